//! Dates in words and figures, in UK order: one, several of one month, or from one to another.

mod figures;
mod followed;
mod headed;
mod worded;

use std::ops::Range;

use chrono::{NaiveDate, Weekday};

use self::figures::{dotted, dotted_before_at, figures, in_order, iso, spaced_figures};
pub(super) use self::followed::join as join_followed;
pub(super) use self::headed::join as join_headed;
use self::worded::{day_first, month_at_first};
pub(super) use super::day_names::{month, names_a_day, weekday, weekdays};
use super::spoken_days;
use super::tokens::{Token, TokenKind};

/// A date found in the words.
#[derive(Clone, Debug)]
pub(super) struct Found {
    pub day: u32,
    pub month: u32,
    pub year: Option<i32>,
    pub weekday: Option<Weekday>,
    /// First token.
    pub start: usize,
    /// The token after the last.
    pub end: usize,
    /// How it stands to the one before it.
    pub join: Join,
    /// The month stands first, as it does in the United States: it makes no date the other way, or the other dates of
    /// the text are written so.
    pub month_first: bool,
    /// Written in figures alone, with a year and with marks between: either figure may be the month.
    pub in_figures: bool,
}

/// How a date stands to the one before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Join {
    /// By itself.
    None,
    /// "the 3rd and 10th": both.
    And,
    /// "the 7th or 8th": one of them.
    Or,
    /// "the 23rd to 25th": the last day of several.
    To,
}

impl Found {
    /// The date, where its year is written.
    pub(super) fn full(&self) -> Option<NaiveDate> {
        NaiveDate::from_ymd_opt(self.year?, self.month, self.day)
    }

    /// Reads the month where the day was read.
    fn turn(&mut self) {
        (self.day, self.month, self.month_first) = (self.month, self.day, true);
    }
}

