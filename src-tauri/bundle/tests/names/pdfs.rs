//! Small PDFs, each of which draws or holds a name in a way of its own.

use std::io::Cursor;

use lopdf::{Dictionary, Document, Object, ObjectId, Stream, dictionary};

/// A page of small size, so that a picture of it is small too.
struct Page {
    document: Document,
    page: ObjectId,
    resources: Dictionary,
    annots: Vec<Object>,
    catalog: Dictionary,
}

impl Page {
    fn new() -> Self {
        let mut document = Document::with_version("1.7");
        let page = document.new_object_id();
        let font = document.add_object(dictionary! {
            "Type" => "Font", "Subtype" => "Type1", "BaseFont" => "Helvetica", "Encoding" => "WinAnsiEncoding",
        });
        let resources = dictionary! { "Font" => dictionary! { "H" => font } };
        Self {
            document,
            page,
            resources,
            annots: Vec::new(),
            catalog: dictionary! { "Type" => "Catalog" },
        }
    }

    fn stream(&mut self, dict: Dictionary, content: &str) -> ObjectId {
        self.document.add_object(Stream::new(dict, content.as_bytes().to_vec()))
    }

    /// A form, pattern or the like with the page's fonts.
    fn drawing(&mut self, mut dict: Dictionary, content: &str) -> ObjectId {
        dict.set("Resources", self.resources.clone());
        dict.set("BBox", vec![0.into(), 0.into(), 300.into(), 200.into()]);
        self.stream(dict, content)
    }

    fn resource(&mut self, kind: &str, name: &str, value: impl Into<Object>) {
        let mut list = self
            .resources
            .get(kind.as_bytes())
            .and_then(Object::as_dict)
            .cloned()
            .unwrap_or_default();
        list.set(name, value);
        self.resources.set(kind, list);
    }

    fn annot(&mut self, mut dict: Dictionary) -> ObjectId {
        dict.set("Type", "Annot");
        if !dict.has(b"Rect") {
            dict.set("Rect", vec![20.into(), 20.into(), 200.into(), 40.into()]);
        }
        let id = self.document.add_object(dict);
        self.annots.push(id.into());
        id
    }

    fn done(mut self, content: &str) -> Vec<u8> {
        let content = format!("BT /H 10 Tf 20 170 Td (A letter about transport) Tj ET\n{content}");
        let content = self.stream(Dictionary::new(), &content);
        let pages = self.document.new_object_id();
        let mut page = dictionary! {
            "Type" => "Page", "Parent" => pages, "Contents" => content, "Resources" => self.resources,
            "MediaBox" => vec![0.into(), 0.into(), 300.into(), 200.into()],
        };
        if !self.annots.is_empty() {
            page.set("Annots", self.annots);
        }
        self.document.objects.insert(self.page, page.into());
        let list = dictionary! { "Type" => "Pages", "Kids" => vec![Object::from(self.page)], "Count" => 1 };
        self.document.objects.insert(pages, list.into());
        self.catalog.set("Pages", pages);
        let catalog = self.document.add_object(self.catalog);
        self.document.trailer.set("Root", catalog);
        let mut bytes = Vec::new();
        self.document.save_to(&mut bytes).unwrap();
        bytes
    }
}

fn literal(text: &str) -> String {
    format!("({})", text.replace('\\', "\\\\").replace('(', "\\(").replace(')', "\\)"))
}

fn utf16(text: &str) -> Object {
    let mut bytes = vec![0xfe, 0xff];
    bytes.extend(text.encode_utf16().flat_map(u16::to_be_bytes));
    Object::String(bytes, lopdf::StringFormat::Hexadecimal)
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|b| format!("{b:02X}")).collect()
}

/// Letters at places of their own, in the order given.
fn letters(list: &[(char, f64, f64)]) -> String {
    let one = |(c, x, y): &(char, f64, f64)| {
        format!("1 0 0 1 {x} {y} Tm {} Tj ", literal(&c.to_string()))
    };
    format!("BT /H 12 Tf {}ET", list.iter().map(one).collect::<String>())
}

fn row(name: &str, x: f64, y: f64) -> Vec<(char, f64, f64)> {
    name.chars().enumerate().map(|(at, c)| (c, x + 8.0 * at as f64, y)).collect()
}

