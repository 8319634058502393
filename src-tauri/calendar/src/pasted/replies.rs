//! What an answer asks for above the message that it answers: "Could we do 3pm?"
//!
//! Above a message that is quoted, the time asked for stands beside the old one. Above one that is only pasted below,
//! it takes its place, and is not certain; an answer that asks for anything else makes the old one uncertain.

use chrono::{Datelike, NaiveDate};

use super::dates::Found;
use super::day_names;
use super::doubt::Doubt;
use super::hours::Hours;
use super::phrases::Words;
use super::tokens::Token;
use super::{PastedReader, Proposal, year};
use crate::zone::Zone;
use evenhand_core::record::MeetingTime;

/// Words before a time that ask for it.
const ASKS_BEFORE: &[&str] = &[
    "make it",
    "we do",
    "you do",
    "could do",
    "can do",
    "i could",
    "we could",
    "how about",
    "what about",
    "could it be",
    "can it be",
    "any chance of",
    "prefer",
    "rather",
    "better",
    "move it to",
    "change it to",
    "is there a",
    "do you have",
    "be possible at",
    "could we have",
    "can we have",
    "can we say",
    "could we say",
    "shall we say",
    "push it to",
    "bring it forward to",
    "put it back to",
];

/// Words behind a time that ask for it.
const ASKS_AFTER: &[&str] = &[
    "instead",
    "works better",
    "work better",
    "would be better",
    "is better",
    "suits",
    "suit",
    "works for",
    "work for",
    "would be good",
    "would be fine",
    "be any good",
    "be ok",
    "be okay",
    "is fine",
    "if possible",
    "be possible",
    "is easier",
    "would be easier",
    "any good",
    "is best",
    "would be best",
];

/// Words that ask for a time where nothing else parts the answer from what it answers.
const ASKS_PLAINLY: &[&str] =
    &["make it", "instead", "works better", "would be better", "work better"];

/// Words before a time that refuse it.
const REFUSES: &[&str] =
    &["t do", "cannot do", "t make", "cannot make", "not", "instead of", "than"];

/// Words of an answer that leave it open whether the meeting is when the older message says.
const AGAINST: &[&str] = &[
    "t make",
    "cannot make",
    "t do",
    "cannot do",
    "unable to",
    "another day",
    "another date",
    "another time",
    "different day",
    "different date",
    "different time",
    "instead",
    "rearrange",
    "rearranged",
    "reschedule",
    "not available",
    "unavailable",
    "t come",
    "cannot come",
    "double booked",
    "make it",
    "could we do",
    "can we do",
    "how about",
    "t attend",
    "change the",
    "move the",
    "move it",
    "change it",
    "postpone",
    "alternative",
    "working that day",
];

impl PastedReader<'_, '_> {
    /// The time that an answer asks for in the place of the only one that it quotes: "Could we do 3pm?"
    pub(super) fn asked_anew(&self, found: &[Proposal]) -> Option<Proposal> {
        let [quoted] = found else { return None };
        let MeetingTime::At { local, .. } = &quoted.starts else { return None };
        if !quoted.doubts.contains(&Doubt::Quoted) {
            return None;
        }
        let hours = self.mentions.asked_above(self.tokens, self.layout, quoted.span.0)?;
        let written = self.day_asked(&hours, local.date())?.and_time(hours.start);
        let (utc, _) = Zone::LONDON.instant(written);
        let span = |at: usize| self.tokens.get(at).map(|token| (token.at, token.end()));
        let begin = span(hours.start_token)?.0;
        let end = span(hours.end_token.checked_sub(1)?)?.1;
        let mut doubts = hours.doubts.clone();
        doubts.extend([Doubt::Quoted, Doubt::NotConfirmed]);
        Some(Proposal {
            starts: MeetingTime::At { utc, zone: Zone::LONDON.name().to_owned(), local: written },
            ends: None,
            span: (begin, end),
            doubts,
            ..quoted.clone()
        })
    }

