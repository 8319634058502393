//! The words of a line with their places in it, so that what is proposed is always a piece of the line itself.

/// A word and where it stands.
pub(super) struct ProvisionToken {
    /// Where it begins, in bytes.
    pub start: usize,
    /// Where it ends.
    pub end: usize,
    /// It, in small letters.
    pub lower: String,
    /// It, as it is written.
    pub as_is: String,
    /// A dash stands right before it.
    pub dash: bool,
    /// A sentence ended before it.
    pub stop: bool,
}

/// The words of a line. A number keeps its point and its colon: "1.5", "1:1".
pub(super) fn tokens(text: &str) -> Vec<ProvisionToken> {
    let letters: Vec<(usize, char)> = text.char_indices().collect();
    let letter = |at: usize| letters.get(at).map(|(_, letter)| *letter);
    let digit = |at: Option<usize>| at.and_then(letter).is_some_and(|c| c.is_ascii_digit());
    let is_in = |at: usize| match letter(at) {
        Some('.' | ':') => digit(at.checked_sub(1)) && digit(Some(at + 1)),
        Some('\'' | '’') => true,
        Some(c) => c.is_alphanumeric() || c == '×',
        None => false,
    };
    let (mut out, mut at) = (Vec::new(), 0);
    let (mut dash, mut stop) = (false, false);
    while let Some((start, c)) = letters.get(at).copied() {
        if !is_in(at) || matches!(c, '\'' | '’') {
            dash = matches!(c, '-' | '–' | '—' | '‑');
            stop |= matches!(c, '.' | ';' | '|');
            at += 1;
            continue;
        }
        let mut end = at;
        while is_in(end) {
            end += 1;
        }
        let until = letters.get(end).map_or(text.len(), |(place, _)| *place);
        let word = text.get(start..until).unwrap_or_default();
        let lower = word.to_lowercase();
        out.push(ProvisionToken { start, end: until, lower, as_is: word.to_owned(), dash, stop });
        (at, dash, stop) = (end, false, false);
    }
    out
}

/// The small word at a place; empty where there is none.
pub(super) fn word(tokens: &[ProvisionToken], at: usize) -> &str {
    tokens.get(at).map_or("", |token| token.lower.as_str())
}

/// Whether these words stand at a place, within one sentence.
pub(super) fn stand_at(tokens: &[ProvisionToken], at: usize, words: &str) -> Option<usize> {
    let mut end = at;
    for wanted in words.split(' ') {
        let token = tokens.get(end)?;
        if token.lower != wanted || (end > at && token.stop) {
            return None;
        }
        end += 1;
    }
    Some(end)
}

/// The words from one place to before another, as the line has them.
pub(super) fn piece<'a>(
    text: &'a str,
    tokens: &[ProvisionToken],
    from: usize,
    to: usize,
) -> &'a str {
    let start = tokens.get(from).map(|token| token.start);
    let end = to.checked_sub(1).and_then(|last| tokens.get(last)).map(|token| token.end);
    start.zip(end).and_then(|(start, end)| text.get(start..end)).unwrap_or_default()
}
