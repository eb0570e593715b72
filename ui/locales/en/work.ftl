# Today
today-overdue = Overdue
today-today = Today
today-upcoming = Upcoming
today-hanging = Hanging threads
seven-days = (7 days)
tasks-left =
    { $count ->
        [one] 1 task left
       *[other] { $count } tasks left
    }
today-clear = All done for today.
today-next = Next: { $when }, { $who } – { $what }.
today-nothing-planned = Nothing else is planned.
days-late =
    { $days ->
        [one] 1 day overdue
       *[other] { $days } days overdue
    }
late = overdue
late-since = overdue since { $time }
any-time = any time
attempt = attempt { $n }
moved =
    { $count ->
        [one] moved once
        [2] moved twice
       *[other] moved { $count } times
    }
in-days =
    { $days ->
        [0] today
        [one] tomorrow
       *[other] in { $days } days
    }
done-what = Done: { $what }
panel = Task preview
panel-nothing = Stand on a task to see its thread.
thread-fresh = Nothing has happened in this thread yet.

# What happened, what next
what-happened = What happened?
what-next = What next?
go-what-next = Go on: what next?
planned-was = Plan: { $what } · { $when }
stale-reload = Load the current state, my text stays
draft-restored = A draft was restored.
draft-forget = Discard the draft
text-placeholder = What did you agree on? Where do things stand?
markdown-hint = **bold**, *italic*, - list
nobody = –
when-now = now
when-quarter-ago = 15 minutes ago
when-hour-ago = an hour ago
result-answered = answered
result-no-answer = no answer
result-call-back = asks for a call back
from-rule = rule of the type
next-other = Another step…
next-plan = Plan the next step
next-keep = Stays planned:
next-close = Close the thread
next-leave = Leave without a next step
next-leave-sure = Yes, the thread shall stay open though nothing will remind anyone of it.
next-leave-needed = Tick the box if you mean it, or choose a next step.
close-cancels =
    { $count ->
        [one] Closing cancels 1 planned task.
       *[other] Closing cancels { $count } planned tasks.
    }
outcome-won = won
outcome-lost = lost
outcome-ended = ended
recorded-plan = Saved. Next step: { $what }, { $when }.
recorded-close = Saved, and the thread “{ $thread }” is closed.
recorded-keep = Saved. The thread’s plan stays as it is.
recorded-leave = Saved. The thread hangs without a next step.
cancelled-plans =
    { $count ->
        [one] Cancelled task: { $plans }
       *[other] Cancelled { $count } tasks: { $plans }
    }
no-answer-said = The attempt is recorded. Next one: { $when }.
cancelled-said = Cancelled: { $what }

# Fields
field-type = Type
field-when = When
field-result = Result
field-text = What happened
field-contact = With whom
field-amount = Amount
field-currency = Currency
field-due = Due
field-note = What to do
field-outcome = How it ended
field-reason = Reason
field-name = Name
field-city = City
field-tax-id = Tax ID
field-phone = Phone
field-email = E-mail
field-website = Website
field-owner = Owner
field-partner-note = Note
field-person = Full name
field-position = Position
field-contact-note = Note
field-title = Title of the thread
field-state = State
field-assignee = Assignee
field-author = Author
field-time = Time
field-cancel-reason = Reason for cancelling
field-closed-at = Closed
field-cancelled-at = Cancelled
field-trashed-at = In the trash since
field-name-pl = Polish name
field-name-en = English name
state-open = open
state-closed = closed
state-planned = planned
state-done = done
state-cancelled = cancelled
note-placeholder = e.g. ask for the board’s decision
reason-placeholder = e.g. contract signed, they chose a cheaper offer
due-example = e.g. tomorrow 10, fri 9:30, +3d
due-not-understood = This time is not clear. Try: tomorrow 10, fri 9:30, 2026-11-25 14:00, +3d.
past-example = e.g. yesterday 15, mon 9:30, 2 hours ago
past-not-understood = This time is not clear. Try: yesterday 15, mon 9:30, 2026-11-25 14:00, 2 hours ago.
due-now = Now: { $when }
due-new = New due time

# Snooze and reschedule
snooze-title = Remind me again
snooze-ten = In 10 minutes
snooze-hour = In an hour
snooze-evening = This evening
snooze-tomorrow = Tomorrow morning
snoozed-said = Reminding { $when }: { $what }
reschedule = Reschedule
reschedule-title = Reschedule: { $what }
reschedule-reason = e.g. asked to call after the holidays
rescheduled-said = Moved to { $when }: { $what }
plan-new = Plan another task
plan-save = Plan it
plan-short = Task
planned-said = Planned: { $what }, { $when }

# Partners
column-name = Name
column-city = City
column-owner = Owner
column-last = Last contact
column-next = Next step
filter-partners = Filter partners…
partner-count =
    { $count ->
        [one] 1 partner
       *[other] { $shown } partners
    }
partners-none = There is no partner yet. Add the first:
partners-none-found = Nobody matches “{ $text }”. You can add a new one:
hanging-count =
    { $count ->
        [one] 1 thread without a plan
       *[other] { $count } threads without a plan
    }
partner-new = New partner
partner-new-short = New
partner-edit = Partner
partner-create = Add the partner
partner-created = { $name } was added.
partner-saved = Saved: { $name }
partner-trashed = Moved to trash: { $name }
partner-restored = Restored: { $name }
partner-trash = Move to trash
partner-trash-with-tasks = Move it with its tasks
partner-trash-title = Move { $name } to trash?
partner-trash-words = The partner leaves all lists together with its threads. It can be restored.
partner-trash-tasks =
    { $count ->
        [one] There is 1 open task. It goes to the trash with the partner:
       *[other] There are { $count } open tasks. They go to the trash with the partner:
    }
owner-is = owner: { $name }
facts = Facts
contacts = Contacts
contacts-none = No contacts yet.
contact-new = New contact
contact-edit = Contact
contact-saved = Contact saved: { $name }
contact-trash = Move to trash
contact-trashed = Moved to trash: { $name }

# Threads
threads = Threads
all-threads = All threads
threads-none = There is no thread yet. Press W to start the first.
thread-new = New thread
thread-edit = Thread
thread-create = Start the thread
thread-created = The thread “{ $title }” is started.
thread-saved = The thread “{ $title }” is saved.
thread-closed-said = The thread “{ $title }” is closed.
thread-reopened = The thread “{ $title }” is open again.
thread-trashed = The thread “{ $title }” is in the trash.
thread-closed-as = closed: { $outcome }
thread-hangs = no next step
title-placeholder = e.g. Offer: office furniture
first-plan = First task
close-thread = Close the thread
reopen-thread = Reopen
next-steps = Next steps
timeline = Timeline
timeline-empty = Everything that happens in this matter appears here. Press E to record the first event.
older = Older
composer = New event
planned-for = planned: { $what }
follows = after: { $what }, { $when }
cancelled-on = cancelled { $when } · { $who }
event-edit = Edit the event
event-saved = Correction saved: { $what }
event-trashed = Moved to trash: { $what }
history = History of changes

# Reminders
inbox-waiting =
    { $count ->
        [one] 1 reminder waits
       *[other] { $count } reminders wait
    }
inbox-empty = No reminder is waiting.
inbox-empty-words = When it is time for a task, it appears here and in the notifications.
maybe-seen = maybe seen already
dismissed-said = Reminder dismissed: { $what }
