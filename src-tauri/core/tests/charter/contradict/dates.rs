//! Days that do not fit each other.

use evenhand_core::record::{Direction, Entry, FileRef, Promise};

use super::{
    contact, edit, entries_only, entry, for_issues, id, issue, of, on, promise, record,
    record_with_issue,
};

#[test]
fn before_the_group_began() {
    let began = |notes: &str| entry(2, "2019-05-10", "", notes);
    let of_issue = |began: Entry, title: &str| {
        of(&record(vec![began], vec![issue(1, title)], Vec::new()), "before_group_began").len()
    };
    let plain = || began("The co-production group began");
    assert_eq!(of_issue(plain(), "Not seen as a group since 9 May 2019"), 1);
    assert_eq!(of_issue(plain(), "Not seen as a group since 10 May 2019"), 0);
    assert_eq!(of_issue(plain(), "Not listened to since 9 May 2019"), 0, "not about the group");
    assert_eq!(of_issue(plain(), "Not seen as a group since 1 May 2018"), 0, "a year before");
    assert_eq!(of_issue(plain(), "Not seen as a group since 7 February 2019"), 1, "92 days before");
    assert_eq!(of_issue(plain(), "Not seen as a group since 6 February 2019"), 0, "93 days before");
    assert_eq!(of_issue(began("We had tea"), "Not seen as a group since 9 May 2019"), 0);
    let later =
        entry(2, "2019-11-21", "", "The group takes part since it commenced on 10 May 2019");
    assert_eq!(
        of_issue(later, "Not seen as a group since 9 May 2019"),
        1,
        "the text tells the day"
    );
    let shown = for_issues(entry(3, "2019-05-09", "Not treated as a group", ""), &[101]);
    let issue = issue(1, "Not seen as a group");
    let found = of(&record(vec![plain(), shown], vec![issue], Vec::new()), "before_group_began");
    assert_eq!(found[0].entries, [id(3), id(2)]);
}

#[test]
fn issues_on_the_same_days() {
    let of_titles = |titles: &[&str]| {
        let issues = titles.iter().zip(1..).map(|(title, number)| issue(number, title)).collect();
        let found = of(&record(Vec::new(), issues, Vec::new()), "same_dates");
        found.into_iter().map(|one| one.issues).collect::<Vec<_>>()
    };
    assert_eq!(of_titles(&["On 1 May 2019", "On 1 May 2019"]), [vec![id(102), id(101)]]);
    assert_eq!(
        of_titles(&["On 1 May 2019", "On 2 May 2019", "On 1 and 2 May 2019"]),
        [vec![id(103), id(101), id(102)]]
    );
    assert_eq!(of_titles(&["On 1 and 2 May 2019", "On 2 May 2019"]), [vec![id(101), id(102)]]);
    assert!(of_titles(&["On 1 and 2 May 2019", "On 2 and 3 May 2019"]).is_empty());
    assert!(of_titles(&["On 1 May 2019", "On 2 May 2019"]).is_empty());
    assert!(of_titles(&["No date", "On 2 May 2019"]).is_empty());
}

