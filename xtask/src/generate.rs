//! What is made from other files: the TypeScript of the contract, and a function for each message. Both are committed
//! and never edited.

use crate::program::{Program, built, cargo, root};
use crate::{Outcome, words};

const FOLDER: &str = "ui/src/gen";

/// Writes it.
pub fn write() -> Outcome {
    words::write()?;
    // As the tests build it: alone it would need its libraries with other features, all anew.
    cargo(&["build", "--quiet", "--workspace", "--example", "gen_types"]).run()?;
    forget_types()?;
    let program = built("examples/gen_types", "debug");
    Program::new(program).args(&[FOLDER]).run()
}

/// Removes what was written before, so that no type stays that the contract has no more. The words lie in a folder.
fn forget_types() -> Outcome {
    for file in std::fs::read_dir(root().join(FOLDER))? {
        let path = file?.path();
        if path.is_file() {
            std::fs::remove_file(path)?;
        }
    }
    Ok(())
}

/// Writes it and fails where that changes what is committed.
pub fn check() -> Outcome {
    write()?;
    let changed = Program::new("git")
        .args(&["status", "--porcelain", "--", FOLDER])
        .args(&[words::RUST])
        .output();
    match changed.as_deref().map(str::trim) {
        Some("") => Ok(()),
        Some(files) => Err(format!(
            "What is made from other files is not what they say. Commit what `cargo xtask gen` wrote:\n{files}"
        )
        .into()),
        None => Err("git could not compare what was written".into()),
    }
}
