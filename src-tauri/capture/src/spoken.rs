//! What minutes say that somebody named will do: "JB to send the draft", "Ms Lark agreed to ring", "It was agreed that
//! the council would pay".

use std::ops::Range;

use chrono::NaiveDate;

use crate::due::due;
use crate::no_promise::{is_none, is_nothing};
use crate::promise::{
    ProposedPromise, does, doubts_of, holds_back, sentence_end, tells_a_question,
};
use crate::text::{bullet, plain, squeezed};

/// Most words of a name.
const LONGEST_OWNER: usize = 5;
/// Longest sentence that is taken for one, in bytes.
const LONGEST: usize = 600;

/// How it is said, between who and what. Those said to have been agreed may say "would".
const FORMS: [&str; 22] = [
    "to",
    "will",
    "shall",
    "is to",
    "are to",
    "agreed to",
    "has agreed to",
    "have agreed to",
    "is going to",
    "are going to",
    "offered to",
    "undertook to",
    "promised to",
    "said she will",
    "said he will",
    "said they will",
    "said that she will",
    "said that he will",
    "said that they will",
    "confirmed she will",
    "confirmed he will",
    "confirmed they will",
];

/// What somebody may do, beside what letters promise.
const DEEDS: [&str; 35] = [
    "refer",
    "pay",
    "return",
    "meet",
    "liaise",
    "apply",
    "observe",
    "visit",
    "assess",
    "request",
    "invite",
    "monitor",
    "attend",
    "bring",
    "find",
    "investigate",
    "explore",
    "offer",
    "purchase",
    "order",
    "trial",
    "feed back",
    "let us know",
    "report",
    "add",
    "change",
    "submit",
    "keep",
    "give",
    "take",
    "produce",
    "support",
    "work",
    "hold",
    "complete",
];

/// Beginnings of sentences that only look like names before "to".
const NO_NAMES: [&str; 41] = [
    "if",
    "by",
    "when",
    "once",
    "before",
    "after",
    "as",
    "until",
    "unless",
    "happy",
    "need",
    "able",
    "due",
    "prior",
    "according",
    "want",
    "going",
    "how",
    "plan",
    "thanks",
    "ready",
    "hope",
    "aim",
    "try",
    "back",
    "next",
    "who",
    "what",
    "when",
    "used",
    "unable",
    "easy",
    "hard",
    "important",
    "good",
    "welcome",
    "further",
    "it",
    "this",
    "that",
    "there",
];

/// The sentences of a text in which somebody named is to do something, in their order.
pub(crate) fn spoken(text: &str, held: Option<NaiveDate>) -> Vec<ProposedPromise> {
    let mut found: Vec<ProposedPromise> = Vec::new();
    for at in pieces(text) {
        let quote = squeezed(text.get(at.clone()).unwrap_or_default());
        if quote.len() > LONGEST || quote.ends_with('?') {
            continue;
        }
        if let Some(owner) = owner(&quote).filter(|_| {
            let lower = plain(&quote);
            !holds_back(&lower)
                && !tells_a_question(&lower)
                && !is_none(&lower)
                && !is_nothing(bullet(&quote))
                && !crate::text::has_words(&lower, "by now")
        }) {
            let mut doubts = doubts_of(&plain(&quote));
            let (due, due_words) = due(&quote, held, &mut doubts);
            doubts.sort();
            doubts.dedup();
            found.push(ProposedPromise { quote, at, owner, due, due_words, doubts });
        }
    }
    found
}

/// Sentences. A line that begins with a capital begins one; the line before need not end with a stop.
fn pieces(text: &str) -> Vec<Range<usize>> {
    let mut out = Vec::new();
    let mut start = 0;
    while let Some(rest) = text.get(start..).filter(|rest| !rest.is_empty()) {
        let lead = rest.len() - rest.trim_start().len();
        let begin = start + lead;
        let Some(rest) = text.get(begin..).filter(|rest| !rest.is_empty()) else { break };
        let whole = sentence_end(rest).max(1);
        let mut end = begin + whole;
        let piece = text.get(begin..end).unwrap_or_default();
        for (line_end, _) in piece.match_indices('\n') {
            let next = piece.get(line_end + 1..).unwrap_or_default().trim_start();
            if next.starts_with(|c: char| !c.is_lowercase() && !c.is_ascii_digit()) {
                end = begin + line_end + 1;
                break;
            }
        }
        let trimmed = text.get(begin..end).unwrap_or_default().trim_end().len();
        out.push(begin..begin + trimmed);
        start = end;
    }
    out
}

/// Who is to do it. `None`: the sentence says no such thing.
fn owner(quote: &str) -> Option<String> {
    let words: Vec<&str> = bullet(quote).split(' ').collect();
    let small: Vec<String> = words.iter().map(|word| plain(word)).collect();
    let line = small.join(" ");
    for lead in ["it was agreed that ", "it was agreed ", "agreed that "] {
        if let Some(rest) = line.strip_prefix(lead) {
            let skip = lead.split_whitespace().count();
            return named(words.get(skip..)?, rest, &["would", "will", "should", "to"], true);
        }
    }
    named(&words, &line, &FORMS, false).or_else(|| speaking(&words, &line))
}

