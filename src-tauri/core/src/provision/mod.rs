//! What an EHC plan's Section F says, and what happened: pasted words to lines, school weeks, and sums by term.
//!
//! No figure is made that the plan's words do not give, and a week of which nobody told is never one without help.

mod change;
mod figures;
mod read;
mod split;
mod sums;
mod tokens;
mod weeks;

pub use change::{PlanFault, ProvisionWords, TermFault, add_lines, check_terms, tick};
pub use read::{ProvisionLine, read_line};
pub use split::{LONG_LINE, PlanText, lines_of};
pub use sums::{LineSum, PlanSums, TermSum, sums};
pub use weeks::{
    MOST_TERMS, WeekStanding, monday_of, school_days, school_weeks, standing, standing_in,
};
