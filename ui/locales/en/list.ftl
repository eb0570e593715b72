# List of partners: views, filters, columns
view = View
view-all = Everyone
view-mine = Mine
view-overdue = Overdue
view-silent = Silent 90 days
command-view-all = View: all partners
command-view-mine = View: my partners
command-view-overdue = View: partners with an overdue step
command-view-silent = View: partners not contacted for 90 days
column-open = Threads
column-open-long = Open threads
column-phone = Phone
column-email = E-mail
column-tax-id = Tax ID
column-created = Added
sort-by = Sort by { $what }
sort-title = Sorting
sort-up = Ascending
sort-down = Descending
command-sort = Sort the list…
command-sort-turn = Turn the order of the list round
command-sort-name = Sort partners by name
command-sort-city = Sort partners by city
command-sort-owner = Sort partners by owner
command-sort-last = Sort partners by last contact
command-sort-next = Sort partners by next step
command-sort-open = Sort partners by open threads
command-sort-created = Sort partners by when they were added
filter-add = Filter
filter-title = Filter partners
filter-clear = Clear filters
filter-anyone = anyone
filter-me = me ({ $name })
filter-states = State
filter-overdue = next step overdue
filter-hanging = thread without a next step
filter-open = open thread
filter-no-contact = never contacted
filter-silent = Silent for (days)
filter-silent-hint = There was contact, but longer ago than this.
filter-silent-bad = Give a number of days from 1 to 36500.
filter-city-hint = Upper and lower case do not matter.
filter-show = Show
chip-owner = Owner: { $name }
chip-city = City: { $name }
chip-silent =
    { $days ->
        [one] silent for a day
       *[other] silent for { $days } days
    }
chip-remove = Remove the filter: { $what }
command-filters = Filters of the list…
command-clear-filters = Clear the filters of the list
command-columns = Columns and density of the list…
columns-title = Columns of the list
columns-hint = Alt+↑ and Alt+↓ move a column. The name always comes first.
column-up = Up: { $what }
column-down = Down: { $what }
command-compact = Compact lists
command-comfortable = Comfortable lists
partners-none-fit = Nobody passes these filters.

# Selecting and bulk actions
command-select = Select or deselect the partner
command-select-down = Select downwards
command-select-up = Select upwards
command-select-all = Select all in the list
command-select-none = Deselect all
command-assign = Change the owner of partners…
command-trash-selected = Move partners to the trash…
selected-count =
    { $count ->
        [one] { $shown } selected
       *[other] { $shown } selected
    }
hint-select = select
hint-filters = filters
hint-sort = sort
bulk-assign = Owner
bulk-clear = Deselect
assign-title = New owner
assign-save = Change the owner
partner-assigned = { $partner }: the new owner is { $name }
partners-assigned =
    { $count ->
        [one] 1 partner has a new owner: { $name }
       *[other] { $shown } partners have a new owner: { $name }
    }
partners-trashed =
    { $count ->
        [one] Moved 1 partner to the trash.
       *[other] Moved { $shown } partners to the trash.
    }
partners-trash-title =
    { $count ->
        [one] Move 1 partner to the trash?
       *[other] Move { $shown } partners to the trash?
    }
partners-trash-others = The list has just changed: this many partners fit it now.
partners-trash-words = They leave all lists together with their threads. They can be restored.
partners-trash-tasks =
    { $count ->
        [one] There is 1 open task. It goes to the trash with the partner:
       *[other] There are { $shown } open tasks. They go to the trash with the partners:
    }

# Trash
nav-trash = Trash
group-trash = Trash
trash-count =
    { $count ->
        [one] 1 item
       *[other] { $shown } items
    }
trash-empty = The trash is empty.
trash-empty-words = Whatever comes here can be restored.
trash-kind-all = Everything
trash-kind-partner = Partners
trash-kind-contact = People
trash-kind-thread = Threads
trash-kind-event = Events
trash-one-partner = partner
trash-one-contact = person
trash-one-thread = thread
trash-one-event = event
trash-column-what = What
trash-column-where = Where
trash-column-who = Who
trash-column-when = When
trash-parent-partner = the partner is in the trash too
trash-parent-thread = the thread is in the trash too
trash-not-yours = not yours to restore
trash-restored = Restored: { $what }
command-restore = Restore from the trash
command-next-kind = Next kind in the trash
hint-restore = restore
hint-kind = kind
and-more =
    { $count ->
        [one] and 1 more
       *[other] and { $count } more
    }
