//! Promises in words: "we will send it by Friday", with the sentence it stands in and the day it is due.
//!
//! A promise is only ever proposed. Its day is absent where the words give none, or none that can be settled.
//!
//! Long because the lists of words stand beside what reads them.

use std::ops::Range;

use chrono::NaiveDate;
use evenhand_core::record::When;
use serde::{Deserialize, Serialize};

pub use crate::due::PromiseDoubt;
use crate::due::due;
use crate::promise_forms::PROMISES;
use crate::text::{has_words, plain, without_struck};

/// Most of the words that are looked at, in bytes.
const MOST_TEXT: usize = 256 << 10;
/// Most promises of one text.
const MOST: usize = 50;
/// Longest sentence that is taken for one, in bytes.
const LONGEST: usize = 600;

/// A promise that words seem to make.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ProposedPromise {
    /// The sentence it stands in, as written but for line ends.
    pub quote: String,
    /// Where that stands in the words, in bytes.
    pub at: Range<usize>,
    /// Who is to do it, where the words name somebody other than the writer.
    pub owner: String,
    /// When it is due. Undated: the words give no day.
    pub due: When,
    /// The words that give the day, such as "by Friday".
    pub due_words: String,
    /// What to look at.
    pub doubts: Vec<PromiseDoubt>,
}

/// The promises that words seem to make, in their order. `said` is the day they were written.
pub fn promises(text: &str, said: Option<NaiveDate>) -> Vec<ProposedPromise> {
    let text = text.get(..text.floor_char_boundary(MOST_TEXT)).unwrap_or_default();
    let text = &*without_struck(text);
    sentences(text).filter_map(|at| promise(text, at, said)).take(MOST).collect()
}

/// Where the sentences of a text stand.
pub(crate) fn sentences(text: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    let mut start = 0;
    std::iter::from_fn(move || {
        while start < text.len() {
            let rest = text.get(start..)?;
            let end = start + sentence_end(rest);
            let piece = text.get(start..end).unwrap_or_default();
            let lead = piece.len() - piece.trim_start().len();
            let trimmed = start + lead..start + lead + piece.trim().len();
            start = end.max(start + 1);
            if !trimmed.is_empty() {
                return Some(trimmed);
            }
        }
        None
    })
}

/// Where the first sentence ends: at a full stop before a space and no small letter, or at an empty line.
pub(crate) fn sentence_end(text: &str) -> usize {
    let bytes = text.as_bytes();
    for (at, byte) in bytes.iter().enumerate() {
        let rest = text.get(at + 1..).unwrap_or_default();
        match byte {
            b'\n' => {
                let next = rest.trim_start_matches([' ', '\t', '\r']);
                let list =
                    next.starts_with(['-', '*', '\u{2022}', '\u{b7}', '\n']) || numbered(next);
                if list || next.is_empty() {
                    return at + 1;
                }
            }
            b'.' | b'!' | b'?' => {
                let after = rest.trim_start();
                let spaced = rest.starts_with(char::is_whitespace) || rest.is_empty();
                let before = text.get(..at).unwrap_or_default();
                let short =
                    ["mr", "mrs", "ms", "dr", "prof", "e.g", "i.e", "no", "st", "approx", "p", "a"];
                let word =
                    before.rsplit([' ', '\n', '(']).next().unwrap_or_default().to_ascii_lowercase();
                let abbreviated = *byte == b'.' && (short.contains(&word.as_str()));
                if spaced && !abbreviated && !after.starts_with(|c: char| c.is_lowercase()) {
                    return at + 1;
                }
            }
            _ => {}
        }
    }
    text.len()
}

/// "1." or "2)" at the start of a line of a list.
fn numbered(line: &str) -> bool {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    (1..=2).contains(&digits) && line.get(digits..).is_some_and(|rest| rest.starts_with(['.', ')']))
}

/// Who speaks for the council: the writer, or the body that the writer is of.
const SPEAKERS: [&str; 22] = [
    "we",
    "i",
    "the council",
    "the team",
    "the sen team",
    "the send team",
    "our team",
    "my team",
    "the panel",
    "the local authority",
    "the la",
    "the case officer",
    "your case officer",
    "the caseworker",
    "our officer",
    "a colleague",
    "my colleague",
    "my manager",
    "our manager",
    "the service",
    "somebody",
    "someone",
];

