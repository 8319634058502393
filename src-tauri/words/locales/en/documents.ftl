### What is said of a family's files where a bundle shows them as pages, and in their place where it cannot.
### Used by: rust

## How what was found and what can be done about it stand together

# $found (text) a sentence without its full stop
# $then (text) a sentence or two
documents-found = { $found }. { $then }
# $found (text) a sentence without its full stop
documents-found-alone = { $found }.
# $first (text) a sentence
# $second (text) a sentence
documents-after = { $first } { $second }
# Of a file in another file.
# $name (text)
# $found (text) a sentence without its full stop
documents-of-part = “{ $name }”: { $found }

## Why a file cannot be shown

documents-in-place = This file could not be shown.
documents-empty = This file is empty
documents-empty-then = Add the original again.
documents-not-what-it-says = This file is not what its name says
documents-not-what-it-says-then = Open it where it came from and save it again.
documents-password = This PDF asks for a password
documents-password-then = Give the password, or save a copy without one.
documents-wrong-password = The password does not open this PDF
documents-wrong-password-then = Check it and try again.
documents-locked = This file asks for a password
documents-locked-then = Open it, save a copy without a password, and add that.
documents-damaged = This file is damaged and cannot be read
documents-damaged-then = Ask for it again, or print and scan it.
documents-not-searched = This PDF could not be searched for the words that are taken out
documents-not-searched-then = Print it, scan it, and add the scan.
documents-too-large = This file unpacks to something far too large
documents-print-again = Print it to a new PDF and add that.
# $width (number)
# $height (number)
documents-too-many-dots = This picture is far too large: { $width } by { $height ->
    [one] { $height } dot
   *[other] { $height } dots
}
documents-too-many-dots-then = Save it smaller and add that.
documents-heic = This iPhone photo cannot be opened here
documents-heic-then = On the phone, share it as a JPEG and add that.
documents-picture-kind = This is a picture of a kind that is not read here
documents-picture-kind-then = Open it in a picture program, save it as PNG or JPEG, and add that.
documents-given-up = This file takes too long or too much memory to open
documents-lost = The kept copy of this file is damaged or missing
documents-lost-then = Check the record, put the file back, and make this again.
documents-missing = The record holds no file for this appendix

## A page that says what a file is

# $what (text) such as "a voice note or sound file"
documents-is = This file is { $what }
documents-is-then = It cannot be printed, so this page stands for it.
documents-typed-beside = What is said or written in this file, as it was typed by whoever keeps this record. It may have been typed later than the file came in:

documents-heard-beside = What is said in this file, as a machine wrote it down from the recording. Whoever keeps this record was asked to check it and may have changed it. The recording itself counts:

documents-kept = The original is kept, unchanged.
documents-name = Name
documents-size = Size
documents-fingerprint = Fingerprint (SHA-256)
documents-length = Length
documents-recorded = Made on
documents-kind-sound = a sound recording
documents-kind-film = a film
documents-kind-slides = a file of slides
documents-kind-sheet = a spreadsheet
documents-kind-document = a text document
documents-kind-drawing = a drawing
documents-kind-packed = a packed file
documents-kind-program = a program
documents-kind-data = a file for programs to read
documents-kind-font = a font
documents-kind-book = an electronic book
documents-kind-locked-mail = an encrypted email
documents-kind-key = a signature or certificate
documents-kind-picture = a picture of a kind that is not read here
documents-kind-calendar = a calendar
documents-kind-card = a contact card
documents-kind-unknown = of a kind that is not known here
documents-do-recording = Say in your letter what is heard or seen in it, and when. Offer to send the file.
documents-do-print = Open it in its own program, print it to PDF, and add that too.
documents-do-picture = Open it, save it as a JPEG or PNG picture, and add that too.
documents-do-unpack = Unpack it, and add the files in it one by one.
documents-do-ask = Ask who sent it to send it as a PDF or a picture.
documents-do-open-mail = Open it where you read emails, and copy its words here.
documents-do-nothing = It has no words for a reader.

## Parts of files

# $name (text) a file's name
documents-attachment = Attachment: { $name }
# $name (text)
documents-file-inside = File inside: { $name }
# $name (text)
documents-picture = Picture: { $name }
documents-picture-alone = A picture
documents-message-unnamed = message
documents-file-unnamed = file
documents-pdf-next = This PDF came with it. Its pages come next.
# $number (number)
documents-page = page { $number }
documents-comments = Comments in the file
documents-footnotes = Footnotes
documents-endnotes = Notes at the end
documents-heads = At the top of its pages
documents-feet = At the foot of its pages
documents-text-of-file = Text of the file
# $number (number)
documents-footnote = note { $number }
# $number (number)
documents-endnote = end note { $number }
# $number (number)
documents-comment = comment { $number }
documents-struck = crossed out:
documents-symbol = [a symbol]
documents-gap-drawing = [A drawing stands here in the original.]
# $words (text)
documents-gap-drawing-of = [A drawing stands here in the original: { $words }]
documents-gap-picture = [A picture stands here in the original. It cannot be shown.]
# $words (text)
documents-gap-picture-of = [A picture stands here in the original: { $words }]

