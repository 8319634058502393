//! The halves of the day that phones write beside a time of twelve hours, in the words of many languages.

use super::figures::digit;

/// How long the words are that a text begins with: letters, and the marks that scripts of India put on them. A space
/// parts them where more letters follow.
pub(super) fn half_word(text: &str) -> usize {
    let mut length = 0;
    let mut rest = text;
    loop {
        let word = rest
            .chars()
            .take_while(|c| {
                c.is_alphabetic()
                    || matches!(c, '.' | '\u{94d}' | '\u{9cd}' | '\u{a4d}' | '\u{acd}')
            })
            .map(char::len_utf8)
            .sum::<usize>();
        if word == 0 {
            return length;
        }
        length += word + (text.len() - rest.len() - length);
        let after = rest.get(word..).unwrap_or_default();
        match after.strip_prefix([' ', '\u{a0}', '\u{202f}']) {
            Some(next) => rest = next,
            None => return length,
        }
    }
}

/// A word that stands before a time and names a half of the day in words that are not known here.
pub(super) fn word_before_time(text: &str) -> Option<usize> {
    let word = half_word(text);
    let rest = text.get(word..)?;
    // In Chinese the word touches the time.
    let space = rest.strip_prefix([' ', '\u{a0}', '\u{202f}']).unwrap_or(rest);
    let figure = space.starts_with(|c| digit(c).is_some());
    // Words of this alphabet may be a message's own.
    let foreign = !text.get(..word)?.is_ascii();
    (figure && foreign && (2..=36).contains(&word)).then(|| text.len() - space.len())
}

/// A half of the day, or a part of it that lies in both.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum ClockHalf {
    /// Before noon.
    Am,
    /// After noon.
    Pm,
    /// Around noon: 11 to 3.
    Noon,
    /// The evening and the hours after midnight, in one word.
    Night,
}

impl ClockHalf {
    /// The hour of 24 that an hour of twelve is.
    pub(super) fn hour(self, hour: u32) -> u32 {
        match (self, hour) {
            (ClockHalf::Am | ClockHalf::Night, 12) => 0,
            (ClockHalf::Pm, 0..=11) | (ClockHalf::Noon, 1..=5) | (ClockHalf::Night, 6..=11) => {
                hour + 12
            }
            _ => hour,
        }
    }
}

