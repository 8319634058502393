//! A bundle for every template and every profile, page by page, so that a person can read what each one says.
//! The record names a child, a parent carer and an officer wherever a record can name them: who reads a snapshot
//! looks for the names that its profile hides.

use std::iter::successors;

use crate::bundle_fixture::{Fixture, clock, complaint, day, id, tool};
use chrono::TimeDelta;
use evenhand_bundle::{Rendered, build, render};
use evenhand_core::record::*;

const CHILD: &str = "Robin Marchbanks";
const PARENT: &str = "Joan Wren";
const OFFICER: &str = "Ada Lark";
/// What is left out where officers go by their roles.
const CONTACTS: [&str; 3] = ["0208 555 0142", "ada.lark@council.example", "12 Plover Road"];

/// Each template leads to the next, so that a new one does not compile until it has its place here.
fn templates() -> impl Iterator<Item = Template> {
    let next = |template: &Template| match template {
        Template::Complaint => Some(Template::LetterOfConcern),
        Template::LetterOfConcern => Some(Template::CouncillorBriefing),
        Template::CouncillorBriefing => Some(Template::ForumReport),
        Template::ForumReport => Some(Template::WholeRecord),
        Template::WholeRecord => None,
    };
    successors(Some(Template::Complaint), next)
}

/// The same for profiles.
fn profiles() -> impl Iterator<Item = Profile> {
    let next = |profile: &Profile| match profile {
        Profile::MyCopy => Some(Profile::CouncilComplaint),
        Profile::CouncilComplaint => Some(Profile::Councillor),
        Profile::Councillor => Some(Profile::ForumReport),
        Profile::ForumReport => Some(Profile::Public),
        Profile::Public => None,
    };
    successors(Some(Profile::MyCopy), next)
}

/// What a profile hides, as the plan's page promises it.
fn hidden(profile: Profile) -> Vec<&'static str> {
    let by_role = [&[OFFICER, "Ms Lark"][..], &CONTACTS].concat();
    match profile {
        Profile::MyCopy => vec![],
        Profile::CouncilComplaint => vec![CHILD, "Robin"],
        Profile::Councillor | Profile::ForumReport => [&[CHILD, "Robin"][..], &by_role].concat(),
        Profile::Public => [&[CHILD, "Robin", PARENT][..], &by_role].concat(),
    }
}

/// The complaint with fewer appendices, and with people, a checked meeting and hours beside it.
fn named() -> Fixture {
    let mut f = complaint();
    f.record.info.council = "London Borough of Hounslow".to_owned();
    people(&mut f);
    let letter = format!(
        "Dear {PARENT},\n\nThank you for your call about {CHILD}. Robin’s review is on 30 May.\n\n{OFFICER}\n\
         Telephone {}\n{}\n{}\n",
        CONTACTS[0], CONTACTS[1], CONTACTS[2]
    );
    let name = format!("letter from {OFFICER} about {CHILD}.txt");
    let file = f.file(220, &name, When::day(day(2019, 5, 20)), letter.into_bytes());
    f.plan.appendices.retain(|kept| [id(202), id(203), id(212)].contains(&kept.file));
    f.plan.appendices.push(FileRef::new(file));
    meeting(&mut f, file);
    hours_and_hidden_entries(&mut f);
    f.record.issues[1].what_happened =
        format!("{PARENT} asked {OFFICER} about {CHILD} and had no answer. Robin waited.");
    f.record.issues[1].their_account = format!("{OFFICER} says that a reply was sent.");
    f.record.issues[1].remedy = format!("An answer from {OFFICER}");
    f.plan.from = PARENT.to_owned();
    f.plan.to = format!("{OFFICER}, the council’s complaints team");
    f.plan.opening = format!("Dear {OFFICER}, I write about {CHILD}, my child.");
    f.plan.closing = format!("Yours sincerely, {PARENT}, {}", CONTACTS[2]);
    f.check();
    f.clashes = evenhand_core::charter::contradictions(&f.record, f.as_of);
    f
}

fn people(f: &mut Fixture) {
    let mut add = |number: u128, name: &str, role: &str, change: fn(&mut Person)| {
        let mut person = Person::new(id(number), clock());
        (person.name, person.role) = (name.to_owned(), role.to_owned());
        change(&mut person);
        f.record.people.push(person);
    };
    add(501, CHILD, "", |person| person.child = true);
    add(502, PARENT, "parent carer", |_| ());
    add(503, OFFICER, "head of the SEND service", |person| {
        person.council = true;
        person.other_names = vec!["Ms Lark".to_owned()];
    });
}

