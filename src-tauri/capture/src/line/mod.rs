//! One line as somebody types it, "Rang SEN team today, Jo said draft by Friday", to a message and promises.
//!
//! The line itself is always kept whole, as the words of an entry. What is read out of it stands beside it as a
//! proposal: settled where the words can mean one thing, with its choices where they can mean more, and absent where
//! they do not say. A line that is not understood is a note, and nothing of it is dropped.

mod day;
mod happened;
mod promised;
mod said;
mod words;

use chrono::NaiveDate;
use evenhand_core::record::{Channel, Direction};

use self::words::{LineClause, sentences};

/// Longest line that is looked at, in bytes. A longer one is kept as it is.
const LONGEST: usize = 2000;

/// A day as a line tells it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LineDay {
    /// The day, where the words can only mean one.
    pub day: Option<NaiveDate>,
    /// The days that they may mean, where it is for a person to say.
    pub choices: Vec<NaiveDate>,
    /// The words that give it.
    pub words: String,
}

/// A message that a line tells of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LineMessage {
    /// How it went. `None`: the words do not say.
    pub channel: Option<Channel>,
    /// Which way. `None`: the words do not say.
    pub direction: Option<Direction>,
    /// With whom, in the line's own words. Empty: they do not say.
    pub who: String,
    /// The day it was.
    pub day: LineDay,
}

/// A promise that a line may tell of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LinePromise {
    /// What is promised, in the line's own words; "and" joins two deeds of one promise.
    pub what: String,
    /// Who is to do it, where the words name them.
    pub by: String,
    /// Who it may be, where the words only say "they".
    pub by_choices: Vec<String>,
    /// The day it is due.
    pub due: LineDay,
    /// The words say that it was promised. Otherwise a person is asked.
    pub sure: bool,
}

/// What a line tells.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReadLine {
    /// The message. `None`: the line is a note.
    pub message: Option<LineMessage>,
    /// More than one message is told of, so none is proposed.
    pub several: bool,
    /// The words say that something did not come or did not happen.
    pub none_came: bool,
    /// What may have been promised.
    pub promises: Vec<LinePromise>,
}

/// Who the record knows, so that their names are told from other words.
#[derive(Clone, Copy, Debug, Default)]
pub struct KnownOfLine<'a> {
    /// Names and roles of people who are not of the family.
    pub people: &'a [String],
}

/// Reads a line that was written on a day.
pub fn read_line(text: &str, written: NaiveDate, known: KnownOfLine<'_>) -> ReadLine {
    let mut read = ReadLine::default();
    if text.len() > LONGEST {
        return read;
    }
    let mut messages = Vec::new();
    for sentence in sentences(text) {
        // A question tells nothing that happened.
        if sentence.asks {
            continue;
        }
        for clause in &sentence.clauses {
            match happened::message(clause, known) {
                happened::ToldWhen::Message(found) => messages.push(found),
                happened::ToldWhen::NoneCame => read.none_came = true,
                happened::ToldWhen::Nothing => {}
            }
        }
    }
    // "Rang SEN team, spoke to Jo" is one call.
    if messages.iter().any(|one: &happened::FoundEvent<'_>| one.channel == Some(Channel::Call)) {
        messages.retain(|one| !one.talk);
    }
    read.several = messages.len() > 1;
    let all: Vec<LineClause<'_>> =
        sentences(text).into_iter().flat_map(|one| one.clauses).collect();
    if let [found] = messages.as_slice() {
        let day = day::of_message(found, &all, written);
        read.message = Some(LineMessage {
            channel: found.channel,
            direction: found.direction,
            who: found.who.clone(),
            day,
        });
    }
    let said_on = match &read.message {
        Some(message) => message.day.day,
        None => None,
    };
    let asked = promised::AskedFor { known, message: read.message.as_ref(), written, said_on };
    let mut seen = false;
    let mut found = Vec::new();
    for sentence in sentences(text).into_iter().filter(|one| !one.asks) {
        found.extend(promised::promises(&sentence.clauses, &asked, &mut seen));
    }
    read.promises = found;
    read
}

#[cfg(test)]
mod tests;
