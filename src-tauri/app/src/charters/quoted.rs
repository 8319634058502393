//! How a charter's own words count the time that a rule asks for: "at least 5 clear working days".
//!
//! The form has a choice of units, which stands on days until somebody changes it. Where the words give the same number
//! with another unit, or say that the days are clear, counting by the choice would find what the charter never said.

use evenhand_core::charter::{FirstDay, Measure, Rule, Unit};
use evenhand_words::amount;
use evenhand_words::tr::charters;

/// What the words say of a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct SaidClause {
    unit: Unit,
    clear: bool,
    /// Days from Monday to Friday, bank holidays among them: no unit here counts those.
    weekdays: bool,
}

/// Lets a rule count as its words do. `before`: the words that it had, where they were changed.
///
/// Where the unit that was chosen gives way to the words, the rule says so, and each of its findings with it.
pub(super) fn count_as_written(rule: &mut Rule, quote: &str, before: Option<&str>) {
    let Some(number) = rule.amount.filter(|_| rule.unit != Unit::Minutes) else { return };
    let was_clear = before.and_then(|words| said(words, number)).is_some_and(|said| said.clear);
    let Some(said) = said(quote, number) else { return };
    if said.clear {
        rule.first_day = FirstDay::ClearDays;
    } else if was_clear {
        rule.first_day = FirstDay::default();
    }
    // "7 clear days" are days that are counted in a way of their own.
    if said.unit == Unit::ClearDays && rule.unit == Unit::Days {
        rule.unit = Unit::ClearDays;
    }
    if said.weekdays {
        rule.reading = charters::words_say_weekdays(&amount(rule.unit, number));
        return;
    }
    // A charter may say elsewhere what its days are: plain days leave the choice.
    if said.unit == rule.unit || said.unit == Unit::Days {
        return;
    }
    if said.unit == Unit::SchoolDays {
        // Every school day is a working day, so too few of these are too few of those.
        rule.unit = Unit::WorkingDays;
        rule.reading = charters::words_say_school_days(&amount(rule.unit, number));
        return;
    }
    (rule.unit, rule.reading) = (said.unit, charters::words_count(&amount(said.unit, number)));
}

/// What the words say of this number of days, weeks or months. `None`: nothing, or two things that differ.
fn said(quote: &str, number: u32) -> Option<SaidClause> {
    let small = quote.to_lowercase();
    let words: Vec<&str> =
        small.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let mut all = (0..words.len()).filter_map(|at| said_at(&words, at, number));
    let first = all.next()?;
    all.all(|other| other == first).then_some(first)
}

fn said_at(words: &[&str], at: usize, number: u32) -> Option<SaidClause> {
    let own = |at: usize| words.get(at).copied();
    let starts_here = at
        .checked_sub(1)
        .is_none_or(|before| value(words, before).is_none_or(|(_, next)| next <= at));
    let (_, mut next) = value(words, at).filter(|(said, _)| starts_here && *said == number)?;
    // "five (5) working days"
    while let Some((_, after)) = value(words, next).filter(|(said, _)| *said == number) {
        next = after;
    }
    let (mut clear, mut working, mut school, mut weekdays) = (false, false, false, false);
    let unit = loop {
        match own(next)? {
            "clear" => clear = true,
            "working" | "business" => working = true,
            "school" | "term" | "termtime" => school = true,
            "time" if school => {}
            "week" if matches!(own(next + 1), Some("day" | "days")) => weekdays = true,
            "weekday" | "weekdays" => {
                weekdays = true;
                break Unit::Days;
            }
            "full" | "whole" | "calendar" | "consecutive" => {}
            "day" | "days" if school => break Unit::SchoolDays,
            "day" | "days" if working => break Unit::WorkingDays,
            "day" | "days" => break Unit::Days,
            "week" | "weeks" if school => return None,
            "week" | "weeks" => break Unit::Weeks,
            "month" | "months" => break Unit::Months,
            _ => return None,
        }
        next += 1;
    };
    clear |= own(next + 1) == Some("clear");
    let unit = if clear && unit == Unit::Days { Unit::ClearDays } else { unit };
    Some(SaidClause { unit, clear, weekdays })
}

