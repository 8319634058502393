//! People, issues, files, and the definition of a bundle.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::{Id, When};

/// A person, team or organisation.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Person {
    /// Stable id.
    pub id: Id,
    /// Name as the user writes it. Private: profiles show the role instead.
    #[serde(default)]
    pub name: String,
    /// Role, such as "chair of the co-production group".
    #[serde(default)]
    pub role: String,
    /// Organisation.
    #[serde(default)]
    pub organisation: String,
    /// On the council's side.
    #[serde(default)]
    pub council: bool,
    /// A child or young person: shown by initials or nickname only.
    #[serde(default)]
    pub child: bool,
    /// The nickname or initials to show for a child.
    #[serde(default)]
    pub shown_as: String,
    /// From when they held the role.
    #[serde(default)]
    pub from: When,
    /// Until when they held the role.
    #[serde(default)]
    pub to: When,
    /// Other names they go by. They are as private as the first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "ts", ts(as = "Option<Vec<String>>", optional))]
    pub other_names: Vec<String>,
    /// Other roles they had or have, in any order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "ts", ts(as = "Option<Vec<Role>>", optional))]
    pub roles: Vec<Role>,
    /// When they were added.
    pub added_on: DateTime<Utc>,
    /// Part of the sample record.
    #[serde(default)]
    pub sample: bool,
}

impl Person {
    /// A person of whom nothing is known yet.
    pub fn new(id: Id, added_on: DateTime<Utc>) -> Self {
        Self {
            id,
            name: String::new(),
            role: String::new(),
            organisation: String::new(),
            council: false,
            child: false,
            shown_as: String::new(),
            from: When::Undated,
            to: When::Undated,
            other_names: Vec::new(),
            roles: Vec::new(),
            added_on,
            sample: false,
        }
    }
}

/// A role that somebody had for a time.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Role {
    /// What it is, such as "chair of the co-production group".
    #[serde(default)]
    pub title: String,
    /// Where.
    #[serde(default)]
    pub organisation: String,
    /// From when.
    #[serde(default)]
    pub from: When,
    /// Until when.
    #[serde(default)]
    pub to: When,
}

impl Person {
    /// The name and every other name.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        std::iter::once(&self.name).chain(&self.other_names).map(String::as_str)
    }

    /// Takes in what is known of somebody who turned out to be the same person. What is said here goes
    /// first; what only the other says is added.
    pub fn take_in(&mut self, other: &Self) {
        let mine: Vec<String> = self.names().map(str::to_owned).collect();
        for name in other.names().filter(|name| !name.trim().is_empty()) {
            if self.name.trim().is_empty() {
                self.name = name.to_owned();
            } else if !mine.iter().any(|known| known == name) && self.name != name {
                self.other_names.push(name.to_owned());
            }
        }
        let main = Role {
            title: other.role.clone(),
            organisation: other.organisation.clone(),
            from: other.from,
            to: other.to,
        };
        if self.role.is_empty() && self.organisation.is_empty() {
            (self.role, self.organisation) = (main.title, main.organisation);
            (self.from, self.to) = (main.from, main.to);
        } else {
            self.add_role(main);
        }
        for role in &other.roles {
            self.add_role(role.clone());
        }
        self.council |= other.council;
        self.child |= other.child;
        if self.shown_as.is_empty() {
            self.shown_as.clone_from(&other.shown_as);
        }
        self.added_on = self.added_on.min(other.added_on);
    }

    fn add_role(&mut self, role: Role) {
        let words = (role.title.as_str(), role.organisation.as_str());
        let main = words == (&self.role, &self.organisation)
            && (role.from, role.to) == (self.from, self.to);
        if words != ("", "") && !main && !self.roles.contains(&role) {
            self.roles.push(role);
        }
    }

    /// Role and organisation at the time of something; empty where no role is known for that time.
    ///
    /// A role with dates that fit goes before one without dates, and of several the one that began last.
    /// For something without a date it is the main role.
    pub fn role_at(&self, when: &When) -> (&str, &str) {
        let main = (self.role.as_str(), self.organisation.as_str());
        let (Some(first), Some(last)) = (when.earliest(), when.latest()) else { return main };
        let others = self
            .roles
            .iter()
            .map(|role| (role.title.as_str(), role.organisation.as_str(), role.from, role.to));
        std::iter::once((main.0, main.1, self.from, self.to))
            .chain(others)
            .filter(|(.., from, to)| {
                from.earliest().is_none_or(|from| from <= last)
                    && to.latest().is_none_or(|to| to >= first)
            })
            // The first of equals stays, so that the main role goes before others of no date.
            .reduce(
                |best, next| if rank(next.2, next.3) > rank(best.2, best.3) { next } else { best },
            )
            .map_or(("", ""), |(title, organisation, ..)| (title, organisation))
    }
}

