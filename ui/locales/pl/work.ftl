# Dziś
today-overdue = Zaległe
today-today = Dziś
today-upcoming = Nadchodzące
today-hanging = Wiszące wątki
seven-days = (7 dni)
tasks-left =
    { $count ->
        [one] zostało 1 zadanie
        [few] zostały { $count } zadania
        [many] zostało { $count } zadań
       *[other] zostało { $count } zadania
    }
today-clear = Na dziś wszystko.
today-next = Następne: { $when }, { $who } – { $what }.
today-nothing-planned = Nic więcej nie jest zaplanowane.
days-late =
    { $days ->
        [one] 1 dzień po terminie
        [few] { $days } dni po terminie
        [many] { $days } dni po terminie
       *[other] { $days } dnia po terminie
    }
late = po terminie
late-since = po terminie od { $time }
any-time = w ciągu dnia
attempt = { $n }. próba
moved =
    { $count ->
        [one] przełożone 1 raz
        [few] przełożone { $count } razy
        [many] przełożone { $count } razy
       *[other] przełożone { $count } razy
    }
in-days =
    { $days ->
        [0] dziś
        [one] jutro
        [few] za { $days } dni
        [many] za { $days } dni
       *[other] za { $days } dnia
    }
done-what = Zrobione: { $what }
panel = Podgląd zadania
panel-nothing = Stań na zadaniu, żeby zobaczyć jego wątek.
thread-fresh = W tym wątku nic się jeszcze nie wydarzyło.

# Co się wydarzyło, co dalej
what-happened = Co się wydarzyło?
what-next = Co dalej?
go-what-next = Dalej: co następne?
planned-was = Plan: { $what } · { $when }
stale-reload = Wczytaj aktualny stan, mój tekst zostaje
draft-restored = Przywrócono szkic.
draft-forget = Odrzuć szkic
text-placeholder = Co ustaliliście? Na czym stanęło?
markdown-hint = **pogrubienie**, *kursywa*, - lista
nobody = –
when-now = teraz
when-quarter-ago = kwadrans temu
when-hour-ago = godzinę temu
result-answered = odebrał
result-no-answer = nie odebrał
result-call-back = prosi o telefon
from-rule = reguła rodzaju
next-other = Inny krok…
next-plan = Zaplanuj następny krok
next-keep = Zostaje w planie:
next-close = Zamknij wątek
next-leave = Zostaw bez następnego kroku
next-leave-sure = Tak, wątek ma zostać otwarty, choć nikt o nim nie przypomni.
next-leave-needed = Zaznacz, że tak ma być, albo wybierz następny krok.
close-cancels =
    { $count ->
        [one] Zamknięcie odwoła 1 zaplanowane zadanie.
        [few] Zamknięcie odwoła { $count } zaplanowane zadania.
        [many] Zamknięcie odwoła { $count } zaplanowanych zadań.
       *[other] Zamknięcie odwoła { $count } zaplanowanego zadania.
    }
outcome-won = wygrany
outcome-lost = przegrany
outcome-ended = zakończony
recorded-plan = Zapisano. Następny krok: { $what }, { $when }.
recorded-close = Zapisano i zamknięto wątek „{ $thread }”.
recorded-keep = Zapisano. Plan wątku zostaje bez zmian.
recorded-leave = Zapisano. Wątek wisi bez następnego kroku.
cancelled-plans =
    { $count ->
        [one] Odwołano zadanie: { $plans }
        [few] Odwołano { $count } zadania: { $plans }
        [many] Odwołano { $count } zadań: { $plans }
       *[other] Odwołano { $count } zadania: { $plans }
    }
no-answer-said = Zapisano próbę. Następna: { $when }.
cancelled-said = Odwołano: { $what }

# Pola
field-type = Rodzaj
field-when = Kiedy
field-result = Wynik
field-text = Opis
field-contact = Rozmówca
field-amount = Kwota
field-currency = Waluta
field-due = Termin
field-note = Co zrobić
field-outcome = Jak się skończyło
field-reason = Powód
field-name = Nazwa
field-city = Miasto
field-tax-id = NIP
field-phone = Telefon
field-email = E-mail
field-website = Strona WWW
field-owner = Opiekun
field-partner-note = Notatka
field-person = Imię i nazwisko
field-position = Stanowisko
field-contact-note = Notatka
field-title = Tytuł wątku
field-state = Stan
field-assignee = Wykonawca
field-author = Autor
field-time = Godzina
field-cancel-reason = Powód odwołania
field-closed-at = Zamknięto
field-cancelled-at = Odwołano
field-trashed-at = W koszu od
field-name-pl = Nazwa polska
field-name-en = Nazwa angielska
state-open = otwarty
state-closed = zamknięty
state-planned = zaplanowane
state-done = zrobione
state-cancelled = odwołane
note-placeholder = np. zapytać o decyzję zarządu
reason-placeholder = np. podpisana umowa, wybrali tańszą ofertę
due-example = np. jutro 10, pt 9:30, +3d
due-not-understood = Nie rozumiem tego terminu. Spróbuj: jutro 10, pt 9:30, 25.11 14:00, +3d.
past-example = np. wczoraj 15, pn 9:30, 2 godziny temu
past-not-understood = Nie rozumiem tego czasu. Spróbuj: wczoraj 15, pn 9:30, 25.11 14:00, 2 godziny temu.
due-now = Teraz: { $when }
due-new = Nowy termin

