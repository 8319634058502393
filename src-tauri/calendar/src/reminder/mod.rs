//! Words by which a message says that the date was given before: a reminder, a confirmation, the papers for a meeting.
//! Such a message shows that notice was given by its day, and never that it was given no earlier.

mod phrases;

use self::phrases::{
    BEFORE_DATE, DAYS, EARLIER, GIVEN, INVITES, NEW, OF_THE_MEETING, REMINDS, SENT_LATER, TO_COME,
};
use super::purpose::says_sent_anew;

/// Whether a message speaks of a date that was given before, by its subject and its own words. `lead`: what stands
/// before the date in its own sentence.
pub(crate) fn speaks_of_earlier(subject: &str, words: &str, lead: &str) -> bool {
    let reminds = sentences(words).any(|one| reminds_of_it(&one));
    let (subject, words, lead) = (plain(subject), plain(words), plain(lead));
    let says = |phrases: &[&str]| {
        phrases.iter().any(|phrase| stands(&words, phrase) || stands(&subject, phrase))
    };
    let titled = REMINDS.iter().any(|phrase| stands(&subject, phrase));
    // Who reminds of a date that was moved has said so before.
    if titled || reminds {
        return true;
    }
    if says(&NEW) {
        return false;
    }
    let about = subject.starts_with("papers for") || says_sent_anew(&subject);
    let before_date = BEFORE_DATE.iter().any(|phrase| stands(&lead, phrase));
    about || says(&GIVEN) || (says(&EARLIER) || before_date) && !says(&INVITES)
}

/// Words in small letters, with one space between them and plain apostrophes.
fn plain(text: &str) -> String {
    let text = text.to_lowercase().replace(['’', '‘'], "'");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The sentences of a text. A line that begins with a capital or a mark begins one, since lists have no stops.
fn sentences(text: &str) -> impl Iterator<Item = String> {
    let mut out: Vec<String> = vec![String::new()];
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let next = chars.peek().copied();
        let ends = match c {
            '.' | '!' | '?' | ';' => next.is_none_or(char::is_whitespace),
            '\n' => next.is_none_or(|next| !next.is_lowercase()),
            _ => false,
        };
        if let Some(open) = out.last_mut() {
            open.push(c);
        }
        if ends {
            out.push(String::new());
        }
    }
    out.into_iter().map(|one| plain(&one))
}

/// Whether a sentence reminds of the meeting. "A reminder that parking is limited" is of something else, and "we will
/// send a reminder" speaks of one to come: a message that only has those is no reminder.
///
/// Where it is not plain that it is of something else, it is taken for one of the meeting.
fn reminds_of_it(sentence: &str) -> bool {
    REMINDS.iter().any(|phrase| {
        places(sentence, phrase).any(|at| {
            let before = sentence.get(..at).unwrap_or_default();
            let after = sentence.get(at + phrase.len()..).unwrap_or_default();
            let any = |text: &str, phrases: &[&str]| phrases.iter().any(|one| stands(text, one));
            let to_come = any(before, &TO_COME) || any(after, &SENT_LATER);
            !to_come && !is_of_something_else(after)
        })
    })
}

/// Whether the words behind those of a reminder name something, and nothing that may be the meeting.
fn is_of_something_else(after: &str) -> bool {
    const SMALL: [&str; 21] = [
        "that", "of", "to", "about", "you", "your", "the", "a", "for", "all", "everyone",
        "parents", "and", "please", "our", "in", "on", "below", "above", "here", "again",
    ];
    let words = || after.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let names = words().any(|word| !SMALL.contains(&word) && word.len() > 1);
    let dated = words().any(|word| {
        // What only begins as the name of one may be none, and is taken for one.
        DAYS.iter().any(|day| word.starts_with(day)) || word.ends_with("day")
    });
    let of_it = OF_THE_MEETING.iter().any(|phrase| stands(after, phrase));
    // "Reminder: parking", "reminder - parking": a label may be that of the whole message.
    let label = after.trim_start().starts_with([':', '-', '–', '!']);
    names && !dated && !of_it && !label
}

/// Whether a phrase stands in a text as whole words.
fn stands(text: &str, phrase: &str) -> bool {
    places(text, phrase).next().is_some()
}

/// Where a phrase stands in a text as whole words.
fn places(text: &str, phrase: &str) -> impl Iterator<Item = usize> {
    let is_letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    text.match_indices(phrase).map(|(at, _)| at).filter(move |at| {
        let before = text.get(..*at).and_then(|before| before.chars().next_back());
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
            ("Group", "Reminder: the group meets on 16 December."),
            ("Group", "REMINDER! Steering group, 16 December, 11am"),
            ("Group", "The group meets on 16 December. This is a reminder."),
            ("Group", "Just a quick reminder about the group on 16 December."),
            (
                "Group",
                "A reminder that parking is limited. A reminder too of the group on 16 December.",
            ),
            ("Group", "May I remind everyone that we meet on 16 December."),
            ("Group", "Please remember the group on 16 December."),
            ("Group", "The group is on 16 December. Just a reminder to book your place."),
            ("Group", "I was asked to remind you: 16 December, 11am."),
            ("Reminding you: group", "The group meets on 16 December."),
        ] {
            assert!(speaks_of_earlier(subject, words, lead(words)), "{words}");
        }
        for (subject, words) in [
            (
                "Review",
                "The review is on 16 December. Please bring a photo as a reminder of his progress.",
            ),
            ("Review", "The review is on 16 December. A reminder that parking is limited."),
            (
                "Review",
                "The review is on 16 December, 2pm\nAs a reminder, parking on site is limited\nMs Hill",
            ),
            ("Review", "The review is on 16 December. Don’t forget to bring his glasses."),
            ("Review", "The review is on 16 December. We will send you a reminder."),
            ("Review", "The review is on 16 December. A reminder will be sent the day before."),
            ("Review", "The review is on 16 December. You’ll get a text reminder nearer the time."),
            (
                "Review",
                "The review is on 16 December. May I remind parents that dogs are not allowed on site?",
            ),
            ("Review", "The review is on 16 December. Please do not forget your reports."),
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
