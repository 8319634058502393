//! Ladders of engagement: where meetings stood.

use crate::arguments as gap;
use crate::catalogue::{Number, say};

/// "Rung {number} of {all}: {name}"
pub fn rung(number: impl Number, all: impl Number, name: &str) -> String {
    say(
        "ladder-rung",
        [("number", gap::number(number)), ("all", gap::number(all)), ("name", gap::text(name))],
    )
}

/// "Rungs {from} to {to} of {all}: {name}"
pub fn band(from: impl Number, to: impl Number, all: impl Number, name: &str) -> String {
    say(
        "ladder-band",
        [
            ("from", gap::number(from)),
            ("to", gap::number(to)),
            ("all", gap::number(all)),
            ("name", gap::text(name)),
        ],
    )
}

/// "“{name}”, which is not in this ladder"
pub fn not_in_ladder(name: &str) -> String {
    say("ladder-not-in-ladder", [("name", gap::text(name))])
}

/// "A ladder that is not here: {name}"
pub fn unknown_ladder(name: &str) -> String {
    say("ladder-unknown-ladder", [("name", gap::text(name))])
}

/// "In our view"
pub fn ours() -> String {
    say("ladder-ours", [])
}

/// "What was promised"
pub fn promised() -> String {
    say("ladder-promised", [])
}

/// "The council’s view"
pub fn theirs() -> String {
    say("ladder-theirs", [])
}

/// "Most often: {places} ({times} of {all})."
pub fn most_often(places: &[String], times: impl Number, all: impl Number) -> String {
    say(
        "ladder-most-often",
        [("places", gap::list(places)), ("times", gap::number(times)), ("all", gap::number(all))],
    )
}

/// "Lowest: {place}."
pub fn lowest(place: &str) -> String {
    say("ladder-lowest", [("place", gap::text(place))])
}

/// "Highest: {place}."
pub fn highest(place: &str) -> String {
    say("ladder-highest", [("place", gap::text(place))])
}

/// "{count} judgements name places that are not in this ladder. They are kept, and not counted."
pub fn strangers(count: impl Number) -> String {
    say("ladder-strangers", [("count", gap::number(count))])
}

/// "{count} judgements are on meetings that were not held. They are kept, and stay out of every bundle."
pub fn not_held(count: impl Number) -> String {
    say("ladder-not-held", [("count", gap::number(count))])
}

/// "It does not say why yet. So it stays out of every bundle."
pub fn no_why() -> String {
    say("ladder-no-why", [])
}

/// "Where meetings stood, in our view"
pub fn section() -> String {
    say("ladder-section", [])
}

/// "This is a judgement, not a count."
pub fn judgement() -> String {
    say("ladder-judgement", [])
}

/// "The ladder is “{title}”, by {by}, {year}."
pub fn made_by_in(title: &str, by: &str, year: impl Number) -> String {
    say(
        "ladder-made-by-in",
        [("title", gap::text(title)), ("by", gap::text(by)), ("year", gap::number(year))],
    )
}

/// "The ladder is “{title}”, by {by}."
pub fn made_by(title: &str, by: &str) -> String {
    say("ladder-made-by", [("title", gap::text(title)), ("by", gap::text(by))])
}

/// "The ladder is “{title}”."
pub fn made(title: &str) -> String {
    say("ladder-made", [("title", gap::text(title))])
}

/// "Each meeting, by date. A dash means that nothing is said here."
pub fn bundle_table() -> String {
    say("ladder-bundle-table", [])
}

/// "Why we say so"
pub fn why_heading() -> String {
    say("ladder-why-heading", [])
}

/// "{when}: {meeting}"
pub fn meeting_line(when: &str, meeting: &str) -> String {
    say("ladder-meeting-line", [("when", gap::text(when)), ("meeting", gap::text(meeting))])
}

/// "Where did it stand?"
pub fn title() -> String {
    say("ladder-title", [])
}

/// "{meeting}, {when}. {ladder-judgement}"
pub fn lede(meeting: &str, when: &str) -> String {
    say("ladder-lede", [("meeting", gap::text(meeting)), ("when", gap::text(when))])
}

/// "Put it on a ladder"
pub fn open() -> String {
    say("ladder-open", [])
}

/// "Where it stood"
pub fn heading() -> String {
    say("ladder-heading", [])
}

/// "Which ladder?"
pub fn which() -> String {
    say("ladder-which", [])
}

/// "Whose view is it?"
pub fn whose() -> String {
    say("ladder-whose", [])
}

/// "How we found it"
pub fn kind_ours() -> String {
    say("ladder-kind-ours", [])
}

/// "What they said it would be"
pub fn kind_promised() -> String {
    say("ladder-kind-promised", [])
}

/// "What the council says it was"
pub fn kind_theirs() -> String {
    say("ladder-kind-theirs", [])
}

/// "Where on the ladder?"
pub fn place() -> String {
    say("ladder-place", [])
}

/// "The foot of the ladder is at the bottom. Move with the arrow keys."
pub fn place_hint() -> String {
    say("ladder-place-hint", [])
}

/// "Or several rungs together"
pub fn bands() -> String {
    say("ladder-bands", [])
}

/// "Why?"
pub fn why() -> String {
    say("ladder-why", [])
}

/// "What was said or done. Without a why it stays out of every bundle."
pub fn why_hint() -> String {
    say("ladder-why-hint", [])
}

/// "Who says so?"
pub fn by() -> String {
    say("ladder-by", [])
}

/// "A role, such as parent carers or the chair. No name is needed."
pub fn by_hint() -> String {
    say("ladder-by-hint", [])
}

/// "What shows it?"
pub fn evidence() -> String {
    say("ladder-evidence", [])
}

