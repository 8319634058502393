//! What every copied object goes through: new numbers, and nothing in it that runs or hides.

use lopdf::{Dictionary, Object};

use super::Copier;

/// Keys that are never copied: actions that start by themselves, files inside, private data of
/// other programs, and links into structures that are not copied.
const DROPPED: [&[u8]; 13] = [
    b"AA",
    b"OpenAction",
    b"AF",
    b"EmbeddedFiles",
    b"PieceInfo",
    b"Thumb",
    b"StructParent",
    b"StructParents",
    b"B",
    b"Metadata",
    b"LastModified",
    b"OPI",
    b"Alternates",
];

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
                    Ok(Object::Dictionary(dict))
                        if dict.has_type(b"Pages")
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
            Object::Dictionary(dict) => self.dictionary(dict),
            Object::Stream(mut stream) => {
                if let Object::Dictionary(dict) = self.dictionary(std::mem::take(&mut stream.dict))
                {
                    stream.dict = dict;
                }
                Object::Stream(stream)
            }
            other => other,
        }
    }

    fn dictionary(&mut self, dict: Dictionary) -> Object {
        if self.forbidden(&dict) {
            return Object::Null;
        }
        let mut out = Dictionary::new();
        for (key, value) in dict {
            if DROPPED.contains(&key.as_slice())
                || (key == b"Dest" || key == b"D") && self.named(&value, &mut out, &key)
            {
                continue;
            }
            let value = self.remap(value);
            if !matches!(value, Object::Null) {
                out.set(key, value);
            }
        }
        Object::Dictionary(out)
    }

    /// A link to a name gets the place that the name stands for. False where it is no name.
    fn named(&mut self, value: &Object, out: &mut Dictionary, key: &[u8]) -> bool {
        let name = match value {
            Object::Name(name) | Object::String(name, _) => name,
            _ => return false,
        };
        let Some(dest) = self.dests.get(name).cloned() else { return false };
        let dest = self.remap(dest);
        out.set(key, dest);
        true
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
                | b"Hide"
                | b"Movie"
                | b"Sound"
        );
        if script || dict.has(b"JS") {
            self.left_out.insert("A script in the PDF was left out.");
        } else if reach {
            self.left_out
                .insert("An action in the PDF that opens or sends something was left out.");
        }
        script || reach || dict.has(b"JS")
    }
}
