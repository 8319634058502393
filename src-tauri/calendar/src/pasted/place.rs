//! The place in words: what follows the time, or stands after "Venue:".

use super::day_names::names_a_day;
use super::no_place;
use super::tokens::tokens;

/// Longest place, in letters.
const LONGEST: usize = 120;

/// How words behind "at" and "in" begin that name no place: "10am, ending at 12 at the latest".
const NO_PLACE: &[&str] = &[
    "the latest",
    "the earliest",
    "the moment",
    "the end",
    "the start",
    "the beginning",
    "the same time",
    "the usual time",
    "this time",
    "that time",
    "a time",
    "time for",
    "time to",
    "good time",
    "the morning",
    "the afternoon",
    "the evening",
    "the week",
    "the new year",
    "the new term",
    "the first instance",
    "the meantime",
    "the hope",
    "the event",
    "the light of",
    "light of",
    "the diary",
    "your diary",
    "our diary",
    "my diary",
    "diaries",
    "the calendar",
    "your calendar",
    "the request",
    "your request",
    "your convenience",
    "your earliest",
    "least",
    "short notice",
    "person",
    "order to",
    "order that",
    "which",
    "that point",
    "this point",
    "advance",
    "preparation",
    "response to",
    "addition",
    "relation to",
    "respect of",
    "connection with",
    "accordance with",
    "line with",
    "view of",
    "case",
    "any case",
    "total",
    "writing",
    "confidence",
    "private",
    "touch",
    "future",
    "half term",
    "term time",
    "place of",
];

/// Words that go on with the sentence behind a place, whatever follows them.
const GOES_ON: &[&str] = &[
    "with",
    "if",
    "unless",
    "so",
    "until",
    "till",
    "because",
    "but",
    "then",
    "when",
    "where",
    "which",
    "followed",
    "starting",
    "ending",
    "finishing",
    "lasting",
    "please",
    "as",
    "was",
    "instead",
    "rather",
    "that",
    "who",
];

/// The same where a small letter follows: "Centre for Independent Living" is one name.
const GOES_ON_SMALL: &[&str] = &["to", "for", "from", "about", "not", "bring", "regarding"];

/// What follows "and" where the sentence goes on: "Room 4 and Room 5" is one place.
const AND_SOMEBODY: &[&str] = &[
    "we",
    "you",
    "i",
    "he",
    "she",
    "it",
    "they",
    "there",
    "will",
    "please",
    "then",
    "should",
    "bring",
    "the meeting",
    "can",
    "is",
    "are",
];

/// Words that a place cannot end with: the day that they go with begins behind it.
const LEFT_OVER: &[&str] = &["on", "at", "in", "by", "and", "or", "(", "for", "from"];

/// How words before "to" end that belong to a place: "next to the library".
const TO_THE_PLACE: &[&str] = &["next", "close", "opposite", "up", "down", "through", "entrance"];

/// What a bracket begins with that says something else than where in the house it is.
const ASIDE: &[&str] = &[
    "was",
    "were",
    "not",
    "instead",
    "formerly",
    "previously",
    "originally",
    "moved",
    "changed",
    "please",
    "bring",
    "note",
    "if",
    "we",
    "you",
    "i",
    "and",
    "or",
    "link",
    "to",
    "for",
    "with",
    "this",
    "it",
    "there",
    "unless",
    "but",
];

/// The place named between two points of the text, and where its words end.
pub(super) fn find(text: &str, from: usize, to: usize) -> (String, Option<usize>) {
    let Some(rest) = text.get(from..to) else { return (String::new(), None) };
    let labelled = rest.lines().skip(1).take(12).find_map(|line| {
        let (label, value) = line.split_once(':')?;
        let label = label.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
        let is_place = ["venue", "location", "place", "where", "address"].contains(&label.as_str());
        (is_place && !value.trim().is_empty()).then(|| tidy(value))
    });
    let labelled = labelled.filter(|place| !no_place::stands_alone(place));
    let line = rest.split(['\n', '\r']).next().unwrap_or_default();
    let inline = after_time(line);
    match (inline, labelled) {
        (Some((place, end)), _) => (place, Some(from + end)),
        (None, Some(place)) => (place, None),
        (None, None) => (String::new(), None),
    }
}

/// The place in the rest of the line after a time.
fn after_time(line: &str) -> Option<(String, usize)> {
    let cut = sentence_end(line);
    let line = line.get(..cut)?;
    let start = line
        .trim_start_matches(|c: char| c.is_whitespace() || ",;:.)-\u{2013}\u{2014}|".contains(c));
    let marked = line.len() - start.len() > line.len() - line.trim_start().len();
    const LEADS: [&str; 12] = [
        "at ",
        "in ",
        "venue: ",
        "location: ",
        "place: ",
        "where: ",
        "on microsoft ",
        "on teams",
        "on zoom",
        "via ",
        "online",
        "held at ",
    ];
    let lower = start.to_lowercase();
    let lead = LEADS.iter().find(|lead| lower.starts_with(**lead));
    let body = match lead {
        Some(lead) if lead.starts_with("on ") => start.get(3..)?,
        Some(&"online") => start,
        Some(lead) => start.get(lead.len()..)?,
        // After a comma or a dash, a name that begins with a capital or a figure.
        None if marked && start.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit()) => {
            start
        }
        None => return None,
    };
    let small = body.to_lowercase();
    let names_none = |words: &str| {
        let rest = small.strip_prefix(words);
        rest.is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
    };
    if lead.is_some() && NO_PLACE.iter().any(|words| names_none(words)) {
        return None;
    }
    let body = if lead.is_some() { body } else { no_place::without_meeting(body) };
    let end = own_end(body).min(bracket_end(body)).min(old_place(body));
    let place = tidy(body.get(..end)?);
    let letters = place.chars().filter(|c| c.is_alphabetic()).count();
    // A bracket that closes there belongs to the words that it rests on.
    let end = end + usize::from(body.get(end..).is_some_and(|rest| rest.starts_with(')')));
    let is_place = letters >= 3 && !no_place::is_none(&place, lead.is_some());
    is_place.then_some((place, line.len() - body.len() + end))
}

