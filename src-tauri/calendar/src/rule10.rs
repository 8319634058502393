//! Rules of vCalendar 1.0 ("W1 TU #4") as RRULE (RFC 5545) has them.

use super::date_time::DateOrDateTime;

/// The rule in today's form. `None` where it is none of the old ones; then it is read as it stands.
pub(crate) fn translated(text: &str) -> Option<String> {
    let upper = text.trim().to_ascii_uppercase();
    if upper.len() > 200 || upper.contains('=') {
        return None;
    }
    let mut words = upper.split_whitespace();
    let first = words.next()?;
    let digits = first.find(|c: char| c.is_ascii_digit())?;
    let (kind, every) = first.split_at_checked(digits)?;
    let every: u16 = every.parse().ok().filter(|n| *n > 0)?;
    let (freq, by) = match kind {
        "D" => ("DAILY", ""),
        "W" => ("WEEKLY", "BYDAY"),
        "MP" => ("MONTHLY", "BYDAY"),
        "MD" => ("MONTHLY", "BYMONTHDAY"),
        "YM" => ("YEARLY", "BYMONTH"),
        "YD" => ("YEARLY", "BYYEARDAY"),
        _ => return None,
    };
    let mut rule = format!("FREQ={freq};INTERVAL={every}");
    // A rule that does not say how often comes twice.
    let (mut end, mut named, mut place) = ("COUNT=2".to_owned(), Vec::new(), String::new());
    for word in words {
        if let Some(count) = word.strip_prefix('#') {
            end = match count.parse::<u32>().ok()? {
                // "#0" is for ever.
                0 => String::new(),
                count => format!("COUNT={count}"),
            };
        } else if word.len() >= 8 && DateOrDateTime::parse(word).is_some() {
            end = format!("UNTIL={word}");
        } else if kind == "MP" && word.ends_with(['+', '-']) {
            place = placed(word)?;
        } else if kind == "MD" && word == "LD" {
            named.push("-1".to_owned());
        } else if kind == "MD" && word.ends_with(['+', '-']) {
            named.push(placed(word)?);
        } else {
            named.push(format!("{place}{word}"));
        }
    }
    if !named.is_empty() {
        rule.push_str(&format!(";{by}={}", named.join(",")));
    }
    if !end.is_empty() {
        rule.push_str(&format!(";{end}"));
    }
    Some(rule)
}

/// "1+" is the first, "2-" the last but one.
fn placed(word: &str) -> Option<String> {
    let (number, sign) = word.split_at_checked(word.len().checked_sub(1)?)?;
    let number: u8 = number.parse().ok()?;
    Some(if sign == "-" { format!("-{number}") } else { number.to_string() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rule::RecurrenceRule;

    #[test]
    fn each_kind() {
        for (old, new) in [
            ("W1 TU #4", "FREQ=WEEKLY;INTERVAL=1;BYDAY=TU;COUNT=4"),
            ("D2 20261224T000000Z", "FREQ=DAILY;INTERVAL=2;UNTIL=20261224T000000Z"),
            ("W2 MO WE #0", "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE"),
            ("MP1 1+ TU 2- FR #3", "FREQ=MONTHLY;INTERVAL=1;BYDAY=1TU,-2FR;COUNT=3"),
            ("MD1 7 LD #2", "FREQ=MONTHLY;INTERVAL=1;BYMONTHDAY=7,-1;COUNT=2"),
            ("YM1 11 #5", "FREQ=YEARLY;INTERVAL=1;BYMONTH=11;COUNT=5"),
            ("D1", "FREQ=DAILY;INTERVAL=1;COUNT=2"),
        ] {
            assert_eq!(translated(old).as_deref(), Some(new), "{old}");
            assert!(RecurrenceRule::parse(new).is_some(), "{new}");
        }
        for other in ["FREQ=WEEKLY", "", "X1", "W0", "W", "W1 TU #x"] {
            assert_eq!(translated(other), None, "{other}");
        }
    }
}
