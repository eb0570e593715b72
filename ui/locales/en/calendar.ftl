# Public holidays
holiday-new-year = New Year’s Day
holiday-epiphany = Epiphany
holiday-martin-luther-king = Martin Luther King Day
holiday-washingtons-birthday = Washington’s Birthday
holiday-good-friday = Good Friday
holiday-easter-sunday = Easter Sunday
holiday-easter-monday = Easter Monday
holiday-labour-day = Labour Day
holiday-early-may = Early May bank holiday
holiday-constitution-day = Constitution Day
holiday-victory-day = Victory Day
holiday-ascension = Ascension Day
holiday-whit-sunday = Whit Sunday
holiday-whit-monday = Whit Monday
holiday-corpus-christi = Corpus Christi
holiday-spring-bank = Spring bank holiday
holiday-memorial-day = Memorial Day
holiday-juneteenth = Juneteenth
holiday-cyril-and-methodius = Saints Cyril and Methodius Day
holiday-jan-hus = Jan Hus Day
holiday-american-independence = Independence Day
holiday-rebirth-day = National Day of Rebirth
holiday-assumption = Assumption of Mary
holiday-summer-bank = Summer bank holiday
holiday-slovak-uprising = Slovak National Uprising Anniversary
holiday-slovak-constitution = Slovak Constitution Day
holiday-american-labour = Labor Day
holiday-lady-of-sorrows = Our Lady of Sorrows
holiday-czech-statehood = Czech Statehood Day
holiday-german-unity = German Unity Day
holiday-columbus-day = Columbus Day
holiday-czechoslovak-state = Independent Czechoslovak State Day
holiday-martin-declaration = Centenary of the Martin Declaration
holiday-reformation-day = Reformation Day
holiday-all-saints = All Saints’ Day
holiday-independence-day = Independence Day
holiday-veterans-day = Veterans Day
holiday-freedom-and-democracy = Struggle for Freedom and Democracy Day
holiday-repentance-day = Day of Repentance and Prayer
holiday-thanksgiving = Thanksgiving Day
holiday-christmas-eve = Christmas Eve
holiday-christmas-day = Christmas Day
holiday-second-christmas-day = Second Day of Christmas
holiday-boxing-day = Boxing Day
holiday-millennium = Millennium celebrations
holiday-royal-wedding = Royal wedding
holiday-royal-jubilee = Jubilee of Elizabeth II
holiday-state-funeral = State funeral of Elizabeth II
holiday-coronation = Coronation of Charles III

# The calendar, days off, what stands under a due time
holiday-substitute = { $name } (substitute day)
free-day-unnamed = day off
day-off-holiday = holiday: { $name }
day-off-free = day off: { $name }
day-off-weekend = weekend
due-distance =
    { $days ->
        [0] today
        [1] tomorrow
        [-1] yesterday
        [one] in { $days } day
       *[other] in { $days } days
    }
due-past =
    { $days ->
        [one] { $days } day ago
       *[other] { $days } days ago
    }
due-words-not-understood = “{ $words }” is not clear. Try: tomorrow 10, fri 9:30, after the holidays, +3d.
due-no-such = There is no such day or time.
due-quick = Ready due times
due-quick-tomorrow = tomorrow morning
due-quick-friday = Friday
due-quick-week = in a week
due-quick-month = end of month
due-quick-holidays = after the holidays
past-quick-yesterday = yesterday
past-quick-friday = last Friday
past-quick-week = a week ago
past-quick-month = a month ago
past-words-not-understood = “{ $words }” is not clear. Try: yesterday 15, mon 9:30, 2 hours ago, last Friday.
reason-not-understood = “{ $words }” is not clear.

# Settings of the calendar
calendar-settings = Working days
calendar-settings-lead = Working days and “after the holidays” are counted by these. What is planned already stays where it is.
setting-country = Country
country-pl = Poland
country-de = Germany
country-cz = Czechia
country-sk = Slovakia
country-gb = United Kingdom (England and Wales)
country-us = United States
free-days = The firm’s days off
free-days-none = There are no days off of your own.
free-day-add = Add a day off
free-day-edit = Change
free-day-edit-of = Change: { $name }, { $when }
free-day-remove = Remove
free-day-remove-of = Remove: { $name }, { $when }
free-day-new = New day off
free-day-change = Day off
free-day-name = Name
free-day-first = First day
free-day-last = Last day
free-day-last-hint = Empty: that one day only.
free-day-added = Day off added
free-day-changed = Day off changed
free-day-removed = Day off removed
country-changed = Country changed: { $country }
holidays-of = Holidays in { $year }
year-before = Previous year
year-after = Next year
calendar-admin-only = An administrator can change this.
