//! What every copied object goes through: new numbers, and nothing in it that runs or hides.

use lopdf::{Dictionary, Object, ObjectId};

use super::{Copier, names::each_name};
use crate::found::LeftOutOfPdf;

/// Keys that are never copied: actions that start by themselves, files inside, private data of
/// other programs, and links into structures that are not copied.
const DROPPED: [&[u8]; 12] = [
    b"AA",
    b"OpenAction",
    b"AF",
    b"EmbeddedFiles",
    b"PieceInfo",
    b"Thumb",
    b"StructParent",
    b"StructParents",
    b"Metadata",
    b"LastModified",
    b"OPI",
    b"Alternates",
];

/// Keys whose dictionaries have names of the file's own choice as their keys, and nothing else: a font may be called
/// AA, a layer OPI, a glyph B.
const OWN_NAMES: [&[u8]; 12] = [
    b"Font",
    b"XObject",
    b"Properties",
    b"ColorSpace",
    b"ExtGState",
    b"Pattern",
    b"Shading",
    b"CharProcs",
    b"Colorants",
    b"N",
    b"R",
    b"D",
];

/// No longer row of actions is followed.
const MOST_ACTIONS: usize = 20;

impl Copier<'_> {
    /// The object with new numbers, cleaned.
    pub(super) fn remap(&mut self, object: Object) -> Object {
        match object {
            Object::Reference(old) => {
                if let Some(new) = self.map.get(&old) {
                    return Object::Reference(*new);
                }
                match self.document.get_object(old) {
                    Err(_) | Ok(Object::Null) => return Object::Null,
                    // The page tree and catalog are not followed: they lead to every other page.
                    // A page that is met only now was taken out of the tree, and stays out.
                    Ok(Object::Dictionary(dict))
                        if dict.has_type(b"Pages")
                            || dict.has_type(b"Page")
                            || dict.has_type(b"Catalog")
                            || dict.has_type(b"StructElem") =>
                    {
                        return Object::Null;
                    }
                    Ok(_) => {}
                }
                let new = self.sink.reserve();
                self.map.insert(old, new);
                self.queue.push(old);
                Object::Reference(new)
            }
            Object::Array(list) => Object::Array(list.into_iter().map(|o| self.remap(o)).collect()),
            Object::Dictionary(dict) => self.dictionary(dict, false),
            Object::Stream(mut stream) => {
                let dict = std::mem::take(&mut stream.dict);
                if let Object::Dictionary(dict) = self.dictionary(dict, false) {
                    stream.dict = dict;
                }
                Object::Stream(stream)
            }
            other => other,
        }
    }

    /// `own_names`: its keys are names of the file's own choice.
    pub(super) fn dictionary(&mut self, dict: Dictionary, own_names: bool) -> Object {
        if !own_names && self.forbidden(&dict) {
            return Object::Null;
        }
        let mut out = Dictionary::new();
        let goes = dict.get(b"S").and_then(Object::as_name).is_ok_and(|s| s == b"GoTo");
        for (key, value) in dict {
            let known = !own_names;
            if known && DROPPED.contains(&key.as_slice())
                || known && (key == b"Dest" || goes && key == b"D") && self.leads_nowhere(&value)
            {
                continue;
            }
            let place = (known && (key == b"Dest" || key == b"D")).then(|| self.place(&value));
            let value = place.flatten().unwrap_or(value);
            let names_in = known && OWN_NAMES.contains(&key.as_slice());
            let value = match value {
                Object::Dictionary(dict) if names_in => self.dictionary(dict, true),
                Object::Reference(id) if names_in => {
                    self.own_names.insert(id);
                    self.remap(Object::Reference(id))
                }
                value => self.remap(value),
            };
            if !matches!(value, Object::Null) {
                out.set(key, value);
            }
        }
        Object::Dictionary(out)
    }

    /// A name that stands for no place in the file, or a page that is no longer in it.
    fn leads_nowhere(&self, value: &Object) -> bool {
        match self.deref(value) {
            Object::Name(name) | Object::String(name, _) => !self.dests.contains_key(&name),
            Object::Array(list) => match list.first() {
                Some(Object::Reference(page)) => !self.fits.contains_key(page),
                Some(Object::Integer(page)) => {
                    usize::try_from(*page).map_or(true, |page| page >= self.pages.len())
                }
                _ => true,
            },
            Object::Null => true,
            _ => false,
        }
    }

    /// A place that a link leads to, as it is on the paper (ISO 32000-1, 12.3.2.2). A name gets
    /// the place that it stands for. `None` where the value is no place.
    fn place(&self, value: &Object) -> Option<Object> {
        let value = match self.deref(value) {
            Object::Name(name) | Object::String(name, _) => self.dests.get(&name)?.clone(),
            other => other,
        };
        let mut list = value.as_array().ok()?.clone();
        let kind = list.get(1)?.as_name().ok()?.to_vec();
        let page = match list.first()? {
            Object::Reference(id) => *id,
            // A page's number: some programs write it where its object belongs.
            Object::Integer(n) => *self.pages.get(usize::try_from(*n).ok()?)?,
            _ => return None,
        };
        let fit = self.fits.get(&page)?;
        let number = |at: usize| list.get(at).and_then(|n| n.as_float().ok());
        let (x, y) = match kind.as_slice() {
            b"XYZ" => (number(2).map(|x| (2, x)), number(3).map(|y| (3, y))),
            b"FitH" | b"FitBH" => (None, number(2).map(|y| (2, y))),
            b"FitV" | b"FitBV" => (number(2).map(|x| (2, x)), None),
            b"FitR" => (number(2).map(|x| (2, x)), number(5).map(|y| (5, y))),
            _ => (None, None),
        };
        let far = (kind == b"FitR")
            .then(|| fit.point(number(4).unwrap_or(0.0), number(3).unwrap_or(0.0)));
        let mut set = |at: usize, to: f32| {
            if let Some(slot) = list.get_mut(at) {
                *slot = Object::Real(to);
            }
        };
        if let Some((at, x)) = x {
            set(at, fit.point(x, 0.0).0);
        }
        if let Some((at, y)) = y {
            set(at, fit.point(0.0, y).1);
        }
        if let Some((right, low)) = far {
            set(4, right);
            set(3, low);
        }
        set_first(&mut list, page);
        Some(Object::Array(list))
    }

    /// Notes what starts by itself when the file or a page is opened. All of it is left behind.
    pub(super) fn note_starts(&mut self, pages: &[ObjectId]) {
        let catalog = self.document.catalog().cloned().unwrap_or_default();
        let names = catalog.get(b"Names").ok().map(|names| self.deref(names));
        if let Some(Object::Dictionary(names)) = names
            && let Some(Object::Dictionary(scripts)) =
                names.get(b"JavaScript").ok().map(|scripts| self.deref(scripts))
        {
            let mut any = false;
            each_name(&self.document, &scripts, &mut |_, _| any = true);
            if any {
                self.left_out.insert(LeftOutOfPdf::Script);
            }
        }
        if let Ok(action) = catalog.get(b"OpenAction") {
            self.note_start(action);
        }
        let pages = pages.iter().filter_map(|page| self.document.get_dictionary(*page).ok());
        let holders: Vec<Dictionary> = pages.cloned().chain([catalog]).collect();
        for holder in holders {
            let Some(Object::Dictionary(actions)) = holder.get(b"AA").ok().map(|aa| self.deref(aa))
            else {
                continue;
            };
            actions.iter().for_each(|(_, action)| self.note_start(action));
        }
    }

    /// Notes one action, and those that follow on it.
    fn note_start(&mut self, action: &Object) {
        let mut next = Some(self.deref(action));
        for _ in 0..MOST_ACTIONS {
            let Some(Object::Dictionary(action)) = next else { return };
            let opens = action.get(b"S").and_then(Object::as_name);
            if !self.forbidden(&action) && opens.is_ok_and(|kind| kind == b"URI") {
                self.left_out.insert(LeftOutOfPdf::Action);
            }
            next = action.get(b"Next").ok().map(|next| match self.deref(next) {
                Object::Array(list) => list.first().map_or(Object::Null, |next| self.deref(next)),
                other => other,
            });
        }
    }

    fn names_a_file(&self, action: &Dictionary) -> bool {
        let Some(Object::String(address, _)) = action.get(b"URI").ok().map(|uri| self.deref(uri))
        else {
            return false;
        };
        let address = String::from_utf8_lossy(address.trim_ascii()).to_ascii_lowercase();
        address.starts_with("file:") || address.starts_with("\\\\")
    }

    /// Actions that run a script, start a program, send data or open a file.
    fn forbidden(&mut self, dict: &Dictionary) -> bool {
        let Ok(kind) = dict.get(b"S").and_then(Object::as_name) else { return false };
        let script = matches!(kind, b"JavaScript" | b"Rendition");
        let reach = matches!(
            kind,
            b"Launch"
                | b"SubmitForm"
                | b"ImportData"
                | b"ResetForm"
                | b"GoToE"
                | b"GoToR"
                | b"Hide"
                | b"Movie"
                | b"Sound"
        );
        // An address of a file names the folders, and so often the person, of the computer where it was made.
        let reach = reach || kind == b"URI" && self.names_a_file(dict);
        if script || dict.has(b"JS") {
            self.left_out.insert(LeftOutOfPdf::Script);
        } else if reach {
            self.left_out.insert(LeftOutOfPdf::Action);
        }
        script || reach || dict.has(b"JS")
    }
}

fn set_first(list: &mut [Object], page: lopdf::ObjectId) {
    if let Some(first) = list.first_mut() {
        *first = Object::Reference(page);
    }
}
