//! What somebody said that they would do. The family's own deeds, what has been, and what was refused are no promises.
//!
//! Long because the lists of words stand beside what reads them.

use chrono::{Days, NaiveDate};

use super::day::due_day;
use super::happened::{self, day_like};
use super::said::{Named, is_name, is_role, named, written};
use super::words::{Clause, Joined, Word};
use super::{Known, LineMessage, LinePromise};
use crate::promise::{does, thing_promised};
use crate::spoken::begins_with_deed;

/// What a promise is read with.
pub(super) struct Asked<'a> {
    pub known: Known<'a>,
    pub message: Option<&'a LineMessage>,
    /// The day the line was written.
    pub written: NaiveDate,
    /// The day it was said on, where that is settled.
    pub said_on: Option<NaiveDate>,
}

/// How strong the word is that a promise follows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum How {
    /// "Said", or what is announced: its own words have to tell of what is to come.
    Said,
    /// "Promised a plan".
    Promised,
    /// "Promised to", "agreed to": what follows is a deed.
    Bound,
    /// It goes on with what the same person said.
    Again,
}

/// Who spoke.
#[derive(Clone, Debug, Default)]
struct Speaker {
    by: String,
    choices: Vec<String>,
    /// It is beyond doubt that somebody of another side did.
    sure: bool,
    /// A day of its own stands before it: "on Monday Jo said".
    dated: bool,
}

const SPEECH: [&str; 8] =
    ["said", "says", "promised", "promises", "told", "confirmed", "agreed", "saying"];
/// Words by which something is refused, has been, or is only asked.
const NO_PROMISE: [&str; 57] = [
    "rang",
    "phoned",
    "emailed",
    "texted",
    "spoke",
    "asked",
    "saw",
    "visited",
    "posted",
    "left",
    "not",
    "no",
    "never",
    "cannot",
    "unable",
    "refused",
    "nothing",
    "neither",
    "nobody",
    "none",
    "was",
    "were",
    "went",
    "had",
    "has",
    "sent",
    "met",
    "been",
    "came",
    "gave",
    "got",
    "made",
    "wrote",
    "did",
    "already",
    "have",
    "yesterday",
    "ago",
    "whether",
    "why",
    "how",
    "what",
    "who",
    "until",
    "till",
    "away",
    "leave",
    "closed",
    "off",
    "sick",
    "done",
    "finished",
    "last",
    "lost",
    "forgot",
    "waiting",
    "without",
];
/// Words by which it hangs on something, or is only hoped.
const DOUBT: [&str; 26] = [
    "if",
    "once",
    "unless",
    "depending",
    "depends",
    "provided",
    "hope",
    "hopes",
    "hoped",
    "hoping",
    "hopefully",
    "should",
    "might",
    "may",
    "could",
    "can",
    "possibly",
    "probably",
    "maybe",
    "try",
    "trying",
    "aim",
    "aiming",
    "perhaps",
    "likely",
    "subject",
];
/// Deeds that are told to the family to do, where they stand first.
const OURS_TO_DO: [&str; 48] = [
    "to", "send", "ring", "call", "phone", "email", "write", "fill", "complete", "apply", "ask",
    "wait", "chase", "contact", "try", "come", "bring", "sign", "return", "check", "go", "make",
    "get", "give", "keep", "let", "put", "speak", "talk", "tell", "look", "read", "pay", "book",
    "reply", "respond", "please", "need", "must", "use", "take", "hang", "leave", "start", "stop",
    "appeal", "collect", "remember",
];
/// Things that a family is asked for.
const OURS: [&str; 13] = [
    "form",
    "forms",
    "consent",
    "views",
    "comments",
    "back",
    "deadline",
    "appeal",
    "signed",
    "signature",
    "evidence",
    "photo",
    "payment",
];
/// Things that the other sides give.
const THEIRS: [&str; 32] = [
    "draft",
    "drafts",
    "plan",
    "plans",
    "report",
    "reports",
    "letter",
    "decision",
    "answer",
    "minutes",
    "amended",
    "final",
    "ehcp",
    "ehc",
    "assessment",
    "update",
    "response",
    "reply",
    "panel",
    "place",
    "transport",
    "appointment",
    "outcome",
    "summary",
    "notes",
    "papers",
    "agenda",
    "invite",
    "invitation",
    "timetable",
    "provision",
    "email",
];

