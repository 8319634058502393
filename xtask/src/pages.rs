//! Building the pages of the window, and testing them.

use crate::Outcome;
use crate::program::{built, cargo, npm};

/// Builds ui/dist.
pub fn build() -> Outcome {
    npm(&["run", "build"]).run()
}

/// Tests the pages against the app without its window, which is built first.
pub fn test() -> Outcome {
    // As the tests build it: alone it would need its libraries with other features, all anew.
    cargo(&["build", "--workspace", "--example", "host_on_pipes"]).run()?;
    npm(&["test"]).env("EVENHAND_HOST", built("examples/host_on_pipes", "debug")).run()
}
