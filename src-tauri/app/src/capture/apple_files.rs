//! Files that Apple Mail keeps beside a message and not in it: `Messages/12.partial.emlx` and
//! `Attachments/12/2/plan.pdf`.

use std::path::{Path, PathBuf};

use evenhand_capture::mail::{Mail, MailDoubt};

use crate::record_file::fingerprint;
use crate::view;

/// Most files of one message, and the largest of them in bytes.
const MOST_FILES: usize = 200;
const LARGEST: u64 = 200 << 20;

/// Puts the files that lie beside a message in the places that it has for them. `contents` are the bytes of its files,
/// where they were asked for.
pub(super) fn fill(path: &Path, mail: &mut Mail, contents: &mut [Vec<u8>]) {
    if !mail.doubts.contains(&MailDoubt::FilesElsewhere) {
        return;
    }
    let mut beside = beside(path);
    for (index, file) in mail.files.iter_mut().enumerate().filter(|(_, file)| file.size == 0) {
        // Two of one name cannot be told apart.
        let named = |one: &PathBuf| view::file_name(one) == view::clean_name(&file.name);
        let mut same = beside.iter().enumerate().filter(|(_, one)| named(one));
        let (Some((at, _)), None) = (same.next(), same.next()) else { continue };
        let Ok(bytes) = std::fs::read(beside.swap_remove(at)) else { continue };
        (file.size, file.sha256) = (bytes.len() as u64, fingerprint(&bytes));
        if let Some(own) = contents.get_mut(index) {
            *own = bytes;
        }
    }
    if mail.files.iter().all(|file| file.size > 0) && !mail.files.is_empty() {
        mail.doubts.retain(|doubt| *doubt != MailDoubt::FilesElsewhere);
    }
}

/// The files of a message's own folder: one folder a part of it, and the file in that. Links are not followed.
fn beside(message: &Path) -> Vec<PathBuf> {
    let name = view::file_name(message);
    let Some(number) = name.split('.').next().filter(|_| name.ends_with(".emlx")) else {
        return Vec::new();
    };
    let messages = message.parent().filter(|folder| folder.ends_with("Messages"));
    let Some(above) = messages.and_then(Path::parent) else { return Vec::new() };
    let within = |folder: PathBuf, folders: bool| {
        let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
        entries
            .filter(move |entry| {
                entry
                    .file_type()
                    .is_ok_and(|kind| if folders { kind.is_dir() } else { kind.is_file() })
            })
            .take(MOST_FILES)
    };
    let parts = within(above.join("Attachments").join(number), true);
    let files = parts.flat_map(|part| within(part.path(), false));
    let fits = files.filter(|file| file.metadata().is_ok_and(|facts| facts.len() <= LARGEST));
    fits.map(|file| file.path()).filter(|path| !view::file_name(path).starts_with('.')).collect()
}

#[cfg(test)]
mod tests {
    use evenhand_capture::mail::MailFile;

    use super::*;

    #[test]
    fn a_file_beside_a_message_is_its_own() {
        let folder = tempfile::tempdir().unwrap();
        let messages = folder.path().join("Data/Messages");
        let parts = folder.path().join("Data/Attachments/12");
        std::fs::create_dir_all(&messages).unwrap();
        for (part, name) in [("2", "plan.pdf"), ("3", "twice.pdf"), ("4", "twice.pdf")] {
            std::fs::create_dir_all(parts.join(part)).unwrap();
            std::fs::write(parts.join(part).join(name), b"the plan").unwrap();
        }
        let file = |name: &str| MailFile { name: name.to_owned(), ..MailFile::default() };
        for (message, names, sizes, elsewhere) in [
            ("12.partial.emlx", vec!["plan.pdf"], vec![8], false),
            ("12.partial.emlx", vec!["plan.pdf", "twice.pdf"], vec![8, 0], true),
            ("13.partial.emlx", vec!["plan.pdf"], vec![0], true),
            ("12.eml", vec!["plan.pdf"], vec![0], true),
        ] {
            let files = names.iter().map(|name| file(name)).collect();
            let doubts = vec![MailDoubt::FilesElsewhere];
            let mut mail = Mail { files, doubts, ..Mail::default() };
            let mut contents = vec![Vec::new(); names.len()];
            fill(&messages.join(message), &mut mail, &mut contents);
            let found: Vec<u64> = mail.files.iter().map(|file| file.size).collect();
            assert_eq!(found, sizes, "{message} {names:?}");
            assert_eq!(contents[0].len() as u64, sizes[0]);
            assert_eq!(mail.doubts.contains(&MailDoubt::FilesElsewhere), elsewhere, "{message}");
        }
    }
}
