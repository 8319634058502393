//! Words that only hold a parent off: an acknowledgement, an absence, a sign instead of words. No header tells of them.
//!
//! Every sentence is looked at. One with a substance of its own makes the message a person's answer.

use crate::promise::sentences;
use crate::text::squeezed;

/// What acknowledgements and absences say, in small letters.
const HOLDING: [&str; 134] = [
    "aim to respond",
    "aim to reply",
    "will respond within",
    "will respond in ",
    "will reply within",
    "high volume of",
    "has been received",
    "was received",
    "we have received your",
    "we've received your",
    "has been logged",
    "has been created",
    "has been assigned",
    "ticket number",
    "annual leave",
    "maternity leave",
    "paternity leave",
    "sick leave",
    "have received your",
    "to acknowledge",
    "acknowledge receipt",
    "acknowledging receipt",
    "acknowledge your",
    "acknowledged.",
    "respond shortly",
    "reply shortly",
    "in touch shortly",
    "receiving attention",
    "receiving our attention",
    "off sick",
    "off work",
    "currently off",
    "parental leave",
    "study leave",
    "compassionate leave",
    "bereavement leave",
    "away until",
    "out until",
    "not in the office",
    "non-working day",
    "has been passed to",
    "has been passed on to",
    "has been forwarded to",
    "have been passed to",
    "has been allocated to",
    "will be dealt with in",
    "respond as soon as possible",
    "on leave",
    "on holiday until",
    "i am away",
    "i'm away",
    "currently away",
    "out of the office",
    "out of office",
    "away from the office",
    "no access to email",
    "limited access to email",
    "no longer work",
    "no longer employed",
    "have now left",
    "has now left",
    "has left the council",
    "i work part time",
    "i work part-time",
    "i do not work on",
    "my working days",
    "office is closed",
    "office is now closed",
    "offices are closed",
    "this is an automated",
    "this is an automatic",
    "this is an auto-generated",
    "automatically generated",
    "sent automatically",
    "automated acknowledgement",
    "automatic acknowledgement",
    "reacted to your message",
    "liked your message",
    "reacted via",
    "i am not working",
    "i'm not working",
    "not at work",
    "won't be at work",
    "jury service",
    "attending training",
    "on a training course",
    "finished work for",
    "finished for the day",
    "finished for the week",
    "i only work",
    "we only work",
    "i work term",
    "normal working pattern",
    "working pattern is",
    "working from home today",
    "i am on visits",
    "i'm on visits",
    "out on visits",
    "out and about",
    "in meetings all day",
    "in meetings today",
    "office closed",
    "office will reopen",
    "offices will reopen",
    "i have left my role",
    "i have left my post",
    "i have left the council",
    "i have left the team",
    "i have left the service",
    "slow to respond",
    "slow to reply",
    "slower than usual to",
    "responses may take longer",
    "response may take longer",
    "take longer to respond",
    "take longer to reply",
    "large number of enquiries",
    "large number of emails",
    "high number of",
    "respond to you as soon as",
    "reply to you as soon as",
    "reply as soon as",
    "back to you as soon as",
    "won't see your email",
    "will not see your email",
    "emails will not be",
    "email will not be read",
    "unable to read emails",
    "unable to access my email",
    "unable to access email",
    "answer emails",
    "respond to emails when",
    "reply to emails when",
    "only monitored",
];

/// What stands beside them and says nothing more.
const BESIDE: [&str; 52] = [
    "thank you",
    "thanks for",
    "dear ",
    "hello",
    "important to us",
    "working days",
    "urgent",
    "emergency",
    "at risk",
    "999",
    "please contact",
    "please email",
    "please call",
    "please note",
    "be in touch",
    "do not reply",
    "don't reply",
    "do not respond",
    "not monitored",
    "is monitored",
    "unmonitored",
    "you do not need to do anything",
    "reference number",
    "i will respond",
    "i will reply",
    "on my return",
    "when i return",
    "duplicate email",
    "delay our response",
    "when i'm next",
    "when i am next",
    "when i'm back",
    "when i am back",
    "when i get back",
    "i will return on",
    "i will return w/c",
    "and will return on",
    "and will return w/c",
    "i return on",
    "returning on",
    "i will be back",
    "i'll be back",
    "will read your email",
    "your reference is",
    "use the portal",
    "use our portal",
    "visit our website",
    "on our website",
    "longer than usual",
    "longer than normal",
    "merry christmas",
    "happy new year",
];

