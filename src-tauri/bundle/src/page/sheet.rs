//! One page of our own: drawing operations, marks and links. Origin at the bottom left, points.

use printpdf::{
    Color, CurTransMat, DictItem, FontId, Op, PdfFontHandle, Pt, Rgb, TextItem, TextMatrix,
    text::Codepoint,
};

use super::{Ink, Meaning, Theme};
use crate::{
    model::Target,
    pdf::FontBook,
    text::{FACES, Glyph, Line, Piece, face},
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
pub(crate) struct Link {
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
pub(crate) struct Sheet {
    /// Drawing operations.
    pub ops: Vec<Op>,
    /// What each mark on the page belongs to, by the mark's number.
    pub marks: Vec<Meaning>,
    /// Links.
    pub links: Vec<Link>,
    /// Width and height.
    pub size: (f32, f32),
    /// Stored picture drawn on the page, if any: file and matrix.
    pub picture: Option<(evenhand_core::record::Id, [f32; 6])>,
}

impl Sheet {
    /// An empty page.
    pub fn new(size: (f32, f32)) -> Self {
        Self { ops: Vec::new(), marks: Vec::new(), links: Vec::new(), size, picture: None }
    }

    /// Starts marked content for a node; gives the mark's number.
    pub fn begin(&mut self, role: &str, node: usize) -> usize {
        let mcid = self.marks.len();
        self.marks.push(Meaning::Node(node));
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
    pub fn ink(&mut self, theme: &Theme, ink: Ink) {
        let [r, g, b] = theme.rgb(ink);
        let col = Color::Rgb(Rgb { r, g, b, icc_profile: None });
        self.ops.push(Op::SetFillColor { col: col.clone() });
        self.ops.push(Op::SetOutlineColor { col });
    }

    /// Draws a line of text from `x` at the baseline `y`; gives the width drawn.
    pub fn line(
        &mut self,
        fonts: &mut FontBook,
        theme: &Theme,
        at: (f32, f32),
        size: f32,
        line: &Line,
    ) -> f32 {
        let mut x = at.0;
        for piece in &line.pieces {
            x += self.piece(fonts, theme, (x, at.1), size, piece);
        }
        x - at.0
    }

    /// Draws one piece.
    pub fn piece(
        &mut self,
        fonts: &mut FontBook,
        theme: &Theme,
        at: (f32, f32),
        size: f32,
        piece: &Piece,
    ) -> f32 {
        self.ink(theme, piece.style.ink);
        let mut x = at.0;
        let glyphs = &piece.shaped.glyphs;
        let mut from = 0;
        while let Some(first) = glyphs.get(from) {
            let count = glyphs.iter().skip(from).take_while(|g| g.face == first.face).count();
            let run = glyphs.get(from..from + count).unwrap_or(&[]);
            self.run(fonts, (x, at.1), size, run);
            x += run.iter().map(|g| g.advance).sum::<f32>() * size / 1000.0;
            from += count;
        }
        x - at.0
    }

    /// Draws glyphs of one face.
    fn run(&mut self, fonts: &mut FontBook, at: (f32, f32), size: f32, run: &[Glyph]) {
        let Some(first) = run.first() else { return };
        self.ops.push(Op::StartTextSection);
        let font = PdfFontHandle::External(FontId(fonts.name(first.face)));
        self.ops.push(Op::SetFont { font, size: Pt(size) });
        self.ops
            .push(Op::SetTextMatrix { matrix: TextMatrix::Raw([1.0, 0.0, 0.0, 1.0, at.0, at.1]) });
        let mut items: Vec<TextItem> = Vec::new();
        let mut open = 0u8;
        for glyph in &in_reach(run) {
            if glyph.cluster > 1 || glyph.cluster == 1 && glyph.text.is_empty() {
                self.flush(&mut items);
                self.begin_actual(&glyph.text);
                open = glyph.cluster;
            }
            self.glyph(fonts, glyph, size, &mut items);
            if open > 0 {
                open -= 1;
                if open == 0 {
                    self.flush(&mut items);
                    self.end();
                }
            }
        }
        self.flush(&mut items);
        if open > 0 {
            self.end();
        }
        self.ops.push(Op::EndTextSection);
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

    fn glyph(&mut self, fonts: &mut FontBook, glyph: &Glyph, size: f32, items: &mut Vec<TextItem>) {
        let cid = fonts.cid(glyph.face, glyph.gid, &glyph.text);
        let own = own_width(glyph.face, glyph.gid);
        if glyph.dy != 0.0 {
            self.flush(items);
            self.ops.push(Op::SetLineOffset { multiplier: glyph.dy * size / 1000.0 });
        }
        if glyph.dx != 0.0 {
            items.push(TextItem::Offset(-glyph.dx));
        }
        // A positive number in TJ moves the pen back.
        let fix = own - glyph.advance + glyph.dx;
        let fix = if fix.abs() < 0.5 { 0.0 } else { fix };
        items.push(TextItem::GlyphIds(vec![Codepoint { gid: cid, offset: fix, cid: None }]));
        if glyph.dy != 0.0 {
            self.flush(items);
            self.ops.push(Op::SetLineOffset { multiplier: 0.0 });
        }
    }

    /// A filled box.
    pub fn fill(&mut self, theme: &Theme, ink: Ink, rect: [f32; 4]) {
        self.ink(theme, ink);
        self.rect_path(rect);
        self.op("f", &[]);
    }

    /// The outline of a box.
    pub fn rect_path(&mut self, [x0, y0, x1, y1]: [f32; 4]) {
        self.op("re", &[x0, y0, x1 - x0, y1 - y0]);
    }

    /// A stroke from one point to another.
    pub fn rule(&mut self, theme: &Theme, ink: Ink, width: f32, from: (f32, f32), to: (f32, f32)) {
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
    let advance = face.glyph_hor_advance(rustybuzz::ttf_parser::GlyphId(gid)).unwrap_or(0);
    (f32::from(advance) * 1000.0 / face.units_per_em() as f32).round()
}
