//! What was found and is no mail: files as they are, chats by the day, tables by the row, minutes by the promise.

use std::path::PathBuf;
use std::sync::Arc;

use chrono::NaiveDate;
use evenhand_capture::hours::suggested;

use super::Host;
use super::jobs::{JobProgress, RecordOpenThen};
use super::pictures::see_page;
use crate::capture::chat_preview::{self, chat_choice, chosen_chat};
use crate::capture::chats::{self, ChatFile};
use crate::capture::kept;
use crate::capture::minutes::{self, MinutesWords};
use crate::capture::promises::accept;
use crate::capture::tables;
use crate::contract::{
    AcceptPromise, CaptureWords, ChatPreview, ChooseChat, ChooseRows, EntriesMade, EntryView,
    FoundPromises, JobStarted, KeepFiles, PicturePage, RowsPreview, ThingKey, ThingPageKey,
    UserError, UserResult,
};
use crate::count::to_u32;
use crate::in_use::read_whole;
use crate::view;

impl Host {
    /// Where a file lies that was found.
    fn thing_path(&self, key: &str) -> UserResult<PathBuf> {
        let look = key.split('/').next().unwrap_or_default();
        self.look(look)?.files.get(key).cloned().ok_or(UserError::Gone)
    }

    /// The name and bytes of a file that was found.
    pub(super) fn thing(&self, key: &str) -> UserResult<(String, Vec<u8>)> {
        let path = self.thing_path(key)?;
        Ok((view::file_name(&path), crate::files::read_file(&path)?))
    }

    fn chat_file(&self, request: &ChooseChat) -> UserResult<(String, Vec<u8>)> {
        if request.thing.is_empty() {
            return Ok(pasted_chat(request));
        }
        self.thing(&request.thing)
    }

    /// Keeps files that were found as one step, in the background.
    pub fn keep_files(&self, request: KeepFiles) -> UserResult<JobStarted> {
        let paths = request.things.iter().map(|key| self.thing_path(key));
        let paths: Vec<PathBuf> = paths.collect::<UserResult<_>>()?;
        if paths.is_empty() {
            return Err(UserError::NothingChosen);
        }
        let how = (request.kept_as, request.together);
        self.long_work(move |host, record, progress| {
            let _turn = host.turn(progress)?;
            let kept = kept::keep(record, &paths, how, &|| host.clock().now(), &progress.steps())?;
            progress.found(|state| state.attached = Some(kept));
            Ok(())
        })
    }

    /// What would be saved of a chat.
    pub fn preview_chat(&self, request: ChooseChat) -> UserResult<ChatPreview> {
        let opening = self.opening()?;
        let (name, bytes) = self.chat_file(&request)?;
        let found = chats::read(&name, &bytes, request.order, self.clock().today(), &[])?;
        let record = self.whole_of(opening)?;
        chat_preview::preview((&name, &bytes), &found, &request, &record, self.clock().today())
    }

    /// Saves the chosen days of a chat as one step, in the background.
    pub fn save_chat(&self, request: ChooseChat) -> UserResult<JobStarted> {
        let mut record = self.open_now()?;
        let path = match request.thing.as_str() {
            "" => None,
            thing => Some(self.thing_path(thing)?),
        };
        let (host, today) = (self.clone(), self.clock().today());
        self.job_of(record.opening(), move |progress| {
            let _turn = host.turn(progress)?;
            let (name, bytes) = match &path {
                None => pasted_chat(&request),
                Some(path) => {
                    let bytes = crate::files::read_while(path, &|| !progress.is_stopped())?;
                    (view::file_name(path), bytes)
                }
            };
            let made = host.save_days(&mut record, (&name, &bytes), &request, today, progress);
            host.index_later();
            let made = made?;
            progress.found(|state| state.made = Some(made));
            Ok(())
        })
    }

    fn save_days(
        &self,
        record: &mut RecordOpenThen,
        (name, bytes): (&str, &[u8]),
        request: &ChooseChat,
        today: NaiveDate,
        progress: &JobProgress,
    ) -> UserResult<EntriesMade> {
        let (choice, how) = (chat_choice(request), (request.order, today));
        let go_on = || !progress.is_stopped();
        let found = chats::read_while(name, bytes, how, &[], &go_on)?;
        let chat = chosen_chat(&found.chats, request)?;
        // A day that may be another is not saved before a person has said which.
        if !chat.order.others.is_empty() {
            return Err(UserError::BadDate);
        }
        // Here it can be stopped.
        read_whole(record, &progress.steps())?;
        let known = self.whole_of(record.opening())?;
        let wanted = chats::wanted_files(chat, &found.files, &choice, &known);
        // Else it would be copied when it is brought up to date.
        drop(known);
        let read = chats::read_while(name, bytes, how, &wanted, &go_on)?;
        let chat = chosen_chat(&read.chats, request)?;
        let file = ChatFile { name, bytes, read: &read, chat };
        let clock = || self.clock().now();
        let ids = chats::save(record, &file, &choice, &clock, &progress.steps())?;
        Ok(EntriesMade { entries: to_u32(ids.len()) })
    }

