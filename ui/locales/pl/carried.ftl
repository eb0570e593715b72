# Co zdarzenie niesie oprócz słów.
carried = Co jeszcze
carried-add = Dodaj: { $what }
carried-file = Plik
carried-reservation = Rezerwacja
