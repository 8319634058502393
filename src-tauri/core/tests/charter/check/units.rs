//! Rules in other units and with other ways of counting, and charters with days from and to.

use chrono::NaiveTime;
use evenhand_core::charter::{
    Charter, Clause, ClauseKind, FORMAT, FindingNote, FirstDay, HolidaySet, Measure, MeetingFacts,
    Rule, Sent, Strength, Unit, Verdict, check,
};
use evenhand_core::record::{PaperPart, Papers, SentBasis, When};

use super::sent;
use crate::support::{day, find, hounslow, meeting, papers_on, sent_on, verdict};
use crate::told::Words;

/// A charter with one rule.
pub fn own(rule: Rule) -> Charter {
    let clause = Clause {
        id: "own".to_owned(),
        number: "1".to_owned(),
        title: "Own".to_owned(),
        quote: "Own words.".to_owned(),
        kind: ClauseKind::Timed,
        rule: Some(rule),
        due: When::Undated,
        their_account: String::new(),
    };
    Charter {
        format: FORMAT,
        id: "own".to_owned(),
        title: "Own".to_owned(),
        owner: String::new(),
        council: String::new(),
        source: String::new(),
        read_on: None,
        in_force_from: None,
        in_force_to: None,
        note: String::new(),
        clauses: vec![clause],
    }
}

/// A rule on working days of England and Wales, for every kind of meeting.
pub fn rule(measures: Measure, amount: u32, unit: Unit, first_day: FirstDay) -> Rule {
    Rule {
        measures,
        strength: Strength::Should,
        amount: Some(amount),
        unit,
        first_day,
        holidays: HolidaySet::EnglandAndWales,
        from: None,
        to: None,
        covers: Vec::new(),
        exceptions: Vec::new(),
        reading: String::new(),
    }
}

#[test]
fn other_units_and_readings() {
    use FirstDay::{ClearDays, NotCounted, Unclear};
    // Meeting Mon 30 Nov 2026. unit, amount, reading, sent, result, measured, required, shown unit
    let cases = [
        (Unit::Days, 25, NotCounted, "2026-11-05", "met", 25.0, 25.0, Unit::Days),
        (Unit::Days, 25, NotCounted, "2026-11-06", "not_met", 24.0, 25.0, Unit::Days),
        (Unit::Days, 25, ClearDays, "2026-11-04", "met", 25.0, 25.0, Unit::ClearDays),
        (Unit::Days, 25, ClearDays, "2026-11-05", "not_met", 24.0, 25.0, Unit::ClearDays),
        (Unit::ClearDays, 25, Unclear, "2026-11-05", "not_met", 24.0, 25.0, Unit::ClearDays),
        (Unit::ClearDays, 25, Unclear, "2026-11-04", "met", 25.0, 25.0, Unit::ClearDays),
        (Unit::Weeks, 2, Unclear, "2026-11-15", "met", 15.0, 14.0, Unit::Days),
        (Unit::Weeks, 2, Unclear, "2026-11-16", "depends", 14.0, 14.0, Unit::Days),
        (Unit::Weeks, 2, Unclear, "2026-11-17", "not_met", 13.0, 14.0, Unit::Days),
        (Unit::Weeks, 2, ClearDays, "2026-11-16", "not_met", 13.0, 14.0, Unit::ClearDays),
        // One month back is 30 Oct: 31 days.
        (Unit::Months, 1, NotCounted, "2026-10-30", "met", 31.0, 31.0, Unit::Days),
        (Unit::Months, 1, NotCounted, "2026-10-31", "not_met", 30.0, 31.0, Unit::Days),
        (Unit::Months, 1, Unclear, "2026-10-30", "depends", 31.0, 31.0, Unit::Days),
        (Unit::Months, 1, Unclear, "2026-10-29", "met", 32.0, 31.0, Unit::Days),
        (Unit::Months, 1, ClearDays, "2026-10-29", "met", 31.0, 31.0, Unit::ClearDays),
        (Unit::Months, 1, ClearDays, "2026-10-30", "not_met", 30.0, 31.0, Unit::ClearDays),
        // 17-20 Nov is 4 working days, 23-27 Nov 5, 30 Nov 1: ten after Mon 16 Nov.
        (Unit::WorkingDays, 10, NotCounted, "2026-11-16", "met", 10.0, 10.0, Unit::WorkingDays),
        (Unit::WorkingDays, 10, NotCounted, "2026-11-17", "not_met", 9.0, 10.0, Unit::WorkingDays),
        (Unit::WorkingDays, 10, Unclear, "2026-11-16", "depends", 10.0, 10.0, Unit::WorkingDays),
        (Unit::WorkingDays, 10, Unclear, "2026-11-15", "met", 11.0, 10.0, Unit::WorkingDays),
        (Unit::WorkingDays, 10, ClearDays, "2026-11-15", "met", 10.0, 10.0, Unit::WorkingDays),
        (Unit::WorkingDays, 10, ClearDays, "2026-11-16", "not_met", 9.0, 10.0, Unit::WorkingDays),
    ];
    for (unit, amount, reading, on, result, measured, required, shown) in cases {
        let charter = own(rule(Measure::Notice, amount, unit, reading));
        let got = find(check(&charter, &sent(on), day("2026-11-22")), "own");
        let how = format!("{amount} {unit:?} {reading:?} {on}");
        assert_eq!(got.verdict, verdict(result), "{how}");
        assert_eq!((got.measured, got.required), (Some(measured), Some(required)), "{how}");
        assert_eq!(got.unit, shown, "{how}");
    }
}

