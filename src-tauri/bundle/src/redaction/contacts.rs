//! Addresses of email, phone numbers, postcodes and streets in a text.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;
use unicode_normalization::UnicodeNormalization;

use super::{alike::is_invisible, escapes::escape};
use evenhand_core::record::Profile;
use evenhand_words::tr::redaction;

/// An address or number in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct ContactFound {
    /// Where it is, in bytes.
    pub place: Range<usize>,
    /// What it is.
    pub kind: ContactKind,
}

/// What an address or number is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ContactKind {
    /// Of email, or of a house.
    Address,
    /// A telephone number.
    Phone,
}

impl ContactKind {
    /// What is printed instead.
    pub fn put(self) -> String {
        match self {
            Self::Address => redaction::address_out(),
            Self::Phone => redaction::phone_out(),
        }
    }
}

/// What comes before the sign and after it in an address of email. The last part has no digits: "@ 10.30am" is
/// a time.
static EMAIL: LazyLock<Option<Regex>> = LazyLock::new(|| {
    // A long one may be broken at the end of a line.
    let label = r"[\w-]+(?:-\n[\w-]+)?";
    let domain = format!(r"{label}(?:\.{label})*?\.\p{{L}}{{2,}}");
    let at = r"\s?@\s?|\s?[\[({]\s?(?i:at)\s?[\])}]\s?|\s(?i:at)\s";
    let dot = r"\s?[\[({]\s?(?i:dot)\s?[\])}]\s?|\s(?i:dot)\s";
    let spelt = format!(r"[\w.+'-]+(?:{at})[\w-]+(?:(?:{dot}|\.)[\w-]+)*(?:{dot})\p{{L}}{{2,}}");
    let bracketed = format!(r"[\w.+'-]+\s?[\[({{]\s?(?i:at)\s?[\])}}]\s?{domain}");
    let quoted = format!(r#""[^"\n]{{1,64}}"@{domain}\S*"#);
    let machine = r"\S*[\w.+'-]@\[[0-9A-Fa-f.:]+\]";
    let plain = format!(r#"\S*[\w.+'"-]\s?@\s?{domain}\S*"#);
    Regex::new(&format!("{quoted}|{plain}|{machine}|{spelt}|{bracketed}")).ok()
});

/// A house number, up to three names that begin with a capital letter, and a word for a street. Words such
/// as "Court" and "Green" are not among them: "3 High Court judges" is no address.
static STREET: LazyLock<Option<Regex>> = LazyLock::new(|| {
    let flat = r"(?:\b(?:[Ff]lat|[Uu]nit) \d{1,3}[A-Za-z]?,?\s{1,2})?";
    let names = r"\b\d{1,3}[A-Za-z]?,?\s{1,2}(?:\p{Lu}[\w'-]*\.?\s{1,2}){1,3}";
    let kinds = "Road|Rd|Street|Avenue|Ave|Lane|Close|Drive|Gardens|Crescent|Terrace|Grove|Mews|Way|Place\
        |Square|Walk|Rise|Parade|Villas|Boulevard";
    let capitals = kinds.to_uppercase();
    Regex::new(&format!(r"{flat}{names}(?:{kinds}|{capitals})\b")).ok()
});

/// A postcode by its form: the letters of each place are those of BS 7666.
static POSTCODE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    let outward = "(?:GIR|[A-PR-UWYZ][A-HK-Y]?[0-9][0-9A-HJKPSTUW]?)";
    Regex::new(&format!(r"(?i)\b{outward}(?:\s{{0,2}}|-)[0-9][ABD-HJLNP-UW-Z]{{2}}\b")).ok()
});

/// Ten digits and more, in groups of any kind.
static PHONE_NUMBER: LazyLock<Option<Regex>> = LazyLock::new(|| {
    let between = r"[ \t]{0,3}\n?[ \t]{0,3}[()\[\]+./\\_-]{0,3}[ \t]{0,3}";
    Regex::new(&format!(r"(?:\+|\b|\()\d(?:{between}\d){{9,14}}(?:\b|_|[xX]\d|[eE]xt)")).ok()
});

