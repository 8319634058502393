//! The date and time before each message of an exported chat, in the ways that phones write them.
//!
//! The three figures of a day are kept as they stand; which is the day and which the month is settled over the whole
//! chat, or asked.

use chrono::NaiveTime;

use super::figures::digit;
use super::half::{half_of_day, half_word, word_before_time};

/// The figures of a day in their order, how many digits each has, and the mark between them.
type WrittenDay = ([Option<u32>; 3], [usize; 3], Option<char>);

/// A stamp as it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Stamp {
    /// The three figures of the day, in their order. Two where the year is not written.
    pub figures: [Option<u32>; 3],
    /// How many digits the first and the last have: four make it the year.
    pub digits: [usize; 3],
    /// The time of day.
    pub time: NaiveTime,
    /// Whether the time's half of the day could not be read, though a word stands there.
    pub half_unknown: bool,
    /// How it is written.
    pub style: StampStyle,
}

/// The way that a phone writes its stamps. One export has one: the phone writes all of them at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct StampStyle {
    bracket: bool,
    time_first: bool,
    /// Between the figures of the day.
    mark: Option<char>,
    /// Which figure is the year, and how many digits it has. Where only brackets are written it may be left out.
    year: (bool, usize),
    comma: bool,
    clock_mark: char,
    seconds: bool,
    half: bool,
    end: char,
}

/// Marks that cannot be seen: of direction, of order, of a file's beginning.
pub(super) fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

/// Reads the stamp that a line begins with, and gives what follows it. `None`: the line goes on with the message
/// before it.
pub(super) fn read(line: &str) -> Option<(Stamp, &str)> {
    let mut at = Cursor { rest: line };
    at.skip(is_invisible);
    let bracket = at.take('[');
    at.skip(is_invisible);
    // A message copied from a computer has the time first: "[09:14, 12/11/2019] Jo: words".
    // A phone in Vietnam writes it so without brackets as well.
    let early = at.early_clock();
    let (figures, digits, mark) = at.day()?;
    let (time_first, comma) = (early.is_some(), at.rest.starts_with([',', '\u{60c}']));
    let clock = match early {
        Some(found) => found,
        None => {
            at.between()?;
            at.clock()?
        }
    };
    at.skip(|c| is_space(c) || is_invisible(c));
    let end = at.rest.chars().next()?;
    if bracket {
        if !at.take(']') {
            return None;
        }
        at.skip(|c| c == ' ');
    } else {
        // Android parts the stamp from the name by a dash; very old phones by a colon.
        let dash = ["- ", "\u{2013} ", "\u{2014} ", ": ", "-\u{a0}"]
            .iter()
            .find_map(|mark| at.rest.strip_prefix(mark));
        // A system line or an empty message may end with the dash.
        at.rest = dash.or_else(|| (at.rest == "-").then_some(""))?;
    }
    let style = StampStyle {
        bracket,
        time_first,
        mark,
        year: year_of(digits, bracket && !clock.seconds),
        comma,
        clock_mark: clock.mark,
        seconds: clock.seconds,
        half: clock.named,
        end,
    };
    let (time, half_unknown) = (clock.time, clock.half_unknown);
    let stamp = Stamp { figures, digits, time, half_unknown, style };
    Some((stamp, at.rest))
}

/// Where the year stands and how many digits it has. Messages that are copied out of an Android phone leave this year
/// out and write the others, so in them the two are one style.
fn year_of([first, _, last]: [usize; 3], copied: bool) -> (bool, usize) {
    match (first == 4, last) {
        (true, _) => (true, 4),
        (false, 0) if copied => (false, 4),
        (false, digits) => (false, digits.max(digits % 2 * 2)),
    }
}

fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}' | '\t')
}

/// A time of day, and how it is written.
struct StampClock {
    time: NaiveTime,
    half_unknown: bool,
    mark: char,
    seconds: bool,
    /// A half of the day is written, in words that are known or not.
    named: bool,
}

/// What is left of a line.
#[derive(Clone, Copy)]
struct Cursor<'t> {
    rest: &'t str,
}

impl<'t> Cursor<'t> {
    fn skip(&mut self, which: impl Fn(char) -> bool) {
        self.rest = self.rest.trim_start_matches(which);
    }

    fn take(&mut self, mark: char) -> bool {
        match self.rest.strip_prefix(mark) {
            Some(rest) => {
                self.rest = rest;
                true
            }
            None => false,
        }
    }

    /// A number of at most four digits, in any of the scripts that WhatsApp writes figures in.
    fn number(&mut self) -> Option<(u32, usize)> {
        let mut value = 0;
        let mut digits = 0;
        let mut end = 0;
        for c in self.rest.chars() {
            let Some(digit) = digit(c) else { break };
            value = value * 10 + digit;
            digits += 1;
            end += c.len_utf8();
            if digits > 4 {
                return None;
            }
        }
        self.rest = self.rest.get(end..)?;
        (digits > 0).then_some((value, digits))
    }