/// What only an answer says.
const SUBSTANCE: [&str; 25] = [
    "agreed",
    "decided",
    "decision",
    "approved",
    "refused",
    "declined",
    "attached",
    "enclosed",
    " but ",
    "i can ",
    "yes,",
    "yes:",
    "no, the",
    "no, we",
    "starts on",
    "start on",
    "will start",
    "will attend",
    "meets on",
    "will meet on",
    "will be paid",
    " so the ",
    "instead",
    "upheld",
    "been booked",
];

/// What an answer says too, and an acknowledgement only of what came.
const OF_WHAT_CAME: [&str; 5] = ["panel", "draft", "was sent", "issued", "the plan"];

/// How an acknowledgement begins to say what came.
const RECEIPT: [&str; 8] = [
    "received your",
    "has been received",
    "was received",
    "has been logged",
    "thank you for your",
    "thanks for your",
    "thank you for sending",
    "thanks for sending",
];

/// Most words of such a message: a long one has a substance of its own.
const MOST_WORDS: usize = 130;

/// Whether the words only say that a message arrived or that somebody is away.
pub(crate) fn only_holds(own: &str) -> bool {
    each_holds(own, MOST_WORDS, &|sentence| {
        let holds = has(sentence, &HOLDING);
        (holds, holds || sentence.contains("given it the reference"))
    })
}

/// Whether each sentence of a short message holds off or says nothing, and one of them does hold off. `holds` tells of
/// a sentence in small letters whether it may stand there, and whether the message holds off from there on.
pub(super) fn each_holds(own: &str, most: usize, holds: &dyn Fn(&str) -> (bool, bool)) -> bool {
    if own.split_whitespace().count() > most {
        return false;
    }
    let mut held = false;
    for at in sentences(own) {
        let written = squeezed(own.get(at).unwrap_or_default());
        let sentence = written.to_lowercase().replace('\u{2019}', "'");
        if says_substance(&sentence) || sentence.ends_with('?') {
            return false;
        }
        let (stands, from_here) = holds(&sentence);
        if !stands && !is_silent(&sentence, held) {
            return false;
        }
        held |= from_here;
    }
    held
}

fn has(sentence: &str, list: &[&str]) -> bool {
    list.iter().any(|words| sentence.contains(words))
}

/// Whether a sentence in small letters says what only an answer says.
fn says_substance(sentence: &str) -> bool {
    has(sentence, &SUBSTANCE) || has(sentence, &OF_WHAT_CAME) && !has(sentence, &RECEIPT)
}

/// Whether a sentence in small letters says nothing: a name below, a greeting above. "14 March." does. `held`: one
/// before it held off.
fn is_silent(sentence: &str, held: bool) -> bool {
    let short = sentence.split(' ').count() <= 6 && !sentence.ends_with('.');
    !sentence.chars().any(char::is_alphanumeric)
        || has(sentence, &BESIDE)
        || (held && short && !sentence.chars().any(|c| c.is_ascii_digit()))
        || GREETINGS.iter().any(|start| sentence.starts_with(start))
        || sentence.split(' ').count() <= 3
            && ["good morning", "good afternoon", "good evening", "best wishes", "many thanks"]
                .iter()
                .any(|start| sentence.starts_with(start))
}

