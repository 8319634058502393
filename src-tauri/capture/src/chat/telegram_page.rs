//! Telegram Desktop's export as pages: `messages.html`, `messages2.html` and so on.

use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime};
use chrono_tz::Europe::London;
use evenhand_calendar::html;

use super::divs::{Div, divs, links};
use super::{Chat, ChatKind, ChatMessage, ChatSource, MOST_MESSAGES, people};

/// Whether a page is one of a Telegram chat.
pub fn is_page(text: &str) -> bool {
    text.contains("page_body chat_page") && text.contains("class=\"history\"")
}

/// Reads such a page. `None`: it is none.
pub fn read_page(text: &str) -> Option<Chat> {
    if !is_page(text) {
        return None;
    }
    let all = divs(text);
    let mut page = TelegramPage { text, day: None, time: None, sender: String::new() };
    let mut messages = Vec::new();
    // A page that was not written to its end.
    let mut cut = !text.trim_end().ends_with("</html>");
    for (at, own) in all.iter().enumerate().filter(|(_, div)| div.is("message")) {
        let within: Vec<&Div<'_>> =
            all.iter().skip(at + 1).take_while(|div| own.holds(div)).collect();
        let full = messages.len() >= MOST_MESSAGES;
        cut |= full;
        if !full {
            messages.extend(page.message(own, &within));
        }
    }
    let head = all.iter().find(|div| div.is("page_header"));
    let title = head.and_then(|head| all.iter().find(|div| head.holds(div) && div.is("text")));
    let files = messages.iter().map(|message| message.files.len()).sum::<usize>();
    Some(Chat {
        source: ChatSource::Telegram,
        title: title.map(|div| page.words(div)).unwrap_or_default(),
        people: people(&messages),
        messages,
        missing_files: u32::try_from(files).unwrap_or(u32::MAX),
        cut,
        ..Chat::default()
    })
}

/// What is known so far down the page.
struct TelegramPage<'t> {
    text: &'t str,
    day: Option<NaiveDate>,
    time: Option<NaiveTime>,
    sender: String,
}

impl TelegramPage<'_> {
    fn inner(&self, div: &Div<'_>) -> &str {
        self.text.get(div.inner.clone()).unwrap_or_default()
    }

    fn words(&self, div: &Div<'_>) -> String {
        html::text(self.inner(div)).trim().to_owned()
    }

    /// A name, without the day that stands behind it where words were passed on.
    fn name(&self, div: &Div<'_>) -> String {
        html::text(self.inner(div).split("<span").next().unwrap_or_default()).trim().to_owned()
    }

    /// The message of a box. `None`: it only heads a day.
    fn message(&mut self, own: &Div<'_>, within: &[&Div<'_>]) -> Option<ChatMessage> {
        if own.is("service") {
            return self.service(own, within);
        }
        let passed_on = within.iter().find(|div| div.is("forwarded"));
        let outside = |div: &&&Div<'_>| passed_on.is_none_or(|on| !on.holds(div));
        let stamp = within.iter().filter(outside).find(|div| div.is("date"));
        let at = stamp.and_then(|div| moment(div.title));
        // Of one who writes again the name stands above.
        let name = within.iter().filter(outside).find(|div| div.is("from_name"));
        if let Some(name) = name {
            self.sender = self.name(name);
        }
        let media: Vec<&&Div<'_>> = within.iter().filter(|div| div.is("media_wrap")).collect();
        let mut text = within
            .iter()
            .find(|div| div.is("text") && media.iter().all(|media| !media.holds(div)))
            .map(|div| self.words(div))
            .unwrap_or_default();
        let from = passed_on.and_then(|on| {
            within.iter().find(|div| on.holds(div) && div.is("from_name")).map(|it| self.name(it))
        });
        if let Some(from) = from {
            text = format!("forwarded_from: {from}\n{text}").trim_end().to_owned();
        }
        let files: Vec<String> = media
            .iter()
            .flat_map(|div| links(self.inner(div)))
            .filter(|link| !link.contains(':') && !link.starts_with('#'))
            .map(|link| html::text(link).trim().to_owned())
            .collect();
        let told: Vec<String> = media.iter().map(|div| self.words(div)).collect();
        let told = told.join("\n").trim().to_owned();
        let call = within.iter().any(|div| div.is("media_call"));
        let kind = match (call, text.is_empty() && files.is_empty() && !told.is_empty()) {
            (true, _) => ChatKind::Call,
            (false, true) => ChatKind::LeftOut,
            _ => ChatKind::Message,
        };
        if let Some(at) = at {
            (self.day, self.time) = (Some(at.date()), Some(at.time()));
        }
        Some(ChatMessage {
            date: at.map(|at| at.date()),
            time: at.map(|at| at.time()).unwrap_or_default(),
            sender: if call { String::new() } else { self.sender.clone() },
            kind,
            text: if call { told.clone() } else { text },
            beside: if call { String::new() } else { told },
            files,
            ..ChatMessage::default()
        })
    }

    /// A line that Telegram wrote has no time of its own: it stands between two that have.
    fn service(&mut self, own: &Div<'_>, within: &[&Div<'_>]) -> Option<ChatMessage> {
        let words = within.iter().find(|div| div.is("body")).map(|div| self.words(div));
        let words = words.unwrap_or_default();
        if own.id.starts_with("message-") {
            if let Ok(day) = NaiveDate::parse_from_str(&words, "%d %B %Y") {
                (self.day, self.time) = (Some(day), None);
            }
            return None;
        }
        Some(ChatMessage {
            date: self.day,
            time: self.time.unwrap_or_default(),
            unsure: true,
            kind: ChatKind::System,
            text: words,
            ..ChatMessage::default()
        })
    }
}

