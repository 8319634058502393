//! Every screen, looked at by axe and kept as a picture: light, dark, cream, and as narrow as 400% makes it.

use serde_json::json;

use crate::hands::{Hands, TAB};
use crate::line::LINE;
use crate::window::Window;

const SCREENS: &[&str] = &[
    "Today", "Timeline", "Meetings", "Promises", "Letters", "Bundle", "Guides", "Settings", "Add",
];

/// Screens that take a step more: where from, what is pressed, and their heading.
const BEHIND: &[(&str, &[&str], &str)] = &[
    ("Add", &["Message or call"], "Add a message or call"),
    ("Add", &["Meeting"], "Add a meeting"),
    ("Meetings", &["Type the date in"], "A meeting"),
    ("Meetings", &["Where meetings stood"], "Where meetings stood"),
    ("Meetings", &["Feedback forms"], "Feedback forms"),
    ("Meetings", &["Celebrations and case studies"], "Celebrations and case studies"),
    (
        "Meetings",
        &["Celebrations and case studies", "An example: times that suit families"],
        "An example: times that suit families",
    ),
    ("Timeline", &["Letter of concern"], "Letter of concern"),
    ("Timeline", &["Letter of concern", "Change this entry"], "Change this entry"),
    ("Timeline", &["People"], "People"),
    ("Timeline", &["People", "Add a person"], "Add a person"),
    ("Meetings", &["Notes of events"], "Notes of events"),
    ("Meetings", &["Notes of events", "Bring in notes"], "Bring in notes"),
    ("Meetings", &["Notes of events", "Tag the lines"], "Tag the lines"),
    ("Meetings", &["Notes of events", "Themes"], "Themes"),
    ("Meetings", &["Notes of events", "You said, they said, they did"], "You said, they said"),
    ("Promises", &["What the plan says, what happened"], "What the plan says"),
    (
        "Promises",
        &["What the plan says, what happened", "An example of a plan: not from the letters"],
        "An example of a plan: not from the letters",
    ),
    ("Bundle", &["Issues"], "Issues"),
    ("Bundle", &["Complaint about co-production"], "Complaint about co-production"),
    ("Guides", &["Charters"], "Charters"),
    ("Guides", &["Charters", "Write your own charter"], "Your own charter"),
    ("Guides", &["Time limits"], "Time limits"),
];

/// What a screen shows, once it has its heading.
const SHOWN: &str =
    "return document.querySelector('main h1') ? document.querySelector('main').innerText : ''";
/// A screen that says the same so many times has got its lists.
const SETTLED: u32 = 5;

#[test]
fn screens_are_accessible_in_every_theme_and_at_400_percent() {
    first_screens(&Window::open(), look);
}

#[test]
fn screens_behind_the_first_ones_are_accessible_too() {
    screens_behind(&Window::open(), look);
}

/// In the language that is two fifths longer nothing is cut off either, and axe finds no fault.
#[test]
fn longer_words_are_accessible_and_nothing_is_cut_off() {
    first_screens(&Window::open_longer(), look_at_longer);
}

#[test]
fn longer_words_are_accessible_behind_the_first_screens_too() {
    screens_behind(&Window::open_longer(), look_at_longer);
}

#[test]
fn one_line_and_what_is_understood_of_it_are_accessible() {
    let window = Window::open();
    lines(&window, look);
    // The name of a place leads there, in the words that the window speaks.
    window.press("Today");
    window.heading("Good ");
    let hands = Hands::on(&window);
    hands.key(TAB);
    hands.over("Time");
    window.sees("Time limits");
    look(&window, "line-place");
}

#[test]
fn one_line_is_accessible_in_longer_words_too() {
    lines(&Window::open_longer(), look_at_longer);
}

/// "What would you like to do?" with a line in it, and the screen that follows: of a call whose day may mean more
/// than one, and of words of which nothing is understood.
fn lines(window: &Window, look: fn(&Window, &str)) {
    window.press("Try the sample");
    window.sees("This is the sample record.");
    for (name, line) in [("line-call", LINE), ("line-note", "The lift was out of order")] {
        window.press("Today");
        window.heading("Good ");
        let hands = Hands::on(window);
        hands.key(TAB);
        hands.over(line);
        look(window, &format!("{name}-typed"));
        hands.keys("\n");
        window.heading("Is this right?");
        look(window, name);
    }
}

fn first_screens(window: &Window, look: fn(&Window, &str)) {
    window.heading("Keep a fair record");
    look(window, "start");
    window.press("Try the sample");
    window.sees("This is the sample record.");
    for screen in SCREENS {
        window.press(screen);
        // What the screen shows comes a moment after the press, and a list a moment after its heading.
        let last = std::cell::RefCell::new((String::new(), 0));
        window.until(&format!("{screen} has a heading, and all that it shows"), || {
            let shown = window.driver.run(SHOWN, json!([])).as_str().unwrap_or_default().to_owned();
            let (before, times) = last.take();
            let times = if !shown.is_empty() && before == shown { times + 1 } else { 0 };
            last.replace((shown, times));
            (times == SETTLED).then_some(())
        });
        look(window, &screen.to_lowercase().replace(' ', "-"));
    }
}

fn screens_behind(window: &Window, look: fn(&Window, &str)) {
    window.press("Start a record");
    window.heading("Start a record");
    look(window, "start-new");
    window.press("Back");
    window.press("Try the sample");
    window.sees("This is the sample record.");
    for (screen, steps, heading) in BEHIND {
        window.press(screen);
        for step in *steps {
            window.press_part(step);
        }
        window.heading(heading);
        look(window, &heading.to_lowercase().replace([' ', '?'], "-"));
    }
}

