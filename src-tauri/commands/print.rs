//! The window asks for the system's own dialog to print what it shows. No file is written for it.

use evenhand_app::contract::UserError;
use tauri::Runtime;
use tauri::ipc::Invoke;

/// The command's name.
pub(super) const NAME: &str = "print_page";

/// Opens the dialog.
pub(super) fn handle<R: Runtime>(invoke: Invoke<R>) -> bool {
    match invoke.message.webview_ref().print() {
        Ok(()) => invoke.resolver.resolve(()),
        Err(error) => {
            log::error!("the dialog to print did not open: {error}");
            invoke.resolver.reject(UserError::Unexpected);
        }
    }
    true
}
