//! The app in its real window, with a folder for records of its own.

use std::cell::RefCell;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::driver::{Answer, Driver, Element, PATIENCE};

/// The app, its driver, and the folders that nobody else uses. All of it ends with this value.
pub struct Window {
    /// The driver, for what has no words below.
    pub driver: Driver,
    server: Child,
    home: tempfile::TempDir,
    /// All words are two fifths longer and have accents.
    longer: bool,
}

impl Window {
    /// Starts the app on an empty folder.
    pub fn open() -> Self {
        Self::open_with(&[])
    }

    /// Starts the app with arguments, such as a file to open.
    pub fn open_with(arguments: &[String]) -> Self {
        Self::open_in(tempfile::tempdir().unwrap(), arguments)
    }

    /// Starts the app on an empty folder, in the language that shows what is cut off. Things are
    /// found by their English all the same.
    pub fn open_longer() -> Self {
        Self::start(tempfile::tempdir().unwrap(), &[], true)
    }

    /// Closes the window and starts the app anew on the same folder.
    pub fn again(mut self, arguments: &[String]) -> Self {
        self.close();
        let home = std::mem::replace(&mut self.home, tempfile::tempdir().unwrap());
        drop(self);
        Self::open_in(home, arguments)
    }

    /// Makes a program that keeps a copy of what it is given the system's viewer of PDFs, in the
    /// way that a desktop registers one, so that opening goes through the real `xdg-open`.
    pub fn view_pdfs_with(&self, copy: &Path) {
        let share = self.home.path().join("share/applications");
        std::fs::create_dir_all(&share).unwrap();
        let entry = format!(
            "[Desktop Entry]\nType=Application\nName=Viewer\nMimeType=application/pdf;\nExec=cp %f {}\n",
            copy.display()
        );
        std::fs::write(share.join("viewer.desktop"), entry).unwrap();
        let usual = "[Default Applications]\napplication/pdf=viewer.desktop\n";
        let config = self.home.path().join("config");
        std::fs::create_dir_all(&config).unwrap();
        std::fs::write(config.join("mimeapps.list"), usual).unwrap();
    }

    /// Starts the app on a folder that is there.
    pub fn open_in(home: tempfile::TempDir, arguments: &[String]) -> Self {
        Self::start(home, arguments, false)
    }

    fn start(home: tempfile::TempDir, arguments: &[String], longer: bool) -> Self {
        let (port, native) = (free_port(), free_port());
        let mut server = Command::new("tauri-driver");
        server.args(["--port", &port.to_string(), "--native-port", &native.to_string()]);
        let server = settled(&mut server, home.path(), longer)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            // A group of their own, so that driver, app and web processes all end with this window:
            // an app that stays is "the one instance", and the next one would hand over to it and end.
            .process_group(0)
            .spawn()
            .expect("tauri-driver is missing: run cargo xtask setup");
        let app = from_task("EVENHAND_APP");
        let driver = Driver::new(port, &app.to_string_lossy(), arguments);
        let window = Self { driver, server, home, longer };
        window.driver.resize(1280, 1000);
        window
    }

    /// Closes the window. The folder stays, for the command line to look into.
    pub fn close(&mut self) {
        self.driver.end();
        end_group(&mut self.server);
    }

    /// What the app, its driver and its web processes hold of memory, in mebibytes; what they share counts once.
    pub fn memory_mib(&self) -> u64 {
        let share = |path: PathBuf| {
            let text = std::fs::read_to_string(path.join("smaps_rollup")).ok()?;
            let line = text.lines().find_map(|line| line.strip_prefix("Pss:"))?;
            line.split_whitespace().next()?.parse::<u64>().ok()
        };
        of_group(self.server.id()).into_iter().filter_map(share).sum::<u64>() / 1024
    }

    /// A folder of this window's own, for files to open and to save.
    pub fn home(&self) -> &Path {
        self.home.path()
    }

    /// The folder of the first record.
    pub fn record(&self) -> PathBuf {
        self.home.path().join("data/record-1")
    }

    /// Waits until a check on the page holds.
    pub fn until<T>(&self, what: &str, check: impl Fn() -> Option<T>) -> T {
        let start = Instant::now();
        loop {
            if let Some(found) = check() {
                return found;
            }
            if start.elapsed() > PATIENCE {
                let text = self.text();
                let _ = self.try_picture(&format!("failed-{}", slug(what)));
                panic!("{what}: not within {PATIENCE:?}. The window says:\n{text}");
            }
            std::thread::sleep(Duration::from_millis(60));
        }
    }