/// The promises of a sentence's clauses.
///
/// `seen`: the message that was on a settled day was told of before, and not after.
pub(super) fn promises(
    clauses: &[Clause<'_>],
    asked: &Asked<'_>,
    seen: &mut bool,
) -> Vec<LinePromise> {
    let mut out: Vec<LinePromise> = Vec::new();
    let mut speaker: Option<Speaker> = None;
    let doubt = clauses.iter().flat_map(Clause::low).any(|word| DOUBT.contains(&word));
    for clause in clauses {
        let spoken = speech(clause, asked).or_else(|| announced(clause, asked));
        *seen = *seen || clause.low().iter().any(|word| happened::is_deed(word));
        let (who, body, how) = match (spoken, &speaker) {
            (Some((Some(who), body, how)), _) => (who, body, how),
            (Some((None, ..)), _) => {
                speaker = None;
                continue;
            }
            (None, Some(who)) => (who.clone(), clause.words.as_slice(), How::Again),
            (None, None) => continue,
        };
        let again = how == How::Again;
        if again && clause.low().iter().any(|word| happened::is_deed(word)) {
            speaker = None;
            continue;
        }
        let Some((what, sure)) = promise(body, how) else {
            if !again {
                speaker = None;
            }
            continue;
        };
        let due = due_day(body, &told_on(asked, *seen && !who.dated), asked.written);
        speaker = Some(who.clone());
        // "She'd look and ring back by Friday" is one.
        if again
            && clause.joined == Joined::Word
            && let Some(last) = out.last_mut()
            && last.due == super::LineDay::default()
        {
            last.what = format!("{} and {what}", last.what);
            last.due = due;
            continue;
        }
        // Of somebody who is not known, without a day: any child's "will start".
        if !who.sure && due == super::LineDay::default() {
            continue;
        }
        let sure = sure && who.sure && !doubt;
        out.push(LinePromise { what, by: who.by, by_choices: who.choices, due, sure });
    }
    out
}

/// The days that it may have been said on: where that is not told, one of the last week.
fn told_on(asked: &Asked<'_>, with_message: bool) -> Vec<NaiveDate> {
    let week = asked.written.checked_sub_days(Days::new(6));
    match asked.said_on.filter(|_| with_message) {
        Some(day) if day == asked.written => vec![day],
        Some(day) => vec![day, asked.written],
        None => [asked.written].into_iter().chain(week).collect(),
    }
}

/// "Jo said", "they told me", "SENCO rang to say": who spoke and what. `Some((None, …))`: somebody did, and it is no
/// promise of theirs.
type Spoken<'w, 'a> = (Option<Speaker>, &'w [Word<'a>], How);

fn speech<'w, 'a>(clause: &'w Clause<'a>, asked: &Asked<'_>) -> Option<Spoken<'w, 'a>> {
    let low = clause.low();
    let to_say = low.windows(2).position(|pair| pair == ["to", "say"]).map(|at| at + 1);
    let at = low.iter().position(|word| SPEECH.contains(word)).or(to_say)?;
    let verb = low.get(at).copied().unwrap_or_default();
    let body = clause.words.get(at + 1..).unwrap_or_default();
    let skip = |words: &[Word<'a>], list: &[&str]| {
        words.iter().take_while(|word| list.contains(&word.low.as_str())).count()
    };
    let body = body.get(skip(body, &["me", "us", "that", "then"])..).unwrap_or_default();
    if verb == "told" && !["me", "us"].contains(&low.get(at + 1).copied().unwrap_or_default()) {
        return Some((None, body, How::Said));
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
        return Some((who, body, How::Bound));
    }
    let how = if verb.starts_with("promise") { How::Promised } else { How::Said };
    let ours = OURS_TO_DO.contains(&first) && verb != "promised";
    Some(if ours { (None, body, how) } else { (who, body, how) })
}

/// Who the words before "said" name.
fn speaker(words: &[Word<'_>], asked: &Asked<'_>) -> Option<Speaker> {
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
    let kept: Vec<Word<'_>> = words
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
                Named::Side => true,
                Named::Name => asked_before,
            };
            if kept.iter().any(|word| happened::is_deed(&word.low)) {
                return Some(Speaker { choices, dated, ..Speaker::default() });
            }
            Some(Speaker { by: written(&kept), choices: Vec::new(), sure, dated })
        }
    }
}

/// "Jo will send the draft", "they'll ring back": without a word of saying.
fn announced<'w, 'a>(clause: &'w Clause<'a>, asked: &Asked<'_>) -> Option<Spoken<'w, 'a>> {
    let low = clause.low();
    if low.iter().any(|word| happened::is_deed(word)) {
        return None;
    }
    let at = low.iter().position(|word| *word == "will" || word.ends_with("'ll"))?;
    let mut subject = clause.words.get(..at).unwrap_or_default().to_vec();
    if let Some(stem) = low.get(at).and_then(|word| word.strip_suffix("'ll"))
        && let Some(word) = clause.words.get(at)
    {
        subject.push(Word { as_written: word.as_written, low: stem.to_owned() });
    }
    let after = low.get(at + 1..).unwrap_or_default().join(" ");
    if subject.is_empty() || !(does(&after) || begins_with_deed(&after)) {
        return Some((None, &[], How::Said));
    }
    let who = speaker(&subject, asked);
    Some((who, clause.words.get(at..).unwrap_or_default(), How::Said))
}