/// The number that stands at a place, "twenty-five" as one, and where the words after it begin.
fn value(words: &[&str], at: usize) -> Option<(u32, usize)> {
    const ONES: [&str; 20] = [
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
    ];
    const TENS: [&str; 8] =
        ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
    let place = |names: &[&str], at: usize| {
        let word = words.get(at)?;
        u32::try_from(names.iter().position(|name| name == word)?).ok()
    };
    if let Ok(number) = words.get(at)?.parse() {
        return Some((number, at + 1));
    }
    if let Some(tens) = place(&TENS, at) {
        let ones = place(&ONES, at + 1).filter(|ones| (1..10).contains(ones));
        return Some((
            tens * 10 + 20 + ones.unwrap_or_default(),
            at + 1 + usize::from(ones.is_some()),
        ));
    }
    place(&ONES, at).map(|number| (number, at + 1))
}

/// Whether the words set the other bound than the rule would hold a meeting against: "no more than 7 days before",
/// "at least 2 hours", "not between 9 and 3". Nothing here counts that way, so they stay words.
pub(super) fn bounds_other_way(measures: Measure, quote: &str) -> bool {
    const AT_LEAST: [&str; 9] = [
        "at least",
        "no less than",
        "not less than",
        "no fewer than",
        "not fewer than",
        "minimum",
        "no later than",
        "not later than",
        "no shorter than",
    ];
    const AT_MOST: [&str; 11] = [
        "at most",
        "no more than",
        "not more than",
        "maximum",
        "up to",
        "no earlier than",
        "not earlier than",
        "no sooner than",
        "no longer than",
        "not longer than",
        "exceed",
    ];
    let small = quote.to_lowercase().replace('’', "'");
    let words: Vec<&str> = small
        .split(|c: char| !c.is_alphanumeric() && c != '\'')
        .filter(|word| !word.is_empty())
        .collect();
    let line = format!(" {} ", words.join(" "));
    let says = |list: &[&str]| list.iter().any(|said| line.contains(&format!(" {said} ")));
    match measures {
        Measure::Length => says(&AT_LEAST) && !says(&AT_MOST),
        Measure::Notice | Measure::Papers => says(&AT_MOST) && !says(&AT_LEAST),
        Measure::Window => {
            let denied = |word: &str| {
                let at = words.iter().position(|said| *said == word);
                at.is_some_and(|at| {
                    let before = words.iter().take(at).rev().take(5);
                    before.into_iter().any(|said| ["not", "never", "won't", "no"].contains(said))
                })
            };
            let shut_out = |word: &str| words.contains(&word) && !denied(word);
            denied("between")
                || ["outside", "avoid", "avoids", "avoiding"].into_iter().any(shut_out)
        }
    }
}

#[cfg(test)]
mod tests {
    use evenhand_core::charter::{HolidaySet, Strength};

    use super::*;

    fn counted_of(amount: u32, unit: Unit, quote: &str) -> Rule {
        let mut rule = counted(unit, FirstDay::Unclear, "", None);
        rule.amount = Some(amount);
        count_as_written(&mut rule, quote, None);
        rule
    }

    #[test]
    fn numbers_in_words_are_read_whole_and_week_days_are_no_weeks() {
        use Unit::{Days, Months, Weeks, WorkingDays};
        for (amount, chosen, quote, unit, told) in [
            (25, Days, "twenty-five working days before", WorkingDays, true),
            (25, Days, "Twenty Five (25) working days before", WorkingDays, true),
            (30, Days, "thirty working days", WorkingDays, true),
            (5, Days, "twenty-five working days before", Days, false),
            (20, Days, "twenty-five working days before", Days, false),
            (25, Days, "twenty-five days before", Days, false),
            (20, Days, "twenty working days", WorkingDays, true),
            (10, Days, "10 week days before", Days, true),
            (10, Days, "ten weekdays' notice", Days, true),
            (10, Days, "10 week-days before", Days, true),
            (10, Weeks, "10 weeks before", Weeks, false),
            (2, Days, "two weeks before", Weeks, true),
            (2, Days, "two months before", Months, true),
            (10, Days, "10 school days before", WorkingDays, true),
            (10, Days, "10 term-time days before", WorkingDays, true),
            (2, Days, "two school weeks before", Days, false),
        ] {
            let rule = counted_of(amount, chosen, quote);
            assert_eq!(rule.unit, unit, "{amount}: {quote}");
            assert_eq!(!rule.reading.is_empty(), told, "{amount}: {quote}: {}", rule.reading);
        }
    }

