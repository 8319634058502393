//! The lines that `calendar read --json` prints.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::event::{CalendarEvent, Reading, SentStamp, time_key};
use super::series::{Occurrence, Window, occurrences};
use super::warning::CalendarWarning;
use evenhand_core::record::MeetingTime;

/// One JSON object for each event of a file: `file, uid, summary, start, end, minutes, all_day, time_zone, dtstamp,
/// method, sequence, status, organizer, attendees, occurrences[], warnings[]`, and a few more.
///
/// Instants are in UTC, RFC 3339; all-day times are dates. A time without an end has its start for one, as RFC 5545
/// section 3.6.1 says, and `null` for minutes. What the file does not say is `null`. The first event of a
/// series has the meetings of the whole series, with the changes that other events of the file make; a changed
/// meeting has its own. At most `most` meetings are given.
pub fn json_lines(file: &str, reading: &Reading, most: usize) -> Vec<Value> {
    let mut changes: BTreeMap<&str, Vec<&CalendarEvent>> = BTreeMap::new();
    for event in
        reading.events.iter().filter(|event| event.recurrence_id.is_some() && !event.uid.is_empty())
    {
        changes.entry(&event.uid).or_default().push(event);
    }
    // What is doubtful in the file as a whole is told once, with its first event.
    let mut of_file = reading.warnings.iter();
    reading
        .events
        .iter()
        .map(|event| {
            // Taken out, so that a second event with the same UID does not count them again.
            let of_series = match event.recurrence_id {
                None => changes.remove(event.uid.as_str()).unwrap_or_default(),
                Some(_) => Vec::new(),
            };
            let (found, cut) = occurrences(event, &of_series, most, Window::all());
            let mut line = line(file, event, &found);
            let mut warnings: Vec<Value> =
                event.warnings.iter().chain(of_file.by_ref()).map(warning).collect();
            if cut && found.len() < most {
                warnings.push(warning(&CalendarWarning::RuleCut));
            }
            if let Some(fields) = line.as_object_mut() {
                fields.insert("warnings".into(), Value::Array(warnings));
            }
            line
        })
        .collect()
}

/// One JSON object for each meeting that the words of a file without events seem to name: `file, summary, start, end,
/// all_day, location, online_link, quote, sent, warnings[]`.
///
/// `start` and `end` are London's clock with its offset (RFC 3339), or a date where no time is named; `end` is `null`
/// where the words give none. `quote` is what they were read from, and `warnings` what was guessed.
pub fn proposal_lines(file: &str, reading: &Reading, today: chrono::NaiveDate) -> Vec<Value> {
    let lines = reading.proposals(today).into_iter().map(|found| {
        let proposal = found.proposal;
        let doubts = proposal.doubts.iter().map(|doubt| {
            let mut value = serde_json::to_value(doubt).unwrap_or_default();
            if let Some(fields) = value.as_object_mut() {
                fields.insert("sentence".into(), doubt.sentence().into());
            }
            value
        });
        let message = found.message.as_ref();
        json!({
            "file": file,
            "summary": message.map(|message| &message.subject).filter(|subject| !subject.is_empty()),
            "start": in_london(&proposal.starts),
            "end": proposal.ends.as_ref().map(in_london),
            "all_day": false,
            "location": Some(&proposal.place).filter(|place| !place.is_empty()),
            "online_link": Some(&proposal.online_link).filter(|link| !link.is_empty()),
            "quote": proposal.quote,
            "sent": message.map(|_| sent(&found.sent)),
            "warnings": doubts.collect::<Vec<_>>(),
        })
    });
    lines.collect()
}

fn in_london(time: &MeetingTime) -> String {
    match time {
        MeetingTime::At { utc, .. } => utc.with_timezone(&chrono_tz::Europe::London).to_rfc3339(),
        MeetingTime::Date { date } => date.to_string(),
    }
}

fn line(file: &str, event: &CalendarEvent, found: &[Occurrence]) -> Value {
    let text = |text: &str| if text.is_empty() { Value::Null } else { Value::from(text) };
    let stamp = |at: Option<chrono::DateTime<chrono::Utc>>| {
        at.map(|at| at.format("%Y-%m-%dT%H:%M:%SZ").to_string())
    };
    let time = |time: &Option<MeetingTime>| time.as_ref().map(time_key);
    json!({
        "file": file,
        "uid": text(&event.uid),
        "summary": event.summary,
        "start": time(&event.starts),
        "end": time(&event.ends).or_else(|| backwards(event)).or_else(|| time(&event.starts)),
        "minutes": event.minutes,
        "all_day": event.all_day,
        "time_zone": text(&event.time_zone),
        "dtstamp": stamp(event.dtstamp),
        "created": stamp(event.created),
        "last_modified": stamp(event.last_modified),
        "method": event.method,
        "sequence": event.sequence,
        "status": event.status,
        "purpose": event.purpose,
        "recurrence_id": text(&event.recurrence_key()),
        "organizer": event.organizer.as_ref().map(|party| party.address.clone()),
        "attendees": event.attendees,
        "attachments": event.attachments,
        "location": text(&event.location),
        "online_link": text(&event.online_link),
        "sent": sent(&event.sent),
        "occurrences": found.iter().map(occurrence).collect::<Vec<_>>(),
    })
}

/// When it was sent; `from` and `to` where the file's own times do not agree on it.
fn sent(sent: &SentStamp) -> Value {
    let stamp = |at: chrono::DateTime<chrono::Utc>| at.format("%Y-%m-%dT%H:%M:%SZ").to_string();
    let mut value = json!({ "at": sent.at.map(stamp), "basis": sent.basis });
    if let (Some((from, to)), Some(fields)) = (sent.between, value.as_object_mut()) {
        fields.insert("from".into(), stamp(from).into());
        fields.insert("to".into(), stamp(to).into());
    }
    value
}

/// An end that was left out because it is before the start: this is what the file says.
fn backwards(event: &CalendarEvent) -> Option<String> {
    event.warnings.iter().find_map(|warning| match warning {
        CalendarWarning::EndsBeforeStart { end } => Some(end.clone()),
        _ => None,
    })
}

fn occurrence(one: &Occurrence) -> Value {
    json!({
        "start": time_key(&one.starts),
        "end": time_key(one.ends.as_ref().unwrap_or(&one.starts)),
        "cancelled": one.cancelled,
    })
}

fn warning(warning: &CalendarWarning) -> Value {
    let mut value = serde_json::to_value(warning).unwrap_or_default();
    if let Some(fields) = value.as_object_mut() {
        fields.insert("sentence".into(), warning.sentence().into());
    }
    value
}
