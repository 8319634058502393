//! Days that a word names: "next Tuesday", "a week tomorrow", "Thursday the 10th". Which day that is depends on when the
//! words were written.

use chrono::{Datelike, Months, NaiveDate, TimeDelta, Weekday};

use super::clock;
use super::dates::{self, Found};
use super::layout::Layout;
use super::tokens::{Kind, Token};

/// A day by its word.
#[derive(Debug)]
pub(super) struct Named {
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
) -> Vec<Named> {
    let mut out = Vec::new();
    for at in 0..tokens.len() {
        let past = dates.partition_point(|date| date.end <= at);
        if layout.is_skipped(at) || dates.get(past).is_some_and(|date| date.start <= at) {
            continue;
        }
        let around = Around::of(tokens, at);
        let Some((days, start, end)) = days_at(tokens, at, &around, near) else { continue };
        let (or_another, refused) = (days.len() > 1, around.is_refused());
        out.extend(days.into_iter().map(|day| Named { day, start, end, or_another, refused }));
        if out.len() > 100 {
            break;
        }
    }
    out
}

/// "Tomorrow" as it is typed on a phone.
const TOMORROW: [&str; 6] = ["tmrw", "tmw", "tmr", "tomoz", "tomo", "tmorrow"];

type Days = (Vec<NaiveDate>, usize, usize);