#[test]
fn the_sum_names_its_unit() {
    let of = |unit, reading, on: &str| {
        let charter = own(rule(Measure::Notice, 10, unit, reading));
        find(check(&charter, &sent(on), day("2026-11-22")), "own").explanation()
    };
    assert_eq!(
        of(Unit::WorkingDays, FirstDay::Unclear, "2026-11-16"),
        "Sent Mon 16 Nov 2026, meeting Mon 30 Nov 2026: 10 working days, or 9 without the day of the meeting. \
         The charter asks for at least 10 working days. It depends on whether that day counts."
    );
    assert_eq!(
        of(Unit::ClearDays, FirstDay::Unclear, "2026-11-16"),
        "Sent Mon 16 Nov 2026, meeting Mon 30 Nov 2026: 13 clear days. The charter asks for at least 10 clear days."
    );
    assert_eq!(
        of(Unit::Months, FirstDay::Unclear, "2026-01-01"),
        "Sent Thu 1 Jan 2026, meeting Mon 30 Nov 2026: 333 days. The charter asks for at least 10 months."
    );
}

#[test]
fn last_days_under_each_reading() {
    let of = |unit, reading| {
        let charter = own(rule(Measure::Notice, 10, unit, reading));
        let got = find(check(&charter, &sent("2026-01-01"), day("2026-11-22")), "own");
        (got.latest_day.map(|d| d.to_string()), got.latest_day_clear.map(|d| d.to_string()))
    };
    let days = |a: &str, b: &str| {
        let some = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        (some(a), some(b))
    };
    assert_eq!(of(Unit::Days, FirstDay::Unclear), days("2026-11-20", "2026-11-19"));
    assert_eq!(of(Unit::Days, FirstDay::NotCounted), days("2026-11-20", ""));
    assert_eq!(of(Unit::Days, FirstDay::ClearDays), days("", "2026-11-19"));
    assert_eq!(of(Unit::Weeks, FirstDay::Unclear), days("2026-09-21", "2026-09-20"));
    assert_eq!(of(Unit::Months, FirstDay::Unclear), days("2026-01-30", "2026-01-29"));
    assert_eq!(of(Unit::WorkingDays, FirstDay::Unclear), days("2026-11-16", "2026-11-15"));
}

#[test]
fn a_month_back_from_a_short_month() {
    let charter = own(rule(Measure::Notice, 1, Unit::Months, FirstDay::Unclear));
    let facts = MeetingFacts {
        sent: sent_on("2027-01-31"),
        ..meeting("2027-03-01 10:00", "2027-03-01 12:00")
    };
    let got = find(check(&charter, &facts, day("2026-11-22")), "own");
    assert_eq!(got.latest_day, Some(day("2027-02-01")));
    assert_eq!(
        got.latest_day_clear,
        Some(day("2027-01-31")),
        "the day before, not a month before 28 Feb"
    );
    assert_eq!((got.verdict, got.required), (Verdict::Met, Some(28.0)));
    let got = find(check(&charter, &MeetingFacts::default(), day("2026-11-22")), "own");
    assert_eq!(got.required, None, "how many days a month has is not known without a meeting");
    let weeks = own(rule(Measure::Notice, 2, Unit::Weeks, FirstDay::Unclear));
    let got = find(check(&weeks, &MeetingFacts::default(), day("2026-11-22")), "own");
    assert_eq!(got.required, Some(14.0));
}

