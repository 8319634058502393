//! What the words of a message say of the meeting in its calendar: "moved to 2pm on 9 December", above a calendar that
//! still says 10am on the 8th. Which of the two was meant, nobody can tell, so both are told.
//!
//! Only words that cannot be of anything else are held against it: one meeting, named by the calendar's own title or
//! said to be moved, in what the sender wrote and not in what the message quotes.

use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};
use chrono_tz::Europe::London;
use evenhand_core::record::{MeetingTime, london_date};

use super::event::{CalendarEvent, Message, Purpose};
use super::pasted::{Doubt, Proposal, older_from, propose};
use super::warning::CalendarWarning;

/// Tells of words that give the one meeting of a message another day or hour than its calendar.
pub(crate) fn compare(events: &mut [CalendarEvent], message: &Message) {
    // Google and others bring the same calendar twice.
    let Some((event, again)) = events.split_first_mut() else { return };
    let other = |one: &CalendarEvent| (&one.uid, &one.starts) != (&event.uid, &event.starts);
    if again.iter().any(other) {
        return;
    }
    if event.purpose != Purpose::Invitation || event.recurrence.is_some() {
        return;
    }
    let Some(sent) = message.sent.at else { return };
    let own = message.text.get(..older_from(&message.text)).unwrap_or_default();
    let said = [own, &message.subject].into_iter().find_map(|text| said_in(text, sent, event));
    tell(said, event);
}

/// Most entries of a file whose own words are looked at: an invitation has one, and what has hundreds was given out by
/// a diary.
const FEW: usize = 5;

/// Tells of meetings whose own title or description gives them another day or hour than their calendar: "Review - moved
/// to 9 December at 2pm".
pub(crate) fn compare_own(events: &mut [CalendarEvent]) {
    if events.len() > FEW {
        return;
    }
    for event in events {
        let told =
            event.warnings.iter().any(|one| matches!(one, CalendarWarning::WordsDiffer { .. }));
        let Some(sent) = event.sent.at.or(event.dtstamp).filter(|_| !told) else { continue };
        // What a series says of its meetings stands in each one that was changed too.
        let of_series = event.recurrence.is_some() || event.recurrence_id.is_some();
        if event.purpose != Purpose::Invitation || of_series {
            continue;
        }
        let title = event.title().to_lowercase();
        let of_title = || said_in(event.title(), sent, event).filter(|_| moves(&title, &title));
        let own = event.description.get(..older_from(&event.description)).unwrap_or_default();
        let said = said_in(own, sent, event).or_else(of_title);
        tell(said, event);
    }
}

fn tell(said: Option<Proposal>, event: &mut CalendarEvent) {
    let Some(starts) = &event.starts else { return };
    let Some(found) = said else { return };
    let mut said = super::time_key(&found.starts);
    if let Some(ends) = other_end(&found, starts, event.ends.as_ref()) {
        said = format!("{said}/{}", super::time_key(ends));
    } else if !differs(&found, starts, event.ends.as_ref()) {
        return;
    }
    event.warnings.push(CalendarWarning::WordsDiffer { quote: found.quote, said });
}

/// The one meeting that a text names, where it can only be this one.
fn said_in(text: &str, sent: DateTime<Utc>, event: &CalendarEvent) -> Option<Proposal> {
    let found = propose(text, london_date(sent));
    let [only] = found.as_slice() else { return None };
    let sentence = sentence_of(text, only.span.0);
    let its = names_title(&sentence, event.title()) || moves(&sentence, event.title());
    (its && is_firm(only)).then(|| only.clone())
}

/// Whether nothing was guessed but the year. That a meeting is meant, the calendar says.
fn is_firm(said: &Proposal) -> bool {
    said.doubts.iter().all(|doubt| {
        matches!(
            doubt,
            Doubt::NoTime
                | Doubt::PerhapsNoMeeting
                | Doubt::YearByWeekday { .. }
                | Doubt::YearGuessed { .. }
        )
    })
}

