//! Letters of the record: started from what it holds, changed, printed, logged as sent, and followed up.

mod change;
mod view;

pub use change::{change, log_sent, start};
pub use view::{list, view};

use std::collections::BTreeSet;

use chrono::{DateTime, NaiveDate, Utc};
use evenhand_bundle::{letter_docx, letter_paper};
use evenhand_core::charter::{LimitOptions, limits, same_council};
use evenhand_core::record::{
    Contact, Entry, EntryKind, FactValue, LetterDraft, LetterFacts, Record, When,
};
use evenhand_words::letters::{
    DraftLetter, LetterContext, LetterInput, LetterPart, LetterReply, LetterTemplate, build, find,
    gather, parts_of,
};

use crate::contract::{PaperWish, UserError, UserResult};
use crate::guides;

/// A letter of the record with all that it is made from.
pub(super) struct LetterOfRecord<'a> {
    pub contact: &'a Contact,
    pub draft: &'a LetterDraft,
    pub template: &'static LetterTemplate,
    pub facts: LetterFacts,
    pub built: DraftLetter,
}

impl<'a> LetterOfRecord<'a> {
    /// The letter of an entry, built as on this day; a letter that was sent is built as on the day it went.
    pub fn of(record: &'a Record, entry: &'a Entry, today: NaiveDate) -> UserResult<Self> {
        let EntryKind::Contact(contact) = &entry.kind else { return Err(UserError::Gone) };
        let draft = contact.letter.as_deref().ok_or(UserError::Gone)?;
        let template = find(&draft.template).ok_or(UserError::Gone)?;
        let day = entry.when.exact_day().filter(|_| !entry.draft).unwrap_or(today);
        let (facts, built) = built(record, template, draft, day);
        Ok(Self { contact, draft, template, facts, built })
    }
}

/// The facts of a letter and what it says: what the record holds, and what the person said over that.
pub(super) fn built(
    record: &Record,
    template: &LetterTemplate,
    draft: &LetterDraft,
    day: NaiveDate,
) -> (LetterFacts, DraftLetter) {
    let about = draft.about.and_then(|id| record.entries.iter().find(|entry| entry.id == id));
    let mut facts = gather(template, LetterContext { record, about, today: day });
    let theirs = match draft.facts.get("council") {
        Some(FactValue::Text(council)) => same_council(council, &record.info.council),
        _ => None,
    };
    facts.extend(draft.facts.clone());
    let left_out: &BTreeSet<String> = &draft.left_out;
    let input = LetterInput { facts: &facts, left_out, today: day, same_council: theirs };
    let letter = build(template, input);
    (facts, letter)
}

/// What a letter of the record knows.
///
/// # Errors
/// [`UserError::Gone`]: the entry is no letter.
pub fn facts(record: &Record, entry: &Entry, today: NaiveDate) -> UserResult<LetterFacts> {
    Ok(LetterOfRecord::of(record, entry, today)?.facts)
}

/// The day by which an answer is due to a letter of this day, where a time limit sets one.
pub(super) fn due_of(reply: &LetterReply, day: NaiveDate) -> Option<NaiveDate> {
    let (pack, id) = (reply.pack.as_deref()?, reply.limit.as_deref()?);
    let found = limits(pack, day, &LimitOptions::default()).ok()?;
    found.into_iter().find(|limit| limit.id == id)?.due
}

/// The last of those days: by then the whole answer is due.
pub(super) fn reply_due(replies: &[LetterReply], day: NaiveDate) -> When {
    let due = replies.iter().filter_map(|reply| due_of(reply, day)).max();
    due.map_or(When::Undated, When::day)
}

/// A letter of the record as a PDF with its title.
///
/// # Errors
/// [`UserError::Gone`] where the entry is no letter.
pub fn pdf(
    record: &Record,
    entry: &Entry,
    wish: PaperWish,
    at: DateTime<Utc>,
    today: NaiveDate,
) -> UserResult<(String, Vec<u8>)> {
    let made = LetterOfRecord::of(record, entry, today)?;
    pdf_of(&entry.title, &parts_of(&entry.notes, &made.built), wish, at)
}

/// A letter of the record as a Word file with its title.
///
/// # Errors
/// As [`pdf`].
pub fn docx(
    record: &Record,
    entry: &Entry,
    at: DateTime<Utc>,
    today: NaiveDate,
) -> UserResult<(String, Vec<u8>)> {
    let made = LetterOfRecord::of(record, entry, today)?;
    let bytes = docx_of(&entry.title, &parts_of(&entry.notes, &made.built), at)?;
    Ok((entry.title.clone(), bytes))
}

/// A letter as a tagged PDF with its title.
///
/// # Errors
/// [`UserError::Unexpected`] where it could not be set.
pub fn pdf_of(
    subject: &str,
    parts: &[LetterPart],
    wish: PaperWish,
    at: DateTime<Utc>,
) -> UserResult<(String, Vec<u8>)> {
    guides::printed(&letter_paper(subject, parts, guides::look(wish)), at)
}

/// A letter as a Word file.
///
/// # Errors
/// [`UserError::Unexpected`] where it could not be packed.
pub fn docx_of(subject: &str, parts: &[LetterPart], at: DateTime<Utc>) -> UserResult<Vec<u8>> {
    letter_docx(subject, parts, at).ok_or(UserError::Unexpected)
}
