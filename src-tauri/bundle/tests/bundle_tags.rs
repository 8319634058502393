//! What foreign pages mean to a listener: a tagged file keeps its tree under its appendix, and a
//! page that no tree speaks of is heard as words, or as a figure where it has none.
// A test may stop at the first thing that is wrong, and reads and writes files; the core may not.

use std::path::{Path, PathBuf};

use crate::bundle_fixture::tree::{Tree, assert_all_is_in_the_tree};
use crate::bundle_fixture::{bind, tool};
use evenhand_bundle::Rendered;
use evenhand_core::record::PrintOptions;
use lopdf::{Dictionary, Document};

fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/bundle").join(name)
}

fn read(names: &[&'static str]) -> Vec<(&'static str, Vec<u8>)> {
    names.iter().map(|name| (*name, std::fs::read(fixture(name)).unwrap())).collect()
}

#[test]
fn every_mark_and_link_of_every_file_is_in_the_tree() {
    let mut files: Vec<(String, Vec<u8>)> = std::fs::read_dir(fixture(""))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|e| e == "pdf"))
        .map(|p| {
            (p.file_name().unwrap().to_string_lossy().into_owned(), std::fs::read(&p).unwrap())
        })
        .collect();
    files.push(("tagged.pdf".into(), std::fs::read(fixture("tagged/tagged.pdf")).unwrap()));
    files.push(("by-hand.pdf".into(), by_hand("Kop", "H2")));
    files.push(("by-hand-too.pdf".into(), by_hand("Kop", "P")));
    // A file of ours as an appendix, and pages whose file lost its tree.
    files.push(("zz-bundle.pdf".into(), bind(&read(&["typst.pdf"]), PrintOptions::default()).pdf));
    files.push(("zz-without.pdf".into(), without_tree("tagged/tagged.pdf")));
    files.sort();
    let list: Vec<(&str, Vec<u8>)> = files.iter().map(|(n, b)| (n.as_str(), b.clone())).collect();
    let done = bind(&list, PrintOptions::default());
    if let Ok(keep) = std::env::var("EVENHAND_KEEP") {
        std::fs::write(keep, &done.pdf).unwrap();
    }
    let tree = assert_all_is_in_the_tree(&done.pdf);
    println!(
        "{} elements, {} marks, {} links",
        tree.elements.len(),
        tree.marks.len(),
        tree.objects.len()
    );
}

/// The file's pages without its tree, as programs that merge files leave them.
fn without_tree(name: &str) -> Vec<u8> {
    let dir = tempfile::tempdir().unwrap();
    let (from, to) = (fixture(name), dir.path().join("out.pdf"));
    let args = ["--empty", "--pages"].map(std::ffi::OsStr::new);
    tool("qpdf", &[args[0], args[1], from.as_os_str(), "--".as_ref(), to.as_os_str()]);
    std::fs::read(to).unwrap()
}

/// What a reader that others wrote hears, without sizes and places.
fn heard(pdf: &[u8]) -> Vec<String> {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("heard.pdf");
    std::fs::write(&path, pdf).unwrap();
    tool("pdfinfo", &["-struct-text".as_ref(), path.as_os_str()])
        .lines()
        .map(|line| line.trim().trim_end_matches(':').replace("Document", "Part"))
        // Ids are told apart by a number before them.
        .map(|line| line.replace("<1.", "<").replace("<2.", "<").replace("<3.", "<"))
        .filter(|line| !line.is_empty() && !line.starts_with("Object") && !line.starts_with('['))
        .filter(|line| !line.starts_with('/') || line.starts_with("/Scope"))
        .collect()
}

#[test]
fn a_tagged_file_keeps_its_headings_tables_and_lists() {
    let files = read(&["tagged/tagged.pdf", "typst.pdf"]);
    let done = bind(&files, PrintOptions::default());
    let all = heard(&done.pdf);
    for (name, bytes) in &files {
        let own = heard(bytes);
        assert!(own.len() > 10, "{name} is heard: {own:?}");
        let found = all.windows(own.len()).any(|part| part == own.as_slice());
        assert!(found, "{name} is not heard as it was:\n{own:#?}\nin\n{all:#?}");
    }
    let roles = |role: &str| all.iter().filter(|line| line.starts_with(role)).count();
    assert!(roles("Table") >= 2 && roles("H2") >= 2 && roles("LBody") >= 2, "{all:#?}");
}

