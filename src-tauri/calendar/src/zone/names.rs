//! Names of zones as programs write them: IANA, Windows, Outlook's display names, numbered, prefixed, offsets.

use chrono::{Datelike as _, NaiveDateTime};
use chrono_tz::Tz;
use windows_timezones::WindowsTimezone;

use super::vtimezone::OwnZone;
use super::{Zone, posix};

/// The zone that a TZID means, where the name alone tells. `None`: the file's own VTIMEZONE has to.
pub(crate) fn zone(tzid: &str) -> Option<Zone> {
    // Longer than any real name, and not worth walking the tables for.
    if tzid.len() > 200 {
        return None;
    }
    let name = super::key(tzid);
    let name = without_scheme(name).unwrap_or(name);
    if let Ok(tz) = name.parse::<Tz>() {
        return Some(named(tz));
    }
    of_bare(name)
        .or_else(|| offset(name))
        .or_else(|| numbered(name).and_then(of_bare))
        .or_else(|| prefixed(name))
        .or_else(|| posix::zone(name).map(named))
}

/// "tzone://Microsoft/GMT Standard Time": Exchange's way of saying whose name it is.
fn without_scheme(name: &str) -> Option<&str> {
    const SCHEME: &str = "tzone://Microsoft/";
    let (scheme, rest) = name.split_at_checked(SCHEME.len())?;
    scheme.eq_ignore_ascii_case(SCHEME).then_some(rest)
}

/// Whether a name shows an offset in brackets that its zone does not have on that day: "(UTC+01:00) London" in winter.
///
/// Windows shows the offset of winter all through the year, and other programs that of the day.
pub(crate) fn contradicts(name: &str, zone: &Zone, local: NaiveDateTime) -> bool {
    let shown = super::key(name).strip_prefix('(').and_then(|rest| rest.split_once(')'));
    let Some(shown) = shown.and_then(|(bracket, _)| offset(bracket)) else { return false };
    let shown = shown.offset_at(local);
    let of = |month: u32| {
        let day = local.with_day(15).and_then(|day| day.with_month(month)).unwrap_or(local);
        zone.offset_at(day)
    };
    shown != of(1).min(of(7)) && shown != zone.offset_at(zone.instant(local).0.naive_utc())
}

/// The zone that a TZID names without any doubt: by its whole name in the IANA database or in Windows. What is short,
/// such as "GMT" or "EST", has been seen with other rules beside it.
pub(crate) fn certain(tzid: &str) -> Option<Zone> {
    let name = super::key(tzid);
    let whole = name.contains('/').then(|| name.parse::<Tz>().ok()).flatten();
    whole.map(named).or_else(|| windows(name))
}

fn of_bare(name: &str) -> Option<Zone> {
    iana_like(name)
        .or_else(|| windows(name))
        .or_else(|| daylight(name).and_then(|standard| windows(&standard)))
        .or_else(|| display(name))
        .or_else(|| shown(name))
}

/// One of Outlook's display names without the offset before it: "Dublin, Edinburgh, Lisbon, London".
fn shown(name: &str) -> Option<Zone> {
    let (_, windows_name) = DISPLAY.iter().find(|(shown, _)| shown.eq_ignore_ascii_case(name))?;
    windows(windows_name)
}

/// "GMT Daylight Time" and "W. Europe Summer Time": Windows' name of a zone in summer.
fn daylight(name: &str) -> Option<String> {
    let zone = name.strip_suffix(" Daylight Time").or_else(|| name.strip_suffix(" Summer Time"))?;
    Some(format!("{zone} Standard Time"))
}

fn named(tz: Tz) -> Zone {
    if tz == Tz::UTC || tz == Tz::Etc__UTC { Zone::Utc } else { Zone::Named { tz } }
}

fn any_case(name: &str) -> Option<Tz> {
    chrono_tz::TZ_VARIANTS.iter().find(|tz| tz.name().eq_ignore_ascii_case(name)).copied()
}

