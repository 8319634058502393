//! What page content does as a whole: whether it draws anything, and whether the states it saves
//! and restores are in balance (ISO 32000-1, 8.4.2). Some programs restore once too often, which
//! would undo the frame that puts the page in its place.

/// Operators that put something on the page.
const DRAWS: [&[u8]; 18] = [
    b"Tj", b"TJ", b"'", b"\"", b"f", b"F", b"f*", b"B", b"B*", b"b", b"b*", b"S", b"s", b"Do",
    b"sh", b"BI", b"EI", b"d0",
];

/// Whether anything is drawn.
pub(super) fn draws(content: &[u8]) -> bool {
    let mut at = 0;
    std::iter::from_fn(|| next(content, &mut at)).any(|word| DRAWS.contains(&word))
}

/// Restores that nothing was saved for, and saves that are never restored.
pub(super) fn balance(content: &[u8]) -> (usize, usize) {
    let (mut depth, mut lowest) = (0i64, 0i64);
    let mut at = 0;
    while let Some(word) = next(content, &mut at) {
        match word {
            b"q" => depth += 1,
            b"Q" => {
                depth -= 1;
                lowest = lowest.min(depth);
            }
            b"ID" => at = end_of_picture(content, at),
            _ => {}
        }
    }
    let count = |n: i64| usize::try_from(n).unwrap_or(0).min(1000);
    (count(-lowest), count(depth - lowest))
}

/// The next operator. Strings, names, numbers and comments are passed over.
fn next<'a>(content: &'a [u8], at: &mut usize) -> Option<&'a [u8]> {
    loop {
        let byte = *content.get(*at)?;
        match byte {
            b'(' => *at = end_of_string(content, *at),
            b'%' => *at += length(content, *at, |b| b != b'\n' && b != b'\r'),
            b'<' if content.get(*at + 1) != Some(&b'<') => {
                *at += length(content, *at, |b| b != b'>');
            }
            b'/' => *at += 1 + length(content, *at + 1, is_regular),
            b if is_regular(b) => {
                let start = *at;
                *at += length(content, start, is_regular);
                if b.is_ascii_alphabetic() || matches!(b, b'\'' | b'"') {
                    return content.get(start..*at);
                }
            }
            _ => *at += 1,
        }
    }
}

fn length(content: &[u8], from: usize, keep: impl Fn(u8) -> bool) -> usize {
    content.get(from..).unwrap_or(&[]).iter().take_while(|b| keep(**b)).count()
}

fn is_regular(byte: u8) -> bool {
    !byte.is_ascii_whitespace() && byte != 0 && !b"()<>[]{}/%".contains(&byte)
}

fn end_of_string(content: &[u8], mut at: usize) -> usize {
    let mut open = 0usize;
    while let Some(byte) = content.get(at) {
        match byte {
            b'\\' => at += 1,
            b'(' => open += 1,
            b')' if open <= 1 => return at + 1,
            b')' => open -= 1,
            _ => {}
        }
        at += 1;
    }
    at
}

/// An inline picture's bytes end at `EI` between white space.
fn end_of_picture(content: &[u8], at: usize) -> usize {
    let rest = content.get(at..).unwrap_or(&[]);
    let found = rest.windows(4).position(
        |w| matches!(w, [a, b'E', b'I', b] if a.is_ascii_whitespace() && b.is_ascii_whitespace()),
    );
    found.map_or(content.len(), |i| at + i + 3)
}

#[cfg(test)]
mod tests {
    use super::{balance, draws};

    #[test]
    fn a_page_that_draws_nothing_is_blank() {
        assert!(!draws(b"q 1 0 0 1 0 0 cm 0 0 595 842 re W n /Tj gs (Tj) Q"));
        assert!(draws(b"BT (a) ' ET") && draws(b"/Im0 Do") && draws(b"0 0 m 1 1 l S"));
    }

    #[test]
    fn counts_what_is_out_of_balance() {
        assert_eq!(balance(b"q 1 0 0 1 0 0 cm Q"), (0, 0));
        assert_eq!(balance(b"q Q Q Q"), (2, 0));
        assert_eq!(balance(b"q q BT (Q \\) Q) Tj ET Q"), (0, 1));
        assert_eq!(balance(b"Q q"), (1, 1));
        assert_eq!(balance(b"/Q gs <51> Tj % Q\n[(Q)] TJ << /Q 1 >> BDC"), (0, 0));
        assert_eq!(balance(b"q BI /W 1 ID Q Q Q EI Q"), (0, 0));
    }
}
