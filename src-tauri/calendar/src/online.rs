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
}

/// Hosts whose links join a meeting.
const HOSTS: [&str; 9] = [
    "teams.microsoft.com/",
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
            .unwrap_or_default()
    }
}

/// The first link in a text that joins a meeting.
pub(crate) fn in_words(text: &str) -> Option<String> {
    text.match_indices("https://").find_map(|(at, _)| {
        let rest = text.get(at..)?;
        let end = rest.find(|c: char| c.is_whitespace() || c.is_control() || "<>\"'".contains(c));
        let link =
            rest.get(..end.unwrap_or(rest.len()))?.trim_end_matches(['.', ',', ')', ']', ';']);
        // The host stands before the first slash, so a link that only mentions a known one is not taken.
        let host = link.get(8..)?.split(['/', '?', '#']).next()?.to_ascii_lowercase() + "/";
        let known =
            HOSTS.iter().any(|known| host == *known || host.ends_with(&format!(".{known}")));
        (known && link.len() <= LONGEST).then(|| link.to_owned())
    })
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
}
