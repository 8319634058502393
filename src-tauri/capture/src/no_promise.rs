//! Sentences that only look like promises: questions and wishes that are told, what is denied or doubted, what another
//! letter or the law says, and what is settled already.

use crate::text::{has_words, squeezed};

/// What people ask or wish for is told with these, and promises nothing.
const WISHES: [&str; 30] = [
    "asked that",
    "asks that",
    "asked for",
    "asked:",
    "asks whether",
    "asks if",
    "asked the",
    "requested",
    "requests that",
    "request that",
    "would like the",
    "would like us",
    "wants the",
    "want the",
    "wanted the",
    "wishes",
    "wished",
    "hopes",
    "hoped that",
    "hoped the",
    "expects the",
    "expected the",
    "suggested that",
    "proposed that",
    "wondered whether",
    "queried whether",
    "queried if",
    "queried when",
    "was keen",
    "is keen",
];

/// What turns a promise round, or takes it away.
const DENIALS: [&str; 32] = [
    "not true that",
    "untrue that",
    "not the case that",
    "not correct that",
    "i doubt",
    "we doubt",
    "doubts that",
    "doubted that",
    "doubtful",
    "unlikely that",
    "nobody said",
    "no one said",
    "never said",
    "never agreed",
    "not agreed that",
    "nobody agreed",
    "not said that",
    "had we",
    "had i",
    "had the council",
    "had agreed",
    "had promised",
    "had said",
    "review whether",
    "consider whether",
    "reconsider whether",
    "was a joke",
    "had hoped",
    "had planned",
    "had intended",
    "had wanted",
    "were hoping",
];

/// What is to come is nothing.
const NOTHING: [&str; 9] = [
    "be sent nothing",
    "be sent no",
    "receive no",
    "receive nothing",
    "get no",
    "get nothing",
    "hear nothing",
    "provided with no",
    "be told nothing",
];

/// Papers whose words are not those of who writes.
const PAPERS: [&str; 18] = [
    "the law",
    "letter",
    "email",
    "e-mail",
    "the act",
    "the code",
    "code of practice",
    "regulations",
    "regulation",
    "policy",
    "guidance",
    "complaint",
    "appeal",
    "report",
    "statement",
    "minutes",
    "document",
    "website",
];

/// What doubts a deed that is told behind it: "I don't think we will", "not sure that it will be sent".
const DOUBTS: [&str; 22] = [
    "don't think",
    "do not think",
    "doesn't think",
    "didn't think",
    "don't believe",
    "do not believe",
    "don't expect",
    "do not expect",
    "don't know",
    "do not know",
    "not sure",
    "not certain",
    "not confident",
    "not convinced",
    "no chance",
    "no prospect",
    "no reason to think",
    "wrong to say",
    "incorrect to say",
    "not saying",
    "can't see",
    "cannot see",
];

/// Whether what is told is doubted: the doubt stands before it, with nothing between them.
fn doubts_it(lower: &str) -> bool {
    const TELLS: [&str; 10] =
        ["that", "if", "whether", "when", "we", "i", "it", "the", "they", "a"];
    DOUBTS.iter().any(|doubt| {
        lower.match_indices(doubt).any(|(at, _)| {
            let rest = lower.get(at + doubt.len()..).unwrap_or_default();
            let next = rest.strip_prefix(' ').unwrap_or_default();
            let word = next.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
            TELLS.contains(&word)
        })
    })
}

/// Whether the sentence, in small letters, promises nothing though it has the words of a promise.
pub(crate) fn is_none(lower: &str) -> bool {
    let any = |list: &[&str]| list.iter().any(|words| has_words(lower, words));
    any(&DENIALS)
        || doubts_it(lower)
        || any(&NOTHING)
        || WISHES.iter().any(|words| match words.strip_suffix(':') {
            Some(word) => lower.contains(words) && has_words(lower, word),
            None => has_words(lower, words) && !asks_first(lower, words),
        })
        || you_said(lower)
        || paper_says(lower)
}

