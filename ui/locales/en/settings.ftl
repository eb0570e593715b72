# First start
first-who = Welcome
first-who-words = Three things to begin with. You can change each of them later in the settings.
first-where = Where shall the workspace live?
first-where-words = A workspace is one folder on this computer. Nothing is sent anywhere.
first-what = What do we begin with?
first-what-words = The workspace is made now. Whatever we add can be undone in one step.
first-import = Partners from a CSV file
first-import-words = From Outlook, Google, HubSpot or a spreadsheet, with a preview.
first-sample = Sample data
first-sample-words = Twelve made-up partners, with plans for today.
first-empty = An empty workspace
first-empty-words = You add the first partner by hand.
first-choose = Another folder…
first-missing = There is no workspace in { $folder } now. If it is on a disk that is not plugged in, plug it in and start the program again.
first-holds = There is a workspace in this folder already. We open it as it is.
first-next = Next
first-begin = Begin
first-open = Open the workspace
sample-added =
    { $count ->
        [one] Added 1 sample partner.
       *[other] Added { $count } sample partners with threads and plans.
    }

# Palette
palette-recent = Recent
palette-found = Found
palette-only-commands = commands only
palette-only-people = people only
kind-partner = partner
kind-thread = thread
kind-contact = person
kind-closed = closed

# The settings screen
group-settings = Settings
group-types = Event types
group-type = Event type
settings-mine = Mine
settings-workspace = Workspace
settings-types = Event types
settings-keys = Keys
settings-said = Settings changed.
settings-readonly = Only an administrator can change this. You can look at everything.
command-settings-mine = My settings: name, language, theme
command-settings-workspace = Workspace settings
command-settings-types = Event types
command-settings-keys = Key settings
setting-name = First and last name
setting-name-hint = Your events are signed with it.
setting-name-administrator = An administrator changes names.
name-said = Name changed.
setting-keys = Single-letter keys
setting-keys-hint = Without them, keys with Ctrl and Alt and the palette Ctrl K still work.
setting-workspace-name = Name of the workspace
setting-workspace-name-hint = Everybody who works in it sees it.
workspace-renamed = Workspace renamed.
setting-access = Who sees what
setting-access-hint = Chosen once, when the second person is added.
access-everyone = Everybody sees all threads.
access-tree = Everybody sees their own threads and those of people below them.
setting-people = People
role-administrator = administrator

# Event types
types-words = The order is that of every list to choose from.
type-new = New event type
type-new-short = New
type-retired = retired
type-no-rule = propose nothing
type-name-pl = Polish name
type-name-en = English name
type-icon = Icon
type-colour = Colour
type-outcome = What to record
type-outcome-hint = Without a required part the event is not saved. Attempts without an answer need none.
type-asks-result = Ask for the result (answered, no answer)
type-requires-text = A description is required
type-requires-contact = A person is required
type-requires-amount = An amount is required
type-rule = Next step
type-rule-hint = Proposed after such an event is recorded; another one can always be chosen.
type-saved = Changed the type “{ $name }”.
type-created = Added the type “{ $name }”.
type-moved = Moved the type “{ $name }”.
type-retired-said = Retired the type “{ $name }”. Recorded events stay.
type-restored-said = Restored the type “{ $name }”.
type-uses =
    { $more ->
        [yes] used more than { $shown } times
       *[no]
            { $count ->
                [0] not used yet
                [one] used once
               *[other] used { $shown } times
            }
    }
delay-after = in
delay-count = How many
delay-unit = Unit
delay-time = time
delay-note = Note for the next step
unit-hours = hours
unit-days = days
unit-working-days = working days
unit-weeks = weeks
unit-months = months
delay-hours =
    { $count ->
        [0] at once
        [one] in an hour
       *[other] in { $count } hours
    }
delay-days =
    { $count ->
        [0] the same day
        [one] the next day
       *[other] in { $count } days
    }
delay-working-days =
    { $count ->
        [0] the same or the nearest working day
        [one] the next working day
       *[other] in { $count } working days
    }
delay-weeks =
    { $count ->
        [0] the same day
        [one] in a week
       *[other] in { $count } weeks
    }
delay-months =
    { $count ->
        [0] the same day
        [one] in a month
       *[other] in { $count } months
    }
rule-sentence = After it: { $what }. If it happened now: { $when }.
command-new-type = New event type
command-open-type = Open the event type
command-type-up = Move up
command-type-down = Move down
command-type-list = Back to the list of types
command-create-type = Add the type
command-type-history = History of the type
command-retire-type = Retire
command-restore-type = Restore to use
hint-change = change
hint-look = look
hint-move-up = up
hint-move-down = down
colour-blue = blue
colour-orange = orange
colour-green = green
colour-violet = violet
colour-pink = pink
colour-grey = grey
icon-phone = phone
icon-mail = envelope
icon-message = message
icon-video = camera
icon-users = people
icon-map-pin = place on a map
icon-presentation = board
icon-file = document
icon-signature = signature
icon-handshake = handshake
icon-receipt = receipt
icon-banknote = banknote
icon-warning = warning
icon-wrench = wrench
icon-package = package
icon-truck = lorry
icon-calendar = calendar
icon-clipboard = checklist
icon-training = training
icon-megaphone = megaphone
icon-star = star
icon-gift = present
icon-coffee = coffee
icon-note = sticky note

palette-label = A command, a partner, a thread or a person
palette-placeholder = A command, partner, thread, person…
setting-density = Density of lists
setting-density-hint = How many rows fit on the screen.
density-compact = compact
density-comfortable = comfortable
command-sample = Add sample data
settings-calendar = Days off
settings-backups = Backups
command-settings-calendar = Days off and holidays
command-settings-backups = Backups
