//! Notes, themes and answers as the window shows them.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use evenhand_core::charter::days_between;
use evenhand_core::notes::{firsts, progress, tally};
use evenhand_core::record::{
    Entry, EntryKind, EventNotes, Id, NotesLine, Record, Response, ResponseState,
};
use evenhand_words::tr::notes as words;
use evenhand_words::{answer_as_of, asked_since, event_of, said_to, theme_count};

use super::answers::{can_be_promise, promise_of};
use crate::contract::{
    EntrySummary, NotesLineView, NotesName, NotesOverview, NotesSummary, NotesView, ResponseView,
    ThemeView, UserError, UserResult,
};
use crate::count::to_u32;
use crate::view::summary;

/// So many meetings and events are offered to choose from.
const MOST_ENTRIES: usize = 300;

/// Notes with all that was said of them.
///
/// # Errors
/// [`UserError::Gone`] where there are none of this id.
pub fn view(record: &Record, id: Id, today: NaiveDate) -> UserResult<NotesView> {
    let own = record.notes.iter().find(|own| own.id == id).ok_or(UserError::Gone)?;
    let done = progress(own);
    Ok(NotesView {
        id,
        title: titled(own),
        entry: entry_of(record, own).map(|entry| summary(entry, record, today)),
        file: own.file,
        lines: line_views(own),
        themes: theme_views(record, &[own]),
        progress: words::progress(done.tagged, done.lines),
    })
}

fn line_views(own: &EventNotes) -> Vec<NotesLineView> {
    let firsts = firsts(own);
    let numbers: BTreeMap<Id, usize> = own.lines.iter().map(|line| line.id).zip(1..).collect();
    let mut together: BTreeMap<Id, usize> = BTreeMap::new();
    for line in &own.lines {
        let first = firsts.get(&line.id).copied().unwrap_or(line.id);
        *together.entry(first).or_default() += 1;
    }
    let same = |id: Id| match (firsts.get(&id), together.get(&id)) {
        (Some(first), _) if *first != id => {
            numbers.get(first).map_or_else(words::same_as_gone, |number| words::same_as(*number))
        }
        (_, Some(count)) if *count > 1 => words::same_first(*count - 1),
        _ => String::new(),
    };
    let view = |line: &NotesLine| NotesLineView {
        id: line.id,
        text: line.text.clone(),
        under: under(own.heading_of(line), &line.sub_heading),
        tags: line.tags.clone(),
        mood: line.mood,
        said_by: line.said_by.clone(),
        quote_ok: line.quote_ok,
        same_as: firsts.get(&line.id).copied().filter(|first| *first != line.id),
        same: same(line.id),
    };
    own.lines.iter().map(view).collect()
}

fn titled(own: &EventNotes) -> String {
    if own.title.trim().is_empty() { words::item() } else { own.title.clone() }
}

/// Where a line is written. It is said beside the line, and nothing follows from it.
pub(super) fn under(heading: &str, sub_heading: &str) -> String {
    match (heading.trim(), sub_heading.trim()) {
        ("", "") => String::new(),
        ("", one) | (one, "") => words::written_under(one),
        (heading, sub) => words::written_under(&format!("{heading} › {sub}")),
    }
}

fn entry_of<'a>(record: &'a Record, own: &EventNotes) -> Option<&'a Entry> {
    let id = own.entry?;
    record.entries.iter().find(|entry| entry.id == id)
}

