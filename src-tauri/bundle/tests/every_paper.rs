//! Every paper of our own in every print size, by list: tagged without a fault, and none of them forgotten.
// A test may stop at the first thing that is wrong, and reads files; the core may not.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::Command;

use crate::bundle_fixture::{assert_pdf_ua, clock};
use crate::papers::{day_of_notes, keep, meeting, pages, printed};
use evenhand_bundle::{
    AnswersPaper, CheckedLine, Model, OfficerPaper, PaperLook, answers_paper, form_paper,
    guide_booklet, guide_card, letter_docx, letter_paper, meeting_paper, officer_paper,
};
use evenhand_core::charter::{Verdict, builtin as charters};
use evenhand_core::forms::QuestionSet;
use evenhand_core::guides::{BlankFact, GuideKind, law, stories, toolkit, words};
use evenhand_core::record::{FactValue, LetterFacts, MeetingKind, When};
use evenhand_words::letters::{
    DraftLetter, FactKind, LetterFact, LetterInput, LetterTemplate, build, builtin as letters,
};
use evenhand_words::officer_lines;
use serde_json::json;

/// The print sizes, each in colour and in greys.
const SIZES: [PaperLook; 4] = [
    PaperLook { large_print: false, black_and_white: false },
    PaperLook { large_print: true, black_and_white: true },
    PaperLook { large_print: false, black_and_white: true },
    PaperLook { large_print: true, black_and_white: false },
];

/// What a look is called in the names of files that are kept.
fn called(look: PaperLook) -> String {
    let size = if look.large_print { "large" } else { "usual" };
    let ink = if look.black_and_white { "grey" } else { "colour" };
    format!("{size} {ink}")
}

/// A paper: the function that makes it, its name, and the paper in a print size.
struct Paper {
    maker: &'static str,
    name: String,
    make: Box<dyn Fn(PaperLook) -> Model>,
}

fn paper(maker: &'static str, name: &str, make: impl Fn(PaperLook) -> Model + 'static) -> Paper {
    Paper { maker, name: format!("{maker} {name}"), make: Box::new(make) }
}

/// Something for a fact of any kind, which says which fact it is.
fn some(fact: &LetterFact, last: bool) -> FactValue {
    let own = |what: &str| format!("{what} of {}", fact.label.to_lowercase());
    match fact.kind {
        FactKind::Text | FactKind::Quote | FactKind::Name => FactValue::text(&own("Words")),
        FactKind::Paragraphs => FactValue::text(&format!("{}.\n{}.", own("One"), own("Two"))),
        FactKind::Day | FactKind::When => FactValue::When(When::day("2026-05-13".parse().unwrap())),
        FactKind::Number => FactValue::Number(28),
        FactKind::Lines => FactValue::Lines((1..=9).map(|n| own(&format!("Line {n}"))).collect()),
        FactKind::Rows => {
            FactValue::Rows((1..=5).map(|n| vec![own(&format!("Cell {n}")); 6]).collect())
        }
        FactKind::Choice => {
            let option = if last { fact.options.last() } else { fact.options.first() };
            FactValue::Choice(option.unwrap().id.clone())
        }
    }
}

fn drafted(template: &LetterTemplate, facts: &LetterFacts) -> DraftLetter {
    let today = "2026-11-26".parse().unwrap();
    let left_out = BTreeSet::new();
    build(template, LetterInput { facts, left_out: &left_out, today, same_council: Some(true) })
}

/// Each letter from every fact, with the first options and with the last, and from none.
fn every_letter() -> Vec<(String, DraftLetter)> {
    let filled = |template: &LetterTemplate, last| -> LetterFacts {
        template.facts.iter().map(|fact| (fact.id.clone(), some(fact, last))).collect()
    };
    let all = letters().iter().flat_map(|template| {
        let id = &template.id;
        [
            (format!("{id}, full"), drafted(template, &filled(template, false))),
            (format!("{id}, other ways"), drafted(template, &filled(template, true))),
            (format!("{id}, empty"), drafted(template, &LetterFacts::new())),
        ]
    });
    all.collect()
}

