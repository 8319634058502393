//! Mails in a zip file, as Google gives a mailbox out: read member by member as they come, never unpacked to the disk.

use std::fs::File;
use std::io::{self, BufReader, Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use evenhand_capture::kind::is_mail_name;
use flate2::read::DeflateDecoder;
use parking_lot::Mutex;
use zip::{CompressionMethod, ZipArchive};

use crate::files::open_named;

/// Most members of a zip file.
const MOST_MEMBERS: usize = 200_000;
/// Most bytes of mails in one zip file, unpacked.
const MOST_UNPACKED: u64 = 8 << 30;
/// How many times smaller a packed mailbox may be. Words pack to a fifth; a bomb to a thousandth.
const MOST_TIMES: u64 = 200;

/// A zip file, and the member of it that is being read.
#[derive(Debug)]
struct Zip {
    path: PathBuf,
    /// One at a time: many mailboxes would be more open files than a system allows.
    open: Mutex<Option<OpenArchive>>,
}

/// A member that was read up to a place.
struct OpenArchive {
    start: u64,
    at: u64,
    reader: Box<dyn Read + Send>,
}

impl std::fmt::Debug for OpenArchive {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Open").field("at", &self.at).finish_non_exhaustive()
    }
}

/// A member of a zip file that holds mails.
#[derive(Clone, Debug)]
pub struct Packed {
    zip: Arc<Zip>,
    /// Its path in the zip file.
    name: String,
    /// Where its bytes begin in the zip file.
    start: u64,
    packed: u64,
    size: u64,
    deflated: bool,
}

impl PartialEq for Packed {
    fn eq(&self, other: &Self) -> bool {
        (&self.zip.path, self.start) == (&other.zip.path, other.start)
    }
}

impl Eq for Packed {}

/// The mails that a zip file holds.
pub(super) struct PackedMembers {
    /// Mailboxes and mails, by their names.
    pub mails: Vec<Packed>,
    /// It holds other files too.
    pub others: bool,
}

/// What a zip file holds. `None`: it cannot be read here whole, because a member is locked, packed in a way that is not
/// known, or far larger than it is packed.
pub(super) fn members(path: &Path) -> Option<PackedMembers> {
    let mut archive = ZipArchive::new(BufReader::new(open_named(path).ok()?)).ok()?;
    if archive.len() > MOST_MEMBERS {
        return None;
    }
    let zip = Arc::new(Zip { path: path.to_owned(), open: Mutex::new(None) });
    let (mut out, mut total) = (PackedMembers { mails: Vec::new(), others: false }, 0u64);
    for at in 0..archive.len() {
        let member = archive.by_index_raw(at).ok()?;
        let name = String::from_utf8_lossy(member.name_raw()).replace('\\', "/");
        let last = name.rsplit('/').next().unwrap_or_default();
        // What macOS puts beside each file.
        if !member.is_file() || name.starts_with("__MACOSX/") || last.starts_with("._") {
            continue;
        }
        if !is_mail_name(&name) {
            out.others = true;
            continue;
        }
        let method = member.compression();
        let known = matches!(method, CompressionMethod::Stored | CompressionMethod::Deflated);
        let (packed, size) = (member.compressed_size(), member.size());
        total = total.saturating_add(size);
        let bomb = size > packed.saturating_mul(MOST_TIMES).saturating_add(1 << 20);
        if !known || member.encrypted() || bomb || total > MOST_UNPACKED {
            return None;
        }
        let start = member.data_start()?;
        let deflated = method == CompressionMethod::Deflated;
        out.mails.push(Packed { zip: zip.clone(), name, start, packed, size, deflated });
    }
    out.mails.sort_by(|a, b| a.name.cmp(&b.name));
    Some(out)
}

impl Packed {
    /// Its path, as though the zip file were a folder.
    pub fn path(&self) -> PathBuf {
        let parts = self.name.split('/').filter(|part| !matches!(*part, "" | "." | ".."));
        self.zip.path.join(parts.collect::<PathBuf>())
    }

    /// Its length, unpacked.
    pub fn size(&self) -> u64 {
        self.size
    }