## What a converted file says of itself

documents-converted-word = Converted copy of a Word file. Page breaks may differ. The original is kept.
documents-converted = Converted copy. Pages look different from the original, which is kept.
documents-check-word = This Word file was converted
documents-check-its-pages = Check its pages against the original.
documents-check = This file was converted
documents-macros-out = Small programs in this file (macros) were left out

## What a reader is told of a file

documents-told = Please note
documents-told-changes = This file has tracked changes
documents-told-changes-then = New words are shown. Words taken out or moved away are not.
documents-told-hidden = This file has hidden words
documents-told-hidden-then = They are not shown.
documents-told-struck = Some words in this file are crossed out
documents-told-struck-then = They are marked so.
documents-told-comments = This file has comments
documents-told-comments-then = They are shown at its end.
documents-told-drawing = This file has a drawing or chart that cannot be shown
documents-told-drawing-then = A line stands in its place.
documents-told-picture = This file has a picture that cannot be shown
documents-told-picture-then = A line stands in its place.
documents-told-picture-outside = This file shows a picture that is not in it
documents-told-picture-outside-then = It is left out.
documents-told-file-inside-word = There is a file inside this file
documents-told-file-inside-word-then = It is not shown.
documents-told-other-form = Part of this file is stored in another form
documents-told-other-form-then = That part is not shown.
documents-told-symbols = Some symbols in this file are not known here
documents-told-symbols-then = “[a symbol]” stands for each.
documents-told-deep = This file is nested too deeply
documents-told-deep-then = Its deepest parts are not shown.
documents-told-emoji = Emoji in this file are printed as words in brackets
# $scripts (list) such as "Hindi and Tamil"
documents-told-letters = Some letters in this file cannot be drawn here: { $scripts }
documents-told-letters-then = Empty boxes stand for them.
documents-script-other = other signs
# $megabytes (number)
documents-told-cut = This text is longer than { $megabytes } MB
documents-told-cut-then = Only its beginning is shown.
# $name (text)
documents-told-part = “{ $name }” came with this file
# $number (number)
documents-told-more = { $number ->
    [one] One more file in it is not shown
   *[other] { $number } more files in it are not shown
}
# $name (text)
documents-told-deep-part = “{ $name }” is a file in a file in a file
documents-told-deep-part-then = Add it by itself to print it.

## Signs and scripts

documents-emoji-tick = tick
documents-emoji-cross = cross
documents-script-hindi = Hindi or Nepali
documents-script-punjabi = Punjabi
documents-script-chinese = Chinese
documents-script-japanese = Japanese
documents-script-korean = Korean
documents-script-amharic = Amharic

## Sizes and lengths

# $number (number)
documents-seconds = { $number ->
    [one] { $number } second
   *[other] { $number } seconds
}
# $number (number)
documents-minutes = { $number ->
    [one] { $number } minute
   *[other] { $number } minutes
}
# $number (number)
documents-hours = { $number ->
    [one] { $number } hour
   *[other] { $number } hours
}

## Messages and meetings

documents-message-inside = A message inside this message:
documents-no-subject = (no subject)
documents-not-in-message = Not in the message
documents-from = From
documents-to = To
documents-cc = Cc
documents-bcc = Bcc
documents-sent = Sent
documents-with-it = With it
documents-no-title = (no title)
documents-starts = Starts
documents-ends = Ends
documents-place = Where
documents-invited = Invited
documents-stamped = Stamped
# $title (text)
documents-meeting = Meeting: { $title }
documents-calendar-in-words = This is the calendar file in plain words. The original is kept.
# $day (date)
documents-all-day = { $day }, all day

## PDFs

documents-form-flattened = The PDF's form was turned into plain page content
documents-film-inside-out = A film or sound inside the PDF was left out
documents-script-out = A script in the PDF was left out
documents-action-out = An action in the PDF that opens or sends something was left out
documents-told-xfa = This form shows its answers only in Adobe Reader
documents-told-xfa-then = Open it there, print it to PDF, and add that.
# $pages (text) such as "pages 2 and 3"
documents-told-pdf-comments = There are comments on { $pages } of this PDF
documents-told-pdf-comments-then = They stay in the file, but may not be printed.
# $pages (text)
documents-told-unapplied = Words on { $pages } of this PDF were marked to be taken out, and are still there
# $pages (text)
documents-told-covered = Words are covered by a box on { $pages } of this PDF
documents-told-covered-then = They are still in the file underneath.
# $pages (text)
documents-told-outside = Words lie outside of what is seen on { $pages } of this PDF
documents-told-still-in-file = They are hidden, but still in the file.
# $pages (text)
documents-told-same-colour = Words on { $pages } of this PDF have the colour of what is behind them
# $pages (text)
documents-told-inkless = Words on { $pages } of this PDF are set without ink
# $number (number)
documents-told-files-inside = { $number ->
    [one] There is a file inside this PDF
   *[other] There are { $number } files inside this PDF
}
# $number (number)
documents-told-files-inside-then = { $number ->
    [one] It comes after its pages.
   *[other] They come after its pages.
}

