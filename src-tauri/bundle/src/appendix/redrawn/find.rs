//! Where on a page the words stand that are to be taken out.

use crate::{
    contacts::{contacts, hides_contacts},
    drawn::Letter,
    model::{Model, Redaction},
    search::{LONG, squeezed},
};

/// A word on a page: the first and the last of its letters, and what stands for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Mark {
    pub from: usize,
    pub to: usize,
    pub put: String,
}

/// Every word that is to be taken out, however it is set: with accents or without, broken over lines,
/// letter by letter. A short one only as a word of its own, as everywhere.
pub(super) fn marks(page: &[Letter], model: &Model) -> Vec<Mark> {
    let row: Vec<(char, usize)> = page
        .iter()
        .enumerate()
        .flat_map(|(at, letter)| {
            squeezed(&letter.text).chars().map(|c| (c, at)).collect::<Vec<_>>()
        })
        .collect();
    let found_here = if hides_contacts(model.profile) { contacts(&read(page)) } else { Vec::new() };
    let mut marks = Vec::new();
    for Redaction { find, put } in found_here.iter().chain(&model.redacted) {
        let wanted: Vec<char> = squeezed(find).chars().collect();
        if wanted.is_empty() {
            continue;
        }
        for window in row.windows(wanted.len()) {
            if !window.iter().map(|(c, _)| c).eq(&wanted) {
                continue;
            }
            let (Some((_, from)), Some((_, to))) = (window.first(), window.last()) else {
                continue;
            };
            if wanted.len() >= LONG || stands_alone(page, *from, *to) {
                marks.push(Mark { from: *from, to: *to, put: put.clone() });
            }
        }
    }
    marks
}

/// The page's words in the order in which they are drawn.
fn read(page: &[Letter]) -> String {
    let mut text = String::new();
    for letter in page {
        if letter.gap {
            text.push(' ');
        }
        text.push_str(&letter.text);
    }
    text
}

fn stands_alone(page: &[Letter], from: usize, to: usize) -> bool {
    let ends = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
    let before = from.checked_sub(1).and_then(|at| page.get(at));
    let starts = page.get(from).is_none_or(|letter| letter.gap)
        || ends(before.and_then(|letter| letter.text.chars().last()));
    let after = page.get(to + 1);
    starts && after.is_none_or(|letter| letter.gap || ends(letter.text.chars().next()))
}

#[cfg(test)]
mod tests {
    use hayro::kurbo::{Point, Vec2};

    use super::*;
    use evenhand_core::record::{Profile, Template};

    /// A line of letters; a space makes a gap and is not drawn.
    fn line(text: &str) -> Vec<Letter> {
        let mut gap = true;
        let mut page = Vec::new();
        for (at, c) in text.chars().enumerate() {
            if c == ' ' {
                gap = true;
                continue;
            }
            let x = at as f64 * 6.0;
            page.push(Letter {
                text: c.to_string(),
                from: Point::new(x, 0.0),
                to: Point::new(x + 6.0, 0.0),
                up: Vec2::new(0.0, 10.0),
                gap: std::mem::take(&mut gap),
            });
        }
        page
    }

    fn found(text: &str, find: &str, profile: Profile) -> Vec<String> {
        let model = Model {
            title: String::new(),
            short_title: String::new(),
            author: String::new(),
            version: 1,
            template: Template::Complaint,
            profile,
            paper: Default::default(),
            front: Vec::new(),
            appendices: Vec::new(),
            back: Vec::new(),
            redacted: vec![Redaction { find: find.into(), put: "x".into() }],
            warnings: Vec::new(),
            dots: None,
            volumes: Vec::new(),
        };
        let page = line(text);
        let text = |mark: Mark| page[mark.from..=mark.to].iter().map(|l| l.text.as_str()).collect();
        marks(&page, &model).into_iter().map(text).collect()
    }

    #[test]
    fn long_names_are_found_anywhere_and_short_ones_as_words() {
        let own = Profile::MyCopy;
        assert_eq!(found("to Am élie Jones-Roe", "Amélie", own), ["Amélie"]);
        assert_eq!(found("theJonesfamily", "JONES", own), ["Jones"]);
        assert_eq!(found("Ann, Annie and Ann", "Ann", own), ["Ann", "Ann"]);
        assert_eq!(found("Hannah", "Ann", own), Vec::<String>::new());
    }

    #[test]
    fn addresses_and_numbers_are_found_where_the_profile_hides_them() {
        let text = "Ring 020 8489 0000 or a.b@example.org today, 12 Long Lane, N8 7QX";
        assert_eq!(found(text, "zeppelin", Profile::CouncilComplaint), Vec::<String>::new());
        assert_eq!(
            found(text, "zeppelin", Profile::Councillor),
            ["02084890000", "12LongLane", "N87QX", "a.b@example.org"]
        );
    }
}
