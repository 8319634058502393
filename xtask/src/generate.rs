//! The TypeScript of the contract. ui/src/gen is committed and never edited.

use crate::Outcome;
use crate::program::{Program, cargo};

const FOLDER: &str = "ui/src/gen";

/// Writes it.
pub fn write() -> Outcome {
    cargo(&["run", "--quiet", "--package", "evenhand-app", "--example", "gen_types", "--", FOLDER])
        .run()
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