#[test]
fn rules_that_the_calendar_does_not_reach() {
    let charter = own(rule(Measure::Notice, 10, Unit::WorkingDays, FirstDay::NotCounted));
    let facts = MeetingFacts {
        sent: sent_on("1950-01-02"),
        ..meeting("1950-03-01 10:00", "1950-03-01 11:00")
    };
    let got = find(check(&charter, &facts, day("2026-11-22")), "own");
    assert_eq!(got.verdict, Verdict::CantTell, "bank holidays before 1995 are not known");
    assert!(got.explanation().contains("further than the calendar"));
    let papers = own(rule(Measure::Papers, 10, Unit::WorkingDays, FirstDay::NotCounted));
    let facts = MeetingFacts { papers: Papers::NeverCame, ..facts };
    let got = find(check(&papers, &facts, day("2026-11-22")), "own");
    assert_eq!(got.verdict, Verdict::CantTell);
}

#[test]
fn working_days_in_the_far_future_rest_on_expected_holidays() {
    let of = |unit, starts: &str| {
        let charter = own(rule(Measure::Notice, 10, unit, FirstDay::NotCounted));
        let facts = MeetingFacts {
            sent: sent_on("2028-12-01"),
            ..meeting(&format!("{starts} 10:00"), &format!("{starts} 11:00"))
        };
        find(check(&charter, &facts, day("2028-12-02")), "own").note()
    };
    let warning = "Bank holidays so far ahead are expected, not published yet.";
    assert_eq!(of(Unit::WorkingDays, "2029-01-02"), warning);
    assert_eq!(of(Unit::WorkingDays, "2028-12-29"), "");
    assert_eq!(of(Unit::Days, "2029-01-02"), "", "calendar days rest on no holidays");
}

#[test]
fn a_charter_has_days_from_and_to_which_it_applies() {
    let mut charter = own(rule(Measure::Notice, 10, Unit::Days, FirstDay::NotCounted));
    let of =
        |charter: &Charter| find(check(charter, &sent("2026-11-29"), day("2026-11-22")), "own");
    charter.in_force_from = Some(day("2026-11-20"));
    charter.in_force_to = Some(day("2026-11-30"));
    assert_eq!(of(&charter).verdict, Verdict::NotMet, "both ends are in");
    charter.in_force_from = Some(day("2026-12-01"));
    let got = of(&charter);
    assert_eq!(got.verdict, Verdict::NotCovered);
    assert_eq!(
        got.explanation(),
        "The meeting is Mon 30 Nov 2026. The charter applies from Tue 1 Dec 2026."
    );
    charter.in_force_from = None;
    charter.in_force_to = Some(day("2026-11-29"));
    let got = of(&charter);
    assert_eq!(got.verdict, Verdict::NotCovered);
    assert_eq!(
        got.explanation(),
        "The meeting is Mon 30 Nov 2026. The charter applied until Sun 29 Nov 2026."
    );
}

