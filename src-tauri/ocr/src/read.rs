//! A picture read from end to end.

use serde::{Deserialize, Serialize};

use crate::geometry::{Point, Projection, Quad, holds, middle, slice};
use crate::picture::OcrPicture;
use crate::recognise::{self, Sign};
use crate::{Engine, OcrError, detect, order, shade, sheet};

/// Which way the page lies in the picture.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PageTurn {
    /// As it is read.
    #[default]
    Upright,
    /// Its top is at the right.
    Right,
    /// It stands on its head.
    Over,
    /// Its top is at the left.
    Left,
}

/// What a picture says.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct OcrPage {
    /// The picture's width in pixels; all places below are in it as it came.
    pub width: u32,
    /// Its height.
    pub height: u32,
    /// Which way the page lies in it.
    pub turn: PageTurn,
    /// The sheet's corners, where a sheet was found in a photograph, as the picture lies.
    pub sheet: Option<Quad>,
    /// In reading order.
    pub lines: Vec<OcrLine>,
}

/// A line: words that stand side by side without a wide gap.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct OcrLine {
    /// Where it is.
    pub place: Quad,
    /// Its words.
    pub words: Vec<OcrWord>,
    /// The next line stands beside it, as the next cell of a table does.
    pub beside_next: bool,
}

/// A word.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct OcrWord {
    /// As it was read.
    pub text: String,
    /// Where it is.
    pub place: Quad,
    /// How sure the machine is of its least sure letter, from 0 to 1.
    pub sure: f32,
}

impl OcrPage {
    /// All words, a row a line.
    pub fn text(&self) -> String {
        let mut out = String::new();
        for line in &self.lines {
            out.push_str(&line.text());
            out.push(if line.beside_next { ' ' } else { '\n' });
        }
        out
    }
}

impl OcrLine {
    /// Its words.
    pub fn text(&self) -> String {
        let words: Vec<&str> = self.words.iter().map(|word| word.text.as_str()).collect();
        words.join(" ")
    }
}

/// A picture whose sheet has no line inside, or leaves lines outside, is read whole.
pub(crate) fn page(
    engine: &Engine,
    picture: &OcrPicture,
    step: &dyn Fn(usize, usize) -> bool,
) -> Result<OcrPage, OcrError> {
    let (scale, bounded) =
        picture.bounded().map_or((1.0, None), |(scale, small)| (scale, Some(small)));
    let view = bounded.as_ref().unwrap_or(picture);
    let flat = flat(engine, view, step)?;
    let to_view = |quad: &Quad| flat.onto.as_ref().map_or(*quad, |onto| onto.quad(quad));
    let outward = |quad: &Quad| to_view(quad).map(|at| Point { x: at.x / scale, y: at.y / scale });
    let (turn, quads) = turned(engine, &flat)?;
    let mut read: Vec<Option<OcrLine>> = Vec::with_capacity(quads.len());
    for (done, quad) in quads.iter().enumerate() {
        if !step(done, quads.len()) {
            return Err(OcrError::Stopped);
        }
        read.push(line(engine, &flat.page, quad)?);
    }
    let mut lines = Vec::new();
    for row in order::rows(&quads) {
        let mut cells: Vec<OcrLine> =
            row.iter().filter_map(|at| read.get_mut(*at).and_then(Option::take)).collect();
        let last = cells.len().saturating_sub(1);
        cells.iter_mut().enumerate().for_each(|(at, cell)| cell.beside_next = at < last);
        lines.append(&mut cells);
    }
    for line in &mut lines {
        line.place = outward(&line.place);
        line.words.iter_mut().for_each(|word| word.place = outward(&word.place));
    }
    let size = |side: usize| u32::try_from(side).unwrap_or(u32::MAX);
    Ok(OcrPage {
        width: size(picture.width()),
        height: size(picture.height()),
        turn,
        sheet: flat.sheet.map(|sheet| sheet.map(|at| Point { x: at.x / scale, y: at.y / scale })),
        lines,
    })
}

/// The page, flat and without shadows.
struct Flat {
    page: OcrPicture,
    /// From the page to the picture, where they differ.
    onto: Option<Projection>,
    sheet: Option<Quad>,
    lines: Vec<Quad>,
}

fn flat(
    engine: &Engine,
    picture: &OcrPicture,
    step: &dyn Fn(usize, usize) -> bool,
) -> Result<Flat, OcrError> {
    let go_on = || step(0, 1);
    let whole = |picture: &OcrPicture| -> Result<Flat, OcrError> {
        let page = shade::evened(picture);
        let lines = detect::lines(&engine.detector, &page, &go_on)?;
        Ok(Flat { page, onto: None, sheet: None, lines })
    };
    let Some(quad) = sheet::find(picture) else { return whole(picture) };
    let [a, b, c, d] = quad;
    let (wide, high) = (a.distance(b).max(d.distance(c)), a.distance(d).max(b.distance(c)));
    let page = picture.cut(&quad, wide as usize + 1, high as usize + 1);
    let page = shade::evened(&page);
    let onto = Projection::onto(page.width() as f32, page.height() as f32, &quad);
    let lines = detect::lines(&engine.detector, &page, &go_on)?;
    // No words are lost for the sake of a sheet: it may be a white box in a form.
    let rough = picture.scaled((ROUGH / picture.width().max(picture.height()) as f32).min(1.0));
    let back = picture.width() as f32 / rough.width() as f32;
    let outside = detect::lines(&engine.detector, &shade::evened(&rough), &go_on)?
        .iter()
        .map(middle)
        .any(|at| !holds(&quad, Point::new(at.x * back, at.y * back), high * 0.01));
    if outside || lines.is_empty() {
        return whole(picture);
    }
    Ok(Flat { page, onto: Some(onto), sheet: Some(quad), lines })
}

