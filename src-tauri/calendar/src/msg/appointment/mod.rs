//! A message and its appointment by their properties, wherever these stand: in a `.msg` file or in TNEF.

use chrono::{DateTime, NaiveTime, Utc};

use super::place_in_series::{self, meeting_time};
use super::properties::{NamedProperty, Properties};
use crate::event::{CalendarEvent, LeftOutMeetings, Message, Party, SentStamp, time_key};
use crate::given_before::GivenBefore;
use crate::mail::{self, html_text};
use crate::one_line::line;
use crate::series::minutes;
use crate::warning::{CalendarWarning, WarningList};
use crate::zone::Zone;
use crate::{CalendarLimits, lines, online, purpose, sent};
use evenhand_core::record::SentBasis;

/// The facts of a message.
pub(crate) fn message(of: &mut impl Properties, warnings: &mut WarningList) -> Message {
    let headers = of.text(0x007D);
    let (mut date, mut received, mut message_id) = (None, Vec::new(), String::new());
    if !headers.trim().is_empty() {
        // The lines of the e-mail that Outlook made it from, where it came from outside.
        let whole = format!("{}\r\n\r\n", headers.trim());
        let inside =
            mail::read(whole.as_bytes(), &CalendarLimits::default(), 0).message.unwrap_or_default();
        (date, received, message_id) = (inside.date, inside.received, inside.message_id);
    }
    // Outlook gives a draft a time of delivery too: when it was last kept; and one that waited to be sent, or was taken
    // back from there, has the time of that. Nobody was sent it. What passed through a server was.
    let unsent = of.number(0x0E07).is_some_and(|flags| flags & 8 != 0) && received.is_empty();
    let submitted = of.time(0x0039).filter(|_| !unsent);
    let date = date.filter(|_| !unsent);
    let delivered = of.time(0x0E06).filter(|_| !unsent);
    let hops: Vec<_> =
        if received.is_empty() { delivered.into_iter().collect() } else { received.clone() };
    let (sent, doubt) = sent::of_message(submitted.or(date), &hops, None);
    let basis = if submitted.is_some_and(|at| sent::is_told(&at)) {
        SentBasis::MessageSent
    } else {
        sent.basis
    };
    let sent = SentStamp { basis, ..sent };
    if let Some(doubt) = doubt {
        warnings.push(doubt);
    }
    let name = of.text(0x0C1A);
    let address =
        [0x5D01, 0x5D02, 0x0C1F].into_iter().map(|id| of.text(id)).find(|a| a.contains('@'));
    let from = match address {
        Some(address) if !name.is_empty() && name != address => format!("{name} <{address}>"),
        Some(address) => address,
        None => name,
    };
    let id = if message_id.is_empty() { of.text(0x1035) } else { message_id };
    Message {
        subject: line(&of.text(0x0037)),
        from: line(&from),
        to: line(&of.text(0x0E04)),
        cc: line(&of.text(0x0E03)),
        bcc: line(&of.text(0x0E02)),
        message_id: line(id.trim_matches(['<', '>'])),
        date: submitted.or(date),
        received,
        text: body(of),
        online_link: String::new(),
        sent,
        calendar_parts: 0,
        page_from: None,
        left_out: LeftOutMeetings::default(),
    }
}

/// The words: plain, else HTML as text.
fn body(of: &mut impl Properties) -> String {
    let plain = of.text(0x1000);
    if !plain.trim().is_empty() {
        return plain;
    }
    let page = lines::decode(&of.bytes(0x1013)).0.into_owned();
    // Some programs keep the page as a text, and old ones only what Outlook made of it in its own form.
    let page = if page.trim().is_empty() { of.text(0x1013) } else { page };
    let words = html_text(&page);
    if words.trim().is_empty() { super::rtf::words(&of.bytes(0x1009)) } else { words }
}

