//! Who words speak of: a team, a school, somebody by name.

use super::KnownOfLine;
use super::words::LineWord;

/// Longest that somebody is called, in words.
const LONGEST: usize = 5;

/// Words that make those before and after them somebody of the council's, the school's or the health service's side.
const ROLES: [&str; 58] = [
    "team",
    "council",
    "school",
    "senco",
    "sendco",
    "sen",
    "send",
    "la",
    "lea",
    "officer",
    "caseworker",
    "ep",
    "psych",
    "psychologist",
    "headteacher",
    "head",
    "teacher",
    "ta",
    "tutor",
    "nursery",
    "college",
    "sendiass",
    "iass",
    "camhs",
    "gp",
    "surgery",
    "paediatrician",
    "pediatrician",
    "therapist",
    "salt",
    "slt",
    "ot",
    "physio",
    "nurse",
    "worker",
    "panel",
    "tribunal",
    "ofsted",
    "clinic",
    "hospital",
    "doctor",
    "office",
    "department",
    "service",
    "manager",
    "director",
    "councillor",
    "secretary",
    "reception",
    "receptionist",
    "consultant",
    "keyworker",
    "governors",
    "governor",
    "coordinator",
    "advisor",
    "adviser",
    "transport",
];
/// Words that may stand beside one of those.
const BESIDE: [&str; 26] = [
    "of",
    "the",
    "from",
    "at",
    "case",
    "key",
    "social",
    "class",
    "deputy",
    "assistant",
    "speech",
    "language",
    "educational",
    "education",
    "ed",
    "special",
    "needs",
    "inclusion",
    "local",
    "authority",
    "parent",
    "family",
    "children's",
    "childrens",
    "borough",
    "county",
];
const TITLES: [&str; 7] = ["mr", "mrs", "ms", "miss", "dr", "prof", "cllr"];
/// Capitals that name nobody, or nobody whose promises are kept here.
const NOT_NAMES: &[&str] = &[
    "i",
    "we",
    "mum",
    "mam",
    "mom",
    "mummy",
    "dad",
    "daddy",
    "gran",
    "granny",
    "nan",
    "nana",
    "grandma",
    "grandad",
    "auntie",
    "aunt",
    "uncle",
    "sister",
    "brother",
    "husband",
    "wife",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
    "today",
    "christmas",
    "easter",
    "no",
    "they",
    "she",
    "he",
    "it",
    "them",
    "the",
    "then",
    "just",
    "so",
    "and",
    "but",
    "still",
    "somebody",
    "someone",
    "nobody",
    "everyone",
    "yesterday",
    "again",
    "another",
    "had",
    "got",
    "a",
    "an",
    "my",
    "our",
    "this",
    "that",
];

/// What words name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum NamedWhom {
    /// Somebody of the other sides, or somebody the record knows.
    Side,
    /// A name that is not known.
    Name,
}

/// What words name, taken together. `None`: nobody that can be told.
pub(super) fn named(words: &[LineWord<'_>], known: KnownOfLine<'_>) -> Option<NamedWhom> {
    let words = bare(words);
    if words.is_empty() || words.len() > LONGEST {
        return None;
    }
    let low: Vec<&str> = words.iter().map(|word| word.low.as_str()).collect();
    let joined = low.join(" ");
    if known.people.iter().any(|name| name.to_lowercase() == joined) {
        return Some(NamedWhom::Side);
    }
    if !words.iter().all(|word| fits(word)) {
        return None;
    }
    let title = low.first().is_some_and(|first| TITLES.contains(&first.trim_end_matches('.')));
    let last = low.last().copied().unwrap_or_default();
    if BESIDE.contains(&last) && !ROLES.contains(&last) {
        return (joined == "local authority").then_some(NamedWhom::Side);
    }
    if title {
        return (words.len() > 1).then_some(NamedWhom::Side);
    }
    let role = low.iter().any(|word| ROLES.contains(word));
    if role { Some(NamedWhom::Side) } else { words.iter().all(is_name).then_some(NamedWhom::Name) }
}

/// Without "the" and "our" before them.
pub(super) fn bare<'w, 'a>(words: &'w [LineWord<'a>]) -> &'w [LineWord<'a>] {
    match words {
        [first, rest @ ..]
            if ["the", "our", "my", "his", "her", "their", "a", "an", "from", "by"]
                .contains(&first.low.as_str()) =>
        {
            bare(rest)
        }
        _ => words,
    }
}

/// In the line's own letters.
pub(super) fn written(words: &[LineWord<'_>]) -> String {
    bare(words).iter().map(|word| word.as_written).collect::<Vec<_>>().join(" ")
}

/// A word for somebody of the other sides.
pub(super) fn is_role(low: &str) -> bool {
    ROLES.contains(&low)
}

fn fits(word: &LineWord<'_>) -> bool {
    let low = word.low.as_str();
    ROLES.contains(&low) || BESIDE.contains(&low) || TITLES.contains(&low) || is_name(word)
}

/// A capital, without "'s" and figures, that is no day, month or member of a family.
pub(super) fn is_name(word: &LineWord<'_>) -> bool {
    let low = word.low.as_str();
    word.as_written.starts_with(char::is_uppercase)
        && !NOT_NAMES.contains(&low)
        && !word.low.contains('\'')
        && !word.low.contains(|c: char| c.is_ascii_digit())
}
