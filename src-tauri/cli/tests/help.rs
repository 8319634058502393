//! What each command says of itself, in one text that a person reviewed: scripts are written after it.

use std::process::Command;

/// The commands that a help lists, but for the one that repeats it.
fn commands(help: &str) -> Vec<&str> {
    let listed = help.lines().skip_while(|line| *line != "Commands:").skip(1);
    let listed = listed.take_while(|line| !line.is_empty());
    listed
        .filter(|line| line.starts_with("  ") && !line.starts_with("   "))
        .filter_map(|line| line.split_whitespace().next())
        .filter(|name| *name != "help")
        .collect()
}

#[test]
fn every_commands_help_reads_as_reviewed() {
    let mut text = String::new();
    let mut left = vec![Vec::<String>::new()];
    while let Some(words) = left.pop() {
        let mut program = Command::new(env!("CARGO_BIN_EXE_evenhand-cli"));
        let output = program.args(&words).arg("--help").env_remove("COLUMNS").output().unwrap();
        assert!(output.status.success(), "{words:?}");
        let help = String::from_utf8(output.stdout).unwrap();
        let call: String = words.iter().map(|word| format!("{word} ")).collect();
        text += &format!("$ evenhand-cli {call}--help\n\n{help}\n\n");
        let inner = commands(&help);
        left.extend(inner.iter().rev().map(|name| [&words[..], &[(*name).to_owned()]].concat()));
    }
    for name in ["ladder", "forms", "notes", "letter", "celebration", "plan", "import-mail"] {
        assert!(text.contains(&format!("$ evenhand-cli {name} --help")), "{name}");
    }
    insta::assert_snapshot!("help", text);
}
