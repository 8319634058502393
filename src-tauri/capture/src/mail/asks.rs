//! Whether a mail asks for something, by its own words: only then is a reply waited for.

use crate::promise::sentences;
use crate::text::{squeezed, without_struck};

/// Parts of sentences that ask without a question mark, in small letters.
const ASKING: [&str; 79] = [
    "please let me know",
    "please let us know",
    "please could",
    "please can",
    "please would",
    "please confirm",
    "please send",
    "please provide",
    "please advise",
    "please reply",
    "please respond",
    "please explain",
    "please arrange",
    "please tell",
    "please share",
    "please forward",
    "please contact",
    "please call",
    "please ring",
    "please get back",
    "please acknowledge",
    "please amend",
    "please change",
    "please update",
    "could you",
    "can you",
    "would you",
    "will you",
    "let me know",
    "let us know",
    "look forward to hearing",
    "look forward to your",
    "i await",
    "we await",
    "awaiting your",
    "i request",
    "we request",
    "i am requesting",
    "i would like to know",
    "i would be grateful",
    "i'd be grateful",
    "any update",
    "any news",
    "i am still waiting",
    "still waiting for a reply",
    "still waiting for a response",
    "still waiting for an answer",
    "still waiting for your",
    "still waiting to hear",
    "still awaiting a",
    "still awaiting your",
    "not had a reply",
    "not had a response",
    "no reply to my",
    "no response to my",
    "not heard back",
    "haven't heard back",
    "need a copy of",
    "i am writing to request",
    "this is a formal request",
    "this is a request",
    "wish to make a complaint",
    "want to make a complaint",
    "kindly send",
    "kindly provide",
    "kindly confirm",
    "please supply",
    "grateful for an update",
    "grateful for a reply",
    "still have not had",
    "still haven't had",
    "still have not received",
    "i would like a copy",
    "where are we with",
    "i need to know",
    "i am chasing",
    "chasing please",
    "writing to complain",
    "i wish to request",
];

/// Questions that ask for nothing.
const POLITE: [&str; 7] = [
    "how are you",
    "hope you are well",
    "hope you're well",
    "are you well",
    "how was your",
    "let me know if you need",
    "let us know if you need",
];

/// The first sentence that asks for something. `own` are the sender's own words.
pub fn asks(own: &str) -> Option<String> {
    // What stands below a signature's mark says nothing of this message.
    let own = &*without_struck(own.split("\n-- \n").next().unwrap_or_default());
    let lower = own.to_ascii_lowercase();
    let cut = ["\nsent from my", "\nsent from outlook", "\nget outlook for"];
    let end = cut.iter().filter_map(|mark| lower.find(mark)).min().unwrap_or(own.len());
    let own = own.get(..end).unwrap_or(own);
    sentences(own)
        .map(|at| squeezed(own.get(at).unwrap_or_default()))
        .find(|sentence| is_asking(sentence))
}

fn is_asking(sentence: &str) -> bool {
    let lower = sentence.to_lowercase().replace('\u{2019}', "'");
    // What the other asked is told before it is answered.
    if lower.starts_with("you asked") || lower.starts_with("as you asked") {
        return false;
    }
    if POLITE.iter().any(|polite| lower.contains(polite)) {
        return false;
    }
    // A web address may end with a question mark's words, and a short "?" alone asks nothing that can be told.
    let question = lower.trim_end_matches(['"', '\'', ')', '\u{201d}', '!']).ends_with('?');
    let words = lower.split_whitespace().count();
    (question && words > 1) || ASKING.iter().any(|part| lower.contains(part))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_asks_and_what_thanks() {
        for text in [
            "Hello,\n\nWhen will the plan come?\n\nA",
            "Please could you send it.",
            "I look forward to hearing from you.",
            "Any update on this",
            "May we meet?",
            "I am writing to request an assessment.",
            "This is a formal request for an assessment.",
            "Kindly send me the notes.",
            "I still have not had the report.",
            "Still waiting for a response to my email of 1 October.",
            "I have not heard back about the draft.",
        ] {
            assert!(asks(text).is_some(), "{text}");
        }
        for text in [
            "Thank you very much.",
            "Thanks, that is fine.\n\nA Parent",
            "You asked: when will it come?\nIt came. Thanks.",
            "We are still waiting for the bus. Thanks.",
            "How are you?\nThank you for the plan.",
            "Thanks\n-- \nCan you spare a minute? Visit us",
            "Let me know if you need anything else.",
            "[crossed out: When will it come?] Thanks.",
            "Thanks.\n\nSent from my iPhone\nHave you seen our site?",
            "",
        ] {
            assert_eq!(asks(text), None, "{text}");
        }
        assert_eq!(
            asks("Hello. When will\nit come? Thanks.").as_deref(),
            Some("When will it come?")
        );
    }
}
