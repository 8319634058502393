//! The Bundle screen.

use evenhand_core::record::{Id, Profile, Template};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A bundle from a template.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct NewBundle {
    /// The template.
    pub template: Template,
    /// Who it is for.
    pub profile: Profile,
    /// Title; a usual one where empty.
    pub title: String,
}

/// What goes in, and what to look at first.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct BundleView {
    /// The definition.
    pub plan: evenhand_core::record::BundlePlan,
    /// One line: "86 pages, 6 issues, 15 appendices. For: council complaint."
    pub lede: String,
    /// What to look at before printing.
    pub warnings: Vec<BundleWarning>,
    /// Parts in order.
    pub parts: Vec<BundlePart>,
    /// Appendices in order.
    pub appendices: Vec<AppendixView>,
    /// Files in the record that are not in the bundle.
    pub unused_files: Vec<super::FileView>,
    /// Entries with whether they go in.
    pub entries: Vec<EntryChoice>,
    /// Pages of the last PDF made from this definition as it stands; `None` where it has changed since.
    pub made_pages: Option<u32>,
    /// SHA-256 of that PDF.
    pub made_sha256: Option<String>,
    /// Its volumes; none where all pages are in one file.
    pub made_volumes: Vec<VolumeView>,
}

/// A volume of a made bundle. Pages are counted over all volumes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct VolumeView {
    /// First page.
    pub first_page: u32,
    /// Last page.
    pub last_page: u32,
    /// Size of its file in bytes.
    #[ts(type = "number")]
    pub bytes: u64,
}

/// A version that was saved before, saved again.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct SavedAgain {
    /// The file.
    pub file: super::SavedFile,
    /// It is the same as before, byte for byte.
    pub same: bool,
}

/// Something to look at before printing.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct BundleWarning {
    /// Stable id, for `BundlePlan::said_about`.
    pub id: String,
    /// One line.
    pub title: String,
    /// What a careful reader would say, and what can be done. May be empty.
    pub detail: String,
    /// Entries it speaks of.
    pub entries: Vec<Id>,
    /// What the user chose to say about it; empty where nothing yet.
    pub said: String,
    /// What is said is printed. Else it is a note of the user's own.
    pub printed: bool,
    /// The file that asks for a password, or for another one than was given.
    pub locked: Option<Id>,
}

/// What opens a PDF.
#[derive(Clone, Serialize, Deserialize, TS)]
pub struct GivePassword {
    /// The file.
    pub file: Id,
    /// Its password.
    pub password: String,
}

/// A part of the bundle.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct BundlePart {
    /// Its title.
    pub title: String,
    /// First page, from 1; `None` before the pages are laid out.
    pub first_page: Option<u32>,
    /// Last page.
    pub last_page: Option<u32>,
}

/// An appendix.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct AppendixView {
    /// "A01".
    pub label: String,
    /// Title.
    pub title: String,
    /// The file.
    pub file: Id,
    /// The file's name.
    pub name: String,
    /// Pages; `None` before the pages are laid out.
    pub pages: Option<u32>,
    /// First page in the bundle.
    pub first_page: Option<u32>,
}

/// Words that a bundle takes out, and where they stood.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LeftOutView {
    /// The word or words.
    pub find: String,
    /// What is printed instead.
    pub put: String,
    /// The person chose it for this bundle; the rest follows from who reads it.
    pub own: bool,
    /// How often it stands in the bundle's own pages.
    pub times: u32,
    /// The words around some of those places.
    pub around: Vec<String>,
    /// Appendices that hold it: "A03 (2 times)".
    pub appendices: Vec<String>,
}

/// Everything that a bundle takes out, to be looked through before it is made.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct BundleReview {
    /// What is taken out; the person's own words first, also where they stand nowhere.
    pub left_out: Vec<LeftOutView>,
    /// Appendices without words that could be searched, such as photographs: "A04".
    pub unsearched: Vec<String>,
}

/// An entry and whether it goes in.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct EntryChoice {
    /// The entry.
    pub entry: super::EntrySummary,
    /// It goes in.
    pub included: bool,
}

/// Which page.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
pub struct BundlePage {
    /// The bundle.
    pub id: Id,
    /// Page, from 1.
    pub page: u32,
    /// Width in pixels, 50 to 2000.
    pub width: u32,
}

/// A page as a picture.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct PagePicture {
    /// PNG as a data URL.
    pub data_url: String,
    /// The page's text, for a screen reader.
    pub text: String,
}

/// What a machine read on the pages of a made bundle, as pictures.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PagesReadByEye {
    /// Pages that were read, or tried.
    pub pages: u32,
    /// How many words that were taken out were looked for; 0: none, and no page was read.
    pub looked_for: u32,
    /// Words that seem to be there after all, in the order of the pages. The machine may have misread them.
    pub names: Vec<NameSeen>,
    /// Pages that could not be read, from 1.
    pub unread: Vec<u32>,
}

/// A word that was taken out and seems to stand on a page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct NameSeen {
    /// The word, as the list has it.
    pub word: String,
    /// The page of the bundle, from 1.
    pub page: u32,
}
