//! Opening the record that `--record` names, with the passphrase from the environment or a prompt.

use std::path::Path;

use evenhand_app::api::open_with;
use evenhand_app::session::Session;
use evenhand_words::tr::cli;

use crate::clock::now;
use crate::{Context, Failure};

/// Environment variable with the passphrase.
pub const PASSPHRASE: &str = "EVENHAND_PASSPHRASE";

/// The folder that `--record` names.
pub fn folder(context: &Context) -> Result<&Path, Failure> {
    let missing = || Failure::Usage(cli::name_record());
    context.record.as_deref().ok_or_else(missing)
}

/// The passphrase.
pub fn passphrase() -> Result<String, Failure> {
    if let Ok(passphrase) = std::env::var(PASSPHRASE) {
        return Ok(passphrase);
    }
    let unreadable = |_| Failure::Usage(cli::set_passphrase(PASSPHRASE));
    rpassword::prompt_password(format!("{} ", cli::passphrase())).map_err(unreadable)
}

/// The passphrase of a new record. Where it is typed, it is typed twice: a slip would lock its owner out.
pub fn new_passphrase() -> Result<String, Failure> {
    let first = passphrase()?;
    if std::env::var(PASSPHRASE).is_err() {
        let unreadable = |_| Failure::Usage(cli::set_passphrase(PASSPHRASE));
        let again = rpassword::prompt_password(format!("{} ", cli::passphrase_again()));
        if again.map_err(unreadable)? != first {
            return Err(Failure::Usage(cli::passphrases_differ()));
        }
    }
    Ok(first)
}

/// The open record.
pub fn session(context: &Context) -> Result<Session, Failure> {
    let folder = folder(context)?;
    let store = open_with(folder, &passphrase()?, now())?;
    Ok(Session::new(store, folder, false))
}
