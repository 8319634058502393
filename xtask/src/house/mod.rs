//! The house as its own files show it: which file uses which, what goes in a circle, and how long
//! files and functions are. Nothing is run; what is read is the code as the parser sees it.

mod arrows;
mod circles;
mod modules;
mod report;
mod sizes;
#[cfg(test)]
mod tests;

use std::path::{Path, PathBuf};

use crate::Outcome;

/// The crates of the product, lowest first.
const CRATES: [&str; 12] = [
    "core", "kinds", "calendar", "words", "capture", "ocr", "speech", "bundle", "store", "app",
    "cli", ".",
];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().map(Path::to_path_buf).unwrap_or_default()
}

/// Prints the rooms of each crate with what they use, and each circle with what ties it.
///
/// # Errors
/// Where a file cannot be read, or where there is a circle that `known_circles.txt` gives no reason for.
pub fn structure() -> Outcome {
    let mut new = 0;
    for name in CRATES {
        let house = modules::read(&root(), name)?;
        let arrows = arrows::between(&house);
        print!("{}", report::rooms(&house, &arrows));
        let found = circles::all(&house, &arrows);
        print!("{}", report::circles(&found));
        new += found.iter().filter(|circle| !circle.is_known()).count();
    }
    if new == 0 { Ok(()) } else { Err(format!("{new} new circles").into()) }
}

/// Prints how long files and functions are, with the longest ten of each.
///
/// # Errors
/// Where a file cannot be read, or where one is over the limit and gives no reason.
pub fn sizes() -> Outcome {
    let mut measured = measured()?;
    print!("{}", measured.report());
    let over = measured.over_without_reason();
    if over.is_empty() { Ok(()) } else { Err(over.join("\n").into()) }
}

fn measured() -> Result<sizes::Sizes, Box<dyn std::error::Error>> {
    let mut measured = sizes::Sizes::default();
    for name in CRATES.into_iter().chain(["xtask"]) {
        measured.add(&modules::read(&root(), name)?);
    }
    Ok(measured)
}
