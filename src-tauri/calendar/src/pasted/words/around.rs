//! The words around a day's own that say in which week it is, and whether it is meant at all.

use crate::pasted::tokens::{Token, TokenKind};

/// The words of the same sentence before and after a day's own, in small letters, with where each stands.
pub(super) struct WordsAround<'t> {
    /// The nearest first.
    pub before: Vec<(&'t str, usize)>,
    after: Vec<(&'t str, usize)>,
}

/// Words that are looked at on each side.
const REACH: usize = 8;
/// Tokens that are looked at for them.
const TOKENS: usize = 24;

impl<'t> WordsAround<'t> {
    pub fn of(tokens: &[Token<'t>], at: usize) -> Self {
        let ends = |token: &Token<'_>| {
            token.kind == TokenKind::Mark && matches!(token.text, "." | "?" | "!" | ";" | ":")
        };
        let words = |token: &Token<'_>| token.kind != TokenKind::Mark;
        let mut before = Vec::new();
        for index in (0..at).rev().take(TOKENS) {
            let Some(token) = tokens.get(index) else { break };
            if ends(token) || before.len() == REACH {
                break;
            }
            if words(token) {
                before.push((token.text, index));
            }
            if token.new_line {
                break;
            }
        }
        let mut after = Vec::new();
        for (index, token) in tokens.iter().enumerate().skip(at + 1).take(TOKENS) {
            if ends(token) || token.new_line || after.len() == REACH {
                break;
            }
            if words(token) {
                after.push((token.text, index));
            }
        }
        Self { before, after }
    }

    /// Where the words before begin, if they are these, in reading order.
    pub fn led_by(&self, words: &str) -> Option<usize> {
        let mut start = None;
        for (place, word) in words.split(' ').rev().enumerate() {
            let (own, index) = self.before.get(place)?;
            if !own.eq_ignore_ascii_case(word) {
                return None;
            }
            start = Some(*index);
        }
        start
    }

    /// The token after the words that follow, if they are these.
    pub fn followed_by(&self, words: &str) -> Option<usize> {
        let mut end = None;
        for (place, word) in words.split(' ').enumerate() {
            let (own, index) = self.after.get(place)?;
            if !own.eq_ignore_ascii_case(word) {
                return None;
            }
            end = Some(*index + 1);
        }
        end
    }

    /// "A week on", "a fortnight from", and "week" after the day: how many weeks later, and the words' ends.
    pub fn weeks_on(&self, at: usize) -> Option<(i64, usize, usize)> {
        const LEADS: [(&str, i64); 12] = [
            ("week", 1),
            ("fortnight", 2),
            ("two weeks", 2),
            ("2 weeks", 2),
            ("three weeks", 3),
            ("3 weeks", 3),
            ("four weeks", 4),
            ("4 weeks", 4),
            ("five weeks", 5),
            ("5 weeks", 5),
            ("six weeks", 6),
            ("6 weeks", 6),
        ];
        for (lead, weeks) in LEADS {
            for join in [" on", " from", " from next", " from this", ""] {
                // "This week Tuesday" and "next week, Tuesday" are another thing.
                let other = ["this", "next", "last", "every", "each", "per"]
                    .iter()
                    .any(|word| self.led_by(&format!("{word} {lead}{join}")).is_some());
                if !other && let Some(start) = self.led_by(&format!("{lead}{join}")) {
                    let article = self.led_by(&format!("a {lead}{join}"));
                    return Some((weeks, article.unwrap_or(start), at + 1));
                }
            }
        }
        let own = ["of", "commencing", "beginning", "starting", "ending", "s"];
        let then = self.after.get(1).map_or("", |(word, _)| *word);
        let alone = !own.iter().any(|word| then.eq_ignore_ascii_case(word));
        [("week", 1), ("fortnight", 2)]
            .into_iter()
            .find_map(|(word, weeks)| Some((weeks, at, self.followed_by(word)?)))
            .filter(|_| alone)
    }

    /// "Next week on", "of the week after next": how many weeks from the week of writing, and the words' ends.
    pub fn week_of(&self, at: usize) -> Option<(i64, usize, usize)> {
        const LEADS: [(&str, i64); 12] = [
            ("this week", 0),
            ("this week on", 0),
            ("next week", 1),
            ("next week on", 1),
            ("week after next", 2),
            ("week after next on", 2),
            ("two weeks time", 2),
            ("two weeks time on", 2),
            ("fortnight s time", 2),
            ("fortnight s time on", 2),
            ("three weeks time", 3),
            ("three weeks time on", 3),
        ];
        const TRAILS: [(&str, i64); 6] = [
            ("this week", 0),
            ("of this week", 0),
            ("next week", 1),
            ("of next week", 1),
            ("the week after next", 2),
            ("of the week after next", 2),
        ];
        let led = LEADS.into_iter().find_map(|(lead, weeks)| {
            // "A week next Tuesday" has no "next week" in it; "the week after next" ends as "after next" does.
            Some((weeks, self.led_by(lead)?, at + 1))
        });
        led.or_else(|| {
            TRAILS
                .into_iter()
                .find_map(|(trail, weeks)| Some((weeks, at, self.followed_by(trail)?)))
        })
    }

    /// Whether the words before move a meeting: "moved from Tuesday to Thursday".
    pub fn is_moved(&self) -> bool {
        let moves = ["moved", "changed", "rescheduled", "rearranged", "switched", "brought", "put"];
        self.before.iter().any(|(own, _)| moves.iter().any(|word| own.eq_ignore_ascii_case(word)))
    }

    /// Whether the words say that it is not this day: "I can't make the 8th", "instead of Thursday".
    pub fn is_refused(&self) -> bool {
        let near = |reach: usize| self.before.iter().take(reach).map(|(word, _)| *word);
        let any = |reach, words: &[&str]| {
            near(reach).any(|own| words.iter().any(|word| own.eq_ignore_ascii_case(word)))
        };
        // "Once a week on Monday" and "every other Tuesday" name many days.
        let many = ["twice", "once", "times", "weekly", "fortnightly", "monthly", "every", "each"];
        let straight =
            any(5, &many) || any(2, &["not", "nor", "than"]) || self.led_by("instead of").is_some();
        let of_the = ["instead of the", "instead of next", "from the", "not on the"];
        // "If not the 12th"
        let straight =
            straight && self.led_by("if not").is_none() && self.led_by("if not the").is_none();
        // "Can't" is read as "can" and "t".
        let cannot = any(5, &["cannot", "unable"])
            || near(5).zip(near(6).skip(1)).any(|(own, before)| {
                own.eq_ignore_ascii_case("t")
                    && ["can", "couldn", "won", "don", "didn", "isn"]
                        .iter()
                        .any(|word| before.eq_ignore_ascii_case(word))
            });
        straight || cannot || of_the.iter().any(|words| self.led_by(words).is_some())
    }
}
