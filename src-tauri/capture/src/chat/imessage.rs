//! iMessage chats as the public "imessage-exporter" program writes them: a text whose messages each begin with a day, a
//! time and a sender.

use chrono::NaiveDateTime;

use super::{Chat, ChatKind, ChatMessage, ChatSource, MOST_MESSAGES, people};

/// Whether a text begins as such a chat does.
pub fn is_imessage(text: &str) -> bool {
    let mut lines = text.lines().skip_while(|line| line.trim().is_empty());
    let first = lines.next().and_then(stamp);
    let next = lines.next().unwrap_or_default();
    first.is_some_and(|(_, rest)| {
        if rest.is_empty() || rest.starts_with('(') {
            !next.trim().is_empty() && stamp(next).is_none()
        } else {
            // A line that the program wrote has its words beside the time, and an empty line below.
            next.trim().is_empty() && lines.any(|line| stamp(line).is_some())
        }
    })
}

/// Reads such a chat; `name` is that of its file.
pub fn read_imessage(text: &str, name: &str) -> Chat {
    let mut chat = Chat {
        source: ChatSource::Phone,
        title: name.strip_suffix(".txt").unwrap_or(name).to_owned(),
        ..Chat::default()
    };
    // A message ends with an empty line: a day and time within one are words of it.
    let mut after_blank = true;
    let mut sender_next = false;
    for line in text.lines() {
        let start = stamp(line).filter(|_| after_blank);
        after_blank = line.trim().is_empty();
        if let Some((at, beside)) = start {
            chat.cut |= chat.messages.len() >= MOST_MESSAGES;
            if chat.cut {
                break;
            }
            let read = beside.is_empty() || beside.starts_with('(');
            sender_next = read;
            chat.messages.push(ChatMessage {
                date: Some(at.date()),
                time: at.time(),
                kind: if read { ChatKind::Message } else { ChatKind::System },
                text: if read { String::new() } else { beside.to_owned() },
                ..ChatMessage::default()
            });
        } else if let Some(message) = chat.messages.last_mut() {
            if std::mem::take(&mut sender_next) {
                message.sender = line.trim().to_owned();
                // The program's own word for whose telephone it was.
                message.own = message.sender == "Me";
            } else {
                message.text.push_str(line);
                message.text.push('\n');
            }
        } else if !line.trim().is_empty() {
            chat.before.push_str(line);
            chat.before.push('\n');
        }
    }
    for message in &mut chat.messages {
        message.text.truncate(message.text.trim_end().len());
    }
    chat.people = people(&chat.messages);
    chat
}

/// "May 17, 2022  5:29:42 PM" at the start of a line, and what follows.
fn stamp(line: &str) -> Option<(NaiveDateTime, &str)> {
    let end = ["AM", "PM"].iter().filter_map(|half| line.find(half)).min()? + 2;
    let (stamp, rest) = line.split_at_checked(end).filter(|_| end <= 32)?;
    let one = stamp.split_whitespace().collect::<Vec<_>>().join(" ");
    // Some versions write a thin space before the half of the day.
    let at = NaiveDateTime::parse_from_str(&one, "%b %d, %Y %I:%M:%S %p").ok()?;
    Some((at, rest.trim()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn messages_with_their_senders() {
        let text = "May 17, 2022  5:29:42 PM (Read by you after 1 hour, 49 seconds)\n+447700900123\nHello there\nsecond line\n\nlast paragraph\n\n\
            May 17, 2022  5:31:00 PM You named the conversation Parents\n\nMay 18, 2022 12:05:00 AM\nMe\nMy words, of\nMay 01, 2022  5:29:42 PM\n";
        assert!(is_imessage(text));
        let chat = read_imessage(text, "+447700900123.txt");
        let lines = crate::chat::lines(&chat.messages);
        assert_eq!(
            lines,
            [
                "2022-05-17 17:29:42 Message +447700900123 Hello there\nsecond line\n\nlast paragraph",
                "2022-05-17 17:31:00 System  You named the conversation Parents",
                "2022-05-18 00:05:00 Message Me My words, of\nMay 01, 2022  5:29:42 PM",
            ]
        );
        assert_eq!(chat.messages.iter().filter(|one| one.own).count(), 1);
        for words in [
            "May 17, 2022\nDear parent\n",
            "May 17, 2022 5:29 PM\nJo\nx\n",
            "Minutes of May 17, 2022  5:29:42 PM\nJo\n",
            "",
        ] {
            assert!(!is_imessage(words), "{words}");
        }
    }
}
