//! Packages of parts in a zip file, as Office and OpenDocument write them (ECMA-376, part 2): parts by name, and
//! what they refer to. All that is unpacked of one file together stays within bounds.

use std::{
    collections::BTreeMap,
    io::{Cursor, Read},
};

use roxmltree::Document;
use zip::{ZipArchive, result::ZipError};

use super::plain;
use crate::Unreadable;

/// Most that one part may unpack to.
const MOST_PART: u64 = 48 << 20;
/// Most that all parts read of one file may unpack to.
const MOST: u64 = 256 << 20;
/// A package with more parts is made to do harm.
const MOST_PARTS: usize = 20_000;

/// An opened package.
pub(super) struct Package<'b> {
    zip: ZipArchive<Cursor<&'b [u8]>>,
    /// Place of each part, by its name in small letters.
    places: BTreeMap<String, usize>,
    left: u64,
}

/// What one part says of another.
#[derive(Clone, Debug)]
pub(super) struct Relation {
    /// The last word of its type, such as `image`.
    pub kind: String,
    /// The part's name or, for one outside, an address.
    pub target: String,
    /// It is no part of the package.
    pub outside: bool,
}

impl<'b> Package<'b> {
    /// Opens a package.
    pub fn open(bytes: &'b [u8]) -> Result<Self, Unreadable> {
        let zip = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Unreadable::Damaged)?;
        if zip.len() > MOST_PARTS {
            return Err(Unreadable::TooLarge);
        }
        let places = zip
            .file_names()
            .enumerate()
            .filter_map(|(at, name)| Some((key(&name.ok()?), at)))
            .collect();
        Ok(Self { zip, places, left: MOST })
    }

    /// Names of all parts, in small letters, in order.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.places.keys().map(String::as_str)
    }

    /// A part; `None` where the package has none of this name.
    pub fn part(&mut self, name: &str) -> Result<Option<Vec<u8>>, Unreadable> {
        let Some(at) = self.places.get(&key(name)).copied() else { return Ok(None) };
        let part = self.zip.by_index(at).map_err(|error| match error {
            ZipError::UnsupportedArchive(_) => Unreadable::Locked,
            _ => Unreadable::Damaged,
        })?;
        let most = MOST_PART.min(self.left);
        let mut out = Vec::new();
        part.take(most + 1).read_to_end(&mut out).map_err(|_| Unreadable::Damaged)?;
        let size = out.len() as u64;
        if size > most {
            return Err(Unreadable::TooLarge);
        }
        self.left -= size;
        Ok(Some(out))
    }

    /// A part of XML as text.
    pub fn text(&mut self, name: &str) -> Result<Option<String>, Unreadable> {
        Ok(self.part(name)?.map(|bytes| plain::decoded(&bytes)))
    }

    /// What a part refers to, by id. `""` stands for the package itself.
    pub fn relations(&mut self, of: &str) -> BTreeMap<String, Relation> {
        let (folder, name) = of.rsplit_once('/').unwrap_or(("", of));
        let sheet =
            format!("{folder}{}_rels/{name}.rels", if folder.is_empty() { "" } else { "/" });
        let Ok(Some(text)) = self.text(&sheet) else { return BTreeMap::new() };
        let Ok(document) = Document::parse(&text) else { return BTreeMap::new() };
        let listed = document.descendants().filter(|node| node.tag_name().name() == "Relationship");
        let relation = |node: roxmltree::Node<'_, '_>| {
            let outside = node.attribute("TargetMode").is_some_and(|mode| mode == "External");
            let target = node.attribute("Target")?;
            let target = if outside { target.to_owned() } else { resolved(folder, target) };
            let kind = node.attribute("Type")?.rsplit('/').next()?.to_owned();
            Some((node.attribute("Id")?.to_owned(), Relation { kind, target, outside }))
        };
        listed.filter_map(relation).collect()
    }

    /// The part that a reader begins with.
    pub fn main_part(&mut self) -> Option<String> {
        let own = self.relations("").into_values();
        own.filter(|relation| relation.kind == "officeDocument").map(|main| main.target).next()
    }
}

/// Some programs write names with back slashes, with a slash in front, or in other letters than they refer to.
fn key(name: &str) -> String {
    name.replace('\\', "/").trim_start_matches('/').to_lowercase()
}

/// A name as it is seen from a folder.
fn resolved(folder: &str, target: &str) -> String {
    let target = target.replace('\\', "/");
    if let Some(whole) = target.strip_prefix('/') {
        return whole.to_owned();
    }
    let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in target.split('/') {
        match part {
            "" | "." => {}
            ".." => drop(parts.pop()),
            part => parts.push(part),
        }
    }
    parts.join("/")
}

#[cfg(test)]
mod tests {
    use super::resolved;

    #[test]
    fn names_are_seen_from_their_folder() {
        assert_eq!(resolved("word", "media/image1.png"), "word/media/image1.png");
        assert_eq!(resolved("word", "../media/a.png"), "media/a.png");
        assert_eq!(resolved("", "word/document2.xml"), "word/document2.xml");
        assert_eq!(resolved("word", "/word/a.xml"), "word/a.xml");
        assert_eq!(resolved("word", "..\\a.xml"), "a.xml");
    }
}
