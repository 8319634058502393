//! The closed list of what can go wrong, as the window and the command line see it.
//!
//! No prose, no personal data, no paths: one table in `ui/src/text/errors.ts` and one in
//! [`UserError::sentence`] turn codes into words.

use evenhand_store::SlotKind;
use serde::{Deserialize, Serialize};

/// An error that a person is told of. Nothing in the record changed unless the words say so.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum UserError {
    /// No record is open.
    NoRecord,
    /// The record is locked.
    Locked,
    /// Neither the passphrase nor a recovery key opens it.
    WrongPassphrase,
    /// The passphrase is too short.
    WeakPassphrase {
        /// Characters asked for.
        least: u32,
    },
    /// A folder for the record is already there.
    RecordExists,
    /// There is no record at that place.
    RecordNotFound,
    /// Another window or computer has the record open.
    RecordInUse,
    /// A newer version of the app wrote the record.
    NewerRecord,
    /// The database is damaged.
    DamagedRecord,
    /// The kept copy of a file is damaged or missing.
    DamagedFile,
    /// Both copies of the key file are damaged.
    DamagedKeys,
    /// The key files are older than the record, and so is the secret that was typed.
    OldKeys,
    /// A way in was made by an earlier version. It has to be made anew before another one is changed.
    OldSecret {
        /// It is the recovery key; otherwise the passphrase.
        recovery_key: bool,
    },
    /// The groups that were typed are not those of the new recovery key.
    WrongGroups,
    /// The disk is full.
    DiskFull,
    /// The folder cannot be written to.
    ReadOnly,
    /// A file could not be read from the disk.
    FileUnreadable {
        /// The file's own name, without its folder.
        name: String,
    },
    /// A file's content is not what its name says, or is damaged.
    FileNotUnderstood {
        /// The file's own name.
        name: String,
    },
    /// A file is larger than the app takes.
    FileTooLarge {
        /// The file's own name.
        name: String,
        /// The most it takes, in mebibytes.
        most_mib: u32,
    },
    /// A file took too long or too much memory to read.
    FileTooHard {
        /// The file's own name.
        name: String,
    },
    /// A charter file is broken.
    CharterBroken {
        /// Line in the file, from 1; 0 where not known.
        line: u32,
        /// The member that is missing or wrong.
        member: String,
    },
    /// A record file (JSON) is broken.
    ImportBroken {
        /// Line in the file, from 1; 0 where not known.
        line: u32,
    },
    /// What was asked for is no longer there.
    Gone,
    /// A date is not a real one.
    BadDate,
    /// A text is not the head of a history as a bundle prints it.
    BadHead,
    /// The meeting ends before it starts.
    EndBeforeStart,
    /// No such charter.
    UnknownCharter,
    /// No such trigger of a time limit.
    UnknownTrigger,
    /// None of a trigger's time limits was in force on the day.
    NotInForceYet {
        /// The first day on which one was.
        began: chrono::NaiveDate,
    },
    /// A term, or another time that was given, ends before it begins.
    SpanBackwards,
    /// There is nothing to do: no meeting, entry or page was chosen.
    NothingChosen,
    /// The person closed the dialog.
    Cancelled,
    /// The bundle must be made first.
    BundleNotMade,
    /// A saved version cannot be made again: something in it was deleted for good.
    VersionGone,
    /// Making the bundle took too long or too much memory.
    BundleTooHard {
        /// The file that was being read then; empty where none was.
        name: String,
    },
    /// A word that was to be left out is still in the finished file; it was not handed over.
    RedactionFailed {
        /// How many such words.
        words: u32,
        /// The appendix that holds the first of them, such as A02; empty where none does.
        appendix: String,
        /// The page of that appendix, from 1; 0 where the word is on no page.
        page: u32,
    },
    /// The backup file is damaged or is not one.
    BackupDamaged,
    /// The computer's keychain is not there, did not answer, or holds no key to this record.
    Keychain,
    /// Something inside failed in a way nobody foresaw.
    Unexpected,
}

/// What a use case gives back.
pub type UserResult<T> = Result<T, UserError>;

