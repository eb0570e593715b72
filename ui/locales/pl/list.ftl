# Lista kontrahentów: widoki, filtry, kolumny
view = Widok
view-all = Wszyscy
view-mine = Moi
view-overdue = Zaległe
view-silent = Cisza 90 dni
command-view-all = Widok: wszyscy kontrahenci
command-view-mine = Widok: moi kontrahenci
command-view-overdue = Widok: kontrahenci z zaległym krokiem
command-view-silent = Widok: kontrahenci bez kontaktu od 90 dni
column-open = Wątki
column-open-long = Otwarte wątki
column-phone = Telefon
column-email = E-mail
column-tax-id = NIP
column-created = Dodany
sort-by = Sortuj według: { $what }
sort-title = Sortowanie
sort-up = Rosnąco
sort-down = Malejąco
command-sort = Sortuj listę…
command-sort-turn = Odwróć kolejność listy
command-sort-name = Sortuj kontrahentów: nazwa
command-sort-city = Sortuj kontrahentów: miasto
command-sort-owner = Sortuj kontrahentów: opiekun
command-sort-last = Sortuj kontrahentów: ostatni kontakt
command-sort-next = Sortuj kontrahentów: następny krok
command-sort-open = Sortuj kontrahentów: otwarte wątki
command-sort-created = Sortuj kontrahentów: data dodania
filter-add = Filtr
filter-title = Filtruj kontrahentów
filter-clear = Wyczyść filtry
filter-anyone = ktokolwiek
filter-me = ja ({ $name })
filter-states = Stan
filter-overdue = zaległy następny krok
filter-hanging = wątek bez następnego kroku
filter-open = otwarty wątek
filter-no-contact = jeszcze bez kontaktu
filter-silent = Cisza od (dni)
filter-silent-hint = Kontakt był, ale dawniej niż tyle dni temu.
filter-silent-bad = Podaj liczbę dni od 1 do 36500.
filter-city-hint = Wielkość liter nie ma znaczenia.
filter-show = Pokaż
chip-owner = Opiekun: { $name }
chip-city = Miasto: { $name }
chip-silent =
    { $days ->
        [one] cisza od dnia
        [few] cisza od { $days } dni
        [many] cisza od { $days } dni
       *[other] cisza od { $days } dnia
    }
chip-remove = Usuń filtr: { $what }
command-filters = Filtry listy…
command-clear-filters = Wyczyść filtry listy
command-columns = Kolumny i gęstość listy…
columns-title = Kolumny listy
columns-hint = Alt+↑ i Alt+↓ przesuwają kolumnę. Nazwa zawsze stoi pierwsza.
column-up = W górę: { $what }
column-down = W dół: { $what }
command-compact = Zwarte listy
command-comfortable = Luźne listy
partners-none-fit = Nikt nie pasuje do tych filtrów.

# Zaznaczanie i akcje zbiorcze
command-select = Zaznacz lub odznacz kontrahenta
command-select-down = Zaznacz w dół
command-select-up = Zaznacz w górę
command-select-all = Zaznacz wszystkich z listy
command-select-none = Odznacz wszystkich
command-assign = Zmień opiekuna kontrahentów…
command-trash-selected = Przenieś kontrahentów do kosza…
selected-count =
    { $count ->
        [one] zaznaczono { $shown }
        [few] zaznaczono { $shown }
        [many] zaznaczono { $shown }
       *[other] zaznaczono { $shown }
    }
hint-select = zaznacz
hint-filters = filtry
hint-sort = sortuj
bulk-assign = Opiekun
bulk-clear = Odznacz
assign-title = Nowy opiekun
assign-save = Zmień opiekuna
partner-assigned = { $partner }: nowy opiekun to { $name }
partners-assigned =
    { $count ->
        [one] 1 kontrahent ma nowego opiekuna: { $name }
        [few] { $shown } kontrahentów ma nowego opiekuna: { $name }
        [many] { $shown } kontrahentów ma nowego opiekuna: { $name }
       *[other] { $shown } kontrahenta ma nowego opiekuna: { $name }
    }
partners-trashed =
    { $count ->
        [one] Przeniesiono do kosza 1 kontrahenta.
        [few] Przeniesiono do kosza { $shown } kontrahentów.
        [many] Przeniesiono do kosza { $shown } kontrahentów.
       *[other] Przeniesiono do kosza { $shown } kontrahenta.
    }
partners-trash-title =
    { $count ->
        [one] Przenieść do kosza 1 kontrahenta?
        [few] Przenieść do kosza { $shown } kontrahentów?
        [many] Przenieść do kosza { $shown } kontrahentów?
       *[other] Przenieść do kosza { $shown } kontrahenta?
    }
partners-trash-others = Lista się właśnie zmieniła: pasuje do niej teraz tylu kontrahentów.
partners-trash-words = Znikną z list razem ze swoimi wątkami. Można ich przywrócić.
partners-trash-tasks =
    { $count ->
        [one] Jest 1 otwarte zadanie. Trafi do kosza razem z kontrahentem:
        [few] Są { $shown } otwarte zadania. Trafią do kosza razem z kontrahentami:
        [many] Jest { $shown } otwartych zadań. Trafią do kosza razem z kontrahentami:
       *[other] Jest { $shown } otwartego zadania. Trafi do kosza razem z kontrahentami:
    }

# Kosz
nav-trash = Kosz
group-trash = Kosz
trash-count =
    { $count ->
        [one] 1 pozycja
        [few] { $shown } pozycje
        [many] { $shown } pozycji
       *[other] { $shown } pozycji
    }
trash-empty = Kosz jest pusty.
trash-empty-words = Wszystko, co tu trafi, można przywrócić.
trash-kind-all = Wszystko
trash-kind-partner = Kontrahenci
trash-kind-contact = Osoby
trash-kind-thread = Wątki
trash-kind-event = Zdarzenia
trash-one-partner = kontrahent
trash-one-contact = osoba
trash-one-thread = wątek
trash-one-event = zdarzenie
trash-column-what = Co
trash-column-where = Gdzie
trash-column-who = Kto
trash-column-when = Kiedy
trash-parent-partner = kontrahent też w koszu
trash-parent-thread = wątek też w koszu
trash-not-yours = nie do przywrócenia przez Ciebie
trash-restored = Przywrócono: { $what }
command-restore = Przywróć z kosza
command-next-kind = Następny rodzaj w koszu
hint-restore = przywróć
hint-kind = rodzaj
and-more =
    { $count ->
        [one] i jeszcze 1
        [few] i jeszcze { $count }
        [many] i jeszcze { $count }
       *[other] i jeszcze { $count }
    }