const GUIDES: [GuideKind; 6] = [
    GuideKind::Law,
    GuideKind::Words,
    GuideKind::Lundy,
    GuideKind::EasyRead,
    GuideKind::Toolkit,
    GuideKind::Stories,
];

/// What each guide has to print alone, by id.
fn cards(kind: GuideKind) -> Vec<String> {
    match kind {
        GuideKind::Law => law().cards.iter().map(|card| card.id.clone()).collect(),
        GuideKind::Words => words().words.iter().map(|word| word.id.clone()).collect(),
        GuideKind::Toolkit => toolkit().unwrap().blanks.iter().map(|b| b.id.clone()).collect(),
        GuideKind::Stories => stories().pages.iter().map(|page| page.id.clone()).collect(),
        // These are one sheet each.
        GuideKind::Lundy | GuideKind::EasyRead => vec![String::new()],
    }
}

fn guides() -> Vec<Paper> {
    let booklets = GUIDES.into_iter().map(|kind| {
        paper("guide_booklet", &format!("{kind:?}"), move |look| guide_booklet(kind, look).unwrap())
    });
    let cards = GUIDES.into_iter().flat_map(|kind| {
        cards(kind).into_iter().map(move |id| {
            let name = format!("{kind:?} {id}");
            paper("guide_card", &name, move |look| guide_card(kind, &id, look).unwrap())
        })
    });
    booklets.chain(cards).collect()
}

fn officers(kind: MeetingKind) -> Vec<Paper> {
    let each = charters().iter().map(|charter| {
        paper("officer_paper", &format!("{} {kind:?}", charter.id), move |look| {
            let (day, today) = ("2026-11-30".parse().unwrap(), "2026-10-01".parse().unwrap());
            let page = &toolkit().unwrap().officer;
            let lines = officer_lines(page, charter, kind, day, today);
            let when = "Mon 30 Nov 2026, 10am to 12 noon";
            let facts = BTreeMap::from([(BlankFact::When, when.to_owned())]);
            let given =
                OfficerPaper { charter: &charter.title, when, lines: &lines, facts: &facts };
            officer_paper(given, look).unwrap()
        })
    });
    each.collect()
}

/// A meeting of which much is known.
fn meeting_page(look: PaperLook) -> Model {
    let lines: Vec<String> = (1..=9)
        .map(|n| format!("The minutes of meeting {n}. Due Wed 29 May 2019: 44 days late."))
        .collect();
    let checked = [CheckedLine {
        verdict: Verdict::NotMet,
        title: "Not met: Notice".into(),
        sum: "Sent 12 Nov, meeting 30 Nov: 18 days. The charter asks for at least 25.".into(),
        quote: "“Meetings will be booked 25 days ahead.” Principle 7".into(),
    }];
    let before = [("Thu 11 Jun 2026: Group".to_owned(), vec!["Rung 3 of 8: Tokenism".into()])];
    let people = [("Officer One".to_owned(), "SEN officer, Lark Council".to_owned())];
    meeting_paper(meeting(&lines, &checked, &before, &people), look)
}

fn answers(look: PaperLook) -> Model {
    let record = day_of_notes();
    let today = "2026-11-26".parse().unwrap();
    let given = AnswersPaper { record: &record, entry: None, event: "Parents’ day", today };
    answers_paper(given, look).unwrap()
}

/// A form of a person's own as wide and as long as one can be, with faces and parts.
fn widest_form() -> QuestionSet {
    let step = |n: u32| {
        let face = match n % 3 {
            0 => "sad",
            1 => "neither",
            _ => "happy",
        };
        json!({ "words": format!("Step number {n}"), "face": face })
    };
    let statement = |n: u32| {
        let heading =
            if u32::is_multiple_of(n, 7) { format!("Part from {n} on") } else { String::new() };
        json!({ "id": format!("s{n}"), "heading": heading, "words": format!("Statement {n}: the papers came in time."),
            "rests_on": [{ "cornerstone": "communicate" }] })
    };
    let set = json!({
        "format": 1, "id": "ours", "version": 999, "title": "Questions of our own forum", "for": "anyone", "easy_read": true,
        "opening": "Please tell us.", "closing": "Thank you.",
        "scale": { "steps": (1..=9).map(step).collect::<Vec<_>>(), "cant_say": "I can't say" },
        "statements": (0..99).map(statement).collect::<Vec<_>>(),
        "good": "What was good?", "different": "What should change?", "quote": "You may quote me.",
    });
    QuestionSet::parse_own(&set.to_string()).unwrap()
}

