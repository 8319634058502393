//! Feedback forms.

use chrono::NaiveDate;
use evenhand_bundle::form_paper;
use evenhand_core::record::{Change, Entry, FeedbackForm, Item, ItemKind};

use super::{FileKind, Host};
use crate::contract::{
    EntryKey, EntryView, FormSetFile, FormSetKey, FormSetPreview, FormSetView, FormsOf, FormsView,
    KeepFormSet, Nothing, PrintForms, SavedFile, Undone, UserError, UserResult,
};
use crate::entries::entry_view;
use crate::ids::new_id;
use crate::session::Session;
use crate::step::Step;
use crate::{forms, guides, view};

/// The bits of an id that are random and stand together (RFC 9562, section 5.7).
const LOW: u128 = (1 << 62) - 1;

impl Host {
    /// The sets of questions.
    pub fn form_sets(&self, _: Nothing) -> UserResult<Vec<FormSetView>> {
        Ok(forms::sets(&*self.whole()?))
    }

    /// The record's own sets of questions.
    pub fn own_form_sets(&self, _: Nothing) -> UserResult<Vec<FormSetFile>> {
        self.with_whole(forms::overview_of_own)
    }

    /// Looks at a file of questions that the person chooses. Nothing is kept.
    pub fn look_at_form_set(&self, _: Nothing) -> UserResult<FormSetPreview> {
        let path = self.ask_which(FileKind::FormSet, false)?.into_iter().next();
        let path = path.ok_or(UserError::Cancelled)?;
        let bytes = crate::files::read_file(&path)?;
        self.with_whole(|session| forms::look(session, &path, bytes))
    }

    /// Keeps a set that was looked at.
    pub fn keep_form_set(&self, own: KeepFormSet) -> UserResult<Vec<FormSetFile>> {
        self.with_whole(|session| forms::keep(session, &own.file, self.clock().now()))?;
        self.own_form_sets(Nothing {})
    }

    /// Moves a set of one's own to the bin, where no form was filled in on it.
    pub fn remove_form_set(&self, key: FormSetKey) -> UserResult<Vec<FormSetFile>> {
        self.with_whole(|session| forms::remove(session, &key, self.clock().now()))?;
        self.own_form_sets(Nothing {})
    }

    /// Saves a set as a file to pass on, or to write one's own after.
    pub fn export_form_set(&self, key: FormSetKey) -> UserResult<SavedFile> {
        let opening = self.opening()?;
        let record = self.whole_of(opening)?;
        let (name, text) = forms::file_of(&record, &key)?;
        self.save_as(opening, FileKind::FormSet, &name, text.as_bytes())
    }

    /// The forms of a meeting, or of none.
    pub fn forms_of(&self, of: FormsOf) -> UserResult<FormsView> {
        self.with_whole(|session| forms_view(session, of, self.clock().today()))
    }

    /// Saves a form. One without an id of its own yet is new.
    pub fn save_form(&self, mut form: FeedbackForm) -> UserResult<FormsView> {
        self.with_whole(|session| {
            if form.id.0.is_nil() {
                form.id = new_id(self.clock().now());
                form.added_on = self.clock().now();
            }
            let of = FormsOf { meeting: form.meeting, form: None };
            let form = forms::checked(&*session.record()?, form)?;
            session.put(Step::SaveForm, Item::Form(Box::new(form)), self.clock().now())?;
            forms_view(session, of, self.clock().today())
        })
    }

    /// Moves a form to the bin.
    pub fn remove_form(&self, key: EntryKey) -> UserResult<Undone> {
        self.remove(Step::RemoveForm, ItemKind::Form, key.id)
    }

    /// Prints blank forms, each with a code of its own.
    pub fn print_forms(&self, request: PrintForms) -> UserResult<SavedFile> {
        let opening = self.opening()?;
        let record = self.whole_of(opening)?;
        let set = forms::set_of(&record, &request.set, request.version)?;
        let codes =
            forms::codes(&record, request.copies, || new_id(self.clock().now()).0.as_u128() & LOW);
        let paper = form_paper(&set, &codes, guides::look(request.paper));
        let (title, pdf) = guides::printed(&paper, self.clock().now())?;
        self.hand_over(opening, (&title, &pdf), request.paper)
    }

    /// Keeps the good words of a form as an entry for "Working well".
    pub fn keep_good_words(&self, key: EntryKey) -> UserResult<EntryView> {
        self.with_whole(|session| {
            let at = self.clock().now();
            let id = new_id(at);
            let (entry, form) = forms::keep_good(&*session.record()?, key.id, id, at)?;
            let items = [Item::Entry(Box::new(entry)), Item::Form(Box::new(form))];
            let changes = items.into_iter().map(|item| Change::Put { item }).collect();
            session.write(Step::KeepGood, changes, at)?;
            entry_view(session, id, self.clock())
        })
    }
}

fn forms_view(session: &mut Session, of: FormsOf, today: NaiveDate) -> UserResult<FormsView> {
    let record = session.record()?;
    let line = |entry: &Entry| view::summary(entry, &record, today);
    Ok(forms::view(&record, of, &line))
}
