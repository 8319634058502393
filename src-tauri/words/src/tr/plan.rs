//! An EHC plan's Section F, and what happened week by week.

use chrono::NaiveDate;

use crate::arguments as gap;
use crate::catalogue::{Number, say};

/// "An EHC plan"
pub fn item() -> String {
    say("plan-item", [])
}

/// "The line does not say: {what}."
pub fn does_not_say(what: &[String]) -> String {
    say("plan-does-not-say", [("what", gap::list(what))])
}

/// "who gives it"
pub fn part_who() -> String {
    say("plan-part-who", [])
}

/// "how long it is"
pub fn part_how_long() -> String {
    say("plan-part-how-long", [])
}

/// "how often it is"
pub fn part_how_often() -> String {
    say("plan-part-how-often", [])
}

/// "“{words}” fixes no amount, so no figure is made of it."
pub fn vague(words: &str) -> String {
    say("plan-vague", [("words", gap::text(words))])
}

/// "By the plan's own figures: {minutes} minutes a week."
pub fn figure(minutes: impl Number) -> String {
    say("plan-figure", [("minutes", gap::number(minutes))])
}

/// "The plan does not ask for it each week. A week without it can be right."
pub fn not_each_week() -> String {
    say("plan-not-each-week", [])
}

/// "This looks like a heading. Tick it if it is help."
pub fn seems_heading() -> String {
    say("plan-seems-heading", [])
}

/// "This line is in the plan already."
pub fn there_already() -> String {
    say("plan-there-already", [])
}

/// "This says a line above again."
pub fn said_above() -> String {
    say("plan-said-above", [])
}

/// "This line is long: {letters} letters. Look whether it is one line or several."
pub fn long(letters: impl Number) -> String {
    say("plan-long", [("letters", gap::number(letters))])
}

/// "{told} of {weeks} weeks told: {what}."
pub fn told(told: impl Number, weeks: impl Number, what: &[String]) -> String {
    say(
        "plan-told",
        [("told", gap::number(told)), ("weeks", gap::number(weeks)), ("what", gap::list(what))],
    )
}

/// "0 of {weeks} weeks told."
pub fn none_told(weeks: impl Number) -> String {
    say("plan-none-told", [("weeks", gap::number(weeks))])
}

/// "{weeks} given"
pub fn n_given(weeks: impl Number) -> String {
    say("plan-n-given", [("weeks", gap::number(weeks))])
}

/// "{weeks} in part"
pub fn n_in_part(weeks: impl Number) -> String {
    say("plan-n-in-part", [("weeks", gap::number(weeks))])
}

/// "{weeks} not given"
pub fn n_not_given(weeks: impl Number) -> String {
    say("plan-n-not-given", [("weeks", gap::number(weeks))])
}

/// "{weeks} without it"
pub fn n_without(weeks: impl Number) -> String {
    say("plan-n-without", [("weeks", gap::number(weeks))])
}

/// "Of {weeks} weeks you can't tell."
pub fn n_cant_tell(weeks: impl Number) -> String {
    say("plan-n-cant-tell", [("weeks", gap::number(weeks))])
}

/// "{weeks} weeks not told."
pub fn n_not_told(weeks: impl Number) -> String {
    say("plan-n-not-told", [("weeks", gap::number(weeks))])
}

/// "In {weeks} weeks in part the minutes are known: {minutes} in all."
pub fn part_minutes(weeks: impl Number, minutes: impl Number) -> String {
    say("plan-part-minutes", [("weeks", gap::number(weeks)), ("minutes", gap::number(minutes))])
}

/// "In {weeks} weeks in part: {minutes} minutes in all, where the plan says {plan} a week."
pub fn part_minutes_of(plan: impl Number, weeks: impl Number, minutes: impl Number) -> String {
    say(
        "plan-part-minutes-of",
        [
            ("plan", gap::number(plan)),
            ("weeks", gap::number(weeks)),
            ("minutes", gap::number(minutes)),
        ],
    )
}

