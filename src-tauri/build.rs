//! Prepares tauri's context: which commands the window may call, and where the built pages are.

use std::path::{Path, PathBuf};
use std::{env, fs, io};

/// The one list of commands. Its lines look like `name: Request => Answer, "what it does";`.
const CONTRACT: &str = "src-tauri/app/src/contract/mod.rs";

/// Commands of the shell itself, beside the use cases.
const OWN: &[&str] = &["listen", "print_page", "print_page"];

fn main() {
    if let Err(error) = prepare() {
        println!("cargo::error={error}");
        std::process::exit(1);
    }
}

fn prepare() -> Result<(), Box<dyn std::error::Error>> {
    let out = PathBuf::from(env::var("OUT_DIR")?);
    println!("cargo::rerun-if-changed={CONTRACT}");
    println!("cargo::rerun-if-changed=src-tauri/isolation");
    println!("cargo::rerun-if-changed=src-tauri/capabilities");
    let permissions = out.join("own-commands.toml");
    let mut names = command_names(&fs::read_to_string(CONTRACT)?);
    if names.is_empty() {
        return Err(format!("no command was found in {CONTRACT}").into());
    }
    names.extend(OWN.iter().map(ToString::to_string));
    fs::write(&permissions, permission_file(&names))?;
    use_pages(&out)?;
    let pattern: &'static str = permissions.to_string_lossy().into_owned().leak();
    let manifest = tauri_build::AppManifest::new().permissions_path_pattern(pattern);
    let attributes = tauri_build::Attributes::new()
        .capabilities_path_pattern("./src-tauri/capabilities/*.json")
        .app_manifest(manifest);
    tauri_build::try_build(attributes)?;
    Ok(())
}

/// Names of the commands in the list, in its order.
fn command_names(contract: &str) -> Vec<String> {
    let list = contract.split("macro_rules! for_each_command").nth(1).unwrap_or_default();
    let name = |line: &str| {
        let (name, rest) = line.trim().split_once(": ")?;
        let own = name.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_');
        (own && rest.contains(" => ")).then(|| name.to_owned())
    };
    list.lines().filter_map(name).collect()
}

/// A permission that allows exactly these commands.
fn permission_file(names: &[String]) -> String {
    let list: Vec<String> = names.iter().map(|name| format!("  \"{name}\",\n")).collect();
    format!(
        "[[permission]]\nidentifier = \"own-commands\"\ndescription = \"Evenhand's own commands\"\n\
         commands.allow = [\n{}]\n",
        list.concat()
    )
}

/// Points tauri at the built pages. Where they are not built yet, a debug build still compiles and
/// its window says what to run; a release build stops here.
fn use_pages(out: &Path) -> io::Result<()> {
    println!("cargo::rerun-if-changed=ui/dist");
    if Path::new("ui/dist/index.html").is_file() {
        return Ok(());
    }
    let message = "The pages of the window are not built yet. Run: cargo xtask start";
    if env::var("PROFILE").as_deref() == Ok("release") {
        return Err(io::Error::other(message));
    }
    println!("cargo::warning={message}");
    let folder = out.join("no-pages");
    fs::create_dir_all(&folder)?;
    let page = format!(
        "<!doctype html><html lang=\"en\"><title>Evenhand</title><body><p>{message}</p></body></html>"
    );
    fs::write(folder.join("index.html"), page)?;
    let folder = folder.to_string_lossy().replace('\\', "/");
    let config = format!("{{\"build\":{{\"frontendDist\":\"{folder}\"}}}}");
    println!("cargo::rustc-env=TAURI_CONFIG={config}");
    Ok(())
}
