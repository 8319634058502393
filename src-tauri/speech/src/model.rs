//! A model's bytes, looked at before whisper.cpp reads them: where it meets what it does not expect, it ends the
//! process. A copy that was cut is told apart from a file that is no model at all.
//!
//! The form is that of whisper.cpp's `convert-pt-to-ggml.py`: "ggml", eleven numbers, the filters, the tokens, and
//! arrays up to the end. All numbers have 32 bits, the lowest byte first.

/// What every model begins with: "ggml" as a number.
const MAGIC: u32 = 0x6767_6d6c;

/// Layers that a kind of Whisper has on its hearing side: tiny, base, small, medium, large.
const LAYERS: [u32; 5] = [4, 6, 12, 24, 32];
/// Tokens: English alone, many languages, the third large one.
const VOCABULARY: std::ops::RangeInclusive<u32> = 51_864..=51_866;
/// Filters that it is heard through.
const FILTERS: [u32; 2] = [80, 128];
/// Numbers of a filter.
const BINS: u32 = 201;
/// A token is a word or less.
const LONGEST_TOKEN: u32 = 1024;
/// More than the largest kind has.
const MOST_ARRAYS: usize = 4096;
/// The forms of numbers by ggml's own number for each: numbers in a block, and its bytes. 32 bits, 16 bits, those of 4,
/// 5 and 8 bits with what all of a block share, and the newer ones of 2 to 6 bits in larger blocks.
const FORMS: [(u32, u64, u64); 12] = [
    (0, 1, 4),
    (1, 1, 2),
    (2, 32, 18),
    (3, 32, 20),
    (6, 32, 22),
    (7, 32, 24),
    (8, 32, 34),
    (10, 256, 84),
    (11, 256, 110),
    (12, 256, 144),
    (13, 256, 176),
    (14, 256, 210),
];
/// How most numbers of a model are written, by ggml's own number for that: 32 bits, 16, and as in [`FORMS`].
const WHOLE_FORMS: [u32; 12] = [0, 1, 2, 3, 7, 8, 9, 10, 11, 12, 13, 14];
/// It stands with the version of that form, as its thousands.
const VERSION: u32 = 1000;
/// The newest is the second.
const MOST_VERSIONS: u32 = 10;

/// Whether bytes begin as a model does.
pub fn is_model(bytes: &[u8]) -> bool {
    bytes.starts_with(&MAGIC.to_le_bytes())
}

/// Whether they are one up to their end.
pub fn is_whole(bytes: &[u8]) -> bool {
    walked(&mut ModelBytes(bytes)).is_some()
}

fn walked(from: &mut ModelBytes<'_>) -> Option<()> {
    (from.long()? == MAGIC).then_some(())?;
    let numbers: Vec<u32> = (0..11).map_while(|_| from.long()).collect();
    let [
        vocabulary,
        heard,
        state,
        heads,
        layers,
        said,
        text_state,
        text_heads,
        text_layers,
        filters,
        form,
    ] = numbers.try_into().ok()?;
    let plausible = VOCABULARY.contains(&vocabulary)
        && (heard, said) == (1500, 448)
        && (256..=1280).contains(&state)
        && (state, heads) == (text_state, text_heads)
        && state == heads.checked_mul(64)?
        && LAYERS.contains(&layers)
        && (1..=32).contains(&text_layers)
        && FILTERS.contains(&filters)
        && WHOLE_FORMS.contains(&(form % VERSION))
        && form < MOST_VERSIONS * VERSION;
    plausible.then_some(())?;
    ((from.long()?, from.long()?) == (filters, BINS)).then_some(())?;
    from.skip(u64::from(filters) * u64::from(BINS) * 4)?;
    let tokens = from.long()?;
    (tokens <= vocabulary).then_some(())?;
    for _ in 0..tokens {
        let length = from.long()?;
        (length <= LONGEST_TOKEN).then_some(())?;
        from.skip(length.into())?;
    }
    for _ in 0..MOST_ARRAYS {
        if from.0.is_empty() {
            return Some(());
        }
        from.array()?;
    }
    None
}

struct ModelBytes<'a>(&'a [u8]);

impl ModelBytes<'_> {
    fn long(&mut self) -> Option<u32> {
        let (own, rest) = self.0.split_first_chunk()?;
        self.0 = rest;
        Some(u32::from_le_bytes(*own))
    }

    fn skip(&mut self, bytes: u64) -> Option<()> {
        self.0 = self.0.get(usize::try_from(bytes).ok()?..)?;
        Some(())
    }

    /// How many lengths, how long its name is, its form, the lengths, the name, the numbers.
    fn array(&mut self) -> Option<()> {
        let (lengths, name, form) = (self.long()?, self.long()?, self.long()?);
        (1..=4).contains(&lengths).then_some(())?;
        let mut numbers = 1_u64;
        for _ in 0..lengths {
            numbers = numbers.checked_mul(self.long()?.into())?;
        }
        (name <= LONGEST_TOKEN).then_some(())?;
        self.skip(name.into())?;
        let (_, block, bytes) = FORMS.into_iter().find(|(known, ..)| *known == form)?;
        self.skip((numbers / block).checked_mul(bytes)?)
    }
}
