//! What was found, with the words for it beside.

use std::ops::Deref;

use chrono::NaiveDate;
use evenhand_core::charter::{
    self, Finding, FindingNote, Limit, LimitStatus, MisfitRule, PromiseStatus, ReplyStatus,
};
use evenhand_core::record::{Entry, Id, Promise, Record};
use evenhand_words as words;

/// The sentences of something that was worked out.
pub trait Words {
    fn explanation(&self) -> String;
    fn note(&self) -> String {
        String::new()
    }
}

impl Words for Finding {
    fn explanation(&self) -> String {
        words::explanation(self)
    }
    fn note(&self) -> String {
        words::finding_note(self)
    }
}

/// What else to know of a finding, but for how the words of its rule are read.
pub fn beside_the_reading(finding: &Finding) -> String {
    let mut finding = finding.clone();
    finding.notes.retain(|note| !matches!(note, FindingNote::Reading(_)));
    finding.note()
}

impl Words for Limit {
    fn explanation(&self) -> String {
        words::limit_explanation(self)
    }
}

/// Where something stands, and the sentence.
pub struct Told<T> {
    status: T,
    pub sentence: String,
}

impl<T> Deref for Told<T> {
    type Target = T;
    fn deref(&self) -> &T {
        &self.status
    }
}

pub fn promise_status(promise: &Promise, as_of: NaiveDate) -> Told<PromiseStatus> {
    let status = charter::promise_status(promise, as_of);
    Told { sentence: words::promise_sentence(&status, promise), status }
}

pub fn reply_status(entry: &Entry, as_of: NaiveDate) -> Told<ReplyStatus> {
    reply_status_with(entry, None, as_of)
}

pub fn reply_status_with(
    entry: &Entry,
    answer: Option<&Entry>,
    as_of: NaiveDate,
) -> Told<ReplyStatus> {
    let status = charter::reply_status_with(entry, answer, as_of);
    Told { sentence: words::reply_sentence(&status), status }
}

pub fn limit_status(limit: &Limit, as_of: NaiveDate) -> Told<LimitStatus> {
    let status = charter::limit_status(limit, as_of);
    Told { sentence: words::limit_standing(limit, &status), status }
}

/// A contradiction with its words.
#[derive(Debug, PartialEq)]
pub struct Contradiction {
    pub id: String,
    pub of: MisfitRule,
    pub rule: String,
    pub title: String,
    pub detail: String,
    pub entries: Vec<Id>,
    pub issues: Vec<Id>,
}

pub fn contradictions(record: &Record, as_of: NaiveDate) -> Vec<Contradiction> {
    let told = |found: charter::Contradiction| Contradiction {
        of: found.misfit.rule(),
        rule: found.misfit.rule().name().to_owned(),
        title: words::contradiction_title(found.misfit.rule()),
        detail: words::contradiction_detail(&found.misfit),
        id: found.id,
        entries: found.entries,
        issues: found.issues,
    };
    charter::contradictions(record, as_of).into_iter().map(told).collect()
}
