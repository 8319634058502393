//! A letter's text, which a person may have changed by hand, back to its parts.

use super::build::{DraftLetter, LetterPart};

/// The parts of a text. Lines that begin with "- " are points. A table of the letter as it was built stays a table
/// where its words stand as they were; else its lines stay lines, so that no word is lost.
pub fn parts_of(text: &str, built: &DraftLetter) -> Vec<LetterPart> {
    let text = text.replace("\r\n", "\n");
    let mut out = Vec::new();
    let mut rest = text.as_str();
    for table in built.parts.iter().filter(|part| matches!(part, LetterPart::Table { .. })) {
        let words = table.text();
        let whole = |at: &usize| {
            let (before, after) = (rest.get(..*at), rest.get(at + words.len()..));
            before.is_some_and(|before| before.is_empty() || before.ends_with("\n\n"))
                && after.is_some_and(|after| after.is_empty() || after.starts_with("\n\n"))
        };
        let Some(at) = rest.find(&words).filter(|at| !words.is_empty() && whole(at)) else {
            continue;
        };
        out.extend(plain(rest.get(..at).unwrap_or_default()));
        out.push(table.clone());
        rest = rest.get(at + words.len()..).unwrap_or_default();
    }
    out.extend(plain(rest));
    out
}

/// Paragraphs and points of a text.
fn plain(text: &str) -> Vec<LetterPart> {
    let mut out: Vec<LetterPart> = Vec::new();
    let mut open = false;
    for line in text.lines() {
        let line = line.trim_end();
        let point = line.strip_prefix("- ").map(str::trim).filter(|point| !point.is_empty());
        match (point, out.last_mut()) {
            _ if line.trim().is_empty() => {
                open = false;
                continue;
            }
            (Some(point), Some(LetterPart::Points(points))) if open => {
                points.push(point.to_owned());
            }
            (Some(point), _) => out.push(LetterPart::Points(vec![point.to_owned()])),
            (None, Some(LetterPart::Paragraph(words))) if open => {
                words.push('\n');
                words.push_str(line);
            }
            (None, _) => out.push(LetterPart::Paragraph(line.to_owned())),
        }
        open = true;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn built(parts: Vec<LetterPart>) -> DraftLetter {
        DraftLetter {
            template: String::new(),
            subject: String::new(),
            parts,
            known: Vec::new(),
            missing: Vec::new(),
            left_out: Vec::new(),
            gaps: Vec::new(),
            notices: Vec::new(),
            replies: Vec::new(),
        }
    }

    fn some() -> Vec<LetterPart> {
        let row = |one: &str, two: &str| vec![one.to_owned(), two.to_owned()];
        vec![
            LetterPart::Paragraph("Dear team,".to_owned()),
            LetterPart::Points(row("One.", "Two.")),
            LetterPart::Table {
                columns: row("Point", "Answer"),
                rows: vec![row("a", "b"), row("c", "")],
            },
            LetterPart::Paragraph("Kind regards,\nA parent carer".to_owned()),
        ]
    }

    #[test]
    fn the_text_of_a_letter_gives_its_parts_back() {
        let letter = built(some());
        assert_eq!(parts_of(&letter.text(), &letter), some());
        assert_eq!(parts_of(&letter.text().replace('\n', "\r\n"), &letter), some());
    }

    #[test]
    fn no_word_is_lost_where_a_table_was_changed_by_hand() {
        let letter = built(some());
        let text = letter.text().replace("Answer: b", "Answer: b, in part");
        let parts = parts_of(&text, &letter);
        assert!(parts.iter().all(|part| !matches!(part, LetterPart::Table { .. })), "{parts:?}");
        let words = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
        let back: Vec<String> = parts.iter().map(LetterPart::text).collect();
        assert_eq!(words(&back.join("\n\n")), words(&text));
    }

    #[test]
    fn a_dash_alone_and_points_in_a_paragraph_are_kept() {
        let parts = parts_of("Dates:\n- one\n- two\nend\n\n-\n\n\n\nlast", &built(Vec::new()));
        let text: Vec<String> = parts.iter().map(LetterPart::text).collect();
        assert_eq!(text, ["Dates:", "- one\n- two", "end", "-", "last"]);
    }
}
