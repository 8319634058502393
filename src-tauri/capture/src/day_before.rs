//! "Before Friday", "prior to 2 December": the last day is the one before. "On or before Friday" and "before 5pm on
//! Friday" are the day itself, and "not before Friday" sets no last day at all.

use chrono::NaiveDate;

/// What the words around a day make of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum DayEdge {
    /// The day itself.
    Itself,
    /// The last day is the one before it.
    DayBefore,
    /// It is another day, or none that is last.
    Unclear,
}

impl DayEdge {
    /// The last day that is left. `None`: the words set none.
    pub(crate) fn last(self, day: NaiveDate) -> Option<NaiveDate> {
        match self {
            Self::Itself => Some(day),
            Self::DayBefore => day.pred_opt(),
            Self::Unclear => None,
        }
    }
}

/// Words that leave the day itself out.
const BEFORE: [&str; 3] = ["before", "prior to", "earlier than"];
/// What a meeting is called, whose day is not when something else is due.
const MEETINGS: [&str; 7] =
    ["meeting", "panel", "review", "hearing", "tribunal", "appointment", "visit"];

/// What the words before and behind a day, in small letters, make of it.
pub(crate) fn edge(before: &str, after: &str) -> DayEdge {
    let before = before.trim_end_matches([' ', '(', ',', ':']);
    let before = ["the", "coming", "this"]
        .iter()
        .fold(before, |text, word| without_end(text, word).unwrap_or(text).trim_end());
    if let Some(rest) = BEFORE.iter().find_map(|word| without_end(before, word)) {
        let rest = rest.trim_end();
        let last = rest.rsplit(' ').next().unwrap_or_default();
        // "By the day before Friday", "two days before", "not before", "no earlier than".
        if ["day", "days", "week", "weeks", "night", "hours", "month", "not", "no", "never"]
            .contains(&last)
        {
            return DayEdge::Unclear;
        }
        let or_on = ["or", "and"].contains(&last) || after.trim_start().starts_with("or on that");
        return if or_on || has_time(after) { DayEdge::Itself } else { DayEdge::DayBefore };
    }
    let unending = ["not until", "not on", "no sooner than"];
    if unending.iter().any(|words| without_end(before, words).is_some()) {
        return DayEdge::Unclear;
    }
    // "Before the meeting on Friday"
    let on = without_end(before, "on").unwrap_or_default().trim_end();
    if MEETINGS.iter().any(|name| without_end(on, name).is_some()) {
        return DayEdge::Unclear;
    }
    DayEdge::Itself
}

/// Where the words that leave a day out begin, so that they are quoted with it.
pub(crate) fn begins_before(before: &str) -> usize {
    let lower = before.to_ascii_lowercase();
    let bare = lower.trim_end();
    let bare = without_end(bare, "the").unwrap_or(bare).trim_end();
    let found = BEFORE.iter().find_map(|word| without_end(bare, word));
    found.map_or(before.len(), str::len)
}

/// "Before Friday at 5pm", "before Friday lunchtime": within the day.
fn has_time(after: &str) -> bool {
    let ordinal = |word: &&str| {
        let rest = word.trim_start_matches(|c: char| c.is_ascii_digit());
        rest.len() < word.len() && ["st", "nd", "rd", "th"].contains(&rest)
    };
    let words = after.split([' ', ',']).map(|word| word.trim_end_matches('.'));
    let words = words.filter(|word| !word.is_empty());
    let mut words = words.skip_while(ordinal);
    let first = words.next().unwrap_or_default();
    let first =
        if ["at", "in"].contains(&first) { words.next().unwrap_or_default() } else { first };
    let first = if first == "the" { words.next().unwrap_or_default() } else { first };
    let figure = first.starts_with(|c: char| c.is_ascii_digit())
        && (first.contains([':', '.']) || ["am", "pm"].iter().any(|half| first.contains(half)))
        || first.bytes().all(|b| b.is_ascii_digit())
            && words.next().is_some_and(|half| half.starts_with("am") || half.starts_with("pm"));
    let named = [
        "noon",
        "midday",
        "morning",
        "lunch",
        "lunchtime",
        "midnight",
        "evening",
        "afternoon",
        "close",
    ];
    figure || named.iter().any(|name| without_start(first, name))
}

fn without_end<'a>(text: &'a str, end: &str) -> Option<&'a str> {
    text.strip_suffix(end).filter(|rest| !rest.ends_with(char::is_alphanumeric))
}

fn without_start(text: &str, start: &str) -> bool {
    text.strip_prefix(start).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
}