/// The themes with their counts over these notes: each with its parts behind it.
pub fn theme_views(record: &Record, notes: &[&EventNotes]) -> Vec<ThemeView> {
    let counts = tally(&record.themes, notes);
    let themes = record.themes.iter().zip(counts);
    let mut all: Vec<(u32, ThemeView)> = themes
        .map(|(theme, count)| {
            let view = ThemeView {
                id: theme.id,
                name: theme.name.clone(),
                meaning: theme.meaning.clone(),
                parent: theme.parent.filter(|id| record.themes.iter().any(|own| own.id == *id)),
                lines: to_u32(count.lines),
                said: theme_count(&count),
            };
            (theme.order, view)
        })
        .collect();
    all.sort_by(|(a, one), (b, other)| (a, &one.name).cmp(&(b, &other.name)));
    let place = |view: &ThemeView| {
        let of = view.parent.unwrap_or(view.id);
        let at = all.iter().position(|(_, own)| own.id == of).unwrap_or(usize::MAX);
        (at, view.parent.is_some())
    };
    let places: Vec<_> = all.iter().map(|(_, view)| place(view)).collect();
    let mut placed: Vec<_> = places.into_iter().zip(all).collect();
    placed.sort_by_key(|(place, _)| *place);
    placed.into_iter().map(|(_, (_, view))| view).collect()
}

/// All notes, themes and answers, or those of one meeting or event.
pub fn overview(record: &Record, entry: Option<Id>, today: NaiveDate) -> NotesOverview {
    let of = |own: &&EventNotes| entry.is_none() || own.entry == entry;
    let mut notes: Vec<&EventNotes> = record.notes.iter().filter(of).collect();
    let day = |own: &EventNotes| entry_of(record, own).and_then(|entry| entry.when.latest());
    notes.sort_by(|a, b| {
        let key = |own: &EventNotes| (std::cmp::Reverse(day(own)), own.part);
        key(a).cmp(&key(b)).then_with(|| a.title.cmp(&b.title))
    });
    let mut entries: Vec<&Entry> = record
        .entries
        .iter()
        .filter(|own| matches!(own.kind, EntryKind::Meeting(_) | EntryKind::Other))
        .collect();
    entries.sort_by_key(|own| std::cmp::Reverse((own.when.latest(), own.id)));
    let line = |own: &Entry| -> EntrySummary { summary(own, record, today) };
    NotesOverview {
        themes: theme_views(record, &notes),
        notes: notes
            .into_iter()
            .map(|own| {
                let done = progress(own);
                NotesSummary {
                    id: own.id,
                    title: titled(own),
                    entry: entry_of(record, own).map(line),
                    progress: words::progress_words(done.tagged, done.lines),
                }
            })
            .collect(),
        responses: responses(record, entry, today),
        entries: entries.into_iter().take(MOST_ENTRIES).map(line).collect(),
    }
}

/// What was or is to be answered: open ones first, oldest first.
pub fn responses(record: &Record, entry: Option<Id>, today: NaiveDate) -> Vec<ResponseView> {
    let of =
        |own: &&Response| entry.is_none() || event_of(record, own).map(|event| event.id) == entry;
    let mut all: Vec<&Response> = record.responses.iter().filter(of).collect();
    all.sort_by_key(|own| {
        (own.state != ResponseState::Open, asked_since(record, own).0, own.added_on, own.id)
    });
    all.into_iter()
        .map(|own| ResponseView {
            response: own.clone(),
            said: said_to(record, own),
            standing: answer_as_of(record, own, today),
            days: Some(days_between(asked_since(record, own).0, today).max(0)),
            promise: promise_of(record, own).map(|entry| summary(entry, record, today)),
            can_be_promise: can_be_promise(record, own),
            entry: event_of(record, own).map(|entry| entry.id),
        })
        .collect()
}

/// The notes of a meeting or event.
pub fn names_of(record: &Record, entry: Id) -> Vec<NotesName> {
    let mut own: Vec<&EventNotes> =
        record.notes.iter().filter(|own| own.entry == Some(entry)).collect();
    own.sort_by_key(|own| (own.added_on, own.part, own.id));
    own.into_iter().map(|own| NotesName { id: own.id, title: titled(own) }).collect()
}

/// What families said that a promise came of.
pub fn answers_behind(record: &Record, promise: Id) -> Vec<NotesName> {
    let own = record.responses.iter().filter(|own| own.promise == Some(promise));
    own.map(|own| NotesName { id: own.id, title: said_to(record, own) }).collect()
}
