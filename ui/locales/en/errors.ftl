error-invalid = This value cannot be saved.
error-unknown-command = The window and the program are of different versions. Start the program again.
error-bad-params = The window and the program misunderstood each other. Start the program again.
error-not-found = It is no longer there, or you may not see it.
error-forbidden = You may see this, but only the thread’s owner, a superior or an administrator may change it.
error-stale = { $by } changed this meanwhile ({ $at }). Your text is safe.
error-no-open-plan = Nothing is planned in this thread any more. Choose a next step.
error-open-plan-exists = This thread has a plan already. It can stay the next step.
error-thread-closed = The thread is closed. Reopen it to add something.
error-thread-open = The thread is open.
error-not-planned = This task is done or cancelled already.
error-not-done = This task is not done yet.
error-in-trash = This is in the trash. Restore it first.
error-parent-in-trash =
    { $what ->
        [thread] The thread “{ $name }” is in the trash. Restore the thread first.
       *[partner] The partner “{ $name }” is in the trash. Restore the partner first.
    }
error-not-in-trash = This is not in the trash.
error-open-tasks =
    { $count ->
        [one] There is 1 open task: { $tasks }
       *[other] There are { $count } open tasks: { $tasks }
    }
error-last-administrator = At least one administrator must remain.
error-access-mode-needed = First choose who sees what: everyone everything, or by the reporting tree.
error-nothing-to-undo = There is nothing to undo.
error-nothing-to-redo = There is nothing to redo.
error-undo-refused = This cannot be undone because something later depends on it. Undo first:
error-undo-before-upgrade = This change from before a program update cannot be undone.
error-already-undone = This is undone already.
error-not-undone = This was not undone, so there is nothing to redo.
error-file-refused = This file cannot be imported.
error-content-missing = What is in this file is not on this computer.
error-may-run = { $name } is a program or a script. Open it once more, on purpose.
error-import-runs = An import of this file is under way.
error-cancelled = Stopped. Nothing of it is left.
error-workspace-in-use = This workspace is open in another program. Close it and try again.
error-newer-workspace = A newer version of the program wrote this workspace. Update the program to open it. Nothing was changed.
error-damaged-workspace = The workspace file is damaged. Nothing was overwritten; you can go back to the last good backup.
error-backup-damaged = This backup is damaged and was not used. Choose another one.
error-disk-full = The disk is full. Make room and save again, the text stays in the form.
error-read-only = The workspace folder cannot be written to. Check its permissions and save again, the text stays in the form.
error-not-opened = No program on this computer opens this. The address can be copied.
error-internal = Something went wrong on our side. Try again; the text stays in the form.
error-reference = Mark in the program’s log: { $reference }
failure-title = The workspace could not be opened

reason-empty = This field is needed.
reason-too-long =
    { $limit ->
        [0] Too long.
        [one] Too long: 1 character at most.
       *[other] Too long: { $limit } characters at most.
    }
reason-bad-character = There is a character here that cannot be saved.
reason-out-of-range = Outside of what is allowed.
reason-malformed = This is not clear.
reason-several-days = These are several days. Give one, like “last Tuesday” or 24 Nov.
reason-end-before-start = The end is before the start.
reason-unknown = It is no longer there. Choose something else.
reason-retired = It is no longer in use. Choose something else.
reason-elsewhere = It belongs to another partner or thread.
reason-circular = This would make a circle: somebody would be their own superior.
reason-in-future = It cannot have happened yet. Give a time that has passed.
reason-bad-phone = This is no phone number. Give 3 to 20 digits, for example +44 20 7946 0112 ext 7.
reason-bad-email = This is no e-mail address. Write it like this: name@company.com.
reason-bad-tax-id = The digits of this number do not agree. A Polish NIP has 10 digits; look for a slip.
reason-same = This is the same record. Choose another one.
error-not-started = There is no workspace yet.
error-folder-not-empty = There are other files in this folder. Choose an empty one, or one that holds a workspace.
reason-required = This type of event requires it.
reason-only-file = This type of event requires a file, and this is the only one. Add another first.
reason-repeated = This is in the list already.
error-overbooked = The resource is taken then.
reason-time-needed = A reservation needs a time and an end. Give them, for example 10:00 and 1h, or remove the reservation.
reason-more-than-there-is = There are not that many. Lower the number.
reason-outside-hours = The resource is closed then. Choose a time within its opening hours.
reason-booked-too-long = A reservation may last 92 days at most.
error-several-chosen =
    { $count ->
        [one] One record has several categories of this dictionary already. Leave it one first.
       *[other] { $count } records have several categories of this dictionary already. Leave each one first.
    }
error-dictionary-required = Event types that require this dictionary: { $kinds }. First take that requirement off them in the settings of event types.
error-category-in-use = The category is in use, or has others below it. You can retire it.
reason-several = Only one category of this dictionary can be chosen.
error-not-all-his =
    { $count ->
        [one] { $count } of { $of } records may be changed only by its owner, a superior or an administrator. Nothing was changed.
       *[other] { $count } of { $of } records may be changed only by their owners, superiors or an administrator. Nothing was changed.
    }
error-others-found =
    { $count ->
        [0] The list has changed and nobody fits it any more. Nothing was changed.
        [one] The list has changed: { $count } partner fits it now. Nothing was changed; look again and repeat.
       *[other] The list has changed: { $count } partners fit it now. Nothing was changed; look again and repeat.
    }
