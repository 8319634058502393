//! What stands beside a meeting and is none: concerts, jabs, photographs, days without school.
//!
//! A diary names them as it names meetings. Where one of its days is a meeting's by its words, those are of something
//! else; where none is, they are asked about.

use std::ops::Range;

use super::dates::{self, Found};
use super::layout::Layout;
use super::phrases::Words;
use super::roles::DateRole;
use super::tokens::Token;

/// Words of what is no meeting.
pub(super) const EVENTS: &[&str] = &[
    "concert",
    "concerts",
    "nativity",
    "carol",
    "carols",
    "flu",
    "jab",
    "jabs",
    "vaccine",
    "vaccines",
    "vaccination",
    "vaccinations",
    "immunisation",
    "immunisations",
    "nasal spray",
    "booster",
    "photo",
    "photos",
    "photograph",
    "photographs",
    "photographer",
    "inset",
    "non uniform",
    "own clothes",
    "mufti",
    "jumper day",
    "dentist",
    "dentists",
    "orthodontist",
    "optician",
    "opticians",
    "eye test",
    "haircut",
    "hairdresser",
    "birthday",
    "sleepover",
    "wedding",
    "funeral",
    "vet",
    "mot",
    "boiler",
    "delivery",
    "plumber",
    "christmas lunch",
    "christmas dinner",
    "bake sale",
    "cake sale",
    "rehearsal",
    "dress rehearsal",
    "brownies",
    "cubs",
    "beavers",
    "scouts",
    "piano",
    "half term",
    "bank holiday",
    "bank holidays",
    "breaks up",
    "break up",
    "deadline",
    "blood test",
    "gp",
    "nit nurse",
    "harvest",
    "world book day",
    "raffle",
    "tuck shop",
    "mocks",
    "mock exams",
    "sats",
    "bins",
    "bin collection",
    "bin day",
    "refuse collection",
    "recycling collection",
    "car service",
    "school closed",
    "respite",
    "overnight stay",
    "overnights",
    "ofsted",
    "cqc",
    "inspection",
    "inspectors",
    "educational visit",
    "residential",
    "tutor group",
    "fire drill",
    "flight",
    "payment date",
    "staff training",
];

/// Words of what families also go to together, as a forum asks them to.
const OUTINGS: &[&str] = &[
    "fair",
    "fete",
    "trip",
    "school trip",
    "outing",
    "swimming",
    "swim",
    "gala",
    "party",
    "disco",
    "panto",
    "pantomime",
    "performance",
    "match",
    "football",
    "cricket",
    "santa",
    "grotto",
    "fundraiser",
    "assembly",
    "exam",
    "exams",
    "strike",
    "sports day",
    "book fair",
    "bazaar",
    "fayre",
];

/// Words that make it a meeting all the same.
pub(super) const MEETINGS: &[&str] = &[
    "review",
    "reviews",
    "meeting",
    "meetings",
    "mtg",
    "taf",
    "tac",
    "pep",
    "mdt",
    "tribunal",
    "hearing",
    "mediation",
    "panel",
    "conference",
    "ehcp",
    "ehc",
    "sen",
    "send",
    "senco",
    "sendco",
    "sendiass",
    "forum",
    "assessment",
    "consultation",
    "workshop",
    "webinar",
    "coffee morning",
    "parents evening",
    "parent carer",
    "paediatrician",
    "camhs",
    "ep",
    "salt",
    "ot",
    "committee",
    "board",
    "interview",
    "caseworker",
    "case officer",
    "social worker",
    "transition",
    "annual",
];

/// What a day is by the words of its own stretch.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Class {
    Meeting,
    Event,
    /// It is asked about, whatever stands beside it.
    Outing,
    Unnamed,
}