/// What promises are of. "We will be closed" and "we will see" are none.
const DEEDS: [&str; 66] = [
    "send",
    "look at",
    "look for",
    "find out",
    "get you",
    "get an answer",
    "provide",
    "share",
    "let you know",
    "get back",
    "get this to",
    "get it to",
    "get that to",
    "get them to",
    "get these to",
    "come back to you",
    "call",
    "ring",
    "phone",
    "telephone",
    "email",
    "e-mail",
    "write",
    "reply",
    "respond",
    "arrange",
    "book",
    "organise",
    "issue",
    "finalise",
    "complete",
    "confirm",
    "update",
    "forward",
    "chase",
    "contact",
    "circulate",
    "publish",
    "review",
    "look into",
    "follow up",
    "follow this up",
    "ensure",
    "make sure",
    "pass on",
    "pass this",
    "ask",
    "speak",
    "include",
    "amend",
    "put in place",
    "start",
    "fund",
    "consult",
    "decide",
    "notify",
    "inform",
    "set up",
    "check",
    "discuss",
    "raise",
    "be in touch",
    "prepare",
    "draft",
    "have",
    "name",
];

/// Whether the words tell what somebody asked, which is no promise: "She asked whether we will send it." That
/// somebody is *to* ask can be one.
pub(crate) fn tells_a_question(lower: &str) -> bool {
    ["asked whether", "asked if", "asked when", "wondered if", "wanted to know"]
        .iter()
        .any(|words| lower.contains(words))
}

/// Whether the words hold a promise back: "could not promise that it will be sent", "no guarantee that", "refused to".
pub(crate) fn holds_back(lower: &str) -> bool {
    const VERBS: [&str; 7] = ["promise", "guarantee", "say", "commit", "confirm", "agree", "state"];
    const NOT: [&str; 14] = [
        "could not",
        "couldn't",
        "cannot",
        "can't",
        "can not",
        "would not",
        "wouldn't",
        "did not",
        "didn't",
        "not able to",
        "unable to",
        "was not willing to",
        "were not willing to",
        "not in a position to",
    ];
    let verbs = NOT.iter().any(|not| {
        lower.match_indices(not).any(|(at, _)| {
            let rest = lower.get(at + not.len()..).unwrap_or_default().trim_start();
            VERBS.iter().any(|verb| rest.starts_with(verb))
        })
    });
    verbs
        || [
            "no promise",
            "no guarantee",
            "not guaranteed",
            "no commitment",
            "refused to",
            "declined to",
        ]
        .iter()
        .any(|words| has_words(lower, words))
}

fn promise(text: &str, at: Range<usize>, said: Option<NaiveDate>) -> Option<ProposedPromise> {
    if at.len() > LONGEST {
        return None;
    }
    let quote = crate::text::squeezed(text.get(at.clone())?);
    let lower = plain(&quote);
    if quote.ends_with('?')
        || tells_a_question(&lower)
        || lower.contains("ask whether")
        || holds_back(&lower)
        || crate::no_promise::is_none(&lower)
        // "My colleague will have called you by now."
        || has_words(&lower, "by now")
        || !(speaker_promises(&lower) || thing_promised(&lower))
    {
        return None;
    }
    let mut doubts = doubts_of(&lower);
    let (due, due_words) = due(&quote, said, &mut doubts);
    doubts.sort();
    doubts.dedup();
    Some(ProposedPromise { quote, at, owner: String::new(), due, due_words, doubts })
}

/// "We plan to send it", and not "the draft plan to be sent".
fn plans(lower: &str) -> bool {
    const NAMES_A_PLAN: [&str; 27] = [
        "a",
        "the",
        "this",
        "that",
        "an",
        "draft",
        "final",
        "amended",
        "revised",
        "new",
        "current",
        "ehc",
        "ehcp",
        "education",
        "health",
        "care",
        "support",
        "transition",
        "provision",
        "his",
        "her",
        "their",
        "your",
        "our",
        "my",
        "action",
        "school",
    ];
    lower.match_indices("plan to").any(|(at, words)| {
        let before = lower.get(..at).unwrap_or_default();
        let after = lower.get(at + words.len()..).unwrap_or_default();
        let whole =
            !before.ends_with(char::is_alphanumeric) && !after.starts_with(char::is_alphanumeric);
        let last = before.split_whitespace().next_back().unwrap_or_default();
        whole && !NAMES_A_PLAN.contains(&last)
    })
}

