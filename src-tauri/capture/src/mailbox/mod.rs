//! Files that hold many mails: where each message lies in an mbox.

mod index;
mod separator;

pub use index::{MailSlot, MailboxIndex, MailboxIndexer};

use std::borrow::Cow;

use crate::text::{body_start, line_starts};

/// A message with the mark taken off that an mbox puts before "From " at the start of a line of the body.
///
/// This is the rule of mboxrd: of several marks one goes.
pub fn unescaped(message: &[u8]) -> Cow<'_, [u8]> {
    let body = body_start(message);
    let marked = |at: &usize| is_marked(message.get(*at..).unwrap_or_default());
    let mut lines = line_starts(message, body).filter(marked).peekable();
    if lines.peek().is_none() {
        return Cow::Borrowed(message);
    }
    let mut out = Vec::with_capacity(message.len());
    let mut from = 0;
    for at in lines {
        out.extend_from_slice(message.get(from..at).unwrap_or_default());
        from = at + 1;
    }
    out.extend_from_slice(message.get(from..).unwrap_or_default());
    Cow::Owned(out)
}

fn is_marked(line: &[u8]) -> bool {
    let marks = line.iter().take_while(|b| **b == b'>').count();
    marks > 0 && line.get(marks..).is_some_and(|rest| rest.starts_with(b"From "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_mark_goes_and_headers_stay() {
        let kept = |text: &'static str| matches!(unescaped(text.as_bytes()), Cow::Borrowed(_));
        assert!(kept(">From x\nSubject: a\n\nwords\n"));
        assert!(kept("Subject: a\n\n> From here\n>Frome\n"));
        let text = b"Subject: a\n\n>From one\n>>From two\r\n>From";
        assert_eq!(unescaped(text).as_ref(), b"Subject: a\n\nFrom one\n>From two\r\n>From");
    }
}
