//! Every note in words, as paper and window say it.

use evenhand_bundle::{
    FileNote, LeftOutOfPdf, Odd, PartNote, PdfNote, PictureNote, StandIn, TextNote, Unreadable,
};

fn texts() -> Vec<TextNote> {
    vec![
        TextNote::Converted,
        TextNote::ConvertedWord,
        TextNote::MacrosOut,
        TextNote::WordsOnly,
        TextNote::Preview,
        TextNote::Cut { megabytes: 4 },
        TextNote::Struck,
        TextNote::Symbols,
        TextNote::FileInside,
        TextNote::OtherForm,
        TextNote::Comments,
        TextNote::Drawing,
        TextNote::Picture,
        TextNote::PictureOutside,
        TextNote::HiddenCells,
        TextNote::Hidden,
        TextNote::HiddenSheet { name: "May".into() },
        TextNote::Changes,
        TextNote::Sums,
        TextNote::Rows { most: 5000 },
        TextNote::Deep,
        TextNote::Emoji,
        TextNote::Letters { scripts: vec!["Chinese".into(), "Korean".into()] },
    ]
}

fn parts() -> Vec<PartNote> {
    let name = || "b. two.zip".to_owned();
    vec![
        PartNote::Unreadable { name: name(), why: Unreadable::Damaged },
        PartNote::Deep { name: name() },
        PartNote::More { files: 1 },
        PartNote::More { files: 2 },
        PartNote::SameNames { files: 1 },
        PartNote::SameNames { files: 2 },
        PartNote::Locked,
        PartNote::InPdf { files: 1 },
        PartNote::InPdf { files: 2 },
    ]
}

fn pictures() -> Vec<PictureNote> {
    vec![
        PictureNote::Cut,
        PictureNote::MotionPhoto,
        PictureNote::More { pictures: 3 },
        PictureNote::Moving,
        PictureNote::Blank,
        PictureNote::LightOnClear,
        PictureNote::Long { pages: 4 },
        PictureNote::ScanCut { pages: 203, shown: 200 },
        PictureNote::ScanPage { page: 3, why: Unreadable::TooManyDots(30000, 40000) },
        PictureNote::ScanPage { page: 3, why: Unreadable::Missing },
        PictureNote::NoNamesFound { pages: 1 },
        PictureNote::NoNamesFound { pages: 2 },
    ]
}

fn pdfs() -> Vec<PdfNote> {
    let mut all: Vec<PdfNote> =
        [LeftOutOfPdf::Film, LeftOutOfPdf::Script, LeftOutOfPdf::Action, LeftOutOfPdf::Form]
            .map(PdfNote::LeftOut)
            .to_vec();
    all.push(PdfNote::AdobeForm);
    let kinds: [fn(Vec<usize>) -> PdfNote; 12] = [
        PdfNote::Comments,
        PdfNote::Unapplied,
        PdfNote::Covered,
        PdfNote::Outside,
        PdfNote::SameColour,
        PdfNote::Inkless,
        PdfNote::ReadByMachine,
        PdfNote::TakenOut,
        PdfNote::Unread,
        PdfNote::Pictured,
        PdfNote::Read,
        PdfNote::Bare,
    ];
    for kind in kinds {
        all.extend([kind(vec![2]), kind(vec![2, 4, 5, 6])]);
    }
    for odd in [Odd::Blank, Odd::Cut, Odd::UpsideDown, Odd::Coarse, Odd::White, Odd::Black] {
        all.extend([vec![2], vec![2, 3], (3..12).collect()].map(|pages| PdfNote::Odd(odd, pages)));
    }
    all
}

fn notes() -> Vec<FileNote> {
    let stand_ins = [StandIn::Sound, StandIn::Sheet, StandIn::Drawing, StandIn::Packed];
    let others = [StandIn::Program, StandIn::LockedMail, StandIn::Unknown];
    let mut all: Vec<FileNote> = stand_ins.into_iter().chain(others).map(Into::into).collect();
    all.push(evenhand_calendar::CalendarWarning::Floating.into());
    all.extend(texts().into_iter().map(FileNote::from));
    all.extend(parts().into_iter().map(FileNote::from));
    all.extend(pictures().into_iter().map(FileNote::from));
    all.extend(pdfs().into_iter().map(FileNote::from));
    let of_part = |name: &str, note| FileNote::OfPart { name: name.into(), note: Box::new(note) };
    all.push(of_part("a.zip", of_part("b. two.docx", TextNote::Hidden.into())));
    all
}

/// A title and the rest, parted by a bar. What is not parted has none.
#[test]
fn every_note_is_a_title_and_what_can_be_done() {
    let lines: Vec<String> = notes()
        .iter()
        .map(|note| {
            let said = note.said();
            assert!(said.whole().ends_with('.'), "{said:?}");
            format!("{} | {}", said.found, said.then).trim_end_matches(" | ").to_owned()
        })
        .collect();
    insta::assert_snapshot!("notes", lines.join("\n"));
}

/// What came before was one message, cut in two at its first full stop.
#[test]
fn on_paper_the_two_are_one_text() {
    for note in notes() {
        let said = note.said();
        let whole = said.whole();
        let rest = whole.strip_prefix(&said.found).unwrap();
        assert!(rest.is_empty() || rest == "." || *rest == *format!(". {}", said.then), "{whole}");
    }
}
