//! Pictures that lie in an address (`data:`, RFC 2397).

use super::{HtmlPiece, MOST_PICTURES, read};

/// Pictures that stand in a page's own addresses (RFC 2397): their types and bytes.
pub(crate) fn own_pictures(html: &str) -> Vec<(String, Vec<u8>)> {
    if !html.contains("data:image") {
        return Vec::new();
    }
    let pieces = read(html, "").pieces.into_iter();
    let own = pieces.filter_map(|piece| match piece {
        HtmlPiece::Picture(from, _) => of_address(&from),
        _ => None,
    });
    own.take(MOST_PICTURES).collect()
}

/// The type and bytes of what an address holds in itself; `None` for other addresses.
pub fn of_address(address: &str) -> Option<(String, Vec<u8>)> {
    let rest = address.trim().strip_prefix("data:")?;
    let (kind, data) = rest.split_once(',')?;
    let kind = kind.strip_suffix(";base64")?;
    let kind = kind.split(';').next().unwrap_or_default().to_ascii_lowercase();
    let data = data.replace("%2B", "+").replace("%2F", "/").replace("%3D", "=");
    let bytes = mail_parser::decoders::base64::base64_decode(data.as_bytes())?;
    (!bytes.is_empty()).then_some((kind, bytes))
}
