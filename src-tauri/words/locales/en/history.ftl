### What a step of the history was, as Undo and Redo name it.
### Used by: rust

# $kind (text) the code of a kind of entry
history-add-entry = { $kind ->
    [email] Add an email
    [call] Add a call
    [letter] Add a letter
    [message] Add a message
    [in_person] Add a talk in person
    [contact] Add a contact
    [meeting] Add a meeting
    [promise] Add a promise
    [time_limit] Add a time limit
    [effort] Add hours or costs
   *[event] Add something that happened
}

# $kind (text) the code of a kind of entry
history-change-entry = { $kind ->
    [email] Change an email
    [call] Change a call
    [letter] Change a letter
    [message] Change a message
    [in_person] Change a talk in person
    [contact] Change a contact
    [meeting] Change a meeting
    [promise] Change a promise
    [time_limit] Change a time limit
    [effort] Change hours or costs
   *[event] Change something that happened
}

history-start-bundle = Start a bundle

history-change-bundle = Change a bundle

history-remove-bundle = Remove a bundle

history-note-saved-bundle = Note the saved version of a bundle

history-start-next-version = Start the next version of a bundle

history-remove-entry = Remove an entry

history-detach-file = Take a file off an entry

history-attach-files = Attach files

history-restore-item = Bring back from the bin

history-restore-backup = Bring back from a backup

history-save-issue = Save an issue

history-remove-issue = Remove an issue

history-save-person = Save a person

history-remove-person = Remove a person

history-merge-people = Make two people one

history-change-record-settings = Change the record's settings

history-import-record = Bring in a record

history-import-chat = Bring in a chat

history-import-mail = Bring in mail

history-keep-files = Keep files

history-import-hours = Bring in a table of hours

history-import-meetings = Bring in a table of meetings

history-add-time-limits = Add time limits

history-start-letter = Start a letter

history-change-letter = Change the draft of a letter

history-log-letter = Log a letter as sent

history-save-charter = Save a charter

history-import-forms = Bring in forms of a survey

history-save-form-set = Keep questions of your own

history-remove-form-set = Remove questions of your own

history-save-ladder = Keep a ladder

history-remove-ladder = Remove a ladder

history-add-notice = Add a notice to a meeting

history-save-story = Save a celebration page

history-tick-story = Say what somebody agreed to

history-print-story = Note that a celebration page was printed

history-remove-story = Remove a celebration page

history-start-record = Start the record

history-salvage-record = Save what could be read

# A newer version did something that this one has no word for.
history-another-step = Another change

history-save-form = Save a feedback form

history-remove-form = Remove a feedback form

history-keep-good-words = Keep good words of a form

history-save-meeting-sheet = Save what came of a meeting

history-save-line = Save what a line told

history-bring-in-notes = Bring in notes of an event

history-remove-notes = Remove notes of an event

history-tag-line = Tag a line of notes

history-set-mood = Say what a line of notes says

history-tie-lines = Say which lines say the same

history-change-line = Change a line of notes

history-name-theme = Make a new theme for a line

history-save-theme = Save a theme

history-merge-themes = Make two themes one

history-remove-theme = Remove a theme

history-save-response = Save an answer to families

history-remove-response = Remove an answer to families

history-save-plan = Save an EHC plan

history-add-plan-lines = Add lines to an EHC plan

history-change-plan-line = Change a line of an EHC plan

history-remove-plan-line = Remove a line of an EHC plan

history-tick-week = Say what was given in a week

history-remove-plan = Remove an EHC plan
