//! The properties of one VEVENT, and what they make once its zones are known.

mod finish;
mod once;
mod times;

pub(crate) use times::Zones;

use once::{Twice, put, put_time};
use times::{WrittenTime, written};

use super::date_time::{DateOrDateTime, IcalDuration};
use super::event::{Attachment, CalendarEvent, EventFile, Party};
use super::online;
use super::property::Property;
use super::rule::RecurrenceRule;
use super::warning::{CalendarWarning, WarningList};
use super::zone::Zone;
use evenhand_core::record::MeetingTime;

/// Files carried inside a calendar are given out beside those of a message.
pub(crate) type Carried = Vec<Attachment>;

/// People kept of one event.
const MOST_PEOPLE: usize = 2_000;
/// Dates kept of RDATE and EXDATE each.
const MOST_DATES: usize = 5_000;
/// Files kept of one event.
const MOST_FILES: usize = 100;
/// What stands between dates; vCalendar 1.0 has semicolons.
const LIST: [char; 2] = [',', ';'];
/// Longest text that is kept, in bytes.
const LONGEST_TEXT: usize = 1024 * 1024;

/// A VEVENT while it is being read.
#[derive(Debug, Default)]
pub(crate) struct EventDraft {
    event: CalendarEvent,
    start: Option<WrittenTime>,
    end: Option<WrittenTime>,
    length: Option<IcalDuration>,
    replaces: Option<(WrittenTime, bool)>,
    rules: Vec<String>,
    without_rules: Vec<String>,
    dates: Vec<(WrittenTime, Option<WrittenTime>, Option<IcalDuration>)>,
    without: Vec<WrittenTime>,
    links: online::Links,
    /// Outlook and others mark whole days so, and write midnights.
    whole_days: bool,
    twice: Twice,
    warnings: WarningList,
}

impl EventDraft {
    /// Takes a property in. Gives back about how many bytes of memory it keeps.
    pub(crate) fn property(&mut self, property: &Property<'_>, carried: &mut Carried) -> usize {
        let value = property.value.as_ref();
        match property.name.as_ref() {
            "SUMMARY" => self.event.summary = Some(cut(property.text())),
            "DESCRIPTION" => self.event.description = cut(property.text()),
            "CLASS" => self.event.class = word(value),
            "UID" | "LOCATION" | "STATUS" | "SEQUENCE" => self.once(property),
            "DTSTART" | "DTEND" | "DURATION" | "RECURRENCE-ID" => self.when(property),
            "DTSTAMP" => {
                let stamp = self.utc(property).filter(crate::sent::is_told);
                self.event.dtstamp = self.twice.stamp(self.event.dtstamp, stamp);
            }
            "CREATED" | "DCREATED" => {
                let (old, new) = (self.event.created, self.created(property));
                self.twice.told("CREATED", put(&mut self.event.created, new));
                // The earlier one leaves more open: nobody was told of it sooner.
                self.event.created = old.filter(|old| new.is_none_or(|new| *old < new)).or(new);
            }
            "LAST-MODIFIED" => self.event.last_modified = self.utc(property),
            "ORGANIZER" => self.event.organizer = Some(party(property)),
            "ATTENDEE" => return self.attendee(property),
            "ATTACH" => return self.attach(property, carried),
            "RRULE" => return self.rule(property, false),
            "EXRULE" => return self.rule(property, true),
            "RDATE" => return self.dates(property),
            "EXDATE" => return self.without(property),
            "X-MICROSOFT-CDO-ALLDAYEVENT"
            | "X-MICROSOFT-MSNCALENDAR-ALLDAYEVENT"
            | "X-FUNAMBOL-ALLDAY"
            | "X-ALLDAY" => {
                let says = |word: &str| value.trim().eq_ignore_ascii_case(word);
                self.whole_days |= says("TRUE") || says("1") || says("SET");
            }
            _ => self.links.property(property),
        }
        // Text is kept once; times in a few words.
        value.len().min(LONGEST_TEXT) + 16
    }

    /// Takes in a line of text that an event has once.
    fn once(&mut self, property: &Property<'_>) {
        let event = &mut self.event;
        let (field, differs) = match property.name.as_ref() {
            "UID" => ("UID", put(&mut event.uid, cut(property.text()))),
            "LOCATION" => ("LOCATION", put(&mut event.location, cut(property.text()))),
            "STATUS" => ("STATUS", put(&mut event.status, word(&property.value))),
            _ => {
                let (old, new) = (event.sequence, sequence(&property.value));
                let differs = put(&mut event.sequence, new);
                // The higher one says that an earlier message may be missing.
                event.sequence = old.max(new);
                ("SEQUENCE", differs)
            }
        };
        self.twice.told(field, differs);
    }

