//! Claims that a text makes: how often, and that nobody replied.

use evenhand_core::record::{BundlePlan, Direction, Entry, Issue, When};

use super::{
    contact, edit, entries_only, entry, for_issues, id, issue, of, plan, record, record_with_issue,
};
use crate::support::day;

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
        ("2019-07-14", "Four of the members left since May.", false),
        ("2019-07-14", "Since May four members of the group have left.", false),
        ("2019-07-14", "It took four months, and nothing since May.", false),
        ("2019-07-14", "Since the 3rd of May there were four months of meetings.", false),
        ("2019-07-14", "Since the first May meeting there were four months of meetings.", true),
        ("2019-07-14", "Since 3 May 2018 there were four months of meetings.", false),
        ("2019-07-14", "Since then, and since May, there were four months of meetings.", true),
        (
            "2019-07-14",
            "We wrote to them. Since May 2019 there were four months of meetings.",
            true,
        ),
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
    let span = |from: &str, to: &str, text: &str| {
        let when = When::Range { from: day(from), to: day(to) };
        of(&entries_only(vec![Entry { when, ..entry(2, "", "", text) }]), "count_does_not_fit")
            .len()
    };
    let three = "It has met three times, once a month, since May.";
    assert_eq!(
        span("2019-05-10", "2019-07-31", three),
        0,
        "the time told of begins with the count"
    );
    assert_eq!(span("2019-06-01", "2019-07-31", three), 1, "June would be too early");
    assert_eq!(span("2019-05-10", "2019-05-31", three), 1, "all of it is too early");
    let told = Issue {
        what_happened: "Since October we had four months of meetings.".to_owned(),
        ..issue(1, "")
    };
    let record = record_with_issue(told);
    let found = of(&record, "count_does_not_fit");
    assert_eq!(found.len(), 1, "an issue speaks from the day of the check");
    assert_eq!(found[0].issues, [id(101)]);
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
    let named = edit(marked(), |contact| contact.answered_by = Some(id(3)));
    let twice = of(&entries_only(vec![named, reply("2019-07-16")]), "reply_on_record");
    assert_eq!(twice[0].entries, [id(2), id(3)], "the reply is named once");
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