/// What makes the page scroll sideways: the innermost things that stick out, or without which it would not.
const OVER: &str = "const page = document.documentElement;
  const over = () => page.scrollWidth > page.clientWidth;
  if (!over()) return [];
  const without = (one) => {
    const shown = one.style.display;
    one.style.display = 'none';
    const fits = !over();
    one.style.display = shown;
    return fits;
  };
  const all = [...document.querySelectorAll('body *')];
  const beyond = all.filter((one) => one.getBoundingClientRect().right + scrollX > page.clientWidth + 0.5);
  const culprits = beyond.length ? beyond : all.filter(without);
  const inner = culprits.filter((one) => !culprits.some((other) => other !== one && one.contains(other)));
  return [page.scrollWidth + ' of ' + page.clientWidth, ...inner.map((one) => one.outerHTML.slice(0, 200))];";

/// What is cut off: text that runs out of a box that hides it, out of the page, or over other text.
const CUT: &str = r#"const page = document.documentElement;
  const cut = [];
  const lines = [];
  const seen = (one) => {
    const style = getComputedStyle(one);
    return style.visibility === 'visible' && style.opacity !== '0' && one.checkVisibility?.() !== false;
  };
  // What is clipped to nothing is there for screen readers: the head of a table that is a list when narrow.
  const unseen = (one) => {
    for (let box = one; box; box = box.parentElement) if (getComputedStyle(box).clipPath === 'inset(50%)') return true;
    return false;
  };
  const dialog = document.querySelector('dialog[open]');
  const walker = document.createTreeWalker(dialog ?? document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const parent = node.parentElement;
    if (!node.data.trim() || parent.closest('style, script, option, .skip') || !seen(parent) || unseen(parent)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const line of range.getClientRects()) {
      if (line.width < 1 || line.height < 1) continue;
      const told = node.data.trim().slice(0, 60);
      const x = line.left + scrollX;
      if (x < -1 || x + line.width > page.clientWidth + 1) cut.push('out of the page: ' + told);
      let clipped = false;
      for (let box = parent; box && box !== document.body; box = box.parentElement) {
        const { overflowX, overflowY } = getComputedStyle(box);
        const edge = box.getBoundingClientRect();
        const hides = (overflow) => overflow === 'hidden' || overflow === 'clip';
        if (hides(overflowX) && (line.left < edge.left - 1 || line.right > edge.right + 1)) clipped = true;
        if (hides(overflowY) && (line.top < edge.top - 2 || line.bottom > edge.bottom + 2)) clipped = true;
      }
      if (clipped) cut.push('cut off: ' + told);
      // A line of text stands in the middle half of its box; what is fixed or sticky may lie over what scrolls.
      const held = parent.closest('nav, .toasts, [role=status]');
      if (!held) lines.push({ told, node, left: line.left + 1, right: line.right - 1,
        top: line.top + line.height / 4, bottom: line.bottom - line.height / 4 });
    }
  }
  for (const select of document.querySelectorAll('select')) {
    if (!seen(select) || !select.selectedOptions.length) continue;
    const style = getComputedStyle(select);
    const pen = document.createElement('canvas').getContext('2d');
    pen.font = style.font;
    const words = select.selectedOptions[0].text;
    if (select.parentElement.querySelector('.chosen')?.innerText.trim() === words) continue;
    const inner = select.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
    if (pen.measureText(words).width > inner + 1) cut.push('a choice is cut off: ' + words);
  }
  for (let one = 0; one < lines.length; one++)
    for (let two = one + 1; two < lines.length; two++) {
      const [a, b] = [lines[one], lines[two]];
      if (a.node !== b.node && a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
        cut.push('over each other: ' + a.told + ' | ' + b.told), a.node.parentElement.scrollIntoView();
    }
  return [...new Set(cut)];"#;

fn look_at_longer(window: &Window, name: &str) {
    for (width, wide) in [(320, "400"), (1280, "100")] {
        window.driver.resize(width, 1000);
        window.keep_picture(&format!("longer-{name}-{wide}"));
        window.is_accessible(&format!("{name} in longer words, {wide}%"));
        assert_eq!(
            window.driver.run(OVER, json!([])),
            json!([]),
            "{name} scrolls sideways at {wide}%"
        );
        nothing_is_cut(window, &format!("{name} at {wide}%"));
    }
}

/// Where something is cut off, a picture shows it.
fn nothing_is_cut(window: &Window, name: &str) {
    let cut = window.driver.run(CUT, json!([]));
    if cut != json!([]) {
        window.keep_picture(&format!("cut-{}", name.replace([' ', '%', ','], "-")));
    }
    assert_eq!(cut, json!([]), "{name}");
}

pub fn look(window: &Window, name: &str) {
    for theme in ["light", "dark", "cream"] {
        window.driver.run("document.documentElement.dataset.theme = arguments[0]", json!([theme]));
        window.keep_picture(&format!("{name}-{theme}"));
        window.is_accessible(&format!("{name}, {theme}"));
    }
    window.driver.run("document.documentElement.dataset.theme = 'light'", json!([]));
    // 1280 pixels at 400% are 320.
    window.driver.resize(320, 900);
    window.keep_picture(&format!("{name}-400"));
    window.is_accessible(&format!("{name}, 400%"));
    assert_eq!(window.driver.run(OVER, json!([])), json!([]), "{name} scrolls sideways at 400%");
    nothing_is_cut(window, &format!("{name} at 400%"));
    window.driver.resize(1280, 1000);
}
