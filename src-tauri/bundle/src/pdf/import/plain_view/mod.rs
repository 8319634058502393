//! Pages whose words are surely all in plain view, by their content alone: inside of the page, on another colour, under
//! nothing, and with ink. Other pages are drawn to see what is hidden: this may be wrong one way only.

use std::{collections::HashMap, rc::Rc};

use hayro::kurbo::{Affine, Point, Rect};
use lopdf::{Dictionary, Document, Object, ObjectId};

use super::{Copier, content, geometry::rect};

mod forms;
mod operands;
mod sheet;
mod text;
mod widths;

use forms::{is, without_words};
use operands::{Value, numbers};
use sheet::{Clip, PlainSheet, Shade, around};
use text::TextState;
use widths::{Widths, deref};

/// States saved in one another.
const DEEPEST: usize = 64;
/// A line that is thinner covers nothing, in points.
const THIN: f64 = 3.9;
/// Ink that lets more through may be none.
const CLEAR: f32 = 0.1;

/// What is known of fonts and forms, which pages share.
#[derive(Default)]
pub(super) struct KnownObjects {
    fonts: HashMap<ObjectId, Option<Rc<Widths>>>,
    /// Forms without words, and where they draw.
    forms: HashMap<ObjectId, Option<(Affine, Rect)>>,
}

impl Copier<'_> {
    /// Whether all words of a page are surely in plain view.
    pub(super) fn in_plain_view(
        &mut self,
        dict: &Dictionary,
        resources: Option<&Object>,
        content: &[u8],
    ) -> bool {
        let area = self.sure_area(dict).filter(|_| self.has_no_drawn_marks(dict));
        let resources = resources.and_then(|all| deref(&self.document, all)?.as_dict().ok());
        let (Some(area), Some(resources)) = (area, resources) else { return false };
        let clip = Clip { inner: area, outer: area };
        let known = &mut self.known;
        let document = &self.document;
        let mut walk = ContentWalk {
            document,
            resources,
            known,
            fonts: HashMap::new(),
            sheet: PlainSheet::default(),
            state: GraphicsState::new(clip),
            saved: Vec::new(),
            path: Path::default(),
            layered: false,
        };
        let (mut values, mut read) = (Vec::new(), 0);
        let all = content::steps(content).all(|step| {
            read += step.all.len();
            let operands = operands::read(step.operands, &mut values);
            operands.and_then(|()| walk.step(step.word, &values)).is_some()
        });
        // A string that is never closed would hide what follows from this reader and not from another.
        let rest = content.get(read..).unwrap_or_default();
        all && rest.iter().all(u8::is_ascii_whitespace)
    }

    /// What of a page is seen, where no two readers can differ about it.
    fn sure_area(&self, dict: &Dictionary) -> Option<Rect> {
        let area = |key: &[u8]| match self.inherited(dict, key) {
            Some(area) => rect(&self.document, &area).map(Some),
            None => Some(None),
        };
        let [x0, y0, x1, y1] = area(b"MediaBox")??.map(f64::from);
        let media = Rect::new(x0, y0, x1, y1);
        let seen = area(b"CropBox")?.map_or(media, |crop| {
            let [x0, y0, x1, y1] = crop.map(f64::from);
            media.intersect(Rect::new(x0, y0, x1, y1))
        });
        let turned = self.inherited(dict, b"Rotate").map_or(Some(0), |turn| turn.as_i64().ok())?;
        let sound = seen.width() > 1.0 && seen.height() > 1.0 && turned % 90 == 0;
        (sound && !dict.has(b"UserUnit")).then_some(seen)
    }

    /// Whether no link, comment or field on a page draws anything.
    fn has_no_drawn_marks(&self, dict: &Dictionary) -> bool {
        let Ok(marks) = dict.get(b"Annots") else { return true };
        let draws = |mark: &Object| {
            let mark = deref(&self.document, mark).and_then(|mark| mark.as_dict().ok());
            mark.is_none_or(|mark| mark.has(b"AP"))
        };
        let marks = deref(&self.document, marks).and_then(|marks| marks.as_array().ok());
        marks.is_some_and(|marks| !marks.iter().any(draws))
    }
}

/// How numbers are taken as a colour.
#[derive(Clone, Copy)]
enum Space {
    Light(usize),
    Ink,
    Other,
}

