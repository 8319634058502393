//! The ways in which a person's name is written: in either order, with a comma as address books have it, in parts, with
//! the first letters of first names, and with the small words before a last name.

use std::collections::BTreeSet;

use super::{matcher::is_common, name_parts::NameParts};

/// What is looked for to find a person.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct NameForms {
    /// What goes wherever it stands.
    pub goes: BTreeSet<String>,
    /// Parts that are words of English too. They go with a title or another part beside them, and stay alone.
    pub stays: BTreeSet<String>,
    /// First names: others may have them too.
    pub given: BTreeSet<String>,
    /// The first letters of a grown-up's names, as capitals: "JS". Anything may be called so, and they stay.
    pub letters: BTreeSet<String>,
}

/// Titles before a part that is a word of English too: "Ms Hope".
const BEFORE_WORDS: [&str; 7] = ["Mr", "Mrs", "Ms", "Mx", "Dr", "Cllr", "Prof"];
/// Small words that stand before a last name, in the place of those that a person's own has.
const OTHER_PARTICLES: [&str; 14] = [
    "van", "van der", "van den", "van de", "von", "von der", "vom", "de", "der", "den", "de la",
    "del", "di", "da",
];
/// Titles after a name in Chinese, Japanese and Korean.
const AFTER_SIGNS: [&str; 9] = ["先生", "女士", "小姐", "太太", "老师", "さん", "様", "씨", "님"];

/// The forms of a name as it was recorded. `about`: what else is said of the person, such as the organisation; a part
/// that stands there too is no first name.
pub(super) fn forms_of(name: &str, child: bool, about: &str) -> NameForms {
    let parts = NameParts::of(name);
    let mut forms = NameForms::default();
    if parts.is_empty() {
        return forms;
    }
    if parts.is_body && !child {
        forms.goes.insert(parts.whole());
        return forms;
    }
    forms.goes.insert(parts.whole());
    forms.goes.extend(parts.recorded.clone());
    in_any_order(&parts, &mut forms.goes);
    with_initials(&parts, &mut forms.goes);
    last_names(&parts, child, &mut forms);
    first_names(&parts, child, about, &mut forms);
    in_signs(name, &mut forms.goes);
    if !child {
        forms.letters = first_letters(&parts);
    }
    // An initial means nobody; in a script without letters one sign can be a whole name.
    let alone = parts.given.len() + parts.last.len() == 1;
    forms.goes.retain(|form| form.chars().count() > 1 || alone);
    let goes = &forms.goes;
    forms.stays.retain(|form| !goes.contains(form));
    forms
}

/// All that goes of a name.
pub(super) fn names(name: &str, child: bool) -> Vec<String> {
    forms_of(name, child, "").goes.into_iter().collect()
}

/// "Jane Mary van der Berg", "van der Berg, Jane Mary", and both with one first name or without the small words.
fn in_any_order(parts: &NameParts, goes: &mut BTreeSet<String>) {
    if parts.last.is_empty() || parts.given.is_empty() {
        return;
    }
    let bare = parts.last.join(" ");
    let all = parts.given.join(" ");
    let with_letters: Vec<String> = parts.given.iter().chain(&parts.initials).cloned().collect();
    let with_letters = with_letters.join(" ");
    let firsts = parts.given.iter().map(String::as_str).filter(|part| part.chars().count() > 1);
    for given in firsts.chain([all.as_str(), with_letters.as_str()]) {
        for last in [parts.last_with_particles(), bare.clone()] {
            goes.insert(format!("{given} {last}"));
            goes.insert(format!("{last}, {given}"));
        }
        for half in parts.last.iter().flat_map(|part| halves(part)) {
            goes.insert(format!("{given} {half}"));
        }
    }
}