/// Whether somebody is to do it before the wish is told: "JB to send what Sarah asked for", "the council will send the
/// papers that you requested".
fn asks_first(lower: &str, wish: &str) -> bool {
    let before = lower.split(wish).next().unwrap_or_default();
    [" to ", " will ", " shall ", " agreed "].iter().any(|form| before.contains(form))
}

/// "You said we will send it", "Your MP says the council will pay": what others believe was promised.
fn you_said(lower: &str) -> bool {
    const SAYS: [&str; 13] = [
        "say",
        "says",
        "said",
        "told",
        "think",
        "thought",
        "believe",
        "believed",
        "claim",
        "claimed",
        "mentioned",
        "wrote",
        "understood",
    ];
    let words: Vec<&str> =
        lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    words.iter().enumerate().any(|(at, word)| {
        let reach = match *word {
            "you" => 2,
            "your" => 4,
            _ => return false,
        };
        let next = words.iter().skip(at + 1).take(reach);
        next.take_while(|next| !["will", "to", "as", "what", "that"].contains(*next))
            .any(|next| SAYS.contains(next))
            // "As you said, we will send it" is the writer's own.
            && !at.checked_sub(1).is_some_and(|before| {
                words.get(before).is_some_and(|word| ["as", "what", "which", "when", "that"].contains(word))
            })
    })
}

/// "The letter of 1 March says: we will send it", "She read out the law: the council will issue it".
fn paper_says(lower: &str) -> bool {
    if has_words(lower, "read out") || has_words(lower, "quoted from") {
        return !lower.contains(" to read out") && !lower.contains("will read out");
    }
    ["says", "say", "states", "reads", "stated", "said that"].iter().any(|verb| {
        let Some((before, _)) = lower.split_once(&format!(" {verb} ")) else { return false };
        // The paper stands before the verb, in the same part of the sentence.
        let part = before.rsplit([',', ';', '.']).next().unwrap_or_default();
        // "We will send you a letter that says why" is the writer's own.
        let own = [" will ", " shall ", " to "].iter().any(|form| part.contains(form));
        !own && PAPERS.iter().any(|paper| has_words(part, paper))
            && !["my ", "our ", "this "].iter().any(|own| part.trim_start().starts_with(own))
    })
}

/// "None", "N/A", "No further action", "Next meeting to be held on 10 June": a line of a list that names no action.
pub(crate) fn is_nothing(words: &str) -> bool {
    let lower = squeezed(&words.to_lowercase());
    let bare = lower.trim_end_matches(['.', ' ']);
    if ["none", "n/a", "na", "nil", "nothing", "tbc", "-", "no", "none agreed", "none identified"]
        .contains(&bare)
    {
        return true;
    }
    [
        "no further action",
        "no action",
        "no new action",
        "no change",
        "nothing further",
        "none for",
        "none at",
        "next meeting",
        "next review",
        "date of next",
        "the next meeting",
        "date of the next",
        "meeting to close",
        "meeting closed",
        "thanks to",
        "apologies",
    ]
    .iter()
    .any(|start| {
        bare.strip_prefix(start)
            .is_some_and(|rest| !rest.starts_with(|c: char| c.is_alphabetic() && c != 's'))
    })
}

const MARKS: [&str; 8] =
    ["~~", "[x]", "[X]", "\u{2611}", "\u{2705}", "\u{2713}", "\u{2714}", "\u{2612}"];

const STATES: [&str; 14] = [
    "done",
    "closed",
    "complete",
    "completed",
    "finished",
    "actioned",
    "cancelled",
    "withdrawn",
    "superseded",
    "achieved",
    "discharged",
    "resolved",
    "sent",
    "received",
];

