//! Damaged files by the thousand: each a few changes away from a real one, the same at each run.
//!
//! The short run is part of the tests. `EVENHAND_MUTATIONS=1000000` asks for a longer one; run it optimised.

use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use evenhand_calendar::{self as calendar, CalendarLimits, Window};

/// The most memory that this process ever held, in MiB, where the system tells (Linux).
fn peak_mib() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    Some(line.trim().trim_end_matches(" kB").parse::<u64>().ok()? / 1024)
}

/// One test at a time, where they share a process: the peak is then that of one file.
fn alone() -> MutexGuard<'static, ()> {
    static ONE: Mutex<()> = Mutex::new(());
    ONE.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Prints the peak and holds it against the 256 MiB that a file from outside may cost.
fn hold_memory(what: &str) {
    let Some(peak) = peak_mib() else {
        return crate::skipped::skipped("in part: this system does not tell the peak of memory");
    };
    println!("{what}: peak of the whole process {peak} MiB");
    assert!(peak < 256, "{what}: {peak} MiB");
}

/// SplitMix64: small, seeded and the same everywhere.
struct Dice(u64);

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    fn below(&mut self, n: usize) -> usize {
        (self.next() % n.max(1) as u64) as usize
    }
}

/// Pieces that calendars, e-mails and their readers trip over.
const PIECES: [&[u8]; 46] = [
    b"\r\n",
    b"\n ",
    b"\r",
    b"\0",
    b"\xff",
    b"\xc3",
    b"\xef\xbb\xbf",
    b":",
    b";",
    b",",
    b"\"",
    b"\\",
    b"\\n",
    b"=",
    b"^'",
    b"-",
    b"BEGIN:VCALENDAR\r\n",
    b"END:VCALENDAR\r\n",
    b"BEGIN:VEVENT\r\n",
    b"END:VEVENT\r\n",
    b"BEGIN:VTIMEZONE\r\n",
    b"BEGIN:STANDARD\r\n",
    b"END:STANDARD\r\n",
    b"RRULE:FREQ=SECONDLY\r\n",
    b"RRULE:FREQ=YEARLY;BYMONTHDAY=29;BYMONTH=2\r\n",
    b"RRULE:FREQ=MONTHLY;BYDAY=5MO,-5SU;BYSETPOS=-1,366\r\n",
    b"RRULE:FREQ=HOURLY;INTERVAL=65535;BYHOUR=1\r\n",
    b"RRULE:FREQ=DAILY;COUNT=4294967295\r\n",
    b"RRULE:FREQ=YEARLY;BYWEEKNO=53;BYDAY=SU;WKST=TH\r\n",
    b"RRULE:FREQ=MINUTELY;BYMONTH=2;BYYEARDAY=-366\r\n",
    b"EXDATE:20240101\r\n",
    b"RDATE;VALUE=PERIOD:20240101T100000Z/PT9999H\r\n",
    b"RECURRENCE-ID;RANGE=THISANDFUTURE:20240101T100000Z\r\n",
    b"DTSTART:99991231T235959Z\r\n",
    b"DTSTART:00000101T000000\r\n",
    b"DTSTART;TZID=Europe/London:20240331T013000\r\n",
    b"DURATION:-P36600D\r\n",
    b"DURATION:PT3200000000S\r\n",
    b"99999999999999999999",
    b"TZOFFSETFROM:-2359\r\n",
    b"Content-Transfer-Encoding: base64\r\n",
    b"Content-Type: multipart/mixed; boundary=a\r\n",
    b"--a\r\n",
    b"Content-Type: message/rfc822\r\n\r\n",
    b"Date: Fri, 31 Dec 9999 23:59:60 -9999\r\n",
    b"=?utf-8?q?=ff?=",
];

fn mutate(dice: &mut Dice, seed: &[u8], other: &[u8]) -> Vec<u8> {
    let mut bytes = seed.to_vec();
    for _ in 0..=dice.below(6) {
        let at = dice.below(bytes.len() + 1);
        match dice.below(8) {
            0 => bytes.truncate(at),
            1 | 2 => {
                let piece = PIECES[dice.below(PIECES.len())];
                bytes.splice(at..at, piece.iter().copied());
            }
            3 => {
                let end = (at + dice.below(60)).min(bytes.len());
                bytes.drain(at..end);
            }
            4 => {
                let end = (at + dice.below(200)).min(bytes.len());
                let copy = bytes[at..end].to_vec();
                let to = dice.below(bytes.len() + 1);
                bytes.splice(to..to, copy);
            }
            5 => {
                let from = dice.below(other.len() + 1);
                let end = (from + dice.below(400)).min(other.len());
                bytes.splice(at..at, other[from..end].iter().copied());
            }
            _ => {
                if let Some(byte) = bytes.get_mut(at) {
                    *byte = if dice.below(2) == 0 {
                        dice.next() as u8
                    } else {
                        *byte ^ (1 << dice.below(8))
                    };
                }
            }
        }
    }
    bytes
}