/// The appointment that the message's own properties hold, and the meetings of its series that were changed.
pub(crate) fn appointment(
    of: &mut impl Properties,
    message: &Message,
    warnings: &mut WarningList,
) -> Vec<CalendarEvent> {
    let class = of.text(0x001A).to_ascii_uppercase();
    let meeting = class.starts_with("IPM.APPOINTMENT") || class.starts_with("IPM.SCHEDULE.MEETING");
    let starts = of
        .named_time(NamedProperty::Appointment(0x820D))
        .or_else(|| of.named_time(NamedProperty::Common(0x8516)))
        .or_else(|| of.time(0x0060));
    let Some(starts) = starts.filter(|_| meeting) else {
        if meeting {
            warnings.push(CalendarWarning::MsgNoTime);
        }
        return Vec::new();
    };
    let ends = of
        .named_time(NamedProperty::Appointment(0x820E))
        .or_else(|| of.named_time(NamedProperty::Common(0x8517)))
        .or_else(|| of.time(0x0061));
    let repeats = of.named_number(NamedProperty::Appointment(0x8223)) == Some(1);
    let zone = place_in_series::zone(of, repeats);
    let all_day = of.named_number(NamedProperty::Appointment(0x8215)) == Some(1)
        || whole_days(starts, ends, zone.as_ref());
    let at = |utc: DateTime<Utc>| meeting_time(utc, &zone, all_day);
    let mut event = CalendarEvent {
        starts: Some(at(starts)),
        ends: ends.filter(|ends| *ends >= starts).map(at),
        all_day,
        time_zone: zone.as_ref().map(|zone| zone.name().to_owned()).unwrap_or_default(),
        ..facts(of, &class, message)
    };
    event.minutes = match (&event.starts, &event.ends) {
        (Some(starts), Some(ends)) => Some(minutes(starts, ends)),
        _ => None,
    };
    if zone.is_none() && !all_day {
        event.warnings.push(CalendarWarning::Floating);
    }
    if let Some(ends) = ends.filter(|ends| *ends < starts) {
        event.warnings.push(CalendarWarning::EndsBeforeStart { end: time_key(&at(ends)) });
    }
    event.recurrence_id = place_in_series::replaces(of, at);
    told(&class, message, &mut event);
    doubt_by_kind(of, starts, &mut event);
    let changed = place_in_series::series(of, &zone, &mut event);
    let mut all = vec![event];
    all.extend(changed);
    all
}

/// What a message of this class does, and when it was sent.
fn told(class: &str, message: &Message, event: &mut CalendarEvent) {
    if event.uid.is_empty() {
        event.warnings.push(CalendarWarning::NoUid);
    }
    purpose::set(event);
    if class.contains("NOTIFICATION") {
        event.purpose = crate::Purpose::PassedOn;
    }
    // An entry of a calendar was sent to nobody: its time is of the day on which it was kept.
    let kept = class.starts_with("IPM.APPOINTMENT");
    if kept {
        event.dtstamp = event.dtstamp.or(message.sent.at);
    }
    sent::of_event(event);
    if !kept {
        sent::by_message(event, message, &GivenBefore::of(message));
    }
}

/// What a message says of itself: that it changes an earlier one, or that a later one came.
fn doubt_by_kind(of: &mut impl Properties, starts: DateTime<Utc>, event: &mut CalendarEvent) {
    if event.purpose != crate::Purpose::Invitation {
        return;
    }
    // PidLidMeetingType (MS-OXCICAL 2.2.6.5): a change that everybody must answer, or one for their knowledge.
    let kind = of.named_number(NamedProperty::Meeting(0x0026)).unwrap_or(0);
    // PidLidChangeHighlight (MS-OXOCAL 2.2.6.2), whose lowest bit is the start, and PidLidOldWhenStartWhole.
    let start_changed = of.named_number(NamedProperty::Appointment(0x8204)).unwrap_or(0) & 1 != 0;
    let other_before =
        of.named_time(NamedProperty::Meeting(0x0029)).is_some_and(|before| before != starts);
    if kind & 0x0003_0000 != 0 || start_changed || other_before {
        sent::changes_earlier(event);
    }
    if kind & 0x0004_0000 != 0 {
        event.warnings.push(CalendarWarning::Replaced);
    }
}

