//! The foot of every page: short title, "A07, page 3 of 9", and "Page 12 of 86".

use crate::{
    model::{Model, Target},
    page::{FlowLayout, FontBook, Goto, PageSheet, PageTheme, SheetLink, volume_target},
    pdf::import::PageFit,
    section_id::SectionId,
    text::{Ink, LineSpan, Shaper, SpanStyle, Weight, break_lines},
};
use evenhand_words::tr::{documents, volumes};

/// What is put at the foot of a page.
pub(crate) struct Foot<'a> {
    pub model: &'a Model,
    pub theme: PageTheme,
}

/// Where the words of a foot stand.
#[derive(Clone, Copy)]
struct Strip {
    left: f32,
    right: f32,
    /// The line that they stand on.
    base: f32,
    /// How large they are.
    size: f32,
}

impl Foot<'_> {
    /// Draws the foot on our own page.
    pub fn own(
        &self,
        sheet: &mut PageSheet,
        layout: &FlowLayout,
        slot: usize,
        fonts: &mut FontBook,
        shaper: &mut Shaper,
    ) {
        let (width, height) = sheet.size;
        let theme = self.theme;
        sheet.begin_artifact();
        sheet.fill(&theme, Ink::Teal, [0.0, height - 7.0, width, height]);
        sheet.rule(&theme, Ink::Line, 0.6, (60.0, 46.0), (width - 60.0, 46.0));
        let strip = Strip { left: 60.0, right: width - 60.0, base: 31.0, size: 9.0 };
        self.words(sheet, layout, slot, fonts, shaper, strip);
        sheet.end();
    }

    /// A sheet that carries only the stamp of a foreign page, drawn before the page itself.
    pub fn foreign(
        &self,
        layout: &FlowLayout,
        slot: usize,
        fit: &PageFit,
        fonts: &mut FontBook,
        shaper: &mut Shaper,
    ) -> PageSheet {
        let mut sheet = PageSheet::new((fit.media[2], fit.media[3]));
        let theme = self.theme;
        sheet.begin_artifact();
        sheet.save();
        sheet.transform(fit.upright);
        sheet.fill(&theme, Ink::White, [0.0, 0.0, fit.width, 26.0]);
        sheet.rule(&theme, Ink::Teal, 0.8, (24.0, 24.0), (fit.width - 24.0, 24.0));
        let strip = Strip { left: 24.0, right: fit.width - 24.0, base: 11.0, size: 8.6 };
        self.words(&mut sheet, layout, slot, fonts, shaper, strip);
        sheet.restore();
        sheet.end();
        sheet
    }

    fn words(
        &self,
        sheet: &mut PageSheet,
        layout: &FlowLayout,
        slot: usize,
        fonts: &mut FontBook,
        shaper: &mut Shaper,
        Strip { left, right, base, size }: Strip,
    ) {
        let volume = layout.volume;
        let (page, of) = (volume.page(slot), volume.total);
        let number = match volume.of {
            0 | 1 => volumes::foot(page, of),
            _ => volumes::foot_of_volume(volume.number, page, of),
        };
        let number = if self.theme.section_numbers {
            format!("{}  {number}", section_number(layout, slot))
        } else {
            number
        };
        let middle = layout.owners.get(&slot).and_then(|(index, page)| {
            let appendix = self.model.appendices.get(*index)?;
            let count = layout.counts.get(index)?;
            Some(volumes::foot_of_appendix(&appendix.label, page + 1, *count))
        });
        let narrow = right - left < 330.0;
        // Words that a machine read are under this page: it says so itself, whatever stands before it.
        let by_machine = layout.owners.get(&slot).is_some_and(|(index, page)| {
            self.model.appendices.get(*index).is_some_and(|own| own.read.contains(page))
        });
        let title = if by_machine {
            documents::foot_read()
        } else if narrow && middle.is_some() {
            String::new()
        } else {
            self.model.short_title.clone()
        };
        // The outer corner: left on the back of a sheet.
        let swap = self.theme.double_sided && slot % 2 == 1;
        let mut draw = |text: &str, weight, ink, place: f32| {
            let spans =
                [LineSpan { text: text.to_owned(), style: SpanStyle { weight, ink, link: None } }];
            let room = if place == 0.5 { right - left } else { (right - left) * 0.42 };
            let lines = break_lines(shaper, &spans, room * 1000.0 / size);
            let Some(line) = lines.first() else { return };
            let width = line.width * size / 1000.0;
            let x = left + (right - left - width) * place;
            sheet.line(fonts, &self.theme, (x, base), size, line);
        };
        let (outer, inner) = if swap { (0.0, 1.0) } else { (1.0, 0.0) };
        draw(&title, Weight::Regular, Ink::Soft, inner);
        if let Some(middle) = middle {
            draw(&middle, Weight::Bold, Ink::Teal, if narrow { inner } else { 0.5 });
        }
        draw(&number, Weight::Bold, Ink::Text, outer);
    }
}

/// "B-3": letter of the section or label of the appendix, and the page in it.
fn section_number(layout: &FlowLayout, slot: usize) -> String {
    let starts: Vec<(usize, &crate::model::Target)> = layout
        .outline
        .iter()
        .filter(|mark| mark.level == 1)
        .filter_map(|mark| layout.places.get(&mark.to).map(|place| (place.slot, &mark.to)))
        .collect();
    let Some(at) = starts.iter().rposition(|(start, _)| *start <= slot) else {
        return String::new();
    };
    let Some((start, target)) = starts.get(at) else { return String::new() };
    let name = match target {
        crate::model::Target::Appendix(label) => label.clone(),
        crate::model::Target::Part(_) => {
            let place = (layout.volume.parts_before + at) % 26;
            char::from(b'A' + u8::try_from(place).unwrap_or(0)).to_string()
        }
    };
    format!("{name}-{}", slot - start + 1)
}

/// A link back to the list of contents, or what there is in its place, in the strip of a foreign page.
pub(crate) fn way_back(width: f32, layout: &FlowLayout) -> SheetLink {
    let contents = Target::Part(SectionId::Contents);
    let volume = layout.volume;
    let (to, words) = if volume.number > 1 {
        (volume_target(volume.number), volumes::back_to_start())
    } else if layout.places.contains_key(&contents) {
        (contents, volumes::back_to_contents())
    } else {
        (Target::Part(SectionId::Summary), volumes::back_to_summary())
    };
    SheetLink {
        rect: [width - 120.0, 4.0, width - 20.0, 22.0],
        to: Goto::Place(to),
        words,
        node: 0,
    }
}
