//! Phrases looked for in a stretch of words.

use std::ops::Range;

use super::clock;
use super::tokens::{Token, TokenKind};

/// A stretch of words to look for phrases in.
pub(super) struct Words<'w, 't> {
    pub tokens: &'w [Token<'t>],
    pub range: Range<usize>,
}

impl Words<'_, '_> {
    /// Whether a phrase begins at a token and ends within the stretch. Gives its end.
    fn phrase_at(&self, at: usize, phrase: &str) -> Option<usize> {
        let mut at = at;
        for word in phrase.split(' ') {
            // Marks inside a phrase ("w/c", "d.o.b.") count for nothing.
            let small = |at: &usize| self.tokens.get(*at).is_some_and(is_small_mark);
            at = (at..self.range.end).find(|at| !small(at))?;
            if !self.tokens.get(at)?.is(word) {
                return None;
            }
            at += 1;
        }
        Some(at)
    }

    pub(super) fn any(&self, phrases: &[&str]) -> bool {
        self.range.clone().any(|at| self.starts(at, phrases))
    }

    /// Whether one of the phrases stands there that is none of the others.
    pub(super) fn any_but(&self, phrases: &[&str], but: &[&str]) -> bool {
        self.range.clone().any(|at| self.starts(at, phrases) && !self.starts(at, but))
    }

    /// Whether a phrase stands right before a time: "instead of 10am".
    pub(super) fn before_a_time(&self, phrases: &[&str]) -> bool {
        // "1.30pm instead of 1": a bare figure with nothing behind it that it could count.
        let bare = |end: usize| {
            let hour = self.tokens.get(end).and_then(|figure| figure.number(2));
            let stops = |next: &Token<'_>| {
                next.new_line
                    || (next.spaced || [".", ",", ";", "!", ")"].contains(&next.text))
                        && next.kind == TokenKind::Mark
            };
            hour.is_some_and(|hour| (1..=12).contains(&hour))
                && self.tokens.get(end + 1).is_none_or(stops)
        };
        let written = |end: usize| {
            bare(end) || clock::at(self.tokens, end).is_some_and(|time| time.is_written())
        };
        self.range
            .clone()
            .any(|at| phrases.iter().any(|phrase| self.phrase_at(at, phrase).is_some_and(written)))
    }

    /// Where "from 1.30pm to 2pm" stands, by its first word.
    pub(super) fn changed_times(&self) -> Option<usize> {
        let time = |at: usize| clock::at(self.tokens, at).map(|time| time.end);
        self.range.clone().find(|at| {
            let is = |at: usize, word: &str| self.tokens.get(at).is_some_and(|own| own.is(word));
            let from = is(*at, "from").then(|| time(*at + 1)).flatten();
            from.is_some_and(|to| {
                is(to, "to") && time(to + 1).is_some_and(|end| end <= self.range.end)
            })
        })
    }

    fn starts(&self, at: usize, phrases: &[&str]) -> bool {
        // The first letter tells most apart.
        let first = self.tokens.get(at).and_then(|token| token.text.chars().next());
        let Some(first) = first.filter(|c| c.is_alphabetic()).map(|c| c.to_ascii_lowercase())
        else {
            return false;
        };
        phrases
            .iter()
            .any(|phrase| phrase.starts_with(first) && self.phrase_at(at, phrase).is_some())
    }

    /// Whether a phrase stands within the last so many tokens.
    pub(super) fn last(&self, most: usize, phrases: &[&str]) -> bool {
        let start = self.range.end.saturating_sub(most + 2).max(self.range.start);
        (start..self.range.end).any(|at| self.starts(at, phrases))
    }

    /// Where the first phrase stands that is within the last so many tokens.
    pub(super) fn first_of_last(&self, most: usize, phrases: &[&str]) -> Option<usize> {
        let start = self.range.end.saturating_sub(most + 2).max(self.range.start);
        (start..self.range.end).find(|at| self.starts(*at, phrases))
    }

    /// Whether a phrase stands there with such a word behind it.
    pub(super) fn any_then(&self, phrases: &[&str], then: impl Fn(&Token<'_>) -> bool) -> bool {
        self.range.clone().any(|at| {
            let end = phrases.iter().find_map(|phrase| self.phrase_at(at, phrase));
            end.and_then(|end| self.tokens.get(end)).is_some_and(&then)
        })
    }

    /// Where the last of the phrases begins.
    pub(super) fn last_place(&self, phrases: &[&str]) -> Option<usize> {
        self.range.clone().rev().find(|at| self.starts(*at, phrases))
    }

    /// Whether the stretch ends with a phrase.
    pub(super) fn last_exactly(&self, phrases: &[&str]) -> bool {
        let own = self.tokens.get(self.range.clone()).unwrap_or_default();
        let marked = own.last().is_some_and(is_small_mark);
        !marked
            && phrases.iter().any(|phrase| {
                let mut back = own.iter().rev().filter(|token| !is_small_mark(token));
                phrase.rsplit(' ').all(|word| back.next().is_some_and(|token| token.is(word)))
            })
    }

    /// As that, with a mark or a small word after it.
    pub(super) fn last_ends(&self, phrases: &[&str]) -> bool {
        let small = |at: usize| {
            self.tokens.get(at).is_some_and(|token| {
                is_small_mark(token)
                    || token.is_any(&["at", "from", "is", "are", "by"])
                    || [":", "(", "-", "\u{2013}"].contains(&token.text)
            })
        };
        let mut end = self.range.end;
        while end > self.range.start && small(end - 1) {
            end -= 1;
        }
        let cut = Words { tokens: self.tokens, range: self.range.start..end };
        self.last_exactly(phrases) || cut.last_exactly(phrases)
    }

    /// Whether a phrase stands within the first so many tokens.
    pub(super) fn first(&self, most: usize, phrases: &[&str]) -> bool {
        let end = self.range.end.min(self.range.start + most);
        (self.range.start..end).any(|at| self.starts(at, phrases))
    }
}

fn is_small_mark(token: &Token<'_>) -> bool {
    ["/", ".", "-", "'", "\u{2019}", "(", ","].contains(&token.text)
}
