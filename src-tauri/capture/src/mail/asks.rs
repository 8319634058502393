//! Whether a mail asks for something, by its own words: only then is a reply waited for.

use crate::promise::sentences;
use crate::text::{has_words, squeezed, without_struck};

/// Parts of sentences that ask without a question mark, in small letters.
const ASKING: [&str; 75] = [
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

/// The words above a signature's mark and what a phone puts below: what stands there says nothing of this message.
pub(super) fn above_signature(own: &str) -> &str {
    // Own words have lost the space that stands behind the mark.
    let mut lines = own.split_inclusive('\n');
    let mut at = 0;
    let own = loop {
        match lines.next() {
            Some(line) if line.trim_end() == "--" => break own.get(..at).unwrap_or(own),
            Some(line) => at += line.len(),
            None => break own,
        }
    };
    let lower = own.to_ascii_lowercase();
    let cut = ["sent from my", "sent from outlook", "get outlook for"];
    let starts = |mark: &&str| {
        let mut found = lower.match_indices(*mark).map(|(at, _)| at);
        found.find(|at| *at == 0 || lower.get(..*at).is_some_and(|before| before.ends_with('\n')))
    };
    let end = cut.iter().filter_map(starts).min().unwrap_or(own.len());
    own.get(..end).unwrap_or(own)
}

/// The first sentence that asks for something. `own` are the sender's own words.
pub fn asks(own: &str) -> Option<String> {
    let own = &*without_struck(above_signature(own));
    if wants_no_answer(own) {
        return None;
    }
    sentences(own)
        .map(|at| squeezed(own.get(at).unwrap_or_default()))
        .find(|sentence| is_asking(sentence))
}

/// "No need to reply": then a question in it is none that anybody has to answer.
fn wants_no_answer(own: &str) -> bool {
    const NONE: [&str; 15] = [
        "no need to reply",
        "no need to answer",
        "no need to respond",
        "no need for a reply",
        "no reply needed",
        "no reply required",
        "no reply is needed",
        "no answer needed",
        "no response needed",
        "no response required",
        "no response is needed",
        "do not need to reply",
        "don't need to reply",
        "don't have to reply",
        "do not have to reply",
    ];
    let lower = squeezed(own).to_lowercase().replace('\u{2019}', "'");
    NONE.iter().any(|none| has_words(&lower, none))
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
    (question && words > 1)
        || turns_to_you(&lower)
        || needs_please(&lower)
        || ASKING.iter().any(|part| lower.contains(part))
}

/// "I need the report by Friday please": a wish with that word in it is no telling. "Yes please" only answers.
fn needs_please(lower: &str) -> bool {
    const NEEDS: [&str; 12] = [
        "i need",
        "we need",
        "i require",
        "we require",
        "i want",
        "we want",
        "i would like",
        "we would like",
        "i'd like",
        "we'd like",
        "can i",
        "can we",
    ];
    has_words(lower, "please") && NEEDS.iter().any(|need| has_words(lower, need))
}

/// "Could you send it", "Thanks, can you ring me": at the start of a part of the sentence. "If you can you might" is
/// none.
fn turns_to_you(lower: &str) -> bool {
    const LEADS: [&str; 14] = [
        "and",
        "so",
        "but",
        "also",
        "then",
        "or",
        "please",
        "kindly",
        "hi",
        "hello",
        "wondering",
        "wondered",
        "anyway",
        "again",
    ];
    ["could you", "can you", "would you", "will you"].iter().any(|form| {
        lower.match_indices(form).any(|(at, _)| {
            let after = lower.get(at + form.len()..).unwrap_or_default();
            let before = lower.get(..at).unwrap_or_default().trim_end();
            let word = before.rsplit(' ').next().unwrap_or_default();
            let begins = before.is_empty()
                || before.ends_with(|c: char| !c.is_alphanumeric() && c != '\'')
                || LEADS.contains(&word);
            begins && !after.starts_with(char::is_alphanumeric)
        })
    })
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
            "Thanks for that and could you send the form.",
            "Thanks, can you ring me.",
            "May we meet?",
            "I am writing to request an assessment.",
            "This is a formal request for an assessment.",
            "Kindly send me the notes.",
            "I still have not had the report.",
            "Still waiting for a response to my email of 1 October.",
            "I have not heard back about the draft.",
            "I need the report by Friday please.",
            "Please, I need to see the report.",
            "We would like a copy of the plan, please.",
            "Can I have the notes please.",
        ] {
            assert!(asks(text).is_some(), "{text}");
        }
        for text in [
            "Thank you for the meeting. No need to reply. How kind was that?",
            "Thank you very much.",
            "Thanks, that is fine.\n\nA Parent",
            "You asked: when will it come?\nIt came. Thanks.",
            "We are still waiting for the bus. Thanks.",
            "If you can you might add it. Thanks.",
            "Yes please, Tuesday is fine.",
            "We need no more forms. I am pleased.",
            "How are you?\nThank you for the plan.",
            "Thanks\n-- \nCan you spare a minute? Visit us",
            "Thanks\n--\nCan you spare a minute? Visit us",
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
