//! Compound files, in which old Office files and Outlook's messages are kept ([MS-CFB]): whether they can be followed
//! to their end.
//!
//! A reader that follows a chain of sectors which leads back into itself takes memory until there is none. The readers
//! of workbooks do not look for that.

/// The last number of a sector; those above it say something else ([MS-CFB] 2.1).
const MOST: u32 = 0xFFFF_FFFA;
/// Streams shorter than this lie in the small sectors.
const SMALL: u64 = 4096;

/// Whether every chain in a compound file ends within it, and no stream says that it is longer than the file.
pub fn compound_chains_end(bytes: &[u8]) -> bool {
    Compound::read(bytes).and_then(|file| file.followed()).is_some()
}

struct Compound<'a> {
    bytes: &'a [u8],
    /// Bytes of a sector.
    sector: usize,
    /// What follows each sector.
    fat: Vec<u32>,
}

impl<'a> Compound<'a> {
    /// The header and the table of sectors ([MS-CFB] 2.2, 2.3 and 2.5).
    fn read(bytes: &'a [u8]) -> Option<Self> {
        let sector = match bytes.get(30..32)? {
            [9, 0] => 512,
            [12, 0] => 4096,
            _ => return None,
        };
        let mut file = Self { bytes, sector, fat: Vec::new() };
        let mut tables: Vec<u32> = numbers(bytes.get(76..512)?).collect();
        let mut more = file.number(68)?;
        for _ in 0..file.sectors() {
            if more >= MOST {
                break;
            }
            let mut own: Vec<u32> = numbers(file.whole(more)?).collect();
            more = own.pop()?;
            tables.extend(own);
        }
        tables.retain(|table| *table < MOST);
        // As many tables as sectors are one table more than once; a list without an end is one that leads back.
        if more < MOST || tables.len() > file.sectors() {
            return None;
        }
        for table in tables {
            let own = numbers(file.whole(table)?);
            file.fat.extend(own);
        }
        Some(file)
    }

    /// Follows each chain once: the directory, the small sectors' table, and the streams ([MS-CFB] 2.4 and 2.6).
    fn followed(&self) -> Option<()> {
        let directory = self.chain(self.number(48)?)?;
        let small = if self.number(64)? > 0 { self.chain(self.number(60)?)? } else { Vec::new() };
        let small: Option<Vec<_>> = small.iter().map(|id| self.whole(*id)).collect();
        let small: Vec<u32> = small?.into_iter().flat_map(numbers).collect();
        let mut left = self.bytes.len() as u64;
        for id in directory {
            for entry in self.at(id)?.chunks_exact(128) {
                let start = numbers(entry.get(116..120)?).next()?;
                let length = self.length(entry)?;
                match entry.get(66)? {
                    // The small sectors' own stream, whose bytes are counted again by those who lie in it.
                    5 if length <= self.bytes.len() as u64 => drop(self.chain(start)?),
                    5 => return None,
                    2 if length < SMALL => ends(&small, start, length.div_ceil(64))?,
                    2 => {
                        left = left.checked_sub(length)?;
                        ends(&self.fat, start, length.div_ceil(self.sector as u64))?;
                    }
                    _ => {}
                }
            }
        }
        Some(())
    }

    fn sectors(&self) -> usize {
        self.bytes.len() / self.sector
    }

    fn number(&self, at: usize) -> Option<u32> {
        numbers(self.bytes.get(at..)?).next()
    }

    /// A sector's bytes. The header takes the place of the first; the last may be cut.
    fn at(&self, id: u32) -> Option<&'a [u8]> {
        let start = (id as usize).checked_add(1)?.checked_mul(self.sector)?;
        let end = start.checked_add(self.sector)?.min(self.bytes.len());
        self.bytes.get(start..end)
    }

    /// The same of a sector that holds a table, which has to be all there.
    fn whole(&self, id: u32) -> Option<&'a [u8]> {
        self.at(id).filter(|sector| sector.len() == self.sector)
    }

    /// The sectors of a chain to its end.
    fn chain(&self, start: u32) -> Option<Vec<u32>> {
        let mut chain = Vec::new();
        let mut id = start;
        while id < MOST {
            if chain.len() > self.sectors() {
                return None;
            }
            chain.push(id);
            id = *self.fat.get(id as usize)?;
        }
        Some(chain)
    }

    /// A stream's length; in files of the third version its upper half says nothing.
    fn length(&self, entry: &[u8]) -> Option<u64> {
        let length = u64::from_le_bytes(entry.get(120..128)?.try_into().ok()?);
        Some(if self.sector == 512 { length & 0xFFFF_FFFF } else { length })
    }
}

/// A chain of so many sectors is all within its table, or ends before.
fn ends(table: &[u32], start: u32, sectors: u64) -> Option<()> {
    let mut id = start;
    for _ in 0..sectors {
        if id >= MOST {
            break;
        }
        id = *table.get(id as usize)?;
    }
    Some(())
}