/// All that the app does with a file; every result is made and looked through.
fn whole(bytes: &[u8], name: &str) -> usize {
    let reading = calendar::read(bytes, name, &CalendarLimits::default());
    let lines = calendar::json_lines(name, &reading, 20);
    let today = chrono::NaiveDate::from_ymd_opt(2024, 1, 1).unwrap();
    let five_years = Window { from: today, to: today + chrono::Months::new(60) };
    for event in reading.events.iter().take(20) {
        event.occurrences(500, five_years);
    }
    if let Some(message) = &reading.message {
        calendar::propose(&message.text, today);
    }
    let words =
        reading.warnings.iter().chain(reading.events.iter().flat_map(|event| &event.warnings));
    words.map(|warning| warning.sentence().len()).sum::<usize>() + lines.len()
}

fn seeds() -> Vec<(String, Vec<u8>)> {
    let mut out = Vec::new();
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    collect(&here.join("tests/corpus"), &mut out);
    let shared = here.join("../../../shared/calendars/files");
    if shared.is_dir() {
        collect(&shared, &mut out);
    } else {
        crate::skipped::skipped("in part: ../shared/calendars is not here");
    }
    // Long files would make the run slow and not better.
    out.retain(|(_, bytes)| bytes.len() <= 24 * 1024);
    out.sort();
    out
}

fn collect(dir: &Path, out: &mut Vec<(String, Vec<u8>)>) {
    let entries: Vec<PathBuf> =
        std::fs::read_dir(dir).unwrap().map(|entry| entry.unwrap().path()).collect();
    for path in entries {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if path.is_dir() {
            collect(&path, out);
        } else if [".ics", ".eml", ".msg", ".txt", ".vcs"].iter().any(|end| name.ends_with(end)) {
            out.push((name, std::fs::read(path).unwrap()));
        }
    }
}

#[test]
fn mutations_neither_panic_nor_hang() {
    let _alone = alone();
    let wanted = std::env::var("EVENHAND_MUTATIONS")
        .ok()
        .and_then(|n| n.parse().ok())
        .unwrap_or(3_000_usize);
    let from = std::env::var("EVENHAND_SEED").ok().and_then(|n| n.parse().ok()).unwrap_or(1_u64);
    let seeds = seeds();
    assert!(seeds.len() >= 20, "{} seeds", seeds.len());
    // An unoptimised build beside other tests is allowed more; the second is meant for what is shipped.
    let limit = Duration::from_secs(if cfg!(debug_assertions) { 5 } else { 1 });
    let (mut slowest, mut events, start) = (Duration::ZERO, 0, Instant::now());
    for n in 0..wanted {
        let mut dice = Dice(from.wrapping_mul(1 << 40).wrapping_add(n as u64));
        let (name, seed) = &seeds[dice.below(seeds.len())];
        let other = &seeds[dice.below(seeds.len())].1;
        let bytes = mutate(&mut dice, seed, other);
        let begun = Instant::now();
        let done = std::panic::catch_unwind(|| whole(&bytes, name));
        let took = begun.elapsed();
        if done.is_err() || took > limit {
            let path = std::env::temp_dir().join(format!("evenhand-{from}-{n}-{name}"));
            std::fs::write(&path, &bytes).unwrap();
            panic!(
                "seed {from}, mutation {n} of {name}: panic {}, {took:?}; kept as {}",
                done.is_err(),
                path.display()
            );
        }
        events += done.unwrap();
        slowest = slowest.max(took);
    }
    println!(
        "{wanted} mutations of {} files: 0 panics, slowest {slowest:?}, {events} results, {:?} in all",
        seeds.len(),
        start.elapsed()
    );
    hold_memory("mutations");
}

