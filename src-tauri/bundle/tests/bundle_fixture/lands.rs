//! Where contents, links and outline of a bundle of files lead, followed one by one.

use std::collections::BTreeMap;

use evenhand_bundle::Rendered;
use lopdf::{Document, Object, ObjectId};

/// Follows all of them; gives how many there were.
pub fn assert_all_land(done: &Rendered) -> String {
    let document = Document::load_mem(&done.pdf).unwrap();
    let pages: Vec<ObjectId> = document.page_iter().collect();
    let slots: BTreeMap<ObjectId, usize> = pages.iter().copied().zip(0..).collect();
    let follow = |object: &Object| document.dereference(object).unwrap().1.clone();
    let slot_of = |dest: &Object| {
        let dest = follow(dest);
        slots[&dest.as_array().unwrap()[0].as_reference().unwrap()]
    };
    // The outline: the number that a line ends in is the page it leads to.
    let mut lines = 0;
    let root = document.catalog().unwrap().get(b"Outlines").unwrap().as_reference().unwrap();
    let mut queue: Vec<ObjectId> = Vec::new();
    let first = |id: ObjectId, key: &[u8]| {
        document.get_dictionary(id).unwrap().get(key).ok().map(|o| o.as_reference().unwrap())
    };
    queue.extend(first(root, b"First"));
    let mut titles = Vec::new();
    while let Some(id) = queue.pop() {
        let line = document.get_dictionary(id).unwrap();
        let title = lopdf::decode_text_string(line.get(b"Title").unwrap()).unwrap();
        let slot = slot_of(line.get(b"Dest").unwrap());
        assert!(
            title.ends_with(&format!(", page {}", slot + 1)),
            "{title} leads to page {}",
            slot + 1
        );
        titles.push(title);
        lines += 1;
        queue.extend(first(id, b"Next"));
        queue.extend(first(id, b"First"));
    }
    assert_eq!(lines, done.outline.len());
    for appendix in &done.appendices {
        let line = done.outline.iter().find(|l| l.title.starts_with(&appendix.label)).unwrap();
        assert_eq!(line.page, appendix.first_page, "{}", appendix.label);
    }
    // Links: of ours the words say where; of theirs the page is one of the same appendix.
    let (mut ours, mut theirs, mut back) = (0, 0, 0);
    for (slot, id) in pages.iter().enumerate() {
        let owner = done
            .appendices
            .iter()
            .position(|a| slot >= a.first_page && slot < a.first_page + a.pages);
        let page = document.get_dictionary(*id).unwrap();
        let Ok(annots) = page.get(b"Annots") else { continue };
        for annot in follow(annots).as_array().unwrap() {
            let annot = follow(annot);
            let annot = annot.as_dict().unwrap();
            if annot.get(b"Subtype").unwrap().as_name().unwrap() != b"Link" {
                continue;
            }
            let words = annot.get(b"Contents").ok().and_then(|w| lopdf::decode_text_string(w).ok());
            let dest = annot.get(b"Dest").ok().map(follow).or_else(|| {
                follow(annot.get(b"A").ok()?).as_dict().unwrap().get(b"D").ok().map(follow)
            });
            let Some(dest) = dest else { continue };
            let to = slot_of(&dest);
            match words.as_deref() {
                Some("Back to the contents") if to < done.appendices[0].first_page - 1 => {
                    let line = done.outline.iter().find(|l| l.title.starts_with("Contents"));
                    assert_eq!(line.unwrap().page, to + 1);
                    back += 1;
                }
                Some(words) if owner.is_none() => {
                    let number: String =
                        words.chars().rev().take_while(char::is_ascii_digit).collect();
                    assert_eq!(
                        number.chars().rev().collect::<String>(),
                        (to + 1).to_string(),
                        "{words}"
                    );
                    ours += 1;
                }
                _ => {
                    let owner = &done.appendices[owner.expect("a link of a foreign page")];
                    assert!(
                        to >= owner.first_page && to < owner.first_page + owner.pages,
                        "{} leads to page {}",
                        owner.source,
                        to + 1
                    );
                    theirs += 1;
                }
            }
        }
    }
    // Pages that are set here have no such link: they have our own foot.
    let inside = done.outline.iter().filter(|l| l.title.starts_with("File inside")).count();
    assert_eq!(back + inside, done.appendices.iter().map(|a| a.pages).sum::<usize>());
    assert!(
        ours >= done.appendices.len() && theirs >= 8,
        "{ours} links of ours, {theirs} of theirs"
    );
    let printed = printed(&document, done);
    format!(
        "{lines} outline lines, {printed} contents lines, {ours} links of ours, {theirs} of theirs, {back} ways back: all land"
    )
}

/// The lines of the contents as they are printed: each appendix with the page that it starts on.
fn printed(document: &Document, done: &Rendered) -> usize {
    let line = done.outline.iter().find(|l| l.title.starts_with("Contents")).unwrap();
    let front = done.appendices[0].first_page;
    let pages: Vec<u32> = (line.page as u32..front as u32).collect();
    let words = document.extract_text(&pages).unwrap();
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    for appendix in &done.appendices {
        let from = words.find(&format!("{} ", appendix.label)).unwrap();
        let rest = &words[from..];
        let number = rest.split("page ").nth(1).unwrap();
        let number: String = number.chars().take_while(char::is_ascii_digit).collect();
        assert_eq!(number, appendix.first_page.to_string(), "{rest}");
    }
    done.appendices.len()
}
