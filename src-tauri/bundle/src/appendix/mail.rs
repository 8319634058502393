//! Messages and calendar files as readable pages: headers, words, meetings, and what came with them.

use std::collections::BTreeSet;

use super::{
    AppendixContent, AppendixDesk, AppendixItem, AppendixKind, attached, kind,
    plain::{self, section},
};
use crate::{
    Unreadable,
    found::{FileNote, TextNote},
    model::{Block, BundleCell, BundleTable, Inline},
};
use evenhand_calendar::{
    Attachment, CalendarEvent, CalendarLimits, CalendarWarning, Message, Party, Reading, read,
};
use evenhand_core::charter::london_date;
use evenhand_core::record::MeetingTime;
use evenhand_words::{date, time, tr};

/// People who are named of those that are invited to a meeting.
const MOST_INVITED: usize = 2_000;

/// A message (.eml, .msg, .mht) or a calendar file (.ics), with the messages inside it and what came with them.
pub(super) fn open(
    desk: &mut AppendixDesk<'_>,
    item: &AppendixItem<'_>,
) -> Result<AppendixContent, Unreadable> {
    let reading = read(item.bytes, item.name, &CalendarLimits::default());
    if reading.message.is_none() && reading.events.is_empty() {
        // A list of things to do has no meetings, and is words all the same.
        let is_text = item.bytes.trim_ascii_start().starts_with(b"BEGIN:VCALENDAR");
        return if is_text { Ok(plain::open(desk, item.bytes)) } else { Err(Unreadable::Damaged) };
    }
    let mut blocks = Vec::new();
    if let Some(message) = &reading.message {
        blocks.extend(of_message(desk, message, &reading.attachments));
        if message.text.trim().is_empty() && reading.warnings.contains(&CalendarWarning::Encrypted)
        {
            blocks.push(Block::Note(vec![Inline::Text(CalendarWarning::Encrypted.sentence())]));
        }
    }
    for event in &reading.events {
        blocks.extend(meeting(event, desk));
    }
    let known = shown_below(&reading);
    for message in &reading.further {
        if !known.contains(&(message.subject.clone(), message.text.clone())) {
            blocks.push(Block::Note(vec![Inline::Text(tr::documents::message_inside())]));
            blocks.extend(of_message(desk, message, &[]));
        }
    }
    // That a message holds no calendar matters to a check, and not to a letter that is shown.
    let told =
        reading.warnings.iter().filter(|doubt| **doubt != CalendarWarning::WordsOnly).cloned();
    let mut opened = AppendixContent::text(section(blocks));
    opened.notes = told.map(FileNote::from).collect();
    for message in reading.message.iter().chain(&reading.further) {
        if message.left_out.pictures {
            opened.tell([TextNote::PictureOutside]);
        }
        if message.left_out.drawings {
            opened.tell([TextNote::Drawing]);
        }
    }
    let files = reading.attachments.iter().map(|file| (file.name.as_str(), file.bytes.as_slice()));
    attached::attach(desk, &mut opened, files, tr::documents::attachment);
    Ok(opened)
}

/// Messages that are shown as attachments, by subject and words: those need not stand in the text too.
fn shown_below(reading: &Reading) -> BTreeSet<(String, String)> {
    let mails =
        reading.attachments.iter().filter(|a| kind(&a.bytes, &a.name) == AppendixKind::Mail);
    let read = mails.map(|a| read(&a.bytes, &a.name, &CalendarLimits::default()));
    read.flat_map(|inner| inner.message.into_iter().chain(inner.further))
        .map(|message| (message.subject, message.text))
        .collect()
}

/// Subject, who, when, and the words.
fn of_message(desk: &AppendixDesk<'_>, message: &Message, with_it: &[Attachment]) -> Vec<Block> {
    let subject = if message.subject.is_empty() {
        tr::documents::no_subject()
    } else {
        desk.said(&message.subject)
    };
    let sent = message.date.map_or_else(tr::documents::not_in_message, |at| {
        let local = at.with_timezone(&chrono_tz::Europe::London);
        format!("{}, {}", date(local.date_naive()), time(local.time()))
    });
    let names: Vec<&str> = with_it.iter().map(|a| a.name.as_str()).collect();
    let mut rows = vec![row(&tr::documents::from(), &desk.said(&message.from))];
    let mut add = |label: String, words: &str| {
        if !words.is_empty() {
            rows.push(row(&label, &desk.said(words)));
        }
    };
    add(tr::documents::to(), &message.to);
    add(tr::documents::cc(), &message.cc);
    add(tr::documents::bcc(), &message.bcc);
    rows.push(row(&tr::documents::sent(), &sent));
    if !names.is_empty() {
        rows.push(row(&tr::documents::with_it(), &desk.said_name(&names.join(", "))));
    }
    vec![
        Block::Heading { level: 2, text: subject, id: None },
        facts(rows),
        Block::Plain(desk.said(&message.text)),
    ]
}

fn row(label: &str, words: &str) -> Vec<BundleCell> {
    vec![BundleCell::from(label), BundleCell::from(words)]
}

fn facts(rows: Vec<Vec<BundleCell>>) -> Block {
    Block::Table(BundleTable {
        widths: vec![0.2, 0.8],
        rows,
        row_heads: true,
        ..BundleTable::default()
    })
}

/// A meeting of a calendar file.
fn meeting(event: &CalendarEvent, desk: &AppendixDesk<'_>) -> Vec<Block> {
    let title = event.summary.clone().unwrap_or_else(tr::documents::no_title);
    let mut rows = Vec::new();
    let mut add = |label: String, words: String| {
        if !words.trim().is_empty() {
            rows.push(row(&label, &desk.said(&words)));
        }
    };
    add(tr::documents::starts(), event.starts.as_ref().map_or(String::new(), point));
    add(tr::documents::ends(), end_of(event).unwrap_or_default());
    add(tr::documents::place(), event.location.clone());
    let who = |party: &Party| {
        let address = party.address.trim_start_matches("mailto:");
        if party.name.is_empty() { address.to_owned() } else { party.name.clone() }
    };
    add(tr::documents::from(), event.organizer.as_ref().map_or(String::new(), who));
    let invited: Vec<String> = event.attendees.iter().take(MOST_INVITED).map(who).collect();
    add(tr::documents::invited(), invited.join(", "));
    add(tr::documents::stamped(), event.dtstamp.map_or(String::new(), |at| date(london_date(at))));
    let mut out = vec![
        Block::Heading { level: 3, text: tr::documents::meeting(&desk.said(&title)), id: None },
        facts(rows),
    ];
    if !event.description.trim().is_empty() {
        out.push(Block::Plain(desk.said(event.description.trim())));
    }
    out.push(Block::Note(vec![Inline::Text(tr::documents::calendar_in_words())]));
    out
}

/// When a meeting ends. `None`: it is not known, or it is one whole day, which stands there already.
fn end_of(event: &CalendarEvent) -> Option<String> {
    let (starts, ends) = (event.starts.as_ref(), event.ends.as_ref()?);
    match starts.and_then(|starts| Some((starts, starts.last_whole_day(ends)?))) {
        Some((starts, last)) => {
            let last = MeetingTime::Date { date: last };
            (last != *starts).then(|| point(&last))
        }
        None => Some(point(ends)),
    }
}

fn point(at: &MeetingTime) -> String {
    match at {
        MeetingTime::At { local, zone, .. } => {
            let zone = if zone == "Europe/London" { String::new() } else { format!(" ({zone})") };
            format!("{}, {}{zone}", date(local.date()), time(local.time()))
        }
        MeetingTime::Date { date: day } => tr::documents::all_day(*day),
    }
}
