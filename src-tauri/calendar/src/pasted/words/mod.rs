//! Days that a word names: "next Tuesday", "a week tomorrow", "Thursday the 10th". Which day that is depends on when
//! the words were written.

mod around;

use chrono::{Datelike, Months, NaiveDate, TimeDelta, Weekday};

use self::around::WordsAround;
use super::clock;
use super::dates::{self, Found};
use super::layout::Layout;
use super::times;
use super::tokens::{Token, TokenKind, counts_something};

/// A day by its word.
#[derive(Debug)]
pub(super) struct NamedWord {
    pub day: NaiveDate,
    pub start: usize,
    pub end: usize,
    /// The words may mean another day too, which stands beside this one: "next Friday", said on a Thursday.
    pub or_another: bool,
    /// The words say that it is not this day: "I can't make the 8th".
    pub refused: bool,
}

/// The days that words name, counted from the day of writing. Those that stand in a date are that date's.
pub(super) fn find(
    tokens: &[Token<'_>],
    layout: &Layout,
    dates: &[Found],
    near: NaiveDate,
) -> Vec<NamedWord> {
    let mut out = Vec::new();
    for at in 0..tokens.len() {
        let past = dates.partition_point(|date| date.end <= at);
        if layout.is_skipped(at) || dates.get(past).is_some_and(|date| date.start <= at) {
            continue;
        }
        let around = WordsAround::of(tokens, at);
        let Some((days, start, end)) = days_at(tokens, at, &around, near) else { continue };
        let (or_another, refused) = (days.len() > 1, around.is_refused());
        out.extend(days.into_iter().map(|day| NamedWord { day, start, end, or_another, refused }));
        if out.len() >= 100 {
            break;
        }
    }
    out
}

/// "Tomorrow" as it is typed on a phone.
const TOMORROW: [&str; 7] = ["tomorow", "tmrw", "tmw", "tmr", "tomoz", "tomo", "tmorrow"];

type Days = (Vec<NaiveDate>, usize, usize);

fn days_at(
    tokens: &[Token<'_>],
    at: usize,
    around: &WordsAround<'_>,
    near: NaiveDate,
) -> Option<Days> {
    let token = tokens.get(at)?;
    let one = |day: Option<NaiveDate>, start, end| day.map(|day| (vec![day], start, end));
    if let Some(weekday) = dates::weekday(token) {
        return weekday_at(tokens, at, weekday, around, near);
    }
    if is_with_a_figure(tokens, at) {
        return one(later(near, 1), at.saturating_sub(1), at + 1);
    }
    if token.is("tomorrow") || token.is_any(&TOMORROW) || token.is_any(&["today", "tonight"]) {
        let (weeks, start, end) = around.weeks_on(at).unwrap_or((0, at, at + 1));
        let next = token.is("tomorrow") || token.is_any(&TOMORROW);
        let ahead = weeks * 7 + i64::from(next);
        return one(later(near, ahead), start, end);
    }
    ordinal_at(tokens, at, around, near)
}

/// "2moro", "2morrow"
fn is_with_a_figure(tokens: &[Token<'_>], at: usize) -> bool {
    let figure = at.checked_sub(1).and_then(|at| tokens.get(at));
    let rest = tokens.get(at).filter(|word| !word.spaced);
    figure.is_some_and(|figure| figure.text == "2")
        && rest.is_some_and(|word| word.is_any(&["moro", "morrow", "morow", "moz", "mro", "mrw"]))
}

fn later(day: NaiveDate, days: i64) -> Option<NaiveDate> {
    day.checked_add_signed(TimeDelta::days(days))
}

/// The day or days of a weekday's words.
fn weekday_at(
    tokens: &[Token<'_>],
    at: usize,
    weekday: Weekday,
    around: &WordsAround<'_>,
    near: NaiveDate,
) -> Option<Days> {
    let own = i64::from(weekday.num_days_from_monday());
    let today = i64::from(near.weekday().num_days_from_monday());
    let ahead = (own - today + 6).rem_euclid(7) + 1;
    let later_by = |days: i64| later(near, days).map(|day| vec![day]);
    if let Some((weeks, start, end)) = around.week_of(at) {
        let days = weeks * 7 + own - today;
        return (days >= 0).then(|| later_by(days)).flatten().map(|days| (days, start, end));
    }
    if let Some((weeks, start, end)) = around.weeks_on(at) {
        return later_by(ahead + weeks * 7).map(|days| (days, start, end));
    }
    let start = one_weekday(tokens, at, around.is_moved())?;
    if let Some(end) = around.followed_by("after next") {
        return later_by(ahead + 7).map(|days| (days, start, end));
    }
    if [
        "the week after",
        "after",
        "before",
        "of the month",
        "of every month",
        "of each month",
        "in the month",
        "the following week",
        "last week",
        "of last week",
        "of the following week",
    ]
    .iter()
    .any(|words| around.followed_by(words).is_some())
    {
        return None;
    }
    let mut days = later_by(ahead)?;
    // Said on a Thursday, "next Friday" is tomorrow to some and in eight days to others.
    if around.led_by("next").is_some() && own > today {
        days.extend(later(near, ahead + 7));
    }
    Some((days, start, at + 1))
}

/// Where the words of a weekday begin. `None` where it names many days or one that has been: "every Tuesday", "Monday
/// to Thursday", "last Friday".
///
/// `moved`: "from Tuesday to Thursday" are two days then, and no days on end.
fn one_weekday(tokens: &[Token<'_>], at: usize, moved: bool) -> Option<usize> {
    let before = at.checked_sub(1).and_then(|i| tokens.get(i));
    let two = at.checked_sub(2).and_then(|i| tokens.get(i));
    let after = tokens.get(at + 1);
    let many = |token: Option<&Token<'_>>| {
        token.is_some_and(|t| {
            t.is_any(&[
                "every", "each", "last", "by", "before", "until", "till", "since", "most",
                "previous", "after", "first", "second", "third", "fourth", "1st", "2nd", "3rd",
                "4th",
            ])
        })
    };
    let day = |i: Option<usize>| i.and_then(|i| tokens.get(i)).and_then(dates::weekday).is_some();
    let joins = |token: Option<&Token<'_>>| {
        token.is_some_and(|t| t.is_any(&["to", "-", "\u{2013}", "and", "through", "&", "or", ","]))
    };
    let ranged = (joins(after) && day(Some(at + 2))) || (joins(before) && day(at.checked_sub(2)));
    // In small letters "sun", "sat" and "mon" are words of their own.
    // Beside a time they are days: "mon 2pm".
    let timed = clock::at(tokens, at + 1).is_some_and(|time| time.is_written());
    let small = |t: &Token<'_>| t.text.len() == 3 && t.text.starts_with(char::is_lowercase);
    let short = !timed && tokens.get(at).is_some_and(small);
    // "Thursday 3rd", "Thursday the 3rd" and "Thursday (3rd)" are read at their number.
    let numbered = (1..3).any(|on| is_ordinal(tokens, at + on)) || is_bare_day(tokens, at + 1);
    // "Postponed until Monday"
    let put_off = two
        .is_some_and(|word| word.is_any(&["postponed", "deferred", "adjourned", "delayed"]))
        && before.is_some_and(|word| word.is_any(&["until", "till"]));
    if (many(before) && !put_off)
        || (many(two) && before.is_some_and(|b| b.is("on")))
        || (ranged && !moved)
        || short
        || numbered
    {
        return None;
    }
    let led = before.is_some_and(|t| t.is_any(&["next", "this", "on", "coming", "following"]));
    Some(if led { at - 1 } else { at })
}

fn is_ordinal(tokens: &[Token<'_>], at: usize) -> bool {
    let number = tokens.get(at).and_then(|token| token.number(2));
    let suffix = tokens.get(at + 1).filter(|token| !token.spaced);
    number.is_some_and(|number| (1..=31).contains(&number))
        && suffix.is_some_and(|token| token.is_any(&["st", "nd", "rd", "th"]))
}

/// "Tuesday 15 at 2pm": a figure behind a weekday that is the day of the month, without its ending. One that can be an
/// hour is a day only where its time stands behind it.
fn is_bare_day(tokens: &[Token<'_>], at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|at| tokens.get(at));
    let led = before.is_some_and(|word| dates::weekday(word).is_some());
    let day = tokens.get(at).filter(|figure| !figure.new_line).and_then(|one| one.number(2));
    let written = |at: usize| clock::at(tokens, at).is_some_and(|time| time.is_written());
    let joint = tokens.get(at + 1).is_some_and(|word| word.is_any(&["at", "from", ":", ","]));
    // "Fri 11 10am"
    let timed = written(at + 1) || (joint && written(at + 2));
    let of = tokens.get(at + 1).is_some_and(|word| word.is("of"));
    led && day.is_some_and(|day| day > 12 || timed)
        && !written(at)
        && (of || !counts_something(tokens, at + 1))
}

/// "Tuesday 15 or 22": two days, of which the second is not told from an hour.
fn leads_to_another(tokens: &[Token<'_>], at: usize) -> bool {
    tokens.get(at).is_some_and(|word| word.is_any(&["or", "and", "&", "/"]))
        && tokens.get(at + 1).is_some_and(|figure| figure.number(2).is_some())
}

/// Whether a token may stand behind a day of the month: "the 3rd time", "the 1st floor", "the 4th of each month" are no
/// day by themselves.
pub(super) fn may_follow(token: &Token<'_>) -> bool {
    token.kind == TokenKind::Mark && !matches!(token.text, "-" | "/" | "'" | "\u{2019}")
        || token.new_line
        || token.is_any(&[
            "at", "from", "between", "for", "if", "or", "and", "same", "instead", "would", "will",
            "is", "then", "when", "please", "works", "suits", "to", "in", "with", "via", "this",
            "not",
        ])
}

/// A day of the month without its month: "the 15th at 7.30pm", "Thursday the 10th". It is the next such day.
fn ordinal_at(
    tokens: &[Token<'_>],
    at: usize,
    around: &WordsAround<'_>,
    near: NaiveDate,
) -> Option<Days> {
    // A bare figure that fits no day soon is more likely a slip.
    let (end, months) = if is_ordinal(tokens, at) {
        (at + 2, 4)
    } else if is_bare_day(tokens, at) && !leads_to_another(tokens, at + 1) {
        (at + 1, 3)
    } else {
        return None;
    };
    let number = tokens.get(at)?.number(2)?;
    let mut lead = around.before.iter();
    let mut led = lead.next();
    let article = led.is_some_and(|(word, _)| word.eq_ignore_ascii_case("the"));
    let mut start = at;
    if let Some((_, index)) = led.filter(|_| article) {
        start = *index;
        led = lead.next();
    }
    let weekday_token =
        led.and_then(|(_, index)| Some((*index, dates::weekday(tokens.get(*index)?)?)));
    // "9th of next month" says enough.
    let month = ["of this month", "of next month"];
    let of_month = month.iter().any(|words| followed(tokens, end, words).is_some());
    if weekday_token.is_none() && !article && !of_month {
        return None;
    }
    start = weekday_token.map_or(start, |(index, _)| index);
    let goes_on = tokens.get(end).is_none_or(may_follow);
    let first = near.with_day(1)?;
    let of_month =
        [("of this month", 0), ("this month", 0), ("of next month", 1), ("next month", 1)];
    let said = of_month.iter().find_map(|(words, on)| Some((*on, followed(tokens, end, words)?)));
    if let Some((on, end)) = said {
        let day = first.checked_add_months(Months::new(on))?.with_day(number)?;
        return (day >= near).then(|| (vec![day], start, end));
    }
    // "thurs 12th 4pm"
    let rough = tokens.get(end).is_some_and(|word| word.is_any(&["about", "around"]));
    let timed = clock::at(tokens, end + usize::from(rough))
        .is_some_and(|time| rough || time.is_written() || times::is_told_behind(tokens, time.end));
    if !goes_on && !timed {
        return None;
    }
    let weekday = weekday_token.map(|(_, weekday)| weekday);
    let day = (0..months)
        .filter_map(|months| first.checked_add_months(Months::new(months))?.with_day(number))
        .find(|day| *day >= near && weekday.is_none_or(|weekday| day.weekday() == weekday))?;
    Some((vec![day], start, end))
}

/// The token after these words, where they stand at a token.
fn followed(tokens: &[Token<'_>], at: usize, words: &str) -> Option<usize> {
    let mut next = at;
    for word in words.split(' ') {
        tokens.get(next).filter(|token| token.is(word))?;
        next += 1;
    }
    Some(next)
}