/// "Tick what shows it. The newest come first."
pub fn evidence_hint() -> String {
    say("ladder-evidence-hint", [])
}

/// "Save this judgement"
pub fn save() -> String {
    say("ladder-save", [])
}

/// "Save, then the next meeting"
pub fn save_next() -> String {
    say("ladder-save-next", [])
}

/// "Press a rung’s number to choose it. Control with Enter saves."
pub fn keys() -> String {
    say("ladder-keys", [])
}

/// "Press a rung’s number to choose it. Control with Enter saves, and shows the next meeting."
pub fn keys_next() -> String {
    say("ladder-keys-next", [])
}

/// "Saved where it stood"
pub fn saved() -> String {
    say("ladder-saved", [])
}

/// "Choose a place on the ladder first."
pub fn choose() -> String {
    say("ladder-choose", [])
}

/// "Take out: {kind}"
pub fn take_out(kind: &str) -> String {
    say("ladder-take-out", [("kind", gap::text(kind))])
}

/// "Taken out"
pub fn taken_out() -> String {
    say("ladder-taken-out", [])
}

/// "Nothing else is in the record yet."
pub fn no_evidence() -> String {
    say("ladder-no-evidence", [])
}

/// "Where meetings stood"
pub fn overview() -> String {
    say("ladder-overview", [])
}

/// "One chart for each ladder. Rungs have an order and are no marks, so there is no average."
pub fn overview_lede() -> String {
    say("ladder-overview-lede", [])
}

/// "No meeting is on a ladder yet."
pub fn none() -> String {
    say("ladder-none", [])
}

/// "Open a meeting that was held, and say where it stood."
pub fn none_lede() -> String {
    say("ladder-none-lede", [])
}

/// "Which meetings?"
pub fn show() -> String {
    say("ladder-show", [])
}

/// "All meetings"
pub fn all_kinds() -> String {
    say("ladder-all-kinds", [])
}

/// "Held, and not on a ladder"
pub fn waiting() -> String {
    say("ladder-waiting", [])
}

/// "Say where it stood: {meeting}, {when}"
pub fn judge(meeting: &str, when: &str) -> String {
    say("ladder-judge", [("meeting", gap::text(meeting)), ("when", gap::text(when))])
}

/// "Meeting"
pub fn meeting() -> String {
    say("ladder-meeting", [])
}

/// Beside a cell with nothing in it, for a listener.
/// "Nothing said"
pub fn nothing() -> String {
    say("ladder-nothing", [])
}

/// "Chart of {count} meetings on the ladder “{title}”. The table below says the same."
pub fn chart(title: &str, count: impl Number) -> String {
    say("ladder-chart", [("title", gap::text(title)), ("count", gap::number(count))])
}

/// "● how we found it"
pub fn legend_ours() -> String {
    say("ladder-legend-ours", [])
}

/// "○ what was promised"
pub fn legend_promised() -> String {
    say("ladder-legend-promised", [])
}

/// "◆ the council’s view"
pub fn legend_theirs() -> String {
    say("ladder-legend-theirs", [])
}

/// "No date"
pub fn no_date() -> String {
    say("ladder-no-date", [])
}

/// "Ladders of your own"
pub fn own() -> String {
    say("ladder-own", [])
}

/// "A forum or a school may use a ladder of its own. Bring it in as a ladder file."
pub fn own_lede() -> String {
    say("ladder-own-lede", [])
}

/// "There is none yet."
pub fn own_none() -> String {
    say("ladder-own-none", [])
}

/// "Bring in a ladder file"
pub fn own_open() -> String {
    say("ladder-own-open", [])
}

/// "Is this the ladder?"
pub fn own_look() -> String {
    say("ladder-own-look", [])
}

/// "{title} ({rungs} rungs)"
pub fn own_line(title: &str, rungs: impl Number) -> String {
    say("ladder-own-line", [("title", gap::text(title)), ("rungs", gap::number(rungs))])
}

/// "{count} judgements are on it."
pub fn own_judged(count: impl Number) -> String {
    say("ladder-own-judged", [("count", gap::number(count))])
}

/// "It takes the place of “{before}”, which has the same short name."
pub fn own_replaces(before: &str) -> String {
    say("ladder-own-replaces", [("before", gap::text(before))])
}

/// "This ladder is in your record already, just as it is here."
pub fn own_same() -> String {
    say("ladder-own-same", [])
}

/// "{count} judgements name places that it does not have. They are kept, and shown as not in this ladder."
pub fn own_strangers(count: impl Number) -> String {
    say("ladder-own-strangers", [("count", gap::number(count))])
}

/// "Its rungs, the highest first"
pub fn own_rungs() -> String {
    say("ladder-own-rungs", [])
}

/// "Its bands"
pub fn own_bands() -> String {
    say("ladder-own-bands", [])
}

/// "{name}: rungs {from} to {to}"
pub fn own_band(name: &str, from: impl Number, to: impl Number) -> String {
    say(
        "ladder-own-band",
        [("name", gap::text(name)), ("from", gap::number(from)), ("to", gap::number(to))],
    )
}

/// "Keep this ladder"
pub fn own_keep() -> String {
    say("ladder-own-keep", [])
}

/// "Leave it"
pub fn own_leave() -> String {
    say("ladder-own-leave", [])
}

/// "The ladder is in your record."
pub fn own_kept() -> String {
    say("ladder-own-kept", [])
}

/// "Remove: {title}"
pub fn own_remove(title: &str) -> String {
    say("ladder-own-remove", [("title", gap::text(title))])
}

/// "The ladder is in the bin. What was judged on it is kept."
pub fn own_removed() -> String {
    say("ladder-own-removed", [])
}
