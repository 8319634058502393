//! Letters that are crossed out within a word. The mark that is printed around them breaks the word, and a name would
//! be read over it all the same.

use regex::Regex;

use crate::redaction::TakenOut;
use evenhand_words::tr;

/// The text, in which a word that is a name with its crossed-out letters, or without them, is whole. All else stays.
pub(super) fn names_whole(text: &str, taken_out: &TakenOut) -> String {
    let mark = format!("[{} ", tr::documents::struck());
    if !text.contains(&mark) {
        return text.to_owned();
    }
    let mark = regex::escape(&mark);
    let (Ok(word), Ok(part)) = (
        Regex::new(&format!(r"\w*(?:{mark}[^\]]*\]\w*)+")),
        Regex::new(&format!(r"{mark}([^\]]*)\]")),
    ) else {
        return text.to_owned();
    };
    let whole = word.replace_all(text, |found: &regex::Captures<'_>| {
        let found = found.get(0).map_or("", |found| found.as_str());
        let with = part.replace_all(found, "$1");
        let without = part.replace_all(found, "");
        let is_name = |word: &&str| taken_out.shown(word) != **word;
        let words = [with.as_ref(), without.as_ref()];
        // A name that is crossed out as a whole keeps its mark.
        let broken = taken_out.shown(found) == found;
        words.into_iter().find(is_name).filter(|_| broken).unwrap_or(found).to_owned()
    });
    whole.into_owned()
}
