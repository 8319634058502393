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
use evenhand_bundle::{Warning, files_only, render};
use evenhand_core::record::PrintOptions;

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
    let python = std::env::var_os("EVENHAND_PYTHON").unwrap_or_else(|| "python3".into());
    let script = |code: &str| {
        let mut all: Vec<OsString> =
            vec![python.clone(), "-c".into(), code.into(), out.clone().into()];
        all.extend(inputs.iter().map(|p| p.clone().into_os_string()));
        all
    };
    let peers = [
        ("Evenhand, the whole bundle", own(&inputs, &out)),
        ("qpdf, merging alone", qpdf(&inputs, &out)),
        ("pikepdf, merging and stamping", script(PIKEPDF)),
        ("pypdf and reportlab, the same", script(PYPDF)),
    ];
    let all = measure(&peers, &out);
    if let Some((Some(ours), peers_of)) = all.split_first() {
        for ((name, _), peer) in peers.iter().skip(1).zip(peers_of) {
            if let Some(peer) = peer {
                println!(
                    "against {name}: time {:.2}, time of the processor {:.2}, memory {:.2}",
                    ours.wall / peer.wall,
                    ours.processor / peer.processor,
                    ours.memory / peer.memory
                );
            }
        }
    }
    for pages in [100, 1_000, 10_000] {
        let path = folder.path().join("text.pdf");
        std::fs::write(&path, large::text(pages)).unwrap();
        let name = format!("Evenhand, {pages} pages of text");
        if let [Some(run)] = measure(&[(name.as_str(), own(&[path], &out))], &out)[..] {
            println!("    {:.3} ms a page", run.wall * 1000.0 / pages as f64);
        }
    }
}

fn qpdf(inputs: &[PathBuf], out: &Path) -> Vec<OsString> {
    let mut all: Vec<OsString> = vec!["qpdf".into(), "--empty".into(), "--pages".into()];
    all.extend(inputs.iter().map(|p| p.clone().into_os_string()));
    all.extend(["--".into(), out.as_os_str().to_owned()]);
    all
}

/// As the app starts the process that makes its bundles: with large pages of memory, where the system has them.
fn own(inputs: &[PathBuf], out: &Path) -> Vec<OsString> {
    let mut all: Vec<OsString> = Vec::new();
    if cfg!(target_os = "linux") {
        all.extend(["env".into(), "GLIBC_TUNABLES=glibc.malloc.hugetlb=1".into()]);
    }
    all.extend([std::env::current_exe().unwrap().into(), "--bind".into(), out.into()]);
    all.extend(inputs.iter().map(|p| p.clone().into_os_string()));
    all
}

/// Binds the files into the first path, in this process.
fn bind(paths: &[String]) {
    let (out, inputs) = paths.split_first().unwrap();
    let inputs: Vec<PathBuf> = inputs.iter().map(PathBuf::from).collect();
    let (list, files) = large::on_disk(&inputs);
    let day = NaiveDate::from_ymd_opt(2026, 1, 2).unwrap();
    let model = files_only("Documents", &list, day, PrintOptions::default());
    let clock = Utc.with_ymd_and_hms(2026, 1, 2, 9, 0, 0).unwrap();
    let done = render(&model, &files, clock, &|_| true).unwrap();
    let is_unread = |w: &Warning| matches!(w, Warning::AppendixUnreadable { .. });
    assert!(!done.warnings.iter().any(is_unread), "{:?}", done.warnings);
    std::fs::write(out, done.pdf).unwrap();
}

/// The least seconds, and the highest peak of memory in MiB, of all rounds.
#[derive(Clone, Copy)]
struct Run {
    wall: f64,
    /// In the program and in the system for it: what other programs do at the time counts less.
    processor: f64,
    memory: f64,
}

/// What a run gave, or why there was none, in the words that the table prints after NOT RUN.
type Tried<T> = Result<T, String>;

/// Runs each program in turn, round after round, so that a busy minute falls on all of them. `None`
/// where one is not there.
fn measure(programs: &[(&str, Vec<OsString>)], out: &Path) -> Vec<Option<Run>> {
    let mut all: Vec<Tried<Option<Run>>> = vec![Ok(None); programs.len()];
    let mut sizes = vec![0; programs.len()];
    for _ in 0..ROUNDS {
        for (((_, command), result), size) in programs.iter().zip(&mut all).zip(&mut sizes) {
            if let Ok(before) = result {
                let _ = std::fs::remove_file(out);
                *result = once(command).map(|run| Some(best(*before, run)));
                *size = out.metadata().map_or(0, |m| m.len() / 1_000_000);
            }
        }
    }
    for (((name, _), result), size) in programs.iter().zip(&all).zip(sizes) {
        match result {
            Ok(Some(run)) => println!(
                "{name:34} {:6.2} s   {:6.2} s of the processor   {:6.0} MiB   {size} MB out",
                run.wall, run.processor, run.memory
            ),
            Ok(None) => {}
            Err(why) => println!("{name:34} NOT RUN: {why}"),
        }
    }
    all.into_iter().map(|result| result.ok().flatten()).collect()
}

fn best(before: Option<Run>, run: Run) -> Run {
    before.map_or(run, |before| Run {
        wall: before.wall.min(run.wall),
        processor: before.processor.min(run.processor),
        memory: before.memory.max(run.memory),
    })
}

/// One run, as GNU time measures it.
fn once(command: &[OsString]) -> Tried<Run> {
    let run = Command::new("time").args(["-f", "%e %U %S %M"]).args(command).output();
    let done = run.map_err(|_| "GNU time is not installed (Debian: time)".to_owned())?;
    let text = String::from_utf8_lossy(&done.stderr).into_owned();
    let last = text.lines().last().unwrap_or("");
    let numbers: Vec<f64> = last.split(' ').filter_map(|n| n.parse().ok()).collect();
    match numbers[..] {
        [wall, user, system, memory] if done.status.success() => {
            Ok(Run { wall, processor: user + system, memory: memory / 1024.0 })
        }
        _ => Err(text.lines().rev().find(|line| *line != last).unwrap_or(last).to_owned()),
    }
}
