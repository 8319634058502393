//! The properties of a message and of its appointment, given one by one.

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
    fn of(&self, named: NamedProperty) -> Option<u16> {
        let (NamedProperty::Appointment(id)
        | NamedProperty::Common(id)
        | NamedProperty::Meeting(id)) = named;
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
        assert_eq!(all[0].warnings.contains(&CalendarWarning::ChangesEarlier), told, "{kind}");
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
