//! What is said of a family's files where a bundle shows them as pages, and in their place where it cannot.

use chrono::NaiveDate;

use crate::arguments as gap;
use crate::catalogue::{Number, say};

/// "{found}. {then}"
pub fn found(found: &str, then: &str) -> String {
    say("documents-found", [("found", gap::text(found)), ("then", gap::text(then))])
}

/// "{found}."
pub fn found_alone(found: &str) -> String {
    say("documents-found-alone", [("found", gap::text(found))])
}

/// "{first} {second}"
pub fn after(first: &str, second: &str) -> String {
    say("documents-after", [("first", gap::text(first)), ("second", gap::text(second))])
}

/// Of a file in another file.
/// "“{name}”: {found}"
pub fn of_part(name: &str, found: &str) -> String {
    say("documents-of-part", [("name", gap::text(name)), ("found", gap::text(found))])
}

/// "This file could not be shown."
pub fn in_place() -> String {
    say("documents-in-place", [])
}

/// "This file is empty"
pub fn empty() -> String {
    say("documents-empty", [])
}

/// "Add the original again."
pub fn empty_then() -> String {
    say("documents-empty-then", [])
}

/// "This file is not what its name says"
pub fn not_what_it_says() -> String {
    say("documents-not-what-it-says", [])
}

/// "Open it where it came from and save it again."
pub fn not_what_it_says_then() -> String {
    say("documents-not-what-it-says-then", [])
}

/// "This PDF asks for a password"
pub fn password() -> String {
    say("documents-password", [])
}

/// "Give the password, or save a copy without one."
pub fn password_then() -> String {
    say("documents-password-then", [])
}

/// "The password does not open this PDF"
pub fn wrong_password() -> String {
    say("documents-wrong-password", [])
}

/// "Check it and try again."
pub fn wrong_password_then() -> String {
    say("documents-wrong-password-then", [])
}

/// "This file asks for a password"
pub fn locked() -> String {
    say("documents-locked", [])
}

/// "Open it, save a copy without a password, and add that."
pub fn locked_then() -> String {
    say("documents-locked-then", [])
}

/// "This file is damaged and cannot be read"
pub fn damaged() -> String {
    say("documents-damaged", [])
}

/// "Ask for it again, or print and scan it."
pub fn damaged_then() -> String {
    say("documents-damaged-then", [])
}

/// "This PDF could not be searched for the words that are taken out"
pub fn not_searched() -> String {
    say("documents-not-searched", [])
}

/// "Print it, scan it, and add the scan."
pub fn not_searched_then() -> String {
    say("documents-not-searched-then", [])
}

/// "This file unpacks to something far too large"
pub fn too_large() -> String {
    say("documents-too-large", [])
}

/// "Print it to a new PDF and add that."
pub fn too_large_then() -> String {
    say("documents-too-large-then", [])
}

/// "This picture is far too large: {width} by {height} dots"
pub fn too_many_dots(width: impl Number, height: impl Number) -> String {
    say("documents-too-many-dots", [("width", gap::number(width)), ("height", gap::number(height))])
}

/// "Save it smaller and add that."
pub fn too_many_dots_then() -> String {
    say("documents-too-many-dots-then", [])
}

/// "This iPhone photo cannot be opened here"
pub fn heic() -> String {
    say("documents-heic", [])
}

/// "On the phone, share it as a JPEG and add that."
pub fn heic_then() -> String {
    say("documents-heic-then", [])
}

/// "This is a picture of a kind that is not read here"
pub fn picture_kind() -> String {
    say("documents-picture-kind", [])
}

/// "Open it in a picture program, save it as PNG or JPEG, and add that."
pub fn picture_kind_then() -> String {
    say("documents-picture-kind-then", [])
}

/// "This file takes too long or too much memory to open"
pub fn given_up() -> String {
    say("documents-given-up", [])
}

/// "Print it to a new PDF and add that."
pub fn given_up_then() -> String {
    say("documents-given-up-then", [])
}

/// "The kept copy of this file is damaged or missing"
pub fn lost() -> String {
    say("documents-lost", [])
}

/// "Check the record, put the file back, and make this again."
pub fn lost_then() -> String {
    say("documents-lost-then", [])
}

