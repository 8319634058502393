//! What a bundle says, in order, before any page exists: plain data that can be read, compared
//! and tested without a PDF.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::found::{FileNote, Warning};
use crate::section_id::SectionId;
use evenhand_core::charter::{Measure, Verdict};
use evenhand_core::forms::FaceChoice;
use evenhand_core::record::{Id, PrintOptions, Profile, ScanReading, Template};

/// Parts of hidden names that stay where they stand alone.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct StayingParts {
    /// Words of English, and names that somebody who is shown has too.
    pub words: Vec<String>,
    /// First letters of names of grown-ups, as capitals.
    pub letters: Vec<String>,
}

/// A whole bundle, ready to be set in pages.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Model {
    /// Title on the cover and of the document.
    pub title: String,
    /// Title at the foot of each page.
    pub short_title: String,
    /// Who made it, for the file's properties. Empty where the profile hides it.
    pub author: String,
    /// Version on the cover, from 1.
    pub version: u32,
    /// Which document it is.
    pub template: Template,
    /// Who it is for.
    pub profile: Profile,
    /// Print settings.
    pub paper: PrintOptions,
    /// Sections before the appendices, in order.
    pub front: Vec<Section>,
    /// Appendices in order.
    pub appendices: Vec<Appendix>,
    /// Sections after the appendices.
    pub back: Vec<Section>,
    /// Words taken out. The finished file is searched for each, and not handed over if one is found.
    pub redacted: Vec<Redaction>,
    /// Words of that list that the bundle's own sentences use too: a child may be called Page or May. The
    /// finished file is not searched for them; each foreign file is, before it is bound.
    #[serde(default)]
    pub own_words: Vec<String>,
    /// Parts of names that stay. Where they do is told.
    #[serde(default)]
    pub stays: StayingParts,
    /// Names that stay with all that is in them: Ann Lark agreed to be named, and Lark is a child's name too.
    #[serde(default)]
    pub kept: Vec<String>,
    /// What to look at before printing.
    pub warnings: Vec<Warning>,
    /// Most dots to the inch of pictures in appendices. Set while a size limit is tried to be met.
    #[serde(skip)]
    pub dots: Option<u32>,
    /// The appendix (its place from 0) that each volume after the first begins with; the number of
    /// appendices where it begins with what follows them. Set while the pages are made.
    #[serde(skip)]
    pub volumes: Vec<usize>,
    /// Our own pages lie on their long side.
    #[serde(default)]
    pub landscape: bool,
    /// Our own pages are square cards.
    #[serde(default)]
    pub square: bool,
    /// To be filled in by hand: running text is 14 pt at the least.
    #[serde(default)]
    pub by_hand: bool,
}

/// A word taken out, and what stands in its place.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Redaction {
    /// The word or words.
    pub find: String,
    /// What is printed instead.
    pub put: String,
}

/// A word taken out, and where: for the list that a person looks through before the pages are made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Replaced {
    /// The word or words as they were looked for.
    pub find: String,
    /// What is printed instead.
    pub put: String,
    /// How often, in the bundle's own pages.
    pub times: u32,
    /// The words around some of the places.
    pub around: Vec<String>,
}

/// A section: a heading and what stands under it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Section {
    /// What page references know it by. Parts of an appendix have none, but for files in it.
    pub id: Option<SectionId>,
    /// Heading. Empty on the cover.
    pub title: String,
    /// Starts on a new page.
    pub new_page: bool,
    /// Content.
    pub blocks: Vec<Block>,
}

/// A piece of a section.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Block {
    /// The cover: title and the lines under it.
    Cover(Cover),
    /// A heading inside a section, level 2 or 3. One with an id is in the outline.
    Heading {
        /// 2 or 3.
        level: u8,
        /// Words.
        text: String,
        /// What references know it by, where there are any.
        id: Option<SectionId>,
    },
    /// A paragraph.
    Para(Vec<Inline>),
    /// A paragraph in larger type, for what matters most.
    Lead(Vec<Inline>),
    /// A note in smaller type.
    Note(Vec<Inline>),
    /// A list.
    List {
        /// Numbered, or with dots.
        ordered: bool,
        /// Lines.
        items: Vec<Vec<Inline>>,
    },
    /// Words of a charter, a law or a person.
    Quote {
        /// The words.
        text: String,
        /// Where they stand.
        source: String,
    },
    /// A table.
    Table(BundleTable),
    /// A table to fill in by hand: rows are tall, and each cell has a frame.
    FillTable(BundleTable),
    /// The same, with a face drawn over the words of a column where it has one.
    FaceTable {
        /// The table.
        table: BundleTable,
        /// A face or none for each column.
        faces: Vec<Option<FaceChoice>>,
    },
    /// One check of a meeting: word, sum, ruler and the charter's words.
    Finding(FindingBlock),
    /// A chart. The table with the same numbers follows it as a block of its own.
    Chart(Chart),
    /// The list of contents with page numbers.
    Contents,
    /// A picture that the appendix consists of, as large as the page allows.
    Picture(BundlePicture),
    /// Text that keeps its own line breaks, such as a message.
    Plain(String),
    /// A label, and what is known or a line to write on.
    WriteLine {
        /// The label.
        label: String,
        /// What is known. Empty: a line to write on.
        words: String,
    },
    /// A label with a frame to write in.
    WriteBox {
        /// The label.
        label: String,
        /// How many lines of writing it has room for.
        lines: u32,
        /// It takes the rest of its page too.
        fills_page: bool,
    },
    /// A label, and a square to tick before each option.
    Ticks {
        /// The label.
        label: String,
        /// What can be ticked.
        options: Vec<String>,
    },
    /// Some room.
    Space(f32),
    /// A new page.
    NewPage,
}

