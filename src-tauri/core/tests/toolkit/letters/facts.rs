//! Facts for the letters, from the published letters of a parents' group in 2019. People are named by their roles.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use evenhand_core::record::When;
use evenhand_words::letters::{
    DraftLetter, FactValue, LetterFacts, LetterInput, LetterTemplate, build, builtin, find,
};

pub fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn on(y: i32, m: u32, d: u32) -> FactValue {
    FactValue::day(day(y, m, d))
}

fn lines(lines: &[&str]) -> FactValue {
    FactValue::Lines(lines.iter().map(|line| (*line).to_owned()).collect())
}

fn rows(rows: &[&[&str]]) -> FactValue {
    let row = |row: &&[&str]| row.iter().map(|cell| (*cell).to_owned()).collect();
    FactValue::Rows(rows.iter().map(row).collect())
}

fn choice(id: &str) -> FactValue {
    FactValue::Choice(id.to_owned())
}

pub fn facts<const N: usize>(pairs: [(&str, FactValue); N]) -> LetterFacts {
    pairs.into_iter().map(|(id, value)| (id.to_owned(), value)).collect()
}

/// What every letter of the group shares.
fn shared() -> LetterFacts {
    facts([
        ("written_on", on(2019, 11, 21)),
        ("to", FactValue::text("Chair of the co-production group")),
        ("sender", FactValue::text("The parents' group")),
        ("reply_to", FactValue::text("group@example.org")),
        ("address", FactValue::text("group@example.org")),
        ("council", FactValue::text("Haringey Council")),
        ("copies", lines(&["Leader of the council", "Director of Children's Services"])),
    ])
}

