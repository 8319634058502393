//! The lines that part the messages of an mbox: "From ", an address, a date.

/// What a line that begins with "From " looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Separator {
    /// It has a month, a year and a time of day, as every program writes it.
    pub dated: bool,
    /// It is a bare "From -", as Mozilla's programs begin a message whose day they do not know.
    pub bare: bool,
}

const MONTHS: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/// Reads the start of a line. `None`: it does not begin with "From ".
pub(super) fn read(line: &[u8]) -> Option<Separator> {
    let rest = line.strip_prefix(b"From ")?;
    let text = String::from_utf8_lossy(rest);
    let (mut month, mut year, mut time) = (false, false, false);
    for word in text.split([' ', '\t', ',', '\r']) {
        month |= MONTHS.contains(&word);
        year |= word.len() == 4 && word.parse().is_ok_and(|year: u16| (1970..2100).contains(&year));
        time |= is_time(word);
    }
    Some(Separator { dated: month && year && time, bare: rest.trim_ascii_end() == b"-" })
}

fn is_time(word: &str) -> bool {
    let mut parts = 0;
    let fits = word.split(':').all(|part| {
        parts += 1;
        matches!(part.len(), 1 | 2) && part.bytes().all(|b| b.is_ascii_digit())
    });
    fits && matches!(parts, 2 | 3)
}

/// Whether a line is the first of a message's headers.
pub(super) fn is_header(line: &[u8]) -> bool {
    if line.starts_with(b">From ") {
        return true;
    }
    let name = line.iter().take_while(|b| matches!(b, b'!'..=b'9' | b';'..=b'~')).count();
    name > 0 && line.get(name) == Some(&b':')
}

/// Whether a line is one of the headers that a message begins with, by name.
pub(super) fn is_known_header(line: &[u8]) -> bool {
    const NAMES: [&str; 14] = [
        "return-path",
        "received",
        "delivered-to",
        "message-id",
        "mime-version",
        "date",
        "from",
        "to",
        "subject",
        "content-type",
        "status",
        "reply-to",
        "envelope-to",
        "sender",
    ];
    let name: String = line
        .iter()
        .take_while(|b| **b != b':')
        .take(40)
        .map(|b| char::from(b.to_ascii_lowercase()))
        .collect();
    is_header(line) && (name.starts_with("x-") || NAMES.contains(&name.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_of_all_programs() {
        for line in [
            "From - Tue Nov 12 09:14:00 2019",
            "From jo@example.org Tue Nov 12 09:14:00 2019",
            "From 1650@xxx Tue Nov 12 09:14:00 +0000 2019",
            "From ???@??? Tue Nov 12 09:14 2019",
            "From MAILER-DAEMON  Thu Jan  1 00:00:00 1970 remote from x",
            "From a@b Tue, 12 Nov 2019 09:14:00 +0000\r",
        ] {
            assert!(read(line.as_bytes()).unwrap().dated, "{line}");
        }
        for line in ["From now on, at 10:30, in 2019", "From Nov 2019 on", "From "] {
            assert!(!read(line.as_bytes()).unwrap().dated, "{line}");
        }
        assert_eq!(read(b">From x"), None);
        assert_eq!(read(b"From: x"), None);
    }
}
