//! One function for each message, written by `cargo xtask gen` from `locales/en`. Do not edit.

pub mod contradictions;
pub mod dates;
pub mod entries;
pub mod errors;
pub mod findings;
pub mod history;
pub mod letters;
pub mod limits;
pub mod paper;
pub mod promises;
pub mod provenance;
pub mod units;

/// The English of every file.
pub(crate) const ENGLISH: &[&str] = &[
    include_str!("../../locales/en/contradictions.ftl"),
    include_str!("../../locales/en/dates.ftl"),
    include_str!("../../locales/en/entries.ftl"),
    include_str!("../../locales/en/errors.ftl"),
    include_str!("../../locales/en/findings.ftl"),
    include_str!("../../locales/en/history.ftl"),
    include_str!("../../locales/en/letters.ftl"),
    include_str!("../../locales/en/limits.ftl"),
    include_str!("../../locales/en/paper.ftl"),
    include_str!("../../locales/en/promises.ftl"),
    include_str!("../../locales/en/provenance.ftl"),
    include_str!("../../locales/en/units.ftl"),
];
