//! Whose step something is, by what the record says of who is to do it.

use evenhand_core::record::{Entry, Involved, Person, Record};

use crate::contract::OfficerSide;

const OURS: [&str; 15] = [
    "i", "me", "we", "us", "mum", "mother", "dad", "father", "parent", "parents", "carer",
    "carers", "family", "families", "forum",
];
const SCHOOL: [&str; 14] = [
    "school",
    "senco",
    "sendco",
    "teacher",
    "headteacher",
    "head",
    "ta",
    "college",
    "nursery",
    "preschool",
    "governors",
    "governor",
    "academy",
    "tutor",
];
const COUNCIL: [&str; 14] = [
    "council",
    "la",
    "sen",
    "send",
    "ehc",
    "ehcp",
    "officer",
    "caseworker",
    "borough",
    "authority",
    "councillor",
    "commissioner",
    "transport",
    "director",
];
const OTHERS: [&str; 21] = [
    "nurse",
    "therapist",
    "gp",
    "doctor",
    "dr",
    "camhs",
    "hospital",
    "paediatrician",
    "clinic",
    "nhs",
    "icb",
    "health",
    "police",
    "tribunal",
    "ombudsman",
    "sendiass",
    "ipsea",
    "solicitor",
    "charity",
    "ofsted",
    "psychiatrist",
];
/// Several words that name one side, whatever each of them would say alone.
const PHRASES: [(&[&str], OfficerSide); 8] = [
    (&["social", "care"], OfficerSide::Council),
    (&["social", "worker"], OfficerSide::Council),
    (&["children", "s", "services"], OfficerSide::Council),
    (&["head", "of", "send"], OfficerSide::Council),
    (&["head", "of", "sen"], OfficerSide::Council),
    (&["send", "information", "advice", "and", "support"], OfficerSide::Others),
    (&["school", "nurse"], OfficerSide::Others),
    (&["police", "officer"], OfficerSide::Others),
];

/// Whose step an entry is, where some words say who is to do it and people are named in it.
///
/// The words go first: they say it of this very thing. People tell it where all of them are of one side.
pub(super) fn side_of_entry(entry: &Entry, words: &str, record: &Record) -> OfficerSide {
    let council = &record.info.council;
    let said = side_of(words, council);
    if said != OfficerSide::CantTell {
        return said;
    }
    let with = |own: &&Involved| {
        let part = own.part.trim().to_lowercase();
        !part.contains("cop") && part != "cc" && part != "from"
    };
    let mut sides = entry.people.iter().filter(with).map(|own| {
        let person = record.people.iter().find(|person| person.id == own.person);
        person.map_or(OfficerSide::CantTell, |person| side_of_person(person, entry, council))
    });
    let first = sides.next().unwrap_or(OfficerSide::CantTell);
    if sides.all(|side| side == first) { first } else { OfficerSide::CantTell }
}

fn side_of_person(person: &Person, entry: &Entry, council: &str) -> OfficerSide {
    if person.child {
        return OfficerSide::CantTell;
    }
    if person.council {
        return OfficerSide::Council;
    }
    let (role, organisation) = person.role_at(&entry.when);
    side_of(&format!("{role} {organisation}"), council)
}

/// The side that some words name. Where they name several, or none, nobody can tell.
fn side_of(words: &str, council: &str) -> OfficerSide {
    let plain = spaced(words);
    let mut left = plain.clone();
    let mut found: Vec<OfficerSide> = Vec::new();
    for (phrase, side) in PHRASES {
        let phrase = format!(" {} ", phrase.join(" "));
        if left.contains(&phrase) {
            left = left.replace(&phrase, " ");
            found.push(side);
        }
    }
    let own = spaced(council);
    if own.trim().len() > 2 && left.contains(&own) {
        found.push(OfficerSide::Council);
    }
    let lists: [(&[&str], OfficerSide); 4] = [
        (&OURS, OfficerSide::Ours),
        (&SCHOOL, OfficerSide::School),
        (&COUNCIL, OfficerSide::Council),
        (&OTHERS, OfficerSide::Others),
    ];
    for (list, side) in lists {
        if left.split_whitespace().any(|word| list.contains(&word)) {
            found.push(side);
        }
    }
    match found.split_first() {
        Some((first, rest)) if rest.iter().all(|side| side == first) => *first,
        _ => OfficerSide::CantTell,
    }
}

