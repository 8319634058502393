//! How pasted words lie: which of them are an e-mail's own lines, what is quoted below, and where sentences end.

use std::ops::Range;

use super::dates;
use super::tokens::{Kind, Token, tokens};

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
    /// Where the header and stamp lines say when a message was sent.
    pub sent: Vec<Range<usize>>,
}

/// What a line is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Line {
    Words,
    Blank,
    /// A line of an e-mail's head that says who, to whom and when.
    Header,
    /// "-----Original Message-----", "On … wrote:".
    Separator,
    /// "Kind regards": what comes after it is a signature.
    SignOff,
    Quoted,
    /// "> On … wrote:" within a quotation.
    QuotedHead,
}

impl Line {
    fn is_quoted(self) -> bool {
        matches!(self, Self::Quoted | Self::QuotedHead)
    }
}

struct Written<'t> {
    text: &'t str,
    range: Range<usize>,
    kind: Line,
}

impl Layout {
    pub(super) fn of(text: &str, tokens: &[Token<'_>]) -> Self {
        let mut lines = lines(text);
        mark_headers(&mut lines);
        mark_attributions(&mut lines);
        let mut layout = Self {
            units: vec![0; tokens.len()],
            sections: Vec::new(),
            quoted: Vec::new(),
            ranges: Vec::new(),
            skipped: vec![false; tokens.len()],
            sent: Vec::new(),
        };
        let (mut section, mut quoted, mut at) = (0, false, 0);
        let mut before = Line::Blank;
        let mut length = 0;
        for line in &lines {
            let start = at;
            while tokens.get(at).is_some_and(|token| token.at < line.range.end) {
                at += 1;
            }
            let now_quoted = line.kind.is_quoted();
            let header = line.kind == Line::Header;
            // A signature, an older message or a quotation begins.
            if matches!(line.kind, Line::Separator | Line::QuotedHead)
                || (header && !matches!(before, Line::Header) && start > 0)
                || (now_quoted != quoted && line.kind != Line::Blank)
            {
                section += 1;
            }
            quoted = now_quoted || (quoted && line.kind == Line::Blank);
            layout.line(tokens, start..at, line, section, (before, length));
            if line.kind == Line::SignOff {
                section += 1;
            }
            before = line.kind;
            length = line.text.trim_end().chars().count();
        }
        layout
    }

    /// Takes a line's tokens in, as new units or as the rest of the one before.
    fn line(
        &mut self,
        tokens: &[Token<'_>],
        range: Range<usize>,
        line: &Written<'_>,
        section: usize,
        before: (Line, usize),
    ) {
        let stamp = stamp(tokens, &range);
        let marks = range.clone().take_while(|at| {
            line.kind.is_quoted() && tokens.get(*at).is_some_and(|token| token.text == ">")
        });
        let words = (range.start + marks.count()).max(stamp.end);
        if !stamp.is_empty() {
            self.sent.push(stamp);
        }
        let subject = line.kind == Line::Header && begins(line.text, &["subject"]);
        let skip_all =
            matches!(line.kind, Line::Header | Line::Separator | Line::QuotedHead) && !subject;
        if skip_all && begins(line.text, &["sent", "date", "on"]) {
            self.sent.push(range.clone());
        }
        let wrapped = before.0 == line.kind
            && (before.1 >= 50 || carries_on(tokens, words))
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

fn lines(text: &str) -> Vec<Written<'_>> {
    let mut out = Vec::new();
    let mut start = 0;
    for text in text.split_inclusive('\n') {
        let range = start..start + text.len();
        start = range.end;
        out.push(Written { text, range, kind: kind(text.trim()) });
    }
    out
}

fn kind(line: &str) -> Line {
    let lower = line.to_lowercase();
    let dashes = line.trim_matches(['-', '_', '=', '*']).len() + 4 <= line.len();
    if line.is_empty() {
        Line::Blank
    } else if line.starts_with('>') {
        Line::Quoted
    } else if (dashes && line.len() > 8 && !lower.contains(char::is_alphanumeric))
        || is_rule_with_words(&lower)
        || (lower.starts_with("on ") && lower.ends_with("wrote:"))
        || lower.starts_with("begin forwarded message")
    {
        Line::Separator
    } else if is_sign_off(&lower) {
        Line::SignOff
    } else {
        Line::Words
    }
}

fn is_sign_off(lower: &str) -> bool {
    const WORDS: [&str; 18] = [
        "kind regards",
        "best regards",
        "warm regards",
        "regards",
        "many thanks",
        "with thanks",
        "thanks",
        "thank you",
        "best wishes",
        "with best wishes",
        "yours sincerely",
        "yours faithfully",
        "yours truly",
        "sincerely",
        "cheers",
        "all the best",
        "with kind regards",
        "warmest regards",
    ];
    WORDS.contains(&lower.trim_matches(|c: char| !c.is_alphanumeric()))
}

/// Lines that a mail program prints above a message: "From:" with others like it around.
fn mark_headers(lines: &mut [Written<'_>]) {
    const NAMES: [&str; 9] =
        ["from", "sent", "to", "cc", "bcc", "subject", "date", "importance", "reply-to"];
    let names: Vec<bool> =
        lines.iter().map(|line| begins(line.text, &NAMES) && !runs_from_or_to(line.text)).collect();
    let mut at = 0;
    while at < lines.len() {
        let block = names.iter().skip(at).take_while(|is| **is).count();
        let from =
            lines.iter().skip(at).take(block).any(|line| begins(line.text, &["from", "sent"]));
        if block >= 2 && from {
            lines.iter_mut().skip(at).take(block).for_each(|line| line.kind = Line::Header);
        }
        at += block.max(1);
    }
}

/// "From: Wed 25 Nov 2026 14:00", "To: …": the hours of a meeting and no one's name.
fn runs_from_or_to(line: &str) -> bool {
    let value = line.split_once(':').filter(|_| begins(line, &["from", "to"]));
    value.is_some_and(|(_, value)| dates::date_at(&tokens(value), 0).is_some())
}

/// "On … wrote:" above a message that is answered, on one line or broken over several, quoted or not.
fn mark_attributions(lines: &mut [Written<'_>]) {
    const MOST: usize = 3;
    for at in 0..lines.len() {
        let Some(first) = lines.get(at).filter(|line| is_on_a_day(line.text)) else { continue };
        let kind = match first.kind {
            Line::Words | Line::Separator => Line::Separator,
            Line::Quoted => Line::QuotedHead,
            _ => continue,
        };
        let same = |line: &&Written<'_>| line.kind == first.kind;
        let end = lines
            .iter()
            .skip(at)
            .take(MOST)
            .take_while(same)
            .position(|line| line.text.trim_end().to_lowercase().ends_with("wrote:"));
        if let Some(end) = end {
            lines.iter_mut().skip(at).take(end + 1).for_each(|line| line.kind = kind);
        }
    }
}

/// Whether a line begins with "On" and has the figures of a day.
fn is_on_a_day(line: &str) -> bool {
    let line = line.trim_start_matches(|c: char| c.is_whitespace() || c == '>').to_lowercase();
    line.starts_with("on ") && line.contains(|c: char| c.is_ascii_digit())
}

/// Whether a line breaks off within a day or a time, and goes on at a token: "from 10.00am to", "Thursday 3".
fn carries_on(tokens: &[Token<'_>], at: usize) -> bool {
    let (Some(last), Some(first)) =
        (at.checked_sub(1).and_then(|at| tokens.get(at)), tokens.get(at))
    else {
        return false;
    };
    if last.new_line || !first.new_line {
        return false;
    }
    let half = first.text == "am" || first.text == "pm";
    let figure = last.number(4).is_some();
    last.is_any(&["to", "from", "at", "until", "till", "between", "on", "the", "of"])
        || ["-", "\u{2013}"].contains(&last.text)
        || (figure && (half || dates::month(first).is_some()))
        || (dates::weekday(last).is_some() && first.number(2).is_some())
}

/// Whether a line begins with one of these words and a colon (or a space after "on").
fn begins(line: &str, names: &[&str]) -> bool {
    let line =
        line.trim_start_matches(|c: char| c.is_whitespace() || c == '>' || c == '*').to_lowercase();
    names.iter().any(|name| {
        let rest = line.strip_prefix(name).map(|rest| rest.trim_start_matches('*').trim_start());
        rest.is_some_and(|rest| rest.starts_with(':') || *name == "on")
    })
}

/// The stamp before a message of a chat: "[14/10/2026, 09:12:33] Name:", "14/10/2026, 09:12 - Name:".
fn stamp(tokens: &[Token<'_>], range: &Range<usize>) -> Range<usize> {
    let none = range.start..range.start;
    let bracket = tokens.get(range.start).is_some_and(|token| token.text == "[");
    let first = range.start + usize::from(bracket);
    let Some(date) = dates::date_at(tokens, first).filter(|date| date.year.is_some()) else {
        return none;
    };
    let rest = tokens.get(date.end..range.end.min(date.end + 12)).unwrap_or_default();
    let clock = rest.iter().any(|token| token.text == ":");
    let close = rest.iter().position(|token| {
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
            let words = named.first().is_some_and(|token| token.kind != Kind::Number);
            if is && words { range.start..end } else { none }
        }
        None => none,
    }
}

/// Whether a line begins anew: with a bullet, a figure of a list, or a label.
fn is_item(tokens: &[Token<'_>], start: usize, end: usize) -> bool {
    let head = tokens.get(start..end.min(start + 5)).unwrap_or_default();
    let bullet = head.first().is_some_and(|token| {
        token.kind == Kind::Mark
            && !["(", "\"", "\u{2018}", "\u{201c}", "\u{a3}"].contains(&token.text)
    });
    let label = head.iter().skip(1).take(3).any(|token| token.text == ":")
        && head.first().is_some_and(|token| token.text.starts_with(char::is_uppercase));
    bullet || label
}

/// Whether a sentence ends with a token.
fn ends_sentence(tokens: &[Token<'_>], at: usize) -> bool {
    let Some(token) = tokens.get(at) else { return false };
    let next = tokens.get(at + 1);
    match token.text {
        "!" | "?" | ";" => next.is_none_or(|next| next.spaced || next.new_line),
        "." => {
            let Some(next) = next else { return true };
            let before = at.checked_sub(1).and_then(|at| tokens.get(at));
            let capital = next.text.starts_with(char::is_uppercase);
            let figure = next.kind == Kind::Number;
            let short = before.is_some_and(|word| is_short_form(word));
            let dated = dates::names_a_day(next);
            let after_figure = before.is_some_and(|word| word.kind == Kind::Number);
            let within = after_figure && (figure || dated);
            let begins = capital || figure || next.new_line || next.kind == Kind::Mark;
            next.spaced && begins && !within && (next.new_line || !short)
        }
        _ => false,
    }
}

/// "-----Original Message-----", "---------- Forwarded message ---------": the words alone, and no sentence with them.
fn is_rule_with_words(lower: &str) -> bool {
    let words = lower.trim_matches(|c: char| !c.is_alphanumeric());
    let rest = ["original message", "forwarded message"]
        .iter()
        .find_map(|known| words.strip_prefix(*known));
    rest.is_some_and(|rest| {
        let rest = rest.trim_start_matches(|c: char| !c.is_alphanumeric());
        rest.is_empty() || rest.starts_with("from")
    })
}

/// Whether a stop is that of a short form, which a line may break behind: "Thursday 3 Dec.".
fn ends_short(tokens: &[Token<'_>], stop: usize) -> bool {
    let before = stop.checked_sub(1).and_then(|at| tokens.get(at));
    before.is_some_and(|word| is_short_form(word) || word.kind == Kind::Number)
}

/// Words that are written with a stop.
fn is_short_form(word: &Token<'_>) -> bool {
    const SHORT: [&str; 34] = [
        "st", "mr", "mrs", "ms", "dr", "rd", "ave", "no", "ext", "tel", "eg", "ie", "etc",
        "approx", "dept", "mon", "tue", "tues", "wed", "weds", "thu", "thur", "thurs", "fri",
        "sat", "sun", "jan", "feb", "mar", "apr", "aug", "sept", "oct", "nov",
    ];
    word.kind == Kind::Word
        && (word.text.chars().count() == 1 || word.is_any(&SHORT) || word.is("dec"))
}
