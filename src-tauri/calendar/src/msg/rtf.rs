//! The words of a message that Outlook keeps in its own form alone: RTF, packed (MS-OXRTFCP), in which a page may be
//! wrapped (MS-OXRTFEX).

use crate::lines::windows_1252;
use crate::mail::html_text;

/// Longest RTF that is unpacked, in bytes.
const LONGEST: usize = 4 << 20;
/// Groups inside groups; a real letter has under thirty.
const DEEPEST: usize = 200;
/// What every packer and unpacker has in its window at first (MS-OXRTFCP 2.1.2.1).
const FIRST: &[u8] = b"{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \
\\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx";
const WINDOW: usize = 4096;

/// The words of a packed RTF; empty where it is none.
pub(super) fn words(packed: &[u8]) -> String {
    let Some(rtf) = unpacked(packed) else { return String::new() };
    let mut reader = RtfBodyReader::default();
    reader.read(&rtf);
    if reader.page { html_text(&reader.out) } else { reader.out.trim().to_owned() }
}

/// The RTF as it was before it was packed. What stands before a damage counts.
fn unpacked(packed: &[u8]) -> Option<Vec<u8>> {
    let (head, body) = packed.split_at_checked(16)?;
    let long = |at: usize| {
        head.get(at..at + 4).and_then(|b| b.try_into().ok()).map_or(0, u32::from_le_bytes)
    };
    let size = usize::try_from(long(4)).ok()?.min(LONGEST);
    match head.get(8..12)? {
        b"MELA" => Some(body.get(..size).unwrap_or(body).to_vec()),
        b"LZFu" => Some(unpack(body, size)),
        _ => None,
    }
}

fn unpack(body: &[u8], size: usize) -> Vec<u8> {
    let mut window = [b' '; WINDOW];
    window.iter_mut().zip(FIRST).for_each(|(to, from)| *to = *from);
    let (mut at, mut out) = (FIRST.len(), Vec::new());
    let mut from = body.iter().copied();
    while let Some(flags) = from.next() {
        for bit in 0..8 {
            if out.len() >= size {
                return out;
            }
            let Some(first) = from.next() else { return out };
            let mut put = |byte: u8, at: &mut usize, window: &mut [u8; WINDOW]| {
                out.push(byte);
                if let Some(place) = window.get_mut(*at) {
                    *place = byte;
                }
                *at = (*at + 1) % WINDOW;
            };
            if flags & (1 << bit) == 0 {
                put(first, &mut at, &mut window);
                continue;
            }
            let Some(second) = from.next() else { return out };
            let reference = u16::from_be_bytes([first, second]);
            let (offset, length) = (usize::from(reference >> 4), usize::from(reference & 15) + 2);
            // One that points to where the next byte goes ends the whole.
            if offset == at {
                return out;
            }
            for step in 0..length {
                let byte = window.get((offset + step) % WINDOW).copied().unwrap_or_default();
                put(byte, &mut at, &mut window);
            }
        }
    }
    out
}

/// What holds inside a group.
#[derive(Clone, Copy)]
struct Group {
    /// Fonts, pictures and the like: no words.
    aside: bool,
    /// A tag of the page that the RTF was made from.
    tag: bool,
    /// What is only for those who read the RTF, where a page is wrapped in it.
    only_rtf: bool,
    /// How many letters stand for one of Unicode in programs that know none.
    stand_in: usize,
}

struct RtfBodyReader {
    groups: Vec<Group>,
    out: String,
    /// A page is wrapped in it.
    page: bool,
    /// Another code page than Windows-1252, whose letters are not known here.
    far: bool,
    /// Letters to leave out after one of Unicode.
    left_out: usize,
    /// The first half of a letter of two.
    half: Option<u16>,
    /// The next word begins a destination that may be left out.
    may_skip: bool,
}

impl Default for RtfBodyReader {
    fn default() -> Self {
        let group = Group { aside: false, tag: false, only_rtf: false, stand_in: 1 };
        Self {
            groups: vec![group],
            out: String::new(),
            page: false,
            far: false,
            left_out: 0,
            half: None,
            may_skip: false,
        }
    }
}

impl RtfBodyReader {
    fn read(&mut self, rtf: &[u8]) {
        let mut rest = rtf;
        while let [first, after @ ..] = rest {
            rest = after;
            match first {
                b'{' => {
                    let Some(group) = self.groups.last().copied() else { return };
                    if self.groups.len() > DEEPEST {
                        return;
                    }
                    self.groups.push(group);
                    self.left_out = 0;
                }
                b'}' => {
                    if self.groups.len() > 1 {
                        self.groups.pop();
                    }
                    (self.left_out, self.may_skip) = (0, false);
                }
                b'\\' => rest = self.control(after),
                b'\r' | b'\n' | 0 => {}
                byte => self.byte(*byte),
            }
        }
    }

