//! What a careful opponent would point out in a record, found before they do.
//!
//! Each rule looks at the shape of the record and never at a name. Nothing is changed: the user chooses what to
//! say about each. Unfinished entries are left out, private ones are not, since the other side may know of them.

mod claims;
mod dates;
mod fairness;
mod text;

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::record::{Entry, EntryKind, Id, Issue, Record};
use crate::words;

pub use text::{DateMention, dates_in, drop_page_furniture};

/// One thing that does not fit, or that the other side would use.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contradiction {
    /// Stable: the same rule on the same parts of the record has the same id.
    pub id: String,
    /// The rule that found it, such as `promise_without_source`.
    pub rule: String,
    /// What it is, in a few words.
    pub title: String,
    /// What does not fit, in plain words.
    pub detail: String,
    /// The entries it is about.
    pub entries: Vec<Id>,
    /// The issues it is about.
    pub issues: Vec<Id>,
}

/// The rules, by what they look at.
///
/// | rule | looks at |
/// |---|---|
/// | `count_does_not_fit` | "four times, once a month, since May" and "four months of" in a text, against the text's own date |
/// | `reply_on_record` | a text or an entry that says no reply came, and a message in from that time |
/// | `before_group_began` | an issue or its evidence that names the group and a day before the day it began |
/// | `same_dates` | an issue whose days are all days of another issue |
/// | `dated_twice` | one file, one promise, or one sentence with two different days |
/// | `weekday_does_not_fit` | "Friday 12 July 2019" that was no Friday |
/// | `impossible_order` | a reply before its message, a promise kept before it was asked for |
/// | `promise_without_source` | a promise that no message in the record makes |
/// | `good_left_out` | something good that a bundle leaves out, or that its letter says nothing of |
/// | `title_twice` | one title twice in a line of "copied to", or in an entry |
/// | `page_furniture` | "Leave a Reply" and the like in imported words |
/// | `mood_from_heading` | critical lines under a heading such as "What is working well?" |
pub const RULES: [&str; 12] = [
    "count_does_not_fit",
    "reply_on_record",
    "before_group_began",
    "same_dates",
    "dated_twice",
    "weekday_does_not_fit",
    "impossible_order",
    "promise_without_source",
    "good_left_out",
    "title_twice",
    "page_furniture",
    "mood_from_heading",
];

/// Everything in the record that does not fit, as of a day, in the order of [`RULES`].
pub fn contradictions(record: &Record, as_of: NaiveDate) -> Vec<Contradiction> {
    let view = View::new(record, as_of);
    let mut found = claims::counts(&view);
    found.extend(claims::replies(&view));
    found.extend(dates::before_group(&view));
    found.extend(dates::same_dates(&view));
    found.extend(dates::dated_twice(&view));
    found.extend(dates::weekdays(&view));
    found.extend(dates::order(&view));
    found.extend(fairness::promises(&view));
    found.extend(fairness::good_left_out(&view));
    found.extend(fairness::titles(&view));
    found.extend(fairness::furniture(&view));
    found.extend(fairness::headings(&view));
    let mut seen = BTreeSet::new();
    found.retain(|one| seen.insert(one.id.clone()));
    found
}

/// The finished parts of a record, in an order that does not change.
struct View<'a> {
    record: &'a Record,
    entries: Vec<&'a Entry>,
    issues: Vec<&'a Issue>,
    as_of: NaiveDate,
}

/// A text with where it stands and the day it speaks from.
struct Passage<'a> {
    words: &'a str,
    /// The first day on which it can have been written.
    day: Option<NaiveDate>,
    /// The last day on which it can have been written.
    last: Option<NaiveDate>,
    entry: Option<Id>,
    issue: Option<Id>,
}

impl<'a> View<'a> {
    fn new(record: &'a Record, as_of: NaiveDate) -> Self {
        let mut entries: Vec<&Entry> = record.entries.iter().filter(|e| !e.draft).collect();
        entries.sort_by_key(|entry| (entry.when.earliest(), entry.id));
        let mut issues: Vec<&Issue> = record.issues.iter().collect();
        issues.sort_by_key(|issue| (issue.number, issue.id));
        Self { record, entries, issues, as_of }
    }

    fn entry(&self, id: Id) -> Option<&'a Entry> {
        self.entries.iter().find(|entry| entry.id == id).copied()
    }

    /// The entries that are evidence for an issue.
    fn evidence(&self, issue: &Issue) -> impl Iterator<Item = &&'a Entry> {
        let id = issue.id;
        self.entries.iter().filter(move |entry| entry.issues.contains(&id))
    }

    /// The words of entries: titles and notes.
    fn entry_passages(&self) -> impl Iterator<Item = Passage<'a>> {
        self.entries.iter().flat_map(|entry| {
            [entry.title.as_str(), entry.notes.as_str()].map(|words| Passage {
                words,
                day: entry.when.earliest(),
                last: entry.when.latest(),
                entry: Some(entry.id),
                issue: None,
            })
        })
    }

    /// The words of issues, which speak from today.
    fn issue_passages(&self) -> impl Iterator<Item = Passage<'a>> {
        self.issues.iter().flat_map(|issue| {
            [&issue.title, &issue.what_happened, &issue.effect].map(|words| Passage {
                words,
                day: Some(self.as_of),
                last: Some(self.as_of),
                entry: None,
                issue: Some(issue.id),
            })
        })
    }

    /// The words of letters in bundles.
    fn letter_passages(&self) -> impl Iterator<Item = Passage<'a>> {
        self.record.bundles.iter().flat_map(|plan| {
            [&plan.opening, &plan.closing].map(|words| Passage {
                words,
                day: Some(plan.as_of.unwrap_or(self.as_of)),
                last: Some(plan.as_of.unwrap_or(self.as_of)),
                entry: None,
                issue: None,
            })
        })
    }

    fn passages(&self) -> impl Iterator<Item = Passage<'a>> {
        self.entry_passages().chain(self.issue_passages()).chain(self.letter_passages())
    }
}

/// A contradiction with its stable id: the rule, and what it is about.
fn found(
    rule: &str,
    key: &str,
    detail: String,
    entries: Vec<Id>,
    issues: Vec<Id>,
) -> Contradiction {
    let about: Vec<String> =
        entries.iter().chain(&issues).map(ToString::to_string).chain([key.to_owned()]).collect();
    Contradiction {
        id: format!("{rule}:{}", about.join("+")),
        rule: rule.to_owned(),
        title: words::contradiction_title(rule).to_owned(),
        detail,
        entries,
        issues,
    }
}

/// The contact facts of an entry.
fn contact(entry: &Entry) -> Option<&crate::record::Contact> {
    match &entry.kind {
        EntryKind::Contact(contact) => Some(contact),
        _ => None,
    }
}