    /// Takes in a time that an event has once.
    fn when(&mut self, property: &Property<'_>) {
        match property.name.as_ref() {
            "DTSTART" => {
                let start = self.written(property);
                put_time(&mut self.start, start, &mut self.twice.starts);
            }
            "DTEND" => {
                let end = self.written(property);
                put_time(&mut self.end, end, &mut self.twice.ends);
            }
            "DURATION" => {
                let length = self.length(property);
                self.twice.told("DURATION", put(&mut self.length, length));
            }
            _ => {
                let range = property
                    .param("RANGE")
                    .is_some_and(|r| r.eq_ignore_ascii_case("THISANDFUTURE"));
                let mut old = self.replaces.take().map(|(time, _)| time);
                let new = self.written(property);
                put_time(&mut old, new, &mut self.twice.replaces);
                self.replaces = old.map(|time| (time, range));
            }
        }
    }

    fn written(&mut self, property: &Property<'_>) -> Option<WrittenTime> {
        let (tzid, value) = property.zoned();
        let written = written(value, tzid.as_deref(), property);
        if written.is_none() {
            self.bad_time(property);
        }
        written
    }

    fn utc(&mut self, property: &Property<'_>) -> Option<chrono::DateTime<chrono::Utc>> {
        let stamp = DateOrDateTime::parse(&property.value);
        if stamp.is_none() {
            self.bad_time(property);
        }
        // Programs that leave the Z out write the time of their own clock.
        stamp.map(|stamp| match stamp {
            DateOrDateTime::Local(at) => Zone::LONDON.instant(at).0,
            _ => stamp.instant(),
        })
    }

    /// CREATED; Google writes the year 1 where it does not know (00011130T000000Z).
    fn created(&mut self, property: &Property<'_>) -> Option<chrono::DateTime<chrono::Utc>> {
        let at = self.utc(property)?;
        if !crate::sent::is_told(&at) {
            self.warnings.push(CalendarWarning::CreatedUnset);
            return None;
        }
        Some(at)
    }

    fn length(&mut self, property: &Property<'_>) -> Option<IcalDuration> {
        let length = IcalDuration::parse(&property.value);
        if length.is_none() {
            self.bad_time(property);
        }
        length
    }

    fn bad_time(&mut self, property: &Property<'_>) {
        let value = property.value.chars().take(60).collect();
        self.warnings.push(CalendarWarning::BadTime { field: property.name.to_string(), value });
    }

    fn list_cut(&mut self, field: &str) -> usize {
        let warning = CalendarWarning::ListCut { field: field.to_owned() };
        self.warnings.push_once(warning);
        0
    }

    fn attendee(&mut self, property: &Property<'_>) -> usize {
        if self.event.attendees.len() >= MOST_PEOPLE {
            return self.list_cut("ATTENDEE");
        }
        let party = party(property);
        let size = size_of::<Party>() + party.name.len() + party.address.len();
        self.event.attendees.push(party);
        size
    }

    fn attach(&mut self, property: &Property<'_>, carried: &mut Carried) -> usize {
        if self.event.attachments.len() >= MOST_FILES || carried.len() >= 10 * MOST_FILES {
            return self.list_cut("ATTACH");
        }
        let param = |name: &str| property.param(name).unwrap_or_default().into_owned();
        let named = [
            param("FILENAME"),
            param("X-FILENAME"),
            param("X-APPLE-FILENAME"),
            param("X-ORACLE-FILENAME"),
        ];
        let mut file = EventFile {
            name: named.into_iter().find(|name| !name.is_empty()).unwrap_or_default(),
            media_type: param("FMTTYPE").to_ascii_lowercase(),
            ..EventFile::default()
        };
        let inline = param("ENCODING").eq_ignore_ascii_case("BASE64")
            || param("VALUE").eq_ignore_ascii_case("BINARY");
        let mut size = size_of::<EventFile>();
        match inline
            .then(|| mail_parser::decoders::base64::base64_decode(property.value.as_bytes()))
            .flatten()
        {
            Some(bytes) => {
                size += bytes.len();
                file.size = bytes.len() as u64;
                let (name, media_type) = (super::file_name(&file.name), file.media_type.clone());
                carried.push(Attachment { name, media_type, size: file.size, bytes });
            }
            None => file.address = cut(property.value.trim().to_owned()),
        }
        size += file.address.len();
        self.event.attachments.push(file);
        size
    }

