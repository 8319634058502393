//! Use cases: what the window and the command line can ask for.
//!
//! Everything here stands between the pure core and the store. The clock is read here and nowhere
//! below; ids are made here. What crosses to the window is in [`contract`].

pub mod api;
pub mod bundles;
pub mod calendars;
pub mod capture;
pub mod charters;
pub mod check;
mod clock;
pub mod contract;
pub mod cost;
mod count;
pub mod entries;
pub mod exchange;
pub mod files;
mod filters;
pub mod forms;
pub mod guides;
pub mod ids;
pub mod import;
mod in_parts;
pub mod in_use;
pub mod integrity;
pub mod issues;
pub mod ladder;
pub mod language;
pub mod letters;
pub mod meetings;
pub mod notes;
pub mod people;
pub mod pictures;
pub mod plan;
pub mod process;
pub mod record_file;
pub mod recordings;
pub mod retention;
pub mod sample;
pub mod session;
pub mod step;
pub mod story;
pub mod today;
pub mod view;
pub mod whole_file;
pub mod worker;

pub use clock::Clock;
