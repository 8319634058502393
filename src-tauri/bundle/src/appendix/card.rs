//! Contact cards: who, where, and how to reach them, in a table each.

use evenhand_calendar::{CardField, cards};

use super::{AppendixContent, AppendixDesk, set_text::SetPiece, set_text::TextSetter};
use evenhand_words::tr;

/// The cards of a file.
pub(super) fn open(desk: &mut AppendixDesk<'_>, bytes: &[u8]) -> AppendixContent {
    let mut setter = TextSetter::new(desk);
    for card in cards(bytes) {
        let name = if card.name.is_empty() { tr::documents::card_nameless() } else { card.name };
        setter.put(SetPiece::Heading(2, name));
        let rows = card.rows.into_iter().map(|(field, words)| vec![label(field), words]);
        let rows: Vec<Vec<String>> = rows.collect();
        if !rows.is_empty() {
            setter.put(SetPiece::Table(rows));
        }
        if let Some(bytes) = card.picture {
            setter.put(SetPiece::Picture(bytes, String::new()));
        }
    }
    setter.finish()
}

fn label(field: CardField) -> String {
    match field {
        CardField::Organisation => tr::documents::card_organisation(),
        CardField::Job => tr::documents::card_job(),
        CardField::Phone => tr::documents::card_phone(),
        CardField::Email => tr::documents::card_email(),
        CardField::Address => tr::documents::card_address(),
        CardField::Web => tr::documents::card_web(),
        CardField::Birthday => tr::documents::card_birthday(),
        CardField::Note => tr::documents::card_note(),
        CardField::Other(name) => name,
    }
}
