//! The one way in which a whole file is written: beside, synced, and under its name last.
//!
//! After a crash or on a full disk there is the old file or the new one, and never half of one.

use std::ffi::OsString;
use std::fs::{self, File, OpenOptions};
use std::io::{ErrorKind, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use crate::folder::{above, sync_folder};
use crate::{Error, Result};

/// A file in the making. It is taken away again unless [`WholeFile::finish`] gives it its name.
#[derive(Debug)]
pub struct WholeFile {
    file: File,
    path: PathBuf,
    /// Where it is written; `None` once it has its name, and for what is no file, such as a pipe.
    unfinished: Option<PathBuf>,
}

impl WholeFile {
    /// Begins a file in a folder of the user's, under a name beside it that nothing has.
    ///
    /// # Errors
    /// Those of the disk.
    pub fn create(path: &Path) -> Result<Self> {
        if fs::metadata(path).is_ok_and(|facts| !facts.is_file() && !facts.is_dir()) {
            let file = OpenOptions::new().write(true).open(path)?;
            return Ok(Self { file, path: path.to_owned(), unfinished: None });
        }
        let folder = above(path)?;
        for number in 1..1000 {
            let unfinished = folder.join(unfinished_name(path, number)?);
            match own_file().create_new(true).open(&unfinished) {
                Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
                opened => {
                    let (file, path) = (opened?, path.to_owned());
                    return Ok(Self { file, path, unfinished: Some(unfinished) });
                }
            }
        }
        Err(std::io::Error::from(ErrorKind::AlreadyExists).into())
    }

    /// Begins a file in a folder of the record's own, which its lock keeps for this program: what a crash
    /// left unfinished there is written over.
    pub(crate) fn create_in_record(path: &Path) -> Result<Self> {
        let unfinished = above(path)?.join(unfinished_name(path, 1)?);
        let file = own_file().create(true).truncate(true).open(&unfinished)?;
        Ok(Self { file, path: path.to_owned(), unfinished: Some(unfinished) })
    }

    /// Forgets what was written so far.
    ///
    /// # Errors
    /// Those of the disk.
    pub(crate) fn begin_anew(&mut self) -> Result<()> {
        // A pipe has no beginning to go back to, and nothing was written to it yet.
        if self.unfinished.is_some() {
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
        let Some(unfinished) = &self.unfinished else { return Ok(self.file.flush()?) };
        self.file.sync_all()?;
        fs::rename(unfinished, &self.path)?;
        self.unfinished = None;
        sync_folder(above(&self.path)?)
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
        if let Some(unfinished) = &self.unfinished {
            // Half a file is of no use to anybody.
            let _ = fs::remove_file(unfinished);
        }
    }
}

impl Write for WholeFile {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.file.write(bytes)
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
