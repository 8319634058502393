//! Numbers of pages in words.

use evenhand_words::tr;

/// "page 2", "pages 2, 4 to 7 and 9".
pub(crate) fn listed(pages: &[usize]) -> String {
    match pages {
        [page] => tr::appendix::page(&page.to_string()),
        _ => tr::appendix::pages(&numbers(pages)),
    }
}

/// "2, 4 to 7 and 9".
pub(crate) fn numbers(pages: &[usize]) -> String {
    let mut runs: Vec<(usize, usize)> = Vec::new();
    for page in pages {
        match runs.last_mut() {
            Some((_, last)) if *last + 1 == *page => *last = *page,
            Some((_, last)) if *last == *page => {}
            _ => runs.push((*page, *page)),
        }
    }
    let run = |(first, last): &(usize, usize)| match last - first {
        0 => vec![first.to_string()],
        1 => vec![first.to_string(), last.to_string()],
        _ => vec![tr::appendix::run(*first, *last)],
    };
    evenhand_words::list(&runs.iter().flat_map(run).collect::<Vec<_>>())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_are_listed_in_words() {
        assert_eq!(listed(&[2]), "page 2");
        assert_eq!(listed(&[2, 3]), "pages 2 and 3");
        assert_eq!(listed(&[2, 4, 5, 6, 7, 9]), "pages 2, 4 to 7 and 9");
    }
}
