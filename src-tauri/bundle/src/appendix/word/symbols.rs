//! Letters of symbol fonts (Wingdings, Webdings, Symbol) as the signs that they draw. A ticked and an empty box
//! are letters of such fonts in most forms.

/// The sign that a letter of a symbol font draws; `None` for other fonts, and where the sign is not known.
pub(in crate::appendix) fn sign(font: &str, letter: u32) -> Option<char> {
    // Word keeps such letters in a range of its own, from U+F000.
    let code = u8::try_from(letter & 0xff).ok()?;
    let table: &[(u8, char)] = match font.trim().to_lowercase().as_str() {
        "wingdings" => &WINGDINGS,
        "wingdings 2" => &WINGDINGS_2,
        "wingdings 3" => &WINGDINGS_3,
        "webdings" => &WEBDINGS,
        "symbol" => &SYMBOL,
        _ => return None,
    };
    table.iter().find(|(own, _)| *own == code).map(|(_, sign)| *sign)
}

/// Whether letters of this font are signs.
pub(in crate::appendix) fn is_symbol_font(font: &str) -> bool {
    let font = font.trim().to_lowercase();
    font.starts_with("wingdings") || font == "webdings" || font == "symbol"
}

const WINGDINGS: [(u8, char); 41] = [
    (0x20, ' '),
    (0x22, '✂'),
    (0x28, '☎'),
    (0x29, '☎'),
    (0x2a, '✉'),
    (0x4a, '☺'),
    (0x4b, '😐'),
    (0x4c, '☹'),
    (0x6c, '●'),
    (0x6d, '○'),
    (0x6e, '■'),
    (0x6f, '☐'),
    (0x70, '☐'),
    (0x71, '☐'),
    (0x72, '☐'),
    (0x73, '◆'),
    (0x74, '◆'),
    (0x75, '◆'),
    (0x76, '◆'),
    (0x77, '◆'),
    (0x78, '☒'),
    (0x9e, '•'),
    (0x9f, '•'),
    (0xa1, '○'),
    (0xa7, '▪'),
    (0xa8, '☐'),
    (0xab, '★'),
    (0xd8, '➔'),
    (0xdf, '←'),
    (0xe0, '→'),
    (0xe1, '↑'),
    (0xe2, '↓'),
    (0xe8, '➔'),
    (0xef, '←'),
    (0xf0, '→'),
    (0xf1, '↑'),
    (0xf2, '↓'),
    (0xfb, '✗'),
    (0xfc, '✓'),
    (0xfd, '☒'),
    (0xfe, '☑'),
];

const WINGDINGS_2: [(u8, char); 14] = [
    (0x20, ' '),
    (0x4f, '✗'),
    (0x50, '✓'),
    (0x51, '☒'),
    (0x52, '☑'),
    (0x53, '☒'),
    (0x54, '☒'),
    (0x55, '✗'),
    (0x56, '✗'),
    (0x96, '●'),
    (0x97, '●'),
    (0xa2, '■'),
    (0xa3, '☐'),
    (0xa4, '☐'),
];

const WINGDINGS_3: [(u8, char); 5] =
    [(0x20, ' '), (0x22, '↑'), (0x23, '↓'), (0x7d, '➔'), (0x67, '→')];

const WEBDINGS: [(u8, char); 7] =
    [(0x20, ' '), (0x3d, '■'), (0x61, '✓'), (0x63, '☐'), (0x67, '■'), (0x6e, '●'), (0x72, '✗')];

const SYMBOL: [(u8, char); 42] = [
    (0x20, ' '),
    (0x2d, '−'),
    (0x44, 'Δ'),
    (0x53, 'Σ'),
    (0x57, 'Ω'),
    (0x61, 'α'),
    (0x62, 'β'),
    (0x64, 'δ'),
    (0x65, 'ε'),
    (0x67, 'γ'),
    (0x6c, 'λ'),
    (0x6d, 'μ'),
    (0x70, 'π'),
    (0x71, 'θ'),
    (0x73, 'σ'),
    (0x77, 'ω'),
    (0xa3, '≤'),
    (0xa5, '∞'),
    (0xb0, '°'),
    (0xb1, '±'),
    (0xb2, '"'),
    (0xb3, '≥'),
    (0xb4, '×'),
    (0xb7, '•'),
    (0xb8, '÷'),
    (0xb9, '≠'),
    (0xba, '≡'),
    (0xbb, '≈'),
    (0xbc, '…'),
    (0xd2, '®'),
    (0xd3, '©'),
    (0xd4, '™'),
    (0xd6, '√'),
    (0xe2, '®'),
    (0xe3, '©'),
    (0xe4, '™'),
    (0xa7, '♣'),
    (0xa8, '♦'),
    (0xa9, '♥'),
    (0xaa, '♠'),
    (0xac, '←'),
    (0xae, '→'),
];
