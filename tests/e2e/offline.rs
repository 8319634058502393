//! A journey through the real window where there is no network, and where asking for a socket of one ends who asks.
//!
//! WebKit's driver speaks to the window over such a socket, so here nobody looks into the page: the keys are those
//! that a first journey pressed with a driver, and the record tells what came of them.

use std::collections::BTreeSet;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use crate::chooser::xdotool;
use crate::driver::{PATIENCE, waited};
use crate::hands::{CONTROL, ENTER, Hands, Press, TAB};
use crate::journeys::{PASSPHRASE, listed, start_record};
use crate::line::LINE;
use crate::walls;
use crate::window::{Window, end_group, of_group, settled};

/// What this test does when it runs itself again: the rest of the line, where a socket ends it.
const RUN: &str = "EVENHAND_TRIED_RUN";
/// The bundle's title.
const TITLE: &str = "Made without a network";
const NAME: &str = "offline::a_journey_asks_for_no_socket_and_needs_no_network";

#[test]
fn a_journey_asks_for_no_socket_and_needs_no_network() {
    if let Ok(line) = std::env::var(RUN) {
        return walls::run_without_sockets(&line, RUN);
    }
    if !walls::can_be_alone() {
        crate::skipped::skipped("this kernel gives no room without a network");
        return;
    }
    if let Err(why) = walls::counts(held) {
        crate::skipped::skipped(&why);
        return;
    }
    let mut window = Window::open();
    start_record(&window);
    window.close();
    let kept = tempfile::tempdir().unwrap();
    copy(&window.home().join("data"), kept.path());
    let mut window = window.again(&[]);
    let script = told(&window);
    window.close();
    assert_eq!(holds(&window), (1, true), "{:#?}", listed(&window));
    // The record of before, in which the same keys find the same page.
    std::fs::remove_dir_all(window.home().join("data")).unwrap();
    copy(&kept.path().join("data"), window.home());
    assert_eq!(holds(&window), (0, false));

    let (before, after) = again_behind_walls(window.home(), &script);
    assert_eq!(holds(&window), (1, true), "{:#?}", listed(&window));
    // Who is ended is started anew, unseen: they are the same to the end.
    assert!(before.is_subset(&after), "{before:?} {after:?}");
    assert!(before.len() >= 3, "a window has more helpers: {before:?}");
    println!("{} steps, a call and a bundle, 0 sockets of a network asked for", script.len());
}

/// Copies a folder into another.
fn copy(folder: &Path, into: &Path) {
    let copied = Command::new("cp").arg("-a").args([folder, into]).status().unwrap();
    assert!(copied.success());
}

/// How often the record holds the call that is told, and whether it holds the bundle.
fn holds(window: &Window) -> (usize, bool) {
    let calls = listed(window);
    let calls = calls.iter().filter(|entry| entry.to_string().contains("Call to SEN team")).count();
    let whole = window.home().join("whole.json");
    window.cli(PASSPHRASE, &["export", &whole.to_string_lossy()]);
    (calls, std::fs::read_to_string(whole).unwrap().contains(TITLE))
}

/// A command that is ended, with all that it starts, when it asks for a socket of a network.
fn held(line: &str) -> Command {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args(["--exact", NAME, "--nocapture"]).env(RUN, line);
    command
}

/// Opens the record, tells a call and makes a bundle, by keys alone. What was pressed.
fn told(window: &Window) -> Vec<Press> {
    let hands = Hands::on(window);
    hands.sees("Your records");
    hands.press("Open Record 1");
    hands.sees("Passphrase or recovery key");
    hands.fill("Passphrase or recovery key", PASSPHRASE);
    hands.key(ENTER);
    hands.focus_is_on("Good ");
    hands.key(TAB);
    hands.focus_is_on("What would you like to do?");
    hands.keys(LINE);
    hands.key(ENTER);
    hands.focus_is_on("Fri ");
    hands.key(ENTER);
    hands.focus_is_on("Save");
    hands.key(ENTER);
    hands.sees("Call to SEN team");
    hands.go_to("Bundle");
    hands.sees("Start a bundle");
    hands.press("Start a bundle");
    hands.tab_to("Title on the cover");
    hands.over(TITLE);
    hands.key(ENTER);
    hands.sees("Make the PDF");
    hands.press("Make the PDF");
    hands.sees("The PDF is ready.");
    hands.script()
}

