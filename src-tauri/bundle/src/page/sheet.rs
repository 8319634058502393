//! One page of our own: drawing operations, marks and links. Origin at the bottom left, points.

use printpdf::{
    Color, CurTransMat, DictItem, FontId, Op, PdfFontHandle, Pt, Rgb, TextItem, TextMatrix,
    text::Codepoint,
};

use super::{FontBook, Ink, MarkOwner, PageTheme};
use crate::{
    model::Target,
    text::{FACES, Glyph, LinePiece, SetLine, face},
};

/// Where a link leads.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Goto {
    /// A place in the bundle.
    Place(Target),
    /// A web address.
    Web(String),
}

/// A link's area and end.
#[derive(Clone, Debug)]
pub(crate) struct SheetLink {
    /// Left, bottom, right, top.
    pub rect: [f32; 4],
    /// Where to.
    pub to: Goto,
    /// What it says, for screen readers.
    pub words: String,
    /// Its node.
    pub node: usize,
}

/// A page of our own.
#[derive(Clone, Debug)]
pub(crate) struct PageSheet {
    /// Drawing operations.
    pub ops: Vec<Op>,
    /// Content that was made of earlier operations: those of a long text would fill the memory.
    pub drawn: Vec<u8>,
    /// What each mark on the page belongs to, by the mark's number.
    pub marks: Vec<MarkOwner>,
    /// Links.
    pub links: Vec<SheetLink>,
    /// Width and height.
    pub size: (f32, f32),
    /// Stored pictures drawn on the page: file and matrix. The place in the list is part of the name.
    pub pictures: Vec<(evenhand_core::record::Id, [f32; 6])>,
}

impl PageSheet {
    /// An empty page.
    pub fn new(size: (f32, f32)) -> Self {
        Self {
            ops: Vec::new(),
            drawn: Vec::new(),
            marks: Vec::new(),
            links: Vec::new(),
            size,
            pictures: Vec::new(),
        }
    }

    /// Starts marked content for a node; gives the mark's number.
    pub fn begin(&mut self, role: &str, node: usize) -> usize {
        let mcid = self.marks.len();
        self.marks.push(MarkOwner::Node(node));
        let map = [("MCID".to_owned(), DictItem::Int(i64::try_from(mcid).unwrap_or(0)))].into();
        self.ops.push(Op::BeginMarkedContentWithProperties {
            tag: role.to_owned(),
            properties: DictItem::Dict { map },
        });
        mcid
    }

    /// Starts marks that mean nothing to a listener, such as rules and page numbers.
    pub fn begin_artifact(&mut self) {
        self.ops.push(Op::BeginMarkedContent { tag: "Artifact".to_owned() });
    }

    /// Ends what was started.
    pub fn end(&mut self) {
        self.ops.push(Op::EndMarkedContent);
    }

    /// Sets the colour for what follows.
    pub fn ink(&mut self, theme: &PageTheme, ink: Ink) {
        let [r, g, b] = theme.rgb(ink);
        let col = Color::Rgb(Rgb { r, g, b, icc_profile: None });
        self.ops.push(Op::SetFillColor { col: col.clone() });
        self.ops.push(Op::SetOutlineColor { col });
    }

    /// Draws a line of text from `x` at the baseline `y`; gives the width drawn.
    pub fn line(
        &mut self,
        fonts: &mut FontBook,
        theme: &PageTheme,
        at: (f32, f32),
        size: f32,
        line: &SetLine,
    ) -> f32 {
        self.pieces(fonts, theme, at, size, &line.pieces)
    }

    /// Draws pieces one after the other. Words of one face and colour are one run: the file is smaller, and long texts
    /// take less time and memory.
    pub fn pieces(
        &mut self,
        fonts: &mut FontBook,
        theme: &PageTheme,
        at: (f32, f32),
        size: f32,
        pieces: &[LinePiece],
    ) -> f32 {
        let mut x = at.0;
        let mut open = None;
        let mut run = TextRun::default();
        for piece in pieces {
            for glyphs in piece.shaped.glyphs.chunk_by(|one, next| one.face == next.face) {
                let Some(first) = glyphs.first() else { continue };
                if open != Some((piece.style.ink, first.face)) {
                    self.end_run(&mut run);
                    if open.is_none_or(|(ink, _)| ink != piece.style.ink) {
                        self.ink(theme, piece.style.ink);
                    }
                    open = Some((piece.style.ink, first.face));
                    self.begin_run(fonts, (x, at.1), size, first.face, &mut run);
                }
                if glyphs.iter().all(|g| g.cluster == 1 && !g.text.is_empty()) {
                    glyphs.iter().for_each(|glyph| self.placed(fonts, glyph, size, &mut run));
                } else {
                    in_reach(glyphs).iter().for_each(|g| self.placed(fonts, g, size, &mut run));
                }
                x += glyphs.iter().map(|g| g.advance).sum::<f32>() * size / 1000.0;
            }
        }
        self.end_run(&mut run);
        x - at.0
    }

