//! A message and its appointment by their properties, wherever these stand: in a `.msg` file or in TNEF.

use chrono::{DateTime, NaiveDateTime, TimeDelta, Utc};

use super::pattern::Pattern;
use super::properties::{Named, Properties};
use crate::event::Recurrence;
use crate::event::{Event, LeftOut, Message, Party, RecurrenceId, Sent};
use crate::mail::{self, html_text};
use crate::one_line::line;
use crate::series::{instant, local_of, minutes};
use crate::warning::{Warning, WarningList};
use crate::zone::{Zone, names};
use crate::{Limits, lines, online, purpose, sent};
use evenhand_core::record::{MeetingTime, SentBasis};

/// The facts of a message.
pub(crate) fn message(of: &mut impl Properties, warnings: &mut WarningList) -> Message {
    let headers = of.text(0x007D);
    let (mut date, mut received, mut message_id) = (None, Vec::new(), String::new());
    if !headers.trim().is_empty() {
        // The lines of the e-mail that Outlook made it from, where it came from outside.
        let whole = format!("{}\r\n\r\n", headers.trim());
        let inside =
            mail::read(whole.as_bytes(), &Limits::default(), 0).message.unwrap_or_default();
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
    let basis = if submitted.is_some() { SentBasis::MessageSent } else { sent.basis };
    let sent = Sent { basis, ..sent };
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
        left_out: LeftOut::default(),
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
) -> Vec<Event> {
    let class = of.text(0x001A).to_ascii_uppercase();
    let meeting = class.starts_with("IPM.APPOINTMENT") || class.starts_with("IPM.SCHEDULE.MEETING");
    let starts = of
        .named_time(Named::Appointment(0x820D))
        .or_else(|| of.named_time(Named::Common(0x8516)))
        .or_else(|| of.time(0x0060));
    let Some(starts) = starts.filter(|_| meeting) else {
        if meeting {
            warnings.push(Warning::MsgNoTime);
        }
        return Vec::new();
    };
    let ends = of
        .named_time(Named::Appointment(0x820E))
        .or_else(|| of.named_time(Named::Common(0x8517)))
        .or_else(|| of.time(0x0061));
    let zone = zone(of);
    let all_day = of.named_number(Named::Appointment(0x8215)) == Some(1);
    let at = |utc: DateTime<Utc>| meeting_time(utc, &zone, all_day);
    let mut event = Event {
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
        event.warnings.push(Warning::Floating);
    }
    if event.uid.is_empty() {
        event.warnings.push(Warning::NoUid);
    }
    purpose::set(&mut event);
    if class.contains("NOTIFICATION") {
        event.purpose = crate::Purpose::PassedOn;
    }
    sent::of_event(&mut event);
    sent::by_message(&mut event, message);
    // PidLidMeetingType (MS-OXCICAL 2.2.6.5): a change that everybody must answer, or one for their knowledge.
    let kind = of.named_number(Named::Meeting(0x0026)).unwrap_or(0);
    if kind & 0x0003_0000 != 0 && event.purpose == crate::Purpose::Invitation {
        sent::changes_earlier(&mut event);
    }
    let changed = series(of, &zone, &mut event);
    let mut all = vec![event];
    all.extend(changed);
    all
}

/// What the properties say besides the times.
fn facts(of: &mut impl Properties, class: &str, message: &Message) -> Event {
    let location = of.named_text(Named::Appointment(0x8208));
    let online_link =
        online::in_words(&location).or_else(|| online::in_words(&message.text)).unwrap_or_default();
    // Bit 2: the meeting was called off, also where the message is no cancellation.
    let state = of.named_number(Named::Appointment(0x8217)).unwrap_or(0);
    let proposed = of.named_number(Named::Appointment(0x8257)) == Some(1);
    Event {
        uid: uid(of),
        summary: Some(message.subject.clone()),
        description: message.text.clone(),
        location,
        online_link,
        method: method(class, proposed).map(str::to_owned),
        status: (state & 4 != 0).then(|| "CANCELLED".to_owned()),
        // When the organiser last changed it: the stamp that the same message has as a calendar file.
        dtstamp: of.named_time(Named::Meeting(0x001A)),
        sequence: of
            .named_number(Named::Appointment(0x8201))
            .and_then(|number| u64::try_from(number).ok()),
        organizer: organizer(message),
        ..Event::default()
    }
}

/// How the appointment repeats, where it does, and the meetings of the series that were changed.
fn series(of: &mut impl Properties, zone: &Option<Zone>, event: &mut Event) -> Vec<Event> {
    let bytes = of.named_bytes(Named::Appointment(0x8216));
    let repeats = of.named_number(Named::Appointment(0x8223)) == Some(1);
    let Some(pattern) = Pattern::read(&bytes) else {
        if repeats || !bytes.is_empty() {
            event.warnings.push(Warning::MsgRepeats);
        }
        return Vec::new();
    };
    let all_day = event.all_day;
    let at = |local: NaiveDateTime| {
        let utc = zone.as_ref().unwrap_or(&Zone::LONDON).instant(local).0;
        meeting_time(utc, zone, all_day)
    };
    let first = event.starts.as_ref().map(local_of).unwrap_or_default();
    let changed = pattern.changed.into_iter().map(|one| {
        let starts = at(one.starts);
        let ends = Some(at(one.ends)).filter(|ends| instant(ends) >= instant(&starts));
        Event {
            recurrence_id: Some(RecurrenceId { time: at(one.id), this_and_future: false }),
            minutes: ends.as_ref().map(|ends| minutes(&starts, ends)),
            starts: Some(starts),
            ends,
            summary: one.subject.or_else(|| event.summary.clone()),
            location: one.place.unwrap_or_else(|| event.location.clone()),
            ..event.clone()
        }
    });
    let changed = changed.collect();
    event.recurrence = Some(Box::new(Recurrence {
        rules: vec![pattern.rule],
        without_rules: Vec::new(),
        dates: Vec::new(),
        without: pattern.without.into_iter().map(|day| at(day.and_time(first.time()))).collect(),
        zone: zone.clone().unwrap_or(Zone::LONDON),
    }));
    changed
}

/// All-day appointments are kept as midnight of their zone; that zone's day is the one meant. Where no zone is known, or
/// another one than it was made in, the nearest midnight is: no day is the one before.
fn meeting_time(utc: DateTime<Utc>, zone: &Option<Zone>, all_day: bool) -> MeetingTime {
    let zone = zone.clone().unwrap_or(Zone::LONDON);
    let local = zone.local(utc);
    let midnight = local.time() == chrono::NaiveTime::MIN;
    let near = || local.checked_add_signed(TimeDelta::hours(12)).unwrap_or(local);
    match all_day {
        true => MeetingTime::Date { date: if midnight { local } else { near() }.date() },
        false => MeetingTime::At { utc, zone: zone.name_at(utc), local },
    }
}

/// The zone: by the key name in the display definition, else by its description.
fn zone(of: &mut impl Properties) -> Option<Zone> {
    for name in [0x825E, 0x825F, 0x8260] {
        let bytes = of.named_bytes(Named::Appointment(name));
        // MS-OXOCAL 2.2.1.41: version, header size, reserved, then the length of the key name in letters.
        let count = bytes.get(6..8).and_then(|b| b.try_into().ok()).map(u16::from_le_bytes);
        let key = count.and_then(|count| bytes.get(8..8 + 2 * usize::from(count.min(200))));
        let key: Vec<u16> = key
            .unwrap_or_default()
            .as_chunks::<2>()
            .0
            .iter()
            .map(|b| u16::from_le_bytes(*b))
            .collect();
        if let Some(zone) = names::zone(&String::from_utf16_lossy(&key)) {
            return Some(zone);
        }
    }
    names::zone(&of.named_text(Named::Appointment(0x8234)))
}

/// The UID that Outlook gives the meeting elsewhere: the clean global id in hex, or the one it wraps (MS-OXCICAL
/// 2.1.3.1.1.20.26).
fn uid(of: &mut impl Properties) -> String {
    let id = [0x0023, 0x0003].into_iter().find_map(|name| of.of(Named::Meeting(name)));
    let bytes = id.map(|id| of.bytes(id)).unwrap_or_default();
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
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::time_key;

    /// Properties of a fixed size by their numbers; those with names are numbered by them.
    #[derive(Default)]
    struct Fixed(BTreeMap<u16, (u16, [u8; 8])>);

    impl Properties for Fixed {
        fn text(&mut self, id: u16) -> String {
            if id == 0x001A { "IPM.Schedule.Meeting.Request".into() } else { String::new() }
        }
        fn bytes(&mut self, _: u16) -> Vec<u8> {
            Vec::new()
        }
        fn fixed(&self, id: u16) -> Option<(u16, [u8; 8])> {
            self.0.get(&id).copied()
        }
        fn of(&self, named: Named) -> Option<u16> {
            let (Named::Appointment(id) | Named::Common(id) | Named::Meeting(id)) = named;
            u16::try_from(id).ok()
        }
    }

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    fn with(times: &[(u16, &str)], numbers: &[(u16, u8)]) -> Fixed {
        let since = |text: &str| (at(text) - at("1601-01-01T00:00:00Z")).num_seconds() * 10_000_000;
        let times = times.iter().map(|(id, text)| (*id, (0x0040, since(text).to_le_bytes())));
        let numbers = numbers.iter().map(|(id, n)| (*id, (0x0003, [0, 0, *n, 0, 0, 0, 0, 0])));
        Fixed(times.chain(numbers).collect())
    }

    #[test]
    fn a_whole_day_is_the_one_whose_midnight_is_near() {
        for (utc, zone, day) in [
            ("2026-06-08T23:00:00Z", None, "2026-06-09"),
            ("2026-06-08T22:00:00Z", None, "2026-06-09"),
            ("2026-06-08T22:00:00Z", Some(Zone::LONDON), "2026-06-09"),
            ("2026-06-09T00:00:00Z", Some(Zone::LONDON), "2026-06-09"),
            ("2026-06-09T04:00:00Z", None, "2026-06-09"),
            ("2026-11-03T00:00:00Z", None, "2026-11-03"),
        ] {
            assert_eq!(time_key(&meeting_time(at(utc), &zone, true)), day, "{utc} {zone:?}");
        }
    }

    #[test]
    fn a_draft_was_sent_to_nobody_and_a_late_delivery_is_told() {
        let sent = |mut of: Fixed| message(&mut of, &mut WarningList::default()).sent;
        let kept = [(0x0E06, "2026-05-12T09:00:00Z")];
        assert_eq!(sent(with(&kept, &[])).at, Some(at("2026-05-12T09:00:00Z")));
        let mut draft = with(&kept, &[]);
        draft.0.insert(0x0E07, (0x0003, [9, 0, 0, 0, 0, 0, 0, 0]));
        assert_eq!(message(&mut draft, &mut WarningList::default()).sent.at, None);
        // Put in the outbox, and taken back from there.
        draft.0.insert(0x0039, (0x0040, draft.0[&0x0E06].1));
        let taken_back = message(&mut draft, &mut WarningList::default());
        assert_eq!((taken_back.sent.at, taken_back.date), (None, None));
        let late = [(0x0039, "2026-05-12T09:00:00Z"), (0x0E06, "2026-06-05T09:00:00Z")];
        let sent = sent(with(&late, &[]));
        assert_eq!(sent.basis, SentBasis::MessageSent);
        assert_eq!(sent.between, Some((at("2026-05-12T09:00:00Z"), at("2026-06-05T09:00:00Z"))));
    }

    #[test]
    fn a_whole_day_that_ends_on_itself_is_one_day() {
        let midnight = "2026-06-08T23:00:00Z";
        let times = [(0x820D, midnight), (0x820E, midnight)];
        for (whole, ends, minutes) in
            [(1, "2026-06-09", Some(24 * 60)), (0, "2026-06-08T23:00:00Z", Some(0))]
        {
            let mut of = with(&times, &[]);
            of.0.insert(0x8215, (0x000B, [whole, 0, 0, 0, 0, 0, 0, 0]));
            let mut warnings = WarningList::default();
            let message = message(&mut of, &mut warnings);
            let event = appointment(&mut of, &message, &mut warnings).remove(0);
            let found = event.ends.as_ref().map(time_key);
            assert_eq!((found.as_deref(), event.minutes), (Some(ends), minutes));
        }
    }

    #[test]
    fn a_change_is_told_by_the_kind_of_the_meeting() {
        let times = [(0x0039, "2026-06-02T09:00:00Z"), (0x820D, "2026-06-09T09:00:00Z")];
        // 0x10000, 0x20000, and neither.
        for (kind, told) in [(1, true), (2, true), (8, false)] {
            let mut of = with(&times, &[(0x0026, kind)]);
            let mut warnings = WarningList::default();
            let message = message(&mut of, &mut warnings);
            let all = appointment(&mut of, &message, &mut warnings);
            assert_eq!(all[0].warnings.contains(&Warning::ChangesEarlier), told, "{kind}");
        }
    }

    #[test]
    fn who_asks_where_it_is_online_and_whether_it_is_off() {
        let mut of = with(&[(0x001A, "2026-06-02T09:00:00Z")], &[]);
        of.0.insert(0x8217, (0x0003, [7, 0, 0, 0, 0, 0, 0, 0]));
        let told = Message {
            from: "Ann <ann@example.org>".into(),
            text: "https://teams.microsoft.com/l/meetup-join/1".into(),
            ..Message::default()
        };
        let event = facts(&mut of, "IPM.Schedule.Meeting.Request", &told);
        let organizer = event.organizer.unwrap();
        assert_eq!((&*organizer.name, &*organizer.address), ("Ann", "mailto:ann@example.org"));
        assert_eq!(event.online_link, told.text);
        assert_eq!(event.status.as_deref(), Some("CANCELLED"));
        assert_eq!(event.dtstamp, Some(at("2026-06-02T09:00:00Z")));
    }
}
