//! Words as they are typed, as the search index is asked for them.

/// What was typed, as an FTS5 expression. Every word is quoted, so nothing typed is taken for an operator.
pub(crate) fn expression(typed: &str) -> Option<String> {
    let mut terms = Vec::new();
    for (place, part) in typed.split('"').enumerate() {
        if place % 2 == 1 {
            terms.extend(quoted(part));
        } else {
            terms.extend(part.split_whitespace().filter_map(quoted));
        }
    }
    let finished = typed.ends_with(char::is_whitespace) || typed.ends_with('"');
    let last = terms.pop()?;
    terms.push(if finished { last } else { format!("{last}*") });
    Some(terms.join(" AND "))
}

/// A word or phrase in quotes; `None` where it holds nothing that the index keeps.
fn quoted(text: &str) -> Option<String> {
    text.chars().any(char::is_alphanumeric).then(|| format!("\"{text}\""))
}

#[cfg(test)]
mod tests {
    use super::expression;

    #[test]
    fn what_is_typed_becomes_quoted_words() {
        let typed = |text| expression(text).unwrap_or_default();
        assert_eq!(typed("annual rev"), r#""annual" AND "rev"*"#);
        assert_eq!(typed("annual "), r#""annual""#);
        assert_eq!(typed(r#""annual review" plan"#), r#""annual review" AND "plan"*"#);
        assert_eq!(typed("NEAR(a) OR -b:*"), r#""NEAR(a)" AND "OR" AND "-b:*"*"#);
        assert_eq!(typed(" - \" "), "");
    }
}
