//! Rules on the hours of the day and on length.

use chrono::{DateTime, NaiveTime, TimeDelta, Utc};
use chrono_tz::Europe::London;

use super::days::is_plausible;
use super::facts::{MeetingFacts, is_known_zone};
use super::file::Rule;
use super::finding::{Finding, Reason, TimeGap, Verdict};
use crate::record::{MeetingTime, london_time};

/// The whole meeting must lie between two hours of the day in London, both ends allowed.
pub(super) fn window(rule: &Rule, facts: &MeetingFacts, finding: &mut Finding) {
    let (Some(from), Some(to)) = (rule.from, rule.to) else { return };
    let start = match instant(facts.starts.as_ref()) {
        Ok(start) => start,
        Err(gap) => return finding.cant_tell(Reason::NoTime(gap)),
    };
    let local_start = london_time(start);
    finding.counted_to = Some(local_start.date());
    let end = match instant(facts.ends.as_ref()) {
        Ok(end) if end < start => {
            return finding.cant_tell(Reason::NoTime(TimeGap::EndBeforeStart));
        }
        Ok(end) if end == start => {
            return finding.cant_tell(Reason::NoTime(TimeGap::NoLength));
        }
        Ok(end) => end,
        Err(gap) => {
            let outside = local_start.time() < from || local_start.time() >= to;
            if outside {
                finding.verdict = Verdict::NotMet;
                finding.reason = Reason::StartsOutside { start: local_start };
            } else {
                finding.cant_tell(Reason::NoTime(gap));
            }
            return;
        }
    };
    let local_end = london_time(end);
    let inside = local_start.time() >= from
        && local_end.time() <= to
        && local_end.date() == local_start.date();
    finding.verdict = if inside { Verdict::Met } else { Verdict::NotMet };
    let outside_seconds = (!inside).then(|| outside_seconds(start, end, from, to));
    finding.measured = Some(minutes(outside_seconds.unwrap_or_default()));
    finding.reason = Reason::HoursOfDay { start: local_start, end: local_end, outside_seconds };
}

/// The time from start to end, exact to the second.
pub(super) fn length(rule: &Rule, facts: &MeetingFacts, finding: &mut Finding) {
    let Some(at_most) = rule.amount else { return };
    let (start, end) = match (instant(facts.starts.as_ref()), instant(facts.ends.as_ref())) {
        (Ok(start), Ok(end)) => (start, end),
        (Err(gap), _) | (_, Err(gap)) => return finding.cant_tell(Reason::NoTime(gap)),
    };
    let local_start = london_time(start);
    finding.counted_to = Some(local_start.date());
    let gap = match end.cmp(&start) {
        std::cmp::Ordering::Less => Some(TimeGap::EndBeforeStart),
        std::cmp::Ordering::Equal => Some(TimeGap::NoLength),
        std::cmp::Ordering::Greater => None,
    };
    if let Some(gap) = gap {
        return finding.cant_tell(Reason::NoTime(gap));
    }
    let seconds = end.signed_duration_since(start).num_seconds();
    let within = seconds <= i64::from(at_most) * 60;
    finding.verdict = if within { Verdict::Met } else { Verdict::NotMet };
    finding.measured = Some(minutes(seconds));
    finding.reason = Reason::LengthOfMeeting { start: local_start, end: london_time(end), seconds };
}

/// The instant of a meeting's time, or why there is none to count with.
fn instant(time: Option<&MeetingTime>) -> Result<DateTime<Utc>, TimeGap> {
    match time {
        None => Err(TimeGap::NotSaid),
        Some(MeetingTime::Date { .. }) => Err(TimeGap::AllDay),
        Some(MeetingTime::At { zone, .. }) if !is_known_zone(zone) => Err(TimeGap::UnknownZone),
        Some(MeetingTime::At { utc, .. }) if !is_plausible(utc.date_naive()) => {
            Err(TimeGap::Impossible)
        }
        Some(MeetingTime::At { utc, .. }) => Ok(*utc),
    }
}

/// How many seconds of the meeting fall outside the hours.
fn outside_seconds(
    start: DateTime<Utc>,
    end: DateTime<Utc>,
    from: NaiveTime,
    to: NaiveTime,
) -> i64 {
    let total = end.signed_duration_since(start).num_seconds();
    let last_day = london_time(end).date();
    let mut inside = 0;
    // Longer than a month is no meeting; the count stops there, and all later time is outside.
    let first_day = london_time(start).date();
    for day in first_day.iter_days().take_while(|day| *day <= last_day).take(31) {
        // The hours of day in a rule never fall in the night in which the clocks change.
        let bound = |time: NaiveTime| day.and_time(time).and_local_timezone(London).earliest();
        if let (Some(open), Some(close)) = (bound(from), bound(to)) {
            let first = start.max(open.with_timezone(&Utc));
            let last = end.min(close.with_timezone(&Utc));
            inside += last.signed_duration_since(first).max(TimeDelta::zero()).num_seconds();
        }
    }
    total - inside
}

/// Minutes to four places, so that 120 minutes and 1 second is seen to be more than 120.
#[allow(clippy::cast_precision_loss)] // Seconds within 300 years are far below 2^52.
fn minutes(seconds: i64) -> f64 {
    (seconds as f64 / 60.0 * 10_000.0).round() / 10_000.0
}
