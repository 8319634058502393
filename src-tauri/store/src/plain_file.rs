//! Files that somebody names and that are not the record's own: opened where they are plain files, and only then.

use std::fs::{self, File, OpenOptions};
use std::io::{Error, ErrorKind, Result};
use std::path::Path;

/// Opens a file to read it. A pipe would be waited for without end, and what a device gives has no end.
///
/// # Errors
/// [`ErrorKind::InvalidInput`] for what is no plain file; a link counts as what it leads to. Those of the disk.
pub fn open_plain(path: &Path) -> Result<File> {
    plain(&fs::metadata(path)?)?;
    let mut options = OpenOptions::new();
    options.read(true);
    // Something else may have taken the file's name meanwhile: that is not waited for either.
    #[cfg(unix)]
    {
        use rustix::fs::OFlags;
        use std::os::unix::fs::OpenOptionsExt;
        let at_once = OFlags::NONBLOCK | OFlags::NOCTTY;
        options.custom_flags(at_once.bits().cast_signed());
    }
    let file = options.open(path)?;
    plain(&file.metadata()?)?;
    Ok(file)
}

fn plain(facts: &fs::Metadata) -> Result<()> {
    if facts.is_file() { Ok(()) } else { Err(Error::from(ErrorKind::InvalidInput)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_is_no_plain_file() {
        let dir = tempfile::tempdir().unwrap();
        let file = dir.path().join("a file");
        let kind = |path: &Path| open_plain(path).map(drop).map_err(|error| error.kind());
        assert_eq!(kind(&file), Err(ErrorKind::NotFound));
        fs::write(&file, "words").unwrap();
        assert_eq!(kind(&file), Ok(()));
        assert_eq!(kind(dir.path()), Err(ErrorKind::InvalidInput));
    }

    #[cfg(unix)]
    #[test]
    fn a_pipe_and_a_device_are_refused_at_once_and_a_link_counts_as_what_it_leads_to() {
        let dir = tempfile::tempdir().unwrap();
        let made = |name: &str| dir.path().join(name);
        let pipe = made("pipe");
        assert!(std::process::Command::new("mkfifo").arg(&pipe).status().unwrap().success());
        fs::write(made("file"), "words").unwrap();
        std::os::unix::fs::symlink(&pipe, made("to the pipe")).unwrap();
        std::os::unix::fs::symlink(made("file"), made("to the file")).unwrap();
        let socket = std::os::unix::net::UnixListener::bind(made("socket")).unwrap();
        let device = Path::new("/dev/zero");
        for path in [pipe.as_path(), &made("to the pipe"), &made("socket"), device] {
            let opened = open_plain(path);
            let kind = opened.as_ref().map_err(Error::kind).err();
            assert_eq!(kind, Some(ErrorKind::InvalidInput), "{path:?}: {opened:?}");
        }
        drop(socket);
        let words = std::io::read_to_string(open_plain(&made("to the file")).unwrap()).unwrap();
        assert_eq!(words, "words");
    }
}