    /// Its bytes from the beginning.
    pub(super) fn reader(&self) -> io::Result<Box<dyn Read + Send>> {
        let mut file = File::open(&self.zip.path)?;
        file.seek(SeekFrom::Start(self.start))?;
        let packed = BufReader::new(file.take(self.packed));
        Ok(if self.deflated {
            Box::new(DeflateDecoder::new(packed).take(self.size))
        } else {
            Box::new(packed.take(self.size))
        })
    }

    /// Some of its bytes. Whoever reads on from where the last reading ended need not begin again.
    pub(super) fn bytes(&self, start: u64, end: u64) -> io::Result<Vec<u8>> {
        let mut slot = self.zip.open.lock();
        let before = slot.take().filter(|open| open.start == self.start && open.at <= start);
        let mut open = match before {
            Some(open) => open,
            None => OpenArchive { start: self.start, at: 0, reader: self.reader()? },
        };
        let skipped = io::copy(&mut (&mut open.reader).take(start - open.at), &mut io::sink())?;
        let mut bytes = Vec::new();
        (&mut open.reader).take(end.saturating_sub(start)).read_to_end(&mut bytes)?;
        open.at += skipped + bytes.len() as u64;
        if open.at != end {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        if end < self.size {
            *slot = Some(open);
        }
        Ok(bytes)
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use zip::write::SimpleFileOptions;

    use super::*;

    fn zip(parts: &[(&str, &[u8])]) -> tempfile::NamedTempFile {
        let file = tempfile::NamedTempFile::new().unwrap();
        let mut zip = zip::ZipWriter::new(file.reopen().unwrap());
        for (at, (name, bytes)) in parts.iter().enumerate() {
            let method =
                if at % 2 == 0 { CompressionMethod::Deflated } else { CompressionMethod::Stored };
            let options = SimpleFileOptions::default().compression_method(method);
            zip.start_file(*name, options).unwrap();
            zip.write_all(bytes).unwrap();
        }
        zip.finish().unwrap();
        file
    }

    #[test]
    fn any_part_of_any_member_is_read_in_any_order() {
        let long: Vec<u8> = (0..200_000u32).map(|n| (n % 251 * (n % 249) % 256) as u8).collect();
        let file = zip(&[("T/b.mbox", &long), ("T/a.eml", b"words"), ("T/c.html", b"x")]);
        let found = members(file.path()).unwrap();
        assert!(found.others);
        let names: Vec<_> = found.mails.iter().map(|one| one.name.as_str()).collect();
        assert_eq!(names, ["T/a.eml", "T/b.mbox"]);
        assert_eq!(found.mails[1].path(), file.path().join("T/b.mbox"));
        for (start, end) in [(0, 10), (10, 5_000), (90_000, 90_001), (7, 9), (199_990, 200_000)] {
            assert_eq!(
                found.mails[1].bytes(start, end).unwrap(),
                long[start as usize..end as usize]
            );
            assert_eq!(found.mails[0].bytes(0, 5).unwrap(), b"words");
        }
        assert!(found.mails[0].bytes(3, 9).is_err());
        let whole = std::fs::read(file.path()).unwrap();
        std::fs::write(file.path(), &whole[..1_000]).unwrap();
        assert!(found.mails[1].bytes(0, 200_000).is_err());
    }

    #[test]
    fn what_is_far_larger_than_packed_is_left() {
        let file = zip(&[("a.mbox", &vec![b'q'; 4 << 20])]);
        assert!(members(file.path()).is_none());
        std::fs::write(file.path(), b"PK\x03\x04 no zip").unwrap();
        assert!(members(file.path()).is_none());
    }

    #[test]
    fn a_member_lies_under_its_zip_file_whatever_its_name_says() {
        let file = zip(&[("../../etc/a.eml", b"x"), ("/b.eml", b"x")]);
        for one in members(file.path()).unwrap().mails {
            assert!(one.path().starts_with(file.path()), "{:?}", one.path());
            assert!(!one.path().to_string_lossy().contains(".."));
        }
    }
}
