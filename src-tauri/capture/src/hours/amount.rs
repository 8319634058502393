//! Amounts of time and money as people type them: "1h30", "90 mins", "1:30", "£4.50". Nothing is guessed.

/// An amount in a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum Amount {
    /// Nothing is written.
    Empty,
    /// So much.
    Known {
        /// Minutes, or pence.
        value: u32,
    },
    /// A bare number, whose unit a person has to say: hours or minutes.
    NoUnit,
    /// Something else is written.
    Unclear,
}

/// What a bare number means in a column of times.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum TimeUnit {
    /// Hours: 1.5 is ninety minutes.
    Hours,
    /// Minutes.
    Minutes,
}

/// The longest time that one row can have, in minutes: a month.
const MOST_MINUTES: f64 = 31.0 * 24.0 * 60.0;

/// A bare number over this in a column of hours is rather minutes.
const MOST_BARE_HOURS: f64 = 16.0;

/// Words for hours and for minutes, in the languages of families here.
const HOURS: [&str; 20] = [
    "hours", "hour", "hrs", "hr", "h", "stunden", "stunde", "std", "heures", "heure", "horas",
    "hora", "ore", "ora", "godziny", "godzin", "godz", "uur", "uren", "saat",
];
const MINUTES: [&str; 14] = [
    "minutes", "minute", "mins", "min", "m", "minuten", "minutos", "minuto", "minuti", "minuty",
    "minut", "dakika", "dk", "mn",
];

/// Reads a time. `unit` says what a bare number means, where a person said so.
pub fn minutes(text: &str, unit: Option<TimeUnit>) -> Amount {
    let text = text.trim().to_lowercase().replace(['\u{a0}', '\u{202f}'], " ");
    if text.is_empty() || text == "-" || text == "\u{2013}" {
        return Amount::Empty;
    }
    // "1:30 hrs" is no more than "1:30".
    let bare = HOURS.iter().find_map(|unit| text.trim_end_matches('.').strip_suffix(unit));
    let bare = bare.map(str::trim_end).filter(|bare| bare.contains(':')).unwrap_or(&text);
    if let Some(minutes) = clock(bare) {
        return known(minutes);
    }
    if perhaps_clock(&text) && unit != Some(TimeUnit::Minutes) {
        return Amount::Unclear;
    }
    let text = figures(&text);
    let mut parts = parts(&text).into_iter().peekable();
    let mut total = 0.0;
    let mut last: Option<TimeUnit> = None;
    while let Some((number, word)) = parts.next() {
        if unit == Some(TimeUnit::Minutes) && word.is_empty() && number.fract() != 0.0 {
            // Three quarters of a minute are nobody's time: hours in the wrong column.
            return Amount::Unclear;
        }
        let this = match (word.as_str(), last) {
            (word, None) if HOURS.contains(&word) => TimeUnit::Hours,
            (word, None | Some(TimeUnit::Hours)) if MINUTES.contains(&word) => TimeUnit::Minutes,
            // "1h30": the figure after the hours counts minutes.
            ("", Some(TimeUnit::Hours))
                if parts.peek().is_none() && number < 60.0 && number.fract() == 0.0 =>
            {
                TimeUnit::Minutes
            }
            ("", None) => match unit {
                Some(unit) if parts.peek().is_none() => unit,
                _ => return if parts.peek().is_none() { Amount::NoUnit } else { Amount::Unclear },
            },
            _ => return Amount::Unclear,
        };
        let bare = word.is_empty() && last.is_none();
        if bare && this == TimeUnit::Hours && number > MOST_BARE_HOURS
            || last == Some(TimeUnit::Hours) && number >= 60.0
        {
            return Amount::Unclear;
        }
        total += if this == TimeUnit::Hours { number * 60.0 } else { number };
        last = Some(this);
    }
    if last.is_none() { Amount::Unclear } else { known(total) }
}

/// "1.30" may be an hour and a half, or an hour and eighteen minutes.
fn perhaps_clock(text: &str) -> bool {
    let number = text.trim_end_matches(|c: char| c.is_alphabetic() || c == ' ');
    let Some((whole, part)) = number.split_once(['.', ',']) else { return false };
    let digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    // A table drops the last zero of 1.30, and nobody counts in eighteen minutes.
    if part == "3" && digits(whole) {
        return true;
    }
    let fits = part.len() == 2 && digits(part) && digits(whole);
    fits && !matches!(part, "00" | "25" | "50") && part < "60" && part.ends_with(['0', '5'])
}

