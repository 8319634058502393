//! The appendices of a bundle, read and copied, ready for the pages to be set around them.

use std::{collections::BTreeMap, ops::Range};

use chrono::{DateTime, Utc};
use lopdf::ObjectId;

use super::{
    FileSource,
    appendix::{AppendixPart, in_place, open},
    downsampled::Coarser,
    fit_to_page::hold,
    found::{CoarserPictures, FileNote, Warning},
    model::{Appendix, Block, Inline, Model, Section},
    outcome::{LeakedWord, RenderError, RenderProgress},
    page::{Bound, FlowLayout, FontBook, lay_out},
    pdf::{Bookmark, ImportedPdf, Pieces, Sink, finish},
    redaction::{StandingCount, StillThere, TakenOut, block_texts, still_there},
    section_id::SectionId,
    text::Shaper,
};
use evenhand_core::record::Id;
use evenhand_words::tr;
use evenhand_words::tr::sources;

/// A file at work.
pub(super) struct Assembly {
    /// What is said: as it was asked for, cut where it must fit a page, with what reading added.
    pub model: Model,
    /// What the model takes out, made once for all its files.
    taken_out: TakenOut,
    /// What the files gave cause to say.
    pub warnings: Vec<Warning>,
    sink: Sink,
    fonts: FontBook,
    shaper: Shaper,
    bound: Vec<Vec<Bound>>,
    foreign: Vec<ImportedPdf>,
    pictures: BTreeMap<Id, ObjectId>,
    coarser: Vec<CoarserPictures>,
    /// Pages that no search for names can look into, by appendix.
    unsearched: Vec<String>,
    /// Words that stay and may be names, with the places.
    standing: BTreeMap<String, Vec<(String, u32)>>,
}

impl Assembly {
    /// Reads all appendices. `progress` is told how far that is, and stops it by answering `false`.
    ///
    /// # Errors
    /// [`RenderError::Cancelled`].
    pub fn read(
        model: &Model,
        files: &dyn FileSource,
        progress: &dyn Fn(RenderProgress) -> bool,
    ) -> Result<Self, RenderError> {
        let mut fonts = FontBook::default();
        let mut shaper = Shaper::default();
        let (front, shortened) = hold(model, &mut fonts, &mut shaper);
        let mut opened = Self::empty(Model { front, ..model.clone() }, fonts);
        opened.shaper = shaper;
        opened.warnings.clone_from(&model.warnings);
        opened.warnings.extend(shortened);
        let of = model.appendices.len();
        for (done, appendix) in model.appendices.iter().enumerate() {
            if !progress(RenderProgress::Appendices { done, of }) {
                return Err(RenderError::Cancelled);
            }
            opened.appendix(appendix, files);
        }
        let coarser = std::mem::take(&mut opened.coarser);
        opened.warnings.extend(coarser.iter().cloned().map(Warning::PicturesCoarser));
        tell_standing(&mut opened.warnings, std::mem::take(&mut opened.standing));
        say_coarser(&mut opened.model.back, &coarser);
        say_unsearched(&mut opened.model.back, std::mem::take(&mut opened.unsearched));
        Ok(opened)
    }

    /// Reads the appendices of one volume, and takes from `whole` how long the others are.
    ///
    /// # Errors
    /// [`RenderError::Cancelled`].
    pub fn read_volume(
        whole: &Self,
        own: Range<usize>,
        files: &dyn FileSource,
        progress: &dyn Fn(RenderProgress) -> bool,
    ) -> Result<Self, RenderError> {
        let mut fonts = FontBook::default();
        fonts.pictures.clone_from(&whole.fonts.pictures);
        let mut opened = Self::empty(whole.model.clone(), fonts);
        for (index, appendix) in whole.model.appendices.iter().enumerate() {
            if own.contains(&index) {
                if !progress(RenderProgress::Writing) {
                    return Err(RenderError::Cancelled);
                }
                opened.appendix(appendix, files);
                continue;
            }
            let parts = whole.bound.get(index).cloned().unwrap_or_default();
            let copies = parts.iter().filter(|part| matches!(part, Bound::Foreign { .. }));
            // Copies keep their numbers, so that every volume's pages are set the same.
            opened.foreign.extend(copies.map(|_| ImportedPdf::default()));
            opened.bound.push(parts);
        }
        Ok(opened)
    }

