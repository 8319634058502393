//! Writes the contract as TypeScript: one file a type, one that gives them all, and the map of commands.

use std::path::Path;

use ts_rs::{Config, TS};

use super::*;

/// Writes every type, `types.ts` and `commands.ts` into a folder.
///
/// # Errors
/// Where a file cannot be written.
pub fn write(folder: &Path) -> Result<(), Box<dyn std::error::Error>> {
    let config = Config::new().with_out_dir(folder).with_large_int("number");
    std::fs::write(folder.join("commands.ts"), commands(&config)?)?;
    UserError::export_all(&config)?;
    DroppedFile::export_all(&config)?;
    HostEvent::export_all(&config)?;
    std::fs::write(folder.join("types.ts"), all(folder)?)?;
    Ok(())
}

/// Gives every type of the folder on. A type has a name with a capital letter, and so has its file.
fn all(folder: &Path) -> std::io::Result<String> {
    let mut lines = std::collections::BTreeSet::new();
    for entry in std::fs::read_dir(folder)? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        if let Some(name) =
            name.strip_suffix(".ts").filter(|name| name.starts_with(char::is_uppercase))
        {
            lines.insert(format!("export type * from \"./{name}\";\n"));
        }
    }
    let lines: String = lines.into_iter().collect();
    Ok(format!("// Generated from the Rust contract. Do not edit.\n{lines}"))
}

macro_rules! map_of_commands {
    ($($name:ident: $request:ty => $answer:ty, $about:literal;)*) => {
        /// Exports each command's types and gives the map.
        fn commands(config: &Config) -> Result<String, ts_rs::ExportError> {
            let mut imports = std::collections::BTreeSet::new();
            let mut lines = String::new();
            $(
                for name in [export::<$request>(config)?, export::<$answer>(config)?] {
                    imports.extend(name);
                }
                lines += &format!(
                    "  /** {}. */\n  {}: {{ request: {}; answer: {} }};\n",
                    $about,
                    stringify!($name),
                    <$request as TS>::name(config),
                    <$answer as TS>::name(config),
                );
            )*
            let imports: String = imports
                .iter()
                .map(|name| format!("import type {{ {name} }} from \"./{name}\";\n"))
                .collect();
            Ok(format!("// Generated from the Rust contract. Do not edit.\n{imports}\n/** Every command of the host. */\nexport interface Commands {{\n{lines}}}\n"))
        }
    };
}

crate::for_each_command!(map_of_commands);

/// Exports a type with all that it needs, and gives the name to import, also from inside a list.
fn export<T: TS + 'static>(config: &Config) -> Result<Option<String>, ts_rs::ExportError> {
    match T::export_all(config) {
        Ok(()) => Ok(Some(T::ident(config))),
        // A list or an option is no file of its own: its parts are.
        Err(ts_rs::ExportError::CannotBeExported(_)) => {
            T::visit_generics(&mut Export { config });
            let name = T::name(config);
            let bare = name.trim_start_matches("Array<").trim_end_matches('>');
            Ok(Some(bare.trim_end_matches(" | null").to_owned()))
        }
        Err(error) => Err(error),
    }
}

struct Export<'a> {
    config: &'a Config,
}

impl ts_rs::TypeVisitor for Export<'_> {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        // A part that is a list itself, or a number, has no file: nothing to write.
        let _ = T::export_all(self.config);
        T::visit_generics(self);
    }
}
