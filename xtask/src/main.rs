//! The project's tasks, called as `cargo xtask NAME`. `cargo xtask` alone lists them.

mod display;
mod end_to_end;
mod fuzz;
mod generate;
mod house;
#[cfg(feature = "icons")]
mod icons;
mod not_run;
mod pages;
mod peers;
mod program;
mod setup;
mod speech;
mod start;
mod suite;
mod torture;
mod words;

use std::process::ExitCode;

const TASKS: &str = "cargo xtask TASK

  setup           install what is missing to build and to test
  start           build the app and open it; --sample opens the sample record; --release optimises
  test            set up and run every test
  gen [words]     write what is made from other files: the contract's TypeScript and the functions for words,
                  or those alone
  e2e [--release] [FILTER]
                  the journeys through the real window; --release measures in an optimised one
  screens         pictures of every screen into target/screens
  torture [NAME]  the hard tests in their long form, and one table of what they found: a store killed, damaged
                  and forged; a bundle of 1,100 pages; a second checker of its tags
  fuzz [TARGET]   look for bytes that the readers trip over, a minute each:
  structure       which room uses which, and every circle with what ties it
  sizes           how long files and functions are, and the longest ten of each
  bench-bundle    time a large bundle beside qpdf, pikepdf, and pypdf with reportlab
  icons           draw the icons anew (with --features icons)
";

/// The tasks, with the fuzz targets that there are.
fn tasks() -> String {
    let mut out = String::new();
    for line in TASKS.lines() {
        out.extend([line, "\n"]);
        if line.starts_with("  fuzz ") {
            out.push_str(&fuzz::listed(TARGETS_FROM));
        }
    }
    out
}

/// Where the words begin that say what a task does.
const TARGETS_FROM: usize = 18;

/// What a task gives back: nothing, or what went wrong in one line.
type Outcome = Result<(), Box<dyn std::error::Error>>;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let outcome = match words.split_first() {
        Some((&"setup", [])) => setup::everything(),
        Some((&"start", flags)) => start::start(flags),
        Some((&"test", [])) => suite::run(),
        Some((&"gen", [])) => generate::write(),
        Some((&"gen", ["words"])) => words::write(),
        Some((&"e2e", filter)) => end_to_end::run(filter),
        Some((&"screens", [])) => end_to_end::run(&["screens"]),
        Some((&"torture", filter)) => torture::run(filter),
        Some((&"fuzz", targets)) => fuzz::run(targets),
        Some((&"structure", [])) => house::structure(),
        Some((&"sizes", [])) => house::sizes(),
        Some((&"bench-bundle", rest)) => peers::bench(rest),
        #[cfg(feature = "icons")]
        Some((&"icons", [])) => icons::draw(),
        _ => {
            print!("{}", tasks());
            return if words.is_empty() { ExitCode::SUCCESS } else { ExitCode::from(2) };
        }
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("\n{message}");
            ExitCode::FAILURE
        }
    }
}