#[test]
fn who_had_to_act_before_a_charter_applied_cannot_have_kept_it() {
    let mut charter = own(rule(Measure::Notice, 10, Unit::Days, FirstDay::NotCounted));
    // The meeting is on Mon 30 Nov 2026, so the last good day is Fri 20 Nov.
    let of = |charter: &Charter, facts: &MeetingFacts| {
        let got = find(check(charter, facts, day("2026-11-22")), "own");
        (got.verdict, got.explanation())
    };
    charter.in_force_from = Some(day("2026-11-21"));
    let too_late =
        "The last good day was Fri 20 Nov 2026. The charter applies from Sat 21 Nov 2026.";
    for on in ["2026-11-21", "2026-11-29", "2026-11-20", "2026-10-01"] {
        assert_eq!(of(&charter, &sent(on)), (Verdict::NotCovered, too_late.to_owned()), "{on}");
    }
    charter.in_force_from = Some(day("2026-11-20"));
    assert_eq!(of(&charter, &sent("2026-11-20")).0, Verdict::Met);
    assert_eq!(of(&charter, &sent("2026-11-21")).0, Verdict::NotMet);
    let before = "Sent Thu 19 Nov 2026. The charter applies from Fri 20 Nov 2026.";
    assert_eq!(of(&charter, &sent("2026-11-19")), (Verdict::NotCovered, before.to_owned()));
    let between = |from: &str, to: &str| {
        let when = When::Range { from: day(from), to: day(to) };
        MeetingFacts { sent: Sent::when(when, SentBasis::User), ..sent("2026-11-19") }
    };
    charter.in_force_from = Some(day("2026-11-10"));
    assert_eq!(of(&charter, &between("2026-11-09", "2026-11-12")).0, Verdict::CantTell);
    // And it is told why, where the days alone would be in time.
    let found =
        find(check(&charter, &between("2026-11-09", "2026-11-12"), day("2026-11-22")), "own");
    let why = FindingNote::PerhapsBeforeForce(day("2026-11-10"));
    assert_eq!(found.notes.first(), Some(&why));
    assert!(!of(&charter, &between("2026-11-10", "2026-11-12")).1.contains("applies from"));
    assert_eq!(of(&charter, &between("2026-11-10", "2026-11-12")).0, Verdict::Met);
    assert_eq!(of(&charter, &between("2026-11-01", "2026-11-09")).0, Verdict::NotCovered);

    let mut papers = own(rule(Measure::Papers, 10, Unit::Days, FirstDay::NotCounted));
    let came = |on: &str| MeetingFacts { papers: papers_on(on), ..sent("2026-11-01") };
    papers.in_force_from = Some(day("2026-11-21"));
    assert_eq!(of(&papers, &came("2026-11-29")), (Verdict::NotCovered, too_late.to_owned()));
    papers.in_force_from = Some(day("2026-11-20"));
    assert_eq!(of(&papers, &came("2026-11-29")).0, Verdict::NotMet);
    assert_eq!(of(&papers, &came("2026-11-19")).0, Verdict::NotCovered);
    // Papers that had not come before the charter applied were not sent before it.
    papers.in_force_from = Some(day("2026-11-12"));
    let not_yet = |on: &str| {
        let papers = Papers::NotYet { as_of: day(on) };
        MeetingFacts { papers, ..sent("2026-11-01") }
    };
    let open = of(&papers, &not_yet("2026-11-10"));
    assert_eq!(open.0, Verdict::CantTell, "{}", open.1);
    assert!(open.1.starts_with("Papers had not come on"), "{}", open.1);
    assert_eq!(of(&papers, &not_yet("2026-11-25")).0, Verdict::NotMet);
    // Each part is held against the charter by itself.
    let parts = |one: &str, two: &str| {
        let part = |on| PaperPart { name: "Part".to_owned(), papers: papers_on(on) };
        let papers = Papers::Parts { parts: vec![part(one), part(two)] };
        MeetingFacts { papers, ..sent("2026-11-01") }
    };
    let both = of(&papers, &parts("2026-11-10", "2026-11-15"));
    assert_eq!(both.0, Verdict::Met, "{}", both.1);
    assert!(both.1.contains("not covered. Papers came Tue 10 Nov 2026."), "{}", both.1);
    assert_eq!(of(&papers, &parts("2026-11-10", "2026-11-28")).0, Verdict::NotMet);
    assert_eq!(of(&papers, &parts("2026-11-10", "2026-11-11")).0, Verdict::NotCovered);
    let span = When::Range { from: day("2026-11-10"), to: day("2026-11-15") };
    let in_span =
        MeetingFacts { papers: Papers::Came { when: span, at: None }, ..sent("2026-11-01") };
    assert_eq!(of(&papers, &in_span).0, Verdict::CantTell, "before the charter applied, or after");
    papers.in_force_from = Some(day("2026-11-20"));
    let month = When::Month { year: 2026, month: 11 };
    let in_month =
        MeetingFacts { papers: Papers::Came { when: month, at: None }, ..sent("2026-11-01") };
    assert_eq!(of(&papers, &in_month).0, Verdict::CantTell);
}

#[test]
fn a_charter_without_a_date_says_so_of_meetings_long_before_it_was_read() {
    let mut charter = own(rule(Measure::Notice, 10, Unit::Days, FirstDay::NotCounted));
    charter.read_on = Some(day("2026-11-22"));
    let note = |charter: &Charter, starts: &str| {
        let held = meeting(&format!("{starts} 10:00"), &format!("{starts} 11:00"));
        let facts = MeetingFacts { sent: sent_on(starts), ..held };
        find(check(charter, &facts, day("2026-11-22")), "own").note()
    };
    assert_eq!(
        note(&charter, "2015-06-01"),
        "The charter has no date. It was read on Sun 22 Nov 2026. The meeting was long before, so it may not have applied."
    );
    assert!(note(&charter, "2025-11-21").contains("has no date"));
    assert_eq!(note(&charter, "2025-11-22"), "", "within a year of it");
    charter.in_force_from = Some(day("2015-01-01"));
    assert_eq!(note(&charter, "2015-06-01"), "", "it says from when it applies");
    charter.in_force_from = None;
    charter.read_on = None;
    assert_eq!(note(&charter, "2015-06-01"), "");
}

