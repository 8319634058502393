//! Writes objects one after the other, so that no more than one appendix is in memory at a time.

use std::io::Write;

use lopdf::{Dictionary, Object, ObjectId, Stream, Writer};

use super::{deflate::Packer, struct_tree_root::StructTreeRoot};

/// The file so far.
pub(crate) struct Sink {
    /// Bytes written.
    pub bytes: Vec<u8>,
    /// Where each object starts; 0 where it is not written. The first object is number 1.
    offsets: Vec<u64>,
    /// What the trees of meanings of all copied files hold together.
    pub meanings: StructTreeRoot,
    packer: Packer,
}

impl Sink {
    /// A file with its head only.
    pub fn new() -> Self {
        // Four bytes above 127 tell programs that the file is binary (ISO 32000-1, 7.5.2).
        Self {
            bytes: b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n".to_vec(),
            offsets: Vec::new(),
            meanings: StructTreeRoot::default(),
            packer: Packer::new(),
        }
    }

    /// A number for an object that is written later.
    pub fn reserve(&mut self) -> ObjectId {
        self.offsets.push(0);
        (u32::try_from(self.offsets.len()).unwrap_or(u32::MAX), 0)
    }

    /// Writes an object under a reserved number.
    pub fn put(&mut self, id: ObjectId, object: &Object) {
        if let Some(slot) = (id.0 as usize).checked_sub(1).and_then(|i| self.offsets.get_mut(i)) {
            *slot = self.bytes.len() as u64;
        }
        // A Vec takes every write; the results are Ok by its contract.
        let _ = writeln!(self.bytes, "{} 0 obj", id.0);
        if let Object::Stream(stream) = object {
            self.put_stream(stream);
        } else {
            let _ = Writer::write_object(&mut self.bytes, object);
        }
        self.bytes.extend_from_slice(b"\nendobj\n");
    }

    fn put_stream(&mut self, stream: &Stream) {
        let mut dict = stream.dict.clone();
        dict.set("Length", i64::try_from(stream.content.len()).unwrap_or(0));
        let _ = Writer::write_object(&mut self.bytes, &Object::Dictionary(dict));
        self.bytes.extend_from_slice(b"\nstream\n");
        self.bytes.extend_from_slice(&stream.content);
        self.bytes.extend_from_slice(b"\nendstream");
    }

    /// Writes an object under the next number.
    pub fn add(&mut self, object: &Object) -> ObjectId {
        let id = self.reserve();
        self.put(id, object);
        id
    }

    /// Writes a stream, compressed.
    pub fn add_stream(&mut self, dict: Dictionary, content: Vec<u8>) -> ObjectId {
        let id = self.reserve();
        self.put_compressed(id, dict, content);
        id
    }

    /// Writes a stream under a reserved number, compressed.
    pub fn put_compressed(&mut self, id: ObjectId, dict: Dictionary, content: Vec<u8>) {
        let packed = self.packer.pack(&content);
        self.put_packed(id, dict, packed);
    }

    /// Writes a stream that is packed already.
    pub fn add_packed(&mut self, content: Vec<u8>) -> ObjectId {
        let id = self.reserve();
        self.put_packed(id, Dictionary::new(), content);
        id
    }

    fn put_packed(&mut self, id: ObjectId, mut dict: Dictionary, content: Vec<u8>) {
        dict.set("Filter", Object::Name(b"FlateDecode".to_vec()));
        let stream = Stream { dict, content, allows_compression: false, start_position: None };
        self.put(id, &Object::Stream(stream));
    }

    /// How far the file is, to go back to if an appendix turns out to be unreadable.
    pub fn here(&self) -> (usize, usize) {
        (self.bytes.len(), self.offsets.len())
    }

    /// Takes back what was written since.
    pub fn back_to(&mut self, (bytes, objects): (usize, usize)) {
        self.bytes.truncate(bytes);
        self.offsets.truncate(objects);
    }

    /// Cross-reference table and trailer. Objects that were reserved and never written are free.
    pub fn close(mut self, root: ObjectId, info: ObjectId, id: [u8; 16]) -> Vec<u8> {
        let start = self.bytes.len();
        let _ = write!(self.bytes, "xref\n0 {}\n0000000000 65535 f \n", self.offsets.len() + 1);
        for offset in &self.offsets {
            let _ = match offset {
                0 => self.bytes.write_all(b"0000000000 65535 f \n"),
                at => writeln!(self.bytes, "{at:010} 00000 n "),
            };
        }
        let mut trailer = Dictionary::new();
        trailer.set("Size", i64::try_from(self.offsets.len() + 1).unwrap_or(i64::MAX));
        trailer.set("Root", Object::Reference(root));
        trailer.set("Info", Object::Reference(info));
        let id = Object::String(id.to_vec(), lopdf::StringFormat::Hexadecimal);
        trailer.set("ID", Object::Array(vec![id.clone(), id]));
        self.bytes.extend_from_slice(b"trailer\n");
        let _ = Writer::write_object(&mut self.bytes, &Object::Dictionary(trailer));
        let _ = write!(self.bytes, "\nstartxref\n{start}\n%%EOF\n");
        self.bytes
    }
}
