//! The contradiction check: a record of the shape of a real complaint, and each rule's smallest cases.

use evenhand_core::charter::{Contradiction, RULES, contradictions, dates_in, drop_page_furniture};
use evenhand_core::record::{
    BundleChoice, BundlePlan, Contact, DateBasis, Direction, Entry, EntryKind, FileRef, Id, Issue,
    PaperOptions, Profile, Promise, Record, RecordInfo, Template, When,
};

use crate::support::{day, instant};

fn id(number: u128) -> Id {
    Id(uuid::Uuid::from_u128(number))
}

fn on(text: &str) -> When {
    if text.is_empty() { When::Undated } else { When::day(day(text)) }
}

fn entry(number: u128, date: &str, title: &str, notes: &str) -> Entry {
    Entry {
        id: id(number),
        kind: EntryKind::Event,
        title: title.to_owned(),
        when: on(date),
        date_basis: DateBasis::Stated,
        notes: notes.to_owned(),
        people: Vec::new(),
        issues: Vec::new(),
        clauses: Vec::new(),
        files: Vec::new(),
        working_well: false,
        their_account: String::new(),
        private: false,
        draft: false,
        added_on: instant("2026-01-01T00:00:00Z"),
        sample: false,
    }
}

fn contact(number: u128, date: &str, direction: Direction, title: &str) -> Entry {
    let contact =
        Contact { direction, reply_wanted: direction == Direction::Out, ..Contact::default() };
    Entry { kind: EntryKind::Contact(contact), ..entry(number, date, title, "") }
}

fn edit(mut entry: Entry, change: impl FnOnce(&mut Contact)) -> Entry {
    if let EntryKind::Contact(contact) = &mut entry.kind {
        change(contact);
    }
    entry
}

fn promise(number: u128, date: &str, title: &str, promise: Promise) -> Entry {
    Entry { kind: EntryKind::Promise(promise), ..entry(number, date, title, "") }
}

fn for_issues(entry: Entry, issues: &[u128]) -> Entry {
    Entry { issues: issues.iter().map(|number| id(*number)).collect(), ..entry }
}

fn issue(number: u32, title: &str) -> Issue {
    Issue {
        id: id(100 + u128::from(number)),
        number,
        title: title.to_owned(),
        what_happened: String::new(),
        effect: String::new(),
        remedy: String::new(),
        their_account: String::new(),
        clauses: Vec::new(),
        added_on: instant("2026-01-01T00:00:00Z"),
        sample: false,
    }
}

fn plan() -> BundlePlan {
    BundlePlan {
        id: id(200),
        template: Template::Complaint,
        profile: Profile::CouncilComplaint,
        title: String::new(),
        from: String::new(),
        to: String::new(),
        opening: String::new(),
        closing: String::new(),
        remedies: Vec::new(),
        copied_to: Vec::new(),
        issues: Vec::new(),
        entries: BundleChoice::All,
        appendices: Vec::new(),
        said_about: std::collections::BTreeMap::new(),
        paper: PaperOptions::default(),
        version: 1,
        as_of: None,
        added_on: instant("2026-01-01T00:00:00Z"),
        sample: false,
    }
}

fn record(entries: Vec<Entry>, issues: Vec<Issue>, bundles: Vec<BundlePlan>) -> Record {
    Record {
        info: RecordInfo {
            id: id(1),
            title: String::new(),
            charter: String::new(),
            council: String::new(),
            created: instant("2026-01-01T00:00:00Z"),
        },
        people: Vec::new(),
        issues,
        entries,
        files: Vec::new(),
        bundles,
        charters: std::collections::BTreeMap::new(),
    }
}

/// What one rule finds.
fn of(record: &Record, rule: &str) -> Vec<Contradiction> {
    let all = contradictions(record, day("2019-12-01"));
    all.into_iter().filter(|found| found.rule == rule).collect()
}