    fn empty(model: Model, fonts: FontBook) -> Self {
        Self {
            taken_out: TakenOut::of(&model),
            model,
            warnings: Vec::new(),
            sink: Sink::new(),
            fonts,
            shaper: Shaper::default(),
            bound: Vec::new(),
            foreign: Vec::new(),
            pictures: BTreeMap::new(),
            coarser: Vec::new(),
            unsearched: Vec::new(),
            standing: BTreeMap::new(),
        }
    }

    fn appendix(&mut self, appendix: &Appendix, files: &dyn FileSource) {
        let mut opened = match open(&mut self.sink, (&self.model, &self.taken_out), appendix, files)
        {
            Ok(opened) => opened,
            Err(why) => {
                self.bound.push(vec![Bound::Set(vec![in_place(&why)])]);
                self.warnings.push(Warning::AppendixUnreadable {
                    label: appendix.label.clone(),
                    file: appendix.file,
                    source: appendix.source.clone(),
                    why,
                });
                return;
            }
        };
        self.coarser.extend(coarser_of(&self.model, &appendix.label, opened.coarser));
        let label = &appendix.label;
        self.unsearched.extend(opened.unsearched.iter().map(|pages| format!("{label}: {pages}")));
        let changed = |note| Warning::AppendixChanged { label: label.clone(), note };
        self.warnings.extend(opened.told.iter().cloned().map(changed));
        self.warnings.extend(opened.notes.into_iter().map(changed));
        for drawn in opened.pictures {
            self.pictures.insert(drawn.name, drawn.id);
            self.fonts.pictures.insert(drawn.name, drawn.size);
        }
        let own = self.model.appendices.iter_mut().find(|own| own.label == appendix.label);
        if let Some(own) = own {
            own.read = std::mem::take(&mut opened.read);
        }
        self.stand(&appendix.label, &opened.parts);
        let mut parts = Vec::new();
        if !opened.told.is_empty() {
            if self.model.paper.dividers {
                self.tell(&appendix.label, opened.told);
            } else if let Some(AppendixPart::Set(sections)) = opened.parts.first_mut() {
                say_at_head(sections, &opened.told);
            }
        }
        for part in opened.parts {
            parts.push(match part {
                AppendixPart::Set(sections) => Bound::Set(sections),
                AppendixPart::Foreign(copied) => {
                    // What comes after something else is a level below it in the outline.
                    let level = 1 + u8::from(!parts.is_empty());
                    let outline = own_outline(&copied, &self.taken_out, level);
                    let pages = copied.pages.len();
                    self.foreign.push(*copied);
                    Bound::Foreign { copy: self.foreign.len() - 1, pages, outline }
                }
            });
        }
        self.bound.push(parts);
    }

    /// Counts what stays in an appendix and may be a name.
    fn stand(&mut self, label: &str, parts: &[AppendixPart]) {
        let mut found = StandingCount::new();
        for part in parts {
            let sections = match part {
                AppendixPart::Set(sections) => sections,
                AppendixPart::Foreign(copied) => {
                    for (word, times) in &copied.standing {
                        *found.entry(word.clone()).or_default() += times;
                    }
                    continue;
                }
            };
            let blocks = sections.iter().flat_map(|section| &section.blocks);
            blocks.for_each(|block| {
                block_texts(block, &mut |text| self.taken_out.standing_in(text, &mut found));
            });
        }
        for (word, times) in found {
            self.standing.entry(word).or_default().push((label.to_owned(), times));
        }
    }

    /// Keeps what a reader must know of an appendix, for the page before it.
    fn tell(&mut self, label: &str, told: Vec<FileNote>) {
        let own = self.model.appendices.iter_mut().find(|appendix| appendix.label == label);
        if let Some(own) = own {
            own.told = told;
        }
    }

    /// Lets go of the copied pages. How many there are stays known.
    pub fn without_copies(self) -> Self {
        Self { sink: Sink::new(), foreign: Vec::new(), ..self }
    }

    /// Sets the pages.
    pub fn lay_out(&mut self) -> FlowLayout {
        self.fonts.keep_apart(&self.foreign.iter().flat_map(ImportedPdf::font_names).collect());
        lay_out(&self.model, &self.bound, &mut self.fonts, &mut self.shaper)
    }

