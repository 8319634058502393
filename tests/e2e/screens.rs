//! Every screen, looked at by axe and kept as a picture: light, dark, cream, and as narrow as 400% makes it.

use serde_json::json;

use crate::window::Window;

const SCREENS: &[&str] = &[
    "Today",
    "Invitations",
    "Promises",
    "Timeline",
    "Bundle",
    "Rules and sources",
    "Privacy",
    "Add",
];

/// Screens that take a step more: where from, what is clicked, and their heading.
const BEHIND: &[(&str, &[&str], &str)] = &[
    ("Add", &["//button[.//*[normalize-space()='Message or call']]"], "Add a message or call"),
    ("Add", &["//button[.//*[normalize-space()='Meeting']]"], "Add a meeting"),
    ("Invitations", &["//button[normalize-space()='Type the date in']"], "A meeting"),
    ("Timeline", &["//button[normalize-space()='Letter of concern']"], "Letter of concern"),
    (
        "Timeline",
        &[
            "//button[normalize-space()='Letter of concern']",
            "//button[normalize-space()='Change this entry']",
        ],
        "Change this entry",
    ),
    ("Timeline", &["//button[normalize-space()='People']"], "People"),
    (
        "Timeline",
        &["//button[normalize-space()='People']", "//button[normalize-space()='Add a person']"],
        "Add a person",
    ),
    ("Bundle", &["//button[normalize-space()='Issues']"], "Issues"),
    (
        "Bundle",
        &["//button[normalize-space()='Complaint about co-production']"],
        "Complaint about co-production",
    ),
    (
        "Rules and sources",
        &["//button[normalize-space()='Write your own charter']"],
        "Your own charter",
    ),
];

#[test]
fn screens_are_accessible_in_every_theme_and_at_400_percent() {
    let window = Window::open();
    window.heading("Keep a fair record");
    look(&window, "start");
    window.press("Try the sample");
    window.sees("This is the sample record.");
    for screen in SCREENS {
        window.press(screen);
        look(&window, &screen.to_lowercase().replace(' ', "-"));
    }
}

#[test]
fn screens_behind_the_first_ones_are_accessible_too() {
    let window = Window::open();
    window.press("Start a record");
    window.heading("Start a record");
    look(&window, "start-new");
    window.press("Back");
    window.press("Try the sample");
    window.sees("This is the sample record.");
    for (screen, steps, heading) in BEHIND {
        window.press(screen);
        for step in *steps {
            window.click(step);
        }
        window.heading(heading);
        look(&window, &heading.to_lowercase().replace([' ', '?'], "-"));
    }
}

/// What makes the page scroll sideways: the innermost things without which it would not.
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
  const culprits = [...document.querySelectorAll('body *')].filter(without);
  const inner = culprits.filter((one) => !culprits.some((other) => other !== one && one.contains(other)));
  return [page.scrollWidth + ' of ' + page.clientWidth, ...inner.map((one) => one.outerHTML.slice(0, 200))];";

fn look(window: &Window, name: &str) {
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
    window.driver.resize(1280, 1000);
}
