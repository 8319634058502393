//! Messages and calendar files as readable pages: headers, words, meetings, and what came with them.

use super::plain::section;
use crate::{
    Unreadable,
    model::{Block, Cell, Inline, Model, Section, Table},
    redaction::shown,
};
use evenhand_calendar::{Attachment, Event, Limits, Warning, read};
use evenhand_core::charter::london_date;
use evenhand_core::record::MeetingTime;
use evenhand_words::{date, time};

/// What a message or calendar turned into.
pub(super) struct Read {
    /// The message itself.
    pub section: Section,
    /// What came with it, to be shown after it.
    pub attachments: Vec<Attachment>,
    /// What the reader should know.
    pub notes: Vec<String>,
}

/// Reads a message (.eml, .msg) or a calendar file (.ics).
pub(super) fn read_mail(bytes: &[u8], name: &str, model: &Model) -> Result<Read, Unreadable> {
    let reading = read(bytes, name, &Limits::default());
    if reading.message.is_none() && reading.events.is_empty() {
        return Err(Unreadable::Damaged);
    }
    let mut blocks = Vec::new();
    if let Some(message) = &reading.message {
        let subject = if message.subject.is_empty() { "(no subject)" } else { &message.subject };
        blocks.push(Block::Heading { level: 2, text: shown(subject, model), id: String::new() });
        let sent = message.date.map_or("Not in the message".to_owned(), |at| {
            let local = at.with_timezone(&chrono_tz::Europe::London);
            format!("{}, {}", date(local.date_naive()), time(local.time()))
        });
        let names: Vec<String> = reading.attachments.iter().map(|a| a.name.clone()).collect();
        let mut rows = vec![row("From", &shown(&message.from, model)), row("Sent", &sent)];
        if !names.is_empty() {
            rows.push(row("With it", &shown(&names.join(", "), model)));
        }
        blocks.push(facts(rows));
        blocks.push(Block::Plain(shown(&message.text, model)));
    }
    for event in &reading.events {
        blocks.extend(meeting(event, model));
    }
    // That a message holds no calendar matters to a check, and not to a letter that is shown.
    let told = reading.warnings.iter().filter(|warning| **warning != Warning::WordsOnly);
    let notes = told.map(Warning::sentence).collect();
    Ok(Read { section: section(blocks), attachments: reading.attachments, notes })
}

fn row(label: &str, words: &str) -> Vec<Cell> {
    vec![Cell::from(label), Cell::from(words)]
}

fn facts(rows: Vec<Vec<Cell>>) -> Block {
    Block::Table(Table { widths: vec![0.2, 0.8], rows, row_heads: true, ..Table::default() })
}

/// A meeting of a calendar file.
fn meeting(event: &Event, model: &Model) -> Vec<Block> {
    let title = event.summary.clone().unwrap_or_else(|| "(no title)".to_owned());
    let mut rows = Vec::new();
    let mut add = |label: &str, words: String| {
        if !words.trim().is_empty() {
            rows.push(row(label, &shown(&words, model)));
        }
    };
    add("Starts", event.starts.as_ref().map_or(String::new(), point));
    add("Ends", event.ends.as_ref().map_or(String::new(), point));
    add("Where", event.location.clone());
    add(
        "From",
        event.organizer.as_ref().map_or(String::new(), |p| {
            let address = p.address.trim_start_matches("mailto:");
            if p.name.is_empty() { address.to_owned() } else { p.name.clone() }
        }),
    );
    add("Stamped", event.dtstamp.map_or(String::new(), |at| date(london_date(at))));
    let mut out = vec![
        Block::Heading {
            level: 3,
            text: format!("Meeting: {}", shown(&title, model)),
            id: String::new(),
        },
        facts(rows),
    ];
    if !event.description.trim().is_empty() {
        out.push(Block::Plain(shown(event.description.trim(), model)));
    }
    out.push(Block::Note(vec![Inline::Text(
        "This is the calendar file in plain words. The original is kept.".to_owned(),
    )]));
    out
}

fn point(at: &MeetingTime) -> String {
    match at {
        MeetingTime::At { local, zone, .. } => {
            let zone = if zone == "Europe/London" { String::new() } else { format!(" ({zone})") };
            format!("{}, {}{zone}", date(local.date()), time(local.time()))
        }
        MeetingTime::Date { date: day } => format!("{}, all day", date(*day)),
    }
}
