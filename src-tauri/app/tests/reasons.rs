//! Every reason that a check can give, with every result it can have, in the words of the window, the command line and
//! the paper, in one file for a person to read. Nearly all come out of a check; what no check gives today is made here,
//! and says so.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use chrono::{DateTime, NaiveDate, NaiveDateTime, TimeZone, Utc};
use chrono_tz::Europe::London;
use evenhand_app::contract::FindingView;
use evenhand_bundle::{Block, FindingBlock, Input, build};
use evenhand_core::charter::{
    Charter, Finding, FirstDay, Measure, MeetingDayGap, MeetingFacts, OpenQuestion, Reason, Sent,
    SentGap, TimeGap, Unit, Verdict, builtin, check, check_law,
};
use evenhand_core::record::*;

/// Names each reason once, for the list and for the match: one that is new does not compile without a name here, and
/// with a name the test fails until a case below gives it.
macro_rules! reasons {
    ($($reason:pat => $name:literal,)*) => {
        const EVERY: &[&str] = &[$($name),*];
        fn name(reason: &Reason) -> &'static str {
            match reason { $($reason => $name),* }
        }
    };
}

reasons! {
    Reason::NoNumber => "no number",
    Reason::OtherKinds { .. } => "other kinds of meeting",
    Reason::NotInForceYet { .. } => "not in force yet",
    Reason::NoLongerInForce { .. } => "no longer in force",
    Reason::SentBeforeForce { .. } => "sent before it was in force",
    Reason::LastDayBeforeForce { .. } => "last day before it was in force",
    Reason::NoMeetingDay(MeetingDayGap::NotSaid) => "no meeting day: not said",
    Reason::NoMeetingDay(MeetingDayGap::UnknownZone) => "no meeting day: unknown zone",
    Reason::NoMeetingDay(MeetingDayGap::Impossible) => "no meeting day: impossible",
    Reason::StartDisputed => "start disputed",
    Reason::LeftOpen(OpenQuestion::Certain) => "left open: certain",
    Reason::LeftOpen(OpenQuestion::Meeting) => "left open: a meeting",
    Reason::LeftOpen(OpenQuestion::Which) => "left open: which",
    Reason::LeftOpen(OpenQuestion::Answer) => "left open: an answer",
    Reason::LeftOpen(OpenQuestion::Older) => "left open: older",
    Reason::LeftOpen(OpenQuestion::Day) => "left open: the day",
    Reason::LeftOpen(OpenQuestion::Time) => "left open: the time",
    Reason::LeftOpen(OpenQuestion::Zone) => "left open: the clock",
    Reason::SentUnknown(SentGap::NotSaid) => "sent unknown: not said",
    Reason::SentUnknown(SentGap::NotConfirmed) => "sent unknown: not confirmed",
    Reason::SentUnknown(SentGap::NoMessage) => "sent unknown: no message",
    Reason::SentUnknown(SentGap::Impossible) => "sent unknown: impossible",
    Reason::SentAfterMeeting { sent: Some(_), .. } => "sent after the meeting",
    Reason::SentAfterMeeting { sent: None, .. } => "sent after the meeting, day unknown",
    Reason::PapersUnknown => "papers unknown",
    Reason::PapersDayUnknown => "papers' day unknown",
    Reason::PapersNotHere { left: Some(_), .. } => "papers not here",
    Reason::PapersNotHere { left: None, .. } => "papers not here, not counted",
    Reason::PapersMayStillCome { .. } => "papers may still come",
    Reason::BeyondCalendar => "beyond the calendar",
    Reason::Days { .. } => "days",
    Reason::DaysDepend { .. } => "days depend",
    Reason::Parts(_) => "parts",
    Reason::DaysBetween { .. } => "days between",
    Reason::NoTime(TimeGap::NotSaid) => "no time: not said",
    Reason::NoTime(TimeGap::AllDay) => "no time: all day",
    Reason::NoTime(TimeGap::UnknownZone) => "no time: unknown zone",
    Reason::NoTime(TimeGap::Impossible) => "no time: impossible",
    Reason::NoTime(TimeGap::EndBeforeStart) => "no time: end before start",
    Reason::NoTime(TimeGap::NoLength) => "no time: no length",
    Reason::StartsOutside { .. } => "starts outside the hours",
    Reason::HoursOfDay { .. } => "hours of the day",
    Reason::LengthOfMeeting { .. } => "length of the meeting",
}

