//! Files that come from outside: dropped on the window, or opened with the app. Their paths stay on
//! this side; the pages get a key and a name.

use std::path::{Path, PathBuf};

use evenhand_app::api::Host;
use evenhand_app::contract::HostEvent;
use tauri::{AppHandle, DragDropEvent, Manager, Runtime};

use super::listener::{is_listening, tell};

/// The files among a program's arguments. Flags, and what is not there, are left out.
pub fn named(arguments: impl Iterator<Item = String>, folder: &Path) -> Vec<PathBuf> {
    arguments.map(|argument| folder.join(argument)).filter(|path| path.exists()).collect()
}

/// Hands opened files to the pages, which show a preview. Before the pages listen, the files wait in
/// the host's status, which is the first thing that the pages ask for.
pub fn opened<R: Runtime>(app: &AppHandle<R>, paths: Vec<PathBuf>) {
    if paths.is_empty() {
        return;
    }
    // They wait in the host until they are looked at, also where no record is open yet.
    let files = app.state::<Host>().add_opened(paths);
    if is_listening(app) {
        tell(app, HostEvent::Opened { files });
    }
}

/// Takes a drop on the window to the pages.
pub fn dragged<R: Runtime>(app: &AppHandle<R>, event: &DragDropEvent) {
    if let DragDropEvent::Drop { paths, .. } = event {
        let files = app.state::<Host>().add_dropped(paths.clone());
        tell(app, HostEvent::Dropped { files });
    }
}

/// Closes the record with the app, which also empties the folder of opened copies.
pub fn close<R: Runtime>(app: &AppHandle<R>) {
    if !app.state::<Host>().end() {
        log::warn!("something was still at work when the app ended");
    }
}

#[cfg(test)]
mod tests {
    use super::named;

    #[test]
    fn only_files_that_are_there_count_as_opened() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("invite.ics"), "").unwrap();
        let arguments = ["--flag", "invite.ics", "gone.eml"].map(String::from);
        let found = named(arguments.into_iter(), folder.path());
        assert_eq!(found, [folder.path().join("invite.ics")]);
    }
}
