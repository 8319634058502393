//! E-mail addresses, phone numbers, postcodes and streets in a text.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use regex::Regex;

use crate::model::Redaction;
use evenhand_core::record::Profile;

const ADDRESS: &str = "[address out]";
const PHONE: &str = "[phone number out]";

/// A house number, up to three names that begin with a capital letter, and a word for a street. Words such
/// as "Court" and "Green" are not among them: "3 High Court judges" is no address.
static STREET: LazyLock<Option<Regex>> = LazyLock::new(|| {
    let flat = r"(?:\b(?:[Ff]lat|[Uu]nit) \d{1,3}[A-Za-z]?,?[ \u{a0}])?";
    let names = r"\b\d{1,3}[A-Za-z]?,?[ \u{a0}](?:\p{Lu}[\w'’-]*\.?[ \u{a0}]){1,3}";
    let kinds =
        "Road|Rd|Street|Avenue|Ave|Lane|Close|Drive|Gardens|Crescent|Terrace|Grove|Mews|Way|Place";
    Regex::new(&format!(r"{flat}{names}(?:{kinds})\b")).ok()
});

/// A postcode by its form: the letters of each place are those of BS 7666.
static POSTCODE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    let outward = "(?:GIR|[A-PR-UWYZ][A-HK-Y]?[0-9][0-9A-HJKPSTUW]?)";
    Regex::new(&format!(r"(?i)\b{outward}[ \u{{a0}}]?[0-9][ABD-HJLNP-UW-Z]{{2}}\b")).ok()
});

/// Officers by role, phone numbers and addresses out.
pub(crate) fn hides_contacts(profile: Profile) -> bool {
    matches!(profile, Profile::Councillor | Profile::ForumReport | Profile::Public)
}

/// Takes out e-mail addresses, phone numbers, postcodes and the streets of postal addresses.
pub(crate) fn without_contacts(text: &str) -> String {
    replace_contacts(text, &mut |_, _| ())
}

/// The addresses and numbers in a text, and what stands in their place.
pub(crate) fn contacts(text: &str) -> Vec<Redaction> {
    let mut found = BTreeSet::new();
    replace_contacts(text, &mut |find, put| {
        found.insert(Redaction { find: find.to_owned(), put: put.to_owned() });
    });
    found.into_iter().collect()
}

/// Takes them out and tells of each one, and of what stands in its place.
pub(super) fn replace_contacts(text: &str, note: &mut dyn FnMut(&str, &str)) -> String {
    let mut out = String::with_capacity(text.len());
    for part in text.split_inclusive(char::is_whitespace) {
        let word = part.trim();
        let space = part.get(part.trim_end().len()..).unwrap_or("");
        if word.contains('@') && word.contains('.') {
            // A full stop after it ends the sentence and not the address.
            let (start, end) = (|c: char| "<([\"".contains(c), |c: char| ">)].,;:!?\"".contains(c));
            let address = word.trim_start_matches(start).trim_end_matches(end);
            let (before, after) = word.split_once(address).unwrap_or_default();
            note(address, ADDRESS);
            out.push_str(before);
            out.push_str(ADDRESS);
            out.push_str(after);
            out.push_str(space);
        } else {
            out.push_str(part);
        }
    }
    without_places(&without_phones(&out, note), note)
}

/// A run of ten or more digits, with spaces, brackets or dashes between, that starts as phone
/// numbers do.
fn without_phones(text: &str, note: &mut dyn FnMut(&str, &str)) -> String {
    let chars: Vec<char> = text.chars().collect();
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    while let Some(&c) = chars.get(at) {
        if c == '0' || c == '+' || c == '(' {
            let run: Vec<char> = chars
                .iter()
                .skip(at)
                .copied()
                .take_while(|c| c.is_ascii_digit() || matches!(c, ' ' | '(' | ')' | '-' | '+'))
                .collect();
            let kept = run.iter().rposition(char::is_ascii_digit).map_or(0, |i| i + 1);
            let digits = run.iter().filter(|c| c.is_ascii_digit()).count();
            let first = run.iter().find(|c| c.is_ascii_digit());
            let clear =
                at.checked_sub(1).and_then(|i| chars.get(i)).is_none_or(|c| !c.is_alphanumeric());
            if clear && (10..=14).contains(&digits) && (first == Some(&'0') || c == '+') {
                note(run.iter().take(kept).collect::<String>().as_str(), PHONE);
                out.push_str(PHONE);
                at += kept;
                continue;
            }
        }
        out.push(c);
        at += 1;
    }
    out
}

/// Streets and postcodes.
fn without_places(text: &str, note: &mut dyn FnMut(&str, &str)) -> String {
    let mut out = text.to_owned();
    for (pattern, is_one) in
        [(&STREET, any as fn(&str) -> bool), (&POSTCODE, is_written_as_postcode)]
    {
        let Some(pattern) = pattern.as_ref() else { continue };
        let put = pattern.replace_all(&out, |found: &regex::Captures<'_>| {
            let found = found.get(0).map_or("", |whole| whole.as_str());
            if !is_one(found) {
                return found.to_owned();
            }
            note(found, ADDRESS);
            ADDRESS.to_owned()
        });
        out = put.into_owned();
    }
    out
}

fn any(_: &str) -> bool {
    true
}

/// In capitals a postcode may have no space. In small letters it needs one, and "b1 2nd" is none.
fn is_written_as_postcode(found: &str) -> bool {
    let small = found.to_lowercase();
    let ordinal = ["st", "nd", "rd", "th"].iter().any(|ending| small.ends_with(ending));
    found == found.to_uppercase() || (found.contains([' ', '\u{a0}']) && !ordinal)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn contacts_go_and_dates_stay() {
        let text =
            without_contacts("Call 020 8489 0000 or write to a.b@example.org by 12/07/2019.");
        assert_eq!(text, "Call [phone number out] or write to [address out] by 12/07/2019.");
        assert_eq!(
            without_contacts("From <a@b.org>, c@d.org."),
            "From <[address out]>, [address out]."
        );
    }

    #[test]
    fn postcodes_and_streets_go() {
        for (text, wanted) in [
            (
                "We live at 12a Long Acre Road, London N8 7QX.",
                "We live at [address out], London [address out].",
            ),
            ("Flat 3, 40 St. Ann’s Gardens", "[address out]"),
            (
                "SW1A 1AA, n8 7qx, M1\u{a0}1AE, GIR 0AA, EC1A1BB",
                "[address out], [address out], [address out], [address out], [address out]",
            ),
        ] {
            assert_eq!(without_contacts(text), wanted);
        }
        let found: Vec<_> = contacts("5 Elm Way, B33 8TH").into_iter().map(|r| r.find).collect();
        assert_eq!(found, ["5 Elm Way", "B33 8TH"]);
    }

    #[test]
    fn what_only_looks_like_a_place_stays() {
        for text in [
            "A07, page 41",
            "Regulation 20(3), SI 2014/1530",
            "B12 3rd floor, item b1 2nd draft, a4 1st",
            "3 High Court judges and 10 Wood Green families",
            "On 12 May the Way Forward group met, 25 days before 7 June",
            "Section F2 of the EHC plan, KS2 and Year 7",
            "sha256 9f86d081884c7d659a2feaa0c55ad015",
            "n87qx",
        ] {
            assert_eq!(without_contacts(text), text);
        }
    }
}