/// A day in figures, with which many rows of digits begin.
static DAY: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"^\d{1,2} ?[./-] ?\d{1,2} ?[./-] ?(?:\d{4}|\d{2})(?:\D|$)|^\d{4} ?[./-] ?\d{1,2} ?[./-] ?\d{1,2}(?:\D|$)").ok()
});

/// Officers by role, phone numbers and addresses out.
pub(crate) fn hides_contacts(profile: Profile) -> bool {
    matches!(profile, Profile::Councillor | Profile::ForumReport | Profile::Public)
}

/// The addresses and numbers in a text, in order.
pub(super) fn contacts(text: &str) -> Vec<ContactFound> {
    let plain = PlainText::of(text);
    let mut found: Vec<ContactFound> = Vec::new();
    let mut add = |place: Range<usize>, kind: ContactKind| {
        let place = plain.place(place);
        if found
            .iter()
            .all(|other| other.place.end <= place.start || place.end <= other.place.start)
        {
            found.push(ContactFound { place, kind });
        }
    };
    for place in all(&EMAIL, &plain.text) {
        add(trimmed(&plain.text, place), ContactKind::Address);
    }
    for place in phones(&plain.text) {
        add(place, ContactKind::Phone);
    }
    for place in all(&STREET, &plain.text) {
        add(place, ContactKind::Address);
    }
    for place in all(&POSTCODE, &plain.text) {
        if plain.text.get(place.clone()).is_some_and(is_written_as_postcode) {
            add(place, ContactKind::Address);
        }
    }
    found.sort_by_key(|contact| contact.place.start);
    found
}

fn all(pattern: &LazyLock<Option<Regex>>, text: &str) -> Vec<Range<usize>> {
    let Some(pattern) = pattern.as_ref() else { return Vec::new() };
    pattern.find_iter(text).map(|found| found.range()).collect()
}

/// A full stop after an address ends the sentence, and a bracket stands around it.
fn trimmed(text: &str, place: Range<usize>) -> Range<usize> {
    let (start, end) = (|c: char| "<([\"“‘".contains(c), |c: char| ">)].,;:!?\"”’".contains(c));
    let whole = text.get(place.clone()).unwrap_or("");
    // The name before the sign may stand in quotes of its own.
    let quoted = whole.starts_with('"') && whole.contains("\"@");
    let address = if quoted { whole } else { whole.trim_start_matches(start) };
    let from = place.start + whole.len() - address.len();
    // A machine's number stands in brackets of its own.
    let numbered = address.contains("@[") && address.ends_with(']');
    from..from + if numbered { address.len() } else { address.trim_end_matches(end).len() }
}

/// Runs of digits that are phone numbers: 10 to 14 that start with 0 or +, or with 44 in full.
fn phones(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut at = 0;
    let Some(pattern) = PHONE_NUMBER.as_ref() else { return found };
    while let Some(run) = pattern.find_at(text, at) {
        // "01/02/2025 020 7946 0000" has a day before the number.
        let day = DAY.as_ref().and_then(|day| day.find(run.as_str()));
        if let Some(day) = day {
            at = run.start() + day.end();
            continue;
        }
        // An extension behind a number is none of its digits.
        let number = run.as_str().trim_end_matches(|c: char| c == '_' || c.is_alphabetic());
        let number = number.find(['x', 'X']).and_then(|at| number.get(..at)).unwrap_or(number);
        let digits: String = number.chars().filter(char::is_ascii_digit).collect();
        let free = text
            .get(..run.start())
            .and_then(|before| before.chars().next_back())
            .is_none_or(|c| !c.is_alphanumeric());
        let count = digits.len();
        let whole = digits.starts_with('0') || run.as_str().starts_with('+');
        // A spreadsheet loses the zero before a mobile number.
        let mobile = count == 10 && digits.starts_with('7') && !digits.starts_with("70");
        let abroad = count == 12 && digits.starts_with("44");
        if free && ((10..=14).contains(&count) && whole || mobile || abroad) {
            found.push(run.start()..run.start() + number.len());
            at = run.end();
        } else {
            // A number may begin later in the run.
            let rest = run.as_str().char_indices().skip(1).find(|(_, c)| !c.is_ascii_digit());
            at = run.start() + rest.map_or(run.len(), |(offset, _)| offset);
        }
    }
    found
}

