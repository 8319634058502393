//! `bundle`: a PDF from the record, or from any files.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use crate::clock::{now, today};
use clap::Args;
use evenhand_app::bundles::{BundleFacts, Files, fingerprint, make, named_files, read_by_eye};
use evenhand_app::contract::PagesReadByEye;
use evenhand_app::{ids, record_file, view};
use evenhand_bundle::{BoundFile, Rendered, Warning};
use evenhand_core::record::{BundlePlan, Id, PrintOptions, Profile, Record, Template, VolumeLimit};
use evenhand_words::tr::cli;

use crate::record::{read, write};
use crate::{AsOf, Context, Failure, one_of, print, print_json, unlock};

/// Print a bundle.
#[derive(Args)]
pub struct BundleArgs {
    /// Where the PDF goes.
    out: PathBuf,
    /// The template: complaint, letter_of_concern, councillor_briefing, forum_report, whole_record.
    #[arg(long, value_name = "ID", value_parser = template)]
    template: Option<Template>,
    /// Who it is for: my_copy, council_complaint, councillor, forum_report, public.
    #[arg(long, value_name = "ID", value_parser = profile)]
    profile: Option<Profile>,
    #[command(flatten)]
    as_of: AsOf,
    /// Bind these files into a numbered, linked, indexed bundle, with no record.
    #[arg(long, num_args = 1.., value_name = "FILE")]
    files: Vec<PathBuf>,
    /// Split into volumes of no more than so many pages: "OUT, volume 1 of 3.pdf" and so on.
    #[arg(long, value_name = "PAGES")]
    volumes: Option<u32>,
    /// Have a machine read the made pages as pictures, and tell where a name that was taken out seems to be. Some
    /// seconds a page; it can miss one.
    #[arg(long, conflicts_with = "files")]
    read_pages: bool,
}

impl BundleArgs {
    fn volumes(&self) -> Option<VolumeLimit> {
        self.volumes.map(|pages| VolumeLimit { pages })
    }
}

fn template(text: &str) -> Result<Template, String> {
    serde_json::from_value(text.replace('-', "_").into()).map_err(|_| {
        one_of(&[
            "complaint",
            "letter_of_concern",
            "councillor_briefing",
            "forum_report",
            "whole_record",
        ])
    })
}

fn profile(text: &str) -> Result<Profile, String> {
    serde_json::from_value(text.replace('-', "_").into()).map_err(|_| {
        one_of(&["my_copy", "council_complaint", "councillor", "forum_report", "public"])
    })
}

/// Makes the PDF and prints what is in it.
pub fn run(args: &BundleArgs, context: &Context) -> Result<(), Failure> {
    let (rendered, read) =
        if args.files.is_empty() { of_record(args, context)? } else { (of_files(args)?, None) };
    tell((&save(&args.out, &rendered)?, &rendered), read.as_ref(), context)
}

/// Writes the PDF, or each volume beside where the PDF would be. Gives where they are.
pub fn save(out: &Path, rendered: &Rendered) -> Result<Vec<PathBuf>, Failure> {
    if rendered.further.is_empty() {
        write(out, &rendered.pdf)?;
        return Ok(vec![out.to_owned()]);
    }
    let stem = out.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    let one = |(name, bytes): (String, &[u8])| {
        let path = out.with_file_name(name);
        write(&path, bytes).map(|_| path)
    };
    named_files(rendered, &stem).into_iter().map(one).collect()
}

