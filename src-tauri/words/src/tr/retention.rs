//! What was deleted for good, and the yearly question about old things.

use chrono::NaiveDate;

use crate::arguments as gap;
use crate::catalogue::{Number, say};

/// "{items} things were deleted for good on {day}."
pub fn deleted(items: impl Number, day: NaiveDate) -> String {
    say("retention-deleted", [("items", gap::number(items)), ("day", gap::date(day))])
}

/// "The words are gone from your record, its history and its search."
pub fn gone() -> String {
    say("retention-gone", [])
}

/// "{copies} backups still hold such things. You can delete them now."
pub fn backups_hold(copies: impl Number) -> String {
    say("retention-backups-hold", [("copies", gap::number(copies))])
}

/// "Otherwise they go by {until}, if you use Evenhand every month."
pub fn backups_go(until: NaiveDate) -> String {
    say("retention-backups-go", [("until", gap::date(until))])
}

/// "A damaged copy that a rescue kept does not go by itself."
pub fn damaged_stays() -> String {
    say("retention-damaged-stays", [])
}

/// "Files that you saved outside Evenhand are not touched."
pub fn saved_outside() -> String {
    say("retention-saved-outside", [])
}

/// "No backup holds things that you deleted for good."
pub fn no_backup_holds() -> String {
    say("retention-no-backup-holds", [])
}

/// "{backups} backups were deleted."
pub fn backups_deleted(backups: impl Number) -> String {
    say("retention-backups-deleted", [("backups", gap::number(backups))])
}

/// "A new backup of your record as it is now was made first."
pub fn new_backup() -> String {
    say("retention-new-backup", [])
}

/// "{entries} entries had no change for 12 months."
pub fn unchanged(entries: impl Number) -> String {
    say("retention-unchanged", [("entries", gap::number(entries))])
}

/// "Do you still need them? Nothing is deleted unless you choose it."
pub fn still_needed() -> String {
    say("retention-still-needed", [])
}