/// The name in every way of drawing. The first is the plain one.
pub fn drawn(name: &str) -> Vec<(String, Vec<u8>)> {
    let mut all: Vec<(String, Vec<u8>)> = Vec::new();
    let shown = literal(name);
    let half = name.chars().take(name.chars().count() / 2).collect::<String>();
    let rest = name.strip_prefix(half.as_str()).unwrap().to_owned();
    let tj =
        |text: &str, x: f64, y: f64| format!("BT /H 12 Tf {x} {y} Td {} Tj ET ", literal(text));
    let plain = |content: String| Page::new().done(&content);
    let octal: String = name.bytes().map(|b| format!("\\{b:03o}")).collect();
    let kerned: String =
        name.chars().map(|c| format!("{} -15 ", literal(&c.to_string()))).collect();
    let turns: Vec<_> = row(name, 20.0, 100.0)
        .into_iter()
        .zip(row("OTHERWORDS!!", 20.0, 60.0))
        .flat_map(|(a, b)| [b, a])
        .collect();
    let twice: Vec<_> = row(name, 20.0, 100.0)
        .into_iter()
        .flat_map(|(c, x, y)| [(c, x, y), (c, x + 0.4, y)])
        .collect();
    let shadow: Vec<_> = row(name, 20.6, 99.4).into_iter().chain(row(name, 20.0, 100.0)).collect();
    let curve: Vec<_> = name
        .chars()
        .enumerate()
        .map(|(at, c)| (c, 20.0 + 8.0 * at as f64, 100.0 + 1.5 * at as f64))
        .collect();
    // Each letter is turned by its own matrix.
    let arc: Vec<String> = name
        .chars()
        .enumerate()
        .map(|(at, c)| {
            let (sin, cos) = (0.7 - 0.14 * at as f64).sin_cos();
            let (x, y) = (120.0 - 60.0 * sin, 60.0 + 60.0 * cos);
            format!("{cos} {sin} {} {cos} {x} {y} Tm {} Tj ", -sin, literal(&c.to_string()))
        })
        .collect();
    let bent = |letters: Vec<String>| format!("BT /H 12 Tf {}ET", letters.concat());
    let halves: Vec<String> =
        arc.iter().step_by(2).chain(arc.iter().skip(1).step_by(2)).cloned().collect();
    let mut wave = row(name, 20.0, 100.0);
    wave.iter_mut().step_by(2).for_each(|letter| letter.2 += 7.0);
    wave.reverse();
    let stacked: Vec<_> =
        name.chars().enumerate().map(|(at, c)| (c, 250.0, 160.0 - 13.0 * at as f64)).collect();
    for (way, content) in [
        (
            "plain",
            format!("BT /H 12 Tf 20 100 Td {} Tj ET", literal(&format!("The child {name} came"))),
        ),
        ("letter by letter", letters(&row(name, 20.0, 100.0))),
        ("backwards", letters(&row(name, 20.0, 100.0).into_iter().rev().collect::<Vec<_>>())),
        ("in turns", letters(&turns)),
        ("each letter twice", letters(&twice)),
        ("with a shadow", letters(&shadow)),
        ("rising", letters(&curve)),
        ("one letter a line", letters(&stacked)),
        ("on an arc", bent(arc.clone())),
        ("on an arc from its end", bent(arc.into_iter().rev().collect())),
        ("on an arc in turns", bent(halves)),
        ("up and down from its end", letters(&wave)),
        (
            "in halves",
            format!(
                "{}{}{}",
                tj(&half, 20.0, 100.0),
                tj("Another line", 20.0, 60.0),
                tj(&rest, 20.0 + width(&half), 100.0)
            ),
        ),
        ("kerned", format!("BT /H 12 Tf 20 100 Td [{kerned}] TJ ET")),
        ("hex", format!("BT /H 12 Tf 20 100 Td <{}> Tj ET", hex(name.as_bytes()))),
        ("octal", format!("BT /H 12 Tf 20 100 Td ({octal}) Tj ET")),
        ("up the page", format!("BT /H 12 Tf 0 1 -1 0 150 20 Tm {shown} Tj ET")),
        ("on its head", format!("BT /H 12 Tf -1 0 0 -1 200 100 Tm {shown} Tj ET")),
        ("aslant", format!("BT /H 12 Tf 0.94 0.34 -0.34 0.94 20 60 Tm {shown} Tj ET")),
        ("slanted letters", format!("BT /H 12 Tf 1 0 0.3 1 20 100 Tm {shown} Tj ET")),
        ("wide apart", format!("BT /H 12 Tf 6 Tc 20 100 Td {shown} Tj ET")),
        ("squeezed", format!("BT /H 12 Tf 60 Tz 20 100 Td {shown} Tj ET")),
        ("small", format!("BT /H 1 Tf 20 100 Td {shown} Tj ET")),
        ("by the matrix", format!("q 12 0 0 12 20 100 cm BT /H 1 Tf {shown} Tj ET Q")),
        (
            "broken over lines",
            format!(
                "{}{}",
                tj(&format!("the council told us that {half}-"), 20.0, 100.0),
                tj(&format!("{rest} was late"), 20.0, 86.0)
            ),
        ),
        (
            "in two columns",
            format!(
                "{}{}{}{}",
                tj(&format!("first {half}-"), 20.0, 100.0),
                tj("second column", 160.0, 100.0),
                tj(&rest, 20.0, 86.0),
                tj("goes on", 160.0, 86.0)
            ),
        ),
        ("unseen", format!("BT /H 12 Tf 3 Tr 20 100 Td {shown} Tj ET")),
        ("white", format!("BT 1 g /H 12 Tf 20 100 Td {shown} Tj ET")),
        ("under black", format!("{} 0 g 10 90 200 30 re f", tj(name, 20.0, 100.0))),
        ("clipped away", format!("q 0 0 1 1 re W n {} Q", tj(name, 20.0, 100.0))),
        ("off the page", tj(name, 20.0, -500.0)),
        ("outlined and filled", format!("BT 2 Tr /H 12 Tf 20 100 Td {shown} Tj ET")),
        (
            "cut out of a picture",
            format!("q BT 7 Tr /H 24 Tf 20 100 Td {shown} Tj ET 0 0 300 200 re f Q"),
        ),
        ("raw in a comment of the content", format!("% about {name}\n")),
        (
            "raw in the content's properties",
            format!("/Span <</ActualText {shown} /Lang (en)>> BDC {} EMC", tj("xxxx", 20.0, 100.0)),
        ),
        (
            "raw expansion",
            format!(
                "/Span <</E <FEFF{}>>> BDC {} EMC",
                hex(&utf16_bytes(name)),
                tj("M.", 20.0, 100.0)
            ),
        ),
        (
            "raw description",
            format!("/Figure <</Alt <FEFF{}>>> BDC 20 20 30 30 re f EMC", hex(&utf16_bytes(name))),
        ),
        ("raw behind a list that never ends", format!("[ 1 {}", tj(name, 20.0, 100.0))),
        ("raw string that never ends", format!("BT /H 12 Tf 20 100 Td ({name}")),
        (
            "raw with a mark of language",
            format!(
                "/Span <</ActualText <FEFF{}001B0065006E001B{}>>> BDC {} EMC",
                hex(&utf16_bytes(&half)),
                hex(&utf16_bytes(&rest)),
                tj("x", 20.0, 100.0)
            ),
        ),
        ("with small letters between", {
            let one =
                |c: char| format!("/H 12 Tf {} Tj /H 0.4 Tf (z) Tj ", literal(&c.to_string()));
            format!("BT 20 100 Td {} ET", name.chars().map(one).collect::<String>())
        }),
        (
            "in a line with wide gaps",
            [
                ("as", 20.0, 100.0),
                (&format!("{half}-"), 250.0, 100.0),
                (&rest, 20.0, 86.0),
                ("so", 200.0, 86.0),
            ]
            .map(|(text, x, y)| tj(text, x, y))
            .concat(),
        ),
        (
            "with a high capital",
            format!(
                "BT /H 40 Tf 20 80 Td {} Tj ET BT /H 12 Tf 58 104 Td {} Tj ET",
                literal(&name.chars().take(1).collect::<String>()),
                literal(&name.chars().skip(1).collect::<String>())
            ),
        ),
        (
            "raw with a soft hyphen",
            format!(
                "/Span <</ActualText <FEFF{}>>> BDC {} EMC",
                hex(&utf16_bytes(&format!("{half}\u{ad}{rest}"))),
                tj("x", 20.0, 100.0)
            ),
        ),
    ] {
        all.push((way.to_owned(), plain(content)));
    }
    let draw = tj(name, 20.0, 100.0);
    all.extend(maps(name));
    all.extend(drawings(&draw));
    all.extend(notes(name, &draw));
    all.extend(around(name, &draw));
    all.extend(pictures(name));
    all
}

