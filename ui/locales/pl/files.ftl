# Pliki na zdarzeniach: podgląd, upuszczanie, kopiowanie, panel plików.

files = Załączniki
files-of-partner = Pliki
files-all = Wszystkie pliki
files-none = Nie ma jeszcze żadnych plików. Upuść plik na zdarzenie albo na to okno.
files-count = { $count ->
    [one] { $shown } plik
    [few] { $shown } pliki
    [many] { $shown } plików
   *[other] { $shown } pliku
}
files-coming = Kopiowane pliki
files-stop = Przerwij
files-to = Kopiowanie do: { $what }
files-stopped = Przerwano kopiowanie. Nic nie zostało dołączone.

file-preview = Podgląd
file-open = Otwórz w programie
file-reveal = Pokaż w folderze
file-save-as = Zapisz jako…
file-rename = Zmień nazwę
file-trash = Do kosza
file-previous = Poprzedni plik
file-next = Następny plik
file-larger = Powiększ
file-smaller = Pomniejsz
file-fit = Dopasuj do okna
file-page-down = Następna strona
file-page-up = Poprzednia strona
file-go = Przejdź do zdarzenia
file-remove = Nie dołączaj: { $name }
file-menu = Co zrobić z plikiem { $name }
file-of = { $n } z { $of }
file-page-of = strona { $page } z { $pages }
file-copying = Kopiowanie: { $name }
file-planned = plan: { $when }

file-missing = nie ma go tutaj
file-missing-words = Tego pliku nie ma na tym komputerze. Znana jest tylko jego nazwa i rozmiar.
file-empty-words = Ten plik jest pusty.
file-other-words = Tego rodzaju pliku nie da się tu pokazać. Otwórz go w programie.
file-unshown-words = Tego pliku nie udało się pokazać. Może jest uszkodzony. Otwórz go w programie.
file-text-cut = Tylko początek pliku ({ $size }).
file-password = Ten plik jest chroniony hasłem.
file-password-wrong = To nie jest to hasło. Spróbuj jeszcze raz.
file-password-open = Otwórz

file-attached = { $count ->
    [one] Dołączono: { $name }
    [few] Dołączono { $count } pliki do: { $what }
    [many] Dołączono { $count } plików do: { $what }
   *[other] Dołączono { $count } pliku do: { $what }
}
file-renamed = Nowa nazwa: { $name }
file-moved = Zmieniono kolejność plików
file-trashed = W koszu: { $name }
file-restored = Przywrócono: { $name }
file-saved = Zapisano kopię: { $name }
file-same = Ten sam plik jest już tu: { $where }
file-same-more = { $count ->
    [one] i w { $count } innym miejscu
    [few] i w { $count } innych miejscach
    [many] i w { $count } innych miejscach
   *[other] i w { $count } innych miejscach
}

file-run-title = Ten plik może uruchomić program
file-run-words = { $name } to program albo skrypt. Otwarty może zrobić na tym komputerze wszystko to, co Ty, także skasować dane albo je wysłać.
file-run-advice = Otwórz go tylko wtedy, gdy znasz nadawcę i czekasz na ten plik. Jeśli masz wątpliwości, zapytaj nadawcę telefonicznie.
file-run-open = Otwórz mimo to

drop-to = Upuść, aby dołączyć do: { $what }
drop-anywhere = { $count ->
    [one] Upuść plik, a potem wybierz zdarzenie
    [few] Upuść pliki, a potem wybierz zdarzenie
    [many] Upuść pliki, a potem wybierz zdarzenie
   *[other] Upuść pliki, a potem wybierz zdarzenie
}
drop-plan = ten plan
drop-outcome = to zdarzenie
drop-newest = { $thread }, { $event }
drop-partner = { $name } (wybierzesz zdarzenie)

attach-title = Dokąd dołączyć?
attach-search = Kontrahent albo wątek
attach-search-other = Zdarzenie z listy albo inny kontrahent lub wątek
attach-find = Wpisz nazwę kontrahenta albo tytuł wątku.
attach-new-event = Nowe zdarzenie
attach-hint = Wybierz pliki, upuść je tu albo wklej (Ctrl+V)
attach-already = Na tym zdarzeniu już są

command-attach = Dołącz plik do zdarzenia…
command-paste-file = Wklej plik albo zrzut ekranu
command-files = Pliki kontrahenta
screenshot-name = Zrzut ekranu { $when }
nothing-to-paste = W schowku nie ma pliku ani obrazu.
nowhere-to-attach = Nie ma tu zdarzenia, do którego można dołączyć plik.

files-column-name = Nazwa
files-column-size = Rozmiar
files-column-kind = Rodzaj
files-column-event = Zdarzenie
files-column-added = Dodano
files-column-by = Kto
group-files = Pliki
hint-file-preview = podgląd
hint-file-go = do zdarzenia
files-sort = Sortuj według następnej kolumny
files-turn = Odwróć kolejność
files-close = Wróć do osi
hint-file-sort = sortuj
hint-file-close = wróć do osi
files-show-all = Wszystkie

file-stop = Nie kopiuj: { $name }

staging-missing = Tego pliku już nie ma.
staging-unreadable = Tego pliku nie da się odczytać. Sprawdź, czy masz do niego dostęp.
staging-folder = To jest folder. Upuść pliki, które w nim są, albo spakuj go.
staging-not-a-file = To nie jest plik. Zapisz go najpierw na dysku.
staging-changed = Plik zmienił się w trakcie kopiowania. Spróbuj jeszcze raz.
staging-too-large = Na dysku nie ma tyle miejsca.
staging-disk-full = Zabrakło miejsca na dysku.
staging-too-many = Za dużo plików naraz. Dołącz resztę osobno.
staging-cancelled = Przerwano.
staging-failed = Nie udało się skopiować tego pliku.

drop-import = Upuść plik, aby go zaimportować
import-one-file = Upuść jeden plik naraz.

trash-kind-attachment = Pliki
trash-one-attachment = plik
trash-parent-event = zdarzenie też w koszu

group-on-files = Na plikach i w podglądzie
file-earlier = Przesuń wcześniej
file-later = Przesuń dalej
file-actions = Menu pliku
drop-more = Upuść, aby dołożyć te pliki
