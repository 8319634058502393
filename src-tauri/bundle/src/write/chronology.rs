//! What happened, in order: one row an entry, each pointing to its appendix.

use super::WriteWork;
use crate::model::{Block, BundleCell, BundleTable, Inline, Section};
use crate::section_id::SectionId;
use evenhand_core::record::{
    Contact, DateBasis, Direction, DueFrom, Entry, EntryKind, MeetingStatus, When,
};
use evenhand_words::tr::{chronology, dates, sources};
use evenhand_words::{entry_came_in, month_of, promise_sentence, reply_sentence, when};

pub(super) fn section(work: &WriteWork<'_>) -> Option<Section> {
    if work.entries.is_empty() {
        return None;
    }
    let came_in = work.input.plan.paper.came_in_column && work.input.provenance.is_known();
    let mut head = vec![chronology::when(), chronology::what_happened()];
    let mut widths = vec![0.2, 0.56];
    if came_in {
        head.push(evenhand_words::tr::sources::came_in());
        widths = vec![0.18, 0.46, 0.16];
    }
    head.push(chronology::evidence());
    widths.push(0.22);
    let rows = work.entries.iter().map(|entry| row(work, entry, came_in));
    let intro = chronology::intro();
    let days = came_in.then(|| format!(" {}", sources::clock()));
    let blocks = vec![
        Block::Note(vec![Inline::Text(format!("{intro}{}", days.unwrap_or_default()))]),
        Block::Table(BundleTable {
            caption: String::new(),
            widths,
            head,
            rows: rows.collect(),
            row_heads: false,
        }),
    ];
    Some(Section {
        id: Some(SectionId::Chronology),
        title: chronology::title(),
        new_page: true,
        blocks,
    })
}

fn row(work: &WriteWork<'_>, entry: &Entry, came_in: bool) -> Vec<BundleCell> {
    let mut words = vec![Inline::Strong(line_of(work, entry))];
    let notes = work.show_of(entry, entry.notes.trim());
    if !notes.is_empty() {
        words.push(Inline::Text(format!("\n{notes}")));
    }
    if let Some(sentence) = standing(work, entry) {
        words.push(Inline::Soft(format!("\n{}", work.show_of(entry, &sentence))));
    }
    let mut out = vec![BundleCell::from(date_of(entry)), BundleCell::from(words)];
    if came_in {
        let provenance = work.input.provenance;
        let arrival = provenance.arrivals.get(&entry.id);
        out.push(BundleCell::from(entry_came_in(provenance, arrival, entry.added_on)));
    }
    let mut evidence = Vec::new();
    for label in work.evidence(entry) {
        if !evidence.is_empty() {
            evidence.push(Inline::Text("\n".to_owned()));
        }
        evidence.push(Inline::Evidence(label));
    }
    if evidence.is_empty() {
        evidence.push(Inline::Soft(chronology::no_appendix()));
    }
    out.push(BundleCell::from(evidence));
    out
}

/// The date of an entry, no more exact than it is known.
pub(super) fn date_of(entry: &Entry) -> String {
    let words = match entry.when {
        When::Day { date: day, time: Some(at) } => dates::day_and_time(day, at),
        When::Month { year, month: number } => month_of(year, number),
        When::Undated => chronology::no_date(),
        When::Year { year } => year.to_string(),
        other => when(&other),
    };
    let mut words = words;
    if let Some(first) = words.get(..1).map(str::to_uppercase) {
        words.replace_range(..1, &first);
    }
    match entry.date_basis {
        DateBasis::Inferred if !matches!(entry.when, When::Undated) => {
            chronology::worked_out(&words)
        }
        _ => words,
    }
}

/// The entry in a line: its title, or its kind in words.
pub(super) fn line_of(work: &WriteWork<'_>, entry: &Entry) -> String {
    let title = work.show_of(entry, entry.title.trim());
    let base = if title.is_empty() { kind_of(entry) } else { title };
    if base.ends_with(['.', '?', '!']) { base } else { format!("{base}.") }
}

fn kind_of(entry: &Entry) -> String {
    match &entry.kind {
        EntryKind::Contact(Contact { direction: Direction::Out, .. }) => chronology::message_sent(),
        EntryKind::Contact(_) => chronology::message_received(),
        EntryKind::Meeting(meeting) if meeting.status == MeetingStatus::Cancelled => {
            chronology::meeting_called_off()
        }
        EntryKind::Meeting(_) => chronology::meeting(),
        EntryKind::Promise(promise) => match promise.due_from {
            DueFrom::Word => chronology::promise(),
            DueFrom::TimeLimit | DueFrom::OwnTimeLimit => chronology::time_limit(),
        },
        EntryKind::Effort(_) => chronology::unpaid_time(),
        EntryKind::Other => chronology::event(),
    }
}

/// Where a promise or an awaited reply stands, in words that nothing was taken out of yet.
pub(super) fn standing(work: &WriteWork<'_>, entry: &Entry) -> Option<String> {
    let sentence = match &entry.kind {
        EntryKind::Promise(promise) => {
            let said = work.input.promises.get(&entry.id);
            let said = said.map(|status| promise_sentence(status, promise));
            // How late the family itself is stands in no list of what others were to do.
            match promise.due_from {
                DueFrom::OwnTimeLimit => said.map(|said| chronology::own_time_limit(&said)),
                DueFrom::Word | DueFrom::TimeLimit => said,
            }
        }
        _ => work.input.replies.get(&entry.id).map(reply_sentence),
    };
    sentence.filter(|sentence| !sentence.is_empty())
}
