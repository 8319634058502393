### Words used on many screens.
### Used by: window

nav-label = Main

nav-menu = Menu

nav-skip = Skip to the main part

nav-add = Add

nav-find = Find

nav-today = Today

nav-meetings = Meetings

nav-promises = Promises

nav-timeline = Timeline

nav-bundle = Bundle

nav-settings = Settings

nav-saved = Saved.

nav-saving = Saving…

nav-failed = Not saved yet. What you typed is still here.

# $ago (text)
nav-backed-up = Backed up { $ago }.

nav-no-backup = No backup yet.

nav-sample-banner = This is the sample record. Nothing in it is yours.

nav-remove-sample = Remove the sample

nav-unknown-banner = The note of your last save was damaged or missing. Please check that your newest entries are here.

nav-mixed-banner = Evenhand did not end by itself last time, and parts of your record do not fit together. Some of your last changes may be missing. Please check your record in Settings.

nav-older-banner = This is an older copy of the record that was last open here, or another one. If you put it there, all is well. If not, write nothing in it and look for your own in the backups.

nav-carried-banner = You used a recovery key that was not typed when the keys of your record last changed. If someone else ever knew a passphrase of yours, check that your newest entries are here. Then make a new recovery key in Settings.

nav-synced-banner = This record is in a folder that a cloud service copies. It is safer in another folder.
