# Tray and notifications. The Rust side reads these words too.
tray-open = Open Wątek
tray-quit = Quit
tray-next-none = Nothing else is planned
tray-count =
    { $count ->
        [0] No reminder is waiting
        [one] 1 reminder waits
       *[other] { $count } reminders wait
    }
notify-open = Open
notify-done = Done
notify-snooze = Snooze for 10 minutes
notify-digest-title =
    { $count ->
        [one] 1 task waits
       *[other] { $count } tasks wait
    }
notify-digest-body = Reminders from while the computer was off or asleep. Open to go through them.
notify-maybe-seen = Maybe seen already
notify-locked =
    { $count ->
        [one] Wątek: 1 task waits
       *[other] Wątek: { $count } tasks wait
    }
tray-task = { $when }  { $what } – { $partner }
notify-open-inbox = Show reminders
notify-today = today
notify-date = { $day }/{ $month }
notify-closed-to-tray = The program goes on and reminds you. Its icon in the tray opens the window and ends the program.
notify-closed-to-panel = The window is minimised; the program goes on and reminds you. Ctrl+Q ends it.
