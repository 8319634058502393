//! The words of minutes or a letter, own ones and such as a machine reads in its pictures, and the promises in them.

use chrono::NaiveDate;
use evenhand_capture::{minutes, pasted, pictured};
use evenhand_core::record::{Record, ScanReading, When};

use super::promises::proposal;
use crate::contract::{FoundPromises, PromiseProposal, UserError, UserResult};
use crate::pictures::{pages_with_words, read_picture};
use crate::view;

/// What a file says.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MinutesWords {
    own: String,
    seen: ScanReading,
}

/// Whether pages of a file may be pictures, which take a while to read.
pub fn may_be_seen(name: &str, bytes: &[u8]) -> bool {
    let media_type = view::media_type(name, bytes);
    media_type.starts_with("image/") || media_type == "application/pdf"
}

/// The words of a file; those of its pictures too, each page of which takes some seconds. `step` is told pages done and
/// in all, and says whether to go on.
///
/// # Errors
/// Where it has no words, or none that could be read; where the watcher said stop.
pub fn read(
    name: &str,
    bytes: &[u8],
    step: &dyn Fn(usize, usize) -> bool,
) -> UserResult<MinutesWords> {
    let own = own_words(name, bytes);
    let seen = if may_be_seen(name, bytes) {
        read_picture(name, bytes, step)
    } else {
        Ok(Default::default())
    };
    let seen = match seen {
        Ok(seen) => ScanReading::from(&seen),
        Err(UserError::Cancelled) => return Err(UserError::Cancelled),
        Err(_) if !own.trim().is_empty() => ScanReading::default(),
        Err(why) => return Err(why),
    };
    MinutesWords { own, seen }.or_none(name)
}

fn own_words(name: &str, bytes: &[u8]) -> String {
    view::searchable_text(name, &view::media_type(name, bytes), bytes)
}

impl MinutesWords {
    /// Words that were pasted.
    ///
    /// # Errors
    /// Where there are none.
    pub fn pasted(text: String) -> UserResult<Self> {
        Self { own: text, ..Self::default() }.or_none("")
    }

    fn or_none(self, name: &str) -> UserResult<Self> {
        if self.own.trim().is_empty() && self.seen.read.is_empty() {
            return Err(UserError::FileNotUnderstood { name: name.to_owned() });
        }
        Ok(self)
    }

    /// What was read in its pictures.
    pub fn seen(&self) -> &ScanReading {
        &self.seen
    }

    /// The day that the words say they are of, where that is clear.
    pub fn held(&self) -> Option<NaiveDate> {
        let own = (!self.own.trim().is_empty()).then(|| minutes::held_on(&self.own)).flatten();
        own.or_else(|| pictured::held(&self.seen))
    }

    /// The promises in the words, and the pages that are to be looked at with them. `said` is the day they are of,
    /// where a person gave it.
    pub fn found(&self, name: &str, said: Option<NaiveDate>, record: &Record) -> FoundPromises {
        FoundPromises {
            unread: false,
            promises: self.promises(name, said, record),
            pages: pages_with_words(&self.seen),
            not_read: self.seen.failed.clone(),
            left: self.seen.left,
        }
    }

    /// The promises in the words. `said` is the day they are of, where a person gave it.
    pub fn promises(
        &self,
        name: &str,
        said: Option<NaiveDate>,
        record: &Record,
    ) -> Vec<PromiseProposal> {
        let day = |said: Option<NaiveDate>| said.map_or(When::Undated, When::day);
        let own = pasted::promised(&self.own, said).into_iter();
        let own = own.map(|(one, said)| proposal(record, one, None, name, day(said)));
        let seen = pictured::promised(&self.seen, said).into_iter().map(|one| PromiseProposal {
            places: one.places,
            ..proposal(record, one.promise, None, name, day(one.said))
        });
        own.chain(seen).collect()
    }
}