/// What was checked, in a few words, and what was found.
type Case = (&'static str, Finding);

const START: &str = "2026-11-30T10:00:00";
const END: &str = "2026-11-30T12:00:00";

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn at(text: &str) -> MeetingTime {
    let local: NaiveDateTime = text.parse().unwrap();
    let utc = London.from_local_datetime(&local).unwrap().to_utc();
    MeetingTime::At { utc, zone: "Europe/London".to_owned(), local }
}

fn in_zone(text: &str, zone: &str) -> Option<MeetingTime> {
    let local: NaiveDateTime = text.parse().unwrap();
    Some(MeetingTime::At { utc: local.and_utc(), zone: zone.to_owned(), local })
}

fn meeting(starts: &str, ends: &str) -> MeetingFacts {
    let (starts, ends) = (Some(at(starts)), Some(at(ends)));
    MeetingFacts { starts, ends, ..MeetingFacts::default() }.for_council("Hounslow")
}

fn sent(sent: Sent) -> MeetingFacts {
    MeetingFacts { sent, ..meeting(START, END) }
}

fn on(text: &str) -> MeetingFacts {
    sent(Sent::when(When::day(day(text)), SentBasis::User))
}

fn between(from: &str, to: &str) -> MeetingFacts {
    sent(Sent::when(When::Range { from: day(from), to: day(to) }, SentBasis::User))
}

fn papers(papers: Papers) -> MeetingFacts {
    MeetingFacts { papers, ..on("2026-11-01") }
}

fn came(text: &str) -> Papers {
    Papers::Came { when: When::day(day(text)), at: None }
}

fn in_parts(agenda: &str, report: &str) -> MeetingFacts {
    let part = |name: &str, on: &str| PaperPart { name: name.to_owned(), papers: came(on) };
    papers(Papers::Parts { parts: vec![part("Agenda", agenda), part("", report)] })
}

fn of_kind(kind: MeetingKind, facts: MeetingFacts) -> MeetingFacts {
    MeetingFacts { kind, ..facts }
}

fn charter(id: &str) -> Charter {
    builtin().iter().find(|charter| charter.id == id).unwrap().clone()
}

/// Hounslow's charter with days that it applies from and to, as a council's file may give them.
fn in_force(from: Option<&str>, to: Option<&str>) -> Charter {
    let (in_force_from, in_force_to) = (from.map(day), to.map(day));
    Charter { in_force_from, in_force_to, ..charter("hounslow") }
}

/// The same with five working days in the place of its days.
fn in_working_days(first_day: FirstDay) -> Charter {
    let mut charter = charter("hounslow");
    for rule in charter.clauses.iter_mut().filter_map(|clause| clause.rule.as_mut()) {
        if matches!(rule.measures, Measure::Notice | Measure::Papers) {
            (rule.amount, rule.unit, rule.first_day) = (Some(5), Unit::WorkingDays, first_day);
            rule.reading.clear();
        }
    }
    charter
}

fn by(charter: &Charter, facts: &MeetingFacts, measure: Measure) -> Finding {
    let found = check(charter, facts, day("2026-11-28"));
    found.into_iter().find(|finding| finding.measure == measure).unwrap()
}

fn own(facts: &MeetingFacts, measure: Measure) -> Finding {
    by(&charter("hounslow"), facts, measure)
}

fn law(facts: MeetingFacts, measure: Measure) -> Finding {
    let facts = of_kind(MeetingKind::AnnualReview, facts);
    let found = check_law(&facts, day("2026-11-28"));
    found.into_iter().find(|finding| finding.measure == measure).unwrap()
}

fn recommended(facts: MeetingFacts, measure: Measure) -> Finding {
    by(&charter("haringey-amaze"), &facts.for_council("Haringey"), measure)
}

fn counted() -> Vec<Case> {
    use Measure::{Notice, Papers as Came};
    let sent_papers = Papers::Sent { when: When::day(day("2026-11-26")), at: None };
    let made_on = |on: &str| sent(Sent::when(When::day(day(on)), SentBasis::Created));
    let by_then = Sent { earliest: None, latest: Some(day("2026-11-12")), ..Sent::default() };
    let early_enough = Sent { earliest: None, latest: Some(day("2026-11-01")), ..Sent::default() };
    vec![
        ("sent 26 days before", own(&on("2026-11-04"), Notice)),
        ("sent 25 days before", own(&on("2026-11-05"), Notice)),
        ("sent 18 days before", own(&on("2026-11-12"), Notice)),
        ("sent on the day", own(&on("2026-11-30"), Notice)),
        (
            "sent in working days",
            by(&in_working_days(FirstDay::NotCounted), &on("2026-11-25"), Notice),
        ),
        (
            "sent in clear working days",
            by(&in_working_days(FirstDay::ClearDays), &on("2026-11-20"), Notice),
        ),
        ("sent between two days, both in time", own(&between("2026-10-20", "2026-10-25"), Notice)),
        ("sent between two days, both late", own(&between("2026-11-10", "2026-11-15"), Notice)),
        ("sent between two days, one late", own(&between("2026-11-01", "2026-11-10"), Notice)),
        ("made on a day, sent then or later", own(&made_on("2026-11-12"), Notice)),
        ("made early, sent then or later", own(&made_on("2026-10-12"), Notice)),
        ("sent by a day that is late", own(&sent(by_then), Notice)),
        ("sent by a day that is in time", own(&sent(early_enough), Notice)),
        ("papers 8 days before", own(&papers(came("2026-11-22")), Came)),
        ("papers 7 days before", own(&papers(came("2026-11-23")), Came)),
        ("papers 6 days before", own(&papers(came("2026-11-24")), Came)),
        ("papers after the meeting", own(&papers(came("2026-12-02")), Came)),
        ("papers sent 4 days before", own(&papers(sent_papers), Came)),
        ("both parts in time", own(&in_parts("2026-11-20", "2026-11-21"), Came)),
        ("one part late", own(&in_parts("2026-11-20", "2026-11-27"), Came)),
        ("one part that depends", own(&in_parts("2026-11-20", "2026-11-23"), Came)),
        ("law: sent 3 weeks before", law(on("2026-11-09"), Notice)),
        ("law: sent 5 days before", law(on("2026-11-25"), Notice)),
        ("law: papers 5 days before", law(papers(came("2026-11-25")), Came)),
        ("law: in 2020, when it gave way", {
            let early = MeetingFacts {
                sent: on("2020-06-25").sent,
                ..meeting("2020-06-30T10:00:00", "2020-06-30T11:00:00")
            };
            law(early, Notice)
        }),
        ("recommended: sent 29 days before", recommended(on("2026-11-01"), Notice)),
        ("recommended: sent 5 days before", recommended(on("2026-11-25"), Notice)),
        ("recommended: one part late", recommended(in_parts("2026-11-20", "2026-11-27"), Came)),
        ("another council's: sent 5 days before", {
            own(&on("2026-11-25").for_council("Haringey"), Notice)
        }),
    ]
}

fn cannot_tell() -> Vec<Case> {
    use Measure::{Length, Notice, Papers as Came, Window};
    let gap = |gap: SentGap| own(&sent(Sent::unknown(gap)), Notice);
    let starts = |starts: Option<MeetingTime>| MeetingFacts { starts, ..on("2026-11-01") };
    let date = |text: &str| Some(MeetingTime::Date { date: day(text) });
    let other = own(&on("2026-11-04"), Notice);
    let mut disputed = own(&on("2026-11-12"), Notice);
    disputed.or_by_another_start(Some(&other));
    let open = |question: OpenQuestion| {
        let bears = |measure: &Measure| question.bears_on(*measure);
        let measure = [Notice, Window].into_iter().find(bears).unwrap();
        let mut finding = own(&on("2026-11-12"), measure);
        finding.leave_open(&[question]);
        finding
    };
    let late = Utc.with_ymd_and_hms(2026, 11, 30, 15, 0, 0).unwrap();
    let late_hour = Sent { at: Some(late), latest: Some(day("2026-11-30")), ..Sent::default() };
    let not_yet = |on: &str| papers(Papers::NotYet { as_of: day(on) });
    let undated = Papers::Came { when: When::Undated, at: None };
    let early = MeetingFacts { starts: date("1994-06-01"), ..on("1994-05-01") };
    let mut uncounted = own(&not_yet("2026-11-26"), Came);
    if let Reason::PapersNotHere { left, .. } = &mut uncounted.reason {
        *left = None;
    }
    let never = check(&charter("hounslow"), &papers(Papers::NeverCame), day("2026-12-05"));
    vec![
        ("no day of the meeting", own(&starts(None), Notice)),
        ("a zone that nobody knows", own(&starts(in_zone(START, "Middle/Nowhere")), Notice)),
        ("the year 1", own(&starts(date("0001-01-01")), Notice)),
        ("two starts in one message", disputed),
        ("only proposed", open(OpenQuestion::Certain)),
        ("perhaps no meeting", open(OpenQuestion::Meeting)),
        ("one of several", open(OpenQuestion::Which)),
        ("somebody's answer", open(OpenQuestion::Answer)),
        ("in an older message", open(OpenQuestion::Older)),
        ("next Tuesday", open(OpenQuestion::Day)),
        ("about 10", open(OpenQuestion::Time)),
        ("by another clock", open(OpenQuestion::Zone)),
        ("sent: nobody said", gap(SentGap::NotSaid)),
        ("sent: perhaps an export", gap(SentGap::NotConfirmed)),
        ("sent: no message gives the date", gap(SentGap::NoMessage)),
        ("sent: the year 1", gap(SentGap::Impossible)),
        ("sent two days after", own(&on("2026-12-02"), Notice)),
        ("sent after the start, first day not known", own(&sent(late_hour), Notice)),
        ("papers: nobody said", own(&on("2026-11-01"), Came)),
        ("papers: no day", own(&papers(undated), Came)),
        ("papers: not here 4 days before", own(&not_yet("2026-11-26"), Came)),
        ("made here: no count is known", uncounted),
        ("papers: never came", never.into_iter().find(|finding| finding.measure == Came).unwrap()),
        ("papers: not here 20 days before", own(&not_yet("2026-11-10"), Came)),
        ("papers: not here on the last day", own(&not_yet("2026-11-23"), Came)),
        (
            "in working days of the year 1994",
            by(&in_working_days(FirstDay::Unclear), &early, Notice),
        ),
        ("no end", own(&MeetingFacts { ends: None, ..meeting(START, END) }, Length)),
        (
            "all day",
            own(&MeetingFacts { starts: date("2026-11-30"), ..meeting(START, END) }, Window),
        ),
        (
            "hours in a zone that nobody knows",
            own(&starts(in_zone(START, "Middle/Nowhere")), Window),
        ),
        ("hours of the year 1", own(&starts(in_zone("0001-01-01T10:00:00", "UTC")), Length)),
        ("ends before it starts", own(&meeting(END, START), Window)),
        ("ends when it starts", own(&meeting(START, START), Length)),
    ]
}

fn hours_and_not_covered() -> Vec<Case> {
    use Measure::{Length, Notice, Papers as Came, Window};
    let open = |starts: &str| MeetingFacts { ends: None, ..meeting(starts, END) };
    let review = of_kind(MeetingKind::AnnualReview, on("2026-11-01"));
    let none = charter("haringey");
    let haringey = on("2026-11-01").for_council("Haringey");
    vec![
        ("10am to 12 noon", own(&meeting(START, END), Window)),
        ("1pm to 2.30pm", own(&meeting("2026-11-30T13:00:00", "2026-11-30T14:30:00"), Window)),
        ("10pm to 1am", own(&meeting("2026-11-30T22:00:00", "2026-12-01T01:00:00"), Window)),
        ("from 4pm, no end", own(&open("2026-11-30T16:00:00"), Window)),
        ("from 10am, no end", own(&open(START), Window)),
        ("two hours", own(&meeting(START, END), Length)),
        ("two hours and a second", own(&meeting(START, "2026-11-30T12:00:01"), Length)),
        ("three hours", own(&meeting(START, "2026-11-30T13:00:00"), Length)),
        ("no number for notice", by(&none, &haringey, Notice)),
        ("no number for hours", by(&none, &haringey, Window)),
        ("no number for length", by(&none, &haringey, Length)),
        ("no number for papers", by(&none, &haringey, Came)),
        ("an annual review", own(&review, Notice)),
        ("an annual review's papers", own(&review, Came)),
        ("applies from later", by(&in_force(Some("2026-12-01"), None), &on("2026-11-12"), Notice)),
        (
            "applied until before",
            by(&in_force(None, Some("2026-11-29")), &on("2026-11-12"), Notice),
        ),
        (
            "sent before it applied",
            by(&in_force(Some("2026-11-03"), None), &on("2026-11-02"), Notice),
        ),
        ("perhaps before it applied", {
            by(&in_force(Some("2026-10-22"), None), &between("2026-10-20", "2026-10-25"), Notice)
        }),
        (
            "last good day before it applied",
            by(&in_force(Some("2026-11-20"), None), &on("2026-11-21"), Notice),
        ),
        (
            "papers before it applied",
            by(&in_force(Some("2026-11-20"), None), &papers(came("2026-11-19")), Came),
        ),
    ]
}

/// What the paper says of a finding: a bundle with one meeting and nothing else.
fn on_paper(finding: &Finding) -> FindingBlock {
    let clock: DateTime<Utc> = "2026-11-28T09:00:00Z".parse().unwrap();
    let id = |number| Id(uuid::Uuid::from_u128(number));
    let info = serde_json::json!({ "id": id(1), "title": "Our record", "charter": "hounslow",
        "council": "Hounslow", "created": clock });
    let mut record = Record::new(serde_json::from_value(info).unwrap());
    let plan = serde_json::json!({ "id": id(2), "added_on": clock, "profile": "my_copy" });
    let kind = EntryKind::Meeting(Box::default());
    record.entries =
        vec![Entry { when: When::day(day("2026-11-30")), ..Entry::new(id(3), kind, clock) }];
    let model = build(&Input {
        record: &record,
        plan: &serde_json::from_value(plan).unwrap(),
        findings: &BTreeMap::from([(id(3), vec![finding.clone()])]),
        promises: &BTreeMap::new(),
        replies: &BTreeMap::new(),
        contradictions: &[],
        as_of: clock.date_naive(),
        provenance: &Provenance::default(),
    });
    let blocks = model.front.into_iter().flat_map(|section| section.blocks);
    let of_finding = |block| match block {
        Block::Finding(finding) => Some(finding),
        _ => None,
    };
    blocks.filter_map(of_finding).next().unwrap()
}

/// The three of them, one beside the other. The command line's is the window's in one line, as `check` prints it.
fn told(out: &mut String, what: &str, finding: &Finding) {
    let (window, paper) = (FindingView::from(finding), on_paper(finding));
    let result = evenhand_words::verdict(window.result);
    let line = format!("{result}: {}. {} {}", window.title, window.explanation, window.note);
    let said = format!("{}: {}. {}", paper.result, paper.title, paper.sum);
    let number =
        |number: Option<f64>| number.map_or("none".to_owned(), |number| number.to_string());
    let date = |day: Option<NaiveDate>| day.map_or("none".to_owned(), |day| day.to_string());
    writeln!(out, "\n[{}] {what}", name(&finding.reason)).unwrap();
    writeln!(out, "  line:   {}", line.trim_end()).unwrap();
    let same = said.replace('’', "'") == line.trim_end().replace('’', "'");
    let said = if same { "the same." } else { &said };
    writeln!(out, "  paper:  {said} From: {}", paper.source).unwrap();
    writeln!(
        out,
        "  window: {} of {} {:?}; last good day {}, in clear days {}; counted from {} to {}",
        number(window.measured),
        number(window.required),
        window.unit,
        date(window.latest_day),
        date(window.latest_day_clear),
        date(window.counted_from),
        date(window.counted_to)
    )
    .unwrap();
}

#[test]
fn every_reason_with_every_result_reads_as_reviewed() {
    let mut cases = [counted(), cannot_tell(), hours_and_not_covered()].concat();
    // In the order of the list above, and within it as the cases stand.
    let place = |finding: &Finding| EVERY.iter().position(|own| *own == name(&finding.reason));
    cases.sort_by_key(|(_, finding)| (finding.verdict, place(finding)));
    let given: BTreeSet<&str> = cases.iter().map(|(_, finding)| name(&finding.reason)).collect();
    assert_eq!(given, EVERY.iter().copied().collect::<BTreeSet<_>>());
    let (mut out, mut before) = (String::new(), None::<Verdict>);
    for (what, finding) in &cases {
        if before != Some(finding.verdict) {
            writeln!(out, "\n==== {} ====", evenhand_words::verdict(finding.verdict)).unwrap();
            before = Some(finding.verdict);
        }
        told(&mut out, what, finding);
    }
    // How a rule is read stands whole at its first finding, so that the sums are not lost in it.
    let rules = builtin().iter().flat_map(|charter| &charter.clauses);
    let rules = rules.filter_map(|clause| clause.rule.as_ref());
    for rule in rules.filter(|rule| !rule.reading.is_empty()) {
        if let Some((before, after)) = out.split_once(&rule.reading) {
            let after = after.replace(&rule.reading, "[Reading as above.]");
            out = format!("{before}{}{after}", rule.reading);
        }
    }
    insta::assert_snapshot!("every-reason", out);
}
