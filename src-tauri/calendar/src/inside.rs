//! What comes inside a message: calendars and messages in it are read, other files are kept.

use std::borrow::Cow;
use std::ops::Range;

use super::event::{Attachment, CalendarEvent, Message, Purpose, Reading, ReadingSource};
use super::given_before::GivenBefore;
use super::kinds::kind;
use super::series::instant;
use super::warning::{CalendarWarning, WarningList};
use super::{
    CalendarLimits, archive, arrival, base64_file, components, dedupe, json_ld, provisional,
    purpose, sent, uuencode, words_beside,
};

/// Messages inside messages; a forward of a forward of a forward.
pub(crate) const DEEPEST: usize = 5;
/// Files kept of one message.
const MOST_FILES: usize = 1000;
/// Messages without a calendar that are kept for their words.
const MOST_FURTHER: usize = 20;

/// A message's reading while it is being made.
pub(crate) struct Inside<'l> {
    limits: &'l CalendarLimits,
    /// Memory that is left for what is kept, in bytes.
    pub left: usize,
    /// How many messages stand around this one.
    pub depth: usize,
    /// Calendars found so far, those that cannot be read included.
    pub calendars: u32,
    pub out: Reading,
    pub warnings: WarningList,
    /// The words of an envelope's content, where the message around it has none.
    words: String,
}

impl<'l> Inside<'l> {
    /// Holds the events at these places, which came with a message, against its page and its words: its link is that of
    /// events that say none, and what its words say otherwise is told.
    pub(crate) fn join_message(&mut self, at: Range<usize>, message: &Message) {
        let own = self.out.events.get_mut(at).unwrap_or_default();
        own.iter_mut()
            .filter(|event| event.online_link.is_empty())
            .for_each(|event| event.online_link.clone_from(&message.online_link));
        words_beside::compare(own, message);
        provisional::tell(own, message);
        arrival::tell(own, message);
    }

    /// Puts the meeting that a message has in its own properties, with those of its series, before what came with it,
    /// and gives their number. One that came as a calendar too is told once, and by the calendar, which says more.
    pub(crate) fn own(
        &mut self,
        from: usize,
        message: &Message,
        read: impl FnOnce(&mut WarningList) -> Vec<CalendarEvent>,
    ) -> usize {
        let came = self.out.events.get(from..).unwrap_or_default();
        let mut warnings = WarningList::default();
        let mut own = read(&mut warnings);
        let start = |event: &CalendarEvent| event.starts.as_ref().map(instant);
        let same = |event: &CalendarEvent, one: &CalendarEvent| {
            start(event) == start(one) && event.purpose == one.purpose
        };
        if own.first().is_some_and(|own| came.iter().any(|event| same(event, own))) {
            return 0;
        }
        // A message that has no time of its own may have its meeting in the calendar alone.
        if came.is_empty() {
            warnings.finish().into_iter().for_each(|warning| self.warnings.push(warning));
        }
        own.iter_mut().for_each(|event| {
            if event.online_link.is_empty() {
                event.online_link.clone_from(&message.online_link);
            }
        });
        let count = own.len();
        self.out.events.splice(from..from, own);
        count
    }

    /// Makes the invitations from this place on what they are in a report about them: nothing that invites.
    pub(crate) fn as_replies(&mut self, from: usize) {
        let own = self.out.events.iter_mut().skip(from);
        own.filter(|event| event.purpose == Purpose::Invitation)
            .for_each(|event| event.purpose = Purpose::Reply);
    }

    pub(crate) fn new(source: ReadingSource, limits: &'l CalendarLimits, depth: usize) -> Self {
        Self {
            limits,
            left: limits.memory,
            depth,
            calendars: 0,
            out: Reading { source, ..Reading::default() },
            warnings: WarningList::default(),
            words: String::new(),
        }
    }

    /// A file that came with a message.
    pub(crate) fn file(&mut self, name: &str, media_type: &str, bytes: &[u8], message: &Message) {
        if super::sealed_text::is_sealed(bytes, name, media_type, &message.text) {
            self.warnings.push_once(CalendarWarning::Encrypted);
            return self.keep(name, media_type, bytes);
        }
        match kind(bytes, name, media_type) {
            Some(ReadingSource::Ics) => self.calendar(bytes, name, None, message),
            Some(source) if self.depth < DEEPEST => {
                self.container(source, bytes, name, media_type, message);
            }
            None if archive::looks_like(bytes, name, media_type) => {
                for (name, content) in archive::members(bytes, self.left) {
                    self.file(&name, "", &content, message);
                }
                self.keep(name, media_type, bytes);
            }
            _ => self.keep(name, media_type, bytes),
        }
    }

    /// A calendar. `method` is that of the part, which stands for one that the calendar leaves out.
    pub(crate) fn calendar(
        &mut self,
        bytes: &[u8],
        name: &str,
        method: Option<&str>,
        message: &Message,
    ) {
        self.calendars = self.calendars.saturating_add(1);
        let limits = CalendarLimits { memory: self.left, ..self.limits.clone() };
        let mut inside = components::read(&super::plain_calendar(bytes), &limits);
        if inside.events.is_empty() {
            let name = if name.is_empty() { "text/calendar" } else { name };
            self.warnings.push(CalendarWarning::BadPart { name: name.chars().take(60).collect() });
        }
        let spent = inside.events.len().saturating_mul(size_of::<CalendarEvent>()) + bytes.len();
        self.left = self.left.saturating_sub(spent);
        let before = GivenBefore::of(message);
        for event in &mut inside.events {
            if event.method.is_none() {
                event.method = method.map(|m| m.trim().to_ascii_uppercase());
                purpose::set(event);
                sent::of_event(event);
            }
            sent::by_message(event, message, &before);
        }
        self.append(inside, true);
    }

