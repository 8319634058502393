//! Zones that stand behind a time in words: "2pm EST", "10:00 UTC", "2026-12-01T10:00:00+01:00".
//!
//! GMT and BST are London's own: people write either all through the year and mean the clock on their wall. GMT in
//! summer, which may be meant, is told.

use chrono::NaiveDateTime;
use chrono_tz::Europe::London;

use super::super::zone::vtimezone::OwnZone;
use super::super::zone::{Zone, names};
use super::clock;
use super::clocks_of_places;
use super::tokens::{Token, TokenKind};

/// A zone as it is written.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct WrittenZone {
    /// The words of it.
    pub name: String,
    /// `None`: London's clock, summer and winter, or no clock that is known.
    pub zone: Option<Zone>,
    /// Hours ahead are written that no clock on Earth has, or none that is known: "10:00+15:00".
    pub unreadable: bool,
    /// The token after the last.
    pub end: usize,
}

/// The farthest west of Greenwich that a program's offset is read, in minutes: the Pacific coast.
const MOST_WEST: i32 = 8 * 60;
/// As that behind a zone's name, in hours, and the farthest east.
const ANY_WEST: i32 = 12;
const ANY_EAST: i32 = 14;
/// Longest that figures behind "GMT-" are the end of a meeting and no hours west: "10 GMT-12".
const LONGEST: i32 = 3;

/// MDT and MST are left out: in England the first is a meeting of many professions, and nobody writes from the
/// mountains.
const NAMES: [(&str, i32); 11] = [
    ("UTC", 0),
    ("CET", 60),
    ("CEST", 120),
    ("EET", 120),
    ("EEST", 180),
    ("EST", -300),
    ("EDT", -240),
    ("CST", -360),
    ("CDT", -300),
    ("PST", -480),
    ("PDT", -420),
];

/// Whether letters are the name of a zone, as it is written.
pub(super) fn is_name(letters: &str) -> bool {
    NAMES.iter().any(|(known, _)| *known == letters)
}

