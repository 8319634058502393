//! Papers of our own: guides, forms to fill in, the officer's page, and headings that keep what they head.
// A test may stop at the first thing that is wrong, and writes files to look at; the core may not.

use std::collections::BTreeMap;

use crate::bundle_fixture::{assert_pdf_ua, clock};
use evenhand_bundle::{
    AnswersPaper, Bar, Block, BundleCell, BundleTable, Chart, CheckedLine, Inline, MeetingPaper,
    Model, OfficerPaper, PaperLook, Rendered, Section, SectionId, answers_paper, file_words,
    form_paper, guide_booklet, guide_card, letter_docx, letter_paper, meeting_paper, officer_paper,
    page_text, render,
};
use evenhand_core::charter::{Verdict, builtin};
use evenhand_core::guides::{BlankFact, BlankPage, GuideKind, law, stories, toolkit, words};
use evenhand_core::record::{
    Entry, EntryKind, EventNotes, Id, MeetingKind, NotesLine, NotesSection, Record, RecordInfo,
    Response, ResponseState, Theme, When,
};
use evenhand_words::letters::LetterPart;
use evenhand_words::officer_lines;

const LOOKS: [PaperLook; 3] = [
    PaperLook { large_print: false, black_and_white: false },
    PaperLook { large_print: true, black_and_white: false },
    PaperLook { large_print: true, black_and_white: true },
];

pub fn printed(model: &Model) -> Rendered {
    let files: BTreeMap<Id, Vec<u8>> = BTreeMap::new();
    render(model, &files, clock(), &|_| true).unwrap()
}

/// The words of each page, on one line each page.
pub fn pages(done: &Rendered) -> Vec<String> {
    (1..=done.pages)
        .map(|page| page_text(&done.pdf, page).unwrap())
        .map(|text| text.split_whitespace().collect::<Vec<_>>().join(" "))
        .collect()
}

pub fn keep(name: &str, done: &Rendered) {
    if let Ok(folder) = std::env::var("EVENHAND_KEEP") {
        std::fs::write(std::path::Path::new(&folder).join(format!("{name}.pdf")), &done.pdf)
            .unwrap();
    }
}

#[test]
fn every_booklet_is_tagged_and_says_all_of_its_guide() {
    for (name, kind) in [
        ("law", GuideKind::Law),
        ("words", GuideKind::Words),
        ("lundy", GuideKind::Lundy),
        ("easy-read", GuideKind::EasyRead),
        ("toolkit", GuideKind::Toolkit),
        ("stories", GuideKind::Stories),
    ] {
        for (at, look) in LOOKS.into_iter().enumerate() {
            let done = printed(&guide_booklet(kind, look).unwrap());
            keep(&format!("{name}-{at}"), &done);
            assert_pdf_ua(&done.pdf);
            let text = pages(&done).join(" ");
            let wanted: Vec<&String> = match kind {
                GuideKind::Law => law().cards.iter().flat_map(|c| [&c.title, &c.says]).collect(),
                GuideKind::Words => words().words.iter().map(|word| &word.words).collect(),
                GuideKind::Toolkit => toolkit().unwrap().blanks.iter().map(|b| &b.title).collect(),
                GuideKind::Stories => stories().pages.iter().map(|page| &page.title).collect(),
                GuideKind::Lundy | GuideKind::EasyRead => Vec::new(),
            };
            for words in wanted {
                assert!(text.contains(words.as_str()), "{name}: {words}");
            }
        }
    }
}