    /// A message or an envelope of one.
    fn container(
        &mut self,
        source: ReadingSource,
        bytes: &[u8],
        name: &str,
        media_type: &str,
        message: &Message,
    ) {
        let limits = CalendarLimits { memory: self.left, ..self.limits.clone() };
        let mut inside = super::read_as(source, bytes, &limits, self.depth + 1);
        self.left = self.left.saturating_sub(bytes.len());
        if matches!(source, ReadingSource::Tnef | ReadingSource::Signed) {
            let (damaged, text) = (inside.message.is_none(), inside.message.take());
            let before = GivenBefore::of(message);
            for event in &mut inside.events {
                sent::by_message(event, message, &before);
            }
            let text = text.map(|message| message.text).unwrap_or_default();
            if self.words.is_empty() {
                self.words = text;
            }
            self.append(inside, true);
            if damaged {
                self.keep(name, media_type, bytes);
            }
            return;
        }
        // The file is kept as it came, and what came with it is in it.
        self.append(inside, false);
        self.keep(name, media_type, bytes);
    }

    /// Adds what was read of something inside.
    pub(crate) fn append(&mut self, mut inside: Reading, with_files: bool) {
        if let Some(message) = inside.message.take().filter(|_| inside.events.is_empty()) {
            inside.further.push(message);
        }
        self.out.events.append(&mut inside.events);
        self.out.kept_aside.append(&mut inside.kept_aside);
        let room = MOST_FURTHER.saturating_sub(self.out.further.len());
        self.out.further.extend(inside.further.into_iter().take(room));
        if with_files {
            self.out.attachments.append(&mut inside.attachments);
        }
        for warning in inside.warnings {
            let of_the_whole = matches!(
                warning,
                CalendarWarning::NoCalendar
                    | CalendarWarning::NoEvent
                    | CalendarWarning::WordsOnly
                    | CalendarWarning::Empty
            );
            if !of_the_whole {
                self.warnings.push_once(warning);
            }
        }
    }

    fn keep(&mut self, name: &str, media_type: &str, bytes: &[u8]) {
        if self.out.attachments.len() >= MOST_FILES || bytes.len() > self.left {
            self.warnings.push_once(CalendarWarning::ListCut { field: "ATTACH".into() });
            return;
        }
        self.left -= bytes.len();
        self.out.attachments.push(Attachment {
            name: super::file_name(name),
            media_type: media_type.to_owned(),
            size: bytes.len() as u64,
            bytes: bytes.to_vec(),
        });
    }

    /// A calendar or a file that stands in a message's own words: as text, or as old programs attach files.
    pub(crate) fn text(&mut self, text: &str, message: &Message) {
        if super::sealed_text::in_words(text) {
            self.warnings.push_once(CalendarWarning::Encrypted);
        }
        if let Some(calendar) = calendar_in(text) {
            self.calendar(calendar.as_bytes(), "", None, message);
        } else if let Some(calendar) = base64_file::in_words(text.as_bytes()) {
            self.calendar(&calendar, "", None, message);
        }
        for (name, bytes) in uuencode::files(text).into_iter().take(MOST_FILES) {
            self.file(&name, "", &bytes, message);
        }
    }

    /// A booking that stands in a message's HTML for programs to read.
    pub(crate) fn html(&mut self, html: &str, message: &Message) {
        let events = json_ld::events(html);
        if events.is_empty() {
            return;
        }
        let before = GivenBefore::of(message);
        for mut event in events {
            sent::by_message(&mut event, message, &before);
            self.out.events.push(event);
        }
    }

    /// The whole, with its message.
    pub(crate) fn finish(mut self, mut message: Message) -> Reading {
        dedupe::drop_repeats(&mut self.out.events, &mut self.warnings);
        message.calendar_parts = self.calendars;
        if super::sealed_text::in_words(&message.text) {
            self.warnings.push_once(CalendarWarning::Encrypted);
        }
        if message.text.trim().is_empty() {
            message.text = self.words;
        }
        let mut warnings = self.warnings.finish();
        if self.out.events.is_empty() && !warnings.contains(&CalendarWarning::Encrypted) {
            warnings.push(CalendarWarning::WordsOnly);
        }
        Reading { message: Some(message), warnings, ..self.out }
    }
}

/// The calendar that stands in a text, from the line that begins it to the one that ends it.
pub(crate) fn calendar_in(text: &str) -> Option<Cow<'_, str>> {
    let begin = text.find("BEGIN:VCALENDAR")?;
    let line = text.get(..begin)?.rfind('\n').map_or(0, |end| end + 1);
    const END: &str = "END:VCALENDAR";
    let end = text.rfind(END).map_or(text.len(), |at| at + END.len());
    text.get(line..end.max(begin)).map(Cow::Borrowed)
}