/// "The record holds no file for this appendix"
pub fn missing() -> String {
    say("documents-missing", [])
}

/// "This file is {what}"
pub fn is(what: &str) -> String {
    say("documents-is", [("what", gap::text(what))])
}

/// "It cannot be printed, so this page stands for it."
pub fn is_then() -> String {
    say("documents-is-then", [])
}

/// "What is said or written in this file, as it was typed by whoever keeps this record. It may have been typed later than the file came in:"
pub fn typed_beside() -> String {
    say("documents-typed-beside", [])
}

/// "What is said in this file, as a machine wrote it down from the recording. Whoever keeps this record was asked to check it and may have changed it. The recording itself counts:"
pub fn heard_beside() -> String {
    say("documents-heard-beside", [])
}

/// "The original is kept, unchanged."
pub fn kept() -> String {
    say("documents-kept", [])
}

/// "Name"
pub fn name() -> String {
    say("documents-name", [])
}

/// "Size"
pub fn size() -> String {
    say("documents-size", [])
}

/// "Fingerprint (SHA-256)"
pub fn fingerprint() -> String {
    say("documents-fingerprint", [])
}

/// "Length"
pub fn length() -> String {
    say("documents-length", [])
}

/// "Made on"
pub fn recorded() -> String {
    say("documents-recorded", [])
}

/// "a sound recording"
pub fn kind_sound() -> String {
    say("documents-kind-sound", [])
}

/// "a film"
pub fn kind_film() -> String {
    say("documents-kind-film", [])
}

/// "a file of slides"
pub fn kind_slides() -> String {
    say("documents-kind-slides", [])
}

/// "a spreadsheet"
pub fn kind_sheet() -> String {
    say("documents-kind-sheet", [])
}

/// "a text document"
pub fn kind_document() -> String {
    say("documents-kind-document", [])
}

/// "a drawing"
pub fn kind_drawing() -> String {
    say("documents-kind-drawing", [])
}

/// "a packed file"
pub fn kind_packed() -> String {
    say("documents-kind-packed", [])
}

/// "a program"
pub fn kind_program() -> String {
    say("documents-kind-program", [])
}

/// "a file for programs to read"
pub fn kind_data() -> String {
    say("documents-kind-data", [])
}

/// "a font"
pub fn kind_font() -> String {
    say("documents-kind-font", [])
}

/// "an electronic book"
pub fn kind_book() -> String {
    say("documents-kind-book", [])
}

/// "an encrypted email"
pub fn kind_locked_mail() -> String {
    say("documents-kind-locked-mail", [])
}

/// "a signature or certificate"
pub fn kind_key() -> String {
    say("documents-kind-key", [])
}

/// "a picture of a kind that is not read here"
pub fn kind_picture() -> String {
    say("documents-kind-picture", [])
}

/// "a calendar"
pub fn kind_calendar() -> String {
    say("documents-kind-calendar", [])
}

/// "a contact card"
pub fn kind_card() -> String {
    say("documents-kind-card", [])
}

/// "of a kind that is not known here"
pub fn kind_unknown() -> String {
    say("documents-kind-unknown", [])
}

/// "Say in your letter what is heard or seen in it, and when. Offer to send the file."
pub fn do_recording() -> String {
    say("documents-do-recording", [])
}

/// "Open it in its own program, print it to PDF, and add that too."
pub fn do_print() -> String {
    say("documents-do-print", [])
}

/// "Open it, save it as a JPEG or PNG picture, and add that too."
pub fn do_picture() -> String {
    say("documents-do-picture", [])
}

/// "Unpack it, and add the files in it one by one."
pub fn do_unpack() -> String {
    say("documents-do-unpack", [])
}

/// "Ask who sent it to send it as a PDF or a picture."
pub fn do_ask() -> String {
    say("documents-do-ask", [])
}

/// "Open it where you read emails, and copy its words here."
pub fn do_open_mail() -> String {
    say("documents-do-open-mail", [])
}

/// "It has no words for a reader."
pub fn do_nothing() -> String {
    say("documents-do-nothing", [])
}

/// "Attachment: {name}"
pub fn attachment(name: &str) -> String {
    say("documents-attachment", [("name", gap::text(name))])
}

/// "File inside: {name}"
pub fn file_inside(name: &str) -> String {
    say("documents-file-inside", [("name", gap::text(name))])
}

