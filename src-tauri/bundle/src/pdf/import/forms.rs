//! Comments stay, form fields become what they show, and files pinned to a page are left out.

use std::collections::BTreeSet;

use lopdf::{Dictionary, Object, ObjectId};

use super::{
    Copier, PageFit,
    geometry::rect,
    page_marks::{Loose, PageMarks},
};
use crate::found::LeftOutOfPdf;

/// What a page's annotations turned into.
#[derive(Default)]
pub(super) struct Notes {
    /// Those that are kept.
    pub kept: Vec<Object>,
    /// Operators that draw the fields.
    pub fields: Vec<u8>,
    /// The forms that these use.
    pub forms: Vec<(String, Object)>,
    /// Those kept that the file's own tree does not speak of.
    pub loose: Vec<Loose>,
    /// The page's marks, if the file's own tree speaks of it: those of fields are put at the end.
    pub marks: Option<PageMarks>,
}

impl Copier<'_> {
    /// `taken`: names that the page gives to forms of its own.
    pub(super) fn annotations(
        &mut self,
        page: &Dictionary,
        fit: &PageFit,
        taken: &BTreeSet<Vec<u8>>,
        marks: Option<PageMarks>,
    ) -> Notes {
        let mut out = Notes { marks, ..Notes::default() };
        let list = match page.get(b"Annots").ok().map(|a| self.deref(a)) {
            Some(Object::Array(list)) => list,
            _ => return out,
        };
        for item in list.into_iter().take(10_000) {
            let Object::Dictionary(dict) = self.deref(&item) else { continue };
            match dict.get(b"Subtype").and_then(Object::as_name).unwrap_or(b"") {
                b"Widget" => {
                    let name = (out.forms.len()..)
                        .map(|n| format!("EvenhandField{n}"))
                        .find(|n| {
                            !taken.contains(n.as_bytes()) && out.forms.iter().all(|(f, _)| f != n)
                        })
                        .unwrap_or_default();
                    if let Some((draw, form)) = self.field(&dict, &name) {
                        self.draw(&mut out, &item, &draw);
                        out.forms.push((name, form));
                    }
                    self.left_out.insert(LeftOutOfPdf::Form);
                }
                // Files inside are shown after the pages.
                b"FileAttachment" => {}
                b"Screen" | b"Movie" | b"Sound" | b"RichMedia" | b"3D" => {
                    self.left_out.insert(LeftOutOfPdf::Film);
                }
                kind => {
                    let number = self.out.pages.len() + 1;
                    if kind == b"Redact" {
                        self.unapplied.insert(number);
                    } else if self.comments(&dict) {
                        self.commented.insert(number);
                    }
                    self.complete_looks(&dict);
                    self.out.boxes.extend(self.solid_box(&dict).map(|area| (number, area)));
                    let (note, loose) = self.note(&item, dict, fit);
                    out.kept.push(note);
                    out.loose.extend(loose);
                }
            }
        }
        out
    }

    /// Whether it says something beside the page: a comment, a note, a remark on a mark.
    fn comments(&self, dict: &Dictionary) -> bool {
        let kind = dict.get(b"Subtype").and_then(Object::as_name).unwrap_or(b"");
        // A link leads somewhere, typed words are seen on the page, and a window belongs to its note.
        if matches!(
            kind,
            b"Link" | b"FreeText" | b"Popup" | b"PrinterMark" | b"TrapNet" | b"Watermark"
        ) {
            return false;
        }
        let says = |key: &[u8]| {
            let words = dict.get(key).ok().map(|words| self.deref(words));
            words.and_then(|words| lopdf::decode_text_string(&words).ok())
        };
        kind == b"Text" || says(b"Contents").is_some_and(|words| !words.trim().is_empty())
    }

    /// The area that a mark covers so that nothing is seen through it.
    fn solid_box(&self, dict: &Dictionary) -> Option<[f32; 4]> {
        let kind = dict.get(b"Subtype").and_then(Object::as_name).unwrap_or(b"");
        let filled = |key: &[u8]| {
            let colour = dict.get(key).ok().map(|colour| self.deref(colour));
            matches!(colour, Some(Object::Array(list)) if !list.is_empty())
        };
        let opaque = dict.get(b"CA").ok().and_then(|ca| ca.as_float().ok()).unwrap_or(1.0) > 0.95;
        let covers = matches!(kind, b"Square") && filled(b"IC")
            || kind == b"FreeText" && filled(b"C")
            || kind == b"Stamp";
        let hidden = dict.get(b"F").and_then(Object::as_i64).unwrap_or(0) & 0b10 != 0;
        if !covers || !opaque || hidden {
            return None;
        }
        rect(&self.document, dict.get(b"Rect").ok()?)
    }

    /// Some programs leave out what makes a stream a drawing, and others draw it all the same.
    fn complete_looks(&mut self, dict: &Dictionary) {
        let Some(place) = dict.get(b"Rect").ok().and_then(|r| rect(&self.document, r)) else {
            return;
        };
        let (w, h) = (place[2] - place[0], place[3] - place[1]);
        for id in self.looks_of(dict) {
            let Ok(Object::Stream(form)) = self.document.get_object_mut(id) else { continue };
            form.dict.set("Subtype", "Form");
            if !form.dict.has(b"BBox") {
                form.dict.set("BBox", Object::Array([0.0, 0.0, w, h].map(Object::Real).to_vec()));
            }
        }
    }

    /// The streams that draw an annotation in each of its states.
    fn looks_of(&self, dict: &Dictionary) -> Vec<ObjectId> {
        let Some(Object::Dictionary(looks)) = dict.get(b"AP").ok().map(|o| self.deref(o)) else {
            return Vec::new();
        };
        let mut ids = Vec::new();
        for (_, look) in &looks {
            match self.deref(look) {
                Object::Dictionary(states) => {
                    ids.extend(states.iter().filter_map(|(_, look)| look.as_reference().ok()));
                }
                _ => ids.extend(look.as_reference().ok()),
            }
        }
        ids
    }

    /// Adds a field to the page's content. Where the file's own tree speaks of the page, the field
    /// has a mark of its own, in the element that it had.
    fn draw(&mut self, out: &mut Notes, item: &Object, draw: &str) {
        let Some(marks) = &mut out.marks else {
            out.fields.extend_from_slice(draw.as_bytes());
            return;
        };
        let old = item.as_reference().ok();
        let element = old.and_then(|old| self.own.objects.get(&old)).copied();
        let number = marks.add(element);
        if let (Some(old), Some(_)) = (old, element) {
            self.fields.insert(old, (marks.page, number));
        }
        out.fields.extend(format!("/Form <</MCID {number}>> BDC\n{draw}EMC\n").into_bytes());
    }

    /// A comment or link, moved with the page, and what our tree must say of it where the file's own
    /// does not.
    fn note(
        &mut self,
        item: &Object,
        mut dict: Dictionary,
        fit: &PageFit,
    ) -> (Object, Option<Loose>) {
        for key in [b"Rect".as_slice(), b"QuadPoints", b"L", b"Vertices", b"CL"] {
            if let Some(Object::Array(list)) = dict.get(key).ok().map(|o| self.deref(o)) {
                dict.set(key, moved(&list, fit));
            }
        }
        if let Some(Object::Array(paths)) = dict.get(b"InkList").ok().map(|o| self.deref(o)) {
            let paths = paths.iter().map(|p| match self.deref(p) {
                Object::Array(list) => moved(&list, fit),
                other => other,
            });
            dict.set("InkList", Object::Array(paths.collect()));
        }
        // The number is kept: a comment and its pop-up window refer to each other.
        let id = match item.as_reference() {
            Ok(old) => *self.map.entry(old).or_insert_with(|| self.sink.reserve()),
            Err(_) => self.sink.reserve(),
        };
        let mut made = self.remap(Object::Dictionary(dict));
        let known = item.as_reference().is_ok_and(|old| self.own.objects.contains_key(&old));
        let loose = match (&mut made, item.as_reference()) {
            (_, Ok(old)) if known => {
                self.keyed(old, &mut made);
                None
            }
            (Object::Dictionary(made), _) => self.loose(id, made),
            _ => None,
        };
        self.sink.put(id, &made);
        (Object::Reference(id), loose)
    }

    /// The picture of a field that the file holds.
    fn look(&self, dict: &Dictionary) -> Option<Object> {
        let looks = self.deref(dict.get(b"AP").ok()?);
        let normal = looks.as_dict().ok()?.get(b"N").ok()?.clone();
        match self.deref(&normal) {
            Object::Dictionary(states) => {
                let state = dict.get(b"AS").and_then(Object::as_name).unwrap_or(b"Off");
                states.get(state).ok().cloned()
            }
            Object::Stream(_) => Some(normal),
            _ => None,
        }
    }

    /// Operators and form that draw a field as it is shown (ISO 32000-1, 12.5.5).
    fn field(&mut self, dict: &Dictionary, name: &str) -> Option<(String, Object)> {
        // Hidden, or not shown on screen.
        if dict.get(b"F").and_then(Object::as_i64).unwrap_or(0) & 0b10_0010 != 0 {
            return None;
        }
        let place = rect(&self.document, dict.get(b"Rect").ok()?)?;
        self.complete_looks(dict);
        let size = (place[2] - place[0], place[3] - place[1]);
        // Ticks are drawn in as many ways as there are programs: their own picture is best.
        let tick = self
            .inherited(dict, b"FT")
            .is_some_and(|kind| kind.as_name().is_ok_and(|kind| kind == b"Btn"));
        let normal = match self.look(dict) {
            Some(look) if tick || !self.draws_anew() => look,
            look => match self.answer(dict, size) {
                Some(form) => {
                    let draw =
                        format!("q 1 0 0 1 {:.3} {:.3} cm /{name} Do Q\n", place[0], place[1]);
                    return Some((draw, form));
                }
                None => look?,
            },
        };
        let Object::Stream(form) = self.deref(&normal) else { return None };
        let bbox = rect(&self.document, form.dict.get(b"BBox").ok()?)?;
        let mut matrix = [1.0f32, 0.0, 0.0, 1.0, 0.0, 0.0];
        if let Some(Object::Array(list)) = form.dict.get(b"Matrix").ok().map(|m| self.deref(m)) {
            for (slot, value) in matrix.iter_mut().zip(&list) {
                *slot = value.as_float().unwrap_or(*slot);
            }
        }
        let [a, b, c, d, e, f] = matrix;
        let corners =
            [(bbox[0], bbox[1]), (bbox[2], bbox[1]), (bbox[2], bbox[3]), (bbox[0], bbox[3])]
                .map(|(x, y)| (a * x + c * y + e, b * x + d * y + f));
        let low = corners.iter().fold((f32::MAX, f32::MAX), |l, p| (l.0.min(p.0), l.1.min(p.1)));
        let high = corners.iter().fold((f32::MIN, f32::MIN), |h, p| (h.0.max(p.0), h.1.max(p.1)));
        let sx = (place[2] - place[0]) / (high.0 - low.0).max(0.01);
        let sy = (place[3] - place[1]) / (high.1 - low.1).max(0.01);
        let (tx, ty) = (place[0] - low.0 * sx, place[1] - low.1 * sy);
        let draw = format!("q {sx:.4} 0 0 {sy:.4} {tx:.3} {ty:.3} cm /{name} Do Q\n");
        Some((draw, self.remap(normal)))
    }
}

/// Pairs of coordinates on the new page.
pub(super) fn moved(list: &[Object], fit: &PageFit) -> Object {
    let mut out = Vec::with_capacity(list.len());
    for pair in list.chunks(2) {
        if let [x, y] = pair
            && let (Ok(x), Ok(y)) = (x.as_float(), y.as_float())
        {
            let (x, y) = fit.point(x, y);
            out.extend([Object::Real(x), Object::Real(y)]);
        } else {
            out.extend(pair.iter().cloned());
        }
    }
    Object::Array(out)
}
