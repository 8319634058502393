//! Where the bytes of each thing that is brought in lie: files, files in folders, messages in mailboxes.

use std::collections::VecDeque;
use std::io::{Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};

use evenhand_capture::kind::{CaptureKind, has_mails, is_mail_store, of_file};
use evenhand_capture::mailbox::{MailSlot, MailboxIndexer, unescaped};

use super::packed::{self, Packed};
use crate::contract::{UserError, UserResult};
use crate::files::open_named;
use crate::view;

/// Folders within folders that are looked into.
const DEEPEST: usize = 12;
/// Most files of one choice.
const MOST_FILES: usize = 200_000;
/// So many of those that were passed over are told.
const MOST_TOLD: usize = 200;
/// How much of a file tells what it is, in bytes.
const HEAD: usize = 64 << 10;
/// The largest single file or message that is taken in, in mebibytes.
pub const MOST_MIB: u32 = 200;

/// One message, where it lies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MailPlace {
    /// The file. Of one in a zip file, its path as though that were a folder.
    pub path: PathBuf,
    /// Its place in the file, where that is a mailbox.
    pub slot: Option<MailSlot>,
    /// The member of a zip file that it lies in.
    pub packed: Option<Packed>,
}

impl MailPlace {
    /// The file's own name.
    pub fn name(&self) -> String {
        view::file_name(&self.path)
    }

    /// How many bytes it has, or about.
    pub fn size(&self) -> u64 {
        match (self.slot, &self.packed) {
            (Some(slot), _) => slot.end.saturating_sub(slot.start),
            (None, Some(packed)) => packed.size(),
            (None, None) => std::fs::metadata(&self.path).map_or(0, |facts| facts.len()),
        }
    }

    /// The message's bytes as it was sent.
    ///
    /// # Errors
    /// Where the file cannot be read, or is too large.
    pub fn bytes(&self) -> UserResult<Vec<u8>> {
        let name = || self.name();
        let unreadable = |_| UserError::FileUnreadable { name: name() };
        if self.size() > u64::from(MOST_MIB) << 20 {
            return Err(UserError::FileTooLarge { name: name(), most_mib: MOST_MIB });
        }
        let bytes = match (&self.packed, self.slot) {
            (Some(packed), slot) => {
                let (start, end) = slot.map_or((0, packed.size()), |slot| (slot.start, slot.end));
                packed.bytes(start, end).map_err(unreadable)?
            }
            (None, slot) => {
                let mut file = open_named(&self.path)?;
                let mut bytes = Vec::new();
                if let Some(slot) = slot {
                    file.seek(SeekFrom::Start(slot.start)).map_err(unreadable)?;
                }
                let most = slot.map_or(u64::MAX, |slot| slot.end.saturating_sub(slot.start));
                file.take(most).read_to_end(&mut bytes).map_err(unreadable)?;
                bytes
            }
        };
        let marked = self.slot.is_some_and(|slot| slot.marked);
        Ok(if marked { unescaped(&bytes).into_owned() } else { bytes })
    }
}

/// A file that is not mail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundFile {
    /// Where it is.
    pub path: PathBuf,
    /// What it is.
    pub kind: CaptureKind,
}

/// What was found in files and folders.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FoundOriginals {
    /// Every mail, mailboxes taken apart.
    pub mails: Vec<MailPlace>,
    /// Everything else.
    pub files: Vec<FoundFile>,
    /// Files that could not be read, with why.
    pub failed: Vec<(String, UserError)>,
}

/// Looks through files and folders. `step` is told bytes looked at, and says whether to go on.
///
/// # Errors
/// [`UserError::Cancelled`] where `step` said so.
pub fn find(paths: &[PathBuf], step: &dyn Fn() -> UserResult<()>) -> UserResult<FoundOriginals> {
    let mut found = FoundOriginals::default();
    let (files, passed) = files_in(paths);
    found.failed = passed;
    for path in files {
        step()?;
        if let Err(error) = look(&path, paths.contains(&path), &mut found, step) {
            if error == UserError::Cancelled {
                return Err(error);
            }
            found.failed.push((view::file_name(&path), error));
        }
    }
    Ok(found)
}

/// Every file named and every file in the folders named, in order of their paths; and what was passed over, with why:
/// links, which may lead anywhere, and what lies too deep, is too much or cannot be looked into. A program's own hidden
/// files are nobody's letters.
fn files_in(paths: &[PathBuf]) -> (Vec<PathBuf>, Vec<(String, UserError)>) {
    let (mut files, mut passed) = (Vec::new(), Vec::new());
    let mut folders: VecDeque<(PathBuf, usize)> = VecDeque::new();
    for path in paths {
        if path.is_dir() { folders.push_back((path.clone(), 0)) } else { files.push(path.clone()) }
    }
    while let Some((folder, depth)) = folders.pop_front() {
        let Ok(inside) = std::fs::read_dir(&folder) else {
            let name = view::file_name(&folder);
            passed.push((name.clone(), UserError::FileUnreadable { name }));
            continue;
        };
        for entry in inside.flatten() {
            let Ok(kind) = entry.file_type() else { continue };
            let path = entry.path();
            // A folder of a Maildir begins with a stop; any other such folder is a program's own.
            let name = view::file_name(&path);
            let hidden = name.starts_with('.') && !path.join("cur").is_dir()
                // What a Maildir has not finished writing.
                || name == "tmp" && folder.join("cur").is_dir() && folder.join("new").is_dir();
            let room = files.len() < MOST_FILES;
            if hidden {
                continue;
            } else if room && kind.is_dir() && depth < DEEPEST {
                folders.push_back((path, depth + 1));
            } else if room && kind.is_file() {
                files.push(path);
            } else if passed.len() < MOST_TOLD
                && (kind.is_dir() || kind.is_file() || kind.is_symlink())
            {
                passed.push((name.clone(), UserError::NotLookedInto { name }));
            }
        }
    }
    files.sort();
    (files, passed)
}

