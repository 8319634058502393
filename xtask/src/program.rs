//! Running other programs, with their command line shown.

use std::ffi::OsStr;
use std::io::{BufRead, BufReader, Read};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::Outcome;

/// A program that is to be run.
pub struct Program {
    command: Command,
}

impl Program {
    /// A program by name, in the project's folder.
    pub fn new(name: impl AsRef<OsStr>) -> Self {
        let mut command = Command::new(name);
        command.current_dir(root()).stdin(Stdio::null());
        Self { command }
    }

    /// With these arguments.
    pub fn args<S: AsRef<OsStr>>(mut self, arguments: &[S]) -> Self {
        self.command.args(arguments);
        self
    }

    /// In this folder.
    pub fn within(mut self, folder: &Path) -> Self {
        self.command.current_dir(folder);
        self
    }

    /// With this variable in its environment.
    pub fn env(mut self, name: &str, value: impl AsRef<OsStr>) -> Self {
        self.command.env(name, value);
        self
    }

    /// With the terminal's input, for what may ask a question.
    pub fn asking(mut self) -> Self {
        self.command.stdin(Stdio::inherit());
        self
    }

    /// Runs it and shows its output.
    ///
    /// # Errors
    /// Where it cannot be started or ends badly.
    pub fn run(mut self) -> Outcome {
        let line = self.line();
        println!("\n\u{2192} {line}");
        match self.command.status() {
            Ok(status) if status.success() => Ok(()),
            Ok(status) => Err(format!("{line}: {status}").into()),
            Err(error) => Err(format!("{line}: {error}").into()),
        }
    }

    /// Runs it, shows its output, and gives the lines of it. What it writes to its standard error is only shown.
    pub fn heard(mut self) -> (bool, Vec<String>) {
        println!("\n\u{2192} {}", self.line());
        let Ok(mut child) = self.command.stdout(Stdio::piped()).spawn() else {
            return (false, Vec::new());
        };
        let lines = shown(child.stdout.take());
        (child.wait().is_ok_and(|status| status.success()), lines)
    }

    /// The same for what it writes to its standard error.
    pub fn heard_aside(mut self) -> (bool, Vec<String>) {
        println!("\n\u{2192} {}", self.line());
        let Ok(mut child) = self.command.stderr(Stdio::piped()).spawn() else {
            return (false, Vec::new());
        };
        let lines = shown(child.stderr.take());
        (child.wait().is_ok_and(|status| status.success()), lines)
    }

    /// Runs it silently and says whether it went well.
    pub fn succeeds(mut self) -> bool {
        let quiet = self.command.stdout(Stdio::null()).stderr(Stdio::null());
        quiet.status().is_ok_and(|status| status.success())
    }

    /// Runs it silently and gives what it wrote, where it went well.
    pub fn output(mut self) -> Option<String> {
        let output = self.command.stderr(Stdio::null()).output().ok()?;
        output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
    }

    fn line(&self) -> String {
        let name = Path::new(self.command.get_program()).file_name().unwrap_or_default();
        let mut words = vec![name.to_string_lossy()];
        words.extend(self.command.get_args().map(OsStr::to_string_lossy));
        words.join(" ")
    }
}

/// The lines of a program, shown as they come.
fn shown(from: Option<impl Read>) -> Vec<String> {
    let mut lines = Vec::new();
    // What a program prints of foreign bytes need not be letters.
    for line in from.into_iter().flat_map(|from| BufReader::new(from).split(b'\n')) {
        let Ok(line) = line else { break };
        let line = String::from_utf8_lossy(&line).into_owned();
        println!("{line}");
        lines.push(line);
    }
    lines
}

/// The same cargo that runs this.
pub fn cargo(arguments: &[&str]) -> Program {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    Program::new(cargo).args(arguments)
}

/// npm, in the folder of the pages.
pub fn npm(arguments: &[&str]) -> Program {
    let name = if cfg!(windows) { "npm.cmd" } else { "npm" };
    Program::new(name).args(arguments).within(&root().join("ui"))
}

/// The project's folder.
pub fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here).to_owned()
}

/// Where cargo puts what it builds.
pub fn target() -> PathBuf {
    let set = std::env::var_os("CARGO_TARGET_DIR").map(PathBuf::from);
    root().join(set.unwrap_or_else(|| "target".into()))
}

/// A program that cargo built.
pub fn built(name: &str, profile: &str) -> PathBuf {
    target().join(profile).join(format!("{name}{}", std::env::consts::EXE_SUFFIX))
}
