//! A recorded name taken apart: which words are titles, first names, small words and last names.

/// What stands before a name and is no part of it. These are no names themselves.
const SHORT_TITLES: [&str; 10] =
    ["mr", "mrs", "ms", "miss", "mx", "dr", "prof", "cllr", "rev", "revd"];
/// These may be: somebody is called Jo Master.
const TITLES: [&str; 8] =
    ["professor", "sir", "dame", "lady", "lord", "master", "councillor", "reverend"];
/// What stands after a name and is no part of it.
const AFTER: [&str; 31] = [
    "mbe", "obe", "cbe", "dbe", "kbe", "kc", "qc", "jp", "mp", "msp", "phd", "dphil", "ma", "ba",
    "bsc", "msc", "med", "bed", "mphil", "llb", "rgn", "rsw", "rmn", "mcsp", "hcpc", "esq", "jr",
    "jnr", "snr", "pgce", "qts",
];
/// Small words before a last name.
const PARTICLES: [&str; 44] = [
    "van", "von", "vom", "der", "den", "de", "del", "della", "dela", "di", "da", "das", "do",
    "dos", "du", "la", "le", "el", "al", "bin", "bint", "binti", "ibn", "abu", "ap", "ab", "ferch",
    "ter", "ten", "te", "zu", "zum", "zur", "mac", "mc", "o", "ó", "ní", "nic", "uí", "st", "san",
    "santa", "a/l",
];
/// Words that are in names of teams and bodies, and in no person's.
const OF_BODIES: [&str; 57] = [
    "team",
    "teams",
    "service",
    "services",
    "council",
    "school",
    "academy",
    "college",
    "nursery",
    "department",
    "dept",
    "directorate",
    "office",
    "panel",
    "board",
    "group",
    "committee",
    "borough",
    "trust",
    "nhs",
    "icb",
    "forum",
    "send",
    "sen",
    "sendiass",
    "sendias",
    "unit",
    "centre",
    "hospital",
    "clinic",
    "inbox",
    "mailbox",
    "admin",
    "enquiries",
    "helpdesk",
    "ltd",
    "limited",
    "authority",
    "tribunal",
    "ombudsman",
    "ofsted",
    "cqc",
    "education",
    "transport",
    "reception",
    "camhs",
    "network",
    "charity",
    "association",
    "company",
    // What a server calls itself.
    "delivery",
    "subsystem",
    "system",
    "mailer",
    "daemon",
    "postmaster",
    "noreply",
];
/// Words of roles that are written after a name.
const OF_ROLES: [&str; 20] = [
    "officer",
    "manager",
    "head",
    "director",
    "coordinator",
    "co-ordinator",
    "teacher",
    "senco",
    "sendco",
    "assistant",
    "worker",
    "lead",
    "leader",
    "adviser",
    "advisor",
    "chair",
    "clerk",
    "caseworker",
    "secretary",
    "psychologist",
];
/// Signs with spaces around, behind which a team or place is named.
const BEHIND: [&str; 6] = [" - ", " – ", " — ", " | ", " / ", " @ "];

/// The parts of a name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct NameParts {
    /// First names.
    pub given: Vec<String>,
    /// First names of which only the first letter is known.
    pub initials: Vec<String>,
    /// Small words before the last name.
    pub particles: Vec<String>,
    /// The last name, or several.
    pub last: Vec<String>,
    /// The name with all that was written beside it, where that is more.
    pub recorded: Option<String>,
    /// It is that of a team or body.
    pub is_body: bool,
    /// Its words in the order in which they were recorded.
    words: Vec<String>,
}