/// In capitals a postcode may have no space. In small letters it needs one, and "b1 2nd" is none.
fn is_written_as_postcode(found: &str) -> bool {
    let small = found.to_lowercase();
    let ordinal = ["st", "nd", "rd", "th"].iter().any(|ending| small.ends_with(ending));
    found == found.to_uppercase() || (found.contains(char::is_whitespace) && !ordinal)
}

/// A text with one form of each sign, and where each byte of it comes from.
struct PlainText {
    text: String,
    /// Start and end in the source of every byte.
    places: Vec<(usize, usize)>,
}

impl PlainText {
    fn of(text: &str) -> Self {
        let mut plain = Self { text: String::with_capacity(text.len()), places: Vec::new() };
        let mut at = 0;
        while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
            let Some(c) = rest.chars().next() else { break };
            match escape(rest) {
                Some((meant, length)) => {
                    meant.chars().for_each(|c| plain.push(c, at, at + length));
                    at += length;
                }
                None => {
                    plain.push(c, at, at + c.len_utf8());
                    at += c.len_utf8();
                }
            }
        }
        plain
    }

    fn push(&mut self, c: char, from: usize, to: usize) {
        if is_invisible(c) || c == '\r' {
            return;
        }
        if c.is_ascii() || c.is_alphabetic() {
            return self.put(c, from, to);
        }
        for c in c.nfkc() {
            let c = match c {
                '\u{2028}' | '\u{2029}' | '\u{85}' => '\n',
                '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
                '\u{2018}' | '\u{2019}' | '\u{201b}' | '\u{2032}' => '\'',
                '\u{b7}' | '\u{2022}' | '\u{2024}' | '\u{2027}' | '\u{2219}' => '.',
                '\u{2044}' | '\u{2215}' => '/',
                '\u{660}'..='\u{669}' => digit(c, 0x660),
                '\u{6f0}'..='\u{6f9}' => digit(c, 0x6f0),
                c if c.is_whitespace() => ' ',
                c => c,
            };
            self.put(c, from, to);
        }
    }

    fn put(&mut self, c: char, from: usize, to: usize) {
        self.text.push(c);
        self.places.extend(std::iter::repeat_n((from, to), c.len_utf8()));
    }

    /// The place in the source.
    fn place(&self, range: Range<usize>) -> Range<usize> {
        let from = self.places.get(range.start).map_or(0, |(from, _)| *from);
        let to = range
            .end
            .checked_sub(1)
            .and_then(|last| self.places.get(last))
            .map_or(0, |(_, to)| *to);
        from..to.max(from)
    }
}

