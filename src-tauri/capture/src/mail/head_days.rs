//! The day in a line that names a writer, in the languages of those lines. Only a day with its month in words and its
//! year is read: a weekday's short form is a month's in another language, and never stands between the two.

use chrono::{NaiveDate, NaiveTime};

/// The words for each month, short and long, in small letters.
const MONTHS: [&[&str]; 12] = [
    &[
        "jan",
        "janv",
        "janvier",
        "januar",
        "jänner",
        "january",
        "januari",
        "ene",
        "enero",
        "gen",
        "gennaio",
        "janeiro",
        "sty",
        "stycznia",
        "ian",
        "ianuarie",
        "oca",
        "ocak",
        "янв",
        "января",
        "يناير",
    ],
    &[
        "feb",
        "févr",
        "fév",
        "février",
        "februar",
        "february",
        "februari",
        "febrero",
        "febbraio",
        "fev",
        "fevereiro",
        "lut",
        "lutego",
        "februarie",
        "şub",
        "şubat",
        "фев",
        "февр",
        "февраля",
        "فبراير",
    ],
    &[
        "mar",
        "mars",
        "mär",
        "märz",
        "mrz",
        "march",
        "mrt",
        "maart",
        "marzo",
        "março",
        "marca",
        "martie",
        "mart",
        "марта",
        "مارس",
    ],
    &[
        "apr",
        "avr",
        "avril",
        "april",
        "abr",
        "abril",
        "aprile",
        "kwi",
        "kwietnia",
        "aprilie",
        "nis",
        "nisan",
        "апр",
        "апреля",
        "أبريل",
        "ابريل",
    ],
    &["may", "mai", "mag", "maggio", "mayo", "maio", "maj", "maja", "mei", "mayıs", "мая", "مايو"],
    &[
        "jun",
        "june",
        "juin",
        "juni",
        "junio",
        "giu",
        "giugno",
        "junho",
        "cze",
        "czerwca",
        "iun",
        "iunie",
        "haz",
        "haziran",
        "июн",
        "июня",
        "يونيو",
    ],
    &[
        "jul",
        "july",
        "juil",
        "juillet",
        "juli",
        "julio",
        "lug",
        "luglio",
        "julho",
        "lip",
        "lipca",
        "iul",
        "iulie",
        "tem",
        "temmuz",
        "июл",
        "июля",
        "يوليو",
    ],
    &[
        "aug",
        "august",
        "août",
        "aout",
        "ago",
        "agosto",
        "augustus",
        "sie",
        "sierpnia",
        "ağu",
        "ağustos",
        "авг",
        "августа",
        "أغسطس",
    ],
    &[
        "sep",
        "sept",
        "september",
        "septembre",
        "septiembre",
        "set",
        "settembre",
        "setembro",
        "wrz",
        "września",
        "septembrie",
        "eyl",
        "eylül",
        "сент",
        "сентября",
        "سبتمبر",
    ],
    &[
        "oct",
        "october",
        "octobre",
        "okt",
        "oktober",
        "octubre",
        "ott",
        "ottobre",
        "out",
        "outubro",
        "paź",
        "października",
        "octombrie",
        "eki",
        "ekim",
        "окт",
        "октября",
        "أكتوبر",
    ],
    &[
        "nov",
        "november",
        "novembre",
        "noviembre",
        "novembro",
        "lis",
        "listopada",
        "noiembrie",
        "noi",
        "kas",
        "kasım",
        "нояб",
        "ноября",
        "نوفمبر",
    ],
    &[
        "dec",
        "december",
        "déc",
        "décembre",
        "dez",
        "dezember",
        "des",
        "desember",
        "dic",
        "diciembre",
        "dicembre",
        "dezembro",
        "gru",
        "grudnia",
        "decembrie",
        "ara",
        "aralık",
        "дек",
        "декабря",
        "ديسمبر",
    ],
];

/// Whether a text has a year of this time in it.
pub(super) fn names_a_year(text: &str) -> bool {
    text.split(|c: char| !c.is_ascii_digit())
        .any(|word| word.len() == 4 && (word.starts_with("19") || word.starts_with("20")))
}

