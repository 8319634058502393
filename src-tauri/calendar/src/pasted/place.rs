//! The place in words: what follows the time, or stands after "Venue:".

/// Longest place, in letters.
const LONGEST: usize = 120;

/// How words behind "at" and "in" begin that name no place: "10am, ending at 12 at the latest".
const NO_PLACE: [&str; 12] = [
    "the latest",
    "the earliest",
    "the moment",
    "the end",
    "the start",
    "the beginning",
    "the same time",
    "the morning",
    "the afternoon",
    "the evening",
    "least",
    "short notice",
];

/// The place named between two points of the text, and where its words end.
pub(super) fn find(text: &str, from: usize, to: usize) -> (String, Option<usize>) {
    let Some(rest) = text.get(from..to) else { return (String::new(), None) };
    let labelled = rest.lines().skip(1).take(12).find_map(|line| {
        let (label, value) = line.split_once(':')?;
        let label = label.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
        let is_place = ["venue", "location", "place", "where", "address"].contains(&label.as_str());
        (is_place && !value.trim().is_empty()).then(|| tidy(value))
    });
    let line = rest.split(['\n', '\r']).next().unwrap_or_default();
    let inline = after_time(line);
    match (inline, labelled) {
        (Some((place, end)), _) => (place, Some(from + end)),
        (None, Some(place)) => (place, None),
        (None, None) => (String::new(), None),
    }
}

/// The place in the rest of the line after a time.
fn after_time(line: &str) -> Option<(String, usize)> {
    let cut = sentence_end(line);
    let line = line.get(..cut)?;
    let start = line
        .trim_start_matches(|c: char| c.is_whitespace() || ",;:.)-\u{2013}\u{2014}|".contains(c));
    let marked = line.len() - start.len() > line.len() - line.trim_start().len();
    const LEADS: [&str; 12] = [
        "at ",
        "in ",
        "venue: ",
        "location: ",
        "place: ",
        "where: ",
        "on microsoft ",
        "on teams",
        "on zoom",
        "via ",
        "online",
        "held at ",
    ];
    let lower = start.to_lowercase();
    let lead = LEADS.iter().find(|lead| lower.starts_with(**lead));
    let body = match lead {
        Some(lead) if lead.starts_with("on ") => start.get(3..)?,
        Some(&"online") => start,
        Some(lead) => start.get(lead.len()..)?,
        // After a comma or a dash, a name that begins with a capital or a figure.
        None if marked && start.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit()) => {
            start
        }
        None => return None,
    };
    let small = body.to_lowercase();
    let names_none = |words: &str| {
        let rest = small.strip_prefix(words);
        rest.is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
    };
    if lead.is_some() && NO_PLACE.iter().any(|words| names_none(words)) {
        return None;
    }
    let place = tidy(body);
    let letters = place.chars().filter(|c| c.is_alphabetic()).count();
    (letters >= 3).then_some((place, cut))
}

/// Where the sentence ends: a full stop before a space and a capital, or another mark that ends it.
fn sentence_end(line: &str) -> usize {
    let bytes = line.as_bytes();
    let mut at = 0;
    while let Some(found) = line.get(at..).and_then(|rest| rest.find(['.', '!', '?', ';', '<'])) {
        let here = at + found;
        let before = line.get(..here).unwrap_or_default();
        let last_word = before.rsplit([' ', ',']).next().unwrap_or_default();
        // "St. Mary's", "Rd. 3": a short word before the stop is a short form.
        let short = last_word.len() <= 2 && !last_word.is_empty();
        let followed = bytes.get(here + 1).is_none_or(|b| b.is_ascii_whitespace());
        if bytes.get(here) == Some(&b'<') || (followed && !short) {
            return here;
        }
        at = here + 1;
    }
    line.len()
}

fn tidy(text: &str) -> String {
    // A link is kept apart; the words before it name the place.
    let text = text.split("http").next().unwrap_or_default();
    let one_line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let trimmed =
        one_line.trim_matches(|c: char| c.is_whitespace() || ",;:-\u{2013}<>*|".contains(c));
    trimmed.chars().filter(|c| !c.is_control()).take(LONGEST).collect::<String>().trim().to_owned()
}