#[test]
fn every_card_form_and_page_prints_alone() {
    let large = LOOKS[2];
    let card = |kind, id: &str, look| {
        let done = printed(&guide_card(kind, id, look).unwrap_or_else(|| panic!("{id}")));
        keep(id, &done);
        assert_pdf_ua(&done.pdf);
        pages(&done).join(" ")
    };
    for one in &law().cards {
        let text = card(GuideKind::Law, &one.id, LOOKS[0]);
        for words in [&one.title, &one.says, &one.binds, &one.in_force] {
            assert!(text.contains(words.as_str()), "{}: {words}", one.id);
        }
        assert!(text.contains("Read on: "), "{text}");
    }
    card(GuideKind::Words, &words().words[0].id, large);
    for blank in &toolkit().unwrap().blanks {
        for look in [LOOKS[0], large] {
            card(GuideKind::Toolkit, &blank.id, look);
        }
        let model = guide_card(GuideKind::Toolkit, &blank.id, large).unwrap();
        assert_eq!(model.landscape, blank.page == BlankPage::Landscape);
    }
    for page in &stories().pages {
        let text = card(GuideKind::Stories, &page.id, large);
        assert!(text.contains(&stories().consent.child), "{text}");
    }
    assert!(guide_card(GuideKind::Law, "no-such-card", large).is_none());
}

#[test]
fn a_form_on_its_long_side_is_wider_than_high() {
    let done = printed(&guide_card(GuideKind::Toolkit, "you-said", LOOKS[0]).unwrap());
    let pdf = lopdf::Document::load_mem(&done.pdf).unwrap();
    let page = pdf.get_pages().into_values().next().unwrap();
    let area = pdf.get_dictionary(page).unwrap().get(b"MediaBox").unwrap().as_array().unwrap();
    let side = |at: usize| area[at].as_float().unwrap();
    assert!(side(2) > side(3), "{area:?}");
}

#[test]
fn the_officers_page_has_the_days_an_invitation_and_an_agenda() {
    let charter = builtin().iter().find(|charter| charter.id == "hounslow").unwrap();
    let page = &toolkit().unwrap().officer;
    let day = "2026-11-30".parse().unwrap();
    let lines = officer_lines(
        page,
        charter,
        MeetingKind::CoproductionGroup,
        day,
        "2026-10-01".parse().unwrap(),
    );
    let facts = BTreeMap::from([
        (BlankFact::When, "Mon 30 Nov 2026, 10am to 12 noon".to_owned()),
        (BlankFact::PapersBy, "Sun 22 Nov 2026".to_owned()),
    ]);
    let given = OfficerPaper {
        charter: &charter.title,
        when: "Mon 30 Nov 2026, 10am to 12 noon",
        lines: &lines,
        facts: &facts,
    };
    for (at, look) in LOOKS.into_iter().enumerate() {
        let done = printed(&officer_paper(given, look).unwrap());
        keep(&format!("officer-{at}"), &done);
        assert_pdf_ua(&done.pdf);
        let text = pages(&done).join(" ");
        for line in &lines {
            assert!(text.contains(&line.what), "{}", line.what);
            assert!(text.contains(&line.sum), "{}", line.sum);
        }
        assert!(text.contains("Day and time: Mon 30 Nov 2026, 10am to 12 noon"), "{text}");
        assert!(text.contains("Agenda and papers by: Sun 22 Nov 2026"), "{text}");
    }
}

/// A page with so many lines, then a heading and what it heads.
fn below(lines: usize, heads: Vec<Block>) -> Rendered {
    let mut model = guide_card(GuideKind::Words, &words().words[0].id, LOOKS[0]).unwrap();
    let line = Block::Para(vec![Inline::Text("A line.".to_owned())]);
    let mut blocks = vec![line; lines];
    blocks.push(Block::Heading { level: 2, text: "THE HEADING".to_owned(), id: None });
    blocks.extend(heads);
    model.front = vec![Section {
        id: Some(SectionId::OfPaper("s".to_owned())),
        title: "Top".to_owned(),
        new_page: true,
        blocks,
    }];
    printed(&model)
}