/// All dates, in order; no token belongs to two.
pub(super) fn find(tokens: &[Token<'_>]) -> Vec<Found> {
    let mut out: Vec<Found> = Vec::new();
    let mut end = 0;
    for at in 0..tokens.len() {
        if at < end {
            continue;
        }
        let join = join_between(tokens, out.last(), at);
        let on = join == Join::And;
        if let Some(mut list) = list_at(tokens, at, on) {
            // "12 and 19 January, 2 and 9 February": one list of two months.
            list.iter_mut().take(usize::from(on)).for_each(|first| first.join = join);
            out.extend(list);
        } else if let Some(found) = date_at(tokens, at) {
            // "8/12 9/12"
            let bare = |date: &Found| date.year.is_none() && date.weekday.is_none();
            let beside = out.last().is_some_and(|last| last.end == at && bare(last))
                && bare(&found)
                && tokens.get(at).is_some_and(|day| !day.new_line);
            out.push(Found { join: if beside { Join::And } else { join }, ..found });
        }
        end = out.last().map_or(0, |last| last.end);
    }
    read_as_the_others(&mut out);
    out
}

/// "12/08/2026" beside "12/18/2026": whoever writes the month first does so throughout.
fn read_as_the_others(found: &mut [Found]) {
    let day_first = |one: &Found| one.in_figures && !one.month_first && one.day > 12;
    if found.iter().any(|one| one.month_first) && !found.iter().any(day_first) {
        found.iter_mut().filter(|one| one.in_figures && !one.month_first).for_each(Found::turn);
    }
}

/// How two whole dates stand to each other, by the one word between them.
fn join_between(tokens: &[Token<'_>], before: Option<&Found>, start: usize) -> Join {
    let between = before.and_then(|before| tokens.get(before.end..start));
    match between {
        // "3 December 2026, 14 January 2027 and …": what stands behind the last is for all.
        Some([word]) if word.text == "," && !word.new_line => Join::And,
        // What begins a line is a bullet, and leads from no day to another.
        Some([word]) if word.new_line && word.kind == TokenKind::Mark => Join::None,
        Some([word]) => joiner(word),
        Some([word, on]) if on.is_any(&["on", "from"]) => match joiner(word) {
            Join::To => Join::None,
            other => other,
        },
        _ => Join::None,
    }
}

/// The dates that share what is said of them, by their places: "the 3rd and 10th".
pub(super) fn group(dates: &[Found], at: usize) -> Range<usize> {
    let joined = |at: &usize| dates.get(*at).is_some_and(|date| date.join != Join::None);
    let back = (1..=at).rev().take_while(joined).count();
    let on = (at + 1..dates.len()).take_while(joined).count();
    at - back..at + 1 + on
}

fn joiner(token: &Token<'_>) -> Join {
    if token.is_any(&["and", "&", "+"]) {
        Join::And
    } else if token.is("or") || token.text == "/" {
        Join::Or
    } else if token.is_any(&["to", "until", "till", "-", "\u{2013}", "\u{2014}"]) {
        Join::To
    } else {
        Join::None
    }
}

/// Most days of one list.
const MOST_LISTED: usize = 12;

/// "3rd and 10th November", "7/8 December", "Monday 23 to Wednesday 25 November 2026", "3, 10 and 17 May": days that
/// share the month and the year that stand behind the last. `on`: a date before it leads on to it.
fn list_at(tokens: &[Token<'_>], start: usize, on: bool) -> Option<Vec<Found>> {
    if carries_on(tokens, start) {
        return None;
    }
    let mut days: Vec<(u32, Option<Weekday>, usize, usize, Join, bool)> = Vec::new();
    // "Mondays 7 and 14 December": what stands once is said of each.
    let each = weekdays(tokens.get(start)?);
    let (mut at, mut join) = (start + usize::from(each.is_some()), Join::None);
    let whole = loop {
        if !days.is_empty()
            && let Some(last) = date_from(tokens, at).filter(|last| is_worded(tokens, last))
        {
            break last;
        }
        let first = if days.is_empty() { start } else { at };
        let own = weekday(tokens.get(at)?);
        let weekday = own.or(each);
        if own.is_some() {
            at = skip(tokens, at + 1, &[",", ".", "the"]);
        }
        let (day, ordinal, next) = numbered_at(tokens, at)?;
        at = next;
        days.push((day, weekday, first, at, join, ordinal || weekday.is_some()));
        let comma = tokens.get(at)?.text == ",";
        join = if comma { Join::And } else { joiner(tokens.get(at)?) };
        if join == Join::None || days.len() > MOST_LISTED {
            return None;
        }
        at = skip(tokens, at + 1, &["and", "or", "the", "on"]);
    };
    // "Room 5, 12 December": two figures with a comma between are no list unless they look like days.
    let comma_only = days.len() == 1 && tokens.get(days.first()?.3)?.text == ",";
    let bare_list = comma_only && !days.iter().all(|day| day.5);
    let led = on || heads_a_line(tokens, start) || follows_several(tokens, start);
    if bare_list && !(join == Join::And && led) {
        return None;
    }
    // "1 - Tuesday 3 November" is an item of a list, and "10 - 3 December" a time before a date.
    let bare = days.iter().any(|day| !day.5);
    if (bare && (whole.weekday.is_some() || (join == Join::To && is_counted(tokens, start))))
        || (join == Join::To && days.last()?.0 >= whole.day)
    {
        return None;
    }
    let whole = Found { weekday: whole.weekday.or(each), ..whole };
    let (month, year) = (whole.month, whole.year);
    let mut out: Vec<Found> = Vec::new();
    for (day, weekday, start, end, join, _) in days {
        NaiveDate::from_ymd_opt(year.unwrap_or(2024), month, day)?;
        let (month_first, in_figures) = (false, false);
        out.push(Found { day, month, year, weekday, start, end, join, month_first, in_figures });
    }
    let alternative = out.iter().any(|one| one.join == Join::Or) || join == Join::Or;
    // "7th, 8th or 9th" are alternatives all through.
    let of_all = |join: Join| if alternative && join == Join::And { Join::Or } else { join };
    out.iter_mut().for_each(|one| one.join = of_all(one.join));
    out.push(Found { join: of_all(join), ..whole });
    Some(out)
}

/// A day of the month without its month, in figures or in letters, whether it has an ending, and the token after it.
fn numbered_at(tokens: &[Token<'_>], at: usize) -> Option<(u32, bool, usize)> {
    let (day, ordinal, next) = match spoken_days::number(tokens, at) {
        Some((day, next)) => (day, true, next),
        None => {
            let day = tokens.get(at)?.number(2)?;
            let ordinal = tokens.get(at + 1).is_some_and(is_ordinal);
            (day, ordinal, at + 1 + usize::from(ordinal))
        }
    };
    (1..=31).contains(&day).then_some((day, ordinal, next))
}

/// Whether a figure counts weeks, school years or items, by the word right before it: "Week 6 - 10 December". A week of
/// days has a word of its own before it: "Enrichment week 7 - 11 December".
fn is_counted(tokens: &[Token<'_>], start: usize) -> bool {
    const COUNTED: [&str; 22] = [
        "year", "years", "yr", "yrs", "item", "items", "room", "session", "term", "part", "stage",
        "ks", "ward", "option", "group", "class", "number", "phase", "module", "cohort", "gate",
        "step",
    ];
    let before = |on: usize| start.checked_sub(on).and_then(|at| tokens.get(at));
    let of_a_list = || {
        let new = before(1).is_some_and(|word| word.new_line);
        new || before(2).is_none_or(|mark| mark.kind == TokenKind::Mark)
    };
    let line = tokens.get(start).is_some_and(|figure| figure.new_line);
    before(1).is_some_and(|word| {
        !line && (word.is_any(&COUNTED) || (word.is_any(&["week", "weeks", "day"]) && of_a_list()))
    })
}

/// Whether a figure is the first of its line, or of what a colon leads to: there it is no room's.
fn heads_a_line(tokens: &[Token<'_>], start: usize) -> bool {
    let before = start.checked_sub(1).and_then(|i| tokens.get(i));
    before.is_none_or(|before| before.text == ":" || tokens.get(start).is_some_and(|t| t.new_line))
}

/// Whether a word for several meetings stands right before a figure: "Workshops 12, 19 January".
fn follows_several(tokens: &[Token<'_>], start: usize) -> bool {
    const SEVERAL: [&str; 11] = [
        "dates",
        "sessions",
        "workshops",
        "meetings",
        "groups",
        "mornings",
        "evenings",
        "afternoons",
        "webinars",
        "clinics",
        "reviews",
    ];
    start.checked_sub(1).and_then(|at| tokens.get(at)).is_some_and(|word| word.is_any(&SEVERAL))
}

/// Whether a date has its month in letters: "7/8/2026" is one date and no list.
fn is_worded(tokens: &[Token<'_>], found: &Found) -> bool {
    tokens
        .get(found.start..found.end)
        .unwrap_or_default()
        .iter()
        .any(|token| month(token).is_some())
}

/// Whether figures carry on a longer number or an amount: "£3.12", "1.2.3.4", "B12".
fn carries_on(tokens: &[Token<'_>], start: usize) -> bool {
    let Some(before) = start.checked_sub(1).and_then(|i| tokens.get(i)) else { return false };
    let tight = tokens.get(start).is_some_and(|token| !token.spaced && !token.new_line);
    tight
        && (before.kind != TokenKind::Mark
            || ["/", ".", "-", "\u{a3}", "$", ":", "#", "_"].contains(&before.text))
}

/// A date that begins at a token.
pub(super) fn date_at(tokens: &[Token<'_>], start: usize) -> Option<Found> {
    if carries_on(tokens, start) { None } else { date_from(tokens, start) }
}

/// A date that begins at a token, whatever stands before it.
fn date_from(tokens: &[Token<'_>], start: usize) -> Option<Found> {
    let first = tokens.get(start)?;
    let (weekday, mut at) = match weekday(first).or_else(|| weekdays(first)) {
        Some(day) => (
            Some(day),
            skip(tokens, start + 1, &[",", ".", "the", "-", "/", "(", "\u{2013}", "on"]),
        ),
        None => (None, start),
    };
    let in_figures = figures(tokens, at).is_some_and(|(_, _, year, _)| year.is_some());
    let (day, month, year, end, month_first) = iso(tokens, at)
        .or_else(|| spaced_figures(tokens, at))
        .map(|(day, month, year, end)| (day, month, year, end, false))
        .or_else(|| in_order(figures(tokens, at)?))
        .or_else(|| {
            let by_day = weekday.and_then(|_| dotted(tokens, at));
            let (day, month, year, end) = by_day.or_else(|| dotted_before_at(tokens, at))?;
            Some((day, month, year, end, false))
        })
        .or_else(|| day_first(tokens, at).map(|(d, m, y, end)| (d, m, y, end, false)))
        .or_else(|| month_at_first(tokens, at).map(|(d, m, y, end)| (d, m, y, end, false)))?;
    NaiveDate::from_ymd_opt(year.unwrap_or(2024), month, day)?;
    at = end;
    if is_street(tokens, at) {
        return None;
    }
    // "3 December (Tuesday)"
    let mut weekday = weekday;
    let marked = tokens.get(at).is_some_and(|token| ["(", ","].contains(&token.text));
    if weekday.is_none()
        && marked
        && let Some(day) = tokens.get(at + 1).and_then(self::weekday)
    {
        weekday = Some(day);
        at += 2;
        if tokens.get(at).is_some_and(|token| token.text == ")") {
            at += 1;
        }
    }
    let join = Join::None;
    Some(Found { day, month, year, weekday, start, end: at, join, month_first, in_figures })
}

/// "22 March Street", "1 May Close": an address.
fn is_street(tokens: &[Token<'_>], at: usize) -> bool {
    const STREETS: [&str; 24] = [
        "Street", "Road", "Lane", "Avenue", "Close", "Drive", "Way", "Court", "Place", "Terrace",
        "Gardens", "Square", "House", "Crescent", "Grove", "Park", "Row", "Walk", "Hill", "Mews",
        "Rise", "Green", "Parade", "Rd",
    ];
    tokens.get(at).is_some_and(|token| STREETS.contains(&token.text) && !token.new_line)
}

/// The token behind those of the words that stand at one.
pub(super) fn skip(tokens: &[Token<'_>], mut at: usize, words: &[&str]) -> usize {
    while tokens.get(at).is_some_and(|token| token.is_any(words)) {
        at += 1;
    }
    at
}

pub(super) fn is_ordinal(token: &Token<'_>) -> bool {
    !token.spaced && token.is_any(&["st", "nd", "rd", "th"])
}

/// Day, month, year, and the token after the last.
type DayParts = (u32, u32, Option<i32>, usize);
