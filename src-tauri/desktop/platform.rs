//! The desktop's own dialogs, and opening a file in another program.

use std::path::{Path, PathBuf};

use evenhand_app::api::{FileKind, Keychain, Platform};
use evenhand_words::tr::names;
use tauri::{AppHandle, Manager, Runtime};
use tauri_plugin_dialog::{DialogExt, FileDialogBuilder, FilePath};
use tauri_plugin_opener::OpenerExt;

use super::{keychain, recent, window::MAIN};

/// Dialogs over the app's window. They block, so they are called from threads that may.
pub struct Dialogs<R: Runtime> {
    app: AppHandle<R>,
}

impl<R: Runtime> Dialogs<R> {
    /// For this app.
    pub fn new(app: &AppHandle<R>) -> Self {
        Self { app: app.clone() }
    }

    fn dialog(&self, kind: FileKind) -> FileDialogBuilder<R> {
        let mut dialog = self.app.dialog().file();
        if let Some(window) = self.app.get_webview_window(MAIN) {
            dialog = dialog.set_parent(&window);
        }
        match filter(kind) {
            Some((name, endings)) => dialog.add_filter(name, endings),
            None => dialog,
        }
    }
}

impl<R: Runtime> Platform for Dialogs<R> {
    fn pick_files(&self, kind: FileKind, many: bool) -> Vec<PathBuf> {
        let dialog = self.dialog(kind);
        let chosen = if many {
            dialog.blocking_pick_files().unwrap_or_default()
        } else {
            dialog.blocking_pick_file().into_iter().collect()
        };
        let chosen: Vec<PathBuf> = chosen.into_iter().filter_map(path).collect();
        recent::forget(&self.app, &chosen);
        chosen
    }

    fn pick_folder(&self) -> Option<PathBuf> {
        let chosen = self.dialog(FileKind::Any).blocking_pick_folder().and_then(path);
        recent::forget(&self.app, chosen.as_slice());
        chosen
    }

    fn save_as(&self, kind: FileKind, name: &str) -> Option<PathBuf> {
        let dialog = self.dialog(kind).set_file_name(name);
        let chosen = dialog.blocking_save_file().and_then(path);
        recent::forget(&self.app, chosen.as_slice());
        chosen
    }

    fn open(&self, path: &Path) -> bool {
        let opened = self.app.opener().open_path(path.to_string_lossy(), None::<&str>);
        if opened.is_err() {
            log::warn!("no program opened the file");
        }
        opened.is_ok()
    }

    fn keychain(&self) -> Option<Box<dyn Keychain>> {
        keychain::of_this_computer()
    }
}

fn path(chosen: FilePath) -> Option<PathBuf> {
    chosen.into_path().ok()
}

fn filter(kind: FileKind) -> Option<(String, &'static [&'static str])> {
    match kind {
        FileKind::Any => None,
        FileKind::Invitation => Some((
            names::invitations(),
            &["ics", "vcs", "eml", "msg", "oft", "dat", "p7m", "docx", "pdf", "txt"],
        )),
        FileKind::Calendar => Some((names::calendar_files(), &["ics"])),
        FileKind::Pdf => Some((names::pdf(), &["pdf"])),
        FileKind::Word => Some((names::word_files(), &["docx"])),
        FileKind::Table => Some((names::tables(), &["csv"])),
        FileKind::Record => Some((names::record_files(), &["zip", "json"])),
        FileKind::Charter => Some((names::charter_files(), &["json"])),
        FileKind::Ladder => Some((names::ladder_files(), &["json"])),
        FileKind::FormSet => Some((names::form_set_files(), &["json"])),
        FileKind::Backup => Some((names::backups(), &["evenhand"])),
    }
}
