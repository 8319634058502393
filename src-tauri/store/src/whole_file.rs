//! The one way in which a whole file is written: beside, synced, and under its name last.
//!
//! After a crash or on a full disk there is the old file or the new one, and never half of one.

use std::ffi::OsString;
use std::fs::{self, File, OpenOptions};
use std::io::{ErrorKind, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use crate::folder::{above, sync_folder};
use crate::steadily::Steadily;
use crate::{Error, Result};

/// A file in the making. It is taken away again unless [`WholeFile::finish`] gives it its name.
#[derive(Debug)]
pub struct WholeFile {
    file: File,
    path: PathBuf,
    unfinished: Unfinished,
    steadily: Steadily,
}

/// Where a file is while it is written.
#[derive(Debug)]
enum Unfinished {
    /// Under a name beside its own.
    Named(PathBuf),
    /// Under none: nothing is left of it wherever the program, or the computer, ends.
    Nameless,
    /// It has its own name, or is no file, such as a pipe.
    Nowhere,
}

impl WholeFile {
    /// Begins a file in a folder of the user's: without a name where the system can, under one beside it that
    /// nothing has where it cannot.
    ///
    /// # Errors
    /// Those of the disk.
    pub fn create(path: &Path) -> Result<Self> {
        if fs::metadata(path).is_ok_and(|facts| !facts.is_file() && !facts.is_dir()) {
            let file = OpenOptions::new().write(true).open(path)?;
            return Ok(Self::begun(file, path, Unfinished::Nowhere));
        }
        unfinished_name(path, 1)?;
        if let Some(file) = nameless::begin(above(path)?) {
            return Ok(Self::begun(file, path, Unfinished::Nameless));
        }
        let (file, unfinished) =
            under_a_free_name(path, |name| own_file().create_new(true).open(name))?;
        Ok(Self::begun(file, path, Unfinished::Named(unfinished)))
    }

    /// Begins a file in a folder of the record's own, which its lock keeps for this program: what a crash
    /// left unfinished there is written over.
    pub(crate) fn create_in_record(path: &Path) -> Result<Self> {
        let unfinished = above(path)?.join(unfinished_name(path, 1)?);
        let file = own_file().create(true).truncate(true).open(&unfinished)?;
        Ok(Self::begun(file, path, Unfinished::Named(unfinished)))
    }

    fn begun(file: File, path: &Path, unfinished: Unfinished) -> Self {
        Self { file, path: path.to_owned(), unfinished, steadily: Steadily::default() }
    }

    /// Forgets what was written so far.
    ///
    /// # Errors
    /// Those of the disk.
    pub(crate) fn begin_anew(&mut self) -> Result<()> {
        // A pipe has no beginning to go back to, and nothing was written to it yet.
        if !matches!(self.unfinished, Unfinished::Nowhere) {
            self.file.set_len(0)?;
            self.file.rewind()?;
        }
        Ok(())
    }

    /// Makes what was written so far last.
    pub(crate) fn sync(&self) -> Result<()> {
        Ok(self.file.sync_all()?)
    }

    /// Makes what was written last, and gives it its name. A file of that name is replaced.
    ///
    /// # Errors
    /// Those of the disk. A file of that name is then still there as it was.
    pub fn finish(mut self) -> Result<()> {
        if matches!(self.unfinished, Unfinished::Nowhere) {
            return Ok(self.file.flush()?);
        }
        self.file.sync_all()?;
        if matches!(self.unfinished, Unfinished::Nameless) {
            self.take_a_name()?;
        }
        if let Unfinished::Named(unfinished) = &self.unfinished {
            fs::rename(unfinished, &self.path)?;
        }
        self.unfinished = Unfinished::Nowhere;
        sync_folder(above(&self.path)?)
    }
}

impl WholeFile {
    /// A name can be given to a file that has none, and not one that something has.
    fn take_a_name(&mut self) -> Result<()> {
        let named = under_a_free_name(&self.path, |name| nameless::name(&self.file, name));
        match named {
            Ok(((), unfinished)) => self.unfinished = Unfinished::Named(unfinished),
            // Some programs may make files and give none a name: then a copy gets one.
            Err(_) => self.become_a_named_copy()?,
        }
        Ok(())
    }

    fn become_a_named_copy(&mut self) -> Result<()> {
        let begin = |name: &Path| own_file().create_new(true).open(name);
        let (mut copy, unfinished) = under_a_free_name(&self.path, begin)?;
        self.unfinished = Unfinished::Named(unfinished);
        self.file.rewind()?;
        std::io::copy(&mut self.file, &mut copy)?;
        copy.sync_all()?;
        self.file = copy;
        Ok(())
    }
}

/// Writes a whole file in a folder of the user's.
///
/// # Errors
/// Those of the disk. A file of that name is then still there as it was.
pub fn write_whole(path: &Path, bytes: &[u8]) -> Result<()> {
    let mut file = WholeFile::create(path)?;
    file.write_all(bytes)?;
    file.finish()
}

/// Writes a whole file of the record's own so that after a crash there is either the old one or the new one.
pub(crate) fn write_synced(path: &Path, bytes: &[u8]) -> Result<()> {
    let mut file = WholeFile::create_in_record(path)?;
    file.write_all(bytes)?;
    file.finish()
}

impl Drop for WholeFile {
    fn drop(&mut self) {
        if let Unfinished::Named(unfinished) = &self.unfinished {
            // Half a file is of no use to anybody.
            let _ = fs::remove_file(unfinished);
        }
    }
}

impl Write for WholeFile {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        let written = self.file.write(bytes)?;
        // A pipe is on no disk.
        if !matches!(self.unfinished, Unfinished::Nowhere) {
            self.steadily.wrote(&self.file, written)?;
        }
        Ok(written)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        self.file.flush()
    }
}