/// "J Smith", "J M Smith", "Smith, J".
fn with_initials(parts: &NameParts, goes: &mut BTreeSet<String>) {
    let letters = |words: &[String]| {
        let first = |word: &String| word.chars().next().map(|c| c.to_string());
        words.iter().filter_map(first).collect::<Vec<_>>().join(" ")
    };
    let all: Vec<String> = parts.given.iter().chain(&parts.initials).cloned().collect();
    let Some(first) = all.first().filter(|_| !parts.last.is_empty()) else { return };
    let some = [letters(std::slice::from_ref(first)), letters(&all)];
    for letters in some {
        for last in [parts.last_with_particles(), parts.last.join(" ")] {
            goes.insert(format!("{letters} {last}"));
            goes.insert(format!("{last}, {letters}"));
        }
    }
}

/// "JS" and "JMS" for Jane Mary Smith.
fn first_letters(parts: &NameParts) -> BTreeSet<String> {
    let of = |words: &[&String]| -> String {
        words.iter().filter_map(|word| word.chars().next()).flat_map(char::to_uppercase).collect()
    };
    let first: Vec<&String> = parts.given.iter().chain(&parts.initials).collect();
    let last: Vec<&String> = parts.last.iter().collect();
    let some = first.iter().take(1).chain(&last).copied().collect::<Vec<_>>();
    let all = first.iter().chain(&last).copied().collect::<Vec<_>>();
    let known = !first.is_empty() && !last.is_empty();
    [some, all].iter().filter(|_| known).map(|words| of(words)).collect()
}

/// The last name: whole, with its small words and with others that are written for them, and its parts.
fn last_names(parts: &NameParts, child: bool, forms: &mut NameForms) {
    if parts.last.is_empty() {
        return;
    }
    let bare = parts.last.join(" ");
    forms.goes.insert(parts.last_with_particles());
    if !parts.particles.is_empty() {
        forms.goes.extend(OTHER_PARTICLES.iter().map(|other| format!("{other} {bare}")));
        for at in 0..parts.particles.len() {
            let some = parts.particles.get(at..).unwrap_or_default().join(" ");
            forms.goes.insert(format!("{some} {bare}"));
        }
    }
    if parts.particles.iter().any(|word| ["mac", "mc"].contains(&word.to_lowercase().as_str())) {
        forms.goes.extend([format!("Mc {bare}"), format!("Mac {bare}")]);
    }
    forms.goes.insert(bare);
    // "Le" of "Le Minh" is a name of its own as often as not.
    for particle in parts.particles.iter().filter(|word| word.starts_with(char::is_uppercase)) {
        word_too(particle, forms);
        if !parts.given.is_empty() {
            forms.stays.remove(particle);
        }
    }
    let single = parts.last.len() == 1;
    for part in &parts.last {
        if single || child || !is_common(part) {
            forms.goes.insert(part.clone());
        } else {
            word_too(part, forms);
        }
        for half in halves(part) {
            if child || !is_common(&half) {
                forms.goes.insert(half);
            } else {
                word_too(&half, forms);
            }
        }
        forms.goes.extend(without_prefix(part).filter(|rest| !is_common(rest)));
        forms.goes.extend(scots(part));
    }
}

/// First names, all together and each.
fn first_names(parts: &NameParts, child: bool, about: &str, forms: &mut NameForms) {
    let said: BTreeSet<String> =
        about.split(|c: char| !c.is_alphanumeric()).map(str::to_lowercase).collect();
    if parts.given.len() > 1 {
        forms.goes.insert(parts.given.join(" "));
    }
    let whole = parts.given.iter().cloned();
    for part in whole.chain(parts.given.iter().flat_map(|part| halves(part))) {
        if !child && said.contains(&part.to_lowercase()) {
            forms.stays.insert(part);
        } else if child || !is_common(&part) {
            forms.given.insert(part.clone());
            forms.goes.insert(part);
        } else {
            word_too(&part, forms);
        }
    }
}

/// A part that is a word of English: with a title before it, it is a name.
fn word_too(part: &str, forms: &mut NameForms) {
    forms.goes.extend(BEFORE_WORDS.iter().map(|title| format!("{title} {part}")));
    forms.stays.insert(part.to_owned());
}

/// The parts between hyphens, but for small words.
fn halves(part: &str) -> Vec<String> {
    let all: Vec<&str> = part.split(['-', '\u{2010}', '\u{2011}']).collect();
    if all.len() < 2 {
        return Vec::new();
    }
    let is_name = |half: &&str| half.chars().count() > 1 && !NameParts::is_particle(half);
    all.into_iter().filter(is_name).map(str::to_owned).collect()
}

