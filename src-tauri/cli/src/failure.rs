//! How a call fails: with a sentence, and with an exit code that scripts can rely on.

use std::process::ExitCode;

use evenhand_app::contract::UserError;

/// Why a call did not do what was asked.
#[derive(Debug)]
pub enum Failure {
    /// The input was understood and refused: exit 1.
    Refused(UserError),
    /// Some of several inputs were refused; each was told of where it stood: exit 1.
    SomeRefused,
    /// Wrong usage: exit 2.
    Usage(String),
}

impl Failure {
    /// Something that nobody foresaw.
    pub fn unexpected() -> Self {
        Self::Refused(UserError::Unexpected)
    }

    /// Tells what happened on standard error.
    pub fn print(&self, json: bool) {
        match self {
            Self::Refused(error) if json => {
                eprintln!("{}", serde_json::json!({ "error": error, "sentence": error.sentence() }))
            }
            Self::Refused(error) => crate::say(&error.sentence()),
            Self::SomeRefused => {}
            Self::Usage(message) => crate::say(message),
        }
    }

    /// The exit code.
    pub fn code(&self) -> ExitCode {
        match self {
            Self::Refused(_) | Self::SomeRefused => ExitCode::from(1),
            Self::Usage(_) => ExitCode::from(2),
        }
    }
}

impl From<UserError> for Failure {
    fn from(error: UserError) -> Self {
        Self::Refused(error)
    }
}