    /// "12/11/2019", "12.11.19", "2019-11-12", "12. 11. 2019", "2019. 11. 12.", "12/11".
    fn day(&mut self) -> Option<WrittenDay> {
        let (mut figures, mut digits) = ([None; 3], [0; 3]);
        let mut mark = None;
        for (place, (figure, length)) in figures.iter_mut().zip(digits.iter_mut()).enumerate() {
            if place > 0 {
                self.skip(is_invisible);
                let next = self.rest.chars().next().filter(|c| {
                    matches!(c, '/' | '.' | '-' | '\u{2010}' | '\u{2011}' | '\u{2012}')
                        || matches!((*c, place), ('年' | '년', 1) | ('月' | '월', 2))
                });
                match (next, mark) {
                    (Some(next), None) => mark = Some(next),
                    (Some('月' | '월'), Some('年' | '년')) => {}
                    (Some(next), Some(known)) if next == known => {}
                    // "12/11," has no year.
                    _ if place == 2 && mark == Some('/') => break,
                    _ => return None,
                }
                self.rest = self.rest.get(next?.len_utf8()..)?;
                self.skip(|c| c == ' ' || is_invisible(c));
            }
            let (value, count) = self.number()?;
            (*figure, *length) = (Some(value), count);
        }
        // "2019年11月12日", and "12.11.2019 г." of a Bulgarian phone.
        if let Some(rest) = self.rest.strip_prefix(['日', '일']) {
            self.rest = rest;
        }
        if let Some(rest) =
            [" г.", "\u{a0}г.", "\u{202f}г."].iter().find_map(|mark| self.rest.strip_prefix(mark))
        {
            self.rest = rest;
        }
        // "2019. 11. 12." ends with a stop.
        if self.rest.starts_with(". ") || self.rest.starts_with(".,") {
            self.rest = self.rest.get(1..)?;
        }
        let year_first = digits.first() == Some(&4);
        let fits = digits.iter().enumerate().all(|(place, length)| match place {
            0 => matches!(length, 1 | 2 | 4),
            1 => matches!(length, 1 | 2),
            _ if year_first => matches!(length, 1 | 2),
            _ => matches!(length, 0 | 1 | 2 | 4),
        });
        fits.then_some((figures, digits, mark))
    }

    /// A time before the day. What only looks like one, as "12.11.19" does, is left where it is.
    fn early_clock(&mut self) -> Option<StampClock> {
        let mut ahead = *self;
        let found = ahead.clock()?;
        ahead.rest = ahead.rest.strip_prefix(", ")?;
        let rest = ahead.rest;
        ahead.day()?;
        self.rest = rest;
        Some(found)
    }

    /// What stands between the day and the time: a comma, a space, a short word such as "at" or "klo".
    fn between(&mut self) -> Option<()> {
        let before = self.rest.len();
        self.skip(|c| is_space(c) || is_invisible(c) || matches!(c, ',' | '\u{60c}'));
        for word in [
            "at ",
            "à ",
            "um ",
            "klo ",
            "kl. ",
            "kl ",
            "a las ",
            "às ",
            "alle ore ",
            "ore ",
            "om ",
            "la ",
            "o ",
            "в ",
            "saat ",
        ] {
            if let Some(rest) = self.rest.strip_prefix(word) {
                self.rest = rest;
                break;
            }
        }
        (self.rest.len() < before).then_some(())
    }

