//! What each line of pasted words is: an e-mail's own, quoted, or words.

use std::ops::Range;

use crate::pasted::dates;
use crate::pasted::tokens::tokens;

/// What a line is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum LaidLine {
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

impl LaidLine {
    pub fn is_quoted(self) -> bool {
        matches!(self, Self::Quoted | Self::QuotedHead)
    }
}

/// A line as it is written, and what it is.
pub(super) struct WrittenLine<'t> {
    pub text: &'t str,
    pub range: Range<usize>,
    pub kind: LaidLine,
}

/// The lines of a text, with those of a mail program told from the words.
pub(super) fn lines(text: &str) -> Vec<WrittenLine<'_>> {
    let mut out = Vec::new();
    let mut start = 0;
    for text in text.split_inclusive('\n') {
        let range = start..start + text.len();
        start = range.end;
        out.push(WrittenLine { text, range, kind: kind(text.trim()) });
    }
    mark_headers(&mut out);
    mark_attributions(&mut out);
    out
}

fn kind(line: &str) -> LaidLine {
    let lower = line.to_lowercase();
    let dashes = line.trim_matches(['-', '_', '=', '*']).len() + 4 <= line.len();
    if line.is_empty() {
        LaidLine::Blank
    } else if line.starts_with('>') {
        LaidLine::Quoted
    } else if (dashes && line.len() > 8 && !lower.contains(char::is_alphanumeric))
        || is_rule_with_words(&lower)
        || (lower.starts_with("on ") && lower.ends_with("wrote:"))
        || is_foreign_attribution(&lower)
        || lower.starts_with("begin forwarded message")
    {
        LaidLine::Separator
    } else if is_sign_off(&lower) {
        LaidLine::SignOff
    } else {
        LaidLine::Words
    }
}

/// "On … wrote:" in German and in French.
fn is_foreign_attribution(lower: &str) -> bool {
    let has = |begin: &str, verb: &str| lower.starts_with(begin) && lower.contains(verb);
    lower.ends_with(':') && (has("am ", " schrieb ") || has("le ", " a écrit"))
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

/// "-----Original Message-----", "---------- Forwarded message ---------": the words alone, and no sentence with them.
fn is_rule_with_words(lower: &str) -> bool {
    let words = lower.trim_matches(|c: char| !c.is_alphanumeric());
    const RULES: [&str; 7] = [
        "original message",
        "forwarded message",
        "ursprüngliche nachricht",
        "weitergeleitete nachricht",
        "message d'origine",
        "message transféré",
        "messaggio originale",
    ];
    let rest = RULES.iter().find_map(|known| words.strip_prefix(*known));
    rest.is_some_and(|rest| {
        let rest = rest.trim_start_matches(|c: char| !c.is_alphanumeric());
        rest.is_empty() || rest.starts_with("from")
    })
}

/// Who a message is from, as mail programs in English, French, Spanish, German, Dutch, Polish and Italian head it.
const FROM: [&str; 6] = ["from", "de", "von", "van", "od", "da"];
/// When it was sent.
const SENT: [&str; 7] =
    ["sent", "envoyé", "enviado", "gesendet", "verzonden", "wysłano", "inviato"];
const DATE: [&str; 4] = ["date", "fecha", "datum", "data"];
const SUBJECT: [&str; 7] =
    ["subject", "objet", "asunto", "betreff", "onderwerp", "temat", "oggetto"];
const OTHERS: [&str; 11] =
    ["to", "cc", "bcc", "importance", "reply-to", "à", "para", "an", "aan", "do", "a"];

/// Whether a line of a message's head says when it was sent.
pub(super) fn says_when(line: &str) -> bool {
    begins(line, &SENT) || begins(line, &DATE)
}

pub(super) fn says_subject(line: &str) -> bool {
    begins(line, &SUBJECT)
}

fn is_named(line: &str) -> bool {
    begins(line, &FROM) || says_when(line) || says_subject(line) || begins(line, &OTHERS)
}

/// Lines that a mail program prints above a message: "From:" with others like it around.
fn mark_headers(lines: &mut [WrittenLine<'_>]) {
    let names: Vec<bool> =
        lines.iter().map(|line| is_named(line.text) && !runs_from_or_to(line.text)).collect();
    let mut rest = lines.iter_mut();
    for run in names.chunk_by(|one, next| one == next) {
        let block: Vec<_> = rest.by_ref().take(run.len()).collect();
        let named = run.len() >= 2 && run.first() == Some(&true);
        if named && block.iter().any(|line| begins(line.text, &FROM) || begins(line.text, &SENT)) {
            block.into_iter().for_each(|line| line.kind = LaidLine::Header);
        }
    }
    mark_spaced_headers(lines, &names);
}

/// The same lines of a page, each of which is a paragraph there: with an empty line between each two. Only those that
/// no list of words has are taken for them.
fn mark_spaced_headers(lines: &mut [WrittenLine<'_>], names: &[bool]) {
    let is_blank = |line: &WrittenLine<'_>| line.kind == LaidLine::Blank;
    let mut at = 0;
    while names.get(at).is_some() {
        let mut block = Vec::new();
        let mut next = at;
        while names.get(next) == Some(&true) {
            block.push(next);
            next += if lines.get(next + 1).is_some_and(is_blank) { 2 } else { 1 };
        }
        let any = |says: fn(&str) -> bool| {
            block.iter().any(|at| lines.get(*at).is_some_and(|line| says(line.text)))
        };
        if any(|line| begins(line, &FROM)) && any(says_subject) && any(says_when) {
            for at in &block {
                if let Some(line) = lines.get_mut(*at) {
                    line.kind = LaidLine::Header;
                }
            }
        }
        at = next.max(at + 1);
    }
}

/// "From: Wed 25 Nov 2026 14:00", "To: …": the hours of a meeting and no one's name.
fn runs_from_or_to(line: &str) -> bool {
    let value = line.split_once(':').filter(|_| begins(line, &["from", "to"]));
    value.is_some_and(|(_, value)| dates::date_at(&tokens(value), 0).is_some())
}

/// "On … wrote:" above a message that is answered, on one line or broken over several, quoted or not.
fn mark_attributions(lines: &mut [WrittenLine<'_>]) {
    const MOST: usize = 3;
    for at in 0..lines.len() {
        let Some(first) = lines.get(at).filter(|line| is_on_a_day(line.text)) else { continue };
        let kind = match first.kind {
            LaidLine::Words | LaidLine::Separator => LaidLine::Separator,
            LaidLine::Quoted => LaidLine::QuotedHead,
            _ => continue,
        };
        let same = |line: &&WrittenLine<'_>| line.kind == first.kind;
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

/// Whether a line begins with one of these words and a colon (or a space after "on").
pub(super) fn begins(line: &str, names: &[&str]) -> bool {
    let line =
        line.trim_start_matches(|c: char| c.is_whitespace() || c == '>' || c == '*').to_lowercase();
    names.iter().any(|name| {
        let rest = line.strip_prefix(name).map(|rest| rest.trim_start_matches('*').trim_start());
        rest.is_some_and(|rest| rest.starts_with(':') || *name == "on")
    })
}
