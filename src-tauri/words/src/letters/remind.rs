//! Reminders of a promise or of a message, from the first reminder's template.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::build::{LetterInput, build};
use super::builtin::find;
use super::facts::{FactValue, LetterFacts};
use super::gather::way_of;
use evenhand_core::record::{Channel, DueFrom, When};

/// A letter to copy into an email.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Letter {
    /// Subject line.
    pub subject: String,
    /// The text, with blank lines between paragraphs.
    pub body: String,
}

/// What a reminder of a promise is made from. What is empty or undated is not known.
#[derive(Clone, Copy, Debug, Default)]
pub struct PromiseFacts<'a> {
    /// What was promised, such as "A draft of the official statement".
    pub what: &'a str,
    /// When it was asked for.
    pub asked: When,
    /// When it was due.
    pub due: When,
    /// What makes it due.
    pub due_from: DueFrom,
    /// Who it is from.
    pub from: &'a str,
}

/// A reminder of a promise.
pub fn remind_of_promise(facts: PromiseFacts<'_>) -> Letter {
    let about = match facts.due_from {
        DueFrom::Word => "promise",
        DueFrom::TimeLimit | DueFrom::OwnTimeLimit => "time_limit",
    };
    reminder([
        ("about", FactValue::Choice(about.to_owned())),
        ("what", FactValue::text(facts.what)),
        ("asked_on", FactValue::When(facts.asked)),
        ("due", FactValue::When(facts.due)),
        ("sender", FactValue::text(facts.from)),
    ])
}

/// What a reminder of a message is made from. What is empty or undated is not known.
#[derive(Clone, Copy, Debug, Default)]
pub struct ReplyFacts<'a> {
    /// What the message was, such as "Comments of 17 July".
    pub what: &'a str,
    /// When it was sent.
    pub sent: When,
    /// How it was sent.
    pub channel: Channel,
    /// Who it is from.
    pub from: &'a str,
}

/// A reminder of a message that has no reply in the record.
pub fn remind_of_reply(facts: ReplyFacts<'_>) -> Letter {
    reminder([
        ("about", FactValue::Choice("message".to_owned())),
        ("what", FactValue::text(facts.what)),
        ("sent", FactValue::When(facts.sent)),
        // A way that is not known is no option of the template, so nothing is said of it.
        ("way", way_of(facts.channel).unwrap_or_else(|| FactValue::text(""))),
        ("sender", FactValue::text(facts.from)),
    ])
}

fn reminder(facts: [(&str, FactValue); 5]) -> Letter {
    let facts: LetterFacts = facts.into_iter().map(|(id, value)| (id.to_owned(), value)).collect();
    // A reminder says nothing that depends on the day on which it is written.
    let input = LetterInput {
        facts: &facts,
        left_out: &BTreeSet::new(),
        today: NaiveDate::MAX,
        same_council: None,
    };
    find("chaser")
        .map(|template| build(template, input))
        .map(|draft| Letter { subject: draft.subject.clone(), body: draft.text() })
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reminder_states_the_dates_that_are_known_and_no_others() {
        let day = |m, d| When::day(NaiveDate::from_ymd_opt(2019, m, d).unwrap());
        let letter = remind_of_promise(PromiseFacts {
            due_from: DueFrom::Word,
            what: "A draft of the statement",
            asked: day(5, 13),
            due: day(5, 29),
            from: "Parents' group",
        });
        assert_eq!(letter.subject, "A reminder: A draft of the statement");
        assert!(letter.body.contains("On Mon 13 May 2019 we asked"), "{}", letter.body);
        assert!(letter.body.contains("by Wed 29 May 2019."), "{}", letter.body);
        assert!(letter.body.ends_with("Parents' group"), "{}", letter.body);
        let undated = remind_of_promise(PromiseFacts { what: "A report", ..Default::default() });
        assert!(undated.body.contains("not given a date"));
        assert!(!undated.body.contains("2019"));
    }

    #[test]
    fn a_call_is_not_called_a_letter() {
        let sent = When::Month { year: 2019, month: 7 };
        let of =
            |channel| remind_of_reply(ReplyFacts { what: "The draft?", sent, channel, from: "" });
        assert!(
            of(Channel::Call).body.contains("We called you in Jul 2019 about this: The draft?\n")
        );
        assert!(of(Channel::Email).body.contains("We sent you an email in Jul 2019"));
        assert!(of(Channel::Unknown).body.contains("We got in touch with you in Jul 2019"));
        assert!(of(Channel::Email).body.ends_with("[your name or your group's name]"));
    }
}
