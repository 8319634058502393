//! Which of the three figures of a day is the day, which the month, which the year: settled by the whole chat.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::stamp::Stamp;
use super::who::{candidate, counts};

/// The order of a day's figures.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, ts_rs::TS,
)]
#[serde(rename_all = "snake_case")]
pub enum DayOrder {
    /// 31/12/2019, as in the United Kingdom.
    #[default]
    DayMonthYear,
    /// 12/31/2019, as in the United States.
    MonthDayYear,
    /// 2019-12-31.
    YearMonthDay,
}

/// How the days of a chat are read.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct OrderFound {
    /// The order that was taken.
    pub order: DayOrder,
    /// Other orders that fit as well: a person has to say. Empty: there is no doubt.
    pub others: Vec<DayOrder>,
}

/// Every order, the usual one first.
pub(super) const ALL: [DayOrder; 3] =
    [DayOrder::DayMonthYear, DayOrder::MonthDayYear, DayOrder::YearMonthDay];
/// The year in which the first of these apps came out.
const FIRST_YEAR: i32 = 2009;

/// So few lines of people who write nothing else settle no order alone: they may be quotations.
const FEW_LINES: usize = 2;
/// A file of so few lines is what it is.
const SHORT_FILE: usize = 4;

/// How an order fits the stamps of a chat.
#[derive(Clone, Copy, Debug)]
struct OrderFit {
    order: DayOrder,
    /// Stamps that are no day in it.
    none: usize,
    /// Such stamps before the words of somebody who writes more.
    none_of_known: usize,
    /// How often the day goes back from one message to the next.
    back: usize,
}

impl OrderFit {
    fn score(&self) -> usize {
        self.none + self.back
    }
}

/// The order of a chat's days, from its stamps, each with what follows it. `today` bounds what can have been written.
pub(super) fn found(stamped: &[(Stamp, &str)], today: NaiveDate) -> OrderFound {
    let often = counts(stamped.iter().map(|(_, line)| *line));
    let known = |line: &str| {
        candidate(line).is_some_and(|(name, _)| often.get(name).is_some_and(|count| *count > 1))
    };
    // What is no day in any order tells nothing.
    let days: Vec<(Stamp, bool)> = stamped
        .iter()
        .filter(|(stamp, _)| ALL.into_iter().any(|order| day(stamp, order, today).is_some()))
        .map(|(stamp, line)| (*stamp, known(line)))
        .collect();
    let mut fits: Vec<OrderFit> = ALL.into_iter().map(|order| fit(&days, order, today)).collect();
    // A sort keeps the usual order first among equals.
    fits.sort_by_key(OrderFit::score);
    let Some(best) = fits.first().copied() else { return OrderFound::default() };
    let others: Vec<DayOrder> = fits
        .iter()
        .skip(1)
        .filter(|other| may_be(&best, other, days.len()))
        .map(|other| other.order)
        .filter(|order| differs(&days, best.order, *order, today))
        .collect();
    // Where it must be asked, the order of the United Kingdom is offered first.
    match others.contains(&DayOrder::DayMonthYear) {
        true => {
            let rest = std::iter::once(best.order)
                .chain(others)
                .filter(|order| *order != DayOrder::DayMonthYear);
            OrderFound { order: DayOrder::DayMonthYear, others: rest.collect() }
        }
        false => OrderFound { order: best.order, others },
    }
}

/// Whether a person has to say that the days are not in this order. Apps write messages in the order of time, so one in
/// which time runs back again and again is not meant.
fn may_be(best: &OrderFit, other: &OrderFit, lines: usize) -> bool {
    let (least, score) = (best.score(), other.score());
    if other.none == 0 {
        return score <= least * 10 + 1 && !(least == 0 && score > 2);
    }
    // A line or two that are no day in it may be quoted from a phone that writes another order.
    let quoted = other.none <= FEW_LINES
        && other.none_of_known == 0
        && lines >= SHORT_FILE
        && other.back <= best.back + 1;
    quoted || score <= least
}

fn fit(days: &[(Stamp, bool)], order: DayOrder, today: NaiveDate) -> OrderFit {
    let mut fit = OrderFit { order, none: 0, none_of_known: 0, back: 0 };
    let mut last: Option<NaiveDate> = None;
    for (stamp, known) in days {
        match day(stamp, order, today) {
            Some((day, _)) => {
                fit.back += usize::from(last.is_some_and(|last| day < last));
                last = Some(day);
            }
            None => {
                fit.none += 1;
                fit.none_of_known += usize::from(*known);
            }
        }
    }
    fit
}