fn entries_only(entries: Vec<Entry>) -> Record {
    record(entries, Vec::new(), Vec::new())
}

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
    assert!(first.iter().all(|one| RULES.contains(&one.rule.as_str())));
    assert!(
        first.iter().all(|one| one.title != "Something does not fit" && !one.detail.is_empty())
    );
    let order: Vec<usize> =
        first.iter().map(|one| RULES.iter().position(|rule| *rule == one.rule).unwrap()).collect();
    assert!(order.is_sorted());
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

#[test]
fn counts_against_the_day_of_the_text() {
    let cases = [
        ("2019-07-14", "We met four times, once a month, since May.", true),
        ("2019-08-01", "We met four times, once a month, since May.", false),
        ("2019-07-14", "We met three times, once a month, since May.", false),
        ("2019-07-14", "We met 4 times every month since May.", true),
        ("2019-07-14", "We met 4 times monthly since May.", true),
        ("2019-07-14", "We met four times since May.", false),
        ("2019-07-14", "Since 10 May 2019 there were four months of meetings.", true),
        ("2019-07-14", "Since May we had three months of meetings.", false),
        ("2019-02-14", "Since November we had five months of meetings.", true),
        ("2019-02-14", "Since November we had four months of meetings.", false),
        ("2019-07-14", "Since May 2018 we had four months of meetings.", false),
        ("2019-07-14", "There were four months of meetings.", false),
        ("", "We met four times, once a month, since May.", false),
    ];
    for (date, text, found) in cases {
        let record = entries_only(vec![entry(2, date, "", text)]);
        assert_eq!(!of(&record, "count_does_not_fit").is_empty(), found, "{date} {text}");
    }
    let range = When::Range { from: day("2019-07-12"), to: day("2019-12-31") };
    let letter = entry(2, "", "", "We met four times, once a month, since May.");
    let record = entries_only(vec![Entry { when: range, ..letter }]);
    assert_eq!(of(&record, "count_does_not_fit").len(), 1, "it may have been written on 12 July");
    let range = When::Range { from: day("2019-05-10"), to: day("2019-07-31") };
    let meetings = entry(2, "", "", "It \"has met four times, once a month, since May\".");
    let found = of(&entries_only(vec![Entry { when: range, ..meetings }]), "count_does_not_fit");
    assert_eq!(
        found[0].detail,
        "The text speaks of 4, once a month, since May 2019. By Wed 31 Jul 2019 that can be 3 at most."
    );
    let told = Issue {
        what_happened: "Since October we had four months of meetings.".to_owned(),
        ..issue(1, "")
    };
    let record = record_with_issue(told);
    let found = of(&record, "count_does_not_fit");
    assert_eq!(found.len(), 1, "an issue speaks from the day of the check");
    assert_eq!(found[0].issues, [id(101)]);
}

fn record_with_issue(issue: Issue) -> Record {
    record(Vec::new(), vec![issue], Vec::new())
}

#[test]
fn no_reply_and_a_reply_on_record() {
    let sent = || contact(2, "2019-07-15", Direction::Out, "Comments");
    let marked = || edit(sent(), |contact| contact.no_reply_as_of = Some(day("2019-11-21")));
    let reply = |date: &str| contact(3, date, Direction::In, "Letter received");
    let count = |entries: Vec<Entry>| of(&entries_only(entries), "reply_on_record").len();
    assert_eq!(count(vec![marked()]), 0, "nothing came in");
    assert_eq!(count(vec![marked(), reply("2019-07-16")]), 1);
    assert_eq!(count(vec![marked(), reply("2019-11-21")]), 1, "on the last day");
    assert_eq!(count(vec![marked(), reply("2019-11-22")]), 0, "after the user's last look");
    assert_eq!(count(vec![marked(), reply("2019-07-15")]), 0, "the same day is no reply yet");
    assert_eq!(count(vec![marked(), reply("2019-07-01")]), 0, "before");
    assert_eq!(count(vec![sent(), reply("2019-07-16")]), 0, "nobody says that none came");
    let undated = || {
        edit(contact(2, "", Direction::Out, ""), |c| {
            c.no_reply_as_of = Some(day("2019-11-21"));
            c.answered_by = Some(id(3));
        })
    };
    assert_eq!(count(vec![undated(), reply("2019-07-16")]), 1, "the entry is named as its reply");
    assert_eq!(count(vec![undated(), reply("2019-11-22")]), 0);
    let found = of(&entries_only(vec![marked(), reply("2019-07-16")]), "reply_on_record");
    assert_eq!(found[0].entries, [id(2), id(3)]);
    assert_eq!(
        found[0].detail,
        "It says that no reply came. A message in is logged on Tue 16 Jul 2019. Say what it did not answer."
    );
}