/// A meeting with a check of each rule, and the three people in it.
fn meeting(f: &mut Fixture, letter: Id) {
    let at = |hour: &str| {
        let local = format!("2019-05-30T{hour}:00").parse().unwrap();
        // London is an hour before UTC in May.
        let utc = chrono::NaiveDateTime::and_utc(&local) - TimeDelta::hours(1);
        Some(MeetingTime::At { utc, zone: "Europe/London".to_owned(), local })
    };
    let notice = Notice {
        sent_day: When::day(day(2019, 5, 20)),
        basis: SentBasis::User,
        starts: at("13:00"),
        ends: at("14:30"),
        ..serde_json::from_value(serde_json::json!({})).unwrap()
    };
    let meeting = Meeting {
        status: MeetingStatus::Held,
        starts: at("13:00"),
        ends: at("14:30"),
        place: "Civic centre".to_owned(),
        notices: vec![notice],
        papers: Papers::NeverCame,
        charter: "hounslow".to_owned(),
        ..Meeting::default()
    };
    let (title, notes) =
        (format!("Meeting about {CHILD}"), format!("Ms Lark chaired. {PARENT} spoke for Robin."));
    let when = When::day(day(2019, 5, 30));
    let entry = f.entry(520, EntryKind::Meeting(Box::new(meeting)), when, &title, &notes);
    entry.their_account = format!("{OFFICER} says that the papers were on the table.");
    entry.files = vec![FileRef::new(letter)];
    entry.issues = vec![id(101)];
    entry.people = [(501, "spoken about"), (502, "parent"), (503, "chair")]
        .map(|(person, part)| Involved { person: id(person), part: part.to_owned() })
        .to_vec();
    f.came_in(id(520), 1, clock());
    f.came_in(letter, 1, clock());
}

/// Hours with their cost, and two entries that go into no bundle.
fn hours_and_hidden_entries(f: &mut Fixture) {
    let effort = HoursAndCosts {
        minutes: Some(90),
        cost_pence: Some(450),
        activity: format!("Reading for {CHILD}"),
    };
    let when = When::day(day(2019, 5, 29));
    f.entry(530, EntryKind::Effort(effort), when, "Preparing for the meeting", "");
    f.entry(531, EntryKind::Other, when, "PRIVATE ENTRY", "").private = true;
    f.entry(532, EntryKind::Other, when, "UNFINISHED ENTRY", "").draft = true;
    for number in 530..533 {
        f.came_in(id(number), 1, clock());
    }
}

fn made(template: Template, profile: Profile) -> Rendered {
    let mut fixture = named();
    (fixture.plan.template, fixture.plan.profile) = (template, profile);
    render(&build(&fixture.input()), &fixture.files, clock(), &|_| true).unwrap()
}

/// The outline with its pages, what the person is told to look at, and each page as it is laid out.
fn told(done: &Rendered) -> String {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("bundle.pdf");
    std::fs::write(&path, &done.pdf).unwrap();
    let text = tool("pdftotext", &["-layout".as_ref(), path.as_os_str(), "-".as_ref()]);
    let outline = done.outline.iter().map(|line| {
        let deep = "  ".repeat(usize::from(line.level) - 1);
        format!("{deep}{} -> {}\n", line.words(), line.page)
    });
    let warnings = done
        .warnings
        .iter()
        .map(|own| format!("{} ({}): {}\n", own.code(), own.about(), own.said().whole()));
    let pages = text.split('\u{c}').take(done.pages).zip(1..).map(|(page, number)| {
        // Rows of blank lines only make the snapshot longer.
        let mut lines: Vec<&str> = page.lines().map(str::trim_end).collect();
        lines.dedup_by(|one, before| one.is_empty() && before.is_empty());
        format!("\n---- page {number} ----\n{}\n", lines.join("\n").trim_matches('\n'))
    });
    format!(
        "---- outline ----\n{}\n---- to look at before printing ----\n{}{}",
        outline.collect::<String>(),
        warnings.collect::<String>(),
        pages.collect::<String>()
    )
}

fn name(value: impl serde::Serialize) -> String {
    serde_json::to_value(value).unwrap().as_str().unwrap().to_owned()
}

/// The bundle's text, after a look for what its profile hides. That look does not rest on who reads a snapshot.
fn looked_through(template: Template, profile: Profile) -> String {
    let done = made(template, profile);
    let text = told(&done);
    let one_line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    for words in hidden(profile).into_iter().chain(["PRIVATE ENTRY", "UNFINISHED ENTRY"]) {
        let found = one_line.contains(words);
        assert!(!found, "{template:?} for {profile:?} says “{words}”:\n{text}");
    }
    assert!(done.outline.iter().all(|line| (1..=done.pages).contains(&line.page)));
    text
}

#[test]
fn every_template_for_the_council_reads_as_reviewed() {
    for template in templates() {
        let text = looked_through(template, Profile::CouncilComplaint);
        insta::assert_snapshot!(format!("template-{}", name(template)), text);
    }
}

/// The complaint for the council itself is among the templates.
#[test]
fn a_complaint_for_every_other_profile_reads_as_reviewed() {
    for profile in profiles().filter(|profile| *profile != Profile::CouncilComplaint) {
        let text = looked_through(Template::Complaint, profile);
        insta::assert_snapshot!(format!("profile-{}", name(profile)), text);
    }
}

/// The pairs of which there is no snapshot: one for each would be more than a person reads.
#[test]
fn no_other_template_says_what_its_profile_hides() {
    let pairs = templates().flat_map(|one| profiles().map(move |two| (one, two)));
    for (template, profile) in pairs {
        if template != Template::Complaint && profile != Profile::CouncilComplaint {
            looked_through(template, profile);
        }
    }
}
