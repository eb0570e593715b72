import-title-partners = Import partners
import-title-events = Import history of events
command-import-partners = Import partners…
command-import-events = Import history of events…
group-import = Import
import-steps = Steps of the import
import-step-file = File
import-step-columns = Columns
import-step-duplicates = Duplicates
import-step-choices = Events
import-step-trial = Trial
import-step-result = Result
import-back = Back
import-next = Next
import-close = Close

import-choose = Choose a CSV file…
import-choose-other = Another file…
import-drop = or drop the file into this window
import-drop-hint-partners = Partners and people from Outlook, Google Contacts, HubSpot or a spreadsheet saved as CSV.
import-drop-hint-events = One row is one event: partner, date, type, text, author, amount.
import-file-rows =
    { $count ->
        [one] { $shown } row
       *[other] { $shown } rows
    }
import-encoding = Encoding
import-separator = Separator
import-separator-comma = comma ,
import-separator-semicolon = semicolon ;
import-separator-tab = tabulator
import-separator-bar = bar |
import-has-header = The first row names the columns
import-preview = Preview of the first rows
import-row-number = Row
import-column-number = Column { $number }

import-column = Column in the file
import-examples = Examples
import-meaning = Meaning
import-field-of = Meaning of the column { $column }
import-field-none = Leave out
import-columns-known = { $known } of { $total } columns are known. Correct what is not right.
import-needs-name = Say which column has the name of the partner or the person.
import-needs-date = Say which columns have the partner and the date.
import-field-twice = Another column has this field already.

import-field-name = Partner’s name
import-field-tax-id = Tax number
import-field-address = Whole address
import-field-street = Street and number
import-field-postcode = Postcode
import-field-city = City
import-field-country = Country
import-field-phone = Phone
import-field-email = E-mail
import-field-website = Website
import-field-note = Note
import-field-owner = Owner
import-field-contact-first = Person: first name
import-field-contact-last = Person: last name
import-field-contact-name = Person: whole name
import-field-contact-position = Person: position
import-field-contact-phone = Person: phone
import-field-contact-email = Person: e-mail
import-field-phone-label = Kind of the next phone
import-field-email-label = Kind of the next e-mail
import-field-date = Date
import-field-time = Time
import-field-event-type = Event type
import-field-text = Text
import-field-author = Author
import-field-amount = Amount
import-field-currency = Currency
import-field-thread = Thread

import-duplicates-intro = What shall become of a row whose partner is here already, or stands above in the file?
import-same-tax-id = Same tax number
import-same-email = Same e-mail
import-same-name = Same name
import-on-fill = Fill gaps
import-on-skip = Leave the row out
import-on-new = Add as new
import-duplicates-note = Filling gaps fills only empty fields, and adds missing phones, e-mails and people. Two different tax numbers are always two partners.

import-events-intro = The events go into threads as done, in the order of their dates.
import-date-order = Dates with slashes
import-day-first = day/month/year
import-month-first = month/day/year
import-default-currency = Currency where the file names none
import-default-type = Event type where the file names none
import-default-type-none = The row is in error
import-thread-title = Title of the thread where the file names none
import-thread-title-history = History
import-creates-partners = Add partners that are not here yet
import-takes-over = Record events of unknown authors as mine

import-trial-runs = Trial: checking the rows…
import-done-of = { $done } of { $total }
import-trial-title = This is how it will be. Nothing is saved yet.
import-requirements = The import takes history as the file has it, also without what forms require.
import-requirements-types = Event types that require something: { $names }.
import-requirements-dictionaries = Dictionaries that a category must be chosen from: { $names }.
import-count-rows = Rows in the file
import-count-created = New partners
import-count-filled = Gaps filled
import-count-skipped = Left out
import-count-contacts = New people
import-count-threads = New threads
import-count-events = Events
import-count-problems = Rows in error
import-short-rows =
    { $count ->
        [one] { $shown } row has fewer fields than the header; what it lacks will be empty.
       *[other] { $shown } rows have fewer fields than the header; what they lack will be empty.
    }
import-doubtful =
    { $count ->
        [one] The digits of { $shown } tax number do not agree. The import takes it as it is written, and the card marks it.
       *[other] The digits of { $shown } tax numbers do not agree. The import takes them as they are written, and the cards mark them.
    }
tax-id-doubtful = The digits of this number do not agree. Check and correct it.
import-problems = Rows in error
import-problems-none = All rows are good.
import-problems-more = and { $count } more
import-problem-whole = whole row
import-reason = Reason
import-save-problems = Save the rows in error…
import-problems-saved = The rows in error are saved with their reasons
import-unknown-types = Unknown event types
import-unknown-people = Unknown people: { $names }
import-times =
    { $count ->
        [one] { $count } row
       *[other] { $count } rows
    }
import-try-again = Check again
import-run =
    { $count ->
        [one] Import { $shown } row
       *[other] Import { $shown } rows
    }
import-nothing = There is nothing to import.

import-runs = Importing…
import-backing-up = Backing up before the import…
import-finishing = Saving all of it…
import-cancel = Stop
import-cancelled = The import was stopped. Nothing of it is left.
import-done = The import is done
import-undo = Undo the import
import-undone = The import is undone. Everything is as it was before.
import-show-partners = Show partners
import-backup-kept = A copy of the database was kept before the import.

import-file-kind = CSV files
import-problems-file = rows-in-error.csv

import-problem-empty = a needed value is missing
import-problem-too-long = the text is too long
import-problem-bad-character = a forbidden character, or the wrong encoding
import-problem-too-many-fields = more fields than the header has columns
import-problem-too-many-entries = too many phones, e-mails or addresses
import-problem-malformed = this is not clear
import-problem-no-such-date = there is no such date or time
import-problem-in-future = a date in the future
import-problem-out-of-range = outside of what is allowed
import-problem-unknown-person = nobody of that name in the team
import-problem-unknown-type = unknown event type
import-problem-unknown-partner = no such partner
import-problem-ambiguous = fits several partners
import-problem-not-yours = the partner is somebody else’s

import-file-missing = The file is no longer there. Choose it again.
import-file-not-a-file = This is not a file. Choose a CSV file.
import-file-unreadable = The file cannot be read. Check its permissions, or close it in other programs.
import-file-empty = The file is empty.
import-file-too-large = The file is too large: 1 GB at most. Split it.
import-file-spreadsheet = This is a spreadsheet, not CSV. Choose “Save as” there, and CSV.
import-file-not-a-table = There is no table of texts in this file. Choose a CSV file.
import-file-changed = The file has changed since it was chosen. Choose it again.
import-file-is-source = This is the file you are importing. Save the rows in error under another name.
