//! Pictures on foreign pages that have more dots to the inch than wanted.

use image::{DynamicImage, GrayImage, ImageFormat, RgbImage};
use lopdf::{Object, ObjectId, Stream};

use super::{Copier, MOST_UNPACKED, PageFit, content::ContentSurvey};
use crate::{downsampled, found::Odd};

/// A scan with fewer dots to the inch is hard to read.
const FEWEST: f32 = 75.0;

impl Copier<'_> {
    /// Notes how large the page draws its pictures. Those inside forms are not known and stay.
    pub(super) fn note_sizes(
        &mut self,
        resources: Option<&Object>,
        survey: &ContentSurvey,
        fit: &PageFit,
    ) {
        let forms = self.part(resources, b"XObject");
        let scale = fit.matrix[0].abs();
        for (name, (width, height)) in &survey.drawn {
            let Some(id) = forms.get(name).ok().and_then(|o| o.as_reference().ok()) else {
                continue;
            };
            let size = self.sizes.entry(id).or_default();
            *size = (size.0.max(width * scale), size.1.max(height * scale));
        }
    }

    /// What is wrong with a page that is nothing but a scan, if anything is.
    pub(super) fn look_at_scan(
        &self,
        resources: Option<&Object>,
        survey: &ContentSurvey,
        fit: &PageFit,
    ) -> Option<Odd> {
        let forms = self.part(resources, b"XObject");
        let [x0, y0, x1, y1] = fit.seen;
        // Only one that fills most of the page is a scan of a page.
        let (name, size) =
            survey.drawn.iter().max_by(|a, b| (a.1.0 * a.1.1).total_cmp(&(b.1.0 * b.1.1)))?;
        if size.0 * size.1 < (x1 - x0) * (y1 - y0) * 0.5 {
            return None;
        }
        let id = forms.get(name).ok()?.as_reference().ok()?;
        let Ok(Object::Stream(stream)) = self.document.get_object(id) else { return None };
        let side = |key: &[u8]| stream.dict.get(key).and_then(Object::as_i64).ok();
        let width = u32::try_from(side(b"Width")?).ok()?;
        let height = u32::try_from(side(b"Height")?).ok()?;
        if downsampled::dots((width, height), *size) < FEWEST {
            return Some(Odd::Coarse);
        }
        // A picture of letters does not pack so well; only one that does is opened.
        let bits = stream.content.len() as f32 * 8.0 / (width as f32 * height as f32);
        if bits > 0.3 {
            return None;
        }
        let grey = self.pixels(stream, width, height)?.to_luma8();
        let sum: u64 = grey.pixels().map(|p| u64::from(p.0[0])).sum();
        let count = u64::from(width) * u64::from(height);
        let mean = u8::try_from(sum / count.max(1)).unwrap_or(u8::MAX);
        let other = grey.pixels().filter(|p| p.0[0].abs_diff(mean) > 40).count() as u64;
        match (other * 2000 < count, mean > 127) {
            (true, true) => Some(Odd::White),
            (true, false) => Some(Odd::Black),
            _ => None,
        }
    }

    /// Makes a picture coarser where it has too many dots for its size on paper and the result is
    /// smaller.
    pub(super) fn coarsen(&mut self, id: ObjectId, object: &mut Object) {
        let (Some(wanted), Some(size), Object::Stream(stream)) =
            (self.dots, self.sizes.get(&id), object)
        else {
            return;
        };
        let side = |key: &[u8]| {
            stream.dict.get(key).and_then(Object::as_i64).ok().and_then(|n| u32::try_from(n).ok())
        };
        let (Some(width), Some(height)) = (side(b"Width"), side(b"Height")) else { return };
        let own = downsampled::dots((width, height), *size);
        if !downsampled::too_fine(own, wanted) {
            return;
        }
        let Some(image) = self.pixels(stream, width, height) else { return };
        let Some((content, width, height)) = downsampled::jpeg(&image, own, wanted) else { return };
        if content.len() >= stream.content.len() {
            return;
        }
        stream.content = content;
        stream.dict.set("Width", i64::from(width));
        stream.dict.set("Height", i64::from(height));
        stream.dict.set("Filter", Object::Name(b"DCTDecode".to_vec()));
        stream.dict.remove(b"DecodeParms");
        self.out.coarser.add(own);
    }

    /// The pixels, where they are grey or coloured with eight bits each. Masks, faxes and pictures
    /// with a table of colours stay as they are: they are small, or would lose more than dots.
    fn pixels(&self, stream: &Stream, width: u32, height: u32) -> Option<DynamicImage> {
        let dict = &stream.dict;
        let value = |key: &[u8]| dict.get(key).ok().map(|o| self.deref(o));
        let is_image = dict.get(b"Subtype").and_then(Object::as_name).is_ok_and(|n| n == b"Image");
        let masked = matches!(value(b"ImageMask"), Some(Object::Boolean(true)))
            || matches!(value(b"Mask"), Some(Object::Array(_)));
        let eight = value(b"BitsPerComponent").and_then(|b| b.as_i64().ok()) == Some(8);
        if !is_image || masked || !eight || dict.has(b"Decode") {
            return None;
        }
        let colours = self.colours(&value(b"ColorSpace")?)?;
        let filter = match value(b"Filter") {
            Some(Object::Array(list)) if list.len() == 1 => list.into_iter().next(),
            Some(Object::Array(_)) => return None,
            other => other,
        };
        let jpeg = match filter.as_ref().map(Object::as_name) {
            Some(Ok(b"DCTDecode")) => true,
            Some(Ok(b"FlateDecode" | b"LZWDecode")) => false,
            _ => return None,
        };
        if jpeg {
            let image =
                image::load_from_memory_with_format(&stream.content, ImageFormat::Jpeg).ok()?;
            let same = u64::from(image.color().channel_count()) == colours
                && (image.width(), image.height()) == (width, height);
            return same.then_some(image);
        }
        let content = stream.get_plain_content_with_limit(MOST_UNPACKED).ok()?;
        if colours == 1 {
            GrayImage::from_raw(width, height, content).map(DynamicImage::ImageLuma8)
        } else {
            RgbImage::from_raw(width, height, content).map(DynamicImage::ImageRgb8)
        }
    }

    /// Numbers for each pixel: 1 or 3; `None` for spaces of another kind.
    fn colours(&self, space: &Object) -> Option<u64> {
        let kind = |name: &[u8]| match name {
            b"DeviceGray" | b"CalGray" => Some(1),
            b"DeviceRGB" | b"CalRGB" => Some(3),
            _ => None,
        };
        match space {
            Object::Name(name) => kind(name),
            Object::Array(list) => match self.deref(list.first()?) {
                Object::Name(name) if name == b"ICCBased" => match self.deref(list.get(1)?) {
                    Object::Stream(profile) => {
                        let count = profile.dict.get(b"N").and_then(Object::as_i64).ok()?;
                        u64::try_from(count).ok().filter(|n| [1, 3].contains(n))
                    }
                    _ => None,
                },
                Object::Name(name) => kind(&name),
                _ => None,
            },
            _ => None,
        }
    }
}
