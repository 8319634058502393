//! No data makes it panic or guess: any instant, any zone's name, any rule, any text.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use evenhand_core::charter::{
    Charter, FirstDay, HolidaySet, LimitOptions, Measure, MeetingFacts, PromiseState, ReplyState,
    Rule, Sent, Unit, Verdict, check, check_law, dates_in, is_working_day, limit_packs, limits,
};
use evenhand_core::record::{
    Contact, Direction, EntryKind, Meeting, MeetingKind, MeetingTime, Notice, NoticeMethod,
    Outcome, Papers, Postponement, Promise, SentBasis, When,
};
use proptest::prelude::*;

use crate::check::{own, rule};
use crate::contradict::{entries_only, entry};
use crate::support::{charter, day};
use crate::told::{Words, contradictions, limit_status, promise_status, reply_status};

fn any_instant() -> impl Strategy<Value = DateTime<Utc>> {
    prop_oneof![
        1 => Just(DateTime::<Utc>::MIN_UTC),
        1 => Just(DateTime::<Utc>::MAX_UTC),
        // Years 1 and 9999, and far beyond both.
        2 => (-62_135_596_800i64..=-62_100_000_000).prop_map(at),
        2 => (253_370_764_800i64..=253_402_300_799).prop_map(at),
        2 => any::<i64>().prop_map(|seconds| at(seconds % 8_000_000_000_000)),
        4 => (800_000_000i64..7_000_000_000).prop_map(at),
    ]
}

fn at(seconds: i64) -> DateTime<Utc> {
    DateTime::from_timestamp(seconds, 0).unwrap_or_default()
}

fn any_date() -> impl Strategy<Value = NaiveDate> {
    prop_oneof![
        1 => Just(NaiveDate::MIN),
        1 => Just(NaiveDate::MAX),
        1 => Just(day("0001-01-01")),
        1 => Just(day("9999-12-31")),
        2 => any::<i32>().prop_map(|n| NaiveDate::from_num_days_from_ce_opt(n / 30).unwrap_or_default()),
        // 1994 to 2201: over both ends of the years whose holidays are known.
        4 => (727_930i32..804_000).prop_map(|n| NaiveDate::from_num_days_from_ce_opt(n).unwrap_or_default()),
    ]
}

fn any_when() -> impl Strategy<Value = When> {
    prop_oneof![
        Just(When::Undated),
        any_date().prop_map(When::day),
        (any::<i32>(), any::<u32>()).prop_map(|(year, month)| When::Month { year, month }),
        (1990i32..2030, 0u32..14).prop_map(|(year, month)| When::Month { year, month }),
        any::<i32>().prop_map(|year| When::Year { year }),
        (any_date(), any_date()).prop_map(|(from, to)| When::Range { from, to }),
    ]
}

fn any_zone() -> impl Strategy<Value = String> {
    prop_oneof![
        ".{0,20}",
        Just(String::new()),
        proptest::sample::select(chrono_tz::TZ_VARIANTS.to_vec()).prop_map(|z| z.name().to_owned()),
    ]
}

fn any_time() -> impl Strategy<Value = Option<MeetingTime>> {
    let instant = (any_instant(), any_zone()).prop_map(|(utc, zone)| MeetingTime::At {
        utc,
        zone,
        local: utc.naive_utc(),
    });
    let date = any_date().prop_map(|date| MeetingTime::Date { date });
    proptest::option::of(prop_oneof![3 => instant, 1 => date])
}

fn any_papers() -> impl Strategy<Value = Papers> {
    prop_oneof![
        Just(Papers::Unknown),
        Just(Papers::NeverCame),
        any_date().prop_map(|as_of| Papers::NotYet { as_of }),
        (any_when(), proptest::option::of(any_instant()))
            .prop_map(|(when, at)| Papers::Came { when, at }),
    ]
}

fn any_notice() -> impl Strategy<Value = Notice> {
    (proptest::option::of(any_instant()), any_when(), any_time(), any::<bool>()).prop_map(
        |(sent, sent_day, starts, cancels)| Notice {
            method: if cancels { NoticeMethod::Cancel } else { NoticeMethod::Request },
            sent,
            sent_day,
            basis: SentBasis::EmailDate,
            starts,
            ends: None,
            sequence: 0,
            file: None,
            reminds: false,
            corrected: BTreeMap::new(),
        },
    )
}