#[derive(Clone)]
struct GraphicsState {
    place: Affine,
    clip: Clip,
    space: Space,
    shade: Shade,
    /// What is filled lets nothing through.
    solid: bool,
    line: f64,
    text: TextState,
}

impl GraphicsState {
    fn new(clip: Clip) -> Self {
        let (place, space, shade) = (Affine::IDENTITY, Space::Light(1), Shade::BLACK);
        Self { place, clip, space, shade, solid: true, line: 1.0, text: TextState::default() }
    }
}

#[derive(Default)]
struct Path {
    /// Points on it, and those that only bend it.
    on: Vec<Point>,
    off: Vec<Point>,
    boxes: usize,
    /// What follows cuts to it.
    cuts: bool,
}

/// The content as it is gone through. Each function gives `None` where something may be hidden, or cannot be known.
struct ContentWalk<'d, 'k> {
    document: &'d Document,
    resources: &'d Dictionary,
    known: &'k mut KnownObjects,
    /// The page's fonts, by the names it gives them.
    fonts: HashMap<Vec<u8>, Rc<Widths>>,
    sheet: PlainSheet,
    state: GraphicsState,
    saved: Vec<GraphicsState>,
    path: Path,
    /// Some of it may belong to layers that are not shown.
    layered: bool,
}