fn utf16_bytes(text: &str) -> Vec<u8> {
    text.encode_utf16().flat_map(u16::to_be_bytes).collect()
}

/// Width in Helvetica of 12 points, near enough for the second half to follow on the first.
fn width(text: &str) -> f64 {
    let one = |c: char| match c {
        'i' | 'l' | '\'' => 2.7,
        'r' => 4.0,
        'M' => 10.0,
        'O' | 'J' => 9.3,
        'c' | 'k' | 's' => 6.0,
        _ => 6.67,
    };
    text.chars().map(one).sum()
}

/// The name in letters of which the font says something else, and in maps of letters.
fn maps(name: &str) -> Vec<(String, Vec<u8>)> {
    let of = |letter: &dyn Fn(char) -> String, rest: &str, text: &str| {
        let mut page = Page::new();
        let codes: std::collections::BTreeSet<char> = name.chars().collect();
        let lines: String = codes
            .iter()
            .map(|c| format!("<{:02X}> <{}>\n", u32::from(*c), hex(&utf16_bytes(&letter(*c)))))
            .collect();
        let map = format!(
            "{rest}/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def 1 begincodespacerange <00> <FF> endcodespacerange {} beginbfchar\n{lines}endbfchar endcmap end end",
            codes.len()
        );
        let map = page.stream(Dictionary::new(), &map);
        let font = page.document.add_object(dictionary! {
            "Type" => "Font", "Subtype" => "Type1", "BaseFont" => "Helvetica", "Encoding" => "WinAnsiEncoding", "ToUnicode" => map,
        });
        page.resource("Font", "N", font);
        page.done(&format!("BT /N 12 Tf 20 100 Td {} Tj ET", literal(text)))
    };
    let wrong = |c: char| char::from_u32(u32::from(c) % 20 + 0x3b1).unwrap().to_string();
    vec![
        ("in letters that are said to be others".to_owned(), of(&wrong, "", name)),
        ("in letters that are said to be spaces".to_owned(), of(&|_| " ".to_owned(), "", name)),
        (
            "with one letter that is said to be a space".to_owned(),
            of(&|c| if c == 'n' { ' ' } else { c }.to_string(), "", &format!("{name} and so")),
        ),
        ("raw in a map of letters".to_owned(), of(&|_| name.to_owned(), "", "words")),
        (
            "raw comment in a map of letters".to_owned(),
            of(&|c| c.to_string(), &format!("% {name}\n"), "words"),
        ),
        (
            "raw string and name in a map of letters".to_owned(),
            of(
                &|c| c.to_string(),
                &format!("/Ordering ({name}) def /{}-UCS pop ", name.replace('\'', "")),
                "words",
            ),
        ),
    ]
}

/// The name in what a page draws by another stream.
fn drawings(draw: &str) -> Vec<(String, Vec<u8>)> {
    let mut all = Vec::new();
    let mut add = |way: &str, bytes| all.push((way.to_owned(), bytes));
    let mut page = Page::new();
    let form = page.drawing(dictionary! { "Type" => "XObject", "Subtype" => "Form" }, draw);
    page.resource("XObject", "Fm", form);
    add("in a form", page.done("/Fm Do"));

    let mut page = Page::new();
    let inner = page.drawing(dictionary! { "Type" => "XObject", "Subtype" => "Form" }, draw);
    page.resource("XObject", "In", inner);
    let outer = page.drawing(dictionary! { "Type" => "XObject", "Subtype" => "Form", "Matrix" => vec![1.into(), 0.into(), 0.into(), 1.into(), 5.into(), 5.into()] }, "/In Do");
    page.resource("XObject", "Out", outer);
    add("in a form in a form", page.done("/Out Do"));

    let mut page = Page::new();
    let unused = page.drawing(dictionary! { "Type" => "XObject", "Subtype" => "Form" }, draw);
    page.resource("XObject", "Unused", unused);
    add("raw in a form that is not drawn", page.done(""));

    let mut page = Page::new();
    let dict = dictionary! { "Type" => "Pattern", "PatternType" => 1, "PaintType" => 1, "TilingType" => 1, "XStep" => 300, "YStep" => 200 };
    let pattern = page.drawing(dict, draw);
    page.resource("Pattern", "P", pattern);
    add("in a pattern", page.done("/Pattern cs /P scn 0 0 300 160 re f"));

    let mut page = Page::new();
    let group = dictionary! { "S" => "Transparency", "CS" => "DeviceGray" };
    let mask = page.drawing(
        dictionary! { "Type" => "XObject", "Subtype" => "Form", "Group" => group },
        &format!("1 g {draw}"),
    );
    let state = dictionary! { "Type" => "ExtGState", "SMask" => dictionary! { "Type" => "Mask", "S" => "Luminosity", "G" => mask } };
    page.resource("ExtGState", "G", state);
    add("in a soft mask", page.done("q /G gs 0 0 300 160 re f Q"));

    let mut page = Page::new();
    let procs: Dictionary = [(
        b"whole".to_vec(),
        Object::from(page.drawing(Dictionary::new(), &format!("300 0 d0 {draw}"))),
    )]
    .into_iter()
    .collect();
    let font = page.document.add_object(dictionary! {
        "Type" => "Font", "Subtype" => "Type3", "FontBBox" => vec![0.into(), 0.into(), 300.into(), 200.into()],
        "FontMatrix" => vec![1.into(), 0.into(), 0.into(), 1.into(), 0.into(), 0.into()], "CharProcs" => procs,
        "Encoding" => dictionary! { "Type" => "Encoding", "Differences" => vec![97.into(), Object::Name(b"whole".to_vec())] },
        "FirstChar" => 97, "LastChar" => 97, "Widths" => vec![Object::from(300)], "Resources" => page.resources.clone(),
    });
    page.resource("Font", "T", font);
    add("in a glyph of another font", page.done("BT /T 1 Tf 0 0 Td (a) Tj ET"));

    let mut page = Page::new();
    let layer = page
        .document
        .add_object(dictionary! { "Type" => "OCG", "Name" => Object::string_literal("Draft") });
    page.resource("Properties", "L", layer);
    page.catalog.set("OCProperties", dictionary! { "OCGs" => vec![layer.into()], "D" => dictionary! { "OFF" => vec![layer.into()] } });
    add("on a hidden layer", page.done(&format!("/OC /L BDC {draw} EMC")));
    all
}

