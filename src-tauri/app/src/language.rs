//! The language in which all words are said.

use evenhand_words::Language;

/// Says all words in the language that shows what is cut off: `pseudo`. Any other value, or none, is English.
pub const VARIABLE: &str = "EVENHAND_LANGUAGE";

/// Takes the language from the environment. Programs call it before anything else.
pub fn choose() {
    if std::env::var(VARIABLE).is_ok_and(|value| value == "pseudo") {
        evenhand_words::choose(Language::Pseudo);
    }
}

/// What the window's address says of it, so that the pages say their words in the same language.
pub fn query() -> &'static str {
    match evenhand_words::language() {
        Language::English => "",
        Language::Pseudo => "?language=pseudo",
    }
}