fn digit(c: char, zero: u32) -> char {
    char::from_digit(u32::from(c).saturating_sub(zero), 10).unwrap_or(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn without(text: &str) -> String {
        let mut out = text.to_owned();
        for contact in contacts(text).into_iter().rev() {
            out.replace_range(contact.place, &contact.kind.put());
        }
        out
    }

    #[test]
    fn contacts_go_and_dates_stay() {
        let text = without("Call 020 8489 0000 or write to a.b@example.org by 12/07/2019.");
        assert_eq!(text, "Call [phone number out] or write to [address out] by 12/07/2019.");
        assert_eq!(without("From <a@b.org>, c@d.org."), "From <[address out]>, [address out].");
    }

    #[test]
    fn a_phone_number_goes_in_all_its_forms() {
        for number in [
            "020.7946.0000",
            "020\u{a0}7946\u{a0}0000",
            "020\u{202f}7946\u{2009}0000",
            "020-7946-0000",
            "020–7946–0000",
            "020/7946/0000",
            "(020) 7946 0000",
            "+44 (0)20 7946 0000",
            "+442079460000",
            "0044 20 7946 0000",
            "44 20 7946 0000",
            "02079460000",
            "020 7946\n0000",
            "０２０ ７９４６ ００００",
            "020\u{ad}7946\u{200b}0000",
            "020&nbsp;7946&nbsp;0000",
            "07700 900 123",
            "tel:+44-20-7946-0000",
            "020_7946_0000",
            "7700 900123",
        ] {
            let text = without(&format!("Ring {number} today"));
            assert!(
                ["Ring [phone number out] today", "Ring tel:[phone number out] today"]
                    .contains(&text.as_str()),
                "{number}: {text}"
            );
        }
    }

    #[test]
    fn an_extension_stays_behind_its_number() {
        assert_eq!(without("Ring 020 7946 0000x23 now"), "Ring [phone number out]x23 now");
        assert_eq!(without("020 7946 0000 ext 4"), "[phone number out] ext 4");
        assert_eq!(without("0207946 0000Ext4"), "[phone number out]Ext4");
    }

    #[test]
    fn an_address_of_email_goes_in_all_its_forms() {
        for address in [
            "nia.wren@example.org",
            "mailto:nia.wren@example.org",
            "mailto:nia.wren%40example.org",
            "nia.wren＠example.org",
            "nia.wren@exam\u{ad}ple.org",
            "nia.wren @ example.org",
            "nia.wren [at] example.org",
            "nia.wren(at)example.org",
            "nia.wren at example dot org",
            "nia.wren@\nexample.org",
            "nia.wren@exam-\nple.org",
            "\"nia wren\"@example.org",
            "nia.wren@[192.0.2.1]",
            "https://example.org/?to=nia.wren@example.org&x=1",
        ] {
            assert_eq!(without(&format!("To {address} now")), "To [address out] now", "{address}");
        }
    }

    #[test]
    fn postcodes_and_streets_go() {
        for (text, wanted) in [
            (
                "We live at 12a Long Acre Road, London N8 7QX.",
                "We live at [address out], London [address out].",
            ),
            ("Flat 3, 40 St. Ann’s Gardens", "[address out]"),
            ("12 LONG ACRE ROAD, N8-7QX", "[address out], [address out]"),
            ("12 Long\nLane, N8\n7QX", "[address out], [address out]"),
            (
                "SW1A 1AA, n8 7qx, M1\u{a0}1AE, GIR 0AA, EC1A1BB",
                "[address out], [address out], [address out], [address out], [address out]",
            ),
        ] {
            assert_eq!(without(text), wanted);
        }
    }

    #[test]
    fn what_only_looks_like_one_stays() {
        for text in [
            "A07, page 41",
            "Regulation 20(3), SI 2014/1530",
            "B12 3rd floor, item b1 2nd draft, a4 1st",
            "3 High Court judges and 10 Wood Green families",
            "On 12 May the Way Forward group met, 25 days before 7 June",
            "Section F2 of the EHC plan, KS2 and Year 7",
            "sha256 9f86d081884c7d659a2feaa0c55ad015",
            "n87qx",
            "on 01/02/2025 10:30 and 01.02.2025 1030, 2025-03-04 0900",
            "01/02/2025 - 03/04/2025, 01.02.25–03.04.25",
            "We met @ 10.30am. Look at example.org.",
            "£0.10 and 1,234,567.00",
        ] {
            assert_eq!(without(text), text);
        }
    }
}
