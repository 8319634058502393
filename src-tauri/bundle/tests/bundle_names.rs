//! A name that is taken out is gone, however it was written and in whatever kind of file. What is found is decided
//! here by other programs and by a search of its own, not by the product's.
// A test may stop at the first thing that is wrong, and reads and writes files; the core may not.

use crate::bundle_documents::{packed, workbook};
use crate::bundle_fixture::{Fixture, clock, day, docx, id, odt};
use crate::names;
use crate::names::{drawn, found_in, written};
use evenhand_bundle::{FileNote, PdfNote, Rendered, Warning, build, render};
use evenhand_core::record::*;

/// A bundle whose appendices are the files, without the name.
fn without(name: &str, files: Vec<(String, Vec<u8>)>, profile: Profile) -> Rendered {
    let mut fixture = Fixture::new(day(2026, 1, 2));
    fixture.plan.template = Template::WholeRecord;
    fixture.plan.profile = profile;
    fixture.plan.paper.dividers = false;
    fixture.plan.leave_out = vec![LeaveOut { find: name.to_owned(), put: String::new() }];
    for (number, (file, bytes)) in (500..).zip(files) {
        let file = fixture.file(number, &file, When::Undated, bytes);
        fixture.plan.appendices.push(FileRef { title: "A paper".into(), ..FileRef::new(file) });
    }
    fixture.check();
    let done = render(&build(&fixture.input()), &fixture.files, clock(), &|_| true);
    let done = done.unwrap_or_else(|error| panic!("{name}: {error}"));
    if let Ok(keep) = std::env::var("EVENHAND_KEEP") {
        std::fs::write(keep, &done.pdf).unwrap();
    }
    done
}

