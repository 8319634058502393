//! Files of letters: how these are written, and what they are letters of.

use crate::kind::{ContentKind, Encoding};

/// Whether a text begins with lines of a mail.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum HasHeaders {
    /// It does not.
    No,
    /// It does, and a person may have typed them: "From: SEN team", "Date: 12 March".
    Typed,
    /// It does, and they name an address: they were printed or copied.
    Printed,
    /// It does, and one of them is written by programs alone.
    OfAProgram,
}

/// Names of header lines that a mail begins with, in small letters.
const MAIL_HEADERS: [&str; 17] = [
    "from",
    "to",
    "subject",
    "date",
    "received",
    "return-path",
    "message-id",
    "mime-version",
    "delivered-to",
    "content-type",
    "content-transfer-encoding",
    "x-mozilla-status",
    "reply-to",
    "arc-seal",
    "dkim-signature",
    "cc",
    "x-gm-thrid",
];
/// Header lines that programs write and nobody types or prints.
const OWN_HEADERS: [&str; 5] =
    ["mime-version", "message-id", "received", "content-type", "return-path"];
/// Lines of a mail's beginning that are looked at.
const MOST_LINES: usize = 60;
/// How much of a file tells what its letters say, in bytes.
const HEAD: usize = 16 << 10;

/// Whether the beginning of a file has no other bytes than those of letters in it. No binary form that begins with a
/// letter is so: all have numbers in their first bytes.
pub(crate) fn are_words(bytes: &[u8]) -> bool {
    let head = bytes.get(..4096).unwrap_or(bytes);
    let letters = |byte: &u8| *byte >= b' ' || b"\t\n\r\x0b\x0c".contains(byte);
    let first = head.first().is_none_or(|first| first.is_ascii() || head.starts_with(UTF8_MARK));
    first && head.iter().all(letters)
}

const UTF8_MARK: &[u8] = b"\xef\xbb\xbf";

/// How the letters of a text are written: by the mark before them, by the zeros between plain letters, or by what the
/// bytes allow.
pub fn encoding(bytes: &[u8]) -> Encoding {
    let head = bytes.get(..4 * HEAD).map_or(bytes, without_half_a_letter);
    match head {
        [0xff, 0xfe, 0, 0, ..] => Encoding::Utf32Little,
        [0, 0, 0xfe, 0xff, ..] => Encoding::Utf32Big,
        [0xff, 0xfe, ..] => Encoding::Utf16Little,
        [0xfe, 0xff, ..] => Encoding::Utf16Big,
        _ => unmarked(head),
    }
}

/// The beginning of a text that was cut off, without what may be half a letter at its end.
fn without_half_a_letter(head: &[u8]) -> &[u8] {
    let wide = head.iter().rev().take(3).take_while(|byte| !byte.is_ascii()).count();
    head.get(..head.len() - wide).unwrap_or(head)
}

fn unmarked(bytes: &[u8]) -> Encoding {
    let (pairs, _) = bytes.get(..8192).unwrap_or(bytes).as_chunks::<2>();
    let zeros = |place: usize| pairs.iter().filter(|pair| pair.get(place) == Some(&0)).count();
    let (first, second) = (zeros(0), zeros(1));
    if pairs.len() >= 2 && second > pairs.len() / 2 && first <= pairs.len() / 20 {
        Encoding::Utf16Little
    } else if pairs.len() >= 2 && first > pairs.len() / 2 && second <= pairs.len() / 20 {
        Encoding::Utf16Big
    } else if mostly_utf8(bytes) {
        Encoding::Utf8
    } else {
        Encoding::OneByte
    }
}

/// Whether more of what is no plain letter is UTF-8 than is not: a text that is cut, or hurt in a few places.
fn mostly_utf8(bytes: &[u8]) -> bool {
    let (mut wide, mut wrong) = (0usize, 0usize);
    for chunk in bytes.utf8_chunks() {
        wide += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        wrong += usize::from(!chunk.invalid().is_empty());
    }
    wrong == 0 || wide > wrong
}