    fn begin_run(
        &mut self,
        fonts: &FontBook,
        at: (f32, f32),
        size: f32,
        face: usize,
        run: &mut TextRun,
    ) {
        self.ops.push(Op::StartTextSection);
        let font = PdfFontHandle::External(FontId(fonts.name(face)));
        self.ops.push(Op::SetFont { font, size: Pt(size) });
        let matrix = TextMatrix::Raw([1.0, 0.0, 0.0, 1.0, at.0, at.1]);
        self.ops.push(Op::SetTextMatrix { matrix });
        *run = TextRun { is_open: true, ..TextRun::default() };
    }

    /// A glyph, with the words that a cluster of glyphs stands for around it.
    fn placed(&mut self, fonts: &mut FontBook, glyph: &Glyph, size: f32, run: &mut TextRun) {
        if glyph.cluster > 1 || glyph.cluster == 1 && glyph.text.is_empty() {
            self.flush(&mut run.items);
            self.begin_actual(&glyph.text);
            run.left = glyph.cluster;
        }
        self.glyph(fonts, glyph, size, run);
        if run.left > 0 {
            run.left -= 1;
            if run.left == 0 {
                self.flush(&mut run.items);
                self.end();
            }
        }
    }

    fn end_run(&mut self, run: &mut TextRun) {
        if !run.is_open {
            return;
        }
        self.flush(&mut run.items);
        if run.left > 0 {
            self.end();
        }
        self.ops.push(Op::EndTextSection);
        *run = TextRun::default();
    }

    fn flush(&mut self, items: &mut Vec<TextItem>) {
        if !items.is_empty() {
            self.ops.push(Op::ShowText { items: std::mem::take(items) });
        }
    }

    /// Several glyphs stand for one text: the text is given once, in full.
    fn begin_actual(&mut self, text: &str) {
        let mut data = vec![0xfe, 0xff];
        data.extend(text.encode_utf16().flat_map(u16::to_be_bytes));
        let map = [("ActualText".to_owned(), DictItem::String { data, literal: false })].into();
        self.ops.push(Op::BeginMarkedContentWithProperties {
            tag: "Span".to_owned(),
            properties: DictItem::Dict { map },
        });
    }

    fn glyph(&mut self, fonts: &mut FontBook, glyph: &Glyph, size: f32, run: &mut TextRun) {
        let cid = fonts.cid(glyph.face, glyph.gid, &glyph.text);
        let own = own_width(glyph.face, glyph.gid);
        let items = &mut run.items;
        if glyph.dy != 0.0 {
            self.flush(items);
            self.ops.push(Op::SetLineOffset { multiplier: glyph.dy * size / 1000.0 });
        }
        if glyph.dx != 0.0 {
            items.push(TextItem::Offset(-glyph.dx));
        }
        // A positive number in TJ moves the pen back. What is too small to be seen is kept for the next.
        let fix = own - glyph.advance + glyph.dx + run.drift;
        let offset = if fix.abs() < 0.5 { 0.0 } else { fix };
        run.drift = fix - offset;
        let point = Codepoint { gid: cid, offset, cid: None };
        match items.last_mut() {
            Some(TextItem::GlyphIds(list)) => list.push(point),
            _ => items.push(TextItem::GlyphIds(vec![point])),
        }
        if glyph.dy != 0.0 {
            self.flush(items);
            self.ops.push(Op::SetLineOffset { multiplier: 0.0 });
        }
    }

    /// A filled box.
    pub fn fill(&mut self, theme: &PageTheme, ink: Ink, rect: [f32; 4]) {
        self.ink(theme, ink);
        self.rect_path(rect);
        self.op("f", &[]);
    }

