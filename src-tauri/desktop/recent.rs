//! The desktop's list of files used last. GTK's dialogs put each chosen file's name on it, where anyone at
//! this computer can read it; what belongs to a record is taken off again.

use std::path::PathBuf;

use tauri::{AppHandle, Runtime};

/// Takes files off the list that only this app put there. What other programs noted is theirs.
#[cfg(target_os = "linux")]
pub fn forget<R: Runtime>(app: &AppHandle<R>, paths: &[PathBuf]) {
    use gtk::glib::filename_to_uri;
    use gtk::prelude::RecentManagerExt;

    let uris: Vec<_> = paths.iter().flat_map(|path| filename_to_uri(path, None)).collect();
    let asked = app.run_on_main_thread(move || {
        let Some(list) = gtk::RecentManager::default() else { return };
        for uri in uris {
            let item = list.lookup_item(&uri).ok().flatten();
            if item.is_some_and(|item| item.applications().len() < 2)
                && list.remove_item(&uri).is_err()
            {
                log::warn!("a file stays on the desktop's list");
            }
        }
    });
    if asked.is_err() {
        log::warn!("the desktop's list of files was not asked");
    }
}

/// Other systems' dialogs belong to the system and not to the app.
#[cfg(not(target_os = "linux"))]
pub fn forget<R: Runtime>(_: &AppHandle<R>, _: &[PathBuf]) {}
