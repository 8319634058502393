//! What stands before an operator, read strictly: what is not as the standard has it is not read at all, since two
//! readers could take it in two ways.

use std::borrow::Cow;

use crate::pdf::import::content::is_regular;

/// One operand, or a bracket.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Value<'a> {
    /// A number.
    Number(f64),
    /// A name without its slash, as it is written.
    Name(&'a [u8]),
    /// The bytes of a string.
    Text(Cow<'a, [u8]>),
    /// Where a list or dictionary begins or ends.
    Bracket,
}

/// Reads all operands. `None`: they cannot be read without doubt.
pub(super) fn read<'a>(mut rest: &'a [u8], into: &mut Vec<Value<'a>>) -> Option<()> {
    into.clear();
    while let Some((first, after)) = rest.split_first() {
        let length = match first {
            b' ' | b'\n' | b'\r' | b'\t' | b'\x0c' => 1,
            b'(' => {
                let end = end_of_string(after)?;
                into.push(Value::Text(unescaped(after.get(..end)?)?));
                end + 2
            }
            b'<' if after.first() != Some(&b'<') => {
                let end = after.iter().position(|b| *b == b'>')?;
                into.push(Value::Text(Cow::Owned(from_hex(after.get(..end)?)?)));
                end + 2
            }
            b'<' | b'>' if after.first() == Some(first) => {
                into.push(Value::Bracket);
                2
            }
            b'[' | b']' => {
                into.push(Value::Bracket);
                1
            }
            b'/' => {
                let name = after.get(..regular(after))?;
                into.push(Value::Name(name));
                name.len() + 1
            }
            _ => {
                let length = regular(rest);
                into.push(Value::Number(number(rest.get(..length)?)?));
                length
            }
        };
        rest = rest.get(length..)?;
    }
    Some(())
}

/// The operands, where they are so many numbers and nothing else.
pub(super) fn numbers<const N: usize>(values: &[Value<'_>]) -> Option<[f64; N]> {
    let mut out = [0.0; N];
    if values.len() != N {
        return None;
    }
    for (slot, value) in out.iter_mut().zip(values) {
        let Value::Number(number) = value else { return None };
        *slot = *number;
    }
    Some(out)
}

fn number(word: &[u8]) -> Option<f64> {
    let digits = word.strip_prefix(b"-").or_else(|| word.strip_prefix(b"+")).unwrap_or(word);
    let mut dots = 0;
    let mut value = 0.0;
    let mut unit = 1.0;
    for byte in digits {
        match byte {
            b'.' => dots += 1,
            b'0'..=b'9' => {
                value = value * 10.0 + f64::from(byte - b'0');
                unit *= if dots > 0 { 10.0 } else { 1.0 };
            }
            _ => return None,
        }
    }
    let sound = dots < 2 && digits.len() > dots && digits.len() < 20;
    let sign = if word.first() == Some(&b'-') { -1.0 } else { 1.0 };
    sound.then_some(sign * value / unit)
}

fn regular(bytes: &[u8]) -> usize {
    bytes.iter().take_while(|b| is_regular(**b)).count()
}

/// Where the bracket is that closes a string.
fn end_of_string(bytes: &[u8]) -> Option<usize> {
    let mut open = 0usize;
    let mut at = 0;
    loop {
        match bytes.get(at)? {
            b'\\' => at += 1,
            b'(' => open += 1,
            b')' if open == 0 => return Some(at),
            b')' => open -= 1,
            _ => {}
        }
        at += 1;
    }
}

/// A string's bytes (ISO 32000-1, 7.3.4.2). `None` where a line ends in it: readers differ there.
fn unescaped(bytes: &[u8]) -> Option<Cow<'_, [u8]>> {
    if !bytes.iter().any(|b| matches!(b, b'\\' | b'\r' | b'\n')) {
        return Some(Cow::Borrowed(bytes));
    }
    let mut out = Vec::with_capacity(bytes.len());
    let mut rest = bytes.iter().copied().peekable();
    while let Some(byte) = rest.next() {
        let byte = match byte {
            b'\r' | b'\n' => return None,
            b'\\' => match rest.next()? {
                b'n' => b'\n',
                b'r' => b'\r',
                b't' => b'\t',
                b'b' => 8,
                b'f' => 12,
                digit @ b'0'..=b'7' => {
                    let mut code = u32::from(digit - b'0');
                    for _ in 0..2 {
                        let Some(next) = rest.next_if(|b| (b'0'..=b'7').contains(b)) else { break };
                        code = code * 8 + u32::from(next - b'0');
                    }
                    u8::try_from(code).ok()?
                }
                own @ (b'(' | b')' | b'\\') => own,
                _ => return None,
            },
            other => other,
        };
        out.push(byte);
    }
    Some(Cow::Owned(out))
}

fn from_hex(digits: &[u8]) -> Option<Vec<u8>> {
    let digit = |byte: &u8| char::from(*byte).to_digit(16).and_then(|d| u8::try_from(d).ok());
    let (pairs, rest) = digits.as_chunks::<2>();
    let byte = |[high, low]: &[u8; 2]| Some(digit(high)? << 4 | digit(low)?);
    if rest.is_empty() { pairs.iter().map(byte).collect() } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn values(operands: &[u8]) -> Option<Vec<Value<'_>>> {
        let mut out = Vec::new();
        read(operands, &mut out)?;
        Some(out)
    }

    #[test]
    fn reads_what_is_written_as_it_should_be() {
        let text = |bytes: &'static [u8]| Value::Text(Cow::Borrowed(bytes));
        let read = values(b" /F1 -.5 [(a\\)\\101(b)) 7. <4a4B>]\n+12 ").unwrap();
        let (name, bracket) = (Value::Name(b"F1"), Value::Bracket);
        let list = [text(b"a)A(b)"), Value::Number(7.0), text(b"JK")];
        let wanted = [vec![name, Value::Number(-0.5), bracket.clone()], list.to_vec()].concat();
        assert_eq!(read, [wanted, vec![bracket, Value::Number(12.0)]].concat());
        assert_eq!(numbers::<2>(&values(b"1 2").unwrap()), Some([1.0, 2.0]));
        assert_eq!(numbers::<2>(&values(b"1 2 3").unwrap()), None);
        assert_eq!(numbers::<2>(&values(b"1 /A").unwrap()), None);
    }

    #[test]
    fn does_not_read_what_two_readers_may_take_in_two_ways() {
        for odd in [
            "--1", "1-2", ".", "1.2.3", "1e5", "%a\n1", "(a", "(a\nb)", "(\\q)", "<4>", "<4g>",
            "{1}", "true", "(\\777)",
        ]
        .map(str::as_bytes)
        {
            assert_eq!(values(odd), None, "{}", String::from_utf8_lossy(odd));
        }
    }
}