/// Small letters, with one space before, between and after the words.
fn spaced(words: &str) -> String {
    let lower = words.to_lowercase();
    let parts =
        lower.split(|letter: char| !letter.is_alphanumeric()).filter(|part| !part.is_empty());
    parts.fold(" ".to_owned(), |all, part| all + part + " ")
}

#[cfg(test)]
mod tests {
    use chrono::Utc;
    use evenhand_core::record::{EntryKind, Id, RecordInfo};

    use super::*;

    #[test]
    fn a_side_is_told_only_where_the_words_name_one() {
        for (words, side) in [
            ("SEN officer", OfficerSide::Council),
            ("Head of SEND", OfficerSide::Council),
            ("the council", OfficerSide::Council),
            ("Hounslow", OfficerSide::Council),
            ("Social worker", OfficerSide::Council),
            ("Children’s Services", OfficerSide::Council),
            ("SENCO", OfficerSide::School),
            ("Head teacher", OfficerSide::School),
            ("Our school’s head", OfficerSide::School),
            ("School nurse", OfficerSide::Others),
            ("CAMHS", OfficerSide::Others),
            ("we", OfficerSide::Ours),
            ("The parent carer forum", OfficerSide::Ours),
            ("School and council", OfficerSide::CantTell),
            ("Hounslow Heath School", OfficerSide::CantTell),
            ("Parents and SEN officer", OfficerSide::CantTell),
            ("Jo", OfficerSide::CantTell),
            ("", OfficerSide::CantTell),
            ("Sendai", OfficerSide::CantTell),
        ] {
            assert_eq!(side_of(words, "Hounslow"), side, "{words}");
        }
    }

    #[test]
    fn people_tell_the_side_where_all_of_them_are_of_one() {
        let id = |number| Id(uuid::Uuid::from_u128(number));
        let info = serde_json::json!({ "id": id(8), "title": "", "created": Utc::now() });
        let info: RecordInfo = serde_json::from_value(info).unwrap();
        let mut record = Record::new(info);
        let mut entry = Entry::new(id(9), EntryKind::Other, Utc::now());
        let cases = [
            ("", true, false),
            ("SENCO", false, false),
            ("SENCO", false, true),
            ("", false, false),
        ];
        for (number, (role, council, child)) in (1..).zip(cases) {
            let own =
                Person { role: role.into(), council, child, ..Person::new(id(number), Utc::now()) };
            record.people.push(own);
        }
        let mut side = |people: &[(u128, &str)], words: &str| {
            let own =
                people.iter().map(|(of, part)| Involved { person: id(*of), part: (*part).into() });
            entry.people = own.collect();
            side_of_entry(&entry, words, &record)
        };
        assert_eq!(side(&[(1, "to")], ""), OfficerSide::Council);
        assert_eq!(side(&[(2, "to")], ""), OfficerSide::School);
        assert_eq!(side(&[(1, "to"), (2, "to")], ""), OfficerSide::CantTell);
        assert_eq!(side(&[(1, "to"), (2, "copied to")], ""), OfficerSide::Council);
        assert_eq!(side(&[(1, "to"), (4, "to")], ""), OfficerSide::CantTell);
        assert_eq!(side(&[(3, "")], ""), OfficerSide::CantTell, "a child owes nobody a step");
        assert_eq!(
            side(&[(1, "to")], "SENCO"),
            OfficerSide::School,
            "the words say it of this very thing"
        );
        assert_eq!(side(&[], ""), OfficerSide::CantTell);
    }
}
