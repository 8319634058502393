//! What families and schools do that is no meeting of theirs with anybody: a train that is booked, a relative's own
//! appointment, interviews for a post. They are asked about.

use crate::pasted::phrases::Words;
use crate::pasted::role_words::PRIVATE;

/// Words of somebody who books or buys.
const BOOKS: [&str; 6] = ["book", "booked", "booking", "reserved", "hired", "bought"];

/// What is booked for a journey, a meal, or somebody to mind the children.
const BOOKINGS: [&str; 34] = [
    "train",
    "trains",
    "coach",
    "taxi",
    "cab",
    "flight",
    "flights",
    "ferry",
    "ticket",
    "tickets",
    "seat",
    "seats",
    "hotel",
    "holiday",
    "holidays",
    "cottage",
    "caravan",
    "table",
    "restaurant",
    "cinema",
    "theatre",
    "car",
    "van",
    "leave",
    "off",
    "babysitter",
    "sitter",
    "sitters",
    "childminder",
    "plumber",
    "electrician",
    "shopping",
    "minibus",
    "bus",
];

const RELATIVES: [&str; 24] = [
    "husband",
    "wife",
    "partner",
    "mum",
    "mom",
    "mother",
    "dad",
    "father",
    "nan",
    "nana",
    "gran",
    "grandma",
    "grandmother",
    "grandad",
    "grandfather",
    "granddad",
    "aunt",
    "auntie",
    "uncle",
    "sister",
    "brother",
    "neighbour",
    "friend",
    "ex",
];

/// What such a one goes to alone.
const VISITS: &[&str] = &[
    "appointment",
    "appointments",
    "appt",
    "operation",
    "op",
    "scan",
    "scans",
    "surgery",
    "chemo",
    "chemotherapy",
    "dialysis",
    "interview",
    "smear",
    "hospital",
    "birthday",
    "anniversary",
];

/// What interviews are for where somebody is chosen for work.
const POSTS: &[&str] = &[
    "post",
    "role",
    "job",
    "jobs",
    "vacancy",
    "vacancies",
    "position",
    "positions",
    "applicants",
    "candidates",
    "shortlisted",
    "shortlisting",
    "recruitment",
    "headteacher post",
];

/// Whether a sentence names what the reader's family goes to by itself, or what others do without them.
pub(super) fn is_errand(own: &Words<'_, '_>) -> bool {
    own.any(PRIVATE) || is_a_booking(own) || is_a_relatives(own) || is_for_a_post(own)
}

/// "I have booked the train for Friday", "I have booked Friday off": what stands right behind the verb, past at
/// most two words.
fn is_a_booking(own: &Words<'_, '_>) -> bool {
    const PAST: usize = 3;
    own.range.clone().any(|at| {
        let books = own.tokens.get(at).is_some_and(|word| word.is_any(&BOOKS));
        let behind = own.tokens.get(at + 1..own.range.end).unwrap_or_default().iter();
        let mut behind =
            behind.take(PAST).take_while(|word| !word.is_any(&["for", "on", "at", "in", "with"]));
        books && behind.any(|word| word.is_any(&BOOKINGS))
    })
}

/// "My husband has a hospital appointment", "My mum's operation is". One who comes along has none of his own.
fn is_a_relatives(own: &Words<'_, '_>) -> bool {
    const REACH: usize = 8;
    let is = |at: usize, words: &[&str]| own.tokens.get(at).is_some_and(|word| word.is_any(words));
    own.range.clone().any(|at| {
        let whose = is(at, &["my", "our", "his", "her"]) && is(at + 1, &RELATIVES);
        let short = usize::from(
            own.tokens.get(at + 2).is_some_and(|mark| ["'", "\u{2019}"].contains(&mark.text)),
        );
        let has = at + 2 + short;
        // "My mum is coming to the appointment"
        let along = |at: &usize| is(*at, &["coming", "to", "with", "and", "that", "who", "or"]);
        let most = own.range.end.min(has + REACH);
        let end = (has..most).find(along).unwrap_or(most);
        whose
            && is(has, &["has", "have", "s", "is"])
            && (Words { tokens: own.tokens, range: has..end.max(has) }).any(VISITS)
    })
}

/// "Interviews for the SENCO post will be held on Tuesday". The reader's own is a meeting: "Your interview for the
/// post".
fn is_for_a_post(own: &Words<'_, '_>) -> bool {
    own.any(&["interview", "interviews", "interviewing"])
        && own.any(POSTS)
        && !own.any(&["you", "your"])
}
