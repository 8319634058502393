//! Letters that no face here draws: emoji become words in brackets, signs become letters that look the same, and what
//! is left over is told. A tick and a cross must never both be an empty box.

use std::collections::BTreeSet;

use unicode_normalization::UnicodeNormalization;
use unicode_script::{Script, UnicodeScript};

use super::is_drawn;
use evenhand_words::tr;

/// Joins emoji to one.
const JOINER: char = '\u{200d}';

/// A text whose letters can be drawn, as far as there are others that say the same.
pub(crate) fn drawable(text: &str) -> String {
    if text.is_ascii() {
        return text.to_owned();
    }
    let letters: Vec<char> = text.chars().collect();
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    while let Some(letter) = letters.get(at).copied() {
        if letter.is_ascii() {
            out.push(letter);
            at += 1;
            continue;
        }
        if is_unseen(letter) {
            at += 1;
            continue;
        }
        // A letter in a circle is a letter, and may be the first of a name.
        if let Some(same) = same_looking(letter) {
            out.push_str(&same);
            at += 1;
            continue;
        }
        let rest = letters.get(at..).unwrap_or(&[]);
        let length = emoji_length(rest);
        let joined = rest.get(..length).is_some_and(|e| e.contains(&JOINER));
        if (joined || !is_drawn(letter))
            && let Some(words) = emoji_words(rest.get(..length).unwrap_or(&[]))
        {
            out.push_str(&words);
            at += length;
            continue;
        }
        replaced(letter, &mut out);
        at += 1;
    }
    out
}

/// Whether a text holds words that [`drawable`] put in the place of an emoji.
pub(crate) fn has_emoji(text: &str) -> bool {
    !text.is_ascii()
        && text.chars().any(|c| {
            !is_drawn(c)
                && same_looking(c).is_none()
                && !is_unseen(c)
                && emojis::get(c.encode_utf8(&mut [0; 4])).is_some()
        })
}

/// Marks without a shape that choose between shapes or stand between letters.
fn is_unseen(c: char) -> bool {
    matches!(c, '\u{fe00}'..='\u{fe0f}' | '\u{2060}'..='\u{2064}' | '\u{feff}' | '\u{34f}' | '\u{180e}'
        | '\u{20e3}' | '\u{e0000}'..='\u{e01ef}')
}

/// How many letters from the first belong to one emoji.
fn emoji_length(letters: &[char]) -> usize {
    let mut end = 1;
    let flag = |c: &char| ('\u{1f1e6}'..='\u{1f1ff}').contains(c);
    if letters.first().is_some_and(flag) && letters.get(1).is_some_and(flag) {
        return 2;
    }
    while let Some(next) = letters.get(end) {
        match next {
            '\u{fe0f}' | '\u{1f3fb}'..='\u{1f3ff}' | '\u{e0020}'..='\u{e007f}' => end += 1,
            &JOINER if letters.get(end + 1).is_some_and(|c| !c.is_alphanumeric()) => end += 2,
            _ => break,
        }
    }
    end
}

/// What an emoji shows, in brackets. A shade of skin is no part of what is said.
fn emoji_words(letters: &[char]) -> Option<String> {
    let plain =
        |keep: &dyn Fn(&char) -> bool| letters.iter().filter(|c| keep(c)).collect::<String>();
    let is_tone = |c: &char| ('\u{1f3fb}'..='\u{1f3ff}').contains(c);
    let whole = plain(&|c| !is_tone(c));
    let bare = plain(&|c| !is_tone(c) && *c != '\u{fe0f}');
    let first: String = letters.iter().take(1).collect();
    let found = [whole, bare, first].iter().find_map(|text| emojis::get(text))?;
    let words = match found.as_str() {
        "✅" => tr::documents::emoji_tick(),
        "❌" | "❎" => tr::documents::emoji_cross(),
        _ => found.name().to_owned(),
    };
    Some(format!("[{words}]"))
}

/// A letter, or others that look the same.
fn replaced(letter: char, out: &mut String) {
    if is_drawn(letter) {
        return out.push(letter);
    }
    out.push(if matches!(letter, '\u{2028}' | '\u{2029}' | '\u{85}') { '\n' } else { letter });
}

/// Bold and round letters of chats, wide letters and ligatures as the letters that they are.
fn same_looking(letter: char) -> Option<String> {
    if is_drawn(letter) {
        return None;
    }
    let plain: String = std::iter::once(letter).nfkc().collect();
    let says = plain.chars().any(char::is_alphanumeric) && plain.chars().all(is_drawn);
    says.then_some(plain)
}

/// The scripts of letters in a text that no face draws, in words.
pub(crate) fn scripts_undrawn(text: &str) -> BTreeSet<String> {
    let missing = text.chars().filter(|c| !c.is_ascii() && !c.is_control() && !is_drawn(*c));
    missing.filter(|c| !is_unseen(*c)).map(|c| script(c.script())).collect()
}

/// The name that families know a script by.
fn script(script: Script) -> String {
    match script {
        Script::Common | Script::Inherited | Script::Unknown => tr::documents::script_other(),
        Script::Devanagari => tr::documents::script_hindi(),
        Script::Gurmukhi => tr::documents::script_punjabi(),
        Script::Han | Script::Bopomofo => tr::documents::script_chinese(),
        Script::Hiragana | Script::Katakana => tr::documents::script_japanese(),
        Script::Hangul => tr::documents::script_korean(),
        Script::Ethiopic => tr::documents::script_amharic(),
        other => other.full_name().replace('_', " "),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn emoji_are_said_in_words() {
        assert_eq!(drawable("Done ✅ not ❌"), "Done [tick] not [cross]");
        assert_eq!(drawable("Good 👍🏽!"), "Good [thumbs up]!");
        assert_eq!(drawable("👨‍👩‍👧 came"), "[family: man, woman, girl] came");
        assert_eq!(drawable("1️⃣ first"), "1 first");
        assert_eq!(drawable("Ⓜⓐⓡⓒⓗ"), "March");
        assert!(has_emoji("👍") && !has_emoji("✓ é £"));
    }

    #[test]
    fn letters_that_look_the_same_stand_for_others() {
        assert_eq!(drawable("𝐁𝐨𝐥𝐝 → ｆｕｌｌ"), "Bold → full");
        assert_eq!(drawable("Zażółć gęślą jaźń — żółw, £5"), "Zażółć gęślą jaźń — żółw, £5");
        // What can be drawn stays.
        let signs = "☐ ☑ ✓ ✗ ↑ ↓ ⇒ ≥ ≤ ≈ ≠ √ ∑ ① ⑳ Ⅳ ♀ ☺ ─│└ █";
        assert_eq!(drawable(signs), signs);
        assert!(signs.chars().all(is_drawn));
    }
}
