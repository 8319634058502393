//! Pages as pictures, drawn by a program that others wrote.

use std::{path::Path, process::Command};

use image::RgbImage;

/// Height of the strip with the stamp, in points.
pub const STRIP: f32 = 27.0;
/// Pixels to the inch of the pictures that are compared.
pub const DOTS: f32 = 36.0;

/// Pages as pictures at so many pixels to the inch. What the reader complains about is returned.
pub fn pictures(path: &Path, dots: f32, pages: &str) -> (Vec<RgbImage>, String) {
    let dir = tempfile::tempdir().unwrap();
    let out = Command::new("mutool")
        .args(["draw", "-q", "-c", "rgb", "-r", &dots.to_string(), "-o"])
        .arg(dir.path().join("%05d.png"))
        .arg(path)
        .arg(pages)
        .output()
        .unwrap();
    let mut names: Vec<_> =
        std::fs::read_dir(dir.path()).unwrap().map(|e| e.unwrap().path()).collect();
    names.sort();
    let list = names.iter().map(|n| image::open(n).unwrap().to_rgb8()).collect();
    let complaints: Vec<String> = String::from_utf8_lossy(&out.stderr)
        .lines()
        .filter(|l| !l.contains("ICC support"))
        .map(str::to_owned)
        .collect();
    (list, complaints.join("\n"))
}

/// The strip holds dark words at its left or middle and at its right, and nothing of the page.
pub fn stamped(page: &RgbImage, what: &str) {
    let from = page.height() - (STRIP * DOTS / 72.0) as u32 + 1;
    let mut dark = [0, 0];
    for (x, y, p) in page.enumerate_pixels().filter(|(_, y, _)| *y >= from) {
        let [r, g, b] = p.0.map(i32::from);
        // White, grey, black and teal; the squares on the pages are red, green, blue and orange.
        assert!(r <= g + 40 && b <= g + 40 && g <= b + 60, "{what}: {:?} at {x}, {y}", p.0);
        if g < 190 {
            dark[usize::from(x * 3 > page.width() * 2)] += 1;
        }
    }
    assert!(dark[0] > 10 && dark[1] > 10, "{what}: the stamp is not to be seen: {dark:?}");
}

/// The four squares of the page are near its corners, each in its own, and whole; nothing of what a
/// crop box hides is seen. On a fax only the first is solid, and it is black.
pub fn upright_and_whole(page: &RgbImage, source: &str, what: &str) {
    let kinds: [fn(i32, i32, i32) -> bool; 4] = [
        |r, g, b| r > 150 && g < 90 && b < 90,
        |r, g, b| g > 110 && r < 90 && b < 90,
        |r, g, b| b > 150 && r < 90 && g < 90,
        |r, g, b| r > 200 && (110..200).contains(&g) && b < 90,
    ];
    let (w, h) = (page.width() as f32, page.height() as f32);
    if source == "fax.pdf" {
        let dark = page
            .enumerate_pixels()
            .filter(|(x, y, p)| p.0[1] < 90 && (*x as f32) < w * 0.12 && (*y as f32) < h * 0.12);
        assert!(dark.count() > 30, "{what}: no square at the top left");
        return;
    }
    for (corner, is) in kinds.iter().enumerate() {
        let dots: Vec<(f32, f32)> = page
            .enumerate_pixels()
            .filter(|(_, _, p)| is(p.0[0].into(), p.0[1].into(), p.0[2].into()))
            .map(|(x, y, _)| (x as f32, y as f32))
            .collect();
        let count = dots.len() as f32;
        assert!(count > 12.0, "{what}: square {corner} is not to be seen: {count} dots");
        let middle = |f: fn(&(f32, f32)) -> f32| {
            let mut all: Vec<f32> = dots.iter().map(f).collect();
            all.sort_by(f32::total_cmp);
            all[all.len() / 2]
        };
        let (x, y) = (middle(|d| d.0), middle(|d| d.1));
        let right = corner % 2 == 1;
        let low = corner > 1;
        assert!(
            (x > w / 2.0) == right && (y > h / 2.0) == low,
            "{what}: square {corner} is at {x}, {y} of {w}, {h}"
        );
        // As wide as it is high, so no side of it is cut off.
        let near = |a: f32, b: f32| (a - b).abs() < 40.0;
        let own: Vec<&(f32, f32)> = dots.iter().filter(|d| near(d.0, x) && near(d.1, y)).collect();
        let span = |f: fn(&(f32, f32)) -> f32| {
            let low = own.iter().map(|d| f(d)).fold(f32::MAX, f32::min);
            let high = own.iter().map(|d| f(d)).fold(f32::MIN, f32::max);
            high - low + 1.0
        };
        let (wide, tall) = (span(|d| d.0), span(|d| d.1));
        assert!((wide - tall).abs() <= 2.0, "{what}: square {corner} is {wide} by {tall}");
    }
    let hidden = page.pixels().filter(|p| p.0[0] > 200 && p.0[1] < 60 && p.0[2] > 200).count();
    assert_eq!(hidden, 0, "{what}: what the crop box hides is seen");
}
