//! Long work in the background: how far it is, and what came of it.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A background job.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct JobStarted {
    /// Its key.
    pub job: String,
}

/// Which job.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct JobKey {
    /// Its key.
    pub job: String,
}

/// How a job is doing.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
pub struct JobState {
    /// Steps done.
    pub done: u32,
    /// Steps in all; 0 while not known.
    pub total: u32,
    /// It has ended.
    pub finished: bool,
    /// The person stopped it.
    pub cancelled: bool,
    /// It failed.
    pub error: Option<super::UserError>,
    /// What was read so far, where the job reads invitations.
    pub previews: Vec<super::InvitationPreview>,
    /// What bringing in a record file would do, where the job looked into one.
    pub import: Option<super::ImportPreview>,
    /// What it brought, where the job brought one in.
    pub imported: Option<super::Imported>,
    /// What a one-file backup holds, where the job opened one.
    pub restored: Option<super::RestorePreview>,
    /// What going back to a backup would do, where the job looked into one.
    pub backup: Option<super::BackupPreview>,
    /// What came back, where the job went back to a backup.
    pub went_back: Option<super::RestoredBackup>,
    /// What each file became, where the job attached files.
    pub attached: Option<Vec<super::FileOutcome>>,
    /// How many entries there are now, where the job saved a chat.
    pub made: Option<super::EntriesMade>,
    /// What was written, where the job wrote the record out.
    pub exported: Option<super::Exported>,
    /// What was found, where the job checked the record.
    pub checked: Option<super::RecordCheck>,
    /// Which files were put back, where the job did that.
    pub mended: Option<super::MendedFiles>,
    /// What a machine read on the pages of a bundle, where the job read them.
    pub read_by_eye: Option<super::PagesReadByEye>,
    /// What a machine heard, where the job listened to a recording.
    pub heard: Option<super::HeardView>,
    /// What was saved, where the job rescued a record. It is open.
    pub rescued: Option<super::Rescued>,
}