/// Takes out the days of other events, where a meeting's stands beside them.
pub(super) fn sort(tokens: &[Token<'_>], layout: &Layout, dates: &[Found], roles: &mut [DateRole]) {
    let open = |role: &DateRole| matches!(role, DateRole::Meeting | DateRole::Tentative);
    let classes: Vec<Class> = (0..dates.len()).map(|at| class(tokens, layout, dates, at)).collect();
    let meets =
        classes.iter().zip(roles.iter()).any(|(one, role)| *one == Class::Meeting && open(role));
    for (class, role) in classes.into_iter().zip(roles).filter(|_| meets) {
        if class == Class::Event && open(role) {
            *role = DateRole::Other;
        }
    }
}

/// Whether a day is named as that of something that is no meeting. An outing is asked about beside a meeting alone.
pub(super) fn is_event(tokens: &[Token<'_>], layout: &Layout, dates: &[Found], at: usize) -> bool {
    match class(tokens, layout, dates, at) {
        Class::Event => true,
        Class::Outing => {
            (0..dates.len()).any(|at| class(tokens, layout, dates, at) == Class::Meeting)
        }
        Class::Meeting | Class::Unnamed => false,
    }
}

fn class(tokens: &[Token<'_>], layout: &Layout, dates: &[Found], at: usize) -> Class {
    let own = Words { tokens, range: stretch(tokens, layout, dates, at) };
    if own.any(MEETINGS) {
        Class::Meeting
    } else if own.any(EVENTS) {
        Class::Event
    } else if own.any(OUTINGS) {
        Class::Outing
    } else {
        Class::Unnamed
    }
}

/// The words of one day in its sentence: those behind it where the sentence begins with a day, else those before it. A
/// short line above, with no day of its own, is the heading of a day that begins a line.
fn stretch(tokens: &[Token<'_>], layout: &Layout, dates: &[Found], at: usize) -> Range<usize> {
    let Some(date) = dates.get(at) else { return 0..0 };
    let unit = layout.unit(date.start);
    let own = layout.tokens(unit);
    let inside = |one: &&Found| own.contains(&one.start);
    // The days of a list share what is said of them.
    let group = dates::group(dates, at);
    let list = dates.get(group.clone()).unwrap_or_default();
    let start = list.first().map_or(date.start, |one| one.start);
    let end = list.last().map_or(date.end, |one| one.end);
    let before = group.start.checked_sub(1).and_then(|at| dates.get(at)).filter(inside);
    let next = dates.get(group.end).filter(inside);
    if before.is_none() && next.is_none() {
        return heading(tokens, layout, dates, unit, start)..own.end.max(end);
    }
    let heads = dates.iter().find(inside).is_some_and(|one| is_at_the_head(tokens, &own, one));
    if heads {
        start..next.map_or(own.end, |next| next.start)
    } else {
        before.map_or(own.start, |before| before.end)..end
    }
}

/// Whether a day is the first of its sentence, or of what a colon leads to: "Diary: Monday 7 December flu jabs".
fn is_at_the_head(tokens: &[Token<'_>], own: &Range<usize>, date: &Found) -> bool {
    let before = date.start.checked_sub(1).and_then(|at| tokens.get(at));
    date.start <= own.start + 1 || before.is_some_and(|mark| mark.text == ":")
}

/// Where the heading of a day begins: the line above it, or its own sentence.
fn heading(
    tokens: &[Token<'_>],
    layout: &Layout,
    dates: &[Found],
    unit: usize,
    date: usize,
) -> usize {
    const SHORT: usize = 9;
    let own = layout.tokens(unit);
    let Some(above) = unit.checked_sub(1).filter(|_| date <= own.start + 1) else {
        return own.start;
    };
    let line = layout.tokens(above);
    let whole = tokens.get(line.start).is_some_and(|first| first.new_line)
        && tokens.get(own.start).is_some_and(|first| first.new_line);
    let dated = dates.iter().any(|date| line.contains(&date.start));
    let bare = own.len() <= SHORT && layout.section(above) == layout.section(unit);
    if whole && bare && !dated && line.len() <= SHORT { line.start } else { own.start }
}
