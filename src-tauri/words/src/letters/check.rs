//! What may be wrong with a letter's facts: days that cannot be right, a stage that was passed over, another council.

use chrono::{Months, NaiveDate};

use super::facts::KnownFacts;
use super::input::{LetterInput, LetterNotice};
use super::template::{LetterCheck, LetterCheckKind, LetterTemplate};
use evenhand_core::record::FactValue;

/// The day that a letter bears.
const LETTER_DAY: &str = "written_on";

/// What to say of these facts, in the template's order. Each thing is said once.
pub(super) fn notices(
    template: &LetterTemplate,
    known: KnownFacts<'_>,
    input: LetterInput<'_>,
) -> Vec<LetterNotice> {
    let letter_day =
        known.when(LETTER_DAY).and_then(|when| when.exact_day()).unwrap_or(input.today);
    let mut said: Vec<LetterNotice> = Vec::new();
    for check in template.checks.iter().filter(|check| applies(check, known)) {
        let notice = LetterNotice { fact: check.fact.clone(), say: check.say.clone() };
        if found(check, known, input, letter_day) && !said.contains(&notice) {
            said.push(notice);
        }
    }
    said
}

fn applies(check: &LetterCheck, known: KnownFacts<'_>) -> bool {
    known.chosen(&check.is) && (check.is_not.is_empty() || !known.chosen(&check.is_not))
}

/// Whether it is so for certain. A month or a range that only may lie wrong is left alone.
fn found(
    check: &LetterCheck,
    known: KnownFacts<'_>,
    input: LetterInput<'_>,
    letter_day: NaiveDate,
) -> bool {
    let earliest = || known.when(&check.fact)?.earliest();
    let latest = || known.when(&check.fact)?.latest();
    match check.kind {
        LetterCheckKind::NotAfterLetter => earliest().is_some_and(|day| day > letter_day),
        LetterCheckKind::NotBeforeLetter => latest().is_some_and(|day| day < letter_day),
        LetterCheckKind::NotBefore => {
            let other = check.other.as_deref().and_then(|other| known.when(other)?.earliest());
            latest().zip(other).is_some_and(|(day, other)| day < other)
        }
        LetterCheckKind::SameCouncil => {
            known.get(&check.fact).is_some() && input.same_council == Some(false)
        }
        LetterCheckKind::StageBefore => known.get(&check.fact).is_none(),
        LetterCheckKind::OlderThan => latest()
            .and_then(|day| last_day(day, check.months?))
            .is_some_and(|last| letter_day > last),
        LetterCheckKind::EarlierThan => {
            let day = latest().or(Some(letter_day).filter(|_| check.fact == LETTER_DAY));
            day.zip(check.day).is_some_and(|(day, first)| day < first)
        }
        LetterCheckKind::AgeFrom => latest()
            .and_then(|born| born.checked_add_months(Months::new(check.years?.checked_mul(12)?)))
            .is_some_and(|birthday| birthday <= letter_day),
        LetterCheckKind::ShortName => match known.get(&check.fact) {
            Some(FactValue::Text(name)) => {
                let words = name.split_whitespace();
                words.filter(|word| word.chars().any(char::is_alphabetic)).count() < 2
            }
            _ => false,
        },
        LetterCheckKind::Chosen => match known.get(&check.fact) {
            Some(FactValue::Choice(chosen)) => check.option.as_ref() == Some(chosen),
            _ => false,
        },
    }
}

/// The last day of so many months that begin with a day: the day before the corresponding date, or the month's last
/// day where there is no such date.
fn last_day(begins: NaiveDate, months: u32) -> Option<NaiveDate> {
    use chrono::Datelike;
    let corresponding = begins.checked_add_months(Months::new(months))?;
    if corresponding.day() == begins.day() { corresponding.pred_opt() } else { Some(corresponding) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_that_begin_with_a_day_end_the_day_before_its_date() {
        let day = |y, m, d| NaiveDate::from_ymd_opt(y, m, d).unwrap();
        assert_eq!(last_day(day(2019, 7, 15), 12), Some(day(2020, 7, 14)));
        assert_eq!(last_day(day(2024, 2, 29), 12), Some(day(2025, 2, 28)));
        assert_eq!(last_day(day(2023, 3, 1), 12), Some(day(2024, 2, 29)));
    }
}
