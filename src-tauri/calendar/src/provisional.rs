//! Words by which a title, a subject or a message says that its date is not certain yet: "HOLD: working group",
//! "Provisional date", "Working group (tbc)".

use std::sync::LazyLock;

use aho_corasick::AhoCorasick;

use super::event::{CalendarEvent, Message, Purpose};
use super::pasted::older_from;
use super::warning::CalendarWarning;

/// What a title says with the word alone, set off from what it is about by a mark: "Hold - working group".
const MARKED: [&str; 9] = [
    "hold",
    "holding",
    "hold the date",
    "date hold",
    "diary hold",
    "placeholder",
    "draft",
    "proposed",
    "tentative",
];

/// What a title says with the words wherever they stand.
const IN_TITLE: [&str; 17] = [
    "provisional",
    "provisionally",
    "placeholder",
    "pencilled",
    "penciled",
    "tbc",
    "t.b.c",
    "tba",
    "to be confirmed",
    "to be agreed",
    "unconfirmed",
    "not confirmed",
    "proposed date",
    "proposed meeting",
    "possible date",
    "possible meeting",
    "suggested date",
];

/// What the words of a message say of the date that its calendar gives.
const IN_WORDS: [&str; 34] = [
    "provisional date",
    "provisional dates",
    "provisional invitation",
    "provisional hold",
    "provisional booking",
    "provisionally booked",
    "provisionally holding",
    "date is provisional",
    "time is provisional",
    "this is provisional",
    "placeholder",
    "pencilled in",
    "penciled in",
    "pencil this in",
    "pencil in",
    "holding date",
    "holding invitation",
    "holding invite",
    "hold in your diary",
    "hold in your diaries",
    "hold this date",
    "hold this time",
    "hold this slot",
    "holding this date",
    "holding this slot",
    "date tbc",
    "time tbc",
    "date and time tbc",
    "date to be confirmed",
    "time to be confirmed",
    "still to be confirmed",
    "yet to be confirmed",
    "not yet confirmed",
    "confirm nearer the time",
];

/// What may be still to come of a meeting whose date is certain: "venue tbc".
const OTHER_THINGS: [&str; 16] = [
    "venue", "room", "location", "place", "link", "agenda", "speaker", "speakers", "chair",
    "papers", "host", "building", "address", "details", "lunch", "topic",
];

/// Most entries of a file whose descriptions are looked at: as many as a file from outside may have. What has more is a
/// person's own diary of many years, and no invitation; its titles are looked at all the same.
const MOST_DESCRIBED: usize = 20_000;

/// Beginnings of words, one of which is in each of these phrases.
const STEMS: [&str; 12] = [
    "provision",
    "placeholder",
    "pencil",
    "hold",
    "tbc",
    "t.b.c",
    "tba",
    "confirm",
    "agreed",
    "propos",
    "possible",
    "suggested",
];
/// The same, and what a title says with the word alone. Of nearly all titles and descriptions one look says that they
/// hold none of these words.
static MAY_SAY: LazyLock<Option<AhoCorasick>> = LazyLock::new(|| {
    let words = STEMS.iter().chain(&["draft", "tentative"]);
    AhoCorasick::builder().ascii_case_insensitive(true).build(words).ok()
});

/// Whether one of the words may be there.
fn may_say(text: &str) -> bool {
    MAY_SAY.as_ref().is_none_or(|words| words.is_match(text))
}

/// Tells of invitations whose own title, description or status leaves their date open.
pub(crate) fn tell_own(events: &mut [CalendarEvent]) {
    let described = events.len() <= MOST_DESCRIBED;
    for event in events.iter_mut().filter(|event| event.purpose == Purpose::Invitation) {
        let tentative = event.status.as_deref() == Some("TENTATIVE");
        if tentative || in_title(event.title()) || described && in_words(&event.description) {
            push(event);
        }
    }
}

/// Tells of invitations whose message leaves their date open.
pub(crate) fn tell(events: &mut [CalendarEvent], message: &Message) {
    if !events.is_empty() && of_message(message) {
        events.iter_mut().for_each(push);
    }
}

/// Whether a message says of all that it brings that its date is not certain yet.
pub(crate) fn of_message(message: &Message) -> bool {
    in_title(&message.subject) || in_words(&message.text)
}

fn push(event: &mut CalendarEvent) {
    let told = event.warnings.contains(&CalendarWarning::NotConfirmed);
    if event.purpose == Purpose::Invitation && !told {
        event.warnings.push(CalendarWarning::NotConfirmed);
    }
}

fn in_title(title: &str) -> bool {
    if !may_say(title) {
        return false;
    }
    let title = plain(title);
    let marked = |part: &str| {
        let part = part.trim_matches(|c: char| !c.is_alphanumeric());
        MARKED.contains(&part)
    };
    let marks = [':', '(', ')', '[', ']', '|', '*', '\u{2013}', '\u{2014}'];
    let parts = title.split(marks).flat_map(|part| part.split(" - "));
    // A title of one part is about what it says: "Hold".
    let several = title.contains(marks) || title.contains(" - ");
    (several && parts.into_iter().any(marked)) || says(&title, &IN_TITLE)
}

fn in_words(text: &str) -> bool {
    let said = |text: &str| says(&plain(text), &IN_WORDS);
    // Where a message quotes an older one is looked for last: it takes longest.
    may_say(text) && said(text) && text.get(..older_from(text)).is_none_or(said)
}

/// Whether one of the phrases stands there as whole words, and is not said of something else.
fn says(text: &str, phrases: &[&str]) -> bool {
    let is_letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    phrases.iter().any(|phrase| {
        text.match_indices(phrase).any(|(at, _)| {
            let (before, rest) = text.split_at_checked(at).unwrap_or((text, ""));
            let after = rest.get(phrase.len()..).unwrap_or_default();
            let whole = !is_letter(before.chars().next_back()) && !is_letter(after.chars().next());
            let mut near = before.rsplit(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty());
            whole && !near.by_ref().take(2).any(|word| OTHER_THINGS.contains(&word))
        })
    })
}

fn plain(text: &str) -> String {
    text.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_phrase_has_a_word_that_is_looked_for_first() {
        for phrase in MARKED.iter().chain(&IN_TITLE).chain(&IN_WORDS) {
            assert!(may_say(&phrase.to_uppercase()), "{phrase}");
        }
        assert!(!may_say("Working group, in the usual room"));
    }

    #[test]
    fn a_date_that_is_not_certain_yet() {
        for title in [
            "HOLD: Working group",
            "Working group - hold",
            "[HOLD] Working group",
            "Working group (TBC)",
            "Provisional: working group",
            "Placeholder - SEND board",
            "Draft | Working group",
            "Working group, date to be confirmed",
        ] {
            assert!(in_title(title), "{title}");
        }
        for title in [
            "Working group",
            "Hold a place for your child",
            "Household survey group",
            "Working group (venue tbc)",
            "Working group - room to be confirmed",
            "Draft charter working group",
            "Proposed changes to transport: working group",
            "",
        ] {
            assert!(!in_title(title), "{title}");
        }
        for words in [
            "This is a provisional date for now.",
            "Please hold this date in your diaries.",
            "I have pencilled in the 10th.",
            "Date TBC",
            "The time is still to be confirmed.",
        ] {
            assert!(in_words(words), "{words}");
        }
        for words in [
            "The venue is still to be confirmed.",
            "You are invited.",
            "Agenda not yet confirmed.",
            "Thanks.\n\nFrom: A\nSent: 1 October 2026\nTo: B\n\nThis is a provisional date.",
        ] {
            assert!(!in_words(words), "{words}");
        }
    }
}
