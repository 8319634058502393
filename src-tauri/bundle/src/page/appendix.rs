//! An appendix in the flow: its divider, and its parts one after the other.

use super::{
    Flow, Ink, PlacedAt,
    flow::{Bound, FlowSlot},
};
use crate::{
    model::{Appendix, Inline, Model, Section, Target},
    section_id::SectionId,
    text::Weight,
};
use evenhand_words::tr;

impl Flow<'_> {
    /// An appendix: its divider where wanted, then its pages.
    pub(crate) fn appendix(
        &mut self,
        model: &Model,
        index: usize,
        appendix: &Appendix,
        bound: &[Bound],
    ) {
        self.appendix = None;
        self.turn_to_right_hand();
        let target = Target::Appendix(appendix.label.clone());
        let above = self.node;
        self.node = self.out.tags.add(above, "Sect");
        let title = format!("{} {}", appendix.label, appendix.title);
        self.mark(1, &title, target.clone());
        if model.paper.dividers {
            self.new_page();
            self.here(&target);
            self.divider(appendix);
            self.turn_to_right_hand();
        } else {
            let place = PlacedAt { slot: self.out.slots.len(), top: self.theme.page.1 };
            self.out.places.entry(target).or_insert(place);
        }
        self.appendix = Some((index, 0));
        for part in bound {
            match part {
                Bound::Foreign { copy, pages, outline } => {
                    self.foreign(&appendix.label, *copy, *pages, outline);
                }
                Bound::Set(sections) => {
                    for section in sections {
                        if let Some(id) = &section.id {
                            self.mark(2, &section.title, Target::Part(id.clone()));
                        }
                        self.section(model, &Section { new_page: true, ..section.clone() }, 2);
                    }
                }
            }
        }
        self.out.counts.insert(index, self.appendix.map_or(0, |(_, pages)| pages));
        self.appendix = None;
        self.node = above;
    }

    /// Pages of a copied PDF, with their own outline.
    fn foreign(
        &mut self,
        label: &str,
        copy: usize,
        pages: usize,
        outline: &[(u8, String, usize, f32)],
    ) {
        // What its pages mean is put in when the file is written.
        let node = self.out.tags.add(self.node, "Part");
        self.out.copy_nodes.insert(copy, node);
        for (number, (level, title, page, top)) in outline.iter().enumerate() {
            let place = PlacedAt { slot: self.out.slots.len() + page, top: *top };
            let appendix = label.to_owned();
            let target = Target::Part(SectionId::Bookmark { appendix, copy, number });
            self.out.places.insert(target.clone(), place);
            self.mark(*level, title, target);
        }
        for page in 0..pages {
            if let Some((index, number)) = &mut self.appendix {
                self.out.owners.insert(self.out.slots.len(), (*index, *number));
                *number += 1;
            }
            self.out.slots.push(FlowSlot::Foreign { copy, page });
        }
    }

    fn divider(&mut self, appendix: &Appendix) {
        let body = self.theme.body;
        self.y = 250.0;
        self.last_heading = 1;
        // One heading of two lines: a listener hears the label and what it stands for.
        let heading = self.out.tags.add(self.node, "H1");
        let label = [Inline::Text(appendix.label.clone())];
        let size = self.theme.size(4.2);
        self.paragraph_in(heading, "H1", &label, size, Ink::Teal, Weight::Bold);
        self.y += body * 0.5;
        let title = [Inline::Text(appendix.title.clone())];
        let size = self.theme.size(1.7);
        self.paragraph_in(heading, "H1", &title, size, Ink::Text, Weight::Bold);
        self.y += body * 1.5;
        let mut lines = Vec::new();
        if !appendix.date.is_empty() {
            lines.push((tr::appendix::date(), appendix.date.clone()));
        }
        if !appendix.source.is_empty() {
            lines.push((tr::appendix::original_file(), appendix.source.clone()));
        }
        if !appendix.issues.is_empty() {
            let list: Vec<String> = appendix.issues.iter().map(u32::to_string).collect();
            let word = match list.len() {
                1 => tr::appendix::evidence_for_issue(),
                _ => tr::appendix::evidence_for_issues(),
            };
            lines.push((word, list.join(", ")));
        }
        self.facts(&lines);
        if !appendix.told.is_empty() {
            self.y += body;
            let items: Vec<Vec<Inline>> =
                appendix.told.iter().map(|note| vec![Inline::Text(note.said().whole())]).collect();
            let head = [Inline::Strong(tr::documents::told())];
            self.paragraph("P", &head, body, Ink::Text, Weight::Bold);
            self.y += body * 0.3;
            self.list(false, &items);
        }
    }
}
