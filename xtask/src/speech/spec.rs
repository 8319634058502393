//! Weights as CTranslate2 writes them (its `model_spec.py`, `Model.save`): a version, the name of the kind, and arrays
//! of numbers, each with a name, its lengths and the form of its numbers.

use std::collections::BTreeMap;

/// Numbers of 16 bits, IEEE 754 binary16, by CTranslate2's own number for them.
const HALF: u8 = 4;

/// An array of numbers.
pub struct Weights {
    /// Its lengths, the slowest first.
    pub lengths: Vec<usize>,
    /// Its numbers, as binary16.
    pub numbers: Vec<u16>,
}

impl Weights {
    /// Its first and its second length; a list has columns of one.
    pub fn rows_and_columns(&self) -> (usize, usize) {
        let length = |at: usize| self.lengths.get(at).copied().unwrap_or(1);
        (length(0), length(1))
    }
}

/// The arrays of 16-bit numbers by their names.
///
/// # Errors
/// Where the bytes end too soon.
pub fn read(bytes: &[u8]) -> Result<BTreeMap<String, Weights>, String> {
    let mut from = Bytes(bytes);
    let (_version, _kind, _revision) = (from.long()?, from.name()?, from.long()?);
    let mut out = BTreeMap::new();
    for _ in 0..from.long()? {
        let name = from.name()?;
        let rank = from.take(1)?.first().copied().unwrap_or(0);
        let mut lengths = Vec::new();
        for _ in 0..rank {
            lengths.push(from.long()?);
        }
        let form = from.take(1)?.first().copied().unwrap_or(0);
        let size = from.long()?;
        let raw = from.take(size)?;
        if form == HALF {
            let numbers = raw.as_chunks().0.iter().map(|pair| u16::from_le_bytes(*pair));
            out.insert(name, Weights { lengths, numbers: numbers.collect() });
        }
    }
    Ok(out)
}

struct Bytes<'a>(&'a [u8]);

impl<'a> Bytes<'a> {
    fn take(&mut self, size: usize) -> Result<&'a [u8], String> {
        let (own, rest) = self.0.split_at_checked(size).ok_or("the weights end too soon")?;
        self.0 = rest;
        Ok(own)
    }

    fn long(&mut self) -> Result<usize, String> {
        let bytes = self.take(4)?.try_into().map_err(|_| "no number")?;
        usize::try_from(u32::from_le_bytes(bytes)).map_err(|error| error.to_string())
    }

    fn name(&mut self) -> Result<String, String> {
        let size = self.take(2)?.try_into().map_err(|_| "no length")?;
        let name = self.take(usize::from(u16::from_le_bytes(size)))?;
        Ok(String::from_utf8_lossy(name).trim_end_matches('\0').to_owned())
    }
}
