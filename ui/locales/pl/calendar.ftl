# Święta
holiday-new-year = Nowy Rok
holiday-epiphany = Trzech Króli
holiday-martin-luther-king = Dzień Martina Luthera Kinga
holiday-washingtons-birthday = Urodziny Waszyngtona
holiday-good-friday = Wielki Piątek
holiday-easter-sunday = Wielkanoc
holiday-easter-monday = Poniedziałek Wielkanocny
holiday-labour-day = Święto Pracy
holiday-early-may = Majowe święto bankowe
holiday-constitution-day = Święto Konstytucji 3 Maja
holiday-victory-day = Dzień Zwycięstwa
holiday-ascension = Wniebowstąpienie
holiday-whit-sunday = Zielone Świątki
holiday-whit-monday = Poniedziałek Zielonych Świątek
holiday-corpus-christi = Boże Ciało
holiday-spring-bank = Wiosenne święto bankowe
holiday-memorial-day = Dzień Pamięci
holiday-juneteenth = Juneteenth
holiday-cyril-and-methodius = Świętych Cyryla i Metodego
holiday-jan-hus = Dzień Jana Husa
holiday-american-independence = Dzień Niepodległości USA
holiday-rebirth-day = Święto Odrodzenia Polski
holiday-assumption = Wniebowzięcie NMP
holiday-summer-bank = Letnie święto bankowe
holiday-slovak-uprising = Rocznica Słowackiego Powstania Narodowego
holiday-slovak-constitution = Dzień Konstytucji Słowacji
holiday-american-labour = Święto Pracy w USA
holiday-lady-of-sorrows = Matki Bożej Bolesnej
holiday-czech-statehood = Dzień Państwowości Czeskiej
holiday-german-unity = Dzień Jedności Niemiec
holiday-columbus-day = Dzień Kolumba
holiday-czechoslovak-state = Powstanie Czechosłowacji
holiday-martin-declaration = Stulecie Deklaracji Narodu Słowackiego
holiday-reformation-day = Święto Reformacji
holiday-all-saints = Wszystkich Świętych
holiday-independence-day = Święto Niepodległości
holiday-veterans-day = Dzień Weteranów
holiday-freedom-and-democracy = Dzień Walki o Wolność i Demokrację
holiday-repentance-day = Dzień Pokuty i Modlitwy
holiday-thanksgiving = Święto Dziękczynienia
holiday-christmas-eve = Wigilia
holiday-christmas-day = Boże Narodzenie
holiday-second-christmas-day = Drugi dzień Bożego Narodzenia
holiday-boxing-day = Boxing Day
holiday-millennium = Przełom tysiącleci
holiday-royal-wedding = Ślub królewski
holiday-royal-jubilee = Jubileusz Elżbiety II
holiday-state-funeral = Pogrzeb Elżbiety II
holiday-coronation = Koronacja Karola III

# Kalendarz, dni wolne, termin pod polem
holiday-substitute = { $name } (dzień zastępczy)
free-day-unnamed = dzień wolny
day-off-holiday = święto: { $name }
day-off-free = wolne: { $name }
day-off-weekend = weekend
due-distance =
    { $days ->
        [0] dziś
        [1] jutro
        [-1] wczoraj
        [one] za { $days } dzień
        [few] za { $days } dni
        [many] za { $days } dni
       *[other] za { $days } dni
    }
due-past =
    { $days ->
        [one] { $days } dzień temu
        [few] { $days } dni temu
        [many] { $days } dni temu
       *[other] { $days } dnia temu
    }
due-words-not-understood = Nie rozumiem: „{ $words }”. Spróbuj: jutro 10, pt 9:30, po świętach, +3d.
due-no-such = Nie ma takiego dnia albo takiej godziny.
due-quick = Gotowe terminy
due-quick-tomorrow = jutro rano
due-quick-friday = piątek
due-quick-week = za tydzień
due-quick-month = koniec miesiąca
due-quick-holidays = po świętach
past-quick-yesterday = wczoraj
past-quick-friday = w zeszły piątek
past-quick-week = tydzień temu
past-quick-month = miesiąc temu
past-words-not-understood = Nie rozumiem: „{ $words }”. Spróbuj: wczoraj 15, pn 9:30, 2 godziny temu, w zeszły piątek.
reason-not-understood = Nie rozumiem: „{ $words }”.

# Ustawienia kalendarza
calendar-settings = Dni robocze
calendar-settings-lead = Według nich liczone są dni robocze i „po świętach”. To, co już zaplanowane, zostaje na swoim miejscu.
setting-country = Kraj
country-pl = Polska
country-de = Niemcy
country-cz = Czechy
country-sk = Słowacja
country-gb = Wielka Brytania (Anglia i Walia)
country-us = Stany Zjednoczone
free-days = Dni wolne firmy
free-days-none = Nie ma własnych dni wolnych.
free-day-add = Dodaj dzień wolny
free-day-edit = Zmień
free-day-edit-of = Zmień: { $name }, { $when }
free-day-remove = Usuń
free-day-remove-of = Usuń: { $name }, { $when }
free-day-new = Nowy dzień wolny
free-day-change = Dzień wolny
free-day-name = Nazwa
free-day-first = Pierwszy dzień
free-day-last = Ostatni dzień
free-day-last-hint = Puste: tylko ten jeden dzień.
free-day-added = Dodano dzień wolny
free-day-changed = Zmieniono dzień wolny
free-day-removed = Usunięto dzień wolny
country-changed = Zmieniono kraj: { $country }
holidays-of = Święta w roku { $year }
year-before = Poprzedni rok
year-after = Następny rok
calendar-admin-only = Zmienić to może administrator.
