//! Minutes in a picture: the promises in words that a machine read, each with the places of its words. A letter that
//! the machine was less sure of never makes a day: what hangs on it is asked.

mod lines;

use chrono::NaiveDate;
use evenhand_core::record::{MONTHS, ScanReading, WEEKDAYS, When};
use serde::{Deserialize, Serialize};

use crate::minutes::{actions, held_on};
use crate::promise::{PromiseDoubt, ProposedPromise};
use lines::Laid;

pub use lines::spaced;

/// A promise that the words of a picture seem to make.
#[derive(Clone, Debug, PartialEq)]
pub struct PicturedPromise {
    /// As proposed.
    pub promise: ProposedPromise,
    /// The day that the words are of.
    pub said: Option<NaiveDate>,
    /// Where its words stand.
    pub places: Vec<PicturePlace>,
}

/// Words of a page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
pub struct PicturePlace {
    /// From 1.
    pub page: u32,
    /// By their numbers in reading order, from 0.
    pub words: Vec<u32>,
}

/// The promises in what was read of a picture. `said` is the day it is of, where a person gave it.
pub fn promised(reading: &ScanReading, said: Option<NaiveDate>) -> Vec<PicturedPromise> {
    let laid = Laid::of(reading);
    let said = said.or_else(|| day_of(&laid));
    let found = actions(laid.text(), said).into_iter();
    found
        .map(|one| PicturedPromise {
            places: laid.places(&one.at),
            promise: asked(one, &laid),
            said,
        })
        .collect()
}

/// The day that the words of a picture say they are of, where the machine is sure of each letter of it.
pub fn held(reading: &ScanReading) -> Option<NaiveDate> {
    day_of(&Laid::of(reading))
}

fn day_of(laid: &Laid) -> Option<NaiveDate> {
    let day = held_on(laid.text())?;
    // A line with a word that is less sure may be of another day, or of another meeting.
    (held_on(&laid.without_unsure_days(is_dating)) == Some(day)).then_some(day)
}

/// A promise without what hangs on letters that are less sure.
fn asked(mut one: ProposedPromise, laid: &Laid) -> ProposedPromise {
    let about = laid.with_lines_of_its_own(&one.at);
    let unsure = one.due != When::Undated && laid.any_unsure_near(&about, is_dating);
    // A figure that was not seen at all leaves a month without its day.
    let cut = one.due == When::Undated && laid.any_day(&about, is_day_name);
    if unsure || cut {
        one.due = When::Undated;
        one.doubts.retain(|doubt| {
            !matches!(doubt, PromiseDoubt::WorkedOut | PromiseDoubt::YearWorkedOut)
        });
        one.doubts.push(PromiseDoubt::DayUnclear);
        one.doubts.sort();
        one.doubts.dedup();
    }
    if laid.any_unsure_of(&about, &one.owner) {
        one.owner.clear();
    }
    one
}

/// Whether a word names a month or a weekday, or has figures.
fn is_day_name(word: &str) -> bool {
    let lower = word.to_lowercase();
    lower.chars().any(|c| c.is_ascii_digit())
        || MONTHS.iter().any(|name| *name != "may" && lower.contains(name))
        || WEEKDAYS.iter().any(|(name, _)| lower.contains(name))
}

/// Whether a word may be part of a day: figures, a month, a weekday, or what counts days.
fn is_dating(word: &str) -> bool {
    const COUNTS: [&str; 18] = [
        "day",
        "days",
        "week",
        "weeks",
        "fortnight",
        "month",
        "months",
        "term",
        "half",
        "today",
        "tomorrow",
        "tonight",
        "next",
        "end",
        "working",
        "school",
        "midday",
        "noon",
    ];
    let lower = word.to_lowercase();
    let bare = lower.trim_matches(|c: char| !c.is_alphanumeric());
    let begins = |name: &str| bare.len() >= 3 && (name.starts_with(bare) || bare.starts_with(name));
    bare.chars().any(|c| c.is_ascii_digit())
        || COUNTS.contains(&bare)
        || MONTHS.iter().any(|name| begins(name))
        || WEEKDAYS.iter().any(|(name, _)| begins(name))
}

#[cfg(test)]
mod tests {
    use evenhand_core::record::{ScanLine, ScanPage, ScanWord};

    use super::*;

    /// A page as it is read: a line a row, words of ten pixels a letter, 20 high, 30 apart, the whole turned by a
    /// tenth. "~" before a word: the machine is less sure of it. " | ": a cell stands beside another.
    fn page(number: u32, rows: &[&str]) -> ScanPage {
        let turned = |x: i32, y: i32| [x - y / 10, y + x / 10];
        let mut lines = Vec::new();
        for (at, row) in rows.iter().enumerate() {
            let y = 40 + 30 * i32::try_from(at).unwrap();
            let mut x = 50;
            let cells: Vec<&str> = row.split(" | ").collect();
            for (cell, text) in cells.iter().enumerate() {
                let words = text.split(' ').map(|word| {
                    let (word, sure) = word.strip_prefix('~').map_or((word, 97), |word| (word, 60));
                    let to = x + 10 * i32::try_from(word.chars().count()).unwrap();
                    let corners =
                        [turned(x, y), turned(to, y), turned(to, y + 20), turned(x, y + 20)];
                    x = to + 10;
                    let [[a, b], [c, d], [e, f], [g, h]] = corners;
                    ScanWord(word.to_owned(), sure, [a, b, c, d, e, f, g, h])
                });
                lines.push(ScanLine { words: words.collect(), beside: cell + 1 < cells.len() });
                x += 200;
            }
        }
        ScanPage { number, width: 1000, height: 1400, lines }
    }

