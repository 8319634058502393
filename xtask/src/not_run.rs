//! What did not run: a test that lacks something passes without a look at it, so each says so in one file, and the
//! suite lists them at its end.

use std::collections::BTreeSet;
use std::io::Write as _;
use std::path::PathBuf;

use crate::Outcome;
use crate::program::target;

/// The variable that names the file to the tests.
pub const VARIABLE: &str = "EVENHAND_NOT_RUN";

/// The file: a line for each, what did not run and why, with a tab between.
pub fn list() -> PathBuf {
    target().join("not-run.tsv")
}

/// Empties the file.
///
/// # Errors
/// Where it cannot be written.
pub fn begin() -> Outcome {
    std::fs::create_dir_all(target())?;
    Ok(std::fs::write(list(), "")?)
}

/// Adds a check of the suite itself.
///
/// # Errors
/// Where the file cannot be written.
pub fn add(name: &str, why: &str) -> Outcome {
    let mut list = std::fs::OpenOptions::new().create(true).append(true).open(list())?;
    Ok(list.write_all(format!("{name}\t{why}\n").as_bytes())?)
}

/// Prints how many did not run, and each with its reason.
///
/// # Errors
/// Where the file cannot be read: that is no sign that all did run.
pub fn tell() -> Outcome {
    print!("{}", told(&std::fs::read_to_string(list())?));
    Ok(())
}

/// A journey or a test that is tried again says the same twice.
fn told(list: &str) -> String {
    let lines: BTreeSet<&str> = list.lines().filter(|line| !line.is_empty()).collect();
    let mut out = format!("\nnot run: {}\n", lines.len());
    for line in lines {
        let (name, why) = line.split_once('\t').unwrap_or((line, "no reason was given"));
        out.push_str(&format!("  {name}: {why}\n"));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::told;

    #[test]
    fn each_is_told_once_in_order_with_its_reason() {
        let list = "b two\tno compiler\na one\tno model\nb two\tno compiler\n";
        assert_eq!(told(list), "\nnot run: 2\n  a one: no model\n  b two: no compiler\n");
        assert_eq!(told(""), "\nnot run: 0\n");
    }
}
