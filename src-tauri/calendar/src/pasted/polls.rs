//! Of days that were put to a vote, the one that was chosen: "Options were A Mon 7 Dec 10am, B Tue 8 Dec 2pm. B it is."
//!
//! Only what words decide is taken. Where the words cannot be matched to one of the days, all stay and are asked about.

use chrono::{Datelike, NaiveDate, Weekday};

use super::clock;
use super::dates::{self, Found};
use super::layout::Layout;
use super::phrases::Words;
use super::roles::DateRole;
use super::tokens::{Token, TokenKind};
use super::year;

/// Words of a text that puts days to choose from.
const POLL: &[&str] = &[
    "option",
    "options",
    "poll",
    "vote",
    "votes",
    "voted",
    "voting",
    "doodle",
    "choose",
    "pick",
    "offered",
    "either",
    "or",
    "choice",
    "choices",
    "slots",
    "possible dates",
    "asked parents",
    "availability",
    "suggested dates",
    "dates suggested",
    "proposed dates",
    "survey",
    "slot 1",
    "slot 2",
    "slot one",
    "slot two",
    "slot a",
    "slot b",
    "date 1",
    "date 2",
    "former",
    "latter",
];

/// Words right before what was chosen.
const LEADS: &[&str] = &[
    "going with",
    "go with",
    "go ahead with",
    "going ahead with",
    "going for",
    "go for",
    "gone with",
    "gone for",
    "went for",
    "went with",
    "plumped for",
    "opted for",
    "settled on",
    "decided on",
    "agreed on",
    "chose",
    "chosen",
    "picked",
    "selected",
    "voted for",
    "votes for",
    "votes went to",
    "majority for",
    "majority chose",
    "majority can do",
    "everyone can do",
    "everybody can do",
    "we can all do",
    "all can do",
    "most can do",
    "most people can do",
    "most of you can do",
    "most popular was",
    "most popular is",
    "most popular date was",
    "winner is",
    "winner was",
    "stick with",
    "sticking with",
    "have booked",
    "ve booked",
];

/// Words right behind what was chosen.
const TRAILS: &[&str] = &[
    "it is",
    "won",
    "wins",
    "was the most popular",
    "is the most popular",
    "was most popular",
    "is most popular",
    "proved most popular",
    "got the most",
    "got most",
    "had the most",
    "had most",
    "has the most",
    "has most",
    "is the winner",
    "was the winner",
    "is the one",
    "has been chosen",
    "was chosen",
    "has been picked",
    "was picked",
    "has been selected",
    "was selected",
    "is confirmed",
    "has been confirmed",
    "was agreed",
    "has been agreed",
    "works for everyone",
    "works for everybody",
    "works for all",
    "suits everyone",
    "suits everybody",
    "suited most",
    "suits most",
    "works best for",
    "is best for everyone",
];

/// Words within a day's own stretch that mark it as the chosen one.
const MARKED: &[&str] = &["winner", "chosen", "\u{2705}", "\u{2714}", "this one"];

/// What words choose.
#[derive(Clone, Copy, Debug, PartialEq)]
enum PollChoice {
    Label(char),
    Place(usize),
    /// "The former", "the latter": of two days and no more.
    OfTwo(usize),
    Last,
    Weekday(Weekday),
    Day(u32),
}

