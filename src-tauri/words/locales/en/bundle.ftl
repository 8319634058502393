### Words of the Bundle screens.
### Used by: window

bundle-title = Bundle

bundle-lede = A bundle puts your record on paper, for a councillor or a complaint.

bundle-start = Start a bundle

bundle-issues = Issues

bundle-yours = Your bundles

bundle-empty-title = No bundle yet

bundle-empty-example = Example: a complaint with six issues and fifteen appendices, on 86 numbered pages.

bundle-template = What kind is it?

bundle-profile = Who will read it?

bundle-profile-hint = Names and numbers are left out to fit the reader.

bundle-name = Title on the cover

bundle-create = Make this bundle

bundle-created = The bundle is started.

bundle-make = Make the PDF

bundle-making = Making the PDF…

bundle-setting-again = Setting the pages again…

bundle-pages-old = From before your last change

# $done (number)
# $total (number)
bundle-making-steps = Step { $done } of { $total }

# $pages (number)
# $volumes (number)
bundle-made = { $volumes ->
    [0] The PDF is ready. It has { $pages ->
        [one] { $pages } page
       *[other] { $pages } pages
    }.
   *[other] The PDF is ready. It has { $pages } pages in { $volumes } volumes.
}

bundle-save-pdf = Save the PDF

bundle-by-eye = Read the pages for hidden names

bundle-by-eye-do = Read the pages

bundle-by-eye-why = A machine reads each page as a picture, and looks for the names that were taken out. It takes some seconds a page, and it can miss one.

bundle-by-eye-reading = Reading the pages…

bundle-by-eye-none-hidden = There is no hidden name that a machine could look for in this bundle.

# $pages (number)
bundle-by-eye-clear = { $pages ->
    [one] No hidden name was read on the page.
   *[other] No hidden name was read on the { $pages } pages.
} A machine can miss one, so look through the pages yourself too.

bundle-by-eye-found = Look at these before you share it

# $word (text)
# $page (number)
bundle-by-eye-name = “{ $word }” seems to be on page { $page }

bundle-by-eye-unsure = A machine read them and may be wrong. If a name is there, leave that file out, or add the word to what is left out.

# $pages (text) numbers of pages
bundle-by-eye-unread = These pages could not be read. Look at them yourself: { $pages }

# $page (number)
bundle-by-eye-go = Go to page { $page }

bundle-print = Open to print

# $count (number)
# $words (text) the count as a word
bundle-before = { $count ->
    [0] Nothing to look at first
    [one] Before you print: one thing to look at
   *[other] Before you print: { $words } things to look at
}

bundle-look = Look

bundle-say-label = What you want to say about it

bundle-say-hint = It is printed beside the finding.

# $words (text)
bundle-said = You say: { $words }

bundle-note-label = Your note

bundle-note-hint = It is not printed. It shows that you have looked at this.

# $words (text)
bundle-noted = Your note: { $words }

bundle-password = Password of this PDF

bundle-password-hint = It is kept in your record, encrypted, so that the bundle can be made again.

bundle-password-use = Open it with this

bundle-say-save = Keep these words

bundle-see-entry = See the entry

bundle-goes-in = What goes in

# $page (number)
bundle-page = page { $page }

# $first (number)
# $last (number)
bundle-pages = pages { $first } to { $last }

bundle-entries = Choose entries

# $included (number)
# $all (number)
bundle-entries-count = { $all ->
    [one] { $included } of { $all } entry goes in.
   *[other] { $included } of { $all } entries go in.
}

bundle-appendices = Appendices

bundle-appendices-hint = Drag to change the order, or use the buttons.

bundle-appendices-none = No files go in yet. Add them from the list below.

bundle-up = Up

bundle-down = Down

bundle-leave-out = Leave out

bundle-put-in = Put in

bundle-unused = Files that stay out

# $title (text)
# $place (number)
bundle-moved = { $title } is now number { $place }.

bundle-letter = The letter

bundle-from = From

bundle-to = To

bundle-opening = First words

bundle-closing = Last words

bundle-remedies = What you ask for, one on each line

bundle-copied = Who gets a copy, one on each line

bundle-left-out = Words that are left out

bundle-left-out-hint = Look through these before you make the PDF. They are taken out of the file, not covered.

bundle-left-out-none = Nothing is taken out for this reader.

# $labels (list)
bundle-unsearched = Names in pictures may be missed. Look at { $labels } yourself.

bundle-keep = Keep it

# $word (text)
bundle-keep-word = Keep “{ $word }”

bundle-leave-out-find = Leave out these words too

bundle-leave-out-put = Print this instead

bundle-leave-out-put-hint = Such as “the school”. If it is empty, “[left out]” is printed.

bundle-leave-out-add = Leave them out

bundle-paper = Reader and print settings

bundle-size = Size of the PDF

bundle-size-hint = To fit, pictures in appendices are made coarser. Words never are.

bundle-size-any = As large as it comes

# $megabytes (number)
bundle-size-fit = { $megabytes ->
    [10] To fit { $megabytes } MB, for email
   *[other] To fit { $megabytes } MB
}

bundle-volumes = Volumes

bundle-volumes-hint = A long bundle can be cut into several PDFs. Page numbers run on, and no appendix is cut in two.

bundle-volumes-none = All in one PDF

# $pages (number) never 1: 50 at least
bundle-volumes-of = No more than { $pages } pages in each

# $number (number)
# $of (number)
bundle-volume = Volume { $number } of { $of }

# $first (number)
# $last (number)
# $size (text) such as "2.4 MB"
bundle-volume-pages = pages { $first } to { $last }, { $size }

# $version (number)
bundle-again = Save version { $version } again

# $name (text)
bundle-again-same = Saved as { $name }. It is the same as before, byte for byte.

# $name (text)
bundle-again-other = Saved as { $name }. It is not the same as before. Evenhand may draw pages another way now, or a file may not open as it did.

# $version (number)
bundle-version-now = This is version { $version }. A page says what has changed since the last one.

# $version (number)
bundle-start-next = Start version { $version }

# $version (number)
bundle-next-started = Version { $version } is started. New files are at the end.

bundle-preview = The pages

bundle-preview-none = Make the PDF to see its pages here.

bundle-previous = Previous page

bundle-next = Next page

# $page (number)
# $pages (number)
bundle-page-of = Page { $page } of { $pages }

# $page (number)
# $text (text)
bundle-page-alt = Page { $page }. { $text }

bundle-page-words = The words on this page

bundle-saved = Saved.

# $times (number)
bundle-left-out-times = { $times ->
    [0] Not in the bundle's own pages.
    [one] Once in the bundle's own pages.
   *[other] { $times } times in the bundle's own pages.
}

# $appendices (list)
bundle-left-out-in = In { $appendices }.

bundle-template-complaint = Complaint to the council

bundle-template-letter-of-concern = Letter of concern

bundle-template-forum-report = Forum report

bundle-template-whole-record = My whole record

bundle-profile-my-copy = My own copy

bundle-profile-council-complaint = Council complaints team

bundle-profile-councillor = A councillor

bundle-profile-forum-report = Our forum

bundle-profile-public = Anyone

bundle-paper-large-print = Large print

bundle-paper-black-and-white = Black and white

bundle-paper-double-sided = Double-sided, each appendix on a right-hand page

bundle-paper-dividers = A page before each appendix

bundle-paper-easy-read = An easy-read page beside the summary

bundle-paper-confidential = “Confidential” on the cover

bundle-paper-came-in-column = Show when each entry came into this record

bundle-paper-section-numbers = Number the pages by section

bundle-paper-fit-a4 = Fit every page to A4
