//! Words to tokens: runs of letters, runs of digits, and single marks.

/// A piece of the words.
#[derive(Clone, Copy, Debug)]
pub(super) struct Token<'t> {
    pub text: &'t str,
    /// Where it begins, in bytes.
    pub at: usize,
    pub kind: TokenKind,
    /// A line ends before it.
    pub new_line: bool,
    /// White space stands before it.
    pub spaced: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TokenKind {
    Word,
    Number,
    Mark,
}

impl Token<'_> {
    /// Where it ends, in bytes.
    pub(super) fn end(&self) -> usize {
        self.at + self.text.len()
    }

    /// Whether it is this word, in any case.
    pub(super) fn is(&self, word: &str) -> bool {
        self.text.eq_ignore_ascii_case(word)
    }

    /// Whether it is one of these words.
    pub(super) fn is_any(&self, words: &[&str]) -> bool {
        words.iter().any(|word| self.is(word))
    }

    /// Its number, where it is one of at most so many digits.
    pub(super) fn number(&self, digits: usize) -> Option<u32> {
        (self.kind == TokenKind::Number && self.text.len() <= digits)
            .then(|| self.text.parse().ok())?
    }
}

/// Takes a text apart.
pub(super) fn tokens(text: &str) -> Vec<Token<'_>> {
    let kind = |c: char| match c {
        c if c.is_ascii_digit() => TokenKind::Number,
        c if c.is_alphabetic() => TokenKind::Word,
        _ => TokenKind::Mark,
    };
    let mut out = Vec::new();
    let (mut new_line, mut spaced) = (true, true);
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        if c.is_whitespace() || c.is_control() {
            new_line |= c == '\n' || c == '\r';
            spaced = true;
            continue;
        }
        let mut end = at + c.len_utf8();
        let this = kind(c);
        while let Some((next, c)) = chars.peek().copied() {
            if this == TokenKind::Mark || kind(c) != this || c.is_whitespace() {
                break;
            }
            end = next + c.len_utf8();
            chars.next();
        }
        if let Some(text) = text.get(at..end) {
            let (first, rest) = text.split_at(text.len() - contracted(text));
            out.push(Token { text: first, at, kind: this, new_line, spaced });
            if !rest.is_empty() {
                let at = at + first.len();
                out.push(Token { text: rest, at, kind: this, new_line: false, spaced: false });
            }
        }
        (new_line, spaced) = (false, false);
    }
    out
}

/// How many letters of a word stand behind the mark that a phone leaves out: "cant", "isnt". Taken apart they are the
/// words of "can't" and "isn't".
fn contracted(word: &str) -> usize {
    const NOT: [&str; 15] = [
        "cant", "wont", "isnt", "arent", "doesnt", "dont", "didnt", "wasnt", "werent", "couldnt",
        "wouldnt", "shouldnt", "hasnt", "havent", "hadnt",
    ];
    const HAVE: [&str; 4] = ["ive", "weve", "youve", "theyve"];
    let is = |words: &[&str]| words.iter().any(|own| own.eq_ignore_ascii_case(word));
    if is(&NOT) {
        1
    } else if is(&HAVE) {
        2
    } else {
        0
    }
}

/// What follows a bare figure and makes it a count or an address: "12 people", "10 High Street".
pub(super) fn counts_something(tokens: &[Token<'_>], at: usize) -> bool {
    const COUNTED: [&str; 39] = [
        "people",
        "places",
        "place",
        "families",
        "parents",
        "children",
        "pupils",
        "spaces",
        "minutes",
        "mins",
        "minute",
        "min",
        "hours",
        "hour",
        "hrs",
        "days",
        "day",
        "weeks",
        "week",
        "months",
        "month",
        "years",
        "year",
        "pages",
        "copies",
        "miles",
        "per",
        "percent",
        "working",
        "times",
        "of",
        "school",
        "sessions",
        "members",
        "vote",
        "votes",
        "ticks",
        "replies",
        "responses",
    ];
    const STREETS: [&str; 16] = [
        "Street", "Road", "Lane", "Avenue", "Close", "Drive", "Way", "Court", "Place", "Terrace",
        "Gardens", "Square", "House", "Crescent", "Grove", "Rd",
    ];
    let Some(next) = tokens.get(at).filter(|next| !next.new_line) else { return false };
    let address = next.text.starts_with(char::is_uppercase)
        && tokens
            .iter()
            .skip(at)
            .take(4)
            .take_while(|t| !t.new_line || t.at == next.at)
            .any(|t| STREETS.contains(&t.text));
    next.is_any(&COUNTED) || ["%", "/"].contains(&next.text) || address
}