/// The zone that stands at a token, right behind the time that begins at `time`.
pub(super) fn at(tokens: &[Token<'_>], time: usize, at: usize) -> Option<WrittenZone> {
    let tight = |i: usize| tokens.get(i).filter(|token| !token.spaced && !token.new_line);
    let first = tokens.get(at).filter(|token| !token.new_line)?;
    // "10:00-12:00" is from ten to twelve, but for what programs write: "2026-12-01T10:00-05:00".
    let programs = time.checked_sub(1).and_then(|i| tokens.get(i)).is_some_and(|t| t.text == "T");
    if programs && !first.spaced && ["Z", "+", "-"].contains(&first.text) {
        return as_programs_write(tokens, at);
    }
    if first.is_any(&["GMT", "UTC"])
        && let Some((minutes, end)) = hours_ahead(tokens, time, at + 1)
    {
        return Some(WrittenZone::ahead(minutes, end));
    }
    if first.is_any(&["GMT", "BST"]) {
        let name = first.text.to_uppercase();
        return Some(WrittenZone { name, zone: None, unreadable: false, end: at + 1 });
    }
    let bracket = tokens.get(at + 1).filter(|own| first.text == "(" && own.is_any(&["GMT", "BST"]));
    if let Some(own) = bracket.filter(|_| tokens.get(at + 2).is_some_and(|mark| mark.text == ")")) {
        let name = own.text.to_uppercase();
        return Some(WrittenZone { name, zone: None, unreadable: false, end: at + 3 });
    }
    if let Some(shown) = as_outlook_shows_it(tokens, at) {
        return Some(shown);
    }
    if let Some((name, zone, end)) = clocks_of_places::at(tokens, at) {
        return Some(WrittenZone { name, zone: Some(zone), unreadable: false, end });
    }
    if let Some(end) = hours_of_no_clock(tokens, at) {
        return Some(WrittenZone::unreadable(tokens, at, end));
    }
    // "(EST)"
    let at = at + usize::from(first.text == "(");
    let name = tokens.get(at).filter(|token| !token.new_line)?;
    let (_, minutes) = NAMES.iter().find(|(known, _)| *known == name.text)?;
    if let Some(end) = own_hours(tokens, at + 1, *minutes) {
        return Some(WrittenZone::fixed(name.text, *minutes, end));
    }
    // "(UTC+00:00) Dublin, Edinburgh, Lisbon, London" is how Outlook names London's clock, in summer too.
    if tight(at + 1).is_some_and(|mark| ["+", "-"].contains(&mark.text)) {
        return None;
    }
    if names_a_team(tokens, at) {
        return None;
    }
    Some(WrittenZone::fixed(name.text, *minutes, at + 1))
}

/// "Z", "+01:00" and "-0500" right behind a program's time.
fn as_programs_write(tokens: &[Token<'_>], at: usize) -> Option<WrittenZone> {
    let first = tokens.get(at)?;
    if first.text == "Z" {
        return Some(WrittenZone::fixed("UTC", 0, at + 1));
    }
    let (hours, minutes, end) = offset(tokens, at + 1)?;
    let (west, ahead) = (first.text == "-", hours * 60 + minutes);
    // Nobody who writes to England lives so far west: "2026-11-24T13:00-14:00" is from one to two.
    if west && ahead > MOST_WEST {
        return None;
    }
    if hours > ANY_EAST || minutes > 59 {
        return Some(WrittenZone::unreadable(tokens, at, end));
    }
    Some(WrittenZone::ahead(if west { -ahead } else { ahead }, end))
}

/// Whether the letters are a team's short name: "10am PST meeting".
fn names_a_team(tokens: &[Token<'_>], at: usize) -> bool {
    const OF_A_TEAM: [&str; 12] = [
        "meeting",
        "mtg",
        "review",
        "team",
        "panel",
        "call",
        "visit",
        "appointment",
        "session",
        "assessment",
        "clinic",
        "training",
    ];
    tokens.get(at + 1).is_some_and(|next| !next.new_line && next.is_any(&OF_A_TEAM))
}

/// "(UTC-05:00) Eastern Time (US & Canada)": a zone that is not London's, as Outlook writes it behind a time.
fn as_outlook_shows_it(tokens: &[Token<'_>], at: usize) -> Option<WrittenZone> {
    const MOST: usize = 24;
    let is = |at: usize, texts: &[&str]| tokens.get(at).is_some_and(|t| texts.contains(&t.text));
    if !is(at, &["("]) || !is(at + 1, &["UTC", "GMT"]) || !is(at + 2, &["+", "-"]) {
        return None;
    }
    let line = tokens.iter().enumerate().skip(at).take(MOST);
    // A list of cities may break off behind a comma, and before "&".
    let breaks = |own: usize, token: &Token<'_>| {
        token.new_line && token.text != "&" && !is(own.saturating_sub(1), &[","])
    };
    let mut line = line.take_while(|(own, token)| *own == at || !breaks(*own, token)).peekable();
    let (mut text, mut found) = (String::new(), None);
    while let Some((own, token)) = line.next() {
        let spaced = (token.spaced || token.new_line) && !text.is_empty();
        let space = if spaced { " " } else { "" };
        text = format!("{text}{space}{}", token.text);
        // The longest name counts: the bracket alone tells nothing of summer.
        let whole = line.peek().is_none_or(|(_, next)| next.spaced || next.text == ".");
        if let Some(zone) = names::zone(&text).filter(|_| whole) {
            let (name, zone) = (text.clone(), Some(zone));
            found = Some(WrittenZone { name, zone, unreadable: false, end: own + 1 });
        }
    }
    // London's own says nothing, but where hours ahead stand before it.
    let ahead = !is(at + 3, &["0", "00", "0000"]);
    found.filter(|found| {
        ahead || found.zone.as_ref().is_some_and(|zone| zone.name() != London.name())
    })
}

/// "(BST-05:00) Eastern Time": hours in a bracket that name no zone. The token after them.
fn hours_of_no_clock(tokens: &[Token<'_>], at: usize) -> Option<usize> {
    let is = |at: usize, texts: &[&str]| tokens.get(at).is_some_and(|t| texts.contains(&t.text));
    let name = tokens.get(at + 1).filter(|name| name.kind == TokenKind::Word);
    let named = name.is_some_and(|name| name.text.chars().all(char::is_uppercase));
    let leads = is(at, &["("]) && named && is(at + 2, &["+", "-"]);
    let (hours, minutes, end) = offset(tokens, at + 3).filter(|_| leads)?;
    let end = end + usize::from(is(end, &[")"]));
    // The zone's name, which would else be taken for a place.
    let named = (end..end + 4).find(|at| is(*at, &["Time"])).map_or(end, |time| time + 1);
    (hours + minutes > 0).then_some(named)
}

/// "+1" and "-5" behind a zone's name, as minutes, and the token after them. "10am GMT-11am GMT" is from ten to eleven.
fn hours_ahead(tokens: &[Token<'_>], time: usize, at: usize) -> Option<(i32, usize)> {
    let tight = |i: usize| tokens.get(i).filter(|token| !token.spaced && !token.new_line);
    let sign = tight(at).filter(|mark| ["+", "-"].contains(&mark.text))?;
    let hours = i32::try_from(tight(at + 1)?.number(2)?).ok()?;
    let more = tokens.get(at + 2).is_some_and(|next| next.is_any(&["am", "pm", "a", "p"]))
        || tight(at + 2).is_some_and(|next| [".", ":", "/"].contains(&next.text));
    let from =
        tokens.get(time).and_then(|hour| hour.number(2)).map_or(Ok(0), i32::try_from).ok()?;
    let ends = hours * 60 > MOST_WEST && (1..=LONGEST).contains(&(hours - from));
    match sign.text {
        "+" if hours <= ANY_EAST && !more => Some((hours * 60, at + 2)),
        "-" if hours <= ANY_WEST && !more && !ends => Some((-hours * 60, at + 2)),
        _ => None,
    }
}

/// The token after a zone's own hours behind its name: "EST -5", "EST-5". "EST - 5pm" is an end.
fn own_hours(tokens: &[Token<'_>], at: usize, minutes: i32) -> Option<usize> {
    tokens.get(at).filter(|mark| mark.text == "-")?;
    let hours = tokens.get(at + 1).filter(|figure| !figure.spaced)?.number(2)?;
    let end = clock::at(tokens, at + 1).is_some_and(|time| time.is_written());
    (!end && i32::try_from(hours * 60).ok()? == -minutes).then_some(at + 2)
}

/// "01:00", "0100": the hours and the minutes ahead as they are written, and the token after them.
fn offset(tokens: &[Token<'_>], at: usize) -> Option<(i32, i32, usize)> {
    let tight = |i: usize| tokens.get(i).filter(|token| !token.spaced && !token.new_line);
    let first = tight(at)?;
    let (hours, minutes, end) = match first.text.len() {
        4 => (first.number(4)? / 100, first.number(4)? % 100, at + 1),
        2 => {
            tight(at + 1).filter(|mark| mark.text == ":")?;
            let minutes = tight(at + 2).filter(|token| token.text.len() == 2)?;
            (first.number(2)?, minutes.number(2)?, at + 3)
        }
        _ => return None,
    };
    Some((i32::try_from(hours).ok()?, i32::try_from(minutes).ok()?, end))
}

impl WrittenZone {
    /// A clock that is so many minutes ahead of Greenwich all through the year.
    fn fixed(name: &str, minutes: i32, end: usize) -> Self {
        let zone = Some(Zone::Own(OwnZone::fixed(name, minutes * 60)));
        Self { name: name.to_owned(), zone, unreadable: false, end }
    }

    /// As that, named by its hours.
    fn ahead(minutes: i32, end: usize) -> Self {
        let sign = if minutes < 0 { "-" } else { "+" };
        Self::fixed(&format!("UTC{sign}{:02}", minutes.abs() / 60), minutes, end)
    }

    /// Hours that no clock has, by their own words.
    fn unreadable(tokens: &[Token<'_>], at: usize, end: usize) -> Self {
        let words = tokens.get(at..end).unwrap_or_default().iter();
        let words: String = words.map(|word| word.text).collect();
        let name = words.trim_start_matches('(').split(')').next().unwrap_or_default().to_owned();
        Self { name, zone: None, unreadable: true, end }
    }

    /// London's clock where it shows `written` in this zone.
    pub(super) fn in_london(&self, written: NaiveDateTime) -> NaiveDateTime {
        let Some(zone) = &self.zone else { return written };
        zone.instant(written).0.with_timezone(&London).naive_local()
    }

    /// Whether London's clock shows another time then, or may.
    pub(super) fn is_other(&self, written: NaiveDateTime) -> bool {
        let summer = Zone::LONDON.instant(written).0.naive_utc() != written;
        let contradicts =
            self.zone.as_ref().is_some_and(|zone| names::contradicts(&self.name, zone, written));
        self.unreadable
            || self.in_london(written) != written
            || contradicts
            || (self.name == "GMT" && summer)
    }
}
