import-title-partners = Import kontrahentów
import-title-events = Import historii zdarzeń
command-import-partners = Importuj kontrahentów…
command-import-events = Importuj historię zdarzeń…
group-import = Import
import-steps = Kroki importu
import-step-file = Plik
import-step-columns = Kolumny
import-step-duplicates = Duplikaty
import-step-choices = Zdarzenia
import-step-trial = Próba
import-step-result = Wynik
import-back = Wstecz
import-next = Dalej
import-close = Zamknij

import-choose = Wybierz plik CSV…
import-choose-other = Inny plik…
import-drop = albo upuść plik w tym oknie
import-drop-hint-partners = Kontrahenci i osoby z Outlooka, Kontaktów Google, HubSpota albo z arkusza zapisanego jako CSV.
import-drop-hint-events = Jeden wiersz to jedno zdarzenie: kontrahent, data, rodzaj, treść, autor, kwota.
import-file-rows =
    { $count ->
        [one] { $shown } wiersz
        [few] { $shown } wiersze
        [many] { $shown } wierszy
       *[other] { $shown } wiersza
    }
import-encoding = Kodowanie
import-separator = Separator
import-separator-comma = przecinek ,
import-separator-semicolon = średnik ;
import-separator-tab = tabulator
import-separator-bar = kreska |
import-has-header = Pierwszy wiersz to nazwy kolumn
import-preview = Podgląd pierwszych wierszy
import-row-number = Wiersz
import-column-number = Kolumna { $number }

import-column = Kolumna w pliku
import-examples = Przykłady
import-meaning = Znaczenie
import-field-of = Znaczenie kolumny { $column }
import-field-none = Pomiń
import-columns-known = Rozpoznano { $known } z { $total } kolumn. Popraw, co trzeba.
import-needs-name = Wskaż kolumnę z nazwą kontrahenta albo osoby.
import-needs-date = Wskaż kolumnę z kontrahentem i kolumnę z datą.
import-field-twice = To pole jest już w innej kolumnie.

import-field-name = Nazwa kontrahenta
import-field-tax-id = NIP
import-field-address = Adres w całości
import-field-street = Ulica i numer
import-field-postcode = Kod pocztowy
import-field-city = Miasto
import-field-country = Kraj
import-field-phone = Telefon
import-field-email = E-mail
import-field-website = Strona WWW
import-field-note = Notatka
import-field-owner = Opiekun
import-field-contact-first = Osoba: imię
import-field-contact-last = Osoba: nazwisko
import-field-contact-name = Osoba: imię i nazwisko
import-field-contact-position = Osoba: stanowisko
import-field-contact-phone = Osoba: telefon
import-field-contact-email = Osoba: e-mail
import-field-phone-label = Rodzaj następnego telefonu
import-field-email-label = Rodzaj następnego e-maila
import-field-date = Data
import-field-time = Godzina
import-field-event-type = Rodzaj zdarzenia
import-field-text = Treść
import-field-author = Autor
import-field-amount = Kwota
import-field-currency = Waluta
import-field-thread = Wątek

import-duplicates-intro = Co zrobić z wierszem, którego kontrahent już jest w bazie albo wyżej w pliku?
import-same-tax-id = Ten sam NIP
import-same-email = Ten sam e-mail
import-same-name = Ta sama nazwa
import-on-fill = Uzupełnij braki
import-on-skip = Pomiń wiersz
import-on-new = Dodaj jako nowego
import-duplicates-note = Uzupełnianie wypełnia tylko puste pola oraz dodaje brakujące telefony, e-maile i osoby. Dwa różne numery NIP to zawsze dwóch kontrahentów.

import-events-intro = Zdarzenia trafią do wątków jako wykonane, w kolejności dat.
import-date-order = Daty z ukośnikami
import-day-first = dzień/miesiąc/rok
import-month-first = miesiąc/dzień/rok
import-default-currency = Waluta, gdy plik jej nie podaje
import-default-type = Rodzaj, gdy plik go nie podaje
import-default-type-none = To błąd wiersza
import-thread-title = Tytuł wątku, gdy plik go nie podaje
import-thread-title-history = Historia
import-creates-partners = Dodawaj kontrahentów, których jeszcze nie ma
import-takes-over = Zdarzenia nieznanych autorów zapisuj jako moje

