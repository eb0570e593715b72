# Kopie zapasowe
backups-title = Kopie zapasowe
backups-words = Sprawdzona kopia wszystkiego powstaje po każdym uruchomieniu i raz dziennie: zostaje ostatnie 7 dni, 4 tygodnie i 12 miesięcy. Kopie leżą w folderze bazy; co jakiś czas skopiuj ten folder na inny dysk.
backups-empty = Nie ma jeszcze żadnej kopii. Pierwsza powstaje krótko po uruchomieniu.
backups-forbidden = Kopie zawierają wątki wszystkich osób, dlatego zajmuje się nimi administrator.
command-back-up-now = Zrób kopię zapasową
back-up-now = Zrób kopię teraz
backing-up = Robię kopię…
backed-up = Kopia jest zrobiona i sprawdzona ({ $size }).
backup-column-when = Kiedy
backup-column-why = Dlaczego
backup-column-what = Co zawiera
backup-column-size = Rozmiar
backup-restore = Przywróć…
backup-restore-of = Przywróć kopię: { $when }…
backup-kind-start = po uruchomieniu
backup-kind-daily = codzienna
backup-kind-before-import = przed importem
backup-kind-before-migration = przed aktualizacją
backup-kind-before-restore = przed przywróceniem
backup-kind-by-hand = na życzenie
backup-state-complete = pełna
backup-state-verified = sprawdzona
backup-state-damaged = uszkodzona
backup-state-unknown = jeszcze nie czytana
backup-contents-unknown = nie wiadomo
backup-partners =
    { $count ->
        [one] { $number } kontrahent
        [few] { $number } kontrahentów
        [many] { $number } kontrahentów
       *[other] { $number } kontrahenta
    }
backup-threads =
    { $count ->
        [one] { $number } wątek
        [few] { $number } wątki
        [many] { $number } wątków
       *[other] { $number } wątku
    }
backup-events =
    { $count ->
        [one] { $number } zdarzenie
        [few] { $number } zdarzenia
        [many] { $number } zdarzeń
       *[other] { $number } zdarzenia
    }
backup-last-change = ostatnia zmiana { $when }
restore-title = Przywrócić kopię: { $when }?
restore-reading = Czytam kopię…
restore-lost =
    { $count ->
        [0] Od tej pory nic się nie zmieniło. Nic nie przepadnie.
        [one] Od tej pory zrobiono { $number } zmianę. Nie ma jej w tej kopii.
        [few] Od tej pory zrobiono { $number } zmiany, ostatnią { $when }. Nie ma ich w tej kopii.
        [many] Od tej pory zrobiono { $number } zmian, ostatnią { $when }. Nie ma ich w tej kopii.
       *[other] Od tej pory zrobiono { $number } zmiany, ostatnią { $when }. Nie ma ich w tej kopii.
    }
restore-lost-unknown = Ta baza nie zna ostatniej zmiany z kopii, więc nie da się policzyć, czym się różnią.
restore-kept = To, co jest teraz, samo stanie się kopią „przed przywróceniem”: można do tego wrócić.
restore-confirm = Przywróć i otwórz ponownie
restoring = Przywracam…
restore-damaged = Ta kopia jest uszkodzona i nie można jej przywrócić. Wybierz inną.
damage-title = Plik bazy jest uszkodzony
damage-words = Podczas sprawdzania program znalazł uszkodzenie. Zamknij i otwórz bazę teraz: będzie można wrócić do ostatniej dobrej kopii. Uszkodzony plik zostanie zachowany.
damage-reopen = Zamknij i otwórz ponownie
damage-later = Później

# Baza, która się nie otwiera
recovery-words = Plik bazy nie jest taki, jaki ten program zostawił: jest uszkodzony, ucięty albo podmieniony. Niczego nie nadpisano.
recovery-newest = Wybrana jest najnowsza dobra kopia. Późniejszych zmian w niej nie ma.
recovery-none = W tym folderze nie ma dobrej kopii. Jeśli trzymasz kopie gdzie indziej, włóż jedną do folderu i spróbuj ponownie.
recovery-reading = Szukam dobrej kopii…
recovery-choose = Kopia do przywrócenia
recovery-restore = Przywróć tę kopię
recovery-kept = Uszkodzony plik nie przepada: trafia do osobnego folderu obok kopii.
recovery-accept = Otwórz plik taki, jaki jest
recovery-accept-words = Sam plik jest cały, ale to nie ten, który ostatnio zamknięto. Jeśli to ty go tu włożyłeś lub włożyłaś, możesz go otworzyć.
recovery-folder = Folder: { $folder }
recovery-again = Spróbuj ponownie
