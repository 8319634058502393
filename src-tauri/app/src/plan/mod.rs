//! EHC plans: lines of Section F, the school's terms, what was told week by week, and the sums.

mod change;
mod view;

pub use change::{MOST_LINES, add, change_line, remove_line, save, tick};
pub use view::{overview, preview, view};
