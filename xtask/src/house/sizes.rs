//! How long files and functions are, tests aside.

use std::fmt::Write as _;

use syn::spanned::Spanned;
use syn::visit::{self, Visit};

use super::modules::{House, for_tests};

/// A file longer than this gives its reason in a line that begins with [`REASON`].
const FILE: usize = 400;
/// A function longer than this gives its reason in the line above it.
const FUNCTION: usize = 60;
/// What is written by `cargo xtask gen`, and by nobody.
const GENERATED: &str = "src-tauri/words/src/tr/";
/// What begins a reason.
const REASON: &str = "Long because";

/// One measured file or function.
struct Measured {
    name: String,
    lines: usize,
    reason: bool,
}

/// What was measured so far.
#[derive(Default)]
pub struct Sizes {
    files: Vec<Measured>,
    functions: Vec<Measured>,
}

impl Sizes {
    /// Adds the files and functions of a crate.
    pub fn add(&mut self, house: &House) {
        let written = |file: &str| !file.starts_with(GENERATED);
        for module in house.modules.values().filter(|module| written(&module.file)) {
            let all: Vec<&str> = module.text.lines().collect();
            let tests: usize =
                module.tree.items.iter().filter(|item| is_test(item)).map(lines).sum();
            let reason = all
                .iter()
                .take_while(|line| line.starts_with("//!"))
                .any(|line| line.contains(REASON));
            self.files.push(Measured {
                name: module.file.clone(),
                lines: all.len().saturating_sub(tests),
                reason,
            });
            let mut functions =
                Functions { file: &module.file, text: &all, into: &mut self.functions };
            functions.visit_file(&module.tree);
        }
    }

    /// The median, the 90th percentile and the longest ten of both.
    pub fn report(&mut self) -> String {
        let mut text = String::new();
        for (kind, measured) in [("files", &mut self.files), ("functions", &mut self.functions)] {
            measured
                .sort_by(|one, other| other.lines.cmp(&one.lines).then(one.name.cmp(&other.name)));
            let at = |share: usize| {
                let place =
                    (measured.len() * (100 - share) / 100).min(measured.len().saturating_sub(1));
                measured.get(place).map_or(0, |found| found.lines)
            };
            let _ = writeln!(
                text,
                "{} {kind}: median {}, 90th percentile {}, longest {}",
                measured.len(),
                at(50),
                at(90),
                at(100)
            );
            for found in measured.iter().take(10) {
                let _ = writeln!(text, "  {:5}  {}", found.lines, found.name);
            }
        }
        text
    }

    /// What is over its limit and gives no reason, a line each.
    pub fn over_without_reason(&self) -> Vec<String> {
        let over = |measured: &[Measured], limit: usize| -> Vec<String> {
            measured
                .iter()
                .filter(|found| found.lines > limit && !found.reason)
                .map(|found| {
                    format!("{}: {} lines, over {limit}, without a reason", found.name, found.lines)
                })
                .collect()
        };
        [over(&self.files, FILE), over(&self.functions, FUNCTION)].concat()
    }
}

fn lines(item: &syn::Item) -> usize {
    let span = item.span();
    span.end().line + 1 - span.start().line
}

fn is_test(item: &syn::Item) -> bool {
    match item {
        syn::Item::Mod(item) => for_tests(&item.attrs),
        syn::Item::Fn(item) => for_tests(&item.attrs),
        syn::Item::Impl(item) => for_tests(&item.attrs),
        _ => false,
    }
}

struct Functions<'a> {
    file: &'a str,
    text: &'a [&'a str],
    into: &'a mut Vec<Measured>,
}

impl Functions<'_> {
    /// From the line of `fn` to the closing bracket.
    fn measure(&mut self, signature: &syn::Signature, block: &syn::Block) {
        let first = signature.fn_token.span.start().line;
        let last = block.brace_token.span.close().end().line;
        let above =
            self.text.get(first.saturating_sub(8)..first.saturating_sub(1)).unwrap_or_default();
        self.into.push(Measured {
            name: format!("{}:{first} {}", self.file, signature.ident),
            lines: last + 1 - first,
            reason: above
                .iter()
                .rev()
                .take_while(|line| !line.trim().is_empty())
                .any(|line| line.contains(REASON)),
        });
    }
}

impl<'ast> Visit<'ast> for Functions<'_> {
    fn visit_item(&mut self, item: &'ast syn::Item) {
        if !is_test(item) {
            visit::visit_item(self, item);
        }
    }

    fn visit_item_fn(&mut self, item: &'ast syn::ItemFn) {
        self.measure(&item.sig, &item.block);
        visit::visit_item_fn(self, item);
    }

    fn visit_impl_item_fn(&mut self, item: &'ast syn::ImplItemFn) {
        if !for_tests(&item.attrs) {
            self.measure(&item.sig, &item.block);
            visit::visit_impl_item_fn(self, item);
        }
    }
}