/// An IANA name in other letters: small, with spaces for underscores, or a common short name.
fn iana_like(name: &str) -> Option<Zone> {
    let tidy = name.replace(' ', "_");
    if let Some(tz) = any_case(&tidy) {
        return Some(named(tz));
    }
    let tz = match name.to_ascii_uppercase().as_str() {
        "Z" | "COORDINATED UNIVERSAL TIME" | "TZONE://MICROSOFT/UTC" => return Some(Zone::Utc),
        "BST"
        | "BRITISH SUMMER TIME"
        | "BRITISH TIME"
        | "LONDON"
        | "UK"
        | "UK TIME"
        | "LONDON TIME"
        | "GMT/BST"
        | "GMT LONDON"
        | "EUROPE - LONDON"
        | "UNITED KINGDOM"
        | "UNITED KINGDOM TIME"
        | "GREENWICH MEAN TIME" => Tz::Europe__London,
        "IRISH TIME" | "IRISH STANDARD TIME" => Tz::Europe__Dublin,
        "WESTERN EUROPEAN TIME" => Tz::Europe__Lisbon,
        "CENTRAL EUROPEAN TIME" | "MITTELEUROP\u{e4}ISCHE ZEIT" => Tz::Europe__Berlin,
        "EASTERN EUROPEAN TIME" => Tz::Europe__Athens,
        _ => return None,
    };
    Some(named(tz))
}

/// CLDR's Windows names, such as "GMT Standard Time".
fn windows(name: &str) -> Option<Zone> {
    let zone = name.parse::<WindowsTimezone>().ok()?;
    zone.tzdb_id().parse::<Tz>().ok().map(named)
}

/// "GMT Standard Time 1": Exchange numbers its copies. Behind three letters a number may be hours: "UTC 5", "GMT - 5".
fn numbered(name: &str) -> Option<&str> {
    let bare = name.trim_end_matches(|c: char| c.is_ascii_digit());
    let cut = bare.trim_end_matches([' ', '-', '_']);
    (cut.len() < bare.len() && bare.len() < name.len() && cut.len() > 3).then_some(cut)
}

/// "/freeassociation.sourceforge.net/Tzfile/Europe/London" and the like: the longest end that is a name.
fn prefixed(name: &str) -> Option<Zone> {
    let mut rest = name.trim_start_matches('/');
    if let Some(tz) = rest.contains('/').then(|| any_case(rest)).flatten() {
        return Some(named(tz));
    }
    // A real id has no more than six parts.
    for _ in 0..8 {
        let (_, tail) = rest.split_once('/')?;
        if let Some(tz) = any_case(tail) {
            return Some(named(tz));
        }
        rest = tail;
    }
    None
}

/// Outlook's display names: "(UTC+00:00) Dublin, Edinburgh, Lisbon, London", "(GMT) Greenwich Mean Time : Dublin…", in
/// the languages of the programs that write them.
fn display(name: &str) -> Option<Zone> {
    let rest = name.strip_prefix('(')?;
    let (bracket, cities) = rest.split_once(')')?;
    let cities = cities.rsplit(" : ").next().unwrap_or(cities).trim();
    if !cities.is_empty() {
        if let Some(zone) = shown(cities).or_else(|| windows(cities)).or_else(|| iana_like(cities))
        {
            return Some(zone);
        }
        return by_cities(bracket, cities);
    }
    // "(GMT+01:00)" and no more is read as an offset by the caller. With unknown cities that would be a guess.
    None
}

/// A list of cities in another order or language: the zone that all of those known are in, where the offset before them
/// is that zone's.
fn by_cities(bracket: &str, cities: &str) -> Option<Zone> {
    let bracket = offset(bracket)?;
    let of_city = |city: &str| {
        let city = city.trim().to_lowercase();
        let listed = DISPLAY.iter().find(|(shown, _)| {
            shown.contains(", ") && shown.split(", ").any(|one| one.to_lowercase() == city)
        });
        let windows_name = listed.map(|(_, name)| *name).or_else(|| {
            CITIES
                .iter()
                .find(|(names, _)| names.split('|').any(|one| one == city))
                .map(|(_, name)| *name)
        });
        windows(windows_name?)
    };
    let mut found = cities.split(',').filter_map(of_city);
    let zone = found.next().filter(|zone| found.all(|other| same_clock(zone, &other)))?;
    // Windows shows each zone's offset in winter.
    let winter = chrono::NaiveDate::from_ymd_opt(2024, 1, 15)?.and_time(chrono::NaiveTime::MIN);
    (zone.offset_at(winter) == bracket.offset_at(winter)).then_some(zone)
}

