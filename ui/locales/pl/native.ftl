# Zasobnik systemowy i powiadomienia. Te słowa czyta też program w Ruście.
tray-open = Otwórz Wątek
tray-quit = Zakończ
tray-next-none = Nic więcej nie jest zaplanowane
tray-count =
    { $count ->
        [0] Żadne przypomnienie nie czeka
        [one] Czeka 1 przypomnienie
        [few] Czekają { $count } przypomnienia
        [many] Czeka { $count } przypomnień
       *[other] Czeka { $count } przypomnienia
    }
notify-open = Otwórz
notify-done = Zrobione
notify-snooze = Odłóż o 10 minut
notify-digest-title =
    { $count ->
        [one] Czeka 1 zadanie
        [few] Czekają { $count } zadania
        [many] Czeka { $count } zadań
       *[other] Czeka { $count } zadania
    }
notify-digest-body = Przypomnienia z czasu, gdy komputer był wyłączony albo uśpiony. Otwórz, żeby je przejrzeć.
notify-maybe-seen = Być może już widziane
notify-locked =
    { $count ->
        [one] Wątek: czeka 1 zadanie
        [few] Wątek: czekają { $count } zadania
        [many] Wątek: czeka { $count } zadań
       *[other] Wątek: czeka { $count } zadania
    }
tray-task = { $when }  { $what } – { $partner }
notify-open-inbox = Pokaż przypomnienia
notify-today = dziś
notify-date = { $day }.{ $month }
notify-closed-to-tray = Program działa dalej i przypomina. Okno otworzysz z ikony w zasobniku, tam też zakończysz program.
notify-closed-to-panel = Okno jest zminimalizowane, a program działa dalej i przypomina. Zakończysz go klawiszami Ctrl+Q.