import-trial-runs = Próba: sprawdzam wiersze…
import-done-of = { $done } z { $total }
import-trial-title = Tak będzie po imporcie. Nic jeszcze nie zapisano.
import-requirements = Import przyjmuje historię taką, jaka jest w pliku, także bez tego, czego wymagają formularze.
import-requirements-types = Rodzaje zdarzeń, które czegoś wymagają: { $names }.
import-requirements-dictionaries = Słowniki, z których trzeba wybrać kategorię: { $names }.
import-count-rows = Wierszy w pliku
import-count-created = Nowi kontrahenci
import-count-filled = Uzupełnione
import-count-skipped = Pominięte
import-count-contacts = Nowe osoby
import-count-threads = Nowe wątki
import-count-events = Zdarzenia
import-count-problems = Wiersze z błędem
import-short-rows =
    { $count ->
        [one] { $shown } wiersz ma mniej pól niż nagłówek; brakujące pola będą puste.
        [few] { $shown } wiersze mają mniej pól niż nagłówek; brakujące pola będą puste.
        [many] { $shown } wierszy ma mniej pól niż nagłówek; brakujące pola będą puste.
       *[other] { $shown } wiersza ma mniej pól niż nagłówek; brakujące pola będą puste.
    }
import-doubtful =
    { $count ->
        [one] { $shown } NIP ma cyfry, które się nie zgadzają. Import przyjmuje go tak, jak jest zapisany, a karta go oznacza.
        [few] { $shown } NIP-y mają cyfry, które się nie zgadzają. Import przyjmuje je tak, jak są zapisane, a karty je oznaczają.
        [many] { $shown } NIP-ów ma cyfry, które się nie zgadzają. Import przyjmuje je tak, jak są zapisane, a karty je oznaczają.
       *[other] { $shown } NIP-u ma cyfry, które się nie zgadzają. Import przyjmuje je tak, jak są zapisane, a karty je oznaczają.
    }
tax-id-doubtful = Cyfry tego numeru się nie zgadzają. Sprawdź go i popraw.
import-problems = Wiersze z błędem
import-problems-none = Wszystkie wiersze są dobre.
import-problems-more = i { $count } dalszych
import-problem-whole = cały wiersz
import-reason = Przyczyna
import-save-problems = Zapisz błędne wiersze…
import-problems-saved = Zapisano błędne wiersze z przyczynami
import-unknown-types = Nieznane rodzaje zdarzeń
import-unknown-people = Nieznane osoby: { $names }
import-times =
    { $count ->
        [one] { $count } wiersz
        [few] { $count } wiersze
        [many] { $count } wierszy
       *[other] { $count } wiersza
    }
import-try-again = Sprawdź ponownie
import-run =
    { $count ->
        [one] Importuj { $shown } wiersz
        [few] Importuj { $shown } wiersze
        [many] Importuj { $shown } wierszy
       *[other] Importuj { $shown } wiersza
    }
import-nothing = Nie ma czego importować.

import-runs = Importuję…
import-backing-up = Zapisuję kopię bazy przed importem…
import-finishing = Zapisuję całość…
import-cancel = Przerwij
import-cancelled = Import przerwany. Nic nie zostało w bazie.
import-done = Import gotowy
import-undo = Cofnij import
import-undone = Import cofnięty. Baza jest taka jak przed nim.
import-show-partners = Pokaż kontrahentów
import-backup-kept = Przed importem zapisano kopię bazy.

import-file-kind = Pliki CSV
import-problems-file = bledne-wiersze.csv

import-problem-empty = brak wymaganej wartości
import-problem-too-long = za długi tekst
import-problem-bad-character = niedozwolony znak albo złe kodowanie
import-problem-too-many-fields = więcej pól niż kolumn w nagłówku
import-problem-too-many-entries = za dużo telefonów, e-maili lub adresów
import-problem-malformed = niezrozumiały zapis
import-problem-no-such-date = takiej daty lub godziny nie ma
import-problem-in-future = data w przyszłości
import-problem-out-of-range = poza dozwolonym zakresem
import-problem-unknown-person = nie ma takiej osoby w zespole
import-problem-unknown-type = nieznany rodzaj zdarzenia
import-problem-unknown-partner = nie ma takiego kontrahenta
import-problem-ambiguous = pasuje do kilku kontrahentów
import-problem-not-yours = kontrahent należy do kogoś innego

import-file-missing = Tego pliku już tam nie ma. Wybierz go ponownie.
import-file-not-a-file = To nie jest plik. Wybierz plik CSV.
import-file-unreadable = Tego pliku nie da się odczytać. Sprawdź uprawnienia albo zamknij go w innym programie.
import-file-empty = Ten plik jest pusty.
import-file-too-large = Ten plik jest za duży: najwyżej 1 GB. Podziel go na części.
import-file-spreadsheet = To arkusz, a nie CSV. W arkuszu wybierz „Zapisz jako” i CSV.
import-file-not-a-table = W tym pliku nie widać tabeli tekstów. Wybierz plik CSV.
import-file-changed = Plik zmienił się od wyboru. Wybierz go ponownie.
import-file-is-source = To plik, który importujesz. Zapisz błędne wiersze pod inną nazwą.
