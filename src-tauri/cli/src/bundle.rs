//! `bundle`: a PDF from the record, or from any files.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use clap::Args;
use evenhand_app::bundles::{Facts, Files, fingerprint, make};
use evenhand_app::host::{now, today};
use evenhand_app::{exchange, ids, view};
use evenhand_core::bundle::{self, BoundFile, Rendered};
use evenhand_core::record::{BundlePlan, Id, PaperOptions, Profile, Record, Template};

use crate::record::{read, write};
use crate::{AsOf, Context, Failure, print, print_json, unlock};

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
}

fn template(text: &str) -> Result<Template, &'static str> {
    serde_json::from_value(text.replace('-', "_").into()).map_err(
        |_| "give complaint, letter_of_concern, councillor_briefing, forum_report or whole_record",
    )
}

fn profile(text: &str) -> Result<Profile, &'static str> {
    serde_json::from_value(text.replace('-', "_").into())
        .map_err(|_| "give my_copy, council_complaint, councillor, forum_report or public")
}

/// Makes the PDF and prints what is in it.
pub fn run(args: &BundleArgs, context: &Context) -> Result<(), Failure> {
    let rendered =
        if args.files.is_empty() { of_record(args, context)? } else { of_files(&args.files)? };
    write(&args.out, &rendered.pdf)?;
    tell(&args.out, &rendered, context)
}

/// Prints what a made bundle holds.
pub fn tell(out: &Path, rendered: &Rendered, context: &Context) -> Result<(), Failure> {
    if context.json {
        return print_json(&serde_json::json!({
            "file": out,
            "pages": rendered.pages,
            "sha256": fingerprint(rendered),
            "appendices": rendered.appendices,
            "warnings": rendered.warnings,
        }));
    }
    print(&format!(
        "Wrote {}: {} pages, {} appendices.",
        out.display(),
        rendered.pages,
        rendered.appendices.len()
    ));
    for appendix in &rendered.appendices {
        print(&format!(
            "  {}  page {:>4}  {}",
            appendix.label, appendix.first_page, appendix.title
        ));
    }
    for warning in &rendered.warnings {
        print(&format!("  Look at: {}", warning.text));
    }
    print(&format!("SHA-256 {}", fingerprint(rendered)));
    Ok(())
}

fn of_record(args: &BundleArgs, context: &Context) -> Result<Rendered, Failure> {
    let mut session = unlock::session(context)?;
    let record = session.record()?;
    let mut plan = plan(&record, args)?;
    plan.as_of = args.as_of.as_of.or(plan.as_of);
    let head = session.head()?;
    let facts = Facts::new(&record, &plan, today(), head);
    let model = facts.model(&record, &plan);
    let files = Files(|id: Id| session.file_bytes(id));
    Ok(make(&model, &files, now(), &|_, _| true)?)
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

fn of_files(paths: &[PathBuf]) -> Result<Rendered, Failure> {
    let mut bound = Vec::new();
    let mut contents: BTreeMap<Id, Vec<u8>> = BTreeMap::new();
    for path in paths {
        let bytes = read(path)?;
        let id = ids::new_id(now());
        bound.push(BoundFile {
            file: id,
            name: view::file_name(path),
            sha256: exchange::fingerprint(&bytes),
        });
        contents.insert(id, bytes);
    }
    let model = bundle::files_only("", &bound, today(), PaperOptions::default());
    Ok(make(&model, &contents, now(), &|_, _| true)?)
}