/// "{ticks} ticks are in weeks without school, or not in the plan then. They are not counted."
pub fn not_counted(ticks: impl Number) -> String {
    say("plan-not-counted", [("ticks", gap::number(ticks))])
}

/// "No term is typed yet, so no week is counted."
pub fn no_terms() -> String {
    say("plan-no-terms", [])
}

/// "No week of a term has come yet."
pub fn no_week() -> String {
    say("plan-no-week", [])
}

/// "Given"
pub fn given() -> String {
    say("plan-given", [])
}

/// "Not given"
pub fn not_given() -> String {
    say("plan-not-given", [])
}

/// "In part"
pub fn in_part() -> String {
    say("plan-in-part", [])
}

/// "Can't tell"
pub fn cant_tell() -> String {
    say("plan-cant-tell", [])
}

/// "Not told"
pub fn not_told() -> String {
    say("plan-not-told", [])
}

/// "No school"
pub fn no_school() -> String {
    say("plan-no-school", [])
}

/// "Not in the plan"
pub fn not_in_plan() -> String {
    say("plan-not-in-plan", [])
}

/// "To come"
pub fn to_come() -> String {
    say("plan-to-come", [])
}

/// "{weeks}, and {part} in part"
pub fn row_given(weeks: impl Number, part: impl Number) -> String {
    say("plan-row-given", [("weeks", gap::number(weeks)), ("part", gap::number(part))])
}

/// "Not counted: the plan does not ask for it each week"
pub fn row_not_counted() -> String {
    say("plan-row-not-counted", [])
}

/// "What the plan says, what happened"
pub fn title() -> String {
    say("plan-title", [])
}

/// "Type or paste the help in Section F once. Then say each week what was given."
pub fn lede() -> String {
    say("plan-lede", [])
}

/// "No plan is here yet."
pub fn none() -> String {
    say("plan-none", [])
}

/// "Example: “30 minutes of speech therapy each week”. In week 1 it was given, in week 2 it was not."
pub fn none_example() -> String {
    say("plan-none-example", [])
}

/// "Plans in this record"
pub fn plans() -> String {
    say("plan-plans", [])
}

/// "Start a plan"
pub fn start() -> String {
    say("plan-start", [])
}

/// "{lines} lines"
pub fn lines_count(lines: impl Number) -> String {
    say("plan-lines-count", [("lines", gap::number(lines))])
}

/// "Holds from {day}"
pub fn holds_from(day: NaiveDate) -> String {
    say("plan-holds-from", [("day", gap::date(day))])
}

/// "Name, day and school terms"
pub fn settings() -> String {
    say("plan-settings", [])
}

/// "What is the plan called?"
pub fn name() -> String {
    say("plan-name", [])
}

/// "Such as “The plan of 2026”."
pub fn name_hint() -> String {
    say("plan-name-hint", [])
}

/// "From which day does it hold?"
pub fn starts() -> String {
    say("plan-starts", [])
}

/// "The day on the final plan. Weeks before it are not counted."
pub fn starts_hint() -> String {
    say("plan-starts-hint", [])
}

/// "Type one whole day, such as 2 Sep 2026."
pub fn one_day() -> String {
    say("plan-one-day", [])
}

/// "Which school?"
pub fn school() -> String {
    say("plan-school", [])
}

/// "School terms"
pub fn terms() -> String {
    say("plan-terms", [])
}

/// "Take the dates from the school. A week outside a term is “No school”, never “Not given”."
pub fn terms_hint() -> String {
    say("plan-terms-hint", [])
}

/// "Name of term {number}"
pub fn term_name(number: impl Number) -> String {
    say("plan-term-name", [("number", gap::number(number))])
}

/// "First to last day of term {number}"
pub fn term_days(number: impl Number) -> String {
    say("plan-term-days", [("number", gap::number(number))])
}

/// "Such as “2 Sep 2026 to 18 Dec 2026”."
pub fn term_days_hint() -> String {
    say("plan-term-days-hint", [])
}

