//! The root of the file: what it is called, how it opens, and what it says of itself.

use chrono::{DateTime, Utc};
use lopdf::{Dictionary, Object, ObjectId, StringFormat, dictionary};
use sha2::{Digest, Sha256};

use super::{
    imported_structure::ImportedStructure,
    outline::{self, text},
    pieces::Pieces,
    sink::Sink,
    structure_tree::Tree,
};
use crate::{
    model::Model,
    page::{MarkOwner, PageSheet},
};

/// Writes the root and closes the file. `pages` are their numbers and the root of their tree.
pub(super) fn catalog(
    mut sink: Sink,
    work: &Pieces<'_>,
    sheets: &[PageSheet],
    (pages, tree): (&[ObjectId], ObjectId),
    links: &[Vec<ObjectId>],
    spoken: &ImportedStructure,
) -> Vec<u8> {
    let marks: Vec<Vec<MarkOwner>> = sheets.iter().map(|s| s.marks.clone()).collect();
    let link_nodes: Vec<Vec<usize>> =
        sheets.iter().map(|s| s.links.iter().map(|l| l.node).collect()).collect();
    let meanings = Tree {
        tags: &work.layout.tags,
        pages,
        links,
        link_nodes: &link_nodes,
        marks: &marks,
        loose: &spoken.loose,
    }
    .write(&mut sink);
    let outlines = outline::write(&mut sink, &work.layout, pages);
    let model = work.model;
    let title = match work.layout.volume.words() {
        words if words.is_empty() => model.title.clone(),
        words => format!("{}, {words}", model.title),
    };
    let when = work.clock.format("D:%Y%m%d%H%M%SZ").to_string();
    let claim = work.foreign.iter().all(|f| f.pages.is_empty());
    let xmp = lopdf::Stream::new(
        dictionary! { "Type" => "Metadata", "Subtype" => "XML" },
        xmp(model, &title, work.clock, claim).into_bytes(),
    );
    let xmp = sink.add(&Object::Stream(xmp));
    let mut root = root(work, (tree, meanings, xmp));
    if let Some(outlines) = outlines {
        root.set("Outlines", Object::Reference(outlines));
    }
    if let Some(first) = pages.first() {
        root.set("OpenAction", at_full_size(*first));
    }
    let root = sink.add(&Object::Dictionary(root));
    let info = sink.add(&Object::Dictionary(info(model, &title, &when)));
    let id = file_id(&title, &when, sink.bytes.len());
    sink.close(root, info, id)
}

/// What the file is called and when it was made (ISO 32000-1, 14.3.3).
fn info(model: &Model, title: &str, when: &str) -> Dictionary {
    let stamp = Object::String(when.as_bytes().to_vec(), StringFormat::Literal);
    let mut info = dictionary! {
        "Title" => text(title),
        "Creator" => text("Evenhand"),
        "Producer" => text("Evenhand"),
        "CreationDate" => stamp.clone(),
        "ModDate" => stamp,
    };
    if !model.author.is_empty() {
        info.set("Author", text(&model.author));
    }
    info
}

/// The catalog (ISO 32000-1, 7.7.2) over the tree of pages, the tree of meanings and the metadata.
fn root(work: &Pieces<'_>, (tree, meanings, xmp): (ObjectId, ObjectId, ObjectId)) -> Dictionary {
    let first_page = i64::try_from(work.layout.volume.page(0)).unwrap_or(1);
    let mut root = dictionary! {
        "Type" => "Catalog",
        "Pages" => Object::Reference(tree),
        "Lang" => text("en-GB"),
        "MarkInfo" => dictionary! { "Marked" => true },
        "StructTreeRoot" => Object::Reference(meanings),
        "ViewerPreferences" => dictionary! { "DisplayDocTitle" => true },
        "PageLayout" => "SinglePage",
        "PageMode" => "UseOutlines",
        "Metadata" => Object::Reference(xmp),
        "PageLabels" => dictionary! {
            "Nums" => Object::Array(vec![0.into(), Object::Dictionary(dictionary! { "S" => "D", "St" => first_page })]),
        },
    };
    let layers: Vec<(ObjectId, bool)> =
        work.foreign.iter().flat_map(|f| f.layers.iter().copied()).collect();
    if !layers.is_empty() {
        root.set("OCProperties", Object::Dictionary(layers_of(&layers)));
    }
    root
}

/// The file opens at this page, at 100%.
fn at_full_size(page: ObjectId) -> Object {
    let zoom = Object::Integer(1);
    let (kind, null) = (Object::Name(b"XYZ".to_vec()), Object::Null);
    Object::Array(vec![Object::Reference(page), kind, null.clone(), null, zoom])
}

/// The file's identifier (ISO 32000-1, 14.4): the same for the same bundle at the same time.
fn file_id(title: &str, when: &str, bytes: usize) -> [u8; 16] {
    let digest = Sha256::new()
        .chain_update(title.as_bytes())
        .chain_update(when.as_bytes())
        .chain_update(bytes.to_be_bytes())
        .finalize();
    let mut id = [0u8; 16];
    id.iter_mut().zip(digest).for_each(|(to, from)| *to = from);
    id
}

/// Layers of foreign pages, hidden where their file hides them (ISO 32000-1, 8.11.4).
fn layers_of(layers: &[(ObjectId, bool)]) -> Dictionary {
    let list = |keep: &dyn Fn(bool) -> bool| {
        let ids = layers.iter().filter(|(_, shown)| keep(*shown));
        Object::Array(ids.map(|(id, _)| Object::Reference(*id)).collect())
    };
    let config = dictionary! { "Name" => text(&evenhand_words::tr::appendix::layers()), "OFF" => list(&|shown| !shown) };
    dictionary! { "OCGs" => list(&|_| true), "D" => config }
}

/// XMP. PDF/UA is claimed only where every page is ours and was made to pass: of foreign pages nobody
/// can promise it, whatever their own files say.
fn xmp(model: &Model, title: &str, clock: DateTime<Utc>, claim: bool) -> String {
    let escape = |s: &str| s.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    let when = clock.format("%Y-%m-%dT%H:%M:%SZ");
    let ua = if claim { "<pdfuaid:part>1</pdfuaid:part>" } else { "" };
    let author = if model.author.is_empty() {
        String::new()
    } else {
        format!(
            "<dc:creator><rdf:Seq><rdf:li>{}</rdf:li></rdf:Seq></dc:creator>",
            escape(&model.author)
        )
    };
    format!(
        "<?xpacket begin=\"\u{feff}\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\"><dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">{}</rdf:li></rdf:Alt></dc:title>{author}<dc:language><rdf:Bag><rdf:li>en-GB</rdf:li></rdf:Bag></dc:language><xmp:CreateDate>{when}</xmp:CreateDate><xmp:ModifyDate>{when}</xmp:ModifyDate><xmp:CreatorTool>Evenhand</xmp:CreatorTool><pdf:Producer>Evenhand</pdf:Producer>{ua}</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"w\"?>",
        escape(title)
    )
}
