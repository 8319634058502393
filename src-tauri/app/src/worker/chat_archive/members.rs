//! What a zip file of a chat holds, and which of its files a message means.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Read, Seek};

use evenhand_capture::chat::Chat;
use zip::ZipArchive;

/// The members of a zip file. Each has a name of its own: the last part of its path where no other has that, else the
/// path.
pub(super) struct ChatMembers {
    /// Path to place.
    paths: BTreeMap<String, usize>,
    /// Last part of a path to the paths that end so.
    last: BTreeMap<String, Vec<String>>,
}

/// The folder of a path, with its last stroke.
pub(super) fn folder(path: &str) -> &str {
    path.rfind('/').and_then(|at| path.get(..=at)).unwrap_or_default()
}

fn last_part(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}

impl ChatMembers {
    pub(super) fn of<R: Read + Seek>(archive: &mut ZipArchive<R>) -> Option<Self> {
        let mut out = Self { paths: BTreeMap::new(), last: BTreeMap::new() };
        for at in 0..archive.len() {
            let member = archive.by_index_raw(at).ok()?;
            if !member.is_file() {
                continue;
            }
            let path = String::from_utf8_lossy(member.name_raw()).replace('\\', "/");
            // What macOS puts beside each file.
            if path.starts_with("__MACOSX/") || last_part(&path).starts_with("._") {
                continue;
            }
            if out.paths.insert(path.clone(), at).is_none() {
                out.last.entry(last_part(&path).to_owned()).or_default().push(path);
            }
        }
        Some(out)
    }

    /// The members that may hold a chat, parts of one in their order.
    pub(super) fn texts(&self, may_be: fn(&str) -> bool) -> impl Iterator<Item = (String, usize)> {
        let mut all: Vec<(String, usize)> = self
            .paths
            .iter()
            .filter(|(path, _)| may_be(path))
            .map(|(path, at)| (path.clone(), *at))
            .collect();
        // "messages2.html" before "messages10.html".
        all.sort_by_key(|(path, _)| (folder(path).to_owned(), path.len(), path.clone()));
        all.into_iter()
    }

    /// The names of all.
    pub(super) fn names(&self) -> BTreeSet<String> {
        self.paths.keys().map(|path| self.name(path)).collect()
    }

    /// The name of the member of a path.
    pub(super) fn name(&self, path: &str) -> String {
        let last = last_part(path);
        let alone = self.last.get(last).is_none_or(|paths| paths.len() == 1);
        if alone { last.to_owned() } else { path.to_owned() }
    }

    /// Where the member of a name is.
    pub(super) fn place(&self, name: &str) -> Option<usize> {
        self.paths
            .get(name)
            .or_else(|| match self.last.get(name)?.as_slice() {
                [path] => self.paths.get(path),
                _ => None,
            })
            .copied()
    }

    /// The last parts of names of the files that a text may mean: those of its folder, or all where that has no other.
    pub(super) fn beside(&self, text: &str) -> BTreeSet<String> {
        let others = || self.paths.keys().filter(|path| path.as_str() != text);
        let last = |path: &String| last_part(path).to_owned();
        let near: BTreeSet<String> =
            others().filter(|path| folder(path) == folder(text)).map(last).collect();
        if near.is_empty() { others().map(last).collect() } else { near }
    }

    /// The path that a text in a folder means: from that folder, from the root, or by the last part alone.
    fn meant(&self, text: &str, name: &str) -> Option<&String> {
        let name = name.replace('\\', "/");
        let name = name.trim_start_matches("./");
        let near = format!("{}{name}", folder(text));
        let whole = |path: &str| self.paths.get_key_value(path).map(|(path, _)| path);
        let paths = self.last.get(last_part(name)).map(Vec::as_slice).unwrap_or_default();
        let one = |fits: &dyn Fn(&&String) -> bool| {
            let mut all = paths.iter().filter(fits);
            all.next().filter(|_| all.next().is_none())
        };
        whole(&near)
            .or_else(|| whole(name))
            // An archive may have a folder of its own above the paths that it was made with.
            .or_else(|| one(&|path| path.ends_with(&format!("/{name}"))))
            .or_else(|| one(&|path| path.starts_with(folder(text))))
            .or_else(|| one(&|_| true))
    }

    /// Gives the files of a chat's messages the names of the members that they are, and counts those that are not
    /// there.
    pub(super) fn name_files(&self, chat: &mut Chat, text: &str, within: &BTreeSet<String>) {
        chat.missing_files = 0;
        for name in chat.messages.iter_mut().flat_map(|message| &mut message.files) {
            if within.contains(name) {
                continue;
            }
            match self.meant(text, name) {
                Some(path) => *name = self.name(path),
                None => chat.missing_files = chat.missing_files.saturating_add(1),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::io::{Cursor, Write};

    use super::*;

    fn members(paths: &[&str]) -> ChatMembers {
        let mut out = zip::ZipWriter::new(Cursor::new(Vec::new()));
        for path in paths {
            out.start_file(*path, zip::write::SimpleFileOptions::default()).unwrap();
            out.write_all(b"x").unwrap();
        }
        let bytes = out.finish().unwrap().into_inner();
        ChatMembers::of(&mut ZipArchive::new(Cursor::new(bytes)).unwrap()).unwrap()
    }

    #[test]
    fn a_message_means_the_file_beside_it() {
        let all = members(&[
            "A/result.json",
            "A/photos/a.jpg",
            "B/result.json",
            "B/photos/a.jpg",
            "B/photos/b.jpg",
        ]);
        for (text, name, meant) in [
            ("A/result.json", "photos/a.jpg", Some("A/photos/a.jpg")),
            ("B/result.json", "photos/a.jpg", Some("B/photos/a.jpg")),
            ("B/result.json", "./photos/b.jpg", Some("b.jpg")),
            ("A/result.json", "a.jpg", Some("A/photos/a.jpg")),
            ("C/result.json", "a.jpg", None),
            ("C/result.json", "c.jpg", None),
        ] {
            let found = all.meant(text, name).map(|path| all.name(path));
            assert_eq!(found.as_deref(), meant, "{text} {name}");
        }
        assert_eq!(all.place("b.jpg"), Some(4));
        assert_eq!(all.place("a.jpg"), None);
        let pages =
            members(&["x/messages10.html", "x/messages2.html", "__MACOSX/x/._messages2.html"]);
        let order: Vec<String> = pages.texts(|_| true).map(|(path, _)| path).collect();
        assert_eq!(order, ["x/messages2.html", "x/messages10.html"]);
    }
}