/// "10.03.2025 09:15:00 UTC+00:00" is a moment; older versions leave the zone out, and mean the computer's clock.
fn moment(title: &str) -> Option<NaiveDateTime> {
    let (local, zone) = match title.split_once(" UTC") {
        Some((local, zone)) => (local, Some(zone)),
        None => (title, None),
    };
    match zone {
        Some(zone) => DateTime::parse_from_str(&format!("{local} {zone}"), "%d.%m.%Y %H:%M:%S %:z")
            .ok()
            .map(|at| at.with_timezone(&London).naive_local()),
        None => NaiveDateTime::parse_from_str(local.trim(), "%d.%m.%Y %H:%M:%S").ok(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(messages: &str) -> Vec<ChatMessage> {
        let head = "<div class=\"page_header\"><div class=\"content\"><div class=\"text bold\">\nParents\n</div></div></div>";
        let whole = format!(
            "<html><body>{head}<div class=\"page_body chat_page\"><div class=\"history\">{messages}</div></div></body></html>"
        );
        let chat = read_page(&whole).unwrap();
        assert_eq!(chat.title, "Parents");
        chat.messages
    }

    fn stamp(day: &str) -> String {
        format!("<div class=\"pull_right date details\" title=\"{day}\">\n09:15\n</div>")
    }

    #[test]
    fn days_senders_and_what_was_passed_on() {
        let (one, two) =
            (stamp("10.03.2025 09:15:00 UTC+00:00"), stamp("10.06.2025 09:16:00 UTC+00:00"));
        let read = page(&format!(
            "<div class=\"message service\" id=\"message-1\"><div class=\"body details\">\n10 March 2025\n</div></div>\
             <div class=\"message service\" id=\"message5\"><div class=\"body details\">Jo invited Al</div></div>\
             <div class=\"message default clearfix\" id=\"message6\"><div class=\"body\">{one}<div class=\"from_name\">\nJo \n</div>\
             <div class=\"text\">Hello &amp; welcome<br>see <a href=\"https://x.example\">this</a></div></div></div>\
             <div class=\"message default clearfix joined\" id=\"message7\"><div class=\"body\">{two}\
             <div class=\"forwarded body\"><div class=\"from_name\">Head <span class=\"date details\" title=\"01.03.2025 08:00:00\">01.03.2025</span></div>\
             <div class=\"text\">We will fund it</div></div></div></div>"
        ));
        let lines = crate::chat::lines(&read);
        assert_eq!(
            lines,
            [
                "2025-03-10 00:00:00 System  Jo invited Al",
                "2025-03-10 09:15:00 Message Jo Hello & welcome\nsee this",
                "2025-06-10 10:16:00 Message Jo forwarded_from: Head\nWe will fund it",
            ]
        );
        assert!(read[0].unsure && !read[1].unsure);
    }

    #[test]
    fn files_calls_and_what_was_left_out() {
        for (media, kind, whole, files) in [
            (
                "<div class=\"media_wrap clearfix\"><a class=\"photo_wrap\" href=\"photos/a.jpg\"><img src=\"photos/a_thumb.jpg\"/></a></div>",
                ChatKind::Message,
                "",
                vec!["photos/a.jpg"],
            ),
            (
                "<div class=\"media_wrap clearfix\"><div class=\"media media_photo\"><div class=\"body\"><div class=\"title bold\">Photo</div><div class=\"description\">Not included</div></div></div></div>",
                ChatKind::LeftOut,
                "Photo\n\nNot included",
                vec![],
            ),
            (
                "<div class=\"media_wrap clearfix\"><div class=\"media media_call\"><div class=\"body\"><div class=\"title bold\">Jo</div><div class=\"status details\">Outgoing (65 seconds)</div></div></div></div>",
                ChatKind::Call,
                "Jo\n\nOutgoing (65 seconds)",
                vec![],
            ),
        ] {
            let one = stamp("10.03.2025 09:15:00");
            let read = page(&format!(
                "<div class=\"message default clearfix\" id=\"message6\"><div class=\"body\">{one}<div class=\"from_name\">Jo</div>{media}</div></div>"
            ));
            assert_eq!((read[0].kind, read[0].whole().as_str()), (kind, whole), "{media}");
            assert_eq!(read[0].files, files);
        }
        let head = "<div class=\"page_body chat_page\"><div class=\"history\">";
        let cut = |end: &str| read_page(&format!("<html>{head}</div></div>{end}")).unwrap().cut;
        assert_eq!((cut("</html>\n"), cut("")), (false, true));
        assert_eq!(read_page("<html><body>words</body></html>"), None);
    }
}