fn days_at(tokens: &[Token<'_>], at: usize, around: &Around<'_>, near: NaiveDate) -> Option<Days> {
    let token = tokens.get(at)?;
    let one = |day: Option<NaiveDate>, start, end| day.map(|day| (vec![day], start, end));
    if let Some(weekday) = dates::weekday(token) {
        return weekday_at(tokens, at, weekday, around, near);
    }
    if token.is("tomorrow") || token.is_any(&TOMORROW) || token.is_any(&["today", "tonight"]) {
        let (weeks, start, end) = around.weeks_on(at).unwrap_or((0, at, at + 1));
        let next = token.is("tomorrow") || token.is_any(&TOMORROW);
        let ahead = weeks * 7 + i64::from(next);
        return one(later(near, ahead), start, end);
    }
    ordinal_at(tokens, at, around, near)
}

fn later(day: NaiveDate, days: i64) -> Option<NaiveDate> {
    day.checked_add_signed(TimeDelta::days(days))
}

/// The words of the same sentence before and after a day's own, in small letters, with where each stands.
struct Around<'t> {
    /// The nearest first.
    before: Vec<(&'t str, usize)>,
    after: Vec<(&'t str, usize)>,
}

/// Words that are looked at on each side.
const REACH: usize = 8;

impl<'t> Around<'t> {
    fn of(tokens: &[Token<'t>], at: usize) -> Self {
        let ends = |token: &Token<'_>| {
            token.kind == Kind::Mark && matches!(token.text, "." | "?" | "!" | ";" | ":")
        };
        let words = |token: &Token<'_>| token.kind != Kind::Mark;
        let mut before = Vec::new();
        for index in (0..at).rev().take(3 * REACH) {
            let Some(token) = tokens.get(index) else { break };
            if ends(token) || before.len() == REACH {
                break;
            }
            if words(token) {
                before.push((token.text, index));
            }
            if token.new_line {
                break;
            }
        }
        let mut after = Vec::new();
        for (index, token) in tokens.iter().enumerate().skip(at + 1).take(3 * REACH) {
            if ends(token) || token.new_line || after.len() == REACH {
                break;
            }
            if words(token) {
                after.push((token.text, index));
            }
        }
        Self { before, after }
    }

    /// Where the words before begin, if they are these, in reading order.
    fn led_by(&self, words: &str) -> Option<usize> {
        let mut start = None;
        for (place, word) in words.split(' ').rev().enumerate() {
            let (own, index) = self.before.get(place)?;
            if !own.eq_ignore_ascii_case(word) {
                return None;
            }
            start = Some(*index);
        }
        start
    }

    /// The token after the words that follow, if they are these.
    fn followed_by(&self, words: &str) -> Option<usize> {
        let mut end = None;
        for (place, word) in words.split(' ').enumerate() {
            let (own, index) = self.after.get(place)?;
            if !own.eq_ignore_ascii_case(word) {
                return None;
            }
            end = Some(*index + 1);
        }
        end
    }

    /// "A week on", "a fortnight from", and "week" after the day: how many weeks later, and the words' ends.
    fn weeks_on(&self, at: usize) -> Option<(i64, usize, usize)> {
        const LEADS: [(&str, i64); 12] = [
            ("week", 1),
            ("fortnight", 2),
            ("two weeks", 2),
            ("2 weeks", 2),
            ("three weeks", 3),
            ("3 weeks", 3),
            ("four weeks", 4),
            ("4 weeks", 4),
            ("five weeks", 5),
            ("5 weeks", 5),
            ("six weeks", 6),
            ("6 weeks", 6),
        ];
        for (lead, weeks) in LEADS {
            for join in [" on", " from", " from next", " from this", ""] {
                // "This week Tuesday" and "next week, Tuesday" are another thing.
                let other = ["this", "next", "last", "every", "each", "per"]
                    .iter()
                    .any(|word| self.led_by(&format!("{word} {lead}{join}")).is_some());
                if !other && let Some(start) = self.led_by(&format!("{lead}{join}")) {
                    let article = self.led_by(&format!("a {lead}{join}"));
                    return Some((weeks, article.unwrap_or(start), at + 1));
                }
            }
        }
        let own = ["of", "commencing", "beginning", "starting", "ending", "s"];
        let then = self.after.get(1).map_or("", |(word, _)| *word);
        let alone = !own.iter().any(|word| then.eq_ignore_ascii_case(word));
        [("week", 1), ("fortnight", 2)]
            .into_iter()
            .find_map(|(word, weeks)| Some((weeks, at, self.followed_by(word)?)))
            .filter(|_| alone)
    }

    /// "Next week on", "of the week after next": how many weeks from the week of writing, and the words' ends.
    fn week_of(&self, at: usize) -> Option<(i64, usize, usize)> {
        const LEADS: [(&str, i64); 12] = [
            ("this week", 0),
            ("this week on", 0),
            ("next week", 1),
            ("next week on", 1),
            ("week after next", 2),
            ("week after next on", 2),
            ("two weeks time", 2),
            ("two weeks time on", 2),
            ("fortnight s time", 2),
            ("fortnight s time on", 2),
            ("three weeks time", 3),
            ("three weeks time on", 3),
        ];
        const TRAILS: [(&str, i64); 6] = [
            ("this week", 0),
            ("of this week", 0),
            ("next week", 1),
            ("of next week", 1),
            ("the week after next", 2),
            ("of the week after next", 2),
        ];
        let led = LEADS.into_iter().find_map(|(lead, weeks)| {
            // "A week next Tuesday" has no "next week" in it; "the week after next" ends as "after next" does.
            Some((weeks, self.led_by(lead)?, at + 1))
        });
        led.or_else(|| {
            TRAILS
                .into_iter()
                .find_map(|(trail, weeks)| Some((weeks, at, self.followed_by(trail)?)))
        })
    }

    /// Whether the words before move a meeting: "moved from Tuesday to Thursday".
    fn is_moved(&self) -> bool {
        let moves = ["moved", "changed", "rescheduled", "rearranged", "switched", "brought", "put"];
        self.before.iter().any(|(own, _)| moves.iter().any(|word| own.eq_ignore_ascii_case(word)))
    }

    /// Whether the words say that it is not this day: "I can't make the 8th", "instead of Thursday".
    fn is_refused(&self) -> bool {
        let near = |reach: usize| self.before.iter().take(reach).map(|(word, _)| *word);
        let any = |reach, words: &[&str]| {
            near(reach).any(|own| words.iter().any(|word| own.eq_ignore_ascii_case(word)))
        };
        // "Once a week on Monday" and "every other Tuesday" name many days.
        let many = ["twice", "once", "times", "weekly", "fortnightly", "monthly", "every", "each"];
        let straight =
            any(5, &many) || any(2, &["not", "nor", "than"]) || self.led_by("instead of").is_some();
        let of_the = ["instead of the", "instead of next", "from the", "not on the"];
        // "If not the 12th"
        let straight =
            straight && self.led_by("if not").is_none() && self.led_by("if not the").is_none();
        // "Can't" is read as "can" and "t".
        let cannot = any(5, &["cannot", "unable"])
            || near(5).zip(near(6).skip(1)).any(|(own, before)| {
                own.eq_ignore_ascii_case("t")
                    && ["can", "couldn", "won", "don", "didn", "isn"]
                        .iter()
                        .any(|word| before.eq_ignore_ascii_case(word))
            });
        straight || cannot || of_the.iter().any(|words| self.led_by(words).is_some())
    }
}

/// The day or days of a weekday's words.
fn weekday_at(
    tokens: &[Token<'_>],
    at: usize,
    weekday: Weekday,
    around: &Around<'_>,
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

/// Where the words of a weekday begin. `None` where it names many days or one that has been: "every Tuesday", "Monday to
/// Thursday", "last Friday".
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
    let numbered = (at + 1..at + 3).any(|number| is_ordinal(tokens, number));
    if many(before)
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

/// A day of the month without its month: "the 15th at 7.30pm", "Thursday the 10th". It is the next such day.
fn ordinal_at(
    tokens: &[Token<'_>],
    at: usize,
    around: &Around<'_>,
    near: NaiveDate,
) -> Option<Days> {
    if !is_ordinal(tokens, at) {
        return None;
    }
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
    let of_month = month.iter().any(|words| followed(tokens, at + 2, words).is_some());
    if weekday_token.is_none() && !article && !of_month {
        return None;
    }
    start = weekday_token.map_or(start, |(index, _)| index);
    // "The 3rd time", "the 1st floor", "the 4th of each month" are no day by themselves.
    let next = tokens.get(at + 2);
    let goes_on = next.is_none_or(|token| {
        token.kind == Kind::Mark && !matches!(token.text, "-" | "/" | "'" | "\u{2019}")
            || token.new_line
            || token.is_any(&[
                "at", "from", "between", "for", "if", "or", "and", "same", "instead", "would",
                "will", "is", "then", "when", "please", "works", "suits", "to",
            ])
    });
    let first = near.with_day(1)?;
    let of_month =
        [("of this month", 0), ("this month", 0), ("of next month", 1), ("next month", 1)];
    let said =
        of_month.iter().find_map(|(words, on)| Some((*on, followed(tokens, at + 2, words)?)));
    if let Some((on, end)) = said {
        let day = first.checked_add_months(Months::new(on))?.with_day(number)?;
        return (day >= near).then(|| (vec![day], start, end));
    }
    // "thurs 12th 4pm"
    let timed = clock::at(tokens, at + 2).is_some_and(|time| time.is_written());
    if !goes_on && !timed {
        return None;
    }
    let weekday = weekday_token.map(|(_, weekday)| weekday);
    let day = (0..4)
        .filter_map(|months| first.checked_add_months(Months::new(months))?.with_day(number))
        .find(|day| *day >= near && weekday.is_none_or(|weekday| day.weekday() == weekday))?;
    Some((vec![day], start, at + 2))
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