    /// The day of the quoted ones that an answer goes with: "Thursday works for me. 12.30?" `None`: it names one that
    /// is not quoted.
    fn day_asked(&self, hours: &Hours, quoted: NaiveDate) -> Option<NaiveDate> {
        let own = |at: &usize| !self.layout.is_quoted(self.layout.unit(*at));
        let asked = self.layout.tokens(self.layout.unit(hours.start_token));
        let mut named =
            (0..asked.end).filter(own).filter_map(|at| day_names::weekday(self.tokens.get(at)?));
        let Some(named) = named.next() else { return Some(quoted) };
        if named == quoted.weekday() {
            return Some(quoted);
        }
        let settled = |date: &Found| year::settle(date, self.near, &mut Vec::new());
        self.dates.iter().filter_map(settled).find(|day| day.weekday() == named)
    }

    /// Puts the time that an answer asks for in the place of the only one that the message below it names.
    pub(super) fn take_reply(&self, found: &mut [Proposal]) {
        let [old] = found else { return };
        if old.doubts.contains(&Doubt::Quoted) {
            return;
        }
        let place = self.tokens.partition_point(|token| token.at < old.span.0);
        let own = self.layout.unit(place);
        let section = self.layout.section(own);
        let asked: Vec<Hours> = (0..own).filter_map(|unit| self.asked_in(unit, section)).collect();
        if let [hours] = &asked[..]
            && let Some(new) = self.at_the_time_asked(old, hours)
        {
            *old = new;
            return;
        }
        let older = |unit: &usize| self.layout.section(*unit) < section;
        let against = (0..own).filter(older).any(|unit| {
            let words = Words { tokens: self.tokens, range: self.layout.tokens(unit) };
            words.any(AGAINST) && !words.any(&["if"])
        });
        if (against || !asked.is_empty()) && !old.doubts.contains(&Doubt::NotConfirmed) {
            old.doubts.push(Doubt::NotConfirmed);
        }
    }

    /// The only time that a sentence without a day asks for.
    ///
    /// `section`: the message of the meeting. Within the same one only plain words count.
    fn asked_in(&self, unit: usize, section: usize) -> Option<Hours> {
        let range = self.layout.tokens(unit);
        if self.dates.iter().any(|date: &Found| range.contains(&date.start)) {
            return None;
        }
        let older = self.layout.section(unit) < section;
        let wanted = |hours: &Hours| {
            let before = Words { tokens: self.tokens, range: range.start..hours.start_token };
            let after = Words { tokens: self.tokens, range: hours.end_token..range.end };
            // "1.30pm please", and nothing more.
            let alone = range.len() <= 8 && after.first(1, &["please", "pls"]);
            if !older {
                let plain = before.last(2, ASKS_PLAINLY) || after.first(3, ASKS_PLAINLY);
                return plain && !before.last(3, REFUSES);
            }
            if alone {
                return true;
            }
            (before.last(5, ASKS_BEFORE) || after.first(4, ASKS_AFTER)) && !before.last(3, REFUSES)
        };
        let hours = self.mentions.of_unit(self.tokens, self.layout, unit);
        let mut asked = hours.into_iter().filter(|hours| wanted(hours));
        asked.next().filter(|_| asked.next().is_none())
    }

    /// The meeting at the time that is asked for. `None`: it is asked for on another day.
    fn at_the_time_asked(&self, old: &Proposal, hours: &Hours) -> Option<Proposal> {
        let MeetingTime::At { local, .. } = &old.starts else { return None };
        let unit = self.layout.tokens(self.layout.unit(hours.start_token));
        let mut named = unit.filter_map(|at| day_names::weekday(self.tokens.get(at)?));
        if named.any(|day| day != local.date().weekday()) {
            return None;
        }
        let written = local.date().and_time(hours.start);
        let (utc, _) = Zone::LONDON.instant(written);
        let at = |time| MeetingTime::At {
            utc: time,
            zone: Zone::LONDON.name().to_owned(),
            local: written,
        };
        let begin = self.tokens.get(hours.start_token)?.at;
        let mut doubts = old.doubts.clone();
        doubts.retain(|doubt| !matches!(doubt, Doubt::HalfOfDayGuessed | Doubt::NoonOrMidnight));
        for doubt in hours.doubts.iter().chain([&Doubt::NotConfirmed]) {
            if !doubts.contains(doubt) {
                doubts.push(doubt.clone());
            }
        }
        Some(Proposal {
            starts: at(utc),
            ends: None,
            span: (begin, self.tokens.get(hours.end_token.checked_sub(1)?).map(Token::end)?),
            doubts,
            ..old.clone()
        })
    }
}