    /// Everything that the page shows, as a person reads it.
    pub fn text(&self) -> String {
        let text = self.driver.run("return document.body.innerText", json!([]));
        text.as_str().unwrap_or_default().to_owned()
    }

    /// Waits until the page shows these words.
    pub fn sees(&self, words: &str) {
        self.until(&format!("sees {words:?}"), || {
            self.plain(&self.text()).contains(&self.plain(words)).then_some(())
        });
    }

    /// Waits until the screen's heading is this.
    pub fn heading(&self, words: &str) {
        let body = "return document.querySelector('h1')?.innerText ?? ''";
        self.until(&format!("heading {words:?}"), || {
            let heading = self.driver.run(body, json!([]));
            let heading = self.plain(heading.as_str().unwrap_or_default());
            heading.contains(&self.plain(words)).then_some(())
        });
    }

    /// Clicks a button or link by its words.
    pub fn press(&self, words: &str) {
        if self.longer {
            return self.press_longer(words);
        }
        self.click(&format!(
            "//*[self::button or self::a or @role='button' or self::summary][normalize-space()={0} or @aria-label={0}]",
            quoted(words)
        ));
    }

    /// Clicks a button by its words, or by the words of a part of it.
    pub fn press_part(&self, words: &str) {
        if self.longer {
            return self.press_longer(words);
        }
        let words = quoted(words);
        self.click(&format!(
            "//button[normalize-space()={words} or .//*[normalize-space()={words}]]"
        ));
    }

    fn press_longer(&self, words: &str) {
        let id = RefCell::new(String::new());
        self.until(&format!("finds {words:?}"), || {
            let found = self.driver.run(&format!("{PLAIN}\n{PRESSED}"), json!([words]));
            id.replace(found.as_str()?.to_owned());
            Some(())
        });
        self.click(&format!("//*[@id={}]", quoted(&id.borrow())));
    }

    /// Words as they are compared: longer ones without accents and double letters, as [`PLAIN`] says.
    fn plain(&self, words: &str) -> String {
        if !self.longer {
            return squeeze(words);
        }
        let plain =
            self.driver.run(&format!("{PLAIN}\nreturn plain(arguments[0]);"), json!([words]));
        plain.as_str().unwrap_or_default().to_owned()
    }

    /// Clicks the first thing that an XPath finds, once it can be clicked and stays where it is: what
    /// arrives meanwhile would push it away from under the pointer, as it would for a person.
    pub fn click(&self, path: &str) {
        let last = RefCell::new(Value::Null);
        self.until(&format!("clicks {path}"), || {
            let place = self.driver.run(PLACE, json!([path]));
            if last.replace(place.clone()) != place || place.is_null() {
                return None;
            }
            let shown = self.driver.find(path);
            shown.iter().find_map(|element| self.driver.click(element).ok())
        });
    }

    /// Types into the field with this label, in place of what it holds, until it holds it: a busy window drops keys.
    pub fn fill(&self, label: &str, text: &str) {
        let holds = format!(
            "{FIELD}\nconst field = labelled(arguments[0]); return !field || field.value === arguments[1];"
        );
        self.until(&format!("fills {label:?}"), || {
            let field = self.field(label)?;
            self.driver.clear(&field).ok()?;
            self.driver.send_keys(&field, text).ok()?;
            (self.driver.run(&holds, json!([label, text])) == Value::Bool(true)).then_some(())
        });
    }

    /// Sets a date, time or choice field, whose keys differ by locale, as its own picker would.
    pub fn set(&self, label: &str, value: &str) {
        self.until(&format!("sets {label:?}"), || {
            let body = format!(
                "{FIELD}\nconst field = labelled(arguments[0]); if (!field) return false;
                const proto = Object.getPrototypeOf(field);
                Object.getOwnPropertyDescriptor(proto, 'value').set.call(field, arguments[1]);
                field.dispatchEvent(new Event('input', {{ bubbles: true }}));
                field.dispatchEvent(new Event('change', {{ bubbles: true }}));
                return field.value === arguments[1];"
            );
            (self.driver.run(&body, json!([label, value])) == Value::Bool(true)).then_some(())
        });
    }

    /// The field with this label, found as a screen reader names it.
    fn field(&self, label: &str) -> Option<Element> {
        let body = format!(
            "{FIELD}\nconst field = labelled(arguments[0]); if (!field) return '';
            field.id ||= 'field-' + Math.random().toString(36).slice(2); return field.id;"
        );
        let id = self.driver.run(&body, json!([label]));
        let id = id.as_str().filter(|id| !id.is_empty())?;
        self.driver.find(&format!("//*[@id={}]", quoted(id))).into_iter().next()
    }