/// "Picture: {name}"
pub fn picture(name: &str) -> String {
    say("documents-picture", [("name", gap::text(name))])
}

/// "A picture"
pub fn picture_alone() -> String {
    say("documents-picture-alone", [])
}

/// "message"
pub fn message_unnamed() -> String {
    say("documents-message-unnamed", [])
}

/// "file"
pub fn file_unnamed() -> String {
    say("documents-file-unnamed", [])
}

/// "This PDF came with it. Its pages come next."
pub fn pdf_next() -> String {
    say("documents-pdf-next", [])
}

/// "page {number}"
pub fn page(number: impl Number) -> String {
    say("documents-page", [("number", gap::number(number))])
}

/// "Comments in the file"
pub fn comments() -> String {
    say("documents-comments", [])
}

/// "Footnotes"
pub fn footnotes() -> String {
    say("documents-footnotes", [])
}

/// "Notes at the end"
pub fn endnotes() -> String {
    say("documents-endnotes", [])
}

/// "At the top of its pages"
pub fn heads() -> String {
    say("documents-heads", [])
}

/// "At the foot of its pages"
pub fn feet() -> String {
    say("documents-feet", [])
}

/// "Text of the file"
pub fn text_of_file() -> String {
    say("documents-text-of-file", [])
}

/// "note {number}"
pub fn footnote(number: impl Number) -> String {
    say("documents-footnote", [("number", gap::number(number))])
}

/// "end note {number}"
pub fn endnote(number: impl Number) -> String {
    say("documents-endnote", [("number", gap::number(number))])
}

/// "comment {number}"
pub fn comment(number: impl Number) -> String {
    say("documents-comment", [("number", gap::number(number))])
}

/// "crossed out:"
pub fn struck() -> String {
    say("documents-struck", [])
}

/// "[a symbol]"
pub fn symbol() -> String {
    say("documents-symbol", [])
}

/// "[A drawing stands here in the original.]"
pub fn gap_drawing() -> String {
    say("documents-gap-drawing", [])
}

/// "[A drawing stands here in the original: {words}]"
pub fn gap_drawing_of(words: &str) -> String {
    say("documents-gap-drawing-of", [("words", gap::text(words))])
}

/// "[A picture stands here in the original. It cannot be shown.]"
pub fn gap_picture() -> String {
    say("documents-gap-picture", [])
}

/// "[A picture stands here in the original: {words}]"
pub fn gap_picture_of(words: &str) -> String {
    say("documents-gap-picture-of", [("words", gap::text(words))])
}

/// "Converted copy of a Word file. Page breaks may differ. The original is kept."
pub fn converted_word() -> String {
    say("documents-converted-word", [])
}

/// "Converted copy. Pages look different from the original, which is kept."
pub fn converted() -> String {
    say("documents-converted", [])
}

/// "This Word file was converted"
pub fn check_word() -> String {
    say("documents-check-word", [])
}

/// "Check its pages against the original."
pub fn check_word_then() -> String {
    say("documents-check-word-then", [])
}

/// "This file was converted"
pub fn check() -> String {
    say("documents-check", [])
}

/// "Check its pages against the original."
pub fn check_then() -> String {
    say("documents-check-then", [])
}

/// "Small programs in this file (macros) were left out"
pub fn macros_out() -> String {
    say("documents-macros-out", [])
}

/// "Please note"
pub fn told() -> String {
    say("documents-told", [])
}

/// "This file has tracked changes"
pub fn told_changes() -> String {
    say("documents-told-changes", [])
}

/// "New words are shown. Words taken out or moved away are not."
pub fn told_changes_then() -> String {
    say("documents-told-changes-then", [])
}

/// "This file has hidden words"
pub fn told_hidden() -> String {
    say("documents-told-hidden", [])
}

/// "They are not shown."
pub fn told_hidden_then() -> String {
    say("documents-told-hidden-then", [])
}

/// "Some words in this file are crossed out"
pub fn told_struck() -> String {
    say("documents-told-struck", [])
}

/// "They are marked so."
pub fn told_struck_then() -> String {
    say("documents-told-struck-then", [])
}

/// "This file has comments"
pub fn told_comments() -> String {
    say("documents-told-comments", [])
}

