settings-resources = Resources
command-settings-resources = Resources: rooms, cars, equipment
group-resources = Resources
resources-words = Rooms, cars and equipment that can be booked for an event.
resources-none = There are no resources yet. Add the first room or car.
resource-new-short = New resource
resource-new = New resource
resource-edit = Change resource
resource-name = Name
resource-kind = Kind
resource-kind-room = Room
resource-kind-vehicle = Vehicle
resource-kind-equipment = Equipment
resource-kind-other = Other
resource-capacity = How many at once
resource-capacity-hint = How many bookings may run at the same moment. A plain room: 1.
resource-zone = Time zone
resource-note = Description
resource-note-hint = Where it is, what is in it
resource-colour = Colour
resource-hours = Opening hours
resource-hours-hint = For example 8-16, 18-22. All empty: always. An empty day: closed.
resource-created = Resource added: { $name }
resource-changed = Resource changed: { $name }
resource-retired = out of use
resource-retire = Take out of use
resource-offer = Use again
resource-retired-said = Resource taken out of use: { $name }. Its bookings stay.
resource-offered-said = Resource in use again: { $name }
resource-moved = Moved: { $name }
resource-of-capacity = { $capacity } at once
command-new-resource = New resource
command-open-resource = Change resource
command-resource-bookings = Bookings of the resource
command-resource-up = Move resource up
command-resource-down = Move resource down
command-retire-resource = Take resource out of use or back
hint-bookings = bookings
hint-retire = take out of use
bookings-title = Bookings: { $resource }
bookings-none = Nothing is booked in this week.
bookings-week = { $from } – { $to }
bookings-before = Previous week
bookings-after = Next week
bookings-now = This week
bookings-day = Day
bookings-when = Hours
bookings-what = What and who
bookings-units = How many
bookings-hidden = taken
reservations = Reservations
reservation-what = Resource
reservation-units = How many: { $resource }
reservation-of = of { $capacity }
reservation-when = For when: { $resource }
reservation-as-plan = time of the plan
reservation-own = its own time
reservation-from = From
reservation-remove = Remove reservation: { $resource }
reservation-needs-time = A reservation needs the plan's time and an end, for example 10:00 and 1h.
booking-free =
    { $left ->
        [one] Free.
       *[other] Free: { $left }.
    }
booking-taken =
    { $left ->
        [0] Taken:
       *[other] Only { $left } free. Taken by:
    }
booking-closed = Closed then.
slots-free = Free:
overbooked = { $resource }: taken { $when }.
overbooked-fewer = { $resource }: more is booked at once in time to come. Move or cancel these bookings first:
undo-overbooks = This cannot be undone with its reservation. { $why }
redo-overbooks = This cannot be redone with its reservation. { $why }
undo-without = Undo without it
redo-without = Redo without it
field-end-length = End
end-length-example = e.g. 1h, until 11:30
end-at = until { $when }
end-length =
    { $hours ->
        [0] { $minutes } min
       *[other] { $minutes ->
            [0] { $hours } h
           *[other] { $hours } h { $minutes } min
        }
    }
end-until = until { $date } { $time }
