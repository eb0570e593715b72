# Files on events: preview, dropping, copying, the panel of files.

files = Attachments
files-of-partner = Files
files-all = All files
files-none = There are no files yet. Drop one onto an event or onto this window.
files-count = { $count ->
    [one] { $shown } file
   *[other] { $shown } files
}
files-coming = Files being copied
files-stop = Stop
files-to = Copying to: { $what }
files-stopped = The copying was stopped. Nothing was attached.

file-preview = Preview
file-open = Open in its program
file-reveal = Show in folder
file-save-as = Save as…
file-rename = Rename
file-trash = Move to trash
file-previous = Previous file
file-next = Next file
file-larger = Zoom in
file-smaller = Zoom out
file-fit = Fit to the window
file-page-down = Next page
file-page-up = Previous page
file-go = Go to the event
file-remove = Do not attach: { $name }
file-menu = What to do with { $name }
file-of = { $n } of { $of }
file-page-of = page { $page } of { $pages }
file-copying = Copying: { $name }
file-planned = plan: { $when }

file-missing = not here
file-missing-words = This file is not on this computer. Only its name and size are known.
file-empty-words = This file is empty.
file-other-words = This kind of file can not be shown here. Open it in its program.
file-unshown-words = This file could not be shown. It may be damaged. Open it in its program.
file-text-cut = Only the beginning of the file ({ $size }).
file-password = This file is protected by a password.
file-password-wrong = That is not the password. Try again.
file-password-open = Open

file-attached = { $count ->
    [one] Attached: { $name }
   *[other] Attached { $count } files to: { $what }
}
file-renamed = New name: { $name }
file-moved = The files have a new order
file-trashed = In the trash: { $name }
file-restored = Restored: { $name }
file-saved = A copy was saved: { $name }
file-same = The same file is already on: { $where }
file-same-more = { $count ->
    [one] and in { $count } other place
   *[other] and in { $count } other places
}

file-run-title = This file may run a program
file-run-words = { $name } is a program or a script. Once opened it can do everything on this computer that you can, also delete data or send them away.
file-run-advice = Open it only if you know who sent it and you are waiting for it. If in doubt, ring the sender up and ask.
file-run-open = Open anyway

drop-to = Drop to attach to: { $what }
drop-anywhere = { $count ->
    [one] Drop the file, then choose the event
   *[other] Drop the files, then choose the event
}
drop-plan = this plan
drop-outcome = this event
drop-newest = { $thread }, { $event }
drop-partner = { $name } (you choose the event)

attach-title = Attach to what?
attach-search = Partner or thread
attach-search-other = An event from the list, or another partner or thread
attach-find = Type the name of a partner or the title of a thread.
attach-new-event = New event
attach-hint = Choose files, drop them here or paste them (Ctrl+V)
attach-already = Already on this event

command-attach = Attach a file to the event…
command-paste-file = Paste a file or a screenshot
command-files = The partner’s files
screenshot-name = Screenshot { $when }
nothing-to-paste = There is no file or picture in the clipboard.
nowhere-to-attach = There is no event here that a file could be attached to.

files-column-name = Name
files-column-size = Size
files-column-kind = Kind
files-column-event = Event
files-column-added = Added
files-column-by = By
group-files = Files
hint-file-preview = preview
hint-file-go = to the event
files-sort = Sort by the next column
files-turn = Turn the order round
files-close = Back to the timeline
hint-file-sort = sort
hint-file-close = back to the timeline
files-show-all = All

file-stop = Do not copy: { $name }

staging-missing = This file is no longer there.
staging-unreadable = This file can not be read. Check whether you have access to it.
staging-folder = This is a folder. Drop the files in it, or pack it first.
staging-not-a-file = This is not a file. Save it to the disk first.
staging-changed = The file changed while it was copied. Try again.
staging-too-large = The disk has not that much room.
staging-disk-full = The disk became full.
staging-too-many = Too many files at once. Attach the rest separately.
staging-cancelled = Stopped.
staging-failed = This file could not be copied.

drop-import = Drop the file to import it
import-one-file = Drop one file at a time.

trash-kind-attachment = Files
trash-one-attachment = file
trash-parent-event = the event is in the trash too

group-on-files = On files and in the preview
file-earlier = Move earlier
file-later = Move later
file-actions = The file’s menu
drop-more = Drop to add these files
