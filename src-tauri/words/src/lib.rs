//! Every sentence that a person reads, from one catalogue.
//!
//! The words stand in Fluent files, a folder a language, under `locales/`. [`tr`] has one function for each message,
//! written by `cargo xtask gen`: a message that is gone, or an argument that is missing, does not compile.
//! `docs/words.md` says how to add one.
//!
//! No sentence is over 20 words, nothing blames, and a date is written "Thu 21 Nov 2019".

mod arguments;
mod catalogue;
mod contradictions;
mod cost;
mod dates;
mod findings;
mod ladder;
pub mod letters;
mod limits;
mod notes;
mod officer;
mod open_questions;
mod plan;
mod promises;
mod provenance;
mod pseudo;
pub mod tr;

pub use catalogue::{Language, Number, all_said, choose, language};
pub use contradictions::{contradiction_detail, contradiction_title};
pub use cost::{CostWords, about_pay, cost_words, money};
pub use dates::{date, latest, list, month, month_of, short_date, time, when};
pub use findings::{
    amount, explanation, explanation_on_paper, finding_note, finding_note_on_paper, finding_title,
    meeting_kinds, relaxed, verdict,
};
pub use ladder::{judgement_kind, ladder_made, ladder_place, ladder_summary};
pub use limits::{began_later, duty, limit_explanation, limit_standing};
pub use notes::{
    answer_as_of, answer_standing, asked_since, event_of, lines_of, said_to, theme_count, told_of,
};
pub use officer::{OfficerLine, officer_lines};
pub use plan::{plan_line_notes, plan_not_counted, plan_sum};
pub use promises::{promise_beside_its_day, promise_sentence, reply_sentence};
pub use provenance::{entry_came_in, file_came_in};
