//! Words as a machine read them in a picture, put right where it may have misread one that is to be taken out.
//!
//! A machine takes "O" for "0" and "rn" for "m", and says of each word how sure it is. A name is looked for with that
//! in mind: signs that look alike count as alike, and letters that the machine was not sure of may be others.

use crate::model::Redaction;

/// A word that was read with at least so much of a hundred is what it says, but for signs that look alike.
const SURE: u8 = 90;
/// Below this, two letters may be others.
const GUESSED: u8 = 60;
/// A name of fewer letters is found as it is, and no other way.
const FEWEST: usize = 3;

/// The word with the listed one in the place of what looks like it. `sure`: how sure the machine was of it, of a
/// hundred.
pub(crate) fn as_listed(word: &str, sure: u8, list: &[Redaction]) -> String {
    let mut out = word.to_owned();
    for part in list.iter().flat_map(|listed| listed.find.split_whitespace()) {
        let letters = part.chars().filter(|c| c.is_alphanumeric()).count();
        if letters >= FEWEST && !out.to_lowercase().contains(&part.to_lowercase()) {
            out = put_right(&out, sure, part, letters).unwrap_or(out);
        }
    }
    out
}

fn put_right(word: &str, sure: u8, part: &str, letters: usize) -> Option<String> {
    let (read, wanted) = (looks(word), looks(part));
    let wanted: Vec<char> = wanted.into_iter().map(|look| look.0).collect();
    let count = wanted.len();
    let alike = (0..(read.len() + 1).saturating_sub(count)).find(|from| {
        let whole = *from == 0 && count == read.len();
        let here = read.iter().skip(*from).zip(&wanted).all(|(look, c)| look.0 == *c);
        here && (letters > FEWEST || whole)
    });
    if let Some(from) = alike {
        let start = read.get(from)?.1;
        let end = read.get(from + count - 1)?.2;
        return Some(format!("{}{part}{}", word.get(..start)?, word.get(end..)?));
    }
    let most = match sure {
        SURE.. => 0,
        GUESSED.. => usize::from(letters >= 5),
        _ => (letters / 3).min(2),
    };
    let (first, last) = (read.first()?.1, read.last()?.2);
    let read: Vec<char> = read.into_iter().map(|look| look.0).collect();
    let near = most > 0 && distance(&read, &wanted) <= most;
    near.then(|| Some(format!("{}{part}{}", word.get(..first)?, word.get(last..)?)))?
}

/// What each sign looks like, and the bytes that it takes. What is no letter or digit is left out, but for signs that
/// are taken for one.
fn looks(word: &str) -> Vec<(char, usize, usize)> {
    let mut out = Vec::new();
    let mut at = 0;
    while let Some(rest) = word.get(at..).filter(|rest| !rest.is_empty()) {
        let pairs = [("rn", 'm'), ("vv", 'w'), ("VV", 'w'), ("cl", 'd')];
        if let Some((pair, c)) = pairs.iter().find(|(pair, _)| rest.starts_with(pair)) {
            out.push((*c, at, at + pair.len()));
            at += pair.len();
            continue;
        }
        let Some(c) = rest.chars().next() else { break };
        let end = at + c.len_utf8();
        for c in unicode_normalization::UnicodeNormalization::nfd(c.to_lowercase()) {
            let look = match c {
                '0' | 'q' => 'o',
                '1' | '|' | '!' | 'i' | 'ı' | '[' | ']' => 'l',
                '5' | '$' => 's',
                '8' => 'b',
                '2' => 'z',
                '6' | '9' => 'g',
                '4' => 'a',
                c => c,
            };
            if look.is_alphanumeric() {
                out.push((look, at, end));
            }
        }
        at = end;
    }
    out
}

/// How many letters differ, are too many or too few.
fn distance(one: &[char], other: &[char]) -> usize {
    let mut last: Vec<usize> = (0..=other.len()).collect();
    for (row, c) in one.iter().enumerate() {
        let mut next = vec![row + 1];
        let (mut left, mut diagonal) = (row + 1, row);
        for (d, above) in other.iter().zip(last.iter().skip(1)) {
            let best = (diagonal + usize::from(c != d)).min(left + 1).min(above + 1);
            (left, diagonal) = (best, *above);
            next.push(best);
        }
        last = next;
    }
    last.last().copied().unwrap_or(usize::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn listed(word: &str, sure: u8, find: &str) -> String {
        as_listed(word, sure, &[Redaction { find: find.into(), put: String::new() }])
    }

    #[test]
    fn signs_that_look_alike_are_the_same_however_sure_the_machine_is() {
        for (word, find, right) in [
            ("R0bin", "Robin", "Robin"),
            ("Rob1n’s", "Robin", "Robin’s"),
            ("theR0b|nfamily", "Robin", "theRobinfamily"),
            ("Tumer,", "Turner", "Turner,"),
            ("Bamett", "Barnett", "Barnett"),
            ("Amelie", "Amélie", "Amélie"),
            ("5mith", "Smith", "Smith"),
            ("8eth", "Beth", "Beth"),
            ("J0E", "Joe", "Joe"),
            ("Finch", "Robin Finch", "Finch"),
            ("F1nch", "Robin Finch", "Finch"),
        ] {
            assert_eq!(listed(word, 99, find), right, "{word}");
        }
    }

    #[test]
    fn letters_that_the_machine_was_not_sure_of_may_be_others() {
        assert_eq!(listed("Rohin", 70, "Robin"), "Robin");
        assert_eq!(listed("Marchbnnhs.", 40, "Marchbanks"), "Marchbanks.");
        assert_eq!(listed("Marchbnk", 40, "Marchbanks"), "Marchbanks");
    }

    #[test]
    fn other_words_stay_what_they_are() {
        for (word, sure, find) in [
            ("Barker", 98, "Parker"),
            ("Cartel", 95, "Carter"),
            ("Robust", 70, "Robin"),
            ("school", 30, "Jo"),
            ("job", 99, "Joe"),
            ("", 10, "Robin"),
            ("…", 10, "Robin"),
            ("Robin", 99, ""),
        ] {
            assert_eq!(listed(word, sure, find), word, "{word}");
        }
    }
}