/// Everything that Evenhand prints beside a bundle.
fn every_paper() -> Vec<Paper> {
    let mut all = guides();
    all.extend(every_letter().into_iter().map(|(name, letter)| {
        paper("letter_paper", &name, move |look| letter_paper(&letter.subject, &letter.parts, look))
    }));
    all.extend(evenhand_core::forms::builtin().iter().map(|set| {
        let codes = ["QX41", "RT73"].map(str::to_owned);
        paper("form_paper", &set.id, move |look| form_paper(set, &codes, look))
    }));
    let widest = widest_form();
    all.push(paper("form_paper", "of one's own", move |look| {
        form_paper(&widest, &["QX41".to_owned()], look)
    }));
    all.extend([MeetingKind::CoproductionGroup, MeetingKind::Event].into_iter().flat_map(officers));
    all.push(paper("meeting_paper", "full", meeting_page));
    all.push(paper("meeting_paper", "empty", |look| {
        meeting_paper(meeting(&[], &[], &[], &[]), look)
    }));
    all.push(paper("answers_paper", "a day", answers));
    all.extend(crate::stories::every_output().into_iter().map(|(name, output, story)| {
        paper("story_paper", name, move |look| {
            crate::stories::printed(&story, output, look).unwrap()
        })
    }));
    all
}

#[test]
fn every_paper_is_tagged_without_a_fault_in_every_size() {
    let all = every_paper();
    for one in &all {
        for look in SIZES {
            let done = printed(&(one.make)(look));
            let size = called(look);
            keep(&format!("{} {size}", one.name).replace([' ', ','], "-"), &done);
            println!("{} {size}: {} pages", one.name, done.pages);
            assert_pdf_ua(&done.pdf);
            assert!(pages(&done).iter().all(|page| page.len() > 20), "{}: an empty page", one.name);
        }
    }
    println!("{} papers in {} sizes, 0 failures", all.len(), SIZES.len());
}

/// What calls itself one page is one page, and what is handed over is as short as it can be.
#[test]
fn what_says_one_page_is_one_page() {
    let all = every_paper();
    let one = |name: &str| {
        let found = all.iter().find(|one| one.name == name).unwrap_or_else(|| panic!("{name}"));
        printed(&(found.make)(SIZES[0]))
    };
    for (name, most) in [
        ("guide_card Stories celebration", 1),
        ("guide_card Stories case-study", 2),
        ("guide_card Toolkit invitation", 1),
        ("guide_card Toolkit agenda", 1),
        ("guide_card Toolkit ladder", 1),
        ("guide_card Toolkit you-said", 1),
        ("form_paper meeting-easy-read", 2),
        ("meeting_paper empty", 1),
        ("story_paper celebration", 1),
        ("story_paper card", 1),
        ("story_paper case study", 3),
    ] {
        assert!(one(name).pages <= most, "{name}: {} pages", one(name).pages);
    }
    // The days by the charter, then an invitation and an agenda on a page each.
    assert_eq!(one("officer_paper hounslow CoproductionGroup").pages, 3);
}

/// A new kind of paper is a new function that makes it, and stands in the list above.
#[test]
fn no_kind_of_paper_is_forgotten() {
    let papers = include_str!("../src/papers/mod.rs");
    let given = papers.lines().filter(|line| line.starts_with("pub use "));
    let made: BTreeSet<&str> = given
        .flat_map(|line| line.split(|c: char| !c.is_alphanumeric() && c != '_'))
        .filter(|name| name.ends_with("_paper") || name.starts_with("guide_"))
        .collect();
    let listed: BTreeSet<&str> = every_paper().iter().map(|one| one.maker).collect();
    assert_eq!(made, listed);
}

