//! Words in lines: spans, breaks, links.

use std::collections::BTreeMap;

use super::{Flow, Goto, Ink, SheetLink, Tags, structure::StructureKid};
use crate::{
    model::{Inline, Target},
    text::{LineSpan, SetLine, SpanStyle, Weight, break_lines},
};
use evenhand_words::tr::volumes;

impl Flow<'_> {
    /// Words and links of a paragraph as spans.
    pub fn spans(
        &self,
        text: &[Inline],
        ink: Ink,
        weight: Weight,
    ) -> (Vec<LineSpan>, Vec<(Goto, String)>) {
        let mut spans = Vec::new();
        let mut links = Vec::new();
        for part in text {
            let mut push = |text: String, ink, weight, to: Option<Goto>| {
                let link = to.map(|to| {
                    links.push((to, text.clone()));
                    links.len() - 1
                });
                spans.push(LineSpan { text, style: SpanStyle { weight, ink, link } });
            };
            match part {
                Inline::Text(text) => push(text.clone(), ink, weight, None),
                Inline::Strong(text) => push(text.clone(), ink, Weight::Bold, None),
                Inline::Soft(text) => push(text.clone(), Ink::Soft, Weight::Italic, None),
                Inline::Page(target) => {
                    let page = self.number(target);
                    match self.elsewhere(target) {
                        None => push(
                            volumes::page(&page),
                            Ink::Teal,
                            weight,
                            Some(Goto::Place(target.clone())),
                        ),
                        Some(volume) => {
                            push(volumes::page_elsewhere(&page, volume), ink, weight, None)
                        }
                    }
                }
                Inline::Evidence(label) => {
                    let target = Target::Appendix(label.clone());
                    let page = self.number(&target);
                    match self.elsewhere(&target) {
                        None => {
                            let words = volumes::evidence(label, &page);
                            push(words, Ink::Teal, weight, Some(Goto::Place(target)));
                        }
                        Some(volume) => push(
                            volumes::evidence_elsewhere(label, &page, volume),
                            ink,
                            weight,
                            None,
                        ),
                    }
                }
                Inline::Link(url) => {
                    push(url.clone(), Ink::Teal, weight, Some(Goto::Web(url.clone())));
                }
            }
        }
        (spans, links)
    }

    /// The page a part starts on, from 1, as the last round had it.
    pub fn number(&self, target: &Target) -> String {
        match self.known.places.get(target) {
            Some(place) => (place.slot + 1).to_string(),
            // First round: as wide as most numbers turn out to be.
            None => "00".to_owned(),
        }
    }

    /// Lines of spans for a width in points.
    pub fn break_lines(&mut self, spans: &[LineSpan], size: f32, width: f32) -> Vec<SetLine> {
        break_lines(self.shaper, spans, width * 1000.0 / size)
    }

    /// Draws one line with its links into a node; the line's box starts `y` below the page's top.
    pub fn draw_line(
        &mut self,
        node: usize,
        role: &str,
        at: (f32, f32),
        size: f32,
        line: &SetLine,
        links: &mut LinkNodes,
    ) {
        let theme = self.theme;
        let leading = size * theme.leading;
        let base = theme.page.1 - at.1 - leading * 0.5 - size * 0.34;
        let slot = self.slot();
        let mut x = at.0;
        let mut from = 0;
        while let Some(first) = line.pieces.get(from) {
            let link = first.style.link;
            let group: Vec<_> = line
                .pieces
                .iter()
                .skip(from)
                .take_while(|p| p.style.link == link)
                .cloned()
                .collect();
            from += group.len();
            let (sheet, fonts, tags) = self.sheet();
            let holder = match link {
                Some(number) => links.node(tags, node, number),
                None => node,
            };
            let tag = if link.is_some() { "Link" } else { role };
            let mcid = sheet.begin(tag, holder);
            tags.hold(holder, StructureKid::Content { slot, mcid });
            let start = x;
            x += sheet.pieces(fonts, &theme, (x, base), size, &group);
            sheet.end();
            if let Some((to, words)) = link.and_then(|n| links.list.get(n).cloned()) {
                let rect = [start, base - size * 0.25, x, base + size * 0.8];
                tags.hold(holder, StructureKid::Link { slot, link: sheet.links.len() });
                sheet.links.push(SheetLink { rect, to, words, node: holder });
            }
        }
    }

    /// Sets spans as a paragraph in a new node; breaks over pages where it must.
    pub fn paragraph(
        &mut self,
        role: &'static str,
        text: &[Inline],
        size: f32,
        ink: Ink,
        weight: Weight,
    ) {
        let node = self.out.tags.add(self.node, role);
        self.paragraph_in(node, role, text, size, ink, weight);
    }

    /// The same, in a node that is there already.
    pub fn paragraph_in(
        &mut self,
        node: usize,
        role: &str,
        text: &[Inline],
        size: f32,
        ink: Ink,
        weight: Weight,
    ) {
        let (spans, list) = self.spans(text, ink, weight);
        let lines = self.break_lines(&spans, size, self.width);
        let mut links = LinkNodes { list, nodes: BTreeMap::new() };
        let leading = size * self.theme.leading;
        // No single line of a paragraph at the foot of a page or the head of the next.
        if lines.len() > 1 {
            self.room(leading * 2.0);
        }
        let count = lines.len();
        for (index, line) in lines.iter().enumerate() {
            let keep = if count > 3 && index + 2 == count { 2.0 } else { 1.0 };
            self.room(leading * keep);
            let indent =
                if line.rtl { (self.width - line.width * size / 1000.0).max(0.0) } else { 0.0 };
            let at = (self.x + indent, self.y);
            self.draw_line(node, role, at, size, line, &mut links);
            self.y += leading;
        }
    }
}

/// The links of one paragraph and the nodes made for them: a link over two lines is one node.
pub(crate) struct LinkNodes {
    /// Ends and words.
    pub list: Vec<(Goto, String)>,
    /// Nodes by the link's number.
    pub nodes: BTreeMap<usize, usize>,
}

impl LinkNodes {
    fn node(&mut self, tags: &mut Tags, parent: usize, number: usize) -> usize {
        *self.nodes.entry(number).or_insert_with(|| tags.add(parent, "Link"))
    }
}
