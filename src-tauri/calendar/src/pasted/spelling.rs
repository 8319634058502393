//! Names of days and months as they are typed in haste: "Decmber", "Wedensday", "Febuary".
//!
//! Only where one slip of the finger lies between the two, so that no word of its own is taken for a name.

/// Words that lie one slip beside a name and are words, names of people or names of places.
const OWN_WORDS: [&str; 9] = [
    "augusta", "auguste", "sundry", "sundae", "fridays", "mondays", "sundays", "frida", "octobers",
];

/// Two slips from the name, and written often.
const KNOWN: [(&str, &str); 4] = [
    ("wensday", "wednesday"),
    ("wendsday", "wednesday"),
    ("wedsday", "wednesday"),
    ("febury", "february"),
];

/// Whether a word that is not the name was meant for it.
pub(super) fn is_meant(word: &str, name: &str) -> bool {
    let word: Vec<char> = word.to_lowercase().chars().collect();
    let name: Vec<char> = name.to_lowercase().chars().collect();
    let is = |known: &str| known.chars().eq(word.iter().copied());
    if name.len() < 6 || word.first() != name.first() || OWN_WORDS.iter().any(|own| is(own)) {
        return false;
    }
    let called = |known: &str| known.chars().eq(name.iter().copied());
    if KNOWN.iter().any(|(typed, meant)| is(typed) && called(meant)) {
        return true;
    }
    // "Mondays" names many, and a short name has many words beside it.
    let many = word.last() == Some(&'s') && word.len() > name.len();
    let swaps = word.len() == name.len() && is_swapped(&word, &name);
    let drops = is_without_one(&word, &name);
    let adds = name.len() > 6 && is_without_one(&name, &word);
    let other = name.len() > 6 && word.len() == name.len() && differ(&word, &name) == 1;
    !many && (swaps || drops || adds || other)
}

fn differ(one: &[char], other: &[char]) -> usize {
    one.iter().zip(other).filter(|(a, b)| a != b).count()
}

/// Two letters beside each other stand the wrong way about.
fn is_swapped(word: &[char], name: &[char]) -> bool {
    let mut apart = word.iter().zip(name).enumerate().filter(|(_, (a, b))| a != b);
    let (Some((first, (a, b))), Some((second, (c, d))), None) =
        (apart.next(), apart.next(), apart.next())
    else {
        return false;
    };
    second == first + 1 && a == d && b == c
}

/// The shorter one is the longer one with a letter left out.
fn is_without_one(shorter: &[char], longer: &[char]) -> bool {
    if shorter.len() + 1 != longer.len() {
        return false;
    }
    let same = shorter.iter().zip(longer).take_while(|(a, b)| a == b).count();
    shorter.iter().skip(same).eq(longer.iter().skip(same + 1))
}

#[cfg(test)]
mod tests {
    use super::is_meant;

    #[test]
    fn slips_and_words_of_their_own() {
        let meant = [
            ("Decmber", "December"),
            ("Janurary", "January"),
            ("Febuary", "February"),
            ("Wedensday", "wednesday"),
            ("Wensday", "wednesday"),
            ("Thurdsay", "thursday"),
            ("Tuseday", "tuesday"),
            ("Firday", "friday"),
            ("Agust", "August"),
            ("Novemeber", "November"),
        ];
        for (word, name) in meant {
            assert!(is_meant(word, name), "{word}");
        }
        let none = [
            ("Augusta", "August"),
            ("Mondays", "monday"),
            ("Tuesdays", "tuesday"),
            ("Frida", "friday"),
            ("sundry", "sunday"),
            ("remember", "December"),
            ("member", "December"),
            ("Marc", "March"),
            ("gust", "August"),
            ("Marsh", "March"),
        ];
        for (word, name) in none {
            assert!(!is_meant(word, name), "{word}");
        }
    }
}
