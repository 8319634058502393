//! Names of zones as POSIX has them: those of winter and summer, with the offset between.

use chrono_tz::Tz;

/// "GMT0BST", "CET-1CEST,M3.5.0,M10.5.0/3": the names of winter and summer with the offset between them, as POSIX has
/// TZ (IEEE 1003.1, chapter 8), where they are those of a zone of Europe and its rule, if there is one, is Europe's.
pub(super) fn zone(name: &str) -> Option<Tz> {
    let (names, rule) = name.split_once(',').unwrap_or((name, "M3.5.0,M10.5.0"));
    let (from, until) = rule.split_once(',')?;
    let day = |rule: &str| rule.split('/').next().map(str::to_ascii_uppercase);
    if day(from).as_deref() != Some("M3.5.0") || day(until).as_deref() != Some("M10.5.0") {
        return None;
    }
    let digits = |c: char| c.is_ascii_digit() || matches!(c, '+' | '-' | ':');
    let at = names.find(digits)?;
    let (winter, rest) = names.split_at_checked(at)?;
    let (west, summer) = rest.split_at_checked(rest.find(|c: char| !digits(c))?)?;
    let summer = summer.trim_end_matches(digits);
    let hours = west.trim_end_matches(":00").trim_start_matches('+').parse::<i32>().ok()?;
    let tz =
        match (winter.to_ascii_uppercase().as_str(), hours, summer.to_ascii_uppercase().as_str()) {
            ("GMT", 0, "BST") => Tz::Europe__London,
            ("GMT", 0, "IST") => Tz::Europe__Dublin,
            ("WET", 0, "WEST") => Tz::Europe__Lisbon,
            ("CET", -1, "CEST") => Tz::Europe__Brussels,
            ("EET", -2, "EEST") => Tz::Europe__Helsinki,
            _ => return None,
        };
    Some(tz)
}
