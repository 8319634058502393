//! What taking part costs.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::EntrySummary;

/// At which rate.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CostQuery {
    /// What an hour is counted at, in pence. `None`: the hours stand alone.
    #[serde(default)]
    #[ts(optional)]
    pub pence_an_hour: Option<u32>,
}

/// What the record's hours and costs come to. Nothing is a number that nobody typed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct CostView {
    /// By what it was for.
    pub rows: Vec<CostRow>,
    /// The whole, in sentences.
    pub sums: Vec<String>,
    /// What is missing, in sentences.
    pub gaps: Vec<String>,
    /// Entries of which no time was typed.
    pub no_time: Vec<EntrySummary>,
    /// Entries of which no cost was typed.
    pub no_cost: Vec<EntrySummary>,
    /// Minutes in all. `None`: none was typed.
    #[ts(type = "number | null")]
    pub minutes: Option<u64>,
    /// Pence in all. `None`: none was typed.
    #[ts(type = "number | null")]
    pub pence: Option<u64>,
    /// What the chosen charter says on pay.
    pub pay: CharterPay,
}

/// What was for one thing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CostRow {
    /// What for.
    pub what: String,
    /// The time, or that it is not recorded.
    pub time: String,
    /// The money, or that it is not recorded.
    pub money: String,
}

/// What the charter that is chosen for the record says on pay for taking part.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "says", rename_all = "snake_case")]
pub enum CharterPay {
    /// No charter is chosen, or it is not known here.
    NoCharter,
    /// It is another council's: it binds nobody here.
    AnotherCouncils {
        /// Its title.
        title: String,
    },
    /// None of its clauses speaks of pay.
    Silent {
        /// Its title.
        title: String,
    },
    /// One sentence of it does.
    Words {
        /// The sentence, whole.
        quote: String,
        /// Its clause and title.
        source: String,
    },
}
