//! Each kind of block, set in the flow.

use super::{
    Flow, Ink,
    keep::leads,
    shapes,
    theme::{BOTTOM, TOP},
};
use crate::{
    model::{
        Block, BundleCell, BundlePicture, BundleTable, Cover, FindingBlock, Inline, Model, Target,
    },
    text::Weight,
};

impl Flow<'_> {
    /// Sets blocks in order.
    pub(crate) fn blocks(&mut self, model: &Model, blocks: &[Block]) {
        for (at, block) in blocks.iter().enumerate() {
            let from = blocks.get(at..).unwrap_or_default();
            if leads(from) {
                let needs = self.begins(from);
                self.room(needs);
            }
            self.block(model, block, blocks.get(at + 1..).unwrap_or_default());
        }
    }

    /// Sets a block, before these others.
    fn block(&mut self, model: &Model, block: &Block, next: &[Block]) {
        let body = self.theme.body;
        match block {
            Block::Cover(cover) => self.cover(cover),
            Block::Heading { level, text, id } => {
                self.y += body * if *level == 2 { 0.9 } else { 0.5 };
                let needs = self.heading_begins(*level, text, next);
                self.room(needs.max(body * 5.5));
                if let Some(id) = id {
                    let target = Target::Part(id.clone());
                    self.here(&target);
                    self.mark(2, text, target);
                }
                self.heading(*level, text);
            }
            Block::Para(text) => {
                self.paragraph("P", text, body, Ink::Text, Weight::Regular);
                self.y += body * 0.55;
            }
            Block::Lead(text) => {
                self.paragraph("P", text, self.theme.size(1.2), Ink::Text, Weight::Regular);
                self.y += body * 0.7;
            }
            Block::Note(text) => {
                self.paragraph("P", text, self.theme.size(0.87), Ink::Soft, Weight::Regular);
                self.y += body * 0.5;
            }
            Block::Plain(text) => self.plain(text),
            Block::WriteLine { label, words } => self.write_line(label, words),
            Block::WriteBox { label, lines, fills_page } => {
                if matches!(next.first(), Some(Block::Ticks { .. })) {
                    // The tick is about what was written, and stands with it.
                    let needs = self.write_box_height(*lines) + self.begins(next);
                    self.room(needs + body * self.theme.leading * 2.0);
                }
                self.write_box(label, *lines, *fills_page)
            }
            Block::Ticks { label, options } => self.ticks(label, options),
            Block::List { ordered, items } => self.list(*ordered, items),
            Block::Quote { text, source } => self.quote(text, source),
            Block::Table(table) => self.table(table),
            Block::FillTable(table) => {
                self.to_fill = true;
                self.table(table);
                self.to_fill = false;
            }
            Block::FaceTable { table, faces } => {
                (self.to_fill, self.faces) = (true, faces.clone());
                self.table(table);
                (self.to_fill, self.faces) = (false, Vec::new());
            }
            Block::Finding(finding) => self.finding(finding),
            Block::Chart(chart) => self.chart(chart),
            Block::Contents => self.contents(model),
            Block::Picture(picture) => self.picture(picture),
            Block::Space(height) => self.y += height,
            Block::NewPage => self.new_page(),
        }
    }

    /// A heading of level 1 to 3.
    pub(crate) fn heading(&mut self, level: u8, text: &str) {
        let (factor, ink) = match level {
            1 => (1.9, Ink::Text),
            2 => (1.32, Ink::Teal),
            _ => (1.08, Ink::Text),
        };
        // A listener hears no level left out, whatever size the words have on paper.
        let heard = level.min(self.last_heading + 1);
        self.last_heading = heard;
        let role = match heard {
            0 | 1 => "H1",
            2 => "H2",
            _ => "H3",
        };
        let size = self.theme.size(factor);
        self.paragraph(role, &[Inline::Text(text.to_owned())], size, ink, Weight::Bold);
        self.y += self.theme.body * if level == 1 { 0.8 } else { 0.3 };
    }

    fn cover(&mut self, cover: &Cover) {
        self.y = 150.0;
        self.last_heading = 1;
        let body = self.theme.body;
        let kind = [Inline::Text(cover.kind.clone())];
        self.paragraph("P", &kind, self.theme.size(1.2), Ink::Teal, Weight::Bold);
        self.y += body * 0.6;
        let title = [Inline::Text(cover.title.clone())];
        self.paragraph("H1", &title, self.theme.size(2.9), Ink::Text, Weight::Bold);
        self.y += body * 1.2;
        let (y, x, width) = (self.y, self.x, 96.0);
        let theme = self.theme;
        let (sheet, _, _) = self.sheet();
        sheet.begin_artifact();
        sheet.fill(&theme, Ink::Teal, [x, theme.page.1 - y - 3.0, x + width, theme.page.1 - y]);
        sheet.end();
        self.y += body * 2.0;
        self.paragraph("P", &cover.sentence, self.theme.size(1.2), Ink::Text, Weight::Regular);
        self.y += body * 2.0;
        self.facts(&cover.lines);
        if !cover.confidential.is_empty() {
            self.y += body * 2.0;
            let text = [Inline::Strong(cover.confidential.clone())];
            self.paragraph("P", &text, self.theme.size(1.2), Ink::Brick, Weight::Bold);
        }
    }

    /// Labels and what they stand for, as a table without lines.
    pub(crate) fn facts(&mut self, lines: &[(String, String)]) {
        let rows = lines.iter().map(|(label, words)| {
            vec![BundleCell::from(label.as_str()), BundleCell::from(words.as_str())]
        });
        self.table(&BundleTable {
            widths: vec![0.24, 0.76],
            rows: rows.collect(),
            row_heads: true,
            ..BundleTable::default()
        });
    }

    fn plain(&mut self, text: &str) {
        let node = self.out.tags.add(self.node, "P");
        let body = self.theme.body;
        for line in text.lines() {
            if line.trim().is_empty() {
                self.y += body * 0.7;
            } else {
                let words = [Inline::Text(line.to_owned())];
                self.paragraph_in(node, "P", &words, body, Ink::Text, Weight::Regular);
            }
        }
        self.y += body * 0.5;
    }

    pub(super) fn list(&mut self, ordered: bool, items: &[Vec<Inline>]) {
        let body = self.theme.body;
        let indent = body * 1.7;
        let above = self.node;
        let list = self.out.tags.add(above, "L");
        for (index, item) in items.iter().enumerate() {
            self.room(body * self.theme.leading * 2.0);
            let entry = self.out.tags.add(list, "LI");
            let label = self.out.tags.add(entry, "Lbl");
            let words = if ordered { format!("{}.", index + 1) } else { "•".to_owned() };
            let y = self.y;
            self.paragraph_in(label, "Lbl", &[Inline::Text(words)], body, Ink::Teal, Weight::Bold);
            self.y = y;
            self.node = self.out.tags.add(entry, "LBody");
            self.x += indent;
            self.width -= indent;
            self.paragraph("P", item, body, Ink::Text, Weight::Regular);
            self.x -= indent;
            self.width += indent;
            self.y += body * 0.3;
        }
        self.node = above;
        self.y += body * 0.4;
    }

    fn quote(&mut self, text: &str, source: &str) {
        let body = self.theme.body;
        self.room(body * 4.0);
        let above = self.node;
        self.node = self.out.tags.add(above, "BlockQuote");
        let (slot, top) = (self.slot(), self.y);
        self.x += 14.0;
        self.width -= 14.0;
        let words = format!("“{}”", text.trim_matches(['“', '”', '"']));
        self.paragraph("P", &[Inline::Text(words)], body, Ink::Text, Weight::Italic);
        if !source.is_empty() {
            let size = self.theme.size(0.87);
            self.paragraph(
                "P",
                &[Inline::Text(source.to_owned())],
                size,
                Ink::Soft,
                Weight::Regular,
            );
        }
        self.x -= 14.0;
        self.width += 14.0;
        self.node = above;
        if slot == self.slot() {
            let (x, y, theme) = (self.x, self.y, self.theme);
            let (sheet, _, _) = self.sheet();
            sheet.begin_artifact();
            sheet.fill(
                &theme,
                Ink::Gold,
                [x + 3.0, theme.page.1 - y - 2.0, x + 5.5, theme.page.1 - top - 2.0],
            );
            sheet.end();
        }
        self.y += body * 0.7;
    }

    fn finding(&mut self, finding: &FindingBlock) {
        let body = self.theme.body;
        let ruler = if finding.ruler.is_some() { body * 6.0 } else { 0.0 };
        self.room(body * 6.5 + ruler);
        let above = self.node;
        self.node = self.out.tags.add(above, "Div");
        let word = Inline::Strong(format!("{}: ", finding.result));
        let title = Inline::Strong(finding.title.clone());
        self.badge_line(finding, &[word, title]);
        self.x += 18.0;
        self.width -= 18.0;
        self.paragraph("P", &[Inline::Text(finding.sum.clone())], body, Ink::Text, Weight::Regular);
        if let Some(ruler) = &finding.ruler {
            self.y += body * 0.3;
            self.ruler(ruler);
        }
        if !finding.quote.is_empty() {
            self.y += body * 0.3;
            self.quote(&finding.quote, &finding.source);
        }
        self.x -= 18.0;
        self.width += 18.0;
        self.node = above;
        self.y += body * 0.5;
    }

    fn badge_line(&mut self, finding: &FindingBlock, words: &[Inline]) {
        let body = self.theme.body;
        let (x, theme) = (self.x, self.theme);
        let centre = theme.page.1 - self.y - body * theme.leading * 0.5;
        let (sheet, _, _) = self.sheet();
        sheet.begin_artifact();
        shapes::mark(sheet, &theme, finding.verdict, (x + 6.0, centre), body * 0.5);
        sheet.end();
        self.x += 18.0;
        self.width -= 18.0;
        self.paragraph("P", words, body, shapes::ink(finding.verdict), Weight::Bold);
        self.x -= 18.0;
        self.width += 18.0;
    }

    /// A picture as large as the page allows. The pixels are put in when the file is written.
    fn picture(&mut self, picture: &BundlePicture) {
        let size = self.known_picture(picture);
        // Under a heading it is made to fit the page that the heading is on.
        let full = self.theme.page.1 - BOTTOM - TOP;
        let height = if self.left() > full * 0.6 || picture.in_text { self.left() } else { full };
        let mut room = (self.width, height - 6.0);
        let most = if picture.in_text { 1.0 } else { 2.0 };
        // One among words goes to the next page where it would be made much smaller here.
        if picture.in_text && room.1 < size.1 * (room.0 / size.0).min(most) * 0.7 {
            room.1 = full - 6.0;
        }
        let scale = (room.0 / size.0).min(room.1 / size.1).min(most);
        let (w, h) = (size.0 * scale, size.1 * scale);
        let x = self.x + (self.width - w) / 2.0;
        let file = picture.file;
        let theme = self.theme;
        self.figure(h, picture.alt.clone(), |flow, top| {
            let (sheet, _, _) = flow.sheet();
            let matrix = [w, 0.0, 0.0, h, x, top - h];
            sheet.save();
            sheet.transform(matrix);
            let name = picture_name(sheet.pictures.len());
            sheet.ops.push(printpdf::Op::Unknown {
                key: "Do".to_owned(),
                value: vec![printpdf::DictItem::Name(name.into_bytes())],
            });
            sheet.restore();
            sheet.save();
            sheet.ink(&theme, Ink::Line);
            sheet.op("w", &[0.6]);
            sheet.rect_path([x, top - h, x + w, top]);
            sheet.op("S", &[]);
            sheet.restore();
            sheet.pictures.push((file, matrix));
        });
        self.y += 6.0;
    }

    fn known_picture(&self, picture: &BundlePicture) -> (f32, f32) {
        self.fonts.pictures.get(&picture.file).copied().unwrap_or((400.0, 300.0))
    }
}

/// What a page calls its picture of this number, from 0.
pub(crate) fn picture_name(number: usize) -> String {
    format!("Picture{number}")
}
