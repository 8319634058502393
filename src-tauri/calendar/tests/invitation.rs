//! The toolkit's own invitation, pasted as words, is read as it was meant and found Met on all four rules.

// A test's way to fail is to panic.
use std::collections::BTreeMap;

use chrono::NaiveDate;
use evenhand_calendar::propose;
use evenhand_core::charter::{MeetingFacts, Sent, Verdict, builtin, check, preparations};
use evenhand_core::guides::{BlankFact, toolkit};
use evenhand_core::record::{MeetingKind, MeetingTime, Papers, SentBasis, When};
use evenhand_words as words;

fn invitation(day: NaiveDate, papers_by: NaiveDate) -> String {
    let facts = BTreeMap::from([
        (BlankFact::What, "Co-production group".to_owned()),
        (BlankFact::When, format!("{}, 10am to 12 noon", words::date(day))),
        (BlankFact::Place, "Civic Centre, Room 2".to_owned()),
        (BlankFact::PapersBy, words::date(papers_by)),
        (BlankFact::ReplyBy, words::date(papers_by)),
        (BlankFact::Contact, "The SEND team, send@council.example".to_owned()),
    ]);
    toolkit().unwrap().blanks.iter().find(|blank| blank.id == "invitation").unwrap().text(&facts)
}

#[test]
fn the_toolkits_invitation_is_read_as_it_was_meant_and_found_met() {
    let charter = builtin().iter().find(|charter| charter.id == "hounslow").unwrap();
    for day in ["2026-11-30", "2027-01-12", "2027-06-29"] {
        let day: NaiveDate = day.parse().unwrap();
        let prepared = preparations(charter, MeetingKind::CoproductionGroup, day);
        let [book_by, papers_by] = ["notice", "papers"]
            .map(|id| prepared.iter().find(|one| one.clause.id == id).unwrap().last_day.unwrap());
        let found = propose(&invitation(day, papers_by), book_by);
        assert_eq!(found.len(), 1, "{found:?}");
        let MeetingTime::At { local, .. } = found[0].starts.clone() else { panic!("{found:?}") };
        assert_eq!(local, day.and_hms_opt(10, 0, 0).unwrap());
        assert_eq!(found[0].place, "Civic Centre, Room 2");
        assert_eq!(found[0].doubts, []);
        let facts = MeetingFacts {
            starts: Some(found[0].starts.clone()),
            ends: found[0].ends.clone(),
            sent: Sent::when(When::day(book_by), SentBasis::User),
            papers: Papers::Came { when: When::day(papers_by), at: None },
            ..MeetingFacts::default()
        };
        let verdicts: Vec<_> =
            check(charter, &facts, day).into_iter().map(|finding| finding.verdict).collect();
        assert_eq!(verdicts, [Verdict::Met; 4]);
    }
}
