### Words of the Add and Entry screens.
### Used by: window

entry-change = Change this entry

entry-remove = Remove

entry-reminder = Write a reminder

entry-calendar = Add to calendar

entry-finish = Finish it

entry-draft-note = This is not finished yet. It stays out of bundles until it is.

entry-private-note = This is kept back from every bundle.

entry-well-note = Kept under “What is working well”.

entry-standing = How it stands

entry-their = The council's side

entry-notes = In your words

entry-facts = Facts

entry-edit-title = Change this entry

entry-edit-lede = What you type is kept as you go.

entry-saved = Changes saved.

entry-day = When

entry-inferred = { " " }(worked out)

entry-gone = This entry is not in the record

entry-gone-lede = It may be in the bin, under Settings.

entry-channel-email = Email

entry-channel-call = Call

entry-channel-letter = Letter

entry-channel-message = Text, chat or web form

entry-channel-in-person = In person

entry-channel-unknown = Not known

entry-direction-out = We sent it

entry-direction-in = We got it

entry-status-planned = To come

entry-status-held = It took place

entry-status-cancelled = It was called off