# Odkładanie i przekładanie
snooze-title = Przypomnij ponownie
snooze-ten = Za 10 minut
snooze-hour = Za godzinę
snooze-evening = Dziś wieczorem
snooze-tomorrow = Jutro rano
snoozed-said = Przypomnę { $when }: { $what }
reschedule = Przełóż
reschedule-title = Przełóż: { $what }
reschedule-reason = np. prosił o telefon po świętach
rescheduled-said = Przełożono na { $when }: { $what }
plan-new = Zaplanuj kolejne zadanie
plan-save = Zaplanuj
plan-short = Zadanie
planned-said = Zaplanowano: { $what }, { $when }

# Kontrahenci
column-name = Nazwa
column-city = Miasto
column-owner = Opiekun
column-last = Ostatni kontakt
column-next = Następny krok
filter-partners = Filtruj kontrahentów…
partner-count =
    { $count ->
        [one] 1 kontrahent
        [few] { $shown } kontrahentów
        [many] { $shown } kontrahentów
       *[other] { $shown } kontrahenta
    }
partners-none = Nie ma jeszcze żadnego kontrahenta. Dodaj pierwszego:
partners-none-found = Nikt nie pasuje do „{ $text }”. Możesz dodać nowego:
hanging-count =
    { $count ->
        [one] 1 wątek bez planu
        [few] { $count } wątki bez planu
        [many] { $count } wątków bez planu
       *[other] { $count } wątku bez planu
    }
partner-new = Nowy kontrahent
partner-new-short = Nowy
partner-edit = Dane kontrahenta
partner-create = Dodaj kontrahenta
partner-created = Dodano kontrahenta { $name }.
partner-saved = Zapisano dane: { $name }
partner-trashed = Przeniesiono do kosza: { $name }
partner-restored = Przywrócono: { $name }
partner-trash = Przenieś do kosza
partner-trash-with-tasks = Przenieś razem z zadaniami
partner-trash-title = Przenieść do kosza: { $name }?
partner-trash-words = Kontrahent zniknie z list razem ze swoimi wątkami. Można go przywrócić.
partner-trash-tasks =
    { $count ->
        [one] Jest 1 otwarte zadanie. Trafi do kosza razem z kontrahentem:
        [few] Są { $count } otwarte zadania. Trafią do kosza razem z kontrahentem:
        [many] Jest { $count } otwartych zadań. Trafią do kosza razem z kontrahentem:
       *[other] Jest { $count } otwartego zadania. Trafi do kosza razem z kontrahentem:
    }
owner-is = opiekun: { $name }
facts = Dane
contacts = Osoby
contacts-none = Nie ma jeszcze żadnej osoby.
contact-new = Nowa osoba kontaktowa
contact-edit = Osoba kontaktowa
contact-saved = Zapisano osobę: { $name }
contact-trash = Przenieś do kosza
contact-trashed = Przeniesiono do kosza: { $name }

# Wątki
threads = Wątki
all-threads = Wszystkie wątki
threads-none = Nie ma jeszcze żadnego wątku. Naciśnij W, żeby zacząć pierwszy.
thread-new = Nowy wątek
thread-edit = Wątek
thread-create = Rozpocznij wątek
thread-created = Rozpoczęto wątek „{ $title }”.
thread-saved = Zapisano wątek „{ $title }”.
thread-closed-said = Zamknięto wątek „{ $title }”.
thread-reopened = Otwarto ponownie wątek „{ $title }”.
thread-trashed = Wątek „{ $title }” jest w koszu.
thread-closed-as = zamknięty: { $outcome }
thread-hangs = bez następnego kroku
title-placeholder = np. Oferta: meble biurowe
first-plan = Pierwsze zadanie
close-thread = Zamknij wątek
reopen-thread = Otwórz ponownie
next-steps = Następne kroki
timeline = Oś zdarzeń
timeline-empty = Tu pojawi się wszystko, co wydarzy się w tej sprawie. Naciśnij E, żeby zapisać pierwsze zdarzenie.
older = Starsze
composer = Nowe zdarzenie
planned-for = plan: { $what }
follows = po: { $what }, { $when }
cancelled-on = odwołane { $when } · { $who }
event-edit = Popraw zdarzenie
event-saved = Zapisano poprawkę: { $what }
event-trashed = Przeniesiono do kosza: { $what }
history = Historia zmian

# Przypomnienia
inbox-waiting =
    { $count ->
        [one] czeka 1 przypomnienie
        [few] czekają { $count } przypomnienia
        [many] czeka { $count } przypomnień
       *[other] czeka { $count } przypomnienia
    }
inbox-empty = Żadne przypomnienie nie czeka.
inbox-empty-words = Gdy przyjdzie pora na zadanie, pojawi się tutaj i w powiadomieniach.
maybe-seen = być może już widziane
dismissed-said = Usunięto z przypomnień: { $what }