/// Whether two zones of today show the same time in winter and in summer.
fn same_clock(one: &Zone, other: &Zone) -> bool {
    [1, 7].into_iter().all(|month| {
        let day = chrono::NaiveDate::from_ymd_opt(2024, month, 15).unwrap_or_default();
        let at = day.and_time(chrono::NaiveTime::MIN);
        one.offset_at(at) == other.offset_at(at)
    })
}

/// Cities as programs in other languages write them, in small letters, and the zone.
const CITIES: [(&str, &str); 6] = [
    (
        "londres|londen|londra|london|\u{e9}dimbourg|edimburgo|edinburg|edynburg|dubl\u{ed}n|dublino|lissabon|lisbonne|\
         lisboa|lisbona|lizbona|londyn|edinburgh|dublin|lisbon",
        "GMT Standard Time",
    ),
    (
        "amsterdam|berlin|berl\u{ed}n|berlino|bern|berne|berna|rom|roma|rome|stockholm|estocolmo|stoccolma|wien|vienne|\
         viena|vienna|wenen|\u{e1}msterdam|berlijn|sztokholm|rzym|wiede\u{144}|amsterdamska|tirana",
        "W. Europe Standard Time",
    ),
    (
        "br\u{fc}ssel|bruxelles|bruselas|brussel|bruxelas|kopenhagen|copenhague|copenaghen|madrid|paris|par\u{ed}s|\
         parigi|parijs|brussels|copenhagen|pary\u{17c}|bruksela|madryt|kopenhaga",
        "Romance Standard Time",
    ),
    (
        "belgrad|belgrade|belgrado|bratislava|budapest|ljubljana|prag|prague|praga|pressburg|budapeszt|praha|\
         boedapest|praag|laibach|bratys\u{142}awa",
        "Central Europe Standard Time",
    ),
    (
        "sarajevo|skopje|warschau|varsovie|varsovia|warsaw|zagreb|warszawa|varsavia",
        "Central European Standard Time",
    ),
    (
        "helsinki|kiew|kiev|kyiv|riga|sofia|tallinn|vilnius|wilna|tallin|helsinque|athen|ath\u{e8}nes|atenas|atene|\
         bukarest|bucarest|athens|bucharest",
        "FLE Standard Time",
    ),
];

/// "UTC+1", "GMT +01:00", "+0100".
fn offset(name: &str) -> Option<Zone> {
    let upper = name.trim().trim_matches(['(', ')']).to_ascii_uppercase();
    let rest =
        upper.strip_prefix("UTC").or_else(|| upper.strip_prefix("GMT")).unwrap_or(&upper).trim();
    if rest.is_empty() {
        return (upper.len() == 3).then_some(Zone::Utc);
    }
    let digits = rest.strip_prefix(['+', '-'])?;
    let padded = match digits.len() {
        1 => format!("0{digits}"),
        4 if digits.contains(':') => format!("0{digits}"),
        _ => digits.to_owned(),
    };
    let seconds = crate::date_time::parse_offset(&padded)?;
    let seconds = if rest.starts_with('-') { -seconds } else { seconds };
    Some(if seconds == 0 { Zone::Utc } else { Zone::Own(OwnZone::fixed(name, seconds)) })
}