/// Words of amounts in figures: "half an hour", "two hours", "1 and a half hours", "1 1/2 hours", "1,5 h".
fn figures(text: &str) -> String {
    const WHOLE: [(&str, &str); 6] = [
        ("half an hour", "30 m"),
        ("half hour", "30 m"),
        ("an hour and a half", "90 m"),
        ("quarter of an hour", "15 m"),
        ("a quarter of an hour", "15 m"),
        ("three quarters of an hour", "45 m"),
    ];
    const NUMBERS: [(&str, &str); 13] = [
        ("an", "1"),
        ("one", "1"),
        ("two", "2"),
        ("three", "3"),
        ("four", "4"),
        ("five", "5"),
        ("six", "6"),
        ("seven", "7"),
        ("eight", "8"),
        ("nine", "9"),
        ("ten", "10"),
        ("eleven", "11"),
        ("twelve", "12"),
    ];
    let plain = text.replace('-', " ");
    if let Some((_, short)) = WHOLE.iter().find(|(words, _)| *words == plain.trim_end_matches('.'))
    {
        return (*short).to_owned();
    }
    let (first, rest) = text.split_once(' ').unwrap_or((text, ""));
    let number = NUMBERS.iter().find(|(word, _)| *word == first);
    let text = number.map_or_else(|| text.to_owned(), |(_, digits)| format!("{digits} {rest}"));
    let mut text = text.replace(" and a half", "½").replace(" and a quarter", "¼");
    for (written, mark) in [("1/2", "½"), ("1/4", "¼"), ("3/4", "¾")] {
        let ends = |rest: &str| !rest.starts_with(|c: char| c.is_ascii_digit() || c == '/');
        if let Some((before, after)) = text.split_once(written)
            && ends(after)
            && (before.is_empty() || before.ends_with(' '))
        {
            text = format!("{}{mark}{after}", before.trim_end());
        }
    }
    decimal_comma(&text)
}

/// A comma with one or two figures after it is no mark of thousands.
fn decimal_comma(text: &str) -> String {
    let Some((whole, after)) = text.split_once(',') else { return text.to_owned() };
    let digits = after.bytes().take_while(u8::is_ascii_digit).count();
    let numeric = !whole.is_empty() && whole.bytes().all(|b| b.is_ascii_digit());
    if numeric && (1..=2).contains(&digits) { format!("{whole}.{after}") } else { text.to_owned() }
}

fn known(minutes: f64) -> Amount {
    let rounded = minutes.round();
    // A third of an hour has no whole number of seconds in a table: less than a minute apart is the same.
    if !(0.0..=MOST_MINUTES).contains(&rounded) || (minutes - rounded).abs() > 0.51 {
        return Amount::Unclear;
    }
    // In the range just checked, so nothing is lost.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let value = rounded as u32;
    Amount::Known { value }
}

/// "1:30" and "01:30:00" are hours, minutes and seconds.
fn clock(text: &str) -> Option<f64> {
    let numbers: Vec<u32> =
        text.split(':').map(|part| part.trim().parse().ok()).collect::<Option<_>>()?;
    match numbers.as_slice() {
        [hours, minutes] if *minutes < 60 => Some(f64::from(*hours) * 60.0 + f64::from(*minutes)),
        [hours, minutes, seconds] if *minutes < 60 && *seconds < 60 => {
            Some(f64::from(*hours) * 60.0 + f64::from(*minutes) + f64::from(*seconds) / 60.0)
        }
        _ => None,
    }
}

/// Numbers, each with the word after it. Empty where something else stands there.
fn parts(text: &str) -> Vec<(f64, String)> {
    let mut out = Vec::new();
    let mut rest = text.trim();
    while !rest.is_empty() {
        let (number, after) = if let Some((number, after)) = half(rest) {
            (number, after)
        } else {
            let end = rest.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(rest.len());
            let Some(number) = rest.get(..end).and_then(|digits| digits.parse::<f64>().ok()) else {
                return Vec::new();
            };
            let after = rest.get(end..).unwrap_or_default();
            // "1½"
            match half(after) {
                Some((more, after)) => (number + more, after),
                None => (number, after),
            }
        };
        let after = after.trim_start();
        let end = after.find(|c: char| !c.is_alphabetic()).unwrap_or(after.len());
        let word = after.get(..end).unwrap_or_default();
        rest = after.get(end..).unwrap_or_default().trim_start_matches(['.', ',', ' ', '&', '+']);
        rest = rest.strip_prefix("and ").unwrap_or(rest);
        let (word, spare) = if word == "and" { ("", true) } else { (word, false) };
        if spare && rest.is_empty() {
            return Vec::new();
        }
        out.push((number, word.to_owned()));
    }
    out
}

fn half(text: &str) -> Option<(f64, &str)> {
    [("½", 0.5), ("¼", 0.25), ("¾", 0.75)]
        .iter()
        .find_map(|(mark, value)| Some((*value, text.strip_prefix(mark)?)))
}

