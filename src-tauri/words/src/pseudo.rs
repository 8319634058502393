//! A language that nobody speaks: English with accents and two fifths longer.
//!
//! What is cut off, what runs over its edge and what comes from no catalogue is seen at once, by a person and by a
//! test. The window has the same in `ui/src/text/pseudo.ts`.

use std::borrow::Cow;

/// Letters that stand twice: two in five of what is written in English.
const TWICE: &str = "aeiorsuAEIORSU";

/// Words with an accent on each letter that takes one, and the commonest letters twice.
pub(crate) fn longer(words: &str) -> Cow<'_, str> {
    if !words.contains(|letter: char| letter.is_ascii_alphabetic()) {
        return Cow::Borrowed(words);
    }
    let mut out = String::with_capacity(words.len() * 3);
    for letter in words.chars() {
        let accented = accented(letter);
        out.push(accented);
        if TWICE.contains(letter) {
            out.push(accented);
        }
    }
    Cow::Owned(out)
}

/// The letters lie in the fonts that paper is printed with.
fn accented(letter: char) -> char {
    const PLAIN: &str = "AaCcDdEeGgHhIiKkLlNnOoRrSsTtUuWwYyZz";
    const ACCENTED: &str = "ÅåÇçĐđÉéĜĝĤĥÎîĶķĻļÑñÖöŔŕŠšŢţÛûŴŵÝýŽž";
    PLAIN
        .chars()
        .zip(ACCENTED.chars())
        .find(|(plain, _)| *plain == letter)
        .map_or(letter, |(_, own)| own)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tr;

    #[test]
    fn it_can_still_be_read_and_is_the_same_as_the_windows() {
        assert_eq!(longer("Not met"), "Ñööţ mééţ");
        // `ui/tests/pseudo.test.ts` has this line too.
        assert_eq!(longer("Sent on 21 Nov: 9.30am"), "ŠŠééñţ ööñ 21 Ñööv: 9.30ååm");
        assert_eq!(longer(" – "), " – ");
    }

    #[test]
    fn it_is_two_fifths_longer() {
        let words = |line: &&str| !line.starts_with('#') && line.contains(" = ");
        let lines = tr::ENGLISH.iter().flat_map(|text| text.lines()).filter(words);
        let plain: Vec<&str> = lines
            .filter_map(|line| line.split_once(" = "))
            .map(|(_, said)| said)
            .filter(|said| !said.contains('{'))
            .collect();
        assert!(plain.len() > 50, "the catalogue is read: {}", plain.len());
        let length = |text: &str| text.chars().count() as f64;
        let long: f64 = plain.iter().map(|said| length(&longer(said))).sum();
        let short: f64 = plain.iter().map(|said| length(said)).sum();
        assert!((1.35..1.5).contains(&(long / short)), "{}", long / short);
    }
}