/// What the words put in doubt, in small letters.
pub(crate) fn doubts_of(lower: &str) -> Vec<PromiseDoubt> {
    let mut doubts = Vec::new();
    let words = |list: &[&str]| list.iter().any(|word| has_words(lower, word));
    if words(&["if", "unless", "once", "subject to", "provided that", "as long as", "when we have"])
    {
        doubts.push(PromiseDoubt::Conditional);
    }
    if words(&[
        "hope",
        "hopefully",
        "aim",
        "try",
        "should",
        "may",
        "might",
        "expect",
        "intend",
        "anticipate",
        "endeavour",
    ]) || plans(lower)
    {
        doubts.push(PromiseDoubt::Hoped);
    }
    doubts
}

/// "We will send", "I am going to call", "the council has agreed to fund", "I shall write".
fn speaker_promises(lower: &str) -> bool {
    PROMISES.iter().any(|form| {
        lower.match_indices(form).any(|(at, _)| {
            let (before, after) = (
                lower.get(..at).unwrap_or_default(),
                lower.get(at + form.len()..).unwrap_or_default(),
            );
            let mut subject = before.trim_end();
            if *form == "going to" {
                // "We are going to": the verb stands between.
                let rest = ["am", "are", "is"].iter().find_map(|verb| subject.strip_suffix(*verb));
                let Some(rest) = rest.filter(|rest| rest.ends_with(' ')) else { return false };
                subject = rest.trim_end();
            }
            let whole = before.ends_with(' ') && after.starts_with(' ');
            let helpers = ["also", "have", "has", "now", "then", "both"];
            let subject = helpers.iter().fold(subject, |text, helper| {
                text.strip_suffix(helper).map_or(text, str::trim_end)
            });
            let speaks = SPEAKERS.iter().any(|who| {
                subject.strip_suffix(who).is_some_and(|rest| {
                    rest.is_empty() || rest.ends_with(|c: char| !c.is_alphanumeric() && c != '\'')
                })
            });
            whole && speaks && does(after)
        })
    })
}

/// Whether a deed follows, with no "not" before it.
pub(crate) fn does(after: &str) -> bool {
    let mut rest = after.trim_start();
    // "The school will have 30 pupils"
    if rest.strip_prefix("have ").is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
    {
        return false;
    }
    // What a child does, or how things are, is no deed of the kind.
    // And what somebody will have to ask another for is not given.
    if [
        "call out",
        "ask for help",
        "start year",
        "start to",
        "have no",
        "have to",
        "ask you",
        "have had",
    ]
    .iter()
    .any(|other| rest.starts_with(other))
    {
        return false;
    }
    loop {
        let skipped = [
            "also ",
            "then ",
            "now ",
            "aim to ",
            "try to ",
            "endeavour to ",
            "be able to ",
            "personally ",
            "of course ",
            "certainly ",
            "hopefully ",
            "be ",
        ]
        .iter()
        .find_map(|word| rest.strip_prefix(word));
        match skipped {
            // "We will be sending it"
            Some(next) if DEEDS.iter().any(|deed| starts_with_deed(next, deed)) => return true,
            Some(next) if !rest.starts_with("be ") || rest.starts_with("be able") => rest = next,
            _ => break,
        }
    }
    DEEDS.iter().any(|deed| starts_with_deed(rest, deed))
}

fn starts_with_deed(text: &str, deed: &str) -> bool {
    let Some(rest) = text.strip_prefix(deed) else {
        // "issuing", "finalising"
        let stem = deed.strip_suffix('e').unwrap_or(deed);
        return text.strip_prefix(stem).is_some_and(|rest| rest.starts_with("ing "));
    };
    rest.is_empty() || rest.starts_with("ing ") || rest.starts_with(|c: char| !c.is_alphanumeric())
}