/// "Neill" of "O'Neill", "Arcy" of "D’Arcy".
fn without_prefix(part: &str) -> impl Iterator<Item = String> + '_ {
    let (before, rest) = part.split_once(['\'', '’', '‘', '`', 'ʼ']).unwrap_or((part, ""));
    let prefix = before.chars().count() <= 2 && rest.chars().count() > 3;
    let rest = rest.split(['-', '\u{2010}', '\u{2011}']).next().unwrap_or_default();
    Some(rest.to_owned()).filter(|_| prefix).into_iter()
}

/// "Mc Donald" and "Mac Donald" for "McDonald".
fn scots(part: &str) -> Vec<String> {
    let small = part.to_lowercase();
    let Some(at) =
        ["mac", "mc"].iter().find_map(|start| small.starts_with(start).then_some(start.len()))
    else {
        return Vec::new();
    };
    let rest = part.get(at..).unwrap_or_default();
    if rest.chars().count() < 4 || !rest.starts_with(char::is_uppercase) {
        return Vec::new();
    }
    vec![format!("Mc {rest}"), format!("Mac {rest}")]
}

/// Of a name of signs: the first name without the last, and the last with a title.
fn in_signs(name: &str, goes: &mut BTreeSet<String>) {
    let signs: Vec<char> = name.trim().chars().collect();
    let is_sign = |c: &char| matches!(c, '\u{4e00}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}');
    if !(2..=4).contains(&signs.len()) || !signs.iter().all(is_sign) {
        return;
    }
    let (last, first) = signs.split_at(if signs.len() == 4 { 2 } else { 1 });
    let last: String = last.iter().collect();
    if first.len() > 1 {
        goes.insert(first.iter().collect());
    }
    goes.extend(AFTER_SIGNS.iter().map(|title| format!("{last}{title}")));
}

#[cfg(test)]
mod tests {
    use super::*;

    fn goes(name: &str, child: bool) -> Vec<String> {
        forms_of(name, child, "").goes.into_iter().collect()
    }

    #[test]
    fn a_name_goes_in_either_order_and_in_its_parts() {
        for (name, wanted) in [
            ("Smith, Jane", "Smith|Jane|Jane Smith|Smith, Jane|J Smith|Smith, J"),
            ("SMITH Jane", "SMITH|Jane|Jane SMITH|SMITH, Jane"),
            ("Jane Smith", "Smith|Jane|Jane Smith|Smith, Jane"),
            (
                "Smith, Jane (Children's Services)",
                "Smith|Jane|Jane Smith|Smith, Jane|Smith, Jane (Children's Services)",
            ),
            ("Jane Smith - SEND Team", "Smith|Jane|Jane Smith|Jane Smith - SEND Team"),
            ("SEND Team - Jane Smith", "Smith|Jane|Jane Smith"),
            ("Smith, Jane M.", "Smith|Jane|Smith, Jane M.|Jane M Smith|J M Smith"),
            ("Dr Jane M Smith MBE", "Smith|Jane|Jane M Smith|J Smith"),
            ("Jane Smith, Head of SEND", "Smith|Jane|Jane Smith, Head of SEND"),
            ("Kate (Katie) Smith (née Jones)", "Kate|Katie|Smith|Jones"),
            ("van der Berg, Maria", "van der Berg|Berg|Maria van der Berg|van den Berg|Maria Berg"),
            ("Maria van der Berg", "van der Berg|der Berg|Berg|Maria|van den Berg|M van der Berg"),
            ("Siân Ap Rhys", "Siân|Rhys|Ap Rhys"),
            (
                "Jo Ann O'Neill-Smith",
                "Jo|Ann|Jo Ann|O'Neill-Smith|O'Neill|Neill|Smith|Jo Ann Smith",
            ),
            ("Ahmed bin Rashid al-Sayed", "Ahmed|al-Sayed|Sayed|bin Rashid al-Sayed"),
            ("Fiona McDonald", "McDonald|Mc Donald|Mac Donald|Fiona"),
            ("Fiona Mc Intosh", "Mc Intosh|Mac Intosh|Fiona|Intosh"),
            ("Nguyen Van An", "Nguyen|Nguyen Van An|An|van An"),
            ("Kim Min-jun", "Kim|Min-jun|Kim Min-jun|Min-jun, Kim"),
            ("María García López", "María|García|López"),
            ("王小明", "王小明|小明|王先生"),
            ("Le Minh", "Minh|Le Minh|Ms Le"),
            ("Anne-Marie Obi", "Anne-Marie|Anne|Marie|Obi"),
        ] {
            let goes = goes(name, false);
            for form in wanted.split('|') {
                assert!(goes.iter().any(|own| own == form), "{name}: “{form}” is not in {goes:?}");
            }
        }
    }

