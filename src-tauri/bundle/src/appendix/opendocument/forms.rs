//! Fields of forms with their answers.

use roxmltree::Node;

use super::{MOST_PIECES, OdPart, attribute};

/// The fields of a form, each with its label and answer.
pub(super) fn form_answers(forms: Node<'_, '_>, out: &mut Vec<OdPart>) {
    for node in forms.descendants().filter(Node::is_element).take(MOST_PIECES) {
        let said = |name: &str| attribute(node, name).unwrap_or_default().trim();
        let answer = match node.tag_name().name() {
            "checkbox" | "radio" => {
                let state = [said("current-state"), said("state"), said("current-selected")];
                if state.iter().any(|own| matches!(*own, "checked" | "true")) {
                    "☒"
                } else {
                    "☐"
                }
            }
            "text" | "textarea" | "combobox" | "formatted-text" | "number" | "date" | "time" => {
                let current = said("current-value");
                if current.is_empty() { said("value") } else { current }
            }
            _ => continue,
        };
        let label = if said("label").is_empty() { said("name") } else { said("label") };
        if !answer.is_empty() {
            out.push(OdPart::Para(format!("{label}: {answer}")));
        }
    }
}
