settings-resources = Zasoby
command-settings-resources = Zasoby: sale, auta, sprzęt
group-resources = Zasoby
resources-words = Sale, auta i sprzęt, które można zarezerwować do zdarzenia.
resources-none = Nie ma jeszcze żadnych zasobów. Dodaj pierwszą salę albo auto.
resource-new-short = Nowy zasób
resource-new = Nowy zasób
resource-edit = Zmiana zasobu
resource-name = Nazwa
resource-kind = Rodzaj
resource-kind-room = Sala
resource-kind-vehicle = Pojazd
resource-kind-equipment = Sprzęt
resource-kind-other = Inne
resource-capacity = Ile naraz
resource-capacity-hint = Ile rezerwacji może trwać w tej samej chwili. Zwykła sala: 1.
resource-zone = Strefa czasowa
resource-note = Opis
resource-note-hint = Gdzie jest, co w nim jest
resource-colour = Kolor
resource-hours = Godziny dostępności
resource-hours-hint = Np. 8-16, 18-22. Puste wszystko: zawsze. Pusty dzień: zamknięte.
resource-created = Dodano zasób: { $name }
resource-changed = Zmieniono zasób: { $name }
resource-retired = wycofany
resource-retire = Wycofaj
resource-offer = Przywróć do użytku
resource-retired-said = Wycofano zasób: { $name }. Rezerwacje zostają.
resource-offered-said = Zasób znów jest w użyciu: { $name }
resource-moved = Przesunięto: { $name }
resource-of-capacity = { $capacity } naraz
command-new-resource = Nowy zasób
command-open-resource = Zmień zasób
command-resource-bookings = Rezerwacje zasobu
command-resource-up = Przesuń zasób wyżej
command-resource-down = Przesuń zasób niżej
command-retire-resource = Wycofaj zasób albo przywróć
hint-bookings = rezerwacje
hint-retire = wycofaj
bookings-title = Rezerwacje: { $resource }
bookings-none = W tym tygodniu nic nie jest zarezerwowane.
bookings-week = { $from } – { $to }
bookings-before = Poprzedni tydzień
bookings-after = Następny tydzień
bookings-now = Ten tydzień
bookings-day = Dzień
bookings-when = Godziny
bookings-what = Co i kto
bookings-units = Ile
bookings-hidden = zajęte
reservations = Rezerwacje
reservation-what = Zasób
reservation-units = Ile: { $resource }
reservation-of = z { $capacity }
reservation-when = Na kiedy: { $resource }
reservation-as-plan = czas planu
reservation-own = własny czas
reservation-from = Od
reservation-remove = Usuń rezerwację: { $resource }
reservation-needs-time = Rezerwacja potrzebuje godziny planu i końca, np. 10:00 i 1h.
booking-free =
    { $left ->
        [one] Wolne.
        [few] Wolne: { $left }.
        [many] Wolnych: { $left }.
       *[other] Wolne: { $left }.
    }
booking-taken =
    { $left ->
        [0] Zajęte:
       *[other] Wolnych tylko { $left }. Zajmują:
    }
booking-closed = Wtedy zamknięte.
slots-free = Wolne:
overbooked = { $resource }: zajęte { $when }.
overbooked-fewer = { $resource }: na przyszłość zarezerwowano więcej naraz. Najpierw przenieś albo odwołaj te rezerwacje:
undo-overbooks = Nie można cofnąć razem z rezerwacją. { $why }
redo-overbooks = Nie można ponowić razem z rezerwacją. { $why }
undo-without = Cofnij bez rezerwacji
redo-without = Ponów bez rezerwacji
field-end-length = Koniec
end-length-example = np. 1h, do 11:30
end-at = do { $when }
end-length =
    { $hours ->
        [0] { $minutes } min
       *[other] { $minutes ->
            [0] { $hours } h
           *[other] { $hours } h { $minutes } min
        }
    }
end-until = do { $date } { $time }
