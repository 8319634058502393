//! How a bundle is printed.

use serde::{Deserialize, Serialize};

use super::Id;

/// How the pages are printed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
#[derive(ts_rs::TS)]
pub struct PrintOptions {
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
    /// When each entry came into the record, beside when it happened, in the chronology.
    #[serde(alias = "added_on_column")]
    pub came_in_column: bool,
    /// Section-prefixed page numbering.
    pub section_numbers: bool,
    /// Scale and turn foreign pages to A4.
    pub fit_a4: bool,
    /// How large the PDF may be, where that matters.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub size: Option<SizeLimit>,
    /// Split into volumes, and how long each may be.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub volumes: Option<VolumeLimit>,
    /// What taking part cost goes in. Only a person puts it in.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub cost: Option<CostPart>,
    /// What this EHC plan says and what happened goes in. Only a person puts it in.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub plan: Option<Id>,
}

/// The part on what taking part cost.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
pub struct CostPart {
    /// What an hour is counted at, in pence, as a person chose. `None`: the hours stand alone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub pence_an_hour: Option<u32>,
}

/// How large the PDF may be. Pictures in appendices are made coarser until it fits, text never is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
pub struct SizeLimit {
    /// Most megabytes, of a million bytes each.
    pub megabytes: u32,
}

/// How long a volume of a bundle may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
pub struct VolumeLimit {
    /// Most pages. An appendix is never cut in two, so one that is longer has a volume to itself.
    pub pages: u32,
}

impl Default for PrintOptions {
    fn default() -> Self {
        Self {
            large_print: false,
            black_and_white: false,
            double_sided: false,
            dividers: true,
            easy_read: false,
            confidential: false,
            came_in_column: false,
            section_numbers: false,
            fit_a4: true,
            size: None,
            volumes: None,
            cost: None,
            plan: None,
        }
    }
}
