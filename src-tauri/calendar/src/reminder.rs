//! Words by which a message says that the date was given before: a reminder, a confirmation, the papers for a meeting. Such
//! a message shows that notice was given by its day, and never that it was given no earlier.

/// Phrases that say so, in small letters, with one space between words and plain apostrophes.
const REMINDS: [&str; 9] = [
    "remind you",
    "reminding you",
    "a reminder",
    "friendly reminder",
    "gentle reminder",
    "reminder that",
    "reminder of",
    "don't forget",
    "do not forget",
];

/// Phrases that say so where nothing invites.
const EARLIER: [&str; 49] = [
    "as arranged",
    "as agreed",
    "as discussed",
    "as planned",
    "as scheduled",
    "as mentioned",
    "as advised",
    "as previously",
    "as per my",
    "as per our",
    "as you know",
    "as you will know",
    "as you are aware",
    "previously advised",
    "previously arranged",
    "previously notified",
    "already advised",
    "already arranged",
    "already been arranged",
    "already in the diary",
    "already in your diary",
    "further to my",
    "further to our",
    "further to the invitation",
    "following my email",
    "following our conversation",
    "following our telephone",
    "following our phone",
    "following my invitation",
    "following our invitation",
    "writing to confirm",
    "just to confirm",
    "this is to confirm",
    "to confirm our meeting",
    "to confirm the meeting",
    "to confirm your meeting",
    "to confirm your appointment",
    "i can confirm that the",
    "we can confirm that the",
    "confirming our meeting",
    "confirming your",
    "confirmation of your",
    "our upcoming",
    "your upcoming",
    "our forthcoming",
    "still going ahead",
    "still on for",
    "thank you for accepting",
    "thank you for confirming",
];

/// Phrases that say so where the date itself follows in their sentence.
const BEFORE_DATE: [&str; 26] = [
    "forward to seeing you",
    "forward to meeting you",
    "forward to welcoming you",
    "see you",
    "papers for",
    "agenda for",
    "date of next meeting",
    "next meeting is",
    "ahead of",
    "in advance of",
    "prior to the",
    "venue for",
    "room for",
    "link for",
    "apologies for",
    "instructions for",
    "details for",
    "parking for",
    "questions for",
    "for the meeting on",
    "for our meeting on",
    "for your meeting on",
    "before our meeting on",
    "before the meeting on",
    "at our meeting on",
    "about the meeting on",
];

/// Words that invite: the message is the first, whatever it says besides.
const INVITES: [&str; 12] = [
    "invited to",
    "invite you to",
    "inviting you to",
    "like to arrange",
    "has been arranged for",
    "have arranged a",
    "are you available",
    "are you free",
    "can you make",
    "could you make",
    "would you be able to",
    "propose to meet",
];

/// Words by which a message gives another date: what it says is new, whatever else it speaks of.
const NEW: [&str; 16] = [
    "has been moved",
    "has moved",
    "have moved",
    "is moved",
    "have had to move",
    "been rescheduled",
    "rearranged",
    "re-arranged",
    "postponed",
    "brought forward",
    "new date",
    "change of date",
    "changed to",
    "instead of",
    "rather than",
    "moving to",
];

/// Whether a message speaks of a date that was given before, by its subject and its own words. `lead`: what stands before
/// the date in its own sentence.
pub(crate) fn speaks_of_earlier(subject: &str, words: &str, lead: &str) -> bool {
    let plain = |text: &str| {
        let text = text.to_lowercase().replace(['’', '‘'], "'");
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let (subject, words, lead) = (plain(subject), plain(words), plain(lead));
    let says = |phrases: &[&str]| {
        phrases.iter().any(|phrase| stands(&words, phrase) || stands(&subject, phrase))
    };
    if says(&NEW) {
        return false;
    }
    let titled = stands(&subject, "reminder") || subject.starts_with("papers for");
    let before_date = BEFORE_DATE.iter().any(|phrase| stands(&lead, phrase));
    titled || says(&REMINDS) || (says(&EARLIER) || before_date) && !says(&INVITES)
}

/// Whether a phrase stands in a text as whole words.
fn stands(text: &str, phrase: &str) -> bool {
    let is_letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    text.match_indices(phrase).any(|(at, _)| {
        let before = text.get(..at).and_then(|before| before.chars().next_back());
        let after = text.get(at + phrase.len()..).and_then(|after| after.chars().next());
        !is_letter(before) && !is_letter(after)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reminder_is_known_and_an_invitation_is_not_one() {
        let lead = |words: &'static str| words.split(" 16 ").next().unwrap_or_default();
        for (subject, words) in [
            ("Reminder: steering group", "The group meets on 16 December."),
            ("Steering group", "Just a reminder that the group meets on 16 December."),
            ("Steering group", "As arranged, the group meets on 16 December."),
            ("Steering group", "I am writing to confirm our meeting on 16 December"),
            ("Steering group", "Further to our invitation of 9 November, we meet at 11am."),
            ("Papers for 16 December", "Please find them attached."),
            ("Next week", "Looking forward to seeing you at the group on 16 December."),
            ("Minutes", "Date of next meeting: 16 December"),
            ("Group", "Don’t forget the group on 16 December."),
            ("Room", "The venue for the group on 16 December has changed."),
            ("Link", "Please find the joining details for our meeting on 16 December."),
            ("Review", "Please send your views ahead of the review on 16 December."),
        ] {
            assert!(speaks_of_earlier(subject, words, lead(words)), "{words}");
        }
        for (subject, words) in [
            ("Steering group", "You are invited to the group on 16 December at 11am."),
            ("Review", "Please confirm your attendance by 4 December."),
            ("Review", "The review will be held on 16 December. Please see the agenda below."),
            ("Steering group", "As discussed, the meeting has been moved to 16 December."),
            ("Review", "Reports are due by 4 December. We hope that you can come."),
            (
                "Review",
                "A meeting has been arranged for 16 December. I look forward to seeing you.",
            ),
            ("Group", "You are invited on 16 December. The agenda for the day is below."),
            ("Group", "As discussed, are you free on 16 December?"),
            ("Review", "The review is on 16 December. Please send your views ahead of the review."),
        ] {
            assert!(!speaks_of_earlier(subject, words, lead(words)), "{words}");
        }
    }
}
