//! The kind of meeting that a title or a sentence names: a proposal for a person to look over.

use evenhand_core::record::MeetingKind;

/// Words of a co-production group. They count before all others: "Annual review working group" is one.
const GROUPS: &[&str] = &[
    "co production",
    "coproduction",
    "co produced",
    "co design",
    "working group",
    "working groups",
    "working party",
    "steering group",
    "task and finish",
    "task group",
    "focus group",
    "reference group",
    "design group",
    "charter group",
    "action group",
];

const REVIEWS: &[&str] = &[
    "annual review",
    "annual reviews",
    "annual ehcp review",
    "annual ehc review",
    "ehcp review",
    "ehc review",
    "ehc plan review",
    "review of the ehcp",
    "review of the ehc plan",
    "review of your ehcp",
    "review of his ehcp",
    "review of her ehcp",
    "review of their ehcp",
    "early review",
    "interim review",
    "emergency review",
    "early annual review",
];

/// Words of meetings about one child.
const CHILDREN: &[&str] = &[
    "taf",
    "tac",
    "team around the child",
    "team around the family",
    "child in need",
    "cin meeting",
    "pep",
    "personal education plan",
    "lac review",
    "looked after review",
    "provision map",
    "iep review",
    "iep meeting",
    "support plan meeting",
    "one page profile meeting",
    "early help meeting",
    "parents evening",
    "parent consultation",
    "reintegration meeting",
    "transition meeting",
    "senco meeting",
    "ehc needs assessment",
];

const BOARDS: &[&str] =
    &["board", "boards", "committee", "subcommittee", "sub committee", "cabinet"];

const EVENTS: &[&str] = &[
    "coffee morning",
    "coffee mornings",
    "drop in",
    "open day",
    "open evening",
    "conference",
    "webinar",
    "roadshow",
    "roadshows",
    "information session",
    "information evening",
    "info session",
    "training session",
    "training course",
    "workshop",
    "fair",
    "fun day",
    "agm",
    "annual general meeting",
    "stay and play",
    "consultation event",
    "listening event",
    "market place event",
    "local offer live",
];

/// Words of meetings that are none of these.
const OTHERS: &[&str] = &[
    "mediation",
    "tribunal",
    "appeal hearing",
    "clinic appointment",
    "hospital appointment",
    "outpatient appointment",
    "assessment appointment",
];

/// Words before such a one that say that it is spoken of, and not what the meeting is: "the report for the board".
const SPOKEN_OF: [&str; 14] = [
    "of",
    "to",
    "from",
    "after",
    "before",
    "notice",
    "white",
    "black",
    "full",
    "half",
    "report",
    "since",
    "following",
    "with",
];

/// The kind that a text names; of several the first. `None`: it names none, or a co-production group.
pub fn kind_named(text: &str) -> Option<MeetingKind> {
    let words: Vec<String> = text
        .to_lowercase()
        .replace(['’', '\''], "")
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect();
    if first(&words, GROUPS).is_some() {
        return None;
    }
    let kinds = [
        (MeetingKind::AnnualReview, REVIEWS),
        (MeetingKind::ChildSupport, CHILDREN),
        (MeetingKind::Board, BOARDS),
        (MeetingKind::Event, EVENTS),
        (MeetingKind::Other, OTHERS),
    ];
    let found =
        kinds.into_iter().filter_map(|(kind, phrases)| Some((first(&words, phrases)?, kind)));
    found.min_by_key(|(at, _)| *at).map(|(_, kind)| kind)
}

/// Where the first of the phrases stands that is not only spoken of.
fn first(words: &[String], phrases: &[&str]) -> Option<usize> {
    let stands = |at: usize, phrase: &str| {
        let rest = words.get(at..).unwrap_or_default();
        let count = phrase.split(' ').count();
        rest.len() >= count && phrase.split(' ').zip(rest).all(|(one, word)| one == word)
    };
    let spoken_of = |at: usize| {
        let mut before = words.get(..at).unwrap_or_default().iter().rev();
        let small =
            |word: &&String| ["the", "a", "an", "our", "your", "last"].contains(&word.as_str());
        before.find(|word| !small(word)).is_some_and(|word| SPOKEN_OF.contains(&word.as_str()))
    };
    (0..words.len()).find(|at| !spoken_of(*at) && phrases.iter().any(|phrase| stands(*at, phrase)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_kind_is_named_by_what_the_meeting_is() {
        for (text, kind) in [
            (
                "Annual review for Sam on Tuesday 10 November 2026 at 9am.",
                MeetingKind::AnnualReview,
            ),
            ("EHCP review", MeetingKind::AnnualReview),
            ("TAF meeting at school", MeetingKind::ChildSupport),
            ("Team Around the Child", MeetingKind::ChildSupport),
            ("Parents' evening", MeetingKind::ChildSupport),
            ("SEND Board meeting", MeetingKind::Board),
            ("Health and Wellbeing Board: annual review", MeetingKind::Board),
            ("SENDIASS coffee morning", MeetingKind::Event),
            ("Drop-in for parents", MeetingKind::Event),
            ("Forum AGM", MeetingKind::Event),
            ("Mediation meeting", MeetingKind::Other),
        ] {
            assert_eq!(kind_named(text), Some(kind), "{text}");
        }
        for text in [
            "The working group meets on Tuesday.",
            "Annual review working group",
            "Co-production workshop",
            "Review meeting",
            "Steering group: report to the board",
            "Report to the board",
            "Forum meeting",
            "Pepper, tacos and fairs",
            "",
        ] {
            assert_eq!(kind_named(text), None, "{text}");
        }
    }
}
