//! The message inside a file of Apple Mail.

/// The message in a file of Apple Mail: a line with its length, the message, and a list of flags after it.
///
/// `None` where the file is not one. A length that is longer than the file gives what there is.
pub fn emlx(bytes: &[u8]) -> Option<&[u8]> {
    let end = memchr::memchr(b'\n', bytes.get(..40.min(bytes.len()))?)?;
    let line = std::str::from_utf8(bytes.get(..end)?).ok()?.trim();
    let length: usize = line.parse().ok().filter(|_| line.bytes().all(|b| b.is_ascii_digit()))?;
    let rest = bytes.get(end + 1..)?;
    let message = rest.get(..length).unwrap_or(rest);
    evenhand_kinds::has_mail_headers(message).then_some(message)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_apple_message_ends_where_its_length_says() {
        let file = b"27        \nSubject: a\nTo: b@x.y\n\nwords<?xml version=\"1.0\"?><plist/>";
        assert_eq!(emlx(file).unwrap(), b"Subject: a\nTo: b@x.y\n\nwords");
        assert_eq!(emlx(b"99\nSubject: a\nTo: b\n\nw").unwrap(), b"Subject: a\nTo: b\n\nw");
        assert_eq!(emlx(b"2019\nwas a year"), None);
        assert_eq!(emlx(b"Subject: a\nTo: b\n\nw"), None);
    }
}