impl From<evenhand_store::Error> for UserError {
    fn from(error: evenhand_store::Error) -> Self {
        use evenhand_store::Error as E;
        match error {
            E::WrongPassphrase | E::WrongRecoveryKey => Self::WrongPassphrase,
            E::NoSuchSlot | E::Keychain => Self::Keychain,
            E::DamagedKeys => Self::DamagedKeys,
            E::OldKeys => Self::OldKeys,
            E::OldSlot(kind) => Self::OldSecret { recovery_key: kind == SlotKind::RecoveryKey },
            E::DamagedDatabase(_) | E::Json(_) => Self::DamagedRecord,
            E::DamagedFile(_) => Self::DamagedFile,
            E::NoBytes(_) => Self::ImportBroken { line: 0 },
            E::OpenElsewhere => Self::RecordInUse,
            E::Newer { .. } => Self::NewerRecord,
            E::DiskFull => Self::DiskFull,
            E::ReadOnly => Self::ReadOnly,
            E::NoRecord => Self::RecordNotFound,
            E::AlreadyARecord => Self::RecordExists,
            E::NoSuchItem(_) => Self::Gone,
            E::BadBackup(_) => Self::BackupDamaged,
            _ => Self::Unexpected,
        }
    }
}

impl UserError {
    /// What a fault of the disk means to a person who was saving something.
    pub fn from_io(error: &std::io::Error) -> Self {
        use std::io::ErrorKind as Kind;
        match error.kind() {
            Kind::StorageFull | Kind::QuotaExceeded => Self::DiskFull,
            Kind::ReadOnlyFilesystem | Kind::PermissionDenied => Self::ReadOnly,
            _ => Self::Unexpected,
        }
    }

