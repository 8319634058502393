//! The councils of England that have duties on special educational needs, and the names they go by.
//!
//! A charter is held against a council only where both are known to be the same. A text that names none of them, or
//! more than one, or one with words left over ("South Norfolk"), is not guessed: then a person is asked.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::OnceLock;

use chrono::NaiveDate;
use serde::Deserialize;

/// A council.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Council {
    /// Its name without "Council" and the like, such as "Hounslow".
    pub name: String,
    /// What kind of council it is.
    pub kind: CouncilKind,
    /// Other names that people use.
    #[serde(default)]
    pub aliases: Vec<String>,
    /// How its web and email addresses end.
    pub domains: Vec<String>,
    /// Its last day, where it has ended.
    #[serde(default)]
    pub until: Option<NaiveDate>,
}

/// Kinds of council.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CouncilKind {
    /// A county council.
    County,
    /// A metropolitan district.
    Metropolitan,
    /// A London borough, or the City of London.
    London,
    /// A unitary council.
    Unitary,
    /// A council that has ended.
    Former,
}

#[derive(Deserialize)]
struct CouncilsFile {
    councils: Vec<Council>,
}

const FILE: &str = include_str!("../../data/councils.json");

/// Every council, by name; those that have ended come last.
pub fn councils() -> &'static [Council] {
    static ALL: OnceLock<Vec<Council>> = OnceLock::new();
    ALL.get_or_init(|| {
        // A test reads the file by itself, so that it is never empty.
        serde_json::from_str::<CouncilsFile>(FILE).map(|file| file.councils).unwrap_or_default()
    })
}

/// Whether two texts name one council. `None`: that cannot be told, and a person has to say.
pub fn same_council(one: &str, other: &str) -> Option<bool> {
    let (one, other) = (one.to_lowercase(), other.to_lowercase());
    let other_words = words_of(&other);
    // Most records name no council, and each of their meetings is held against each charter.
    if other_words.is_empty() {
        return None;
    }
    let words = words_of(&one);
    let named = (named_in(&one, &words), named_in(&other, &other_words));
    let (Some(one), Some(other)) = named else {
        return told_alike(&words, &other_words).then_some(true);
    };
    if one == other {
        return Some(true);
    }
    // A council that has ended lives on in others, and a charter may have gone with it.
    (one.until.is_none() && other.until.is_none()).then_some(false)
}

/// Whether two texts say the same, and anything at all: two that say nothing would be alike.
fn told_alike(words: &[String], other_words: &[String]) -> bool {
    telling(words).next().is_some() && telling(words).eq(telling(other_words))
}

fn telling(words: &[String]) -> impl Iterator<Item = &String> {
    words.iter().filter(|word| is_telling(word))
}

/// The one council that a text in small letters and its words name for certain: by name, by another name, or by its
/// address.
fn named_in(text: &str, words: &[String]) -> Option<&'static Council> {
    by_address(text).or_else(|| by_name(words))
}

fn by_address(text: &str) -> Option<&'static Council> {
    // Names have no full stop and addresses do, and there are many councils to ask.
    if !text.contains('.') {
        return None;
    }
    only(councils().iter().filter(|council| council.has_address(text)))
}

fn only(mut found: impl Iterator<Item = &'static Council>) -> Option<&'static Council> {
    let first = found.next()?;
    found.all(|council| council == first).then_some(first)
}

impl Council {
    fn has_address(&self, text: &str) -> bool {
        let part_of_name = |c: char| c.is_alphanumeric() || c == '-';
        self.domains.iter().any(|domain| {
            text.match_indices(domain.as_str()).any(|(at, found)| {
                let before = text.get(..at).and_then(|before| before.chars().next_back());
                let mut after = text.get(at + found.len()..).unwrap_or_default().chars();
                let next = after.next();
                // A full stop can end a sentence; with more after it, it is a longer address.
                let longer = next == Some('.') && after.next().is_some_and(char::is_alphanumeric);
                !before.is_some_and(part_of_name) && !longer && !next.is_some_and(part_of_name)
            })
        })
    }

    fn names(&self) -> impl Iterator<Item = Vec<String>> + '_ {
        std::iter::once(&self.name).chain(&self.aliases).map(|name| words_of(&name.to_lowercase()))
    }
}