fn any_kind() -> impl Strategy<Value = MeetingKind> {
    prop_oneof![
        Just(MeetingKind::CoproductionGroup),
        Just(MeetingKind::AnnualReview),
        Just(MeetingKind::Other)
    ]
}

fn any_meeting() -> impl Strategy<Value = Meeting> {
    let notices = proptest::collection::vec(any_notice(), 0..4);
    (any_kind(), any_time(), any_time(), notices, any_papers()).prop_map(
        |(meeting_kind, starts, ends, notices, papers)| Meeting {
            meeting_kind,
            starts,
            ends,
            notices,
            papers,
            ..Meeting::default()
        },
    )
}

fn any_clock() -> impl Strategy<Value = Option<NaiveTime>> {
    (0u32..86_400).prop_map(|seconds| NaiveTime::from_num_seconds_from_midnight_opt(seconds, 0))
}

/// Any rule at all: also ones that a file could not hold.
fn any_rule() -> impl Strategy<Value = Rule> {
    let measures = proptest::sample::select(vec![
        Measure::Notice,
        Measure::Papers,
        Measure::Window,
        Measure::Length,
    ]);
    let unit = proptest::sample::select(vec![
        Unit::Days,
        Unit::ClearDays,
        Unit::WorkingDays,
        Unit::Weeks,
        Unit::Months,
        Unit::Minutes,
    ]);
    let first_day = proptest::sample::select(vec![
        FirstDay::Unclear,
        FirstDay::NotCounted,
        FirstDay::ClearDays,
    ]);
    let amount = prop_oneof![4 => 0u32..400, 1 => any::<u32>()];
    (measures, unit, first_day, amount, any_clock(), any_clock()).prop_map(
        |(measures, unit, first_day, amount, from, to)| Rule {
            from,
            to,
            holidays: HolidaySet::AnyUk,
            ..rule(measures, amount, unit, first_day)
        },
    )
}

