//! How hard words are to read: sentences, syllables, and the age at which most people can read a text.
//!
//! The measure is Flesch and Kincaid's grade, with five years added for the age. It counts and does not understand:
//! it finds long sentences and long words, and says nothing of whether a text is clear.

mod syllables;

pub use syllables::syllables;

/// The number of years that lie between a school grade of the measure and a reader's age.
const AGE_OF_GRADE_0: f64 = 5.0;

/// The sentences of a text. A line break ends one, and so do `.`, `!` and `?` before a space.
///
/// The dot of a web address, of a number and of "9.30am" ends none.
pub fn sentences(text: &str) -> Vec<&str> {
    text.lines().flat_map(of_line).filter(|s| s.chars().any(char::is_alphanumeric)).collect()
}

fn of_line(line: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut start = 0;
    let mut ended = false;
    for (at, letter) in line.char_indices() {
        if ended && letter.is_whitespace() {
            found.push(line.get(start..at).unwrap_or_default().trim());
            start = at;
            ended = false;
        } else {
            // A quotation mark or bracket after the full stop still belongs to its sentence.
            ended = matches!(letter, '.' | '!' | '?')
                || ended && matches!(letter, '"' | '\'' | '”' | '’' | ')' | ']');
        }
    }
    found.push(line.get(start..).unwrap_or_default().trim());
    found
}

/// The words of a text, without the marks around them.
pub fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split_whitespace()
        .map(|word| word.trim_matches(|letter: char| !letter.is_alphanumeric()))
        .filter(|word| !word.is_empty())
}

/// The age at which most people can read a text. `None`: there are no words in it.
pub fn reading_age(text: &str) -> Option<f64> {
    let sentences = sentences(text);
    let (mut word_count, mut syllable_count) = (0_u32, 0_u32);
    for word in words(text) {
        word_count += 1;
        syllable_count += syllables(word);
    }
    if word_count == 0 {
        return None;
    }
    let per_sentence = f64::from(word_count) / sentences.len().max(1) as f64;
    let per_word = f64::from(syllable_count) / f64::from(word_count);
    Some(0.39 * per_sentence + 11.8 * per_word - 15.59 + AGE_OF_GRADE_0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_end_where_a_reader_ends_them() {
        assert_eq!(
            sentences(
                "Come at 9.30am. See lgo.org.uk for more! \"Why?\" she said.\nKind regards,\n\n-"
            ),
            [
                "Come at 9.30am.",
                "See lgo.org.uk for more!",
                "\"Why?\"",
                "she said.",
                "Kind regards,"
            ]
        );
        assert_eq!(sentences(" \n\t"), Vec::<&str>::new());
        assert_eq!(
            words("(the council's) £5 – re-read").collect::<Vec<_>>(),
            ["the", "council's", "5", "re-read"]
        );
    }

    #[test]
    fn a_hard_text_needs_an_older_reader_than_a_plain_one() {
        let plain = reading_age("We asked for a date. It has not come.").unwrap();
        let hard = reading_age(
            "Notwithstanding the aforementioned considerations, the authority's determination \
             remains fundamentally incompatible with its statutory obligations.",
        )
        .unwrap();
        assert!(plain < 7.0, "{plain}");
        assert!(hard > 18.0, "{hard}");
        assert_eq!(reading_age("…"), None);
    }

    #[test]
    fn the_grade_is_the_published_formula() {
        // Ten words, one sentence, twelve syllables: 0.39 * 10 + 11.8 * 1.2 - 15.59 = 2.47, and five.
        let age = reading_age("The council must make sure that the help is given.").unwrap();
        assert!((age - 7.47).abs() < 0.001, "{age}");
    }
}