/// Where a council's name stands among the words of a text.
struct CouncilPlace {
    council: &'static Council,
    from: usize,
    to: usize,
}

/// The council whose name is all that the words say, but for words that come and go around a name.
fn by_name(words: &[String]) -> Option<&'static Council> {
    let places = places(words);
    let within = |place: &CouncilPlace, other: &CouncilPlace| {
        let length = |place: &CouncilPlace| place.to - place.from;
        other.from <= place.from && place.to <= other.to && length(other) > length(place)
    };
    let whole = || places.iter().filter(|place| places.iter().all(|other| !within(place, other)));
    let told = |at: usize| whole().any(|place| (place.from..place.to).contains(&at));
    let left_over = words.iter().enumerate().any(|(at, word)| !told(at) && is_telling(word));
    if left_over { None } else { only(whole().map(|place| place.council)) }
}

/// Every name of every council as words, by its first word.
type CouncilNames = BTreeMap<String, Vec<(Vec<String>, &'static Council)>>;

fn names() -> &'static CouncilNames {
    static NAMES: OnceLock<CouncilNames> = OnceLock::new();
    NAMES.get_or_init(|| {
        let mut names = CouncilNames::new();
        for council in councils() {
            for name in council.names() {
                let Some(first) = name.first().cloned() else { continue };
                names.entry(first).or_default().push((name, council));
            }
        }
        names
    })
}

fn places(words: &[String]) -> Vec<CouncilPlace> {
    let mut places = Vec::new();
    for (from, word) in words.iter().enumerate() {
        for (name, council) in names().get(word).into_iter().flatten() {
            let to = from + name.len();
            if words.get(from..to) == Some(name) {
                places.push(CouncilPlace { council, from, to });
            }
        }
    }
    places
}

/// The words of a text in small letters; "&" is a word, and "Hounslow's" is "hounslow".
fn words_of(text: &str) -> Vec<String> {
    let apostrophe = |c: char| matches!(c, '\'' | '\u{2019}');
    let word = |part: &str| {
        let of = part.strip_suffix('s').and_then(|part| part.strip_suffix(apostrophe));
        of.unwrap_or(part).split(apostrophe).collect::<String>()
    };
    let spelt =
        if text.contains('&') { Cow::from(text.replace('&', " and ")) } else { text.into() };
    spelt
        .split(|c: char| !c.is_alphanumeric() && !apostrophe(c))
        .map(word)
        .filter(|word| !word.is_empty())
        .collect()
}

/// Whether a word belongs to a council's name and not to what stands around it.
fn is_telling(word: &str) -> bool {
    !COMMON_WORDS.contains(&word)
}