proptest! {
    #[test]
    fn any_meeting_against_any_rule_has_a_finding_with_its_reason(
        meeting in any_meeting(),
        rule in any_rule(),
        as_of in any_date(),
    ) {
        let facts = MeetingFacts::from_meeting(&meeting);
        let mut findings = check(&own(rule), &facts, as_of);
        findings.extend(check(charter("hounslow"), &facts, as_of));
        findings.extend(check_law(&facts, as_of));
        for finding in findings {
            prop_assert!(!finding.explanation().is_empty(), "{finding:?}");
            let (explanation, note) = (finding.explanation(), finding.note());
            prop_assert_eq!(long_sentence(&explanation).or(long_sentence(&note)), None);
            let told = !matches!(finding.verdict, Verdict::CantTell | Verdict::NotCovered);
            prop_assert!(told || finding.measured.is_none(), "a number that nobody can tell: {finding:?}");
        }
    }

    #[test]
    fn any_sending_and_any_papers_have_a_reason(
        starts in any_time(),
        sent in any_when(),
        papers in any_papers(),
    ) {
        let facts =
            MeetingFacts { starts, sent: Sent::when(sent, SentBasis::User), papers, ..MeetingFacts::default() };
        for finding in check(charter("hounslow"), &facts, day("2026-11-22")) {
            prop_assert!(!finding.explanation().is_empty(), "{finding:?}");
        }
    }

    #[test]
    fn any_promise_has_a_sentence(
        asked_on in any_when(),
        due in any_when(),
        outcome_on in any_when(),
        slip in any_when(),
        which in 0usize..5,
        as_of in any_date(),
    ) {
        let outcome = [Outcome::Open, Outcome::Kept, Outcome::Partly, Outcome::NotKept, Outcome::Withdrawn][which];
        let slips = vec![Postponement { told_on: When::Undated, due: slip, reason: String::new() }];
        let status =
            promise_status(&Promise { asked_on, due, outcome, outcome_on, slips, ..Promise::default() }, as_of);
        prop_assert!(!status.sentence.is_empty());
        prop_assert_eq!(long_sentence(&status.sentence), None);
        prop_assert!(status.state != PromiseState::NoDate || status.days_late.is_none());
        prop_assert!(status.days_late.is_none_or(|days| days > 0));
    }

    #[test]
    fn any_message_has_a_state(when in any_when(), reply_due in any_when(), as_of in any_date()) {
        let contact =
            Contact { direction: Direction::Out, reply_wanted: true, reply_due, ..Contact::default() };
        let mut message = entry(2, "", "", "");
        message.kind = EntryKind::Contact(contact);
        message.when = when;
        let status = reply_status(&message, as_of);
        prop_assert!(!status.sentence.is_empty());
        prop_assert_eq!(long_sentence(&status.sentence), None);
        prop_assert!(status.state != ReplyState::CantTell || status.days_late.is_none());
        prop_assert!(status.days_waiting.is_none_or(|days| days >= 0));
    }

    #[test]
    fn any_date_has_its_limits_or_a_named_error(
        date in any_date(),
        event in any_date(),
        as_of in any_date(),
        paused_days in prop_oneof![0u32..100, any::<u32>()],
    ) {
        for pack in limit_packs() {
            let events = pack.events.iter().map(|one| (one.id.clone(), event)).collect();
            for events in [BTreeMap::new(), events] {
                let Ok(found) = limits(&pack.id, date, &LimitOptions { events, paused_days, ..LimitOptions::default() }) else {
                    continue;
                };
                prop_assert!(is_working_day(HolidaySet::AnyUk, date).is_some(), "a year that is known");
                for limit in found {
                    let explanation = limit.explanation();
                    prop_assert!(!explanation.is_empty());
                    prop_assert_eq!(long_sentence(&explanation), None);
                    prop_assert!(!limit_status(&limit, as_of).sentence.is_empty());
                }
            }
        }
    }

    #[test]
    fn any_text_is_read(text in "\\PC{0,200}", year in proptest::option::of(any::<i32>()), date in any_date()) {
        let _ = dates_in(&text, year);
        let _ = contradictions(&entries_only(vec![entry(2, "", &text, &text)]), date);
    }

    /// Words that the rules look for, in any order and with anything between them.
    #[test]
    fn any_order_of_telling_words_is_read(
        parts in proptest::collection::vec(
            proptest::sample::select(vec![
                "since", "May", "31", "31st", "of", "and", "February", "2019", "0001", "9999", "-", "four", "99",
                "months of", "times", "once a month", "no reply", "group began", "Friday", ".", "\n", "é", "’",
            ]),
            0..24,
        ),
        when in any_when(),
        as_of in any_date(),
    ) {
        let text = parts.join(" ");
        let mut one = entry(2, "", &text, &text);
        one.when = when;
        let mut other = entry(3, "2019-07-16", "", &text);
        other.kind = EntryKind::Contact(Contact { direction: Direction::In, ..Contact::default() });
        let _ = contradictions(&entries_only(vec![one, other]), as_of);
    }

    #[test]
    fn any_text_is_a_charter_or_names_its_line(text in "\\PC{0,80}|[\\[\\]{}\":,a-z0-9\n ]{0,80}") {
        named_line(&text);
    }

    /// The shipped file with a part cut out.
    #[test]
    fn a_charter_file_with_a_part_missing_names_its_line(from in 0usize..12_000, length in 1usize..400) {
        let whole = include_str!("../../data/charters/hounslow.json");
        let kept: String = (whole.char_indices())
            .filter(|(at, _)| !(from..from.saturating_add(length)).contains(at))
            .map(|(_, c)| c)
            .collect();
        named_line(&kept);
    }
}

/// The first sentence that is longer than the 20 words that people read with ease.
fn long_sentence(text: &str) -> Option<&str> {
    text.split_inclusive(['.', '?', ';'])
        .find(|sentence| sentence.split_whitespace().filter(|word| *word != "-").count() > 20)
}

fn named_line(text: &str) {
    if let Err(error) = Charter::parse(text) {
        let lines = text.lines().count().max(1);
        assert!((1..=lines + 1).contains(&error.line), "{error} in {lines} lines");
        assert!(error.to_string().starts_with(&format!("line {}: ", error.line)));
    }
}