/// The one day with its month in words: "mar. 3 nov. 2026", "3 de nov. de 2026". `None` where there is none or more.
pub(crate) fn day(text: &str) -> Option<NaiveDate> {
    let lower = text.to_lowercase();
    let words: Vec<&str> = lower
        .split(|c: char| c.is_whitespace() || c == ',' || c == '\u{60c}')
        .map(|word| word.trim_matches(['.', '(', ')']))
        .filter(|word| !word.is_empty() && *word != "de")
        .collect();
    let mut found = words.windows(3).filter_map(|three| {
        let [day, month, year] = three else { return None };
        let number = |text: &str| -> Option<u32> {
            text.bytes().all(|b| b.is_ascii_digit()).then(|| text.parse().ok())?
        };
        let month = MONTHS.iter().position(|names| names.contains(month))?;
        let year = number(year).filter(|year| (1990..2100).contains(year))?;
        NaiveDate::from_ymd_opt(
            i32::try_from(year).ok()?,
            u32::try_from(month).ok()? + 1,
            number(day)?,
        )
    });
    let first = found.next()?;
    found.next().is_none().then_some(first)
}

/// The time of day in such a line. `None` where there is none, or where its half of the day is not known for sure.
pub(super) fn time(text: &str) -> Option<NaiveTime> {
    let lower = text.to_lowercase().replace(['\u{a0}', '\u{202f}'], " ");
    let mut rest = lower.as_str();
    while let Some((before, after)) = rest.split_once(':') {
        let digits = before.len() - before.trim_end_matches(|c: char| c.is_ascii_digit()).len();
        let hour = before.get(before.len() - digits..).unwrap_or_default();
        let minute = after.get(..2).filter(|minute| minute.bytes().all(|b| b.is_ascii_digit()));
        if let (1..=2, Some(minute)) = (digits, minute) {
            let hour: u32 = hour.parse().ok()?;
            let behind = after.get(2..).unwrap_or_default();
            let behind =
                behind.strip_prefix(':').map_or(behind, |more| more.get(2..).unwrap_or_default());
            let word: String = behind.trim_start().chars().filter(|c| *c != '.').take(4).collect();
            let half = |names: &[&str]| {
                names.iter().any(|name| {
                    word.strip_prefix(name)
                        .is_some_and(|rest| !rest.starts_with(|c: char| c.is_alphanumeric()))
                })
            };
            let hour = match (half(&["pm", "p m", "م"]), half(&["am", "a m", "ص"])) {
                (true, _) if hour < 12 => hour + 12,
                (_, true) if hour == 12 => 0,
                _ => hour,
            };
            return NaiveTime::from_hms_opt(hour, minute.parse().ok()?, 0);
        }
        rest = after;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_weekday_that_looks_like_a_month_is_none() {
        for (text, expected) in [
            ("mar. 3 nov. 2026 à 09:12", "2026-11-03 09:12:00"),
            ("mar 3 nov 2026 alle ore 09:12", "2026-11-03 09:12:00"),
            ("ter., 3 de nov. de 2026 às 09:12", "2026-11-03 09:12:00"),
            ("Di., 3. Nov. 2026 um 09:12 Uhr", "2026-11-03 09:12:00"),
            ("wt., 3 lis 2026 o 09:12", "2026-11-03 09:12:00"),
            ("mardi 3 mars 2026 9:12 PM", "2026-03-03 21:12:00"),
            ("3 Kas 2026 Sal, 09:12", "2026-11-03 09:12:00"),
            ("3 нояб. 2026 г. в 09:12", "2026-11-03 09:12:00"),
            ("mar. 3 nov. 2026", "2026-11-03 -"),
            ("31 nov. 2026 à 09:12", "- 09:12:00"),
            ("3 nov. 2026, 4 nov. 2026", "- -"),
            ("mar. 3 nov.", "- -"),
        ] {
            let shown = |text: Option<String>| text.unwrap_or_else(|| "-".to_owned());
            let found = format!(
                "{} {}",
                shown(day(text).map(|day| day.to_string())),
                shown(time(text).map(|time| time.to_string()))
            );
            assert_eq!(found, expected, "{text}");
        }
    }
}
