//! Contact cards, as phones and mail programs send them (vCard 2.1, 3.0 and 4.0; RFC 6350): who, where, and how to
//! reach them. The lines are those of calendars.

use mail_parser::decoders::base64::base64_decode;

use crate::{
    lines::ContentLines,
    property::{Property, unescape},
};

/// Cards of one file.
const MOST_CARDS: usize = 2_000;
/// Lines that are kept of one card.
const MOST_ROWS: usize = 200;

/// What a line of a card holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CardField {
    /// Where somebody works, from the whole to the part.
    Organisation,
    /// What somebody does there.
    Job,
    /// A telephone number as it was written.
    Phone,
    /// An address for mail.
    Email,
    /// Where somebody lives or works.
    Address,
    /// An address of a page.
    Web,
    /// A day as it was written.
    Birthday,
    /// Words about somebody.
    Note,
    /// Another, by the name that the file gives it.
    Other(String),
}

/// A card.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Card {
    /// The name in full; empty where the card has none.
    pub name: String,
    /// The other lines, in order.
    pub rows: Vec<(CardField, String)>,
    /// The bytes of a picture.
    pub picture: Option<Vec<u8>>,
}

/// The cards of a file. What stands outside of them is passed over.
pub fn cards(bytes: &[u8]) -> Vec<Card> {
    let mut all: Vec<Card> = Vec::new();
    let mut open = false;
    for line in ContentLines::new(bytes) {
        let Some(property) = Property::parse(&line.text) else { continue };
        match property.name.as_ref() {
            "BEGIN" if all.len() < MOST_CARDS => {
                open = property.value.trim().eq_ignore_ascii_case("VCARD");
                all.extend(open.then(Card::default));
            }
            "BEGIN" | "END" => open = false,
            _ if open => {
                if let Some(card) = all.last_mut() {
                    card.add(&property);
                }
            }
            _ => {}
        }
    }
    all
}

impl Card {
    fn add(&mut self, property: &Property<'_>) {
        // Lines that belong together have a group before their name.
        let name = property.name.rsplit('.').next().unwrap_or_default();
        let field = match name {
            "FN" => {
                self.name = property.text().trim().to_owned();
                return;
            }
            "N" => {
                if self.name.is_empty() {
                    self.name = in_order(&parts(property));
                }
                return;
            }
            "PHOTO" | "LOGO" => {
                self.picture = self.picture.take().or_else(|| picture(property));
                return;
            }
            "ORG" => CardField::Organisation,
            "TITLE" | "ROLE" => CardField::Job,
            "TEL" => CardField::Phone,
            "EMAIL" => CardField::Email,
            "ADR" => CardField::Address,
            "URL" => CardField::Web,
            "BDAY" => CardField::Birthday,
            "NOTE" => CardField::Note,
            // What programs tell each other.
            "VERSION" | "PRODID" | "UID" | "REV" | "KEY" | "SOUND" | "CLIENTPIDMAP" | "X-ABUID"
            | "X-ABADR" | "X-ABLABEL" | "X-IMAGETYPE" | "X-IMAGEHASH" => return,
            other => CardField::Other(other.trim_start_matches("X-").to_lowercase()),
        };
        let value = match field {
            CardField::Organisation | CardField::Address => parts(property).join(", "),
            _ => property.text().trim().trim_start_matches("tel:").to_owned(),
        };
        if !value.is_empty() && self.rows.len() < MOST_ROWS {
            self.rows.push((field, value));
        }
    }
}

/// The parts of a value that has several (RFC 6350, 6.2.2 and 6.3.1), without those that are empty.
fn parts(property: &Property<'_>) -> Vec<String> {
    all_parts(property).into_iter().filter(|part| !part.is_empty()).collect()
}

fn all_parts(property: &Property<'_>) -> Vec<String> {
    let whole = match property.param("ENCODING") {
        Some(_) => property.text(),
        None => property.value.to_string(),
    };
    let mut parts = vec![String::new()];
    let mut escaped = false;
    for c in whole.chars() {
        match (c, parts.last_mut()) {
            (';', _) if !escaped => parts.push(String::new()),
            (c, Some(part)) => part.push(c),
            _ => {}
        }
        escaped = c == '\\' && !escaped;
    }
    parts.iter().map(|part| unescape(part).trim().to_owned()).collect()
}

/// "Mrs Anna Reed" of what is written by its last name.
fn in_order(parts: &[String]) -> String {
    match parts {
        [family, rest @ ..] => {
            let mut words: Vec<&str> = rest.iter().map(String::as_str).collect();
            words.push(family);
            words.join(" ")
        }
        [] => String::new(),
    }
}

/// A picture in the card itself; one that lies elsewhere is not loaded.
fn picture(property: &Property<'_>) -> Option<Vec<u8>> {
    let value = property.value.trim();
    let letters = match value.split_once("base64,") {
        Some((_, letters)) => letters,
        None => {
            let encoding = property.param("ENCODING")?;
            ["b", "base64"].iter().find(|own| encoding.eq_ignore_ascii_case(own))?;
            value
        }
    };
    base64_decode(letters.as_bytes()).filter(|bytes| !bytes.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_card_says_who_and_how_to_reach_them() {
        let file = "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Reed;Anna;;Mrs;\r\nFN:Mrs Anna Reed\r\nORG:County\\; East;SEND team\r\n\
            item1.TEL;TYPE=WORK,VOICE:01632 960123\r\nitem1.X-ABLabel:Office\r\nADR:;;1 High St;Town;;AB1 2CD;UK\r\n\
            NOTE:Ring before 4pm\\nor em\r\n ail\r\nPHOTO;ENCODING=b;TYPE=PNG:iVBORw0K\r\nEND:VCARD\r\n\
            BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:K=C3=B3s;Jan\r\nX-SKYPE:jan\r\nEND:VCARD\r\n";
        let found = cards(file.as_bytes());
        let row = |field, words: &str| (field, words.to_owned());
        assert_eq!(found.len(), 2);
        assert_eq!(found[0].name, "Mrs Anna Reed");
        assert_eq!(
            found[0].rows,
            [
                row(CardField::Organisation, "County; East, SEND team"),
                row(CardField::Phone, "01632 960123"),
                row(CardField::Address, "1 High St, Town, AB1 2CD, UK"),
                row(CardField::Note, "Ring before 4pm\nor email"),
            ]
        );
        assert_eq!(found[0].picture.as_deref(), Some(&b"\x89PNG\r\n"[..]));
        assert_eq!(
            (found[1].name.as_str(), &found[1].rows[..]),
            ("Jan Kós", &[row(CardField::Other("skype".into()), "jan")][..])
        );
        assert_eq!(cards(b"FN:nobody\r\nEND:VCARD\r\n"), []);
        let ended = "BEGIN:VCARD\r\nFN:Nia\r\nNOTE:\r\nEND:VCARD\r\nTEL:01632 960123\r\n";
        let nia = Card { name: "Nia".to_owned(), ..Card::default() };
        assert_eq!(cards(ended.as_bytes()), [nia]);
        let many = "BEGIN:VCARD\r\nEND:VCARD\r\n".repeat(MOST_CARDS + 1);
        assert_eq!(cards(many.as_bytes()).len(), MOST_CARDS);
        let long = format!("BEGIN:VCARD\r\n{}", "TEL:1\r\n".repeat(MOST_ROWS + 1));
        assert_eq!(cards(long.as_bytes())[0].rows.len(), MOST_ROWS);
    }
}
