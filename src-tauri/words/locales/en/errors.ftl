### What went wrong, what was not lost, and what to do next. The window and the command line say the same.
### Used by: both

-kept = Nothing in your record changed.

errors-no-record = No record is open. Open one or start a new one.

errors-locked = The record is locked. Type your passphrase to open it.

errors-wrong-passphrase = That passphrase does not open this record. { -kept } Check capital letters and try again.

# $least (number) never 1: 10
errors-weak-passphrase = The passphrase is too short. Use at least { $least } characters. A few words you will remember work well.

errors-record-exists = A record with that name is already there. { -kept } Choose another name.

errors-record-not-found = There is no record in that folder. Choose the folder that holds it.

errors-record-in-use = This record is open in another window or on another computer. { -kept } Close it there, then try again.

# $name (text)
errors-not-plain = "{ $name }" in the record's folder is no plain file or folder. { -kept } Put back what was there, then try again.

errors-newer-record = A newer version of Evenhand wrote this record. { -kept } Update Evenhand, then open it again.

errors-damaged-record = Part of the record's file is damaged. Your backups are untouched. Look at what can be saved.

errors-older-record = The last save known here is later than what the record's file holds. { -kept } Look at what can be done.

errors-damaged-file = The kept copy of a file is damaged. The rest of your record is not touched. Check the record, then put the file back.

errors-damaged-keys = Both copies of the key file are damaged. Your backups are untouched. Restore one of them.

errors-old-keys = The key files here are older than your record. { -kept } Put the newest keys.json back from a copy, then try again.

errors-old-recovery-key = Your recovery key was made by an earlier version. { -kept } Make a new recovery key first.

errors-passphrase-needed = This change needs your passphrase, not the recovery key. { -kept } If you have forgotten the passphrase, change it first.

errors-wrong-groups = Those groups are not in the new recovery key. { -kept } Look at your paper and type them again.

errors-disk-full = The disk is full, so this was not saved. What you typed is still here. Free some space, then try again.

errors-read-only = This folder cannot be written to. What you typed is still here. Move the record or change the folder's settings.

# $name (text)
errors-file-unreadable = { $name } could not be read from the disk. { -kept } Check that the file is still there.

# $name (text)
errors-file-not-plain = { $name } is a folder, a pipe or a device, and no plain file. It was not read. { -kept } Name the file itself.

# $name (text)
errors-file-known = { $name } is in your record already, with an entry. It was not added again.

# $name (text)
errors-not-opened = { $name } is of a kind that Evenhand does not open. { -kept } You can save a copy of it.

# $name (text)
errors-mail-store = { $name } is the store of a mail program, and only that program opens it. { -kept } In that program, save the emails as files, or drag them into a folder. Then choose that folder.

# $name (text)
errors-zip-of-mails = { $name } is a zip file with emails in it. { -kept } Unpack it first, then choose the folder that you get.

# $name (text)
errors-file-not-understood = { $name } is damaged or is not what its name says. { -kept } Ask for the file again, or type the facts in.

# $name (text)
errors-not-looked-into = { $name } was not looked into: it is a link, or lies very deep or among very many. { -kept } Choose it by itself if you need it.

# $name (text)
errors-file-locked = { $name } opens only with a password or a key. { -kept } Open it yourself and save a copy without one, or type the facts in.

# $name (text)
errors-no-meeting-found = No day of a meeting was found in { $name }. { -kept } Read it yourself, and type the day in if there is one.

# $name (text)
# $most-mib (number)
errors-file-too-large = { $name } is too large. { -kept } Files can be up to { $most-mib } MB.

# $name (text)
errors-file-too-hard = { $name } took too long to read, so reading was stopped. { -kept } Ask for the file in another form.

errors-picture-reader-missing = Reading words in pictures is not set up here. { -kept } Type the words you need, or put Evenhand on again.

errors-speech-model-missing = The model that writes down what is said is not there. { -kept } Put its stick back in, or choose the file again.

# $name (text)
errors-no-speech-model = { $name } is no model in whisper.cpp’s form. { -kept } Choose a file such as ggml-base.en.bin.

# $name (text)
errors-speech-model-damaged = The model { $name } is cut short or damaged. { -kept } Copy it again from where you have it.

# $name (text)
# $most_minutes (number) never 1
errors-recording-too-long = { $name } is longer than { $most_minutes } minutes, which is the most. { -kept } Type the words you need from it.

# $name (text)
errors-recording-not-heard = No sound could be read in { $name }. { -kept } Play it, and type the words you need.

