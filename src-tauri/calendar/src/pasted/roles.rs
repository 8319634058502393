//! What a date or a time in the words is: a meeting's, or a deadline's, a birthday's, an old one's.
//!
//! Judged by the words in the same sentence, nearest first. A date that may be a meeting's is kept; what is here taken
//! out is named by words that leave no doubt.

use std::ops::Range;

use super::dates::Found;
use super::layout::Layout;
use super::tokens::Token;

/// What a date is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// It may be a meeting's.
    Meeting,
    /// A meeting that is not certain yet.
    Tentative,
    /// The date that a meeting had, or one that was called off.
    Old,
    /// When the words were written.
    Written,
    /// Anything else: a deadline, a birthday, a term, a week.
    Other,
}

/// Farthest that a word may stand from a date to say what it is, in tokens.
const NEAR: usize = 40;

/// Words right before a date, or before the time that stands before it.
const BEFORE_DEADLINE: &[&str] = &[
    "by",
    "before",
    "due",
    "deadline",
    "closes",
    "closing",
    "expires",
    "until",
    "till",
    "after",
    "since",
    "w c",
    "w b",
    "w e",
    "wc",
    "commencing",
    "beginning",
    "ending",
    "prior to",
    "week of",
];

/// Words anywhere before a date in its sentence that make it something else.
const OTHER_BEFORE: &[&str] = &[
    "dob",
    "d o b",
    "born",
    "date of birth",
    "birthday",
    "week commencing",
    "week beginning",
    "week starting",
    "week ending",
    "no later than",
    "not later than",
    "deadline",
    "closing date",
    "rsvp",
    "reply by",
    "respond by",
    "return by",
    "book by",
    "apply by",
    "register by",
    "last day",
    "first day",
    "half term",
    "term starts",
    "term ends",
    "term begins",
    "school closes",
    "school reopens",
    "reopens",
    "closed on",
    "inset day",
    "breaks up",
    "break up",
    "bank holiday",
    "on leave",
    "out of office",
    "away from",
    "back in the office",
    "back on",
    "return on",
    "valid until",
    "expires",
    "in force",
    "comes into force",
    "due on",
    "needed by",
    "open from",
    "live from",
    "open until",
    "survey",
    "closed",
    "closes",
    "will close",
    "reopen",
    "reopening",
    "placement starts",
    "placement begins",
    "starts school",
    "start school",
    "waiting time",
    "results of",
    "invoice",
    "until further notice",
    "annual leave",
    "leave from",
    "new number",
    "half term holiday",
    "birthday party of",
    "expected by",
    "early bird",
];

/// Words before a date that say when something was written, sent or said.
const WRITTEN_BEFORE: &[&str] = &[
    "dated",
    "printed",
    "published",
    "issued",
    "updated",
    "amended",
    "generated",
    "downloaded",
    "created",
    "last reviewed",
    "reviewed on",
    "version",
    "letter of",
    "email of",
    "e mail of",
    "your letter",
    "your email",
    "received on",
    "sent on",
    "sent",
    "emailed on",
    "posted on",
    "signed",
    "minutes of",
    "minutes from",
    "notes of",
    "notes from",
    "agreed on",
    "accessed",
    "wrote on",
    "spoke on",
    "called on",
    "phoned on",
    "plan of",
];

/// Words before a date that speak of a meeting that has been.
const PAST_BEFORE: &[&str] = &[
    "last time",
    "last meeting",
    "previous meeting",
    "last met",
    "previously met",
    "we met on",
    "met on",
    "was held",
    "were held",
    "took place",
    "held previously",
    "you attended",
    "attended on",
    "following our meeting",
    "following the meeting",
    "following your meeting",
    "since our meeting",
    "after our meeting",
    "at our meeting",
    "at the meeting on",
    "from our meeting",
    "from the meeting",
    "further to our meeting",
    "further to the meeting",
    "when we met",
    "thank you for coming",
    "thank you for attending",
    "thanks for coming",
    "thanks for attending",
    "visited on",
    "visit on",
    "discussed on",
    "said on",
    "on the phone on",
    "wrote",
    "rang",
    "phoned",
    "spoke",
    "telephoned",
    "telephone call",
    "last review",
    "last annual review",
    "previous review",
    "meeting held on",
];

