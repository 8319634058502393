//! The boxes (`<div>`) of a page that a program wrote, with what stands in each. No tree is built.

use std::ops::Range;

/// One box.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Div<'t> {
    pub class: &'t str,
    pub id: &'t str,
    pub title: &'t str,
    /// Where what stands in it lies in the page.
    pub inner: Range<usize>,
}

impl Div<'_> {
    /// Whether it is of a class.
    pub(super) fn is(&self, class: &str) -> bool {
        self.class.split_whitespace().any(|own| own == class)
    }

    pub(super) fn holds(&self, other: &Self) -> bool {
        self.inner.start <= other.inner.start && other.inner.end <= self.inner.end && self != other
    }
}

/// All boxes in the order in which they open. One that is never closed reaches to the end.
pub(super) fn divs(page: &str) -> Vec<Div<'_>> {
    let mut out: Vec<Div<'_>> = Vec::new();
    let mut open = Vec::new();
    for (at, _) in page.match_indices('<') {
        let rest = page.get(at + 1..).unwrap_or_default();
        let is = |name: &str| {
            let after = rest.strip_prefix(name).unwrap_or("x");
            after.starts_with(|c: char| c == '>' || c.is_ascii_whitespace())
        };
        if is("div") {
            let Some(end) = rest.find('>') else { break };
            let tag = rest.get(..end).unwrap_or_default();
            let own = |name| attribute(tag, name).unwrap_or_default();
            let inner = at + 1 + end + 1..page.len();
            open.push(out.len());
            out.push(Div { class: own("class"), id: own("id"), title: own("title"), inner });
        } else if is("/div")
            && let Some(div) = open.pop().and_then(|number| out.get_mut(number))
        {
            div.inner.end = at;
        }
    }
    out
}

/// The value of an attribute in a tag.
pub(super) fn attribute<'t>(tag: &'t str, name: &str) -> Option<&'t str> {
    let mut from = 0;
    while let Some(at) = tag.get(from..)?.find(name).map(|at| from + at) {
        from = at + name.len();
        let before = tag.get(..at)?.chars().next_back();
        if let Some(value) = tag.get(from..)?.strip_prefix("=\"")
            && before.is_some_and(|c| c.is_ascii_whitespace())
        {
            return value.split('"').next();
        }
    }
    None
}

/// Addresses that links of a piece lead to.
pub(super) fn links(piece: &str) -> impl Iterator<Item = &str> {
    let tags = piece.match_indices("<a ").filter_map(|(at, _)| piece.get(at + 2..));
    tags.filter_map(|rest| attribute(rest.split('>').next()?, "href"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn boxes_in_boxes() {
        let page = "<div id=\"a\" class=\"one two\"><div title=\"t\">x</div><divx>y</div><div>z";
        let all = divs(page);
        assert_eq!(all.len(), 3);
        assert!(all[0].is("two") && !all[0].is("tw") && all[0].holds(&all[1]));
        assert_eq!((all[1].title, &page[all[1].inner.clone()]), ("t", "x"));
        assert_eq!(&page[all[2].inner.clone()], "z");
        assert_eq!(
            links("<a class=\"b\" href=\"p/a.jpg\">x</a><a data-href=\"no\">").collect::<Vec<_>>(),
            ["p/a.jpg"]
        );
    }
}
