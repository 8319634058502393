//! How a foreign page is put on the paper: upright, whole, and with a clear strip for the stamp.

use lopdf::{Document, Object};

use crate::page::PAGE;

/// Height of the strip at the foot, in points.
pub(crate) const STRIP: f32 = 27.0;

/// What a page is put on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Paper {
    /// A4, shrunk to fit.
    A4,
    /// A sheet as large as the page and the strip.
    AsLarge,
    /// Nothing: it stays as it is.
    Unmoved,
}

/// A page's place.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct PageFit {
    /// The new page's box.
    pub media: [f32; 4],
    /// Turn of the page when it is shown: 0, 90, 180 or 270.
    pub rotate: i64,
    /// From the old page's coordinates to the new one's.
    pub matrix: [f32; 6],
    /// From the page as it is seen, lower left corner at zero, to the new page's coordinates.
    pub upright: [f32; 6],
    /// What of the old page is seen, in its own coordinates.
    pub seen: [f32; 4],
    /// Width of the page as it is seen.
    pub width: f32,
    /// Points to the unit of a page that stays as it is.
    pub unit: f32,
}

impl PageFit {
    /// Works the place out. Boxes that make no sense count as A4.
    pub fn new(
        document: &Document,
        media: Option<Object>,
        crop: Option<Object>,
        rotate: Option<Object>,
        unit: Option<&Object>,
        on: Paper,
    ) -> Self {
        let a4 = [0.0, 0.0, PAGE.0, PAGE.1];
        let media = media.and_then(|o| rect(document, &o)).unwrap_or(a4);
        let seen = crop.and_then(|o| rect(document, &o)).map_or(media, |c| cut(c, media));
        let rotate = rotate
            .and_then(|o| document.dereference(&o).ok().and_then(|(_, o)| o.as_float().ok()))
            .map_or(0, |r| (((r / 90.0).round() as i64) * 90).rem_euclid(360));
        let unit = unit.and_then(|o| o.as_float().ok()).filter(|u| *u > 0.0).unwrap_or(1.0);
        if on == Paper::Unmoved {
            let matrix = [1.0, 0.0, 0.0, 1.0, 0.0, 0.0];
            let width = seen[2] - seen[0];
            return Self { media, rotate, matrix, upright: matrix, seen, width, unit };
        }
        let (w, h) = ((seen[2] - seen[0]) * unit, (seen[3] - seen[1]) * unit);
        let turned = rotate % 180 != 0;
        // Width and height as seen.
        let (w, h) = if turned { (h, w) } else { (w, h) };
        let (paper, scale) = if on == Paper::A4 {
            let paper = if w > h { (PAGE.1, PAGE.0) } else { PAGE };
            (paper, (paper.0 / w).min((paper.1 - STRIP) / h).min(1.0))
        } else {
            ((w.max(200.0), h + STRIP), 1.0)
        };
        let (sw, sh) = (w * scale, h * scale);
        let dx = (paper.0 - sw) / 2.0;
        let dy = STRIP + (paper.1 - STRIP - sh) / 2.0;
        let (mw, mh) = if turned { (paper.1, paper.0) } else { paper };
        let (tx, ty, upright) = match rotate {
            90 => (mw - dy - sh, dx, [0.0, 1.0, -1.0, 0.0, mw, 0.0]),
            180 => (mw - dx - sw, mh - dy - sh, [-1.0, 0.0, 0.0, -1.0, mw, mh]),
            270 => (dy, mh - dx - sw, [0.0, -1.0, 1.0, 0.0, 0.0, mh]),
            _ => (dx, dy, [1.0, 0.0, 0.0, 1.0, 0.0, 0.0]),
        };
        let s = scale * unit;
        let matrix = [s, 0.0, 0.0, s, tx - s * seen[0], ty - s * seen[1]];
        Self { media: [0.0, 0.0, mw, mh], rotate, matrix, upright, seen, width: paper.0, unit }
    }

    /// A point of the old page on the new one.
    pub fn point(&self, x: f32, y: f32) -> (f32, f32) {
        let [a, _, _, d, e, f] = self.matrix;
        (a * x + e, d * y + f)
    }

    /// What of the old page is seen, on the new one.
    pub fn place(&self) -> [f32; 4] {
        let [x0, y0, x1, y1] = self.seen;
        let ((left, bottom), (right, top)) = (self.point(x0, y0), self.point(x1, y1));
        [left, bottom, right, top]
    }

    /// A matrix of the old page, followed by this one's.
    pub fn after(&self, matrix: Option<&Object>) -> Object {
        let mut own = [1.0, 0.0, 0.0, 1.0, 0.0, 0.0];
        if let Some(Object::Array(list)) = matrix {
            for (slot, value) in own.iter_mut().zip(list) {
                *slot = value.as_float().unwrap_or(*slot);
            }
        }
        let [a, b, c, d, e, f] = own;
        let [s, _, _, t, x, y] = self.matrix;
        Object::Array([a * s, b * t, c * s, d * t, e * s + x, f * t + y].map(Object::Real).to_vec())
    }
}

/// A box with its corners in order. `None` where it is no box or has no area.
pub(super) fn rect(document: &Document, object: &Object) -> Option<[f32; 4]> {
    let (_, object) = document.dereference(object).ok()?;
    let list = object.as_array().ok()?;
    let mut n = [0.0f32; 4];
    for (slot, value) in n.iter_mut().zip(list) {
        *slot = document.dereference(value).ok()?.1.as_float().ok()?;
    }
    let out = [n[0].min(n[2]), n[1].min(n[3]), n[0].max(n[2]), n[1].max(n[3])];
    let sound = list.len() == 4
        && out.iter().all(|v| v.is_finite())
        && out[2] - out[0] > 1.0
        && out[3] - out[1] > 1.0;
    sound.then_some(out)
}

/// The part of `a` inside `b`; `b` where they do not meet.
fn cut(a: [f32; 4], b: [f32; 4]) -> [f32; 4] {
    let out = [a[0].max(b[0]), a[1].max(b[1]), a[2].min(b[2]), a[3].min(b[3])];
    if out[2] - out[0] > 1.0 && out[3] - out[1] > 1.0 { out } else { b }
}
