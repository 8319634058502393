//! What a search found, and what lies in the bin.

use evenhand_core::record::{Id, Item, ItemKind};
use evenhand_store::{MATCH_END, MATCH_START, Query};
use evenhand_words::tr::{forms, notes, plan, story};

use crate::contract::{
    EntryFilter, ItemKey, RemovedItem, RemovedList, SearchHit, SearchQuery, UserResult,
};
use crate::count::to_u32;
use crate::session::Session;

/// Finds words in entries, people, issues and files.
///
/// # Errors
/// Where the store cannot be read.
pub fn search(session: &Session, query: &SearchQuery) -> UserResult<Vec<SearchHit>> {
    let limit = query.most.clamp(1, 200);
    let query = Query {
        words: query.text.clone(),
        items: query.kinds.clone(),
        entries: query
            .filter
            .as_ref()
            .filter(|filter| **filter != EntryFilter::default())
            .map(|filter| super::filter::asked(filter, "")),
        limit,
    };
    let store = session.store();
    let hits = store.search(&query)?.into_iter().map(|hit| {
        let entry = if hit.kind == ItemKind::Entry { store.entry(hit.id).ok() } else { None };
        SearchHit {
            kind: hit.kind,
            id: hit.id,
            title: match &entry {
                Some(entry) => super::title(entry),
                None if hit.kind == ItemKind::Form => form_title(&unmarked(&hit.title)),
                None if hit.title.trim().is_empty() && hit.kind == ItemKind::Notes => notes::item(),
                None if hit.title.trim().is_empty() && hit.kind == ItemKind::Plan => plan::item(),
                None if hit.title.trim().is_empty() && hit.kind == ItemKind::Story => story::item(),
                None if hit.title.trim().is_empty() && hit.kind == ItemKind::Response => {
                    notes::answer_item()
                }
                None => unmarked(&hit.title),
            },
            when_words: match &entry {
                Some(entry) => super::when_words(&entry.when),
                None => from_picture(session, hit.kind, hit.id),
            },
            pieces: pieces(&hit.extract),
        }
    });
    Ok(hits.collect())
}

/// Says of a file that all its words were read from a picture, where that is so.
fn from_picture(session: &Session, kind: ItemKind, id: Id) -> String {
    if kind != ItemKind::File {
        return String::new();
    }
    let kept = session.store().file_text(id).unwrap_or_default();
    let (own, read) = crate::pictures::parted(&kept);
    if own.trim().is_empty() && read.is_some() {
        evenhand_words::tr::pictures::in_find()
    } else {
        String::new()
    }
}

/// The text in pieces; every second one, from the second, is a match.
fn pieces(marked: &str) -> Vec<String> {
    marked.split([MATCH_START, MATCH_END]).map(str::to_owned).collect()
}

fn unmarked(marked: &str) -> String {
    marked.replace([MATCH_START, MATCH_END], "")
}

/// The first of what is in the bin, last removed first, and how much there is.
///
/// # Errors
/// Where the store cannot be read.
pub fn bin(session: &Session, most: u32) -> UserResult<RemovedList> {
    let store = session.store();
    let binned = store.bin_page(most)?.into_iter().map(|binned| RemovedItem {
        key: ItemKey { kind: binned.item.kind(), id: binned.item.id() },
        title: item_title(&binned.item),
        removed: binned.binned_at,
    });
    let total = to_u32(store.counts()?.binned);
    Ok(RemovedList { items: binned.collect(), total })
}

pub(super) fn item_title(item: &Item) -> String {
    match item {
        Item::Person(person) if person.name.is_empty() => person.role.clone(),
        Item::Entry(entry) => super::title(entry),
        Item::Form(form) => form_title(&form.code),
        Item::Notes(own) if own.title.trim().is_empty() => notes::item(),
        Item::Plan(own) if own.title.trim().is_empty() => plan::item(),
        Item::Story(own) if own.title.trim().is_empty() => story::item(),
        Item::Response(own) if own.you_said.trim().is_empty() => notes::answer_item(),
        other => other.title().to_owned(),
    }
}

/// What a feedback form is called: it names nobody, and only a paper one has a code.
fn form_title(code: &str) -> String {
    if code.is_empty() { forms::item() } else { forms::item_code(code) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_second_piece_is_a_match() {
        assert_eq!(pieces("a \u{e000}draft\u{e001} of it"), ["a ", "draft", " of it"]);
        assert_eq!(pieces("none"), ["none"]);
    }
}
