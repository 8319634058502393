//! Which lines of an export are its stamps, and which stand in a message and only look like one: a quotation of another
//! chat, a list of times.
//!
//! A phone writes a whole export at once and in one way, so a line in another way is a message's own. A file put
//! together from two phones changes its way for good: a long run of lines, by people who are known in it.

use std::collections::BTreeSet;

use chrono::{Duration, NaiveDate};

use super::order::{self, DayOrder};
use super::stamp::Stamp;
use super::system;
use super::who::{candidate, counts};

/// So many lines in another way, up to the end of the file, may be a change for good.
const RUN_TO_THE_END: usize = 5;
/// So many lines in another way are one wherever they stand.
const LONG_RUN: usize = 20;
/// Exports are in the order of time, but for a phone that was without a net for some days.
const DAYS_LATE: i64 = 2;

/// What a line with a stamp is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum StampPlace {
    /// It begins a message.
    Own,
    /// It begins a message whose day is far from those around it.
    Doubt,
    /// It goes on with the message before it.
    Text,
}

/// Whether each stamp is one of the file's own, by the way that it is written.
pub(super) fn own(stamped: &[(Stamp, &str)], today: NaiveDate) -> Vec<bool> {
    let Some((first, _)) = stamped.first() else { return Vec::new() };
    let main = first.style;
    let mut writers = BTreeSet::new();
    for (_, line) in stamped.iter().filter(|(stamp, _)| stamp.style == main) {
        writers.extend(candidate(line).map(|(name, _)| name));
    }
    let of_main = stamped.iter().filter(|(stamp, _)| stamp.style == main).count();
    let mut out = Vec::with_capacity(stamped.len());
    let mut before = first;
    for run in stamped.chunk_by(|a, b| a.0.style == b.0.style) {
        let own = run.first().is_none_or(|(stamp, _)| stamp.style == main) || {
            let names = run.iter().filter_map(|(_, line)| candidate(line));
            let (known, named) = names.fold((0, 0), |(known, named), (name, _)| {
                (known + usize::from(writers.contains(name)), named + 1)
            });
            // Where few lines are in the first way, it may be that of a heading.
            let by_people = known * 2 >= run.len().max(1)
                || (named * 2 >= run.len() && run.len() > of_main * 3);
            let last = out.len() + run.len() == stamped.len();
            let to_the_end = last && run.len() >= RUN_TO_THE_END && goes_on(before, run, today);
            by_people && (run.len() >= LONG_RUN || to_the_end)
        };
        out.extend(std::iter::repeat_n(own, run.len()));
        if let (true, Some((last, _))) = (own, run.last()) {
            before = last;
        }
    }
    out
}

/// Whether a run may have been written after a stamp.
fn goes_on(before: &Stamp, run: &[(Stamp, &str)], today: NaiveDate) -> bool {
    let days = |stamp: &Stamp| {
        let days = order::ALL.into_iter().filter_map(|order| order::day(stamp, order, today));
        days.map(|(day, _)| day).collect::<Vec<_>>()
    };
    let earliest = days(before).into_iter().min();
    let latest = run.first().and_then(|(stamp, _)| days(stamp).into_iter().max());
    matches!((earliest, latest), (Some(earliest), Some(latest)) if latest >= earliest)
}

/// Whether each stamp is in its place in time. A line of nobody who writes elsewhere, on a day far from those of the
/// lines around it or on none, is text that happens to be written in the file's own way.
pub(super) fn places(
    stamped: &[(Stamp, &str)],
    order: DayOrder,
    today: NaiveDate,
) -> Vec<StampPlace> {
    let days: Vec<Option<NaiveDate>> =
        stamped.iter().map(|(stamp, _)| order::day(stamp, order, today).map(|at| at.0)).collect();
    let undated = days.iter().filter(|day| day.is_none()).count();
    if undated * 4 > days.len() {
        // A calendar that is not known, and no line out of place.
        return vec![StampPlace::Own; days.len()];
    }
    let counts = counts(stamped.iter().map(|(_, line)| *line));
    let many = |line: &str| {
        candidate(line).is_some_and(|(name, _)| counts.get(name).is_some_and(|count| *count > 1))
            || system::is_notice(line)
    };
    let any = |line: &str| candidate(line).is_some() || system::is_notice(line);
    let next_many = following(stamped, &days, &many);
    let next_any = following(stamped, &days, &any);
    let mut before: Option<NaiveDate> = None;
    let mut out = Vec::with_capacity(days.len());
    for ((day, (_, line)), next) in days.iter().zip(stamped).zip(next_many.iter().zip(&next_any)) {
        let next = next.0.or(*next.1);
        let far = before.is_some_and(|before| is_far(*day, before, next));
        out.push(match (far, many(line)) {
            (false, _) => StampPlace::Own,
            (true, true) => StampPlace::Doubt,
            (true, false) => StampPlace::Text,
        });
        if !far {
            before = day.or(before);
        }
    }
    out
}

