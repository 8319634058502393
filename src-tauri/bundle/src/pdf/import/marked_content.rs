//! Marks in the content of a page whose file has no tree of meanings. What they say is said by
//! nothing then, and a mark inside ours would break it: content that means something may not hold
//! an artefact, nor an artefact content that means something (ISO 14289-1, 7.1).

use super::content::{ContentStep, name, steps};

/// Content with its own marks made fit to stand inside ours, and into how many pieces ours falls.
/// `marks` says whether a named property list gives its marks a number.
///
/// Our mark is open before the content and after it. An artefact that stands free, such as a page
/// number put on by another program, stays one: ours ends before it and a new one starts after it.
/// One inside other marks or inside a text object cannot be cut out so (14.6.1 of ISO 32000-1 wants
/// marks and text objects to nest), so it is read out: better heard than lost.
pub(super) fn tamed(content: &[u8], tag: &str, marks: &dyn Fn(&[u8]) -> bool) -> (Vec<u8>, usize) {
    let mut out = Vec::with_capacity(content.len() + 64);
    // For each open mark, whether it is an artefact that ours was ended for.
    let mut open: Vec<bool> = Vec::new();
    let mut pieces = 1;
    let mut in_text = false;
    let mut end = |cut: bool, out: &mut Vec<u8>| {
        out.extend_from_slice(b"\nEMC");
        if cut {
            out.extend(format!(" /{tag} <</MCID {pieces}>> BDC").into_bytes());
            pieces += 1;
        }
    };
    for step in steps(content) {
        match step.word {
            b"BMC" | b"BDC" => {
                let artefact = first_name(step.operands).is_some_and(|n| n == b"Artifact");
                let cut = artefact && open.is_empty() && !in_text;
                if cut {
                    out.extend_from_slice(b"\nEMC");
                }
                if cut || !artefact && !numbered(&step, marks) {
                    out.extend_from_slice(step.all);
                } else {
                    out.extend_from_slice(b"\n/Span BMC");
                }
                open.push(cut);
            }
            // One that nothing was opened for would end ours.
            b"EMC" => {
                if let Some(cut) = open.pop() {
                    end(cut, &mut out);
                }
            }
            word => {
                in_text = if word == b"BT" { true } else { in_text && word != b"ET" };
                out.extend_from_slice(step.all);
            }
        }
    }
    while let Some(cut) = open.pop() {
        end(cut, &mut out);
    }
    out.push(b'\n');
    (out, pieces)
}

/// Whether the mark has a number that a tree would know it by.
fn numbered(step: &ContentStep<'_>, marks: &dyn Fn(&[u8]) -> bool) -> bool {
    if step.word != b"BDC" {
        return false;
    }
    if step.operands.windows(2).any(|w| w == b"<<") {
        return step.operands.windows(5).any(|w| w == b"/MCID");
    }
    name(step.operands).is_some_and(|list| marks(&list))
}

fn first_name(operands: &[u8]) -> Option<Vec<u8>> {
    let start = operands.iter().position(|b| *b == b'/')?;
    let rest = operands.get(start + 1..)?;
    let end = rest.iter().position(|b| b.is_ascii_whitespace() || b"/<([".contains(b));
    name(operands.get(start..start + 1 + end.unwrap_or(rest.len()))?)
}

#[cfg(test)]
mod tests {
    use super::tamed;

    fn tame(content: &str) -> (String, usize) {
        let (out, pieces) = tamed(content.as_bytes(), "P", &|name| name == b"MC0");
        let out = String::from_utf8(out).unwrap();
        (out.split_whitespace().collect::<Vec<_>>().join(" "), pieces)
    }

    #[test]
    fn numbers_are_taken_off_and_other_marks_stay() {
        let content = "/P <</MCID 0>> BDC (a) Tj EMC /OC /Layer BDC (b) Tj EMC /P /MC0 BDC EMC";
        let wanted = "/Span BMC (a) Tj EMC /OC /Layer BDC (b) Tj EMC /Span BMC EMC";
        assert_eq!(tame(content), (wanted.to_owned(), 1));
    }

    #[test]
    fn ours_ends_before_an_artefact_and_starts_after_it() {
        let content = "(a) Tj /Artifact <</Subtype /Header>> BDC (1) Tj EMC (b) Tj";
        let wanted = "(a) Tj EMC /Artifact <</Subtype /Header>> BDC (1) Tj EMC \
                      /P <</MCID 1>> BDC (b) Tj";
        assert_eq!(tame(content), (wanted.to_owned(), 2));
        // Inside a text object it cannot be cut out.
        let content = "BT /Artifact BMC (1) Tj EMC ET";
        assert_eq!(tame(content), ("BT /Span BMC (1) Tj EMC ET".to_owned(), 1));
    }

    #[test]
    fn marks_that_do_not_match_are_mended() {
        assert_eq!(tame("EMC (a) Tj EMC"), ("(a) Tj".to_owned(), 1));
        assert_eq!(tame("/Span BMC (a) Tj"), ("/Span BMC (a) Tj EMC".to_owned(), 1));
    }
}
