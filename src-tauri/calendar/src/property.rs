//! One unfolded line to a property: name, parameters, value.
//!
//! `ical::PropertyParser` takes lines with parameters apart. It copies each piece, which costs most of the time of a
//! large file, so a line without parameters, or with none but plain ones, is taken apart here. A test holds the two
//! against each other. Names come out in capitals, parameters decoded (RFC 6868), values as written.

use std::borrow::Cow;

use mail_parser::decoders::base64::base64_decode;
use mail_parser::decoders::quoted_printable::quoted_printable_decode;
use memchr::{memchr, memchr2, memchr3};

use super::date_time::DateOrDateTime;

/// A property of a component.
pub(crate) struct Property<'a> {
    /// Name in capitals.
    pub name: Cow<'a, str>,
    /// Value as written.
    pub value: Cow<'a, str>,
    params: Params<'a>,
}

/// The parameters of a line.
enum Params<'a> {
    /// As written, from the first semicolon on: each a name and one value, quoted or not.
    Plain(&'a str),
    /// Any others, by the tokeniser: name in capitals, values.
    Parsed(Vec<(String, Vec<String>)>),
}

/// Most parameters that one line may have; a real one has under ten.
const MOST_PARAMS: usize = 100;

impl<'a> Property<'a> {
    /// Takes a line apart. `None` where it is no property.
    pub(crate) fn parse(line: &'a str) -> Option<Self> {
        let end = memchr2(b':', b';', line.as_bytes())?;
        let (name, rest) = line.split_at_checked(end)?;
        let name = upper(name)?;
        match plain_params(rest).and_then(|end| rest.split_at_checked(end)) {
            Some((params, value)) => Some(Self {
                name,
                value: Cow::Borrowed(value.get(1..)?),
                params: Params::Plain(params),
            }),
            None => Self::by_tokeniser(line),
        }
    }

    fn by_tokeniser(line: &str) -> Option<Self> {
        let line = &*with_encoding_named(line);
        let spread = memchr::memchr_iter(b';', line.as_bytes()).count();
        if spread > MOST_PARAMS * 20 {
            return None;
        }
        let mut parser = ical::PropertyParser::from_reader(line.as_bytes());
        let parsed = parser.next()?.ok()?;
        // The tokeniser trims the line, so the value's own trailing spaces are put back.
        let tail = line.len() - line.trim_end().len();
        let mut value = parsed.value.unwrap_or_default();
        value.push_str(line.get(line.len() - tail..).unwrap_or_default());
        let mut params = parsed.params.unwrap_or_default();
        params.truncate(MOST_PARAMS);
        Some(Self {
            name: Cow::Owned(parsed.name.trim().to_ascii_uppercase()),
            value: Cow::Owned(value),
            params: Params::Parsed(params),
        })
    }

    /// A parameter's first value, by its name in capitals.
    pub(crate) fn param(&self, name: &str) -> Option<Cow<'_, str>> {
        let value = match &self.params {
            Params::Plain(text) => {
                PlainProperty(text).find(|(key, _)| key.eq_ignore_ascii_case(name))?.1
            }
            Params::Parsed(params) => params.iter().find(|(key, _)| key == name)?.1.first()?,
        };
        Some(caret_decode(value))
    }

    /// The first values of several parameters, by their names in capitals. The line is read once for all of them: an
    /// invitation has a line for each person.
    pub(crate) fn params<const N: usize>(&self, names: [&str; N]) -> [Option<Cow<'_, str>>; N] {
        let Params::Plain(text) = &self.params else {
            return names.map(|name| self.param(name));
        };
        let mut out = [const { None }; N];
        for (key, value) in PlainProperty(text) {
            let named = names.iter().position(|name| key.eq_ignore_ascii_case(name));
            if let Some(slot) = named.and_then(|at| out.get_mut(at)) {
                slot.get_or_insert_with(|| caret_decode(value));
            }
        }
        out
    }

    /// The value as text: escapes undone, and vCalendar 1.0's quoted-printable and base64.
    pub(crate) fn text(&self) -> String {
        let plain = matches!(&self.params, Params::Plain(text) if text.is_empty());
        let quoted = || {
            let encoding = self.param("ENCODING")?;
            let quoted = encoding.trim().eq_ignore_ascii_case("QUOTED-PRINTABLE");
            if quoted {
                return quoted_printable_decode(self.value.as_bytes());
            }
            let base64 = encoding.trim().eq_ignore_ascii_case("BASE64");
            base64.then(|| base64_decode(self.value.as_bytes())).flatten()
        };
        match if plain { None } else { quoted() } {
            Some(bytes) => unescape(&super::lines::decode(&bytes).0),
            None => unescape(&self.value),
        }
    }

    /// The zone's name, and the value. A name with a colon in it that is not quoted was cut at that colon, and one with
    /// commas was taken for several.
    pub(crate) fn zoned(&self) -> (Option<String>, &str) {
        let tzid = match &self.params {
            Params::Parsed(params) => {
                params.iter().find(|(key, _)| key == "TZID").map(|(_, values)| values.join(","))
            }
            Params::Plain(_) => self.param("TZID").map(Cow::into_owned),
        };
        let Some(tzid) = tzid else { return (None, &self.value) };
        let first = |text: &str| {
            text.split([',', '/']).next().is_some_and(|t| DateOrDateTime::parse(t).is_some())
        };
        let ends =
            self.value.match_indices(':').filter_map(|(at, _)| self.value.split_at_checked(at));
        let cut = ends.take(20).find_map(|(name, rest)| {
            let rest = rest.get(1..)?;
            first(rest).then(|| (format!("{tzid}:{name}"), rest))
        });
        match cut.filter(|_| !first(&self.value)) {
            Some((tzid, value)) => (Some(tzid), value),
            None => (Some(tzid), &self.value),
        }
    }
}

