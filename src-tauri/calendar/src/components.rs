//! The tolerant component layer: lines to calendars, zones and events.
//!
//! One bad line costs that line. A component that this app does not use is kept aside. An END that closes
//! something further out closes what is inside it too, and what the file never closes is closed at its end.

use std::collections::BTreeMap;

use super::CalendarLimits;
use super::date_time::{DateOrDateTime, parse_offset};
use super::event::{CalendarEvent, IgnoredComponent, Reading, ReadingSource};
use super::lines::{ContentLine, ContentLines};
use super::property::Property;
use super::rule::RecurrenceRule;
use super::vevent::{EventDraft, Zones};
use super::warning::{CalendarWarning, WarningList};
use super::zone::old::OldZone;
use super::zone::vtimezone::{MOST_PARTS, Observance, ZoneDraft};
use super::zone::{Zone, names};

/// Components inside components; a real file has four.
const DEEPEST: usize = 20;

/// What an open component is.
enum OpenComponent {
    Calendar,
    Event(Box<EventDraft>),
    /// VALARM and whatever else stands inside an event.
    InEvent,
    Zone(ZoneDraft),
    /// STANDARD and DAYLIGHT.
    Observance(Observance),
    Aside(IgnoredComponent),
    /// Inside a component kept aside.
    InAside,
    /// Any other wrapper, such as the VENVELOPE of an old file: what is inside is read.
    Wrapper,
}

/// Reads a calendar file.
pub(crate) struct Parser<'l> {
    limits: &'l CalendarLimits,
    open: Vec<(String, OpenComponent)>,
    zones: BTreeMap<String, Zone>,
    method: Option<String>,
    /// Two lines of METHOD do not agree.
    methods_differ: bool,
    /// X-WR-TIMEZONE: the zone of times that name none.
    zone: Option<Zone>,
    /// The same in the older form: TZ and DAYLIGHT.
    old_zone: OldZone,
    /// Events whose zone is not known before the whole calendar is.
    waiting: Vec<(usize, EventDraft)>,
    /// Where the events of the present calendar begin.
    first: usize,
    kept: usize,
    full: bool,
    found_calendar: bool,
    aside: BTreeMap<String, u32>,
    warnings: WarningList,
    out: Reading,
}

/// Reads the bytes of an iCalendar file.
pub(crate) fn read(bytes: &[u8], limits: &CalendarLimits) -> Reading {
    let mut parser = Parser {
        limits,
        open: Vec::new(),
        zones: BTreeMap::new(),
        method: None,
        methods_differ: false,
        zone: None,
        old_zone: OldZone::default(),
        waiting: Vec::new(),
        first: 0,
        kept: 0,
        full: false,
        found_calendar: false,
        aside: BTreeMap::new(),
        warnings: WarningList::default(),
        out: Reading { source: ReadingSource::Ics, ..Reading::default() },
    };
    for line in ContentLines::new(bytes) {
        if parser.full {
            break;
        }
        parser.line(&line);
    }
    parser.finish()
}

