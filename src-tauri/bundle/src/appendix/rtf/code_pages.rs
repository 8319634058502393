//! Code pages by their numbers, and by those that fonts have for them.

use encoding_rs::Encoding;

pub(super) fn code_page(number: i64) -> Option<&'static Encoding> {
    let label = match number {
        437 | 850 | 858 => "windows-1252",
        852 => "windows-1250",
        932 => "shift_jis",
        936 => "gbk",
        949 => "euc-kr",
        950 => "big5",
        10_000 => "macintosh",
        65_001 => "utf-8",
        866 => "ibm866",
        874 => "windows-874",
        other => return Encoding::for_label(format!("windows-{other}").as_bytes()),
    };
    Encoding::for_label(label.as_bytes())
}

/// The letters of a font, by its number for Windows.
pub(super) fn charset(number: i64) -> Option<&'static Encoding> {
    code_page(match number {
        77 => 10_000,
        128 => 932,
        129 => 949,
        134 => 936,
        136 => 950,
        161 => 1253,
        162 => 1254,
        163 => 1258,
        177 => 1255,
        178 => 1256,
        186 => 1257,
        204 => 1251,
        222 => 874,
        238 => 1250,
        0 => 1252,
        _ => return None,
    })
}
