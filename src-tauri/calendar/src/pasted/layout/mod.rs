//! How pasted words lie: which of them are an e-mail's own lines, what is quoted below, and where sentences end.

mod lines;
mod older;
mod sentences;
mod wrapped;

use std::ops::Range;

pub(crate) use self::older::OlderStanding;
pub(super) use self::older::{head_days, older_from, standing};

use self::lines::{LaidLine, WrittenLine, begins, lines, says_subject, says_when};
use self::sentences::{carries_on, ends_sentence, ends_short, is_item};
use super::clock;
use super::dates;
use super::tokens::{Token, TokenKind};

/// So long a line was broken off by a program, and not by whoever wrote it.
const LONG: usize = 50;

/// The layout of a text, by its tokens.
pub(super) struct Layout {
    /// The sentence or line that each token stands in.
    units: Vec<usize>,
    /// The message that each unit stands in: what was written last comes first, what it quotes after it.
    sections: Vec<usize>,
    quoted: Vec<bool>,
    /// Each unit's tokens.
    ranges: Vec<Range<usize>>,
    /// Tokens of headers, stamps and marks that say nothing of a meeting.
    skipped: Vec<bool>,
    /// Tokens of addresses of pages.
    links: Vec<Range<usize>>,
    /// Where the header and stamp lines say when a message was sent.
    pub sent: Vec<Range<usize>>,
}