#[test]
fn roles_classes_and_ids_of_two_files_do_not_clash() {
    let files = [("one.pdf", by_hand("Kop", "H2")), ("two.pdf", by_hand("Kop", "P"))];
    let done = bind(&files, PrintOptions::default());
    let document = Document::load_mem(&done.pdf).unwrap();
    let tree = assert_all_is_in_the_tree(&done.pdf);
    let role = |name: &[u8]| tree.roles.get(name).unwrap().as_name().unwrap().to_vec();
    assert_eq!((role(b"Kop"), role(b"Kop_2")), (b"H2".to_vec(), b"P".to_vec()));
    let root = document.catalog().unwrap().get_deref(b"StructTreeRoot", &document).unwrap();
    let root = root.as_dict().unwrap();
    let classes = root.get(b"ClassMap").unwrap().as_dict().unwrap();
    assert!(classes.has(b"1.Wide") && classes.has(b"2.Wide"));
    let ids = root.get(b"IDTree").unwrap().as_dict().unwrap().get(b"Names").unwrap();
    let ids: Vec<&[u8]> =
        ids.as_array().unwrap().iter().step_by(2).map(|id| id.as_str().unwrap()).collect();
    assert_eq!(ids, [b"1.head".as_slice(), b"2.head"]);
    let cells = tree.elements.iter().map(|element| document.get_dictionary(element.2).unwrap());
    let cells: Vec<&Dictionary> = cells.filter(|cell| cell.has(b"C")).collect();
    assert_eq!(cells.len(), 2);
    for cell in cells {
        let heads = cell.get(b"A").unwrap().as_dict().unwrap().get(b"Headers").unwrap();
        let head = heads.as_array().unwrap()[0].as_str().unwrap();
        assert!(ids.contains(&head), "{head:?}");
        let class = cell.get(b"C").unwrap().as_name().unwrap();
        assert!(classes.has(class));
    }
    // The file's answer is content now, in the element that the field had; its form keeps its mark.
    assert_eq!(tree.elements.iter().filter(|(role, ..)| role == "Form").count(), 2);
    let all = heard(&done.pdf);
    for words in ["A heading", "21", "Words in a form", "A site", "Tue 12 Nov 2019"] {
        let line = format!("\"{words}\"");
        assert_eq!(all.iter().filter(|own| **own == line).count(), 2, "{words}: {all:#?}");
    }
}

/// Elements under the appendix at `index`, as role and text in place of a picture.
fn under(done: &Rendered, index: usize) -> Vec<(String, String)> {
    let document = Document::load_mem(&done.pdf).unwrap();
    let tree = Tree::of(&document);
    let parts: Vec<usize> = (0..tree.elements.len())
        .filter(|i| tree.elements[*i].0 == "Part" && tree.elements[*i].1 == 2)
        .collect();
    let depth = tree.elements[parts[index]].1;
    let list = tree.elements.iter().skip(parts[index] + 1).take_while(|e| e.1 > depth);
    let alt = |id| {
        let alt = document.get_dictionary(id).ok()?.get(b"Alt").ok()?;
        lopdf::decode_text_string(alt).ok()
    };
    list.map(|(role, _, id)| (role.clone(), alt(*id).unwrap_or_default())).collect()
}

#[test]
fn a_page_without_tags_is_words_or_else_a_figure() {
    let files = read(&["reportlab.pdf", "scan.pdf", "fax.pdf", "cairo.pdf", "form-plain.pdf"]);
    let done = bind(&files, PrintOptions::default());
    assert_all_is_in_the_tree(&done.pdf);
    let count =
        |index: usize, role: &str| under(&done, index).iter().filter(|e| e.0 == role).count();
    let pages = |index: usize| done.appendices[index].pages;
    for (index, role) in [(0, "P"), (1, "Figure"), (2, "Figure"), (3, "P"), (4, "P")] {
        let other = if role == "P" { "Figure" } else { "P" };
        let found = (count(index, role), count(index, other));
        assert_eq!(found, (pages(index), 0), "{}", files[index].0);
        // The way back to the contents, on every page, and the file's own links.
        assert!(count(index, "Link") >= pages(index));
    }
    let scan = under(&done, 1);
    let said = "A02, scan, page 1. A picture with no words that can be read aloud.";
    assert_eq!(scan[0], ("Figure".to_owned(), said.to_owned()));
    let all = heard(&done.pdf).join("\n");
    assert!(all.contains("ReportLab page 2"), "{all}");
}

#[test]
fn a_bundle_of_sound_files_passes_pdf_ua_1_but_for_the_claim() {
    let text: String = (1..=80).map(|n| format!("Line {n} of a letter.\n")).collect();
    let inner = bind(&[("letter.txt", text.into_bytes())], PrintOptions::default()).pdf;
    let files = [
        ("inner.pdf", inner),
        ("scan.pdf", std::fs::read(fixture("scan.pdf")).unwrap()),
        ("tagged.pdf", std::fs::read(fixture("tagged/tagged.pdf")).unwrap()),
        ("without.pdf", without_tree("tagged/tagged.pdf")),
    ];
    let done = bind(&files, PrintOptions::default());
    if let Ok(keep) = std::env::var("EVENHAND_KEEP") {
        std::fs::write(keep, &done.pdf).unwrap();
    }
    let options = page_validation::ValidationOptions::default()
        .profile(page_validation::ValidationProfile::PdfUa1);
    let report = page_validation::validate_pdf_bytes(&done.pdf, &options).unwrap();
    // Nobody can promise it of foreign pages, so the file does not claim it (clause 5).
    let failures: Vec<String> = report.failures.iter().map(|f| format!("{f:?}")).collect();
    let others: Vec<&String> =
        failures.iter().filter(|f| !f.contains("ISO 14289-1:2014:5:")).collect();
    assert!(others.is_empty() && !failures.is_empty(), "{failures:#?}");
}