fn differs(days: &[(Stamp, bool)], a: DayOrder, b: DayOrder, today: NaiveDate) -> bool {
    days.iter().any(|(stamp, _)| day(stamp, a, today) != day(stamp, b, today))
}

/// The day of a stamp in an order, and whether its year was worked out. `None`: it is none.
pub(super) fn day(stamp: &Stamp, order: DayOrder, today: NaiveDate) -> Option<(NaiveDate, bool)> {
    let [first, second, third] = stamp.figures;
    let (first, second) = (first?, second?);
    let year_first = stamp.digits.first() == Some(&4);
    if year_first != (order == DayOrder::YearMonthDay)
        && (year_first || stamp.digits.last() == Some(&4))
    {
        return None;
    }
    let Some(third) = third else {
        let (day, month) = match order {
            DayOrder::DayMonthYear => (first, second),
            DayOrder::MonthDayYear => (second, first),
            DayOrder::YearMonthDay => return None,
        };
        return last_such_day(day, month, today).map(|day| (day, true));
    };
    let (year, month, day) = match order {
        DayOrder::DayMonthYear => (third, second, first),
        DayOrder::MonthDayYear => (third, first, second),
        DayOrder::YearMonthDay => (first, second, third),
    };
    // Phones set to another calendar count from elsewhere: Thailand's years are 543 ahead.
    let year = match i32::try_from(year).ok()? {
        year @ 0..=99 => year + 2000,
        year @ 2552..=2700 => year - 543,
        year => year,
    };
    let day = NaiveDate::from_ymd_opt(year, month, day)?;
    let latest = today.succ_opt().unwrap_or(today);
    (year >= FIRST_YEAR && day <= latest).then_some((day, false))
}

/// The last day with this number and month that is not to come.
fn last_such_day(day: u32, month: u32, today: NaiveDate) -> Option<NaiveDate> {
    use chrono::Datelike;
    (0..8)
        .filter_map(|back| NaiveDate::from_ymd_opt(today.year() - back, month, day))
        .find(|day| *day <= today)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chat::stamp;

    fn of(days: &[&str]) -> OrderFound {
        let stamped: Vec<(Stamp, &str)> = days
            .iter()
            .map(|day| (stamp::read(&format!("{day}, 09:14 - ")).unwrap().0, "Jo: a"))
            .collect();
        found(&stamped, NaiveDate::from_ymd_opt(2026, 11, 26).unwrap())
    }

    #[test]
    fn figures_that_settle_it() {
        use DayOrder::{DayMonthYear, MonthDayYear, YearMonthDay};
        let sure = |order| OrderFound { order, others: Vec::new() };
        assert_eq!(of(&["3/12/2019", "13/12/2019"]), sure(DayMonthYear));
        assert_eq!(of(&["12/3/19", "12/13/19"]), sure(MonthDayYear));
        assert_eq!(of(&["2019-12-03"]), sure(YearMonthDay));
        // Time runs on only when read one way.
        assert_eq!(
            of(&["1/2/19", "2/2/19", "3/2/19", "1/3/19", "2/3/19", "5/3/19", "1/4/19"]),
            sure(DayMonthYear)
        );
        assert_eq!(
            of(&["2/1/19", "2/2/19", "2/3/19", "3/1/19", "3/2/19", "3/5/19", "4/1/19"]),
            sure(MonthDayYear)
        );
        // The same day in every order.
        assert_eq!(of(&["3/3/2019"]), sure(DayMonthYear));
        // It would be still to come.
        assert_eq!(of(&["11/12/2026"]).others, []);
        assert_eq!(of(&["11/12/2026"]).order, MonthDayYear);
    }

    #[test]
    fn doubt_is_asked() {
        let doubt = of(&["3/12/2019", "5/12/2019"]);
        assert_eq!(
            (doubt.order, doubt.others.as_slice()),
            (DayOrder::DayMonthYear, [DayOrder::MonthDayYear].as_slice())
        );
        let short = of(&["19/11/12"]);
        assert_eq!(short.order, DayOrder::DayMonthYear);
        assert_eq!(short.others, [DayOrder::YearMonthDay]);
    }
}