/// What Windows shows for each zone (after the bracket), and its name: current and older lists of Microsoft.
const DISPLAY: &[(&str, &str)] = &[
    ("International Date Line West", "Dateline Standard Time"),
    ("Coordinated Universal Time-11", "UTC-11"),
    ("Aleutian Islands", "Aleutian Standard Time"),
    ("Hawaii", "Hawaiian Standard Time"),
    ("Marquesas Islands", "Marquesas Standard Time"),
    ("Alaska", "Alaskan Standard Time"),
    ("Coordinated Universal Time-09", "UTC-09"),
    ("Baja California", "Pacific Standard Time (Mexico)"),
    ("Coordinated Universal Time-08", "UTC-08"),
    ("Pacific Time (US & Canada)", "Pacific Standard Time"),
    ("Arizona", "US Mountain Standard Time"),
    ("Chihuahua, La Paz, Mazatlan", "Mountain Standard Time (Mexico)"),
    ("Mountain Time (US & Canada)", "Mountain Standard Time"),
    ("Yukon", "Yukon Standard Time"),
    ("Central America", "Central America Standard Time"),
    ("Central Time (US & Canada)", "Central Standard Time"),
    ("Easter Island", "Easter Island Standard Time"),
    ("Guadalajara, Mexico City, Monterrey", "Central Standard Time (Mexico)"),
    ("Saskatchewan", "Canada Central Standard Time"),
    ("Bogota, Lima, Quito, Rio Branco", "SA Pacific Standard Time"),
    ("Chetumal", "Eastern Standard Time (Mexico)"),
    ("Eastern Time (US & Canada)", "Eastern Standard Time"),
    ("Haiti", "Haiti Standard Time"),
    ("Havana", "Cuba Standard Time"),
    ("Indiana (East)", "US Eastern Standard Time"),
    ("Turks and Caicos", "Turks And Caicos Standard Time"),
    ("Asuncion", "Paraguay Standard Time"),
    ("Atlantic Time (Canada)", "Atlantic Standard Time"),
    ("Caracas", "Venezuela Standard Time"),
    ("Cuiaba", "Central Brazilian Standard Time"),
    ("Georgetown, La Paz, Manaus, San Juan", "SA Western Standard Time"),
    ("Santiago", "Pacific SA Standard Time"),
    ("Newfoundland", "Newfoundland Standard Time"),
    ("Araguaina", "Tocantins Standard Time"),
    ("Brasilia", "E. South America Standard Time"),
    ("Cayenne, Fortaleza", "SA Eastern Standard Time"),
    ("City of Buenos Aires", "Argentina Standard Time"),
    ("Greenland", "Greenland Standard Time"),
    ("Montevideo", "Montevideo Standard Time"),
    ("Punta Arenas", "Magallanes Standard Time"),
    ("Saint Pierre and Miquelon", "Saint Pierre Standard Time"),
    ("Salvador", "Bahia Standard Time"),
    ("Coordinated Universal Time-02", "UTC-02"),
    ("Azores", "Azores Standard Time"),
    ("Cabo Verde Is.", "Cape Verde Standard Time"),
    ("Coordinated Universal Time", "UTC"),
    ("Dublin, Edinburgh, Lisbon, London", "GMT Standard Time"),
    ("Monrovia, Reykjavik", "Greenwich Standard Time"),
    ("Sao Tome", "Sao Tome Standard Time"),
    ("Casablanca", "Morocco Standard Time"),
    ("Brussels, Copenhagen, Madrid, Paris", "Romance Standard Time"),
    ("Sarajevo, Skopje, Warsaw, Zagreb", "Central European Standard Time"),
    ("West Central Africa", "W. Central Africa Standard Time"),
    ("Amman", "Jordan Standard Time"),
    ("Athens, Bucharest", "GTB Standard Time"),
    ("Beirut", "Middle East Standard Time"),
    ("Cairo", "Egypt Standard Time"),
    ("Chisinau", "E. Europe Standard Time"),
    ("Damascus", "Syria Standard Time"),
    ("Gaza, Hebron", "West Bank Standard Time"),
    ("Harare, Pretoria", "South Africa Standard Time"),
    ("Helsinki, Kyiv, Riga, Sofia, Tallinn, Vilnius", "FLE Standard Time"),
    ("Jerusalem", "Israel Standard Time"),
    ("Juba", "South Sudan Standard Time"),
    ("Kaliningrad", "Kaliningrad Standard Time"),
    ("Khartoum", "Sudan Standard Time"),
    ("Tripoli", "Libya Standard Time"),
    ("Windhoek", "Namibia Standard Time"),
    ("Baghdad", "Arabic Standard Time"),
    ("Istanbul", "Turkey Standard Time"),
    ("Kuwait, Riyadh", "Arab Standard Time"),
    ("Minsk", "Belarus Standard Time"),
    ("Moscow, St. Petersburg", "Russian Standard Time"),
    ("Nairobi", "E. Africa Standard Time"),
    ("Tehran", "Iran Standard Time"),
    ("Abu Dhabi, Muscat", "Arabian Standard Time"),
    ("Astrakhan, Ulyanovsk", "Astrakhan Standard Time"),
    ("Baku", "Azerbaijan Standard Time"),
    ("Izhevsk, Samara", "Russia Time Zone 3"),
    ("Port Louis", "Mauritius Standard Time"),
    ("Saratov", "Saratov Standard Time"),
    ("Tbilisi", "Georgian Standard Time"),
    ("Volgograd", "Volgograd Standard Time"),
    ("Yerevan", "Caucasus Standard Time"),
    ("Kabul", "Afghanistan Standard Time"),
    ("Ashgabat, Tashkent", "West Asia Standard Time"),
    ("Ekaterinburg", "Ekaterinburg Standard Time"),
    ("Islamabad, Karachi", "Pakistan Standard Time"),
    ("Qyzylorda", "Qyzylorda Standard Time"),
    ("Chennai, Kolkata, Mumbai, New Delhi", "India Standard Time"),
    ("Sri Jayawardenepura", "Sri Lanka Standard Time"),
    ("Kathmandu", "Nepal Standard Time"),
    ("Astana", "Central Asia Standard Time"),
    ("Dhaka", "Bangladesh Standard Time"),
    ("Omsk", "Omsk Standard Time"),
    ("Yangon (Rangoon)", "Myanmar Standard Time"),
    ("Bangkok, Hanoi, Jakarta", "SE Asia Standard Time"),
    ("Barnaul, Gorno-Altaysk", "Altai Standard Time"),
    ("Hovd", "W. Mongolia Standard Time"),
    ("Krasnoyarsk", "North Asia Standard Time"),
    ("Novosibirsk", "N. Central Asia Standard Time"),
    ("Tomsk", "Tomsk Standard Time"),
    ("Beijing, Chongqing, Hong Kong, Urumqi", "China Standard Time"),
    ("Irkutsk", "North Asia East Standard Time"),
    ("Kuala Lumpur, Singapore", "Singapore Standard Time"),
    ("Perth", "W. Australia Standard Time"),
    ("Taipei", "Taipei Standard Time"),
    ("Ulaanbaatar", "Ulaanbaatar Standard Time"),
    ("Eucla", "Aus Central W. Standard Time"),
    ("Chita", "Transbaikal Standard Time"),
    ("Osaka, Sapporo, Tokyo", "Tokyo Standard Time"),
    ("Pyongyang", "North Korea Standard Time"),
    ("Seoul", "Korea Standard Time"),
    ("Yakutsk", "Yakutsk Standard Time"),
    ("Adelaide", "Cen. Australia Standard Time"),
    ("Darwin", "AUS Central Standard Time"),
    ("Brisbane", "E. Australia Standard Time"),
    ("Canberra, Melbourne, Sydney", "AUS Eastern Standard Time"),
    ("Guam, Port Moresby", "West Pacific Standard Time"),
    ("Hobart", "Tasmania Standard Time"),
    ("Vladivostok", "Vladivostok Standard Time"),
    ("Lord Howe Island", "Lord Howe Standard Time"),
    ("Bougainville Island", "Bougainville Standard Time"),
    ("Chokurdakh", "Russia Time Zone 10"),
    ("Magadan", "Magadan Standard Time"),
    ("Norfolk Island", "Norfolk Standard Time"),
    ("Sakhalin", "Sakhalin Standard Time"),
    ("Solomon Is., New Caledonia", "Central Pacific Standard Time"),
    ("Anadyr, Petropavlovsk-Kamchatsky", "Russia Time Zone 11"),
    ("Auckland, Wellington", "New Zealand Standard Time"),
    ("Coordinated Universal Time+12", "UTC+12"),
    ("Fiji", "Fiji Standard Time"),
    ("Chatham Islands", "Chatham Islands Standard Time"),
    ("Coordinated Universal Time+13", "UTC+13"),
    ("Nuku'alofa", "Tonga Standard Time"),
    ("Samoa", "Samoa Standard Time"),
    ("Kiritimati Island", "Line Islands Standard Time"),
    ("Greenwich Mean Time; Dublin, Edinburgh, London", "GMT Standard Time"),
    ("Dublin, Edinburgh, London, Lisbon", "GMT Standard Time"),
    ("Casablanca, Monrovia", "Greenwich Standard Time"),
    ("Eastern Time (US and Canada)", "Eastern Standard Time"),
    ("Central Time (US and Canada)", "Central Standard Time"),
    ("Mountain Time (US and Canada)", "Mountain Standard Time"),
    ("Pacific Time (US and Canada)", "Pacific Standard Time"),
    ("Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna", "W. Europe Standard Time"),
    ("Athens, Istanbul, Minsk", "GTB Standard Time"),
    ("Pacific Time (US & Canada); Tijuana", "Pacific Standard Time"),
];

