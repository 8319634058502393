//! How minutes write an action in a line: its mark, who is to do it, several in one line.

use std::ops::Range;

use crate::promise::does;
use crate::spoken::begins_with_deed;
use crate::text::{bullet, has_words, plain};

/// The words after "Action:", "AP3 -", "ACTION (JB):", and who stands in the brackets.
pub(crate) fn marked(line: &str) -> Option<(Option<&str>, &str)> {
    let line = bullet(line);
    let line = line.strip_prefix('[').map_or(line, |inside| inside.trim_end_matches(']'));
    let rest = ["action point", "action", "ap"].iter().find_map(|mark| {
        let head = line.get(..mark.len()).filter(|head| head.eq_ignore_ascii_case(mark))?;
        // "ap" alone is the start of many words.
        (mark.len() > 2 || head == "AP").then(|| line.get(mark.len()..))?
    })?;
    let rest =
        rest.trim_start_matches(|c: char| c.is_ascii_digit() || c == ' ' || c == '.' || c == '#');
    let (who, rest) = match rest.strip_prefix(['(', '[']) {
        Some(inside) => {
            let (who, rest) = inside.split_once([')', ']'])?;
            (
                Some(who.trim()).filter(|who| who.split(' ').count() <= 5 && !who.is_empty()),
                rest.trim_start(),
            )
        }
        // "ACTION JB: ring the therapist"
        None => match rest.split_once(':') {
            Some((who, words)) if is_short_name(who) => {
                return Some((Some(who.trim()), words.trim()));
            }
            _ => (None, rest),
        },
    };
    let rest = rest.strip_prefix([':', '-', '\u{2013}', '\u{2014}'])?.trim();
    (!rest.is_empty()).then_some((who, rest))
}

/// Few words that look like a name or initials.
fn is_short_name(words: &str) -> bool {
    let words = words.trim();
    (1..=3).contains(&words.split_whitespace().count())
        && words
            .split_whitespace()
            .all(|word| word.starts_with(char::is_uppercase) || word == "and" || word == "&")
        && words
            .chars()
            .all(|c| c.is_alphabetic() || [' ', '&', '/', '.', '\'', '-', '\u{2019}'].contains(&c))
}

/// An action with its mark, at the start of a line or within it: "…. ACTION JB: ring", "[ACTION: Amy to write]". Where
/// it stands, who is named in its mark, and its words.
pub(crate) fn action_in<'t>(
    text: &'t str,
    at: &Range<usize>,
) -> Option<(Range<usize>, Option<&'t str>, &'t str)> {
    let line = text.get(at.clone())?;
    if let Some((who, words)) = marked(line) {
        return Some((at.clone(), who, words));
    }
    let start = line.find("ACTION").filter(|start| *start > 0)?;
    let (who, words) = marked(line.get(start..)?)?;
    Some((at.start + start..at.end, who, words))
}

/// "Actions: JL to send it; AB to book": where each of them stands.
pub(crate) fn several(line: &str, start: usize) -> Option<Vec<Range<usize>>> {
    let head = ["actions", "agreed actions", "action points"];
    let (before, after) = line.split_once(':')?;
    if !head.contains(&bullet(before).trim().to_lowercase().as_str()) || after.trim().is_empty() {
        return None;
    }
    let mut at = start + before.len() + 1;
    let mut out = Vec::new();
    for part in after.split(';') {
        let lead = part.len() - part.trim_start().len();
        if !part.trim().is_empty() {
            out.push(at + lead..at + lead + part.trim().len());
        }
        at += part.len() + 1;
    }
    Some(out)
}

/// "JL:" alone in a line: who is to do what the list below says. Full names only below a heading of actions.
pub(crate) fn over_list(line: &str, listed: bool) -> Option<String> {
    let who = line.trim_matches('*').strip_suffix(':')?.trim_matches('*').trim();
    let initials = (2..=3).contains(&who.len()) && who.chars().all(|c| c.is_ascii_uppercase());
    (initials || listed && is_short_name(who)).then(|| who.to_owned())
}

/// "Recommendations", "Outcomes": what a list below says is advised or aimed for, and agreed by nobody.
pub(crate) fn is_aims(line: &str) -> bool {
    const HEADS: [&str; 8] = [
        "recommendations",
        "outcomes",
        "objectives",
        "targets",
        "aims",
        "advice",
        "goals",
        "agenda",
    ];
    HEADS.contains(&line.trim_matches([':', '*', '#', ' ']).to_lowercase().as_str())
}

/// Whether words tell how things are, and no deed: "Transport to school has been hard".
pub(crate) fn is_telling(words: &str) -> bool {
    let lower = plain(words);
    let Some((before, after)) =
        [" to ", " will ", " shall "].iter().find_map(|form| lower.split_once(form))
    else {
        return false;
    };
    const TELLS: [&str; 9] =
        ["is", "was", "were", "are", "has been", "have been", "had", "has", "have"];
    let tells = |text: &str| TELLS.iter().any(|word| has_words(text, word));
    let deed = does(after) || begins_with_deed(after);
    // "Amy is to book it", "Amy has agreed to book it"
    let known = [
        "is",
        "are",
        "is going",
        "are going",
        "has agreed",
        "have agreed",
        "has offered",
        "have offered",
    ];
    let leads = known.iter().any(|end| before.ends_with(end)) && deed;
    !before.contains([':', '\u{2013}']) && (tells(before) && !leads || !deed && tells(after))
}

