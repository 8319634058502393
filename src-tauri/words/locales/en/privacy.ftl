### Words of the Settings screen.
### Used by: window

privacy-title = Settings

privacy-lede = Your record is locked in a file on this computer. Nothing is ever sent anywhere.

privacy-where = What is kept where

privacy-where-record = Your record is in one folder. Its words and files are scrambled with your passphrase.

privacy-where-backups = Backups are scrambled in the same way. They are made for you as you work.

privacy-where-window = This window keeps nothing of its own. Evenhand never uses the internet.

privacy-where-copies = A file you open or save outside is a plain copy. Delete it when you are done.

privacy-look = How it looks

privacy-theme = Colours

privacy-size = Size of the words

# $percent (number)
privacy-sizes = { $percent }%

privacy-lock-now = Lock now

privacy-lock-why = After a lock, not even the name of your record is shown. The keys are Ctrl and L.

privacy-lock-after = Lock by itself

# $minutes (number)
privacy-lock-minutes = { $minutes ->
    [0] Never
   *[other] After { $minutes } minutes
}

privacy-record = Your record

privacy-name = Name

privacy-council = Council

privacy-charter = Charter for new meetings

privacy-record-saved = Saved.

privacy-keys = Passphrase and recovery key

privacy-yours = Your passphrase or recovery key

privacy-yours-hint = So that nobody else can do this while you are away.

privacy-safe = Backups

# $ago (text)
privacy-backed-up = The last backup was made and checked { $ago }.

privacy-no-backup = No backup has been made yet.

privacy-back-up = Save a backup file

privacy-backing-up = Saving a backup file…

privacy-save-stopped = Stopped. No file was saved.

privacy-back-up-why = One file, good for a memory stick.

privacy-restore = Look into a backup

privacy-restore-title = Look into a backup

privacy-restore-secret = Passphrase or recovery key of the backup

privacy-restore-choose = Choose the backup file

# $title (text)
# $made (text)
privacy-restore-made = { $title }, made { $made }.

privacy-restore-safe = Nothing here is replaced. It comes back as a second record.

privacy-restore-bring = Bring it back

privacy-restored = It is back. You find it when you open another record.

privacy-check = Check my record

privacy-check-stopped = Stopped. The check did not come to its end, so it says nothing about your record.

privacy-check-why = Looks at every page, every file and every change.

privacy-checking = Checking…

privacy-check-good = All is well.

privacy-check-bad = Something is damaged. Your backups are untouched.

privacy-check-look = Something does not fit. Your record and your backups are untouched.

privacy-check-head = Fingerprint of the history

privacy-check-printed = Fingerprint of the history in an earlier bundle

privacy-check-printed-help = Best is a copy that somebody else holds, such as the council. It stands on the page “Sources and integrity”.

privacy-move = Take it with you

privacy-export = Save everything as plain files

privacy-exporting = Saving everything as plain files…

privacy-export-why = Lists, words and files that other programs can read. They are not scrambled.

privacy-import = Bring in a record file

privacy-import-why = You see first what would come in. To move to another computer, use a backup file: it keeps the history.

# $names (list)
privacy-left-out = These copies are damaged, so they are not in it: { $names }.

privacy-restore-reading = Reading the backup…

privacy-bin = Bin

privacy-bin-empty = The bin is empty.

privacy-bin-why = Things stay here for 30 days.

privacy-restore-item = Put back

# $title (text)
privacy-restored-item = Put back: { $title }.

privacy-about = About

# $version (text)
privacy-version = Evenhand { $version }. It is free, under the Mozilla Public License 2.0.

privacy-reader-closed = A helper reads files from other people. It can open no other file, start no program and reach nobody.

privacy-reader-partly = A helper reads files from other people. This computer can close itself to it only in part. Bring in files only from people you know.

privacy-reader-limits-only = A helper reads files from other people. Only its memory and time have limits on this computer. Bring in files only from people you know.

privacy-reader-none = The helper that reads files from other people cannot start. No such file can be read. Start Evenhand again.

privacy-font-licence = The letters are Atkinson Hyperlegible Next, under the SIL Open Font License.

privacy-read-licence = Read the licence of the letters

privacy-theme-system = As my computer

privacy-theme-light = Light

privacy-theme-cream = Cream

privacy-theme-dark = Dark