#[test]
fn no_heading_stands_alone_at_the_foot_of_a_page() {
    let long =
        "Words that go on for a while and fill more than one line of a narrow cell. ".repeat(6);
    let row = |text: &str| vec![BundleCell::from(text), BundleCell::from(text)];
    let table = |caption: &str, text: &str| {
        Block::Table(BundleTable {
            caption: caption.to_owned(),
            widths: vec![0.5, 0.5],
            head: vec!["One".to_owned(), "Two".to_owned()],
            rows: vec![row(text), row("end")],
            row_heads: false,
        })
    };
    let bar = |n: usize| Bar {
        label: format!("Bar {n}"),
        value: Some(1.0),
        words: "1 day".to_owned(),
        fill: Verdict::CantTell,
    };
    let chart = Block::Chart(Chart {
        title: "A chart".to_owned(),
        alt: "Bars.".to_owned(),
        bars: (0..8).map(bar).collect(),
        line: None,
    });
    let leading = Block::Para(vec![Inline::Text("A lower one".to_owned())]);
    let Block::Table(inner) = table("Its caption", "short") else { unreachable!() };
    let to_fill = Block::FillTable(inner);
    let second = Block::Heading { level: 3, text: "A lower one".to_owned(), id: None };
    for (name, heads) in [
        ("a chart", vec![chart.clone()]),
        ("a heading and a chart", vec![second.clone(), chart]),
        ("a table", vec![table("", "short")]),
        ("a table with a caption and a tall row", vec![table("Its caption", &long)]),
        ("words that lead to a table", vec![leading.clone(), table("", &long)]),
        ("words that lead to a form", vec![leading, to_fill]),
        ("a heading and a table", vec![second, table("Its caption", &long)]),
        ("a box", vec![Block::WriteBox { label: "Why?".to_owned(), lines: 5, fills_page: false }]),
        (
            "a list",
            vec![Block::List { ordered: false, items: vec![vec![Inline::Text(long.clone())]] }],
        ),
    ] {
        for lines in 22..34 {
            let done = below(lines, heads.clone());
            let all = pages(&done);
            let page = all.iter().find(|page| page.contains("THE HEADING")).unwrap();
            let after = page.split("THE HEADING").nth(1).unwrap();
            // The foot of the page follows: the title and "Page 1 of 2".
            let own = after.split("Page ").next().unwrap().replace("A lower one", "");
            let foot = &words().words[0].term;
            assert!(own.replace(foot, "").trim().len() > 3, "{name} after {lines} lines: {page}");
        }
    }
}

/// What the reader of Word files says before the words of one.
const COPY: &str = "Converted copy of a Word file. Page breaks may differ. The original is kept.";

fn letter() -> (&'static str, Vec<LetterPart>) {
    let row = |one: &str, two: &str| vec![one.to_owned(), two.to_owned()];
    let parts = vec![
        LetterPart::Paragraph("Dear SEND team,".to_owned()),
        LetterPart::Paragraph(
            "We ask about this & that: 3 < 4, \u{201c}quoted\u{201d}.".to_owned(),
        ),
        LetterPart::Points(row("The first point.", "The second point.")),
        LetterPart::Table {
            columns: row("Point", "Their answer"),
            rows: vec![row("Notice", "None so far"), row("Papers", "")],
        },
        LetterPart::Paragraph("Kind regards,\nA parent carer".to_owned()),
    ];
    ("A reminder: the official statement", parts)
}

