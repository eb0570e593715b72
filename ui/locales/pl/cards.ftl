# Karty kontrahentów i osób: telefony, e-maile, adresy
field-phones = Telefony
field-emails = E-maile
field-address = Adres
field-addresses = Adresy
list-main-first = Pierwszy jest główny. Alt+↑ ↓ zmienia kolejność.
list-add-phone = Dodaj telefon
list-add-email = Dodaj e-mail
list-add-address = Dodaj adres
list-remove = Usuń: { $what }
list-remove-empty = Usuń pusty wiersz
list-entry = { $list }, { $n }.
list-label = Opis: { $what }
label-none = bez opisu
label-work = praca
label-mobile = komórka
label-home = dom
label-office = biuro
label-invoice = faktury
label-delivery = dostawy
label-switchboard = centrala
label-other = inny
label-own = własny opis…
label-own-name = Własny opis
keys-row-up = Wiersz wyżej
keys-row-down = Wiersz niżej
keys-row-add = Następny wiersz
keys-row-remove = Usuń wiersz
show-more =
    { $count ->
        [one] jeszcze 1
        [few] jeszcze { $count }
        [many] jeszcze { $count }
       *[other] jeszcze { $count }
    }
show-fewer = pokaż mniej

command-call = Zadzwoń
command-mail = Napisz e-mail
command-copy = Kopiuj telefon lub wskazaną wartość
command-merge = Połącz z innym kontrahentem
copy-what = Kopiuj: { $what }
copied = Skopiowano: { $what }
copy-failed = Nie udało się skopiować. Zaznacz tekst i użyj Ctrl+C.
nothing-to-call = Nie ma tu żadnego telefonu.
nothing-to-mail = Nie ma tu żadnego adresu e-mail.
nothing-to-copy = Nie ma tu czego skopiować.

# Podobni kontrahenci
similar-keys = F8: do podobnych kontrahentów
similar-is = Podobny kontrahent: { $who } ({ $signs })
similar-trashed = W koszu jest podobny: { $who } ({ $signs })
similar-open = Otwórz
similar-use = Użyj tego
similar-restore = Przywróć
similar-merge = Połącz…
sign-tax-id = ten sam NIP
sign-email = ten sam e-mail
sign-phone = ten sam telefon
sign-name = ta sama nazwa

# Łączenie
merge-title = Połącz kontrahentów
merge-note-1 = krok 1 z 2
merge-note-2 = krok 2 z 2
merge-choose = Który kontrahent jest tym samym co { $name }?
merge-search = Nazwa, NIP, telefon…
merge-suggested = Podobni
merge-found = Znalezieni
merge-none = Nikt nie pasuje. Wpisz inną nazwę, NIP albo telefon.
merge-none-similar = Nie widać nikogo podobnego. Wpisz nazwę, NIP albo telefon.
merge-words = Zostanie jeden kontrahent. Wybierz wartości, które mają zostać.
merge-keep = Zostaje
merge-other = Zostanie włączony
merge-swap = Zamień strony
merge-moves = Przejdzie: { $threads }, { $contacts }.
merge-threads =
    { $count ->
        [0] żaden wątek
        [one] 1 wątek
        [few] { $count } wątki
        [many] { $count } wątków
       *[other] { $count } wątku
    }
merge-contacts =
    { $count ->
        [0] żadna osoba
        [one] 1 osoba
        [few] { $count } osoby
        [many] { $count } osób
       *[other] { $count } osoby
    }
merge-all = razem
merge-left-categories = Nie przejdą, bo w ich słownikach wybiera się jedną kategorię:
merge-notes = Obie notatki
merge-alike = Te same osoby?
merge-alike-pair = { $keep } i { $other } to jedna osoba
merge-back = Wstecz
merge-go = Połącz
merge-done = Połączono: { $other } → { $name }
merge-forbidden = Połączyć może tylko ten, kto może zmienić obu kontrahentów: opiekun obu, jego przełożony albo administrator.
merged-led-here = Ten kontrahent został połączony z { $name }.