#[test]
fn an_issue_or_a_text_that_says_no_reply_came() {
    let sent = for_issues(contact(2, "2019-07-15", Direction::Out, "Comments"), &[101]);
    let reply = |date: &str| contact(3, date, Direction::In, "Letter received");
    let claim = |title: &str, date: &str| {
        let record = record(vec![sent.clone(), reply(date)], vec![issue(1, title)], Vec::new());
        of(&record, "reply_on_record")
    };
    let found = claim("Fails to respond to comments", "2019-07-16");
    assert_eq!((found[0].entries.clone(), found[0].issues.clone()), (vec![id(3)], vec![id(101)]));
    assert_eq!(claim("Fails to respond to comments", "2019-07-14"), []);
    assert_eq!(claim("Fails to respond to comments", "2019-12-02"), [], "after the check's day");
    assert_eq!(claim("Answers late", "2019-07-16"), []);

    let named = record(
        vec![reply("2019-07-16")],
        vec![issue(1, "No response since 15 July 2019")],
        Vec::new(),
    );
    assert_eq!(of(&named, "reply_on_record").len(), 1, "from the day that the issue names");

    let told = |date: &str| entry(4, date, "", "Absolutely no response from the council.");
    let by_text = |date: &str, reply_on: &str| {
        of(&entries_only(vec![sent.clone(), reply(reply_on), told(date)]), "reply_on_record")
    };
    assert_eq!(by_text("2019-11-21", "2019-07-16")[0].entries, [id(4), id(3)]);
    assert_eq!(by_text("2019-07-15", "2019-07-16"), [], "written before the reply came");
    let letter = BundlePlan { opening: "We had no reply.".to_owned(), ..plan() };
    let with_letter = record(vec![sent.clone(), reply("2019-07-16")], Vec::new(), vec![letter]);
    assert_eq!(of(&with_letter, "reply_on_record").len(), 1);
    let unasked = edit(sent, |contact| contact.reply_wanted = false);
    let unasked = entries_only(vec![unasked, reply("2019-07-16"), told("2019-11-21")]);
    assert_eq!(of(&unasked, "reply_on_record"), [], "no reply was wanted");
}

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
    let due = |number, on_day: &str| {
        promise(number, "", "A draft", Promise { due: on(on_day), ..Promise::default() })
    };
    assert_eq!(count(vec![due(2, "2019-05-29"), due(3, "2019-05-30")]), 1);

    let with_file = |number, date: &str, file| Entry {
        files: vec![FileRef { file: id(file), title: String::new() }],
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
fn page_furniture_is_found_and_dropped() {
    let page = "Today we wrote.\n\nLeave a Reply\nFill in your details below or click an icon to log in:\n\
        You are commenting using your account. Log Out /  Change )\nKind regards";
    assert_eq!(drop_page_furniture(page), "Today we wrote.\n\nKind regards");
    assert_eq!(drop_page_furniture("Plain words."), "Plain words.");
    let long = format!("We log out of the system each day {}", "and so on ".repeat(12));
    assert_eq!(drop_page_furniture(&long), long.trim(), "a sentence of its own stays");
    assert_eq!(of(&entries_only(vec![entry(2, "", "", &long)]), "page_furniture"), []);
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
    assert_eq!(count("Strengths\nParents don’t trust it"), 1);
    let marked = Entry { working_well: true, ..entry(2, "", "", "A tick box exercise") };
    assert_eq!(of(&entries_only(vec![marked]), "mood_from_heading").len(), 1);
    let titled = entry(2, "", "What went well", "Very little involvement");
    assert_eq!(of(&entries_only(vec![titled]), "mood_from_heading").len(), 1);
}

#[test]
fn the_sources_themselves_hold_what_the_rules_look_for() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/sources");
    let Ok(files) = std::fs::read_dir(folder) else {
        println!("not run: ../shared/sources is not here");
        return;
    };
    let mut paths: Vec<_> = files.map(|file| file.unwrap().path()).collect();
    paths.sort();
    let texts: Vec<String> = paths.iter().map(|p| std::fs::read_to_string(p).unwrap()).collect();
    let rules = |text: &str, date: &str| -> Vec<String> {
        let all = contradictions(&entries_only(vec![entry(2, date, "", text)]), day("2019-12-01"));
        all.into_iter().map(|one| one.rule).collect()
    };
    assert_eq!(rules(&texts[0], "2019-07-15"), ["count_does_not_fit", "page_furniture"]);
    assert_eq!(rules(&texts[1], "2019-11-21"), ["title_twice", "page_furniture"]);
    assert_eq!(rules(&texts[2], "2018-10-29"), ["page_furniture", "mood_from_heading"]);
    assert!(!drop_page_furniture(&texts[0]).contains("Leave a Reply"));
    assert!(drop_page_furniture(&texts[0]).contains("Kind regards"));
}

