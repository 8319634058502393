//! The address to join a meeting online: from properties made for it, else a known link in the words.

use super::property::Property;

/// Links found in an event, best kind first.
#[derive(Debug, Default)]
pub(crate) struct Links {
    /// CONFERENCE (RFC 7986 section 5.11).
    conference: String,
    /// Properties of Outlook, Google and others.
    special: String,
    /// URL of the event.
    url: String,
    /// A known link in the description's HTML form.
    html: String,
}

/// Hosts whose links join a meeting.
const HOSTS: [&str; 12] = [
    "teams.microsoft.com/",
    "teams.cloud.microsoft/",
    "teams.microsoft.us/",
    "zoomgov.com/",
    "teams.live.com/",
    "zoom.us/",
    "meet.google.com/",
    "webex.com/",
    "gotomeeting.com/",
    "gotomeet.me/",
    "whereby.com/",
    "meet.jit.si/",
];

/// Longest link that is kept, in bytes.
const LONGEST: usize = 2048;

impl Links {
    /// Looks at a property that is none of the event's main ones.
    pub(crate) fn property(&mut self, property: &Property<'_>) {
        let place = match property.name.as_ref() {
            "CONFERENCE" => &mut self.conference,
            "X-MICROSOFT-SKYPETEAMSMEETINGURL"
            | "X-MICROSOFT-ONLINEMEETINGEXTERNALLINK"
            | "X-MICROSOFT-ONLINEMEETINGCONFLINK"
            | "X-GOOGLE-CONFERENCE" => &mut self.special,
            "URL" => &mut self.url,
            "X-ALT-DESC" => {
                if let Some(link) =
                    self.html.is_empty().then(|| in_html(&property.text())).flatten()
                {
                    self.html = link;
                }
                return;
            }
            _ => return,
        };
        let value = property.value.trim();
        let web = value.get(..8).is_some_and(|s| s.eq_ignore_ascii_case("https://"))
            || value.get(..7).is_some_and(|s| s.eq_ignore_ascii_case("http://"));
        if place.is_empty() && web && value.len() <= LONGEST {
            *place = value.to_owned();
        }
    }

    /// The best link, looked for in the place and then the description where no property gives one.
    pub(crate) fn finish(self, location: &str, description: &str) -> String {
        let known = |link: &str| HOSTS.iter().any(|host| link.contains(host));
        [self.conference, self.special]
            .into_iter()
            .find(|link| !link.is_empty())
            .or_else(|| known(&self.url).then_some(self.url))
            .or_else(|| in_words(location))
            .or_else(|| in_words(description))
            .unwrap_or(self.html)
    }
}

/// The first link in a text that joins a meeting.
pub(crate) fn in_words(text: &str) -> Option<String> {
    text.match_indices("https://").take(1000).find_map(|(at, _)| {
        let rest = text.get(at..)?;
        let end = rest.find(|c: char| c.is_whitespace() || c.is_control() || "<>\"'".contains(c));
        let link =
            rest.get(..end.unwrap_or(rest.len()))?.trim_end_matches(['.', ',', ')', ']', ';']);
        let link = unwrapped(link).unwrap_or_else(|| link.to_owned());
        let known = HOSTS.iter().any(|known| has_host(&link, known));
        (known && link.len() <= LONGEST).then_some(link)
    })
}

/// The first such link in HTML, where an ampersand is written as a word.
pub(crate) fn in_html(html: &str) -> Option<String> {
    in_words(html).map(|link| link.replace("&amp;", "&"))
}

/// Whether a link goes to a host. The host stands before the first slash, so a link that only mentions it does not.
fn has_host(link: &str, known: &str) -> bool {
    let host = link.get(8..).and_then(|rest| rest.split(['/', '?', '#']).next());
    let host = host.unwrap_or_default().to_ascii_lowercase() + "/";
    host == *known || host.ends_with(&format!(".{known}"))
}

/// The link that a mail filter wrapped in one of its own, as Outlook's Safe Links does.
fn unwrapped(link: &str) -> Option<String> {
    if !has_host(link, "safelinks.protection.outlook.com/") {
        return None;
    }
    let (_, query) = link.split_once('?')?;
    let url =
        query.split('&').find_map(|part| part.trim_start_matches("amp;").strip_prefix("url="))?;
    let mut bytes = Vec::new();
    let mut rest = url.as_bytes();
    while let [first, tail @ ..] = rest {
        let hex = |b: u8| char::from(b).to_digit(16);
        (bytes, rest) = match (first, tail) {
            (b'%', [high, low, after @ ..]) => {
                let byte = hex(*high)? * 16 + hex(*low)?;
                bytes.push(u8::try_from(byte).ok()?);
                (bytes, after)
            }
            _ => {
                bytes.push(*first);
                (bytes, tail)
            }
        };
    }
    String::from_utf8(bytes).ok().filter(|link| link.starts_with("https://"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_teams_link_in_the_words() {
        let text = "Join here <https://teams.microsoft.com/l/meetup-join/19%3a1> or call.";
        assert_eq!(
            in_words(text).as_deref(),
            Some("https://teams.microsoft.com/l/meetup-join/19%3a1")
        );
        assert_eq!(
            in_words("https://us02web.zoom.us/j/123."),
            Some("https://us02web.zoom.us/j/123".into())
        );
        assert_eq!(in_words("https://example.org/?to=zoom.us/j/1"), None);
        assert_eq!(in_words("https://evilzoom.us/j/1"), None);
    }

    #[test]
    fn a_link_that_a_mail_filter_wrapped() {
        let wrapped = "https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fteams.microsoft.com\
            %2Fl%2Fmeetup-join%2F19%253ax&amp;data=05%7C01";
        let link = Some("https://teams.microsoft.com/l/meetup-join/19%3ax".to_owned());
        assert_eq!(in_words(wrapped), link);
        assert_eq!(in_html(&format!("<a href=\"{wrapped}\">Join</a>")), link);
        let elsewhere = "https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fexample.org%2Fzoom.us%2F";
        assert_eq!(in_words(elsewhere), None);
        let html = "<a href='https://us02web.zoom.us/j/1?pwd=a&amp;b=c'>Zoom</a>";
        assert_eq!(in_html(html).as_deref(), Some("https://us02web.zoom.us/j/1?pwd=a&b=c"));
    }
}