/// "They are shown at its end."
pub fn told_comments_then() -> String {
    say("documents-told-comments-then", [])
}

/// "This file has a drawing or chart that cannot be shown"
pub fn told_drawing() -> String {
    say("documents-told-drawing", [])
}

/// "A line stands in its place."
pub fn told_drawing_then() -> String {
    say("documents-told-drawing-then", [])
}

/// "This file has a picture that cannot be shown"
pub fn told_picture() -> String {
    say("documents-told-picture", [])
}

/// "A line stands in its place."
pub fn told_picture_then() -> String {
    say("documents-told-picture-then", [])
}

/// "This file shows a picture that is not in it"
pub fn told_picture_outside() -> String {
    say("documents-told-picture-outside", [])
}

/// "It is left out."
pub fn told_picture_outside_then() -> String {
    say("documents-told-picture-outside-then", [])
}

/// "There is a file inside this file"
pub fn told_file_inside_word() -> String {
    say("documents-told-file-inside-word", [])
}

/// "It is not shown."
pub fn told_file_inside_word_then() -> String {
    say("documents-told-file-inside-word-then", [])
}

/// "Part of this file is stored in another form"
pub fn told_other_form() -> String {
    say("documents-told-other-form", [])
}

/// "That part is not shown."
pub fn told_other_form_then() -> String {
    say("documents-told-other-form-then", [])
}

/// "Some symbols in this file are not known here"
pub fn told_symbols() -> String {
    say("documents-told-symbols", [])
}

/// "“[a symbol]” stands for each."
pub fn told_symbols_then() -> String {
    say("documents-told-symbols-then", [])
}

/// "This file is nested too deeply"
pub fn told_deep() -> String {
    say("documents-told-deep", [])
}

/// "Its deepest parts are not shown."
pub fn told_deep_then() -> String {
    say("documents-told-deep-then", [])
}

/// "Emoji in this file are printed as words in brackets"
pub fn told_emoji() -> String {
    say("documents-told-emoji", [])
}

/// "Some letters in this file cannot be drawn here: {scripts}"
pub fn told_letters(scripts: &[String]) -> String {
    say("documents-told-letters", [("scripts", gap::list(scripts))])
}

/// "Empty boxes stand for them."
pub fn told_letters_then() -> String {
    say("documents-told-letters-then", [])
}

/// "other signs"
pub fn script_other() -> String {
    say("documents-script-other", [])
}

/// "This text is longer than {megabytes} MB"
pub fn told_cut(megabytes: impl Number) -> String {
    say("documents-told-cut", [("megabytes", gap::number(megabytes))])
}

/// "Only its beginning is shown."
pub fn told_cut_then() -> String {
    say("documents-told-cut-then", [])
}

/// "“{name}” came with this file"
pub fn told_part(name: &str) -> String {
    say("documents-told-part", [("name", gap::text(name))])
}

/// "{number} more files in it are not shown"
pub fn told_more(number: impl Number) -> String {
    say("documents-told-more", [("number", gap::number(number))])
}

/// "“{name}” is a file in a file in a file"
pub fn told_deep_part(name: &str) -> String {
    say("documents-told-deep-part", [("name", gap::text(name))])
}

/// "Add it by itself to print it."
pub fn told_deep_part_then() -> String {
    say("documents-told-deep-part-then", [])
}

/// "tick"
pub fn emoji_tick() -> String {
    say("documents-emoji-tick", [])
}

/// "cross"
pub fn emoji_cross() -> String {
    say("documents-emoji-cross", [])
}

/// "Hindi or Nepali"
pub fn script_hindi() -> String {
    say("documents-script-hindi", [])
}

/// "Punjabi"
pub fn script_punjabi() -> String {
    say("documents-script-punjabi", [])
}

/// "Chinese"
pub fn script_chinese() -> String {
    say("documents-script-chinese", [])
}

/// "Japanese"
pub fn script_japanese() -> String {
    say("documents-script-japanese", [])
}

/// "Korean"
pub fn script_korean() -> String {
    say("documents-script-korean", [])
}

/// "Amharic"
pub fn script_amharic() -> String {
    say("documents-script-amharic", [])
}

/// "{number} seconds"
pub fn seconds(number: impl Number) -> String {
    say("documents-seconds", [("number", gap::number(number))])
}

/// "{number} minutes"
pub fn minutes(number: impl Number) -> String {
    say("documents-minutes", [("number", gap::number(number))])
}

/// "{number} hours"
pub fn hours(number: impl Number) -> String {
    say("documents-hours", [("number", gap::number(number))])
}

/// "A message inside this message:"
pub fn message_inside() -> String {
    say("documents-message-inside", [])
}

/// "(no subject)"
pub fn no_subject() -> String {
    say("documents-no-subject", [])
}

/// "Not in the message"
pub fn not_in_message() -> String {
    say("documents-not-in-message", [])
}

/// "From"
pub fn from() -> String {
    say("documents-from", [])
}

/// "To"
pub fn to() -> String {
    say("documents-to", [])
}

/// "Cc"
pub fn cc() -> String {
    say("documents-cc", [])
}

/// "Bcc"
pub fn bcc() -> String {
    say("documents-bcc", [])
}

/// "Sent"
pub fn sent() -> String {
    say("documents-sent", [])
}

/// "With it"
pub fn with_it() -> String {
    say("documents-with-it", [])
}

/// "(no title)"
pub fn no_title() -> String {
    say("documents-no-title", [])
}

/// "Starts"
pub fn starts() -> String {
    say("documents-starts", [])
}

/// "Ends"
pub fn ends() -> String {
    say("documents-ends", [])
}

/// "Where"
pub fn place() -> String {
    say("documents-place", [])
}

/// "Invited"
pub fn invited() -> String {
    say("documents-invited", [])
}

/// "Stamped"
pub fn stamped() -> String {
    say("documents-stamped", [])
}

/// "Meeting: {title}"
pub fn meeting(title: &str) -> String {
    say("documents-meeting", [("title", gap::text(title))])
}

/// "This is the calendar file in plain words. The original is kept."
pub fn calendar_in_words() -> String {
    say("documents-calendar-in-words", [])
}

/// "{day}, all day"
pub fn all_day(day: NaiveDate) -> String {
    say("documents-all-day", [("day", gap::date(day))])
}

/// "The PDF's form was turned into plain page content"
pub fn form_flattened() -> String {
    say("documents-form-flattened", [])
}

/// "A film or sound inside the PDF was left out"
pub fn film_inside_out() -> String {
    say("documents-film-inside-out", [])
}

/// "A script in the PDF was left out"
pub fn script_out() -> String {
    say("documents-script-out", [])
}

/// "An action in the PDF that opens or sends something was left out"
pub fn action_out() -> String {
    say("documents-action-out", [])
}

/// "This form shows its answers only in Adobe Reader"
pub fn told_xfa() -> String {
    say("documents-told-xfa", [])
}

/// "Open it there, print it to PDF, and add that."
pub fn told_xfa_then() -> String {
    say("documents-told-xfa-then", [])
}

/// "There are comments on {pages} of this PDF"
pub fn told_pdf_comments(pages: &str) -> String {
    say("documents-told-pdf-comments", [("pages", gap::text(pages))])
}

/// "They stay in the file, but may not be printed."
pub fn told_pdf_comments_then() -> String {
    say("documents-told-pdf-comments-then", [])
}

/// "Words on {pages} of this PDF were marked to be taken out, and are still there"
pub fn told_unapplied(pages: &str) -> String {
    say("documents-told-unapplied", [("pages", gap::text(pages))])
}

/// "Words are covered by a box on {pages} of this PDF"
pub fn told_covered(pages: &str) -> String {
    say("documents-told-covered", [("pages", gap::text(pages))])
}

/// "They are still in the file underneath."
pub fn told_covered_then() -> String {
    say("documents-told-covered-then", [])
}

/// "Words lie outside of what is seen on {pages} of this PDF"
pub fn told_outside(pages: &str) -> String {
    say("documents-told-outside", [("pages", gap::text(pages))])
}

/// "They are hidden, but still in the file."
pub fn told_outside_then() -> String {
    say("documents-told-outside-then", [])
}

/// "Words on {pages} of this PDF have the colour of what is behind them"
pub fn told_same_colour(pages: &str) -> String {
    say("documents-told-same-colour", [("pages", gap::text(pages))])
}

/// "They are hidden, but still in the file."
pub fn told_same_colour_then() -> String {
    say("documents-told-same-colour-then", [])
}

/// "Words on {pages} of this PDF are set without ink"
pub fn told_inkless(pages: &str) -> String {
    say("documents-told-inkless", [("pages", gap::text(pages))])
}

/// "They are hidden, but still in the file."
pub fn told_inkless_then() -> String {
    say("documents-told-inkless-then", [])
}

/// "There are {number} files inside this PDF"
pub fn told_files_inside(number: impl Number) -> String {
    say("documents-told-files-inside", [("number", gap::number(number))])
}

/// "They come after its pages."
pub fn told_files_inside_then(number: impl Number) -> String {
    say("documents-told-files-inside-then", [("number", gap::number(number))])
}

/// "A card without a name"
pub fn card_nameless() -> String {
    say("documents-card-nameless", [])
}

/// "Organisation"
pub fn card_organisation() -> String {
    say("documents-card-organisation", [])
}

/// "Job"
pub fn card_job() -> String {
    say("documents-card-job", [])
}

/// "Phone"
pub fn card_phone() -> String {
    say("documents-card-phone", [])
}

/// "Email"
pub fn card_email() -> String {
    say("documents-card-email", [])
}

/// "Address"
pub fn card_address() -> String {
    say("documents-card-address", [])
}

/// "Website"
pub fn card_web() -> String {
    say("documents-card-web", [])
}

/// "Birthday"
pub fn card_birthday() -> String {
    say("documents-card-birthday", [])
}

/// "Note"
pub fn card_note() -> String {
    say("documents-card-note", [])
}

/// "Slide {number}"
pub fn slide(number: impl Number) -> String {
    say("documents-slide", [("number", gap::number(number))])
}

/// "Notes for the speaker"
pub fn speaker_notes() -> String {
    say("documents-speaker-notes", [])
}

/// "At the top and foot of its pages"
pub fn heads_and_feet() -> String {
    say("documents-heads-and-feet", [])
}

/// "Text boxes"
pub fn boxes() -> String {
    say("documents-boxes", [])
}

/// "Only the words of this file are shown"
pub fn told_words_only() -> String {
    say("documents-told-words-only", [])
}

/// "Pictures and layout are not."
pub fn told_words_only_then() -> String {
    say("documents-told-words-only-then", [])
}

/// "Only a preview of this file is shown"
pub fn told_preview() -> String {
    say("documents-told-preview", [])
}

/// "Open it, print it to PDF, and add that too."
pub fn told_preview_then() -> String {
    say("documents-told-preview-then", [])
}

/// "The sheet “{name}” is hidden in the file"
pub fn told_hidden_sheet(name: &str) -> String {
    say("documents-told-hidden-sheet", [("name", gap::text(name))])
}

/// "It is not shown."
pub fn told_hidden_sheet_then() -> String {
    say("documents-told-hidden-sheet-then", [])
}

/// "This file has hidden rows or columns"
pub fn told_hidden_cells() -> String {
    say("documents-told-hidden-cells", [])
}

/// "They are not shown."
pub fn told_hidden_cells_then() -> String {
    say("documents-told-hidden-cells-then", [])
}

/// "In some cells the file has a formula and no result"
pub fn told_sums() -> String {
    say("documents-told-sums", [])
}

/// "The formula is shown. Open the file in a spreadsheet program and save it again, to have the result."
pub fn told_sums_then() -> String {
    say("documents-told-sums-then", [])
}

/// "Only the first {number} rows of each sheet are shown"
pub fn told_rows(number: impl Number) -> String {
    say("documents-told-rows", [("number", gap::number(number))])
}

/// "{number} files in it have the same names as others, and are not shown"
pub fn told_same_names(number: impl Number) -> String {
    say("documents-told-same-names", [("number", gap::number(number))])
}

/// "Unpack it, and add those files by themselves."
pub fn told_same_names_then(number: impl Number) -> String {
    say("documents-told-same-names-then", [("number", gap::number(number))])
}

/// "Some files in it ask for a password"
pub fn told_locked_parts() -> String {
    say("documents-told-locked-parts", [])
}

/// "They are not shown."
pub fn told_locked_parts_then() -> String {
    say("documents-told-locked-parts-then", [])
}