/// Marks for the halves of the day, the longer ones first.
const HALVES: [(&str, ClockHalf); 83] = [
    ("e paradites", ClockHalf::Am),
    ("e pasdites", ClockHalf::Pm),
    ("pd", ClockHalf::Am),
    ("md", ClockHalf::Pm),
    ("पूर्वाह्न", ClockHalf::Am),
    ("अपराह्न", ClockHalf::Pm),
    ("পূর্বাহ্ন", ClockHalf::Am),
    ("অপরাহ্ন", ClockHalf::Pm),
    ("ਪੂ.ਦੁ.", ClockHalf::Am),
    ("ਬਾ.ਦੁ.", ClockHalf::Pm),
    ("sa", ClockHalf::Am),
    ("ch", ClockHalf::Pm),
    ("a. m.", ClockHalf::Am),
    ("p. m.", ClockHalf::Pm),
    ("a.\u{a0}m.", ClockHalf::Am),
    ("p.\u{a0}m.", ClockHalf::Pm),
    ("a.\u{202f}m.", ClockHalf::Am),
    ("p.\u{202f}m.", ClockHalf::Pm),
    ("a.m.", ClockHalf::Am),
    ("p.m.", ClockHalf::Pm),
    ("a m", ClockHalf::Am),
    ("p m", ClockHalf::Pm),
    ("am", ClockHalf::Am),
    ("pm", ClockHalf::Pm),
    ("vorm.", ClockHalf::Am),
    ("nachm.", ClockHalf::Pm),
    ("πμ", ClockHalf::Am),
    ("μμ", ClockHalf::Pm),
    ("π.μ.", ClockHalf::Am),
    ("μ.μ.", ClockHalf::Pm),
    ("de.", ClockHalf::Am),
    ("du.", ClockHalf::Pm),
    ("fm", ClockHalf::Am),
    ("em", ClockHalf::Pm),
    ("öö", ClockHalf::Am),
    ("ös", ClockHalf::Pm),
    ("ap.", ClockHalf::Am),
    ("ip.", ClockHalf::Pm),
    ("凌晨", ClockHalf::Am),
    ("清晨", ClockHalf::Am),
    ("早晨", ClockHalf::Am),
    ("早上", ClockHalf::Am),
    ("中午", ClockHalf::Noon),
    ("傍晚", ClockHalf::Pm),
    ("晚上", ClockHalf::Night),
    ("晚間", ClockHalf::Night),
    ("深夜", ClockHalf::Night),
    ("半夜", ClockHalf::Night),
    ("午夜", ClockHalf::Night),
    ("새벽", ClockHalf::Am),
    ("सुबह", ClockHalf::Am),
    ("दोपहर", ClockHalf::Noon),
    ("शाम", ClockHalf::Pm),
    ("रात", ClockHalf::Night),
    ("ভোর", ClockHalf::Am),
    ("সকাল", ClockHalf::Am),
    ("দুপুর", ClockHalf::Noon),
    ("বিকাল", ClockHalf::Pm),
    ("বিকেল", ClockHalf::Pm),
    ("সন্ধ্যা", ClockHalf::Pm),
    ("রাত", ClockHalf::Night),
    ("утра", ClockHalf::Am),
    ("дня", ClockHalf::Noon),
    ("вечера", ClockHalf::Pm),
    ("ночи", ClockHalf::Night),
    ("дп", ClockHalf::Am),
    ("пп", ClockHalf::Pm),
    ("ق.ظ.", ClockHalf::Am),
    ("ب.ظ.", ClockHalf::Pm),
    ("صباحًا", ClockHalf::Am),
    ("صباحا", ClockHalf::Am),
    ("مساءً", ClockHalf::Pm),
    ("مساء", ClockHalf::Pm),
    ("ptg", ClockHalf::Pm),
    ("pg", ClockHalf::Am),
    ("上午", ClockHalf::Am),
    ("下午", ClockHalf::Pm),
    ("午前", ClockHalf::Am),
    ("午後", ClockHalf::Pm),
    ("오전", ClockHalf::Am),
    ("오후", ClockHalf::Pm),
    ("ص", ClockHalf::Am),
    ("م", ClockHalf::Pm),
];

/// The half of the day that a text begins with, and how long its mark is.
pub(super) fn half_of_day(text: &str) -> Option<(ClockHalf, usize)> {
    HALVES.iter().find_map(|(mark, half)| {
        let head = text.get(..mark.len())?;
        let whole = text
            .get(mark.len()..)?
            .chars()
            .next()
            .is_none_or(|c| !c.is_alphanumeric() || !mark.is_ascii() && digit(c).is_some());
        (head.to_lowercase() == *mark && whole).then_some((*half, mark.len()))
    })
}

#[cfg(test)]
mod tests {
    use crate::chat::stamp::read;

    #[test]
    fn parts_of_the_day_in_one_word() {
        for (line, time) in [
            ("2025/1/13 凌晨12:07 - Jo: a", "00:07:00"),
            ("2025/1/13 早上8:07 - Jo: a", "08:07:00"),
            ("2025/1/13 中午12:07 - Jo: a", "12:07:00"),
            ("2025/1/13 中午1:07 - Jo: a", "13:07:00"),
            ("2025/2/28 晚上11:59 - Jo: a", "23:59:00"),
            ("13/1/25, 11:59 রাত - Jo: a", "23:59:00"),
            ("13/1/25, रात 1:10 - Jo: a", "01:10:00"),
            ("13.1.25, 8:10 вечера - Jo: a", "20:10:00"),
            ("13/1/2025, 8:10 م - Jo: a", "20:10:00"),
            ("13/1/2025, 8:10 مساءً - Jo: a", "20:10:00"),
        ] {
            let (stamp, rest) = read(line).unwrap();
            let told = (stamp.time.to_string(), stamp.half_unknown, rest);
            assert_eq!(told, (time.to_owned(), false, "Jo: a"), "{line}");
        }
    }

    #[test]
    fn a_word_that_is_not_known_and_touches_the_time_is_unsure() {
        let (stamp, rest) = read("2025/1/13 拂曉4:07 - Jo: a").unwrap();
        assert_eq!((stamp.half_unknown, rest), (true, "Jo: a"));
    }
}
