# Filters by dictionaries, and categories given to many records at once.
choice-none = no category
choice-chip = { $dictionary }: { $what }
choice-nothing = None of these tasks has a category yet.
choice-retired = { $what } (retired)
column-categories = Categories
today-none-fit = Nothing fits this filter.
command-today-filter = Filter the tasks
command-today-unfilter = Clear the filter of tasks
today-filter = Filter of tasks
command-categorize = Category of partners…
command-categorize-tasks = Category of tasks…
bulk-categorize = Category
categorize-title = Category
categorize-way = What to do
categorize-give = Give
categorize-take = Take off
categorize-category = Category
categorize-choose = Choose a category…
categorize-save-give = Give category
categorize-save-take = Take category off
categorize-replaces = This dictionary allows one category: the new one replaces what was there.
categorize-empty = There is no dictionary with categories for these records yet. An administrator makes dictionaries in the settings.
categorized-partner-given =
    { $count ->
        [0] { $partner }: the category “{ $name }” was there already
       *[other] { $partner }: the category “{ $name }” was given
    }
categorized-partner-taken =
    { $count ->
        [0] { $partner }: the category “{ $name }” was not there
       *[other] { $partner }: the category “{ $name }” was taken off
    }
categorized-partners-given =
    { $count ->
        [0] All of them had the category “{ $name }” already
        [one] { $shown } partner now has the category “{ $name }”
       *[other] { $shown } partners now have the category “{ $name }”
    }
categorized-partners-taken =
    { $count ->
        [0] None of them had the category “{ $name }”
        [one] Category “{ $name }” taken off { $shown } partner
       *[other] Category “{ $name }” taken off { $shown } partners
    }
categorized-tasks-given =
    { $count ->
        [0] These tasks had the category “{ $name }” already
        [one] { $shown } task now has the category “{ $name }”
       *[other] { $shown } tasks now have the category “{ $name }”
    }
categorized-tasks-taken =
    { $count ->
        [0] None of these tasks had the category “{ $name }”
        [one] Category “{ $name }” taken off { $shown } task
       *[other] Category “{ $name }” taken off { $shown } tasks
    }
categorized-replaced =
    { $count ->
        [one] It replaced another in { $shown } case.
       *[other] It replaced another in { $shown } cases.
    }
