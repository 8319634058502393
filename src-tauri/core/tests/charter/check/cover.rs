//! Which meetings a rule speaks of.

use evenhand_core::charter::{
    Authority, Charter, MeetingFacts, Unit, Verdict, Whose, check, check_law,
};
use evenhand_core::record::{Meeting, MeetingKind, MeetingStatus, PaperPart, Papers};

use super::sent;
use crate::support::{
    charter, day, find, hounslow, meeting as meeting_at, papers_on, sent_on, verdict,
};
use crate::told::Words;

#[test]
fn kinds_of_meeting_that_a_clause_does_not_cover() {
    let kinds = [
        (MeetingKind::CoproductionGroup, ["met", "met", "met", "met"]),
        (MeetingKind::Board, ["not_covered", "met", "met", "not_covered"]),
        (MeetingKind::Event, ["not_covered", "met", "met", "not_covered"]),
        (MeetingKind::Other, ["not_covered", "met", "met", "not_covered"]),
        (MeetingKind::ChildSupport, ["not_covered"; 4]),
        (MeetingKind::AnnualReview, ["not_covered"; 4]),
    ];
    for (kind, results) in kinds {
        let facts = MeetingFacts { kind, papers: papers_on("2026-11-01"), ..sent("2026-11-01") };
        let got: Vec<_> = check(charter("hounslow"), &facts, day("2026-11-22"))
            .iter()
            .map(|f| f.verdict)
            .collect();
        assert_eq!(got, results.map(verdict), "{kind:?}");
    }
    let facts = MeetingFacts { kind: MeetingKind::AnnualReview, ..sent("2026-11-01") };
    let notice = hounslow(&facts, "notice");
    assert_eq!(
        notice.explanation(),
        "We read this rule as being about co-production groups. That leaves out annual reviews."
    );
    assert_eq!(
        notice.note(),
        "Another rule covers it: at least 2 weeks' notice (regulation 20(3))."
    );
    assert_eq!((notice.measured, notice.required), (None, Some(25.0)));
    assert_eq!(
        hounslow(&facts, "papers").note(),
        "Another rule covers it: papers at least 2 weeks before (regulation 20(4))."
    );
    assert_eq!(hounslow(&facts, "window").note(), "");
    let board = MeetingFacts { kind: MeetingKind::Board, ..sent("2026-11-01") };
    assert_eq!(hounslow(&board, "notice").note(), "");
}

#[test]
fn the_law_on_annual_reviews() {
    let facts = |on: &str, papers: &str| MeetingFacts {
        kind: MeetingKind::AnnualReview,
        papers: papers_on(papers),
        ..sent(on)
    };
    let got = check_law(&facts("2026-11-16", "2026-11-17"), day("2026-11-22"));
    let results: Vec<_> = got.iter().map(|f| (f.rule(), f.verdict, f.measured)).collect();
    assert_eq!(
        results,
        [("notice", Verdict::Met, Some(14.0)), ("papers", Verdict::NotMet, Some(13.0))]
    );
    assert_eq!(got[0].clause, "Regulation 20(3)");
    assert!(got[0].quote.starts_with("At least two weeks' notice"), "{}", got[0].quote);
    assert!(got[1].quote.contains("at least two weeks in advance"), "{}", got[1].quote);
    assert_eq!(got[0].authority, Authority::Law);
    assert_eq!((got[0].required, got[0].unit), (Some(14.0), Unit::Days));
    assert_eq!(got[0].latest_day, Some(day("2026-11-16")));
    assert_eq!(got[0].latest_day_clear, None);
    assert_eq!(
        got[1].explanation(),
        "Papers came Tue 17 Nov 2026, meeting Mon 30 Nov 2026: 13 days. The law asks for at least 2 weeks."
    );
    assert_eq!(check_law(&sent("2026-11-01"), day("2026-11-22")), []);
    let cancelled = MeetingFacts { cancelled: true, ..facts("2026-11-16", "2026-11-17") };
    assert_eq!(check_law(&cancelled, day("2026-11-22")), []);
}

