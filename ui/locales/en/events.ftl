# Everyday work on events: marking, moving, plans, the filter of the timeline, closing
show-all =
    { $count ->
        [one] Show 1
       *[other] Show all ({ $count })
    }
show-first = Show the first { $shown } of { $count }
tasks-marked =
    { $count ->
        [one] 1 task selected
       *[other] { $count } tasks selected
    }
marked = selected
command-mark = Select task
command-mark-down = Extend selection down
command-mark-up = Extend selection up
command-mark-section = Select the whole section
command-unmark = Clear selection
command-reschedule-marked = Move the selected tasks
command-show-all = Show the whole section
command-edit-plan = Edit task
command-edit-event = Edit event
command-timeline-filter = Filter the timeline
command-timeline-unfilter = Clear the timeline’s filter
hint-mark = select
hint-mark-more = extend
hint-unmark = clear
hint-close-thread = close

reschedule-many-title =
    { $count ->
        [one] Move 1 task
       *[other] Move { $count } tasks
    }
reschedule-many-said =
    { $count ->
        [one] Moved 1 task.
       *[other] Moved { $count } tasks.
    }
reschedule-way = How
reschedule-to-day = To one day
reschedule-spread = Spread over working days
reschedule-from = From
per-day = How many a day
keeps-time = Each task keeps its time of day, unless you give another.
moves-preview = This is where they go
moves-on-day =
    { $count ->
        [one] 1 task
       *[other] { $count } tasks
    }
moves-refused = “{ $what }” cannot be moved, so nothing was changed. { $why }
last-reason = last time: { $reason }
usual-reasons = Recent reasons
moves-list = Moves
move-line = { $from } · { $who }, { $when }

plan-edit = Task
plan-edited = Task saved: { $what }
field-end = Until
end-example = e.g. 11:30
field-reminders = Reminders
lead-none = no reminder
lead-at = when due
lead-minutes =
    { $count ->
        [one] 1 minute before
       *[other] { $count } minutes before
    }
lead-hours =
    { $count ->
        [one] an hour before
       *[other] { $count } hours before
    }
lead-days =
    { $count ->
        [one] a day before
       *[other] { $count } days before
    }

result-message-left = message left
result-wrong-number = wrong number
from-result = after this result
wrong-number-hint = Correct the person’s number, so that nobody calls there again.
wrong-number-edit = Edit the person

won-signed = Contract signed
won-ordered = Order placed
won-paid = Paid
lost-price = They took a cheaper offer
lost-postponed = They put the decision off
lost-silent = They stopped answering
ended-done = Matter settled
ended-duplicate = Duplicate thread
ended-not-needed = No longer needed
proposed-reasons = Common reasons

timeline-filter = Filter
filter-by-type = Type
filter-by-person = Who
filter-by-state = State
filter-by-result = Result
filter-from = From
filter-to = To
filter-since = from { $date }
filter-until = until { $date }
timeline-filter-clear = Clear
filter-remove = Remove from the filter: { $what }
timeline-none-fit = No event fits the filter.
jump-to = Go to: { $what }
owner-of-thread = owner: { $name }
silence =
    { $days ->
        [0] last event today
        [one] 1 day of silence
       *[other] { $days } days of silence
    }
silence-from-start =
    { $days ->
        [0] no event yet
        [one] 1 day without an event
       *[other] { $days } days without an event
    }
done-events =
    { $count ->
        [one] 1 event
       *[other] { $count } events
    }
sum-done = { $amount } in all
sum-planned = { $amount } planned
draft-waits = An unsaved draft waits here. Reopen the thread to go on with it.
reopen-and-plan = Reopen the thread
hangs-short = hangs