/// "You will receive the draft by Friday", "the plan will be issued", "a reply will be sent".
pub(crate) fn thing_promised(lower: &str) -> bool {
    if has_words(lower, "you will receive")
        || has_words(lower, "you will hear from")
        || has_words(lower, "you will get")
        || has_words(lower, "you can expect")
        || has_words(lower, "should reach you")
    {
        return true;
    }
    // "Nothing will be sent until you reply."
    if lower.starts_with("no ") {
        return false;
    }
    if ["nothing will", "none will", "no more will", "nobody will", "no one will"]
        .iter()
        .any(|none| lower.contains(none))
    {
        return false;
    }
    const DONE: [&str; 28] = [
        "told",
        "informed",
        "contacted",
        "notified",
        "ready",
        "available",
        "made",
        "in place",
        "sent",
        "issued",
        "finalised",
        "provided",
        "shared",
        "circulated",
        "completed",
        "arranged",
        "amended",
        "published",
        "posted",
        "emailed",
        "put in place",
        "with you",
        "reviewed",
        "confirmed",
        "updated",
        "in touch",
        "funded",
        "booked",
    ];
    ["will be ", "shall be "].iter().any(|form| {
        lower.match_indices(form).any(|(at, _)| {
            let rest = lower.get(at + form.len()..).unwrap_or_default();
            DONE.iter().any(|done| {
                rest.strip_prefix(done).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
            })
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Said on Tue 12 Nov 2019.
    fn of(text: &str) -> Vec<(String, String)> {
        let said = NaiveDate::from_ymd_opt(2019, 11, 12);
        let day =
            |when: When| when.exact_day().map_or_else(|| "-".to_owned(), |day| day.to_string());
        let of = |one: ProposedPromise| (one.quote, format!("{} {:?}", day(one.due), one.doubts));
        promises(text, said).into_iter().map(of).collect()
    }

    fn one(text: &str) -> String {
        let all = of(text);
        assert_eq!(all.len(), 1, "{text}: {all:?}");
        all[0].1.clone()
    }

    #[test]
    fn days_that_words_give() {
        for (text, expected) in [
            ("We will send it by Friday.", "2019-11-15 [WorkedOut]"),
            ("I'll get back to you tomorrow.", "2019-11-13 [WorkedOut]"),
            ("You will receive the draft plan by 12 December 2019.", "2019-12-12 []"),
            (
                "You will receive the draft plan by Thursday 12 December.",
                "2019-12-12 [YearWorkedOut]",
            ),
            ("The plan will be issued within 15 working days.", "2019-12-03 [WorkedOut]"),
            ("We shall write to you in two weeks.", "2019-11-26 [WorkedOut]"),
            ("I will call you by the end of the week.", "2019-11-15 [WorkedOut]"),
            ("We will let you know as soon as we can.", "- []"),
            ("We will reply by next Friday.", "- [DayUnclear]"),
            (
                "I will write again once the panel has met on 3 December 2019.",
                "- [DayUnclear, Conditional]",
            ),
            ("When the panel has met, we will write by 6 December 2019.", "2019-12-06 []"),
            ("You can expect a call by 6 December 2019.", "2019-12-06 [Hoped]"),
            ("We intend to issue the plan by 6 December 2019.", "2019-12-06 [Hoped]"),
            ("A decision will be made by 6 December 2019.", "2019-12-06 []"),
            ("We will reply by Tuesday.", "- [DayUnclear]"),
            ("If the panel agrees, we will fund it.", "- [Conditional]"),
            ("We hope we will send it by Friday.", "2019-11-15 [WorkedOut, Hoped]"),
            ("We will send the letter of 4 November 2019 by Friday.", "2019-11-15 [WorkedOut]"),
            ("We will reply within 10 school days.", "- []"),
            ("We will send it the day after tomorrow.", "2019-11-14 [WorkedOut]"),
            ("We will send it by Friday 15th.", "2019-11-15 [WorkedOut]"),
            ("We will send it by Friday the 22nd.", "2019-11-22 [WorkedOut]"),
            ("We will send it by Friday 13th.", "- [DayUnclear]"),
            ("We will send it by Friday 14th.", "- [DayUnclear]"),
            ("We will send it by Friday 5 pm.", "2019-11-15 [WorkedOut]"),
            ("We will send it by Friday 12 noon.", "2019-11-15 [WorkedOut]"),
            ("We will send it by Fri.", "2019-11-15 [WorkedOut]"),
            // The day is for somebody else to keep, or comes again and again.
            ("We will call you if we hear by Friday.", "- [DayUnclear, Conditional]"),
            ("We will send it unless you reply by Friday.", "- [DayUnclear, Conditional]"),
            (
                "Unless you reply by 6 December 2019 we will finalise the plan.",
                "- [DayUnclear, Conditional]",
            ),
            (
                "If the panel agrees we will send it by Friday.",
                "2019-11-15 [WorkedOut, Conditional]",
            ),
            ("Please reply by 6 December 2019 and we will finalise the plan.", "- [DayUnclear]"),
            ("Please reply by Friday and we will finalise the plan.", "- [DayUnclear]"),
            (
                "You need to return it by 6 December 2019 so that we will be able to send it.",
                "- [DayUnclear]",
            ),
            ("The form you send by 6 December 2019 will be shared.", "- [DayUnclear]"),
            ("By 6 December 2019 we will send what you asked for.", "2019-12-06 []"),
            ("We will update you each week by Friday.", "- [DayUnclear]"),
            ("We will send the letter that was sent on 6 December 2019.", "- []"),
            ("The letter will be sent on 6 December 2019.", "2019-12-06 []"),
            ("We will send it by Weds or Thurs.", "- [DayUnclear]"),
            ("We will send it no later than Friday.", "2019-11-15 [WorkedOut]"),
            ("We will send it by close of play Friday.", "2019-11-15 [WorkedOut]"),
            ("I will get this to you first thing Monday.", "2019-11-18 [WorkedOut]"),
            ("We will send it by Fri week.", "- [DayUnclear]"),
            (
                "We will send it by [crossed out: 12 November 2019] 6 December 2019.",
                "2019-12-06 []",
            ),
            ("We will send it [crossed out: by Friday].", "- []"),
        ] {
            assert_eq!(one(text), expected, "{text}");
        }
    }

    #[test]
    fn before_a_day_is_the_day_before_it() {
        for (words, expected) in [
            ("before Friday", "2019-11-14 [WorkedOut]"),
            ("before this Friday", "2019-11-14 [WorkedOut]"),
            ("prior to Friday", "2019-11-14 [WorkedOut]"),
            ("before Fri", "2019-11-14 [WorkedOut]"),
            ("before Friday 15th", "2019-11-14 [WorkedOut]"),
            ("before Friday 15 November 2019", "2019-11-14 [WorkedOut]"),
            ("before 15 November 2019", "2019-11-14 [WorkedOut]"),
            ("prior to the 15 November 2019", "2019-11-14 [WorkedOut]"),
            ("before tomorrow", "2019-11-12 [WorkedOut]"),
            ("before Wednesday", "2019-11-12 [WorkedOut]"),
            ("on or before Friday", "2019-11-15 [WorkedOut]"),
            ("before or on Friday", "2019-11-15 [WorkedOut]"),
            ("on or before 15 November 2019", "2019-11-15 []"),
            ("before noon on Friday", "2019-11-15 [WorkedOut]"),
            ("before 5pm on 15 November 2019", "2019-11-15 []"),
            ("before Friday at 5pm", "2019-11-15 [WorkedOut]"),
            ("before Friday 5 pm", "2019-11-15 [WorkedOut]"),
            ("before Friday lunchtime", "2019-11-15 [WorkedOut]"),
            ("before Friday 15th at noon", "2019-11-15 [WorkedOut]"),
            ("before tomorrow evening", "2019-11-13 [WorkedOut]"),
            ("before the end of the week", "2019-11-15 [WorkedOut]"),
            // What is no last day is none here either.
            ("no later than the day before Friday", "- [DayUnclear]"),
            ("two days before 15 November 2019", "- [DayUnclear]"),
            ("not before Friday", "- [DayUnclear]"),
            ("before the meeting on Friday", "- [DayUnclear]"),
            ("after the panel on Friday", "- [DayUnclear]"),
        ] {
            let text = format!("We will send it {words}.");
            assert_eq!(one(&text), expected, "{text}");
        }
    }

    #[test]
    fn of_two_lengths_of_time_the_longer_is_the_last_day() {
        for (words, expected) in [
            ("within 2-3 weeks", "2019-12-03 [WorkedOut]"),
            ("within 2\u{2013}3 weeks", "2019-12-03 [WorkedOut]"),
            ("within 2 to 3 weeks", "2019-12-03 [WorkedOut]"),
            ("within 2/3 weeks", "2019-12-03 [WorkedOut]"),
            ("in two to three weeks", "2019-12-03 [WorkedOut]"),
            ("in two or three weeks' time", "2019-12-03 [WorkedOut]"),
            ("in the next two-three weeks", "2019-12-03 [WorkedOut]"),
            ("in between 2 and 3 weeks", "2019-12-03 [WorkedOut]"),
            ("within 10-15 working days", "2019-12-03 [WorkedOut]"),
            ("within 24-48 hours", "2019-11-14 [WorkedOut]"),
            ("within 2-3 weeks of the meeting", "- [DayUnclear]"),
            ("within 3-2 weeks", "- [DayUnclear]"),
            ("within 10-15 school days", "- []"),
            ("in 2.5 weeks", "- []"),
            ("in a week or two", "- [DayUnclear]"),
        ] {
            let text = format!("We will send it {words}.");
            assert_eq!(one(&text), expected, "{text}");
        }
    }

    #[test]
    fn what_is_promised_for_today_is_due_today() {
        for text in [
            "We will send it today.",
            "We'll call you this afternoon.",
            "I will ring you later on today.",
            "I will email it to you by lunchtime today.",
            "We will send it by today.",
            "We are going to send it this evening.",
            "Following your email we will send the form tonight.",
        ] {
            assert_eq!(one(text), "2019-11-12 [WorkedOut]", "{text}");
        }
        for text in [
            "We discussed it today and we will send the notes.",
            "Following today's meeting, we will send the notes.",
            "Further to my call today, I will send the form.",
            "We will send the form we spoke about today.",
            "We will send the agenda for today.",
            "We will send the notes of what was said today.",
            "As from today we will send weekly reports.",
            "We will send today's notes.",
            "We will send weekly reports from today.",
            "Thank you for your email today, we will reply.",
            "We will send what we were sent today.",
        ] {
            assert_eq!(one(text), "- []", "{text}");
        }
        for text in ["We will send it today week.", "We will send it today or on Friday."] {
            assert!(one(text).starts_with("- [DayUnclear"), "{text}: {}", one(text));
        }
    }

    #[test]
    fn what_is_no_promise() {
        for text in [
            "Will you send it by Friday?",
            "We will not send it.",
            "Nothing will be sent until you reply.",
            "My colleague will have called you by now.",
            "We could not promise that the plan will be issued by 10 December.",
            "There is no guarantee that we will send it by Friday.",
            "We are unable to say when the plan will be issued.",
            "The council refused to say whether it will be sent by Friday.",
            "We will be closed on Friday.",
            "You said that you would send it.",
            "We sent it on Friday.",
            "Please send it by Friday.",
            "The weather will change.",
            "We had hoped we will send it by Friday.",
            "We will have to ask you to send it by Friday.",
            "No plan will be issued.",
            "We will ask you to send it by Friday.",
            "[crossed out: We will send it by Friday.] Sorry.",
            "She asked whether the council will send the report.",
        ] {
            assert_eq!(of(text), [], "{text}");
        }
    }

    #[test]
    fn the_words_stand_where_they_are_said_to() {
        let text =
            "Dear A,\n\nThank you. We will send the\nreport by Friday. Mr. Lark will call.\n\nJo";
        let found = promises(text, None);
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].quote, "We will send the report by Friday.");
        assert_eq!(&text[found[0].at.clone()], "We will send the\nreport by Friday.");
        assert_eq!(found[0].due, When::Undated, "no day is known to count from");
    }

    #[test]
    fn a_day_that_counts_from_another_is_not_taken_for_it() {
        for text in [
            "We will reply by a week on Friday.",
            "We will send it by Friday week.",
            "We will send it within 10 days of the meeting.",
            "We will write within two weeks of receiving the report.",
            "We will write in two weeks' time on Tuesday.",
            "We will send it by the end of the week after next.",
            "We will call you a week tomorrow.",
            "We will send it in the week commencing Monday 2 December.",
            "We will send it within five days of 2 December 2019.",
            "We will confirm it after 2 December.",
            "We will send it by Friday of next week.",
            "We will send it by the following Friday, the week after.",
        ] {
            let found = one(text);
            assert!(found.starts_with("- ["), "{text}: {found}");
            assert!(found.contains("DayUnclear"), "{text}: {found}");
        }
        for (text, day) in [
            ("We will reply within 5 days of today.", "2019-11-17"),
            ("We will reply within 5 days from now.", "2019-11-17"),
            ("We will reply in two weeks' time.", "2019-11-26"),
            ("We will reply by the end of next week.", "2019-11-22"),
            // Before a day is not on it.
            ("We will send it before 2 December.", "2019-12-01"),
            ("We will send it on or before 2 December.", "2019-12-02"),
        ] {
            assert!(one(text).starts_with(day), "{text}: {}", one(text));
        }
    }
}
