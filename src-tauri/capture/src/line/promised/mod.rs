//! What somebody said that they would do. The family's own deeds, what has been, and what was refused are no promises.

mod deeds;
mod speakers;

use chrono::{Days, NaiveDate};

use self::deeds::promise;
use self::speakers::{Speaker, announced, speech};
use super::day::due_day;
use super::happened;
use super::words::{Joined, LineClause};
use super::{KnownOfLine, LineMessage, LinePromise};

/// What a promise is read with.
pub(super) struct AskedFor<'a> {
    pub known: KnownOfLine<'a>,
    pub message: Option<&'a LineMessage>,
    /// The day the line was written.
    pub written: NaiveDate,
    /// The day it was said on, where that is settled.
    pub said_on: Option<NaiveDate>,
}

/// How strong the word is that a promise follows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum PromisedHow {
    /// "Said", or what is announced: its own words have to tell of what is to come.
    Said,
    /// "Promised a plan".
    Promised,
    /// "Promised to", "agreed to": what follows is a deed.
    Bound,
    /// It goes on with what the same person said.
    Again,
}

/// Words by which it hangs on something, or is only hoped.
const DOUBT: [&str; 26] = [
    "if",
    "once",
    "unless",
    "depending",
    "depends",
    "provided",
    "hope",
    "hopes",
    "hoped",
    "hoping",
    "hopefully",
    "should",
    "might",
    "may",
    "could",
    "can",
    "possibly",
    "probably",
    "maybe",
    "try",
    "trying",
    "aim",
    "aiming",
    "perhaps",
    "likely",
    "subject",
];

/// The promises of a sentence's clauses.
///
/// `seen`: the message that was on a settled day was told of before, and not after.
pub(super) fn promises(
    clauses: &[LineClause<'_>],
    asked: &AskedFor<'_>,
    seen: &mut bool,
) -> Vec<LinePromise> {
    let mut out: Vec<LinePromise> = Vec::new();
    let mut speaker: Option<Speaker> = None;
    let doubt = clauses.iter().flat_map(LineClause::low).any(|word| DOUBT.contains(&word));
    for clause in clauses {
        let spoken = speech(clause, asked).or_else(|| announced(clause, asked));
        *seen = *seen || clause.low().iter().any(|word| happened::is_deed(word));
        let (who, body, how) = match (spoken, &speaker) {
            (Some((Some(who), body, how)), _) => (who, body, how),
            (Some((None, ..)), _) => {
                speaker = None;
                continue;
            }
            (None, Some(who)) => (who.clone(), clause.words.as_slice(), PromisedHow::Again),
            (None, None) => continue,
        };
        let again = how == PromisedHow::Again;
        if again && clause.low().iter().any(|word| happened::is_deed(word)) {
            speaker = None;
            continue;
        }
        let Some((what, sure)) = promise(body, how) else {
            if !again {
                speaker = None;
            }
            continue;
        };
        let due = due_day(body, &told_on(asked, *seen && !who.dated), asked.written);
        speaker = Some(who.clone());
        // "She'd look and ring back by Friday" is one.
        if again
            && clause.joined == Joined::Word
            && let Some(last) = out.last_mut()
            && last.due == super::LineDay::default()
        {
            last.what = format!("{} and {what}", last.what);
            last.due = due;
            continue;
        }
        // Of somebody who is not known, without a day: any child's "will start".
        if !who.sure && due == super::LineDay::default() {
            continue;
        }
        let sure = sure && who.sure && !doubt;
        out.push(LinePromise { what, by: who.by, by_choices: who.choices, due, sure });
    }
    out
}

/// The days that it may have been said on: where that is not told, one of the last week.
fn told_on(asked: &AskedFor<'_>, with_message: bool) -> Vec<NaiveDate> {
    let week = asked.written.checked_sub_days(Days::new(6));
    match asked.said_on.filter(|_| with_message) {
        Some(day) if day == asked.written => vec![day],
        Some(day) => vec![day, asked.written],
        None => [asked.written].into_iter().chain(week).collect(),
    }
}
