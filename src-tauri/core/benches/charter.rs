//! How long a check of 10,000 meetings takes. The aim is under 100 ms.

use std::hint::black_box;

use chrono::{DateTime, Days, NaiveDate, TimeDelta};
use criterion::{Criterion, criterion_group, criterion_main};
use evenhand_core::charter::{MeetingFacts, Sent, builtin, check};
use evenhand_core::record::{MeetingTime, Papers, SentBasis, When};

/// Meetings over ten years, sent 0 to 59 days ahead, with papers from 0 to 13 days before.
fn meetings() -> Vec<MeetingFacts> {
    let first = NaiveDate::from_ymd_opt(2018, 1, 1).unwrap_or_default();
    (0..10_000u64)
        .map(|number| {
            let date = first + Days::new(number % 3_650);
            let minutes = i64::try_from(number % 240).unwrap_or_default();
            let midnight = DateTime::from_timestamp(0, 0).unwrap_or_default();
            let since = date.signed_duration_since(midnight.date_naive());
            let utc = midnight + since + TimeDelta::minutes(600 + minutes);
            let end = utc + TimeDelta::minutes(30 + minutes);
            let at = |utc: DateTime<chrono::Utc>| MeetingTime::At {
                utc,
                zone: "Europe/London".to_owned(),
                local: utc.naive_utc(),
            };
            MeetingFacts {
                starts: Some(at(utc)),
                ends: Some(at(end)),
                sent: Sent::at(
                    utc - TimeDelta::days((number % 60).cast_signed()),
                    SentBasis::EmailDate,
                ),
                papers: Papers::Came { when: When::day(date - Days::new(number % 14)), at: None },
                ..MeetingFacts::default()
            }
        })
        .collect()
}

fn bench(c: &mut Criterion) {
    let meetings = meetings();
    let as_of = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap_or_default();
    let Some(charter) = builtin().first() else { return };
    c.bench_function("check 10,000 meetings", |b| {
        b.iter(|| {
            meetings
                .iter()
                .map(|facts| check(black_box(charter), black_box(facts), as_of).len())
                .sum::<usize>()
        });
    });
}

criterion_group!(benches, bench);
criterion_main!(benches);
