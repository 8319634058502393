//! The words by which a time is told to be a start or not: those of desks, doors, and what was moved.

use crate::pasted::phrases::Words;
use crate::pasted::tokens::TokenKind;

/// Words soon before a time that make it the hours of an office, a school or a telephone.
pub(super) const OPEN_HOURS: &[&str] = &[
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
    "school day is",
    "school day runs",
    "school day starts",
    "school day ends",
    "school starts",
    "school ends",
    "school finishes",
    "doors close",
    "gates",
    "lessons",
    "call 0",
    "room available",
    "room is available",
    "room free",
    "room is free",
    "room is booked from",
    "room booked from",
    "hall available",
    "hall is available",
    "last entry",
    "last admission",
    "last admissions",
    "last orders",
    "last slot",
    "last appointment",
];

/// Words of hours that are the same on many days.
pub(super) const WEEK: &[&str] = &[
    "monday to",
    "mon fri",
    "mon to",
    "monday friday",
    "mondays",
    "every day",
    "daily",
    "each day",
    "weekdays",
    "on weekdays",
];

/// Words right before the time that a meeting had.
pub(super) const OLD: &[&str] = &[
    "was",
    "not",
    "originally",
    "previously",
    "old time",
    "previous time",
    "letter said",
    "letter says",
    "email said",
    "invitation said",
    "text said",
    "wrongly said",
    "poster said",
    "advertised as",
    "had said",
    "we said",
    "i said",
    "was said",
    "told you",
];

/// Words soon behind the time from which people may come.
pub(super) const ARRIVALS: &[&str] = &[
    "arrival",
    "arrivals",
    "buffet",
    "light lunch",
    "sign in",
    "for registration",
    "registration",
    "doors",
    "refreshments",
    "coffee",
    "pre meet",
    "pre meeting",
    "premeet",
    "premeeting",
    "to set up",
    "set up",
    "class assembly",
];

/// Words right before the time from which people may come.
pub(super) const DOORS: &[&str] = &[
    "doors",
    "doors open",
    "arrive",
    "arrival",
    "arrivals",
    "arrival time",
    "arrival time is",
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
    "pre meet",
    "pre meeting",
    "premeet",
    "premeeting",
    "creche",
    "cr\u{e8}che",
    "childcare",
    "parking opens",
    "parking from",
    "bar opens",
    "bar",
    "light lunch",
    "buffet lunch",
    "buffet",
    "lunch at",
    "breakfast",
    "breakfast from",
    "stallholders",
    "stall holders",
    "exhibitors",
    "volunteers",
    "helpers needed",
    "helpers",
    "set up",
    "setting up",
    "setup",
    "pre meet for professionals",
    "pre meeting for professionals",
    "premeet for professionals",
    "professionals pre meet",
    "chair s briefing",
    "chairs briefing",
    "pre brief",
    "pre briefing",
    "sandwich lunch",
    "coffee at",
    "tea and coffee",
    "coffee and tea",
    "refreshments at",
];

/// What has hours by itself, at the beginning of a line.
pub(super) const DESKS: &[&str] = &[
    "office",
    "office open",
    "reception",
    "school day",
    "school hours",
    "caf\u{e9}",
    "cafe",
    "quiet hour",
    "printed",
    "sent from outlook",
    "outlook",
    "hours",
    "switchboard",
    "library",
];

/// Words of a meeting that has been.
pub(super) const PAST: &[&str] = &["previous", "last", "earlier"];

/// Words that move a time by so long.
pub(super) const PUT_BACK_BY: &[&str] = &["put back by", "moved back by", "delayed by"];

/// Words that move a time: "put back from 1.40pm to 2.10pm".
pub(super) const PUT_BACK: &[&str] = &[
    "put back from",
    "pushed back from",
    "moved back from",
    "brought forward from",
    "put forward from",
    "delayed from",
];

/// Words that move a time, where a length stands behind them: "brought forward half an hour, from 2pm to 1.30pm".
pub(super) const PUT: &[&str] = &[
    "put back",
    "pushed back",
    "moved back",
    "moved forward",
    "brought forward",
    "put forward",
    "delayed",
];

/// Words before the time by which people come, where what it begins at stands behind: "be in reception for 9.30am,
/// hearing begins 9.45am".
pub(super) const COME_FOR: &[&str] =
    &["be in", "be at", "be there", "be here", "report to", "arrive", "come to", "wait in"];

/// Words before the time at which something begins.
pub(super) const BEGINS: &[&str] = &["begins", "starts", "commences", "start at", "begin at"];

/// What is had before something starts.
pub(super) const FOOD: &[&str] =
    &["lunch", "tea", "food", "drinks", "breakfast", "supper", "cake", "networking", "pizza"];

/// The words before a time without whom it is for: "coffee with the families at" is "coffee".
pub(super) fn without_guests<'w, 't>(before: &Words<'w, 't>) -> Words<'w, 't> {
    const FAR: usize = 6;
    let own = before.tokens.get(before.range.clone()).unwrap_or_default();
    let near = own.iter().enumerate().rev().take(FAR);
    let mut near = near.take_while(|(_, word)| word.kind == TokenKind::Word);
    let with = near.find(|(_, word)| word.is_any(&["with", "for"]));
    let end = with.map_or(before.range.end, |(at, _)| before.range.start + at);
    Words { tokens: before.tokens, range: before.range.start..end }
}