/// Who speaks in words that minutes take down: "Officer: I will get you an answer tomorrow".
fn speaking(words: &[&str], line: &str) -> Option<String> {
    let count = words.iter().take(LONGEST_OWNER).position(|word| word.ends_with(':'))? + 1;
    let said = line.split_once(": ")?.1;
    let form = ["i will ", "i'll ", "we will ", "we'll ", "i shall ", "we shall "];
    let after = form.iter().find_map(|form| said.strip_prefix(form))?;
    let who = words.get(..count)?.join(" ");
    let name = who.trim_end_matches(':');
    let named = name.starts_with(char::is_uppercase) && !NO_NAMES.contains(&plain(name).as_str());
    (named && (does(after) || begins_with_deed(after))).then(|| name.to_owned())
}

/// The words before the first form that a deed follows. `agreed`: a name need not begin with a capital.
fn named(words: &[&str], line: &str, forms: &[&str], agreed: bool) -> Option<String> {
    let mut before = 0;
    for count in 1..=LONGEST_OWNER.min(words.len().saturating_sub(2)) {
        before += words.get(count - 1)?.to_lowercase().replace('\u{2019}', "'").len() + 1;
        let rest = line.get(before..)?;
        let form = forms.iter().find(|form| {
            let after = rest.strip_prefix(**form).and_then(|after| after.strip_prefix(' '));
            after.is_some_and(|after| does(after) || begins_with_deed(after))
        });
        let Some(form) = form else { continue };
        let who = words.get(..count)?;
        let plain_to = *form == "to" && !agreed;
        return is_name(who, plain_to, agreed).then(|| bare(&who.join(" ")));
    }
    None
}

/// Whether one of these deeds begins the words. What a child does is none: "will call out in class".
pub(crate) fn begins_with_deed(after: &str) -> bool {
    DEEDS.iter().any(|deed| {
        after
            .strip_prefix(deed)
            .is_some_and(|rest| !rest.starts_with(|c: char| c.is_alphanumeric()))
    })
}

/// Whether words name somebody. Before a plain "to" each must look like it.
fn is_name(words: &[&str], plain_to: bool, agreed: bool) -> bool {
    let Some(first) = words.first() else { return false };
    let lower = first.to_lowercase();
    if NO_NAMES.contains(&lower.as_str())
        || words.iter().any(|word| word.ends_with([':', ';', '.']) && word.len() > 4)
    {
        return false;
    }
    let capital = |word: &&str| word.starts_with(|c: char| c.is_uppercase());
    let small = [
        "and", "of", "the", "team", "officer", "&", "or", "both", "manager", "teacher", "nurse",
        "worker", "parent", "parents", "school",
    ];
    if plain_to {
        return capital(first)
            && words.iter().skip(1).all(|word| capital(word) || small.contains(word));
    }
    agreed || capital(first)
}

/// Without "The" before it.
fn bare(owner: &str) -> String {
    let rest = ["The ", "the "].iter().find_map(|the| owner.strip_prefix(the)).unwrap_or(owner);
    // Who speaks of themselves is not named.
    let pronoun = ["we", "i", "she", "he", "they", "it"].contains(&rest.to_lowercase().as_str());
    if pronoun { String::new() } else { rest.trim_end_matches([',', ':']).to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> Vec<String> {
        let held = NaiveDate::from_ymd_opt(2019, 11, 12);
        let day = |one: &ProposedPromise| {
            one.due.exact_day().map(|day| day.to_string()).unwrap_or_default()
        };
        spoken(text, held).iter().map(|one| format!("{}|{}", one.owner, day(one))).collect()
    }

    #[test]
    fn somebody_named_is_to_do_something() {
        let text = "1. Speech therapy\nThe SENCo said she will chase the therapist by Friday.\nJB to send the amended\ndraft by 29 November.\n\
            Ms Lark agreed to share the timetable within 5 working days.\nIt was agreed that the council would pay for transport.\n\
            The officer will confirm the date next week.\n• School will provide 1:1 support.\nSEN team and school nurse to meet in May 2020.\n";
        assert_eq!(
            of(text),
            [
                "SENCo|2019-11-15",
                "JB|2019-11-29",
                "Ms Lark|2019-11-19",
                "council|",
                "officer|",
                "School|",
                "SEN team and school nurse|"
            ]
        );
    }

    #[test]
    fn what_is_said_of_no_one_is_no_promise() {
        for text in [
            "Happy to send it.",
            "Parents were asked to send the form.",
            "The council would not pay.",
            "JB will not send it.",
            "Will JB send it?",
            "Next meeting: to be arranged.",
            "He is able to read.",
            "The family asked whether the council will send the report.",
            "Going to school is hard.",
            "It was agreed that progress was good.",
        ] {
            assert_eq!(of(text), Vec::<String>::new(), "{text}");
        }
    }

    #[test]
    fn the_words_stand_where_they_are_said_to() {
        let text = "Présent : Zoë\r\n\r\nJB to send the report.\r\nDone.";
        let found = spoken(text, None);
        assert_eq!(&text[found[0].at.clone()], "JB to send the report.");
    }
}
