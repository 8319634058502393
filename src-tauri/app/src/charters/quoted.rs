//! How a charter's own words count the time that a rule asks for: "at least 5 clear working days".
//!
//! The form has a choice of units, which stands on days until somebody changes it. Where the words give the same number
//! with another unit, or say that the days are clear, counting by the choice would find what the charter never said.

use evenhand_core::charter::{FirstDay, Rule, Unit};
use evenhand_words::amount;
use evenhand_words::tr::charters;

/// What the words say of a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Said {
    unit: Unit,
    clear: bool,
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
    // A charter may say elsewhere what its days are: plain days leave the choice.
    if said.unit == rule.unit || said.unit == Unit::Days {
        return;
    }
    if said.unit == Unit::SchoolDays {
        rule.reading = charters::words_say_school_days(&amount(rule.unit, number));
        return;
    }
    (rule.unit, rule.reading) = (said.unit, charters::words_count(&amount(said.unit, number)));
}

/// What the words say of this number of days, weeks or months. `None`: nothing, or two things that differ.
fn said(quote: &str, number: u32) -> Option<Said> {
    let small = quote.to_lowercase();
    let words: Vec<&str> =
        small.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let mut all = (0..words.len()).filter_map(|at| said_at(&words, at, number));
    let first = all.next()?;
    all.all(|other| other == first).then_some(first)
}

fn said_at(words: &[&str], at: usize, number: u32) -> Option<Said> {
    let own = |at: usize| words.get(at).copied();
    if value(own(at)?) != Some(number) {
        return None;
    }
    // "five (5) working days"
    let mut next = at + 1;
    while own(next).and_then(value) == Some(number) {
        next += 1;
    }
    let (mut clear, mut working, mut school) = (false, false, false);
    let unit = loop {
        match own(next)? {
            "clear" => clear = true,
            "working" | "business" => working = true,
            "school" => school = true,
            "full" | "whole" | "calendar" | "consecutive" => {}
            "day" | "days" if school => break Unit::SchoolDays,
            "day" | "days" if working => break Unit::WorkingDays,
            "day" | "days" => break Unit::Days,
            "week" | "weeks" => break Unit::Weeks,
            "month" | "months" => break Unit::Months,
            _ => return None,
        }
        next += 1;
    };
    clear |= own(next + 1) == Some("clear");
    let unit = if clear && unit == Unit::Days { Unit::ClearDays } else { unit };
    Some(Said { unit, clear })
}

/// The number that a word names.
fn value(word: &str) -> Option<u32> {
    const WORDS: [&str; 21] = [
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
        "twenty",
    ];
    let named = WORDS.iter().position(|name| *name == word);
    word.parse().ok().or_else(|| named.and_then(|at| u32::try_from(at).ok()))
}

#[cfg(test)]
mod tests {
    use evenhand_core::charter::{HolidaySet, Measure, Strength};

    use super::*;

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
