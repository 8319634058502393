//! A screen of our own, so that the tests' window neither needs a desktop nor disturbs one.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

/// A virtual screen; it ends with this value.
pub struct Display {
    server: Child,
    name: String,
}

impl Display {
    /// Starts one under the first free number.
    ///
    /// # Errors
    /// Where Xvfb is missing or does not start.
    pub fn start() -> Result<Self, Box<dyn std::error::Error>> {
        let mut server = Command::new("Xvfb")
            .args(["-displayfd", "1", "-screen", "0", "1400x1050x24", "-nolisten", "tcp"])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|error| format!("Xvfb: {error}"))?;
        let mut line = String::new();
        if let Some(output) = server.stdout.take() {
            // The server writes its number once it takes connections.
            BufReader::new(output)
                .read_line(&mut line)
                .map_err(|error| format!("Xvfb: {error}"))?;
        }
        if line.trim().is_empty() {
            return Err("Xvfb gave no display.".into());
        }
        Ok(Self { server, name: format!(":{}", line.trim()) })
    }

    /// For `DISPLAY`.
    pub fn name(&self) -> &str {
        &self.name
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        // It may have ended by itself; either way it is gone now.
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}