impl<'d> ContentWalk<'d, '_> {
    fn step(&mut self, word: &[u8], values: &[Value<'_>]) -> Option<()> {
        match word {
            b"q" | b"Q" | b"cm" | b"gs" | b"w" | b"BDC" | b"Do" => self.general(word, values),
            b"m" | b"l" | b"c" | b"v" | b"y" | b"re" | b"h" => self.outline(word, values),
            b"W" | b"W*" => {
                self.path.cuts = true;
                Some(())
            }
            b"n" | b"f" | b"F" | b"f*" | b"S" | b"s" | b"B" | b"B*" | b"b" | b"b*" => {
                self.draw(word)
            }
            b"g" | b"rg" | b"k" | b"cs" | b"sc" | b"scn" => self.colour(word, values),
            b"Tj" | b"TJ" | b"'" | b"\"" => self.show(word, values),
            b"BT" | b"Td" | b"TD" | b"Tm" | b"T*" | b"Tf" | b"TL" | b"Tc" | b"Tw" | b"Tz"
            | b"Ts" | b"Tr" => self.text(word, values),
            // What only lines are drawn with, what readers pass over, and marks: what a layer hides hides nothing else.
            // A shade lets through what is known of what is behind it.
            b"G" | b"RG" | b"K" | b"CS" | b"SC" | b"SCN" | b"J" | b"j" | b"M" | b"d" | b"ri"
            | b"i" | b"BMC" | b"EMC" | b"MP" | b"DP" | b"ET" | b"sh" => Some(()),
            _ => None,
        }
    }

    fn general(&mut self, word: &[u8], values: &[Value<'_>]) -> Option<()> {
        match (word, values) {
            (b"q", []) if self.saved.len() < DEEPEST => self.saved.push(self.state.clone()),
            (b"Q", []) => self.state = self.saved.pop()?,
            (b"cm", _) => self.state.place *= Affine::new(numbers(values)?),
            (b"w", [Value::Number(width)]) => self.state.line = *width,
            (b"gs", [Value::Name(name)]) => {
                for (key, value) in self.resource(b"ExtGState", name)?.as_dict().ok()? {
                    self.set(key, deref(self.document, value)?)?;
                }
            }
            (b"BDC", [tag, rest @ ..]) => {
                self.layered |= *tag == Value::Name(b"OC") || matches!(rest, [Value::Name(_)]);
            }
            // A form within a path ends it in some readers.
            (b"Do", [Value::Name(name)]) if self.path.on.is_empty() && !self.path.cuts => {
                return self.form(name);
            }
            _ => return None,
        }
        Some(())
    }

    /// One entry of a dictionary of settings (ISO 32000-1, 8.4.5).
    fn set(&mut self, key: &[u8], value: &Object) -> Option<()> {
        let sound = match key {
            b"LW" => {
                self.state.line = f64::from(value.as_float().ok()?);
                true
            }
            b"ca" | b"CA" => {
                let ink = value.as_float().ok()?;
                if key == b"ca" {
                    self.state.solid = ink >= 1.0;
                }
                ink > CLEAR
            }
            b"BM" => matches!(value.as_name(), Ok(b"Normal" | b"Compatible")),
            b"SMask" => matches!(value.as_name(), Ok(b"None")),
            b"TR" | b"TR2" => matches!(value.as_name(), Ok(b"Identity" | b"Default")),
            b"Font" => false,
            _ => true,
        };
        sound.then_some(())
    }

    fn outline(&mut self, word: &[u8], values: &[Value<'_>]) -> Option<()> {
        let path = &mut self.path;
        match word {
            b"re" => {
                let [x, y, width, height] = numbers(values)?;
                path.on.extend([Point::new(x, y), Point::new(x + width, y + height)]);
                path.on.extend([Point::new(x + width, y), Point::new(x, y + height)]);
                path.boxes += 1;
            }
            // Where a path goes on from that nothing began is not known.
            b"l" | b"c" | b"v" | b"y" if path.on.is_empty() => return None,
            b"m" | b"l" => path.on.push(point(numbers(values)?)),
            b"h" => {}
            b"c" => {
                let [a, b, c, d, x, y] = numbers(values)?;
                path.off.extend([Point::new(a, b), Point::new(c, d)]);
                path.on.push(Point::new(x, y));
            }
            _ => {
                let [a, b, x, y] = numbers(values)?;
                path.off.push(Point::new(a, b));
                path.on.push(Point::new(x, y));
            }
        }
        Some(())
    }

    /// Fills or strokes the path, and cuts what follows to it.
    fn draw(&mut self, word: &[u8]) -> Option<()> {
        let path = std::mem::take(&mut self.path);
        let GraphicsState { place, clip, shade, solid, line, .. } = self.state;
        if path.on.is_empty() {
            return Some(());
        }
        let inner = around(path.on.iter().map(|point| place * *point))?;
        let outer = around(path.on.iter().chain(&path.off).map(|point| place * *point))?;
        let own = Clip { inner, outer }.within(&clip);
        if !matches!(word, b"n" | b"S" | b"s") {
            let [a, b, c, d, ..] = place.as_coeffs();
            let straight = b == 0.0 && c == 0.0 || a == 0.0 && d == 0.0;
            let one = path.boxes == 1 && path.on.len() == 4 && path.off.is_empty();
            let whole = one && straight && solid && own.inner == own.outer && !self.layered;
            let whole = whole && outer.width().min(outer.height()) > 0.5;
            self.sheet.paint(own.outer, shade, whole)?;
        }
        let width = line.abs() * place.determinant().abs().sqrt();
        if !matches!(word, b"n" | b"f" | b"F" | b"f*") && width > THIN {
            self.sheet.cover(outer.inflate(width, width))?;
        }
        if path.cuts {
            self.state.clip = own;
        }
        Some(())
    }

    fn colour(&mut self, word: &[u8], values: &[Value<'_>]) -> Option<()> {
        let state = &mut self.state;
        match word {
            b"g" => state.space = Space::Light(1),
            b"rg" => state.space = Space::Light(3),
            b"k" => state.space = Space::Ink,
            b"cs" => {
                (state.space, state.shade) = match values {
                    [Value::Name(b"DeviceGray")] => (Space::Light(1), Shade::BLACK),
                    [Value::Name(b"DeviceRGB")] => (Space::Light(3), Shade::BLACK),
                    [Value::Name(b"DeviceCMYK")] => (Space::Ink, Shade::UNKNOWN),
                    _ => (Space::Other, Shade::UNKNOWN),
                };
                return Some(());
            }
            _ => {}
        }
        state.shade = match state.space {
            Space::Light(1) => Shade::light(&numbers::<1>(values)?),
            Space::Light(_) => Shade::light(&numbers::<3>(values)?),
            Space::Ink => Shade::ink(numbers(values)?),
            Space::Other => Shade::UNKNOWN,
        };
        Some(())
    }

    fn text(&mut self, word: &[u8], values: &[Value<'_>]) -> Option<()> {
        if let (b"Tf", [Value::Name(name), Value::Number(_)]) = (word, values) {
            self.state.text.font = Some(self.font(name)?);
        }
        let text = &mut self.state.text;
        match (word, values) {
            (b"BT", []) => text.begin(Affine::IDENTITY),
            (b"T*", []) => text.next(0.0, -text.leading),
            (b"Tm", _) => text.begin(Affine::new(numbers(values)?)),
            (b"Td" | b"TD", [Value::Number(x), Value::Number(y)]) => {
                if word == b"TD" {
                    text.leading = -y;
                }
                text.next(*x, *y);
            }
            (b"Tf", [Value::Name(_), Value::Number(size)]) => text.size = *size,
            (b"TL", [Value::Number(value)]) => text.leading = *value,
            (b"Tc", [Value::Number(value)]) => text.between_letters = *value,
            (b"Tw", [Value::Number(value)]) => text.between_words = *value,
            (b"Tz", [Value::Number(value)]) => text.scale = value / 100.0,
            (b"Ts", [Value::Number(value)]) => text.rise = *value,
            // Filled, by their outlines, or both: the others show nothing, or cut.
            (b"Tr", [Value::Number(mode @ (0.0 | 1.0 | 2.0))]) => text.mode = *mode as i64,
            _ => return None,
        }
        Some(())
    }

    fn show(&mut self, word: &[u8], values: &[Value<'_>]) -> Option<()> {
        let GraphicsState { place, text, .. } = &mut self.state;
        let values = match (word, values) {
            (b"\"", [Value::Number(words), Value::Number(letters), rest @ ..]) => {
                (text.between_words, text.between_letters) = (*words, *letters);
                rest
            }
            (b"TJ", [Value::Bracket, rest @ .., Value::Bracket]) => rest,
            _ => values,
        };
        let sound = match word {
            b"TJ" => values.iter().all(|v| matches!(v, Value::Number(_) | Value::Text(_))),
            _ => matches!(values, [Value::Text(_)]),
        };
        if !sound {
            return None;
        }
        if matches!(word, b"'" | b"\"") {
            text.next(0.0, -text.leading);
        }
        let area = text.show(values, *place)?;
        let shade = (text.mode != 1).then_some(self.state.shade);
        self.sheet.write(area, &self.state.clip, shade)
    }

    fn font(&mut self, name: &[u8]) -> Option<Rc<Widths>> {
        if let Some(font) = self.fonts.get(name) {
            return Some(Rc::clone(font));
        }
        let fonts = deref(self.document, self.resources.get(b"Font").ok()?)?.as_dict().ok()?;
        let font = fonts.get(name).ok()?;
        let document = self.document;
        let read = || Widths::of(document, deref(document, font)?.as_dict().ok()?).map(Rc::new);
        let font = match font.as_reference() {
            Ok(id) => self.known.fonts.entry(id).or_insert_with(read).clone(),
            Err(_) => read(),
        }?;
        self.fonts.insert(name.to_vec(), Rc::clone(&font));
        Some(font)
    }

    /// A picture, or a form without words: it may cover what is there.
    fn form(&mut self, name: &[u8]) -> Option<()> {
        let forms = deref(self.document, self.resources.get(b"XObject").ok()?)?.as_dict().ok()?;
        let id = forms.get(name).ok()?.as_reference().ok()?;
        let dict = &self.document.get_object(id).ok()?.as_stream().ok()?.dict;
        let outer = self.state.clip.outer;
        if is(self.document, dict, b"Image") {
            let area = self.state.place.transform_rect_bbox(Rect::new(0.0, 0.0, 1.0, 1.0));
            return self.sheet.cover(outer.intersect(area));
        }
        let document = self.document;
        let known = self.known.forms.entry(id).or_insert_with(|| without_words(document, id));
        let (place, area) = (*known)?;
        let area = (self.state.place * place).transform_rect_bbox(area);
        self.sheet.paint(outer.intersect(area), Shade::UNKNOWN, false)
    }

    fn resource(&self, kind: &[u8], name: &[u8]) -> Option<&'d Object> {
        let all = deref(self.document, self.resources.get(kind).ok()?)?.as_dict().ok()?;
        deref(self.document, all.get(name).ok()?)
    }
}

fn point([x, y]: [f64; 2]) -> Point {
    Point::new(x, y)
}
