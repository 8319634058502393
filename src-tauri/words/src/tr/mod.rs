//! One function for each message, written by `cargo xtask gen` from `locales/en`. Do not edit.

pub mod advice;
pub mod appendix;
pub mod calendar;
pub mod changes;
pub mod charters;
pub mod chats;
pub mod chronology;
pub mod cli;
pub mod common;
pub mod contradictions;
pub mod cost;
pub mod dates;
pub mod documents;
pub mod doubts;
pub mod entries;
pub mod errors;
pub mod figures;
pub mod findings;
pub mod forms;
pub mod front;
pub mod guides;
pub mod history;
pub mod integrity;
pub mod issues;
pub mod ladder;
pub mod letters;
pub mod limits;
pub mod line;
pub mod meetings;
pub mod menu;
pub mod names;
pub mod notes;
pub mod page;
pub mod paper;
pub mod pictures;
pub mod plan;
pub mod promises;
pub mod proposals;
pub mod provenance;
pub mod recordings;
pub mod redaction;
pub mod retention;
pub mod sheet;
pub mod sources;
pub mod story;
pub mod survey;
pub mod tables;
pub mod trouble;
pub mod units;
pub mod volumes;
pub mod waiting;
pub mod warnings;

/// The English of every file.
pub(crate) const ENGLISH: &[&str] = &[
    include_str!("../../locales/en/advice.ftl"),
    include_str!("../../locales/en/appendix.ftl"),
    include_str!("../../locales/en/calendar.ftl"),
    include_str!("../../locales/en/changes.ftl"),
    include_str!("../../locales/en/charters.ftl"),
    include_str!("../../locales/en/chats.ftl"),
    include_str!("../../locales/en/chronology.ftl"),
    include_str!("../../locales/en/cli.ftl"),
    include_str!("../../locales/en/common.ftl"),
    include_str!("../../locales/en/contradictions.ftl"),
    include_str!("../../locales/en/cost.ftl"),
    include_str!("../../locales/en/dates.ftl"),
    include_str!("../../locales/en/documents.ftl"),
    include_str!("../../locales/en/doubts.ftl"),
    include_str!("../../locales/en/entries.ftl"),
    include_str!("../../locales/en/errors.ftl"),
    include_str!("../../locales/en/figures.ftl"),
    include_str!("../../locales/en/findings.ftl"),
    include_str!("../../locales/en/forms.ftl"),
    include_str!("../../locales/en/front.ftl"),
    include_str!("../../locales/en/guides.ftl"),
    include_str!("../../locales/en/history.ftl"),
    include_str!("../../locales/en/integrity.ftl"),
    include_str!("../../locales/en/issues.ftl"),
    include_str!("../../locales/en/ladder.ftl"),
    include_str!("../../locales/en/letters.ftl"),
    include_str!("../../locales/en/limits.ftl"),
    include_str!("../../locales/en/line.ftl"),
    include_str!("../../locales/en/meetings.ftl"),
    include_str!("../../locales/en/menu.ftl"),
    include_str!("../../locales/en/names.ftl"),
    include_str!("../../locales/en/notes.ftl"),
    include_str!("../../locales/en/page.ftl"),
    include_str!("../../locales/en/paper.ftl"),
    include_str!("../../locales/en/pictures.ftl"),
    include_str!("../../locales/en/plan.ftl"),
    include_str!("../../locales/en/promises.ftl"),
    include_str!("../../locales/en/proposals.ftl"),
    include_str!("../../locales/en/provenance.ftl"),
    include_str!("../../locales/en/recordings.ftl"),
    include_str!("../../locales/en/redaction.ftl"),
    include_str!("../../locales/en/retention.ftl"),
    include_str!("../../locales/en/sheet.ftl"),
    include_str!("../../locales/en/sources.ftl"),
    include_str!("../../locales/en/story.ftl"),
    include_str!("../../locales/en/survey.ftl"),
    include_str!("../../locales/en/tables.ftl"),
    include_str!("../../locales/en/trouble.ftl"),
    include_str!("../../locales/en/units.ftl"),
    include_str!("../../locales/en/volumes.ftl"),
    include_str!("../../locales/en/waiting.ftl"),
    include_str!("../../locales/en/warnings.ftl"),
];
