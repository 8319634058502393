//! What pages draw with: fonts, forms, patterns. Dictionaries that pages share are written once.

use std::collections::BTreeSet;

use lopdf::{Dictionary, Object};

use super::{Copier, PageFit};

impl Copier<'_> {
    /// Names of the forms and pictures that a page has already.
    pub(super) fn form_names(&self, resources: Option<&Object>) -> BTreeSet<Vec<u8>> {
        let Some(Object::Dictionary(dict)) = resources.map(|o| self.deref(o)) else {
            return BTreeSet::new();
        };
        match dict.get(b"XObject").ok().map(|o| self.deref(o)) {
            Some(Object::Dictionary(forms)) => forms.iter().map(|(name, _)| name.clone()).collect(),
            _ => BTreeSet::new(),
        }
    }

    /// The place of a page's resources in the shared list.
    pub(super) fn resources(
        &mut self,
        resources: Option<Object>,
        fit: &PageFit,
        extra: Vec<(String, Object)>,
    ) -> usize {
        let own = resources.as_ref().and_then(|o| o.as_reference().ok());
        let key = (own, format!("{:?}", fit.matrix));
        if extra.is_empty()
            && own.is_some()
            && let Some(found) = self.shared.get(&key)
        {
            return *found;
        }
        let mut dict = match resources.map(|o| self.deref(&o)) {
            Some(Object::Dictionary(dict)) => dict,
            _ => Dictionary::new(),
        };
        // Fonts and forms get additions, so their dictionaries are written out here.
        for part in [b"Font".as_slice(), b"XObject"] {
            if let Some(Object::Dictionary(inner)) = dict.get(part).ok().map(|o| self.deref(o)) {
                dict.set(part, Object::Dictionary(inner));
            }
        }
        let patterns = dict.remove(b"Pattern").map(|o| self.deref(&o));
        let mut out = match self.dictionary(dict, false) {
            Object::Dictionary(dict) => dict,
            _ => Dictionary::new(),
        };
        if let Some(Object::Dictionary(patterns)) = patterns {
            out.set("Pattern", Object::Dictionary(self.patterns(patterns, fit)));
        }
        if !extra.is_empty() {
            let mut forms =
                out.get(b"XObject").and_then(Object::as_dict).cloned().unwrap_or_default();
            for (name, form) in &extra {
                forms.set(name.as_str(), form.clone());
            }
            out.set("XObject", Object::Dictionary(forms));
        }
        self.out.resources.push(out);
        let place = self.out.resources.len() - 1;
        if extra.is_empty() {
            self.shared.insert(key, place);
        }
        place
    }

    /// A pattern is laid from the page's corner and not from where the content is, so a page that
    /// is moved or shrunk needs its patterns moved with it.
    fn patterns(&mut self, patterns: Dictionary, fit: &PageFit) -> Dictionary {
        let mut out = Dictionary::new();
        for (name, pattern) in &patterns {
            let mut own = self.deref(pattern);
            let inner = match &mut own {
                Object::Dictionary(dict) => dict,
                Object::Stream(stream) => &mut stream.dict,
                _ => continue,
            };
            let matrix = inner.get(b"Matrix").ok().map(|m| self.deref(m));
            inner.set("Matrix", fit.after(matrix.as_ref()));
            let made = self.remap(own);
            let id = self.sink.add(&made);
            out.set(name.clone(), Object::Reference(id));
        }
        out
    }
}