errors-listening-broke-off = Writing down broke off. { -kept } Try a smaller model, or type the words you need.

errors-processor-too-old = This computer’s processor is too old to write down what is said. { -kept } Type the words you need.

# $line (number)
# $member (text)
errors-charter-broken = The charter file has a mistake on line { $line }: look at "{ $member }". { -kept } Ask whoever sent it for a new copy.

# $line (number)
errors-import-broken = The file is not a whole Evenhand record (line { $line }). { -kept } Export it again and try once more.

errors-form-set-none = This file holds no questions for a form. { -kept } Save one of ours as a file, and change that.

errors-form-set-newer = A newer Evenhand made this file of questions. { -kept } Get the newer Evenhand, or ask for an older file.

# $member (text)
errors-form-set-missing = In this file of questions “{ $member }” is empty. { -kept } Fill it in, then try again.

# $member (text)
errors-form-set-id = “{ $member }” cannot be a short name in a file of questions. { -kept } Use small letters, digits and dashes.

errors-form-set-steps = A form has two to nine answers, each with other words, and words for “can’t say”. { -kept } Change them in the file.

# $member (text)
errors-form-set-same-id = Two statements have one short name: “{ $member }”. { -kept } Change one of them in the file.

# $member (text)
errors-form-set-same-words = The statement “{ $member }” says the same as one before it. { -kept } Change one of them in the file.

# $member (text)
errors-form-set-rests-on-nothing = The statement “{ $member }” rests on nothing. { -kept } Name a clause of a charter or a cornerstone for it.

# $member (text)
errors-form-set-built-in = Evenhand has a form “{ $member }” of its own. { -kept } Give yours another short name.

errors-form-set-too-long = This file is longer than a form can be. { -kept } A form has at most 99 statements.

# $forms (number)
# $version (number)
# $next (number) a version that is free
errors-form-set-used = { $forms ->
    [one] { $forms } form stands on version { $version }, so its questions stay as they are. { -kept } A new version can be { $next }.
   *[other] { $forms } forms stand on version { $version }, so its questions stay as they are. { -kept } A new version can be { $next }.
}

errors-ladder-none = This file is no ladder. { -kept } Ask whoever sent it for a new copy.

errors-ladder-newer = A newer Evenhand made this ladder file. { -kept } Get the newer Evenhand, or ask for an older file.

# $member (text)
errors-ladder-missing = In this ladder file “{ $member }” is empty. { -kept } Ask whoever sent it for a new copy.

# $member (text)
errors-ladder-id = “{ $member }” cannot be a short name in a ladder. { -kept } Use small letters, digits and dashes.

errors-ladder-one-rung = This ladder has fewer than two rungs. { -kept } Add more rungs to the file.

# $member (text)
errors-ladder-same-id = Two rungs or bands have one short name: “{ $member }”. { -kept } Change one of them in the file.

# $member (text)
errors-ladder-same-name = Two rungs or bands have the name of “{ $member }”. { -kept } Change one of them in the file.

# $member (text)
errors-ladder-order = The rungs are not numbered 1, 2, 3 from the foot up: see “{ $member }”. { -kept }

# $member (text)
errors-ladder-reach = The band “{ $member }” covers rungs that are not there. { -kept } Change it in the file.

# $member (text)
errors-ladder-built-in = Evenhand has a ladder “{ $member }” of its own. { -kept } Give yours another short name.

errors-ladder-permission = IAP2 lets its steps be used only where it agreed in writing. { -kept } Choose another ladder.

errors-ladder-too-long = This file is longer than a ladder can be. { -kept } A ladder has at most 99 rungs.

errors-import-too-much = The file holds far more than a record does, so it was not read. { -kept } Ask for the file again.

# $first (text)
# $second (text)
errors-import-doubled = Two things in the file have the same number inside: { $first } and { $second }. { -kept } Export it again and try once more.

# $title (text)
errors-text-too-long = The words of { $title } are too long to keep. { -kept } Put them into a file and attach it.

# $title (text)
errors-titled = "{ $title }"

errors-untitled = one without a title

errors-gone = That is no longer in the record. Look in the bin to bring it back.

errors-bad-date = That date is not a real one. { -kept } Check the day and the month.

errors-bad-head = That is not a fingerprint of a history. { -kept } Copy it whole, as the bundle prints it.

errors-end-before-start = The meeting ends before it starts. { -kept } Check the two times.

errors-unknown-charter = That charter is not here. { -kept } Choose one from Charters, under Guides.

