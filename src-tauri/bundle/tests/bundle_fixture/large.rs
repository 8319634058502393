//! A large bundle's input: 15 files, about 1,100 pages and 130 MB, made from the small foreign files,
//! from scans and from pages of text.

use std::{
    borrow::Cow,
    collections::BTreeMap,
    io::Write as _,
    path::{Path, PathBuf},
    process::Command,
};

use evenhand_bundle::{BoundFile, FileSource};
use evenhand_core::record::Id;

/// Files that are read when they are asked for, as the app does it.
pub struct Disk(pub BTreeMap<Id, PathBuf>);

impl FileSource for Disk {
    fn bytes(&self, file: Id) -> Option<Cow<'_, [u8]>> {
        std::fs::read(self.0.get(&file)?).ok().map(Cow::Owned)
    }
}

/// The list of files to bind and where they are.
pub fn on_disk(paths: &[PathBuf]) -> (Vec<BoundFile>, Disk) {
    let id = |n: u128| Id(uuid::Uuid::from_u128(n));
    let list = (1..).zip(paths).map(|(n, path)| BoundFile {
        file: id(n),
        name: path.file_name().unwrap().to_string_lossy().into_owned(),
        sha256: String::new(),
    });
    let files = (1..).zip(paths).map(|(n, path)| (id(n), path.clone())).collect();
    (list.collect(), Disk(files))
}

/// Makes the files in a folder; gives their paths in order.
pub fn make(folder: &Path) -> Vec<PathBuf> {
    let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/bundle");
    let mut out = Vec::new();
    let repeated = [
        ("libreoffice", 34),
        ("weasyprint", 34),
        ("reportlab", 23),
        ("typst", 34),
        ("cairo", 69),
        ("ghostscript", 34),
        ("rotated", 23),
        ("comments", 34),
    ];
    for (name, times) in repeated {
        let path = folder.join(format!("{name}.pdf"));
        let source = fixtures.join(format!("{name}.pdf"));
        let mut command = Command::new("qpdf");
        command
            .args(["--empty", "--pages"])
            .args(std::iter::repeat_n(&source, times))
            .arg("--")
            .arg(&path);
        assert!(command.status().unwrap().success());
        out.push(path);
    }
    for number in 1..=3 {
        let path = folder.join(format!("text-{number}.pdf"));
        std::fs::write(&path, text(150)).unwrap();
        out.push(path);
    }
    for number in 1..=4 {
        let path = folder.join(format!("scan-{number}.pdf"));
        std::fs::write(&path, scans(27, number)).unwrap();
        out.push(path);
    }
    out
}

/// A PDF of so many pages of text, no two alike.
pub fn text(pages: usize) -> Vec<u8> {
    pdf(pages, b"/Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>", |number, objects| {
        let mut content = squares() + "BT /F1 11 Tf 14 TL 60 780 Td\n";
        for line in 1..=48 {
            content += &format!(
                "(Page {number}, line {line}: notice of meeting {} was sent {} days ahead.) Tj T*\n",
                number * 48 + line,
                line % 31
            );
        }
        let content = deflate((content + "ET\n").as_bytes());
        objects.push(stream("/Filter/FlateDecode", &content));
    })
}

/// A PDF of so many scans of about 1.2 MB each.
fn scans(pages: usize, seed: u32) -> Vec<u8> {
    let mut state = seed;
    let pixels = image::GrayImage::from_fn(1240, 1754, |x, y| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let ink = if y % 40 < 14 && x % 23 < 15 { 60 } else { 235 };
        image::Luma([(ink + (state >> 26) as i32 - 32).clamp(0, 255) as u8])
    });
    let mut jpeg = Vec::new();
    let encoder = image::codecs::jpeg::JpegEncoder::new_with_quality(&mut jpeg, 92);
    pixels.write_with_encoder(encoder).unwrap();
    pdf(pages, b"", |_, objects| {
        let picture = objects.len() + 2;
        let content = format!("q 595 0 0 842 0 0 cm /Im{picture} Do Q {}", squares());
        objects.push(stream("", content.as_bytes()));
        objects.push(stream("/Type/XObject/Subtype/Image/Width 1240/Height 1754/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/DCTDecode", &jpeg));
    })
}

/// A square near each corner: red top left, green top right, blue bottom left, orange bottom right.
fn squares() -> String {
    ".85 0 0 rg 14 806 22 22 re f 0 .6 0 rg 559 806 22 22 re f \
     0 0 .85 rg 14 14 22 22 re f 1 .6 0 rg 559 14 22 22 re f 0 g\n"
        .to_owned()
}

fn stream(dict: &str, content: &[u8]) -> Vec<u8> {
    let mut out = format!("<<{dict}/Length {}>>stream\n", content.len()).into_bytes();
    out.extend_from_slice(content);
    out.extend_from_slice(b"\nendstream");
    out
}

/// A PDF with a sound table of objects. `page` adds the objects of one page, its content first.
fn pdf(pages: usize, resources: &[u8], page: impl Fn(usize, &mut Vec<Vec<u8>>)) -> Vec<u8> {
    let mut objects: Vec<Vec<u8>> = vec![b"<</Type/Catalog/Pages 2 0 R>>".to_vec(), Vec::new()];
    let mut kids = String::new();
    for number in 1..=pages {
        let content = objects.len() + 1;
        page(number, &mut objects);
        let picture = objects.len();
        let forms = if picture > content {
            format!("/XObject<</Im{picture} {picture} 0 R>>")
        } else {
            String::new()
        };
        let resources = String::from_utf8_lossy(resources);
        objects.push(format!("<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<<{resources}{forms}>>/Contents {content} 0 R>>").into_bytes());
        kids += &format!("{} 0 R ", objects.len());
    }
    objects[1] = format!("<</Type/Pages/Count {pages}/Kids[{kids}]>>").into_bytes();
    let mut out = b"%PDF-1.5\n%\xe2\xe3\xcf\xd3\n".to_vec();
    let mut table = format!("xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1);
    for (index, object) in objects.iter().enumerate() {
        table += &format!("{:010} 00000 n \n", out.len());
        writeln!(out, "{} 0 obj", index + 1).unwrap();
        out.extend_from_slice(object);
        out.extend_from_slice(b"\nendobj\n");
    }
    let start = out.len();
    write!(
        out,
        "{table}trailer<</Size {}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n",
        objects.len() + 1
    )
    .unwrap();
    out
}

fn deflate(bytes: &[u8]) -> Vec<u8> {
    let mut packer = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::default());
    packer.write_all(bytes).unwrap();
    packer.finish().unwrap()
}
