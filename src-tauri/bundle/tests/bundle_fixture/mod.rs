//! Records and files that the bundle's tests are made from, and the readers they are checked with.
pub mod lands;
pub mod large;
pub mod seen;
pub mod tree;

use std::{
    collections::BTreeMap,
    ffi::OsStr,
    path::{Path, PathBuf},
    process::Command,
};

use base64::Engine;
use chrono::{DateTime, NaiveDate, TimeZone, Utc};
use evenhand_bundle::{BoundFile, Input, Rendered, files_only, render};
use evenhand_core::{
    charter::{
        Contradiction, Finding, MeetingFacts, PromiseStatus, ReplyStatus, check, promise_status,
        reply_status_with,
    },
    record::*,
};
use sha2::{Digest, Sha256};

pub fn clock() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2019, 11, 21, 9, 0, 0).unwrap()
}

pub fn day(y: i32, m: u32, d: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(y, m, d).unwrap()
}

pub fn id(number: u128) -> Id {
    Id(uuid::Uuid::from_u128(number))
}

/// Runs a reader and gives what it printed. A missing reader fails the test unless
/// `EVENHAND_WITHOUT_READERS` is set.
pub fn tool(name: &str, args: &[&OsStr]) -> String {
    match Command::new(name).args(args).output() {
        Ok(out) => {
            let err = String::from_utf8_lossy(&out.stderr);
            assert!(out.status.success(), "{name}: {err}{}", String::from_utf8_lossy(&out.stdout));
            String::from_utf8_lossy(&out.stdout).into_owned()
        }
        Err(error) => {
            assert!(
                std::env::var_os("EVENHAND_WITHOUT_READERS").is_some(),
                "{name} is not installed: {error}"
            );
            String::new()
        }
    }
}

/// Binds files as they are, in the order given.
pub fn bind(files: &[(&str, Vec<u8>)], paper: PrintOptions) -> Rendered {
    let list: Vec<BoundFile> = (1..)
        .zip(files)
        .map(|(n, (name, _))| BoundFile {
            file: id(n),
            name: (*name).to_owned(),
            sha256: String::new(),
        })
        .collect();
    let bytes: BTreeMap<Id, Vec<u8>> =
        (1..).zip(files).map(|(n, (_, b))| (id(n), b.clone())).collect();
    render(&files_only("Documents", &list, day(2026, 1, 2), paper), &bytes, clock(), &|_| true)
        .unwrap()
}

/// The words of each page, in the order they are drawn.
pub fn pages_of(path: &Path) -> Vec<Vec<String>> {
    let text = tool("pdftotext", &["-raw".as_ref(), path.as_os_str(), "-".as_ref()]);
    let mut pages: Vec<Vec<String>> = text
        .split('\u{c}')
        .map(|page| page.split_whitespace().map(str::to_owned).collect())
        .collect();
    pages.pop();
    pages
}

/// Every page of every source is in the bundle, in order, with its words and a stamp before them.
/// Gives the number of pages.
pub fn assert_words_and_stamps(path: &Path, sources: &[PathBuf], done: &Rendered) -> usize {
    tool("qpdf", &["--check".as_ref(), path.as_os_str()]);
    let out = pages_of(path);
    assert_eq!(out.len(), done.pages);
    let mut seen = 0;
    for (appendix, source) in done.appendices.iter().zip(sources) {
        let name = source.file_name().unwrap().to_string_lossy();
        let source = pages_of(source);
        // A file inside it has a page of its own after them.
        let inside = done.outline.iter().filter(|line| {
            let own = appendix.first_page..appendix.first_page + appendix.pages + 1;
            line.title.starts_with("File inside") && own.contains(&line.page)
        });
        assert_eq!(appendix.pages, source.len() + inside.count(), "pages of {name}");
        for (index, words) in source.iter().enumerate() {
            // The divider comes first.
            let slot = appendix.first_page + index;
            let page = out[slot].join(" ");
            let stamp = format!(
                "Documents {}, page {} of {} Page {} of {}",
                appendix.label,
                index + 1,
                appendix.pages,
                slot + 1,
                done.pages
            );
            let rest = page.strip_prefix(&stamp);
            let rest = rest.unwrap_or_else(|| panic!("{name}: no “{stamp}” first on {page}"));
            if name == "unbalanced.pdf" {
                // The reader loses these words in the source; in the bundle they are found.
                assert!(rest.contains(&format!("Unbalanced page {}", index + 1)), "{rest}");
            } else {
                assert_eq!(rest.trim(), words.join(" "), "{name}, page {}", index + 1);
            }
            seen += 1;
        }
    }
    seen
}

