//! Signed and encrypted mails (S/MIME, RFC 8551): the words inside a signature's own envelope.
//!
//! Only the frame of the Cryptographic Message Syntax (RFC 5652) is walked through, to find the content; no signature
//! is checked, and nothing is decrypted. The libraries at hand read DER alone, where mail programs write BER with
//! lengths that are not said in front.

use evenhand_kinds::is_envelope;

/// What an envelope holds.
#[derive(Debug, PartialEq)]
pub(crate) enum OpenedSmime {
    /// The content that was signed.
    Signed(Vec<u8>),
    /// Content that only the receiver's key opens.
    Encrypted,
}

/// What an envelope has for a reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SealedMail {
    /// A message that was signed.
    Words,
    /// What only the receiver's key opens.
    Locked,
    /// A signature alone, or an envelope that is damaged.
    Nothing,
}

/// What a file holds that is an envelope of S/MIME; `None` for any other.
pub fn sealed(bytes: &[u8]) -> Option<SealedMail> {
    is_envelope(bytes).then(|| match open(bytes) {
        Some(OpenedSmime::Signed(_)) => SealedMail::Words,
        Some(OpenedSmime::Encrypted) => SealedMail::Locked,
        None => SealedMail::Nothing,
    })
}

/// Elements inside elements; a real envelope has under ten.
const DEEPEST: usize = 24;

/// Object identifiers, as they are written: 1.2.840.113549.1.7.2, .3, .6 and 1.2.840.113549.1.9.16.1.23.
const SIGNED: &[u8] = &[0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 1, 7, 2];
const ENVELOPED: [&[u8]; 3] = [
    &[0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 1, 7, 3],
    &[0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 1, 7, 6],
    &[0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 1, 9, 16, 1, 23],
];

const SEQUENCE: u8 = 0x30;
const IDENTIFIER: u8 = 0x06;
const OCTETS: u8 = 0x04;
const OCTETS_IN_PIECES: u8 = 0x24;
const CONTENT: u8 = 0xA0;

/// The content of an envelope. `None` where it is none, or is damaged.
pub(crate) fn open(bytes: &[u8]) -> Option<OpenedSmime> {
    let whole = element(bytes, 0).filter(|whole| whole.tag == SEQUENCE)?;
    let id = element(whole.content, 1).filter(|id| id.tag == IDENTIFIER)?;
    if ENVELOPED.contains(&id.content) {
        return Some(OpenedSmime::Encrypted);
    }
    if id.content != SIGNED {
        return None;
    }
    let outer = element(id.rest, 1).filter(|outer| outer.tag == CONTENT)?;
    let signed = element(outer.content, 2).filter(|signed| signed.tag == SEQUENCE)?;
    let version = element(signed.content, 3)?;
    let digests = element(version.rest, 3)?;
    let inner = element(digests.rest, 3).filter(|inner| inner.tag == SEQUENCE)?;
    let kind = element(inner.content, 4)?;
    let content = element(kind.rest, 4).filter(|content| content.tag == CONTENT)?;
    octets(&element(content.content, 5)?, 5).map(OpenedSmime::Signed)
}

/// A string of bytes, in one piece or in several.
fn octets(string: &DerElement<'_>, depth: usize) -> Option<Vec<u8>> {
    match string.tag {
        OCTETS => Some(string.content.to_vec()),
        OCTETS_IN_PIECES => {
            let mut out = Vec::new();
            let mut rest = string.content;
            while !rest.is_empty() {
                let piece = element(rest, depth + 1)?;
                out.extend(octets(&piece, depth + 1)?);
                rest = piece.rest;
            }
            Some(out)
        }
        _ => None,
    }
}

/// One element: its tag, what is in it, and what follows it.
struct DerElement<'b> {
    tag: u8,
    content: &'b [u8],
    rest: &'b [u8],
}

fn element(bytes: &[u8], depth: usize) -> Option<DerElement<'_>> {
    let [tag, length, after @ ..] = bytes else { return None };
    // Tags of several bytes stand nowhere in an envelope.
    if tag & 0x1F == 0x1F || depth > DEEPEST {
        return None;
    }
    if *length == 0x80 {
        return unsaid(*tag, after, depth);
    }
    let (length, after) = said(*length, after)?;
    let (content, rest) = after.split_at_checked(length)?;
    Some(DerElement { tag: *tag, content, rest })
}

/// A length that is written in front: in one byte, or in as many as the first says.
fn said(first: u8, after: &[u8]) -> Option<(usize, &[u8])> {
    match first {
        0..=0x7F => Some((usize::from(first), after)),
        _ => {
            let (figures, after) =
                after.split_at_checked(usize::from(first & 0x7F)).filter(|(f, _)| f.len() <= 4)?;
            Some((figures.iter().fold(0, |sum, b| 256 * sum + usize::from(*b)), after))
        }
    }
}

