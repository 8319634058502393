//! Who spoke, and the words that follow.

use super::{AskedFor, PromisedHow};
use crate::line::happened::{self, day_like};
use crate::line::said::{NamedWhom, named, written};
use crate::line::words::{LineClause, LineWord};
use crate::promise::does;
use crate::spoken::begins_with_deed;

/// Who spoke.
#[derive(Clone, Debug, Default)]
pub(super) struct Speaker {
    pub by: String,
    pub choices: Vec<String>,
    /// It is beyond doubt that somebody of another side did.
    pub sure: bool,
    /// A day of its own stands before it: "on Monday Jo said".
    pub dated: bool,
}

/// "Jo said", "they told me", "SENCO rang to say": who spoke and what. `Some((None, …))`: somebody did, and it is no
/// promise of theirs.
pub(super) type Spoken<'w, 'a> = (Option<Speaker>, &'w [LineWord<'a>], PromisedHow);

const SPEECH: [&str; 8] =
    ["said", "says", "promised", "promises", "told", "confirmed", "agreed", "saying"];

/// Deeds that are told to the family to do, where they stand first.
const OURS_TO_DO: [&str; 48] = [
    "to", "send", "ring", "call", "phone", "email", "write", "fill", "complete", "apply", "ask",
    "wait", "chase", "contact", "try", "come", "bring", "sign", "return", "check", "go", "make",
    "get", "give", "keep", "let", "put", "speak", "talk", "tell", "look", "read", "pay", "book",
    "reply", "respond", "please", "need", "must", "use", "take", "hang", "leave", "start", "stop",
    "appeal", "collect", "remember",
];

/// Who said, promised or told something, and what.
pub(super) fn speech<'w, 'a>(
    clause: &'w LineClause<'a>,
    asked: &AskedFor<'_>,
) -> Option<Spoken<'w, 'a>> {
    let low = clause.low();
    let to_say = low.windows(2).position(|pair| pair == ["to", "say"]).map(|at| at + 1);
    let at = low.iter().position(|word| SPEECH.contains(word)).or(to_say)?;
    let verb = low.get(at).copied().unwrap_or_default();
    let body = clause.words.get(at + 1..).unwrap_or_default();
    let skip = |words: &[LineWord<'a>], list: &[&str]| {
        words.iter().take_while(|word| list.contains(&word.low.as_str())).count()
    };
    let body = body.get(skip(body, &["me", "us", "that", "then"])..).unwrap_or_default();
    if verb == "told" && !["me", "us"].contains(&low.get(at + 1).copied().unwrap_or_default()) {
        return Some((None, body, PromisedHow::Said));
    }
    let who = match verb {
        "say" => asked
            .message
            .filter(|message| message.direction == Some(evenhand_core::record::Direction::In))
            .map(|message| Speaker { by: message.who.clone(), sure: true, ..Speaker::default() }),
        _ => speaker(clause.words.get(..at).unwrap_or_default(), asked),
    };
    // "Agreed funding" tells of a decision; "agreed to fund" and "agreed they would" of a promise.
    let first = body.first().map(|word| word.low.as_str()).unwrap_or_default();
    let promising = ["promised", "promises", "agreed"].contains(&verb) && first == "to";
    let body = if promising { body.get(1..).unwrap_or_default() } else { body };
    if promising {
        return Some((who, body, PromisedHow::Bound));
    }
    let how = if verb.starts_with("promise") { PromisedHow::Promised } else { PromisedHow::Said };
    let ours = OURS_TO_DO.contains(&first) && verb != "promised";
    Some(if ours { (None, body, how) } else { (who, body, how) })
}

/// Who the words before "said" name.
fn speaker(words: &[LineWord<'_>], asked: &AskedFor<'_>) -> Option<Speaker> {
    const OVER: [&str; 17] = [
        "today",
        "yesterday",
        "then",
        "also",
        "just",
        "but",
        "finally",
        "again",
        "has",
        "have",
        "the",
        "have",
        "this",
        "morning",
        "afternoon",
        "on",
        "now",
    ];
    let with = asked.message.map(|message| message.who.clone()).filter(|who| !who.is_empty());
    let dated = words.iter().any(|word| day_like(&word.low) || word.low == "yesterday");
    // "Email from school said": the school did.
    let from = words
        .iter()
        .rposition(|word| word.low == "from")
        .filter(|_| words.iter().any(|word| happened::is_message(&word.low)));
    let words = words.get(from.map_or(0, |at| at + 1)..).unwrap_or_default();
    let kept: Vec<LineWord<'_>> = words
        .iter()
        .filter(|word| !OVER.contains(&word.low.as_str()) && !day_like(&word.low))
        .cloned()
        .collect();
    let asked_before = asked.message.is_some();
    let choices: Vec<String> = with.into_iter().collect();
    let low: Vec<&str> = kept.iter().map(|word| word.low.as_str()).collect();
    match low.as_slice() {
        [] => Some(Speaker { choices, dated, ..Speaker::default() }),
        ["i" | "we" | "you" | "i've" | "we've"] => None,
        ["they" | "she" | "he" | "who"] => {
            Some(Speaker { by: String::new(), choices, sure: asked_before, dated })
        }
        _ => {
            let sure = match named(&kept, asked.known)? {
                NamedWhom::Side => true,
                NamedWhom::Name => asked_before,
            };
            if kept.iter().any(|word| happened::is_deed(&word.low)) {
                return Some(Speaker { choices, dated, ..Speaker::default() });
            }
            Some(Speaker { by: written(&kept), choices: Vec::new(), sure, dated })
        }
    }
}

/// "Jo will send the draft", "they'll ring back": without a word of saying.
pub(super) fn announced<'w, 'a>(
    clause: &'w LineClause<'a>,
    asked: &AskedFor<'_>,
) -> Option<Spoken<'w, 'a>> {
    let low = clause.low();
    if low.iter().any(|word| happened::is_deed(word)) {
        return None;
    }
    let at = low.iter().position(|word| *word == "will" || word.ends_with("'ll"))?;
    let mut subject = clause.words.get(..at).unwrap_or_default().to_vec();
    if let Some(stem) = low.get(at).and_then(|word| word.strip_suffix("'ll"))
        && let Some(word) = clause.words.get(at)
    {
        subject.push(LineWord { as_written: word.as_written, low: stem.to_owned() });
    }
    let after = low.get(at + 1..).unwrap_or_default().join(" ");
    if subject.is_empty() || !(does(&after) || begins_with_deed(&after)) {
        return Some((None, &[], PromisedHow::Said));
    }
    let who = speaker(&subject, asked);
    Some((who, clause.words.get(at..).unwrap_or_default(), PromisedHow::Said))
}