/// Bytes as a message carries them (RFC 2045, section 6.8): in lines of 76 letters.
pub fn base64(bytes: &[u8]) -> String {
    let text = base64::engine::general_purpose::STANDARD.encode(bytes);
    let lines: Vec<&str> =
        text.as_bytes().chunks(76).map(|line| std::str::from_utf8(line).unwrap()).collect();
    lines.join("\r\n")
}

/// Zero failures of PDF/UA-1.
pub fn assert_pdf_ua(pdf: &[u8]) {
    let options = page_validation::ValidationOptions::default()
        .profile(page_validation::ValidationProfile::PdfUa1);
    let report = page_validation::validate_pdf_bytes(pdf, &options).unwrap();
    let failures: Vec<String> =
        report.failures.iter().map(|f| format!("{f:?}").chars().take(400).collect()).collect();
    assert!(failures.is_empty(), "{} failures:\n{}", failures.len(), failures.join("\n"));
}

pub struct Fixture {
    pub record: Record,
    pub plan: BundlePlan,
    pub files: BTreeMap<Id, Vec<u8>>,
    pub findings: BTreeMap<Id, Vec<Finding>>,
    pub promises: BTreeMap<Id, PromiseStatus>,
    pub replies: BTreeMap<Id, ReplyStatus>,
    pub clashes: Vec<Contradiction>,
    pub as_of: NaiveDate,
    pub provenance: Provenance,
}

impl Fixture {
    pub fn new(as_of: NaiveDate) -> Self {
        let info = RecordInfo {
            id: id(1),
            title: "Our record".to_owned(),
            charter: String::new(),
            council: String::new(),
            own_charters: std::collections::BTreeMap::new(),
            letters_from: String::new(),
            reply_to: String::new(),
            created: clock(),
        };
        let record = Record::new(info);
        let plan = serde_json::from_value(
            serde_json::json!({ "id": id(2).to_string(), "added_on": clock() }),
        )
        .unwrap();
        Self {
            record,
            plan,
            files: BTreeMap::new(),
            findings: BTreeMap::new(),
            promises: BTreeMap::new(),
            replies: BTreeMap::new(),
            clashes: vec![],
            as_of,
            provenance: Provenance::default(),
        }
    }

    pub fn input(&self) -> Input<'_> {
        Input {
            record: &self.record,
            plan: &self.plan,
            findings: &self.findings,
            promises: &self.promises,
            replies: &self.replies,
            contradictions: &self.clashes,
            as_of: self.as_of,
            provenance: &self.provenance,
        }
    }

    pub fn entry(
        &mut self,
        number: u128,
        kind: EntryKind,
        when: When,
        title: &str,
        notes: &str,
    ) -> &mut Entry {
        let entry = Entry {
            title: title.to_owned(),
            when,
            notes: notes.to_owned(),
            ..Entry::new(id(number), kind, clock())
        };
        self.record.entries.push(entry);
        self.record.entries.last_mut().unwrap()
    }

    pub fn file(&mut self, number: u128, name: &str, dated: When, bytes: Vec<u8>) -> Id {
        let sha256 = Sha256::digest(&bytes).iter().map(|b| format!("{b:02x}")).collect();
        self.record.files.push(StoredFile {
            id: id(number),
            name: name.to_owned(),
            media_type: String::new(),
            size: bytes.len() as u64,
            sha256,
            added_on: clock(),
            dated,
            sample: false,
        });
        self.files.insert(id(number), bytes);
        id(number)
    }

    /// A thing that the record's history saw coming in.
    pub fn came_in(&mut self, item: Id, event: u64, at: DateTime<Utc>) {
        let moment = Moment { event, at, clock_before: None };
        self.provenance.arrivals.insert(item, Arrival { first: moment, as_now: moment });
        self.provenance.read_at = self.provenance.read_at.max(Some(at));
    }

    pub fn check(&mut self) {
        for entry in &self.record.entries {
            match &entry.kind {
                EntryKind::Promise(p) => {
                    self.promises.insert(entry.id, promise_status(p, self.as_of));
                }
                EntryKind::Contact(c) if c.reply_wanted => {
                    let answer = self.record.entries.iter().find(|e| Some(e.id) == c.answered_by);
                    self.replies.insert(entry.id, reply_status_with(entry, answer, self.as_of));
                }
                EntryKind::Meeting(m) => {
                    let charter =
                        evenhand_core::charter::builtin().iter().find(|c| c.id == m.charter);
                    if let Some(charter) = charter {
                        self.findings.insert(
                            entry.id,
                            check(charter, &MeetingFacts::from_meeting(m), self.as_of),
                        );
                    }
                }
                _ => {}
            }
        }
    }
}

