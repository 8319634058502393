//! The TypeScript of the contract. ui/src/gen is committed and never edited.

use crate::Outcome;
use crate::program::{Program, built, cargo};

const FOLDER: &str = "ui/src/gen";

/// Writes it.
pub fn write() -> Outcome {
    // As the tests build it: alone it would need its libraries with other features, all anew.
    cargo(&["build", "--quiet", "--workspace", "--example", "gen_types"]).run()?;
    let program = built("examples/gen_types", "debug");
    Program::new(program).args(&[FOLDER]).run()
}

/// Writes it and fails where that changes what is committed.
pub fn check() -> Outcome {
    write()?;
    let changed = Program::new("git").args(&["status", "--porcelain", "--", FOLDER]).output();
    match changed.as_deref().map(str::trim) {
        Some("") => Ok(()),
        Some(files) => Err(format!(
            "{FOLDER} is not what the contract says. Commit what `cargo xtask gen` wrote:\n{files}"
        )
        .into()),
        None => Err("git could not compare ui/src/gen".into()),
    }
}