/// The name in comments, links and fields.
fn notes(name: &str, draw: &str) -> Vec<(String, Vec<u8>)> {
    let mut all = Vec::new();
    let mut add = |way: &str, bytes| all.push((way.to_owned(), bytes));
    let half = name.len() / 2;
    let soft = format!("About {}\u{ad}{}", &name[..half], &name[half..]);
    for (way, key, value) in [
        ("raw comment", "Contents", utf16(&soft)),
        ("raw author of a comment", "T", utf16(name)),
        ("raw subject of a comment", "Subj", Object::string_literal(name)),
        ("raw rich comment", "RC", Object::string_literal(format!("<body><p>{name}</p></body>"))),
        ("raw name of a comment", "NM", Object::string_literal(name)),
    ] {
        let mut page = Page::new();
        let mut note = dictionary! { "Subtype" => "Text" };
        note.set(key, value);
        page.annot(note);
        add(way, page.done(""));
    }
    let bold = format!("<body><p><b>{}</b>{}</p></body>", &name[..half], &name[half..]);
    let mut page = Page::new();
    page.annot(dictionary! { "Subtype" => "Text", "RC" => Object::string_literal(bold) });
    add("raw rich comment, half of it bold", page.done(""));

    let mut page = Page::new();
    let look = page.drawing(dictionary! { "Type" => "XObject", "Subtype" => "Form" }, draw);
    page.annot(dictionary! { "Subtype" => "FreeText", "F" => 4, "DA" => Object::string_literal("/H 10 Tf"), "Rect" => vec![0.into(), 0.into(), 300.into(), 200.into()], "AP" => dictionary! { "N" => look } });
    add("as a typed note", page.done(""));

    let mut page = Page::new();
    let uri = format!("https://example.org/{}/plan", name.replace('\'', "%27"));
    page.annot(dictionary! { "Subtype" => "Link", "A" => dictionary! { "S" => "URI", "URI" => Object::string_literal(uri) } });
    add("raw in a link", page.done(""));

    let fields = |page: &mut Page, list: Vec<ObjectId>| {
        let list: Vec<Object> = list.into_iter().map(Object::from).collect();
        let fonts = page.resources.clone();
        page.catalog.set("AcroForm", dictionary! { "Fields" => list, "DA" => Object::string_literal("/H 12 Tf 0 g"), "DR" => fonts });
    };
    let mut page = Page::new();
    let field = page.annot(dictionary! { "Subtype" => "Widget", "FT" => "Tx", "T" => Object::string_literal("a"), "F" => 4, "V" => Object::string_literal(name) });
    fields(&mut page, vec![field]);
    add("in a field without a picture", page.done(""));

    let mut page = Page::new();
    let list = name.chars().enumerate().map(|(at, c)| {
        let x = 20 + 20 * at as i64;
        page.annot(dictionary! { "Subtype" => "Widget", "FT" => "Tx", "T" => Object::string_literal(format!("n{at}")), "F" => 4,
            "V" => Object::string_literal(c.to_string()), "Rect" => vec![x.into(), 100.into(), (x + 18).into(), 120.into()] })
    });
    let list: Vec<ObjectId> = list.collect();
    fields(&mut page, list);
    add("one field a letter", page.done(""));

    let mut page = Page::new();
    let look = page.drawing(dictionary! { "Type" => "XObject", "Subtype" => "Form" }, draw);
    let field = page.annot(dictionary! { "Subtype" => "Widget", "FT" => "Tx", "T" => Object::string_literal("a"), "F" => 4, "V" => Object::string_literal("x"),
        "Rect" => vec![0.into(), 0.into(), 300.into(), 200.into()], "AP" => dictionary! { "N" => look } });
    fields(&mut page, vec![field]);
    add("in the picture of a field", page.done(""));

    let mut page = Page::new();
    let field = page.annot(dictionary! { "Subtype" => "Widget", "FT" => "Ch", "T" => utf16(name), "TU" => utf16(name), "F" => 4, "V" => Object::string_literal("x"),
        "Opt" => vec![Object::Array(vec![Object::string_literal("x"), utf16(name)])] });
    fields(&mut page, vec![field]);
    add("in the choices of a field", page.done(""));
    all
}