#[test]
fn the_law_speaks_only_of_its_own_days() {
    let review = |meeting: &str, sent: &str| MeetingFacts {
        kind: MeetingKind::AnnualReview,
        sent: sent_on(sent),
        ..meeting_at(&format!("{meeting} 10:00"), &format!("{meeting} 11:00"))
    };
    let results = |facts: &MeetingFacts| -> Vec<Verdict> {
        check_law(facts, day("2026-11-22")).iter().map(|finding| finding.verdict).collect()
    };
    assert_eq!(results(&review("2013-06-03", "2013-06-01")), [], "the Regulations began in 2014");
    // Whoever had to give two weeks' notice had to do so before the Regulations began.
    for meeting in ["2014-09-01", "2014-09-14"] {
        assert_eq!(results(&review(meeting, "2014-08-30")), [], "{meeting}");
    }
    assert_eq!(results(&review("2014-09-15", "2014-09-02"))[0], Verdict::NotMet);
    assert_eq!(results(&review("2014-09-15", "2014-09-01"))[0], Verdict::Met);
    // The last good day lies from 1 May to 25 September 2020.
    for (meeting, sent, result) in [
        ("2020-05-14", "2020-05-10", Verdict::NotMet),
        ("2020-05-15", "2020-05-10", Verdict::CantTell),
        ("2020-10-09", "2020-10-05", Verdict::CantTell),
        ("2020-10-10", "2020-10-05", Verdict::NotMet),
        ("2020-06-30", "2020-06-01", Verdict::Met),
    ] {
        let got = check_law(&review(meeting, sent), day("2026-11-22"));
        assert_eq!(got[0].verdict, result, "{meeting}");
        let touched = ("2020-05-15".."2020-10-10").contains(&meeting);
        assert_eq!(got[0].note().contains("SI 2020/471"), touched, "{meeting}: {}", got[0].note());
    }
}

#[test]
fn no_part_of_the_papers_is_not_met_where_the_law_gave_way() {
    let part = |on| PaperPart { name: "Report".to_owned(), papers: papers_on(on) };
    let facts = MeetingFacts {
        kind: MeetingKind::AnnualReview,
        papers: Papers::Parts { parts: vec![part("2020-05-29"), part("2020-06-01")] },
        sent: sent_on("2020-05-01"),
        ..meeting_at("2020-06-30 10:00", "2020-06-30 11:00")
    };
    let late = MeetingFacts {
        papers: Papers::Parts { parts: vec![part("2020-05-29"), part("2020-06-29")] },
        ..facts.clone()
    };
    let papers = |facts: &MeetingFacts| find(check_law(facts, day("2026-11-22")), "papers");
    assert_eq!(papers(&facts).verdict, Verdict::Met);
    assert_eq!(papers(&late).verdict, Verdict::CantTell);
    let told = papers(&late).explanation();
    assert!(told.contains("Report: can't tell.") && !told.contains("not met"), "{told}");
}

#[test]
fn a_charter_without_numbers_covers_no_rule() {
    let facts = MeetingFacts { papers: papers_on("2026-11-01"), ..sent("2026-11-29") };
    let got = check(charter("haringey"), &facts, day("2026-11-22"));
    let rules: Vec<&str> = got.iter().map(|finding| finding.rule()).collect();
    assert_eq!(rules, ["notice", "window", "length", "papers"]);
    for finding in &got {
        assert_eq!(finding.verdict, Verdict::NotCovered);
        assert_eq!((finding.measured, finding.required), (None, None));
        assert!(finding.explanation().starts_with("This charter does not say"));
    }
    assert_eq!((got[0].unit, got[1].unit), (Unit::Days, Unit::Minutes));
    let review = MeetingFacts { kind: MeetingKind::AnnualReview, ..facts };
    let got = check(charter("haringey"), &review, day("2026-11-22"));
    assert!(got[0].note().contains("regulation 20(3)"));
}

#[test]
fn a_cancelled_meeting_has_no_findings() {
    let facts = MeetingFacts { cancelled: true, ..sent("2026-11-29") };
    assert_eq!(check(charter("hounslow"), &facts, day("2026-11-22")), []);
    let held = Meeting { status: MeetingStatus::Cancelled, ..Meeting::default() };
    assert!(MeetingFacts::from_meeting(&held).cancelled);
    assert!(!MeetingFacts::from_meeting(&Meeting::default()).cancelled);
}

