//! More than fifteen appendices of about 1,100 pages and 130 MB, bound and read back. It takes minutes, so it
//! runs when it is asked for: `cargo xtask torture bundle`. The usual tests do the same with the small files.
// A test may stop at the first thing that is wrong, and reads and writes files; the core may not.

use crate::bundle_fixture::lands;
use crate::bundle_fixture::large;
use crate::bundle_fixture::seen;
use crate::bundle_fixture::tree;
use std::path::{Path, PathBuf};

use crate::bundle_fixture::{assert_words_and_stamps, clock, day};
use evenhand_bundle::{files_only, render};
use evenhand_core::record::PrintOptions;

/// The files of the large bundle, and every small one after them.
fn sources(folder: &Path) -> Vec<PathBuf> {
    let mut all = large::make(folder);
    let small = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/bundle");
    let mut more: Vec<PathBuf> = std::fs::read_dir(small)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|e| e == "pdf"))
        .filter(|path| all.iter().all(|known| known.file_name() != path.file_name()))
        .collect();
    more.sort();
    all.extend(more);
    all
}

#[test]
#[ignore = "takes minutes and 400 MB of disk"]
fn bundle_of_eleven_hundred_pages_is_all_there() {
    let dir = tempfile::tempdir().unwrap();
    let sources = sources(dir.path());
    let (list, files) = large::on_disk(&sources);
    let size: u64 = sources.iter().map(|p| p.metadata().unwrap().len()).sum();
    let model = files_only("Documents", &list, day(2026, 1, 2), PrintOptions::default());
    let done = render(&model, &files, clock(), &|_| true).unwrap();
    let path = dir.path().join("out.pdf");
    std::fs::write(&path, &done.pdf).unwrap();
    let pages = assert_words_and_stamps(&path, &sources, &done);
    println!(
        "{} files, {} MB, {pages} pages: all there, in order, with their words and stamps",
        sources.len(),
        size / 1_000_000
    );
    assert!(
        sources.len() >= 25 && pages >= 1100 && size >= 128_000_000,
        "{pages} pages, {size} bytes"
    );
    println!("{}", lands::assert_all_land(&done));
    let heard = tree::assert_all_is_in_the_tree(&done.pdf);
    println!(
        "{} elements, {} marks, {} links: all heard",
        heard.elements.len(),
        heard.marks.len(),
        heard.objects.len()
    );
    // A second reader draws every page and has nothing to complain about; the squares are where they were.
    let mut upright = 0;
    for (first, last) in (0..done.pages).step_by(200).map(|at| (at + 1, (at + 200).min(done.pages)))
    {
        let (pictures, complaints) = seen::pictures(&path, seen::DOTS, &format!("{first}-{last}"));
        assert_eq!(complaints, "", "what mutool says of pages {first} to {last}");
        assert_eq!(pictures.len(), last - first + 1);
        for (number, picture) in (first..).zip(&pictures) {
            let owner = done
                .appendices
                .iter()
                .find(|a| number > a.first_page && number <= a.first_page + a.pages);
            let Some(owner) = owner else { continue };
            let what = format!("{}, page {}", owner.source, number - owner.first_page);
            seen::stamped(picture, &what);
            seen::upright_and_whole(picture, &owner.source, &what);
            upright += 1;
        }
    }
    assert_eq!(upright, pages);
    println!("{upright} pages upright and whole, each with its stamp to be seen");
}
