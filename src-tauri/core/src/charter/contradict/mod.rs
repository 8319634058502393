//! What a careful opponent would point out in a record, found before they do.
//!
//! Each rule looks at the shape of the record and never at a name. Nothing is changed: the user chooses what to
//! say about each. Unfinished entries are left out, private ones are not, since the other side may know of them.

mod claims;
mod dates;
mod fairness;
mod text;

use std::collections::BTreeSet;

use chrono::{NaiveDate, Weekday};

use crate::record::{Entry, EntryKind, Id, Issue, Record};

pub use text::{DateMention, dates_in};

/// One thing that does not fit, or that the other side would use. It holds no sentence; `evenhand-words` makes them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contradiction {
    /// Stable: the same rule on the same parts of the record has the same id.
    pub id: String,
    /// What does not fit.
    pub misfit: Misfit,
    /// The entries it is about.
    pub entries: Vec<Id>,
    /// The issues it is about.
    pub issues: Vec<Id>,
}

/// What does not fit, with everything that was compared.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum Misfit {
    /// A count that does not fit the day of its text.
    Count {
        /// What the text says.
        claimed: i64,
        /// What it can be at most.
        most: i64,
        /// The first day of the month that it is counted from.
        since: NaiveDate,
        /// The day of the text.
        day: NaiveDate,
    },
    /// "No reply", and a message in from that time.
    ReplyOnRecord {
        /// The day of the message in.
        day: NaiveDate,
    },
    /// A day before the group began.
    BeforeGroupBegan {
        /// That day.
        day: NaiveDate,
        /// The day on which the group began.
        began: NaiveDate,
    },
    /// An issue whose days are all days of others.
    SameDates {
        /// Its number.
        issue: u32,
        /// Their numbers.
        others: Vec<u32>,
    },
    /// One fact with two dates.
    DatedTwice {
        /// The first.
        one: NaiveDate,
        /// The other.
        other: NaiveDate,
    },
    /// A weekday that its date did not have.
    Weekday {
        /// What the text says.
        said: Weekday,
        /// The date.
        day: NaiveDate,
    },
    /// A reply before its message.
    ReplyBeforeMessage {
        /// The day of the reply.
        replied: NaiveDate,
        /// The day of the message.
        sent: NaiveDate,
    },
    /// A promise that was kept before it was asked for.
    KeptBeforeAsked {
        /// The day on which it was kept.
        kept: NaiveDate,
        /// The day on which it was asked for.
        asked: NaiveDate,
    },
    /// A promise that no message in the record makes.
    PromiseWithoutSource {
        /// The day on which it was made is known.
        dated: bool,
    },
    /// Something good that a bundle leaves out.
    GoodLeftOut {
        /// How many things.
        entries: usize,
    },
    /// Something good on record of which a letter says nothing.
    GoodNotSaid {
        /// How many things.
        entries: usize,
    },
    /// One title twice in one line.
    TitleTwice {
        /// The title.
        title: String,
    },
    /// Words of a web page in what was imported.
    PageFurniture {
        /// The first line of them.
        line: String,
        /// How many lines.
        lines: usize,
    },
    /// Critical lines under a good heading.
    MoodFromHeading {
        /// The first of them.
        line: String,
        /// How many.
        lines: usize,
    },
}

/// The rules, by what they look at.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize,
)]
pub enum MisfitRule {
    /// "Four times, once a month, since May" and "four months of" in a text, against the text's own date.
    CountDoesNotFit,
    /// A text or an entry that says no reply came, and a message in from that time.
    ReplyOnRecord,
    /// An issue or its evidence that names the group and a day before the day it began.
    BeforeGroupBegan,
    /// An issue whose days are all days of another issue.
    SameDates,
    /// One file, one promise, or one sentence with two different days.
    DatedTwice,
    /// "Friday 12 July 2019" that was no Friday.
    WeekdayDoesNotFit,
    /// A reply before its message, a promise kept before it was asked for.
    ImpossibleOrder,
    /// A promise that no message in the record makes.
    PromiseWithoutSource,
    /// Something good that a bundle leaves out, or that its letter says nothing of.
    GoodLeftOut,
    /// One title twice in a line of "copied to", or in an entry.
    TitleTwice,
    /// "Leave a Reply" and the like in imported words.
    PageFurniture,
    /// Critical lines under a heading such as "What is working well?".
    MoodFromHeading,
}

impl MisfitRule {
    /// Its name, which stands in the ids of what it finds and in saved bundles, so it never changes.
    pub fn name(self) -> &'static str {
        match self {
            Self::CountDoesNotFit => "count_does_not_fit",
            Self::ReplyOnRecord => "reply_on_record",
            Self::BeforeGroupBegan => "before_group_began",
            Self::SameDates => "same_dates",
            Self::DatedTwice => "dated_twice",
            Self::WeekdayDoesNotFit => "weekday_does_not_fit",
            Self::ImpossibleOrder => "impossible_order",
            Self::PromiseWithoutSource => "promise_without_source",
            Self::GoodLeftOut => "good_left_out",
            Self::TitleTwice => "title_twice",
            Self::PageFurniture => "page_furniture",
            Self::MoodFromHeading => "mood_from_heading",
        }
    }
}

impl Misfit {
    /// The rule that found it.
    pub fn rule(&self) -> MisfitRule {
        match self {
            Self::Count { .. } => MisfitRule::CountDoesNotFit,
            Self::ReplyOnRecord { .. } => MisfitRule::ReplyOnRecord,
            Self::BeforeGroupBegan { .. } => MisfitRule::BeforeGroupBegan,
            Self::SameDates { .. } => MisfitRule::SameDates,
            Self::DatedTwice { .. } => MisfitRule::DatedTwice,
            Self::Weekday { .. } => MisfitRule::WeekdayDoesNotFit,
            Self::ReplyBeforeMessage { .. } | Self::KeptBeforeAsked { .. } => {
                MisfitRule::ImpossibleOrder
            }
            Self::PromiseWithoutSource { .. } => MisfitRule::PromiseWithoutSource,
            Self::GoodLeftOut { .. } | Self::GoodNotSaid { .. } => MisfitRule::GoodLeftOut,
            Self::TitleTwice { .. } => MisfitRule::TitleTwice,
            Self::PageFurniture { .. } => MisfitRule::PageFurniture,
            Self::MoodFromHeading { .. } => MisfitRule::MoodFromHeading,
        }
    }
}

/// Everything in the record that does not fit, as of a day, in the order of [`MisfitRule`].
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
fn found(misfit: Misfit, key: &str, entries: Vec<Id>, issues: Vec<Id>) -> Contradiction {
    let about: Vec<String> =
        entries.iter().chain(&issues).map(ToString::to_string).chain([key.to_owned()]).collect();
    let id = format!("{}:{}", misfit.rule().name(), about.join("+"));
    Contradiction { id, misfit, entries, issues }
}

/// The contact facts of an entry.
fn contact(entry: &Entry) -> Option<&crate::record::Contact> {
    match &entry.kind {
        EntryKind::Contact(contact) => Some(contact),
        _ => None,
    }
}