impl Layout {
    pub(super) fn of(text: &str, tokens: &[Token<'_>]) -> Self {
        let lines = lines(text);
        let mut layout = Self {
            units: vec![0; tokens.len()],
            sections: Vec::new(),
            quoted: Vec::new(),
            ranges: Vec::new(),
            skipped: vec![false; tokens.len()],
            links: links(text, tokens),
            sent: Vec::new(),
        };
        let (mut section, mut quoted, mut at) = (0, false, 0);
        let mut before = LaidLine::Blank;
        let mut full = false;
        let width = wrapped::width(&lines);
        for (place, line) in lines.iter().enumerate() {
            let start = at;
            while tokens.get(at).is_some_and(|token| token.at < line.range.end) {
                at += 1;
            }
            let now_quoted = line.kind.is_quoted();
            let header = line.kind == LaidLine::Header;
            // A signature, an older message or a quotation begins.
            if matches!(line.kind, LaidLine::Separator | LaidLine::QuotedHead)
                || (header && !matches!(before, LaidLine::Header))
                || (now_quoted != quoted && line.kind != LaidLine::Blank)
            {
                section += 1;
            }
            quoted = now_quoted || (quoted && line.kind == LaidLine::Blank);
            layout.line(tokens, start..at, line, section, (before, full));
            if line.kind == LaidLine::SignOff {
                section += 1;
            }
            before = line.kind;
            let next = lines.get(place + 1).map_or("", |next| next.text);
            full = line.text.trim_end().chars().count() >= LONG
                || width.is_some_and(|width| wrapped::is_full(line.text, next, width));
        }
        for at in layout.links.iter().cloned().flatten() {
            if let Some(skip) = layout.skipped.get_mut(at) {
                *skip = true;
            }
        }
        layout
    }

    /// Whether a token is a part of the address of a page.
    pub(super) fn is_in_link(&self, token: usize) -> bool {
        let at = self.links.partition_point(|link| link.end <= token);
        self.links.get(at).is_some_and(|link| link.start <= token)
    }

    /// Takes a line's tokens in, as new units or as the rest of the one before.
    fn line(
        &mut self,
        tokens: &[Token<'_>],
        range: Range<usize>,
        line: &WrittenLine<'_>,
        section: usize,
        before: (LaidLine, bool),
    ) {
        let stamp = stamp(tokens, &range);
        let marks = range.clone().take_while(|at| {
            line.kind.is_quoted() && tokens.get(*at).is_some_and(|token| token.text == ">")
        });
        let words = (range.start + marks.count()).max(stamp.end);
        if !stamp.is_empty() {
            self.sent.push(stamp);
        }
        let subject = line.kind == LaidLine::Header && says_subject(line.text);
        let skip_all =
            matches!(line.kind, LaidLine::Header | LaidLine::Separator | LaidLine::QuotedHead)
                && !subject;
        if skip_all && (says_when(line.text) || begins(line.text, &["on"])) {
            self.sent.push(range.clone());
        }
        // What a colon leads to is a list: "Your appointments on 3 December 2026:" over "16:10 Mrs Hart".
        let last = range.start.checked_sub(1).and_then(|at| tokens.get(at));
        let leads = last.is_some_and(|mark| mark.text == ":");
        let wrapped = before.0 == line.kind
            && !leads
            && (before.1 || carries_on(tokens, words))
            && self.sections.last() == Some(&section)
            && !is_item(tokens, words, range.end);
        for at in range.clone() {
            let first = at == range.start;
            let begins = at.checked_sub(1).is_some_and(|before| {
                ends_sentence(tokens, before) && (!first || !ends_short(tokens, before))
            });
            if (first && !wrapped) || self.ranges.is_empty() || begins {
                self.sections.push(section);
                self.quoted.push(line.kind.is_quoted());
                self.ranges.push(at..at);
            }
            let unit = self.ranges.len().saturating_sub(1);
            if let Some(open) = self.ranges.last_mut() {
                open.end = at + 1;
            }
            if let Some(place) = self.units.get_mut(at) {
                *place = unit;
            }
            if let Some(skip) = self.skipped.get_mut(at) {
                *skip = skip_all || at < words;
            }
        }
    }

    /// Whether a unit is quoted from an older message, below or above words that are not.
    pub(super) fn is_quoted(&self, unit: usize) -> bool {
        self.quoted.get(unit) == Some(&true) && self.quoted.contains(&false)
    }

    /// The unit of a token.
    pub(super) fn unit(&self, token: usize) -> usize {
        self.units.get(token).copied().unwrap_or_default()
    }

    /// A unit's tokens, of which no more than so many on each side of a token.
    pub(super) fn around(&self, token: usize, most: usize) -> Range<usize> {
        let whole = self.tokens(self.unit(token));
        whole.start.max(token.saturating_sub(most))..whole.end.min(token + most)
    }

    /// A unit's tokens.
    pub(super) fn tokens(&self, unit: usize) -> Range<usize> {
        self.ranges.get(unit).cloned().unwrap_or_default()
    }

    /// The message that a unit stands in.
    pub(super) fn section(&self, unit: usize) -> usize {
        self.sections.get(unit).copied().unwrap_or_default()
    }

    /// How many units there are.
    pub(super) fn count(&self) -> usize {
        self.ranges.len()
    }

    /// Whether a token says nothing of a meeting.
    pub(super) fn is_skipped(&self, token: usize) -> bool {
        self.skipped.get(token).copied().unwrap_or_default()
    }
}

/// Where the addresses of pages stand, in tokens.
fn links(text: &str, tokens: &[Token<'_>]) -> Vec<Range<usize>> {
    let mut out = Vec::new();
    let mut from = 0;
    while let Some(found) = text.get(from..).and_then(|rest| rest.find("://")) {
        let start = text.get(..from + found).unwrap_or_default();
        let begin = start.rfind(|c: char| !c.is_ascii_alphabetic()).map_or(0, |at| at + 1);
        let rest = text.get(from + found..).unwrap_or_default();
        let ends = |c: char| c.is_whitespace() || ['<', '>', '"', ')', ']'].contains(&c);
        let end = from + found + rest.find(ends).unwrap_or(rest.len());
        let at = |byte: usize| tokens.partition_point(|token| token.at < byte);
        out.push(at(text.floor_char_boundary(begin))..at(end));
        from = end;
    }
    out
}

/// The stamp before a message of a chat: "[14/10/2026, 09:12:33] Name:", "14/10/2026, 09:12 - Name:", and
/// "[09:12, 14/10/2026] Name:", as a browser copies it.
fn stamp(tokens: &[Token<'_>], range: &Range<usize>) -> Range<usize> {
    let none = range.start..range.start;
    let bracket = tokens.get(range.start).is_some_and(|token| token.text == "[");
    let first = range.start + usize::from(bracket);
    let timed =
        bracket.then(|| clock::at(tokens, first)).flatten().filter(clock::HalfClock::is_written);
    let of_time = timed.and_then(|time| dates::date_at(tokens, time.end + 1));
    let closed = of_time.filter(|date| tokens.get(date.end).is_some_and(|mark| mark.text == "]"));
    if let Some(date) = closed {
        return range.start..date.end + 1;
    }
    let Some(date) = dates::date_at(tokens, first).filter(|date| date.year.is_some()) else {
        return none;
    };
    let rest = || tokens.iter().take(range.end).skip(date.end).take(12);
    let clock = rest().any(|token| token.text == ":");
    let close = rest().position(|token| {
        if bracket {
            token.text == "]"
        } else {
            ["-", "\u{2013}"].contains(&token.text) && token.spaced
        }
    });
    match close.filter(|_| clock) {
        // After a dash a name and a colon come; else the line is about a meeting.
        Some(close) => {
            let end = date.end + close + 1;
            let named = tokens.get(end..range.end.min(end + 6)).unwrap_or_default();
            let is = bracket || named.iter().any(|token| token.text == ":" && !token.spaced);
            // "Thu 10 Dec 2026 13:00 - Thu 10 Dec 2026 14:00" ends on a day, and is nobody's.
            let words = named.first().is_some_and(|token| token.kind != TokenKind::Number)
                && dates::date_at(tokens, end).is_none();
            if is && words { range.start..end } else { none }
        }
        None => none,
    }
}
