//! How many pictures a HEIC file holds that a person would be shown (ISO/IEC 14496-12, 8.11, and 23008-12).

use std::collections::BTreeSet;

/// Most items that are looked at.
const MOST: usize = 10_000;

/// The number of pictures that stand for themselves: no tile of a larger one, no small copy, and no map of depth or
/// light.
pub(super) fn stills(bytes: &[u8]) -> usize {
    let Some(meta) = boxes(bytes).find(|one| one.name == *b"meta") else { return 0 };
    let Some(inner) = meta.inner.get(4..) else { return 0 };
    let mut shown = BTreeSet::new();
    let mut beside = BTreeSet::new();
    for one in boxes(inner) {
        match &one.name {
            b"iinf" => shown.extend(items(one.inner)),
            b"iref" => beside.extend(parts_and_copies(one.inner)),
            _ => {}
        }
    }
    shown.difference(&beside).count()
}

struct StillPart<'b> {
    name: [u8; 4],
    inner: &'b [u8],
}

fn number(bytes: &[u8], at: usize, length: usize) -> Option<usize> {
    let own = bytes.get(at..at + length)?;
    Some(own.iter().fold(0, |sum, byte| sum << 8 | usize::from(*byte)))
}

/// The boxes that stand one after the other. Ends where one is not whole.
fn boxes(bytes: &[u8]) -> impl Iterator<Item = StillPart<'_>> {
    let mut rest = bytes;
    std::iter::from_fn(move || {
        let short = number(rest, 0, 4)?;
        let name = rest.get(4..8)?.try_into().ok()?;
        let (head, size) = match short {
            0 => (8, rest.len()),
            1 => (16, number(rest, 8, 8)?),
            size => (8, size),
        };
        let inner = rest.get(head..size)?;
        rest = rest.get(size..)?;
        Some(StillPart { name, inner })
    })
}

/// The ids of pictures that are not hidden.
fn items(list: &[u8]) -> Vec<usize> {
    let after = if list.first() == Some(&0) { 6 } else { 8 };
    let entries = boxes(list.get(after..).unwrap_or_default()).take(MOST);
    let picture = |one: StillPart<'_>| {
        let hidden = one.inner.get(3)? & 1 != 0;
        let wide = usize::from(*one.inner.first()? > 2) * 2;
        let id = number(one.inner, 4, 2 + wide)?;
        let kind = one.inner.get(8 + wide..12 + wide)?;
        let kinds: [&[u8]; 5] = [b"hvc1", b"av01", b"grid", b"iovl", b"iden"];
        (!hidden && kinds.contains(&kind)).then_some(id)
    };
    entries.filter(|one| one.name == *b"infe").filter_map(picture).collect()
}

/// The ids of what another picture is made of, and of what stands beside one: small copies and maps.
fn parts_and_copies(list: &[u8]) -> Vec<usize> {
    let wide = if list.first() == Some(&0) { 2 } else { 4 };
    let mut out = Vec::new();
    for one in boxes(list.get(4..).unwrap_or_default()) {
        let from = number(one.inner, 0, wide);
        let count = number(one.inner, wide, 2).unwrap_or(0).min(MOST);
        let to = (0..count).filter_map(|at| number(one.inner, wide + 2 + at * wide, wide));
        match &one.name {
            b"thmb" | b"auxl" => out.extend(from),
            b"dimg" => out.extend(to),
            _ => {}
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn part(name: &[u8; 4], inner: &[u8]) -> Vec<u8> {
        let size = u32::try_from(inner.len() + 8).unwrap().to_be_bytes();
        [&size[..], name, inner].concat()
    }

    fn item(id: u8, kind: &[u8; 4], hidden: bool) -> Vec<u8> {
        let head = [2, 0, 0, u8::from(hidden), 0, id, 0, 0];
        part(b"infe", &[&head[..], kind, b"\0"].concat())
    }

    /// A reference from an item to others.
    fn refers(name: &[u8; 4], from: u8, to: &[u8]) -> Vec<u8> {
        let to: Vec<u8> = to.iter().flat_map(|id| [0, *id]).collect();
        let count = u8::try_from(to.len() / 2).unwrap();
        part(name, &[&[0, from, 0, count][..], &to].concat())
    }

    fn file(items: &[Vec<u8>], references: &[Vec<u8>]) -> Vec<u8> {
        let count = u8::try_from(items.len()).unwrap();
        let list = part(b"iinf", &[&[0, 0, 0, 0, 0, count][..], &items.concat()].concat());
        let links = part(b"iref", &[&[0, 0, 0, 0][..], &references.concat()].concat());
        let meta = part(b"meta", &[&[0, 0, 0, 0][..], &list, &links].concat());
        [part(b"ftyp", b"heic\0\0\0\0mif1"), meta].concat()
    }

    #[test]
    fn only_pictures_that_stand_for_themselves_count() {
        let (one, two, three) =
            (item(1, b"hvc1", false), item(2, b"hvc1", false), item(3, b"hvc1", false));
        for (items, references, count) in [
            (vec![one.clone()], vec![], 1),
            (vec![one.clone(), two.clone(), three.clone()], vec![], 3),
            (vec![one.clone(), two.clone()], vec![refers(b"thmb", 2, &[1])], 1),
            (vec![one.clone(), two.clone()], vec![refers(b"auxl", 2, &[1])], 1),
            (
                vec![item(9, b"grid", false), one.clone(), two.clone()],
                vec![refers(b"dimg", 9, &[1, 2])],
                1,
            ),
            (vec![one.clone(), item(2, b"hvc1", true)], vec![], 1),
            (vec![one.clone(), item(4, b"Exif", false)], vec![refers(b"cdsc", 4, &[1])], 1),
        ] {
            assert_eq!(stills(&file(&items, &references)), count);
        }
        let whole = file(&[one, two], &[]);
        for length in 0..whole.len() {
            // A file that is cut off is read as far as it goes.
            assert!(stills(&whole[..length]) <= 2);
        }
    }
}