#[test]
fn a_letter_is_a_tagged_pdf_and_a_word_file_with_the_same_words() {
    let (subject, parts) = letter();
    let plain = |text: &str| {
        let text = text.replace("\u{2022}", " ");
        text.split_whitespace().map(str::to_owned).collect::<Vec<_>>()
    };
    let mut wanted = plain(subject);
    for part in &parts {
        wanted.extend(match part {
            LetterPart::Paragraph(text) => plain(text),
            LetterPart::Points(points) => plain(&points.join(" ")),
            LetterPart::Table { columns, rows } => {
                plain(&[vec![columns.clone()], rows.clone()].concat().concat().join(" "))
            }
        });
    }
    for look in LOOKS {
        let done = printed(&letter_paper(subject, &parts, look));
        keep("letter", &done);
        assert_pdf_ua(&done.pdf);
        let text = pages(&done).join(" ");
        for word in &wanted {
            assert!(text.contains(word.as_str()), "{word} in {text}");
        }
    }
    let docx = letter_docx(subject, &parts, clock()).unwrap();
    assert_eq!(
        docx,
        letter_docx(subject, &parts, clock()).unwrap(),
        "the same letter, the same file"
    );
    if let Ok(folder) = std::env::var("EVENHAND_KEEP") {
        std::fs::write(std::path::Path::new(&folder).join("letter.docx"), &docx).unwrap();
    }
    // The reader says first that the pages are a converted copy.
    let read = file_words(&docx, "letter.docx");
    let read = read.replace(COPY, "");
    let sorted = |mut words: Vec<String>| {
        words.sort();
        words
    };
    assert_eq!(sorted(plain(&read)), sorted(wanted), "{read}");
    let hostile =
        letter_docx("A\u{0}B", &[LetterPart::Paragraph("x\u{b}y\u{ffff}z".into())], clock());
    assert!(file_words(&hostile.unwrap(), "letter.docx").contains("xyz"));
}

#[test]
fn every_feedback_form_prints_a_copy_a_code_and_in_large_print() {
    for set in evenhand_core::forms::builtin() {
        for large_print in [false, true] {
            let look = PaperLook { large_print, black_and_white: large_print };
            let codes = ["QX41", "RT73"].map(str::to_owned);
            let done = printed(&form_paper(set, &codes, look));
            keep(&format!("form {} {large_print}", set.id), &done);
            assert_pdf_ua(&done.pdf);
            let words = pages(&done).join(" ").split_whitespace().collect::<Vec<_>>().join(" ");
            for code in &codes {
                assert_eq!(words.matches(code.as_str()).count(), 1, "{code} in {words}");
            }
            for statement in &set.statements {
                assert_eq!(
                    words.matches(&statement.words).count(),
                    2,
                    "{} in {words}",
                    statement.words
                );
            }
            assert_eq!(words.matches(&set.quote).count(), 2);
        }
    }
}

/// A meeting of which this much is known.
pub fn meeting<'a>(
    lines: &'a [String],
    checked: &'a [CheckedLine],
    before: &'a [(String, Vec<String>)],
    people: &'a [(String, String)],
) -> MeetingPaper<'a> {
    MeetingPaper {
        title: "Co-production group",
        when: "Mon 30 Nov 2026, 10.30am to 12 noon (1 h 30 min)",
        place: "Civic Centre, Room 2",
        notes: lines,
        promised: lines,
        own: if lines.len() > 1 { lines } else { &[] },
        unanswered: lines,
        checked,
        before,
        people,
        questions: lines,
    }
}