    fn rule(&mut self, property: &Property<'_>, without: bool) -> usize {
        let text = property.value.trim();
        let old = super::rule10::translated(text);
        let text = old.as_deref().unwrap_or(text);
        if RecurrenceRule::parse(text).is_none() {
            self.warnings.push(CalendarWarning::BadRule { rule: text.chars().take(200).collect() });
            return 0;
        }
        let list = if without { &mut self.without_rules } else { &mut self.rules };
        if list.len() >= 10 {
            return self.list_cut(&property.name);
        }
        list.push(text.to_owned());
        text.len() + size_of::<String>()
    }

    fn dates(&mut self, property: &Property<'_>) -> usize {
        let mut kept = 0;
        let (tzid, values) = property.zoned();
        let written = |value: &str| written(value, tzid.as_deref(), property);
        for value in values.split(LIST).filter(|value| !value.trim().is_empty()) {
            if self.dates.len() >= MOST_DATES {
                return self.list_cut("RDATE");
            }
            let (start, end) =
                value.split_once('/').map_or((value, None), |(start, end)| (start, Some(end)));
            match written(start) {
                Some(start) => {
                    let length = end.and_then(IcalDuration::parse);
                    self.dates.push((start, end.and_then(written), length));
                    kept += 2 * size_of::<WrittenTime>() + size_of::<MeetingTime>();
                }
                None => self.bad_time(property),
            }
        }
        kept
    }

    fn without(&mut self, property: &Property<'_>) -> usize {
        let mut kept = 0;
        let (tzid, values) = property.zoned();
        for value in values.split(LIST).filter(|value| !value.trim().is_empty()) {
            if self.without.len() >= MOST_DATES {
                return self.list_cut("EXDATE");
            }
            match written(value, tzid.as_deref(), property) {
                Some(at) => {
                    self.without.push(at);
                    kept += size_of::<WrittenTime>() + size_of::<MeetingTime>();
                }
                None => self.bad_time(property),
            }
        }
        kept
    }
}

fn party(property: &Property<'_>) -> Party {
    let [name, partstat, role, kind] =
        property.params(["CN", "PARTSTAT", "ROLE", "CUTYPE"]).map(Option::unwrap_or_default);
    let capitals = |text: &str| text.trim().to_ascii_uppercase();
    Party {
        name: cut(name.trim().to_owned()),
        address: cut(property.value.trim().to_owned()),
        partstat: capitals(&partstat),
        role: capitals(&role),
        kind: capitals(&kind),
    }
}

/// SEQUENCE. Numbers that are longer than any counter, or written with parts, still say that the meeting was changed.
fn sequence(value: &str) -> Option<u64> {
    let value = value.trim();
    let figures = value.split('.').next().unwrap_or_default();
    if figures.is_empty() || !figures.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    Some(figures.parse().unwrap_or(u64::MAX))
}

fn word(value: &str) -> Option<String> {
    let word = value.trim().to_ascii_uppercase();
    (!word.is_empty()).then(|| cut(word))
}

fn cut(mut text: String) -> String {
    text.truncate(text.floor_char_boundary(LONGEST_TEXT));
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_line_keeps_is_counted() {
        let (mut draft, mut carried) = (EventDraft::default(), Carried::new());
        let date = size_of::<WrittenTime>() + size_of::<MeetingTime>();
        let span = date + size_of::<WrittenTime>();
        for (line, kept) in [
            ("SUMMARY:Review", 6 + 16),
            ("ATTENDEE;CN=Nia:mailto:nia@x.example", size_of::<Party>() + 3 + 20),
            ("ATTACH:https://x.example/a", size_of::<EventFile>() + 19),
            ("ATTACH;VALUE=BINARY;ENCODING=BASE64:QUJDRA==", size_of::<EventFile>() + 4),
            ("RRULE:FREQ=DAILY", size_of::<String>() + 10),
            ("RRULE:FREQ=NEVER", 0),
            ("RDATE:20261126T100000,20261127T100000", 2 * span),
            ("EXDATE:20261126T100000,20261127T100000", 2 * date),
        ] {
            let property = Property::parse(line).unwrap();
            assert_eq!(draft.property(&property, &mut carried), kept, "{line}");
        }
        assert_eq!(carried.len(), 1);
    }

    #[test]
    fn a_text_is_cut_between_letters() {
        assert_eq!(cut("a".repeat(LONGEST_TEXT)).len(), LONGEST_TEXT);
        assert_eq!(cut("a".repeat(LONGEST_TEXT + 1)).len(), LONGEST_TEXT);
        assert_eq!(cut("é".repeat(LONGEST_TEXT)).len(), LONGEST_TEXT);
        assert_eq!(cut(format!("a{}", "é".repeat(LONGEST_TEXT))).len(), LONGEST_TEXT - 1);
    }
}
