//! A year of twelve meetings put on the ladder by keyboard alone, then seen as one picture and one table.

use chrono::NaiveDate;
use serde_json::{Value, json};

use crate::hands::{ENTER, Hands, TAB};
use crate::journeys::{held_meeting, listed, start_record, with_entries};
use crate::window::Window;

/// Each meeting's rung on Hart's ladder as the group found it, January first.
const FOUND: [u32; 12] = [3, 3, 4, 3, 5, 4, 3, 3, 5, 6, 4, 3];

const WHY: &str = "Our papers were not on the agenda.";

fn meetings() -> Vec<Value> {
    (1..=12)
        .map(|month| {
            let day = NaiveDate::from_ymd_opt(2025, month, 14).unwrap();
            held_meeting(&format!("Group of {}", day.format("%B")), day)
        })
        .collect()
}

#[test]
fn a_year_of_meetings_is_put_on_the_ladder_by_keyboard_alone() {
    let window = Window::open();
    start_record(&window);
    let mut window = with_entries(window, &meetings());
    let hands = Hands::on(&window);
    hands.go_to("Where meetings stood");
    window.heading("Where meetings stood");
    hands.press("Say where it stood: Group of December");
    println!("to the first of the twelve: {} keys", hands.count());
    for (at, rung) in FOUND.iter().enumerate().rev() {
        let month = NaiveDate::from_ymd_opt(2025, u32::try_from(at).unwrap() + 1, 14).unwrap();
        let title = format!("Group of {}", month.format("%B"));
        window.sees(&format!("{title}, "));
        hands.focus_is_on("Where did it stand?");
        hands.tab_to("8. ");
        hands.keys(&rung.to_string());
        hands.focus_is_on(&format!("{rung}. "));
        hands.key(TAB);
        hands.focus_is_on("Why?");
        hands.keys(WHY);
        if at == 11 {
            window.is_accessible("ladder, one meeting, judged");
            window.keep_picture("ladder-judged");
        }
        hands.control(ENTER);
        if at > 0 {
            let before = month.pred_opt().unwrap() - chrono::Days::new(14);
            window.sees(&format!("Group of {}, ", before.format("%B")));
        }
    }
    window.heading("Where meetings stood");
    let pressed = hands.count();
    let words = WHY.chars().count() * FOUND.len();
    println!("twelve meetings: {pressed} keys, {words} of them the reasons, and no click");
    assert!(pressed - words <= 8 * FOUND.len(), "{pressed} keys, {words} of them the reasons");
    one_picture_and_one_table(&window);
    hands.focus_is_on("Where meetings stood");
    // One is put right, and taken back by the key that undoes.
    hands.press("Tue 14 Jan 2025: Group of January");
    window.heading("Where did it stand?");
    hands.tab_to("3. ");
    hands.keys("6");
    hands.control(ENTER);
    window.heading("Where meetings stood");
    window.sees("Highest: Rung 6 of 8");
    window.sees("(5 of 12)");
    hands.control('z');
    window.sees("Undone");
    window.sees("(6 of 12)");
    window.close();
    let entries = listed(&window);
    let judged = entries.iter().filter(|entry| entry.to_string().contains("Group of"));
    assert_eq!(judged.count(), 12);
}

/// The picture has a mark for each meeting, and the table says the same in words, oldest first.
fn one_picture_and_one_table(window: &Window) {
    window.sees("Most often: Rung 3 of 8: Tokenism (6 of 12).");
    window.sees("Lowest: Rung 3 of 8: Tokenism.");
    assert!(!window.text().to_lowercase().contains("mean"), "{}", window.text());
    let body = "return [document.querySelectorAll('svg .ours').length,
      document.querySelectorAll('svg[role=img]').length, document.querySelectorAll('table').length,
      [...document.querySelectorAll('tbody tr')].map((row) => row.innerText.replace(/\\s+/g, ' '))]";
    let seen = window.driver.run(body, json!([]));
    assert_eq!((&seen[0], &seen[1], &seen[2]), (&json!(12), &json!(1), &json!(1)), "{seen}");
    let rows = seen[3].as_array().unwrap();
    for (at, (row, rung)) in rows.iter().zip(FOUND).enumerate() {
        let row = row.as_str().unwrap();
        let day = NaiveDate::from_ymd_opt(2025, u32::try_from(at).unwrap() + 1, 14).unwrap();
        for words in [day.format("%B").to_string(), format!("Rung {rung} of 8"), WHY.to_owned()] {
            assert!(row.contains(&words), "{words} is not in {row}");
        }
    }
    assert_eq!(rows.len(), 12);
    window.is_accessible("a year on the ladder");
    window.keep_picture("ladder-year");
}