/// Prints what a made bundle holds, and what a machine read on its pages where it was asked to.
pub fn tell(
    (paths, rendered): (&[PathBuf], &Rendered),
    read: Option<&PagesReadByEye>,
    context: &Context,
) -> Result<(), Failure> {
    let fingerprints: Vec<String> = rendered.files().map(record_file::fingerprint).collect();
    let starts = std::iter::once(1).chain(rendered.further.iter().map(|volume| volume.first_page));
    if context.json {
        let each = paths.iter().zip(&fingerprints).zip(starts);
        let volumes = each.map(|((file, sha256), first_page)| {
            serde_json::json!({ "file": file, "sha256": sha256, "first_page": first_page })
        });
        return print_json(&serde_json::json!({
            "file": paths.first(),
            "volumes": volumes.collect::<Vec<_>>(),
            "pages": rendered.pages,
            "sha256": fingerprint(rendered),
            "appendices": rendered.appendices,
            "warnings": rendered.warnings.iter().map(as_json).collect::<Vec<_>>(),
            "read_by_eye": read,
        }));
    }
    let written: Vec<String> = paths.iter().map(|path| path.display().to_string()).collect();
    print(&cli::wrote_bundle(&written.join(", "), rendered.pages, rendered.appendices.len()));
    for appendix in &rendered.appendices {
        let page = format!("{:>4}", appendix.first_page);
        print(&format!("  {}", cli::appendix(&appendix.label, &page, &appendix.title)));
    }
    for warning in &rendered.warnings {
        print(&format!("  {}", cli::look_at(&warning.said().whole())));
    }
    if let Some(read) = read {
        tell_read(read);
    }
    for sha256 in fingerprints {
        print(&format!("SHA-256 {sha256}"));
    }
    Ok(())
}

/// A warning as programs that read the output know it.
fn as_json(warning: &Warning) -> serde_json::Value {
    serde_json::json!({
        "code": warning.code(), "about": warning.about(), "text": warning.said().whole(),
    })
}

/// Prints where a name that was taken out seems to be after all.
fn tell_read(read: &PagesReadByEye) {
    let pages = (read.pages as usize).saturating_sub(read.unread.len());
    let all = match (read.looked_for, read.names.len(), pages) {
        (0, ..) => Some(cli::nothing_to_look_for()),
        (_, 0, 1..) => Some(cli::no_name_read(pages)),
        _ => None,
    };
    let names = read.names.iter().map(|seen| cli::name_read(&seen.word, seen.page as usize));
    let unread = read.unread.iter().map(|page| cli::page_unread(*page as usize));
    for line in all.into_iter().chain(names).chain(unread) {
        print(&format!("  {line}"));
    }
}

type MadeAndRead = (Rendered, Option<PagesReadByEye>);

fn of_record(args: &BundleArgs, context: &Context) -> Result<MadeAndRead, Failure> {
    let mut session = unlock::session(context)?;
    let record = session.record()?;
    let mut plan = plan(&record, args)?;
    plan.as_of = args.as_of.as_of.or(plan.as_of);
    plan.paper.volumes = args.volumes().or(plan.paper.volumes);
    let at = now();
    let provenance = session.provenance_of(&record, &plan, None, at)?;
    let facts = BundleFacts::new(&record, &plan, today(), provenance);
    let model = facts.model(&record, &plan);
    let files = Files {
        bytes: |id: Id| session.file_bytes(id),
        password: |id: Id| session.password(id).ok().flatten(),
    };
    let rendered = make(&model, &files, at, &|_, _| true)?;
    let read = args.read_pages.then(|| read_by_eye((&model, &rendered), &|_, _| true));
    Ok((rendered, read.transpose()?))
}

/// The record's first bundle, as the arguments change it.
fn plan(record: &Record, args: &BundleArgs) -> Result<BundlePlan, Failure> {
    let wanted =
        |plan: &&BundlePlan| args.template.is_none_or(|template| plan.template == template);
    let found = record.bundles.iter().find(wanted).or(record.bundles.first()).cloned();
    let mut plan = match found {
        Some(plan) => plan,
        None => evenhand_app::bundles::first_plan(
            record,
            args.template.unwrap_or_default(),
            args.profile.unwrap_or_default(),
            "",
            now(),
        ),
    };
    plan.template = args.template.unwrap_or(plan.template);
    plan.profile = args.profile.unwrap_or(plan.profile);
    Ok(plan)
}

fn of_files(args: &BundleArgs) -> Result<Rendered, Failure> {
    let mut bound = Vec::new();
    let mut contents: BTreeMap<Id, Vec<u8>> = BTreeMap::new();
    for path in &args.files {
        let bytes = read(path)?;
        let id = ids::new_id(now());
        bound.push(BoundFile {
            file: id,
            name: view::file_name(path),
            sha256: record_file::fingerprint(&bytes),
        });
        contents.insert(id, bytes);
    }
    let paper = PrintOptions { volumes: args.volumes(), ..PrintOptions::default() };
    let model = evenhand_bundle::files_only("", &bound, today(), paper);
    Ok(make(&model, &contents, now(), &|_, _| true)?)
}