/// Whether words give another start than a calendar: by London's clock, by the calendar's own, and by UTC's, in any of
/// which people write.
fn differs(said: &Proposal, starts: &MeetingTime, ends: Option<&MeetingTime>) -> bool {
    let clocks = match starts {
        MeetingTime::Date { date } => {
            let last = ends.map_or(*date, |ends| day_before(ends).max(*date));
            return !(*date..=last).contains(&day_of(&said.starts));
        }
        MeetingTime::At { utc, local, .. } => {
            [utc.with_timezone(&London).naive_local(), *local, utc.naive_utc()]
        }
    };
    let same = |clock: &NaiveDateTime| match &said.starts {
        MeetingTime::Date { date } => *date == clock.date(),
        MeetingTime::At { local, .. } => local == clock,
    };
    !clocks.iter().any(same)
}

/// The end that words give a meeting, where they give it the same start and another end.
fn other_end<'s>(
    said: &'s Proposal,
    starts: &MeetingTime,
    ends: Option<&MeetingTime>,
) -> Option<&'s MeetingTime> {
    let instant = |time: &MeetingTime| match time {
        MeetingTime::At { utc, .. } => Some(*utc),
        MeetingTime::Date { .. } => None,
    };
    let other = said.ends.as_ref()?;
    let same_start = instant(&said.starts)? == instant(starts)?;
    (same_start && instant(other)? != instant(ends?)?).then_some(other)
}

fn day_of(time: &MeetingTime) -> NaiveDate {
    match time {
        MeetingTime::Date { date } => *date,
        MeetingTime::At { local, .. } => local.date(),
    }
}

/// The last day of a meeting of whole days, whose end is the day after it.
fn day_before(ends: &MeetingTime) -> NaiveDate {
    day_of(ends).pred_opt().unwrap_or_default()
}

/// The sentence or the line that a place of a text stands in, in small letters.
fn sentence_of(text: &str, at: usize) -> String {
    let stops = |c: char| ['\n', '!', '?', ';'].contains(&c);
    let (before, after) = text.split_at_checked(at).unwrap_or((text, ""));
    let begin = before.rfind(stops).into_iter().chain(before.rfind(". ")).max();
    let end = after.find(stops).into_iter().chain(after.find(". ")).min();
    let before = before.get(begin.map_or(0, |at| at + 1)..).unwrap_or_default();
    [before, after.get(..end.unwrap_or(after.len())).unwrap_or_default()].concat().to_lowercase()
}

/// The words of a text that say something, in small letters.
fn words(text: &str) -> Vec<String> {
    const SAY_NOTHING: [&str; 24] = [
        "meeting",
        "with",
        "your",
        "from",
        "this",
        "that",
        "about",
        "for",
        "the",
        "has",
        "have",
        "had",
        "been",
        "was",
        "are",
        "will",
        "now",
        "our",
        "and",
        "please",
        "note",
        "appointment",
        "sorry",
        "afraid",
    ];
    let words = text.split(|c: char| !c.is_alphanumeric()).map(str::to_lowercase);
    words.filter(|word| word.len() > 2 && !SAY_NOTHING.contains(&word.as_str())).collect()
}

/// Whether a sentence has all words of a title that say something.
fn names_title(sentence: &str, title: &str) -> bool {
    let (sentence, title) = (words(sentence), words(title));
    !title.is_empty() && title.iter().all(|word| sentence.contains(word))
}

/// Whether a sentence gives a meeting another day or hour, and names none but the one of this title: "This has been
/// moved to …", and not "The forum has been moved to …".
fn moves(sentence: &str, title: &str) -> bool {
    const MOVED: [&str; 14] = [
        "moved to",
        "moved from",
        "been moved",
        "moving to",
        "moved it to",
        "moved this to",
        "moved the meeting",
        "rescheduled",
        "rearranged",
        "re-arranged",
        "postponed",
        "changed to",
        "brought forward",
        "now be on",
    ];
    let Some(at) = MOVED.iter().filter_map(|words| sentence.find(words)).min() else {
        return false;
    };
    // "Hello Sam, this has been moved"
    let before = sentence.get(..at).unwrap_or_default();
    let (own, title) = (words(before.rsplit(',').next().unwrap_or(before)), words(title));
    own.iter().all(|word| title.contains(word))
}
