### Words of the Add and Entry screens.
### Used by: window

files-title = Files

files-attach = Attach files

files-attaching = Attaching files…

files-attach-stopped = Stopped. No file was attached.

files-hint = You can also drop files on this window.

files-none = No files yet.

files-take-off = Take off

# $count (number)
files-attached = { $count ->
    [one] 1 file attached.
   *[other] { $count } files attached.
}

files-taken-off = The file was taken off.

files-not-opened = This file is not opened here

files-not-opened-why = It is not a document or a picture. It could be a program that harms your computer.

files-not-opened-care = Save a copy only if you know who made it and what it does.

files-save-copy = Save a copy all the same

files-play = Play

# $name (text)
files-play-title = { $name }

files-play-not = This computer cannot play it here. Nothing was changed. Save a copy and play it with another program.

files-play-copy = Save a copy

files-transcript = What is said in it

files-transcript-hint = As you hear it. It is found by Find, and printed with this file in bundles, as words that you typed.

files-transcript-save = Keep these words

files-transcript-saved = The words are kept with the file.

# $words (text)
files-transcript-shown = Typed beside it: “{ $words }”

# $words (text)
files-heard-shown = Heard by a machine, to be checked: “{ $words }”