errors-unknown-trigger = That starting point is not known. Choose one from the list.

# None of a trigger's limits was in force.
# $began (date)
errors-not-in-force-yet = These time limits began on { $began }. For an earlier day there is none to count.

errors-span-backwards = A term ends before it begins. { -kept } Check the two days.

errors-not-held = Only a meeting that was held can be put on a ladder. { -kept } Change its status first.

errors-not-in-ladder = That ladder has no such place. { -kept } Choose a rung or a band of it.

errors-unknown-form = That form is not here in that version. { -kept } Choose one from the list.

errors-no-lines = There are no lines in this. { -kept } Open another file, or paste the words.

# $name (text)
errors-theme-there = There is a theme called { $name } already. { -kept } Choose another name, or put the two together.

errors-theme-in-circle = A theme cannot be a part of itself. { -kept } Choose another theme.

errors-not-on-form = An answer does not fit the form. { -kept } Use the steps that stand on it, or leave it blank.

# $paper (text) the code on a paper form
errors-form-typed = The form with the code { $paper } is typed in already. { -kept } Look at it in the list, or correct the code.

errors-nothing-awaited = A reminder is for a message or a promise that somebody else still has to answer or keep. Your record says that this is none. { -kept } If that is not so, correct the entry first.

errors-nothing-chosen = Nothing is chosen yet. Choose at least one thing first.

errors-cancelled = You closed the window without choosing. Nothing changed.

errors-version-gone = That version cannot be made again. Something in it was deleted for good. Your record is as it was.

errors-bundle-not-made = The PDF is not made yet. Choose Make the PDF first.

errors-bundle-too-hard = The bundle took too much time or memory, so making it was stopped. { -kept } Leave out the largest files, or make two bundles.

# $name (text)
errors-bundle-too-hard-at = The bundle took too much time or memory, so it was stopped at { $name }. { -kept } Leave that file out, or make two bundles.

# $page (number)
# $appendix (text)
errors-redaction-failed-at = A word that was to be left out is still on page { $page } of { $appendix }. The PDF was not saved. { -kept } Leave { $appendix } out, or scan a print of it and add that.

# $words (number)
errors-redaction-failed = { $words ->
    [one] { $words } word that was to be left out is still in the PDF. It was not saved. { -kept } Look at the review list.
   *[other] { $words } words that were to be left out are still in the PDF. It was not saved. { -kept } Look at the review list.
}

errors-backup-damaged = That backup is damaged or is not a backup. { -kept } Choose another one.

errors-keychain = This computer's keychain did not open the record. { -kept } Use your passphrase or the recovery key.

errors-unexpected = Something went wrong that we did not foresee. { -kept } Close Evenhand and open it again.

errors-no-school = By the terms that you typed there is no school in that week. { -kept } Look at the school's term dates.

errors-not-in-plan = That line was not in the plan for all of that week. { -kept } Choose another week, or change the line's days.

errors-day-to-come = That day is still to come. { -kept } Type the day on which they agreed.

errors-taken-back-since = They took it back on that day or later. { -kept } Ask again, and type the new day.

errors-story-empty = Nothing is written on this yet, so nothing was printed. Write what changed first.

errors-story-not-made-so = This page is not printed in that way, so nothing was printed. { -kept } A celebration page is an A4 page or a square card. A case study is a case study.

# $page (number) 0 where it is on no page
errors-story-name-left = { $page ->
    [0] A name that nobody agreed to show is still in the file. It was not saved. { -kept } Add that person to the page with a role.
   *[other] A name that nobody agreed to show is still on page { $page }. It was not saved. { -kept } Write the words there in another way.
}

errors-week-to-come = That week is still to come. { -kept } Tell of it when it has begun.

# $first (text)
# $second (text)
errors-terms-overlap = Two terms share days: { $first } and { $second }. { -kept } Change the days of one of them.

# $term (text)
errors-outside-term = Days without school lie outside their term: { $term }. { -kept } Change these days, or the term's.

# $term (text)
errors-term-too-long = A term is longer than a year: { $term }. { -kept } Look at its first and last day.

# $most (number) never 1
errors-too-many-lines = A plan takes { $most } lines at most. { -kept } Keep fewer of them.

# $most (number) never 1: 10080
errors-too-many-minutes = A week has { $most } minutes. { -kept } Type the minutes of one week.

# $most (number) never 1
errors-too-many-terms = A plan takes { $most } terms at most. { -kept } Keep fewer of them, or start another plan.