fn numbers(bytes: &[u8]) -> impl Iterator<Item = u32> {
    bytes.chunks_exact(4).filter_map(|four| Some(u32::from_le_bytes(four.try_into().ok()?)))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A compound file with a large and a small stream, as another library writes it.
    fn made(version: cfb::Version) -> Vec<u8> {
        use std::io::{Cursor, Write};
        let mut file =
            cfb::CompoundFile::create_with_version(version, Cursor::new(Vec::new())).unwrap();
        file.create_stream("/large").unwrap().write_all(&[7; 70_000]).unwrap();
        file.create_stream("/small").unwrap().write_all(&[8; 300]).unwrap();
        file.flush().unwrap();
        file.into_inner().into_inner()
    }

    #[test]
    fn a_chain_that_leads_back_is_seen_and_a_sound_file_is_sound() {
        for version in [cfb::Version::V3, cfb::Version::V4] {
            let sound = made(version);
            assert!(compound_chains_end(&sound), "{version:?}");
            let file = Compound::read(&sound).unwrap();
            let table = numbers(&sound[76..80]).next().unwrap() as usize;
            let (sector, directory) = (file.sector, file.number(48).unwrap());
            let follows = |id: u32| (table + 1) * sector + 4 * id as usize;
            let with = |at: usize, number: u32| {
                let mut bytes = sound.clone();
                bytes[at..at + 4].copy_from_slice(&number.to_le_bytes());
                bytes
            };
            // The directory leads back into itself, and out of the file; a table of tables does.
            assert!(!compound_chains_end(&with(follows(directory), directory)), "{version:?}");
            assert!(!compound_chains_end(&with(follows(directory), 900_000)), "{version:?}");
            assert!(!compound_chains_end(&with(68, directory)), "{version:?}");
            // A stream says that it is longer than the file.
            let name: Vec<u8> = "large".encode_utf16().flat_map(u16::to_le_bytes).collect();
            let entry = sound.windows(10).position(|bytes| bytes == name).unwrap();
            assert!(!compound_chains_end(&with(entry + 120, 900_000)), "{version:?}");
        }
        for cut in [0, 3, 31, 80, 512, 4000] {
            assert!(!compound_chains_end(&made(cfb::Version::V3)[..cut]), "{cut}");
        }
    }

    /// A sound file whose numbers are changed at these places is sound still.
    fn sound(file: &[u8], changes: &[(usize, u32)]) -> bool {
        let mut bytes = file.to_vec();
        for (at, number) in changes {
            bytes[*at..at + 4].copy_from_slice(&number.to_le_bytes());
        }
        compound_chains_end(&bytes)
    }

    /// Where the entry of a name stands in a file.
    fn entry(bytes: &[u8], name: &str) -> usize {
        let name: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        bytes.windows(name.len()).position(|found| found == name).unwrap()
    }

    #[test]
    fn a_stream_is_followed_in_the_sectors_that_its_length_says() {
        let file = made(cfb::Version::V3);
        let (root, large, small) =
            (entry(&file, "Root"), entry(&file, "large"), entry(&file, "small"));
        assert!(!sound(&file, &[(root + 120, 900_000)]), "the root is longer than the file");
        // The table of the small sectors has 128 places, that of the others has 256.
        assert!(!sound(&file, &[(small + 116, 200)]));
        assert!(sound(&file, &[(large + 116, 200), (large + 120, 4096)]));
        assert!(!sound(&file, &[(large + 116, 200), (large + 120, 4095)]));
        // Only in the fourth version has a length an upper half.
        assert!(sound(&file, &[(large + 124, 7)]));
        let fourth = made(cfb::Version::V4);
        assert!(!sound(&fourth, &[(entry(&fourth, "large") + 124, 7)]));
    }

    #[test]
    fn a_list_of_tables_is_as_long_as_the_file_at_most() {
        let large = made(cfb::Version::V3);
        // Any number from the last one on ends a list.
        assert!(sound(&large, &[(68, MOST)]));
        assert!(sound(&large, &[(500, MOST)]));
        // A reader that is told of no small sectors looks for none.
        assert!(!sound(&large, &[(60, 900_000)]));
        assert!(sound(&large, &[(60, 900_000), (64, 0)]) == sound(&large, &[(64, 0)]));
        // A list that leads back into itself, in a sector that says nothing else.
        let mut back = large.clone();
        let own = u32::try_from(back.len() / 512 - 1).unwrap();
        back.extend([0xFF; 508]);
        back.extend(own.to_le_bytes());
        assert!(sound(&back, &[]) && !sound(&back, &[(68, own)]));

        let mut file =
            cfb::CompoundFile::create_with_version(cfb::Version::V3, std::io::Cursor::new(vec![]))
                .unwrap();
        file.flush().unwrap();
        let file = file.into_inner().into_inner();
        let (sectors, table) = (file.len() / 512, numbers(&file[76..80]).next().unwrap());
        let tables = |count: usize| (0..count).map(|at| (76 + 4 * at, table)).collect::<Vec<_>>();
        assert!(sound(&file, &tables(sectors)) && !sound(&file, &tables(sectors + 1)));
        // A chain of as many sectors as the file has, and the header's.
        let chain = |count: u32| {
            let place = |id: u32| (table as usize + 1) * 512 + 4 * id as usize;
            let mut links: Vec<_> = (50..50 + count).map(|id| (place(id), id + 1)).collect();
            links.push((place(50 + count - 1), MOST));
            links.push((entry(&file, "Root") + 116, 50));
            sound(&file, &links)
        };
        let whole = u32::try_from(sectors).unwrap() + 1;
        assert!(chain(whole) && !chain(whole + 1));
    }
}
