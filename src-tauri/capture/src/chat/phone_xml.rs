//! XML as phones write it, made such that a strict reader takes it: letters in two halves, letters that XML forbids, a
//! bare "&", and an end that is gone.

/// The text with references to halves of letters put together, forbidden letters left out, and bare "&" written out.
///
/// "SMS Backup & Restore" writes an emoji as two references, "&#55357;&#56832;", which no reader of XML takes.
pub(super) fn mended(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(|c| c == '&' || is_forbidden(c)) {
        let (before, after) = rest.split_at(at);
        out.push_str(before);
        let Some(after) = after.strip_prefix('&') else {
            rest = after.get(after.chars().next().map_or(0, char::len_utf8)..).unwrap_or_default();
            continue;
        };
        rest = match reference(after) {
            Some((number, after)) => match (half(number), reference_after(after)) {
                (Some(true), Some((low, after))) if half(low) == Some(false) => {
                    let whole = 0x10000 + ((number - 0xD800) << 10) + (low - 0xDC00);
                    out.extend(char::from_u32(whole));
                    after
                }
                (Some(_), _) => {
                    out.push(char::REPLACEMENT_CHARACTER);
                    after
                }
                (None, _) => {
                    let letter = char::from_u32(number).filter(|c| !is_forbidden(*c));
                    out.extend(letter.map(|c| format!("&#{};", u32::from(c))));
                    after
                }
            },
            None => {
                out.push_str(if is_named(after) { "&" } else { "&amp;" });
                after
            }
        };
    }
    out.push_str(rest);
    out
}

/// What XML 1.0 forbids.
fn is_forbidden(c: char) -> bool {
    c.is_ascii_control() && !matches!(c, '\t' | '\n' | '\r' | '\u{7f}')
        || matches!(c, '\u{fffe}' | '\u{ffff}')
}

/// A reference by number, without its "&", and what follows.
fn reference(text: &str) -> Option<(u32, &str)> {
    let text = text.strip_prefix('#')?;
    let (digits, radix) = match text.strip_prefix(['x', 'X']) {
        Some(digits) => (digits, 16),
        None => (text, 10),
    };
    let end = digits.find(';').filter(|end| (1..=8).contains(end))?;
    let number = u32::from_str_radix(digits.get(..end)?, radix).ok()?;
    Some((number, digits.get(end + 1..)?))
}

fn reference_after(text: &str) -> Option<(u32, &str)> {
    reference(text.strip_prefix('&')?)
}

/// Whether a number is half of a letter: the first (`true`) or the second.
fn half(number: u32) -> Option<bool> {
    match number {
        0xD800..=0xDBFF => Some(true),
        0xDC00..=0xDFFF => Some(false),
        _ => None,
    }
}

fn is_named(text: &str) -> bool {
    ["amp;", "lt;", "gt;", "quot;", "apos;"].iter().any(|name| text.starts_with(name))
}

/// A file whose end is gone: what is whole of it, closed. `None`: nothing is.
pub(super) fn cut_off(text: &str) -> Option<String> {
    let root = ["smses", "calls"].into_iter().find(|root| text.contains(&format!("<{root}")))?;
    // The last element that is whole: one that closes itself stands outside of a message with parts.
    let mms = text.rfind("</mms>").map(|at| at + "</mms>".len()).unwrap_or_default();
    let open = text.get(mms..)?.find("<mms ").map_or(text.len(), |at| mms + at);
    let single = text.get(mms..open)?.rfind("/>").map(|at| mms + at + "/>".len());
    let end = single.unwrap_or(mms);
    (end > 0).then(|| format!("{}\n</{root}>", text.get(..end).unwrap_or_default()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_strict_reader_takes_what_phones_write() {
        for (written, read) in [
            ("a &#55357;&#56832; b", "a \u{1F600} b"),
            ("a &#xD83D;&#xDE00; b", "a \u{1F600} b"),
            ("a &#55357; b", "a \u{FFFD} b"),
            ("a &#55357;&#65; b", "a \u{FFFD}&#65; b"),
            ("a &#10; &amp; &lt;", "a &#10; &amp; &lt;"),
            ("a&#0;b\u{1}c", "abc"),
            ("fish & chips &c; &#; &", "fish &amp; chips &amp;c; &amp;#; &amp;"),
            ("caf\u{e9} \u{1F600}", "caf\u{e9} \u{1F600}"),
        ] {
            assert_eq!(mended(written), read, "{written}");
        }
    }

    #[test]
    fn what_is_whole_of_a_file_whose_end_is_gone() {
        for (text, kept) in [
            (
                "<smses count='2'><sms a='1'/><sms b",
                Some("<smses count='2'><sms a='1'/>\n</smses>"),
            ),
            (
                "<smses><mms a='1'><parts><part/></parts></mms><mms b='2'><parts><part/>",
                Some("<smses><mms a='1'><parts><part/></parts></mms>\n</smses>"),
            ),
            ("<calls><call/><ca", Some("<calls><call/>\n</calls>")),
            ("<smses><sms a", None),
        ] {
            assert_eq!(cut_off(text).as_deref(), kept, "{text}");
        }
    }
}
