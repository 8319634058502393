//! People go by every form of their names: in either order, in parts, with small words before them, in charters of the
//! record's own and in names of files. What may be a name and stays is told.

use crate::bundle_fixture::{Fixture, clock, day, id, tool};
use crate::names::text_of;
use evenhand_bundle::{Rendered, Warning, build, render};
use evenhand_core::{
    charter::{MeetingFacts, charter, check},
    record::*,
};

/// Somebody in the record.
struct NamedPerson<'a> {
    name: &'a str,
    role: &'a str,
    council: bool,
    child: bool,
    shown_as: &'a str,
}

fn officer<'a>(name: &'a str, role: &'a str) -> NamedPerson<'a> {
    NamedPerson { name, role, council: true, child: false, shown_as: "" }
}

fn parent(name: &str) -> NamedPerson<'_> {
    NamedPerson { name, role: "", council: false, child: false, shown_as: "" }
}

fn child<'a>(name: &'a str, shown_as: &'a str) -> NamedPerson<'a> {
    NamedPerson { name, role: "", council: false, child: true, shown_as }
}

fn record(people: &[NamedPerson<'_>]) -> Fixture {
    let mut fixture = Fixture::new(day(2026, 1, 2));
    for (number, known) in (7000_u128..).zip(people) {
        fixture.record.people.push(
            serde_json::from_value(serde_json::json!({
                "id": id(number).to_string(), "name": known.name, "role": known.role,
                "council": known.council, "child": known.child, "shown_as": known.shown_as,
                "added_on": clock(),
            }))
            .unwrap(),
        );
    }
    fixture.plan.profile = Profile::Public;
    fixture
}

fn made(fixture: &mut Fixture) -> Rendered {
    fixture.check();
    let done = render(&build(&fixture.input()), &fixture.files, clock(), &|_| true);
    let done = done.unwrap_or_else(|error| panic!("{error}"));
    if let Ok(keep) = std::env::var("EVENHAND_KEEP") {
        std::fs::write(keep, &done.pdf).unwrap();
    }
    done
}

/// What a note of an entry and the same words in a file say.
fn said(people: &[NamedPerson<'_>], words: &str) -> String {
    let mut fixture = record(people);
    fixture.entry(300, EntryKind::Other, When::day(day(2026, 1, 1)), "It began", words);
    let file = fixture.file(500, "letter.txt", When::Undated, words.as_bytes().to_vec());
    fixture.plan.appendices.push(FileRef { title: "A letter".into(), ..FileRef::new(file) });
    text_of(&made(&mut fixture).pdf)
}

/// All that a file says: its words by a reader, its strings and metadata, and its bytes.
fn everything(pdf: &[u8]) -> String {
    let dir = tempfile::tempdir().unwrap();
    let (path, open) = (dir.path().join("out.pdf"), dir.path().join("open.pdf"));
    std::fs::write(&path, pdf).unwrap();
    let args = ["--qdf", "--object-streams=disable", "--decode-level=all"];
    let mut all: Vec<&std::ffi::OsStr> = args.iter().map(AsRef::as_ref).collect();
    all.extend([path.as_os_str(), open.as_os_str()]);
    tool("qpdf", &all);
    let bytes = std::fs::read(&open).unwrap();
    let wide: Vec<u8> = bytes.iter().copied().filter(|byte| *byte != 0).collect();
    let words = tool("pdftotext", &["-layout".as_ref(), path.as_os_str(), "-".as_ref()]);
    let about = tool("pdfinfo", &["-meta".as_ref(), path.as_os_str()]);
    let lines = tool("pdfinfo", &["-struct-text".as_ref(), path.as_os_str()]);
    [words, about, lines, String::from_utf8_lossy(&wide).into_owned()].join("\n")
}

/// Whether a word stands in a text alone, whatever the size of its letters.
fn has_word(text: &str, word: &str) -> bool {
    let (text, word) = (text.to_lowercase(), word.to_lowercase());
    text.match_indices(&word).any(|(at, found)| {
        let border = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
        border(text[..at].chars().next_back()) && border(text[at + found.len()..].chars().next())
    })
}

#[test]
fn a_name_that_was_recorded_with_its_last_name_first_goes_in_every_order() {
    let words = "Dear Ms Smith, an officer Smith wrote. To Smith, Jane, an officer. Jane Smith rang, J. Smith and \
        J M Smith. SMITH Jane said no. Jane agreed. Smith, Jane M. came.";
    for name in [
        "Smith, Jane",
        "SMITH Jane",
        "Smith, Jane (Children's Services)",
        "Jane Smith - SEND Team",
        "Smith, Jane M.",
        "Ms Jane Smith",
        "Smith, Ms Jane",
        "Jane Smith, Head of SEND",
        "Jane Smith",
    ] {
        let said = said(&[officer(name, "Panel chair")], words);
        for gone in ["Smith", "Jane"] {
            assert!(!has_word(&said, gone), "{name}: “{gone}” is in {said}");
        }
        assert!(said.contains("Dear Panel chair"), "{name}: {said}");
        assert!(said.contains("said no.") && said.contains("an officer"), "{name}: {said}");
    }
}

#[test]
fn grown_ups_go_by_first_names_halves_and_small_words() {
    let people = [
        officer("Jo Ann O'Neill-Smith", "Case officer"),
        officer("Siân Ap Rhys", "Head of SEND"),
        parent("Maria van der Berg"),
        parent("Mrs Patel"),
    ];
    let words = "Ms O'Neill, Mrs Smith, Jo Ann. Jo-Ann and JoAnn O'Neill. Mrs van der Berg rang. Then van den Berg \
        came. Mrs Patels son left. Sian wrote. Ms Rhys' desk. Mrs Vanderberg, and Maria. Case officer Jo Ann \
        O'Neill-Smith wrote. We will come.";
    let said = said(&people, words);
    for gone in [
        "Neill", "O'Neill", "Smith", "Jo", "Ann", "van", "der", "den", "Berg", "Patel", "Sian",
        "Rhys", "Maria",
    ] {
        assert!(!has_word(&said, gone), "“{gone}” is in {said}");
    }
    for kept in [
        "The Case officer, the Case officer, the Case officer.",
        "A parent carer rang. Then a parent carer came.",
        "A parent carer’s son left.",
        "The Head of SEND’s desk.",
        "The Case officer wrote. We will come.",
    ] {
        assert!(said.contains(kept), "“{kept}” is not in {said}");
    }
}

#[test]
fn a_first_name_that_is_a_word_or_somebody_elses_stays_and_is_told() {
    let mut fixture = record(&[
        officer("Mark Lark", "Head"),
        officer("Kit Wren", ""),
        child("Robin Page", "Kit"),
    ]);
    let words = "Mark said that we must mark it. Mr Mark came. Mark Lark left. Robin saw Kit.";
    fixture.entry(300, EntryKind::Other, When::day(day(2026, 1, 1)), "It began", words);
    let done = made(&mut fixture);
    let said = text_of(&done.pdf);
    assert!(
        said.contains("Mark said that we must mark it. The Head came. The Head left."),
        "{said}"
    );
    assert!(said.contains("Kit saw Kit"), "{said}");
    let told = |word: &str| {
        let found = done.warnings.iter().find_map(|warning| match warning {
            Warning::WordStays { word: own, times, .. } if own == word => Some(*times),
            _ => None,
        });
        found.unwrap_or_default()
    };
    assert_eq!(told("mark"), 2, "{:#?}", done.warnings);
    assert!(told("kit") > 0, "{:#?}", done.warnings);
}

#[test]
fn nobody_who_is_shown_loses_a_first_name_to_somebody_who_is_hidden() {
    let mut fixture = record(&[officer("Jane Smith", "Head"), parent("Jane Doe")]);
    fixture.plan.profile = Profile::Councillor;
    let words = "Jane wrote to Jane Smith. Jane Doe waited.";
    fixture.entry(300, EntryKind::Other, When::day(day(2026, 1, 1)), "It began", words);
    let said = text_of(&made(&mut fixture).pdf);
    assert!(said.contains("Jane wrote to the Head. Jane Doe waited."), "{said}");
}

#[test]
fn a_child_whose_name_is_a_word_goes_from_names_of_files_and_with_an_s() {
    let mut fixture =
        record(&[child("Will", "W"), child("May Hope-Jones", "M"), child("Sunny Grace", "S")]);
    let words = "will's taxi and Wills bag; WILL came. may's mum, Mays coat, sunnys bag. We will come, and it may rain.";
    fixture.entry(300, EntryKind::Other, When::day(day(2026, 1, 1)), "It began", words);
    let files = [
        ("will-ehcp.txt", "plan of will"),
        ("mayhope.txt", "May's"),
        ("plan of will.txt", ""),
        ("sunny_grace.txt", "graces plan"),
        ("wills plan 1 May 2026.txt", "will plan"),
    ];
    for (number, (name, title)) in (500..).zip(files) {
        let file = fixture.file(number, name, When::Undated, format!("Note {number}").into_bytes());
        fixture.plan.appendices.push(FileRef { title: title.into(), ..FileRef::new(file) });
    }
    let done = made(&mut fixture);
    let said = text_of(&done.pdf);
    let kept = "W's taxi and W bag; W came. M's mum, M coat, S bag. We will come, and it may rain.";
    assert!(said.contains(kept), "“{kept}” is not in {said}");
    for appendix in &done.appendices {
        for gone in ["will", "wills", "hope", "sunny", "grace", "graces"] {
            let shown = format!("{} {}", appendix.title, appendix.source);
            assert!(!has_word(&shown.replace('_', " "), gone), "“{gone}” is in {shown}");
        }
    }
    let told: Vec<(&str, u32)> = done
        .warnings
        .iter()
        .filter_map(|warning| match warning {
            Warning::WordStays { word, times, .. } => Some((word.as_str(), *times)),
            _ => None,
        })
        .collect();
    assert!(told.contains(&("will", 1)), "{told:?}");
}

#[test]
fn what_stays_in_an_appendix_is_told_once_with_where() {
    let mut fixture = record(&[child("Will Finch", "W")]);
    for number in [500, 501] {
        let words = "He will come. They will see.".as_bytes().to_vec();
        let file = fixture.file(number, &format!("letter{number}.txt"), When::Undated, words);
        fixture.plan.appendices.push(FileRef::new(file));
    }
    let (_, pdf) = crate::names::drawn("will").swap_remove(0);
    let file = fixture.file(502, "letter.pdf", When::Undated, pdf);
    fixture.plan.appendices.push(FileRef::new(file));
    let done = made(&mut fixture);
    let told: Vec<&Warning> =
        done.warnings.iter().filter(|one| matches!(one, Warning::WordStays { .. })).collect();
    let [Warning::WordStays { word, times, places }] = told.as_slice() else { panic!("{told:#?}") };
    assert_eq!((word.as_str(), places.len()), ("will", 3), "{places:?}");
    assert!(
        *times > 4 && places[0] == "A01 (2 times)" && places[2].starts_with("A03"),
        "{places:?}"
    );
    assert!(told[0].said().whole().contains("“will” may be a name"), "{}", told[0].said().whole());
}

#[test]
fn a_word_left_out_in_small_letters_goes_however_it_is_written() {
    let mut fixture = record(&[]);
    fixture.plan.leave_out = vec![LeaveOut { find: "will".into(), put: "W".into() }];
    let words = "We saw will and Will.";
    fixture.entry(300, EntryKind::Other, When::day(day(2026, 1, 1)), "It began", words);
    let said = text_of(&made(&mut fixture).pdf);
    assert!(said.contains("We saw W and W."), "{said}");
}

/// A charter of the record's own that says a name, Oak School and a date in each of its texts.
fn own_charter() -> serde_json::Value {
    serde_json::json!({
        "format": 1, "id": "school", "title": "Oak School promise to Robin", "owner": "Oak School",
        "clauses": [{
            "id": "notice", "title": "Tell Robin 10 days before", "number": "Letter to Robin’s mum",
            "quote": "We will tell Robin’s mum ten days before each meeting and pay her. - Oak School",
            "kind": "timed", "rule": { "measures": "notice", "amount": 10, "unit": "days", "reading": "To Robin." },
        }],
    })
}

fn with_meeting(fixture: &mut Fixture, charter_id: &str, clause: &str) {
    let at = |hour: u32| {
        serde_json::json!({ "type": "at", "utc": format!("2025-11-10T{hour}:00:00Z"), "zone": "Europe/London",
            "local": format!("2025-11-10T{hour}:00:00") })
    };
    let meeting: Meeting = serde_json::from_value(serde_json::json!({
        "meeting_kind": "coproduction_group", "status": "held", "starts": at(10), "ends": at(11),
        "charter": charter_id,
        "notices": [{ "method": "request", "basis": "email_date", "sent": "2025-11-05T09:00:00Z", "starts": at(10) }],
    }))
    .unwrap();
    let found = charter(charter_id, &fixture.record.charters).unwrap();
    let findings = check(&found, &MeetingFacts::from_meeting(&meeting), fixture.as_of);
    assert!(!findings.is_empty());
    let kind = EntryKind::Meeting(Box::new(meeting));
    let clauses = serde_json::json!([
        { "charter": charter_id, "clause": clause, "stance": "against" },
        { "charter": charter_id, "clause": "robin-moved", "stance": "against" },
    ]);
    let issue = serde_json::json!({ "id": id(100).to_string(), "number": 1, "title": "Late", "clauses": clauses,
        "added_on": clock() });
    fixture.record.issues.push(serde_json::from_value(issue).unwrap());
    let entry = fixture.entry(300, kind, When::day(day(2025, 11, 10)), "A meeting", "");
    entry.issues = vec![id(100)];
    fixture.findings.insert(id(300), findings);
}

#[test]
fn a_charter_of_the_records_own_says_no_word_that_goes() {
    let mut fixture = record(&[child("Robin Finch", "Kit")]);
    fixture.record.charters.insert("school".into(), own_charter());
    fixture.record.info.charter = "school".into();
    fixture.plan.leave_out = vec![LeaveOut { find: "Oak School".into(), put: "the school".into() }];
    fixture.plan.paper.cost = Some(serde_json::from_value(serde_json::json!({})).unwrap());
    with_meeting(&mut fixture, "school", "notice");
    for template in [
        Template::Complaint,
        Template::LetterOfConcern,
        Template::CouncillorBriefing,
        Template::ForumReport,
        Template::WholeRecord,
    ] {
        fixture.plan.template = template;
        let done = made(&mut fixture);
        let all = everything(&done.pdf);
        for gone in ["Robin", "Oak School", "Finch"] {
            assert!(!has_word(&all, gone), "{template:?}: “{gone}” is there");
        }
        let said = text_of(&done.pdf);
        if template != Template::CouncillorBriefing {
            assert!(said.contains("We will tell Kit’s mum"), "{template:?}: {said}");
            assert!(said.contains("The school promise to Kit"), "{template:?}: {said}");
        }
    }
}

#[test]
fn a_charter_that_everybody_has_loses_only_what_the_person_left_out() {
    let built = evenhand_core::charter::builtin();
    let (of, clause) = built
        .iter()
        .find_map(|own| Some((own, own.clauses.iter().find(|clause| clause.rule.is_some())?)))
        .unwrap();
    let word =
        clause.quote.split(|c: char| !c.is_alphabetic()).max_by_key(|word| word.len()).unwrap();
    let mut fixture = record(&[child(&format!("Robin {word}"), "Kit")]);
    with_meeting(&mut fixture, &of.id, &clause.id);
    assert!(has_word(&text_of(&made(&mut fixture).pdf), word), "{word}");
    fixture.plan.leave_out = vec![LeaveOut { find: word.to_owned(), put: String::new() }];
    let said = text_of(&made(&mut fixture).pdf);
    assert!(!has_word(&said, word), "{word}: {said}");
}

#[test]
fn a_word_that_the_bundle_itself_says_is_told_where_it_was_to_be_left_out() {
    let mut fixture = record(&[]);
    fixture.plan.leave_out = vec![LeaveOut { find: "summary".into(), put: String::new() }];
    let done = made(&mut fixture);
    assert!(has_word(&text_of(&done.pdf), "summary"));
    let told = |one: &Warning| matches!(one, Warning::WordStays { word, .. } if word == "summary");
    assert!(done.warnings.iter().any(told), "{:#?}", done.warnings);
}

/// Names of many lands, recorded in many ways.
const NAMES: [&str; 20] = [
    "Ngozi Adichie-Okafor",
    "Nguyen Thi Quynh",
    "Kim Min-jun",
    "O'Shaughnessy, Caoimhe",
    "McAllister, Fiona (Early Years)",
    "Abdulrahman bin Rashid al-Farsi",
    "Fatima Zahra El Khoury",
    "María José García Márquez",
    "Jean-Baptiste d'Arcy de Montfort",
    "Ludwig von der Heide",
    "Zbigniew Brzęczyszczykiewicz",
    "Øyvind Ødegård",
    "Gwenllian ferch Llewelyn",
    "Subramanian Krishnamurthy",
    "KOWALSKA Agnieszka",
    "Dr Oluwaseun Babatunde MBE",
    "Tāmati Parata-Ngata",
    "Siobhán Ní Dhomhnaill",
    "Leilani Kealoha (née Kahananui)",
    "Ruaridh MacGillivray - Transport Team",
];
/// Words in them that may stay.
const SMALL: [&str; 16] = [
    "bin",
    "al",
    "el",
    "de",
    "von",
    "der",
    "ferch",
    "ní",
    "dr",
    "mbe",
    "née",
    "early",
    "years",
    "transport",
    "team",
    "thi",
];

/// What a reader would write of each name: as it was recorded, turned, and every word with a title, in capitals and in
/// small letters; and what must be gone of them.
fn written_of_all() -> (Vec<String>, Vec<String>) {
    let mut gone: Vec<String> = Vec::new();
    let mut said: Vec<String> = Vec::new();
    for name in NAMES {
        let words: Vec<&str> = name
            .split(|c: char| !c.is_alphanumeric() && !matches!(c, '-' | '\'' | '’'))
            .filter(|word| !word.is_empty() && *word != "-")
            .filter(|word| !SMALL.contains(&word.to_lowercase().as_str()))
            .collect();
        said.push(format!("Then {name} wrote."));
        said.push(format!(
            "{} and {}",
            words.join(" "),
            words.iter().rev().copied().collect::<Vec<_>>().join(" ")
        ));
        for word in &words {
            said.push(format!(
                "Ms {word}’s note; {} rang, {}",
                word.to_uppercase(),
                word.to_lowercase()
            ));
            gone.extend(
                word.split(['-', '\'']).filter(|part| part.chars().count() > 3).map(str::to_owned),
            );
        }
    }
    (said, gone)
}

#[test]
fn twenty_names_of_many_lands_are_gone_from_words_bytes_and_metadata() {
    let people: Vec<NamedPerson<'_>> = NAMES
        .iter()
        .enumerate()
        .map(|(at, name)| if at % 2 == 0 { officer(name, "Case officer") } else { parent(name) })
        .collect();
    let mut fixture = record(&people);
    let (said, gone) = written_of_all();
    let words = said.join(".\n");
    fixture.plan.from = NAMES[4].to_owned();
    fixture.plan.title = format!("What {} said", NAMES[6]);
    fixture.entry(
        300,
        EntryKind::Other,
        When::day(day(2026, 1, 1)),
        &format!("{} rang", NAMES[0]),
        &words,
    );
    for (number, name) in (500..).zip(NAMES) {
        let file =
            fixture.file(number, &format!("{name}.txt"), When::Undated, words.as_bytes().to_vec());
        let title =
            if number % 2 == 0 { String::new() } else { format!("From {}", name.to_lowercase()) };
        fixture.plan.appendices.push(FileRef { title, ..FileRef::new(file) });
    }
    let done = made(&mut fixture);
    let all = everything(&done.pdf);
    let left: Vec<&String> = gone.iter().filter(|word| has_word(&all, word)).collect();
    assert!(
        left.is_empty(),
        "{left:?} in {}",
        text_of(&done.pdf).chars().take(6000).collect::<String>()
    );
}