    /// Keeps a picture of the window for people to look at.
    pub fn keep_picture(&self, name: &str) {
        self.try_picture(name).expect("no picture of the window");
    }

    fn try_picture(&self, name: &str) -> Answer<()> {
        let folder = from_task("EVENHAND_SCREENS");
        std::fs::create_dir_all(&folder).map_err(|error| error.to_string())?;
        let picture = self.driver.picture()?;
        std::fs::write(folder.join(format!("{}.png", name.replace(':', ""))), picture)
            .map_err(|e| e.to_string())
    }

    /// Fails where axe finds anything that a person with a disability would stumble over.
    pub fn is_accessible(&self, screen: &str) {
        let axe = concat!(env!("CARGO_MANIFEST_DIR"), "/ui/node_modules/axe-core/axe.min.js");
        let axe = std::fs::read_to_string(axe).expect("axe-core is missing: run cargo xtask setup");
        if self.driver.run("return typeof window.axe", json!([])) == "undefined" {
            self.driver.run(&axe, json!([]));
        }
        let found = self.driver.run_async(
            "const done = arguments[arguments.length - 1];
             // A colour on its way to another theme's is neither.
             const ends = (move) => Number.isFinite(move.effect?.getComputedTiming().endTime);
             const still = Promise.allSettled(document.getAnimations().filter(ends).map((move) => move.finished));
             Promise.race([still, new Promise((go) => setTimeout(go, 2000))]).then(() => window.axe.run(document, { resultTypes: ['violations'] })).then(
               (result) => done(result.violations.map((v) => v.id + ': ' + v.help + ' ' + v.nodes.map((n) => n.target.join(' ')).join(', '))),
               (error) => done(['axe failed: ' + error]));",
        );
        assert_eq!(found, json!([]), "{screen}");
    }

    /// Runs the command line on the first record, whose window must be closed, and gives what it wrote.
    pub fn cli(&self, passphrase: &str, arguments: &[&str]) -> String {
        let output = Command::new(from_task("EVENHAND_CLI"))
            .arg("--json")
            .arg("--record")
            .arg(self.record())
            .args(arguments)
            .env("EVENHAND_PASSPHRASE", passphrase)
            .output()
            .unwrap();
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "evenhand-cli {arguments:?}: {said}");
        String::from_utf8(output.stdout).unwrap()
    }
}

impl Drop for Window {
    fn drop(&mut self) {
        if std::thread::panicking() {
            eprintln!("The window's log:\n{}", self.log());
        }
        self.close();
    }
}

impl Window {
    fn log(&self) -> String {
        let path = self.home.path().join("share/org.evenhand.desktop/logs/evenhand.log");
        std::fs::read_to_string(path).unwrap_or_default()
    }
}

/// Takes accents and double letters away, so that English finds its longer words.
const PLAIN: &str = "const plain = (words) => words.normalize('NFKD').replace(/\\p{M}/gu, '')
  .replace(/Đ/g, 'D').replace(/đ/g, 'd').replace(/\\s+/g, ' ').replace(/(.)\\1+/g, '$1').trim();";

/// The id of the button or link that has these words, or that has something in it with just these words.
const PRESSED: &str = "const shown = [...document.querySelectorAll('button, a, [role=button], summary')]
  .filter((one) => one.getClientRects().length > 0);
  const wanted = plain(arguments[0]);
  const named = (one) =>
    [one.getAttribute('aria-label'), one.textContent].some((words) => words !== null && plain(words) === wanted);
  const holds = (one) => [...one.querySelectorAll('*')].some((part) => plain(part.textContent) === wanted);
  const found = shown.find(named) ?? shown.find(holds);
  if (!found) return null;
  found.id ||= 'found-' + Math.random().toString(36).slice(2);
  return found.id;";

/// Where the things that an XPath finds are on the page.
const PLACE: &str = "const found = document.evaluate(arguments[0], document, null, XPathResult.ORDERED_NODE_SNAPSHOT_TYPE, null);
  const places = [];
  for (let at = 0; at < found.snapshotLength; at++) {
    const { x, y, width, height } = found.snapshotItem(at).getBoundingClientRect();
    places.push([x, y, width, height].join(' '));
  }
  return places.length ? places.join(', ') : null;";

