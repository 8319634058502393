//! What a person is told before a bundle is made.

use crate::bundle_fixture::{clock, complaint};
use evenhand_bundle::{Warning, build, render};
use evenhand_core::record::{Profile, Template};

/// How often a bundle says, before it is made, that officers are not shown by role alone.
fn told(template: Template, profile: Profile) -> usize {
    let mut fixture = complaint();
    (fixture.plan.template, fixture.plan.profile) = (template, profile);
    let model = build(&fixture.input());
    model.warnings.iter().filter(|own| **own == Warning::OfficersShown).count()
}

#[test]
fn a_councillors_briefing_that_is_set_for_the_council_says_that_officers_stay_in() {
    use Profile::{CouncilComplaint, Councillor, MyCopy, Public};
    use Template::{Complaint, CouncillorBriefing, ForumReport, LetterOfConcern, WholeRecord};
    assert_eq!(told(CouncillorBriefing, CouncilComplaint), 1);
    for profile in [MyCopy, Councillor, Profile::ForumReport, Public] {
        assert_eq!(told(CouncillorBriefing, profile), 0, "{profile:?}");
    }
    for template in [Complaint, LetterOfConcern, ForumReport, WholeRecord] {
        assert_eq!(told(template, CouncilComplaint), 0, "{template:?}");
    }
    // It is no bar, and it is said once when the pages are there too.
    let mut fixture = complaint();
    (fixture.plan.template, fixture.plan.profile) = (CouncillorBriefing, CouncilComplaint);
    let done = render(&build(&fixture.input()), &fixture.files, clock(), &|_| true).unwrap();
    assert_eq!(done.warnings.iter().filter(|own| **own == Warning::OfficersShown).count(), 1);
}

#[test]
fn what_the_warning_says_of_officers_is_so() {
    let mut fixture = complaint();
    fixture.plan.template = Template::CouncillorBriefing;
    let mut officer = evenhand_core::record::Person::new(fixture.plan.id, clock());
    (officer.name, officer.role, officer.council) = ("Ann Larkin".into(), "head".into(), true);
    fixture.record.people.push(officer);
    fixture.record.issues[0].what_happened = "Ann Larkin can be rung on 020 7946 0123.".into();
    for (profile, shown) in [(Profile::CouncilComplaint, true), (Profile::Councillor, false)] {
        fixture.plan.profile = profile;
        let pages = format!("{:?}", build(&fixture.input()).front);
        for words in ["Ann Larkin", "020 7946 0123"] {
            assert_eq!(pages.contains(words), shown, "{profile:?}: {words}");
        }
    }
}

#[test]
fn a_record_on_paper_greets_nobody_and_nobody_signs_it() {
    let mut fixture = complaint();
    fixture.plan.opening = "Dear Sir or Madam,".to_owned();
    fixture.plan.closing = "Yours sincerely".to_owned();
    for (template, shown) in [
        (Template::Complaint, true),
        (Template::LetterOfConcern, true),
        (Template::ForumReport, true),
        (Template::WholeRecord, false),
    ] {
        fixture.plan.template = template;
        let pages = format!("{:?}", build(&fixture.input()).front);
        for words in ["Dear Sir or Madam", "Yours sincerely"] {
            assert_eq!(pages.contains(words), shown, "{template:?}: {words}");
        }
    }
}
