//! Programs of others that bundles are measured against and checked with. They are written in
//! Python, so they live in a folder of their own among what cargo builds, and nowhere else.

use std::path::PathBuf;

use crate::Outcome;
use crate::program::{Program, cargo, target};

/// Peers in making bundles, and the second checker of PDF/UA.
const PEERS: &[&str] = &["pikepdf==10.17.0", "pypdf==7.1.0", "reportlab==5.1.0", "outloud==0.2.1"];

/// `cargo xtask bench-bundle`: the whole bundle and its peers, in one run.
///
/// # Errors
/// Where the bundle itself cannot be made. A peer that is not there has a line that says so.
pub fn bench(rest: &[&str]) -> Outcome {
    let bench = ["bench", "--package", "evenhand-bundle", "--bench", "bundle", "--"];
    cargo(&bench).args(rest).env("EVENHAND_PYTHON", python()).run()
}

/// A Python that has the peers, or the one that is there where they cannot be had.
pub fn python() -> PathBuf {
    let folder = target().join("peers");
    let own = folder.join(if cfg!(windows) { "Scripts/python.exe" } else { "bin/python" });
    let has = || Program::new(&own).args(&["-c", "import pikepdf, pypdf, reportlab, outloud"]);
    if has().succeeds() {
        return own;
    }
    let made = Program::new("python3").args(&["-m", "venv"]).args(&[&folder]).run();
    let pip = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check"];
    if made.is_ok() && Program::new(&own).args(&pip).args(PEERS).run().is_ok() {
        return own;
    }
    println!(
        "The peers could not be installed: {}. Their lines will say NOT RUN.",
        PEERS.join(", ")
    );
    PathBuf::from("python3")
}
