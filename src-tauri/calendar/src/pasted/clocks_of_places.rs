//! Clocks that are named by a place behind a time: "4pm Paris time", "9am Eastern Time". London's own is not
//! looked for: it changes nothing.

use super::super::zone::{Zone, names};
use super::tokens::{Token, TokenKind};

/// Places, peoples and stretches whose clock has another name in the database of zones.
const OTHERS: [(&str, &str); 33] = [
    ("irish", "Europe/Dublin"),
    ("ireland", "Europe/Dublin"),
    ("french", "Europe/Paris"),
    ("france", "Europe/Paris"),
    ("german", "Europe/Berlin"),
    ("germany", "Europe/Berlin"),
    ("spanish", "Europe/Madrid"),
    ("spain", "Europe/Madrid"),
    ("italian", "Europe/Rome"),
    ("italy", "Europe/Rome"),
    ("dutch", "Europe/Amsterdam"),
    ("polish", "Europe/Warsaw"),
    ("poland", "Europe/Warsaw"),
    ("romanian", "Europe/Bucharest"),
    ("romania", "Europe/Bucharest"),
    ("greek", "Europe/Athens"),
    ("turkish", "Europe/Istanbul"),
    ("turkey", "Europe/Istanbul"),
    ("european", "Europe/Paris"),
    ("central european", "Europe/Paris"),
    ("eastern european", "Europe/Bucharest"),
    ("indian", "Asia/Kolkata"),
    ("india", "Asia/Kolkata"),
    ("pakistan", "Asia/Karachi"),
    ("pakistani", "Asia/Karachi"),
    ("bangladesh", "Asia/Dhaka"),
    ("nigerian", "Africa/Lagos"),
    ("nigeria", "Africa/Lagos"),
    ("eastern", "America/New_York"),
    ("us eastern", "America/New_York"),
    ("central us", "America/Chicago"),
    ("us pacific", "America/Los_Angeles"),
    ("pacific", "America/Los_Angeles"),
];

/// Most words of a place's name.
const MOST: usize = 3;

/// The clock of the place that is named at a token: its words, its zone, and the token after them.
pub(super) fn at(tokens: &[Token<'_>], at: usize) -> Option<(String, Zone, usize)> {
    let open = tokens.get(at).is_some_and(|mark| mark.text == "(");
    let at = at + usize::from(open);
    let end =
        (at + 1..=at + MOST).find(|end| tokens.get(*end).is_some_and(|word| word.is("time")))?;
    let words = tokens.get(at..end)?;
    let on_its_line = |word: &Token<'_>| word.kind == TokenKind::Word && !word.new_line;
    if !words.iter().all(on_its_line) || tokens.get(end)?.new_line {
        return None;
    }
    let name = words.iter().map(|word| word.text).collect::<Vec<_>>().join(" ");
    let zone = zone_of(&name).filter(|zone| zone.name() != Zone::LONDON.name())?;
    let closed = open && tokens.get(end + 1).is_some_and(|mark| mark.text == ")");
    Some((format!("{name} time"), zone, end + 1 + usize::from(closed)))
}

fn zone_of(name: &str) -> Option<Zone> {
    let small = name.to_lowercase();
    if let Some((_, zone)) = OTHERS.iter().find(|(own, _)| *own == small) {
        return names::zone(zone);
    }
    // A city's own name, which is written with a capital: "Mountain time" and "tea time" are none.
    let city = name.replace(' ', "_");
    let capital = name.chars().next().is_some_and(char::is_uppercase);
    let found = chrono_tz::TZ_VARIANTS.iter().map(|zone| zone.name()).find(|zone| {
        zone.split_once('/').is_some_and(|(_, own)| own.rsplit('/').next() == Some(city.as_str()))
    });
    names::zone(found.filter(|_| capital)?)
}