    /// Writes the file.
    ///
    /// # Errors
    /// [`RenderError::StillThere`].
    pub fn write(
        mut self,
        layout: FlowLayout,
        clock: DateTime<Utc>,
    ) -> Result<Vec<u8>, RenderError> {
        let model = &self.model;
        let owners = layout.owners.clone();
        let work = Pieces { model, layout, foreign: self.foreign, pictures: self.pictures, clock };
        let pdf = finish(self.sink, work, &mut self.fonts, &mut self.shaper);
        let found = still_there(&pdf, model);
        if found.is_empty() {
            return Ok(pdf);
        }
        let place = |found: StillThere| match found.page.map(|page| (page, owners.get(&page))) {
            Some((_, Some((index, page)))) => LeakedWord {
                word: found.word,
                appendix: model.appendices.get(*index).map_or(String::new(), |a| a.label.clone()),
                page: page + 1,
            },
            other => LeakedWord {
                word: found.word,
                appendix: String::new(),
                page: other.map_or(0, |(page, _)| page + 1),
            },
        };
        Err(RenderError::StillThere(found.into_iter().map(place).collect()))
    }
}

/// Tells of words that stay in appendices with those that stay beside them, each word once.
fn tell_standing(warnings: &mut Vec<Warning>, standing: BTreeMap<String, Vec<(String, u32)>>) {
    for (word, found) in standing {
        let more: u32 = found.iter().map(|(_, times)| times).sum();
        let labels =
            found.iter().map(|(label, times)| tr::advice::places_in_appendix(label, *times));
        let known = warnings.iter_mut().find_map(|warning| match warning {
            Warning::WordStays { word: own, times, places } if *own == word => {
                Some((times, places))
            }
            _ => None,
        });
        match known {
            Some((times, places)) => {
                *times += more;
                places.extend(labels);
            }
            None => {
                let places = labels.collect();
                warnings.push(Warning::WordStays { word, times: more, places });
            }
        }
    }
}

/// What a reader must know of a text, at its head where no divider says it. A picture that fills its page has no room.
fn say_at_head(sections: &mut [Section], notes: &[FileNote]) {
    let Some(first) = sections.first_mut() else { return };
    if matches!(first.blocks.first(), Some(Block::Picture(_))) {
        return;
    }
    let items = notes.iter().map(|note| vec![Inline::Text(note.said().whole())]).collect();
    let told = [
        Block::Lead(vec![Inline::Text(tr::documents::told())]),
        Block::List { ordered: false, items },
    ];
    first.blocks.splice(0..0, told);
}

/// The pictures of an appendix that were made coarser, if any were.
fn coarser_of(model: &Model, label: &str, coarser: Coarser) -> Option<CoarserPictures> {
    let (limit, dots) = (model.paper.size?.megabytes, model.dots?);
    let Coarser { pictures, from } = coarser;
    let label = label.to_owned();
    (pictures > 0).then_some(CoarserPictures { label, pictures, limit, from, dots })
}

/// The same on the page that speaks of the originals.
fn say_coarser(back: &mut [Section], coarser: &[CoarserPictures]) {
    let lines: Vec<String> = coarser.iter().map(|own| own.said().whole()).collect();
    say_in_sources(back, sources::coarser_title(), &lines, sources::coarser_kept());
}

/// Which pages were not searched for names, because nothing can look into them. A reader must not think that
/// they were.
fn say_unsearched(back: &mut [Section], mut unsearched: Vec<String>) {
    // A file in two places is opened twice.
    unsearched.dedup();
    let (title, why) = (sources::unsearched_title(), sources::unsearched_why());
    say_in_sources(back, title, &unsearched, why);
}

fn say_in_sources(back: &mut [Section], title: String, lines: &[String], about: String) {
    let Some(section) = back.iter_mut().find(|section| section.id == Some(SectionId::Sources))
    else {
        return;
    };
    if lines.is_empty() {
        return;
    }
    let items = lines.iter().map(|words| vec![Inline::Text(words.clone())]).collect();
    section.blocks.extend([
        Block::Heading { level: 2, text: title, id: None },
        Block::List { ordered: false, items },
        Block::Para(vec![Inline::Text(about)]),
    ]);
}

/// The outline of a foreign file, as this profile shows it.
fn own_outline(
    foreign: &ImportedPdf,
    taken_out: &TakenOut,
    below: u8,
) -> Vec<(u8, String, usize, f32)> {
    let line = |mark: &Bookmark| {
        let fit = &foreign.pages.get(mark.page)?.fit;
        let top = mark.top.map_or(fit.media[3], |top| fit.point(0.0, top).1);
        Some((mark.level.saturating_add(below), taken_out.shown(&mark.title), mark.page, top))
    };
    foreign.bookmarks.iter().filter_map(line).collect()
}