/// The complaint of 21 November 2019, from the dated facts alone.
pub fn complaint() -> Fixture {
    let mut f = Fixture::new(day(2019, 11, 21));
    let titles = [
        "Little urgency or importance placed on the letter of commitment to coproduction",
        "Fails to respond to comments or questions from 15 July 2019",
        "Fails to respond to comments from 17 July 2019",
        "Fails to respond to comments or questions from 19 July 2019",
        "Ignores all comments or feedback from 15 and 19 July 2019",
        "Undermines leading members as a group since 9 May 2019",
    ];
    for (index, title) in titles.iter().enumerate() {
        let mut issue: Issue = serde_json::from_value(
            serde_json::json!({ "id": id(100 + index as u128).to_string(), "added_on": clock() }),
        )
        .unwrap();
        issue.number = index as u32 + 1;
        issue.title = (*title).to_owned();
        f.record.issues.push(issue);
    }
    f.record.issues[0].what_happened = "We asked for the statement on 13 May. We were told that we would see a draft by 29 May. We have not seen it.".to_owned();
    f.record.issues[0].effect = "Parents have given energy and time around work and family. This works against the principles of coproduction.".to_owned();
    let out = || EntryKind::Contact(Contact { reply_wanted: true, ..Contact::default() });
    let listed: [(u128, &str, When); 11] = [
        (201, "E-mail about coproduction going forward", When::day(day(2019, 5, 7))),
        (202, "Request for the statement", When::day(day(2019, 5, 13))),
        (203, "Message that promised a draft by 29 May", When::Undated),
        (204, "Meeting minutes (some)", When::Undated),
        (205, "Feedback forms", When::Undated),
        (206, "Ladder of Engagement", When::Undated),
        (207, "Message or note of 12 July", When::day(day(2019, 7, 12))),
        (208, "Letter of concern", When::Undated),
        (209, "Message of 15 July", When::day(day(2019, 7, 15))),
        (210, "Message of 17 July", When::day(day(2019, 7, 17))),
        (211, "Message of 19 July", When::day(day(2019, 7, 19))),
    ];
    for (number, title, dated) in listed {
        let bytes = format!(
            "{title}\n\nThe sources name this document. Its words are not listed in source.\n"
        )
        .into_bytes();
        let file = f.file(
            number,
            &format!("{}.txt", title.to_lowercase().replace(' ', "-")),
            dated,
            bytes,
        );
        f.plan.appendices.push(FileRef { title: title.to_owned(), ..FileRef::new(file) });
    }
    for number in 212..216 {
        f.plan
            .appendices
            .push(FileRef { title: "Not listed in source".to_owned(), ..FileRef::new(id(number)) });
    }
    let attach = |entry: &mut Entry, files: &[u128], issues: &[u128]| {
        entry.files = files.iter().map(|n| FileRef::new(id(*n))).collect();
        entry.issues = issues.iter().map(|n| id(99 + n)).collect();
    };
    let promise = Promise {
        asked_on: When::day(day(2019, 5, 13)),
        promised_by: "the council".to_owned(),
        due: When::day(day(2019, 5, 29)),
        ..Promise::default()
    };
    attach(
        f.entry(
            301,
            EntryKind::Promise(promise),
            When::Undated,
            "A draft of the council’s statement by 29 May",
            "",
        ),
        &[202, 203],
        &[1],
    );
    let e = f.entry(
        302,
        EntryKind::Other,
        When::day(day(2019, 5, 10)),
        "The coproduction group began to meet",
        "",
    );
    attach(e, &[204], &[6]);
    let e = f.entry(
        303,
        EntryKind::Other,
        When::day(day(2019, 5, 9)),
        "From this day, leading members were undermined as a group",
        "",
    );
    attach(e, &[], &[6]);
    let e = f.entry(
        304,
        EntryKind::Contact(Contact { direction: Direction::In, ..Contact::default() }),
        When::day(day(2019, 5, 7)),
        "A positive e-mail about coproduction",
        "",
    );
    e.date_basis = DateBasis::Inferred;
    attach(e, &[201], &[]);
    let e = f.entry(
        305,
        EntryKind::Other,
        When::Undated,
        "Feedback forms about the meetings",
        "Parents called the change “quite positive”.",
    );
    e.working_well = true;
    attach(e, &[205], &[]);
    let e = f.entry(
        306,
        EntryKind::Other,
        When::day(day(2019, 7, 12)),
        "We told the chair that we were unhappy and disappointed",
        "",
    );
    e.date_basis = DateBasis::Inferred;
    attach(e, &[207], &[1]);
    attach(
        f.entry(
            307,
            out(),
            When::Range { from: day(2019, 7, 12), to: day(2019, 11, 20) },
            "Letter of concern",
            "",
        ),
        &[208],
        &[1],
    );
    attach(
        f.entry(
            308,
            out(),
            When::day(day(2019, 7, 15)),
            "Comments or questions to the council",
            "",
        ),
        &[209],
        &[2, 5],
    );
    attach(
        f.entry(309, out(), When::day(day(2019, 7, 17)), "Comments to the council", ""),
        &[210],
        &[3],
    );
    attach(
        f.entry(
            310,
            out(),
            When::day(day(2019, 7, 19)),
            "Comments or questions to the council",
            "",
        ),
        &[211],
        &[4, 5],
    );
    f.plan.title = "Complaint about coproduction".to_owned();
    f.plan.from = "sendPACT".to_owned();
    f.plan.to = "The council’s complaints team".to_owned();
    f.plan.opening =
        "We complain about a lack of acknowledgement, courtesy and response.".to_owned();
    f.plan.remedies = [
        "An explanation for the issues",
        "Answers to the comments and requests that went unanswered",
        "Further remedies that the council might consider",
    ]
    .map(str::to_owned)
    .to_vec();
    f.plan.copied_to =
        ["Leader of the council", "Deputy leader", "Director of Children’s Services"]
            .map(str::to_owned)
            .to_vec();
    let entries = f.record.entries.iter().map(|entry| entry.id);
    let items: Vec<Id> = entries.chain(f.record.files.iter().map(|file| file.id)).collect();
    for item in items {
        f.came_in(item, 1, clock());
    }
    f.check();
    f.clashes = evenhand_core::charter::contradictions(&f.record, f.as_of);
    f
}

/// A Word file with one part, stored without packing.
pub fn docx(document: &str) -> Vec<u8> {
    zipped(document.as_bytes(), 1, zip::CompressionMethod::Stored)
}

/// An OpenDocument text with one part.
pub fn odt(content: &str) -> Vec<u8> {
    use std::io::Write;
    let mut package = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, words) in
        [("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", content)]
    {
        package.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        package.write_all(words.as_bytes()).unwrap();
    }
    package.finish().unwrap().into_inner()
}

/// A Word file whose text unpacks to a block so many times over.
pub fn docx_packed(block: &[u8], times: usize) -> Vec<u8> {
    zipped(block, times, zip::CompressionMethod::Deflated)
}

fn zipped(block: &[u8], times: usize, method: zip::CompressionMethod) -> Vec<u8> {
    use std::io::Write;
    let mut package = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default().compression_method(method);
    package.start_file("word/document.xml", options).unwrap();
    for _ in 0..times {
        package.write_all(block).unwrap();
    }
    package.finish().unwrap().into_inner()
}