fn rank(from: When, to: When) -> (bool, Option<NaiveDate>) {
    (from != When::Undated || to != When::Undated, from.earliest())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> When {
        When::day(text.parse().unwrap())
    }

    #[test]
    fn the_role_is_the_one_of_that_time() {
        let json =
            r#"{"id":"00000000-0000-7000-8000-000000000001","added_on":"2026-11-01T09:00:00Z"}"#;
        let mut person: Person = serde_json::from_str(json).unwrap();
        assert!(!serde_json::to_string(&person).unwrap().contains("roles"), "as before");
        assert_eq!(person.role_at(&day("2019-05-10")), ("", ""));
        person.role = "director".into();
        assert_eq!(person.role_at(&day("2019-05-10")).0, "director");
        let role = |title: &str, from, to| Role {
            title: title.into(),
            organisation: "Council".into(),
            from,
            to,
        };
        person.roles = vec![
            role("officer", When::Year { year: 2017 }, day("2018-08-31")),
            role("deputy", day("2018-09-01"), day("2019-05-31")),
            role("acting chair", day("2019-05-01"), When::Undated),
        ];
        let at = |text: &str| person.role_at(&day(text)).0;
        assert_eq!(at("2016-12-31"), "director", "only the one without dates can be it");
        assert_eq!(at("2017-01-01"), "officer");
        assert_eq!(at("2018-12-01"), "deputy");
        assert_eq!(at("2019-05-10"), "acting chair", "the one that began last");
        assert_eq!(person.role_at(&When::Month { year: 2018, month: 8 }).0, "officer");
        assert_eq!(person.role_at(&When::Undated).0, "director");
        person.from = day("2020-01-01");
        assert_eq!(person.role_at(&day("2016-12-31")), ("", ""));
        assert_eq!(person.role_at(&day("2020-06-01")).0, "director");
    }
}

/// One issue of a complaint or letter.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Issue {
    /// Stable id.
    pub id: Id,
    /// Place in the list, from 1.
    #[serde(default)]
    pub number: u32,
    /// One line.
    #[serde(default)]
    pub title: String,
    /// What happened.
    #[serde(default)]
    pub what_happened: String,
    /// Its effect on families.
    #[serde(default)]
    pub effect: String,
    /// What is asked for.
    #[serde(default)]
    pub remedy: String,
    /// The council's account.
    #[serde(default)]
    pub their_account: String,
    /// Charter clauses or laws it rests on.
    #[serde(default)]
    pub clauses: Vec<super::ClauseRef>,
    /// When it was added.
    pub added_on: DateTime<Utc>,
    /// Part of the sample record.
    #[serde(default)]
    pub sample: bool,
}

impl Issue {
    /// An issue with nothing in it yet.
    pub fn new(id: Id, number: u32, added_on: DateTime<Utc>) -> Self {
        Self {
            id,
            number,
            title: String::new(),
            what_happened: String::new(),
            effect: String::new(),
            remedy: String::new(),
            their_account: String::new(),
            clauses: Vec::new(),
            added_on,
            sample: false,
        }
    }
}

/// A file kept in the record. Its bytes are stored by content, apart.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct StoredFile {
    /// Stable id.
    pub id: Id,
    /// Name of the original file.
    pub name: String,
    /// Media type by content, such as `application/pdf`.
    #[serde(default)]
    pub media_type: String,
    /// Size of the original in bytes.
    #[cfg_attr(feature = "ts", ts(type = "number"))]
    pub size: u64,
    /// SHA-256 of the original, 64 lower-case hex digits.
    pub sha256: String,
    /// When it was added.
    pub added_on: DateTime<Utc>,
    /// The date of the document itself, where known.
    #[serde(default)]
    pub dated: When,
    /// Part of the sample record.
    #[serde(default)]
    pub sample: bool,
}

/// The definition of a bundle: what goes in, in what order, for whom.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct BundlePlan {
    /// Stable id.
    pub id: Id,
    /// Which document it is.
    #[serde(default)]
    pub template: Template,
    /// Who it is for.
    #[serde(default)]
    pub profile: Profile,
    /// Title on the cover.
    #[serde(default)]
    pub title: String,
    /// Who it is from.
    #[serde(default)]
    pub from: String,
    /// Who it is to.
    #[serde(default)]
    pub to: String,
    /// Opening words of the letter, in the user's own words.
    #[serde(default)]
    pub opening: String,
    /// Closing words.
    #[serde(default)]
    pub closing: String,
    /// What is asked for, one line each.
    #[serde(default)]
    pub remedies: Vec<String>,
    /// Who gets a copy, one line each.
    #[serde(default)]
    pub copied_to: Vec<String>,
    /// Issues in order. Empty: all, by number.
    #[serde(default)]
    pub issues: Vec<Id>,
    /// Which entries go in. Drafts and private entries only ever go in by being named.
    #[serde(default)]
    pub entries: BundleChoice,
    /// Appendices in order: A01 is the first.
    #[serde(default)]
    pub appendices: Vec<super::FileRef>,
    /// Answers to the contradiction check: finding id, and what the user chose to say.
    #[serde(default)]
    pub said_about: std::collections::BTreeMap<String, String>,
    /// Words that are taken out beside what the profile takes out.
    #[serde(default)]
    pub leave_out: Vec<LeaveOut>,
    /// Print settings.
    #[serde(default)]
    pub paper: PaperOptions,
    /// Version printed on the cover, from 1.
    #[serde(default)]
    pub version: u32,
    /// The day the bundle speaks from, where it is not the day it is made.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional))]
    pub as_of: Option<NaiveDate>,
    /// What the last saved version held, so that the next one can say what has changed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional))]
    pub saved: Option<SavedVersion>,
    /// When the plan was added.
    pub added_on: DateTime<Utc>,
    /// Part of the sample record.
    #[serde(default)]
    pub sample: bool,
}

