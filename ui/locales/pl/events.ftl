# Codzienna praca ze zdarzeniami: zaznaczanie, przekładanie, plany, filtr osi, zamykanie
show-all =
    { $count ->
        [one] Pokaż 1
        [few] Pokaż wszystkie ({ $count })
        [many] Pokaż wszystkie ({ $count })
       *[other] Pokaż wszystkie ({ $count })
    }
show-first = Pokaż pierwsze { $shown } z { $count }
tasks-marked =
    { $count ->
        [one] zaznaczono 1 zadanie
        [few] zaznaczono { $count } zadania
        [many] zaznaczono { $count } zadań
       *[other] zaznaczono { $count } zadania
    }
marked = zaznaczone
command-mark = Zaznacz zadanie
command-mark-down = Rozszerz zaznaczenie w dół
command-mark-up = Rozszerz zaznaczenie w górę
command-mark-section = Zaznacz całą sekcję
command-unmark = Odznacz wszystko
command-reschedule-marked = Przełóż zaznaczone zadania
command-show-all = Pokaż całą sekcję
command-edit-plan = Popraw zadanie
command-edit-event = Popraw zdarzenie
command-timeline-filter = Filtruj oś zdarzeń
command-timeline-unfilter = Wyczyść filtr osi
hint-mark = zaznacz
hint-mark-more = rozszerz
hint-unmark = odznacz
hint-close-thread = zamknij

reschedule-many-title =
    { $count ->
        [one] Przełóż 1 zadanie
        [few] Przełóż { $count } zadania
        [many] Przełóż { $count } zadań
       *[other] Przełóż { $count } zadania
    }
reschedule-many-said =
    { $count ->
        [one] Przełożono 1 zadanie.
        [few] Przełożono { $count } zadania.
        [many] Przełożono { $count } zadań.
       *[other] Przełożono { $count } zadania.
    }
reschedule-way = Sposób
reschedule-to-day = Na jeden dzień
reschedule-spread = Rozłóż na dni robocze
reschedule-from = Od dnia
per-day = Ile dziennie
keeps-time = Każde zadanie zachowa swoją godzinę, chyba że podasz inną.
moves-preview = Tak się rozłożą
moves-on-day =
    { $count ->
        [one] 1 zadanie
        [few] { $count } zadania
        [many] { $count } zadań
       *[other] { $count } zadania
    }
moves-refused = „{ $what }” nie da się przełożyć, więc nic nie zmieniono. { $why }
last-reason = ostatnio: { $reason }
usual-reasons = Ostatnie powody
moves-list = Przełożenia
move-line = { $from } · { $who }, { $when }

plan-edit = Zadanie
plan-edited = Zapisano zadanie: { $what }
field-end = Do
end-example = np. 11:30
field-reminders = Przypomnienia
lead-none = bez przypomnienia
lead-at = w terminie
lead-minutes =
    { $count ->
        [one] 1 minutę przed
        [few] { $count } minuty przed
        [many] { $count } minut przed
       *[other] { $count } minuty przed
    }
lead-hours =
    { $count ->
        [one] godzinę przed
        [few] { $count } godziny przed
        [many] { $count } godzin przed
       *[other] { $count } godziny przed
    }
lead-days =
    { $count ->
        [one] dzień przed
        [few] { $count } dni przed
        [many] { $count } dni przed
       *[other] { $count } dnia przed
    }

result-message-left = zostawiono wiadomość
result-wrong-number = zły numer
from-result = po tym wyniku
wrong-number-hint = Popraw numer osoby, żeby nikt nie dzwonił tam znowu.
wrong-number-edit = Popraw dane osoby

won-signed = Podpisana umowa
won-ordered = Złożone zamówienie
won-paid = Zapłacone
lost-price = Wybrali tańszą ofertę
lost-postponed = Odłożyli decyzję
lost-silent = Przestali odpowiadać
ended-done = Sprawa załatwiona
ended-duplicate = Zdublowany wątek
ended-not-needed = Już niepotrzebne
proposed-reasons = Częste powody

timeline-filter = Filtr
filter-by-type = Rodzaj
filter-by-person = Kto
filter-by-state = Stan
filter-by-result = Wynik
filter-from = Od
filter-to = Do
filter-since = od { $date }
filter-until = do { $date }
timeline-filter-clear = Wyczyść
filter-remove = Usuń z filtra: { $what }
timeline-none-fit = Żadne zdarzenie nie pasuje do filtra.
jump-to = Przejdź do: { $what }
owner-of-thread = opiekun: { $name }
silence =
    { $days ->
        [0] ostatnie zdarzenie dziś
        [one] 1 dzień ciszy
        [few] { $days } dni ciszy
        [many] { $days } dni ciszy
       *[other] { $days } dnia ciszy
    }
silence-from-start =
    { $days ->
        [0] jeszcze bez zdarzenia
        [one] 1 dzień bez zdarzenia
        [few] { $days } dni bez zdarzenia
        [many] { $days } dni bez zdarzenia
       *[other] { $days } dnia bez zdarzenia
    }
done-events =
    { $count ->
        [one] 1 zdarzenie
        [few] { $count } zdarzenia
        [many] { $count } zdarzeń
       *[other] { $count } zdarzenia
    }
sum-done = razem { $amount }
sum-planned = w planach { $amount }
draft-waits = Czeka tu niezapisany szkic. Otwórz wątek ponownie, a do niego wrócisz.
reopen-and-plan = Otwórz wątek ponownie
hangs-short = wisi