/// Does it again where there is no network. The programs at work at the beginning, and at the end.
fn again_behind_walls(home: &Path, script: &[Press]) -> (BTreeSet<String>, BTreeSet<String>) {
    let program = std::env::var("EVENHAND_APP").expect("run the journeys by cargo xtask e2e");
    let inside = held(&program);
    let mut words = vec![inside.get_program().to_string_lossy().into_owned()];
    words.extend(inside.get_args().map(|word| word.to_string_lossy().into_owned()));
    let mut app = walls::alone(&words);
    settled(&mut app, home, false).env(RUN, &program).stdin(Stdio::null());
    let app =
        Walled(std::os::unix::process::CommandExt::process_group(&mut app, 0).spawn().unwrap());
    let shown = || {
        Some(xdotool(&["search", "--onlyvisible", "--class", "evenhand"]))
            .filter(|found| !found.trim().is_empty())
    };
    let windows = waited(PATIENCE, shown).expect("no window without a network");
    // A page that is not there yet may look like one at rest.
    std::thread::sleep(Duration::from_secs(3));
    app.rests();
    let first = windows.lines().next().unwrap_or_default();
    xdotool(&["windowfocus", "--sync", first]);
    let before = app.programs();
    let mut last = Press::Wait;
    for press in script {
        // What was typed may change what comes next.
        if matches!(press, Press::Key(TAB, _)) && !matches!(last, Press::Key(TAB, _)) {
            app.rests();
        }
        last = *press;
        match press {
            Press::Wait => app.rests(),
            Press::Key(key, held) => {
                xdotool(&["key", &named(*key, *held)]);
                if held.is_some() || *key == ENTER {
                    app.rests();
                }
            }
        }
    }
    (before, app.programs())
}

/// A key as X names it.
fn named(key: char, held: Option<char>) -> String {
    let name = match key {
        ENTER => "Return".to_owned(),
        TAB => "Tab".to_owned(),
        _ => format!("U{:04X}", u32::from(key)),
    };
    match held {
        Some(CONTROL) => format!("ctrl+{key}"),
        Some(_) => format!("shift+{name}"),
        None => name,
    }
}

/// The app behind walls. It ends with this value, and its helpers with it.
struct Walled(Child);

impl Walled {
    /// The programs at work, each by its number and name.
    fn programs(&self) -> BTreeSet<String> {
        let named = of_group(self.0.id()).into_iter().filter_map(|path| {
            let name = std::fs::read_to_string(path.join("comm")).ok()?;
            Some(format!("{} {}", path.display(), name.trim()))
        });
        named.collect()
    }

    /// Waits until nobody in there has anything to do.
    fn rests(&self) {
        let began = Instant::now();
        let mut quiet = 0;
        while quiet < 5 && began.elapsed() < PATIENCE * 2 {
            let worked = self.worked();
            std::thread::sleep(Duration::from_millis(150));
            quiet = if !self.wants() && self.worked() <= worked + 1 { quiet + 1 } else { 0 };
        }
    }

    /// Whether anybody works, or would if a processor were free (proc(5), `/proc/PID/task/TID/stat`, field 3).
    fn wants(&self) -> bool {
        let tasks = of_group(self.0.id())
            .into_iter()
            .filter_map(|path| std::fs::read_dir(path.join("task")).ok());
        tasks.flatten().flatten().any(|task| {
            let stat = std::fs::read_to_string(task.path().join("stat")).unwrap_or_default();
            let state = stat.rsplit(')').next().and_then(|rest| rest.split_whitespace().next());
            matches!(state, Some("R" | "D"))
        })
    }

    /// Time of the processor that they took, in the kernel's ticks (proc(5), `/proc/PID/stat`, fields 14 and 15).
    fn worked(&self) -> u64 {
        let of_one = |path: std::path::PathBuf| {
            let stat = std::fs::read_to_string(path.join("stat")).ok()?;
            let fields: Vec<&str> = stat.rsplit(')').next()?.split_whitespace().collect();
            Some(fields.get(11)?.parse::<u64>().ok()? + fields.get(12)?.parse::<u64>().ok()?)
        };
        of_group(self.0.id()).into_iter().filter_map(of_one).sum()
    }
}

impl Drop for Walled {
    fn drop(&mut self) {
        end_group(&mut self.0);
    }
}
