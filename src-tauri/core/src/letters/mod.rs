//! Short letters from facts: plain, polite, and no longer than they need be.
//!
//! A letter is a start that a person changes. It states dates and asks one thing; it never blames.

use crate::record::DueFrom;

/// A letter to copy into an e-mail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letter {
    /// Subject line.
    pub subject: String,
    /// The text, with blank lines between paragraphs.
    pub body: String,
}

/// What a reminder of a promise is made from. Dates are already in words; empty means not known.
#[derive(Clone, Copy, Debug, Default)]
pub struct PromiseFacts<'a> {
    /// What was promised, such as "A draft of the official statement".
    pub what: &'a str,
    /// The day it was asked for.
    pub asked: &'a str,
    /// The day it was due.
    pub due: &'a str,
    /// What makes it due.
    pub due_from: DueFrom,
    /// Who it is from.
    pub from: &'a str,
}

/// A reminder of a promise.
pub fn remind_of_promise(facts: PromiseFacts<'_>) -> Letter {
    let what = or(facts.what, "What you kindly offered to send");
    let mut lines = vec!["Hello,".to_owned()];
    if facts.asked.is_empty() {
        lines.push(format!("I am writing about this: {what}."));
    } else {
        lines.push(format!("On {} we asked about this: {what}.", facts.asked));
    }
    lines.push(match facts.due_from {
        DueFrom::Word if facts.due.is_empty() => "We were not given a date for it.".to_owned(),
        DueFrom::Word => format!("We were told to expect it by {}.", facts.due),
        DueFrom::TimeLimit | DueFrom::OwnTimeLimit => {
            format!("As we read the rules, the last day for it was {}.", facts.due)
        }
    });
    lines.push(
        "We do not have it in our record. If you have sent it, please send it once more."
            .to_owned(),
    );
    lines.push("If it is not ready, please tell us when it will be.".to_owned());
    close(&mut lines, facts.from);
    Letter { subject: format!("A reminder: {what}"), body: lines.join("\n\n") }
}

/// What a reminder of a message is made from. Dates are already in words; empty means not known.
#[derive(Clone, Copy, Debug, Default)]
pub struct ReplyFacts<'a> {
    /// What the message was, such as "Comments of 17 July".
    pub what: &'a str,
    /// The day it was sent.
    pub sent: &'a str,
    /// Who it is from.
    pub from: &'a str,
}

/// A reminder of a message that has no reply in the record.
pub fn remind_of_reply(facts: ReplyFacts<'_>) -> Letter {
    let what = or(facts.what, "Our message");
    let mut lines = vec!["Hello,".to_owned()];
    lines.push(if facts.sent.is_empty() {
        format!("We wrote to you about this: {what}.")
    } else {
        format!("We wrote to you on {} about this: {what}.", facts.sent)
    });
    lines.push(
        "We do not have a reply in our record. If you have replied, please send it once more."
            .to_owned(),
    );
    lines.push("If you need more time, please tell us when we can expect to hear.".to_owned());
    close(&mut lines, facts.from);
    Letter { subject: format!("A reminder: {what}"), body: lines.join("\n\n") }
}

fn close(lines: &mut Vec<String>, from: &str) {
    lines.push("Thank you for your help.".to_owned());
    if !from.is_empty() {
        lines.push(from.to_owned());
    }
}

fn or<'a>(text: &'a str, otherwise: &'a str) -> &'a str {
    let text = text.trim().trim_end_matches('.');
    if text.is_empty() { otherwise } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reminder_states_the_dates_that_are_known_and_no_others() {
        let letter = remind_of_promise(PromiseFacts {
            due_from: DueFrom::Word,
            what: "A draft of the statement",
            asked: "Mon 13 May 2019",
            due: "Wed 29 May 2019",
            from: "Parents' group",
        });
        assert!(letter.body.contains("On Mon 13 May 2019 we asked"));
        assert!(letter.body.contains("by Wed 29 May 2019."));
        let undated = remind_of_promise(PromiseFacts { what: "A report", ..Default::default() });
        assert!(undated.body.contains("not given a date"));
        assert!(!undated.body.contains("2019"));
    }

    #[test]
    fn no_sentence_is_long() {
        let facts = ReplyFacts { what: "Comments of 17 July", sent: "Wed 17 Jul 2019", from: "" };
        for sentence in remind_of_reply(facts).body.split(['.', '\n']) {
            assert!(sentence.split_whitespace().count() <= 20, "{sentence}");
        }
    }
}