/// The name beside the pages.
fn around(name: &str, draw: &str) -> Vec<(String, Vec<u8>)> {
    let mut all = Vec::new();
    let mut add = |way: &str, bytes| all.push((way.to_owned(), bytes));
    let mut page = Page::new();
    let outlines = page.document.new_object_id();
    let line = page.document.add_object(dictionary! { "Title" => utf16(&format!("About {name}")), "Parent" => outlines, "Dest" => vec![page.page.into(), Object::Name(b"Fit".to_vec())] });
    page.document
        .objects
        .insert(outlines, dictionary! { "First" => line, "Last" => line, "Count" => 1 }.into());
    page.catalog.set("Outlines", outlines);
    add("raw bookmark", page.done(""));

    let mut page = Page::new();
    page.document
        .trailer
        .set("Info", dictionary! { "Author" => utf16(name), "Secret" => utf16(name) });
    let file = page.stream(dictionary! { "Type" => "EmbeddedFile" }, &format!("Inside: {name}"));
    let spec = dictionary! { "Type" => "Filespec", "F" => Object::string_literal(format!("{name}.txt")), "EF" => dictionary! { "F" => file } };
    page.catalog.set("Names", dictionary! { "EmbeddedFiles" => dictionary! { "Names" => vec![utf16(name), spec.into()] } });
    page.catalog.set(
        "PageLabels",
        dictionary! { "Nums" => vec![0.into(), dictionary! { "P" => utf16(name) }.into()] },
    );
    let xmp = page.stream(
        dictionary! { "Type" => "Metadata", "Subtype" => "XML" },
        &format!("<x>{name}</x>"),
    );
    page.catalog.set("Metadata", xmp);
    add("raw in the file's properties", page.done(""));

    let mut page = Page::new();
    let layer = page.document.add_object(dictionary! { "Type" => "OCG", "Name" => utf16(name) });
    page.resource("Properties", "L", layer);
    page.catalog.set("OCProperties", dictionary! { "OCGs" => vec![layer.into()], "D" => dictionary! { "ON" => vec![layer.into()] } });
    add("raw name of a layer", page.done("/OC /L BDC 10 10 20 20 re f EMC"));

    let mut page = Page::new();
    let usage = dictionary! { "CreatorInfo" => dictionary! { "Creator" => utf16(name) } };
    let layer = page.document.add_object(dictionary! { "Type" => "OCG", "Name" => Object::string_literal("Draft"), "Usage" => usage });
    page.resource("Properties", "L", layer);
    page.catalog.set("OCProperties", dictionary! { "OCGs" => vec![layer.into()], "D" => dictionary! { "ON" => vec![layer.into()] } });
    add("raw maker of a layer", page.done("/OC /L BDC 10 10 20 20 re f EMC"));

    let mut page = Page::new();
    let root = page.document.new_object_id();
    let kid = page.document.add_object(dictionary! { "Type" => "StructElem", "S" => "P", "C" => "Own", "P" => root, "Pg" => page.page, "K" => 0 });
    let class = dictionary! { "Own" => dictionary! { "O" => "Layout", "Note" => utf16(name) } };
    page.document.objects.insert(
        root,
        dictionary! { "Type" => "StructTreeRoot", "K" => kid, "ClassMap" => class }.into(),
    );
    page.catalog.set("StructTreeRoot", root);
    page.catalog.set("MarkInfo", dictionary! { "Marked" => true });
    add(
        "raw in a class of tags",
        page.done("/P <</MCID 0>> BDC BT /H 10 Tf 20 100 Td (words) Tj ET EMC"),
    );

    let mut page = Page::new();
    let tint = page.document.add_object(dictionary! { "FunctionType" => 2, "Domain" => vec![0.into(), 1.into()], "C0" => vec![0.into()], "C1" => vec![1.into()], "N" => 1 });
    page.resource(
        "ColorSpace",
        "C",
        vec![
            Object::Name(b"Separation".to_vec()),
            Object::Name(name.as_bytes().to_vec()),
            Object::Name(b"DeviceGray".to_vec()),
            tint.into(),
        ],
    );
    add("raw name of a colour", page.done("/C cs 1 scn 10 10 20 20 re f"));

    let mut page = Page::new();
    let font = page.document.add_object(dictionary! { "Type" => "Font", "Subtype" => "Type1", "BaseFont" => Object::Name(format!("ABCDEF+{name}Hand").into_bytes()), "Encoding" => "WinAnsiEncoding" });
    page.resource("Font", "N", font);
    add("raw name of a font", page.done("BT /N 10 Tf 20 100 Td (words) Tj ET"));

    let mut page = Page::new();
    let root = page.document.new_object_id();
    let kid = dictionary! { "Type" => "StructElem", "S" => "P", "P" => root, "Pg" => page.page, "K" => 0, "T" => utf16(name), "E" => utf16(name), "ActualText" => utf16(name), "Alt" => utf16(name) };
    let kid = page.document.add_object(kid);
    page.document
        .objects
        .insert(root, dictionary! { "Type" => "StructTreeRoot", "K" => kid }.into());
    page.catalog.set("StructTreeRoot", root);
    page.catalog.set("MarkInfo", dictionary! { "Marked" => true });
    add("raw in the tags", page.done("/P <</MCID 0>> BDC BT /H 10 Tf 20 100 Td (words) Tj ET EMC"));

    add("raw in the tags of two pictures", {
        let mut page = Page::new();
        let root = page.document.new_object_id();
        let half = name.len() / 2;
        let says =
            [format!("A photo of {}", &name[..half]), format!("{} at school", &name[half..])];
        let kid = |(at, alt): (i64, &String)| dictionary! { "Type" => "StructElem", "S" => "Figure", "P" => root, "Pg" => page.page, "K" => at, "Alt" => utf16(alt) };
        let kids: Vec<Dictionary> = (0..).zip(&says).map(kid).collect();
        let kids: Vec<Object> =
            kids.into_iter().map(|kid| page.document.add_object(kid).into()).collect();
        page.document
            .objects
            .insert(root, dictionary! { "Type" => "StructTreeRoot", "K" => kids }.into());
        page.catalog.set("StructTreeRoot", root);
        page.catalog.set("MarkInfo", dictionary! { "Marked" => true });
        page.done("/Figure <</MCID 0>> BDC 20 20 30 30 re f EMC /Figure <</MCID 1>> BDC 60 20 30 30 re f EMC")
    });

    let mut page = Page::new();
    page.catalog.set("Names", dictionary! { "Dests" => dictionary! { "Names" => vec![utf16(name), Object::Array(vec![page.page.into(), Object::Name(b"Fit".to_vec())])] } });
    page.annot(dictionary! { "Subtype" => "Link", "Dest" => utf16(name) });
    add("raw name of a place", page.done(draw));
    all
}