/// A small tagged file with what files have that others can clash with: a role of its own name, a
/// class, an id that cells refer to, marks in a form, a link and a filled field.
fn by_hand(role: &str, means: &str) -> Vec<u8> {
    let content = format!(
        "/{role} <</MCID 0>> BDC BT /F 12 Tf 72 700 Td (A heading) Tj ET EMC \
         /TH <</MCID 1>> BDC BT /F 12 Tf 72 660 Td (Days) Tj ET EMC \
         /TD <</MCID 2>> BDC BT /F 12 Tf 72 640 Td (21) Tj ET EMC \
         /Artifact BMC 72 630 200 1 re f EMC /Fm Do \
         /Link <</MCID 3>> BDC BT /F 12 Tf 72 560 Td (A site) Tj ET EMC"
    );
    let form = "/P <</MCID 0>> BDC BT /F 12 Tf 72 600 Td (Words in a form) Tj ET EMC";
    let objects = [
        "<</Type/Catalog/Pages 2 0 R/MarkInfo<</Marked true>>/Lang(nl)/StructTreeRoot 10 0 R/AcroForm<</Fields[8 0 R]>>>>".to_owned(),
        "<</Type/Pages/Kids[3 0 R]/Count 1>>".to_owned(),
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/StructParents 0/Tabs/S/Resources<</Font<</F 6 0 R>>/XObject<</Fm 5 0 R>>>>/Contents 4 0 R/Annots[7 0 R 8 0 R]>>".to_owned(),
        format!("<</Length {}>>stream\n{content}\nendstream", content.len()),
        format!("<</Type/XObject/Subtype/Form/BBox[0 0 595 842]/StructParents 1/Resources<</Font<</F 6 0 R>>>>/Length {}>>stream\n{form}\nendstream", form.len()),
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>".to_owned(),
        "<</Type/Annot/Subtype/Link/Rect[72 555 120 575]/StructParent 2/Contents(A site)/A<</S/URI/URI(https://example.org/)>>>>".to_owned(),
        "<</Type/Annot/Subtype/Widget/FT/Tx/T(day)/V(Tue 12 Nov 2019)/DA(/Helv 12 Tf 0 g)/Rect[72 500 300 520]/StructParent 3/P 3 0 R>>".to_owned(),
        String::from("null"),
        format!("<</Type/StructTreeRoot/K[11 0 R]/ParentTree 20 0 R/RoleMap<</{role}/{means}>>/ClassMap<</Wide<</O/Layout/Placement/Block>>>>/IDTree<</Names[(head) 14 0 R]>>>>"),
        "<</Type/StructElem/S/Document/P 10 0 R/K[12 0 R 13 0 R 17 0 R 18 0 R 19 0 R]>>".to_owned(),
        format!("<</Type/StructElem/S/{role}/P 11 0 R/Pg 3 0 R/K 0/T(A heading)>>"),
        "<</Type/StructElem/S/Table/P 11 0 R/K[15 0 R 16 0 R]>>".to_owned(),
        "<</Type/StructElem/S/TH/P 15 0 R/Pg 3 0 R/K 1/ID(head)/A<</O/Table/Scope/Column>>>>".to_owned(),
        "<</Type/StructElem/S/TR/P 13 0 R/K[14 0 R]>>".to_owned(),
        "<</Type/StructElem/S/TR/P 13 0 R/K<</S/TD/P 16 0 R/Pg 3 0 R/K[2]/C/Wide/A<</O/Table/Headers[(head)]>>>>>>".to_owned(),
        "<</Type/StructElem/S/P/P 11 0 R/Pg 3 0 R/K<</Type/MCR/Pg 3 0 R/Stm 5 0 R/MCID 0>>>>".to_owned(),
        "<</Type/StructElem/S/Link/P 11 0 R/Pg 3 0 R/K[3<</Type/OBJR/Obj 7 0 R/Pg 3 0 R>>]>>".to_owned(),
        "<</Type/StructElem/S/Form/P 11 0 R/Pg 3 0 R/K<</Type/OBJR/Obj 8 0 R/Pg 3 0 R>>>>".to_owned(),
        "<</Nums[0[12 0 R 14 0 R 16 0 R 18 0 R]1[17 0 R]2 18 0 R 3 19 0 R]>>".to_owned(),
    ];
    let mut out = String::from("%PDF-1.7\n");
    for (number, object) in (1..).zip(&objects) {
        out += &format!("{number} 0 obj\n{object}\nendobj\n");
    }
    out += "trailer<</Root 1 0 R/Size 21>>\n%%EOF\n";
    out.into_bytes()
}
