# What an event carries besides its words.
carried = What else
carried-add = Add: { $what }
carried-file = File
carried-reservation = Reservation
