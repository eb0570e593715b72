# Pierwszy start
first-who = Dzień dobry
first-who-words = Trzy rzeczy na początek. Każdą zmienisz później w ustawieniach.
first-where = Gdzie trzymać bazę?
first-where-words = Baza to jeden folder na tym komputerze. Nic nie wychodzi do sieci.
first-what = Od czego zaczynamy?
first-what-words = Baza powstanie teraz. To, co dodamy, można cofnąć jednym ruchem.
first-import = Kontrahenci z pliku CSV
first-import-words = Z Outlooka, Google, HubSpota albo arkusza, z podglądem.
first-sample = Przykładowe dane
first-sample-words = Dwunastu zmyślonych kontrahentów, z planami na dziś.
first-empty = Pusta baza
first-empty-words = Pierwszego kontrahenta dodasz ręcznie.
first-choose = Inny folder…
first-missing = W folderze { $folder } nie ma teraz bazy. Jeśli leży na odłączonym dysku, podłącz go i uruchom program ponownie.
first-holds = W tym folderze jest już baza. Otworzymy ją taką, jaka jest.
first-next = Dalej
first-begin = Zaczynamy
first-open = Otwórz bazę
sample-added =
    { $count ->
        [one] Dodano 1 przykładowego kontrahenta.
        [few] Dodano { $count } przykładowych kontrahentów z wątkami i planami.
        [many] Dodano { $count } przykładowych kontrahentów z wątkami i planami.
       *[other] Dodano { $count } przykładowego kontrahenta.
    }

# Paleta
palette-recent = Ostatnio
palette-found = Znalezione
palette-only-commands = tylko polecenia
palette-only-people = tylko osoby
kind-partner = kontrahent
kind-thread = wątek
kind-contact = osoba
kind-closed = zamknięty

# Ekran ustawień
group-settings = Ustawienia
group-types = Rodzaje zdarzeń
group-type = Rodzaj zdarzenia
settings-mine = Moje
settings-workspace = Baza
settings-types = Rodzaje zdarzeń
settings-keys = Skróty
settings-said = Zmieniono ustawienia.
settings-readonly = To może zmienić tylko administrator. Możesz wszystko obejrzeć.
command-settings-mine = Moje ustawienia: nazwisko, język, wygląd
command-settings-workspace = Ustawienia bazy
command-settings-types = Rodzaje zdarzeń
command-settings-keys = Ustawienia skrótów
setting-name = Imię i nazwisko
setting-name-hint = Tak podpisujemy Twoje zdarzenia.
setting-name-administrator = Nazwisko zmienia administrator.
name-said = Zmieniono imię i nazwisko.
setting-keys = Skróty jednoliterowe
setting-keys-hint = Bez nich działają nadal skróty z Ctrl i Alt oraz paleta Ctrl K.
setting-workspace-name = Nazwa bazy
setting-workspace-name-hint = Widzą ją wszyscy, którzy w niej pracują.
workspace-renamed = Zmieniono nazwę bazy.
setting-access = Kto co widzi
setting-access-hint = Wybiera się to raz, przy dodaniu drugiej osoby.
access-everyone = Każdy widzi wszystkie wątki.
access-tree = Każdy widzi swoje wątki i wątki podwładnych.
setting-people = Osoby
role-administrator = administrator

# Rodzaje zdarzeń
types-words = Kolejność jest taka jak na listach wyboru.
type-new = Nowy rodzaj zdarzenia
type-new-short = Nowy
type-retired = wycofany
type-no-rule = nic nie proponuj
type-name-pl = Nazwa po polsku
type-name-en = Nazwa po angielsku
type-icon = Ikona
type-colour = Kolor
type-outcome = Co zapisać
type-outcome-hint = Bez wymaganej części zdarzenia nie da się zapisać. Nie dotyczy prób bez odpowiedzi.
type-asks-result = Pytaj o wynik (odebrał, nie odebrał)
type-requires-text = Opis jest wymagany
type-requires-contact = Osoba jest wymagana
type-requires-amount = Kwota jest wymagana
type-rule = Następny krok
type-rule-hint = Proponujemy go po zapisaniu takiego zdarzenia; zawsze można wybrać inny.
type-saved = Zmieniono rodzaj „{ $name }”.
type-created = Dodano rodzaj „{ $name }”.
type-moved = Przesunięto rodzaj „{ $name }”.
type-retired-said = Wycofano rodzaj „{ $name }”. Zapisane zdarzenia zostają.
type-restored-said = Przywrócono rodzaj „{ $name }”.
type-uses =
    { $more ->
        [yes] użyty ponad { $shown } razy
       *[no]
            { $count ->
                [0] jeszcze nieużyty
                [one] użyty 1 raz
                [few] użyty { $shown } razy
                [many] użyty { $shown } razy
               *[other] użyty { $shown } raza
            }
    }