## Contact cards

documents-card-nameless = A card without a name
documents-card-organisation = Organisation
documents-card-job = Job
documents-card-phone = Phone
documents-card-email = Email
documents-card-address = Address
documents-card-web = Website
documents-card-birthday = Birthday
documents-card-note = Note

## Converted files

# $number (number)
documents-slide = Slide { $number }
documents-speaker-notes = Notes for the speaker
documents-heads-and-feet = At the top and foot of its pages
documents-boxes = Text boxes
documents-told-words-only = Only the words of this file are shown
documents-told-words-only-then = Pictures and layout are not.
documents-told-preview = Only a preview of this file is shown
documents-told-preview-then = Open it, print it to PDF, and add that too.
# $name (text)
documents-told-hidden-sheet = The sheet “{ $name }” is hidden in the file
documents-told-hidden-sheet-then = It is not shown.
documents-told-hidden-cells = This file has hidden rows or columns
documents-told-hidden-cells-then = They are not shown.
documents-told-sums = In some cells the file has a formula and no result
documents-told-sums-then = The formula is shown. Open the file in a spreadsheet program and save it again, to have the result.
# $number (number) never 1: thousands
documents-told-rows = Only the first { $number } rows of each sheet are shown
# $number (number)
documents-told-same-names = { $number ->
    [one] One file in it has the same name as another, and is not shown
   *[other] { $number } files in it have the same names as others, and are not shown
}
# $number (number)
documents-told-same-names-then = { $number ->
    [one] Unpack it, and add that file by itself.
   *[other] Unpack it, and add those files by themselves.
}
documents-told-locked-parts = Some files in it ask for a password
documents-told-locked-parts-then = They are not shown.
# $number (number)
documents-packed-holds = { $number ->
    [one] This packed file holds one file. It comes next.
   *[other] This packed file holds { $number } files. They come next.
}
# $number (number)
documents-mailbox-holds = { $number ->
    [one] This mailbox holds one message. It comes next.
   *[other] This mailbox holds { $number } messages. They come next.
}
# $name (text) such as "message 3"
documents-message-of-mailbox = From the mailbox: { $name }

## Pictures

# $pages (number) never 1: it is more than are shown
# $shown (number)
documents-told-scan-cut = This scan has { $pages } pages, and only { $shown ->
    [one] { $shown } is
   *[other] { $shown } are
} shown
documents-told-scan-cut-then = Save it as a PDF and add that.
# $number (number)
# $why (text) a sentence
documents-scan-page = Page { $number } of this scan: { $why }
# $number (number)
documents-names-in-pictures = { $number ->
    [one] One page here is a picture
   *[other] { $number } pages here are pictures
}
documents-names-in-pictures-then = Names in pictures are not found. Look at each page yourself.
# $number (number)
documents-pages-are-pictures = { $number ->
    [one] all of it is a picture
   *[other] { $number } pages are pictures
}
documents-told-picture-cut = This picture is damaged or cut off
documents-told-picture-cut-then = Part of it may be missing. Ask for it again.
documents-told-motion-photo = This photo has a short film with it
documents-told-motion-photo-then = Only the photo is shown.
# $number (number) never 1
documents-told-more-pictures = This file has { $number } pictures
documents-told-more-pictures-then = Only its first picture is shown. Save the others as JPEG pictures, and add those too.
documents-told-moving = This picture moves
documents-told-moving-then = Only its first picture is shown.
documents-told-blank-picture = This picture is blank, or almost so
documents-told-blank-picture-then = Check that it is the right one.
documents-told-light-on-clear = This picture has white or light words on a see-through ground
documents-told-light-on-clear-then = It is shown on grey.
# $number (number)
# $of (number)
documents-part-of = part { $number } of { $of }
# $number (number) never 1: it is cut
documents-told-long-picture = This long picture is cut over { $number } pages
documents-told-long-picture-then = Each repeats a little of the one before.
# $pages (text) "page 2", "pages 2 and 3"
documents-told-read = The words under { $pages } of this file were read from the picture by a machine
documents-told-read-then = They may be wrong: what counts is the picture.
# At the foot of such a page.
documents-foot-read = Words read by a machine