    /// The outline of a box.
    pub fn rect_path(&mut self, [x0, y0, x1, y1]: [f32; 4]) {
        self.op("re", &[x0, y0, x1 - x0, y1 - y0]);
    }

    /// A stroke from one point to another.
    pub fn rule(
        &mut self,
        theme: &PageTheme,
        ink: Ink,
        width: f32,
        from: (f32, f32),
        to: (f32, f32),
    ) {
        self.ink(theme, ink);
        self.op("w", &[width]);
        self.op("m", &[from.0, from.1]);
        self.op("l", &[to.0, to.1]);
        self.op("S", &[]);
    }

    /// Saves the state.
    pub fn save(&mut self) {
        self.ops.push(Op::SaveGraphicsState);
    }

    /// Puts the state back.
    pub fn restore(&mut self) {
        self.ops.push(Op::RestoreGraphicsState);
    }

    /// Changes the coordinates.
    pub fn transform(&mut self, matrix: [f32; 6]) {
        self.ops.push(Op::SetTransformationMatrix { matrix: CurTransMat::Raw(matrix) });
    }

    /// One path operator (ISO 32000-1, 8.5), which printpdf has only as parts of whole shapes.
    pub fn op(&mut self, key: &str, numbers: &[f32]) {
        let value = numbers.iter().map(|n| DictItem::Real((n * 100.0).round() / 100.0)).collect();
        self.ops.push(Op::Unknown { key: key.to_owned(), value });
    }
}

/// Glyphs of one face and colour while they are drawn.
#[derive(Default)]
struct TextRun {
    is_open: bool,
    items: Vec<TextItem>,
    /// Glyphs of the open cluster that are to come.
    left: u8,
    /// How far the pen is from where it should be, in thousandths of the type size.
    drift: f32,
}

/// The glyphs with those of each cluster in an order that readers measure right: they take the start
/// of the first and the end of the last for the cluster's, and print a space where that falls short.
fn in_reach(run: &[Glyph]) -> Vec<Glyph> {
    let mut out: Vec<Glyph> = Vec::with_capacity(run.len());
    let mut from = 0;
    while let Some(first) = run.get(from) {
        let count = usize::from(first.cluster).max(1).min(run.len() - from);
        let cluster = run.get(from..from + count).unwrap_or(&[]);
        from += count;
        if cluster.len() < 2 {
            out.push(first.clone());
        } else {
            out.extend(cluster_in_reach(cluster, first));
        }
    }
    out
}

fn cluster_in_reach(cluster: &[Glyph], first: &Glyph) -> Vec<Glyph> {
    let total: f32 = cluster.iter().map(|g| g.advance).sum();
    let mut pen = 0.0;
    let mut placed: Vec<Glyph> = Vec::with_capacity(cluster.len());
    for glyph in cluster {
        let dx = pen + glyph.dx;
        placed.push(Glyph { dx, advance: 0.0, text: String::new(), cluster: 0, ..glyph.clone() });
        pen += glyph.advance;
    }
    let end = |g: &Glyph| g.dx + own_width(g.face, g.gid);
    placed.sort_by(|a, b| end(a).total_cmp(&end(b)));
    let leftmost = placed.iter().map(|g| g.dx).fold(f32::MAX, f32::min);
    let last = placed.len() - 1;
    // One glyph that reaches over all the others stands for the text; they stand for nothing.
    let over_all = placed.last().is_some_and(|g| g.dx <= leftmost);
    let start = placed.iter().position(|g| g.dx <= leftmost).unwrap_or(0);
    if !over_all {
        placed.swap(0, start);
    }
    let (text, count) = (first.text.clone(), first.cluster);
    if let Some(glyph) = placed.first_mut() {
        glyph.cluster = if over_all { count - 1 } else { count };
        if !over_all {
            glyph.text.clone_from(&text);
        }
    }
    if let Some(glyph) = placed.get_mut(last) {
        glyph.advance = total;
        if over_all {
            glyph.text = text;
            glyph.cluster = 1;
        }
    }
    placed
}

/// A glyph's own width in thousandths of the type size, rounded as the file states it.
pub(crate) fn own_width(index: usize, gid: u16) -> f32 {
    debug_assert!(index < FACES.len());
    let Some(face) = face(index) else { return 0.0 };
    (face.advance(gid) * 1000.0 / face.units_per_em()).round()
}