    #[test]
    fn words_that_set_the_other_bound_are_told_apart() {
        use Measure::{Length, Notice, Papers, Window};
        for (measures, quote, other) in [
            (Length, "The duration of meetings should not exceed 2 hours", false),
            (Length, "no longer than two hours", false),
            (Length, "at least two hours", true),
            (Length, "a minimum of 90 minutes", true),
            (Length, "at least one hour and no more than two", false),
            (Length, "two hours", false),
            (Notice, "as a minimum of 25 days in advance", false),
            (Notice, "no later than 10 days before", false),
            (Notice, "no more than 10 days before", true),
            (Notice, "not more than six weeks ahead", true),
            (Papers, "up to 5 days before the meeting", true),
            (Papers, "no earlier than 7 days before", true),
            (Papers, "circulated 7 days before", false),
            (Window, "between 10am and 2pm", false),
            (Window, "will not be held between 9am and 3pm", true),
            (Window, "not before 10am and not after 2pm", false),
            (Window, "We avoid 9am to 3pm", true),
            (Window, "outside 9am to 3pm", true),
            (Window, "never outside 10am to 2pm", false),
        ] {
            assert_eq!(bounds_other_way(measures, quote), other, "{quote}");
        }
    }

    fn counted(unit: Unit, first_day: FirstDay, quote: &str, before: Option<&str>) -> Rule {
        let mut rule = Rule {
            measures: Measure::Notice,
            strength: Strength::default(),
            amount: Some(5),
            unit,
            first_day,
            holidays: HolidaySet::default(),
            from: None,
            to: None,
            covers: Vec::new(),
            exceptions: Vec::new(),
            reading: String::new(),
        };
        count_as_written(&mut rule, quote, before);
        rule
    }

    #[test]
    fn days_are_counted_as_the_charters_own_words_count_them() {
        use FirstDay::{ClearDays as Clear, Unclear};
        use Unit::{ClearDays, Days, Weeks, WorkingDays};
        for (chosen, quote, unit, first_day, told) in [
            (Days, "5 clear working days", WorkingDays, Clear, true),
            (ClearDays, "five (5) working days clear", WorkingDays, Clear, true),
            (WorkingDays, "5 clear working days", WorkingDays, Clear, false),
            (Days, "at least five working days' notice", WorkingDays, Unclear, true),
            (Days, "5 clear days before", ClearDays, Clear, false),
            (ClearDays, "5 clear days before", ClearDays, Clear, false),
            (Days, "5 full weeks", Weeks, Unclear, true),
            (Weeks, "5 clear weeks", Weeks, Clear, false),
            // The charter may say elsewhere what its days are: then the choice stands.
            (ClearDays, "5 days before", ClearDays, Unclear, false),
            (WorkingDays, "5 days before", WorkingDays, Unclear, false),
            // Nothing is said of this number, or two things are.
            (Days, "in good time, and papers 7 working days before", Days, Unclear, false),
            (Days, "5 days for us and 5 working days for you", Days, Unclear, false),
            (WorkingDays, "in 5 parts", WorkingDays, Unclear, false),
            // No such unit can be chosen.
            (WorkingDays, "5 school days", WorkingDays, Unclear, true),
        ] {
            let rule = counted(chosen, Unclear, quote, None);
            assert_eq!((rule.unit, rule.first_day), (unit, first_day), "{quote}");
            assert_eq!(!rule.reading.is_empty(), told, "{quote}: {}", rule.reading);
        }
    }

    #[test]
    fn words_that_are_no_longer_clear_are_counted_both_ways_again() {
        let (unit, clear) = (Unit::WorkingDays, FirstDay::ClearDays);
        let changed = counted(unit, clear, "5 working days", Some("5 clear working days"));
        assert_eq!(changed.first_day, FirstDay::Unclear);
        // A file said so, and not its words.
        assert_eq!(counted(unit, clear, "5 working days", Some("5 working days")).first_day, clear);
    }
}
