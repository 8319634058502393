//! Hands on the keyboard: keys go to whatever has the focus, each is counted, and nothing is clicked.

use std::cell::{Cell, RefCell};
use std::path::Path;

use serde_json::{Value, json};

use crate::chooser::choose;
use crate::window::Window;

pub const TAB: char = '\u{E004}';
pub const ENTER: char = '\u{E007}';
pub const UP: char = '\u{E013}';
pub const SPACE: char = ' ';
const SHIFT: char = '\u{E008}';
pub const CONTROL: char = '\u{E009}';

/// So many stops of Tab a person would bear on the way to a thing. More is a fault of the screen.
const MOST_STOPS: usize = 60;

/// What has the focus, as it is named to a listener.
const FOCUSED: &str = "const on = document.activeElement;
  if (!on || on === document.body) return '';
  const clean = (text) => (text ?? '').replace(/\\s+/g, ' ').trim();
  const by = (on.getAttribute('aria-labelledby') ?? '').split(' ')
    .map((id) => document.getElementById(id)?.textContent).join(' ');
  const labels = [...(on.labels ?? [])].map((label) => label.textContent).join(' ');
  return clean(on.getAttribute('aria-label')) || clean(by) || clean(labels) || clean(on.textContent);";

/// A person who uses the keyboard alone.
pub struct Hands<'a> {
    window: &'a Window,
    pressed: Cell<usize>,
    script: RefCell<Vec<Press>>,
}

/// What a hand did, for another that does the same without seeing the page.
#[derive(Clone, Copy, Debug)]
pub enum Press {
    /// A key, and the one held down meanwhile.
    Key(char, Option<char>),
    /// It waited until the page was ready.
    Wait,
}

impl<'a> Hands<'a> {
    /// Hands that have pressed nothing yet.
    pub fn on(window: &'a Window) -> Self {
        Self { window, pressed: Cell::new(0), script: RefCell::default() }
    }

    /// How many keys were pressed since this was asked last. A key with Control or Shift is one.
    pub fn count(&self) -> usize {
        self.pressed.replace(0)
    }

    /// Presses one key after the other. A line's end is Enter.
    pub fn keys(&self, keys: &str) {
        let keys: Vec<char> = keys.chars().map(|k| if k == '\n' { ENTER } else { k }).collect();
        self.pressed.set(self.pressed.get() + keys.len());
        self.script.borrow_mut().extend(keys.iter().map(|key| Press::Key(*key, None)));
        self.window.driver.press_keys(&keys);
    }

    pub fn key(&self, key: char) {
        self.keys(&key.to_string());
    }

    /// A key with Control held down.
    pub fn control(&self, key: char) {
        self.held(CONTROL, key);
    }

    fn held(&self, modifier: char, key: char) {
        self.pressed.set(self.pressed.get() + 1);
        self.script.borrow_mut().push(Press::Key(key, Some(modifier)));
        self.window.driver.press_with(modifier, key);
    }

    /// Waits until the page shows these words.
    pub fn sees(&self, words: &str) {
        self.window.sees(words);
        self.script.borrow_mut().push(Press::Wait);
    }

    /// All that was done since the beginning.
    pub fn script(&self) -> Vec<Press> {
        self.script.borrow().clone()
    }

    /// The name of what has the focus.
    pub fn focused(&self) -> String {
        let name = self.window.driver.run(FOCUSED, json!([]));
        name.as_str().unwrap_or_default().to_owned()
    }

    /// Waits until the focus is on a thing whose name begins so.
    pub fn focus_is_on(&self, words: &str) {
        self.window.until(&format!("the focus on {words:?}"), || {
            self.focused().starts_with(words).then_some(())
        });
        self.script.borrow_mut().push(Press::Wait);
    }

    /// Tabs on until the focus is on a thing whose name begins so.
    pub fn tab_to(&self, words: &str) {
        self.stops_to(words, || self.key(TAB));
    }

    /// Tabs back until the focus is on a thing whose name begins so.
    pub fn tab_back_to(&self, words: &str) {
        self.stops_to(words, || self.held(SHIFT, TAB));
    }

    fn stops_to(&self, words: &str, step: impl Fn()) {
        let mut passed = Vec::new();
        for _ in 0..MOST_STOPS {
            step();
            let now = self.focused();
            if now.starts_with(words) {
                return;
            }
            passed.push(now);
        }
        panic!("{words:?} is not within {MOST_STOPS} stops: {passed:#?}");
    }

    /// Tabs to a button and presses it.
    pub fn press(&self, words: &str) {
        self.tab_to(words);
        self.key(ENTER);
    }

    /// Tabs to a field and types over what it holds.
    pub fn fill(&self, label: &str, text: &str) {
        self.tab_to(label);
        self.over(text);
    }

    /// Types over what the field with the focus holds.
    pub fn over(&self, text: &str) {
        let held = "return document.activeElement.value ?? ''";
        if self.window.driver.run(held, json!([])) != Value::from("") {
            self.control('a');
        }
        self.keys(text);
    }

    /// Goes to a place by its name, through Find.
    pub fn go_to(&self, place: &str) {
        self.control('f');
        self.focus_is_on("Words to find");
        self.keys(place);
        self.window.until(&format!("Find shows {place:?}"), || {
            let there = format!("//dialog//button[starts-with(normalize-space(), \"{place}\")]");
            (!self.window.driver.find(&there).is_empty()).then_some(())
        });
        self.press(place);
    }

    /// Says in the file dialog where to save: its keys are the path's.
    pub fn save_as(&self, path: &Path) {
        self.pressed.set(self.pressed.get() + path.to_string_lossy().chars().count() + 1);
        choose(path);
    }
}