#[test]
fn dates_are_read_from_words() {
    let read = |text: &str, year: Option<i32>| -> Vec<String> {
        dates_in(text, year)
            .iter()
            .map(|mention| {
                let weekday = mention.weekday.map(|day| format!("{day} ")).unwrap_or_default();
                let year = if mention.year_given { "" } else { " (year added)" };
                format!("{weekday}{}{year}", mention.date)
            })
            .collect()
    };
    let none: [&str; 0] = [];
    assert_eq!(read("on 15 July 2019", None), ["2019-07-15"]);
    assert_eq!(read("15, 17 and 19 July 2019", None), ["2019-07-15", "2019-07-17", "2019-07-19"]);
    assert_eq!(read("Friday 12 July", Some(2019)), ["Fri 2019-07-12 (year added)"]);
    assert_eq!(read("Friday 12 July", None), none);
    assert_eq!(read("the 9th of May 2019", None), ["2019-05-09"]);
    assert_eq!(
        read("1st Sept 2019, 2nd Dec 2019, 3rd Jan 2020", None),
        ["2019-09-01", "2019-12-02", "2020-01-03"]
    );
    assert_eq!(read("6 may come", Some(2019)), none, "a word, not a month");
    assert_eq!(read("In May 2019", None), none, "no day");
    assert_eq!(read("31 February 2019", None), none);
    assert_eq!(read("32 May 2019", None), none);
    assert_eq!(read("0 May 2019", None), none);
    assert_eq!(read("15x July 2019", None), none);
    assert_eq!(read("112 July 2019", None), none);
    assert_eq!(read("12 July 1899", Some(2019)), ["2019-07-12 (year added)"]);
    assert_eq!(read("Mon 1 and 2 July 2019", None), ["2019-07-01", "2019-07-02"]);
    assert_eq!(
        read(
            "29 January 2019 28 February 2019 1 March 2019 2 April 2019 3 June 2019 4 August 2019 5 October 2019 6 November 2019",
            None
        ),
        [
            "2019-01-29",
            "2019-02-28",
            "2019-03-01",
            "2019-04-02",
            "2019-06-03",
            "2019-08-04",
            "2019-10-05",
            "2019-11-06"
        ]
    );
}