/// Files that mail programs keep beside their mailboxes and that hold no mail.
fn is_index(path: &Path) -> bool {
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase());
    matches!(ending.as_deref(), Some("msf" | "dat" | "plist" | "ini" | "lock" | "db" | "sqlite"))
        && !view::file_name(path).eq_ignore_ascii_case("winmail.dat")
}

/// The end of a file, where a zip file lists what it holds.
fn end_of(file: &mut (impl Read + Seek)) -> Vec<u8> {
    let mut end = Vec::new();
    let from = file.seek(SeekFrom::End(0)).map(|size| size.saturating_sub(4 * HEAD as u64));
    // Where it cannot be read, what stands at the start decides.
    if from.and_then(|from| file.seek(SeekFrom::Start(from))).is_ok() {
        drop(file.take(4 * HEAD as u64).read_to_end(&mut end));
    }
    end
}

/// `named`: a person named the file itself, and not a folder that it is in.
fn look(
    path: &Path,
    named: bool,
    found: &mut FoundOriginals,
    step: &dyn Fn() -> UserResult<()>,
) -> UserResult<()> {
    let unreadable = |_| UserError::FileUnreadable { name: view::file_name(path) };
    let mut file = open_named(path)?;
    let mut head = Vec::new();
    (&mut file).take(HEAD as u64).read_to_end(&mut head).map_err(unreadable)?;
    let name = view::file_name(path);
    if is_mail_store(&name, &head) {
        return Err(UserError::MailStore { name });
    }
    let kind = of_file(&name, &head);
    // Beside mails in a folder, what a program keeps for itself is passed over.
    if !named && is_index(path) && !matches!(kind, CaptureKind::Mail | CaptureKind::Mailbox) {
        return Ok(());
    }
    match kind {
        CaptureKind::Mailbox => {
            file.seek(SeekFrom::Start(0)).map_err(unreadable)?;
            let slots = slots(&mut file, step)?.map_err(unreadable)?;
            if slots.is_empty() {
                return Err(UserError::FileNotUnderstood { name });
            }
            let place = |slot| MailPlace { path: path.to_owned(), slot: Some(slot), packed: None };
            found.mails.extend(slots.into_iter().map(place));
        }
        CaptureKind::Mail => {
            found.mails.push(MailPlace { path: path.to_owned(), slot: None, packed: None });
        }
        CaptureKind::Archive if has_mails(&head) || has_mails(&end_of(&mut file)) => {
            return look_in_zip(path, found, step);
        }
        kind => found.files.push(FoundFile { path: path.to_owned(), kind }),
    }
    Ok(())
}

/// Where the messages of a mailbox lie.
fn slots(
    file: &mut impl Read,
    step: &dyn Fn() -> UserResult<()>,
) -> UserResult<std::io::Result<Vec<MailSlot>>> {
    let mut indexer = MailboxIndexer::default();
    let mut chunk = vec![0; 1 << 20];
    loop {
        step()?;
        match file.read(&mut chunk) {
            Ok(0) => break,
            Ok(read) => indexer.feed(chunk.get(..read).unwrap_or_default()),
            Err(error) => return Ok(Err(error)),
        }
    }
    let slots = indexer.finish().slots.into_iter();
    Ok(Ok(slots.filter(|slot| slot.end > slot.start).collect()))
}

/// A zip file with mails in it. What else it holds stays a file of its own.
fn look_in_zip(
    path: &Path,
    found: &mut FoundOriginals,
    step: &dyn Fn() -> UserResult<()>,
) -> UserResult<()> {
    let whole = FoundFile { path: path.to_owned(), kind: CaptureKind::Archive };
    let Some(members) = packed::members(path) else {
        found.files.push(whole);
        return Err(UserError::ZipOfMails { name: view::file_name(path) });
    };
    if members.others {
        found.files.push(whole);
    }
    for packed in members.mails {
        step()?;
        let place = packed.path();
        let name = view::file_name(&place);
        if let Err(error) = look_in_member(packed, place, found, step) {
            if error == UserError::Cancelled {
                return Err(error);
            }
            found.failed.push((name, error));
        }
    }
    Ok(())
}

fn look_in_member(
    packed: Packed,
    path: PathBuf,
    found: &mut FoundOriginals,
    step: &dyn Fn() -> UserResult<()>,
) -> UserResult<()> {
    let unreadable = |_| UserError::FileUnreadable { name: view::file_name(&path) };
    let name = view::file_name(&path);
    let head = packed.bytes(0, packed.size().min(HEAD as u64)).map_err(unreadable)?;
    match of_file(&name, &head) {
        CaptureKind::Mailbox => {
            let slots = slots(&mut packed.reader().map_err(unreadable)?, step)?;
            let slots = slots.map_err(unreadable)?;
            if slots.is_empty() {
                return Err(UserError::FileNotUnderstood { name });
            }
            let place = |slot| MailPlace {
                path: path.clone(),
                slot: Some(slot),
                packed: Some(packed.clone()),
            };
            found.mails.extend(slots.into_iter().map(place));
        }
        CaptureKind::Mail => found.mails.push(MailPlace { path, slot: None, packed: Some(packed) }),
        _ if head.is_empty() => {}
        _ => return Err(UserError::FileNotUnderstood { name }),
    }
    Ok(())
}