#[cfg(test)]
mod tests {
    use super::*;

    fn name_of(tzid: &str) -> Option<String> {
        zone(tzid).map(|zone| zone.name().to_owned())
    }

    #[test]
    fn london_by_its_many_names() {
        for tzid in [
            "Europe/London",
            "europe/london",
            "GMT Standard Time",
            "GMT Standard Time 1",
            "(UTC+00:00) Dublin, Edinburgh, Lisbon, London",
            "(GMT) Greenwich Mean Time : Dublin, Edinburgh, Lisbon, London",
            "/freeassociation.sourceforge.net/Tzfile/Europe/London",
            "/citadel.org/20070227_1/Europe/London",
            "\"Europe/London\"",
            "(UTC+00:00) Europe/London",
            "/Europe/London",
            " Europe/London ",
            "GMT Daylight Time",
            "tzone://Microsoft/GMT Standard Time",
            "TZONE://microsoft/Europe/London",
            "GMT0BST",
            "GMT0BST,M3.5.0/1,M10.5.0",
            "gmt+0bst-1,M3.5.0/01:00:00,M10.5.0/02:00:00",
            "GMT-0:00BST",
            "(UTC+00:00) Dublin, Edinburgh, Lisbon, London 1",
            "(UTC+00:00) Londres, Edimburgo, Dubl\u{ed}n, Lisboa",
            "(GMT) Dublin, \u{c9}dimbourg, Lisbonne, Londres",
            "Dublin, Edinburgh, Lisbon, London",
            "GMT London",
            "United Kingdom",
            "Europe - London",
        ] {
            assert_eq!(name_of(tzid).as_deref(), Some("Europe/London"), "{tzid}");
        }
    }