    /// What a table of hours says, row by row.
    pub fn preview_rows(&self, request: ChooseRows) -> UserResult<RowsPreview> {
        let opening = self.opening()?;
        let (name, bytes) = self.thing(&request.thing)?;
        let sheets = tables::read(&name, &bytes)?;
        let sheet = sheets.get(request.sheet as usize).ok_or(UserError::Gone)?;
        let mapping = request.mapping.unwrap_or_else(|| suggested(sheet));
        let record = self.whole_of(opening)?;
        Ok(tables::preview(&sheets, sheet, mapping, &record))
    }

    /// Saves the chosen rows of a table as one step.
    pub fn save_rows(&self, request: ChooseRows) -> UserResult<EntriesMade> {
        let opening = self.opening()?;
        let (name, bytes) = self.thing(&request.thing)?;
        let sheets = tables::read(&name, &bytes)?;
        let sheet = sheets.get(request.sheet as usize).ok_or(UserError::Gone)?;
        let mapping = request.mapping.unwrap_or_else(|| suggested(sheet));
        let numbers: Vec<usize> = request.rows.iter().map(|number| *number as usize).collect();
        let ids = self.with_whole_of(opening, |session| {
            let planned = tables::plan(sheet, &mapping, &*session.record()?);
            tables::save(session, &planned, &numbers, self.clock().now())
        })?;
        Ok(EntriesMade { entries: to_u32(ids.len()) })
    }

    /// Reads the words of a file that was found in the background, those of its pictures too. Nothing is saved.
    pub fn read_thing(&self, request: ThingKey) -> UserResult<JobStarted> {
        let opening = self.opening()?;
        let (name, bytes) = self.thing(&request.thing)?;
        let host = self.clone();
        self.job_of(opening, move |progress| {
            let step = |done, of| progress.step(done, of).is_ok();
            let words = Arc::new(minutes::read(&name, &bytes, &step)?);
            host.keep_for(opening, |state| state.captures.keep_words(request.thing, words))
        })
    }

    /// The words of a file or of what was pasted. `None`: it may have pages that are pictures, and was not read so far.
    fn words_of(&self, thing: &str, text: String) -> UserResult<Option<Arc<MinutesWords>>> {
        if thing.is_empty() {
            return MinutesWords::pasted(text).map(|words| Some(Arc::new(words)));
        }
        if let Some(words) = self.state().captures.words_of(thing) {
            return Ok(Some(words));
        }
        let (name, bytes) = self.thing(thing)?;
        if minutes::may_be_seen(&name, &bytes) {
            return Ok(None);
        }
        minutes::read(&name, &bytes, &|_, _| true).map(|words| Some(Arc::new(words)))
    }

    /// The promises that minutes or a letter seem to make. None is saved.
    pub fn find_promises(&self, request: CaptureWords) -> UserResult<FoundPromises> {
        let opening = self.opening()?;
        let CaptureWords { text, thing, said } = request;
        let Some(words) = self.words_of(&thing, text)? else {
            return Ok(FoundPromises { unread: true, ..FoundPromises::default() });
        };
        let name = match thing.as_str() {
            "" => String::new(),
            thing => view::file_name(&self.thing_path(thing)?),
        };
        Ok(words.found(&name, said, &*self.whole_of(opening)?))
    }

    /// A page of a file that was found, drawn in a child as it was read, with its words in their places.
    pub fn thing_page(&self, request: ThingPageKey) -> UserResult<PicturePage> {
        let opening = self.opening()?;
        let words = self.state().captures.words_of(&request.thing).ok_or(UserError::Gone)?;
        let (name, bytes) = self.thing(&request.thing)?;
        let page = see_page(&name, &bytes, words.seen(), request.page)?;
        // Drawing takes a while, in which the record may have been locked.
        self.keep_for(opening, |_| page)
    }

    /// Saves a promise that was proposed.
    pub fn accept_promise(&self, request: AcceptPromise) -> UserResult<EntryView> {
        self.with(|session| {
            let id = accept(session, request, self.clock().now())?;
            crate::entries::entry_view(session, id, self.clock())
        })
    }
}

/// A chat that was pasted, as a file.
fn pasted_chat(request: &ChooseChat) -> (String, Vec<u8>) {
    ("chat.txt".to_owned(), request.text.clone().into_bytes())
}