/// The letters that a file begins with, to look for marks in them. Which letter a byte of an old table stands for is
/// not told: marks are of plain letters.
fn start(bytes: &[u8], encoding: Encoding) -> String {
    let head = bytes.get(..HEAD).unwrap_or(bytes);
    let wide = |unit: fn([u8; 2]) -> u16| {
        let units = head.as_chunks::<2>().0.iter().map(|pair| unit(*pair));
        char::decode_utf16(units).map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
    };
    let wider = |unit: fn([u8; 4]) -> u32| {
        let units = head.as_chunks::<4>().0.iter().map(|four| unit(*four));
        units.map(|unit| char::from_u32(unit).unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
    };
    match encoding {
        Encoding::Utf16Little => wide(u16::from_le_bytes),
        Encoding::Utf16Big => wide(u16::from_be_bytes),
        Encoding::Utf32Little => wider(u32::from_le_bytes),
        Encoding::Utf32Big => wider(u32::from_be_bytes),
        Encoding::Utf8 => String::from_utf8_lossy(head).into_owned(),
        Encoding::OneByte => {
            head.iter().map(|b| if b.is_ascii() { char::from(*b) } else { '\u{e9}' }).collect()
        }
    }
}

/// Files of letters, and those that are told by their names. `words`: there are no other bytes than letters in it.
pub(crate) fn of(bytes: &[u8], ending: &str, words: bool) -> ContentKind {
    let encoding = encoding(bytes);
    let whole = start(bytes, encoding);
    let text = whole.trim_start_matches('\u{feff}').trim_start();
    if let Some(kind) = by_mark(text).or_else(|| mail(bytes, text, ending)) {
        return kind;
    }
    match ending {
        "ics" | "vcs" | "ical" | "ifb" => return ContentKind::Calendar,
        "html" | "htm" | "xhtml" => return ContentKind::Html,
        _ => {}
    }
    if !words && is_strange(text, encoding) {
        return ContentKind::Unknown;
    }
    match ending {
        "csv" | "tsv" => ContentKind::Csv,
        _ if headers_of(text) == HasHeaders::Printed => ContentKind::PrintedMail,
        "json" => ContentKind::Json,
        _ if text.starts_with("<?xml") => ContentKind::Xml,
        _ => ContentKind::Text(encoding),
    }
}

/// What says in its first letters what it is.
fn by_mark(text: &str) -> Option<ContentKind> {
    let small: String = text.chars().take(1024).collect::<String>().to_lowercase();
    // A copy out of a message may have marks before each line.
    let bare = small.trim_start_matches(|c: char| !c.is_alphanumeric() && !"{[<".contains(c));
    if bare.starts_with("begin:vcalendar") {
        return Some(ContentKind::Calendar);
    }
    if small.starts_with("begin:vcard") {
        return Some(ContentKind::Card);
    }
    if small.starts_with("-----begin ") {
        return Some(ContentKind::Armoured);
    }
    let tag = without_prolog(&small);
    if tag.starts_with("<svg") {
        return Some(ContentKind::Svg);
    }
    let tags = [
        "<!doctype html",
        "<html",
        "<head",
        "<body",
        "<div",
        "<table",
        "<p>",
        "<meta",
        "<title",
        "<font",
        "<span",
    ];
    tags.iter().any(|known| tag.starts_with(known)).then_some(ContentKind::Html)
}

/// What stands before the first tag: the line that says "XML", comments, and the type of document.
fn without_prolog(text: &str) -> &str {
    let mut rest = text;
    for _ in 0..20 {
        let end = if rest.starts_with("<?") {
            "?>"
        } else if rest.starts_with("<!--") {
            "-->"
        } else if rest.starts_with("<!doctype") && !rest.starts_with("<!doctype html") {
            ">"
        } else {
            return rest;
        };
        match rest.split_once(end) {
            Some((_, after)) => rest = after.trim_start(),
            None => return rest,
        }
    }
    rest
}

/// Mails, many of them in a row, and what is written like one.
fn mail(bytes: &[u8], text: &str, ending: &str) -> Option<ContentKind> {
    let headers = headers_of(text);
    let named = matches!(ending, "eml" | "emlx");
    let saved = text.lines().take(MOST_LINES).any(|line| {
        let name = line.split_once(':').map_or("", |(name, _)| name);
        name.eq_ignore_ascii_case("snapshot-content-location")
    });
    if matches!(ending, "mht" | "mhtml") || saved && headers != HasHeaders::No {
        return Some(ContentKind::SavedPage);
    }
    if let Some(first) = text.strip_prefix("From ") {
        let next = first.split_once('\n').map_or("", |(_, rest)| rest);
        if headers_of(next) != HasHeaders::No || matches!(ending, "mbox" | "mbx") {
            return Some(ContentKind::Mailbox);
        }
    }
    (named || headers == HasHeaders::OfAProgram || is_of_apple(bytes)).then_some(ContentKind::Mail)
}

/// A mail as Apple Mail keeps it: a line with its length stands before it.
fn is_of_apple(bytes: &[u8]) -> bool {
    let first = bytes.get(..40).unwrap_or(bytes);
    memchr::memchr(b'\n', first).is_some_and(|end| {
        let (line, rest) = bytes.split_at(end);
        let line = line.trim_ascii();
        !line.is_empty() && line.iter().all(u8::is_ascii_digit) && has_mail_headers(rest)
    })
}

/// Whether a file begins with lines of a mail, however its letters are written.
pub fn has_mail_headers(bytes: &[u8]) -> bool {
    let head = bytes.get(..HEAD).unwrap_or(bytes);
    headers_of(&start(head, encoding(head))) != HasHeaders::No
}

/// Whether a text begins with lines of a mail: two of those that mails have.
fn headers_of(text: &str) -> HasHeaders {
    let text = text.trim_start_matches('\u{feff}').trim_start();
    let headers: Vec<(String, &str)> = head_lines(text)
        .filter_map(|line| line.split_once(':'))
        .map(|(name, value)| (name.trim().to_lowercase(), value))
        .take(MOST_LINES)
        .collect();
    let names = || headers.iter().map(|(name, _)| name.as_str());
    let own = |name: &str| OWN_HEADERS.contains(&name) || name.starts_with("x-");
    let address = |(name, value): &(String, &str)| {
        matches!(name.as_str(), "from" | "to") && value.contains('@')
    };
    if names().filter(|name| MAIL_HEADERS.contains(name)).count() < 2 {
        HasHeaders::No
    } else if names().any(own) {
        HasHeaders::OfAProgram
    } else if headers.iter().any(address) {
        HasHeaders::Printed
    } else {
        HasHeaders::Typed
    }
}

/// The lines up to the first empty one, whatever ends them, without those that go on from the one above.
fn head_lines(text: &str) -> impl Iterator<Item = &str> {
    // Old Macintosh programs end lines with a sign of their own.
    let end = if text.contains('\n') { '\n' } else { '\r' };
    let lines = text.split(end).take_while(|line| !line.trim().is_empty());
    lines.filter(|line| !line.starts_with([' ', '\t']))
}

/// Whether a text has signs in it that no text has: pictures and programs do. Zeros behind its end are what a crash
/// left.
fn is_strange(text: &str, encoding: Encoding) -> bool {
    let wrong = |c: char| c == char::REPLACEMENT_CHARACTER && encoding != Encoding::Utf8;
    let (whole, text) = (text, text.trim_end_matches('\0'));
    // A few letters before zeros are the mark of some program.
    let zeros = text.len() < whole.len();
    let too_short = zeros && text.len() < 8 && encoding == Encoding::Utf8;
    let strange = text.chars().filter(|c| c.is_control() && !c.is_whitespace() || wrong(*c));
    text.is_empty() || too_short || strange.count() * 50 > text.chars().count()
}

/// Whether bytes begin as an envelope of S/MIME does (RFC 5652, 3; RFC 8551): a sequence whose first part is the number
/// of signed, enveloped, encrypted or authenticated data, however its length is written.
pub fn is_envelope(bytes: &[u8]) -> bool {
    const KINDS: [&[u8]; 4] = [
        &[0x06, 9, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 7, 2],
        &[0x06, 9, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 7, 3],
        &[0x06, 9, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 7, 6],
        &[0x06, 11, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 9, 16, 1, 23],
    ];
    let [0x30, length, rest @ ..] = bytes else { return false };
    // 0x80: the end is marked, and no length is said.
    let figures = if *length > 0x80 { usize::from(length & 0x7f) } else { 0 };
    let content = rest.get(figures..).filter(|_| figures <= 4).unwrap_or_default();
    KINDS.iter().any(|kind| content.starts_with(kind))
}
