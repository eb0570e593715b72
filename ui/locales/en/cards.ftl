# Cards of partners and contacts: phones, e-mails, addresses
field-phones = Phones
field-emails = E-mails
field-address = Address
field-addresses = Addresses
list-main-first = The first is the main one. Alt+↑ ↓ changes the order.
list-add-phone = Add phone
list-add-email = Add e-mail
list-add-address = Add address
list-remove = Remove: { $what }
list-remove-empty = Remove the empty row
list-entry = { $list }, { $n }
list-label = Label: { $what }
label-none = no label
label-work = work
label-mobile = mobile
label-home = home
label-office = office
label-invoice = invoices
label-delivery = delivery
label-switchboard = switchboard
label-other = other
label-own = own label…
label-own-name = Own label
keys-row-up = Row up
keys-row-down = Row down
keys-row-add = Next row
keys-row-remove = Remove row
show-more =
    { $count ->
        [one] 1 more
       *[other] { $count } more
    }
show-fewer = show fewer

command-call = Call
command-mail = Write an e-mail
command-copy = Copy the phone or the focused value
command-merge = Merge with another partner
copy-what = Copy: { $what }
copied = Copied: { $what }
copy-failed = Copying did not work. Select the text and press Ctrl+C.
nothing-to-call = There is no phone here.
nothing-to-mail = There is no e-mail address here.
nothing-to-copy = There is nothing to copy here.

# Similar partners
similar-keys = F8: to similar partners
similar-is = Similar partner: { $who } ({ $signs })
similar-trashed = A similar one is in the trash: { $who } ({ $signs })
similar-open = Open
similar-use = Use this one
similar-restore = Restore
similar-merge = Merge…
sign-tax-id = same tax number
sign-email = same e-mail
sign-phone = same phone
sign-name = same name

# Merging
merge-title = Merge partners
merge-note-1 = step 1 of 2
merge-note-2 = step 2 of 2
merge-choose = Which partner is the same as { $name }?
merge-search = Name, tax number, phone…
merge-suggested = Similar
merge-found = Found
merge-none = Nobody fits. Type another name, tax number or phone.
merge-none-similar = Nobody looks similar. Type a name, tax number or phone.
merge-words = One partner will remain. Choose the values to keep.
merge-keep = Stays
merge-other = Becomes part of it
merge-swap = Swap sides
merge-moves = Moves along: { $threads }, { $contacts }.
merge-threads =
    { $count ->
        [0] no thread
        [one] 1 thread
       *[other] { $count } threads
    }
merge-contacts =
    { $count ->
        [0] no contact
        [one] 1 contact
       *[other] { $count } contacts
    }
merge-all = together
merge-left-categories = Will not go along, as their dictionaries allow one category:
merge-notes = Both notes
merge-alike = The same person?
merge-alike-pair = { $keep } and { $other } are one person
merge-back = Back
merge-go = Merge
merge-done = Merged: { $other } → { $name }
merge-forbidden = Only who may change both partners can merge them: the owner of both, his superior or an administrator.
merged-led-here = This partner was merged with { $name }.