    fn reading(pages: Vec<ScanPage>) -> ScanReading {
        ScanReading { read: pages, ..ScanReading::default() }
    }

    /// Owner, day and doubts of each promise.
    fn facts(rows: &[&str]) -> Vec<String> {
        let found = promised(&reading(vec![page(1, rows)]), None).into_iter();
        found
            .map(|PicturedPromise { promise, .. }| {
                let day = promise.due.exact_day().map_or("-".into(), |day| day.to_string());
                format!("{}|{day}|{:?}", promise.owner, promise.doubts)
            })
            .collect()
    }

    const HELD: &str = "Meeting held on 12 November 2019";

    #[test]
    fn promises_come_with_the_places_of_their_words() {
        let pages = vec![
            page(
                1,
                &[
                    HELD,
                    "ACTION: The case officer to send the draft to all of the parents by",
                    "2December 2019.",
                ],
            ),
            page(
                2,
                &["Action | Owner | By when", "Amend section F | Case officer | 13 December 2019"],
            ),
        ];
        let found = promised(&reading(pages), None);
        let of: Vec<_> =
            found.iter().map(|one| (one.promise.due.exact_day(), one.places.clone())).collect();
        let day = |day| NaiveDate::from_ymd_opt(2019, 12, day);
        let place =
            |page, words: std::ops::Range<u32>| vec![PicturePlace { page, words: words.collect() }];
        assert_eq!(of, [(day(2), place(1, 6..22)), (day(13), place(2, 4..12))]);
        assert_eq!(found[0].said, NaiveDate::from_ymd_opt(2019, 11, 12));
    }

    #[test]
    fn a_day_with_a_letter_that_is_less_sure_is_asked_and_never_stated() {
        let clear = "SENCo|2019-11-15|[WorkedOut]";
        for (row, expected) in [
            ("ACTION: SENCo to book the hall by Friday", clear),
            ("ACTION: SENCo ~to book the hall by Friday", clear),
            ("~ACTION: SENCo to book the hall by Friday", clear),
            ("ACTION: SENCo to book the hall by ~Friday", "SENCo|-|[DayUnclear]"),
            ("ACTION: SENCo to book the hall ~by Friday", "SENCo|-|[DayUnclear]"),
            ("ACTION: SENCo to book the hall by ~14 November 2019", "SENCo|-|[DayUnclear]"),
            ("ACTION: SENCo to book the hall by 14 ~November 2019", "SENCo|-|[DayUnclear]"),
            ("ACTION: SENCo to book the hall by 14 November ~2019", "SENCo|-|[DayUnclear]"),
            ("ACTION: SENCo to book the hall by 14 November ~(latest)", "SENCo|-|[DayUnclear]"),
            // A figure that was not seen at all.
            ("ACTION: SENCo to book the hall by November 2019", "SENCo|-|[DayUnclear]"),
            ("ACTION: ~SENCo to book the hall", "|-|[]"),
        ] {
            assert_eq!(facts(&[HELD, row]), [expected], "{row}");
        }
        let below = |due| facts(&[HELD, "ACTION: SENCo to book the hall", due]);
        assert_eq!(below("Due: 14 November 2019"), ["SENCo|2019-11-14|[]"]);
        assert_eq!(below("Due: ~14 November 2019"), ["SENCo|-|[DayUnclear]"]);
        let row = |when: &str| {
            facts(&[HELD, "Action | Owner | By when", &format!("Book the hall | SENCo | {when}")])
        };
        assert_eq!(row("14 November 2019"), ["SENCo|2019-11-14|[]"]);
        assert_eq!(row("~14 November 2019"), ["SENCo|-|[DayUnclear]"]);
    }

    #[test]
    fn no_day_is_counted_from_a_meeting_whose_day_is_less_sure() {
        for held in [
            "Meeting held on ~12 November 2019",
            "Meeting held on 12 ~November 2019",
            "Meeting held on 12 November ~2019",
            // It may be the next meeting, and not this one.
            "~Nexl meeting 12 November 2019",
        ] {
            assert_eq!(
                facts(&[held, "ACTION: SENCo to book the hall by Friday"]),
                ["SENCo|-|[DayUnclear]"],
                "{held}"
            );
            assert_eq!(super::held(&reading(vec![page(1, &[held])])), None, "{held}");
        }
        let said = NaiveDate::from_ymd_opt(2019, 11, 12);
        let rows =
            ["Meeting held on ~12 November 2019", "ACTION: SENCo to book the hall by Friday"];
        let found = promised(&reading(vec![page(1, &rows)]), said);
        assert_eq!(found[0].promise.due.exact_day(), NaiveDate::from_ymd_opt(2019, 11, 15));
    }

    proptest::proptest! {
        #[test]
        fn any_words_in_any_places_are_read_and_their_places_are_those_of_words(
            lines in proptest::collection::vec(
                proptest::collection::vec(("[ -~é•–’]{0,14}", 0u8..101, proptest::array::uniform8(-2000i32..2000)), 0..7),
                0..12,
            ),
            beside in proptest::collection::vec(proptest::bool::ANY, 12),
        ) {
            let words = |words: Vec<(String, u8, [i32; 8])>| {
                words.into_iter().map(|(text, sure, at)| ScanWord(text, sure, at)).collect()
            };
            let lines: Vec<ScanLine> = lines
                .into_iter()
                .zip(beside)
                .map(|(line, beside)| ScanLine { words: words(line), beside })
                .collect();
            let count = lines.iter().map(|line| line.words.len()).sum::<usize>();
            let page = ScanPage { number: 1, width: 9, height: 9, lines };
            for one in promised(&reading(vec![page]), None) {
                for place in one.places {
                    proptest::prop_assert!(place.words.iter().all(|word| (*word as usize) < count));
                }
            }
        }
    }
}
