//! Puts damaged attachments back: from a one-file backup, or from the original file itself.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::Read;
use std::path::Path;

use evenhand_core::record::{Id, Item, StoredFile};
use sha2::{Digest, Sha256};

use crate::file::FilesApart;
use crate::keys::{hex, unseal};
use crate::reach::part;
use crate::{Error, Reach, ReachStep, Result, Store};

impl Store {
    /// Puts back every damaged or missing attachment that a file on the disk can give: a one-file backup of
    /// this record, or an attachment's own original. Which ones were put back, by id and name.
    ///
    /// Bytes count only where they have the SHA-256 that the record knows, so a wrong file does nothing.
    /// The record may be in use: it is reached for a step at a time.
    ///
    /// # Errors
    /// Those of disk and database; [`crate::Error::Stopped`], and then what was put back until then stays.
    /// A file that is neither is not an error: it gives nothing.
    pub fn mend_files(
        reach: &mut impl Reach,
        from: &Path,
        step: &mut ReachStep<'_>,
    ) -> Result<Vec<(Id, String)>> {
        let mut damaged = BTreeMap::<String, Vec<StoredFile>>::new();
        let found = Self::damaged_files_in_use(reach, &mut part(step, 0, 2))?;
        for (id, _) in &found {
            // One that was deleted for good meanwhile is not there any more.
            if let Some(Item::File(file)) = reach.step(|store| Ok(store.item(*id).ok()))? {
                damaged.entry(file.sha256.clone()).or_default().push(file);
            }
        }
        if damaged.is_empty() {
            return Ok(Vec::new());
        }
        let apart = reach.step(|store| Ok(store.files_apart()))?;
        let mut whole = Vec::new();
        for (sha256, bytes) in bytes_in(from, &apart, &damaged, &mut part(step, 1, 2))? {
            let sealed = apart.seal(&bytes)?;
            reach.step(|store| match store.take_sealed(sealed)? {
                true => Ok(()),
                false => store.keep_bytes(&sha256, &bytes),
            })?;
            whole.push(sha256);
        }
        let mended = damaged.into_iter().filter(|(sha256, _)| whole.contains(sha256));
        Ok(mended.flat_map(|(_, files)| files).map(|file| (file.id, file.name)).collect())
    }
}

/// Sound bytes in a file, of those that are asked for.
fn bytes_in(
    from: &Path,
    apart: &FilesApart,
    damaged: &BTreeMap<String, Vec<StoredFile>>,
    step: &mut ReachStep<'_>,
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
    for key in apart.keys() {
        let identity = key.file_identity()?;
        for sha256 in damaged.keys() {
            let name = format!("{}.age", key.file_name(sha256));
            wanted.insert(name, (sha256, identity.clone()));
        }
    }
    let mut read = 0;
    for member in members {
        let Ok(mut member) = member else { break };
        read += member.size();
        if !step(read, size) {
            return Err(Error::Stopped);
        }
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