#[test]
fn pasted_words_neither_panic_nor_hang() {
    const WORDS: [&str; 40] = [
        "Tuesday",
        "3",
        "December",
        "2019",
        "3rd",
        "10.30am",
        "to",
        "12",
        "noon",
        "-",
        "\u{2013}",
        "/",
        ".",
        ":",
        "2-4pm",
        "21/11/2019",
        "at",
        "Civic Centre",
        "Venue:",
        "\n",
        "\r\n",
        "\u{a3}",
        "Feb",
        "29",
        "31",
        "99999999999",
        "Teams",
        "https://zoom.us/j/1",
        "may",
        "sat",
        "p.m.",
        "(",
        ")",
        ",",
        "'19",
        "\u{1f600}",
        "\u{e9}",
        "0",
        "24:00",
        "midnight",
    ];
    let today = chrono::NaiveDate::from_ymd_opt(2024, 1, 1).unwrap();
    let wanted = std::env::var("EVENHAND_MUTATIONS")
        .ok()
        .and_then(|n| n.parse().ok())
        .unwrap_or(5_000_usize);
    let mut found = 0;
    for n in 0..wanted {
        let mut dice = Dice(n as u64);
        let mut text = String::new();
        for _ in 0..dice.below(40) {
            text.push_str(WORDS[dice.below(WORDS.len())]);
            text.push_str(["", " ", ", "][dice.below(3)]);
        }
        found += calendar::propose(&text, today).len();
    }
    println!("{wanted} texts, {found} proposals");
    assert!(found > wanted / 50);
    // Long and empty of sense: they end. A busy computer is given time, since what hangs takes hours.
    let start = Instant::now();
    for piece in ["3/12 ", "1", "at ", "Mon 3 Dec ", "10.30am to ", "https://", "."] {
        calendar::propose(&piece.repeat(300_000 / piece.len()), today);
    }
    assert!(
        start.elapsed() < Duration::from_secs(if cfg!(debug_assertions) { 90 } else { 20 }),
        "{:?}",
        start.elapsed()
    );
}

#[test]
fn floods_are_bounded() {
    let _alone = alone();
    let limit = Duration::from_secs(if cfg!(debug_assertions) { 30 } else { 4 });
    let head = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:a\r\nDTSTART:20240101T100000Z\r\n";
    // Made one at a time, so that the peak is the reader's and not the test's.
    let floods: [(&str, &dyn Fn() -> String); 9] = [
        ("people", &|| format!("{head}{}", "ATTENDEE:a\r\n".repeat(100_000))),
        ("events", &|| "BEGIN:VEVENT\r\nEND:VEVENT\r\n".repeat(100_000)),
        ("nesting", &|| "BEGIN:VEVENT\r\nBEGIN:X\r\n".repeat(100_000)),
        ("zones", &|| {
            format!("BEGIN:VCALENDAR\r\n{}", (0..5_000).map(|n| format!("BEGIN:VTIMEZONE\r\nTZID:Z{n}\r\nBEGIN:STANDARD\r\nDTSTART:16010101T000000\r\nTZOFFSETTO:+0100\r\nRRULE:FREQ=DAILY\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n")).collect::<String>())
        }),
        ("one line", &|| format!("{head}SUMMARY:{}", "x".repeat(20 << 20))),
        ("folds", &|| format!("{head}SUMMARY:{}", "\r\n x".repeat(2 << 20))),
        ("parameters", &|| format!("{head}ATTENDEE{}:a", ";A=\"b\"".repeat(200_000))),
        ("dates", &|| format!("{head}RDATE:{}", "20240101T100000Z,".repeat(300_000))),
        ("changes", &|| {
            format!("{head}RRULE:FREQ=DAILY\r\nEND:VEVENT\r\n{}", (0..20_000).map(|n| format!("BEGIN:VEVENT\r\nUID:a\r\nRECURRENCE-ID;RANGE=THISANDFUTURE:{}T100000Z\r\nDTSTART:20250101T100000Z\r\nEND:VEVENT\r\n", 20240101 + n % 28)).collect::<String>())
        }),
    ];
    for (what, make) in floods {
        let text = make();
        let start = Instant::now();
        let reading = calendar::read(text.as_bytes(), "flood.ics", &CalendarLimits::default());
        calendar::json_lines("flood.ics", &reading, 20);
        let told = !reading.warnings.is_empty()
            || reading.events.iter().any(|event| !event.warnings.is_empty());
        println!(
            "{what}: {} bytes, {} events, {:?}",
            text.len(),
            reading.events.len(),
            start.elapsed()
        );
        assert!(start.elapsed() < limit, "{what}: {:?}", start.elapsed());
        assert!(told, "{what}");
    }
    let nested = "Content-Type: message/rfc822\r\nFrom: a@example.org\r\nTo: b@example.org\r\n\r\n"
        .repeat(20_000);
    let reading = calendar::read(nested.as_bytes(), "deep.eml", &CalendarLimits::default());
    assert_eq!(reading.warnings, [calendar::CalendarWarning::EmlDamaged]);
    hold_memory("floods");
}

