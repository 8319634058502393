//! Words by which a message says that the date was given before: a reminder, a confirmation, the papers for a meeting.
//! Such a message shows that notice was given by its day, and never that it was given no earlier.

/// Words of a reminder, in small letters, with plain apostrophes.
const REMINDS: [&str; 11] = [
    "reminder",
    "reminders",
    "remind",
    "reminds",
    "reminding",
    "reminded",
    "don't forget",
    "dont forget",
    "do not forget",
    "not to forget",
    "please remember",
];

/// Words before those, in the same sentence, of a reminder that is still to come.
const TO_COME: [&str; 12] = [
    "will send",
    "'ll send",
    "will be sent",
    "will email",
    "will text",
    "'ll text",
    "will get",
    "'ll get",
    "will receive",
    "'ll receive",
    "shall send",
    "set yourself",
];

/// Words behind those of a reminder that is still to come.
const SENT_LATER: [&str; 8] = [
    "will be sent",
    "will be emailed",
    "will follow",
    "will go out",
    "nearer the time",
    "closer to the time",
    "the day before",
    "the week before",
];

/// Words by which what is reminded of may be the meeting itself, or an answer to an earlier message.
const OF_THE_MEETING: [&str; 78] = [
    "meeting",
    "meetings",
    "review",
    "reviews",
    "session",
    "sessions",
    "appointment",
    "appointments",
    "visit",
    "hearing",
    "panel",
    "group",
    "forum",
    "board",
    "committee",
    "event",
    "workshop",
    "webinar",
    "conference",
    "clinic",
    "assessment",
    "interview",
    "mediation",
    "consultation",
    "call",
    "training",
    "course",
    "talk",
    "coffee",
    "drop-in",
    "agm",
    "taf",
    "tac",
    "pep",
    "date",
    "dates",
    "time",
    "times",
    "diary",
    "diaries",
    "it",
    "this",
    "us",
    "we",
    "meet",
    "meets",
    "see",
    "come",
    "coming",
    "attend",
    "attending",
    "join",
    "joining",
    "invited",
    "invitation",
    "booked",
    "book",
    "register",
    "reply",
    "rsvp",
    "respond",
    "confirm",
    "arranged",
    "scheduled",
    "due",
    "deadline",
    "is on",
    "takes place",
    "take place",
    "taking place",
    "going ahead",
    "tomorrow",
    "today",
    "tonight",
    "week",
    "soon",
    "upcoming",
    "there",
];

/// The beginnings of the names of months and of days, whole or short.
const DAYS: [&str; 19] = [
    "mon", "tue", "wed", "thu", "fri", "sat", "sun", "jan", "feb", "mar", "apr", "may", "jun",
    "jul", "aug", "sep", "oct", "nov", "dec",
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

/// Whether a message speaks of a date that was given before, by its subject and its own words. `lead`: what stands
/// before the date in its own sentence.
pub(crate) fn speaks_of_earlier(subject: &str, words: &str, lead: &str) -> bool {
    let reminds = sentences(words).any(|one| reminds_of_it(&one));
    let (subject, words, lead) = (plain(subject), plain(words), plain(lead));
    let says = |phrases: &[&str]| {
        phrases.iter().any(|phrase| stands(&words, phrase) || stands(&subject, phrase))
    };
    if says(&NEW) {
        return false;
    }
    let titled =
        REMINDS.iter().any(|phrase| stands(&subject, phrase)) || subject.starts_with("papers for");
    let before_date = BEFORE_DATE.iter().any(|phrase| stands(&lead, phrase));
    titled || reminds || (says(&EARLIER) || before_date) && !says(&INVITES)
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
    const SMALL: [&str; 17] = [
        "that", "of", "to", "about", "you", "your", "the", "a", "for", "all", "everyone",
        "parents", "and", "please", "our", "in", "on",
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