    #[test]
    fn what_is_no_name_of_a_person_stays() {
        for (name, stays) in [
            ("Smith, Jane (Children's Services)", "Children's|Services|Children"),
            ("Jane Smith - SEND Team", "SEND|Team"),
            ("Jane Smith, Head of SEND", "Head|of|SEND"),
            ("Hounslow SEND Team", "Hounslow|Team|SEND"),
            ("Maria van der Berg", "van|der|van der"),
            ("Dr Jane Smith OBE", "Dr|OBE"),
            ("Smith, Jane M.", "M"),
            ("J.M. Smith", "J.M|J|M"),
            ("Mark Lark", "Mark"),
            ("Ann Day-Hope", "Day|Hope"),
        ] {
            let goes = goes(name, false);
            for form in stays.split('|') {
                assert!(!goes.iter().any(|own| own == form), "{name}: “{form}” is in {goes:?}");
            }
        }
    }

    #[test]
    fn a_part_that_is_a_word_too_goes_with_a_title_and_is_told() {
        let forms = forms_of("Mark Hope-Jones", false, "");
        assert!(forms.goes.contains("Mr Mark") && forms.goes.contains("Mrs Hope"), "{forms:?}");
        assert!(forms.goes.contains("Jones") && forms.goes.contains("Mark Hope"), "{forms:?}");
        assert_eq!(forms.stays.iter().collect::<Vec<_>>(), ["Hope", "Mark"]);
        // Of a child each part goes.
        let forms = forms_of("Mark Hope-Jones", true, "");
        assert!(
            forms.goes.contains("Mark") && forms.goes.contains("Hope") && forms.stays.is_empty()
        );
    }

    #[test]
    fn the_first_letters_of_a_grown_up_are_known() {
        let letters = |name: &str, child: bool| {
            forms_of(name, child, "").letters.into_iter().collect::<Vec<_>>().join(" ")
        };
        assert_eq!(letters("Smith, Jane Mary", false), "JMS JS");
        assert_eq!(letters("jane m smith", false), "JMS JS");
        assert_eq!((letters("Smith", false), letters("Jane Smith", true)), Default::default());
        assert_eq!(letters("Hounslow SEND Team", false), "");
    }

    #[test]
    fn what_is_said_of_the_person_is_no_first_name() {
        let forms = forms_of("Devon Lark", false, "Devon Council");
        assert!(!forms.goes.contains("Devon") && forms.goes.contains("Lark"));
        assert!(forms.stays.contains("Devon"));
    }

    #[test]
    fn of_a_child_every_part_goes() {
        let goes = goes("Miss Jo A. Smith-Jones", true);
        for form in ["Jo", "Jo A Smith-Jones", "Jones", "Smith", "Smith-Jones", "Smith-Jones, Jo"] {
            assert!(goes.iter().any(|own| own == form), "{form}: {goes:?}");
        }
        assert!(!goes.iter().any(|own| own == "A"), "{goes:?}");
        assert_eq!(forms_of(" Mr ", true, ""), NameForms::default());
        assert!(forms_of("Jo Master", true, "").goes.contains("Master"));
        assert!(!forms_of("Lark, Dame", false, "").goes.contains("Dame"));
    }
}