#[test]
fn another_councils_charter_is_a_comparison() {
    let of = |council: &str| {
        let facts = sent("2026-11-04").for_council(council);
        let all = check(charter("hounslow"), &facts, day("2026-11-22"));
        assert!(all.iter().all(|finding| finding.comparison == all[0].comparison));
        all[0].comparison
    };
    assert!(!of(""));
    assert!(!of("The Council"), "which one is not said");
    assert!(!of("Hounslow"));
    assert!(!of("Hounslow Council"));
    assert!(!of("London Borough of HOUNSLOW"));
    for ours in ["LB Hounslow", "Hounslow SEND", "hounslow.gov.uk", "Hounslow\u{2019}s SEND team"] {
        assert!(!of(ours), "{ours}");
        assert_eq!(charter("hounslow").whose(ours), Whose::Own, "{ours}");
    }
    for unsure in ["Our council", "Hounslow and Haringey", "Hounslow Heath School", ""] {
        assert_eq!(
            charter("hounslow").whose(unsure),
            Whose::NotKnown,
            "{unsure}: a person has to say"
        );
    }
    assert!(of("Haringey"));
    assert!(of("London Borough of Haringey"));
    let owner_unknown = Charter { owner: "Council".to_owned(), ..charter("hounslow").clone() };
    assert_eq!(owner_unknown.whose("Haringey"), Whose::NotKnown);
    let facts = sent("2026-11-04").for_council("Hounslow");
    assert!(check(charter("haringey"), &facts, day("2026-11-22")).iter().all(|f| f.comparison));
}

#[test]
fn what_is_only_recommended_is_never_not_met() {
    let amaze = charter("haringey-amaze");
    let of = |facts: &MeetingFacts, rule: &str| find(check(amaze, facts, day("2026-11-22")), rule);
    // The meeting is on Mon 30 Nov 2026: three weeks before is Mon 9 Nov.
    for (on, verdict) in [
        ("2026-11-08", Verdict::Met),
        ("2026-11-09", Verdict::Depends),
        ("2026-11-10", Verdict::NotAsRecommended),
        ("2026-11-29", Verdict::NotAsRecommended),
    ] {
        assert_eq!(of(&sent(on), "notice").verdict, verdict, "{on}");
    }
    let late = of(&sent("2026-11-10"), "notice");
    assert!(late.recommended);
    assert!(late.explanation().ends_with("The recommendation is at least 3 weeks."));
    assert_eq!(of(&sent("2026-11-10"), "consultations").verdict, Verdict::NotCovered);
    let event = MeetingFacts { kind: MeetingKind::Event, ..sent("2026-10-19") };
    assert_eq!(of(&event, "consultations").verdict, Verdict::Depends, "42 days");
    assert_eq!(of(&event, "notice").verdict, Verdict::NotCovered);
    let review = MeetingFacts { kind: MeetingKind::AnnualReview, ..sent("2026-11-29") };
    for finding in check(amaze, &review, day("2026-11-22")) {
        assert!(finding.recommended, "{}", finding.rule());
        assert_eq!(finding.verdict, Verdict::NotCovered, "{}", finding.rule());
    }

    let part = |name: &str, on: &str| PaperPart { name: name.to_owned(), papers: papers_on(on) };
    let parts = vec![part("Agenda", "2026-11-20"), part("Report", "2026-11-28")];
    let facts = MeetingFacts { papers: Papers::Parts { parts }, ..sent("2026-11-01") };
    let papers = of(&facts, "papers");
    assert_eq!(papers.verdict, Verdict::NotAsRecommended);
    let told = papers.explanation();
    assert!(told.contains("Report: not as recommended. "), "{told}");
    assert!(!told.to_lowercase().contains("not met"), "{told}");
    assert_eq!(amaze.whose("Haringey"), Whose::Own);
    assert_eq!(amaze.whose("Hounslow"), Whose::Another);
}
