//! What a line says: the second model gives for each step along the line how likely each character is there, and the
//! likeliest ones, without repeats and blanks, are its text (connectionist temporal classification).

use rten::Model;
use rten_tensor::prelude::*;
use rten_tensor::{NdTensor, NdTensorView};

use crate::OcrError;
use crate::geometry::Quad;
use crate::picture::OcrPicture;

/// The height that the model reads lines at.
const HEIGHT: usize = 48;
/// Widths are a multiple of this, and no more than that many pixels.
const STEP: usize = 16;
const MOST_WIDTH: usize = 3200;
/// A pause this likely between two words is one. The model loses spaces more often than it adds them.
const SPACE: f32 = 0.2;

/// A character, how sure the model is of it, and where it stands, in shares of the line's length.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Sign {
    pub(crate) text: Box<str>,
    pub(crate) sure: f32,
    pub(crate) at: f32,
}

/// The characters of a line.
pub(crate) fn line(
    model: &Model,
    characters: &[Box<str>],
    page: &OcrPicture,
    quad: &Quad,
) -> Result<Vec<Sign>, OcrError> {
    let (input, share) = input(page, quad);
    let value = model.run_one(input.view().into(), None).map_err(|_| OcrError::Unreadable)?;
    let steps: NdTensor<f32, 3> = value.try_into().map_err(|_| OcrError::Unreadable)?;
    if steps.size(2) != characters.len() + 1 {
        return Err(OcrError::Models);
    }
    let steps = steps.slice(0);
    let signs = signs(steps, characters, share, &|_| true);
    // A line in our letters holds none of another script: its commas are ours as well.
    Ok(if ours(&signs) { self::signs(steps, characters, share, &near) } else { signs })
}

/// How sure the model is of a line as a whole.
pub(crate) fn sureness(signs: &[Sign]) -> f32 {
    let letters: Vec<f32> =
        signs.iter().filter(|sign| &*sign.text != " ").map(|sign| sign.sure).collect();
    letters.iter().sum::<f32>() / letters.len().max(1) as f32
}

/// The line as the model wants it, and which share of its width the line takes.
fn input(page: &OcrPicture, quad: &Quad) -> (NdTensor<f32, 4>, f32) {
    let [a, b, c, d] = *quad;
    let (length, height) = (a.distance(b).max(d.distance(c)), a.distance(d).max(b.distance(c)));
    let width = (length / height.max(1.0) * HEIGHT as f32).round() as usize;
    let width = width.clamp(8, MOST_WIDTH);
    let wide = width.next_multiple_of(STEP);
    let cut = page.cut(quad, width, HEIGHT);
    let plane: Vec<f32> = (0..HEIGHT)
        .flat_map(|y| {
            let row = cut.row(y).iter().map(|value| f32::from(*value) / 127.5 - 1.0);
            row.chain(std::iter::repeat(0.0)).take(wide)
        })
        .collect();
    (NdTensor::from_data([1, 3, HEIGHT, wide], plane.repeat(3)), wide as f32 / width as f32)
}

fn signs(
    steps: NdTensorView<f32, 2>,
    characters: &[Box<str>],
    share: f32,
    may: &dyn Fn(&str) -> bool,
) -> Vec<Sign> {
    let allowed: Vec<bool> = characters.iter().map(|text| may(text)).collect();
    let space = characters.len();
    let count = steps.size(0);
    let mut out: Vec<Sign> = Vec::new();
    let mut last = 0;
    for step in 0..count {
        let (mut class, sure, blank_like) = likeliest(steps, step, &allowed);
        let pause = steps.get([step, space]).copied().unwrap_or(0.0);
        if class == 0 && pause > SPACE && blank_like {
            class = space;
        }
        let repeated = class == last;
        last = class;
        let at = (step as f32 + 0.5) / count.max(1) as f32 * share;
        let Some(text) = class.checked_sub(1).and_then(|at| characters.get(at)) else { continue };
        match out.last_mut() {
            // The mean of its steps is where it stands.
            Some(sign) if repeated => {
                sign.at = (sign.at + at) / 2.0;
                sign.sure = sign.sure.max(sure);
            }
            Some(sign) if &**text == " " && &*sign.text == " " => {}
            None if &**text == " " => {}
            _ => out.push(Sign { text: text.clone(), sure, at }),
        }
    }
    if out.last().is_some_and(|sign| &*sign.text == " ") {
        out.pop();
    }
    out
}

/// The likeliest class at a step, 0 for none, how likely it is, and whether no character is likelier than a pause.
fn likeliest(steps: NdTensorView<f32, 2>, step: usize, allowed: &[bool]) -> (usize, f32, bool) {
    let row = steps.slice(step);
    let blank = row.get([0]).copied().unwrap_or(0.0);
    let mut best = (0, blank);
    for (class, allowed) in (1..).zip(allowed) {
        let value = row.get([class]).copied().unwrap_or(0.0);
        if *allowed && value > best.1 {
            best = (class, value);
        }
    }
    (best.0, best.1, best.0 == 0)
}

/// Whether most of a line's letters are Latin ones.
fn ours(signs: &[Sign]) -> bool {
    let letters =
        || signs.iter().flat_map(|sign| sign.text.chars()).filter(|c| c.is_alphanumeric());
    let latin = letters().filter(|letter| u32::from(*letter) < 0x0250).count();
    latin * 10 >= letters().count() * 7
}

/// A character of the Latin script, or a sign that stands in such text.
fn near(text: &str) -> bool {
    text.chars().all(|letter| {
        matches!(u32::from(letter), 0x20..0x0250 | 0x1E00..0x1F00 | 0x2010..0x2150 | 0x2190..0x2200 | 0x25A0..0x2800)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(classes: &[&[f32]]) -> String {
        let characters: Vec<Box<str>> = ["a", "，", ",", " "].map(Box::from).to_vec();
        let data: Vec<f32> = classes.concat();
        let steps = NdTensor::from_data([classes.len(), 5], data);
        let signs = signs(steps.view(), &characters, 1.0, &near);
        signs.iter().map(|sign| &*sign.text).collect()
    }

    #[test]
    fn repeats_are_one_letter_and_blanks_part_letters() {
        let (a, blank) = ([0.1, 0.9, 0.0, 0.0, 0.0], [0.9, 0.1, 0.0, 0.0, 0.0]);
        assert_eq!(read(&[&a, &a, &blank, &a]), "aa");
        assert_eq!(read(&[&blank]), "");
    }

    #[test]
    fn a_likely_pause_parts_words_and_another_scripts_comma_is_ours() {
        let a = [0.1, 0.9, 0.0, 0.0, 0.0];
        assert_eq!(read(&[&a, &[0.7, 0.0, 0.0, 0.0, 0.3], &a]), "a a");
        assert_eq!(read(&[&a, &[0.1, 0.0, 0.6, 0.3, 0.0]]), "a,");
    }
}
