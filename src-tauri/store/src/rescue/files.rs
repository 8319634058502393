//! Puts damaged attachments back: from a one-file backup, or from the original file itself.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::Read;
use std::path::Path;

use evenhand_core::record::{Id, StoredFile};
use sha2::{Digest, Sha256};

use crate::file::path_of;
use crate::folder::{above, make_folders, write_synced};
use crate::keys::{hex, seal_to, unseal};
use crate::{Result, Store};

impl Store {
    /// Puts back every damaged or missing attachment that a file on the disk can give: a one-file backup of
    /// this record, or an attachment's own original. Which ones were put back, by id and name.
    ///
    /// Bytes count only where they have the SHA-256 that the record knows, so a wrong file does nothing.
    ///
    /// # Errors
    /// Those of disk and database. A file that is neither is not an error: it gives nothing.
    pub fn mend_files(&self, from: &Path) -> Result<Vec<(Id, String)>> {
        let damaged = self.damaged()?;
        if damaged.is_empty() {
            return Ok(Vec::new());
        }
        let mut whole = Vec::new();
        for (sha256, bytes) in self.bytes_in(from, &damaged)? {
            let path = path_of(&self.folder.files(), self.ring.now(), &sha256);
            make_folders(above(&path)?)?;
            write_synced(&path, &seal_to(&self.identity.to_public(), &bytes)?)?;
            whole.push(sha256);
        }
        let mended = damaged.into_iter().filter(|(sha256, _)| whole.contains(sha256));
        Ok(mended.flat_map(|(_, files)| files).map(|file| (file.id, file.name)).collect())
    }

    /// Files whose bytes are damaged or missing, by SHA-256.
    fn damaged(&self) -> Result<BTreeMap<String, Vec<StoredFile>>> {
        let mut by_bytes: BTreeMap<String, Vec<StoredFile>> = BTreeMap::new();
        for file in self.files()? {
            by_bytes.entry(file.sha256.clone()).or_default().push(file);
        }
        let mut damaged = BTreeMap::new();
        for (sha256, files) in by_bytes {
            if self.bytes_of(&sha256)?.is_none() {
                damaged.insert(sha256, files);
            }
        }
        Ok(damaged)
    }

    /// Sound bytes in a file, of those that are asked for.
    fn bytes_in(
        &self,
        from: &Path,
        damaged: &BTreeMap<String, Vec<StoredFile>>,
    ) -> Result<BTreeMap<String, Vec<u8>>> {
        let mut found = BTreeMap::new();
        let size = std::fs::metadata(from)?.len();
        if damaged.values().flatten().any(|file| file.size == size) {
            let bytes = std::fs::read(from)?;
            let sha256 = hex(&Sha256::digest(&bytes));
            if damaged.contains_key(&sha256) {
                found.insert(sha256, bytes);
                return Ok(found);
            }
        }
        let mut archive = tar::Archive::new(File::open(from)?);
        let Ok(members) = archive.entries() else { return Ok(found) };
        // The backup's key is one that the record has or had, so its members have the names of then.
        let mut wanted = BTreeMap::new();
        for key in self.ring.all() {
            let identity = key.file_identity()?;
            for sha256 in damaged.keys() {
                let name = format!("{}.age", key.file_name(sha256));
                wanted.insert(name, (sha256, identity.clone()));
            }
        }
        for member in members {
            let Ok(mut member) = member else { break };
            let name = member.path().ok().and_then(|path| Some(path.file_name()?.to_owned()));
            let name = name.map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
            let Some((sha256, identity)) = wanted.get(&name) else { continue };
            // A sparse member would be far more than its bytes in the archive.
            if member.header().entry_type() != tar::EntryType::Regular {
                continue;
            }
            let mut sealed = Vec::new();
            if member.read_to_end(&mut sealed).is_err() {
                break;
            }
            let sound =
                unseal(identity, &sealed).filter(|bytes| hex(&Sha256::digest(bytes)) == **sha256);
            if let Some(bytes) = sound {
                found.insert((*sha256).clone(), bytes);
            }
        }
        Ok(found)
    }
}
