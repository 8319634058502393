//! Building the pages of the window.

use crate::Outcome;
use crate::program::npm;

/// Builds ui/dist.
pub fn build() -> Outcome {
    npm(&["run", "build"]).run()
}
