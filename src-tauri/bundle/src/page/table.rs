//! Tables over any number of pages: the head is repeated, rows are kept whole, and no cell is lost.

use super::{Flow, Ink, blanks::HAND, paragraph::LinkNodes, shapes, theme::TOP};
use crate::{
    model::{BundleCell, BundleTable, Inline},
    text::{SetLine, Weight},
};

/// Space around the words of a cell.
const PAD: f32 = 4.5;

/// A cell's words in lines.
struct SetCell {
    lines: Vec<SetLine>,
    links: LinkNodes,
    verdict: Option<evenhand_core::charter::Verdict>,
    node: usize,
    role: &'static str,
}

impl SetCell {
    /// Its first lines as a cell of their own; the rest stays.
    fn first_lines(&mut self, most: usize) -> Self {
        let rest = self.lines.split_off(most.min(self.lines.len()));
        Self {
            lines: std::mem::replace(&mut self.lines, rest),
            links: LinkNodes { list: self.links.list.clone(), nodes: self.links.nodes.clone() },
            verdict: self.verdict.take(),
            node: self.node,
            role: self.role,
        }
    }
}

impl Flow<'_> {
    /// Sets a table.
    pub(crate) fn table(&mut self, table: &BundleTable) {
        let body = self.theme.body;
        if !table.caption.is_empty() {
            let begins = self.table_begins(table);
            self.room(begins);
            let caption = [Inline::Strong(table.caption.clone())];
            self.paragraph("P", &caption, body, Ink::Text, Weight::Bold);
            self.y += body * 0.2;
        }
        let above = self.node;
        let node = self.out.tags.add(above, "Table");
        let size = self.theme.size(0.9);
        let widths = self.widths(table);
        if !table.head.is_empty() {
            let part = self.out.tags.add(node, "THead");
            self.head(table, &widths, size, Some(part));
        }
        let part = self.out.tags.add(node, "TBody");
        for row in &table.rows {
            self.row(table, row, &widths, size, part);
        }
        self.node = above;
        self.y += body * 0.8;
    }

    /// The width of each column, as the table shares it out, but for a column that would cut a word of its head: that
    /// one takes what it needs from those that have room to spare.
    pub(super) fn widths(&mut self, table: &BundleTable) -> Vec<f32> {
        let columns =
            table.rows.iter().map(Vec::len).max().unwrap_or(0).max(table.head.len()).max(1);
        let mut shares = table.widths.clone();
        shares.resize(columns, 1.0 / columns as f32);
        let sum: f32 = shares.iter().sum();
        let given: Vec<f32> = shares.iter().map(|share| share / sum * self.width).collect();
        let size = self.theme.size(0.9);
        let mut least: Vec<f32> =
            table.head.iter().map(|head| self.longest_word(head, size) + 2.0 * PAD).collect();
        least.resize(columns, 0.0);
        let pairs = || given.iter().zip(&least);
        let missing: f32 = pairs().map(|(given, least)| (least - given).max(0.0)).sum();
        let spare: f32 = pairs().map(|(given, least)| (given - least).max(0.0)).sum();
        if missing == 0.0 || missing >= spare {
            return given;
        }
        let share = missing / spare;
        pairs().map(|(given, least)| least.max(given - (given - least) * share)).collect()
    }

    /// The width of the longest word in bold.
    fn longest_word(&mut self, text: &str, size: f32) -> f32 {
        let widest = |flow: &mut Self, word: &str| {
            let (spans, _) =
                flow.spans(&[Inline::Strong(word.to_owned())], Ink::Text, Weight::Bold);
            let lines = flow.break_lines(&spans, size, f32::from(u16::MAX));
            lines.iter().map(|line| line.width * size / 1000.0).fold(0.0, f32::max)
        };
        // A hair more, so that rounding cuts no word that just fits.
        text.split_whitespace().map(|word| widest(self, word) + 0.1).fold(0.0, f32::max)
    }

    /// The head. Repeated heads are artefacts: a listener has heard them.
    fn head(&mut self, table: &BundleTable, widths: &[f32], size: f32, part: Option<usize>) {
        let cells: Vec<BundleCell> = table
            .head
            .iter()
            .map(|text| BundleCell::from(vec![Inline::Strong(text.clone())]))
            .collect();
        let tr = part.map(|part| self.out.tags.add(part, "TR"));
        let mut set: Vec<SetCell> = Vec::new();
        for (cell, width) in cells.iter().zip(widths) {
            let node = tr.map_or(usize::MAX, |tr| self.out.tags.add(tr, "TH"));
            self.out.tags.set(node, |n| n.scope = "Column");
            set.push(self.cell(cell, *width, size, (node, "TH", true), Ink::Teal));
        }
        let over = if self.faces.iter().any(Option::is_some) { self.face_height() } else { 0.0 };
        let height = self.height(&set, size) + over;
        if part.is_some() {
            self.room(height + size * self.theme.leading + 2.0 * PAD);
        }
        let (x, y, width, theme) = (self.x, self.y, self.width, self.theme);
        let (sheet, _, _) = self.sheet();
        sheet.begin_artifact();
        sheet.fill(&theme, Ink::Wash, [x, theme.page.1 - y - height, x + width, theme.page.1 - y]);
        sheet.rule(
            &theme,
            Ink::Teal,
            0.9,
            (x, theme.page.1 - y - height),
            (x + width, theme.page.1 - y - height),
        );
        sheet.end();
        self.faces_over(&set, widths);
        self.y += over;
        self.draw_row(&mut set, widths, size, height - over);
    }

    /// Draws the faces over the words of a head. Where the head is repeated they mean nothing new to a listener.
    fn faces_over(&mut self, set: &[SetCell], widths: &[f32]) {
        let mut x = self.x;
        let faces = self.faces.clone();
        for ((cell, face), width) in set.iter().zip(faces).zip(widths) {
            if let Some(face) = face {
                let node = Some(cell.node).filter(|node| *node != usize::MAX);
                self.face(face, x + PAD, node);
            }
            x += width;
        }
    }

    fn cell(
        &mut self,
        cell: &BundleCell,
        width: f32,
        size: f32,
        (node, role, bold): (usize, &'static str, bool),
        ink: Ink,
    ) -> SetCell {
        let weight = if bold { Weight::Bold } else { Weight::Regular };
        let (spans, list) = self.spans(&cell.text, ink, weight);
        let indent = if cell.verdict.is_some() { size * 1.35 } else { 0.0 };
        let lines = self.break_lines(&spans, size, (width - 2.0 * PAD - indent).max(size));
        let links = LinkNodes { list, nodes: std::collections::BTreeMap::new() };
        SetCell { lines, links, verdict: cell.verdict, node, role }
    }

    fn height(&self, cells: &[SetCell], size: f32) -> f32 {
        let most = cells.iter().map(|c| c.lines.len()).max().unwrap_or(1).max(1);
        most as f32 * size * self.theme.leading + 2.0 * PAD
    }

    /// The height of a row, before it is set.
    pub(super) fn row_needs(&mut self, row: &[BundleCell], widths: &[f32], size: f32) -> f32 {
        let mut most = 1;
        for (cell, width) in row.iter().zip(widths) {
            let (spans, _) = self.spans(&cell.text, Ink::Text, Weight::Bold);
            let indent = if cell.verdict.is_some() { size * 1.35 } else { 0.0 };
            let lines = self.break_lines(&spans, size, (width - 2.0 * PAD - indent).max(size));
            most = most.max(lines.len());
        }
        let height = most as f32 * size * self.theme.leading + 2.0 * PAD;
        if self.to_fill { height.max(HAND) } else { height }
    }

    /// The cells of a row with their lines and their places in the structure.
    fn set_row(
        &mut self,
        table: &BundleTable,
        row: &[BundleCell],
        widths: &[f32],
        size: f32,
        part: usize,
    ) -> Vec<SetCell> {
        let tr = self.out.tags.add(part, "TR");
        let mut set = Vec::new();
        // One row or two under a head are heard whole, and need no names to be told apart by. With
        // them, such a table would have more heads than values.
        let named = table.row_heads && (table.head.is_empty() || table.rows.len() > 2);
        for (index, width) in widths.iter().enumerate() {
            let empty = BundleCell::default();
            let cell = row.get(index).unwrap_or(&empty);
            let first = index == 0 && table.row_heads;
            let head = first && named;
            let role = if head { "TH" } else { "TD" };
            let node = self.out.tags.add(tr, role);
            if head {
                self.out.tags.set(node, |n| n.scope = "Row");
            }
            let ink = cell.verdict.map_or(Ink::Text, shapes::ink);
            set.push(self.cell(cell, *width, size, (node, role, first), ink));
        }
        set
    }

    fn row(
        &mut self,
        table: &BundleTable,
        row: &[BundleCell],
        widths: &[f32],
        size: f32,
        part: usize,
    ) {
        let mut set = self.set_row(table, row, widths, size, part);
        let mut height = self.height(&set, size);
        if self.to_fill {
            height = height.max(HAND);
        }
        if self.left() < height && self.y > TOP + 0.5 {
            self.new_page();
            self.repeat_head(table, widths, size);
        }
        // A row taller than a page is cut between lines: nothing is lost.
        while height > self.left() {
            let fit =
                (((self.left() - 2.0 * PAD) / (size * self.theme.leading)).floor() as usize).max(1);
            let mut piece: Vec<SetCell> =
                set.iter_mut().map(|cell| cell.first_lines(fit)).collect();
            let part = self.height(&piece, size);
            self.draw_row(&mut piece, widths, size, part);
            for (cell, drawn) in set.iter_mut().zip(piece) {
                cell.links.nodes = drawn.links.nodes;
            }
            if set.iter().all(|c| c.lines.is_empty()) {
                return;
            }
            self.new_page();
            self.repeat_head(table, widths, size);
            height = self.height(&set, size);
        }
        self.draw_row(&mut set, widths, size, height);
        if self.to_fill {
            self.frames(widths, height);
        }
        let (x, y, width, theme) = (self.x, self.y, self.width, self.theme);
        let (sheet, _, _) = self.sheet();
        sheet.begin_artifact();
        sheet.rule(&theme, Ink::Line, 0.5, (x, theme.page.1 - y), (x + width, theme.page.1 - y));
        sheet.end();
    }

    /// Upright lines between the cells of the row just drawn.
    fn frames(&mut self, widths: &[f32], height: f32) {
        let (mut x, theme) = (self.x, self.theme);
        let top = theme.page.1 - self.y;
        let edges: Vec<f32> = std::iter::once(x)
            .chain(widths.iter().map(|width| {
                x += width;
                x
            }))
            .collect();
        let (sheet, _, _) = self.sheet();
        sheet.begin_artifact();
        for edge in edges {
            sheet.rule(&theme, Ink::Line, 0.5, (edge, top), (edge, top + height));
        }
        sheet.end();
    }

    fn repeat_head(&mut self, table: &BundleTable, widths: &[f32], size: f32) {
        if !table.head.is_empty() {
            self.head(table, widths, size, None);
        }
    }

    /// Draws cells side by side and moves below them.
    fn draw_row(&mut self, cells: &mut [SetCell], widths: &[f32], size: f32, height: f32) {
        let leading = size * self.theme.leading;
        let (top, mut x, theme) = (self.y, self.x, self.theme);
        for (cell, width) in cells.iter_mut().zip(widths) {
            let mut left = x + PAD;
            if let Some(verdict) = cell.verdict {
                let centre = (left + size * 0.5, theme.page.1 - top - PAD - leading * 0.5);
                let (sheet, _, _) = self.sheet();
                sheet.begin_artifact();
                shapes::mark(sheet, &theme, verdict, centre, size * 0.46);
                sheet.end();
                left += size * 1.35;
            }
            let mut y = top + PAD;
            for line in &cell.lines {
                let rest = width - (left - x) - PAD;
                let indent =
                    if line.rtl { (rest - line.width * size / 1000.0).max(0.0) } else { 0.0 };
                if cell.node == usize::MAX {
                    let base = theme.page.1 - y - leading * 0.5 - size * 0.34;
                    let (sheet, fonts, _) = self.sheet();
                    sheet.begin_artifact();
                    sheet.line(fonts, &theme, (left + indent, base), size, line);
                    sheet.end();
                } else {
                    let at = (left + indent, y);
                    self.draw_line(cell.node, cell.role, at, size, line, &mut cell.links);
                }
                y += leading;
            }
            x += width;
        }
        self.y = top + height;
    }
}
