//! What stands where a place would, and names none: a sentence, another time, a length, the meeting's own name.

use super::day_names::{names_a_day, weekday};
use super::events::{EVENTS, MEETINGS};
use super::phrases::Words;
use super::tokens::tokens;

/// Who or what a sentence begins with, as it is written at its start: "IT suite" is a room.
const SENTENCES: &[&str] = &[
    "I", "We", "You", "He", "She", "They", "It", "There", "This", "That", "Please", "Add", "Bring",
    "Reply", "Click",
];

/// Words that are no place where they stand alone: "9am at first", "at drop off", "14:00 to 15:00, GMT".
const ALONE: &[&str] = &[
    "first",
    "last",
    "once",
    "present",
    "night",
    "noon",
    "midday",
    "midnight",
    "drop off",
    "pick up",
    "home time",
    "lunch",
    "lunchtime",
    "break",
    "break time",
    "playtime",
    "tbc",
    "tba",
    "to be confirmed",
    "gmt",
    "bst",
    "utc",
];

/// What is met for beside a meeting's own names, and no room: "10am, coffee".
const MET_FOR: &[&str] = &[
    "lunch",
    "breakfast",
    "coffee",
    "tea",
    "cake",
    "drinks",
    "chat",
    "catch up",
    "catchup",
    "drop in",
    "playgroup",
    "stay and play",
    "training",
    "visit",
    "call",
];

/// Words of houses, rooms and ways to meet, which make it a place all the same: "SEND office", "Meeting Room 2".
const HOUSES: &[&str] = &[
    "room", "rm", "hall", "centre", "center", "office", "offices", "school", "house", "library",
    "suite", "building", "theatre", "chamber", "hub", "college", "academy", "hospital", "clinic",
    "church", "hotel", "cafe", "floor", "block", "base", "teams", "zoom", "online", "studio",
    "annexe", "unit", "court", "road", "street", "lane", "surgery", "practice",
];

/// Whether words behind a time name no place. `said`: "at", "in" or a label says that one comes.
pub(super) fn is_none(place: &str, said: bool) -> bool {
    let mut words = place.split_whitespace();
    let first = words.next().unwrap_or_default();
    let begins = first.split(['\'', '\u{2019}', ',', ':']).next().unwrap_or_default();
    stands_alone(place)
        || (!said && SENTENCES.contains(&begins))
        || (first.starts_with(|c: char| c.is_ascii_digit()) && !is_address(place))
        || is_day(place)
}

/// Words that are a place's only beside others.
pub(super) fn stands_alone(place: &str) -> bool {
    let alone = place.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    ALONE.contains(&alone.as_str())
}

/// "45 Park Road", "12-14 High Street" and "2nd floor"; not "2 hours", "10am" or "16 December 2026".
fn is_address(place: &str) -> bool {
    let mut words = place.split_whitespace();
    let number = words.next().unwrap_or_default().trim_end_matches(',');
    let name = words.next().unwrap_or_default().trim_end_matches(',');
    let after = words.next().unwrap_or_default();
    let letters =
        number.trim_start_matches(|c: char| c.is_ascii_digit() || "-\u{2013}/".contains(c));
    let numbered = letters.len() <= 1 || ["st", "nd", "rd", "th"].contains(&letters);
    let named = name.starts_with(char::is_uppercase)
        || ["floor", "the"].iter().any(|word| name.eq_ignore_ascii_case(word));
    // "17 May Road".
    let dated =
        tokens(name).first().is_some_and(names_a_day) && !after.starts_with(char::is_uppercase);
    numbered && named && !dated
}

/// "Wed 9 December, 12 noon": the day of the next row.
fn is_day(place: &str) -> bool {
    let found = tokens(place);
    let numbered = found.get(1).is_some_and(|token| token.number(2).is_some());
    found.first().is_some_and(|token| weekday(token).is_some()) && numbered
}

/// Behind a bare comma or dash, the words without the meeting's own name: "Annual review, Room 2".
pub(super) fn without_meeting(body: &str) -> &str {
    let mut rest = body;
    while let Some(part) = part(rest).filter(|part| names_meeting(part)) {
        rest = rest
            .get(part.len()..)
            .unwrap_or_default()
            .trim_start_matches([',', ' ', '-', '\u{2013}', '\u{2014}']);
    }
    rest
}

/// Up to the first comma or spaced dash that stands in no bracket: "MDT (SALT, OT, EP)" is one.
fn part(text: &str) -> Option<&str> {
    let (mut open, mut spaced) = (0_usize, false);
    let end = text.char_indices().find(|(_, letter)| {
        let dash = spaced && ['-', '\u{2013}', '\u{2014}'].contains(letter);
        spaced = letter.is_whitespace();
        match letter {
            '(' => open += 1,
            ')' => open = open.saturating_sub(1),
            _ => {}
        }
        (*letter == ',' || dash) && open == 0
    });
    text.get(..end.map_or(text.len(), |(at, _)| at))
}

fn names_meeting(part: &str) -> bool {
    let found = tokens(part);
    let words = Words { tokens: &found, range: 0..found.len() };
    (words.any(MEETINGS) || words.any(EVENTS) || words.any(MET_FOR)) && !words.any(HOUSES)
}
