//! The messages of a language, ready to be said.

use std::sync::OnceLock;
use std::sync::atomic::{AtomicBool, Ordering};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use crate::{pseudo, tr};

/// A language that words can be said in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Language {
    /// English as it is written in England.
    #[default]
    English,
    /// English with accents and two fifths longer: it shows what is cut off, and what comes from no catalogue.
    Pseudo,
}

/// The program speaks one language at a time: a sentence is made far from where the language is chosen.
static PSEUDO: AtomicBool = AtomicBool::new(false);

/// Says all words from now on in this language.
pub fn choose(language: Language) {
    PSEUDO.store(language == Language::Pseudo, Ordering::Relaxed);
}

/// The language that words are said in.
pub fn language() -> Language {
    if PSEUDO.load(Ordering::Relaxed) { Language::Pseudo } else { Language::English }
}

/// A number that a message can choose its plural by.
pub trait Number {
    /// The number as the catalogue takes it.
    fn value(self) -> f64;
}

macro_rules! numbers {
    ($($kind:ty)*) => { $(
        impl Number for $kind {
            #[allow(clippy::cast_precision_loss, clippy::cast_lossless)] // Nobody reads sixteen digits.
            fn value(self) -> f64 {
                self as f64
            }
        }
    )* };
}

numbers!(i32 i64 u8 u16 u32 u64 usize f64);

type Messages = FluentBundle<FluentResource>;

fn messages() -> &'static Messages {
    static ENGLISH: OnceLock<Messages> = OnceLock::new();
    static PSEUDO: OnceLock<Messages> = OnceLock::new();
    match language() {
        Language::English => ENGLISH.get_or_init(english),
        Language::Pseudo => PSEUDO.get_or_init(|| {
            let mut messages = english();
            messages.set_transform(Some(pseudo::longer));
            messages
        }),
    }
}

fn english() -> Messages {
    let england: LanguageIdentifier = "en-GB".parse().unwrap_or_default();
    let mut messages = FluentBundle::new_concurrent(vec![england]);
    // The marks around each argument are for text that runs both ways; on paper they would print.
    messages.set_use_isolating(false);
    for text in tr::ENGLISH {
        // What is wrong with a file is found when the functions are written, and by a test.
        let resource = FluentResource::try_new((*text).to_owned()).unwrap_or_else(|(some, _)| some);
        let _ = messages.add_resource(resource);
    }
    messages
}

/// The English of all messages of one file of the catalogue, as one text: for whoever must know which words are the
/// program's own.
pub fn all_said(area: &str) -> String {
    let head = format!("{area}-");
    let mut out = String::new();
    for line in tr::ENGLISH.iter().flat_map(|text| text.lines()) {
        let own = line.strip_prefix(&head).and_then(|line| line.split_once('='));
        let variant = line.strip_prefix("  ").and_then(|line| line.split_once(']'));
        if let Some((_, words)) = own.or(variant) {
            out.push_str(words.split('{').next().unwrap_or(""));
            // What stands after a gap counts too.
            words.split('}').skip(1).for_each(|after| {
                out.push(' ');
                out.push_str(after.split('{').next().unwrap_or(""));
            });
            out.push_str(". ");
        }
    }
    out
}

/// A message with its arguments. One that is not there would say its name; none compiles that is not there.
pub(crate) fn say<const COUNT: usize>(
    id: &str,
    arguments: [(&'static str, FluentValue<'_>); COUNT],
) -> String {
    let messages = messages();
    let Some(pattern) = messages.get_message(id).and_then(|message| message.value()) else {
        return id.to_owned();
    };
    let arguments: FluentArgs<'_> = arguments.into_iter().collect();
    let mut errors = Vec::new();
    let mut words = String::new();
    // Writing to a string cannot fail.
    let _ = messages.write_pattern(&mut words, pattern, Some(&arguments), &mut errors);
    debug_assert!(errors.is_empty(), "{id}: {errors:?}");
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_is_read_and_no_message_stands_twice() {
        let mut messages: Messages = FluentBundle::new_concurrent(vec![]);
        for text in tr::ENGLISH {
            let resource = FluentResource::try_new((*text).to_owned()).unwrap();
            messages.add_resource(resource).unwrap();
        }
    }

    #[test]
    fn numbers_choose_their_nouns() {
        let say = |number: f64| tr::units::days(number);
        assert_eq!(
            [say(0.0), say(1.0), say(2.0), say(1100.0)],
            ["0 days", "1 day", "2 days", "1100 days"]
        );
        assert_eq!(tr::units::minutes(120.0167), "120.0167 minutes");
    }

    #[test]
    fn what_a_person_wrote_is_never_read_as_a_message() {
        let title = "{ findings-met } {$line} \u{2068}";
        let said = tr::contradictions::title_stands_twice(title);
        assert_eq!(said, format!("\"{title}\" stands twice in one line."));
    }
}
