//! Words that have to fit a place, cut between words.

/// A title as it stands at the foot of each page: 46 letters at most.
pub(crate) fn short_title(title: &str) -> String {
    shortened(title, 46)
}

/// Words of so many letters at most. Where some are left out, three dots say so.
pub(crate) fn shortened(words: &str, most: usize) -> String {
    if words.chars().count() <= most {
        return words.to_owned();
    }
    let cut: String = words.chars().take(most.saturating_sub(1)).collect();
    cut_off(cut.rsplit_once(' ').map_or(cut.as_str(), |(whole, _)| whole))
}

/// The same words without the last of them, and with three dots. `None` where there is one alone.
pub(crate) fn without_last_word(words: &str) -> Option<String> {
    words.rsplit_once(' ').map(|(whole, _)| cut_off(whole))
}

fn cut_off(words: &str) -> String {
    format!("{}…", words.trim_end_matches([',', ';', ':', ' ', '…']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_title_is_cut_between_words_and_says_so() {
        assert_eq!(short_title("Review"), "Review");
        let long = "Meeting with the chair, the Director and the Leader";
        assert_eq!(short_title(long), "Meeting with the chair, the Director and the…");
        assert_eq!(short_title(&"a".repeat(60)).chars().count(), 46);
    }

    #[test]
    fn the_last_word_goes_with_the_comma_before_it() {
        assert_eq!(without_last_word("The chair, the Leader").as_deref(), Some("The chair, the…"));
        assert_eq!(without_last_word("The chair, the…").as_deref(), Some("The chair…"));
        assert_eq!(without_last_word("chair…"), None);
    }
}
