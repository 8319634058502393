//! Words that are typed without capitals, as on a phone: they get those that say where a sentence begins, and the names
//! of zones theirs.

use super::zones;

/// Words whose stop ends no sentence.
const SHORT: [&str; 7] = ["approx", "no", "tel", "ext", "etc", "eg", "ie"];

/// The text with the names of zones behind a time raised and, where it has no capital at all, the first letters of its
/// sentences and lines. No letter moves.
pub(super) fn raised(text: &str) -> String {
    let small =
        !text.contains(char::is_uppercase) && text.contains(|c: char| c.is_ascii_lowercase());
    let mut out = String::with_capacity(text.len());
    for word in text.split_inclusive(|c: char| !c.is_alphanumeric()) {
        let name = word.trim_end_matches(|c: char| !c.is_alphanumeric());
        // "10am est 1 hour" may be an estimate; "10am est." is none.
        let zone = zones::is_name(&name.to_ascii_uppercase()) && (small || !word.ends_with(' '));
        let begun = word.split_at_checked(1).filter(|_| small && begins(&out));
        if zone && is_behind_a_time(&out) {
            out.push_str(&word.to_ascii_uppercase());
        } else if let Some((first, rest)) = begun {
            out.push_str(&first.to_ascii_uppercase());
            out.push_str(rest);
        } else {
            out.push_str(word);
        }
    }
    out
}

/// Whether a sentence or a line begins behind these words.
fn begins(before: &str) -> bool {
    let words = before.trim_end_matches([' ', '\t']);
    if words.is_empty() || words.ends_with(['\n', '\r']) {
        return true;
    }
    // "10.30am", "school.example"
    if words.len() == before.len() {
        return false;
    }
    let Some(sentence) = words.strip_suffix('.') else { return words.ends_with(['!', '?']) };
    let last = sentence.rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    last.chars().count() != 1 && !SHORT.contains(&last.to_ascii_lowercase().as_str())
}

/// Whether words end with a time: "10am ", "14:00 ".
fn is_behind_a_time(before: &str) -> bool {
    let words = before.trim_end_matches([' ', '(']);
    let words = words.strip_suffix("am").or_else(|| words.strip_suffix("pm")).unwrap_or(words);
    words.trim_end_matches(' ').ends_with(|c: char| c.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_and_zones_of_a_text_without_capitals() {
        for (text, want) in [
            ("hi there. we meet at 10am. bring a pen", "Hi there. We meet at 10am. Bring a pen"),
            ("yes! no? ok", "Yes! No? Ok"),
            ("when: now\n\tthen", "When: now\n\tThen"),
            (
                "at 10.30am in st. b. smith's, approx. two",
                "At 10.30am in st. B. smith's, approx. two",
            ),
            ("no. 5 or no. five", "No. 5 or no. five"),
            ("see a.example now", "See a.example now"),
            ("at 10am est, 14:00 (cet) or 2 pm pst", "At 10am EST, 14:00 (CET) or 2 pm PST"),
            ("it is est. in 1990", "It is est. In 1990"),
            ("été. école", "été. école"),
            ("10am (eet", "10am (EET"),
            // One capital, and its writer has others.
            ("hi there. We meet. at ten", "hi there. We meet. at ten"),
            ("We meet at 10am est.", "We meet at 10am EST."),
            ("We meet at 10am est 2 hours", "We meet at 10am est 2 hours"),
            ("It was est.", "It was est."),
            ("10.00", "10.00"),
        ] {
            assert_eq!(raised(text), want, "{text}");
        }
    }
}