/// The name in what a camera or program wrote beside the dots of a picture.
fn pictures(name: &str) -> Vec<(String, Vec<u8>)> {
    let mut jpeg = Vec::new();
    image::DynamicImage::new_rgb8(60, 40)
        .write_to(&mut Cursor::new(&mut jpeg), image::ImageFormat::Jpeg)
        .unwrap();
    let wide: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
    // A TIFF head with one field: XPAuthor.
    let mut exif = b"Exif\0\0II*\0\x08\0\0\0\x01\0\x9d\x9c\x01\0".to_vec();
    exif.extend((wide.len() as u32).to_le_bytes());
    exif.extend(26u32.to_le_bytes());
    exif.extend([0; 4]);
    exif.extend(&wide);
    let xmp = format!("http://ns.adobe.com/xap/1.0/\0<x>{name}</x>").into_bytes();
    let iptc = [
        b"Photoshop 3.0\08BIM\x04\x04\0\0\0\0\0\x10\x1c\x02\x50\0".as_slice(),
        &[name.len() as u8],
        name.as_bytes(),
    ]
    .concat();
    let kinds = [
        ("raw camera author", 0xe1u8, exif),
        ("raw xmp of a picture", 0xe1, xmp),
        ("raw iptc of a picture", 0xed, iptc),
        ("raw comment of a picture", 0xfe, name.as_bytes().to_vec()),
    ];
    let one = |(way, marker, segment): (&str, u8, Vec<u8>)| {
        let mut noted = vec![0xff, 0xd8, 0xff, marker];
        noted.extend((segment.len() as u16 + 2).to_be_bytes());
        noted.extend(segment);
        noted.extend(&jpeg[2..]);
        let mut page = Page::new();
        let dict = dictionary! { "Type" => "XObject", "Subtype" => "Image", "Width" => 60, "Height" => 40, "ColorSpace" => "DeviceRGB", "BitsPerComponent" => 8, "Filter" => "DCTDecode" };
        let image = page.document.add_object(Stream {
            dict,
            content: noted,
            allows_compression: false,
            start_position: None,
        });
        page.resource("XObject", "I", image);
        (way.to_owned(), page.done("q 60 0 0 40 20 20 cm /I Do Q"))
    };
    kinds.into_iter().map(one).collect()
}

/// Two pages, with a text at the end of the first, and one at the head of the second. A line stands below and above.
pub fn two_pages(last: &str, first: &str) -> Vec<u8> {
    let line = |text: &str, y: i32| format!("BT /H 12 Tf 20 {y} Td {} Tj ET ", literal(text));
    let mut page = Page::new();
    let content = format!("{}{}", line("Annual review", 180), line(first, 150));
    let content = page.stream(Dictionary::new(), &content);
    let second = page.document.add_object(dictionary! {
        "Type" => "Page", "Contents" => content, "Resources" => page.resources.clone(),
        "MediaBox" => vec![0.into(), 0.into(), 300.into(), 200.into()],
    });
    let bytes = page.done(&format!("{}{}", line(last, 40), line("Page 1 of 2", 10)));
    let mut document = Document::load_mem(&bytes).unwrap();
    let tree =
        document.catalog().and_then(|c| c.get(b"Pages")).and_then(Object::as_reference).unwrap();
    document.get_dictionary_mut(second).unwrap().set("Parent", tree);
    let node = document.get_dictionary_mut(tree).unwrap();
    node.set("Count", 2);
    node.get_mut(b"Kids").and_then(Object::as_array_mut).unwrap().push(second.into());
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).unwrap();
    bytes
}