/// Words that call a meeting off, anywhere in the sentence.
const CALLED_OFF: &[&str] = &[
    "cancelled",
    "canceled",
    "called off",
    "no longer",
    "not be going ahead",
    "not going ahead",
    "not go ahead",
    "not be taking place",
    "not taking place",
    "not take place",
    "not be held",
    "been withdrawn",
    "stood down",
    "abandoned",
    "won t be",
    "won t go",
    "won t take",
    "has to cancel",
    "have to cancel",
    "need to cancel",
    "had to cancel",
    "t make",
];

/// Words that move a meeting.
const MOVED: &[&str] = &[
    "moved",
    "rescheduled",
    "re scheduled",
    "rearranged",
    "re arranged",
    "postponed",
    "changed",
    "deferred",
    "brought forward",
    "put back",
    "pushed back",
    "switched",
    "swapped",
    "instead of",
    "rather than",
    "in place of",
    "new date",
    "change of date",
    "originally",
    "change the date",
    "change our meeting",
    "move the",
    "move our",
    "change the",
    "reschedule",
    "rearrange",
];

/// Words right before the old one of two dates or times.
const OLD_BEFORE: &[&str] = &[
    "from",
    "was",
    "instead of",
    "rather than",
    "in place of",
    "originally",
    "previously",
    "not",
    "planned for",
    "scheduled for",
    "booked for",
    "arranged for",
    "was on",
];

/// Words right before the new one.
const NEW_BEFORE: &[&str] = &[
    "to",
    "now",
    "now on",
    "now be on",
    "now be held on",
    "now take place on",
    "until",
    "for",
    "new date",
    "new date is",
    "will be on",
    "be held on",
    "now at",
    "to be held on",
];

/// Words that send papers on a day; the papers are not the meeting.
const PAPERS: &[&str] = &[
    "papers",
    "agenda",
    "report",
    "reports",
    "minutes",
    "draft",
    "documents",
    "letter",
    "invoice",
    "advice",
    "plan",
    "form",
    "forms",
    "pack",
];
const SENDS: &[&str] = &[
    "sent",
    "send",
    "circulated",
    "circulate",
    "issued",
    "issue",
    "shared",
    "share",
    "published",
    "publish",
    "emailed",
    "posted",
    "available",
    "uploaded",
];

