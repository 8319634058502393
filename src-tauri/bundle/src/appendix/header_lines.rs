//! Lines at the beginning of a file that are headers of a message.

/// How many of the first lines are headers of messages.
pub(super) fn messages(text: &str) -> usize {
    let lines = text.lines().take_while(|line| !line.trim().is_empty()).take(60);
    let named = lines.filter_map(|line| line.split_once(':'));
    named
        .filter(|(name, _)| evenhand_calendar::MAIL_HEADERS.contains(&name.to_lowercase().as_str()))
        .count()
}

/// Headers that programs write and nobody types or prints.
pub(super) fn own(text: &str) -> bool {
    const OWN: [&str; 5] =
        ["mime-version", "message-id", "received", "content-type", "return-path"];
    let lines = text.lines().take_while(|line| !line.trim().is_empty()).take(60);
    let mut named = lines.filter_map(|line| line.split_once(':'));
    named.any(|(name, _)| OWN.contains(&name.to_lowercase().as_str()))
}
