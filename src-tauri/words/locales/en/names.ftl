### Names that the app gives: of records, bundles, files, and of kinds of files in a dialog.
### Used by: both

names-sample-record = Sample record

# $number (text)
# $day (date)
names-record = Record { $number }, started { $day }

# $day (date)
names-chosen-record = Record in a folder that you chose, started { $day }

names-complaint = Complaint about co-production

names-letter-of-concern = Letter of concern

names-councillor-briefing = Briefing for councillors

# What it is, on its cover and where it is chosen.
names-kind-briefing = Briefing for a councillor

names-forum-report = Forum report

names-whole-record = My whole record

# $name (text)
# $number (number)
# $of (number)
names-volume = { $name }, volume { $number } of { $of }

# $first (text)
# $more (number)
names-and-more = { $first }, and { $more } more

names-for-my-copy = For: my copy.

names-for-council-complaint = For: council complaint.

names-for-councillor = For: a councillor.

names-for-forum-report = For: a forum report.

names-for-public = For: anyone.

names-invitations = Invitations

names-calendar-files = Calendar files

names-pdf = PDF

names-word-files = Word files

names-tables = Tables for spreadsheets

names-record-files = Evenhand record files

names-charter-files = Charter files

names-ladder-files = Ladder files

names-form-set-files = Files of questions

names-backups = Evenhand backups

## The text beside a record that was saved as plain files.

names-read-me-is = This is your Evenhand record.

names-read-me-tables = The tables (.csv) open in a spreadsheet. The folder "files" has your original files.

names-read-me-import = record.json is for Evenhand: Import takes this whole zip file back.

names-read-me-history = The history of your record is not in it. Only a backup file has that.

names-read-me-safe = Nothing here is encrypted. Keep it somewhere safe.

names-read-me-left-out = The copies of these files in your record are damaged or missing, so they are not here:
