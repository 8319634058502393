//! Notes of an event, their themes, and what was answered: "you said, they said, they did".

use chrono::NaiveDate;

use crate::arguments as gap;
use crate::catalogue::{Number, say};

/// "Notes of an event"
pub fn item() -> String {
    say("notes-item", [])
}

/// "An answer to what families said"
pub fn answer_item() -> String {
    say("notes-answer-item", [])
}

/// "{title}, part {part} of {parts}"
pub fn part(title: &str, part: impl Number, parts: impl Number) -> String {
    say(
        "notes-part",
        [("title", gap::text(title)), ("part", gap::number(part)), ("parts", gap::number(parts))],
    )
}

/// "A table was read column by column. The first cell of each column became a heading."
pub fn was_table() -> String {
    say("notes-was-table", [])
}

/// "One long paragraph was parted at its sentences. Look whether each stands well alone."
pub fn was_parted() -> String {
    say("notes-was-parted", [])
}

/// "These are many lines. They are kept in {parts} parts of {most} lines, so that tagging stays quick."
pub fn in_parts(parts: impl Number, most: impl Number) -> String {
    say("notes-in-parts", [("parts", gap::number(parts)), ("most", gap::number(most))])
}

/// "Only the first {most} lines are taken. The whole file is kept beside them."
pub fn too_many(most: impl Number) -> String {
    say("notes-too-many", [("most", gap::number(most))])
}

/// "These seem to be notes that you have: {title}."
pub fn seem_again(title: &str) -> String {
    say("notes-seem-again", [("title", gap::text(title))])
}

/// "This is the title, or says it again."
pub fn left_title() -> String {
    say("notes-left-title", [])
}

/// "This says the line above again."
pub fn left_again() -> String {
    say("notes-left-again", [])
}

/// "This seems to belong to the web page."
pub fn left_page() -> String {
    say("notes-left-page", [])
}

/// "{kept} lines keep their tags. {added} lines are new."
pub fn came_again(kept: impl Number, added: impl Number) -> String {
    say("notes-came-again", [("kept", gap::number(kept)), ("added", gap::number(added))])
}

/// "{lines} lines were not among them. They stay."
pub fn only_before(lines: impl Number) -> String {
    say("notes-only-before", [("lines", gap::number(lines))])
}

/// "{tagged} of {lines}"
pub fn progress(tagged: impl Number, lines: impl Number) -> String {
    say("notes-progress", [("tagged", gap::number(tagged)), ("lines", gap::number(lines))])
}

/// "{tagged} of {lines} lines have a theme."
pub fn progress_words(tagged: impl Number, lines: impl Number) -> String {
    say("notes-progress-words", [("tagged", gap::number(tagged)), ("lines", gap::number(lines))])
}

/// "{lines} lines"
pub fn count_lines(lines: impl Number) -> String {
    say("notes-count-lines", [("lines", gap::number(lines))])
}

/// "{lines}, from {groups} tables or groups"
pub fn count_groups(lines: &str, groups: impl Number) -> String {
    say("notes-count-groups", [("lines", gap::text(lines)), ("groups", gap::number(groups))])
}

/// "{lines}. No table or group is named."
pub fn count_no_group(lines: &str) -> String {
    say("notes-count-no-group", [("lines", gap::text(lines))])
}

/// "{said}, and {without} with none named"
pub fn count_some_group(said: &str, without: impl Number) -> String {
    say("notes-count-some-group", [("said", gap::text(said)), ("without", gap::number(without))])
}

/// "Works"
pub fn mood_works() -> String {
    say("notes-mood-works", [])
}

/// "Should change"
pub fn mood_change() -> String {
    say("notes-mood-change", [])
}

/// "Both"
pub fn mood_both() -> String {
    say("notes-mood-both", [])
}

/// "Not said"
pub fn mood_not_said() -> String {
    say("notes-mood-not-said", [])
}

/// "No answer yet"
pub fn open() -> String {
    say("notes-open", [])
}

/// "They said yes"
pub fn said_yes() -> String {
    say("notes-said-yes", [])
}

/// "They are doing it"
pub fn doing() -> String {
    say("notes-doing", [])
}

/// "Done"
pub fn done() -> String {
    say("notes-done", [])
}

/// "They said no"
pub fn said_no() -> String {
    say("notes-said-no", [])
}

/// "They said no: {reason}"
pub fn said_no_because(reason: &str) -> String {
    say("notes-said-no-because", [("reason", gap::text(reason))])
}

/// "They said no. No reason given."
pub fn no_reason() -> String {
    say("notes-no-reason", [])
}

/// "Can’t tell"
pub fn cant_tell() -> String {
    say("notes-cant-tell", [])
}

/// "{standing}. {days} days since {since}, when it was said."
pub fn since_event(standing: &str, days: impl Number, since: NaiveDate) -> String {
    say(
        "notes-since-event",
        [
            ("standing", gap::text(standing)),
            ("days", gap::number(days)),
            ("since", gap::date(since)),
        ],
    )
}

/// "{standing}. {days} days since {since}, the day it says it was added."
pub fn since_kept(standing: &str, days: impl Number, since: NaiveDate) -> String {
    say(
        "notes-since-kept",
        [
            ("standing", gap::text(standing)),
            ("days", gap::number(days)),
            ("since", gap::date(since)),
        ],
    )
}

/// "{standing}. Told: {told}."
pub fn told(standing: &str, told: &str) -> String {
    say("notes-told", [("standing", gap::text(standing)), ("told", gap::text(told))])
}

/// "{standing}. Due: {due}."
pub fn due(standing: &str, due: &str) -> String {
    say("notes-due", [("standing", gap::text(standing)), ("due", gap::text(due))])
}

/// "You said, they said, they did: {event}"
pub fn table_of(event: &str) -> String {
    say("notes-table-of", [("event", gap::text(event))])
}

/// "This is what families said, and what our record holds of the answers."
pub fn table_lead() -> String {
    say("notes-table-lead", [])
}

/// "No answer is logged in our record."
pub fn table_none() -> String {
    say("notes-table-none", [])
}

/// "You said"
pub fn you_said() -> String {
    say("notes-you-said", [])
}

/// "They said"
pub fn they_said() -> String {
    say("notes-they-said", [])
}

/// Of a line that may not be quoted and has no theme.
/// "Something that is not quoted here"
pub fn not_quoted() -> String {
    say("notes-not-quoted", [])
}

/// "Something about this: {themes}"
pub fn about(themes: &str) -> String {
    say("notes-about", [("themes", gap::text(themes))])
}

/// "They did"
pub fn they_did() -> String {
    say("notes-they-did", [])
}

/// "How it stands"
pub fn stands() -> String {
    say("notes-stands", [])
}

/// "By: {by}."
pub fn by(by: &str) -> String {
    say("notes-by", [("by", gap::text(by))])
}

/// "What the lines are about"
pub fn themes_title() -> String {
    say("notes-themes-title", [])
}

/// "These are counts of lines. A line can have more than one theme."
pub fn themes_lead() -> String {
    say("notes-themes-lead", [])
}

/// "Theme"
pub fn theme() -> String {
    say("notes-theme", [])
}

/// "Lines"
pub fn lines() -> String {
    say("notes-lines", [])
}

/// "Tables or groups"
pub fn groups() -> String {
    say("notes-groups", [])
}

/// "In families’ own words"
pub fn quotes_title() -> String {
    say("notes-quotes-title", [])
}

/// "These lines may be quoted. The others are counted and not shown."
pub fn quotes_lead() -> String {
    say("notes-quotes-lead", [])
}

/// "Written under: {heading}"
pub fn written_under(heading: &str) -> String {
    say("notes-written-under", [("heading", gap::text(heading))])
}

/// "Words that may be quoted"
pub fn quotes() -> String {
    say("notes-quotes", [])
}

/// "Part of"
pub fn part_of() -> String {
    say("notes-part-of", [])
}

/// "What families said, and what came of it"
pub fn section() -> String {
    say("notes-section", [])
}

/// "{when}: {event}"
pub fn event_line(when: &str, event: &str) -> String {
    say("notes-event-line", [("when", gap::text(when)), ("event", gap::text(event))])
}

/// "themes-and-lines.csv"
pub fn csv() -> String {
    say("notes-csv", [])
}

/// "Notes of events"
pub fn title() -> String {
    say("notes-title", [])
}

/// "Tag what was said, line by line. Then keep the answers beside it."
pub fn lede() -> String {
    say("notes-lede", [])
}

/// "Notes and answers"
pub fn open_of_entry() -> String {
    say("notes-open-of-entry", [])
}

/// "Bring in notes"
pub fn bring_in() -> String {
    say("notes-bring-in", [])
}

/// "Paste them, or open a file. You see every line before it is kept."
pub fn bring_lede() -> String {
    say("notes-bring-lede", [])
}

/// "Paste the notes"
pub fn paste() -> String {
    say("notes-paste", [])
}

/// "One line for each thing that was said."
pub fn paste_hint() -> String {
    say("notes-paste-hint", [])
}

/// "Look at these words"
pub fn read_pasted() -> String {
    say("notes-read-pasted", [])
}

/// "Open a file of notes"
pub fn open_file() -> String {
    say("notes-open-file", [])
}

/// "Word, plain text, a saved web page or an email. The file itself is kept too."
pub fn open_file_hint() -> String {
    say("notes-open-file-hint", [])
}

/// "What are the notes called?"
pub fn called() -> String {
    say("notes-called", [])
}

/// "Which meeting or event are they from?"
pub fn which_entry() -> String {
    say("notes-which-entry", [])
}

/// "None of these"
pub fn no_entry() -> String {
    say("notes-no-entry", [])
}

/// "Is this a heading?"
pub fn decide() -> String {
    say("notes-decide", [])
}

/// "{lines} lines could be. No line is lost either way."
pub fn decide_hint(lines: impl Number) -> String {
    say("notes-decide-hint", [("lines", gap::number(lines))])
}

/// "Yes, a heading"
pub fn yes_heading() -> String {
    say("notes-yes-heading", [])
}

/// "Yes, a small heading"
pub fn yes_sub_heading() -> String {
    say("notes-yes-sub-heading", [])
}

/// "No, a line"
pub fn no_line() -> String {
    say("notes-no-line", [])
}

/// "Left out"
pub fn out_title() -> String {
    say("notes-out-title", [])
}

/// "These seem to be no part of the notes. Tick what is."
pub fn out_hint() -> String {
    say("notes-out-hint", [])
}

/// "Take in: {words}"
pub fn take_in(words: &str) -> String {
    say("notes-take-in", [("words", gap::text(words))])
}

/// "The lines"
pub fn preview() -> String {
    say("notes-preview", [])
}

/// "Under: {heading}"
pub fn under_small(heading: &str) -> String {
    say("notes-under-small", [("heading", gap::text(heading))])
}

/// "Bring them in again. Lines keep their tags."
pub fn as_again() -> String {
    say("notes-as-again", [])
}

/// "Keep them as new notes"
pub fn as_new() -> String {
    say("notes-as-new", [])
}

/// "Are they the same notes?"
pub fn how_again() -> String {
    say("notes-how-again", [])
}

/// "Keep these lines"
pub fn keep() -> String {
    say("notes-keep", [])
}

/// "Notes kept"
pub fn kept() -> String {
    say("notes-kept", [])
}

/// "No notes yet"
pub fn none() -> String {
    say("notes-none", [])
}

/// "After an event, bring in what was written on the tables."
pub fn none_example() -> String {
    say("notes-none-example", [])
}

/// "Tag the lines: {title}"
pub fn tag_these(title: &str) -> String {
    say("notes-tag-these", [("title", gap::text(title))])
}

/// "Remove: {title}"
pub fn remove(title: &str) -> String {
    say("notes-remove", [("title", gap::text(title))])
}

/// "Removed: {title}"
pub fn removed(title: &str) -> String {
    say("notes-removed", [("title", gap::text(title))])
}

/// "Tag the lines"
pub fn tag_title() -> String {
    say("notes-tag-title", [])
}

/// "The keys"
pub fn keys_title() -> String {
    say("notes-keys-title", [])
}

/// "Type a few letters of a theme. Enter puts it on."
pub fn keys_type() -> String {
    say("notes-keys-type", [])
}

/// "No theme has these letters? Enter makes a new one."
pub fn keys_new() -> String {
    say("notes-keys-new", [])
}

/// "With the box empty: W works, C should change, B both."
pub fn keys_mood() -> String {
    say("notes-keys-mood", [])
}

/// "D takes the themes and mood of the line above. U undoes. 1 to 9 are the last themes."
pub fn keys_more() -> String {
    say("notes-keys-more", [])
}

/// "The sign = says that the line says the same as the one above. Then both count once. Press it again to part them."
pub fn keys_same() -> String {
    say("notes-keys-same", [])
}

/// "Arrows move. Enter with the box empty goes to the next line."
pub fn keys_arrows() -> String {
    say("notes-keys-arrows", [])
}

/// "A theme that starts with one of these letters? Type a space first."
pub fn keys_start() -> String {
    say("notes-keys-start", [])
}

/// "Theme, or a key"
pub fn theme_box() -> String {
    say("notes-theme-box", [])
}

/// "Line {number} of {lines}"
pub fn line_of(number: impl Number, lines: impl Number) -> String {
    say("notes-line-of", [("number", gap::number(number)), ("lines", gap::number(lines))])
}

/// "Themes: {themes}"
pub fn line_themes(themes: &[String]) -> String {
    say("notes-line-themes", [("themes", gap::list(themes))])
}

/// "No theme yet"
pub fn line_no_theme() -> String {
    say("notes-line-no-theme", [])
}

/// "What it says: {mood}"
pub fn line_mood(mood: &str) -> String {
    say("notes-line-mood", [("mood", gap::text(mood))])
}

/// "Themes with these letters"
pub fn found() -> String {
    say("notes-found", [])
}

/// "Make a new theme: {name}"
pub fn make(name: &str) -> String {
    say("notes-make", [("name", gap::text(name))])
}

/// "Last themes"
pub fn recent() -> String {
    say("notes-recent", [])
}

/// "Take off: {name}"
pub fn take_off(name: &str) -> String {
    say("notes-take-off", [("name", gap::text(name))])
}

/// "What does this line say?"
pub fn mood_ask() -> String {
    say("notes-mood-ask", [])
}

/// "This line may be quoted"
pub fn quote() -> String {
    say("notes-quote", [])
}

/// "Table or group that said it"
pub fn said_by() -> String {
    say("notes-said-by", [])
}

/// "Never a name."
pub fn said_by_hint() -> String {
    say("notes-said-by-hint", [])
}

/// "Words of the line"
pub fn line_words() -> String {
    say("notes-line-words", [])
}

/// "Change the words"
pub fn change_words() -> String {
    say("notes-change-words", [])
}

/// "Keep these words"
pub fn keep_words() -> String {
    say("notes-keep-words", [])
}

/// "It said before"
pub fn words_before() -> String {
    say("notes-words-before", [])
}

/// "Line changed"
pub fn line_changed() -> String {
    say("notes-line-changed", [])
}

/// "New theme made"
pub fn theme_made() -> String {
    say("notes-theme-made", [])
}

/// "In letters and on paper its words stand only where it may be quoted."
pub fn ask_hint() -> String {
    say("notes-ask-hint", [])
}

/// "Ask for an answer to this line"
pub fn ask_answer() -> String {
    say("notes-ask-answer", [])
}

/// "{number}. {words}"
pub fn go_to(number: impl Number, words: &str) -> String {
    say("notes-go-to", [("number", gap::number(number)), ("words", gap::text(words))])
}

/// "All lines"
pub fn all_lines() -> String {
    say("notes-all-lines", [])
}

/// "Themes"
pub fn themes() -> String {
    say("notes-themes", [])
}

/// "Change a name, put two together, or put one under another."
pub fn themes_hint() -> String {
    say("notes-themes-hint", [])
}

/// "Change: {name}"
pub fn change_theme(name: &str) -> String {
    say("notes-change-theme", [("name", gap::text(name))])
}

/// "Name"
pub fn theme_name() -> String {
    say("notes-theme-name", [])
}

/// "What belongs to it"
pub fn theme_meaning() -> String {
    say("notes-theme-meaning", [])
}

/// "Part of which theme?"
pub fn theme_parent() -> String {
    say("notes-theme-parent", [])
}

/// "None"
pub fn theme_alone() -> String {
    say("notes-theme-alone", [])
}

/// "Put it together with"
pub fn merge() -> String {
    say("notes-merge", [])
}

/// "Make them one"
pub fn merge_do() -> String {
    say("notes-merge-do", [])
}

/// "Theme kept"
pub fn theme_kept() -> String {
    say("notes-theme-kept", [])
}

/// "The two are one theme now"
pub fn themes_merged() -> String {
    say("notes-themes-merged", [])
}

/// "Removed: {name}"
pub fn theme_removed(name: &str) -> String {
    say("notes-theme-removed", [("name", gap::text(name))])
}

/// "Add a theme"
pub fn theme_add() -> String {
    say("notes-theme-add", [])
}

/// "You said, they said, they did"
pub fn answers() -> String {
    say("notes-answers", [])
}

/// "Open ones come first, the oldest on top."
pub fn answers_lede() -> String {
    say("notes-answers-lede", [])
}

/// "Add something to be answered"
pub fn answer_new() -> String {
    say("notes-answer-new", [])
}

/// "What did families say?"
pub fn answer_you() -> String {
    say("notes-answer-you", [])
}

/// "What did they answer?"
pub fn answer_they() -> String {
    say("notes-answer-they", [])
}

/// "What did they do?"
pub fn answer_did() -> String {
    say("notes-answer-did", [])
}

/// "How does it stand?"
pub fn answer_state() -> String {
    say("notes-answer-state", [])
}

/// "The reason that they gave"
pub fn answer_reason() -> String {
    say("notes-answer-reason", [])
}

/// "Leave it empty where they gave none. Then it says so."
pub fn answer_reason_hint() -> String {
    say("notes-answer-reason-hint", [])
}

/// "Who answers, by role"
pub fn answer_by() -> String {
    say("notes-answer-by", [])
}

/// "By when?"
pub fn answer_due() -> String {
    say("notes-answer-due", [])
}

/// "When did they tell you?"
pub fn answer_told() -> String {
    say("notes-answer-told", [])
}

/// "About which theme?"
pub fn answer_themes() -> String {
    say("notes-answer-themes", [])
}

/// "Keep this"
pub fn answer_save() -> String {
    say("notes-answer-save", [])
}

/// "Answer kept"
pub fn answer_saved() -> String {
    say("notes-answer-saved", [])
}

/// "Change: {words}"
pub fn answer_change(words: &str) -> String {
    say("notes-answer-change", [("words", gap::text(words))])
}

/// "Remove: {words}"
pub fn answer_remove(words: &str) -> String {
    say("notes-answer-remove", [("words", gap::text(words))])
}

/// "Answer removed"
pub fn answer_removed() -> String {
    say("notes-answer-removed", [])
}

/// "Make it a promise: {words}"
pub fn make_promise(words: &str) -> String {
    say("notes-make-promise", [("words", gap::text(words))])
}

/// "Make it a promise"
pub fn make_promise_short() -> String {
    say("notes-make-promise-short", [])
}

/// "It is among your promises now"
pub fn promise_made() -> String {
    say("notes-promise-made", [])
}

/// "See the promise: {words}"
pub fn see_promise(words: &str) -> String {
    say("notes-see-promise", [("words", gap::text(words))])
}

/// "See the promise"
pub fn see_promise_short() -> String {
    say("notes-see-promise-short", [])
}

/// "This came of what families said:"
pub fn from_answer() -> String {
    say("notes-from-answer", [])
}

/// "See what was said"
pub fn see_answers() -> String {
    say("notes-see-answers", [])
}

/// "Nothing to be answered yet"
pub fn no_answers() -> String {
    say("notes-no-answers", [])
}

/// "Choose a line while you tag, or add it here."
pub fn no_answers_example() -> String {
    say("notes-no-answers-example", [])
}

/// "Save the table as a PDF"
pub fn print_table() -> String {
    say("notes-print-table", [])
}

/// "Open the table to print"
pub fn open_table() -> String {
    say("notes-open-table", [])
}

/// "Save the counts as a table"
pub fn save_csv() -> String {
    say("notes-save-csv", [])
}

/// "Write a letter that asks for the open ones"
pub fn letter() -> String {
    say("notes-letter", [])
}

/// "It says the same as line {line}, so they count once."
pub fn same_as(line: impl Number) -> String {
    say("notes-same-as", [("line", gap::number(line))])
}

/// "It says the same as a line that is not here now."
pub fn same_as_gone() -> String {
    say("notes-same-as-gone", [])
}

/// "{others} other lines say the same, so they count once."
pub fn same_first(others: impl Number) -> String {
    say("notes-same-first", [("others", gap::number(others))])
}

/// "Says the same as the line above"
pub fn same_above() -> String {
    say("notes-same-above", [])
}

/// "It does not say the same"
pub fn same_part() -> String {
    say("notes-same-part", [])
}

/// "Says the same as"
pub fn same_which() -> String {
    say("notes-same-which", [])
}

/// "Choose a line"
pub fn same_none() -> String {
    say("notes-same-none", [])
}

/// "{number}. {line}"
pub fn same_line(number: impl Number, line: &str) -> String {
    say("notes-same-line", [("number", gap::number(number)), ("line", gap::text(line))])
}
