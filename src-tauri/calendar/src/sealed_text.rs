//! Encrypted messages outside S/MIME: OpenPGP in its form of letters (RFC 9580 section 6.2), and Microsoft's rights
//! management, whose message comes as a file beside words that only say so.

/// The line that OpenPGP begins a message with.
const BEGIN: &str = "-----BEGIN PGP MESSAGE-----";
/// The line that ends it.
const END: &str = "-----END PGP MESSAGE-----";

/// Whether a file that came with a message is the message itself, encrypted.
pub(crate) fn is_sealed(bytes: &[u8], name: &str, media_type: &str, words: &str) -> bool {
    let named = |end: &str| {
        name.trim()
            .len()
            .checked_sub(end.len())
            .and_then(|at| name.trim().get(at..))
            .is_some_and(|own| own.eq_ignore_ascii_case(end))
    };
    // A compound file, packed (MS-OXORMMS 2.2.1).
    let rights = named(".rpmsg") || media_type == "application/x-microsoft-rpmsg-message";
    // A letter may have a file beside it that is for somebody else.
    let few = || words.chars().filter(|c| c.is_alphanumeric()).count() <= MOST_AROUND;
    rights || (bytes.trim_ascii_start().starts_with(BEGIN.as_bytes()) && few())
}

/// Whether words are an encrypted message: nothing else but what programs and mailing lists put around one.
pub(crate) fn in_words(text: &str) -> bool {
    let lines = || text.lines().map(str::trim);
    let Some(begin) = lines().position(|line| line == BEGIN) else { return false };
    let end = lines().position(|line| line == END).unwrap_or(usize::MAX).max(begin);
    let around = lines().enumerate().filter(|(at, _)| *at < begin || *at > end);
    let letters = around.map(|(_, line)| line.chars().filter(|c| c.is_alphanumeric()).count());
    letters.sum::<usize>() <= MOST_AROUND
}

/// Letters around an encrypted message: a greeting or a signature. A letter that quotes one has more.
const MOST_AROUND: usize = 200;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_only_a_key_opens_is_told_from_words_about_it() {
        let block = format!("{BEGIN}\r\n\r\nhQEMA1\r\n=aB3d\r\n{END}\r\n");
        let long = "The panel meets on Friday 4 December 2026 at 2pm. ".repeat(8);
        assert!(in_words(&block) && in_words(&format!("Sent safely.\n\n{block}\n-- \nClerk")));
        assert!(in_words(&format!("{BEGIN}\nhQEMA1")));
        for other in [
            format!("{long}\n{block}"),
            long.clone(),
            "-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\nHello".to_owned(),
            String::new(),
        ] {
            assert!(!in_words(&other), "{other}");
        }
        for (bytes, name, kind, words, want) in [
            ("x", "message_v2.rpmsg", "", long.as_str(), true),
            ("x", "", "application/x-microsoft-rpmsg-message", "", true),
            (block.as_str(), "encrypted.asc", "", "", true),
            (block.as_str(), "letter.pdf.asc", "", long.as_str(), false),
            ("x", "plan.pdf", "application/pdf", "", false),
        ] {
            assert_eq!(is_sealed(bytes.as_bytes(), name, kind, words), want, "{name}");
        }
    }
}
