error-invalid = Tej wartości nie da się zapisać.
error-unknown-command = Okno i program są w różnych wersjach. Uruchom program ponownie.
error-bad-params = Okno i program nie zrozumiały się. Uruchom program ponownie.
error-not-found = Tego już nie ma albo nie masz do tego dostępu.
error-forbidden = Możesz to zobaczyć, ale zmienić może to tylko opiekun wątku, jego przełożony albo administrator.
error-stale = { $by } zmienił(a) to w międzyczasie ({ $at }). Twój tekst jest bezpieczny.
error-no-open-plan = W tym wątku nic już nie jest zaplanowane. Wybierz następny krok.
error-open-plan-exists = W tym wątku jest już plan. Może zostać następnym krokiem.
error-thread-closed = Wątek jest zamknięty. Otwórz go ponownie, żeby coś dopisać.
error-thread-open = Wątek jest otwarty.
error-not-planned = To zadanie jest już zrobione albo odwołane.
error-not-done = To zadanie nie jest jeszcze zrobione.
error-in-trash = To jest w koszu. Najpierw przywróć.
error-parent-in-trash =
    { $what ->
        [thread] Wątek „{ $name }” jest w koszu. Przywróć najpierw wątek.
       *[partner] Kontrahent „{ $name }” jest w koszu. Przywróć najpierw kontrahenta.
    }
error-not-in-trash = Tego nie ma w koszu.
error-open-tasks =
    { $count ->
        [one] Jest 1 otwarte zadanie: { $tasks }
        [few] Są { $count } otwarte zadania: { $tasks }
        [many] Jest { $count } otwartych zadań: { $tasks }
       *[other] Jest { $count } otwartego zadania: { $tasks }
    }
error-last-administrator = Musi zostać przynajmniej jeden administrator.
error-access-mode-needed = Wybierz najpierw, kto co widzi: każdy wszystko czy według podległości.
error-nothing-to-undo = Nie ma czego cofnąć.
error-nothing-to-redo = Nie ma czego ponowić.
error-undo-refused = Nie można tego cofnąć, bo później zmieniło się coś, co od tego zależy. Cofnij najpierw:
error-undo-before-upgrade = Tej zmiany sprzed aktualizacji programu nie da się cofnąć.
error-already-undone = To jest już cofnięte.
error-not-undone = Tego nie cofnięto, więc nie ma czego ponowić.
error-file-refused = Tego pliku nie da się zaimportować.
error-content-missing = Treści tego pliku nie ma na tym komputerze.
error-may-run = { $name } to program albo skrypt. Otwórz go jeszcze raz, świadomie.
error-import-runs = Import tego pliku już trwa.
error-cancelled = Przerwano. Nic z tego nie zostało w bazie.
error-workspace-in-use = Ta baza jest już otwarta w innym programie. Zamknij go i spróbuj ponownie.
error-newer-workspace = Tę bazę zapisała nowsza wersja programu. Zaktualizuj program, żeby ją otworzyć. Nic nie zostało zmienione.
error-damaged-workspace = Plik bazy jest uszkodzony. Nic nie zostało nadpisane; można wrócić do ostatniej dobrej kopii.
error-backup-damaged = Ta kopia zapasowa jest uszkodzona, nie została użyta. Wybierz inną.
error-disk-full = Dysk jest pełny. Zrób miejsce i zapisz ponownie, tekst zostaje w formularzu.
error-read-only = Do folderu bazy nie można pisać. Sprawdź uprawnienia i zapisz ponownie, tekst zostaje w formularzu.
error-not-opened = Żaden program na tym komputerze tego nie otwiera. Adres można skopiować.
error-internal = Coś się nie udało po naszej stronie. Spróbuj ponownie; tekst zostaje w formularzu.
error-reference = Znak w dzienniku programu: { $reference }
failure-title = Nie udało się otworzyć bazy

reason-empty = To pole jest potrzebne.
reason-too-long =
    { $limit ->
        [0] Za długie.
        [one] Za długie: najwyżej 1 znak.
        [few] Za długie: najwyżej { $limit } znaki.
        [many] Za długie: najwyżej { $limit } znaków.
       *[other] Za długie: najwyżej { $limit } znaku.
    }
