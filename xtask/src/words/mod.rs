//! The catalogue of words: from the Fluent files to typed functions for Rust and for the window.
//!
//! A message's comment says what each argument is, so that one that is missing or of another kind does not compile.

mod plural;
mod read;
mod rust;
mod typescript;

use std::path::{Path, PathBuf};

use crate::Outcome;
use crate::program::{Program, npm, root};
use read::Module;

/// The folder of the language that all others are translated from.
const LOCALE: &str = "src-tauri/words/locales/en";
/// Functions for Rust.
pub const RUST: &str = "src-tauri/words/src/tr";
/// Functions for the window.
pub const WINDOW: &str = "ui/src/gen/words";

/// Writes both.
pub fn write() -> Outcome {
    let modules = read::all(&root().join(LOCALE))?;
    write_rust(&modules)?;
    write_window(&modules)
}

fn write_rust(modules: &[Module]) -> Outcome {
    let folder = emptied(RUST)?;
    let ours: Vec<&Module> = modules.iter().filter(|module| module.users.rust).collect();
    let index = folder.join("mod.rs");
    std::fs::write(&index, rust::index(&ours))?;
    for module in &ours {
        std::fs::write(folder.join(format!("{}.rs", module.name)), rust::module(module))?;
    }
    Program::new("rustfmt").args(&["--edition", "2024"]).args(&[index]).run()
}

fn write_window(modules: &[Module]) -> Outcome {
    let folder = emptied(WINDOW)?;
    let ours: Vec<&Module> = modules.iter().filter(|module| module.users.window).collect();
    std::fs::write(folder.join("index.ts"), typescript::index(&ours))?;
    for module in &ours {
        std::fs::write(folder.join(format!("{}.ts", module.name)), typescript::module(module))?;
    }
    let prettier =
        ["exec", "--", "prettier", "--log-level", "warn", "--ignore-path", "no-such-file"];
    npm(&prettier).args(&["--write"]).args(&[Path::new("src/gen/words")]).run()
}

/// The folder with nothing in it: a module whose file is gone goes too.
fn emptied(folder: &str) -> std::io::Result<PathBuf> {
    let folder = root().join(folder);
    if folder.exists() {
        std::fs::remove_dir_all(&folder)?;
    }
    std::fs::create_dir_all(&folder)?;
    Ok(folder)
}