/// The text without its gaps. `None`: one stands between figures and parts no thousands there: "£4 50".
fn without_gaps(text: &str) -> Option<String> {
    let parts: Vec<&str> = text.split_whitespace().collect();
    let figure = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    let fits = parts.windows(2).all(|pair| {
        let [before, after] = pair else { return true };
        let between = figure(before.chars().next_back()) && figure(after.chars().next());
        let group = after.split(['.', ',']).next().unwrap_or_default();
        !between || group.len() == 3
    });
    fits.then(|| parts.concat())
}

/// Reads an amount of money in pounds or pence.
pub fn pence(text: &str) -> Amount {
    let Some(text) = without_gaps(text) else { return Amount::Unclear };
    if text.is_empty() || text == "-" {
        return Amount::Empty;
    }
    let lower = text.to_lowercase();
    if let Some(pence) = lower.strip_suffix('p').and_then(|number| number.parse().ok()) {
        return Amount::Known { value: pence };
    }
    let pounds = lower.strip_prefix('£').or_else(|| lower.strip_prefix("gbp")).unwrap_or(&lower);
    let pounds = pounds.strip_suffix("gbp").unwrap_or(pounds);
    // "£4.50p"
    let pounds = pounds.strip_suffix('p').filter(|rest| rest.contains('.')).unwrap_or(pounds);
    let pounds = decimal_comma(pounds);
    let (whole, part) = pounds.split_once('.').unwrap_or((&pounds, ""));
    // Commas part thousands, and nothing else.
    let groups: Vec<&str> = whole.split(',').collect();
    let grouped = groups.iter().skip(1).all(|group| group.len() == 3);
    let part = match part.len() {
        0 => Some(0),
        1 => part.parse::<u32>().ok().map(|tenths| tenths * 10),
        2 => part.parse().ok(),
        _ => None,
    };
    let whole: Option<u32> = groups.concat().parse().ok().filter(|_| grouped);
    let value = whole.zip(part).and_then(|(whole, part)| whole.checked_mul(100)?.checked_add(part));
    value.map_or(Amount::Unclear, |value| Amount::Known { value })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_as_people_type_them() {
        for (text, expected) in [
            ("1h30", 90),
            ("1h 30m", 90),
            ("1 hr 30 mins", 90),
            ("1:30 hrs", 90),
            ("1,5 Std.", 90),
            ("1 Std. 30 Min.", 90),
            ("2 godz", 120),
            ("90 mins", 90),
            ("90min", 90),
            ("1.5 hours", 90),
            ("1½ hours", 90),
            ("½ hr", 30),
            ("1:30", 90),
            ("01:30:00", 90),
            ("2 hours and 15 minutes", 135),
            ("2 h", 120),
            ("0 mins", 0),
            ("1 hour, 5 min", 65),
            ("half an hour", 30),
            ("An hour", 60),
            ("two hours", 120),
            ("1 and a half hours", 90),
            ("1 1/2 hours", 90),
            ("3/4 hour", 45),
            ("1,5 h", 90),
            ("0,25 hours", 15),
            ("1.25 hours", 75),
        ] {
            assert_eq!(minutes(text, None), Amount::Known { value: expected }, "{text}");
        }
        assert_eq!(minutes("1.5", None), Amount::NoUnit);
        assert_eq!(minutes("1.5", Some(TimeUnit::Hours)), Amount::Known { value: 90 });
        assert_eq!(minutes("45", Some(TimeUnit::Minutes)), Amount::Known { value: 45 });
        assert_eq!(minutes("  ", None), Amount::Empty);
        for text in [
            "all day",
            "2-3 hours",
            "1h 90",
            "1 2",
            "-1 h",
            "1 h 2 h",
            "30 m 1 h",
            "about 2 hours",
            "1e9 hours",
            "99999 h",
            "1,500 h",
            "1.30",
            "1.30 hours",
            "2.45 hrs",
            "1/3 hour",
            "11/2 hours",
        ] {
            assert_eq!(minutes(text, None), Amount::Unclear, "{text}");
        }
    }

    #[test]
    fn money_as_people_type_it() {
        for (text, expected) in [
            ("£4.50", 450),
            ("4.5", 450),
            ("£1,200", 120_000),
            ("50p", 50),
            ("12", 1200),
            ("£ 0.00", 0),
            ("4,50", 450),
            ("£4,5", 450),
            ("£4.50p", 450),
            ("£1 234.50", 123_450),
            ("4.50 GBP", 450),
        ] {
            assert_eq!(pence(text), Amount::Known { value: expected }, "{text}");
        }
        for text in
            ["about 5", "£1.234", "-5", "€4", "4,50,1", "£1,2.3", "£4 50", "4 50 p", "1 23 456"]
        {
            assert_eq!(pence(text), Amount::Unclear, "{text}");
        }
        assert_eq!(pence(""), Amount::Empty);
    }
}
