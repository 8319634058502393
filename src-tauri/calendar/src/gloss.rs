//! Readings that stand small above a word, as a page has them for a name that is hard to say. They stand in the
//! middle of its letters in a file; a reader sees the word whole.

/// Begins a reading, and ends it (the signs of Unicode for notes between lines).
pub const BEGINS: char = '\u{fffa}';
/// Ends a reading.
pub const ENDS: char = '\u{fffb}';
/// Parts two readings that stand side by side. Together they may be a word, and so may each.
const SEAM: char = '\u{200b}';

/// A text with its readings behind it, in brackets.
pub fn behind(text: &str) -> String {
    if !text.contains(BEGINS) {
        return text.to_owned();
    }
    let (mut words, mut readings) = (String::new(), String::new());
    let (mut inside, mut apart) = (false, false);
    for c in text.chars() {
        match c {
            BEGINS => {
                if !readings.is_empty() {
                    readings.push(if apart { ' ' } else { SEAM });
                }
                (inside, apart) = (true, false);
            }
            ENDS => inside = false,
            c if inside => readings.push(c),
            c => {
                words.push(c);
                apart |= c.is_whitespace();
            }
        }
    }
    let (words, readings) = (words.trim_end(), readings.trim_matches([' ', SEAM]));
    match (words.is_empty(), readings.is_empty()) {
        (_, true) => words.to_owned(),
        (true, _) => readings.to_owned(),
        _ => format!("{words} ({readings})"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_whole_and_its_readings_follow() {
        let text = "Then Jo\u{fffa}djoh\u{fffb}sh\u{fffa}sh\u{fffb} came \u{fffa}kaym\u{fffb}home.";
        assert_eq!(behind(text), "Then Josh came home. (djoh\u{200b}sh kaym)");
        assert_eq!(behind("\u{fffa}djoh\u{fffb}Jo\u{fffa} \u{fffb}"), "Jo (djoh)");
        assert_eq!(behind("None here "), "None here ");
    }
}
