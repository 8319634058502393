//! How a page is heard: by the file's own tree, or, where the file has none, its words as a
//! paragraph; as a figure only where it has no words.

use std::collections::BTreeSet;

use lopdf::{Dictionary, Object, ObjectId};

use super::{
    Copier, MOST_UNPACKED,
    content::{ContentSurvey, survey},
    forms::Notes,
    marked_content::tamed,
    page_marks::{Loose, PageMarks},
};
use crate::pdf::outline::text;
use evenhand_words::tr;

/// How a page is heard.
#[derive(Clone, Debug)]
pub(crate) enum PageTagging {
    /// By the file's own tree.
    Own(PageMarks),
    /// As words, in so many marks.
    Words(usize),
    /// As a figure, in so many marks.
    Picture(usize),
    /// Nothing is drawn.
    Silent,
}

impl Copier<'_> {
    /// The marks of a page that the file's own tree speaks of. A page that is listed twice is
    /// known to the tree once.
    pub(super) fn marks_of(
        &self,
        old: ObjectId,
        id: ObjectId,
        content: &[u8],
    ) -> Option<PageMarks> {
        let marks = self.own.pages.get(&old).filter(|_| self.map.get(&old) == Some(&id))?;
        let most = marks.keys().next_back().copied().unwrap_or(-1).max(highest(content));
        let elements = (0..=most).map(|number| marks.get(&number).copied()).collect();
        Some(PageMarks { page: id, elements, loose: Vec::new() })
    }

    /// How the page is heard, before its marks are looked at.
    pub(super) fn heard(
        &mut self,
        notes: &mut Notes,
        resources: Option<&Object>,
        survey: &ContentSurvey,
    ) -> PageTagging {
        if let Some(marks) = notes.marks.take() {
            return PageTagging::Own(marks);
        }
        if survey.count() > 0 || !notes.fields.is_empty() || self.form_says(resources, survey, 0) {
            PageTagging::Words(1)
        } else if survey.draws {
            PageTagging::Picture(1)
        } else {
            PageTagging::Silent
        }
    }

    /// The content with its own marks made fit for ours.
    pub(super) fn tamed(
        &mut self,
        content: &[u8],
        heard: PageTagging,
        resources: Option<&Object>,
    ) -> (PageTagging, Object) {
        let lists = self.part(resources, b"Properties");
        let numbered = |name: &[u8]| {
            let list = lists.get(name).ok().map(|list| self.deref(list));
            list.is_some_and(|list| list.as_dict().is_ok_and(|list| list.has(b"MCID")))
        };
        let tag = if matches!(heard, PageTagging::Picture(_)) { "Figure" } else { "P" };
        let (content, pieces) = tamed(content, tag, &numbered);
        let heard = match heard {
            PageTagging::Words(_) => PageTagging::Words(pieces),
            PageTagging::Picture(_) => PageTagging::Picture(pieces),
            other => other,
        };
        (heard, Object::Reference(self.sink.add_stream(Dictionary::new(), content)))
    }

    /// Whether a form that is drawn shows words, or one in it does.
    fn form_says(
        &mut self,
        resources: Option<&Object>,
        survey: &ContentSurvey,
        depth: usize,
    ) -> bool {
        let forms = self.part(resources, b"XObject");
        let drawn: BTreeSet<ObjectId> = survey
            .drawn
            .keys()
            .filter_map(|name| forms.get(name).ok()?.as_reference().ok())
            .collect();
        drawn.into_iter().any(|id| {
            if let Some(known) = self.forms.get(&id) {
                return *known;
            }
            // Known before it is looked into: a form can draw itself.
            self.forms.insert(id, false);
            let says = self.says(id, depth);
            self.forms.insert(id, says);
            says
        })
    }

    fn says(&mut self, id: ObjectId, depth: usize) -> bool {
        let Ok(Object::Stream(form)) = self.document.get_object(id) else { return false };
        let is_form =
            form.dict.get(b"Subtype").and_then(Object::as_name).is_ok_and(|kind| kind == b"Form");
        if !is_form || depth > 8 {
            return false;
        }
        let Ok(content) = form.get_plain_content_with_limit(MOST_UNPACKED) else { return false };
        let resources = form.dict.get(b"Resources").ok().cloned();
        let survey = survey(&content);
        survey.count() > 0 || self.form_says(resources.as_ref(), &survey, depth + 1)
    }

    /// A dictionary among the resources.
    pub(super) fn part(&self, resources: Option<&Object>, key: &[u8]) -> Dictionary {
        let part = match resources.map(|o| self.deref(o)) {
            Some(Object::Dictionary(dict)) => dict.get(key).ok().map(|o| self.deref(o)),
            _ => None,
        };
        match part {
            Some(Object::Dictionary(dict)) => dict,
            _ => Dictionary::new(),
        }
    }

    /// A link or comment that the file's own tree does not speak of gets a key, and words where it
    /// has none. A pop-up window belongs to its comment.
    pub(super) fn loose(&mut self, id: ObjectId, dict: &mut Dictionary) -> Option<Loose> {
        let kind = dict.get(b"Subtype").and_then(Object::as_name).unwrap_or(b"");
        if kind == b"Popup" {
            return None;
        }
        let role = if kind == b"Link" { "Link" } else { "Annot" };
        let own = dict.get(b"Contents").ok().map(|words| self.deref(words));
        let own = own.and_then(|words| lopdf::decode_text_string(&words).ok());
        let words = own.filter(|words| !words.trim().is_empty()).unwrap_or_else(|| words_of(dict));
        dict.set("Contents", text(&words));
        let key = self.sink.meanings.free_key();
        dict.set("StructParent", key);
        Some(Loose { id, key, role, words })
    }
}

/// What a link or mark without words says: its web address, or what it is.
fn words_of(note: &Dictionary) -> String {
    let address = note.get(b"A").and_then(Object::as_dict).and_then(|a| a.get(b"URI"));
    let link = note.get(b"Subtype").and_then(Object::as_name).is_ok_and(|kind| kind == b"Link");
    match address.and_then(Object::as_str) {
        Ok(address) => String::from_utf8_lossy(address).into_owned(),
        Err(_) if link => tr::appendix::link(),
        Err(_) => tr::appendix::mark(),
    }
}

/// The highest number of a mark in the content, -1 where there is none.
fn highest(content: &[u8]) -> i64 {
    const KEY: &[u8] = b"/MCID";
    let mut most = -1;
    let mut at = 0;
    while let Some(found) = content.get(at..).and_then(|c| c.windows(5).position(|w| w == KEY)) {
        at += found + KEY.len();
        let rest = content.get(at..).unwrap_or(&[]);
        let digits = rest.iter().skip_while(|b| b.is_ascii_whitespace());
        let number = digits
            .take_while(|b| b.is_ascii_digit())
            .take(6)
            .fold(0i64, |sum, b| sum * 10 + i64::from(b - b'0'));
        most = most.max(number);
    }
    most
}