/// Where a place's own words end and the sentence goes on.
fn own_end(body: &str) -> usize {
    let mut start = 0;
    for (at, letter) in body.char_indices() {
        if !letter.is_whitespace() {
            continue;
        }
        let (before, rest) =
            (body.get(start..at).unwrap_or_default(), body.get(at..).unwrap_or_default());
        if !before.is_empty() && goes_on(before, rest.trim_start()) {
            return at;
        }
        start = at + letter.len_utf8();
    }
    body.len()
}

/// Where the place that it is not any more begins: "Library not Town Hall". A bracket says so by itself.
fn old_place(body: &str) -> usize {
    let not =
        body.find(" not ").filter(|at| !body.get(..*at).is_some_and(|head| head.contains('(')));
    not.unwrap_or(body.len())
}

/// Where a bracket closes that was opened before the place, or one opens that is never closed: "(10am, Room 4)".
fn bracket_end(body: &str) -> usize {
    let mut open = None;
    for (at, letter) in body.char_indices() {
        match (letter, open) {
            ('(', None) => open = Some(at),
            (')', Some(_)) => open = None,
            (')', None) => return at,
            _ => {}
        }
    }
    open.unwrap_or(body.len())
}

/// Whether words behind a place's word are no more of the place. `rest` begins with no space.
fn goes_on(before: &str, rest: &str) -> bool {
    if let Some(inner) = rest.strip_prefix('(') {
        return begins(inner, ASIDE).is_some();
    }
    let dashed = rest.trim_start_matches(['-', '\u{2013}', '\u{2014}']);
    if dashed.starts_with(' ') {
        return dashed.trim_start().starts_with(char::is_lowercase);
    }
    let before = before.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    if begins(rest, GOES_ON).is_some() || LEFT_OVER.contains(&rest.trim_end()) {
        return true;
    }
    if let Some(more) = begins(rest, GOES_ON_SMALL) {
        let named = more.starts_with(char::is_uppercase) && !starts_with_day(more);
        return !named && !TO_THE_PLACE.contains(&before.as_str());
    }
    if let Some(more) = begins(rest, &["on"]) {
        return figure(more) || starts_with_day(more);
    }
    if let Some(more) = begins(rest, &["at"]) {
        return figure(more);
    }
    begins(rest, &["and"]).is_some_and(|more| begins(more, AND_SOMEBODY).is_some())
}

fn figure(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_digit())
}

/// Whether a text begins with a day of the week or a month: "on Monday".
fn starts_with_day(text: &str) -> bool {
    tokens(text.split_whitespace().next().unwrap_or_default()).first().is_some_and(names_a_day)
}

/// What follows the first of these words that a text begins with; capitals begin a name: "With Care House".
fn begins<'a>(text: &'a str, words: &[&str]) -> Option<&'a str> {
    words.iter().find_map(|word| {
        let rest = text.strip_prefix(word)?;
        (!rest.starts_with(char::is_alphanumeric)).then(|| rest.trim_start())
    })
}

/// Where the sentence ends: a full stop before a space and a capital, or another mark that ends it.
fn sentence_end(line: &str) -> usize {
    let bytes = line.as_bytes();
    let mut at = 0;
    while let Some(found) = line.get(at..).and_then(|rest| rest.find(['.', '!', '?', ';', '<'])) {
        let here = at + found;
        let before = line.get(..here).unwrap_or_default();
        let last_word = before.rsplit([' ', ',']).next().unwrap_or_default();
        // "St. Mary's", "Rd. 3": a short word before the stop is a short form, and the number of a room is none.
        let short = (1..=2).contains(&last_word.len())
            && last_word.ends_with(char::is_alphabetic)
            && !is_letter_of_a_room(before);
        let followed = bytes.get(here + 1).is_none_or(|b| b.is_ascii_whitespace());
        if bytes.get(here) == Some(&b'<') || (followed && !short) {
            return here;
        }
        at = here + 1;
    }
    line.len()
}

/// "Room B", "Clinic A".
fn is_letter_of_a_room(before: &str) -> bool {
    let mut words = before.rsplit(' ');
    let letter = words.next().is_some_and(|word| word.len() == 1);
    let room = words.next().unwrap_or_default().to_lowercase();
    letter && ["room", "block", "clinic", "suite", "unit", "floor", "gate"].contains(&room.as_str())
}

fn tidy(text: &str) -> String {
    // A link is kept apart; the words before it name the place.
    let text = text.split("http").next().unwrap_or_default();
    let one_line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let trimmed =
        one_line.trim_matches(|c: char| c.is_whitespace() || ",;:-\u{2013}<>*|".contains(c));
    trimmed.chars().filter(|c| !c.is_control()).take(LONGEST).collect::<String>().trim().to_owned()
}