#[test]
fn a_meeting_on_a_page_is_tagged_and_stays_one_page_where_it_can() {
    let line =
        |at: usize| format!("The minutes of meeting {at}. Due Wed 29 May 2019: 44 days late.");
    let one = [line(1)];
    let many: Vec<String> = (1..=9).map(line).collect();
    let checked = [CheckedLine {
        verdict: Verdict::NotMet,
        title: "Not met: Notice".into(),
        sum: "Sent 12 Nov, meeting 30 Nov: 18 days. The charter asks for at least 25.".into(),
        quote: "“Meetings will be booked 25 days ahead.” Principle 7".into(),
    }];
    let before =
        [("Thu 11 Jun 2026: Group".to_owned(), vec!["In our view: Rung 3 of 8: Tokenism".into()])];
    let people = [("Officer One".to_owned(), "SEN officer, Lark Council".to_owned())];
    for (at, look) in LOOKS.into_iter().enumerate() {
        let known = printed(&meeting_paper(meeting(&one, &checked, &before, &people), look));
        let empty = printed(&meeting_paper(meeting(&[], &[], &[], &[]), look));
        let full = printed(&meeting_paper(meeting(&many, &checked, &before, &people), look));
        for (name, done) in [("known", &known), ("empty", &empty), ("full", &full)] {
            keep(&format!("meeting-{name}-{at}"), done);
            assert_pdf_ua(&done.pdf);
        }
        let said = pages(&known).join(" ");
        for words in ["18 days", "Principle 7", "Tokenism", "SEN officer", "Notes", "Question 2"] {
            assert!(said.contains(words), "{words}: {said}");
        }
        assert!(pages(&empty).join(" ").contains("No promise is open."));
        let said = pages(&full).join(" ");
        assert!(said.contains("4 more are in your record."), "{said}");
        assert!(!said.contains("Question 3"), "the person chose enough");
        if !look.large_print {
            assert_eq!((known.pages, empty.pages), (1, 1));
        }
        println!("pages: {} known, {} empty, {} full", known.pages, empty.pages, full.pages);
    }
}

/// A day's notes, long and short, in two ways of writing, and answers of every kind.
pub fn day_of_notes() -> Record {
    let at: chrono::DateTime<chrono::Utc> = "2026-11-01T09:00:00Z".parse().unwrap();
    let id = |number: u128| Id(uuid::Uuid::from_u128(number));
    let info: RecordInfo = serde_json::from_value(serde_json::json!({
        "id": id(1), "title": "Our record", "created": at
    }))
    .unwrap();
    let mut record = Record::new(info);
    let mut event = Entry::new(id(2), EntryKind::Other, at);
    event.title = "Parents’ day".into();
    event.when = When::day("2026-10-29".parse().unwrap());
    record.entries.push(event);
    record.themes = (0..13u128)
        .map(|n| Theme::new(id(10 + n), &format!("A theme of families, number {n}"), at))
        .collect();
    let mut notes = EventNotes { entry: Some(id(2)), ..EventNotes::new(id(3), at) };
    notes.sections.push(NotesSection { id: id(4), heading: "What is working well?".into() });
    let states = [
        ResponseState::Open,
        ResponseState::SaidYes,
        ResponseState::Doing,
        ResponseState::Done,
        ResponseState::SaidNo { reason: String::new() },
        ResponseState::SaidNo { reason: "There is no money for it.".into() },
        ResponseState::CantTell,
    ];
    for n in 0..60u128 {
        let words = if n % 9 == 8 {
            "الحافلة متأخرة كل يوم".to_owned()
        } else {
            format!("Line {n}: {}", "answers should come sooner ".repeat(1 + n as usize % 7))
        };
        let mut line = NotesLine::new(id(100 + n), &words);
        line.section = Some(id(4));
        line.tags = vec![id(10 + n % 13)];
        line.quote_ok = n % 4 == 0;
        line.said_by = if n % 2 == 0 { format!("Table {}", n % 5) } else { String::new() };
        notes.lines.push(line);
        let mut answer = Response::new(id(500 + n), at);
        answer.lines = vec![id(100 + n)];
        answer.state = states[n as usize % states.len()].clone();
        answer.they_said =
            "We hear this and will look at it with the team. ".repeat(n as usize % 4);
        answer.by = "Head of SEND".into();
        record.responses.push(answer);
    }
    record.notes.push(notes);
    record
}

