//! One unfolded line to a property: name, parameters, value.
//!
//! `ical::PropertyParser` takes lines with parameters apart. A line without any needs no tokeniser: its name
//! ends at the first colon. Names come out in capitals, parameters decoded (RFC 6868), values as written.

use std::borrow::Cow;

/// A property of a component.
pub(crate) struct Property<'a> {
    /// Name in capitals.
    pub name: Cow<'a, str>,
    /// Parameters: name in capitals, values decoded.
    pub params: Vec<(String, Vec<String>)>,
    /// Value as written.
    pub value: Cow<'a, str>,
}

/// Most parameters that one line may have; a real one has under ten.
const MOST_PARAMS: usize = 100;

impl<'a> Property<'a> {
    /// Takes a line apart. `None` where it is no property.
    pub(crate) fn parse(line: &'a str) -> Option<Self> {
        let end = line.find([':', ';'])?;
        let (name, rest) = line.split_at(end);
        if let Some(value) = rest.strip_prefix(':') {
            return Some(Self {
                name: upper(name)?,
                params: Vec::new(),
                value: Cow::Borrowed(value),
            });
        }
        upper(name)?;
        let spread = line.bytes().filter(|b| *b == b';').count();
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
        for (_, values) in &mut params {
            for value in values {
                if value.contains('^') {
                    *value = caret_decode(value);
                }
            }
        }
        Some(Self {
            name: Cow::Owned(parsed.name.trim().to_ascii_uppercase()),
            params,
            value: Cow::Owned(value),
        })
    }

    /// A parameter's first value.
    pub(crate) fn param(&self, name: &str) -> Option<&str> {
        self.params.iter().find(|(key, _)| key == name)?.1.first().map(String::as_str)
    }

    /// The value as text: escapes undone.
    pub(crate) fn text(&self) -> String {
        unescape(&self.value)
    }
}

/// A property's name in capitals; `None` where the characters make no name.
fn upper(name: &str) -> Option<Cow<'_, str>> {
    let name = name.trim();
    if name.is_empty()
        || !name
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'.' | b'/'))
    {
        return None;
    }
    Some(match name.bytes().any(|b| b.is_ascii_lowercase()) {
        true => Cow::Owned(name.to_ascii_uppercase()),
        false => Cow::Borrowed(name),
    })
}

/// Undoes the escapes of TEXT (RFC 5545 section 3.3.11). An escape that is none stays as written.
pub(crate) fn unescape(text: &str) -> String {
    if !text.contains('\\') {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars();
    while let Some(c) = chars.next() {
        if c != '\\' {
            out.push(c);
            continue;
        }
        match chars.next() {
            Some('n' | 'N') => out.push('\n'),
            Some(c @ ('\\' | ';' | ',')) => out.push(c),
            Some(c) => out.extend(['\\', c]),
            None => out.push('\\'),
        }
    }
    out
}

/// Undoes the carets of parameter values (RFC 6868).
fn caret_decode(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars();
    while let Some(c) = chars.next() {
        if c != '^' {
            out.push(c);
            continue;
        }
        match chars.next() {
            Some('n') => out.push('\n'),
            Some('^') => out.push('^'),
            Some('\'') => out.push('"'),
            Some(c) => out.extend(['^', c]),
            None => out.push('^'),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_taken_apart() {
        let line = Property::parse("dtstart;tzid=\"Europe/London\";X=1:20240101T100000").unwrap();
        assert_eq!((line.name.as_ref(), line.value.as_ref()), ("DTSTART", "20240101T100000"));
        assert_eq!(line.param("TZID"), Some("Europe/London"));
        let text = Property::parse("summary:a\\, b\\nc ").unwrap();
        assert_eq!(text.text(), "a, b\nc ");
    }

    #[test]
    fn carets_and_colons_in_parameters() {
        let line =
            Property::parse("ATTENDEE;CN=\"The ^'chair^': all\":mailto:a@example.org").unwrap();
        assert_eq!(line.param("CN"), Some("The \"chair\": all"));
        assert_eq!(line.value, "mailto:a@example.org");
    }

    #[test]
    fn what_is_no_property_is_none() {
        for line in ["", ":x", "no colon", "two words:x", "A;B", "\u{e9}:x", ";A=b:c"] {
            assert!(Property::parse(line).is_none(), "{line}");
        }
    }
}
