//! The whole bundle beside its peers, in one run on one input: `qpdf` merging alone, pikepdf merging and
//! stamping, and the way of pypdf and reportlab (merge, then lay a drawn footer over each page). Each runs as
//! a process of its own; its time and its peak of memory are those that GNU time measures.
//!
//! `EVENHAND_PYTHON` names a Python that has pikepdf, pypdf and reportlab; without it their lines say so.

#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::disallowed_methods
)]

#[path = "../tests/bundle_fixture/large.rs"]
mod large;

use std::{
    ffi::OsString,
    path::{Path, PathBuf},
    process::Command,
};

use chrono::{NaiveDate, TimeZone, Utc};
use evenhand_core::{
    bundle::{files_only, render},
    record::PaperOptions,
};

const ROUNDS: usize = 3;

const PIKEPDF: &str = r#"
import sys, pikepdf
out, *paths = sys.argv[1:]
pdf = pikepdf.new()
for path in paths:
    with pikepdf.open(path) as source:
        pdf.pages.extend(source.pages)
total = len(pdf.pages)
for number, page in enumerate(pdf.pages, 1):
    font = pikepdf.Dictionary(Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica)
    name = page.add_resource(font, pikepdf.Name.Font)
    page.contents_add(f"q BT {name} 9 Tf 450 12 Td (Page {number} of {total}) Tj ET Q".encode())
pdf.save(out)
"#;

const PYPDF: &str = r#"
import io, sys
from pypdf import PdfReader, PdfWriter
from reportlab.pdfgen import canvas
out, *paths = sys.argv[1:]
writer = PdfWriter()
for path in paths:
    start = len(writer.pages)
    writer.append(PdfReader(path), import_outline=False)
    writer.add_outline_item(path, start)
total = len(writer.pages)
buffer = io.BytesIO()
c = canvas.Canvas(buffer)
for number, page in enumerate(writer.pages, 1):
    c.setPageSize((float(page.mediabox.width), float(page.mediabox.height)))
    c.setFont("Helvetica", 9)
    c.drawString(450, 12, f"Page {number} of {total}")
    c.showPage()
c.save()
stamps = PdfReader(buffer)
for page, stamp in zip(writer.pages, stamps.pages):
    page.merge_page(stamp)
writer.write(out)
"#;

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    if let Some(at) = arguments.iter().position(|a| a == "--bind") {
        return bind(&arguments[at + 1..]);
    }
    let folder = tempfile::tempdir().unwrap();
    let inputs = large::make(folder.path());
    let size: u64 = inputs.iter().map(|p| p.metadata().unwrap().len()).sum();
    let load = std::fs::read_to_string("/proc/loadavg").unwrap_or_default();
    println!(
        "{} files, {} MB; load of the machine: {}",
        inputs.len(),
        size / 1_000_000,
        load.trim()
    );
    let out = folder.path().join("out.pdf");
    let qpdf = measure("qpdf, merging alone", &qpdf(&inputs, &out), &out);
    let ours = measure("Evenhand, the whole bundle", &own(&inputs, &out), &out);
    let python = std::env::var_os("EVENHAND_PYTHON").unwrap_or_else(|| "python3".into());
    let script = |code: &str| {
        let mut all: Vec<OsString> =
            vec![python.clone(), "-c".into(), code.into(), out.clone().into()];
        all.extend(inputs.iter().map(|p| p.clone().into_os_string()));
        all
    };
    let pikepdf = measure("pikepdf, merging and stamping", &script(PIKEPDF), &out);
    let pypdf = measure("pypdf and reportlab, the same", &script(PYPDF), &out);
    if let Some(ours) = ours {
        for (name, peer) in [("qpdf", qpdf), ("pikepdf", pikepdf), ("pypdf and reportlab", pypdf)] {
            if let Some(peer) = peer {
                println!(
                    "time against {name}: {:.2}; memory against {name}: {:.2}",
                    ours.0 / peer.0,
                    ours.1 / peer.1
                );
            }
        }
    }
    for pages in [100, 1_000, 10_000] {
        let path = folder.path().join("text.pdf");
        std::fs::write(&path, large::text(pages)).unwrap();
        if let Some((seconds, _)) =
            measure(&format!("Evenhand, {pages} pages of text"), &own(&[path], &out), &out)
        {
            println!("    {:.3} ms a page", seconds * 1000.0 / pages as f64);
        }
    }
}

fn qpdf(inputs: &[PathBuf], out: &Path) -> Vec<OsString> {
    let mut all: Vec<OsString> = vec!["qpdf".into(), "--empty".into(), "--pages".into()];
    all.extend(inputs.iter().map(|p| p.clone().into_os_string()));
    all.extend(["--".into(), out.as_os_str().to_owned()]);
    all
}

fn own(inputs: &[PathBuf], out: &Path) -> Vec<OsString> {
    let mut all: Vec<OsString> =
        vec![std::env::current_exe().unwrap().into(), "--bind".into(), out.into()];
    all.extend(inputs.iter().map(|p| p.clone().into_os_string()));
    all
}

/// Binds the files into the first path, in this process.
fn bind(paths: &[String]) {
    let (out, inputs) = paths.split_first().unwrap();
    let inputs: Vec<PathBuf> = inputs.iter().map(PathBuf::from).collect();
    let (list, files) = large::on_disk(&inputs);
    let day = NaiveDate::from_ymd_opt(2026, 1, 2).unwrap();
    let model = files_only("Documents", &list, day, PaperOptions::default());
    let clock = Utc.with_ymd_and_hms(2026, 1, 2, 9, 0, 0).unwrap();
    let done = render(&model, &files, clock, &|_| true).unwrap();
    assert!(done.warnings.iter().all(|w| w.code != "appendix_unreadable"), "{:?}", done.warnings);
    std::fs::write(out, done.pdf).unwrap();
}

/// The best time in seconds and the highest peak in MiB of some rounds. `None` where the peer is not there.
fn measure(name: &str, command: &[OsString], out: &Path) -> Option<(f64, f64)> {
    let (mut best, mut peak) = (f64::MAX, 0f64);
    for _ in 0..ROUNDS {
        let _ = std::fs::remove_file(out);
        let run = Command::new("time").args(["-f", "%e %M"]).args(command).output();
        let text = match &run {
            Ok(done) => String::from_utf8_lossy(&done.stderr).into_owned(),
            Err(_) => "GNU time is not installed (Debian: time)".to_owned(),
        };
        let last = text.lines().last().unwrap_or("");
        if !run.is_ok_and(|done| done.status.success()) {
            let why = text.lines().rev().find(|line| line.parse::<f64>().is_err() && *line != last);
            println!("{name:34} NOT RUN: {}", why.unwrap_or(last));
            return None;
        }
        let mut numbers = last.split(' ').map(|n| n.parse::<f64>().unwrap_or(f64::NAN));
        best = best.min(numbers.next()?);
        peak = peak.max(numbers.next()? / 1024.0);
    }
    let size = out.metadata().map_or(0, |m| m.len() / 1_000_000);
    println!("{name:34} {best:6.2} s   {peak:6.0} MiB   {size} MB out");
    Some((best, peak))
}