impl Parser<'_> {
    fn line(&mut self, line: &ContentLine<'_>) {
        if line.recoded {
            self.warnings.push(CalendarWarning::NotUtf8 { line: line.number });
        }
        if line.cut {
            self.warnings.push(CalendarWarning::LongLine { line: line.number });
            return;
        }
        let Some(property) = Property::parse(&line.text) else {
            self.warnings.push(CalendarWarning::BadLine { line: line.number });
            return;
        };
        match property.name.as_ref() {
            "BEGIN" => self.begin(property.value.trim().to_ascii_uppercase(), line.number),
            "END" => self.end(property.value.trim()),
            _ => self.property(&property, &line.text),
        }
    }

    fn begin(&mut self, name: String, number: u32) {
        if self.open.len() >= DEEPEST {
            self.warnings.push(CalendarWarning::TooDeep { line: number });
            self.full = true;
            return;
        }
        // A component that forgets its END is closed by the next of its kind.
        if name == "VEVENT" && self.open.iter().any(|(open, _)| open == "VEVENT") {
            self.warnings.push(CalendarWarning::NotClosed { component: name.clone() });
            self.close_to("VEVENT");
        }
        let parent = self.open.last().map(|(_, open)| open);
        let open = match (name.as_str(), parent) {
            (_, Some(OpenComponent::Aside(_) | OpenComponent::InAside)) => {
                self.keep_line(&format!("BEGIN:{name}"));
                OpenComponent::InAside
            }
            (_, Some(OpenComponent::Event(_) | OpenComponent::InEvent)) => OpenComponent::InEvent,
            ("STANDARD" | "DAYLIGHT", Some(OpenComponent::Zone(_))) => {
                OpenComponent::Observance(Observance::default())
            }
            (_, Some(OpenComponent::Zone(_) | OpenComponent::Observance(_))) => {
                OpenComponent::InAside
            }
            ("VCALENDAR", _) => {
                self.found_calendar = true;
                OpenComponent::Calendar
            }
            ("VEVENT", _) => OpenComponent::Event(Box::default()),
            ("VTIMEZONE", _) => OpenComponent::Zone(ZoneDraft::default()),
            (other, Some(OpenComponent::Calendar)) => {
                *self.aside.entry(other.chars().take(40).collect()).or_default() += 1;
                OpenComponent::Aside(IgnoredComponent { name: name.clone(), lines: Vec::new() })
            }
            _ => OpenComponent::Wrapper,
        };
        self.open.push((name, open));
    }

    fn end(&mut self, name: &str) {
        if !self.open.iter().any(|(open, _)| open.eq_ignore_ascii_case(name)) {
            let component = name.to_ascii_uppercase().chars().take(40).collect();
            self.warnings.push(CalendarWarning::NotClosed { component });
            return;
        }
        self.close_to(name);
    }

    /// Closes the innermost component of that name, in whatever letters, and all inside it.
    fn close_to(&mut self, name: &str) {
        while let Some((open_name, open)) = self.open.pop() {
            let done = open_name.eq_ignore_ascii_case(name);
            if !done {
                self.warnings.push(CalendarWarning::NotClosed {
                    component: open_name.chars().take(40).collect(),
                });
            }
            self.close(&open_name, open);
            if done {
                return;
            }
        }
    }

    fn close(&mut self, name: &str, open: OpenComponent) {
        match open {
            OpenComponent::Event(draft) => {
                self.add(*draft);
                self.full_check();
            }
            OpenComponent::Zone(draft) => self.add_zone(draft),
            OpenComponent::Observance(part) => {
                if let Some((_, OpenComponent::Zone(zone))) = self.open.last_mut()
                    && zone.parts.len() < MOST_PARTS
                {
                    zone.parts.push(part);
                }
            }
            OpenComponent::Aside(kept) => {
                self.kept += size_of::<IgnoredComponent>();
                self.out.kept_aside.push(kept);
                self.full_check();
            }
            OpenComponent::InAside => self.keep_line(&format!("END:{name}")),
            OpenComponent::Calendar => self.end_calendar(),
            OpenComponent::InEvent | OpenComponent::Wrapper => {}
        }
    }

    fn property(&mut self, property: &Property<'_>, line: &str) {
        match self.open.last_mut().map(|(_, open)| open) {
            Some(OpenComponent::Event(draft)) => {
                self.kept += draft.property(property, &mut self.out.attachments);
                self.full_check();
            }
            Some(OpenComponent::Calendar | OpenComponent::Wrapper) => {
                match property.name.as_ref() {
                    "METHOD" => self.take_method(&property.value),
                    // UTC is what programs write that know no zone, so it says nothing of the times.
                    "X-WR-TIMEZONE" => {
                        self.zone = names::zone(&property.value).filter(|zone| *zone != Zone::Utc);
                    }
                    name => self.old_zone.property(name, &property.value),
                }
            }
            Some(OpenComponent::Zone(zone)) => match property.name.as_ref() {
                "TZID" => zone.id = super::zone::key(&property.text()).to_owned(),
                "X-LIC-LOCATION" => zone.location = property.text().trim().to_owned(),
                _ => {}
            },
            Some(OpenComponent::Observance(part)) => observance(part, property),
            Some(OpenComponent::Aside(_) | OpenComponent::InAside) => self.keep_line(line),
            // Properties of alarms are not used, and lines outside any component belong to nothing.
            Some(OpenComponent::InEvent) | None => {}
        }
    }

    /// METHOD, which says what the whole calendar does. Of two that differ none is taken.
    fn take_method(&mut self, value: &str) {
        let method = Some(value.trim().to_ascii_uppercase()).filter(|method| !method.is_empty());
        if self.methods_differ {
            return;
        }
        let differs = method.is_some() && self.method.is_some() && method != self.method;
        if differs {
            self.methods_differ = true;
            self.warnings.push(CalendarWarning::WrittenTwice { field: "METHOD".to_owned() });
        }
        self.method = method.filter(|_| !differs);
    }

    /// Keeps a line of the outermost component that is kept aside.
    fn keep_line(&mut self, line: &str) {
        self.kept += line.len() + size_of::<String>();
        for (_, open) in &mut self.open {
            if let OpenComponent::Aside(kept) = open {
                kept.lines.push(line.to_owned());
                break;
            }
        }
        self.full_check();
    }

    fn full_check(&mut self) {
        let many = self.out.events.len().max(self.out.kept_aside.len()) >= self.limits.events;
        if !self.full && (many || self.kept > self.limits.memory) {
            self.full = true;
            self.warnings.push(CalendarWarning::TooMuch);
        }
    }

    /// A zone: by its name or the location beside it, else by its own rules.
    fn add_zone(&mut self, draft: ZoneDraft) {
        let id = draft.id.clone();
        if self.zones.len() >= self.limits.zones || id.is_empty() {
            return;
        }
        // The rules of the file stand above a name that has to be guessed at, such as "EST" or a list of cities, and
        // above a place named beside them, which programs have been seen to get wrong.
        let location = draft.location.clone();
        let zone = names::certain(&id)
            .or_else(|| draft.finish().map(Zone::Own))
            .or_else(|| names::zone(&id))
            .or_else(|| names::zone(&location));
        // The file's last word counts, but an empty VTIMEZONE takes nothing back.
        if let Some(zone) = zone {
            self.zones.insert(id, zone);
        }
    }

    fn add(&mut self, draft: EventDraft) {
        self.kept += size_of::<CalendarEvent>();
        if self.out.events.len() >= self.limits.events {
            return;
        }
        let without = draft.local_start().is_some() && self.zone.is_none();
        if without || !draft.zones().all(|tzid| self.knows(tzid)) {
            // Its VTIMEZONE, or the calendar's own zone, may stand further down.
            self.waiting.push((self.out.events.len(), draft));
            self.out.events.push(CalendarEvent::default());
            return;
        }
        let zones = Zones { known: &self.zones, of_calendar: self.zone.as_ref() };
        let event = draft.finish(&zones, self.method.as_deref());
        self.out.events.push(event);
    }

    /// Whether a zone is known by now, by the file or by its name.
    fn knows(&mut self, tzid: &str) -> bool {
        if self.zones.contains_key(tzid) {
            return true;
        }
        let Some(zone) = names::zone(tzid) else { return false };
        if self.zones.len() < self.limits.zones {
            self.zones.insert(tzid.to_owned(), zone);
        }
        true
    }

    fn end_calendar(&mut self) {
        for (at, draft) in std::mem::take(&mut self.waiting) {
            let start = draft.local_start().filter(|_| self.zone.is_none());
            let old = start.and_then(|(local, repeats)| self.old_zone.at(local, repeats));
            let of_calendar = self.zone.as_ref().or(old.as_ref());
            let zones = Zones { known: &self.zones, of_calendar };
            let event = draft.finish(&zones, self.method.as_deref());
            if let Some(place) = self.out.events.get_mut(at) {
                *place = event;
            }
        }
        // METHOD may stand below the events.
        for event in self.out.events.iter_mut().skip(self.first) {
            event.method.clone_from(&self.method);
            super::purpose::set(event);
            super::sent::of_event(event);
        }
        self.first = self.out.events.len();
        self.method = None;
        self.methods_differ = false;
        self.zone = None;
        self.old_zone = OldZone::default();
        self.zones.clear();
    }

    fn finish(mut self) -> Reading {
        let unclosed = self.open.first().map(|(name, _)| name.clone());
        if let Some(outer) = unclosed {
            if !self.full {
                self.warnings.push(CalendarWarning::NotClosed {
                    component: outer.chars().take(40).collect(),
                });
            }
            while let Some((name, open)) = self.open.pop() {
                self.close(&name, open);
            }
        }
        // Events that stand outside any calendar.
        self.end_calendar();
        for (component, count) in std::mem::take(&mut self.aside) {
            self.warnings.push(CalendarWarning::IgnoredComponent { component, count });
        }
        if self.out.events.is_empty() {
            self.warnings.push(if self.found_calendar {
                CalendarWarning::NoEvent
            } else {
                CalendarWarning::NoCalendar
            });
        }
        self.out.warnings = self.warnings.finish();
        self.out
    }
}

fn observance(part: &mut Observance, property: &Property<'_>) {
    match property.name.as_ref() {
        "DTSTART" => part.start = DateOrDateTime::parse(&property.value).map(DateOrDateTime::local),
        "TZOFFSETFROM" => part.from = parse_offset(&property.value),
        "TZOFFSETTO" => part.to = parse_offset(&property.value),
        "RRULE" => part
            .rules
            .extend(RecurrenceRule::parse(&property.value).filter(|_| part.rules.len() < 4)),
        "RDATE" => {
            let room = 500_usize.saturating_sub(part.dates.len());
            let dates = property
                .value
                .split(',')
                .filter_map(DateOrDateTime::parse)
                .map(DateOrDateTime::local);
            part.dates.extend(dates.take(room));
        }
        _ => {}
    }
}
