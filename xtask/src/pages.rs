//! Building the pages of the window, and testing them.

use crate::program::{built, cargo, npm};
use crate::{Outcome, not_run};

/// Builds ui/dist.
pub fn build() -> Outcome {
    npm(&["run", "build"]).run()
}

/// Tests the pages against the app without its window, which is built first.
pub fn test() -> Outcome {
    // As the tests build it: alone it would need its libraries with other features, all anew.
    cargo(&["build", "--workspace", "--example", "host_on_pipes"]).run()?;
    npm(&["test"])
        .env("EVENHAND_HOST", built("examples/host_on_pipes", "debug"))
        .env(not_run::VARIABLE, not_run::list())
        .run()
}
