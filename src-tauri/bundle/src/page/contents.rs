//! The table of contents.

use super::{Flow, Ink, volume_target};
use crate::{
    model::{Inline, Model, Target},
    section_id::SectionId,
    text::Weight,
};
use evenhand_words::tr::volumes;

impl Flow<'_> {
    /// Title at the left, page at the right, dots between; the whole line is the link.
    pub(super) fn contents(&mut self, model: &Model) {
        let above = self.node;
        let toc = self.out.tags.add(above, "TOC");
        for section in model
            .front
            .iter()
            .chain(&model.back)
            .filter(|s| !s.title.is_empty() && s.id != Some(SectionId::Contents))
        {
            if model.back.first().is_some_and(|first| first.id == section.id) {
                self.contents_appendices(model, toc);
                self.contents_volume(model, toc, model.appendices.len());
            }
            if let Some(id) = &section.id {
                self.contents_line(toc, &section.title, &Target::Part(id.clone()), true);
            }
        }
        if model.back.is_empty() {
            self.contents_appendices(model, toc);
        }
        self.node = above;
    }

    fn contents_appendices(&mut self, model: &Model, toc: usize) {
        for (index, appendix) in model.appendices.iter().enumerate() {
            self.contents_volume(model, toc, index);
            let title = format!("{}  {}", appendix.label, appendix.title);
            self.contents_line(toc, &title, &Target::Appendix(appendix.label.clone()), false);
        }
    }

    /// The line of the volume that begins here, if one does.
    fn contents_volume(&mut self, model: &Model, toc: usize, index: usize) {
        if let Some(at) = model.volumes.iter().position(|first| *first == index) {
            let (number, of) = (at + 2, model.volumes.len() + 1);
            let title = volumes::title(number, of);
            self.contents_line(toc, &title, &volume_target(number), true);
        }
    }

    fn contents_line(&mut self, toc: usize, title: &str, target: &Target, strong: bool) {
        let body = self.theme.body;
        let number = self.number(target);
        let weight = if strong { Weight::Bold } else { Weight::Regular };
        let node = self.out.tags.add(toc, "TOCI");
        let indent = if strong { 0.0 } else { 14.0 };
        let (mut number_spans, _) = self.spans(&[Inline::Text(number)], Ink::Text, Weight::Bold);
        // What is in another volume is another file, which a link cannot be sure to find.
        let link = self.elsewhere(target).is_none().then_some(0);
        for span in &mut number_spans {
            span.style.link = link;
        }
        let number_lines = self.break_lines(&number_spans, body, 200.0);
        let number_width = number_lines.first().map_or(0.0, |l| l.width * body / 1000.0);
        let (mut spans, _) = self.spans(&[Inline::Text(title.to_owned())], Ink::Text, weight);
        for span in &mut spans {
            span.style.link = link;
        }
        let lines = self.break_lines(&spans, body, self.width - indent - 50.0);
        let leading = body * self.theme.leading;
        self.room(leading * lines.len() as f32);
        let list = vec![(super::sheet::Goto::Place(target.clone()), title.to_owned())];
        let mut links =
            super::paragraph::LinkNodes { list, nodes: std::collections::BTreeMap::new() };
        let mut end = self.x;
        for line in &lines {
            let at = (self.x + indent, self.y);
            self.draw_line(node, "TOCI", at, body, line, &mut links);
            end = at.0 + line.width * body / 1000.0;
            self.y += leading;
        }
        self.y -= leading;
        let right = self.x + self.width;
        let base = self.theme.page.1 - self.y - leading * 0.5 - body * 0.34;
        let theme = self.theme;
        let (sheet, _, _) = self.sheet();
        sheet.begin_artifact();
        sheet.save();
        super::shapes::dash(sheet, Some((0.8, 3.2)));
        sheet.rule(
            &theme,
            Ink::Soft,
            0.7,
            (end + 6.0, base + 1.0),
            (right - number_width - 6.0, base + 1.0),
        );
        sheet.restore();
        sheet.end();
        if let Some(line) = number_lines.first() {
            let at = (right - number_width, self.y);
            self.draw_line(node, "TOCI", at, body, line, &mut links);
        }
        self.y += leading + body * if strong { 0.25 } else { 0.1 };
    }
}
