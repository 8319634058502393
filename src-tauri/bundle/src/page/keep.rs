//! What a heading needs below it on its page: it never stands alone at the foot.

use super::{
    Flow, Ink,
    blanks::HAND,
    theme::{BOTTOM, TOP},
};
use crate::{
    model::{Block, BundleCell, BundleTable, Inline},
    text::Weight,
};

/// Whether words lead to a list or a table, and so stand on the page on which that begins.
pub(super) fn leads(blocks: &[Block]) -> bool {
    let (first, next) = (blocks.first(), blocks.get(1));
    matches!(first, Some(Block::Para(_)))
        && matches!(
            next,
            Some(
                Block::List { .. }
                    | Block::Table(_)
                    | Block::FillTable(_)
                    | Block::FaceTable { .. }
            )
        )
}

impl Flow<'_> {
    /// The height of a heading with all that has to stand below it on the same page.
    pub(super) fn heading_begins(&mut self, level: u8, text: &str, blocks: &[Block]) -> f32 {
        let factor = match level {
            1 => 1.9,
            2 => 1.32,
            _ => 1.08,
        };
        let size = self.theme.size(factor);
        let lines = self.lines_of(&[Inline::Strong(text.to_owned())], size);
        size * self.theme.leading * (lines + 0.5) + self.begins(blocks)
    }

    /// How many lines words take in bold.
    fn lines_of(&mut self, text: &[Inline], size: f32) -> f32 {
        let (spans, _) = self.spans(text, Ink::Text, Weight::Bold);
        self.break_lines(&spans, size, self.width).len() as f32
    }

    /// The height of what has to stand together where these blocks begin.
    pub(super) fn begins(&mut self, blocks: &[Block]) -> f32 {
        let (body, leading) = (self.theme.body, self.theme.leading);
        let full = self.theme.page.1 - BOTTOM - TOP;
        let height = match blocks.first() {
            None | Some(Block::NewPage) => 0.0,
            Some(Block::Heading { level, text, .. }) => {
                self.heading_begins(*level, text, blocks.get(1..).unwrap_or_default())
            }
            Some(Block::Para(text)) if leads(blocks) => {
                let lines = self.lines_of(text, body).max(1.0);
                body * (leading * lines + 0.55) + self.begins(blocks.get(1..).unwrap_or_default())
            }
            Some(Block::Space(height)) => height + self.begins(blocks.get(1..).unwrap_or_default()),
            Some(Block::Table(table)) => self.table_begins(table),
            Some(Block::FillTable(table)) => self.table_begins(table).max(2.0 * HAND),
            Some(Block::FaceTable { table, .. }) => {
                self.table_begins(table).max(2.0 * HAND) + self.face_height()
            }
            Some(Block::Chart(chart)) => self.chart_begins(chart) + body * leading,
            Some(Block::Finding(finding)) => {
                body * if finding.ruler.is_some() { 12.5 } else { 6.5 }
            }
            Some(Block::WriteBox { lines, .. }) => self.write_box_height(*lines),
            Some(Block::WriteLine { .. }) => self.write_line_height(),
            // A square without a label over it needs no line for one.
            Some(Block::Ticks { label, .. }) if label.is_empty() => HAND,
            Some(Block::Ticks { .. }) => body * leading * 2.0 + HAND,
            Some(Block::Picture(_)) => body * 12.0,
            Some(Block::Quote { .. }) => body * 4.0,
            Some(_) => body * leading * 2.0,
        };
        // More than half a page is worth a break.
        height.min(full * 0.5)
    }

    /// The caption, the head and the first row.
    pub(super) fn table_begins(&mut self, table: &BundleTable) -> f32 {
        let size = self.theme.size(0.9);
        let widths = self.widths(table);
        let head: Vec<BundleCell> = table
            .head
            .iter()
            .map(|text| BundleCell::from(vec![Inline::Strong(text.clone())]))
            .collect();
        let mut height = 0.0;
        if !table.caption.is_empty() {
            let caption = [Inline::Strong(table.caption.clone())];
            let lines = self.lines_of(&caption, self.theme.body);
            height += (lines * self.theme.leading + 0.2) * self.theme.body;
        }
        for row in [Some(&head), table.rows.first()].into_iter().flatten() {
            if !row.is_empty() {
                height += self.row_needs(row, &widths, size);
            }
        }
        // A caption stands over more than a line.
        if table.caption.is_empty() { height } else { height.max(self.theme.body * 7.0) }
    }
}