reason-bad-character = Jest tu znak, którego nie da się zapisać.
reason-out-of-range = Poza dozwolonym zakresem.
reason-malformed = Nie rozumiem tego zapisu.
reason-several-days = To kilka dni. Podaj jeden, np. „zeszły wtorek” albo 24.11.
reason-end-before-start = Koniec jest przed początkiem.
reason-unknown = Tego już nie ma. Wybierz coś innego.
reason-retired = To wycofano z użycia. Wybierz coś innego.
reason-elsewhere = To należy do innego kontrahenta albo wątku.
reason-circular = Tak powstałoby koło: ktoś byłby swoim własnym przełożonym.
reason-in-future = To jeszcze nie mogło się wydarzyć. Podaj chwilę, która już minęła.
reason-bad-phone = To nie jest numer telefonu. Podaj od 3 do 20 cyfr, np. +48 74 852 11 30 wew. 12.
reason-bad-email = To nie jest adres e-mail. Podaj go tak: nazwa@firma.pl.
reason-bad-tax-id = Cyfry tego numeru się nie zgadzają. NIP ma 10 cyfr; sprawdź, czy nie ma pomyłki.
reason-same = To ten sam wpis. Wybierz inny.
error-not-started = Nie ma jeszcze bazy.
error-folder-not-empty = W tym folderze są inne pliki. Wybierz pusty folder albo taki, w którym jest już baza.
reason-required = Ten rodzaj zdarzenia tego wymaga.
reason-only-file = Ten rodzaj zdarzenia wymaga pliku, a to jedyny. Najpierw dodaj inny.
reason-repeated = To już jest na liście.
error-overbooked = Zasób jest wtedy zajęty.
reason-time-needed = Rezerwacja potrzebuje godziny i końca. Podaj je, np. 10:00 i 1h, albo usuń rezerwację.
reason-more-than-there-is = Tyle nie ma. Zmniejsz liczbę.
reason-outside-hours = Zasób jest wtedy zamknięty. Wybierz czas w godzinach jego dostępności.
reason-booked-too-long = Rezerwacja może trwać najwyżej 92 dni.
error-several-chosen =
    { $count ->
        [one] Jeden wpis ma już kilka kategorii tego słownika. Najpierw zostaw mu jedną.
        [few] { $count } wpisy mają już po kilka kategorii tego słownika. Najpierw zostaw im po jednej.
        [many] { $count } wpisów ma już po kilka kategorii tego słownika. Najpierw zostaw im po jednej.
       *[other] { $count } wpisu ma już po kilka kategorii tego słownika. Najpierw zostaw im po jednej.
    }
error-dictionary-required = Rodzaje zdarzeń, które wymagają tego słownika: { $kinds }. Najpierw zdejmij z nich to wymaganie w ustawieniach rodzajów zdarzeń.
error-category-in-use = Ta kategoria jest używana albo ma podkategorie. Można ją wycofać.
reason-several = Z tego słownika można wybrać tylko jedną kategorię.
error-not-all-his =
    { $count ->
        [one] { $count } z { $of } wpisów może zmienić tylko jego opiekun, przełożony albo administrator. Niczego nie zmieniono.
        [few] { $count } z { $of } wpisów mogą zmienić tylko ich opiekunowie, przełożeni albo administrator. Niczego nie zmieniono.
        [many] { $count } z { $of } wpisów mogą zmienić tylko ich opiekunowie, przełożeni albo administrator. Niczego nie zmieniono.
       *[other] { $count } z { $of } wpisów mogą zmienić tylko ich opiekunowie, przełożeni albo administrator. Niczego nie zmieniono.
    }
error-others-found =
    { $count ->
        [0] Lista się zmieniła i nikt już do niej nie pasuje. Niczego nie zmieniono.
        [one] Lista się zmieniła: pasuje do niej teraz { $count } kontrahent. Niczego nie zmieniono, sprawdź i zrób to jeszcze raz.
        [few] Lista się zmieniła: pasuje do niej teraz { $count } kontrahentów. Niczego nie zmieniono, sprawdź i zrób to jeszcze raz.
        [many] Lista się zmieniła: pasuje do niej teraz { $count } kontrahentów. Niczego nie zmieniono, sprawdź i zrób to jeszcze raz.
       *[other] Lista się zmieniła: pasuje do niej teraz { $count } kontrahentów. Niczego nie zmieniono, sprawdź i zrób to jeszcze raz.
    }