impl NameParts {
    /// Takes a name apart.
    pub fn of(name: &str) -> Self {
        let whole = name.trim();
        let (bare, nicknames, born) = without_brackets(whole);
        let mut bare = name_of(&bare);
        let turned = in_two(&bare).map(|(last, given)| Self::turned(last, given));
        let mut parts = turned.unwrap_or_else(|| {
            // "Jane Smith, Head of SEND"
            bare.truncate(bare.find(',').unwrap_or(bare.len()));
            Self::in_order(&bare)
        });
        parts.given.extend(nicknames);
        parts.last.extend(born);
        parts.is_body = words_of(&bare).iter().any(|word| is_in(word, &OF_BODIES));
        if parts.is_body {
            parts.words = words_of(whole);
        }
        let more = bare != whole || whole.contains([',', ';', '，', '、']);
        parts.recorded = (more && !parts.words.is_empty()).then(|| whole.to_owned());
        parts
    }

    /// Whether nobody is named.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// Its words in the order in which they were recorded, without titles.
    pub fn whole(&self) -> String {
        self.words.join(" ")
    }

    /// The last name with the small words before it.
    pub fn last_with_particles(&self) -> String {
        let all: Vec<&str> = self.particles.iter().chain(&self.last).map(String::as_str).collect();
        all.join(" ")
    }

    /// Whether a word is one that only stands before a last name.
    pub fn is_particle(word: &str) -> bool {
        is_in(word, &PARTICLES)
    }

    /// "Smith, Jane M."
    fn turned(last: &str, given: &str) -> Self {
        let titled = |word: &String| !is_title(word);
        let recorded = words_of(last);
        let mut last: Vec<String> = recorded.iter().filter(|word| titled(word)).cloned().collect();
        if last.is_empty() {
            last = recorded;
        }
        let given: Vec<String> =
            words_of(given).into_iter().filter(titled).filter(|word| !is_after(word)).collect();
        let words: Vec<String> = last.iter().chain(&given).cloned().collect();
        let small = last.iter().take_while(|word| Self::is_particle(word)).count();
        let small = small.min(last.len().saturating_sub(1));
        let particles = last.drain(..small).collect();
        let mut parts = Self { particles, last, words, ..Self::default() };
        parts.take_given(given);
        parts
    }

    /// "Jane van der Berg", "SMITH Jane".
    fn in_order(name: &str) -> Self {
        let mut all = words_of(name);
        let count = all.len();
        let mut at = 0;
        all.retain(|word| {
            // The last word of "Jo Master" is a name.
            let last = at > 0 && at + 1 == count;
            at += 1;
            !(is_in(word, &SHORT_TITLES) || !last && is_in(word, &TITLES))
        });
        let small = |word: &String| word.chars().any(char::is_lowercase);
        while all.len() > 1
            && all.iter().any(small)
            && all.last().is_some_and(|word| is_after(word))
        {
            all.pop();
        }
        let words = all.clone();
        let mut parts = Self { words, ..Self::default() };
        if let Some(last) = in_capitals(&all) {
            parts.last = all.drain(last).collect();
        } else {
            parts.last = all.pop().into_iter().collect();
            let small = |word: &String| Self::is_particle(word);
            let from = all.iter().skip(1).position(small).map(|at| at + 1);
            let before = from.or_else(|| all.first().is_some_and(small).then_some(0));
            if let Some(from) = before {
                let rest: Vec<String> = all.drain(from..).collect();
                let names = rest.iter().take_while(|word| small(word)).count();
                let (particles, names) = rest.split_at(names);
                parts.particles = particles.to_vec();
                // "de la Cruz Perez": all behind the small words is a last name.
                parts.last = names.iter().chain(&parts.last).cloned().collect();
            }
        }
        parts.take_given(all);
        parts
    }

    fn take_given(&mut self, words: Vec<String>) {
        (self.initials, self.given) = words.into_iter().partition(|word| are_letters(word));
    }
}

