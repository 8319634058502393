//! Sets of questions, filled forms, and their counts.

use std::collections::BTreeMap;

use evenhand_core::charter;
use evenhand_core::forms::{
    FilledForm, FormAnswer, FormProblem, LundyBox, QuestionSet, RestsOn, SheetProblem,
    StatementResult, builtin, find, results, sheet_problems,
};
use proptest::prelude::*;
use sha2::{Digest, Sha256};

use super::support::{assert_short, data, files};

fn set(id: &str) -> &'static QuestionSet {
    find(id, 1).unwrap()
}

fn form(answers: &[(&str, FormAnswer)]) -> FilledForm {
    let answers = answers.iter().map(|(id, answer)| ((*id).to_owned(), *answer)).collect();
    FilledForm { answers, ..FilledForm::default() }
}

#[test]
fn a_set_that_was_shipped_is_never_changed() {
    // A line is added for a new version, and none is ever edited: forms that were filled in keep their questions.
    let frozen = [
        ("meeting-1", "46a8fd427fee5a9711d2dc06d3647d65dc2ef0db2ea27e374041671e2f6b1ba6"),
        ("meeting-easy-read-1", "a5013530ffb71ae4260610a6102bab6542e813fa73655119b2eec5b333afd1a6"),
        ("young-people-1", "6535329d15600a08fd51b13c0b9ca7aa50b6b1025b00de4916c3f3f108e61343"),
    ];
    assert_eq!(files("forms").len(), frozen.len());
    for (name, hash) in frozen {
        let bytes = std::fs::read(data().join("forms").join(format!("{name}.json"))).unwrap();
        let found: String =
            Sha256::digest(&bytes).iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!(found, hash, "{name}");
    }
    assert_eq!(builtin().len(), frozen.len());
}

#[test]
fn each_statement_rests_on_words_that_are_there() {
    for set in builtin() {
        for statement in &set.statements {
            assert_short(&statement.id, &statement.words);
            for rests_on in &statement.rests_on {
                if let RestsOn::Clause { charter, clause } = rests_on {
                    let charter = charter::builtin().iter().find(|c| c.id == *charter).unwrap();
                    assert!(charter.clause(clause).is_some(), "{} {clause}", statement.id);
                }
            }
        }
    }
    let numbers: Vec<_> =
        builtin().iter().map(|s| (s.statements.len(), s.scale.steps.len())).collect();
    assert_eq!(numbers, [(10, 5), (5, 3), (8, 3)]);
}

#[test]
fn young_people_are_asked_about_all_four_parts() {
    for part in [LundyBox::Space, LundyBox::Voice, LundyBox::Audience, LundyBox::Influence] {
        let asked = set("young-people").statements.iter();
        let asked = asked.filter(|s| s.rests_on.contains(&RestsOn::Lundy { lundy: part })).count();
        assert_eq!(asked, 2, "{part:?}");
    }
}

#[test]
fn faces_stand_beside_words_and_run_from_sad_to_happy() {
    use evenhand_core::forms::FaceChoice;
    for id in ["meeting-easy-read", "young-people"] {
        let faces: Vec<_> = set(id).scale.steps.iter().map(|step| step.face).collect();
        assert_eq!(
            faces,
            [Some(FaceChoice::Sad), Some(FaceChoice::Neither), Some(FaceChoice::Happy)],
            "{id}"
        );
    }
}

#[test]
fn what_does_not_fit_is_named_and_never_counted() {
    let odd = form(&[
        ("papers", FormAnswer::Step(9)),
        ("time", FormAnswer::Step(0)),
        ("colour", FormAnswer::Step(1)),
        ("listened", FormAnswer::Step(4)),
    ]);
    let set = set("meeting");
    let step =
        |statement: &str, step| SheetProblem::UnknownStep { statement: statement.to_owned(), step };
    assert_eq!(
        sheet_problems(set, &odd),
        [SheetProblem::UnknownStatement("colour".to_owned()), step("papers", 9), step("time", 0)]
    );
    assert_eq!(sheet_problems(set, &form(&[])), [SheetProblem::Empty]);
    let words = FilledForm { good: "The tea".to_owned(), ..FilledForm::default() };
    assert_eq!(sheet_problems(set, &words), []);
    let found = results(set, &vec![odd; 5]).statements.unwrap();
    let of = |id: &str| found.iter().find(|s| s.id == id).unwrap().clone();
    assert_eq!(
        of("papers"),
        StatementResult { id: "papers".to_owned(), steps: vec![0; 5], cant_say: 0, blank: 5 }
    );
    assert_eq!(of("listened").steps, [0, 0, 0, 5, 0]);
}

