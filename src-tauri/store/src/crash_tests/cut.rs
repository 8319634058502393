//! A disk as a log of what was done to it, and what may be left of it after a power cut.
//!
//! What is left for certain: the bytes of a file as they were when it was last synced, and the names in a
//! folder as they were when the folder was last synced. Of what came later, anything may be left: nothing,
//! all, some names, some sectors of some writes.

use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::MetadataExt;
use std::path::{Component, Path, PathBuf};

use super::Random;

/// The smallest part of a write that a disk does whole, in bytes.
const SECTOR: usize = 512;

/// One line of the log.
#[derive(Clone, Debug)]
pub(super) enum Step {
    Create {
        number: u64,
        path: PathBuf,
    },
    /// A file without a name.
    Nameless {
        number: u64,
    },
    /// It gets one.
    Name {
        number: u64,
        path: PathBuf,
    },
    Write {
        number: u64,
        at: usize,
        bytes: Vec<u8>,
    },
    Resize {
        number: u64,
        size: usize,
    },
    SyncFile {
        number: u64,
    },
    SyncFolder {
        path: PathBuf,
    },
    MakeFolder {
        path: PathBuf,
    },
    Remove {
        path: PathBuf,
    },
    Rename {
        from: PathBuf,
        to: PathBuf,
    },
    Acknowledged,
}

/// The line that says: from here on, what was done must last.
pub(super) const ACKNOWLEDGED: [u8; 25] =
    [b'a', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];

pub(super) fn read_log(mut log: &[u8]) -> Vec<Step> {
    let mut steps = Vec::new();
    while let Some((head, rest)) = log.split_at_checked(25) {
        let long = |at: usize| u64::from_ne_bytes(head[at..at + 8].try_into().unwrap());
        let size = |at: usize| u32::from_ne_bytes(head[at..at + 4].try_into().unwrap()) as usize;
        let (number, place) = (long(1), long(9) as usize);
        let (first, rest) = rest.split_at(size(17));
        let (second, rest) = rest.split_at(size(21));
        let path = |bytes: &[u8]| PathBuf::from(String::from_utf8(bytes.to_vec()).unwrap());
        steps.push(match head[0] {
            b'c' => Step::Create { number, path: path(first) },
            b'n' => Step::Nameless { number },
            b'l' => Step::Name { number, path: path(first) },
            b'w' => Step::Write { number, at: place, bytes: first.to_vec() },
            b't' => Step::Resize { number, size: place },
            b's' => Step::SyncFile { number },
            b'd' => Step::SyncFolder { path: path(first) },
            b'm' => Step::MakeFolder { path: path(first) },
            b'u' => Step::Remove { path: path(first) },
            b'r' => Step::Rename { from: path(first), to: path(second) },
            b'a' => Step::Acknowledged,
            other => panic!("no such step: {other}"),
        });
        log = rest;
    }
    assert!(log.is_empty(), "the log ends in the middle of a step");
    steps
}

/// How much of what was not synced is left.
#[derive(Clone, Copy, Debug)]
pub(super) enum Left {
    Nothing,
    All,
    Some,
}

/// Files by path; a folder has no bytes.
pub(super) type State = BTreeMap<PathBuf, Option<Vec<u8>>>;

#[derive(Clone)]
enum Node {
    File { synced: Vec<u8>, since: Vec<Change> },
    Folder { synced: BTreeMap<String, usize>, since: Vec<NameChange> },
}

#[derive(Clone)]
enum Change {
    Write(usize, Vec<u8>),
    Resize(usize),
}

#[derive(Clone)]
enum NameChange {
    Set(String, usize),
    Remove(String),
    Rename(String, String),
}

/// What is on a disk for certain, and what came since.
#[derive(Clone)]
pub(super) struct Disk {
    root: PathBuf,
    nodes: Vec<Node>,
    numbers: BTreeMap<u64, usize>,
}

impl Disk {
    /// A folder as it is, all of it synced.
    pub(super) fn of(root: &Path) -> Self {
        let mut disk = Self { root: root.into(), nodes: Vec::new(), numbers: BTreeMap::new() };
        disk.add(root);
        disk
    }