#[test]
fn how_the_words_are_read_reaches_each_finding() {
    let facts = MeetingFacts { papers: papers_on("2026-11-01"), ..sent("2026-11-29") };
    for (id, told) in [
        ("notice", "We read them as being about each meeting of such a group."),
        ("papers", "We read them as being about each meeting of such a group."),
        ("window", "The charter does not list the kinds of meeting."),
        ("length", "The charter does not list the kinds of meeting."),
    ] {
        let note = hounslow(&facts, id).note();
        assert!(note.contains(told), "{id}: {note}");
    }
}

#[test]
fn rules_that_a_charter_lacks_follow_those_it_has() {
    let mut window = rule(Measure::Window, 0, Unit::Minutes, FirstDay::Unclear);
    window.amount = None;
    window.from = NaiveTime::from_hms_opt(9, 0, 0);
    window.to = NaiveTime::from_hms_opt(17, 0, 0);
    let got = check(&own(window), &sent("2026-11-29"), day("2026-11-22"));
    let rules: Vec<_> = got.iter().map(|f| (f.rule(), f.verdict)).collect();
    assert_eq!(
        rules,
        [
            ("own", Verdict::Met),
            ("notice", Verdict::NotCovered),
            ("length", Verdict::NotCovered),
            ("papers", Verdict::NotCovered),
        ]
    );
}

#[test]
fn a_count_from_a_day_that_is_still_to_come_says_so() {
    let charter = own(rule(Measure::Notice, 10, Unit::Days, FirstDay::NotCounted));
    let facts = MeetingFacts {
        sent: sent_on("2027-01-12"),
        ..meeting("2027-01-20 10:00", "2027-01-20 11:00")
    };
    let on = |as_of: &str| find(check(&charter, &facts, day(as_of)), "own").note();
    let asked = "This counts from Tue 12 Jan 2027, which is after Sat 28 Nov 2026, the day of the check. Please check that day.";
    assert_eq!(on("2026-11-28"), asked);
    assert_eq!(on("2027-01-12"), "");
    let facts = MeetingFacts { papers: papers_on("2027-01-12"), ..facts };
    let papers = hounslow(&facts, "papers").note();
    assert!(papers.contains(asked), "{papers}");
}

#[test]
fn a_rule_that_cannot_be_right_judges_nobody() {
    let of = |measures, amount, unit| own(rule(measures, amount, unit, FirstDay::Unclear));
    let hours = |from: &str, to: &str| {
        let [from, to] = [from, to].map(|time| Some(time.parse().unwrap()));
        own(Rule {
            amount: None,
            from,
            to,
            ..rule(Measure::Window, 1, Unit::Minutes, FirstDay::Unclear)
        })
    };
    let facts = MeetingFacts {
        sent: sent_on("2026-11-29"),
        ..meeting("2026-11-30 19:00", "2026-11-30 20:00")
    };
    let own_words = |change: fn(&mut Clause)| {
        let mut charter = of(Measure::Notice, 25, Unit::Days);
        change(&mut charter.clauses[0]);
        charter
    };
    let wrong = [
        of(Measure::Notice, 60, Unit::Minutes),
        of(Measure::Papers, 1440, Unit::Minutes),
        of(Measure::Length, 1, Unit::Days),
        of(Measure::Notice, 0, Unit::Days),
        of(Measure::Length, 0, Unit::Minutes),
        of(Measure::Notice, 4_000, Unit::Days),
        hours("18:00:00", "00:00:00"),
        hours("18:00:00", "01:00:00"),
        hours("10:00:00", "10:00:00"),
        own_words(|clause| clause.quote.clear()),
        own_words(|clause| clause.kind = ClauseKind::Promise),
    ];
    for charter in &wrong {
        assert!(charter.to_json().is_err(), "no file has it");
        for finding in check(charter, &facts, day("2026-12-01")) {
            assert_eq!(finding.verdict, Verdict::NotCovered, "{:?}", charter.clauses);
        }
    }
    let not_met = |charter: &Charter| {
        let found = check(charter, &facts, day("2026-12-01"));
        found.iter().filter(|finding| finding.verdict == Verdict::NotMet).count()
    };
    let mut right = of(Measure::Notice, 25, Unit::Days);
    assert_eq!(not_met(&right), 1);
    // Of two with one id, one would be quoted by the words of the other.
    right.clauses.push(right.clauses[0].clone());
    assert_eq!(not_met(&right), 1);
}