/// Turns all Word files of a folder into plain text, as LibreOffice reads them.
fn read_by_office(folder: &Path) {
    let files = std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().path());
    let done = Command::new("soffice")
        .arg(format!("-env:UserInstallation=file://{}/home", folder.display()))
        .args(["--headless", "--convert-to", "txt:Text (encoded):UTF8", "--outdir"])
        .arg(folder)
        .args(files)
        .output()
        .unwrap();
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
}

fn sorted_words(text: &str) -> Vec<String> {
    let words = text.split_whitespace().map(|word| word.trim_matches(['\u{feff}', '\u{2022}']));
    let mut words: Vec<String> =
        words.filter(|word| !word.is_empty() && *word != "-").map(str::to_owned).collect();
    words.sort();
    words
}

/// The words that a letter should have: a heading, then its parts; a table has its columns once.
fn words_of(letter: &DraftLetter) -> String {
    use evenhand_words::letters::LetterPart;
    let part = |part: &LetterPart| match part {
        LetterPart::Paragraph(text) => text.clone(),
        LetterPart::Points(points) => points.join("\n"),
        LetterPart::Table { columns, rows } => {
            columns.iter().chain(rows.iter().flatten()).cloned().collect::<Vec<_>>().join("\n")
        }
    };
    let parts = letter.parts.iter().map(part);
    std::iter::once(letter.subject.clone()).chain(parts).collect::<Vec<_>>().join("\n")
}

/// Where LibreOffice is installed, it opens each letter and shows the same words.
#[test]
fn every_letters_word_file_opens_in_libreoffice_with_the_same_words() {
    if Command::new("soffice").arg("--version").output().is_err() {
        crate::skipped::skipped("LibreOffice is not installed");
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let all = every_letter();
    for (at, (_, letter)) in all.iter().enumerate() {
        let docx = letter_docx(&letter.subject, &letter.parts, clock()).unwrap();
        std::fs::write(folder.path().join(format!("{at}.docx")), docx).unwrap();
    }
    read_by_office(folder.path());
    for (at, (name, letter)) in all.iter().enumerate() {
        let read = std::fs::read_to_string(folder.path().join(format!("{at}.txt"))).unwrap();
        assert_eq!(sorted_words(&read), sorted_words(&words_of(letter)), "{name}: {read}");
    }
    println!("{} letters opened with the same words", all.len());
}

/// Each answer of an easy-read form has its face beside its words, and each face says what it is.
#[test]
fn an_easy_read_form_has_its_three_faces_drawn_with_words() {
    use lopdf::{Document, Object};
    let all = every_paper();
    let paper = all.iter().find(|one| one.name == "form_paper meeting-easy-read").unwrap();
    for look in SIZES {
        let done = printed(&(paper.make)(look));
        let document = Document::load_mem(&done.pdf).unwrap();
        let figures = document.objects.values().filter_map(|object| match object {
            Object::Dictionary(own) => {
                let figure = own.get(b"S").and_then(Object::as_name).ok() == Some(b"Figure");
                figure.then(|| own.get(b"Alt").and_then(lopdf::decode_text_string).unwrap())
            }
            _ => None,
        });
        let mut told: Vec<String> = figures.collect();
        told.sort();
        told.dedup();
        let wanted = ["A face that is neither sad nor happy", "A happy face", "A sad face"];
        assert_eq!(told, wanted, "{}", called(look));
        let text = pages(&done).join(" ");
        for words in ["No", "A bit", "Yes", "I do not know"] {
            assert!(text.contains(words), "{words}: {text}");
        }
        keep(&format!("faces {}", called(look)).replace(' ', "-"), &done);
    }
    let plain = all.iter().find(|one| one.name == "form_paper meeting").unwrap();
    let plain = printed(&(plain.make)(SIZES[0]));
    assert!(!String::from_utf8_lossy(&plain.pdf).contains("/Figure"), "five steps have no faces");
}

#[test]
fn a_form_in_parts_says_the_heading_of_each() {
    let all = every_paper();
    let paper = all.iter().find(|one| one.name == "form_paper young-people").unwrap();
    let text = pages(&printed(&(paper.make)(SIZES[0]))).join(" ");
    for heading in
        ["A place to speak", "Help to speak", "Someone who listens", "Something comes of it"]
    {
        assert!(text.contains(heading), "{heading}: {text}");
    }
}
