//! Evenhand's desktop program.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

use std::process::ExitCode;

fn main() -> ExitCode {
    evenhand_app::process::close_to_others();
    evenhand_app::language::choose();
    // A child that reads one foreign file under limits is this same program; see `worker`.
    if let Some(code) = evenhand_app::worker::serve_if_asked() {
        return code;
    }
    match evenhand_shell::run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("Evenhand could not start: {error}");
            ExitCode::FAILURE
        }
    }
}
