//! "We will send it today": a promise for the day of the words. What was done, said or written today is none.

use crate::promise_forms::PROMISES;

/// Words for the day of the message.
const TODAY: [&str; 5] = ["today", "tonight", "this morning", "this afternoon", "this evening"];
/// Words right before it that make another's day of it: "the notes of today", "from today".
const OF_ANOTHER: [&str; 14] = [
    "for",
    "of",
    "from",
    "since",
    "about",
    "after",
    "following",
    "until",
    "at",
    "as",
    "in",
    "to",
    "than",
    "starting",
];
/// Words after which something else was today: "the form that we spoke about today".
const TELLING: [&str; 40] = [
    "i", "we", "she", "he", "they", "who", "whom", "which", "what", "where", "when", "had", "has",
    "was", "were", "did", "done", "spoke", "spoken", "said", "met", "sent", "made", "held", "seen",
    "saw", "rang", "wrote", "written", "gave", "given", "got", "told", "took", "taken", "left",
    "came", "heard", "went", "read",
];

/// The words that say that a promise is for the day of the message, and whether they can mean nothing else.
pub(crate) fn same_day(lower: &str) -> Option<(&'static str, bool)> {
    TODAY.iter().find_map(|name| {
        lower.match_indices(name).find_map(|(at, _)| {
            let (before, after) = (lower.get(..at)?, lower.get(at + name.len()..)?);
            let whole = before.is_empty() || before.ends_with([' ', ',', '(']);
            // "Today's notes" are no day.
            let ends = !after.starts_with(|c: char| c.is_alphanumeric() || c == '\'' || c == '-');
            (whole && ends && is_when(before, after)).then(|| {
                let next =
                    after.split(|c: char| !c.is_alphanumeric()).find(|word| !word.is_empty());
                (*name, !next.is_some_and(|next| ["week", "fortnight", "or"].contains(&next)))
            })
        })
    })
}

/// Whether the day says when the deed is to be: nothing between the promise and it tells of something else.
fn is_when(before: &str, after: &str) -> bool {
    let words: Vec<&str> = before
        .split(|c: char| !c.is_alphanumeric() && c != '\'')
        .filter(|word| !word.is_empty())
        .collect();
    let last = words.last().copied().unwrap_or_default();
    if last == "by" || before.trim_end().ends_with("later than") {
        return true;
    }
    if OF_ANOTHER.contains(&last) {
        return false;
    }
    let form = PROMISES.iter().filter_map(|form| ends_of(before, form)).max();
    // Minutes say "JB to send it today". "Further to my call today, I will send it" does not.
    let told = PROMISES.iter().any(|form| ends_of(after, form).is_some());
    let bare = if told { None } else { ends_of(before, "to") };
    let Some(from) = form.or(bare) else { return false };
    let between = before.get(from..).unwrap_or_default();
    let mut between = between.split(|c: char| !c.is_alphanumeric() && c != '\'');
    !between.any(|word| TELLING.contains(&word) || word.len() > 3 && word.ends_with("ed"))
}

/// Where the last of these words ends.
fn ends_of(text: &str, words: &str) -> Option<usize> {
    let whole = |at: usize| {
        let edge = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
        edge(text.get(..at).and_then(|text| text.chars().next_back()))
            && edge(text.get(at + words.len()..).and_then(|text| text.chars().next()))
    };
    text.match_indices(words)
        .map(|(at, _)| at)
        .filter(|at| whole(*at))
        .last()
        .map(|at| at + words.len())
}