impl Read for WholeFile {
    fn read(&mut self, bytes: &mut [u8]) -> std::io::Result<usize> {
        self.file.read(bytes)
    }
}

impl Seek for WholeFile {
    fn seek(&mut self, to: SeekFrom) -> std::io::Result<u64> {
        self.file.seek(to)
    }
}

/// What is written here is nobody else's to read, on a computer that several people use.
fn own_file() -> OpenOptions {
    let mut options = OpenOptions::new();
    options.read(true).write(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
}

fn unfinished_name(path: &Path, number: u32) -> Result<OsString> {
    let mut name =
        path.file_name().ok_or(Error::NotUnderstood("a path without a name"))?.to_owned();
    name.push(if number == 1 { ".new".to_owned() } else { format!(".{number}.new") });
    Ok(name)
}

/// Does something under the first name beside a file's own that nothing has.
fn under_a_free_name<T>(
    path: &Path,
    does: impl Fn(&Path) -> std::io::Result<T>,
) -> Result<(T, PathBuf)> {
    for number in 1..1000 {
        let name = above(path)?.join(unfinished_name(path, number)?);
        match does(&name) {
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
            done => return Ok((done?, name)),
        }
    }
    Err(std::io::Error::from(ErrorKind::AlreadyExists).into())
}

/// Files without a name: Linux has them, on most of its file systems.
#[cfg(target_os = "linux")]
mod nameless {
    use std::fs::File;
    use std::os::fd::AsRawFd;
    use std::os::unix::fs::OpenOptionsExt;
    use std::path::Path;

    use rustix::fs::{AtFlags, CWD, OFlags, linkat};

    use super::own_file;

    /// One in a folder; `None` where it cannot be, or could get no name later.
    pub(super) fn begin(folder: &Path) -> Option<File> {
        let flags = i32::try_from(OFlags::TMPFILE.bits()).ok()?;
        let file = own_file().custom_flags(flags).open(folder).ok()?;
        Path::new(&place(&file)).exists().then_some(file)
    }

    /// Gives it a name that nothing has.
    pub(super) fn name(file: &File, name: &Path) -> std::io::Result<()> {
        Ok(linkat(CWD, place(file), CWD, name, AtFlags::SYMLINK_FOLLOW)?)
    }

    /// Where the system shows an open file: the one way to it that needs no right of an administrator.
    fn place(file: &File) -> String {
        format!("/proc/self/fd/{}", file.as_raw_fd())
    }
}

#[cfg(not(target_os = "linux"))]
mod nameless {
    use std::fs::File;
    use std::path::Path;

    pub(super) fn begin(_: &Path) -> Option<File> {
        None
    }

    pub(super) fn name(_: &File, _: &Path) -> std::io::Result<()> {
        Err(std::io::ErrorKind::Unsupported.into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(folder: &Path) -> Vec<String> {
        let names = fs::read_dir(folder).unwrap().flatten();
        let mut names: Vec<_> = names.map(|name| name.file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }

    #[test]
    fn a_file_that_is_not_finished_leaves_the_old_one_and_nothing_else() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("export.zip");
        write_whole(&path, b"old").unwrap();
        let mut half = WholeFile::create(&path).unwrap();
        half.write_all(b"ne").unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"old");
        drop(half);
        assert_eq!(names(dir.path()), ["export.zip"]);
        write_whole(&path, b"new").unwrap();
        assert_eq!((fs::read(&path).unwrap(), names(dir.path()).len()), (b"new".to_vec(), 1));
    }

    #[test]
    fn what_lies_beside_under_a_name_like_an_unfinished_one_is_left_alone() {
        let dir = tempfile::tempdir().unwrap();
        fs::write(dir.path().join("a.pdf.new"), "the user's own").unwrap();
        write_whole(&dir.path().join("a.pdf"), b"new").unwrap();
        assert_eq!(names(dir.path()), ["a.pdf", "a.pdf.new"]);
        assert_eq!(fs::read(dir.path().join("a.pdf.new")).unwrap(), b"the user's own");
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn while_a_file_is_written_nothing_of_it_can_be_left_behind() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("a.pdf");
        let mut half = WholeFile::create(&path).unwrap();
        half.write_all(b"half").unwrap();
        half.sync().unwrap();
        assert!(names(dir.path()).is_empty());
        half.finish().unwrap();
        assert_eq!(names(dir.path()), ["a.pdf"]);
        assert_eq!(fs::read(&path).unwrap(), b"half");
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn what_gets_no_name_is_written_whole_under_one() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("a.pdf");
        // One that is begun so can never get a name (open(2), O_TMPFILE).
        let flags = rustix::fs::OFlags::TMPFILE | rustix::fs::OFlags::EXCL;
        let flags = i32::try_from(flags.bits()).unwrap();
        let mut options = own_file();
        std::os::unix::fs::OpenOptionsExt::custom_flags(&mut options, flags);
        let file = options.open(dir.path()).unwrap();
        let unfinished = Unfinished::Nameless;
        let mut whole = WholeFile::begun(file, &path, unfinished);
        assert!(nameless::name(&whole.file, &path).is_err());
        whole.write_all(&[7; 100_000]).unwrap();
        whole.finish().unwrap();
        assert_eq!(names(dir.path()), ["a.pdf"]);
        assert_eq!(fs::read(&path).unwrap(), [7; 100_000]);
    }

    #[test]
    fn where_files_need_a_name_one_is_written_whole_all_the_same() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("a.pdf");
        let begin = |name: &Path| own_file().create_new(true).open(name);
        let (file, unfinished) = under_a_free_name(&path, begin).unwrap();
        let unfinished = Unfinished::Named(unfinished);
        let mut named = WholeFile::begun(file, &path, unfinished);
        named.write_all(b"new").unwrap();
        assert_eq!(names(dir.path()), ["a.pdf.new"]);
        named.finish().unwrap();
        assert_eq!(names(dir.path()), ["a.pdf"]);
    }

    #[cfg(unix)]
    #[test]
    fn what_is_written_is_for_its_owner_alone() {
        use std::os::unix::fs::PermissionsExt;
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("a.pdf");
        write_whole(&path, b"new").unwrap();
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
    }
}