/// The longer side at which words outside of the sheet are looked for.
const ROUGH: f32 = 960.0;
/// So many of the longest lines say which way a page lies.
const ASKED: usize = 5;
/// Lines of which the model is this sure are not upside down.
const SURE: f32 = 0.9;

/// Which way the page lies, and its lines' shapes as they are read.
fn turned(engine: &Engine, flat: &Flat) -> Result<(PageTurn, Vec<Quad>), OcrError> {
    let length = |quad: &Quad, tall: bool| {
        let [a, b, c, _] = *quad;
        let (wide, high) = (a.distance(b), b.distance(c));
        if tall { high - wide * 1.5 } else { wide - high * 1.5 }
    };
    let sum =
        |tall: bool| -> f32 { flat.lines.iter().map(|quad| length(quad, tall).max(0.0)).sum() };
    let tall = sum(true) > sum(false);
    let mut longest: Vec<&Quad> = flat.lines.iter().collect();
    longest.sort_by(|p, q| length(q, tall).total_cmp(&length(p, tall)));
    longest.truncate(ASKED);
    let choices =
        if tall { [PageTurn::Right, PageTurn::Left] } else { [PageTurn::Upright, PageTurn::Over] };
    let mut best = (f32::MIN, choices[0]);
    for turn in choices {
        let mut sure = 0.0;
        for quad in &longest {
            let signs = recognise::line(
                &engine.recogniser,
                &engine.characters,
                &flat.page,
                &read_as(quad, turn),
            )?;
            sure += recognise::sureness(&signs);
        }
        let mean = sure / longest.len().max(1) as f32;
        if mean > best.0 {
            best = (mean, turn);
        }
        if mean > SURE {
            break;
        }
    }
    Ok((best.1, flat.lines.iter().map(|quad| read_as(quad, best.1)).collect()))
}

/// The same shape, its corners in the order in which its words are read.
fn read_as(quad: &Quad, turn: PageTurn) -> Quad {
    let [a, b, c, d] = *quad;
    match turn {
        PageTurn::Upright => [a, b, c, d],
        PageTurn::Right => [b, c, d, a],
        PageTurn::Over => [c, d, a, b],
        PageTurn::Left => [d, a, b, c],
    }
}

/// One line's words, or `None` where there are none: a stain, a rule, a picture.
fn line(engine: &Engine, page: &OcrPicture, quad: &Quad) -> Result<Option<OcrLine>, OcrError> {
    let read = |quad: &Quad| recognise::line(&engine.recogniser, &engine.characters, page, quad);
    let [a, b, c, _] = *quad;
    let (mut place, mut signs) = (*quad, read(quad)?);
    if b.distance(c) > a.distance(b) * 1.5 {
        // Words up or down the side of a page.
        for turn in [PageTurn::Right, PageTurn::Left] {
            let other = read_as(quad, turn);
            let found = read(&other)?;
            if recognise::sureness(&found) > recognise::sureness(&signs) {
                (place, signs) = (other, found);
            }
        }
    }
    let words = words(&signs, &place);
    Ok((!words.is_empty()).then_some(OcrLine { place, words, beside_next: false }))
}

fn words(signs: &[Sign], place: &Quad) -> Vec<OcrWord> {
    let mut out = Vec::new();
    // Half the way from a letter to the next is where one ends and the other starts.
    let mut start = 0.0;
    let mut word: Option<OcrWord> = None;
    let mut last = 0.0;
    let count = signs.len().max(1) as f32;
    for sign in signs {
        if &*sign.text == " " {
            if let Some(mut word) = word.take() {
                word.place = slice(place, start, ((last + sign.at) / 2.0).clamp(start, 1.0));
                out.push(word);
            }
            last = sign.at;
            continue;
        }
        match &mut word {
            Some(word) => {
                word.text.push_str(&sign.text);
                word.sure = word.sure.min(sign.sure);
            }
            None => {
                start = if out.is_empty() {
                    (sign.at - 0.75 / count).max(0.0)
                } else {
                    ((last + sign.at) / 2.0).min(1.0)
                };
                word =
                    Some(OcrWord { text: sign.text.to_string(), place: *place, sure: sign.sure });
            }
        }
        last = sign.at;
    }
    if let Some(mut word) = word {
        word.place = slice(place, start, (last + 0.75 / count).min(1.0).max(start));
        out.push(word);
    }
    out
}