const COMMON_WORDS: [&str; 43] = [
    "a",
    "and",
    "area",
    "authority",
    "bc",
    "borough",
    "cc",
    "children",
    "childrens",
    "city",
    "co",
    "corporation",
    "council",
    "councils",
    "county",
    "dc",
    "district",
    "education",
    "for",
    "in",
    "la",
    "lb",
    "lbc",
    "local",
    "london",
    "mbc",
    "metropolitan",
    "of",
    "offer",
    "partners",
    "partnership",
    "production",
    "rb",
    "royal",
    "sen",
    "send",
    "service",
    "services",
    "team",
    "the",
    "unitary",
    "web",
    "website",
];

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    fn named(text: &str) -> &'static str {
        let text = text.to_lowercase();
        named_in(&text, &words_of(&text)).map_or("", |council| council.name.as_str())
    }

    #[test]
    fn all_that_have_duties_on_special_needs_are_there_once() {
        let file: CouncilsFile = serde_json::from_str(FILE).unwrap();
        let of = |kind| file.councils.iter().filter(|council| council.kind == kind).count();
        assert_eq!(of(CouncilKind::County), 21);
        assert_eq!(of(CouncilKind::Metropolitan), 36);
        assert_eq!(of(CouncilKind::London), 33);
        assert_eq!(of(CouncilKind::Unitary), 63);
        let mut names = BTreeSet::new();
        for council in &file.councils {
            for name in council.names() {
                assert!(names.insert(name.clone()), "two councils are called {name:?}");
            }
            assert!(!council.domains.is_empty(), "{}", council.name);
            assert_eq!(council.until.is_some(), council.kind == CouncilKind::Former);
        }
    }

    #[test]
    fn every_council_is_found_by_each_of_its_names_and_addresses() {
        for council in councils() {
            let names = [&council.name].into_iter().chain(&council.aliases);
            for name in names {
                for text in [
                    name.clone(),
                    name.to_uppercase(),
                    format!("{name} Council"),
                    format!("London Borough of {name}"),
                    format!("LB {name}"),
                    format!("The {name} SEND partnership"),
                    format!("{name}\u{2019}s local offer"),
                ] {
                    assert_eq!(named(&text), council.name, "{text}");
                }
            }
            for domain in &council.domains {
                for text in
                    [domain.clone(), format!("https://www.{domain}/send"), format!("send@{domain}")]
                {
                    assert_eq!(named(&text), council.name, "{text}");
                }
            }
        }
    }

    #[test]
    fn a_longer_name_is_not_the_shorter_one_in_it() {
        for (text, name) in [
            ("North East Lincolnshire Council", "North East Lincolnshire"),
            ("North Lincolnshire", "North Lincolnshire"),
            ("Lincolnshire County Council", "Lincolnshire"),
            ("Bath & North East Somerset", "Bath and North East Somerset"),
            ("Kingston upon Hull City Council", "Kingston upon Hull"),
            ("Royal Borough of Kingston", "Kingston upon Thames"),
            ("Bournemouth, Christchurch and Poole Council", "Bournemouth, Christchurch and Poole"),
            ("Bournemouth Borough Council", "Bournemouth"),
            ("City of London Corporation", "City of London"),
            ("City of Westminster, London", "Westminster"),
            ("St. Helens", "St Helens"),
            ("County Durham", "County Durham"),
            ("Durham County Council", "County Durham"),
            ("Southend on Sea", "Southend-on-Sea"),
        ] {
            assert_eq!(named(text), name, "{text}");
        }
    }

    #[test]
    fn what_is_not_certain_names_nobody() {
        for text in [
            "",
            "The Council",
            "London",
            "our council",
            "Haringey and Hounslow",
            // All words of the shorter name stand around other names too.
            "Bath and North East Somerset with the City of London",
            "South Norfolk",
            "Surrey Heath Borough Council",
            "Newcastle-under-Lyme",
            "LBH",
            "Sutton Coldfield",
            "Hounslow Heath Infant School",
            "xhounslow.gov.uk",
            "hounslow.gov.uk.example",
            "City of Lincoln",
        ] {
            assert_eq!(named(text), "", "{text}");
        }
    }

    #[test]
    fn two_texts_name_one_council_or_two_or_nobody_can_tell() {
        for (one, other, same) in [
            ("London Borough of Hounslow", "LB Hounslow", Some(true)),
            ("London Borough of Hounslow", "Hounslow SEND", Some(true)),
            ("London Borough of Hounslow", "hounslow.gov.uk", Some(true)),
            ("London Borough of Hounslow", "Haringey", Some(false)),
            ("London Borough of Hounslow", "haringey.gov.uk", Some(false)),
            ("London Borough of Hounslow", "", None),
            // Each of its words stands around other names too.
            ("City of London", "City of London Corporation", Some(true)),
            ("City of London", "LB Hounslow", Some(false)),
            ("City of London", "London", None),
            ("The council\u{2019}s team", "The council's team", None),
            ("London Borough of Hounslow", "The Council", None),
            ("London Borough of Hounslow", "Hounslow parent carer forum", None),
            ("Our forum", "our forum", Some(true)),
            ("Our forum", "Hounslow", None),
            ("Northamptonshire", "West Northamptonshire", None),
            ("Derby City Council", "Derbyshire County Council", Some(false)),
            ("Cumbria", "Cumbria County Council", Some(true)),
        ] {
            assert_eq!(same_council(one, other), same, "{one} and {other}");
            assert_eq!(same_council(other, one), same, "{other} and {one}");
        }
    }
}