/// What the cover says.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Cover {
    /// Kind of document, such as "Complaint".
    pub kind: String,
    /// Title.
    pub title: String,
    /// Label and words, such as "From".
    pub lines: Vec<(String, String)>,
    /// One sentence that says what the bundle holds.
    pub sentence: Vec<Inline>,
    /// "Confidential", or empty.
    pub confidential: String,
}

/// A run of words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Inline {
    /// Plain words.
    Text(String),
    /// Words that count.
    Strong(String),
    /// Words in italics.
    Soft(String),
    /// The page a part starts on: prints "page 41" and links there.
    Page(Target),
    /// An appendix as evidence: prints "A07, page 41" and links there.
    Evidence(String),
    /// A web address, printed and linked.
    Link(String),
}

/// A place in the bundle.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Target {
    /// A section or heading.
    Part(SectionId),
    /// An appendix, by label.
    Appendix(String),
}

/// A table whose header is repeated on each page and whose rows are kept whole.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct BundleTable {
    /// What the table shows, for screen readers and above the table.
    pub caption: String,
    /// Share of the width for each column.
    pub widths: Vec<f32>,
    /// Heads of the columns.
    pub head: Vec<String>,
    /// Rows of cells.
    pub rows: Vec<Vec<BundleCell>>,
    /// The first cell of each row names the row.
    pub row_heads: bool,
}

/// A cell.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct BundleCell {
    /// A verdict's shape before the words.
    pub verdict: Option<Verdict>,
    /// The words.
    pub text: Vec<Inline>,
}

impl From<&str> for BundleCell {
    fn from(text: &str) -> Self {
        Self { verdict: None, text: vec![Inline::Text(text.to_owned())] }
    }
}

impl From<String> for BundleCell {
    fn from(text: String) -> Self {
        Self { verdict: None, text: vec![Inline::Text(text)] }
    }
}

impl From<Vec<Inline>> for BundleCell {
    fn from(text: Vec<Inline>) -> Self {
        Self { verdict: None, text }
    }
}

/// One check, in full.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FindingBlock {
    /// Result.
    pub verdict: Verdict,
    /// Its word on paper.
    pub result: String,
    /// What was checked.
    pub title: String,
    /// The sum in a sentence.
    pub sum: String,
    /// The charter's words.
    pub quote: String,
    /// Clause and charter.
    pub source: String,
    /// The days as a line, where both days are known.
    pub ruler: Option<Ruler>,
}

/// The notice ruler: from the last good day to the meeting, with the day of sending on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ruler {
    /// The last good day.
    pub last_good: NaiveDate,
    /// The day on which it was sent or came.
    pub sent: NaiveDate,
    /// The day of the meeting.
    pub meeting: NaiveDate,
    /// Days asked for.
    pub asked: i64,
    /// Days given.
    pub given: i64,
    /// What came of it.
    pub verdict: Verdict,
    /// What was sent: the invitation, or the papers.
    pub measure: Measure,
}

/// A bar chart that lies on its side, so that labels are read without turning the head.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Chart {
    /// Title.
    pub title: String,
    /// What the picture shows, in words.
    pub alt: String,
    /// Bars from the top.
    pub bars: Vec<Bar>,
    /// A line across all bars, such as 25 days, with its label.
    pub line: Option<(f64, String)>,
}

/// One bar.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Bar {
    /// Label at the left.
    pub label: String,
    /// Length. `None` draws no bar.
    pub value: Option<f64>,
    /// Words at the bar's end.
    pub words: String,
    /// How it is filled: each result has its own pattern.
    pub fill: Verdict,
}

/// A picture file's own pixels.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct BundlePicture {
    /// The stored file.
    pub file: Id,
    /// What it is, in words.
    pub alt: String,
    /// It stands among words, no larger than it is; else it fills the page.
    #[serde(default)]
    pub in_text: bool,
}

/// One appendix.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Appendix {
    /// A01, A02 …
    pub label: String,
    /// Title in lists and on its divider.
    pub title: String,
    /// Date of the document in words, or empty.
    pub date: String,
    /// Name of the original file, as this profile shows it.
    pub source: String,
    /// The stored file; `None` where the record does not hold one.
    pub file: Option<Id>,
    /// SHA-256 of the original, in hex.
    pub sha256: String,
    /// When it came into the record, in words; empty where there is no record.
    pub came_in: String,
    /// It says itself that it was added on another day, which nobody saw.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub claims_another_day: bool,
    /// Numbers of the issues it is evidence for.
    pub issues: Vec<u32>,
    /// What is said or written in it, as a person typed it beside it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub transcript: String,
    /// What a machine heard in it, as a person kept it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub heard: String,
    /// What a reader must know of its pages. Set while the files are read.
    #[serde(skip)]
    pub told: Vec<FileNote>,
    /// Its pages, from 0, under which stand words that a machine read. Set while the files are read.
    #[serde(skip)]
    pub read: Vec<usize>,
    /// What a machine read in its pages that are pictures.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scan: Option<ScanReading>,
}