    #[test]
    fn offsets_and_nonsense() {
        assert_eq!(name_of("UTC").as_deref(), Some("UTC"));
        assert_eq!(name_of("(GMT +01:00)").as_deref(), Some("(GMT +01:00)"));
        let noon = chrono::NaiveDate::from_ymd_opt(2026, 11, 26).unwrap().and_hms_opt(12, 0, 0);
        for (name, hours) in [
            ("UTC-5", Some(-5)),
            ("UTC-0500", Some(-5)),
            ("GMT-3", Some(-3)),
            ("GMT-03:00", Some(-3)),
            ("gmt-11", Some(-11)),
            ("UTC+1", Some(1)),
            ("UTC+0100", Some(1)),
            ("UTC 5", None),
            ("GMT_1", None),
            ("GMT - 5", None),
            ("GMT Standard Time 1", Some(0)),
            ("GMT Standard Time-2", Some(0)),
        ] {
            let found = zone(name).map(|zone| zone.offset_at(noon.unwrap()) / 3600);
            assert_eq!(found, hours, "{name}");
        }
        assert!(name_of("Narnia Standard Time").is_none());
        assert!(name_of("").is_none());
        assert!(name_of(&"/a".repeat(5000)).is_none());
    }

    #[test]
    fn cities_in_other_languages_and_what_does_not_fit() {
        for (name, want) in [
            ("Central European Time", "Europe/Berlin"),
            ("Mitteleurop\u{e4}ische Zeit", "Europe/Berlin"),
            ("Eastern European Time", "Europe/Athens"),
            ("Western European Time", "Europe/Lisbon"),
            ("Irish Standard Time", "Europe/Dublin"),
            ("GMT0IST", "Europe/Dublin"),
            ("WET0WEST", "Europe/Lisbon"),
            ("CET-1CEST", "Europe/Brussels"),
            ("EET-2EEST", "Europe/Helsinki"),
            ("Eastern Time (US and Canada)", "America/New_York"),
        ] {
            assert_eq!(name_of(name).as_deref(), Some(want), "{name}");
        }
        let berlin = name_of("(UTC+01:00) Amsterdam, Berlin, Bern, Rom, Stockholm, Wien");
        assert_eq!(berlin.as_deref(), Some("Europe/Berlin"));
        assert_eq!(
            name_of("(UTC+01:00) Br\u{fc}ssel, Kopenhagen, Madrid, Paris").as_deref(),
            Some("Europe/Paris")
        );
        for wrong in [
            "(UTC+02:00) Amsterdam, Berlin",
            "(UTC+01:00) Berlin, Helsinki",
            "(UTC+01:00) Narnia, Gondor",
            "(GMT+05.30) Kolkata/Chennai/Mumbai/New Delhi/India Standard Time",
            "Customized Time Zone",
            "GMT0BST,M4.1.0/1,M10.5.0",
            "GMT1BST",
            "BST0GMT",
            "GMT0CEST",
            "GMT0BST,J60,J300",
            "tzone://Microsoft/Narnia Standard Time",
            "tzone://Microsoft/Custom",
        ] {
            assert_eq!(name_of(wrong), None, "{wrong}");
        }
        assert_eq!(name_of("tzone://Microsoft/Utc").as_deref(), Some("UTC"));
        for short in ["GMT", "EST", "CET", "BST", "(UTC+00:00) Dublin, Edinburgh, Lisbon, London"] {
            assert_eq!(certain(short), None, "{short}");
        }
        assert!(certain("Europe/London").is_some() && certain("GMT Standard Time").is_some());
    }

