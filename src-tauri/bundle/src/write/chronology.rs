//! What happened, in order: one row an entry, each pointing to its appendix.

use super::Work;
use crate::model::{Block, Cell, Inline, Section, Table};
use evenhand_core::record::{
    Contact, DateBasis, Direction, DueFrom, Entry, EntryKind, MeetingStatus, When,
};
use evenhand_words::{date, entry_came_in, month_of, time, when};

pub(super) fn section(work: &Work<'_>) -> Option<Section> {
    if work.entries.is_empty() {
        return None;
    }
    let came_in = work.input.plan.paper.came_in_column && work.input.provenance.is_known();
    let mut head = vec!["When".to_owned(), "What happened".to_owned()];
    let mut widths = vec![0.2, 0.56];
    if came_in {
        head.push("Came into this record".to_owned());
        widths = vec![0.18, 0.46, 0.16];
    }
    head.push("Evidence".to_owned());
    widths.push(0.22);
    let rows = work.entries.iter().map(|entry| row(work, entry, came_in));
    let intro = "Dates are as exact as they are known. “Worked out” means that the source does not print the whole date.";
    let days = came_in.then(|| format!(" {}", super::sources::CLOCK_WORDS));
    let blocks = vec![
        Block::Note(vec![Inline::Text(format!("{intro}{}", days.unwrap_or_default()))]),
        Block::Table(Table {
            caption: String::new(),
            widths,
            head,
            rows: rows.collect(),
            row_heads: false,
        }),
    ];
    Some(Section {
        id: "chronology".to_owned(),
        title: "What happened, in order".to_owned(),
        new_page: true,
        blocks,
    })
}

fn row(work: &Work<'_>, entry: &Entry, came_in: bool) -> Vec<Cell> {
    let mut words = vec![Inline::Strong(line_of(work, entry))];
    let notes = work.show_of(entry, entry.notes.trim());
    if !notes.is_empty() {
        words.push(Inline::Text(format!("\n{notes}")));
    }
    if let Some(sentence) = super::issues::standing(work, entry) {
        words.push(Inline::Soft(format!("\n{}", work.show_of(entry, &sentence))));
    }
    let mut out = vec![Cell::from(date_of(entry)), Cell::from(words)];
    if came_in {
        let provenance = work.input.provenance;
        let arrival = provenance.arrivals.get(&entry.id);
        out.push(Cell::from(entry_came_in(provenance, arrival, entry.added_on)));
    }
    let mut evidence = Vec::new();
    for label in work.evidence(entry) {
        if !evidence.is_empty() {
            evidence.push(Inline::Text("\n".to_owned()));
        }
        evidence.push(Inline::Evidence(label));
    }
    if evidence.is_empty() {
        evidence.push(Inline::Soft("None attached".to_owned()));
    }
    out.push(Cell::from(evidence));
    out
}

/// The date of an entry, no more exact than it is known.
pub(super) fn date_of(entry: &Entry) -> String {
    let words = match entry.when {
        When::Day { date: day, time: Some(at) } => format!("{}, {}", date(day), time(at)),
        When::Month { year, month: number } => month_of(year, number),
        When::Undated => "No date".to_owned(),
        When::Year { year } => year.to_string(),
        other => when(&other),
    };
    let mut words = words;
    if let Some(first) = words.get(..1).map(str::to_uppercase) {
        words.replace_range(..1, &first);
    }
    match entry.date_basis {
        DateBasis::Inferred if !matches!(entry.when, When::Undated) => {
            format!("{words} (worked out)")
        }
        _ => words,
    }
}

/// The entry in a line: its title, or its kind in words.
pub(super) fn line_of(work: &Work<'_>, entry: &Entry) -> String {
    let title = work.show_of(entry, entry.title.trim());
    let base = if title.is_empty() { kind_of(entry).to_owned() } else { title };
    if base.ends_with(['.', '?', '!']) { base } else { format!("{base}.") }
}

fn kind_of(entry: &Entry) -> &'static str {
    match &entry.kind {
        EntryKind::Contact(Contact { direction: Direction::Out, .. }) => "Message sent",
        EntryKind::Contact(_) => "Message received",
        EntryKind::Meeting(meeting) if meeting.status == MeetingStatus::Cancelled => {
            "Meeting called off"
        }
        EntryKind::Meeting(_) => "Meeting",
        EntryKind::Promise(promise) => match promise.due_from {
            DueFrom::Word => "Promise",
            DueFrom::TimeLimit | DueFrom::OwnTimeLimit => "Time limit",
        },
        EntryKind::Effort(_) => "Unpaid time",
        EntryKind::Event => "Event",
    }
}
