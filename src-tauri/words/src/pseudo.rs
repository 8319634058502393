//! A language that nobody speaks: English with accents and two fifths longer.
//!
//! What is cut off, what runs over its edge and what comes from no catalogue is seen at once, by a person and by a
//! test. The window has the same in `ui/src/text/pseudo.ts`.

use std::borrow::Cow;

/// Words with an accent on each letter that takes one, and vowels twice, which makes English about two fifths longer.
pub(crate) fn longer(words: &str) -> Cow<'_, str> {
    if !words.contains(|letter: char| letter.is_ascii_alphabetic()) {
        return Cow::Borrowed(words);
    }
    let mut out = String::with_capacity(words.len() * 3);
    for letter in words.chars() {
        let accented = accented(letter);
        out.push(accented);
        if matches!(letter.to_ascii_lowercase(), 'a' | 'e' | 'i' | 'o' | 'u') {
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

    #[test]
    fn it_is_longer_and_can_still_be_read() {
        assert_eq!(longer("Not met"), "Ñööţ mééţ");
        let plain =
            "Nobody has said when the invitation was sent. Please check the day or the year.";
        let long = longer(plain).chars().count() as f64 / plain.chars().count() as f64;
        assert!((1.25..1.6).contains(&long), "{long}");
        assert_eq!(longer(" – "), " – ");
    }
}