/// All facts that a letter can hold, most of them from the sample.
#[allow(clippy::too_many_lines)]
pub fn all(template: &LetterTemplate) -> LetterFacts {
    let mut all = shared();
    all.extend(match template.id.as_str() {
        "request" => facts([
            ("written_on", on(2019, 5, 13)),
            ("what", FactValue::text("The official statement on co-production")),
            ("why", FactValue::text("Many parents do not take part.\nThey want to see that their views count.")),
            ("charter", FactValue::text("The charter")),
            ("clause", FactValue::text("We communicate proactively, plainly and clearly with all stakeholders.")),
            ("answer_by", on(2019, 5, 29)),
            ("reference", FactValue::text("SEND 12")),
        ]),
        "chaser" => facts([
            ("written_on", on(2019, 7, 12)),
            ("about", choice("promise")),
            ("what", FactValue::text("A draft of the official statement.")),
            ("asked_on", on(2019, 5, 13)),
            ("due", on(2019, 5, 29)),
            ("reference", FactValue::text("SEND 12")),
        ]),
        "second-chaser" => facts([
            ("written_on", on(2019, 8, 1)),
            ("what", FactValue::text("Our comments of 17 July")),
            ("sent", on(2019, 7, 17)),
            ("chased", on(2019, 7, 25)),
            ("days", FactValue::Number(15)),
            ("answer_by", on(2019, 8, 15)),
            ("reference", FactValue::text("SEND 12")),
        ]),
        "concern" => facts([
            ("written_on", on(2019, 7, 15)),
            ("since", FactValue::When(When::Month { year: 2019, month: 5 })),
            ("good", lines(&["Feedback forms on how meetings are held: quite positive"])),
            ("issues", lines(&["The group has met each month, and nothing is finished yet.", "We do not have the official statement."])),
            ("promises", lines(&["A draft of the statement, due Wed 29 May 2019"])),
            ("effect", FactValue::text("We feel that we are back where we started.")),
            ("ask", FactValue::text("A day by which we will see the draft")),
            ("answer_by", on(2019, 7, 29)),
            ("evidence", lines(&["Some of the minutes"])),
        ]),
        "complaint-1" => facts([
            ("route", choice("corporate")),
            ("since", on(2019, 5, 9)),
            ("issues", lines(&[
                "Little urgency about the letter of commitment to co-production",
                "No response to comments or questions from 15 July 2019",
                "No response to comments from 17 July 2019",
                "No response to comments or questions from 19 July 2019",
                "Comments and feedback from 15 and 19 July 2019 not acted on",
                "Leading members not treated as a group since 9 May 2019",
            ])),
            ("good", lines(&["Feedback forms on how meetings are held"])),
            ("tried", lines(&["Mon 15 Jul 2019: comments or questions", "Wed 17 Jul 2019: comments", "Fri 19 Jul 2019: comments or questions"])),
            ("promises", lines(&["A draft of the statement, due Wed 29 May 2019"])),
            ("effect", FactValue::text("Parents gave time beside work and family.\nIt makes it hard to work together from here.")),
            ("remedies", lines(&["An explanation", "Answers to the comments and requests", "Other remedies that you might think of"])),
            ("evidence", lines(&["15 appendices"])),
        ]),
        "complaint-2" => facts([
            ("written_on", on(2020, 2, 26)),
            ("reference", FactValue::text("LBH/1")),
            ("complained", on(2019, 11, 21)),
            ("answered", on(2020, 2, 3)),
            ("window", FactValue::text("28 days")),
            ("points", rows(&[&["The statement", "It is being written", "It was due on 29 May", "A day for it"]])),
            ("outcome", lines(&["An answer to each point"])),
            ("evidence", lines(&["Our reply of three pages"])),
        ]),
        "ombudsman" => facts([
            ("written_on", on(2020, 6, 10)),
            ("reference", FactValue::text("LBH/1")),
            ("noticed", on(2019, 7, 15)),
            ("complained", on(2019, 11, 21)),
            ("final", on(2020, 6, 2)),
            ("timeline", lines(&["13 May 2019: we asked for a statement", "29 May 2019: a draft was due"])),
            ("points", rows(&[&["Messages without a response", "Our time was lost", "An answer to each"]])),
            ("group_harm", FactValue::text("Members have left the group.")),
            ("appeal", choice("no")),
            ("evidence", lines(&["15 appendices"])),
        ]),
        "foi-request" => facts([
            ("written_on", on(2019, 7, 15)),
            ("wanted", lines(&["Minutes of the co-production group", "The draft statement, in each version"])),
            ("from_day", on(2019, 5, 10)),
            ("to_day", FactValue::When(When::Month { year: 2019, month: 7 })),
            ("teams", lines(&["the SEN team", "the leader's office"])),
            ("form", FactValue::text("by email")),
        ]),
        "foi-review" => facts([
            ("reference", FactValue::text("FOI 7")),
            ("asked", on(2019, 7, 15)),
            ("answered", on(2019, 8, 20)),
            ("what", FactValue::text("Minutes of the co-production group")),
            ("wrong", choice("part")),
            ("why", FactValue::text("The minutes of June are not there.")),
        ]),
        "subject-access" => facts([
            ("for", choice("child")),
            ("child", FactValue::text("J. D.")),
            ("born", on(2010, 3, 1)),
            ("responsibility", choice("yes")),
            ("agrees", choice("yes")),
            ("other_names", FactValue::text("JD")),
            ("from_day", FactValue::When(When::Year { year: 2018 })),
            ("to_day", on(2019, 11, 1)),
            ("teams", lines(&["The SEN team", "The school"])),
            ("terms", lines(&["EHC plan", "speech therapy"])),
            ("reference", FactValue::text("SEN 4")),
        ]),
        "data-complaint" => facts([
            ("written_on", on(2026, 11, 26)),
            ("for", choice("child")),
            ("child", FactValue::text("J. D.")),
            ("wrong", lines(&["A report went to another family."])),
            ("noticed", on(2026, 11, 2)),
            ("request_on", on(2026, 9, 1)),
            ("reference", FactValue::text("SAR 3")),
            ("effect", FactValue::text("Others now know about my child's health.")),
            ("remedies", lines(&["Get the report back", "Tell us how it happened"])),
            ("evidence", lines(&["The email that came with it"])),
        ]),
        "thank-you" => facts([
            ("who", FactValue::text("the officer who runs the meetings")),
            ("done", lines(&["Feedback forms on how meetings are held"])),
            ("on", FactValue::When(When::Month { year: 2019, month: 6 })),
            ("changed", FactValue::text("People can say how a meeting was.")),
        ]),
        "open-answers" => facts([
            ("event", FactValue::text("SEND Co-Production Event")),
            ("on", on(2018, 10, 29)),
            ("done", lines(&["The slides can be downloaded"])),
            ("open", lines(&["Raise awareness of the local offer", "Greater capacity for EP consultations"])),
            ("answer_by", on(2019, 12, 5)),
        ]),
        "provision" => facts([
            ("child", FactValue::text("J. D.")),
            ("plan_on", on(2019, 1, 7)),
            ("lines", rows(&[&["One hour of speech therapy a week", "5", "4", "2"]])),
            ("from_day", on(2019, 9, 2)),
            ("to_day", on(2019, 11, 15)),
            ("cant_tell", FactValue::Number(2)),
            ("effect", FactValue::text("J. D. has fewer words for what hurts.")),
            ("answer_by", on(2019, 12, 5)),
            ("reference", FactValue::text("SEN 4")),
        ]),
        other => panic!("no facts for {other}"),
    });
    all.retain(|id, _| template.fact(id).is_some());
    all
}

pub fn letter(id: &str) -> &'static LetterTemplate {
    find(id).unwrap_or_else(|| panic!("no letter {id}"))
}

pub fn built(template: &LetterTemplate, facts: &LetterFacts, left_out: &[&str]) -> DraftLetter {
    let left_out: BTreeSet<String> = left_out.iter().map(|id| (*id).to_owned()).collect();
    let input = LetterInput {
        facts,
        left_out: &left_out,
        today: day(2026, 11, 26),
        same_council: Some(true),
    };
    build(template, input)
}

/// Each letter from all facts and from none.
pub fn every_letter() -> impl Iterator<Item = (String, DraftLetter)> {
    builtin().iter().flat_map(|template| {
        let full = built(template, &all(template), &[]);
        let empty = built(template, &LetterFacts::new(), &[]);
        [(format!("{}, full", template.id), full), (format!("{}, empty", template.id), empty)]
    })
}