    #[test]
    fn offsets_in_brackets_that_the_day_does_not_have() {
        let at = |day: &str| format!("{day}T10:00:00").parse().unwrap();
        for (name, day, want) in [
            ("(UTC+01:00) London", "2026-12-10", true),
            ("(UTC+01:00) London", "2026-06-10", false),
            ("(UTC+00:00) London", "2026-06-10", false),
            ("(UTC+00:00) Dublin, Edinburgh, Lisbon, London", "2026-12-10", false),
            ("(UTC+01:00) Dublin, Edinburgh, Lisbon, London", "2026-12-10", true),
            ("(GMT) Greenwich Mean Time : Dublin, Edinburgh, Lisbon, London", "2026-06-10", false),
            ("(GMT+02:00) Europe/Paris", "2026-12-10", true),
            ("(UTC+02:00) Europe/Berlin", "2026-06-10", false),
            ("(UTC+03:00) Europe/London", "2026-06-10", true),
            ("(UTC+11:00) Canberra, Melbourne, Sydney", "2026-12-10", false),
            ("Europe/London", "2026-12-10", false),
        ] {
            let zone = zone(name).unwrap();
            assert_eq!(contradicts(name, &zone, at(day)), want, "{name} {day}");
        }
    }

    #[test]
    fn every_display_name_has_a_zone() {
        for (shown, windows_name) in DISPLAY {
            assert!(windows(windows_name).is_some(), "{shown}");
        }
    }
}