    fn add(&mut self, path: &Path) -> usize {
        let node = self.nodes.len();
        if path.is_dir() {
            self.nodes.push(Node::Folder { synced: BTreeMap::new(), since: Vec::new() });
            let mut names = BTreeMap::new();
            for name in fs::read_dir(path).unwrap().flatten() {
                names.insert(name.file_name().into_string().unwrap(), self.add(&name.path()));
            }
            self.nodes[node] = Node::Folder { synced: names, since: Vec::new() };
        } else {
            let number = fs::metadata(path).unwrap().ino();
            self.numbers.insert(number, node);
            self.nodes.push(Node::File { synced: fs::read(path).unwrap(), since: Vec::new() });
        }
        node
    }

    pub(super) fn apply(&mut self, step: &Step) {
        match step {
            Step::Nameless { number } => {
                let file = self.push(Node::File { synced: Vec::new(), since: Vec::new() });
                self.numbers.insert(*number, file);
            }
            Step::Name { number, path } => {
                let file = self.numbers[number];
                self.rename_in(path, |name| NameChange::Set(name, file));
            }
            Step::Create { number, path } => {
                let file = self.push(Node::File { synced: Vec::new(), since: Vec::new() });
                self.numbers.insert(*number, file);
                self.rename_in(path, |name| NameChange::Set(name, file));
            }
            Step::Write { number, at, bytes } => {
                self.change(*number, Change::Write(*at, bytes.clone()));
            }
            Step::Resize { number, size } => self.change(*number, Change::Resize(*size)),
            Step::SyncFile { number } => self.sync(self.numbers[number]),
            Step::SyncFolder { path } => self.sync(self.find(path)),
            Step::MakeFolder { path } => {
                let folder = self.push(Node::Folder { synced: BTreeMap::new(), since: Vec::new() });
                self.rename_in(path, |name| NameChange::Set(name, folder));
            }
            Step::Remove { path } => self.rename_in(path, NameChange::Remove),
            Step::Rename { from, to } if from.parent() == to.parent() => {
                let to = to.file_name().unwrap().to_str().unwrap().to_owned();
                self.rename_in(from, |from| NameChange::Rename(from, to));
            }
            Step::Rename { from, to } => {
                let moved = self.find(from);
                self.rename_in(from, NameChange::Remove);
                self.rename_in(to, |name| NameChange::Set(name, moved));
            }
            Step::Acknowledged => {}
        }
    }

    fn push(&mut self, node: Node) -> usize {
        self.nodes.push(node);
        self.nodes.len() - 1
    }

    fn change(&mut self, number: u64, change: Change) {
        match &mut self.nodes[self.numbers[&number]] {
            Node::File { since, .. } => since.push(change),
            Node::Folder { .. } => panic!("a write to a folder"),
        }
    }

    fn rename_in(&mut self, path: &Path, change: impl FnOnce(String) -> NameChange) {
        let folder = self.find(path.parent().unwrap());
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        match &mut self.nodes[folder] {
            Node::Folder { since, .. } => since.push(change(name)),
            Node::File { .. } => panic!("{} lies in a file", path.display()),
        }
    }

    fn sync(&mut self, node: usize) {
        match &mut self.nodes[node] {
            Node::File { synced, since } => since.drain(..).for_each(|change| change.to(synced)),
            Node::Folder { synced, since } => {
                since.drain(..).for_each(|change| change.to(synced));
            }
        }
    }

    /// The node at a path as the program sees it.
    fn find(&self, path: &Path) -> usize {
        let mut node = 0;
        for part in path.strip_prefix(&self.root).unwrap().components() {
            let Component::Normal(name) = part else { panic!("{}", path.display()) };
            let names = self.names(node, Left::All, &mut Random::new());
            node = names[name.to_str().unwrap()];
        }
        node
    }

    fn names(&self, node: usize, left: Left, random: &mut Random) -> BTreeMap<String, usize> {
        let Node::Folder { synced, since } = &self.nodes[node] else { panic!("not a folder") };
        // A file system does changes of names in their order.
        let kept = match left {
            Left::Nothing => 0,
            Left::All => since.len(),
            Left::Some => random.below(since.len() as u64 + 1) as usize,
        };
        let mut names = synced.clone();
        since[..kept].iter().cloned().for_each(|change| change.to(&mut names));
        names
    }