/// vCalendar 1.0 leaves the name of this parameter out.
fn with_encoding_named(line: &str) -> Cow<'_, str> {
    const BARE: &str = ";QUOTED-PRINTABLE";
    let head = line.get(..line.floor_char_boundary(200)).unwrap_or(line).to_ascii_uppercase();
    match head.find(BARE).and_then(|at| Some((line.get(..at)?, line.get(at + BARE.len()..)?))) {
        Some((before, after)) => Cow::Owned(format!("{before};ENCODING=QUOTED-PRINTABLE{after}")),
        None => Cow::Borrowed(line),
    }
}

/// Where the value's colon stands, if what is before it is plain: nothing, or names with one value each.
fn plain_params(rest: &str) -> Option<usize> {
    let bytes = rest.as_bytes();
    let mut at = 0;
    for _ in 0..=MOST_PARAMS {
        match bytes.get(at)? {
            b':' => return Some(at),
            b';' => at += 1,
            _ => return None,
        }
        let value = bytes.get(at..)?;
        let key = value.iter().take_while(|b| b.is_ascii_alphanumeric() || **b == b'-').count();
        if key == 0 || value.get(key) != Some(&b'=') {
            return None;
        }
        at += key + 1;
        at += match bytes.get(at..)? {
            [b'"', quoted @ ..] => memchr(b'"', quoted)? + 2,
            raw => memchr3(b',', b';', b':', raw)?,
        };
    }
    None
}

/// Walks over plain parameters: name and value.
struct PlainProperty<'a>(&'a str);

impl<'a> Iterator for PlainProperty<'a> {
    type Item = (&'a str, &'a str);

    fn next(&mut self) -> Option<Self::Item> {
        let (key, rest) = split_at_byte(self.0.strip_prefix(';')?, b'=')?;
        let (value, rest) = match rest.strip_prefix('"') {
            Some(quoted) => split_at_byte(quoted, b'"')?,
            None => rest.split_at(memchr(b';', rest.as_bytes()).unwrap_or(rest.len())),
        };
        self.0 = rest;
        Some((key, value))
    }
}

/// A property's name in capitals; `None` where the characters make no name.
fn upper(name: &str) -> Option<Cow<'_, str>> {
    let names = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'.' | b'/');
    let capitals = |b: u8| names(b) && !b.is_ascii_lowercase();
    if !name.is_empty() && name.bytes().all(capitals) {
        return Some(Cow::Borrowed(name));
    }
    let name = name.trim();
    let named = !name.is_empty() && name.bytes().all(names);
    named.then(|| Cow::Owned(name.to_ascii_uppercase()))
}

/// Undoes the escapes of TEXT (RFC 5545 section 3.3.11). An escape that is none stays as written.
pub(crate) fn unescape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = split_at_byte(rest, b'\\') {
        out.push_str(before);
        let (letter, taken) = match after.as_bytes().first() {
            Some(b'n' | b'N') => ('\n', 1),
            Some(b'\\') => ('\\', 1),
            Some(b';') => (';', 1),
            Some(b',') => (',', 1),
            _ => ('\\', 0),
        };
        out.push(letter);
        rest = after.get(taken..).unwrap_or_default();
    }
    out.push_str(rest);
    out
}

/// Undoes the carets of parameter values (RFC 6868).
fn caret_decode(text: &str) -> Cow<'_, str> {
    let mut rest = text;
    let mut out = String::new();
    while let Some((before, after)) = split_at_byte(rest, b'^') {
        out.push_str(before);
        let (letter, taken) = match after.as_bytes().first() {
            Some(b'n') => ('\n', 1),
            Some(b'^') => ('^', 1),
            Some(b'\'') => ('"', 1),
            _ => ('^', 0),
        };
        out.push(letter);
        rest = after.get(taken..).unwrap_or_default();
    }
    if out.is_empty() {
        return Cow::Borrowed(text);
    }
    out.push_str(rest);
    Cow::Owned(out)
}