/// Messages that would take many times their size apart, or exhaust the stack.
#[test]
fn floods_in_messages_are_bounded() {
    let _alone = alone();
    let head = "From: a@example.org\r\nSubject: b\r\n";
    let mixed = format!("{head}Content-Type: multipart/mixed; boundary=a\r\n\r\n--a\r\n");
    let nested = "Content-Type: message/rfc822\r\n\r\n".repeat(100_000);
    let encoding = "Content-Transfer-Encoding: base64";
    // As large as a file may be, where the build is optimised.
    let large = if cfg!(debug_assertions) { 1 << 20 } else { 11 << 20 };
    // Padded to whole groups of three, so that more may follow in Base64.
    let file = format!(
        "{mixed}Content-Type: application/pdf\r\nContent-Disposition: attachment; filename=a.pdf\r\n{encoding}"
    );
    let file = format!("{file}{}\r\n\r\n", " ".repeat((3 - (file.len() + 4) % 3) % 3));
    // Made one at a time, so that the peak is the reader's and not the test's.
    let flood = |what: &str| match what {
        "addresses" => format!("{head}To: {}\r\n\r\n", "a,".repeat(2 * large)),
        "headers" => format!("{head}{}\r\n", "A:\r\n".repeat(large)),
        "parts" => format!("{mixed}{}", "--a\r\n\r\n".repeat(large / 2)),
        "messages in Base64" => format!(
            "{mixed}Content-Type: message/rfc822\r\n{encoding}\r\n\r\n{}\r\n--a--\r\n",
            base64(nested.as_bytes())
        ),
        "messages in Base64 in a digest" => format!(
            "{}{encoding}\r\n\r\n{}\r\n--a--\r\n",
            mixed.replace("mixed", "digest"),
            base64(nested.as_bytes())
        ),
        "a large file" => format!("{file}{}\r\n--a--\r\n", "QUJD".repeat(large)),
        "a large file in a message in Base64" => format!(
            "{mixed}Content-Type: message/rfc822\r\n{encoding}\r\n\r\n{}\r\n--a--\r\n",
            // The inner message's letters come out of these again: three of them are four here.
            base64(file.as_bytes())
                + &"UVVKRFFVSkRRVUpE".repeat(large / 4)
                + &base64(b"\r\n--a--\r\n")
        ),
        _ => format!("{head}Content-Type: text/plain\r\n\r\n{}", "\u{e9}".repeat(2 * large)),
    };
    for what in [
        "addresses",
        "headers",
        "parts",
        "messages in Base64",
        "messages in Base64 in a digest",
        "a large file",
        "a large file in a message in Base64",
        "words",
    ] {
        let text = flood(what);
        let start = Instant::now();
        let reading = calendar::read(text.as_bytes(), "flood.eml", &CalendarLimits::default());
        let files: u64 = reading.attachments.iter().map(|file| file.size).sum();
        println!(
            "{what}: {} bytes, {:?}, {files} bytes of files, {:?}, peak {:?} MiB",
            text.len(),
            reading.warnings,
            start.elapsed(),
            peak_mib()
        );
        assert_eq!(files > 2 * large as u64, what.starts_with("a large file"), "{what}");
        assert!(!reading.warnings.is_empty() && reading.events.is_empty(), "{what}");
        let limit = if cfg!(debug_assertions) { 20 } else { 4 };
        assert!(start.elapsed() < Duration::from_secs(limit), "{what}: {:?}", start.elapsed());
    }
    hold_memory("messages");
}

fn base64(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut out = String::new();
    for three in bytes.chunks(3) {
        let bits = three.iter().fold(0_usize, |bits, byte| bits << 8 | usize::from(*byte))
            << (8 * (3 - three.len()));
        for at in 0..=three.len() {
            out.push(char::from(LETTERS[bits >> (18 - 6 * at) & 63]));
        }
    }
    out
}