    /// A time of day, with its half where one is written before or after it.
    fn clock(&mut self) -> Option<StampClock> {
        let ahead = half_of_day(self.rest);
        let mut unknown_ahead = false;
        if let Some((_, length)) = ahead {
            self.rest = self.rest.get(length..)?;
            self.skip(is_space);
        } else if let Some(length) = word_before_time(self.rest) {
            unknown_ahead = true;
            self.rest = self.rest.get(length..)?;
        }
        let (hour, digits) = self.number()?;
        if digits > 2 {
            return None;
        }
        let mark = self.rest.chars().next().filter(|c| matches!(c, ':' | '.' | '\u{2236}'))?;
        self.rest = self.rest.get(mark.len_utf8()..)?;
        let (minute, digits) = self.number()?;
        if digits != 2 {
            return None;
        }
        let (mut second, mut seconds) = (0, false);
        if let Some(rest) = self.rest.strip_prefix(mark) {
            let mut after = Cursor { rest };
            if let Some((value, 2)) = after.number() {
                (second, seconds) = (value, true);
                self.rest = after.rest;
            }
        }
        let saved = self.rest;
        self.skip(is_space);
        let behind = half_of_day(self.rest);
        let mut unknown = unknown_ahead && hour <= 12;
        match behind {
            Some((_, length)) => self.rest = self.rest.get(length..)?,
            None => {
                // A word that is none of those known stands before the bracket or the dash.
                let word = half_word(self.rest);
                let rest = self.rest.get(word..).unwrap_or_default();
                if word > 0 && word <= 36 && (rest.starts_with(']') || rest.starts_with(" -")) {
                    // "ч." only says that it is a time.
                    unknown |= hour <= 12 && self.rest.get(..word) != Some("ч.");
                    self.rest = rest;
                } else {
                    self.rest = saved;
                }
            }
        }
        let half = behind.or(ahead).map(|(half, _)| half);
        let hour = half.map_or(hour, |half| half.hour(hour));
        let named = half.is_some() || unknown_ahead || self.rest.len() < saved.len();
        let clock = StampClock {
            time: NaiveTime::from_hms_opt(hour, minute, second.min(59))?,
            half_unknown: unknown,
            mark,
            seconds,
            named,
        };
        Some(clock)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stamps_of_phones_all_over() {
        for (line, figures, time) in [
            ("12/11/2019, 09:14 - Jo: a", "12 11 2019", "09:14:00"),
            ("11/12/19, 9:14 AM - Jo: a", "11 12 19", "09:14:00"),
            ("11/12/19, 9:14\u{202f}PM - Jo: a", "11 12 19", "21:14:00"),
            ("12.11.19, 09:14 - Jo: a", "12 11 19", "09:14:00"),
            ("[12.11.19, 09:14:33] Jo: a", "12 11 19", "09:14:33"),
            ("\u{200e}[12/11/2019, 09:14:33] Jo: a", "12 11 2019", "09:14:33"),
            ("[2019-11-12, 9:14:33 p.m.] Jo: a", "2019 11 12", "21:14:33"),
            ("12-11-2019 09:14 - Jo: a", "12 11 2019", "09:14:00"),
            ("12/11/2019 à 09:14 - Jo: a", "12 11 2019", "09:14:00"),
            ("12/11/19 9:14 a. m. - Jo: a", "12 11 19", "09:14:00"),
            ("12.11.2019 klo 9.14 - Jo: a", "12 11 2019", "09:14:00"),
            ("12. 11. 2019 9:14 - Jo: a", "12 11 2019", "09:14:00"),
            ("2019. 11. 12. 오후 2:14, - Jo: a", "", ""),
            ("[2019. 11. 12. 오후 2:14:05] Jo: a", "2019 11 12", "14:14:05"),
            ("2019/11/12 下午2:14 - Jo: a", "2019 11 12", "14:14:00"),
            ("١٢/١١/٢٠١٩، ٩:١٤ م - Jo: a", "12 11 2019", "21:14:00"),
            ("[09:14, 12/11/2019] Jo: a", "12 11 2019", "09:14:00"),
            ("[12/11, 09:14] Jo: a", "12 11 -", "09:14:00"),
            ("12/11/19 09:14:33: Jo: a", "12 11 19", "09:14:33"),
            ("12.11.19 г., 09:14 - Jo: a", "12 11 19", "09:14:00"),
            ("12.11.2019 г., 09:14 ч. - Jo: a", "12 11 2019", "09:14:00"),
            ("2019年11月12日 09:14 - Jo: a", "2019 11 12", "09:14:00"),
            ("[2019년 11월 12일 오후 2:14:05] Jo: a", "2019 11 12", "14:14:05"),
            ("14:14, 12/11/2019 - Jo: a", "12 11 2019", "14:14:00"),
            ("12/11/19, अपराह्न 2:14 - Jo: a", "12 11 19", "14:14:00"),
            ("12.11.2019, 2:14 e pasdites - Jo: a", "12 11 2019", "14:14:00"),
            ("12.11.2019, 9:14 PD - Jo: a", "12 11 2019", "09:14:00"),
        ] {
            let Some((stamp, rest)) = read(line) else {
                assert_eq!(figures, "", "{line}");
                continue;
            };
            let text: Vec<String> = stamp
                .figures
                .iter()
                .map(|figure| figure.map_or("-".into(), |figure| figure.to_string()))
                .collect();
            assert_eq!(
                (text.join(" ").as_str(), stamp.time.to_string().as_str(), rest),
                (figures, time, "Jo: a"),
                "{line}"
            );
            assert!(!stamp.half_unknown, "{line}");
        }
    }

    #[test]
    fn a_half_of_the_day_in_unknown_words_is_unsure_and_no_message_is_lost() {
        for line in ["12/11/19, пополудни 2:14 - Jo: a", "12/11/19, 2:14 xyz abc - Jo: a"]
        {
            let (stamp, rest) = read(line).unwrap();
            assert_eq!((stamp.half_unknown, rest), (true, "Jo: a"), "{line}");
        }
    }

    #[test]
    fn words_are_no_stamps() {
        for line in [
            "",
            "Hello",
            "12/11/2019",
            "12/11/2019 at the school - bring papers",
            "10:30 - 12:00 - maths",
            "[see below] Jo: a",
            "3.5.2 - a chapter",
            "07700 900123 - my number",
            "12/11/2019, 9:14",
        ] {
            assert_eq!(read(line), None, "{line}");
        }
    }
}