/// What a version of a bundle held when its PDF was saved.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct SavedVersion {
    /// Its number.
    pub version: u32,
    /// When it was saved.
    pub saved_on: DateTime<Utc>,
    /// Its appendices in order.
    pub appendices: Vec<SavedAppendix>,
    /// Its entries.
    pub entries: Vec<SavedEntry>,
    /// How its PDF was made.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional))]
    pub made: Option<Making>,
}

/// What a PDF depends on beside the record: with it, the same bytes can be made again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Making {
    /// The time that the document gives as its own.
    pub at: DateTime<Utc>,
    /// The day it speaks from.
    pub as_of: NaiveDate,
    /// The head of the record's history then, as it is printed.
    pub head: String,
    /// SHA-256 of the file, in hex; of each volume, where there are more.
    pub sha256: Vec<String>,
}

/// An appendix of a saved version.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct SavedAppendix {
    /// The file.
    pub file: Id,
    /// Its title there.
    pub title: String,
    /// SHA-256 of the original, in hex.
    pub sha256: String,
}

/// An entry of a saved version.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct SavedEntry {
    /// The entry.
    pub entry: Id,
    /// Its title then, to name it by where it is gone.
    pub title: String,
    /// SHA-256 of all that it said, in hex.
    pub fingerprint: String,
}

/// A word or words that a person takes out of a bundle.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct LeaveOut {
    /// The word or words, in any case.
    pub find: String,
    /// What is printed instead. Empty: "[left out]".
    #[serde(default)]
    pub put: String,
}

/// Which entries go in.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum BundleChoice {
    /// All that are finished and not private.
    #[default]
    All,
    /// All but these.
    Except {
        /// Left out.
        entries: Vec<Id>,
    },
    /// Only these.
    Only {
        /// Put in.
        entries: Vec<Id>,
    },
}

/// Built-in templates.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum Template {
    /// Complaint to a council.
    #[default]
    Complaint,
    /// Letter of concern.
    LetterOfConcern,
    /// Two pages and chosen appendices for a councillor.
    CouncillorBriefing,
    /// A forum's report.
    ForumReport,
    /// The whole record.
    WholeRecord,
}

/// Who may see what.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum Profile {
    /// Everything, for the user alone.
    MyCopy,
    /// For the council's complaints team.
    #[default]
    CouncilComplaint,
    /// For a councillor.
    Councillor,
    /// For a forum's report.
    ForumReport,
    /// For anyone.
    Public,
}

/// How the pages are printed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct PaperOptions {
    /// Large print: 18 pt text.
    pub large_print: bool,
    /// Greys only.
    pub black_and_white: bool,
    /// Each appendix starts on a right-hand page.
    pub double_sided: bool,
    /// A page before each appendix.
    pub dividers: bool,
    /// An easy-read page beside the summary.
    pub easy_read: bool,
    /// "Confidential" on the cover.
    pub confidential: bool,
    /// "Added on" beside "happened on" in the chronology.
    pub added_on_column: bool,
    /// Section-prefixed page numbering.
    pub section_numbers: bool,
    /// Scale and turn foreign pages to A4.
    pub fit_a4: bool,
    /// How large the PDF may be, where that matters.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional))]
    pub size: Option<SizeLimit>,
    /// Split into volumes, and how long each may be.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional))]
    pub volumes: Option<VolumeLimit>,
}

/// How large the PDF may be. Pictures in appendices are made coarser until it fits, text never is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct SizeLimit {
    /// Most megabytes, of a million bytes each.
    pub megabytes: u32,
}

/// How long a volume of a bundle may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct VolumeLimit {
    /// Most pages. An appendix is never cut in two, so one that is longer has a volume to itself.
    pub pages: u32,
}

impl Default for PaperOptions {
    fn default() -> Self {
        Self {
            large_print: false,
            black_and_white: false,
            double_sided: false,
            dividers: true,
            easy_read: false,
            confidential: false,
            added_on_column: false,
            section_numbers: false,
            fit_a4: true,
            size: None,
            volumes: None,
        }
    }
}
