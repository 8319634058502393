//! Shaping: text in, placed glyphs out. Words are shaped once and kept.

use std::{collections::HashMap, rc::Rc};

use harfrust::{Buffer, Direction, ShapeOptions, ShaperFont};

use super::faces::{Weight, choose, face};

/// A placed glyph. Lengths are in thousandths of the type size.
#[derive(Clone, Debug)]
pub(crate) struct Glyph {
    /// Number of the face.
    pub face: usize,
    /// Glyph in the face.
    pub gid: u16,
    /// How far the pen moves.
    pub advance: f32,
    /// Shift right of the pen.
    pub dx: f32,
    /// Shift up.
    pub dy: f32,
    /// The text that the glyph stands for. Empty for the later glyphs of a cluster.
    pub text: String,
    /// How many glyphs the cluster has, on its first glyph (in visual order); 0 on the others.
    pub cluster: u8,
}

/// A shaped piece of text in visual order.
#[derive(Debug, Default)]
pub(crate) struct Shaped {
    /// Glyphs from left to right.
    pub glyphs: Vec<Glyph>,
    /// Sum of the advances.
    pub width: f32,
}

/// Shapes pieces and keeps them: the same words come back on every page.
#[derive(Default)]
pub(crate) struct Shaper {
    kept: HashMap<(Weight, bool, String), Rc<Shaped>>,
}

impl Shaper {
    /// The piece, shaped. `rtl` is the direction that the bidirectional rules gave it.
    pub fn shape(&mut self, weight: Weight, rtl: bool, text: &str) -> Rc<Shaped> {
        // A lookup that borrows would need a hash of three borrowed parts; a short String is cheap.
        let key = (weight, rtl, text.to_owned());
        if let Some(found) = self.kept.get(&key) {
            return Rc::clone(found);
        }
        let made = Rc::new(shape(weight, rtl, text));
        self.kept.insert(key, Rc::clone(&made));
        made
    }
}

fn shape(weight: Weight, rtl: bool, text: &str) -> Shaped {
    let mut runs: Vec<(usize, String)> = Vec::new();
    let mut before = None;
    for c in text.chars() {
        let index = choose(weight, c, before);
        before = Some(index);
        match runs.last_mut() {
            Some((last, run)) if *last == index => run.push(c),
            _ => runs.push((index, c.to_string())),
        }
    }
    if rtl {
        runs.reverse();
    }
    let mut out = Shaped::default();
    for (index, run) in runs {
        shape_run(index, rtl, &run, &mut out);
    }
    out.width = out.glyphs.iter().map(|g| g.advance).sum();
    out
}

/// Shapes one run of one face and appends it.
fn shape_run(index: usize, rtl: bool, run: &str, out: &mut Shaped) {
    let Some(face) = face(index) else { return };
    let mut buffer = Buffer::new();
    buffer.push_str(run);
    buffer.guess_segment_properties();
    buffer.set_direction(if rtl { Direction::RightToLeft } else { Direction::LeftToRight });
    // An error is a buffer without a direction or with glyphs in it, which this one is not.
    if harfrust::shape(&ShaperFont::new(&face.font), &mut buffer, ShapeOptions::new()).is_err() {
        return;
    }
    let scale = 1000.0 / face.units_per_em();
    let infos = buffer.glyph_infos();
    let ends = cluster_ends(infos.iter().map(|i| i.cluster as usize), run.len());
    let mut counts: HashMap<u32, usize> = HashMap::new();
    infos.iter().for_each(|info| *counts.entry(info.cluster).or_default() += 1);
    let mut last = None;
    for (info, pos) in infos.iter().zip(buffer.glyph_positions()) {
        let start = info.cluster as usize;
        let first = last != Some(start);
        last = Some(start);
        let end = ends.get(&start).copied().unwrap_or(run.len());
        let count = counts.get(&info.cluster).copied().unwrap_or(1);
        out.glyphs.push(Glyph {
            face: index,
            gid: u16::try_from(info.glyph_id).unwrap_or(0),
            advance: pos.x_advance as f32 * scale,
            dx: pos.x_offset as f32 * scale,
            dy: pos.y_offset as f32 * scale,
            text: if first { run.get(start..end).unwrap_or("").to_owned() } else { String::new() },
            cluster: if first { u8::try_from(count).unwrap_or(u8::MAX) } else { 0 },
        });
    }
}

/// Where each cluster's text ends: at the start of the next.
fn cluster_ends(
    starts: impl Iterator<Item = usize>,
    len: usize,
) -> std::collections::BTreeMap<usize, usize> {
    let set: std::collections::BTreeSet<usize> = starts.collect();
    let next = set.iter().copied().skip(1).chain(std::iter::once(len));
    set.iter().copied().zip(next).collect()
}