/// The ways by which it is still there, each with what is found.
fn left(name: &str, ways: &[(String, String)], done: &Rendered) -> Vec<String> {
    let words: Vec<&str> = ways.iter().map(|(_, written)| written.as_str()).chain([name]).collect();
    let found = found_in(&done.pdf, &words);
    ways.iter()
        .map(|(way, written)| (way.as_str(), written.as_str()))
        .chain([("the name itself", name)])
        .filter(|(_, written)| found.contains(&names::squeezed(written)))
        .map(|(way, written)| format!("{way}: {written:?}"))
        .collect()
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

#[test]
fn a_name_is_gone_from_every_text_however_it_is_written() {
    for name in ["Amélie O'Brien-Marchbanks", "Marchbanks", "Oak School"] {
        let ways = written(name);
        let text: String =
            ways.iter().map(|(_, text)| format!("We met {text} there.\n\n")).collect();
        let paragraph = |text: &str| {
            format!("<w:p><w:r><w:t xml:space=\"preserve\">{}</w:t></w:r></w:p>", escaped(text))
        };
        let body: String =
            ways.iter().map(|(_, text)| paragraph(&format!("We met {text} there."))).collect();
        let word = docx(&format!(
            "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>{body}</w:body></w:document>"
        ));
        let head = format!(
            "From: Ms Lark <lark@council.example>\r\nTo: a@example.org\r\nSubject: About {name}\r\nDate: Tue, 4 Mar 2025 10:00:00 +0000\r\nMIME-Version: 1.0\r\n"
        );
        let plain = format!(
            "{head}Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n{text}"
        );
        let items: String = ways
            .iter()
            .map(|(_, text)| format!("<p>We met {} there.</p>", escaped(text)))
            .collect();
        let html = format!(
            "{head}Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n<html><body>{items}</body></html>"
        );
        let glued: String = name.chars().filter(|c| c.is_alphanumeric()).collect();
        let files = vec![
            (format!("Robin{glued}_plan.txt"), text.clone().into_bytes()),
            (
                format!("{}.txt", glued.to_lowercase()),
                text.encode_utf16().flat_map(u16::to_le_bytes).fold(
                    vec![0xff, 0xfe],
                    |mut all, b| {
                        all.push(b);
                        all
                    },
                ),
            ),
            (format!("about {name}.docx"), word),
            ("plain.eml".to_owned(), plain.into_bytes()),
            ("html.eml".to_owned(), html.into_bytes()),
        ];
        let done = without(name, files, Profile::MyCopy);
        let left = left(name, &ways, &done);
        assert!(left.is_empty(), "{name} is still there: {left:#?}");
    }
}

#[test]
fn a_name_is_gone_from_every_pdf_however_it_is_drawn() {
    for name in ["Marchbanks", "O'Brien"] {
        let files: Vec<(String, Vec<u8>)> =
            drawn(name).into_iter().map(|(way, pdf)| (format!("{way}.pdf"), pdf)).collect();
        let count = files.len();
        let done = without(name, files, Profile::MyCopy);
        let unreadable: Vec<_> = done
            .warnings
            .iter()
            .filter(|w| matches!(w, Warning::AppendixUnreadable { .. }))
            .collect();
        assert!(unreadable.is_empty(), "{unreadable:#?}");
        let left = names::places(&done, name);
        assert!(left.is_empty(), "{name} is still there in {} of {count}: {left:#?}", left.len());
    }
}

#[test]
fn a_name_of_four_letters_is_gone_from_every_pdf_and_text() {
    // What only has the bytes of so short a name in numbers is left to the searches of longer ones.
    let files = drawn("Amir").into_iter().map(|(way, pdf)| (format!("{way}.pdf"), pdf)).collect();
    let done = without("Amir", files, Profile::MyCopy);
    let left = names::places(&done, "Amir");
    assert!(left.is_empty(), "{left:#?}");
    let p = |text: &str| format!("<w:p><w:r><w:t>{text}</w:t></w:r></w:p>");
    let body = [
        p("we saw Am"),
        p("ir there"),
        "<w:p><w:r><w:t>so Am</w:t><w:br/><w:t>ir</w:t></w:r></w:p>".to_owned(),
    ];
    let html = "<ol><li>to see Am</li><li>ir again</li></ol><table><tr><td>Am</td><td>ir</td></tr></table><p>Am<sup>1</sup>ir Am<br>ir</p>";
    let text =
        "Am\nir\n> Am\n> ir\n1. Am\n2. ir\n* Am\n* ir\nsaw Am      and on\nir too      so it";
    let files = vec![
        ("a.docx".to_owned(), word(&body.concat())),
        ("b.html".to_owned(), html.as_bytes().to_vec()),
        ("c.txt".to_owned(), text.as_bytes().to_vec()),
        (
            "d.rtf".to_owned(),
            br"{\rtf1 to Am\line ir; {\pntext 1.}Am\par {\pntext 2.}ir\par}".to_vec(),
        ),
    ];
    let said = names::text_of(&without("Amir", files, Profile::MyCopy).pdf);
    let words: Vec<&str> = said.split(|c: char| !c.is_alphanumeric()).collect();
    for gone in ["Am", "ir", "Amir"] {
        assert!(!words.contains(&gone), "“{gone}” is in {said}");
    }
}

#[test]
fn a_name_goes_of_whose_letters_two_are_one_glyph_that_is_said_to_be_the_first() {
    for name in ["Fifi", "Griffiths", "Sofia"] {
        let files = vec![("letter.pdf".to_owned(), names::ligature(name))];
        let done = without(name, files, Profile::MyCopy);
        let said = names::text_of(&done.pdf);
        let taken = done
            .warnings
            .iter()
            .any(|one| one.said().whole().starts_with("A01: Words were taken out"));
        assert!(taken && said.contains("came home"), "{name}: {said} {:#?}", done.warnings);
    }
}

#[test]
fn what_somebody_drew_or_stamped_on_a_page_is_told() {
    let files =
        names::drawn_on().into_iter().map(|(way, pdf)| (format!("{way}.pdf"), pdf)).collect();
    let done = without("Marchbanks", files, Profile::MyCopy);
    for appendix in &done.appendices {
        let told = done.warnings.iter().any(|warning| {
            matches!(warning, Warning::AppendixChanged { label, note: FileNote::Pdf(PdfNote::Pictured(pages)) }
                if *label == appendix.label && pages.len() == 1)
        });
        assert!(told, "{}: {:#?}", appendix.source, done.warnings);
    }
}

#[test]
fn what_was_typed_beside_a_recording_is_printed_once_as_typed_and_without_names() {
    let mut fixture = Fixture::new(day(2026, 5, 2));
    fixture.record.people.push(
        serde_json::from_value(
            serde_json::json!({ "id": id(7).to_string(), "name": "Robin Finch", "child": true,
            "shown_as": "Kit", "added_on": clock() }),
        )
        .unwrap(),
    );
    let voice = b"\0\0\0\x10ftypM4A \0\0\0\0".to_vec();
    let file = fixture.file(500, "call.m4a", When::Undated, voice);
    fixture.plan.appendices.push(FileRef::new(file));
    let mut told = |number, transcript: &str| {
        let entry =
            fixture.entry(number, EntryKind::Other, When::day(day(2026, 5, 1)), "A call", "");
        let transcript = Some(transcript.to_owned());
        entry.files = vec![FileRef { transcript, ..FileRef::new(file) }];
    };
    told(300, "The officer: Robin Finch can start on Monday.");
    told(301, " The officer: Robin Finch can start on Monday.\n");
    told(302, "  ");
    let entry = fixture.entry(303, EntryKind::Other, When::day(day(2026, 5, 1)), "A call", "");
    let transcript = Some("Robin Finch's taxi comes on Sunday.".to_owned());
    entry.files = vec![FileRef { transcript, heard: true, ..FileRef::new(file) }];
    for (profile, shown) in [
        (Profile::Public, "The officer: Kit can start on Monday."),
        (Profile::MyCopy, "The officer: Robin Finch can start on Monday."),
    ] {
        fixture.plan.profile = profile;
        fixture.check();
        let done = render(&build(&fixture.input()), &fixture.files, clock(), &|_| true).unwrap();
        let said = names::text_of(&done.pdf);
        let said = said.split_whitespace().collect::<Vec<_>>().join(" ");
        assert_eq!(said.matches(shown).count(), 1, "{said}");
        assert!(said.contains("as it was typed by whoever keeps this record"), "{said}");
        // What a machine heard stands apart, under its own words.
        let machine = said.split("as a machine wrote it down from the recording").nth(1).unwrap();
        assert!(
            machine.contains("taxi comes on Sunday") && !machine.contains("can start"),
            "{said}"
        );
        assert_eq!(said.contains("Finch"), profile == Profile::MyCopy, "{said}");
    }
}

#[test]
fn a_child_may_be_called_as_the_faces_of_a_bundle_are() {
    for name in ["Atkinson", "Bold", "Noto"] {
        let files = vec![("a.txt".to_owned(), format!("Dear {name}, come.").into_bytes())];
        let done = without(name, files, Profile::MyCopy);
        let failed =
            done.warnings.iter().find(|one| matches!(one, Warning::AppendixUnreadable { .. }));
        assert!(failed.is_none(), "{name}: {failed:?}");
        let said = names::text_of(&done.pdf);
        assert!(said.contains("come.") && !said.contains(&format!("Dear {name}")), "{said}");
    }
}

#[test]
fn a_name_is_gone_where_it_goes_over_the_end_of_a_page() {
    let files = vec![("letter.pdf".to_owned(), names::two_pages("March-", "banks, who came"))];
    let done = without("Marchbanks", files, Profile::MyCopy);
    let said = names::text_of(&done.pdf);
    for gone in ["March-", "banks"] {
        assert!(!said.contains(gone), "“{gone}” is in {said}");
    }
    assert!(said.contains("who came") && said.contains("Page 1 of 2"), "{said}");
}

#[test]
fn a_name_is_gone_where_it_goes_over_cells_and_paragraphs() {
    let paragraph = |text: &str| format!("<w:p><w:r><w:t>{text}</w:t></w:r></w:p>");
    let row = |cells: &[&str]| {
        let cell = |text: &&str| format!("<w:tc>{}</w:tc>", paragraph(text));
        format!("<w:tr>{}</w:tr>", cells.iter().map(cell).collect::<String>())
    };
    let letters: Vec<String> = "MARCHBANKS".chars().map(String::from).collect();
    let letters: Vec<&str> = letters.iter().map(String::as_str).collect();
    let table = format!(
        "<w:tbl>{}{}{}</w:tbl>",
        row(&["Robin", "March", "banks", "stays"]),
        row(&letters),
        row(&["Oak", "School", "Wood", "School"])
    );
    let body = format!("{}{}{table}", paragraph("Robin March"), paragraph("banks came home."));
    let word = docx(&format!(
        "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>{body}</w:body></w:document>"
    ));
    let mail = b"From: a@b\r\nSubject: s\r\nMIME-Version: 1.0\r\nContent-Type: text/html\r\n\r\n<p>March</p><p>banks came</p>".to_vec();
    let files = |kind: &[u8]| {
        vec![("form.docx".to_owned(), kind.to_vec()), ("a.eml".to_owned(), mail.clone())]
    };
    let done = without("Marchbanks", files(&word), Profile::MyCopy);
    let left = names::places(&done, "Marchbanks");
    assert!(left.is_empty(), "{left:#?}");
    let said = names::text_of(&done.pdf);
    for kept in ["Robin", "came home.", "stays", "Oak School Wood School"] {
        assert!(said.contains(kept), "“{kept}” is not in {said}");
    }
    let said = names::text_of(&without("Oak School", files(&word), Profile::MyCopy).pdf);
    assert!(said.contains("Wood School") && !said.contains("Oak"), "{said}");
}

#[test]
fn a_name_is_gone_from_what_is_told_of_a_sheet_that_is_hidden() {
    let row = "<row r='1'><c r='A1'><v>2</v></c></row>";
    let excel = workbook(&[("Hours", "visible", row), ("Robin Marchbanks", "hidden", row)]);
    let open = packed(&[
        ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
        (
            "content.xml",
            b"<o xmlns:t='t' xmlns:b='b'><style b:name='shut'><table-properties b:display='false'/></style><body>\
            <spreadsheet><b:table b:name='Robin Marchbanks' b:style-name='shut'/></spreadsheet></body></o>",
        ),
    ]);
    let files = vec![("a.xlsx".to_owned(), excel), ("b.ods".to_owned(), open)];
    let done = without("Marchbanks", files, Profile::MyCopy);
    let left = names::places(&done, "Marchbanks");
    assert!(left.is_empty(), "{left:#?}");
    let said = names::text_of(&done.pdf);
    assert_eq!(said.matches("is hidden in the file").count(), 2, "{said}");
}

fn word(body: &str) -> Vec<u8> {
    docx(&format!(
        "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>{body}</w:body></w:document>"
    ))
}

#[test]
fn a_name_goes_whose_large_first_letter_stands_by_itself() {
    let p = |text: &str| format!("<w:p><w:r><w:t>{text}</w:t></w:r></w:p>");
    let framed = |frame: &str, text: &str| {
        format!("<w:p><w:pPr><w:framePr {frame}/></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>")
    };
    let boxed = "<w:p><w:r><w:pict><w:txbxContent><w:p><w:r><w:t>J</w:t></w:r></w:p></w:txbxContent></w:pict></w:r><w:r><w:t>osh sat there.</w:t></w:r></w:p>";
    let cell = format!("<w:tbl><w:tr><w:tc>{}{}</w:tc></w:tr></w:tbl>", p("J"), p("OSH IS HERE"));
    let body = [
        framed("w:dropCap=\"drop\" w:lines=\"3\"", "J"),
        p("osh came to the hall."),
        framed("w:dropCap=\"margin\" w:lines=\"2\"", "Jo"),
        p("sh went home."),
        framed("w:w=\"400\"", "J"),
        p("osh waited."),
        boxed.to_owned(),
        cell,
        p("A"),
        p("boy ran."),
    ];
    let html = "<div style='float:left'>J</div><p>osh came</p><table><tr><td>J</td><td>osh ran</td></tr></table>";
    let files = vec![
        ("a.docx".to_owned(), word(&body.concat())),
        ("b.html".to_owned(), html.as_bytes().to_vec()),
        (
            "c.rtf".to_owned(),
            br"{\rtf1 {\pard\dropcapli3\dropcapt1 J\par}{\pard osh came home.\par}}".to_vec(),
        ),
        (
            "d.odt".to_owned(),
            odt(
                "<o xmlns:t='t' xmlns:d='d'><body><text><t:p><d:frame><d:text-box><t:p>J</t:p></d:text-box></d:frame>osh came home.</t:p></text></body></o>",
            ),
        ),
        ("e.txt".to_owned(), b"J\nosh came home.\n> J\n> OSH CAME".to_vec()),
    ];
    let said = names::text_of(&without("Josh", files, Profile::MyCopy).pdf);
    let words: Vec<&str> = said.split(|c: char| !c.is_alphanumeric()).collect();
    for gone in ["osh", "OSH", "Josh", "sh", "J"] {
        assert!(!words.contains(&gone), "“{gone}” is in {said}");
    }
    for kept in ["came to the hall.", "went home.", "waited.", "sat there.", "IS HERE", "boy ran."]
    {
        assert!(said.contains(kept), "“{kept}” is not in {said}");
    }
}

#[test]
fn a_name_goes_that_has_a_reading_above_its_letters() {
    let run = |text: &str| format!("<w:r><w:t>{text}</w:t></w:r>");
    let ruby = format!(
        "<w:p>{}<w:r><w:ruby><w:rt>{}</w:rt><w:rubyBase>{}</w:rubyBase></w:ruby></w:r>{}</w:p>",
        run("Then "),
        run("djoh"),
        run("Jo"),
        run("sh came.")
    );
    let html = "<p>Then <ruby>Jo<rp>(</rp><rt>djoh</rt><rp>)</rp>sh</ruby> came.</p><p><ruby>Oak<rt>ohk</rt> <rb>School<rt>skool</ruby> stays</p>\
        <p><ruby>x<rt>Jo</rt>y<rt>sh</rt></ruby></p>";
    let mail = format!(
        "From: a@b\r\nSubject: s\r\nMIME-Version: 1.0\r\nContent-Type: text/html\r\n\r\n{html}"
    );
    let open = "<o xmlns:t='t'><body><text><t:p>Then <t:ruby><t:ruby-base>Jo</t:ruby-base><t:ruby-text>djoh</t:ruby-text></t:ruby>sh came.</t:p></text></body></o>";
    let files = || {
        vec![
            ("a.docx".to_owned(), word(&ruby)),
            ("b.html".to_owned(), html.as_bytes().to_vec()),
            ("c.eml".to_owned(), mail.clone().into_bytes()),
            ("d.odt".to_owned(), odt(open)),
        ]
    };
    let all = names::text_of(&without("Nobody", files(), Profile::MyCopy).pdf);
    assert_eq!(all.matches("Then Josh came. (djoh)").count(), 4, "{all}");
    let said = names::text_of(&without("Josh", files(), Profile::MyCopy).pdf);
    assert!(!said.contains("Jo") && !said.contains("sh came"), "{said}");
    assert_eq!(said.matches("came. (djoh)").count(), 4, "{said}");
    let said = names::text_of(&without("Oak School", files(), Profile::MyCopy).pdf);
    assert!(!said.contains("Oak") && said.contains("stays"), "{said}");
}

#[test]
fn a_name_goes_with_letters_that_are_crossed_out_in_it() {
    let run = |text: &str, how: &str| format!("<w:r><w:rPr>{how}</w:rPr><w:t>{text}</w:t></w:r>");
    let struck = "<w:strike/>";
    let body = [run("Then Jo", ""), run("i", struck), run("sh came, ", ""), run("not", struck)];
    let html = "<p>Then Jo<s>i</s>sh came, <s>not</s> J<s>os</s>h; app<s>l</s>e</p>";
    let mail = format!("From: a@b\r\nSubject: s\r\nContent-Type: text/html\r\n\r\n{html}");
    let files = || {
        vec![
            ("a.docx".to_owned(), word(&format!("<w:p>{}</w:p>", body.concat()))),
            ("b.html".to_owned(), html.as_bytes().to_vec()),
            ("c.eml".to_owned(), mail.clone().into_bytes()),
            ("d.rtf".to_owned(), br"{\rtf1 Then Jo{\strike i}sh came, {\strike not}\par}".to_vec()),
        ]
    };
    let all = names::text_of(&without("Nobody", files(), Profile::MyCopy).pdf);
    assert_eq!(all.matches("Jo[crossed out: i]sh came").count(), 4, "{all}");
    let said = names::text_of(&without("Josh", files(), Profile::MyCopy).pdf);
    assert!(!said.contains("Jo") && !said.contains("J[") && !said.contains("]sh"), "{said}");
    assert_eq!(said.matches("came, [crossed out: not]").count(), 4, "{said}");
    assert_eq!(said.matches("app[crossed out: l]e").count(), 2, "{said}");
}

#[test]
fn a_short_name_goes_and_the_words_that_hold_it_stay() {
    let text =
        "Jo came. Jo’s job: John enjoyed the major. JO (jo) met “Jo”. Jo\u{200b} Finch, Finch, Jo.";
    let mut fixture = Fixture::new(day(2026, 1, 2));
    fixture.record.people.push(
        serde_json::from_value(
            serde_json::json!({ "id": id(7).to_string(), "name": "Jo Finch", "child": true,
            "shown_as": "Kit", "added_on": clock() }),
        )
        .unwrap(),
    );
    fixture.plan.template = Template::WholeRecord;
    fixture.plan.profile = Profile::Public;
    let pdf = drawn("Jo").into_iter().filter(|(way, _)| !way.contains("raw")).map(|(_, pdf)| pdf);
    let texts = [("JoSmith_plan.txt".to_owned(), text.as_bytes().to_vec())];
    let pdfs = pdf.enumerate().map(|(n, pdf)| (format!("letter{n}.pdf"), pdf));
    for (number, (name, bytes)) in (500..).zip(texts.into_iter().chain(pdfs)) {
        let file = fixture.file(number, &name, When::Undated, bytes);
        fixture.plan.appendices.push(FileRef::new(file));
    }
    fixture.check();
    let done = render(&build(&fixture.input()), &fixture.files, clock(), &|_| true).unwrap();
    let said = names::text_of(&done.pdf);
    let words: Vec<&str> = said.split(|c: char| !c.is_alphanumeric()).collect();
    assert!(
        !words
            .iter()
            .any(|word| word.eq_ignore_ascii_case("jo") || word.eq_ignore_ascii_case("finch")),
        "{said}"
    );
    for kept in ["Kit’s job", "John enjoyed the major", "KitSmith_plan.txt"] {
        assert!(said.contains(kept), "“{kept}” is not in {said}");
    }
}

#[test]
fn a_child_may_be_called_as_the_bundle_or_the_file_itself_speaks() {
    for surname in
        ["Page", "Lang", "Link", "Count", "Parent", "May", "Contents", "Font", "Volume", "Council"]
    {
        let mut fixture = Fixture::new(day(2026, 5, 2));
        fixture.record.people.push(
            serde_json::from_value(
                serde_json::json!({ "id": id(7).to_string(), "name": format!("Robin {surname}"),
                "child": true, "shown_as": "Kit", "added_on": clock() }),
            )
            .unwrap(),
        );
        fixture.plan.profile = Profile::Public;
        fixture.entry(
            300,
            EntryKind::Other,
            When::day(day(2026, 5, 1)),
            &format!("Robin {surname} waited"),
            "",
        );
        let (_, letter) = names::drawn(surname).swap_remove(0);
        for (number, name, bytes) in [
            (500, "letter.txt", format!("Robin {surname} came.").into_bytes()),
            (501, "letter.pdf", letter),
        ] {
            let file = fixture.file(number, name, When::Undated, bytes);
            fixture.plan.appendices.push(FileRef::new(file));
        }
        fixture.check();
        let done = render(&build(&fixture.input()), &fixture.files, clock(), &|_| true);
        let done = done.unwrap_or_else(|error| panic!("{surname}: {error}"));
        let said = names::text_of(&done.pdf);
        for gone in
            [format!("Robin {surname}"), format!("Kit {surname}"), format!("The child {surname}")]
        {
            assert!(!said.contains(&gone), "“{gone}” is in {said}");
        }
        assert!(said.contains("Kit came") && said.contains("Kit waited"), "{said}");
    }
}

#[test]
fn what_cannot_be_searched_is_told_by_its_page() {
    let files = names::unsearchable("Marchbanks");
    let ways: Vec<String> = files.iter().map(|(way, _)| way.clone()).collect();
    let files = files.into_iter().map(|(way, pdf)| (format!("{way}.pdf"), pdf)).collect();
    let done = without("Marchbanks", files, Profile::MyCopy);
    let said = names::text_of(&done.pdf);
    for (index, way) in ways.iter().enumerate() {
        let label = &done.appendices[index].label;
        let told = done.warnings.iter().any(|warning| {
            let said = warning.said().whole();
            warning.about() == *label
                && (said.contains("cannot be searched") || said.contains("are not found"))
                && said.starts_with(&format!("{label}: Page 1 "))
        });
        assert!(told, "{way}: {:#?}", done.warnings);
        assert!(
            said.contains(&format!("{label}: page 1")),
            "{way} is not in the list of the bundle"
        );
    }
    assert!(said.contains("Pages that could not be searched for names"));
}

#[test]
fn a_name_over_cells_is_gone_whichever_way_it_runs() {
    let along = "Q,u,e,n,t,z,x,j,o,y\n"; // More than stand side by side on a page.
    let over_the_fold = "1,2,3,4,5,6,7,Quent,zxjoy,10\n";
    let down: String = "Quentzxjoy".chars().map(|c| format!("{c},4,{c}\n")).collect();
    let halves = "1,Quent,4\n2,zxjoy,5\n";
    let cell = |text: char| {
        format!(
            "<w:tc>{}</w:tc>",
            crate::bundle_documents::paragraph(&crate::bundle_documents::run(
                &text.to_string(),
                ""
            ))
        )
    };
    let rows: String =
        "Quentzxjoy".chars().map(|c| format!("<w:tr>{}{}</w:tr>", cell('4'), cell(c))).collect();
    let word = crate::bundle_documents::docx(&format!("<w:tbl>{rows}</w:tbl>"), &[]);
    for (file, bytes) in [
        ("along.csv", along.as_bytes()),
        ("fold.csv", over_the_fold.as_bytes()),
        ("down.csv", down.as_bytes()),
        ("halves.csv", halves.as_bytes()),
        ("down.docx", &word),
    ] {
        let done = without("Quentzxjoy", vec![(file.to_owned(), bytes.to_vec())], Profile::MyCopy);
        let text = names::text_of(&done.pdf);
        let left: Vec<&str> = text
            .split_whitespace()
            .filter(|word| ["Q", "x", "z", "j", "Quent", "zxjoy"].contains(word))
            .collect();
        assert_eq!(left, Vec::<&str>::new(), "{file}: {text}");
    }
}