/// What stands before and after the first such byte, which is an ASCII one.
fn split_at_byte(text: &str, byte: u8) -> Option<(&str, &str)> {
    let at = memchr(byte, text.as_bytes())?;
    Some((text.get(..at)?, text.get(at + 1..)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_taken_apart() {
        let line = Property::parse("dtstart;tzid=\"Europe/London\";X=1:20240101T100000").unwrap();
        assert_eq!((line.name.as_ref(), line.value.as_ref()), ("DTSTART", "20240101T100000"));
        assert_eq!(line.param("TZID").as_deref(), Some("Europe/London"));
        let text = Property::parse("summary:a\\, b\\nc ").unwrap();
        assert_eq!(text.text(), "a, b\nc ");
        let named = Property::parse("SUMMARY;X=a,b:Annual review  ").unwrap();
        assert_eq!(named.value, "Annual review  ");
    }

    #[test]
    fn carets_and_colons_in_parameters() {
        let line =
            Property::parse("ATTENDEE;CN=\"The ^'chair^': all\":mailto:a@example.org").unwrap();
        assert_eq!(line.param("CN").as_deref(), Some("The \"chair\": all"));
        assert_eq!(line.value, "mailto:a@example.org");
    }

    #[test]
    fn several_parameters_are_those_asked_for_one_by_one() {
        for line in [
            "ATTENDEE;CN=\"A; B\";ROLE=CHAIR;cn=C;PARTSTAT=ACCEPTED:mailto:a@example.org",
            "ATTENDEE;CN=A,B;ROLE=CHAIR:mailto:a@example.org",
            "ATTENDEE:mailto:a@example.org",
        ] {
            let line = Property::parse(line).unwrap();
            let names = ["CN", "ROLE", "CUTYPE", "PARTSTAT"];
            assert_eq!(line.params(names), names.map(|name| line.param(name)));
        }
    }

    #[test]
    fn what_is_no_property_is_none() {
        for line in ["", ":x", "no colon", "two words:x", "A;B", "\u{e9}:x", ";A=b:c"] {
            assert!(Property::parse(line).is_none(), "{line}");
        }
    }

    #[test]
    fn zones_with_colons_and_commas() {
        for (line, tzid, value) in [
            ("DTSTART:20260609T100000", None, "20260609T100000"),
            (
                "DTSTART;TZID=Europe/London:2026-06-09T10:00:00",
                Some("Europe/London"),
                "2026-06-09T10:00:00",
            ),
            (
                "DTSTART;TZID=tzone://Microsoft/Utc:20260609T100000",
                Some("tzone://Microsoft/Utc"),
                "20260609T100000",
            ),
            (
                "DTSTART;TZID=(UTC+00:00) Dublin, Edinburgh, Lisbon, London:20260609T100000",
                Some("(UTC+00:00) Dublin, Edinburgh, Lisbon, London"),
                "20260609T100000",
            ),
            (
                "EXDATE;TZID=(UTC+01:00) Here:20260609T100000,20260610T100000",
                Some("(UTC+01:00) Here"),
                "20260609T100000,20260610T100000",
            ),
            ("DTSTART;TZID=X:no time", Some("X"), "no time"),
        ] {
            let property = Property::parse(line).unwrap();
            let (have, at) = property.zoned();
            assert_eq!((have.as_deref(), at), (tzid, value), "{line}");
        }
    }

    #[test]
    fn quoted_printable_of_old_calendars() {
        for line in [
            "SUMMARY;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:Caf=C3=A9",
            "SUMMARY;QUOTED-PRINTABLE:Caf=E9",
            "SUMMARY;CHARSET=UTF-8:Caf\u{e9}",
        ] {
            assert_eq!(Property::parse(line).unwrap().text(), "Caf\u{e9}", "{line}");
        }
    }

    #[test]
    fn escapes() {
        assert_eq!(unescape(r"a\,b\;c\\d\Ne\x\"), "a,b;c\\d\ne\\x\\");
        assert_eq!(caret_decode("^^a^nb^'c^d^"), "^a\nb\"c^d^");
    }

    proptest::proptest! {
        /// The quick way gives what the tokeniser gives, wherever it is taken.
        #[test]
        fn plain_lines_agree_with_the_tokeniser(
            line in "[A-Za-z-]{0,4}(;{0,2}[A-Za-z-]{0,3}=?(\"[^\"\n]{0,6}\"|[^\"\n]{0,6})){0,4}:[^\n:]?[^\n]{0,9}",
        ) {
            let (Some(quick), Some(slow)) = (Property::parse(&line), Property::by_tokeniser(&line))
            else {
                return Ok(());
            };
            let (Params::Plain(text), Params::Parsed(params)) = (&quick.params, &slow.params) else {
                return Ok(());
            };
            // The tokeniser drops colons that a value begins with, and letters that the value's line ends in are kept.
            if quick.value.starts_with(':') {
                return Ok(());
            }
            proptest::prop_assert_eq!(&quick.name, &slow.name);
            proptest::prop_assert_eq!(&quick.value, &slow.value);
            let all: Vec<(String, Vec<String>)> =
                PlainProperty(text).map(|(key, value)| (key.to_ascii_uppercase(), vec![value.to_owned()])).collect();
            proptest::prop_assert_eq!(&all, params);
        }
    }
}
