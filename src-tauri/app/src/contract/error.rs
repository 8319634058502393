//! The closed list of what can go wrong, as the window and the command line see it.
//!
//! No prose, no personal data, no paths: one table in `ui/src/text/errors.ts` and one in
//! [`UserError::sentence`] turn codes into the catalogue's words.
//!
//! Long because each error is one variant with what it means for the person.

use crate::count::to_u32;
use evenhand_store::SlotKind;
use evenhand_words::tr::errors;
use serde::{Deserialize, Serialize};

use super::form_set_fault::FormSetFault;
use super::ladder_fault::LadderFault;

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
    /// Something in the record's folder is a link, a pipe or the like, and no plain file or folder.
    NotPlain {
        /// Its own name.
        name: String,
    },
    /// A newer version of the app wrote the record.
    NewerRecord,
    /// The database is damaged.
    DamagedRecord,
    /// Saves that are known of are not in the record's file: it is an older one, or its log is damaged.
    OlderRecord {
        /// How many changes are missing; 0 where that is not known.
        missing: u32,
    },
    /// The kept copy of a file is damaged or missing.
    DamagedFile,
    /// Both copies of the key file are damaged.
    DamagedKeys,
    /// The key files are older than the record, and so is the secret that was typed.
    OldKeys,
    /// A way in goes on after the change, and for that what opens by it has to be typed.
    SecretNeeded {
        /// It is a recovery key of an earlier version, which has to be made anew; otherwise the passphrase.
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
    /// What was named to be read is a folder, a pipe or a device, and no plain file.
    FileNotPlain {
        /// Its own name.
        name: String,
    },
    /// A file that is brought in is a file of an entry already, by its bytes.
    FileKnown {
        /// The file's own name.
        name: String,
    },
    /// A file is of a kind that is not opened from here: it could be a program, or start one.
    NotOpened {
        /// The file's own name.
        name: String,
    },
    /// A file is the store of a mail program, which only that program opens.
    MailStore {
        /// The file's own name.
        name: String,
    },
    /// A zip file holds mails or mailboxes: it is to be unpacked first.
    ZipOfMails {
        /// The file's own name.
        name: String,
    },
    /// A file's content is not what its name says, or is damaged.
    FileNotUnderstood {
        /// The file's own name.
        name: String,
    },
    /// A file opens only with a password or a key.
    FileLocked {
        /// The file's own name.
        name: String,
    },
    /// Something in a folder was passed over: a link, which may lead anywhere, or what lies too deep or is too much.
    NotLookedInto {
        /// Its name.
        name: String,
    },
    /// A file could be read, and no meeting was found in it.
    NoMeetingFound {
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
    /// The models that read words in pictures are not beside the program, or are damaged.
    PictureReaderMissing,
    /// No model was chosen that writes down what is said, or it is no longer where it was.
    SpeechModelMissing,
    /// A file that was chosen as such a model is none.
    NoSpeechModel {
        /// The file's own name.
        name: String,
    },
    /// It is one that was cut or damaged.
    SpeechModelDamaged {
        /// The file's own name.
        name: String,
    },
    /// A recording is longer than can be written down.
    RecordingTooLong {
        /// The file's own name.
        name: String,
        /// The most, in minutes.
        most_minutes: u32,
    },
    /// A recording has no sound of a kind that is known here.
    RecordingNotHeard {
        /// The file's own name.
        name: String,
    },
    /// Writing down broke off: the model, the recording or too little memory, which nobody can tell apart.
    ListeningBrokeOff,
    /// This computer's processor cannot do the sums that writing down needs.
    ProcessorTooOld,
    /// A charter file is broken.
    CharterBroken {
        /// Line in the file, from 1; 0 where not known.
        line: u32,
        /// The member that is missing or wrong.
        member: String,
    },
    /// A ladder file is no ladder, or none that can be kept.
    LadderBroken {
        /// What is wrong.
        fault: LadderFault,
        /// The rung, band or member that it is about; empty where it is about the whole file.
        member: String,
    },
    /// A file of questions is none, or none that can be kept.
    FormSetBroken {
        /// What is wrong.
        fault: FormSetFault,
        /// The statement or member that it is about; empty where it is about the whole file.
        member: String,
    },
    /// Forms were filled in on that version of a set, so it is neither changed nor taken out.
    FormSetUsed {
        /// How many.
        forms: u32,
        /// The version.
        version: u32,
        /// A version that is free.
        next: u32,
    },
    /// A record file (JSON) is broken.
    ImportBroken {
        /// Line in the file, from 1; 0 where not known.
        line: u32,
    },
    /// A record file holds more than a record does, or would unpack to far more than it is.
    ImportTooMuch,
    /// Two things in a record file have the same id.
    ImportDoubled {
        /// Title of the one that comes first.
        first: String,
        /// Title of the other.
        second: String,
    },
    /// A thing's words are longer than a record keeps.
    TextTooLong {
        /// Its title.
        title: String,
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
    /// The meeting was not held, so it stood nowhere.
    NotHeld,
    /// There is no such ladder, or no such place on it.
    NotInLadder,
    /// There is no such set of questions, or not in that version.
    UnknownForm,
    /// An answer is to no statement of the form, or none of its steps.
    NotOnForm,
    /// There is no line in what was opened or pasted.
    NoLines,
    /// Another theme has this name.
    ThemeThere {
        /// The name.
        name: String,
    },
    /// A theme would be a part of itself.
    ThemeInCircle,
    /// By the terms that were typed there is no school in that week.
    NoSchool,
    /// A line was not in the plan for all of that week.
    NotInPlan,
    /// The week is still to come.
    WeekToCome,
    /// Nobody can have agreed on a day to come.
    DayToCome,
    /// Somebody took it back after that day.
    TakenBackSince,
    /// A celebration page says nothing yet.
    StoryEmpty,
    /// What was asked for is not made of a page of that kind: a card of a case study, say.
    StoryNotMadeSo,
    /// A name that nobody agreed to show is in the finished page after all.
    StoryNameLeft {
        /// On which page, from 1; 0 where it is on none.
        page: u32,
    },
    /// Two terms of a school share days.
    TermsOverlap {
        /// The earlier one's name.
        first: String,
        /// The later one's.
        second: String,
    },
    /// Days without school lie outside their term.
    OutsideTerm {
        /// The term's name.
        term: String,
    },
    /// A term is longer than a year.
    TermTooLong {
        /// The term's name.
        term: String,
    },
    /// A plan takes no more terms.
    TooManyTerms {
        /// The most it takes.
        most: u32,
    },
    /// A plan takes no more lines.
    TooManyLines {
        /// The most it takes.
        most: u32,
    },
    /// More minutes than a week has.
    TooManyMinutes {
        /// How many it has.
        most: u32,
    },
    /// A form with the code on this paper is in the record already.
    FormTyped {
        /// The code.
        paper: String,
    },
    /// There is nothing to do: no meeting, entry or page was chosen.
    NothingChosen,
    /// A reminder of something of which nothing is awaited.
    NothingAwaited,
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
            E::SecretNeeded(kind) => {
                Self::SecretNeeded { recovery_key: kind == SlotKind::RecoveryKey }
            }
            E::DamagedDatabase(_) | E::Json(_) => Self::DamagedRecord,
            E::Older { missing } => Self::OlderRecord { missing: to_u32(missing) },
            E::DamagedFile(_) => Self::DamagedFile,
            E::NoBytes(_) => Self::ImportBroken { line: 0 },
            E::OpenElsewhere => Self::RecordInUse,
            E::NotPlain(name) => Self::NotPlain { name },
            E::NamedNotPlain(name) => Self::FileNotPlain { name },
            E::Newer { .. } => Self::NewerRecord,
            E::DiskFull => Self::DiskFull,
            E::ReadOnly => Self::ReadOnly,
            E::NoRecord => Self::RecordNotFound,
            E::AlreadyARecord => Self::RecordExists,
            E::NoSuchItem(_) => Self::Gone,
            E::BadBackup(_) => Self::BackupDamaged,
            E::Stopped => Self::Cancelled,
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
    // Long because each error has its line.
    pub fn sentence(&self) -> String {
        match self {
            Self::NoRecord => errors::no_record(),
            Self::Locked => errors::locked(),
            Self::WrongPassphrase => errors::wrong_passphrase(),
            Self::WeakPassphrase { least } => errors::weak_passphrase(*least),
            Self::RecordExists => errors::record_exists(),
            Self::RecordNotFound => errors::record_not_found(),
            Self::RecordInUse => errors::record_in_use(),
            Self::NotPlain { name } => errors::not_plain(name),
            Self::NewerRecord => errors::newer_record(),
            Self::DamagedRecord => errors::damaged_record(),
            Self::OlderRecord { .. } => errors::older_record(),
            Self::DamagedFile => errors::damaged_file(),
            Self::DamagedKeys => errors::damaged_keys(),
            Self::OldKeys => errors::old_keys(),
            Self::SecretNeeded { recovery_key: true } => errors::old_recovery_key(),
            Self::SecretNeeded { recovery_key: false } => errors::passphrase_needed(),
            Self::WrongGroups => errors::wrong_groups(),
            Self::DiskFull => errors::disk_full(),
            Self::ReadOnly => errors::read_only(),
            Self::FileUnreadable { name } => errors::file_unreadable(name),
            Self::FileNotPlain { name } => errors::file_not_plain(name),
            Self::FileKnown { name } => errors::file_known(name),
            Self::NotOpened { name } => errors::not_opened(name),
            Self::MailStore { name } => errors::mail_store(name),
            Self::ZipOfMails { name } => errors::zip_of_mails(name),
            Self::FileNotUnderstood { name } => errors::file_not_understood(name),
            Self::FileLocked { name } => errors::file_locked(name),
            Self::NotLookedInto { name } => errors::not_looked_into(name),
            Self::NoMeetingFound { name } => errors::no_meeting_found(name),
            Self::FileTooLarge { name, most_mib } => errors::file_too_large(name, *most_mib),
            Self::FileTooHard { name } => errors::file_too_hard(name),
            Self::CharterBroken { line, member } => errors::charter_broken(*line, member),
            Self::LadderBroken { fault, member } => fault.sentence(member),
            Self::FormSetBroken { fault, member } => fault.sentence(member),
            Self::FormSetUsed { forms, version, next } => {
                errors::form_set_used(*forms, *version, *next)
            }
            Self::ImportBroken { line } => errors::import_broken(*line),
            Self::ImportTooMuch => errors::import_too_much(),
            Self::ImportDoubled { first, second } => {
                errors::import_doubled(&named(first), &named(second))
            }
            Self::TextTooLong { title } => errors::text_too_long(&named(title)),
            Self::Gone => errors::gone(),
            Self::BadDate => errors::bad_date(),
            Self::BadHead => errors::bad_head(),
            Self::EndBeforeStart => errors::end_before_start(),
            Self::UnknownCharter => errors::unknown_charter(),
            Self::UnknownTrigger => errors::unknown_trigger(),
            Self::NotInForceYet { began } => errors::not_in_force_yet(*began),
            Self::SpanBackwards => errors::span_backwards(),
            Self::NotHeld => errors::not_held(),
            Self::NotInLadder => errors::not_in_ladder(),
            Self::UnknownForm => errors::unknown_form(),
            Self::NotOnForm => errors::not_on_form(),
            Self::NoLines => errors::no_lines(),
            Self::ThemeThere { name } => errors::theme_there(name),
            Self::ThemeInCircle => errors::theme_in_circle(),
            Self::NoSchool => errors::no_school(),
            Self::NotInPlan => errors::not_in_plan(),
            Self::WeekToCome => errors::week_to_come(),
            Self::DayToCome => errors::day_to_come(),
            Self::TakenBackSince => errors::taken_back_since(),
            Self::StoryEmpty => errors::story_empty(),
            Self::StoryNotMadeSo => errors::story_not_made_so(),
            Self::StoryNameLeft { page } => errors::story_name_left(*page),
            Self::TermsOverlap { first, second } => {
                errors::terms_overlap(&named(first), &named(second))
            }
            Self::OutsideTerm { term } => errors::outside_term(&named(term)),
            Self::TermTooLong { term } => errors::term_too_long(&named(term)),
            Self::TooManyTerms { most } => errors::too_many_terms(*most),
            Self::TooManyLines { most } => errors::too_many_lines(*most),
            Self::TooManyMinutes { most } => errors::too_many_minutes(*most),
            Self::FormTyped { paper } => errors::form_typed(paper),
            Self::NothingChosen => errors::nothing_chosen(),
            Self::NothingAwaited => errors::nothing_awaited(),
            Self::Cancelled => errors::cancelled(),
            Self::PictureReaderMissing => errors::picture_reader_missing(),
            Self::SpeechModelMissing => errors::speech_model_missing(),
            Self::NoSpeechModel { name } => errors::no_speech_model(name),
            Self::SpeechModelDamaged { name } => errors::speech_model_damaged(name),
            Self::RecordingTooLong { name, most_minutes } => {
                errors::recording_too_long(name, *most_minutes)
            }
            Self::RecordingNotHeard { name } => errors::recording_not_heard(name),
            Self::ListeningBrokeOff => errors::listening_broke_off(),
            Self::ProcessorTooOld => errors::processor_too_old(),
            Self::VersionGone => errors::version_gone(),
            Self::BundleNotMade => errors::bundle_not_made(),
            Self::BundleTooHard { name } if name.is_empty() => errors::bundle_too_hard(),
            Self::BundleTooHard { name } => errors::bundle_too_hard_at(name),
            Self::RedactionFailed { appendix, page, .. } if !appendix.is_empty() && *page > 0 => {
                errors::redaction_failed_at(*page, appendix)
            }
            Self::RedactionFailed { words, .. } => errors::redaction_failed(*words),
            Self::BackupDamaged => errors::backup_damaged(),
            Self::Keychain => errors::keychain(),
            Self::Unexpected => errors::unexpected(),
        }
    }
}

/// A title in a sentence.
fn named(title: &str) -> String {
    if title.is_empty() { errors::untitled() } else { errors::titled(title) }
}

#[cfg(test)]
#[path = "error_tests.rs"]
mod tests;