#[test]
fn one_fact_dated_twice() {
    let asked = |number, on_day: &str| {
        let facts = Promise { asked_on: on(on_day), ..Promise::default() };
        promise(number, "", "A public statement", facts)
    };
    let count = |entries| of(&entries_only(entries), "dated_twice").len();
    assert_eq!(count(vec![asked(2, "2019-05-12"), asked(3, "2019-05-13")]), 1);
    assert_eq!(count(vec![asked(2, "2019-05-13"), asked(3, "2019-05-13")]), 0);
    assert_eq!(count(vec![asked(2, "2019-05-13"), asked(3, "")]), 0);
    let untitled = |number, on_day: &str| {
        promise(number, "", "", Promise { asked_on: on(on_day), ..Promise::default() })
    };
    assert_eq!(count(vec![untitled(2, "2019-05-12"), untitled(3, "2019-05-13")]), 0);
    let due = |number, on_day: &str| {
        promise(number, "", "A draft", Promise { due: on(on_day), ..Promise::default() })
    };
    assert_eq!(count(vec![due(2, "2019-05-29"), due(3, "2019-05-30")]), 1);

    let with_file = |number, date: &str, file| Entry {
        files: vec![FileRef::new(id(file))],
        ..entry(number, date, "", "")
    };
    assert_eq!(count(vec![with_file(2, "2019-07-15", 50), with_file(3, "2019-07-19", 50)]), 1);
    assert_eq!(count(vec![with_file(2, "2019-07-15", 50), with_file(3, "2019-07-19", 51)]), 0);
    assert_eq!(count(vec![with_file(2, "2019-07-15", 50), with_file(3, "2019-07-15", 50)]), 0);

    let says = |number, date: &str, text: &str| entry(number, date, "", text);
    let statement = "We requested the official statement at the meeting on";
    let pair = |one: &str, other: &str| {
        count(vec![
            says(2, "2019-07-15", &format!("{statement} {one}.")),
            says(3, "2019-07-16", &format!("{statement} {other}.")),
        ])
    };
    assert_eq!(pair("12 May", "13 May 2019"), 1);
    assert_eq!(pair("13 May", "13 May 2019"), 0);
    assert_eq!(pair("13 May", "24 June 2019"), 1, "42 days apart");
    assert_eq!(pair("13 May", "25 June 2019"), 0, "two facts, 43 days apart");
    let other = says(3, "2019-07-16", "They sent the draft minutes round on 12 May 2019.");
    assert_eq!(count(vec![says(2, "2019-07-15", &format!("{statement} 13 May.")), other]), 0);
    let two = |one: &str, other: &str| {
        count(vec![
            says(2, "2019-07-15", &format!("{one} 12 May 2019.")),
            says(3, "2019-07-16", &format!("{other} 13 May 2019.")),
        ])
    };
    assert_eq!(
        two("we met on a day so it is by us", "we met on a day so it is by us"),
        0,
        "short words"
    );
    let four = "chair minutes agenda draft";
    assert_eq!(two(&format!("{four} alpha"), &format!("{four} bravo")), 1, "four words of six");
    assert_eq!(two(&format!("{four} alpha"), &format!("{four} bravo delta")), 0, "four of seven");
    assert_eq!(two("chair minutes agenda", "agenda chair minutes"), 1, "three words");
    assert_eq!(two("chair minutes", "minutes chair"), 0, "two words");
    let both = format!("{statement} 12 May. {statement} 13 May.");
    assert_eq!(count(vec![says(2, "2019-07-15", &both)]), 0, "one entry may tell of both");
}

#[test]
fn weekdays_that_dates_did_not_have() {
    let count = |date: &str, text: &str| {
        of(&entries_only(vec![entry(2, date, "", text)]), "weekday_does_not_fit").len()
    };
    assert_eq!(count("2019-07-15", "On Friday 12 July we said so"), 0);
    assert_eq!(count("2018-07-15", "On Friday 12 July we said so"), 1, "a Thursday in 2018");
    assert_eq!(count("", "On Friday 12 July we said so"), 0, "no year is known");
    // Without a year it is the one near the day of writing, across the end of a year too.
    assert_eq!(count("2027-01-05", "On Friday 18 December they said so"), 0, "that of 2026");
    assert_eq!(count("2026-12-18", "The meeting is on Tuesday 5 January"), 0, "that of 2027");
    assert_eq!(count("2027-01-05", "On Monday 18 December they said so"), 1, "in neither year");
    assert_eq!(count("2027-01-05", "On Friday 18 December 2027 they said so"), 1, "it is printed");
    assert_eq!(count("2026-06-01", "On Tuesday 1 July they said so"), 1, "eleven months before");
    assert_eq!(count("2026-06-01", "On Saturday 1 May they will say so"), 1, "eleven months on");
    assert_eq!(count("2026-04-01", "On Tuesday 1 July they said so"), 0, "nine months before");
    assert_eq!(count("", "On Friday 12 July 2019 we said so"), 0);
    assert_eq!(count("", "On Monday, 12 July 2019 we said so"), 1);
    let found =
        of(&entries_only(vec![entry(2, "", "Monday 12 July 2019", "")]), "weekday_does_not_fit");
    assert_eq!(
        found[0].detail,
        "The text says Monday. The date is Fri 12 Jul 2019. Please check the day or the year."
    );
    let told = record_with_issue(issue(1, "No word since Sunday 13 May 2019"));
    assert_eq!(of(&told, "weekday_does_not_fit")[0].issues, [id(101)]);
}

#[test]
fn an_order_that_cannot_be() {
    let sent = edit(contact(2, "2019-07-15", Direction::Out, ""), |c| c.answered_by = Some(id(3)));
    let count = |date: &str| {
        let reply = contact(3, date, Direction::In, "");
        of(&entries_only(vec![sent.clone(), reply]), "impossible_order").len()
    };
    assert_eq!(count("2019-07-14"), 1);
    assert_eq!(count("2019-07-15"), 0);
    assert_eq!(count(""), 0);
    let kept = |on_day: &str| {
        let facts =
            Promise { asked_on: on("2019-05-13"), outcome_on: on(on_day), ..Promise::default() };
        of(&entries_only(vec![promise(2, "", "", facts)]), "impossible_order").len()
    };
    assert_eq!(kept("2019-05-12"), 1);
    assert_eq!(kept("2019-05-13"), 0);
    assert_eq!(kept(""), 0);
}
