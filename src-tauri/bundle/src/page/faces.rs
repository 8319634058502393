//! The three faces of an easy-read form: drawn beside the words of an answer, and never instead of them.

use evenhand_core::forms::FaceChoice;
use evenhand_words::tr::forms as words;

use super::{Flow, Ink, PageSheet, PageTheme, shapes::circle, structure::StructureKid};

/// What a face is called, for those who hear it.
fn said(face: FaceChoice) -> String {
    match face {
        FaceChoice::Sad => words::face_sad(),
        FaceChoice::Neither => words::face_neither(),
        FaceChoice::Happy => words::face_happy(),
    }
}

impl Flow<'_> {
    /// How high a face is, with the space around it.
    pub(super) fn face_height(&self) -> f32 {
        self.face_radius() * 2.0 + 4.0
    }

    fn face_radius(&self) -> f32 {
        self.theme.size(0.8)
    }

    /// Draws a face at the top of a cell, from its left edge. Without a node it is a repeated one.
    pub(super) fn face(&mut self, face: FaceChoice, left: f32, node: Option<usize>) {
        let r = self.face_radius();
        let top = self.theme.page.1 - self.y - 4.0;
        let centre = (left + r, top - r);
        let theme = self.theme;
        let Some(head) = node else {
            let (sheet, _, _) = self.sheet();
            sheet.begin_artifact();
            draw(sheet, &theme, face, centre, r);
            sheet.end();
            return;
        };
        let node = self.out.tags.add(head, "Figure");
        let bbox = Some([left, top - 2.0 * r, left + 2.0 * r, top]);
        self.out.tags.set(node, |own| {
            own.alt = said(face);
            own.bbox = bbox;
        });
        let slot = self.slot();
        let (sheet, _, tags) = self.sheet();
        let mcid = sheet.begin("Figure", node);
        tags.hold(node, StructureKid::Content { slot, mcid });
        draw(sheet, &theme, face, centre, r);
        sheet.end();
    }
}

/// A ring, two eyes and a mouth. It is told by its mouth alone, so that grey paper tells as much.
fn draw(sheet: &mut PageSheet, theme: &PageTheme, face: FaceChoice, (x, y): (f32, f32), r: f32) {
    sheet.save();
    sheet.ink(theme, Ink::Text);
    sheet.op("w", &[r * 0.12]);
    sheet.op("J", &[1.0]);
    circle(sheet, (x, y), r * 0.94);
    sheet.op("S", &[]);
    for side in [-1.0, 1.0] {
        circle(sheet, (x + side * r * 0.34, y + r * 0.26), r * 0.11);
        sheet.op("f", &[]);
    }
    let (ends, bend) = match face {
        FaceChoice::Sad => (-0.5, -0.12),
        FaceChoice::Neither => (-0.36, -0.36),
        FaceChoice::Happy => (-0.22, -0.68),
    };
    sheet.op("m", &[x - r * 0.46, y + r * ends]);
    let (one, other) = (x - r * 0.24, x + r * 0.24);
    sheet.op("c", &[one, y + r * bend, other, y + r * bend, x + r * 0.46, y + r * ends]);
    sheet.op("S", &[]);
    sheet.restore();
}