/// An element whose end is marked by two zeros.
fn unsaid(tag: u8, after: &[u8], depth: usize) -> Option<DerElement<'_>> {
    let mut rest = after;
    loop {
        if let [0, 0, end @ ..] = rest {
            let content = after.get(..after.len() - rest.len())?;
            return Some(DerElement { tag, content, rest: end });
        }
        rest = element(rest, depth + 1)?.rest;
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    fn wrap(tag: u8, content: &[u8]) -> Vec<u8> {
        let length = content.len();
        let mut out = vec![tag];
        if length < 0x80 {
            out.push(length as u8);
        } else {
            out.extend([0x82, (length >> 8) as u8, length as u8]);
        }
        out.extend_from_slice(content);
        out
    }

    fn wrap_unsaid(tag: u8, content: &[u8]) -> Vec<u8> {
        [&[tag, 0x80], content, &[0, 0]].concat()
    }

    /// A signed message without any signer, as in a file that a program makes for tests.
    pub(crate) fn signed(content: &[u8], in_pieces: bool) -> Vec<u8> {
        let wrap_any = if in_pieces { wrap_unsaid } else { wrap };
        let octets = if in_pieces {
            let pieces: Vec<u8> = content.chunks(7).flat_map(|piece| wrap(OCTETS, piece)).collect();
            wrap_unsaid(OCTETS_IN_PIECES, &pieces)
        } else {
            wrap(OCTETS, content)
        };
        let data = [0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 1, 7, 1];
        let inner =
            wrap_any(SEQUENCE, &[wrap(IDENTIFIER, &data), wrap_any(CONTENT, &octets)].concat());
        let body = [wrap(2, &[1]), wrap(0x31, &[]), inner, wrap(0x31, &[])].concat();
        let outer = wrap_any(CONTENT, &wrap_any(SEQUENCE, &body));
        wrap_any(SEQUENCE, &[wrap(IDENTIFIER, SIGNED), outer].concat())
    }

    pub(crate) fn encrypted() -> Vec<u8> {
        wrap(SEQUENCE, &[wrap(IDENTIFIER, ENVELOPED[0]), wrap(CONTENT, &[0; 300])].concat())
    }

    #[test]
    fn what_was_signed_comes_out_however_it_is_written() {
        let words = b"Content-Type: text/plain\r\n\r\nThe meeting is on 3 December.".repeat(40);
        for in_pieces in [false, true] {
            let bytes = signed(&words, in_pieces);
            assert!(is_envelope(&bytes));
            assert_eq!(open(&bytes), Some(OpenedSmime::Signed(words.clone())), "{in_pieces}");
        }
        assert!(is_envelope(&encrypted()));
        assert_eq!(open(&encrypted()), Some(OpenedSmime::Encrypted));
        assert_eq!(sealed(&signed(&words, false)), Some(SealedMail::Words));
        assert_eq!(sealed(&encrypted()), Some(SealedMail::Locked));
        assert_eq!(sealed(&words), None);
    }

    #[test]
    fn a_mail_in_an_envelope_is_told_to_come_from_one() {
        let mail =
            b"From: s@example.org\r\nSubject: Review\r\n\r\nThe review is on 3 December 2026.\r\n";
        let read =
            |bytes: &[u8]| crate::read(bytes, "smime.p7m", &crate::CalendarLimits::default());
        let reading = read(&signed(mail, false));
        assert_eq!(reading.source, crate::ReadingSource::Signed);
        assert_eq!(reading.message.unwrap().subject, "Review");
        assert_eq!(read(mail).source, crate::ReadingSource::Eml);
    }

    /// Longer than what is looked at of a file to know its kind.
    #[test]
    fn a_long_envelope_is_known_by_its_head() {
        let words = b"The meeting is on 3 December. ".repeat(400);
        for in_pieces in [false, true] {
            let bytes = signed(&words, in_pieces);
            assert!(is_envelope(&bytes), "{in_pieces}");
            assert_eq!(open(&bytes), Some(OpenedSmime::Signed(words.clone())), "{in_pieces}");
        }
    }

    #[test]
    fn pieces_lie_in_pieces_to_a_depth_and_tags_have_one_byte() {
        let pieces = |deep: usize| {
            (0..deep).fold(wrap(OCTETS, b"words"), |inside, _| wrap(OCTETS_IN_PIECES, &inside))
        };
        // The content stands five deep.
        let read = |bytes: &[u8]| octets(&element(bytes, 5).unwrap(), 5);
        assert_eq!(read(&pieces(DEEPEST - 5)).as_deref(), Some(&b"words"[..]));
        assert_eq!(read(&pieces(DEEPEST - 4)), None);
        let several =
            wrap(OCTETS_IN_PIECES, &[pieces(DEEPEST - 6), wrap(OCTETS, b" more")].concat());
        assert_eq!(read(&several).as_deref(), Some(&b"words more"[..]));
        for (tag, read) in [(0x31, true), (0x1E, true), (0x1F, false), (0x3F, false), (0x00, true)]
        {
            assert_eq!(element(&wrap(tag, b"x"), 0).is_some(), read, "{tag}");
        }
    }

    #[test]
    fn what_is_cut_or_nested_without_end_is_nothing() {
        let whole = signed(b"words", true);
        for end in 0..whole.len() {
            assert_eq!(open(&whole[..end]), None, "{end}");
        }
        assert_eq!(open(&[SEQUENCE, 0x80].repeat(100_000)), None);
        assert!(
            !is_envelope(b"0123456789") && !is_envelope(b"") && !is_envelope(&[0x30, 0x84, 0xFF])
        );
    }
}
