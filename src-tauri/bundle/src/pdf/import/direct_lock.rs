//! The lock of a PDF that stands in the trailer itself. The format allows that and some writers do it; the reader of
//! files opens only locks that are objects of their own, and finds no page behind another.

use std::borrow::Cow;

use memchr::memmem;

/// Locks that are looked at, from the end: the word also begins the names of settings.
const MOST_LOOKS: usize = 20;
/// Letters of a trailer: what is longer is none.
const LONGEST: usize = 16 * 1024;

/// The file with its lock as an object at the end, as a later version of it would have it. Nothing before it moves.
/// `None`: it has no such lock.
pub(super) fn apart(bytes: &[u8]) -> Option<Vec<u8>> {
    // Places in a file with something before its beginning count from elsewhere.
    if !bytes.starts_with(b"%PDF-") {
        return None;
    }
    let (word, lock) = lock(bytes)?;
    let before = bytes.get(word.saturating_sub(LONGEST)..word)?;
    let start = memmem::rfind(before, b"trailer").or_else(|| memmem::rfind(before, b" obj"))?;
    let start = word - before.len() + start;
    let start = start + memmem::find(bytes.get(start..word)?, b"<<")?;
    let trailer = dictionary(bytes.get(start..)?)?;
    let (head, tail) = (bytes.get(start..word)?, trailer.get(lock.end.checked_sub(start)?..)?);
    let number = number(trailer, b"/Size")?;
    let last = memmem::rfind(bytes, b"startxref")?;
    let before_it: usize = number_after(bytes.get(last + b"startxref".len()..)?)?;
    let mut out = bytes.to_vec();
    let object = out.len() + 1;
    let inner = bytes.get(lock)?;
    out.extend(format!("\n{number} 0 obj\n").as_bytes());
    out.extend(inner);
    out.extend(b"\nendobj\n");
    let table = out.len();
    out.extend(format!("xref\n{number} 1\n{object:010} 00000 n \ntrailer\n").as_bytes());
    out.extend(&*without(head, b"/Prev"));
    out.extend(format!("/Encrypt {number} 0 R ").as_bytes());
    let tail = without(tail, b"/Prev");
    out.extend(tail.strip_suffix(b">>")?);
    out.extend(format!("/Prev {before_it}>>\nstartxref\n{table}\n%%EOF\n").as_bytes());
    Some(out)
}

/// Where the word for the lock stands, and the lock itself, where that is no reference.
fn lock(bytes: &[u8]) -> Option<(usize, std::ops::Range<usize>)> {
    const WORD: &[u8] = b"/Encrypt";
    for word in memmem::rfind_iter(bytes, WORD).take(MOST_LOOKS) {
        let after = word + WORD.len();
        let rest = bytes.get(after..)?;
        let space = rest.iter().take_while(|byte| byte.is_ascii_whitespace()).count();
        let rest = rest.get(space..)?;
        if rest.starts_with(b"<<") {
            let start = after + space;
            return Some((word, start..start + dictionary(rest)?.len()));
        }
    }
    None
}

/// The dictionary that bytes begin with, up to its own end.
fn dictionary(bytes: &[u8]) -> Option<&[u8]> {
    let (mut at, mut depth, mut round) = (0, 0usize, 0usize);
    while at < LONGEST {
        let rest = bytes.get(at..)?;
        match rest {
            [b'\\', ..] if round > 0 => at += 1,
            [b'(', ..] => round += 1,
            [b')', ..] => round = round.saturating_sub(1),
            [b'<', b'<', ..] if round == 0 => {
                depth += 1;
                at += 1;
            }
            [b'<', ..] if round == 0 => at += memchr::memchr(b'>', rest)?,
            [b'>', b'>', ..] if round == 0 => {
                depth = depth.checked_sub(1)?;
                at += 1;
                if depth == 0 {
                    return bytes.get(..=at);
                }
            }
            [] => return None,
            _ => {}
        }
        at += 1;
    }
    None
}

/// The number after a name.
fn number(dictionary: &[u8], name: &[u8]) -> Option<u32> {
    let at = memmem::find(dictionary, name)?;
    number_after(dictionary.get(at + name.len()..)?)
}

fn number_after<N: std::str::FromStr>(bytes: &[u8]) -> Option<N> {
    let digits = bytes.trim_ascii_start();
    let end = digits.iter().take_while(|byte| byte.is_ascii_digit()).count();
    std::str::from_utf8(digits.get(..end)?).ok()?.parse().ok()
}

/// A part of a dictionary without a name and its number.
fn without<'b>(part: &'b [u8], name: &[u8]) -> Cow<'b, [u8]> {
    let Some(at) = memmem::find(part, name) else { return Cow::Borrowed(part) };
    let (before, rest) = part.split_at(at);
    let rest = rest.get(name.len()..).unwrap_or_default();
    let end = rest.iter().take_while(|b| b.is_ascii_whitespace() || b.is_ascii_digit()).count();
    Cow::Owned([before, b" ", rest.get(end..).unwrap_or_default()].concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lock_in_the_trailer_becomes_an_object() {
        let file = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\nxref\n0 2\ntrailer\n\
            <</Size 2/Prev 9/Root 1 0 R/Encrypt<</V 4/O(a\\)>>b)/U<3e3e>/EncryptMetadata true/CF<<>>>>/ID[<00><00>]>>\n\
            startxref\n30\n%%EOF\n";
        let text = String::from_utf8(apart(file).unwrap()).unwrap();
        let end = text.strip_prefix(std::str::from_utf8(file).unwrap()).unwrap();
        let lock = "<</V 4/O(a\\)>>b)/U<3e3e>/EncryptMetadata true/CF<<>>>>";
        assert!(end.starts_with(&format!("\n2 0 obj\n{lock}\nendobj\nxref\n2 1\n")), "{end}");
        let trailer = "trailer\n<</Size 2 /Root 1 0 R/Encrypt 2 0 R /ID[<00><00>]/Prev 30>>\n";
        assert!(end.contains(trailer), "{end}");
    }

    #[test]
    fn another_file_stays_as_it_is() {
        for file in [
            &b"%PDF-1.7\ntrailer\n<</Size 2/Encrypt 5 0 R>>\nstartxref\n9\n%%EOF"[..],
            b"%PDF-1.7\ntrailer\n<</Size 2/Encrypt<<",
            b"%PDF-1.7\ntrailer\n<</Encrypt<</O(>>>>",
            b"junk%PDF-1.7\ntrailer\n<</Size 2/Encrypt<<>>>>\nstartxref\n9\n%%EOF",
            b"%PDF-1.7\ntrailer\n<</Encrypt<<>>>>\nstartxref\n9\n%%EOF",
            b"",
        ] {
            assert_eq!(apart(file), None);
        }
    }
}
