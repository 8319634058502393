//! When things came into the record, and what their own files say of it.

use chrono::{DateTime, Utc};

use evenhand_core::charter::london_date;
use evenhand_core::record::{Arrival, Moment, Provenance};

use crate::dates::date;
use crate::tr;

/// When an entry came in, when it came to say what it says, and what it says itself of when it was added,
/// a line each. The last two only where they name another day.
pub fn entry_came_in(
    provenance: &Provenance,
    arrival: Option<&Arrival>,
    claimed: DateTime<Utc>,
) -> String {
    let Some(arrival) = arrival else { return came_in(provenance, None, claimed) };
    let changed = provenance.day(&arrival.as_now) != provenance.day(&arrival.first);
    let mut words = came_in(provenance, Some(&arrival.first), claimed);
    if changed {
        let day = moment_day(provenance, &arrival.as_now);
        words = format!("{words}\n{}", tr::provenance::changed(&day));
    }
    words
}

/// When a file came in with the bytes that it has now, and what it says itself of when it was added.
pub fn file_came_in(
    provenance: &Provenance,
    arrival: Option<&Arrival>,
    claimed: DateTime<Utc>,
) -> String {
    came_in(provenance, arrival.map(|arrival| &arrival.as_now), claimed)
}

fn came_in(provenance: &Provenance, moment: Option<&Moment>, claimed: DateTime<Utc>) -> String {
    let words =
        moment.map_or_else(tr::provenance::cant_tell, |moment| moment_day(provenance, moment));
    match provenance.claimed_day(moment, claimed) {
        Some(said) => format!("{words}\n{}", tr::provenance::said_added(said)),
        None => words,
    }
}

/// The day of a moment, or that it cannot be told and what the clock said.
fn moment_day(provenance: &Provenance, moment: &Moment) -> String {
    match provenance.day(moment) {
        Some(day) => date(day),
        None => tr::provenance::clock_said(london_date(moment.at)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> DateTime<Utc> {
        format!("{text}T09:00:00Z").parse().unwrap()
    }

    fn moment(event: u64, day: &str) -> Moment {
        Moment { event, at: at(day), clock_before: None }
    }

    #[test]
    fn a_claim_stands_apart_from_what_was_seen() {
        let provenance = Provenance { read_at: Some(at("2026-11-25")), ..Provenance::default() };
        let (first, as_now) = (moment(2, "2026-11-12"), moment(9, "2026-11-25"));
        let seen = Arrival { first, as_now: first };
        let claimed = at("2019-05-07");
        let entry = |arrival, claimed| entry_came_in(&provenance, arrival, claimed);
        assert_eq!(entry(Some(&seen), at("2026-11-12")), "Thu 12 Nov 2026");
        assert_eq!(
            entry(Some(&seen), claimed),
            "Thu 12 Nov 2026\nsaid to have been added Tue 7 May 2019"
        );
        let changed = Arrival { first, as_now };
        assert_eq!(
            entry(Some(&changed), at("2026-11-12")),
            "Thu 12 Nov 2026\nchanged Wed 25 Nov 2026"
        );
        assert_eq!(entry(None, claimed), "Can’t tell\nsaid to have been added Tue 7 May 2019");
        // A file's day is that of the bytes that it has now.
        assert_eq!(
            file_came_in(&provenance, Some(&changed), at("2026-11-12")),
            "Wed 25 Nov 2026\nsaid to have been added Thu 12 Nov 2026"
        );
    }

    #[test]
    fn a_day_that_the_clock_put_in_doubt_is_never_told_as_one() {
        let provenance = Provenance { read_at: Some(at("2026-11-25")), ..Provenance::default() };
        let back = Moment { clock_before: Some(at("2026-11-12")), ..moment(3, "2019-05-07") };
        let arrival = Arrival { first: back, as_now: back };
        assert_eq!(
            entry_came_in(&provenance, Some(&arrival), at("2019-05-07")),
            "Can’t tell (the clock said Tue 7 May 2019)\nsaid to have been added Tue 7 May 2019"
        );
        let ahead = moment(3, "2030-01-01");
        assert_eq!(provenance.day(&ahead), None);
        // Minutes within a day leave the day as it is.
        let minutes = Moment { clock_before: Some(at("2026-11-12")), ..moment(3, "2026-11-12") };
        assert!(provenance.day(&minutes).is_some());
    }
}