/// "This packed file holds {number} files. They come next."
pub fn packed_holds(number: impl Number) -> String {
    say("documents-packed-holds", [("number", gap::number(number))])
}

/// "This mailbox holds {number} messages. They come next."
pub fn mailbox_holds(number: impl Number) -> String {
    say("documents-mailbox-holds", [("number", gap::number(number))])
}

/// "From the mailbox: {name}"
pub fn message_of_mailbox(name: &str) -> String {
    say("documents-message-of-mailbox", [("name", gap::text(name))])
}

/// "This scan has {pages} pages, and only {shown} are shown"
pub fn told_scan_cut(pages: impl Number, shown: impl Number) -> String {
    say("documents-told-scan-cut", [("pages", gap::number(pages)), ("shown", gap::number(shown))])
}

/// "Save it as a PDF and add that."
pub fn told_scan_cut_then() -> String {
    say("documents-told-scan-cut-then", [])
}

/// "Page {number} of this scan: {why}"
pub fn scan_page(number: impl Number, why: &str) -> String {
    say("documents-scan-page", [("number", gap::number(number)), ("why", gap::text(why))])
}

/// "{number} pages here are pictures"
pub fn names_in_pictures(number: impl Number) -> String {
    say("documents-names-in-pictures", [("number", gap::number(number))])
}

/// "Names in pictures are not found. Look at each page yourself."
pub fn names_in_pictures_then() -> String {
    say("documents-names-in-pictures-then", [])
}

/// "{number} pages are pictures"
pub fn pages_are_pictures(number: impl Number) -> String {
    say("documents-pages-are-pictures", [("number", gap::number(number))])
}

/// "This picture is damaged or cut off"
pub fn told_picture_cut() -> String {
    say("documents-told-picture-cut", [])
}

/// "Part of it may be missing. Ask for it again."
pub fn told_picture_cut_then() -> String {
    say("documents-told-picture-cut-then", [])
}

/// "This photo has a short film with it"
pub fn told_motion_photo() -> String {
    say("documents-told-motion-photo", [])
}

/// "Only the photo is shown."
pub fn told_motion_photo_then() -> String {
    say("documents-told-motion-photo-then", [])
}

/// "This file has {number} pictures"
pub fn told_more_pictures(number: impl Number) -> String {
    say("documents-told-more-pictures", [("number", gap::number(number))])
}

/// "Only its first picture is shown. Save the others as JPEG pictures, and add those too."
pub fn told_more_pictures_then() -> String {
    say("documents-told-more-pictures-then", [])
}

/// "This picture moves"
pub fn told_moving() -> String {
    say("documents-told-moving", [])
}

/// "Only its first picture is shown."
pub fn told_moving_then() -> String {
    say("documents-told-moving-then", [])
}

/// "This picture is blank, or almost so"
pub fn told_blank_picture() -> String {
    say("documents-told-blank-picture", [])
}

/// "Check that it is the right one."
pub fn told_blank_picture_then() -> String {
    say("documents-told-blank-picture-then", [])
}

/// "This picture has white or light words on a see-through ground"
pub fn told_light_on_clear() -> String {
    say("documents-told-light-on-clear", [])
}

/// "It is shown on grey."
pub fn told_light_on_clear_then() -> String {
    say("documents-told-light-on-clear-then", [])
}

/// "part {number} of {of}"
pub fn part_of(number: impl Number, of: impl Number) -> String {
    say("documents-part-of", [("number", gap::number(number)), ("of", gap::number(of))])
}

/// "This long picture is cut over {number} pages"
pub fn told_long_picture(number: impl Number) -> String {
    say("documents-told-long-picture", [("number", gap::number(number))])
}

/// "Each repeats a little of the one before."
pub fn told_long_picture_then() -> String {
    say("documents-told-long-picture-then", [])
}

/// "The words under {pages} of this file were read from the picture by a machine"
pub fn told_read(pages: &str) -> String {
    say("documents-told-read", [("pages", gap::text(pages))])
}

/// "They may be wrong: what counts is the picture."
pub fn told_read_then() -> String {
    say("documents-told-read-then", [])
}

/// At the foot of such a page.
/// "Words read by a machine"
pub fn foot_read() -> String {
    say("documents-foot-read", [])
}