/// The day of the next line after each that fits.
fn following(
    stamped: &[(Stamp, &str)],
    days: &[Option<NaiveDate>],
    fits: &dyn Fn(&str) -> bool,
) -> Vec<Option<NaiveDate>> {
    let mut next = None;
    let mut out: Vec<Option<NaiveDate>> = Vec::with_capacity(days.len());
    for ((_, line), day) in stamped.iter().zip(days).rev() {
        out.push(next);
        if fits(line) {
            next = day.or(next);
        }
    }
    out.reverse();
    out
}

fn is_far(day: Option<NaiveDate>, before: NaiveDate, next: Option<NaiveDate>) -> bool {
    let late = Duration::days(DAYS_LATE);
    let Some(day) = day else { return true };
    match next {
        // Where those around it are out of order themselves, the order tells nothing.
        Some(next) if before > next + late => false,
        Some(next) => day > next + late || day < before - late,
        None => day < before - late,
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::chat::{Chat, read_whatsapp};

    fn of(text: &str) -> Chat {
        let today = NaiveDate::from_ymd_opt(2026, 11, 26).unwrap();
        read_whatsapp(text, "_chat.txt", &BTreeSet::new(), None, today)
    }

    #[test]
    fn a_line_in_another_way_is_part_of_its_message() {
        for line in [
            "17/3 14:20 - 2 mins",
            "[01/02/2025, 10:15:00] Ms Head: we will not fund it",
            "[10:15, 01/02/2025] Ms Head: yes",
            "12.05.25 10:00 - Annual review",
            "12/05/2025 10:00 - Annual review",
            "12/05/2025, 10:00 \u{2013} EP visit",
            "12/05/25, 10:00 - panel",
            "12/05/2025, 9:00 AM - Sarah: old words",
            "120/80 10:00 - am",
        ] {
            let chat = of(&format!(
                "20/03/2025, 09:00 - Sarah: hello\n20/03/2025, 09:05 - Jo: see\n{line}\nend\n\
                21/03/2025, 10:00 - Jo: bye\n"
            ));
            assert_eq!(chat.messages.len(), 3, "{line}");
            assert_eq!(chat.messages[1].text, format!("see\n{line}\nend"));
            assert_eq!((chat.people.len(), chat.order.others.len()), (2, 0), "{line}");
        }
    }

    #[test]
    fn another_way_for_good_is_another_phones() {
        let mut text = "20/03/2025, 09:00 - Sarah: hello\n20/03/2025, 09:05 - Jo: hi\n".to_owned();
        for day in 21..27 {
            text.push_str(&format!("[{day}/03/2025, 09:00:00] Jo: words\n"));
        }
        let chat = of(&text);
        assert_eq!(chat.messages.len(), 8);
        assert_eq!(chat.messages[7].date, NaiveDate::from_ymd_opt(2025, 3, 26));
    }

    #[test]
    fn a_day_out_of_place_is_text_or_a_doubt() {
        let with = |line: &str| {
            of(&format!(
                "20/03/2025, 09:00 - Sarah: hello\n20/03/2025, 09:05 - Jo: slots\n{line}\n\
                21/03/2025, 10:00 - Jo: bye\n21/03/2025, 10:01 - Sarah: bye\n"
            ))
        };
        let text = with("12/05/2025, 10:00 - EP visit");
        assert_eq!((text.messages.len(), text.messages[1].text.lines().count()), (4, 2));
        let doubt = with("12/05/2025, 10:00 - Jo: quoted?");
        let unsure: Vec<bool> = doubt.messages.iter().map(|one| one.unsure).collect();
        assert_eq!(unsure, [false, false, true, false, false]);
        let near = with("21/03/2025, 09:00 - Kim joined");
        assert_eq!(near.messages.len(), 5);
    }

    #[test]
    fn one_line_of_another_order_turns_no_days_round() {
        use DayOrder::{DayMonthYear, MonthDayYear};
        // In another way, it tells nothing of the order.
        let other = of("04/03/2025, 09:00 - Jo: one\n05/04/2025, 09:00 - Al: two:\n\
            12/31/24 10:30 - New Year\n06/05/2025, 09:00 - Jo: x\n");
        assert_eq!((other.order.order, other.order.others), (DayMonthYear, vec![MonthDayYear]));
        // In the file's own way, it is asked.
        let same = of("04/03/2025, 09:00 - Jo: one\n05/04/2025, 09:00 - Al: two:\n\
            12/31/2025, 10:30 - New Year\n06/05/2026, 09:00 - Jo: x\n07/06/2026, 09:00 - Al: x\n");
        assert_eq!((same.order.order, same.order.others), (DayMonthYear, vec![MonthDayYear]));
        let noise = of("3/4/25, 9:00 AM - Jo: one\n3/15/25, 9:00 AM - Al: two\n\
            4/6/25, 9:00 AM - Jo: scores:\n45/60/25, 10:30 AM - maths\n");
        assert_eq!((noise.order.order, noise.order.others.len()), (MonthDayYear, 0));
        assert_eq!(noise.messages.len(), 3);
    }

    #[test]
    fn who_writes_about_encryption_stays_a_person() {
        let chat = of(
            "20/03/2025, 09:00 - Sarah: hello\n20/03/2025, 09:05 - Jo: School says that this is end-to-end encrypted so \
            it is fine to share the draft here\n",
        );
        assert_eq!(chat.people, ["Sarah", "Jo"]);
    }
}
