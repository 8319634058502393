//! The parts of a bundle, as places that a page can refer to.

use serde::{Deserialize, Serialize};

/// A section, or a heading that is in the outline.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum SectionId {
    /// The cover.
    Cover,
    /// The summary; of a briefing the first page.
    Summary,
    /// The easy-read page.
    EasyRead,
    /// The list of contents.
    Contents,
    /// What has changed since the last version.
    Changes,
    /// The letter; of a briefing the second page.
    Letter,
    /// An issue in the letter, by its number.
    Issue(u32),
    /// What is asked for in the letter.
    Remedies,
    /// What is working well, in a briefing.
    Good,
    /// What is working well.
    WorkingWell,
    /// All entries by date.
    Chronology,
    /// Figures and charts.
    Figures,
    /// One of the figures.
    Figure(Figure),
    /// What provision was planned, and what came.
    Plan,
    /// What it cost.
    Cost,
    /// How far participation went.
    Ladder,
    /// A ladder in it, counted from 1.
    Rung(usize),
    /// Filled in forms.
    Forms,
    /// What families said.
    Notes,
    /// The council's own account.
    TheirAccount,
    /// What is open in it.
    Questions,
    /// Which appendix is evidence for which issue.
    Matrix,
    /// Where everything comes from.
    Sources,
    /// A volume after the first, by its number.
    Volume(usize),
    /// A file in an appendix.
    Attachment {
        /// Label of the appendix.
        appendix: String,
        /// Its place among the files and pictures there.
        number: usize,
    },
    /// A line of a foreign file's own outline.
    Bookmark {
        /// Label of the appendix.
        appendix: String,
        /// Which of the copied files.
        copy: usize,
        /// Its place in the outline.
        number: usize,
    },
    /// A section of a paper that binds no documents, by what the paper calls it.
    OfPaper(String),
}

/// A heading among the figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Figure {
    /// Notice of meetings.
    Notice,
    /// Results of all checks.
    Invitations,
    /// What is only recommended.
    Recommended,
    /// What another council's charter would say.
    Compared,
    /// The sums.
    Sums,
    /// Promises.
    Promises,
    /// Replies.
    Replies,
    /// Unpaid hours.
    Hours,
}
