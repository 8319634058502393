//! What is promised in words that somebody said, and whether they can be nothing else.

use super::PromisedHow;
use crate::line::happened::day_like;
use crate::line::said::{is_name, is_role};
use crate::line::words::LineWord;
use crate::promise::{does, thing_promised};
use crate::spoken::begins_with_deed;

/// Words by which something is refused, has been, or is only asked.
const NO_PROMISE: [&str; 57] = [
    "rang",
    "phoned",
    "emailed",
    "texted",
    "spoke",
    "asked",
    "saw",
    "visited",
    "posted",
    "left",
    "not",
    "no",
    "never",
    "cannot",
    "unable",
    "refused",
    "nothing",
    "neither",
    "nobody",
    "none",
    "was",
    "were",
    "went",
    "had",
    "has",
    "sent",
    "met",
    "been",
    "came",
    "gave",
    "got",
    "made",
    "wrote",
    "did",
    "already",
    "have",
    "yesterday",
    "ago",
    "whether",
    "why",
    "how",
    "what",
    "who",
    "until",
    "till",
    "away",
    "leave",
    "closed",
    "off",
    "sick",
    "done",
    "finished",
    "last",
    "lost",
    "forgot",
    "waiting",
    "without",
];

/// Things that a family is asked for.
const OURS: [&str; 13] = [
    "form",
    "forms",
    "consent",
    "views",
    "comments",
    "back",
    "deadline",
    "appeal",
    "signed",
    "signature",
    "evidence",
    "photo",
    "payment",
];

/// Things that the other sides give.
const THEIRS: [&str; 32] = [
    "draft",
    "drafts",
    "plan",
    "plans",
    "report",
    "reports",
    "letter",
    "decision",
    "answer",
    "minutes",
    "amended",
    "final",
    "ehcp",
    "ehc",
    "assessment",
    "update",
    "response",
    "reply",
    "panel",
    "place",
    "transport",
    "appointment",
    "outcome",
    "summary",
    "notes",
    "papers",
    "agenda",
    "invite",
    "invitation",
    "timetable",
    "provision",
    "email",
];

/// The words of a promise, and whether they can be nothing else.
pub(super) fn promise(body: &[LineWord<'_>], how: PromisedHow) -> Option<(String, bool)> {
    let low: Vec<&str> = body.iter().map(|word| word.low.as_str()).collect();
    // "Will be sent" is to come; "was sent" has been.
    let refused = |(at, word): (usize, &&str)| {
        let passive =
            at.checked_sub(1).and_then(|at| low.get(at)).is_some_and(|word| *word == "be");
        NO_PROMISE.contains(word) && !passive || word.ends_with("n't")
    };
    if low.is_empty() || low.iter().enumerate().any(refused) {
        return None;
    }
    let stop = due_words(&low).unwrap_or(low.len());
    let has_due = stop < low.len();
    let text = low.join(" ");
    let (marker, after) = future(&low);
    let about = body.iter().take_while(|word| !is_future(&word.low));
    let first = low.first().copied().unwrap_or_default();
    let to_us =
        ["i", "we", "you", "i'd", "we'd", "you'd", "i'll", "we'll", "you'll"].contains(&first);
    let ours = ["i'd", "i'll", "we'd", "we'll"];
    let given = ["hear", "receive", "get"].iter().any(|word| low.contains(word));
    // "Promised Jo I'd send it": the family's own. What the family is to get is for others to do.
    let own = to_us || low.iter().take(4).any(|word| ours.contains(word));
    if own && !(marker && given) {
        return None;
    }
    let deed = does(&after) || begins_with_deed(&after) || thing_promised(&text);
    let sure = if marker {
        if after.starts_with("be ") && !thing_promised(&text) && !has_due {
            return None;
        }
        if !deed && !has_due {
            return None;
        }
        // "Tom will be sent home": what is to happen to somebody is nobody's promise to be sure of.
        let somebody = about.clone().any(is_childs)
            || after.starts_with("be ")
                && ["he", "she", "they", "he'll", "she'll"].contains(&first);
        deed && !somebody && !low.contains(&"get") && !["it", "there", "this"].contains(&first)
    } else if matches!(how, PromisedHow::Bound | PromisedHow::Again)
        && (does(&text) || begins_with_deed(&text))
    {
        how == PromisedHow::Bound
    } else if how == PromisedHow::Promised {
        true
    } else {
        if !has_due || stop > 6 {
            return None;
        }
        let before = low.get(..stop).unwrap_or_default();
        before.iter().any(|word| THEIRS.contains(word))
            && !before.iter().any(|word| OURS.contains(word))
    };
    Some((what(body, stop), sure))
}

/// What is promised, in the words before those at `stop` that say when it is due.
fn what(body: &[LineWord<'_>], stop: usize) -> String {
    let kept = body.get(..stop).filter(|words| !words.is_empty()).unwrap_or(body);
    let will = body.first().is_some_and(|word| word.low == "will");
    let kept = kept.get(usize::from(will)..).filter(|words| !words.is_empty()).unwrap_or(kept);
    let kept = match kept {
        [most @ .., last] if last.low == "from" && !most.is_empty() => most,
        _ => kept,
    };
    kept.iter().map(|word| word.as_written).collect::<Vec<_>>().join(" ")
}

/// A name that may be a child's: a capital that is neither a role nor letters for words.
fn is_childs(word: &LineWord<'_>) -> bool {
    let letters = word.as_written.chars().filter(|c| c.is_alphabetic());
    is_name(word) && !is_role(&word.low) && !letters.clone().all(char::is_uppercase)
}

fn is_future(word: &str) -> bool {
    ["will", "would", "shall", "going"].contains(&word)
}

/// Whether words speak of what is to come, and what follows.
fn future(low: &[&str]) -> (bool, String) {
    for (at, word) in low.iter().enumerate() {
        let next = low.get(at + 1).copied().unwrap_or_default();
        let skip = match *word {
            "will" | "would" | "shall" => 1,
            "going" if next == "to" => 2,
            "is" | "are" if next == "to" => 2,
            other if other.ends_with("'ll") || other.ends_with("'d") => 1,
            _ => continue,
        };
        return (true, low.get(at + skip..).unwrap_or_default().join(" "));
    }
    (false, String::new())
}

/// Where the words that say when it is due begin.
fn due_words(low: &[&str]) -> Option<usize> {
    const LEADS: [&str; 7] = ["by", "before", "within", "on", "in", "this", "next"];
    const DAYS: [&str; 4] = ["today", "tomorrow", "tonight", "end"];
    let named = |at: usize| low.get(at).is_some_and(|word| day_like(word) || DAYS.contains(word));
    (0..low.len()).find(|at| {
        let lead = low.get(*at).is_some_and(|word| LEADS.contains(word));
        let the = low.get(at + 1).is_some_and(|word| {
            ["the", "next", "this", "a", "two", "three", "four"].contains(word)
        });
        named(*at) || lead && (named(at + 1) || the && low.get(at + 2).is_some())
    })
}
