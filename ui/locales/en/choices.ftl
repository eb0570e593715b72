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
command-categorize = Category of the selected…
command-categorize-tasks = Category of the marked tasks…
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
operation-categorize-partners = changed categories of partners
operation-categorize-events = changed categories of tasks
error-not-all-his =
    { $count ->
        [one] { $count } of { $of } selected records may be changed only by its owner, a superior or an administrator. Nothing was changed.
       *[other] { $count } of { $of } selected records may be changed only by their owners, superiors or an administrator. Nothing was changed.
    }
error-others-found =
    { $count ->
        [0] The list has changed and nobody fits it any more. Nothing was changed.
        [one] The list has changed: { $count } partner fits it now. Nothing was changed; look again and repeat.
       *[other] The list has changed: { $count } partners fit it now. Nothing was changed; look again and repeat.
    }