/// Whether a line, or the end of it, says that it is done: "– done", "(closed)", "✓", `[x]`, "DONE 3/3", struck out.
pub(crate) fn is_done(line: &str) -> bool {
    if MARKS.iter().any(|mark| line.contains(mark)) {
        return true;
    }
    let line = line.trim_end_matches(['.', ')', ']', ' ', '*', '|', '!']);
    let parts: Vec<&str> =
        [" \u{2013} ", " - ", " \u{2014} ", "(", "[", ". ", "; ", ", ", ": ", " | ", "\t"]
            .iter()
            .filter_map(|mark| line.rsplit_once(mark).map(|(_, tail)| tail))
            .collect();
    let lower = line.to_lowercase();
    parts.iter().any(|tail| is_state(tail))
        || [
            "this was sent",
            "this has been done",
            "now done",
            "already done",
            "no longer needed",
            "no longer required",
        ]
        .iter()
        .any(|words| lower.ends_with(words) || lower.contains(&format!("{words} on")))
        || lower.contains("; this was ")
        || lower.contains("; this has been ")
}

/// "Done", "DONE 3/3", "Completed on 10 March": a state with nothing after it but when it was.
pub(crate) fn is_state(words: &str) -> bool {
    let lower = words.to_lowercase();
    let mut words = lower
        .split(|c: char| !c.is_alphanumeric() && c != '\'')
        .filter(|word| !word.is_empty())
        .skip_while(|word| ["now", "all", "action", "status", "already", "since"].contains(word));
    if !words.next().is_some_and(|first| STATES.contains(&first)) {
        return false;
    }
    words.all(|word| {
        const WHEN: [&str; 12] = [
            "on",
            "at",
            "in",
            "and",
            "today",
            "yesterday",
            "closed",
            "now",
            "already",
            "the",
            "done",
            "yes",
        ];
        const MONTHS: [&str; 12] =
            ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
        WHEN.contains(&word)
            || word.starts_with(|c: char| c.is_ascii_digit())
            || MONTHS.iter().any(|month| word.starts_with(month))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_tells_of_wishes_denials_and_papers_is_no_promise() {
        for text in [
            "parents requested that the la will issue the plan by 4 april 2025",
            "sarah hopes that the council will fund it",
            "you said we will issue it by 14 march",
            "your mp says the council will fund it",
            "it is not true that we will send it",
            "i doubt we will send it",
            "i don't think we will send it by friday",
            "i am not sure that it will be sent",
            "there is no chance that we will send it",
            "your complaint states that we will send it",
            "nobody said that we will send it",
            "the panel will review whether we will fund by 20 march",
            "you will be sent nothing by 14 march",
            "had we known, we will have sent it",
            "the letter of 1 march says we will send the plan",
            "sarah read out the law: the la will issue within 20 weeks",
        ] {
            assert!(is_none(text), "{text}");
        }
        for text in [
            "as you said, we will send it",
            "we will send the papers that you requested",
            "we will send you a letter that says why",
            "jl was asked to send it by 4 april",
            "we will get back to you",
            "i am not sure of the day, but we will send it",
            "we will send it, no doubt",
        ] {
            assert!(!is_none(text), "{text}");
        }
    }

    #[test]
    fn what_is_done_and_what_is_not() {
        for line in [
            "- JL to send the report – done",
            "- SENCo to share profile (closed)",
            "- LA to confirm transport ✓",
            "- Parent to call GP – DONE 3/3",
            "- ~~JL to send~~",
            "- [x] AB to book",
            "Action: JL to send the report. Complete.",
        ] {
            assert!(is_done(line), "{line}");
        }
        for line in [
            "- JL to send the report – not done, carried forward to 28 March",
            "- Action: complete the form",
            "- JL: form - complete by 4 April",
            "- [ ] JL to email",
        ] {
            assert!(!is_done(line), "{line}");
        }
        for words in
            ["None", "N/A", "No further action for the EP", "Next meeting to be held on 10 June"]
        {
            assert!(is_nothing(words), "{words}");
        }
        assert!(!is_nothing("No-one but JB to send it") && !is_nothing("JB to send it"));
    }
}