/// "Type its first and its last day, such as 2 Sep 2026 to 18 Dec 2026."
pub fn term_needs_days() -> String {
    say("plan-term-needs-days", [])
}

/// "No school, {number}, in term {term}"
pub fn closed(number: impl Number, term: impl Number) -> String {
    say("plan-closed", [("number", gap::number(number)), ("term", gap::number(term))])
}

/// "Half-term or an inset day. Such as “26 Oct 2026 to 30 Oct 2026”."
pub fn closed_hint() -> String {
    say("plan-closed-hint", [])
}

/// "Add a term"
pub fn more_terms() -> String {
    say("plan-more-terms", [])
}

/// "Add days without school in term {term}"
pub fn more_closed(term: impl Number) -> String {
    say("plan-more-closed", [("term", gap::number(term))])
}

/// "Save this plan"
pub fn save() -> String {
    say("plan-save", [])
}

/// "Saved"
pub fn saved() -> String {
    say("plan-saved", [])
}

/// "The plan went to the bin"
pub fn removed() -> String {
    say("plan-removed", [])
}

/// "Remove this plan"
pub fn remove() -> String {
    say("plan-remove", [])
}

/// "Paste lines"
pub fn paste() -> String {
    say("plan-paste", [])
}

/// "Lines of Section F"
pub fn paste_title() -> String {
    say("plan-paste-title", [])
}

/// "Paste the lines as the plan has them. You see what each one seems to say before it is kept."
pub fn paste_lede() -> String {
    say("plan-paste-lede", [])
}

/// "Words of the plan"
pub fn words() -> String {
    say("plan-words", [])
}

/// "One line for each piece of help, as it stands in Section F."
pub fn words_hint() -> String {
    say("plan-words-hint", [])
}

/// "Look at these lines"
pub fn look() -> String {
    say("plan-look", [])
}

/// "Keep this line: {text}"
pub fn take(text: &str) -> String {
    say("plan-take", [("text", gap::text(text))])
}

/// "Change what it says"
pub fn change_words() -> String {
    say("plan-change-words", [])
}

/// "The line as the plan has it"
pub fn line_text() -> String {
    say("plan-line-text", [])
}

/// "Who gives it"
pub fn who() -> String {
    say("plan-who", [])
}

/// "What it is"
pub fn what() -> String {
    say("plan-what", [])
}

/// "How long"
pub fn how_long() -> String {
    say("plan-how-long", [])
}

/// "How often"
pub fn how_often() -> String {
    say("plan-how-often", [])
}

/// "The plan asks for it in each school week"
pub fn each_week() -> String {
    say("plan-each-week", [])
}

/// "Minutes a week, by the plan's own figures"
pub fn minutes_a_week() -> String {
    say("plan-minutes-a-week", [])
}

/// "Was the plan amended? From which day do these lines hold?"
pub fn amended() -> String {
    say("plan-amended", [])
}

/// "Lines that the plan no longer has end the day before. They stay here with their weeks."
pub fn amended_hint() -> String {
    say("plan-amended-hint", [])
}

/// "Keep the ticked lines"
pub fn keep_lines() -> String {
    say("plan-keep-lines", [])
}

/// "The lines are kept"
pub fn lines_kept() -> String {
    say("plan-lines-kept", [])
}

/// "Lines of the plan"
pub fn lines_title() -> String {
    say("plan-lines-title", [])
}

/// "No line is here yet."
pub fn no_lines() -> String {
    say("plan-no-lines", [])
}

/// "Example: “A teaching assistant gives 20 minutes of reading each day.”"
pub fn no_lines_example() -> String {
    say("plan-no-lines-example", [])
}

/// "In the plan from"
pub fn line_from() -> String {
    say("plan-line-from", [])
}

/// "In the plan until"
pub fn line_until() -> String {
    say("plan-line-until", [])
}

/// "In the plan since {day}."
pub fn since(day: NaiveDate) -> String {
    say("plan-since", [("day", gap::date(day))])
}

/// "In the plan until {day}."
pub fn ended(day: NaiveDate) -> String {
    say("plan-ended", [("day", gap::date(day))])
}

