# Backups
backups-title = Backups
backups-words = A verified copy of everything is made after each start and once a day: the last 7 days, 4 weeks and 12 months are kept. They lie in the workspace folder; copy that folder to another disk now and then.
backups-empty = There is no backup yet. The first one is made shortly after the start.
backups-forbidden = Backups hold everybody’s threads, so an administrator looks after them.
command-back-up-now = Back up now
back-up-now = Back up now
backing-up = Backing up…
backed-up = Backed up and verified ({ $size }).
backup-column-when = Made
backup-column-why = Why
backup-column-what = Holds
backup-column-size = Size
backup-restore = Restore…
backup-restore-of = Restore the backup of { $when }…
backup-kind-start = after a start
backup-kind-daily = daily
backup-kind-before-import = before an import
backup-kind-before-migration = before an update
backup-kind-before-restore = before a restore
backup-kind-by-hand = by hand
backup-state-complete = complete
backup-state-verified = verified
backup-state-damaged = damaged
backup-state-unknown = not read yet
backup-contents-unknown = not known
backup-partners =
    { $count ->
        [one] { $number } partner
       *[other] { $number } partners
    }
backup-threads =
    { $count ->
        [one] { $number } thread
       *[other] { $number } threads
    }
backup-events =
    { $count ->
        [one] { $number } event
       *[other] { $number } events
    }
backup-last-change = last change { $when }
restore-title = Restore the backup of { $when }?
restore-reading = Reading the backup…
restore-lost =
    { $count ->
        [0] Nothing was changed since. Nothing will be lost.
        [one] { $number } change was made since. It is not in this backup.
       *[other] { $number } changes were made since, the last one { $when }. They are not in this backup.
    }
restore-lost-unknown = This workspace does not know the backup’s last change, so what differs cannot be counted.
restore-kept = What is here now becomes a backup itself, “before a restore”: you can come back to it.
restore-confirm = Restore and open again
restoring = Restoring…
restore-damaged = This backup is damaged and cannot be restored. Choose another one.
damage-title = The workspace file is damaged
damage-words = While checking it, the program found damage. Close and open the workspace now: you can then go back to the last good backup. The damaged file is kept.
damage-reopen = Close and open again
damage-later = Later

# A workspace that does not open
recovery-words = The workspace file is not as this program left it: it is damaged, cut, or was replaced. Nothing was overwritten.
recovery-newest = The newest good backup is chosen. Later changes are not in it.
recovery-none = There is no good backup in this folder. If you keep copies elsewhere, put one into the folder and try again.
recovery-reading = Looking for a good backup…
recovery-choose = Backup to restore
recovery-restore = Restore this backup
recovery-kept = The damaged file is not thrown away: it is moved to a folder of its own beside the backups.
recovery-accept = Open the file as it is
recovery-accept-words = The file itself is whole, but it is not the one that was closed last. If you put it there yourself, you can open it.
recovery-folder = Folder: { $folder }
recovery-again = Try again
