//! Draws the app's icons: two even marigold bars on deep teal, as in the window's corner.

use std::fs;
use std::path::Path;

use crate::Outcome;
use crate::program::root;

const TEAL: [f32; 3] = [10.0, 67.0, 71.0];
const MARIGOLD: [f32; 3] = [242.0, 193.0, 78.0];

/// The mark is drawn on a square of 26 units, as the window's is.
const UNITS: f32 = 26.0;
/// Both bars: from, to, and half their thickness.
const BARS: [(f32, f32, f32); 2] = [(6.0, 20.0, 9.6), (6.0, 20.0, 16.4)];
const HALF_BAR: f32 = 1.9;
const CORNER: f32 = 6.0;
/// Samples a side in each pixel.
const SAMPLES: u32 = 6;

/// Writes every size that tauri's bundles take.
pub fn draw() -> Outcome {
    let folder = root().join("icons");
    for (name, size) in
        [("32x32.png", 32), ("128x128.png", 128), ("128x128@2x.png", 256), ("icon.png", 512)]
    {
        write(&folder.join(name), &png(size)?)?;
    }
    write(&folder.join("icon.ico"), &ico(&[16, 24, 32, 48, 64, 256])?)?;
    write(
        &folder.join("icon.icns"),
        &icns(&[(b"ic11", 32), (b"ic12", 64), (b"ic07", 128), (b"ic08", 256), (b"ic09", 512)])?,
    )
}

fn write(path: &Path, bytes: &[u8]) -> Outcome {
    println!("{} ({} bytes)", path.display(), bytes.len());
    fs::write(path, bytes).map_err(|error| format!("{}: {error}", path.display()).into())
}

/// Windows' container: a directory of PNG files.
fn ico(sizes: &[u32]) -> Result<Vec<u8>, Box<dyn std::error::Error>> {
    let count = u16::try_from(sizes.len())?;
    let mut head = [0u16, 1, count].map(u16::to_le_bytes).concat();
    let mut body = Vec::new();
    for &size in sizes {
        let image = png(size)?;
        let at = u32::from(count) * 16 + 6 + length(&body)?;
        // 256 is written as 0.
        let side = u8::try_from(size).unwrap_or(0);
        head.extend([side, side, 0, 0, 1, 0, 32, 0]);
        head.extend(length(&image)?.to_le_bytes());
        head.extend(at.to_le_bytes());
        body.extend(image);
    }
    head.extend(body);
    Ok(head)
}

/// Apple's container: tagged PNG files.
fn icns(sizes: &[(&[u8; 4], u32)]) -> Result<Vec<u8>, Box<dyn std::error::Error>> {
    let mut body = Vec::new();
    for (tag, size) in sizes {
        let image = png(*size)?;
        body.extend(*tag);
        body.extend((length(&image)? + 8).to_be_bytes());
        body.extend(image);
    }
    let mut file = b"icns".to_vec();
    file.extend((length(&body)? + 8).to_be_bytes());
    file.extend(body);
    Ok(file)
}

fn length(bytes: &[u8]) -> Result<u32, std::num::TryFromIntError> {
    u32::try_from(bytes.len())
}

fn png(size: u32) -> Result<Vec<u8>, Box<dyn std::error::Error>> {
    let pixels: Vec<u8> =
        (0..size).flat_map(|y| (0..size).flat_map(move |x| pixel(x, y, size))).collect();
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, size, size);
    encoder.set_color(png::ColorType::Rgba);
    encoder.set_compression(png::Compression::High);
    let mut writer = encoder.write_header()?;
    writer.write_image_data(&pixels)?;
    writer.finish()?;
    Ok(bytes)
}

/// The mean of the samples in a pixel, with straight alpha.
fn pixel(x: u32, y: u32, size: u32) -> [u8; 4] {
    let mut sum = [0.0f32; 3];
    let mut covered = 0.0;
    for sample in 0..SAMPLES * SAMPLES {
        let place = |pixel: u32, step: u32| {
            (pixel as f32 + (step as f32 + 0.5) / SAMPLES as f32) / size as f32 * UNITS
        };
        if let Some(colour) = colour(place(x, sample % SAMPLES), place(y, sample / SAMPLES)) {
            covered += 1.0;
            sum.iter_mut().zip(colour).for_each(|(sum, part)| *sum += part);
        }
    }
    let [red, green, blue] =
        sum.map(|part| if covered > 0.0 { (part / covered).round() as u8 } else { 0 });
    let alpha = (covered / (SAMPLES * SAMPLES) as f32 * 255.0).round() as u8;
    [red, green, blue, alpha]
}

/// The colour at a point of the square; none outside its round corners.
fn colour(x: f32, y: f32) -> Option<[f32; 3]> {
    let on_bar = |&(from, to, middle): &(f32, f32, f32)| {
        (x - x.clamp(from, to)).hypot(y - middle) <= HALF_BAR
    };
    if BARS.iter().any(on_bar) {
        return Some(MARIGOLD);
    }
    let inset = |at: f32| at - at.clamp(CORNER, UNITS - CORNER);
    (inset(x).hypot(inset(y)) <= CORNER).then_some(TEAL)
}
