//! What is said of facts that cannot be right, and that nothing is said where they may be.

use std::collections::BTreeSet;

use evenhand_core::record::When;
use evenhand_words::letters::{FactValue, LetterFacts, LetterInput, build};

use super::facts::{all, built, day, letter};

/// The notices of a letter with one more fact, or with one less.
fn said(id: &str, change: impl Fn(&mut LetterFacts)) -> Vec<(String, String)> {
    let template = letter(id);
    let mut facts = all(template);
    change(&mut facts);
    let notices = built(template, &facts, &[]).notices;
    notices.into_iter().map(|notice| (notice.fact, notice.say)).collect()
}

fn set(id: &'static str, value: FactValue) -> impl Fn(&mut LetterFacts) {
    move |facts| {
        facts.insert(id.to_owned(), value.clone());
    }
}

fn about(notices: &[(String, String)], fact: &str, words: &str) -> bool {
    notices.iter().any(|(id, say)| id == fact && say.contains(words))
}

#[test]
fn a_day_after_the_letter_is_asked_about_and_the_letters_own_day_is_not() {
    let on = |d| FactValue::day(day(2019, 7, d));
    assert!(about(
        &said("chaser", set("asked_on", on(13))),
        "asked_on",
        "after the day of the letter"
    ));
    assert_eq!(said("chaser", set("asked_on", on(12))), []);
    // A month that only may lie ahead is left alone.
    assert_eq!(
        said("chaser", set("asked_on", FactValue::When(When::Month { year: 2019, month: 7 }))),
        []
    );
    assert!(about(&said("chaser", set("due", on(20))), "due", "not due yet"));
}

#[test]
fn without_the_letters_day_today_stands_in_its_place() {
    let ahead = |facts: &mut LetterFacts| {
        facts.remove("written_on");
        facts.insert("asked_on".to_owned(), FactValue::day(day(2026, 11, 27)));
    };
    assert!(about(&said("chaser", ahead), "asked_on", "after the day"));
}

#[test]
fn an_answer_that_comes_before_its_question_is_asked_about() {
    assert!(about(
        &said("complaint-2", set("answered", FactValue::day(day(2019, 11, 20)))),
        "answered",
        "before the complaint"
    ));
    assert_eq!(said("complaint-2", set("answered", FactValue::day(day(2019, 11, 21)))), []);
    assert!(about(
        &said("request", set("answer_by", FactValue::day(day(2019, 5, 12)))),
        "answer_by",
        "before the day of the letter"
    ));
}

#[test]
fn a_stage_that_was_passed_over_is_offered_first() {
    for (id, fact, words) in [
        ("second-chaser", "chased", "no first reminder"),
        ("complaint-2", "complained", "no first complaint"),
        ("ombudsman", "complained", "no complaint to the council"),
        ("foi-review", "asked", "no request"),
    ] {
        let notices = said(id, |facts| {
            facts.remove(fact);
        });
        assert!(about(&notices, fact, words), "{id}: {notices:?}");
    }
}

#[test]
fn twelve_months_begin_with_the_day_itself() {
    let noticed = |y, m, d| said("ombudsman", set("noticed", FactValue::day(day(y, m, d))));
    // The letter is of 10 June 2020: twelve months that began on 11 June 2019 end on that day.
    assert_eq!(noticed(2019, 6, 11), []);
    assert!(about(&noticed(2019, 6, 10), "noticed", "12 months have gone by"));
}

#[test]
fn what_a_tribunal_decides_is_not_for_the_ombudsman() {
    let appeal =
        |option: &str| said("ombudsman", set("appeal", FactValue::Choice(option.to_owned())));
    assert!(about(&appeal("yes"), "appeal", "Look at an appeal"));
    assert_eq!(appeal("part"), []);
}

#[test]
fn the_agreement_of_a_child_of_twelve_and_of_a_young_person_is_asked_about() {
    let born = |y, m, d, agrees: Option<&str>| {
        said("subject-access", |facts| {
            facts.insert("born".to_owned(), FactValue::day(day(y, m, d)));
            facts.remove("agrees");
            if let Some(agrees) = agrees {
                facts.insert("agrees".to_owned(), FactValue::Choice(agrees.to_owned()));
            }
        })
    };
    // The letter is of 21 November 2019.
    assert_eq!(born(2007, 11, 22, None), []);
    assert!(about(&born(2007, 11, 21, None), "born", "From about 12"));
    assert!(about(&born(2007, 11, 21, Some("no")), "born", "From about 12"));
    assert_eq!(born(2007, 11, 21, Some("yes")), []);
    assert!(about(&born(2003, 11, 21, Some("yes")), "born", "From 16"));
    let own = said("subject-access", |facts| {
        facts.insert("for".to_owned(), FactValue::Choice("me".to_owned()));
        facts.insert("born".to_owned(), FactValue::day(day(1980, 1, 1)));
    });
    assert_eq!(own, [], "a grown-up asks for their own");
}

#[test]
fn a_request_without_a_real_name_says_why_that_matters() {
    assert!(about(
        &said("foi-request", set("sender", FactValue::text("Jo"))),
        "sender",
        "real name"
    ));
    assert!(about(
        &said("foi-request", set("sender", FactValue::text("J. 7"))),
        "sender",
        "real name"
    ));
    assert_eq!(said("foi-request", set("sender", FactValue::text("J. Doe"))), []);
    let none = built(letter("foi-request"), &LetterFacts::new(), &[]);
    assert!(none.gaps.contains(&"sender".to_owned()));
    let why = letter("foi-request").fact("sender").unwrap().why.as_deref().unwrap();
    assert!(why.contains("does not count"), "{why}");
}

#[test]
fn the_right_to_complain_about_data_began_on_a_day() {
    let of = |y, m, d| {
        said("data-complaint", |facts| {
            facts.insert("written_on".to_owned(), FactValue::day(day(y, m, d)));
            for id in ["noticed", "request_on"] {
                facts.remove(id);
            }
        })
    };
    assert!(about(&of(2026, 6, 18), "written_on", "19 June 2026"));
    assert_eq!(of(2026, 6, 19), []);
}

#[test]
fn another_council_is_named_only_where_it_is_known_to_be_another() {
    let template = letter("foi-request");
    let facts = all(template);
    let notices = |same_council| {
        let input = LetterInput {
            facts: &facts,
            left_out: &BTreeSet::new(),
            today: day(2026, 11, 26),
            same_council,
        };
        build(template, input).notices
    };
    assert_eq!(notices(Some(false)).len(), 1);
    assert_eq!(notices(Some(false))[0].fact, "council");
    assert_eq!(notices(None), []);
    assert_eq!(notices(Some(true)), []);
}