    /// One or two plain sentences: what happened, that nothing was lost, what to do next.
    pub fn sentence(&self) -> String {
        let kept = "Nothing in your record changed.";
        match self {
            Self::NoRecord => "No record is open. Open one or start a new one.".into(),
            Self::Locked => "The record is locked. Type your passphrase to open it.".into(),
            Self::WrongPassphrase => format!("That passphrase does not open this record. {kept} Check capital letters and try again."),
            Self::WeakPassphrase { least } => format!("The passphrase is too short. Use at least {least} characters. A few words you will remember work well."),
            Self::RecordExists => format!("A record with that name is already there. {kept} Choose another name."),
            Self::RecordNotFound => "There is no record in that folder. Choose the folder that holds it.".into(),
            Self::RecordInUse => format!("This record is open in another window or on another computer. {kept} Close it there, then try again."),
            Self::NewerRecord => format!("A newer version of Evenhand wrote this record. {kept} Update Evenhand, then open it again."),
            Self::DamagedRecord => "Part of the record's file is damaged. Your backups are untouched. Look at what can be saved.".into(),
            Self::DamagedFile => "The kept copy of a file is damaged. The rest of your record is not touched. Check the record, then put the file back.".into(),
            Self::DamagedKeys => "Both copies of the key file are damaged. Your backups are untouched. Restore one of them.".into(),
            Self::OldKeys => format!("The key files here are older than your record. {kept} Put the newest keys.json back from a copy, then try again."),
            Self::OldSecret { recovery_key: true } => format!("Your recovery key was made by an earlier version. {kept} Make a new recovery key first."),
            Self::OldSecret { recovery_key: false } => format!("Your passphrase was set by an earlier version. {kept} Type the passphrase here, not the recovery key."),
            Self::WrongGroups => format!("Those groups are not in the new recovery key. {kept} Look at your paper and type them again."),
            Self::DiskFull => "The disk is full, so this was not saved. What you typed is still here. Free some space, then try again.".into(),
            Self::ReadOnly => "This folder cannot be written to. What you typed is still here. Move the record or change the folder's settings.".into(),
            Self::FileUnreadable { name } => format!("{name} could not be read from the disk. {kept} Check that the file is still there."),
            Self::FileNotUnderstood { name } => format!("{name} is damaged or is not what its name says. {kept} Ask for the file again, or type the facts in."),
            Self::FileTooLarge { name, most_mib } => format!("{name} is too large. {kept} Files can be up to {most_mib} MB."),
            Self::FileTooHard { name } => format!("{name} took too long to read, so reading was stopped. {kept} Ask for the file in another form."),
            Self::CharterBroken { line, member } => format!("The charter file has a mistake on line {line}: look at \"{member}\". {kept} Ask whoever sent it for a new copy."),
            Self::ImportBroken { line } => format!("The file is not a whole Evenhand record (line {line}). {kept} Export it again and try once more."),
            Self::Gone => "That is no longer in the record. Look in the bin to bring it back.".into(),
            Self::BadDate => format!("That date is not a real one. {kept} Check the day and the month."),
            Self::BadHead => format!("That is not a fingerprint of a history. {kept} Copy it whole, as the bundle prints it."),
            Self::EndBeforeStart => format!("The meeting ends before it starts. {kept} Check the two times."),
            Self::UnknownCharter => format!("That charter is not here. {kept} Choose one from Rules and sources."),
            Self::UnknownTrigger => "That starting point is not known. Choose one from the list.".into(),
            Self::NotInForceYet { began } => evenhand_words::began_later(*began),
            Self::SpanBackwards => format!("A term ends before it begins. {kept} Check the two days."),
            Self::NothingChosen => "Nothing is chosen yet. Choose at least one thing first.".into(),
            Self::Cancelled => "You closed the window without choosing. Nothing changed.".into(),
            Self::VersionGone => "That version cannot be made again. Something in it was deleted for good. Your record is as it was.".into(),
            Self::BundleNotMade => "The PDF is not made yet. Choose Make the PDF first.".into(),
            Self::BundleTooHard { name } if name.is_empty() => format!("The bundle took too much time or memory, so making it was stopped. {kept} Leave out the largest files, or make two bundles."),
            Self::BundleTooHard { name } => format!("The bundle took too much time or memory, so it was stopped at {name}. {kept} Leave that file out, or make two bundles."),
            Self::RedactionFailed { appendix, page, .. } if !appendix.is_empty() && *page > 0 => format!("A word that was to be left out is still on page {page} of {appendix}, so the PDF was not saved. {kept} Leave {appendix} out, or scan a print of it and add that."),
            Self::RedactionFailed { words, .. } => format!("{words} words that were to be left out are still in the PDF, so it was not saved. {kept} Look at the review list."),
            Self::BackupDamaged => format!("That backup is damaged or is not a backup. {kept} Choose another one."),
            Self::Keychain => format!("This computer's keychain did not open the record. {kept} Use your passphrase or the recovery key."),
            Self::Unexpected => format!("Something went wrong that we did not foresee. {kept} Close Evenhand and open it again."),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_sentence_runs_over_twenty_words() {
        let name = || "invite.ics".to_owned();
        for error in [
            UserError::WrongPassphrase,
            UserError::WeakPassphrase { least: 10 },
            UserError::RecordInUse,
            UserError::NewerRecord,
            UserError::DamagedRecord,
            UserError::DamagedFile,
            UserError::DamagedKeys,
            UserError::OldKeys,
            UserError::OldSecret { recovery_key: true },
            UserError::OldSecret { recovery_key: false },
            UserError::WrongGroups,
            UserError::DiskFull,
            UserError::ReadOnly,
            UserError::FileNotUnderstood { name: name() },
            UserError::FileTooHard { name: name() },
            UserError::BundleTooHard { name: name() },
            UserError::BundleTooHard { name: String::new() },
            UserError::CharterBroken { line: 3, member: "quote".into() },
            UserError::RedactionFailed { words: 2, appendix: String::new(), page: 0 },
            UserError::RedactionFailed { words: 2, appendix: "A02".into(), page: 3 },
            UserError::Keychain,
            UserError::BadHead,
            UserError::NotInForceYet { began: "2014-09-01".parse().unwrap() },
            UserError::SpanBackwards,
        ] {
            for sentence in error.sentence().split_inclusive(['.', '?']) {
                assert!(sentence.split_whitespace().count() <= 20, "{sentence}");
            }
        }
    }
}
