//! Circles and long functions that were planted are found, and what is none is not.

use super::modules::{House, made, read};
use super::{CRATES, arrows, circles, root, sizes};

fn rooms(house: &House) -> Vec<Vec<String>> {
    circles::all(house, &arrows::between(house)).into_iter().map(|circle| circle.rooms).collect()
}

#[test]
fn the_rooms_of_a_crate_use_each_other_in_no_circle_but_the_known() {
    let mut found = Vec::new();
    let mut ties = String::new();
    for name in CRATES {
        let house = read(&root(), name).unwrap();
        assert!(!house.modules.is_empty(), "{name} has no file");
        for circle in circles::all(&house, &arrows::between(&house)) {
            found.push(circle.line());
            if !circle.is_known() {
                ties += &super::report::circles(&[circle]);
            }
        }
    }
    assert!(ties.is_empty(), "new circles: let one side know nothing of the other\n{ties}");
    let gone: Vec<&str> = circles::KNOWN
        .lines()
        .filter(|known| !known.starts_with('#') && !found.iter().any(|line| line == known))
        .collect();
    assert!(gone.is_empty(), "take out of known_circles.txt what is no circle any more: {gone:?}");
}

#[test]
fn two_files_that_use_each_other_are_a_circle() {
    let house = made(&[
        ("", "mod a; mod b;"),
        ("a", "use crate::b::Two; pub struct One(Two);"),
        ("b", "pub struct Two; fn two(_: &crate::a::One) {}"),
    ]);
    assert_eq!(rooms(&house), [["a", "b"]]);
}

#[test]
fn a_circle_over_three_folders_and_a_re_export_is_found() {
    let house = made(&[
        ("", "mod a; mod b; mod c;"),
        ("a", "mod inner; pub use inner::One;"),
        ("a::inner", "use crate::b; pub struct One; fn one() { b::deep::two() }"),
        ("b", "pub mod deep;"),
        ("b::deep", "pub fn two() { crate::c::three(); }"),
        ("c", "use super::a::One; pub fn three() -> One { One }"),
    ]);
    assert_eq!(rooms(&house), [["a", "b", "c"]]);
}

#[test]
fn a_folders_own_file_is_its_face_and_part_of_it_from_outside() {
    let face =
        ("a", "mod child; mod other; pub struct Shared; pub fn start() { child::go(&Shared) }");
    let child = ("a::child", "use super::Shared; pub fn go(_: &Shared) {}");
    assert!(rooms(&made(&[("", "mod a;"), face, child, ("a::other", "")])).is_empty());
    let low = ("b", "pub fn low(_: &crate::a::Shared) {}");
    let high = ("a::other", "use crate::b;  fn other() { b::low(&super::Shared) }");
    assert_eq!(rooms(&made(&[("", "mod a; mod b;"), face, child, low, high])), [["a", "b"]]);
}

#[test]
fn a_use_in_a_macro_counts_and_one_in_tests_or_a_mere_re_export_does_not() {
    let house = made(&[
        ("", "mod a; mod b; mod c; pub use a::One;"),
        ("a", "pub struct One; fn one() { println!(\"{}\", crate::b::two()) }"),
        ("b", "pub fn two() -> u8 { 2 } #[cfg(test)] mod tests { use crate::a::One; }"),
        ("c", "fn three() -> crate::One { crate::One }"),
    ]);
    let found = arrows::between(&house);
    let pairs: Vec<String> =
        found.keys().map(|(from, to)| format!("{}>{}", from.join("::"), to.join("::"))).collect();
    assert_eq!(pairs, ["a>b", "c>a"]);
}

#[test]
fn no_function_and_no_file_is_too_long_without_a_reason() {
    let over = super::measured().unwrap().over_without_reason();
    assert!(over.is_empty(), "split these by meaning, or say why not:\n{}", over.join("\n"));
}

#[test]
fn what_is_too_long_without_a_reason_is_named() {
    let body = "let _ = 1;\n".repeat(61);
    let long = format!("//! A module.\n\nfn long() {{\n{body}}}\n");
    let given =
        format!("//! A module.\n\n// Long because it is one list.\nfn given() {{\n{body}}}\n");
    let mut measured = sizes::Sizes::default();
    measured.add(&made(&[("a", &long), ("b", &given)]));
    let over = measured.over_without_reason();
    assert_eq!(over.len(), 1, "{over:?}");
    assert!(over[0].contains("long: 63 lines"), "{over:?}");
}