/// Finds a field by the words of its label, its `aria-label` or what it is labelled by.
const FIELD: &str = "function labelled(words) {
  const clean = (text) => (text ?? '').replace(/\\s+/g, ' ').trim();
  const named = (field) => [
    ...[...(field.labels ?? [])].map((label) => label.innerText),
    ...(field.getAttribute('aria-labelledby') ?? '').split(' ').map((id) => document.getElementById(id)?.innerText),
    field.getAttribute('aria-label'),
  ].map(clean);
  const shown = [...document.querySelectorAll('input, textarea, select')].filter((field) => field.offsetParent !== null);
  return shown.find((field) => named(field).includes(words))
    ?? shown.find((field) => named(field).some((name) => name.startsWith(words))) ?? null;
}";

/// A path or name that `cargo xtask e2e` gives.
fn from_task(name: &str) -> PathBuf {
    std::env::var_os(name)
        .map(PathBuf::from)
        .unwrap_or_else(|| panic!("run the journeys by cargo xtask e2e"))
}

/// Ends a program and all that it started.
pub fn end_group(first: &mut Child) {
    // The shell's own word: not every Debian has the program.
    let end = format!("kill -KILL -{}", first.id());
    let _ = Command::new("sh").args(["-c", &end]).stderr(Stdio::null()).status();
    let _ = first.wait();
    // Ended is not yet gone: the record is locked until the last of them has let go.
    let start = Instant::now();
    while is_running(first.id()) && start.elapsed() < PATIENCE {
        std::thread::sleep(Duration::from_millis(20));
    }
}

/// The processes of a group, as their folders under `/proc`.
pub fn of_group(group: u32) -> Vec<PathBuf> {
    let group = group.to_string();
    let processes = std::fs::read_dir("/proc").unwrap().flatten().map(|one| one.path());
    let belongs = |path: &PathBuf| {
        let stat = std::fs::read_to_string(path.join("stat")).unwrap_or_default();
        // The name in brackets may hold anything, so what counts comes after the last bracket.
        let mut fields = stat.rsplit(')').next().unwrap_or_default().split_whitespace();
        fields.nth(2) == Some(&group)
    };
    processes.filter(belongs).collect()
}

/// Has a program use these folders and no others, on a screen without a graphics card.
pub fn settled<'a>(program: &'a mut Command, home: &Path, longer: bool) -> &'a mut Command {
    let at = |name: &str| home.join(name);
    std::fs::create_dir_all(at("tmp")).unwrap();
    program
        .env("EVENHAND_DATA_DIR", at("data"))
        .env("EVENHAND_LANGUAGE", if longer { "pseudo" } else { "" })
        .env("HOME", home)
        .env("XDG_CONFIG_HOME", at("config"))
        .env("XDG_DATA_HOME", at("share"))
        .env("XDG_CACHE_HOME", at("cache"))
        .env("TMPDIR", at("tmp"))
        .env("WEBKIT_DISABLE_DMABUF_RENDERER", "1")
        .env("LIBGL_ALWAYS_SOFTWARE", "1")
        .env("TZ", "Europe/London")
        .env("NO_AT_BRIDGE", "1")
}

/// Whether a process group has anyone left in it who is not a zombie (proc(5), `/proc/PID/stat`).
///
/// A process whose first thread has ended is shown as a zombie while its other threads still hold its
/// files, and the record's lock with them; they are counted by `/proc/PID/task`.
fn is_running(group: u32) -> bool {
    let Ok(processes) = std::fs::read_dir("/proc") else { return false };
    processes.flatten().any(|process| {
        let stat = std::fs::read_to_string(process.path().join("stat")).unwrap_or_default();
        // The name in brackets may hold anything, so what counts comes after the last bracket.
        let fields: Vec<&str> =
            stat.rsplit(')').next().unwrap_or_default().split_whitespace().collect();
        let threads = || std::fs::read_dir(process.path().join("task")).map_or(0, Iterator::count);
        fields.get(2).is_some_and(|id| *id == group.to_string())
            && (fields.first().is_some_and(|state| *state != "Z") || threads() > 1)
    })
}

fn free_port() -> u16 {
    std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}

fn squeeze(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn slug(text: &str) -> String {
    let kept = text.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' });
    kept.take(40).collect()
}

/// A text as an XPath literal, which has no escapes.
fn quoted(text: &str) -> String {
    let parts: Vec<String> = text.split('"').map(|part| format!("\"{part}\"")).collect();
    match parts.as_slice() {
        [one] => one.clone(),
        _ => format!("concat({})", parts.join(", '\"', ")),
    }
}