const GREETINGS: [&str; 3] = ["hi ", "kind regards", "regards"];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_only_holds_off_and_what_answers() {
        for own in [
            "Thank you for your email. We aim to respond within 10 working days.",
            "Thank you for your email, your enquiry has been passed to the duty officer.",
            "I'm off sick at the moment and will reply on my return.",
            "I am on parental leave. Please email sen@lark.gov.uk.",
            "Out until Monday.",
            "I have received your email and will respond shortly.",
            "Acknowledged.",
            "This is to acknowledge receipt of your email dated 3 November 2026.",
            "Your email is receiving attention.",
            "I am on annual leave until 20 March. For urgent matters please contact the team.",
            "Thank you for your email. We have received your comments on the draft plan and aim to reply within 20 days.",
            "I no longer work for Lark Council. Please email sen@lark.gov.uk.",
            "Dear customer\n\nThank you for your email to the SEND Service.\n\nPlease note that we are experiencing a high volume of contacts and it may take up to 20 working days to reply. If your child is at risk, call 999.\n\nSEND Service",
            "Thanks for your email. I'm not working today. I'll get back to you when I'm next at my desk.",
            "I have now finished work for the week. My normal working pattern is Mon-Thurs.",
            "Please be aware that I only work term time. I will read your email in September.",
            "Your email has been received and will be passed to the relevant officer. Please do not send duplicate emails as this may delay our response.",
            "I am attending training all day. I will answer emails tomorrow.",
            "I'm currently on leave, back on Thursday 3rd April. Emails will not be read in my absence.",
            "This mailbox is only monitored between 9am and 5pm. We will respond to you as soon as we can.",
            "We have received your email and one of our advisers will reply within five working days. Your reference is SEN/2231.",
            "I am on jury service and will return w/c 14 April.",
            "The office closed on Friday 20 December and will reopen on Thursday 2 January. Merry Christmas!",
            "Thank you for your email. I am working from home today and may be slow to respond.",
            "I am not at work due to industrial action.",
            "I have left my role with the council. For queries please contact the duty inbox.",
            "I'm out and about on visits today, so won't see your email until this evening.",
            "Your message is important to us. We are dealing with a large number of enquiries and responses may take longer than usual.",
            "This mailbox is not monitored. I am not at work. Please use the portal.",
            "Jo Lark reacted to your message:\n\u{1f44d}",
        ] {
            assert!(only_holds(own), "{own}");
        }
        for own in [
            "I am on leave next week but the draft plan was sent to you today.",
            "14 March.\n\nThis mailbox is not monitored at weekends. Thank you for contacting us.",
            "It will be 14 March, as the report was late. Do not reply to this address. Your request has been logged.",
            "Thanks Sarah, I will look into this and get back to you.",
            "I'm on leave from tomorrow so quickly: yes, the taxi starts on Monday.",
            "Your request has been passed to transport who start on Monday.",
            "I will be on annual leave and Al will attend the meeting in my place.",
            "The lift is not working today.",
            "The office is closed on Monday so the meeting is on Tuesday instead.",
            "Your complaint has been logged and upheld.",
            "I have received your email. I have left the form at the desk.",
            "Your email was received. I will return the form on Friday.",
            "Your email was received. He is unable to access the room.",
            "The school will reopen on Monday after the industrial action.",
            "The assessment took longer than usual.",
            "I will return the form on Friday.",
            "I will be back on the panel's list in May.",
            "Friday.",
            "Your request has been passed to the panel and it was refused.",
            "He has been off sick. The visit is on Friday.",
            "We acknowledge that the plan is late.",
            "The panel acknowledged. It will pay.",
        ] {
            assert!(!only_holds(own), "{own}");
        }
    }

    #[test]
    fn a_desk_that_only_says_it_got_the_message_and_one_that_answers() {
        for own in [
            "Thank you for contacting the SEND team. This is an automated response. We aim to reply within 10 working days.",
            "Your request has been received and has been logged as 12345.\n\nPlease do not reply to this email.",
            "We\u{2019}ve received your enquiry. This mailbox is not monitored.",
        ] {
            assert!(only_holds(own), "{own}");
        }
        let long = "The panel met on Tuesday and agreed to fund the place. ".repeat(20);
        for own in [
            "Thank you for your email. The panel agreed to fund the place.",
            "Thank you for your email. The panel agreed to fund the place. Please do not reply to this email.",
            "I had an automated reply from your team and nothing since.",
            "Please do not reply to this email. The panel agreed to fund the place.",
            &format!("Thank you for contacting us. {long} Please do not reply to this email."),
        ] {
            assert!(!only_holds(own), "{own}");
        }
    }
}