/// The name in a font within the file that has no table of its letters. Its map is missing, or says other letters of
/// about the same width, or signs.
fn fonts_of_their_own(name: &str) -> Vec<(String, Vec<u8>)> {
    use skrifa::MetadataProvider;
    let mut font = include_bytes!("../../fonts/NotoSans-Regular.ttf").to_vec();
    let table = font.windows(4).position(|tag| tag == b"cmap").unwrap();
    let letters = skrifa::FontRef::new(include_bytes!("../../fonts/NotoSans-Regular.ttf")).unwrap();
    font[table..table + 4].copy_from_slice(b"cmaq");
    let near = |c: char| match "aeouhndbckJLst".find(c).map(|at| at ^ 1) {
        Some(at) => char::from(b"aeouhndbckJLst"[at]),
        None => c,
    };
    let text = format!("The child {name} came home with us");
    type Letter<'a> = &'a dyn Fn(char) -> char;
    let sign = |c: char| char::from(b'!' + c as u8 % 15);
    let maps: [(&str, Option<Letter<'_>>); 3] = [
        ("no map", None),
        ("a map to other letters", Some(&near)),
        ("a map to signs", Some(&sign)),
    ];
    maps.map(|(way, map)| {
        let mut page = Page::new();
        let glyph = |c: char| letters.charmap().map(c).unwrap().to_u32();
        let advance = |c: char| {
            let size = skrifa::instance::Size::new(1000.0);
            let widths = letters.glyph_metrics(size, skrifa::instance::LocationRef::default());
            widths.advance_width(letters.charmap().map(c).unwrap()).unwrap()
        };
        let used: std::collections::BTreeSet<char> = text.chars().collect();
        let widths = used.iter().flat_map(|c| {
            [Object::from(i64::from(glyph(*c))), vec![Object::from(advance(*c))].into()]
        });
        let widths: Vec<Object> = widths.collect();
        let file = page.document.add_object(Stream::new(Dictionary::new(), font.clone()));
        let descriptor = page.document.add_object(dictionary! {
            "Type" => "FontDescriptor", "FontName" => "ABCDEF+X", "Flags" => 4, "FontFile2" => file,
        });
        let kid = page.document.add_object(dictionary! {
            "Type" => "Font", "Subtype" => "CIDFontType2", "BaseFont" => "ABCDEF+X", "W" => widths, "FontDescriptor" => descriptor,
            "CIDSystemInfo" => dictionary! { "Registry" => Object::string_literal("Adobe"), "Ordering" => Object::string_literal("Identity"), "Supplement" => 0 },
        });
        let mut dict = dictionary! {
            "Type" => "Font", "Subtype" => "Type0", "BaseFont" => "ABCDEF+X", "Encoding" => "Identity-H", "DescendantFonts" => vec![kid.into()],
        };
        if let Some(map) = map {
            let lines: String = used
                .iter()
                .map(|c| format!("<{:04X}> <{:04X}>\n", glyph(*c), if *c == ' ' { 32 } else { u32::from(map(*c)) }))
                .collect();
            let map = page.stream(Dictionary::new(), &format!(
                "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def 1 begincodespacerange <0000> <FFFF> endcodespacerange {} beginbfchar\n{lines}endbfchar endcmap end end",
                used.len()
            ));
            dict.set("ToUnicode", map);
        }
        let own = page.document.add_object(dict);
        page.resource("Font", "N", own);
        let codes: String = text.chars().map(|c| format!("{:04X}", glyph(c))).collect();
        (format!("a font of its own with {way}"), page.done(&format!("BT /N 10 Tf 10 100 Td <{codes}> Tj ET")))
    })
    .into()
}

/// A name whose "fi" is one glyph of which the file's map says "f" alone. The font's own table
/// of letters knows better.
pub fn ligature(name: &str) -> Vec<u8> {
    use skrifa::MetadataProvider;
    let whole = include_bytes!("../../fonts/NotoSans-Regular.ttf");
    let letters = skrifa::FontRef::new(whole).unwrap();
    let text = format!("The child {name} came home with us of late").replace("fi", "ﬁ");
    let glyph = |c: char| letters.charmap().map(c).unwrap().to_u32();
    let size = skrifa::instance::Size::new(1000.0);
    let widths = letters.glyph_metrics(size, skrifa::instance::LocationRef::default());
    let used: std::collections::BTreeSet<char> = text.chars().collect();
    let widths: Vec<Object> = used
        .iter()
        .flat_map(|c| {
            let advance = widths.advance_width(letters.charmap().map(*c).unwrap()).unwrap();
            [Object::from(i64::from(glyph(*c))), vec![Object::from(advance)].into()]
        })
        .collect();
    let claimed = |c: char| u32::from(if c == 'ﬁ' { 'f' } else { c });
    let lines: String =
        used.iter().map(|c| format!("<{:04X}> <{:04X}>\n", glyph(*c), claimed(*c))).collect();
    let mut page = Page::new();
    let file = page.document.add_object(Stream::new(Dictionary::new(), whole.to_vec()));
    let descriptor = page.document.add_object(dictionary! {
        "Type" => "FontDescriptor", "FontName" => "ABCDEF+X", "Flags" => 4, "FontFile2" => file,
    });
    let kid = page.document.add_object(dictionary! {
        "Type" => "Font", "Subtype" => "CIDFontType2", "BaseFont" => "ABCDEF+X", "W" => widths, "FontDescriptor" => descriptor,
        "CIDSystemInfo" => dictionary! { "Registry" => Object::string_literal("Adobe"), "Ordering" => Object::string_literal("Identity"), "Supplement" => 0 },
    });
    let map = page.stream(Dictionary::new(), &format!(
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def 1 begincodespacerange <0000> <FFFF> endcodespacerange {} beginbfchar\n{lines}endbfchar endcmap end end",
        used.len()
    ));
    let own = page.document.add_object(dictionary! {
        "Type" => "Font", "Subtype" => "Type0", "BaseFont" => "ABCDEF+X", "Encoding" => "Identity-H", "DescendantFonts" => vec![kid.into()], "ToUnicode" => map,
    });
    page.resource("Font", "N", own);
    let codes: String = text.chars().map(|c| format!("{:04X}", glyph(c))).collect();
    page.done(&format!("BT /N 10 Tf 10 100 Td <{codes}> Tj ET"))
}

/// Pages over which somebody wrote by hand, or set a stamp that is a picture.
pub fn drawn_on() -> Vec<(String, Vec<u8>)> {
    let mut page = Page::new();
    let stroke = |at: i64| {
        let points = [20, 20, 30, 40, 25, 30, 40, 20].map(|n: i64| Object::from(n + 20 * at));
        Object::Array(points.to_vec())
    };
    page.annot(dictionary! { "Subtype" => "Ink", "InkList" => vec![stroke(0), stroke(1)] });
    let ink = page.done("");
    let mut page = Page::new();
    let dict = dictionary! { "Type" => "XObject", "Subtype" => "Image", "Width" => 60, "Height" => 20, "ColorSpace" => "DeviceGray", "BitsPerComponent" => 8 };
    let image = page.document.add_object(Stream::new(dict, vec![90; 1200]));
    page.resource("XObject", "I", image);
    let look = page.drawing(
        dictionary! { "Type" => "XObject", "Subtype" => "Form" },
        "q 60 0 0 20 0 0 cm /I Do Q",
    );
    page.annot(dictionary! { "Subtype" => "Stamp", "F" => 4, "AP" => dictionary! { "N" => look } });
    vec![("ink".to_owned(), ink), ("stamp".to_owned(), page.done(""))]
}

/// Pages on which the name is seen and no program can read it.
pub fn unsearchable(name: &str) -> Vec<(String, Vec<u8>)> {
    let mut all = Vec::new();
    // A picture of the page with a line of text under it.
    let mut png = Vec::new();
    image::DynamicImage::new_luma8(60, 40)
        .write_to(&mut Cursor::new(&mut png), image::ImageFormat::Png)
        .unwrap();
    let mut page = Page::new();
    let dict = dictionary! { "Type" => "XObject", "Subtype" => "Image", "Width" => 60, "Height" => 40, "ColorSpace" => "DeviceGray", "BitsPerComponent" => 8 };
    let image = page.document.add_object(Stream::new(dict, vec![128; 2400]));
    page.resource("XObject", "I", image);
    all.push((
        "a scan with a footer".to_owned(),
        page.done(
            "q 280 0 0 120 10 40 cm /I Do Q BT /H 6 Tf 20 10 Td (Scanned with a phone) Tj ET",
        ),
    ));

    // Every letter is another glyph of a font that says nothing of them, or says something wrong.
    for (way, wrong) in [("a font without letters", false), ("a font with wrong letters", true)] {
        let mut page = Page::new();
        let mut codes: Vec<char> = Vec::new();
        let mut differences = vec![Object::from(1)];
        let mut procs = Dictionary::new();
        let mut widths = Vec::new();
        let text = format!("The child {name} came home with us");
        for c in text.chars().filter(|c| *c != ' ') {
            if codes.contains(&c) {
                continue;
            }
            codes.push(c);
            let glyph = format!("g{}", codes.len());
            let drawing = page.stream(
                Dictionary::new(),
                &format!("600 0 0 0 600 700 d1 {} 0 40 700 re f", codes.len() * 10),
            );
            procs.set(glyph.clone(), drawing);
            differences.push(Object::Name(glyph.into_bytes()));
            widths.push(Object::from(if "ilrtf'".contains(c) {
                250
            } else if "mMwW".contains(c) {
                900
            } else {
                560
            }));
        }
        let mut font = dictionary! {
            "Type" => "Font", "Subtype" => "Type3", "FontBBox" => vec![0.into(), 0.into(), 1000.into(), 1000.into()],
            "FontMatrix" => vec![0.001.into(), 0.into(), 0.into(), 0.001.into(), 0.into(), 0.into()], "CharProcs" => procs,
            "Encoding" => dictionary! { "Type" => "Encoding", "Differences" => differences },
            "FirstChar" => 1, "LastChar" => codes.len() as i64, "Widths" => widths,
        };
        if wrong {
            let lines: String = (1..=codes.len())
                .map(|code| format!("<{code:02X}> <{:04X}>\n", u32::from('x')))
                .collect();
            let map = format!(
                "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def 1 begincodespacerange <00> <FF> endcodespacerange {} beginbfchar\n{lines}endbfchar endcmap end end",
                codes.len()
            );
            let map = page.stream(Dictionary::new(), &map);
            font.set("ToUnicode", map);
        }
        let font = page.document.add_object(font);
        page.resource("Font", "N", font);
        let code = |c: char| {
            if c == ' ' {
                String::new()
            } else {
                format!("<{:02X}> ", codes.iter().position(|known| *known == c).unwrap() + 1)
            }
        };
        let shown: String = text.chars().map(code).collect();
        all.push((way.to_owned(), page.done(&format!("BT /N 10 Tf 10 100 Td [{shown}] TJ ET"))));
    }

    all.push(("letters that are pictures".to_owned(), letters_as_pictures(name)));
    all.extend(fonts_of_their_own(name));
    // Letters as shapes.
    let shape = |at: usize| {
        let (x, y) = (20.0 + 9.0 * at as f64, 100.0);
        let bend = 2.0 + at as f64 * 0.7;
        format!(
            "{x} {y} m {} {} {} {} {} {y} c {} {} l {x} {} l {} {} l {} {} l h f\n",
            x + 1.0,
            y + bend,
            x + 3.0,
            y + 9.0,
            x + 6.0,
            x + 5.0,
            y + 8.0 - bend / 3.0,
            y + 7.0,
            x + bend / 4.0,
            y + 3.0,
            x + 2.0,
            y + bend
        )
    };
    let shapes: String = (0..name.len().max(14)).map(shape).collect();
    all.push(("words as shapes".to_owned(), Page::new().done(&shapes)));
    all
}

/// A page whose letters are small pictures, each of which claims to be the letter after its own.
fn letters_as_pictures(name: &str) -> Vec<u8> {
    let mut page = Page::new();
    let text = format!("{name} came");
    let shown: std::collections::BTreeSet<char> = text.chars().filter(|c| *c != ' ').collect();
    let claimed = |c: char| char::from_u32(u32::from(c) + 1).unwrap();
    let (mut procs, mut widths, mut lines) = (Dictionary::new(), Vec::new(), String::new());
    let mut differences = vec![Object::from(1)];
    for (code, c) in (1..).zip(&shown) {
        let glyph = format!("g{code}");
        let rows = "Z".repeat(7);
        let drawing = format!(
            "600 0 0 0 600 700 d1 q 500 0 0 700 0 0 cm BI /W 8 /H 7 /IM true /BPC 1 ID {rows} EI Q"
        );
        let drawing = page.stream(Dictionary::new(), &drawing);
        procs.set(glyph.clone(), drawing);
        differences.push(Object::Name(glyph.into_bytes()));
        widths.push(Object::from(600));
        lines += &format!("<{code:02X}> <{:04X}>\n", u32::from(claimed(*c)));
    }
    let map = format!(
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def 1 begincodespacerange <00> <FF> endcodespacerange {} beginbfchar\n{lines}endbfchar endcmap end end",
        shown.len()
    );
    let map = page.stream(Dictionary::new(), &map);
    let font = page.document.add_object(dictionary! {
        "Type" => "Font", "Subtype" => "Type3", "FontBBox" => vec![0.into(), 0.into(), 1000.into(), 1000.into()],
        "FontMatrix" => vec![0.001.into(), 0.into(), 0.into(), 0.001.into(), 0.into(), 0.into()], "CharProcs" => procs,
        "Encoding" => dictionary! { "Type" => "Encoding", "Differences" => differences }, "ToUnicode" => map,
        "FirstChar" => 1, "LastChar" => shown.len() as i64, "Widths" => widths,
    });
    page.resource("Font", "N", font);
    let code =
        |c: char| shown.iter().position(|known| *known == c).map(|at| format!("{:02X}", at + 1));
    let codes: String = text.chars().filter_map(code).collect();
    page.done(&format!("BT /N 10 Tf 10 100 Td <{codes}> Tj ET"))
}
