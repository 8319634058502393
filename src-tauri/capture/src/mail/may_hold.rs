//! Words that may only hold a parent off, in ways that no list of forms is complete for: every sentence is about the
//! writer's being there, or about the message. Such a reply is proposed as an answer, and a person says whether it is
//! one.

use super::holding::each_holds;
use crate::text::has_words;

/// Most words of such a message.
const MOST_WORDS: usize = 80;

/// Words of who is there and who is not.
const PRESENCE: [&str; 40] = [
    "off today",
    "off tomorrow",
    "off this week",
    "day off",
    "days off",
    "on holiday",
    "annual leave",
    "on leave",
    "secondment",
    "unwell",
    "not well",
    "poorly",
    "off sick",
    "sickness",
    "in my absence",
    "back tomorrow",
    "back on",
    "back next",
    "back to work",
    "return to work",
    "return to the office",
    "i'll be back",
    "i will be back",
    "i do not work",
    "i don't work",
    "we do not work",
    "is closed for",
    "we will reopen",
    "no longer with",
    "back to back",
    "not be able to reply",
    "not checking",
    "out today",
    "in meetings",
    "in court",
    "on a course",
    "at a conference",
    "away this week",
    "non-working",
    "snowed under",
];

/// Words of a message and what becomes of it.
const MESSAGE: [&str; 46] = [
    "your email",
    "your e-mail",
    "your message",
    "your enquiry",
    "your query",
    "emails",
    "e-mails",
    "enquiries",
    "queries",
    "mailbox",
    "inbox",
    "queue",
    "date order",
    "message received",
    "email received",
    "received with thanks",
    "safely received",
    "noted",
    "look into",
    "looking into",
    "come back to you",
    "get back to you",
    "reply properly",
    "reply in full",
    "respond in full",
    "full response",
    "full reply",
    "pick this up",
    "pick it up",
    "in touch",
    "chase this",
    "chase it up",
    "chasing this",
    "bear with us",
    "bear with me",
    "escalated this",
    "leave it with me",
    "leave this with me",
    "on my list",
    "my to do list",
    "reply asap",
    "respond asap",
    "email acknowledged",
    "message acknowledged",
    "our new address",
    "we have moved",
];

/// Whether a reply may say nothing of what was asked.
pub(super) fn may_hold(own: &str) -> bool {
    each_holds(own, MOST_WORDS, &|sentence| {
        let has = |list: &[&str]| list.iter().any(|words| has_words(sentence, words));
        // A day or a sum beside a message may be what was asked for; how long an answer takes is not.
        let figures = sentence.chars().any(|c| c.is_ascii_digit())
            && !["working day", "days", "weeks", "hours"]
                .iter()
                .any(|unit| sentence.contains(unit));
        let holds = has(&PRESENCE) || has(&MESSAGE) && !figures || only_agrees(sentence);
        (holds, holds)
    })
}

/// "Ok will do.", "Sure, no problem": a nod, of which nobody can tell whether it answers.
fn only_agrees(sentence: &str) -> bool {
    const NODS: [&str; 10] = [
        "ok",
        "okay",
        "will do",
        "sure",
        "noted",
        "understood",
        "no problem",
        "got it",
        "no worries",
        "on it",
    ];
    const BESIDE: [&str; 10] = [
        "thanks",
        "thank you",
        "cheers",
        "great",
        "lovely",
        "perfect",
        "that's",
        "thats",
        "all",
        "many thanks",
    ];
    let mut rest: &str = &sentence.replace(|c: char| !c.is_alphanumeric() && c != '\'', " ");
    rest = rest.trim();
    let mut nods = false;
    while !rest.is_empty() {
        let whole = |words: &&&str| {
            rest.strip_prefix(**words).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
        };
        let nod = NODS.iter().find(whole);
        let Some(words) = nod.or_else(|| BESIDE.iter().find(whole)) else { return false };
        nods |= nod.is_some();
        rest = rest.get(words.len()..).unwrap_or_default().trim_start();
    }
    nods
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_may_hold_off_and_what_answers() {
        for own in [
            "I'm off today, back tomorrow.",
            "Thank you for your email. I am on a day off and will reply when I return to work.",
            "I have received your message and will come back to you.",
            "Good afternoon. Just to let you know we got your email and it is in our queue.\n\nKind regards, SEN Admin",
            "I am on secondment until July. Please contact Al Swift in my absence.",
            "Thank you for your enquiry. All enquiries are answered in date order.",
            "I'm on holiday! I'll be back on the 3rd of June.",
            "Please note I do not work Fridays. I will pick this up on Monday.",
            "Hi Nia, just acknowledging your email, will reply properly next week.",
            "The SEN team is closed for training today. We will reopen tomorrow at 9am.",
            "You have reached the SEND mailbox. We endeavour to answer all emails within 15 working days.",
            "Thanks Sarah, I will look into this and get back to you.",
            "Message received with thanks.",
            "Leave it with me.",
            "Sorry, I am snowed under, will reply asap.",
            "Email acknowledged, thank you.",
            "Ok will do.",
            "Okay, will do, thanks!",
            "Hi Nia,\n\nSure, no problem.\n\nKind regards, Jo",
            "Got it. Thank you.",
        ] {
            assert!(may_hold(own), "{own}");
        }
        for own in [
            "We received your message and the taxi has been booked.\n\nIt comes at nine.",
            "It is Miss Heron, thanks.",
            "Not yet, sorry.",
            "Monday.",
            "Thank you for your email. Your next review is in June.",
            "He was on leave, hence the delay. The report is finished.",
            "I'm on leave from tomorrow so quickly: yes, the taxi starts on Monday.",
            "The office is closed on Monday so the meeting is on Tuesday instead.",
            "As your email says, it is 5.",
            "Your complaint has been upheld.",
            "Did you get your email back?",
            "We will do an assessment in June.",
            "Ok, the taxi is booked.",
            "Ok will do it on Monday.",
            "No.",
            "Yes, thanks.",
            "Not sure.",
            "",
        ] {
            assert!(!may_hold(own), "{own}");
        }
    }
}