/// Who stands behind the task: "Send it – Jo – 28 March", "Send it (AB – by 4 April)", `send it [JB]`, "Who: JB".
fn behind(words: &str) -> Option<&str> {
    let lower = plain(words);
    if !does(&lower) && !begins_with_deed(&lower) {
        return None;
    }
    for key in ["Who:", "Owner:", "Lead:", "By whom:"] {
        if let Some((_, rest)) = words.split_once(key) {
            let who = rest.split(['.', ';', ',', '|']).next()?.trim();
            return is_short_name(who).then_some(who);
        }
    }
    let words = words.trim_end_matches('.');
    let close = words.strip_suffix([')', ']']);
    if let Some((_, inside)) = close.and_then(|words| words.rsplit_once(['(', '['])) {
        let who = inside.split([',', ';', '\u{2013}']).next()?.split(" - ").next()?.trim();
        if is_short_name(who) {
            return Some(who);
        }
    }
    let parts = words.split(" \u{2013} ").flat_map(|part| part.split(" - ")).skip(1);
    let mut names = parts.map(str::trim).filter(|part| is_short_name(part) && !is_month(part));
    if let Some(who) = names.next() {
        return Some(who);
    }
    // "Book the visit. AB"
    let (_, last) = words.rsplit_once(". ")?;
    (last.len() < 4 && last.chars().all(|c| c.is_ascii_uppercase())).then_some(last)
}

/// "March" alone is no name; nor "Asap".
fn is_month(word: &str) -> bool {
    const MONTHS: [&str; 14] = [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "asap",
        "ongoing",
    ];
    let lower = word.to_lowercase();
    MONTHS.contains(&lower.as_str()) || lower.ends_with("day")
}

/// Whether words name somebody else than who writes: not "We", not "If you agree, we", not "By the 15th". `deed` is the
/// whole sentence.
pub(crate) fn is_somebody(words: &str, deed: &str) -> bool {
    // What you will hear or receive is for others to do.
    let given = ["will hear", "will receive", "will get", "shall hear", "shall receive"];
    if words.eq_ignore_ascii_case("you") && given.iter().any(|given| plain(deed).contains(given)) {
        return false;
    }
    let first = words.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    ![
        "we", "i", "it", "they", "he", "she", "if", "by", "when", "once", "before", "after",
        "until", "unless", "as", "this", "that", "there", "please", "in", "on", "within",
    ]
    .contains(&first.to_lowercase().as_str())
}

/// Who is to act: the words before " to ", " will " or a dash; few of them, beginning with a capital.
pub(crate) fn owner(words: &str) -> Option<&str> {
    if let Some(who) = behind(words) {
        return Some(who);
    }
    let mut best: Option<usize> = None;
    for mark in [" to ", " will ", " shall ", " \u{2013} ", " - ", ": "] {
        if let Some(at) = words.find(mark) {
            best = Some(best.map_or(at, |known| known.min(at)));
        }
    }
    let owner = words.get(..best?)?.trim();
    // The task comes first, and who is to do it is not told.
    let deed = plain(owner);
    if begins_with_deed(&deed) || does(&deed) {
        return None;
    }
    let few = (1..=6).contains(&owner.split_whitespace().count());
    let named = owner.starts_with(|c: char| c.is_uppercase());
    (few && named).then_some(owner)
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    fn of(text: &str) -> Vec<String> {
        let held = NaiveDate::from_ymd_opt(2025, 3, 12);
        let all = crate::minutes::actions(text, held).into_iter();
        all.map(|one| {
            let day = one.due.exact_day().map(|day| day.to_string()).unwrap_or_default();
            format!("{}|{day}", one.owner)
        })
        .collect()
    }

    #[test]
    fn who_is_to_do_it_wherever_it_stands() {
        for (text, expected) in [
            ("Actions:\n- Send the report – Jo – 28/03/25\n", "Jo|2025-03-28"),
            ("Actions:\n2. Book EP visit (AB – by 4 April)\n", "AB|2025-04-04"),
            ("Action: Send the report. Who: JB. When: 28 March 2025.\n", "JB|2025-03-28"),
            ("Action: Book visit\nOwner: Amy Bell\nDue: 4 April 2025\n", "Amy Bell|2025-04-04"),
            ("Action: send the report [JB]\n", "JB|"),
            ("We talked. ACTION JB: chase the team by 28 March.\n", "JB|2025-03-28"),
            ("[ACTION: Amy to email EP]\n", "Amy|"),
            ("JL:\n- call the therapist\n", "JL|"),
        ] {
            assert_eq!(of(text), [expected], "{text}");
        }
        assert_eq!(
            of("Actions: JL to send it by 28 March; AB to book it.\n"),
            ["JL|2025-03-28", "AB|"]
        );
    }

    #[test]
    fn what_tells_how_things_are_is_no_action() {
        let text =
            "Next steps\nSarah is keen to see progress.\nTransport to school has been hard.\n";
        assert_eq!(of(text), [""; 0]);
        let text =
            "Actions\n- No further action\n- None\n- N/A\nNext meeting to be held on 10 June\n";
        assert_eq!(of(text), [""; 0]);
        let text = "Actions\n- JL to send it – done\n- AB to book it\n- [x] JL to ring\n";
        assert_eq!(of(text), ["AB|"]);
    }
}
