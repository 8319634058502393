//! Small figures above or below the line, as plain text can have them: without them "10³" would read as 103, and a
//! note's number as part of the word before it. Letters, as in "1st", read well on the line and stay there.

const PLAIN: &str = "0123456789+-−=()";
const RAISED: &str = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾";
const LOWERED: &str = "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎";

/// Whether a part of a line stands above or below it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Height {
    /// Above: a power, or the number of a note.
    Raised,
    /// Below: as in the formula of water.
    Lowered,
}

impl Height {
    /// The text with signs of that height, where there is one for each of its letters and one of them is a figure.
    pub fn set(self, text: &str) -> String {
        let small = if self == Self::Raised { RAISED } else { LOWERED };
        let sign = |c: char| {
            let place = PLAIN.chars().position(|own| own == c);
            place.map_or_else(|| c.is_whitespace().then_some(c), |place| small.chars().nth(place))
        };
        let small: Option<String> = text.chars().map(sign).collect();
        small
            .filter(|_| text.contains(|c: char| c.is_ascii_digit()))
            .unwrap_or_else(|| text.to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_set_small_and_words_stay() {
        assert_eq!(Height::Raised.set("3"), "³");
        assert_eq!(Height::Raised.set("−12 "), "⁻¹² ");
        assert_eq!(Height::Lowered.set("2"), "₂");
        for text in ["st", "th", "1st", "", "()", "n"] {
            assert_eq!(Height::Raised.set(text), text);
        }
    }
}