/// A name without what stands in brackets; nicknames that stood there; and names that somebody was born with.
fn without_brackets(name: &str) -> (String, Vec<String>, Vec<String>) {
    let (mut bare, mut inside) = (String::new(), String::new());
    let (mut nicknames, mut born) = (Vec::new(), Vec::new());
    let mut depth = 0_u32;
    let mut rest = name.chars();
    while let Some(c) = rest.next() {
        match c {
            '(' | '[' | '<' | '{' => depth += 1,
            ')' | ']' | '>' | '}' if depth > 0 => {
                depth -= 1;
                let words = words_of(&inside);
                inside.clear();
                let goes_on = rest.as_str().contains(char::is_alphabetic);
                match words.split_first() {
                    Some((first, others))
                        if is_in(first, &["née", "nee", "formerly", "born", "was"]) =>
                    {
                        born.extend(others.iter().cloned());
                    }
                    Some((first, others)) if is_in(first, &["aka", "known"]) => {
                        nicknames.extend(others.last().cloned());
                    }
                    Some((first, [])) if goes_on && first.chars().count() > 1 => {
                        nicknames.push(first.clone());
                    }
                    _ => {}
                }
            }
            c if depth == 0 => bare.push(c),
            c => inside.push(c),
        }
    }
    (bare.split_whitespace().collect::<Vec<_>>().join(" "), nicknames, born)
}

/// The name before or after a team or place.
fn name_of(name: &str) -> String {
    let Some((at, sign)) =
        BEHIND.iter().filter_map(|sign| name.find(sign).map(|at| (at, sign))).min()
    else {
        return name.to_owned();
    };
    let (before, after) = (name.get(..at).unwrap_or_default(), name.get(at + sign.len()..));
    let is_name = |text: &str| {
        let words = words_of(text);
        !words.is_empty() && !words.iter().any(|word| is_in(word, &OF_BODIES))
    };
    match after {
        Some(after) if !is_name(before) && is_name(after) => name_of(after),
        _ => before.to_owned(),
    }
}

/// The parts before and after a comma, where the last name stands first.
fn in_two(name: &str) -> Option<(&str, &str)> {
    let mut parts =
        name.split([',', ';', '，', '、']).map(str::trim).filter(|part| !part.is_empty());
    let (last, given) = (parts.next()?, parts.next()?);
    let about = words_of(given);
    let is_name = |word: &String| {
        !is_in(word, &OF_BODIES)
            && !is_in(word, &OF_ROLES)
            && !is_after(word)
            && !is_in(word, &["of", "for", "the", "and"])
    };
    (about.iter().all(is_name) && !about.is_empty()).then_some((last, given))
}

/// Where the last name stands, of a name of which only that is in capitals.
fn in_capitals(words: &[String]) -> Option<std::ops::Range<usize>> {
    let capitals = |word: &String| {
        word.chars().filter(|c| c.is_alphabetic()).count() > 2
            && !word.chars().any(char::is_lowercase)
            && word.chars().any(char::is_uppercase)
    };
    let from = words.iter().position(capitals)?;
    let count = words.iter().skip(from).take_while(|word| capitals(word)).count();
    (count < words.len()).then_some(from..from + count)
}

fn words_of(text: &str) -> Vec<String> {
    let trim = |part: &str| part.trim_matches(|c: char| !c.is_alphanumeric()).to_owned();
    // A comma without a space behind it parts words too.
    let words = text.split(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | '，' | '、'));
    words.map(trim).filter(|part| !part.is_empty()).collect()
}

fn is_title(word: &str) -> bool {
    is_in(word, &SHORT_TITLES) || is_in(word, &TITLES)
}

/// Letters after a name are capitals for the most part: "Ma" is a name.
fn is_after(word: &str) -> bool {
    let capitals =
        word.chars().filter(|c| c.is_uppercase()).count() > 1 || word == "Esq" || word == "Jr";
    capitals && is_in(&word.replace('.', ""), &AFTER) || is_in(word, &["jnr", "snr"])
}

/// "J", "J.M", "JM": first letters of names.
fn are_letters(word: &str) -> bool {
    let letters = word.chars().filter(|c| c.is_alphabetic()).count();
    let pointed = word.split(['.', '-']).all(|part| part.chars().count() == 1);
    let consonant = |c: char| c.is_ascii_uppercase() && !"AEIOUY".contains(c);
    let no_vowel = letters == 2 && word != "NG" && word.chars().all(consonant);
    pointed || no_vowel
}

fn is_in(word: &str, list: &[&str]) -> bool {
    list.contains(&word.to_lowercase().as_str())
}