/// Whether a meeting that is not marked so is of whole days: nobody meets from one midnight to another.
fn whole_days(starts: DateTime<Utc>, ends: Option<DateTime<Utc>>, zone: Option<&Zone>) -> bool {
    let midnight = |utc| zone.is_some_and(|zone| zone.local(utc).time() == NaiveTime::MIN);
    ends.is_some_and(|ends| ends > starts && midnight(starts) && midnight(ends))
}

/// What the properties say besides the times.
fn facts(of: &mut impl Properties, class: &str, message: &Message) -> CalendarEvent {
    let location = of.named_text(NamedProperty::Appointment(0x8208));
    let online_link =
        online::in_words(&location).or_else(|| online::in_words(&message.text)).unwrap_or_default();
    // Bit 2: the meeting was called off, also where the message is no cancellation.
    let state = of.named_number(NamedProperty::Appointment(0x8217)).unwrap_or(0);
    let proposed = of.named_number(NamedProperty::Appointment(0x8257)) == Some(1);
    CalendarEvent {
        uid: uid(of),
        summary: Some(message.subject.clone()),
        description: message.text.clone(),
        location,
        online_link,
        method: method(class, proposed).map(str::to_owned),
        status: (state & 4 != 0).then(|| "CANCELLED".to_owned()),
        // When the organiser last changed it: the stamp that the same message has as a calendar file.
        dtstamp: of.named_time(NamedProperty::Meeting(0x001A)),
        sequence: of
            .named_number(NamedProperty::Appointment(0x8201))
            .and_then(|number| u64::try_from(number).ok()),
        organizer: organizer(message),
        ..CalendarEvent::default()
    }
}

/// The UID that Outlook gives the meeting elsewhere: the clean global id in hex, or the one it wraps (MS-OXCICAL
/// 2.1.3.1.1.20.26).
fn uid(of: &mut impl Properties) -> String {
    let ids = [0x0023, 0x0003].map(|name| of.named_bytes(NamedProperty::Meeting(name)));
    let mut bytes = ids.into_iter().find(|id| !id.is_empty()).unwrap_or_default();
    // The day of one meeting of a series, which the clean id leaves out.
    bytes.get_mut(16..20).into_iter().for_each(|day| day.fill(0));
    if let Some(wrapped) = bytes.get(40..).and_then(|data| data.strip_prefix(b"vCal-Uid\x01\0\0\0"))
    {
        let text: String =
            wrapped.iter().take_while(|b| **b != 0).map(|b| char::from(*b)).collect();
        return text.chars().filter(|c| !c.is_control()).take(300).collect();
    }
    bytes.iter().take(200).map(|b| format!("{b:02X}")).collect()
}

/// METHOD by the message's class, in Outlook's names and in the older ones of TNEF.
fn method(class: &str, proposed: bool) -> Option<&'static str> {
    Some(match class.strip_prefix("IPM.SCHEDULE.MEETING.")? {
        rest if rest.starts_with("REQUEST") => "REQUEST",
        rest if rest.starts_with("CANCELED") => "CANCEL",
        rest if rest.starts_with("RESP") && proposed => "COUNTER",
        rest if rest.starts_with("RESP") => "REPLY",
        _ => return None,
    })
}

fn organizer(message: &Message) -> Option<Party> {
    let (name, rest) = message.from.split_once('<').unwrap_or(("", &message.from));
    let address = rest.trim().trim_end_matches('>');
    let party = match address.contains('@') {
        true => Party {
            name: name.trim().into(),
            address: format!("mailto:{address}"),
            ..Party::default()
        },
        false => Party { name: message.from.clone(), ..Party::default() },
    };
    (!message.from.is_empty()).then_some(party)
}

#[cfg(test)]
mod tests;