delay-after = za
delay-count = Ile
delay-unit = Jednostka
delay-time = godzina
delay-note = Notatka do następnego kroku
unit-hours = godzin
unit-days = dni
unit-working-days = dni roboczych
unit-weeks = tygodni
unit-months = miesięcy
delay-hours =
    { $count ->
        [0] od razu
        [one] za godzinę
        [few] za { $count } godziny
        [many] za { $count } godzin
       *[other] za { $count } godziny
    }
delay-days =
    { $count ->
        [0] tego samego dnia
        [one] następnego dnia
        [few] za { $count } dni
        [many] za { $count } dni
       *[other] za { $count } dnia
    }
delay-working-days =
    { $count ->
        [0] tego samego albo najbliższego dnia roboczego
        [one] następnego dnia roboczego
        [few] za { $count } dni robocze
        [many] za { $count } dni roboczych
       *[other] za { $count } dnia roboczego
    }
delay-weeks =
    { $count ->
        [0] tego samego dnia
        [one] za tydzień
        [few] za { $count } tygodnie
        [many] za { $count } tygodni
       *[other] za { $count } tygodnia
    }
delay-months =
    { $count ->
        [0] tego samego dnia
        [one] za miesiąc
        [few] za { $count } miesiące
        [many] za { $count } miesięcy
       *[other] za { $count } miesiąca
    }
rule-sentence = Po nim: { $what }. Gdyby wydarzyło się teraz: { $when }.
command-new-type = Nowy rodzaj zdarzenia
command-open-type = Otwórz rodzaj zdarzenia
command-type-up = Przesuń wyżej
command-type-down = Przesuń niżej
command-type-list = Wróć do listy rodzajów
command-create-type = Dodaj rodzaj
command-type-history = Historia rodzaju
command-retire-type = Wycofaj z użycia
command-restore-type = Przywróć do użycia
hint-change = zmień
hint-look = obejrzyj
hint-move-up = wyżej
hint-move-down = niżej
colour-blue = niebieski
colour-orange = pomarańczowy
colour-green = zielony
colour-violet = fioletowy
colour-pink = różowy
colour-grey = szary
icon-phone = telefon
icon-mail = koperta
icon-message = wiadomość
icon-video = kamera
icon-users = ludzie
icon-map-pin = miejsce na mapie
icon-presentation = tablica
icon-file = dokument
icon-signature = podpis
icon-handshake = uścisk dłoni
icon-receipt = rachunek
icon-banknote = banknot
icon-warning = ostrzeżenie
icon-wrench = klucz
icon-package = paczka
icon-truck = ciężarówka
icon-calendar = kalendarz
icon-clipboard = lista zadań
icon-training = szkolenie
icon-megaphone = megafon
icon-star = gwiazdka
icon-gift = prezent
icon-coffee = kawa
icon-note = karteczka

palette-label = Polecenie, kontrahent, wątek albo osoba
palette-placeholder = Polecenie, kontrahent, wątek, osoba…
setting-density = Gęstość list
setting-density-hint = Ile wierszy mieści się na ekranie.
density-compact = zwarta
density-comfortable = swobodna
command-sample = Dodaj przykładowe dane
settings-calendar = Dni wolne
settings-backups = Kopie zapasowe
command-settings-calendar = Dni wolne i święta
command-settings-backups = Kopie zapasowe