/// Takes out the days that were not chosen.
pub(super) fn settle(
    tokens: &[Token<'_>],
    layout: &Layout,
    dates: &[Found],
    roles: &mut [DateRole],
    today: NaiveDate,
) {
    let open = |role: &DateRole| matches!(role, DateRole::Meeting | DateRole::Tentative);
    let all: Vec<usize> =
        roles.iter().enumerate().filter(|(_, role)| open(role)).map(|(at, _)| at).collect();
    let (Some(first), Some(_)) = (all.first().and_then(|at| dates.get(*at)), all.get(1)) else {
        return;
    };
    let section = layout.section(layout.unit(first.start));
    let units = (0..layout.count()).filter(|unit| layout.section(*unit) == section);
    let put = units.clone().any(|unit| Words { tokens, range: layout.tokens(unit) }.any(POLL));
    if !put {
        return;
    }
    let mut decided = units.filter_map(|unit| decision(tokens, layout, dates, unit));
    let said = decided.next_back();
    let options = options(tokens, dates, &all, said.map(|(_, at)| at));
    let chosen: Vec<usize> = match said {
        Some((choice, _)) => options
            .iter()
            .enumerate()
            .filter(|(place, at)| fits(tokens, dates, **at, *place, options.len(), choice, today))
            .map(|(_, at)| *at)
            .collect(),
        None => options.iter().copied().filter(|at| is_marked(tokens, dates, *at)).collect(),
    };
    let counted = options.iter().any(|at| has_votes(tokens, dates, *at));
    if let [chosen] = chosen[..] {
        for at in options {
            if let Some(role) = roles.get_mut(at) {
                *role = if at == chosen { DateRole::Meeting } else { DateRole::Old };
            }
        }
    } else if said.is_some() || counted || are_labelled(tokens, dates, &options) {
        for at in options {
            if let Some(role) = roles.get_mut(at) {
                *role = DateRole::Tentative;
            }
        }
    }
}

/// The days to choose from: those that the words of the decision do not only name again.
fn options(
    tokens: &[Token<'_>],
    dates: &[Found],
    all: &[usize],
    decided_at: Option<usize>,
) -> Vec<usize> {
    let again = |at: &usize| {
        let named = dates.get(*at).zip(decided_at).filter(|(date, place)| date.start == *place);
        named.is_some_and(|(date, _)| {
            let before = all.iter().filter(|other| *other < at).filter_map(|at| dates.get(*at));
            let timed = clock::at(tokens, past_small(tokens, date.end))
                .is_some_and(|time| time.is_written());
            !timed && before.into_iter().any(|one| (one.day, one.month) == (date.day, date.month))
        })
    };
    all.iter().copied().filter(|at| !again(at)).collect()
}

fn past_small(tokens: &[Token<'_>], at: usize) -> usize {
    dates::skip(tokens, at, &["at", ","])
}

/// What a unit decides, and where it says so.
fn decision(
    tokens: &[Token<'_>],
    layout: &Layout,
    dates: &[Found],
    unit: usize,
) -> Option<(PollChoice, usize)> {
    let range = layout.tokens(unit);
    range.clone().find_map(|at| {
        let (choice, end) = named_at(tokens, dates, at)?;
        let before = Words { tokens, range: range.start..at };
        let after = Words { tokens, range: end..range.end };
        let refused = before.last(4, &["not", "t", "if"]);
        let decides = before.last_exactly(LEADS) || after.first(1, TRAILS);
        (decides && !refused).then_some((choice, at))
    })
}

/// What of the days the words at a token name, and the token after them: "option B", "the second", "the 8th",
/// "Tuesday".
fn named_at(tokens: &[Token<'_>], dates: &[Found], at: usize) -> Option<(PollChoice, usize)> {
    if let Some(date) = dates.iter().find(|date| date.start == at) {
        let time = clock::at(tokens, past_small(tokens, date.end));
        return Some((PollChoice::Day(date.day), time.map_or(date.end, |time| time.end)));
    }
    let skip = |at: usize, words: &[&str]| {
        at + usize::from(tokens.get(at).is_some_and(|word| word.is_any(words)))
    };
    let from = skip(at, &["the"]);
    let own = skip(from, &["option", "slot", "choice", "date", "number"]);
    let token = tokens.get(own)?;
    let one = |end: usize| skip(end, &["one", "option", "date", "slot", "choice"]);
    if let Some(weekday) = dates::weekday(token) {
        // "Tuesday 8 December" is read at its date.
        let dated = dates.iter().any(|date| date.start <= own && own < date.end);
        return (!dated).then_some((PollChoice::Weekday(weekday), one(own + 1)));
    }
    if token.kind == TokenKind::Word && token.text.len() == 1 {
        let letter = token.text.chars().next().filter(|letter| ('A'..='H').contains(letter))?;
        return Some((PollChoice::Label(letter), own + 1));
    }
    const PLACES: [&str; 5] = ["first", "second", "third", "fourth", "fifth"];
    if let Some(place) = PLACES.iter().position(|word| token.is(word)) {
        return Some((PollChoice::Place(place), one(own + 1)));
    }
    if token.is_any(&["former", "latter"]) && own > at {
        return Some((PollChoice::OfTwo(usize::from(token.is("latter"))), one(own + 1)));
    }
    if token.is_any(&["last", "final"]) && own > at {
        return Some((PollChoice::Last, one(own + 1)));
    }
    let number = token.number(2)?;
    if tokens.get(own + 1).is_some_and(dates::is_ordinal) {
        return Some((PollChoice::Day(number), one(own + 2)));
    }
    let label = char::from_digit(number, 10)?;
    (own > from).then_some((PollChoice::Label(label), own + 1))
}

/// Whether a choice is one of the days: the `place`th of so many.
fn fits(
    tokens: &[Token<'_>],
    dates: &[Found],
    at: usize,
    place: usize,
    all: usize,
    choice: PollChoice,
    today: NaiveDate,
) -> bool {
    let Some(date) = dates.get(at) else { return false };
    match choice {
        PollChoice::Day(day) => date.day == day,
        PollChoice::Place(wanted) => place == wanted,
        PollChoice::OfTwo(wanted) => all == 2 && place == wanted,
        PollChoice::Last => place + 1 == all,
        PollChoice::Weekday(weekday) => {
            let settled = || year::settle(date, today, &mut Vec::new()).map(|day| day.weekday());
            date.weekday.or_else(settled) == Some(weekday)
        }
        PollChoice::Label(label) => match label_of(tokens, date.start) {
            Some(own) => own == label,
            None => label.to_digit(10).is_some_and(|number| place + 1 == number as usize),
        },
    }
}

/// The letter or figure before a day that it is called by: "A) Mon 7 Dec", "Option 2: Tue 8 Dec".
fn label_of(tokens: &[Token<'_>], start: usize) -> Option<char> {
    let mark = |at: usize| {
        tokens.get(at).is_some_and(|token| {
            [")", ":", ".", "-", "(", "\u{2013}", "=", "]"].contains(&token.text)
        })
    };
    let mut at = start.checked_sub(1)?;
    while mark(at) {
        at = at.checked_sub(1)?;
    }
    let token = tokens.get(at)?;
    let mut letters = token.text.chars();
    let (Some(label), None) = (letters.next(), letters.next()) else { return None };
    (('A'..='H').contains(&label) || label.is_ascii_digit()).then_some(label)
}

/// Whether the days are put as options by their labels: "Option A: …", "Slot 2 …".
fn are_labelled(tokens: &[Token<'_>], dates: &[Found], options: &[usize]) -> bool {
    let named = |at: &usize| {
        let start = dates.get(*at).map_or(0, |date| date.start);
        let near = tokens.get(start.saturating_sub(3)..start).unwrap_or_default();
        label_of(tokens, start).is_some()
            && near.iter().any(|word| word.is_any(&["option", "slot", "choice"]))
    };
    options.iter().filter(|at| named(at)).count() > 1
}

/// The words of a day's own line or list item, behind it.
fn own_words<'w, 't>(tokens: &'w [Token<'t>], dates: &[Found], at: usize) -> Words<'w, 't> {
    let start = dates.get(at).map_or(0, |date| date.end);
    let next = dates.get(at + 1).map_or(tokens.len(), |next| next.start);
    let line = (start..next).find(|at| tokens.get(*at).is_some_and(|token| token.new_line));
    Words { tokens, range: start..line.unwrap_or(next) }
}

fn is_marked(tokens: &[Token<'_>], dates: &[Found], at: usize) -> bool {
    own_words(tokens, dates, at).any(MARKED)
}

fn has_votes(tokens: &[Token<'_>], dates: &[Found], at: usize) -> bool {
    own_words(tokens, dates, at).any(&["votes", "vote"])
}