/// What a date is, by the words around it.
pub(super) fn of_date(tokens: &[Token<'_>], layout: &Layout, dates: &[Found], at: usize) -> Role {
    let Some(date) = dates.get(at) else { return Role::Other };
    if layout.is_skipped(date.start) {
        return Role::Written;
    }
    let unit = layout.around(date.start, NEAR);
    let in_unit = |other: &&Found| unit.contains(&other.start);
    let others = dates.iter().filter(in_unit).count();
    let from = at
        .checked_sub(1)
        .and_then(|i| dates.get(i))
        .filter(in_unit)
        .map_or(unit.start, |before| before.end.min(date.start));
    let before = Words { tokens, range: from..date.start };
    let after = Words { tokens, range: date.end..unit.end };
    let whole = Words { tokens, range: unit.clone() };
    if let Some(role) = by_move(&whole, &before, &after, others, at, dates) {
        return role;
    }
    if whole.any(CALLED_OFF) && !before.any(&["instead", "new date", "will now"]) {
        return Role::Old;
    }
    if before.any(OTHER_BEFORE) || is_led_by(tokens, date.start, from, BEFORE_DEADLINE) {
        return Role::Other;
    }
    // "The Regulations of 1 September 2014", "25 May 2018 Act".
    if after.first(3, &["act", "regulations", "order"])
        || before.last(4, &["regulations", "act", "order"])
    {
        return Role::Other;
    }
    if before.any(PAST_BEFORE) || after.first(6, &["was held", "took place", "was cancelled"]) {
        return Role::Old;
    }
    if before.last(5, WRITTEN_BEFORE)
        && !before.any(&["meeting is", "will be held", "will take place", "review is"])
    {
        return Role::Written;
    }
    if before.any(PAPERS) && before.any(SENDS) && !before.any(&["meeting", "review", "session"]) {
        return Role::Other;
    }
    let open = [
        "provisional",
        "provisionally",
        "tbc",
        "to be confirmed",
        "pencilled",
        "subject to",
        "tentatively",
        "tentative",
        "possible date",
        "possible dates",
        "suggest",
        "propose",
        "proposed",
        "could do",
        "options",
    ];
    if whole.any(&open) { Role::Tentative } else { Role::Meeting }
}

/// Words that stand before the old one and before nothing else.
const PLAIN_OLD: &[&str] = &["instead of", "rather than", "in place of"];

/// Of a sentence that moves a meeting: which of its dates is the new one.
fn by_move(
    whole: &Words<'_, '_>,
    before: &Words<'_, '_>,
    after: &Words<'_, '_>,
    others: usize,
    at: usize,
    dates: &[Found],
) -> Option<Role> {
    let old = before.last(3, OLD_BEFORE);
    let plain_old = before.last(
        2,
        &["was", "instead of", "rather than", "in place of", "originally", "previously", "not"],
    );
    if plain_old {
        return Some(Role::Old);
    }
    if !whole.any(MOVED) {
        return None;
    }
    let new = before.last(4, NEW_BEFORE)
        && !before.last(2, &["from", "planned for", "scheduled for", "booked for", "arranged for"]);
    if others < 2 {
        // "The meeting on 12 November has been moved"; "It has been moved to 26 November".
        return (!new && after.any(MOVED))
            .then_some(Role::Old)
            .or(old.then_some(Role::Old))
            .or_else(|| {
                (!new
                    && before.any(&[
                        "change the date of",
                        "move the",
                        "move our",
                        "change our meeting",
                        "reschedule the",
                        "rearrange the",
                        "postponed",
                    ]))
                .then_some(Role::Old)
            });
    }
    // The last of several in the sentence is the new one, unless words say another.
    let last = dates.get(at + 1).is_none_or(|next| !whole.range.contains(&next.start));
    match (old, new) {
        (_, true) => Some(Role::Meeting),
        (true, false) => Some(Role::Old),
        // "At 1pm on the 3rd instead of the 10th"
        (false, false) if !last && after.any(PLAIN_OLD) => Some(Role::Meeting),
        (false, false) => Some(if last { Role::Meeting } else { Role::Old }),
    }
}

/// Whether one of the words leads to a token: right before it, or before the time that stands there ("by 5pm on").
fn is_led_by(tokens: &[Token<'_>], at: usize, from: usize, words: &[&str]) -> bool {
    let mut end = at;
    for _ in 0..8 {
        let before = Words { tokens, range: from..end };
        if before.last_exactly(words) {
            return true;
        }
        let Some(token) = end.checked_sub(1).filter(|i| *i >= from).and_then(|i| tokens.get(i))
        else {
            return false;
        };
        let passes = token.number(4).is_some()
            || token.is_any(&[
                "on", "the", "am", "pm", "noon", "midday", "midnight", "12noon", "(", "a", "m",
                "p", "friday", "monday", "end", "of", "day", "and", "close", "play",
            ])
            || [".", ":", ",", "/"].contains(&token.text);
        if !passes {
            return false;
        }
        end -= 1;
    }
    false
}

/// What a time is, by the words around it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TimeRole {
    /// It may be when a meeting starts.
    Start,
    /// When people may come before it starts.
    Doors,
    /// Neither: a deadline's, an office's hours, the time that it had.
    Other,
}

/// What a time is.
pub(super) fn of_time(tokens: &[Token<'_>], layout: &Layout, start: usize, end: usize) -> TimeRole {
    if layout.is_skipped(start) {
        return TimeRole::Other;
    }
    let unit = layout.around(start, NEAR);
    let before = Words { tokens, range: unit.start..start };
    let after = Words { tokens, range: end..unit.end };
    let hours = [
        "is open",
        "are open",
        "opens",
        "open from",
        "opening",
        "office hours",
        "lines",
        "helpline",
        "phone us",
        "phone lines",
        "telephone us",
        "call us",
        "ring us",
        "ring the office",
        "contact us",
        "call me",
        "office is",
        "weekdays",
        "drop off",
        "pick up",
        "school day",
        "school starts",
        "school ends",
        "school finishes",
        "doors close",
        "gates",
        "lessons",
        "call on",
        "call 0",
    ];
    let week = ["monday to", "mon fri", "mon to", "monday friday", "mondays", "every day", "daily"];
    let close =
        Words { tokens, range: before.range.end.saturating_sub(9).max(before.range.start)..start };
    if close.any(&hours) || close.any(&week) || after.first(7, &week) {
        return TimeRole::Other;
    }
    // "It should finish by 2.30pm" is an end, and no deadline.
    if before.last(3, &["finish", "finished", "end", "over", "done"])
        && before.last_exactly(&["by"])
    {
        return TimeRole::Start;
    }
    if before.last_ends(&["was", "not", "originally", "previously"])
        || before.last(3, &["instead of", "rather than"])
        || before.last_exactly(&["by", "before", "after", "since", "no later than"])
        || before.any(&["reply by", "respond by", "rsvp", "deadline", "no later than"])
    {
        return TimeRole::Other;
    }
    let doors = [
        "doors",
        "doors open",
        "arrive",
        "arrival",
        "arrivals",
        "registration",
        "register",
        "refreshments",
        "coffee",
        "tea",
        "networking",
        "arrive at",
        "arrive from",
        "coffee from",
        "registration from",
        "refreshments from",
        "arrivals from",
        "doors at",
        "doors open at",
        "doors from",
        "lunch from",
        "tea from",
        "sign in",
        "waiting room from",
        "lobby",
        "log in",
        "log on",
    ];
    let followed = after.first(
        3,
        &["arrival", "for registration", "registration", "doors", "refreshments", "coffee"],
    );
    if before.last_ends(&doors) || (followed && !after.first(1, &["start"])) {
        return TimeRole::Doors;
    }
    TimeRole::Start
}

/// Words that say that something is a meeting, or something else that one goes to.
const MEETINGS: &[&str] = &[
    "meeting",
    "meetings",
    "meet",
    "review",
    "reviews",
    "session",
    "sessions",
    "appointment",
    "visit",
    "workshop",
    "workshops",
    "conference",
    "panel",
    "board",
    "group",
    "forum",
    "seminar",
    "training",
    "course",
    "event",
    "events",
    "launch",
    "interview",
    "assessment",
    "clinic",
    "call",
    "drop in",
    "morning",
    "evening",
    "webinar",
    "briefing",
    "hearing",
    "mediation",
    "tac",
    "taf",
    "pep",
    "mdt",
    "agm",
    "lunch",
    "celebration",
    "see you",
    "catch up",
    "date",
    "dates",
    "when",
    "join us",
    "attend",
    "invited",
    "invite",
    "held",
    "booked",
    "mtg",
    "class",
    "talk",
    "party",
    "committee",
    "governors",
    "council",
    "play",
    "fair",
    "day",
    "consultation",
    "therapy",
    "discussion",
    "teams",
    "zoom",
    "crafts",
    "swim",
    "coffee",
    "partnership",
    "network",
    "pre meeting",
    "open",
    "come",
];

/// Whether the words around a token name a meeting: in its own sentence, or, where that is a line of a poster or a
/// table, in those near it.
pub(super) fn names_meeting(tokens: &[Token<'_>], layout: &Layout, at: usize, near: bool) -> bool {
    let own = Words { tokens, range: layout.around(at, NEAR) };
    if own.any(MEETINGS) {
        return true;
    }
    let unit = layout.unit(at);
    let beside = unit.saturating_sub(3)..(unit + 3).min(layout.count());
    near && beside.into_iter().any(|other| {
        let range = layout.tokens(other);
        let range = range.start..range.end.min(range.start + NEAR);
        Words { tokens, range }.any(MEETINGS)
    })
}

/// Whether a change of time stands in the sentence: then "from 10 to 11" is the old and the new.
pub(super) fn changes_time(tokens: &[Token<'_>], layout: &Layout, at: usize) -> bool {
    let whole = Words { tokens, range: layout.around(at, NEAR) };
    whole.any(&[
        "change of time",
        "time has changed",
        "time has been changed",
        "time has moved",
        "moved from",
        "changed from",
        "new time",
        "time change",
    ])
}

/// A stretch of words to look for phrases in.
struct Words<'w, 't> {
    tokens: &'w [Token<'t>],
    range: Range<usize>,
}

impl Words<'_, '_> {
    /// Whether a phrase begins at a token and ends within the stretch. Gives its end.
    fn phrase_at(&self, at: usize, phrase: &str) -> Option<usize> {
        let mut at = at;
        for word in phrase.split(' ') {
            // Marks inside a phrase ("w/c", "d.o.b.") count for nothing.
            while at < self.range.end && self.tokens.get(at).is_some_and(is_small_mark) {
                at += 1;
            }
            let token = self.tokens.get(at).filter(|_| at < self.range.end)?;
            if !token.is(word) {
                return None;
            }
            at += 1;
        }
        Some(at)
    }

    fn any(&self, phrases: &[&str]) -> bool {
        self.range.clone().any(|at| self.starts(at, phrases))
    }

    fn starts(&self, at: usize, phrases: &[&str]) -> bool {
        // The first letter tells most apart.
        let first = self.tokens.get(at).and_then(|token| token.text.chars().next());
        let Some(first) = first.filter(|c| c.is_alphabetic()).map(|c| c.to_ascii_lowercase())
        else {
            return false;
        };
        phrases
            .iter()
            .any(|phrase| phrase.starts_with(first) && self.phrase_at(at, phrase).is_some())
    }

    /// Whether a phrase stands within the last so many tokens.
    fn last(&self, most: usize, phrases: &[&str]) -> bool {
        let start = self.range.end.saturating_sub(most + 2).max(self.range.start);
        (start..self.range.end).any(|at| self.starts(at, phrases))
    }

    /// Whether the stretch ends with a phrase.
    fn last_exactly(&self, phrases: &[&str]) -> bool {
        phrases.iter().any(|phrase| {
            let words = phrase.split(' ').count();
            let start = self.range.end.saturating_sub(2 * words + 1).max(self.range.start);
            (start..self.range.end).any(|at| self.phrase_at(at, phrase) == Some(self.range.end))
        })
    }

    /// As that, with a mark or a small word after it.
    fn last_ends(&self, phrases: &[&str]) -> bool {
        let small = |at: usize| {
            self.tokens.get(at).is_some_and(|token| {
                is_small_mark(token)
                    || token.is_any(&["at", "from", "is", "are", "by"])
                    || [":", "(", "-", "\u{2013}"].contains(&token.text)
            })
        };
        let mut end = self.range.end;
        while end > self.range.start && small(end - 1) {
            end -= 1;
        }
        let cut = Words { tokens: self.tokens, range: self.range.start..end };
        self.last_exactly(phrases) || cut.last_exactly(phrases)
    }

    /// Whether a phrase stands within the first so many tokens.
    fn first(&self, most: usize, phrases: &[&str]) -> bool {
        let end = self.range.end.min(self.range.start + most);
        (self.range.start..end).any(|at| self.starts(at, phrases))
    }
}

fn is_small_mark(token: &Token<'_>) -> bool {
    ["/", ".", "-", "'", "\u{2019}", "(", ","].contains(&token.text)
}
