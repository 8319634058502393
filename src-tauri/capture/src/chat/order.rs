//! Which of the three figures of a day is the day, which the month, which the year: settled by the whole chat.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::stamp::Stamp;

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

const ALL: [DayOrder; 3] = [DayOrder::DayMonthYear, DayOrder::MonthDayYear, DayOrder::YearMonthDay];
/// The year in which the first of these apps came out.
const FIRST_YEAR: i32 = 2009;

/// The order of a chat's days. `today` bounds what can have been written.
pub(super) fn found(stamps: &[Stamp], today: NaiveDate) -> OrderFound {
    let mut fits: Vec<(usize, DayOrder)> = ALL
        .into_iter()
        .filter_map(|order| Some((backwards(stamps, order, today)?, order)))
        .collect();
    fits.sort();
    let Some((least, best)) = fits.first().copied() else {
        // Some day is none in every order; the usual one keeps the most of them.
        return OrderFound { order: most_valid(stamps, today), others: Vec::new() };
    };
    // Apps write messages in the order of time, so an order in which time runs back again and again is not meant.
    let others = fits
        .iter()
        .skip(1)
        .filter(|(back, _)| *back <= least * 10 + 1 && !(least == 0 && *back > 2));
    let others: Vec<DayOrder> = others
        .map(|(_, order)| *order)
        .filter(|order| differs(stamps, best, *order, today))
        .collect();
    // Where it must be asked, the order of the United Kingdom is offered first.
    match others.contains(&DayOrder::DayMonthYear) {
        true => {
            let rest = std::iter::once(best)
                .chain(others)
                .filter(|order| *order != DayOrder::DayMonthYear);
            OrderFound { order: DayOrder::DayMonthYear, others: rest.collect() }
        }
        false => OrderFound { order: best, others },
    }
}

/// How often the day goes back from one message to the next. `None`: some day is none in this order.
fn backwards(stamps: &[Stamp], order: DayOrder, today: NaiveDate) -> Option<usize> {
    let mut back = 0;
    let mut last: Option<NaiveDate> = None;
    for stamp in stamps {
        let (day, _) = day(stamp, order, today)?;
        back += usize::from(last.is_some_and(|last| day < last));
        last = Some(day);
    }
    Some(back)
}

fn differs(stamps: &[Stamp], a: DayOrder, b: DayOrder, today: NaiveDate) -> bool {
    stamps.iter().any(|stamp| day(stamp, a, today) != day(stamp, b, today))
}

fn most_valid(stamps: &[Stamp], today: NaiveDate) -> DayOrder {
    let count =
        |order: DayOrder| stamps.iter().filter(|stamp| day(stamp, order, today).is_some()).count();
    // The first of equals, which is the usual order.
    ALL.into_iter().rev().max_by_key(|order| count(*order)).unwrap_or_default()
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
        let stamps: Vec<Stamp> =
            days.iter().map(|day| stamp::read(&format!("{day}, 09:14 - ")).unwrap().0).collect();
        found(&stamps, NaiveDate::from_ymd_opt(2026, 11, 26).unwrap())
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