    /// What a cut leaves, where so much of the names and of the bytes that were not synced is left.
    pub(super) fn state(&self, names: Left, bytes: Left, random: &mut Random) -> State {
        let mut state = State::new();
        self.collect(0, &self.root, (names, bytes), random, &mut state);
        state
    }

    fn collect(
        &self,
        node: usize,
        path: &Path,
        left: (Left, Left),
        random: &mut Random,
        state: &mut State,
    ) {
        match &self.nodes[node] {
            Node::File { synced, since } => {
                let mut bytes = synced.clone();
                for change in since {
                    match left.1 {
                        Left::Nothing => {}
                        Left::All => change.clone().to(&mut bytes),
                        Left::Some => change.torn(&mut bytes, random),
                    }
                }
                state.insert(path.into(), Some(bytes));
            }
            Node::Folder { .. } => {
                state.insert(path.into(), None);
                for (name, node) in self.names(node, left.0, random) {
                    self.collect(node, &path.join(name), left, random, state);
                }
            }
        }
    }
}

impl Change {
    fn to(self, file: &mut Vec<u8>) {
        match self {
            Self::Write(at, bytes) => {
                let end = at + bytes.len();
                file.resize(file.len().max(end), 0);
                file[at..end].copy_from_slice(&bytes);
            }
            Self::Resize(size) => file.resize(size, 0),
        }
    }

    /// Some of the sectors come to the disk, in any order; the file may already have its new length.
    fn torn(&self, file: &mut Vec<u8>, random: &mut Random) {
        match self {
            Self::Write(at, bytes) => {
                let end = at + bytes.len();
                for sector in *at / SECTOR..end.div_ceil(SECTOR) {
                    let from = (sector * SECTOR).max(*at);
                    let to = ((sector + 1) * SECTOR).min(end);
                    if random.below(2) == 0 {
                        Self::Write(from, bytes[from - at..to - at].to_vec()).to(file);
                    }
                }
                if random.below(2) == 0 {
                    file.resize(file.len().max(end), 0);
                }
            }
            Self::Resize(_) if random.below(2) == 0 => self.clone().to(file),
            Self::Resize(_) => {}
        }
    }
}

impl NameChange {
    fn to(self, names: &mut BTreeMap<String, usize>) {
        match self {
            Self::Set(name, node) => drop(names.insert(name, node)),
            Self::Remove(name) => drop(names.remove(&name)),
            Self::Rename(from, to) => {
                let node = names.remove(&from).unwrap();
                names.insert(to, node);
            }
        }
    }
}

/// Makes a folder what a cut left.
pub(super) fn lay_out(state: &State, root: &Path) {
    let _ = fs::remove_dir_all(root);
    for (path, bytes) in state {
        match bytes {
            None => fs::create_dir_all(path).unwrap(),
            Some(bytes) => fs::write(path, bytes).unwrap(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cut_leaves_what_was_synced_and_nothing_else_for_certain() {
        let dir = tempfile::tempdir().unwrap();
        let path = |name: &str| dir.path().join(name);
        fs::write(path("old"), "old bytes").unwrap();
        let mut disk = Disk::of(dir.path());
        let number = 1;
        let write = |at: usize, text: &str| Step::Write { number, at, bytes: text.into() };
        let steps = [
            Step::Create { number, path: path("new") },
            write(0, "synced"),
            Step::SyncFile { number },
            write(6, ", not synced"),
            Step::Rename { from: path("new"), to: path("old") },
        ];
        steps.iter().for_each(|step| disk.apply(step));
        let mut random = Random::new();
        let mut text = |disk: &Disk, names, bytes| {
            let state = disk.state(names, bytes, &mut random);
            assert_eq!(state.len(), 2);
            String::from_utf8(state[&path("old")].clone().unwrap()).unwrap()
        };
        assert_eq!(text(&disk, Left::Nothing, Left::Nothing), "old bytes");
        assert_eq!(text(&disk, Left::All, Left::Nothing), "synced");
        assert_eq!(text(&disk, Left::All, Left::All), "synced, not synced");
        disk.apply(&Step::SyncFolder { path: dir.path().into() });
        assert_eq!(text(&disk, Left::Nothing, Left::Nothing), "synced");
    }
}
