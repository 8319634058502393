//! The files of a crate as modules, parsed.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

type Error = Box<dyn std::error::Error>;

/// One file of a crate.
pub struct Module {
    /// Where it stands, from the project's folder.
    pub file: String,
    /// Its text.
    pub text: String,
    /// Its syntax tree.
    pub tree: syn::File,
}

/// A crate's modules by their path from its root: `pdf::structure_tree` is
/// `["pdf", "structure_tree"]`, the root is `[]`.
pub struct House {
    /// The crate's folder under `src-tauri`, `.` for the shell itself.
    pub name: String,
    /// Each module by its path.
    pub modules: BTreeMap<Vec<String>, Module>,
}

/// The crate `name` under `root`, without test files and `main.rs` beside a `lib.rs`.
///
/// # Errors
/// Where a file cannot be read or is no Rust.
pub fn read(root: &Path, name: &str) -> Result<House, Error> {
    let source = match name {
        "xtask" => root.join("xtask/src"),
        "." => root.join("src-tauri"),
        _ => root.join("src-tauri").join(name).join("src"),
    };
    let mut modules = BTreeMap::new();
    let mut folders = vec![(source.clone(), Vec::new())];
    while let Some((folder, path)) = folders.pop() {
        for entry in sorted(&folder)? {
            let stem = entry.file_stem().unwrap_or_default().to_string_lossy().into_owned();
            let inner = |name: &str| [path.clone(), vec![name.to_owned()]].concat();
            if entry.is_dir() {
                // The shell's folder holds the other crates too, each with a manifest of its own.
                if !entry.join("Cargo.toml").exists() && !is_test(&stem) {
                    folders.push((entry, inner(&stem)));
                }
            } else if entry.extension().is_some_and(|ending| ending == "rs") && !is_test(&stem) {
                let own = match stem.as_str() {
                    "mod" | "lib" => path.clone(),
                    "main" if source.join("lib.rs").exists() => continue,
                    "main" => path.clone(),
                    "build" if path.is_empty() => continue,
                    _ => inner(&stem),
                };
                modules.insert(own, module(root, &entry)?);
            }
        }
    }
    Ok(House { name: name.to_owned(), modules })
}

/// Whether a file or folder holds tests only, by the house's names for them.
fn is_test(stem: &str) -> bool {
    stem == "tests" || stem.ends_with("_tests")
}

fn sorted(folder: &Path) -> Result<Vec<PathBuf>, Error> {
    let mut entries: Vec<PathBuf> = fs::read_dir(folder)?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<Result<_, _>>()?;
    entries.sort();
    Ok(entries)
}

fn module(root: &Path, path: &Path) -> Result<Module, Error> {
    let text = fs::read_to_string(path)?;
    let file = path.strip_prefix(root).unwrap_or(path).to_string_lossy().replace('\\', "/");
    let tree = syn::parse_file(&text).map_err(|error| format!("{file}: {error}"))?;
    Ok(Module { file, text, tree })
}

/// A crate that stands in a text, for tests: `(path, source)` for each file.
#[cfg(test)]
pub fn made(files: &[(&str, &str)]) -> House {
    let modules = files.iter().map(|(path, source)| {
        let own = path.split("::").filter(|part| !part.is_empty()).map(str::to_owned).collect();
        let tree = syn::parse_file(source).expect("a test's source is Rust");
        (own, Module { file: format!("{path}.rs"), text: (*source).to_owned(), tree })
    });
    House { name: "made".into(), modules: modules.collect() }
}

/// Whether an item is there for tests only.
pub fn for_tests(attributes: &[syn::Attribute]) -> bool {
    attributes.iter().any(|attribute| match &attribute.meta {
        syn::Meta::Path(path) => path.is_ident("test"),
        syn::Meta::List(list) if list.path.is_ident("cfg") => {
            let words = list.tokens.to_string();
            words == "test" || words.starts_with("all (test") || words.starts_with("any (test")
        }
        _ => false,
    })
}
