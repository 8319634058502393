//! Sources, the good that happened, titles, and imported words.

use evenhand_core::record::{BundleChoice, BundlePlan, Direction, DueFrom, Entry, Promise};

use super::{contact, entries_only, entry, id, of, plan, promise, record};

#[test]
fn promises_and_the_messages_that_made_them() {
    let made = |source| promise(2, "2019-05-20", "", Promise { source, ..Promise::default() });
    let message = contact(3, "2019-05-20", Direction::In, "");
    let count = |entries| of(&entries_only(entries), "promise_without_source");
    assert_eq!(count(vec![made(Some(id(3))), message.clone()]), []);
    assert_eq!(
        count(vec![made(Some(id(9))), message]).len(),
        1,
        "the message is not in the record"
    );
    for due_from in [DueFrom::TimeLimit, DueFrom::OwnTimeLimit] {
        let limit = promise(2, "2019-05-20", "", Promise { due_from, ..Promise::default() });
        assert_eq!(count(vec![limit]), [], "its source is the law");
    }
    let found = count(vec![made(None)]);
    assert_eq!(
        found[0].detail,
        "No message in the record makes this promise. Add the message if you have it."
    );
}

#[test]
fn something_good_that_is_left_out() {
    let good = || Entry { working_well: true, ..entry(2, "2019-05-20", "", "") };
    let count = |entry: Entry, plan: BundlePlan| {
        of(&record(vec![entry], Vec::new(), vec![plan]), "good_left_out").len()
    };
    let said = |entries| BundlePlan {
        opening: "We are Pleased with the forms.".to_owned(),
        entries,
        ..plan()
    };
    assert_eq!(count(good(), said(BundleChoice::All)), 0);
    assert_eq!(count(good(), said(BundleChoice::Except { entries: vec![id(2)] })), 1);
    assert_eq!(count(good(), said(BundleChoice::Except { entries: vec![id(3)] })), 0);
    assert_eq!(count(good(), said(BundleChoice::Only { entries: vec![id(3)] })), 1);
    assert_eq!(count(good(), said(BundleChoice::Only { entries: vec![id(2)] })), 0);
    assert_eq!(count(good(), plan()), 1, "the letter says nothing of it");
    assert_eq!(count(Entry { private: true, ..good() }, plan()), 0);
    assert_eq!(count(Entry { working_well: false, ..good() }, plan()), 0);
    let left = BundlePlan { entries: BundleChoice::Only { entries: Vec::new() }, ..plan() };
    let found = of(&record(vec![good()], Vec::new(), vec![left]), "good_left_out");
    assert_eq!(
        found[0].detail,
        "The bundle leaves out 1 good thing on record. A fair bundle keeps what worked."
    );
}

#[test]
fn titles_that_stand_twice() {
    let count = |line: &str| {
        let plan = BundlePlan { copied_to: vec![line.to_owned()], ..plan() };
        of(&record(Vec::new(), Vec::new(), vec![plan]), "title_twice").len()
    };
    assert_eq!(count("Deputy Leader of the Council / Deputy leader of the council"), 1);
    assert_eq!(count("Deputy Leader of the Council / Cabinet Member"), 0);
    assert_eq!(count("Chair, chair"), 0, "one word is no title");
    let notes = entry(2, "", "", "cc.\nDeputy Leader, Deputy Leader / Cabinet Member");
    assert_eq!(of(&entries_only(vec![notes]), "title_twice")[0].entries, [id(2)]);
    let in_letter = BundlePlan { closing: "Team Lead; Team Lead".to_owned(), ..plan() };
    let to = BundlePlan { to: "Team Lead | Team Lead".to_owned(), ..plan() };
    for plan in [in_letter, to] {
        assert_eq!(of(&record(Vec::new(), Vec::new(), vec![plan]), "title_twice").len(), 1);
    }
}

#[test]
fn page_furniture_is_found_and_a_sentence_of_its_own_is_none() {
    let page = "Today we wrote.\n\nLeave a Reply\nFill in your details below or click an icon to log in:\n\
        You are commenting using your account. Log Out /  Change )\nKind regards";
    let count = |notes: &str| of(&entries_only(vec![entry(2, "", "", notes)]), "page_furniture");
    assert_eq!(count(page).len(), 1);
    let long = format!("We log out of the system each day {}", "and so on ".repeat(12));
    assert_eq!(count(&long), []);
}

#[test]
fn mood_is_never_taken_from_a_heading() {
    let count =
        |notes: &str| of(&entries_only(vec![entry(2, "", "", notes)]), "mood_from_heading").len();
    assert_eq!(count("What is working well?\nLoss of faith in the process"), 1);
    assert_eq!(count("What is working well?\nReports come quicker"), 0);
    assert_eq!(count("What should we do differently?\nLoss of faith in the process"), 0);
    assert_eq!(count("What is working well?\nFine\nWhat should change?\nLoss of faith"), 0);
    assert_eq!(count("Loss of faith in the process"), 0, "no heading at all");
    let good = "What is working well?\n";
    assert_eq!(count(&format!("{good}What we did was fine\nLoss of faith")), 1, "no question");
    assert_eq!(count(&format!("{good}Are you invited?\nLoss of faith")), 1, "no heading");
    assert_eq!(count("Strengths\nParents don’t trust it"), 1);
    let marked = Entry { working_well: true, ..entry(2, "", "", "A tick box exercise") };
    assert_eq!(of(&entries_only(vec![marked]), "mood_from_heading").len(), 1);
    let titled = entry(2, "", "What went well", "Very little involvement");
    assert_eq!(of(&entries_only(vec![titled]), "mood_from_heading").len(), 1);
}