#[test]
fn what_families_said_prints_on_its_long_side_with_every_answer_and_no_quote_that_was_not_ticked() {
    let record = day_of_notes();
    let today = "2026-11-26".parse().unwrap();
    for (at, look) in LOOKS.into_iter().enumerate() {
        let given = AnswersPaper { record: &record, entry: None, event: "Parents’ day", today };
        let done = printed(&answers_paper(given, look).unwrap());
        keep(&format!("answers-{at}"), &done);
        assert_pdf_ua(&done.pdf);
        let text = pages(&done).join(" ");
        // The words of a line that may not be quoted stand nowhere: only what it is about.
        assert!(text.contains("Something about this: A theme of families, number 1"), "{text}");
        assert!(text.contains("Line 4:") && !text.contains("Line 5:"), "{text}");
        assert!(text.contains("28 days since Thu 29 Oct 2026, when it was said."), "{text}");
        assert!(text.contains("They said no. No reason given."), "{text}");
        assert!(text.contains("They said no: There is no money for it."), "{text}");
        assert!(text.contains("from 3 tables or groups, and 2 with none named"), "{text}");
        // A heading stands over its table once, and not again as its caption.
        for twice in ["You said, they said, they did You said", "What the lines are about Theme"] {
            assert!(!text.contains(twice), "{twice} in {text}");
        }
    }
    // A line that is neither to be answered nor may be quoted stands on no page.
    let mut bare = day_of_notes();
    bare.responses.clear();
    let given = AnswersPaper { record: &bare, entry: None, event: "", today };
    let text = pages(&printed(&answers_paper(given, LOOKS[0]).unwrap())).join(" ");
    for line in &bare.notes[0].lines {
        let name = line.text.split(':').next().unwrap();
        let shown = text.contains(&format!("{name}:"));
        assert_eq!(shown, line.quote_ok && name.starts_with("Line"), "{name} in {text}");
    }
    assert!(text.contains("No answer is logged in our record."));
    bare.notes.clear();
    let given = AnswersPaper { record: &bare, entry: None, event: "", today };
    assert_eq!(answers_paper(given, LOOKS[0]), None);
}

/// The page on which words are, and what stands on it after them, without the page's foot.
fn after(done: &Rendered, words: &str) -> String {
    let all = pages(done);
    let page = all.iter().find(|page| page.contains(words)).unwrap();
    page.split(words).nth(1).unwrap().split("Page ").next().unwrap().trim().to_owned()
}

#[test]
fn a_heading_of_two_lines_and_words_that_lead_to_a_list_do_not_stand_alone_either() {
    let long = "THE HEADING of a page that goes on and on until it takes a second line of its own";
    let text = |words: &str| Block::Para(vec![Inline::Text(words.to_owned())]);
    let line = "Words of a paragraph that is longer than a line, so that two of its lines go on. ";
    let list = Block::List {
        ordered: false,
        items: vec![vec![Inline::Text("The first point".to_owned())]; 4],
    };
    let foot = &words().words[0].term;
    for lines in 18..36 {
        for large_print in [false, true] {
            let look = PaperLook { large_print, black_and_white: false };
            let mut model = guide_card(GuideKind::Words, &words().words[0].id, look).unwrap();
            let heading = Block::Heading { level: 2, text: long.to_owned(), id: None };
            let mut blocks = vec![text("A line."); lines];
            blocks.extend([heading, text(&line.repeat(3)), text("These lead on:"), list.clone()]);
            model.front = vec![Section {
                id: Some(SectionId::OfPaper("s".to_owned())),
                title: "Top".to_owned(),
                new_page: true,
                blocks,
            }];
            let done = printed(&model);
            let below = after(&done, "second line of its own").replace(foot, "");
            assert!(below.contains("Words of a paragraph"), "after {lines} lines: {below}");
            let below = after(&done, "These lead on:");
            assert!(below.contains("The first point"), "after {lines} lines: {below}");
        }
    }
}

#[test]
fn no_word_in_the_head_of_a_table_is_cut() {
    for look in LOOKS {
        for set in evenhand_core::forms::builtin() {
            let done = printed(&form_paper(set, &["QX41".to_owned()], look));
            let text = pages(&done).join(" ");
            for step in &set.scale.steps {
                for word in step.words.split_whitespace() {
                    assert!(text.contains(word), "{}: {word} in {text}", set.id);
                }
            }
        }
    }
}
