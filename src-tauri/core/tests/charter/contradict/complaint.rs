//! A complaint of the shape of a real one, whole.

use evenhand_core::record::{BundlePlan, Direction, Entry, Id, Promise, Record};

use super::{contact, entries_only, entry, for_issues, id, issue, of, on, plan, promise, record};
use crate::support::day;
use crate::told::{Contradiction, contradictions};

/// A complaint of six issues, of the shape of the one that the sources print, with roles for names.
fn complaint() -> Record {
    let letter = "The feedback forms have been quite positive.\n\
        To summarise, the group has met four times, once a month, since May. \
        Would you think that four months of meetings without clear outcomes is reasonable?\n\
        As we told you on Friday 12 July, we are unhappy.\nLeave a Reply\nLog Out";
    let notes = "What is working well?\nListening to parents\nLoss of faith in the process\n\
        My input was mostly a tick box exercise\nWhat should we do differently?\nLack of information";
    let out = |number, date, issues: &[u128]| {
        for_issues(contact(number, date, Direction::Out, "Comments sent"), issues)
    };
    let entries = vec![
        entry(2, "2018-10-29", "Event on co-production, notes", notes),
        for_issues(entry(3, "2019-05-09", "Leading members not treated as a group", ""), &[106]),
        entry(4, "2019-05-10", "Co-production group meetings commenced", ""),
        for_issues(
            promise(
                5,
                "",
                "Statement of commitment",
                Promise { asked_on: on("2019-05-13"), due: on("2019-05-29"), ..Promise::default() },
            ),
            &[101],
        ),
        Entry { working_well: true, ..entry(6, "", "Feedback forms were positive", "") },
        Entry {
            notes: letter.to_owned(),
            ..contact(7, "2019-07-14", Direction::Out, "Letter of concern")
        },
        out(8, "2019-07-15", &[102, 105]),
        out(9, "2019-07-17", &[103]),
        out(10, "2019-07-19", &[104, 105]),
    ];
    let issues = vec![
        issue(1, "Little urgency placed on the letter of commitment"),
        issue(2, "Fails to respond to comments or questions from 15 July 2019"),
        issue(3, "Fails to respond to comments from 17 July 2019"),
        issue(4, "Fails to respond to comments or questions from 19 July 2019"),
        issue(5, "Ignores all comments or feedback from 15 and 19 July 2019"),
        issue(6, "Undermines leading members as a group since 9 May 2019"),
    ];
    let plan = BundlePlan {
        opening: "We are writing to make an official complaint.".to_owned(),
        copied_to: vec![
            "Leader of the Council".to_owned(),
            "Deputy Leader of the Council, Deputy Leader of the Council / Cabinet Member"
                .to_owned(),
        ],
        ..plan()
    };
    record(entries, issues, vec![plan])
}

#[test]
fn the_eight_of_a_real_complaint_are_found_by_rule() {
    let record = complaint();
    let found = |rule: &str| -> Vec<(Vec<Id>, Vec<Id>)> {
        of(&record, rule).into_iter().map(|one| (one.entries, one.issues)).collect()
    };
    let ids = |list: &[u128]| list.iter().map(|number| id(*number)).collect::<Vec<_>>();
    assert_eq!(found("count_does_not_fit"), [(ids(&[7]), ids(&[]))], "W1");
    assert_eq!(found("before_group_began"), [(ids(&[4]), ids(&[106]))], "W2");
    assert_eq!(found("same_dates"), [(ids(&[8, 10]), ids(&[105, 102, 104]))], "W3");
    assert_eq!(found("promise_without_source"), [(ids(&[5]), ids(&[]))], "W4");
    assert_eq!(found("good_left_out"), [(ids(&[6]), ids(&[]))], "W5");
    assert_eq!(found("title_twice"), [(ids(&[]), ids(&[]))], "W6");
    assert_eq!(found("page_furniture"), [(ids(&[7]), ids(&[]))], "W7");
    assert_eq!(found("mood_from_heading"), [(ids(&[2]), ids(&[]))], "W8");
    for rule in ["reply_on_record", "dated_twice", "weekday_does_not_fit", "impossible_order"] {
        assert_eq!(found(rule), [], "{rule}");
    }
}

#[test]
fn each_is_said_in_plain_words() {
    let record = complaint();
    let said = |rule: &str| of(&record, rule).remove(0).detail;
    assert_eq!(
        said("count_does_not_fit"),
        "The text speaks of 4, once a month, since May 2019. By Sun 14 Jul 2019 that can be 3 at most."
    );
    assert_eq!(
        said("before_group_began"),
        "It is dated Thu 9 May 2019. The group began on Fri 10 May 2019. Please check both days."
    );
    assert_eq!(
        said("same_dates"),
        "Issue 5 covers the same days as issue 2 and issue 4. Join them, or say how they differ."
    );
    assert!(said("promise_without_source").contains("The day it was made is not known."));
    assert_eq!(
        said("good_left_out"),
        "The record holds 1 good thing. The letter says nothing of it. A fair letter does."
    );
    assert_eq!(said("title_twice"), "\"Deputy Leader of the Council\" stands twice in one line.");
    assert_eq!(
        said("page_furniture"),
        "\"Leave a Reply\" is part of a web page. 2 lines can go; the file itself stays as it is."
    );
    assert_eq!(
        said("mood_from_heading"),
        "2 lines under a good heading may be critical, such as \"Loss of faith in the process\". \
         Read each by itself."
    );
}

#[test]
fn ids_are_stable_and_the_rules_are_known() {
    let first = contradictions(&complaint(), day("2019-12-01"));
    let mut turned = complaint();
    turned.entries.reverse();
    turned.issues.reverse();
    let again = contradictions(&turned, day("2020-03-01"));
    let ids = |all: &[Contradiction]| all.iter().map(|one| one.id.clone()).collect::<Vec<_>>();
    assert_eq!(ids(&first), ids(&again));
    assert!(first.iter().all(|one| !one.title.is_empty() && !one.detail.is_empty()));
    assert!(first.is_sorted_by_key(|one| one.of));
    assert!(first[0].id.starts_with("count_does_not_fit:"));
}

#[test]
fn an_empty_record_and_unfinished_entries_have_none() {
    assert_eq!(contradictions(&entries_only(Vec::new()), day("2019-12-01")), []);
    let mut record = complaint();
    record.issues.clear();
    record.bundles.clear();
    for entry in &mut record.entries {
        entry.draft = true;
    }
    assert_eq!(contradictions(&record, day("2019-12-01")), []);
}