/// The words of a promise, and whether they can be nothing else.
fn promise(body: &[Word<'_>], how: How) -> Option<(String, bool)> {
    let low: Vec<&str> = body.iter().map(|word| word.low.as_str()).collect();
    // "Will be sent" is to come; "was sent" has been.
    let refused = |(at, word): (usize, &&str)| {
        let passive =
            at.checked_sub(1).and_then(|at| low.get(at)).is_some_and(|word| *word == "be");
        NO_PROMISE.contains(word) && !passive || word.ends_with("n't")
    };
    if low.is_empty() || low.iter().enumerate().any(refused) {
        return None;
    }
    let stop = due_words(&low).unwrap_or(low.len());
    let has_due = stop < low.len();
    let text = low.join(" ");
    let (marker, after) = future(&low);
    let about = body.iter().take_while(|word| !is_future(&word.low));
    let first = low.first().copied().unwrap_or_default();
    let to_us =
        ["i", "we", "you", "i'd", "we'd", "you'd", "i'll", "we'll", "you'll"].contains(&first);
    let ours = ["i'd", "i'll", "we'd", "we'll"];
    let given = ["hear", "receive", "get"].iter().any(|word| low.contains(word));
    // "Promised Jo I'd send it": the family's own. What the family is to get is for others to do.
    let own = to_us || low.iter().take(4).any(|word| ours.contains(word));
    if own && !(marker && given) {
        return None;
    }
    let deed = does(&after) || begins_with_deed(&after) || thing_promised(&text);
    let sure = if marker {
        if after.starts_with("be ") && !thing_promised(&text) && !has_due {
            return None;
        }
        if !deed && !has_due {
            return None;
        }
        // "Tom will be sent home": what is to happen to somebody is nobody's promise to be sure of.
        let somebody = about.clone().any(is_childs)
            || after.starts_with("be ")
                && ["he", "she", "they", "he'll", "she'll"].contains(&first);
        deed && !somebody && !low.contains(&"get") && !["it", "there", "this"].contains(&first)
    } else if matches!(how, How::Bound | How::Again) && (does(&text) || begins_with_deed(&text)) {
        how == How::Bound
    } else if how == How::Promised {
        true
    } else {
        if !has_due || stop > 6 {
            return None;
        }
        let before = low.get(..stop).unwrap_or_default();
        before.iter().any(|word| THEIRS.contains(word))
            && !before.iter().any(|word| OURS.contains(word))
    };
    let kept = body.get(..stop).filter(|words| !words.is_empty()).unwrap_or(body);
    let said_first = usize::from(first == "will");
    let kept = kept.get(said_first..).filter(|words| !words.is_empty()).unwrap_or(kept);
    let kept = match kept {
        [most @ .., last] if last.low == "from" && !most.is_empty() => most,
        _ => kept,
    };
    let what = kept.iter().map(|word| word.as_written).collect::<Vec<_>>().join(" ");
    Some((what, sure))
}

/// A name that may be a child's: a capital that is neither a role nor letters for words.
fn is_childs(word: &Word<'_>) -> bool {
    let letters = word.as_written.chars().filter(|c| c.is_alphabetic());
    is_name(word) && !is_role(&word.low) && !letters.clone().all(char::is_uppercase)
}

fn is_future(word: &str) -> bool {
    ["will", "would", "shall", "going"].contains(&word)
}

/// Whether words speak of what is to come, and what follows.
fn future(low: &[&str]) -> (bool, String) {
    for (at, word) in low.iter().enumerate() {
        let next = low.get(at + 1).copied().unwrap_or_default();
        let skip = match *word {
            "will" | "would" | "shall" => 1,
            "going" if next == "to" => 2,
            "is" | "are" if next == "to" => 2,
            other if other.ends_with("'ll") || other.ends_with("'d") => 1,
            _ => continue,
        };
        return (true, low.get(at + skip..).unwrap_or_default().join(" "));
    }
    (false, String::new())
}

/// Where the words that say when it is due begin.
fn due_words(low: &[&str]) -> Option<usize> {
    const LEADS: [&str; 7] = ["by", "before", "within", "on", "in", "this", "next"];
    const DAYS: [&str; 4] = ["today", "tomorrow", "tonight", "end"];
    let named = |at: usize| low.get(at).is_some_and(|word| day_like(word) || DAYS.contains(word));
    (0..low.len()).find(|at| {
        let lead = low.get(*at).is_some_and(|word| LEADS.contains(word));
        let the = low.get(at + 1).is_some_and(|word| {
            ["the", "next", "this", "a", "two", "three", "four"].contains(word)
        });
        named(*at) || lead && (named(at + 1) || the && low.get(at + 2).is_some())
    })
}