/// "Save this line"
pub fn save_line() -> String {
    say("plan-save-line", [])
}

/// "The line is saved"
pub fn line_saved() -> String {
    say("plan-line-saved", [])
}

/// "Take this line out: {text}"
pub fn remove_line(text: &str) -> String {
    say("plan-remove-line", [("text", gap::text(text))])
}

/// "The line is out, with what was told of it"
pub fn line_removed() -> String {
    say("plan-line-removed", [])
}

/// "Say what was given"
pub fn tick_title() -> String {
    say("plan-tick-title", [])
}

/// "Up and down: another line. Left and right: another week. 1 to 4: what was given. 0: take it back. U: undo."
pub fn keys() -> String {
    say("plan-keys", [])
}

/// "Week of {day}, {days} school days"
pub fn week_of(day: NaiveDate, days: impl Number) -> String {
    say("plan-week-of", [("day", gap::date(day)), ("days", gap::number(days))])
}

/// "Week of {day}: no school"
pub fn week_closed(day: NaiveDate) -> String {
    say("plan-week-closed", [("day", gap::date(day))])
}

/// "The week before"
pub fn week_before() -> String {
    say("plan-week-before", [])
}

/// "The week after"
pub fn week_after() -> String {
    say("plan-week-after", [])
}

/// "No line was in the plan for all of this week."
pub fn no_line_then() -> String {
    say("plan-no-line-then", [])
}

/// "{line}: {said}"
pub fn told_now(line: &str, said: &str) -> String {
    say("plan-told-now", [("line", gap::text(line)), ("said", gap::text(said))])
}

/// "Without it"
pub fn without() -> String {
    say("plan-without", [])
}

/// "Taken back"
pub fn took_back() -> String {
    say("plan-took-back", [])
}

/// "Minutes given that week"
pub fn minutes_given() -> String {
    say("plan-minutes-given", [])
}

/// "Type a whole number of minutes, such as 20."
pub fn minutes_wrong() -> String {
    say("plan-minutes-wrong", [])
}

/// "A note on that week"
pub fn note() -> String {
    say("plan-note", [])
}

/// "What was told"
pub fn told_title() -> String {
    say("plan-told-title", [])
}

/// "{term}, {days}"
pub fn term_head(term: &str, days: &str) -> String {
    say("plan-term-head", [("term", gap::text(term)), ("days", gap::text(days))])
}

/// "What the plan says"
pub fn table_line() -> String {
    say("plan-table-line", [])
}

/// "What was told"
pub fn table_told() -> String {
    say("plan-table-told", [])
}

/// "{line}. A picture of {weeks} weeks. The table has the same in words."
pub fn chart(line: &str, weeks: impl Number) -> String {
    say("plan-chart", [("line", gap::text(line)), ("weeks", gap::number(weeks))])
}

/// "The signs"
pub fn legend() -> String {
    say("plan-legend", [])
}

/// "Write a letter about this help"
pub fn letter() -> String {
    say("plan-letter", [])
}

/// "EHC plan"
pub fn find_kind() -> String {
    say("plan-find-kind", [])
}

/// "What the plan's own words ask for, and what we told of each week. A week of which nobody told is counted as that."
pub fn paper_lead() -> String {
    say("plan-paper-lead", [])
}

/// "Notes on weeks"
pub fn notes_title() -> String {
    say("plan-notes-title", [])
}

/// "Week of {day}, {line}: {note}"
pub fn note_line(day: NaiveDate, line: &str, note: &str) -> String {
    say(
        "plan-note-line",
        [("day", gap::date(day)), ("line", gap::text(line)), ("note", gap::text(note))],
    )
}

/// "What a plan says, and what happened"
pub fn part() -> String {
    say("plan-part", [])
}

/// "It is about a child. It goes in only where you choose it here."
pub fn part_hint() -> String {
    say("plan-part-hint", [])
}

/// "Leave it out"
pub fn part_none() -> String {
    say("plan-part-none", [])
}
