//! Days as words name them, whatever they are the days of: for readers of letters, tables and chats.

use chrono::{Datelike, NaiveDate, NaiveTime, Weekday};

use super::{dates, plain::PlainWords, times, tokens::tokens};

/// Most of the words that are looked at, in bytes.
const MOST_TEXT: usize = 256 * 1024;

/// A day that words name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamedDay {
    /// Day of the month.
    pub day: u32,
    /// Month, from 1.
    pub month: u32,
    /// The year, where it is written.
    pub year: Option<i32>,
    /// The day of the week, where it is written.
    pub weekday: Option<Weekday>,
    /// The time of day that stands nearest, after the day or else before it.
    pub time: Option<NaiveTime>,
    /// Morning or afternoon is not written.
    pub time_guessed: bool,
    /// Where the day stands in the text, in bytes.
    pub span: (usize, usize),
}

impl NamedDay {
    /// The day, where its year is written and its day of the week does not differ.
    pub fn date(&self) -> Option<NaiveDate> {
        let date = NaiveDate::from_ymd_opt(self.year?, self.month, self.day)?;
        self.fits(date).then_some(date)
    }

    /// The first such day from `earliest` on, where no year is written.
    pub fn on_or_after(&self, earliest: NaiveDate) -> Option<NaiveDate> {
        let years = earliest.year()..=earliest.year() + 1;
        let mut days = years.filter_map(|year| NaiveDate::from_ymd_opt(year, self.month, self.day));
        days.find(|day| *day >= earliest).filter(|day| self.fits(*day))
    }

    fn fits(&self, date: NaiveDate) -> bool {
        self.weekday.is_none_or(|weekday| weekday == date.weekday())
    }
}

/// The days that words name, in their order. Dates in figures are in UK order.
pub fn days(text: &str) -> Vec<NamedDay> {
    let text = text.get(..text.floor_char_boundary(MOST_TEXT)).unwrap_or_default();
    let plain = PlainWords::of(text);
    let tokens = tokens(&plain.text);
    let found = dates::find(&tokens);
    let mut out = Vec::with_capacity(found.len());
    for (at, date) in found.iter().enumerate() {
        let before = at.checked_sub(1).and_then(|at| found.get(at)).map_or(0, |date| date.end);
        let after = found.get(at + 1).map_or(tokens.len(), |date| date.start);
        let behind = times::find(&tokens, date.end, after).into_iter().next();
        let time = behind.or_else(|| times::find(&tokens, before, date.start).pop());
        let begin = tokens.get(date.start).map_or(0, |token| token.at);
        let last = date.end.checked_sub(1).and_then(|at| tokens.get(at));
        out.push(NamedDay {
            day: date.day,
            month: date.month,
            year: date.year,
            weekday: date.weekday,
            time: time.as_ref().map(|time| time.start),
            time_guessed: time.is_some_and(|time| time.guessed || time.noon_or_midnight),
            span: plain.pasted((begin, last.map_or(plain.text.len(), |token| token.end()))),
        });
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_of_every_use() {
        let found =
            days("Sent: 12 November 2019 09:14. Please reply by Friday 6 December, not 3/1/20.");
        let facts: Vec<String> = found
            .iter()
            .map(|one| format!("{}/{}/{:?} {:?}", one.day, one.month, one.year, one.time))
            .collect();
        assert_eq!(facts[0], "12/11/Some(2019) Some(09:14:00)");
        assert_eq!((found[1].day, found[1].year), (6, None));
        assert_eq!(
            found[1]
                .on_or_after(NaiveDate::from_ymd_opt(2019, 11, 12).unwrap())
                .unwrap()
                .to_string(),
            "2019-12-06"
        );
        assert_eq!(
            found[1].on_or_after(NaiveDate::from_ymd_opt(2020, 1, 1).unwrap()),
            None,
            "a Sunday then"
        );
        assert_eq!(found[2].date().unwrap().to_string(), "2020-01-03");
    }

    #[test]
    fn a_day_that_has_been_is_next_years() {
        let one = days("Meeting on 6 December at 9").remove(0);
        let earliest = NaiveDate::from_ymd_opt(2019, 12, 7).unwrap();
        assert_eq!(one.on_or_after(earliest).unwrap().to_string(), "2020-12-06");
    }

    #[test]
    fn the_half_of_a_day_is_a_guess_where_none_is_written() {
        for (words, guessed) in [("at 9", true), ("at 12am", true), ("at 9am", false)] {
            let text = format!("Meeting on 6 December {words}");
            assert_eq!(days(&text)[0].time_guessed, guessed, "{words}");
        }
    }
}