    /// A control word or symbol; gives back what follows it.
    fn control<'r>(&mut self, rest: &'r [u8]) -> &'r [u8] {
        let letters = rest.iter().take_while(|b| b.is_ascii_alphabetic()).count().min(32);
        let (word, after) = rest.split_at(letters);
        if word.is_empty() {
            return self.symbol(rest);
        }
        let sign = usize::from(after.first() == Some(&b'-'));
        let figures = after.get(sign..).unwrap_or_default();
        let figures = figures.iter().take_while(|b| b.is_ascii_digit()).count().min(10);
        let length = if figures == 0 { 0 } else { sign + figures };
        let (number, after) = after.split_at(length);
        let number = std::str::from_utf8(number).ok().and_then(|n| n.parse::<i64>().ok());
        let after = after.strip_prefix(b" ").unwrap_or(after);
        if word == b"bin" {
            let size = number.and_then(|n| usize::try_from(n).ok()).unwrap_or(0);
            return after.get(size..).unwrap_or_default();
        }
        self.word(word, number);
        after
    }

    fn symbol<'r>(&mut self, rest: &'r [u8]) -> &'r [u8] {
        match rest {
            [b'\'', high, low, after @ ..] => {
                let hex = |b: &u8| char::from(*b).to_digit(16);
                if let (Some(high), Some(low)) = (hex(high), hex(low)) {
                    self.byte(u8::try_from(high * 16 + low).unwrap_or(b'?'));
                }
                after
            }
            [b'*', after @ ..] => {
                self.may_skip = true;
                after
            }
            [b'~', after @ ..] => {
                self.put(' ');
                after
            }
            [b'_', after @ ..] => {
                self.put('-');
                after
            }
            [b'\r' | b'\n', after @ ..] => {
                self.put('\n');
                after
            }
            [own @ (b'{' | b'}' | b'\\'), after @ ..] => {
                self.byte(*own);
                after
            }
            [_, after @ ..] => after,
            [] => rest,
        }
    }

    fn word(&mut self, word: &[u8], number: Option<i64>) {
        const ASIDE: [&[u8]; 11] = [
            b"fonttbl",
            b"colortbl",
            b"stylesheet",
            b"info",
            b"pict",
            b"object",
            b"header",
            b"footer",
            b"listtable",
            b"mhtmltag",
            b"nonshppict",
        ];
        let may_skip = std::mem::take(&mut self.may_skip);
        let Some(group) = self.groups.last_mut() else { return };
        match word {
            b"htmltag" => group.tag = self.page,
            b"fldrslt" => {}
            _ if may_skip || ASIDE.contains(&word) => group.aside = true,
            b"htmlrtf" => group.only_rtf = number != Some(0),
            b"uc" => group.stand_in = number.and_then(|n| usize::try_from(n).ok()).unwrap_or(1),
            b"fromhtml" => self.page = number != Some(0),
            b"ansicpg" => self.far = !matches!(number, Some(0 | 1252 | 28591 | 20127)),
            b"u" => self.unicode(number.unwrap_or(0)),
            b"par" | b"line" | b"row" | b"sect" | b"page" => self.put('\n'),
            b"tab" | b"cell" => self.put('\t'),
            b"emdash" => self.put('\u{2014}'),
            b"endash" => self.put('\u{2013}'),
            b"lquote" => self.put('\u{2018}'),
            b"rquote" => self.put('\u{2019}'),
            b"ldblquote" => self.put('\u{201c}'),
            b"rdblquote" => self.put('\u{201d}'),
            b"bullet" => self.put('\u{2022}'),
            _ => {}
        }
    }

    /// A letter by its number in Unicode, in two bytes with a sign.
    fn unicode(&mut self, number: i64) {
        self.left_out = 0;
        let unit = u16::try_from(number & 0xFFFF).unwrap_or_default();
        let units = self.half.take().into_iter().chain([unit]);
        let letter = char::decode_utf16(units).last();
        match letter {
            Some(Ok(letter)) => self.put(letter),
            _ => self.half = Some(unit),
        }
        self.left_out = self.groups.last().map_or(1, |group| group.stand_in);
    }

    fn byte(&mut self, byte: u8) {
        let far = self.far && !byte.is_ascii();
        self.put(if far { char::REPLACEMENT_CHARACTER } else { windows_1252(byte) });
    }

    fn put(&mut self, letter: char) {
        if self.left_out > 0 {
            self.left_out -= 1;
            return;
        }
        let shown = self
            .groups
            .last()
            .is_some_and(|group| !group.aside && (group.tag || !(self.page && group.only_rtf)));
        if shown && self.out.len() < LONGEST {
            self.out.push(letter);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kept(rtf: &str) -> Vec<u8> {
        let size = u32::try_from(rtf.len()).unwrap().to_le_bytes();
        [&[0; 4][..], &size, b"MELA", &[0; 4], rtf.as_bytes()].concat()
    }

    #[test]
    fn the_packed_example_of_the_specification() {
        // MS-OXRTFCP 3.1.
        let packed = [
            0x2d, 0, 0, 0, 0x2b, 0, 0, 0, 0x4c, 0x5a, 0x46, 0x75, 0xf1, 0xc5, 0xc7, 0xa7, 0x03, 0,
            0x0a, 0, 0x72, 0x63, 0x70, 0x67, 0x31, 0x32, 0x35, 0x42, 0x32, 0x0a, 0xf3, 0x20, 0x68,
            0x65, 0x6c, 0x09, 0, 0x20, 0x62, 0x77, 0x05, 0xb0, 0x6c, 0x64, 0x7d, 0x0a, 0x80, 0x0f,
            0xa0,
        ];
        let rtf = unpacked(&packed).unwrap();
        assert_eq!(
            String::from_utf8_lossy(&rtf),
            "{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n"
        );
        assert_eq!(words(&packed), "hello world");
        for end in 0..packed.len() {
            words(&packed[..end]);
        }
    }

    /// Letters as they are, eight behind each byte of flags, and a reference to where the window began anew.
    #[test]
    fn the_window_begins_anew_when_it_is_full() {
        let text: Vec<u8> =
            (0..WINDOW + 50).map(|at| b'a' + u8::try_from(at % 23).unwrap()).collect();
        let mut packed: Vec<u8> = Vec::new();
        let whole = text.len() / 8 * 8;
        for eight in text[..whole].chunks(8) {
            packed.push(0);
            packed.extend(eight);
        }
        // The first letter of the text stands behind what is in the window at first; 17 from there on.
        let reference = u16::try_from(FIRST.len() + 30).unwrap() << 4 | 15;
        packed.push(1);
        packed.extend(reference.to_be_bytes());
        let place = FIRST.len() + 30;
        let in_window = |at: usize| {
            let newest = (0..whole).rev().find(|n| (FIRST.len() + n) % WINDOW == at % WINDOW);
            newest.map(|n| text[n]).unwrap()
        };
        let again: Vec<u8> = (place..place + 17).map(in_window).collect();
        let want = [&text[..whole], &again].concat();
        assert_eq!(unpack(&packed, want.len()), want);
    }

    #[test]
    fn groups_are_read_in_groups_to_a_depth() {
        let of =
            |deep: usize| words(&kept(&format!("{}words{}", "{".repeat(deep), "}".repeat(deep))));
        assert_eq!(of(DEEPEST), "words");
        assert_eq!(of(DEEPEST + 1), "");
    }

    /// Each of these letters takes two bytes where it took one.
    #[test]
    fn the_words_are_read_up_to_their_longest() {
        let of = |letters: usize| {
            let mut reader = RtfBodyReader::default();
            reader.read(&vec![0xE9; letters]);
            reader.out.len()
        };
        assert_eq!((of(LONGEST / 2), of(LONGEST / 2 + 1)), (LONGEST, LONGEST));
    }

    #[test]
    fn words_without_fonts_pictures_and_stand_ins() {
        for (rtf, want) in [
            (
                r"{\rtf1\ansi{\fonttbl{\f0 Arial;}}{\*\generator Riched20;}\f0 Friday\par 4 \u233?t\'e9 \b 2pm\b0\par}",
                "Friday\n4 \u{e9}t\u{e9} 2pm",
            ),
            (r"{\rtf1\uc2 \u-10179\'00\'00\u-8704\'00\'00 x}", "\u{1f600} x"),
            (r"{\rtf1\uc0\u8211 a{\pict\bin3 }}}}\{b\}\~c}", "\u{2013}a{b} c"),
            (r"{\rtf1\ansicpg1251 \'e9 ok}", "\u{fffd} ok"),
            (
                r"{\rtf1 a\tab b\cell c\emdash d\endash e\lquote f\rquote g\ldblquote h\rdblquote i\bullet j}",
                "a\tb\tc\u{2014}d\u{2013}e\u{2018}f\u{2019}g\u{201c}h\u{201d}i\u{2022}j",
            ),
            (r"{\rtf1 {\field{\*\fldinst HYPERLINK x}{\*\fldrslt our page}}}", "our page"),
            // More closed than opened.
            (r"}}}{\rtf1 still {\b here}}", "still here"),
            (
                r"{\rtf1\fromhtml1{\*\htmltag64 <p>}\htmlrtf {\htmlrtf0 On 4 December{\*\htmltag84 &nbsp;}\htmlrtf \'a0\htmlrtf0 at 2pm\htmlrtf\par}\htmlrtf0{\*\mhtmltag72 <x>}{\*\htmltag72 </p>}}",
                "On 4 December\u{a0}at 2pm",
            ),
        ] {
            assert_eq!(words(&kept(rtf)).trim(), want, "{rtf}");
        }
        words(&kept(&"{\\u1".repeat(100_000)));
    }
}
