//! Forms of an online survey, brought in from its table.

use evenhand_capture::hours::DataSheet;
use evenhand_capture::survey::{SurveyMapping, suggested};
use evenhand_core::forms::QuestionSet;

use super::{FileKind, Host};
use crate::capture::tables;
use crate::contract::{
    Nothing, SurveyChoice, SurveyOpened, SurveyPreview, SurveySaved, UserError, UserResult,
};
use crate::forms::set_of;
use crate::forms::survey::{self, Survey};
use crate::view;

impl Host {
    /// Asks the person for a survey's file, and reads its tables.
    pub fn open_survey(&self, _: Nothing) -> UserResult<SurveyOpened> {
        let path = self.ask_which(FileKind::Any, false)?.into_iter().next();
        let path = path.ok_or(UserError::Cancelled)?;
        let opening = self.opening()?;
        let name = view::file_name(&path);
        let read = tables::read(&name, &crate::files::read_file(&path)?)?;
        self.keep_for(opening, |state| {
            let key = state.key("survey");
            let sheets = read.iter().map(|sheet| sheet.name.clone()).collect();
            // One at a time: files are large, and only the last one is looked at.
            state.survey = Some((key.clone(), read));
            SurveyOpened { key, name, sheets }
        })
    }

    /// A survey's table as it is read. Nothing is saved.
    pub fn preview_survey(&self, choice: SurveyChoice) -> UserResult<SurveyPreview> {
        let opening = self.opening()?;
        let (sheet, set, mapping) = self.asked(opening, &choice)?;
        let own = Survey { set: &set, sheet: &sheet, mapping: &mapping };
        let record = self.whole_of(opening)?;
        let width = sheet.rows.iter().map(Vec::len).max().unwrap_or_default();
        let top = mapping.headings.checked_sub(1).and_then(|at| sheet.rows.get(at));
        let head = |at: usize| top.and_then(|row| row.get(at)).map(|cell| cell.shown());
        let rows = survey::plan(&record, own);
        Ok(SurveyPreview {
            headings: (0..width).map(|at| head(at).unwrap_or_default()).collect(),
            strange: survey::strange(own),
            rows: rows.iter().map(|row| survey::line(row, own)).collect(),
            cut: sheet.cut,
            mapping,
        })
    }

    /// Saves the chosen rows as forms, in one step.
    pub fn save_survey(&self, choice: SurveyChoice) -> UserResult<SurveySaved> {
        let opening = self.opening()?;
        let (sheet, set, mapping) = self.asked(opening, &choice)?;
        let own = Survey { set: &set, sheet: &sheet, mapping: &mapping };
        let of = (choice.meeting, choice.filled_by);
        let forms = self.with_whole_of(opening, |session| {
            survey::save(session, own, &choice.rows, of, self.clock().now())
        })?;
        self.index_later();
        Ok(SurveySaved { forms })
    }

    fn asked(
        &self,
        opening: u64,
        choice: &SurveyChoice,
    ) -> UserResult<(DataSheet, QuestionSet, SurveyMapping)> {
        let kept = self.state().survey.clone().filter(|(key, _)| *key == choice.key);
        let (_, sheets) = kept.ok_or(UserError::Gone)?;
        let at = usize::try_from(choice.sheet).unwrap_or(usize::MAX);
        let sheet = sheets.into_iter().nth(at).ok_or(UserError::Gone)?;
        let record = self.whole_of(opening)?;
        let set = set_of(&record, &choice.set, choice.version)?;
        let mapping = choice.mapping.clone().unwrap_or_else(|| suggested(&sheet, &set));
        let mapping = survey::fitting(mapping, &set)?;
        Ok((sheet, set, mapping))
    }
}