#[test]
fn with_fewer_than_five_forms_nothing_is_counted() {
    let filled = form(&[("papers", FormAnswer::Step(1))]);
    let set = set("meeting");
    let four = results(set, &vec![filled.clone(); 4]);
    assert_eq!((four.forms, four.statements), (4, None));
    let five = results(set, &vec![filled; 5]).statements.unwrap();
    assert_eq!(five[0].steps, [5, 0, 0, 0, 0]);
    assert_eq!((five[0].answered(), five[1].blank), (5, 5));
}

#[test]
fn words_are_quoted_only_where_the_form_says_so() {
    let said = |good: &str, quote_ok| FilledForm {
        good: good.to_owned(),
        quote_ok,
        ..FilledForm::default()
    };
    let found = results(
        set("meeting"),
        &[said("The tea", true), said("The chair", false), said("  ", true)],
    );
    assert_eq!(found.good, ["The tea"]);
    let no_tick = QuestionSet { quote: String::new(), ..set("meeting").clone() };
    assert_eq!(results(&no_tick, &[said("The tea", true)]).good, Vec::<String>::new());
}

proptest! {
    /// Whatever is typed, each form is counted once in each statement.
    #[test]
    fn each_form_is_counted_once(steps in proptest::collection::vec(proptest::option::of(0_u8..12), 5..40)) {
        let set = set("meeting");
        let forms: Vec<FilledForm> = steps
            .iter()
            .map(|step| {
                let answer = step.map(|s| if s == 11 { FormAnswer::CantSay } else { FormAnswer::Step(s) });
                let answers: BTreeMap<_, _> = answer.into_iter().map(|a| ("papers".to_owned(), a)).collect();
                FilledForm { answers, ..FilledForm::default() }
            })
            .collect();
        for statement in results(set, &forms).statements.unwrap() {
            prop_assert_eq!(statement.answered() + statement.cant_say + statement.blank, forms.len());
        }
    }
}

#[test]
fn an_own_set_that_cannot_be_right_is_refused_with_the_reason() {
    let refused = |change: &dyn Fn(&mut QuestionSet)| {
        let mut own = set("meeting").clone();
        change(&mut own);
        own.to_json().unwrap_err().problem
    };
    assert_eq!(refused(&|own| own.statements[1].id = "papers".to_owned()), FormProblem::SameId);
    assert_eq!(refused(&|own| own.statements[1].rests_on.clear()), FormProblem::RestsOnNothing);
    assert_eq!(
        refused(&|own| own.statements[1].words = " ".to_owned()),
        FormProblem::Missing("words")
    );
    assert_eq!(refused(&|own| own.statements.clear()), FormProblem::Missing("statements"));
    assert_eq!(refused(&|own| own.scale.steps.truncate(1)), FormProblem::Steps);
    assert_eq!(
        refused(&|own| own.scale.steps[1].words = "Not at all".to_owned()),
        FormProblem::Steps
    );
    assert_eq!(refused(&|own| own.scale.cant_say.clear()), FormProblem::Steps);
    assert_eq!(refused(&|own| own.version = 0), FormProblem::Missing("version"));
    assert_eq!(refused(&|own| own.title.clear()), FormProblem::Missing("title"));
    assert_eq!(refused(&|own| own.id = "My set".to_owned()), FormProblem::Id);
    assert_eq!(refused(&|own| own.format = 3), FormProblem::Newer(3));
    let own = set("meeting").clone();
    assert_eq!(QuestionSet::parse(&own.to_json().unwrap()).unwrap(), own);
}
