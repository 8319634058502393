//! Tables of meetings, as the window asks for them.

use evenhand_capture::hours::{DataSheet, MeetingMapping, holds_meetings, suggested_meetings};
use evenhand_core::record::MeetingKind;

use super::Host;
use super::capture::small;
use super::captured_files::first_cells;
use crate::capture::meeting_rows::{self, PlannedMeeting};
use crate::capture::tables;
use crate::contract::{
    ChooseMeetingRows, EntriesMade, MeetingRowLine, MeetingRowsPreview, UserError, UserResult,
};
use crate::session::Session;

impl Host {
    /// What a table of meetings says, row by row.
    pub fn preview_meeting_rows(
        &self,
        request: ChooseMeetingRows,
    ) -> UserResult<MeetingRowsPreview> {
        let opening = self.opening()?;
        let (name, bytes) = self.thing(&request.thing)?;
        let sheets = tables::read(&name, bytes)?;
        let (at, sheet, mapping) = chosen(&sheets, &request)?;
        let record = self.with_opening(opening, Session::record)?;
        // Until a person has said the kind, each row is shown as it would be, and none can be saved.
        let kind = request.kind.unwrap_or(MeetingKind::Other);
        let rows = meeting_rows::plan(sheet, &mapping, kind, &record).into_iter();
        let rows = rows.map(|planned| MeetingRowLine {
            number: small(planned.row.number),
            facts: [meeting_rows::facts(&planned), Vec::from_iter(beside(&planned))].concat(),
            ready: request.kind.is_some() && planned.is_ready(),
            known: planned.known,
            beside: planned.beside,
            doubts: planned.row.doubts,
        });
        Ok(MeetingRowsPreview {
            rows: rows.collect(),
            cells: first_cells(sheet),
            sheets: sheets.iter().map(|sheet| sheet.name.clone()).collect(),
            sheet: at,
            likely: holds_meetings(sheet),
            mapping,
        })
    }

    /// Saves the chosen rows of a table of meetings as one step.
    pub fn save_meeting_rows(&self, request: ChooseMeetingRows) -> UserResult<EntriesMade> {
        let kind = request.kind.ok_or(UserError::NothingChosen)?;
        let opening = self.opening()?;
        let (name, bytes) = self.thing(&request.thing)?;
        let sheets = tables::read(&name, bytes)?;
        let (_, sheet, mapping) = chosen(&sheets, &request)?;
        let numbers: Vec<usize> = request.rows.iter().map(|number| *number as usize).collect();
        let ids = self.with_opening(opening, |session| {
            let planned = meeting_rows::plan(sheet, &mapping, kind, &*session.record()?);
            meeting_rows::save(session, &planned, &numbers, self.clock().now())
        })?;
        Ok(EntriesMade { entries: small(ids.len()) })
    }
}

/// What is said of a meeting that the record may have already.
fn beside(planned: &PlannedMeeting) -> Option<String> {
    planned.beside.then(evenhand_words::tr::tables::beside)
}

fn chosen<'s>(
    sheets: &'s [DataSheet],
    request: &ChooseMeetingRows,
) -> UserResult<(u32, &'s DataSheet, MeetingMapping)> {
    let at = request.sheet.map_or_else(|| meeting_rows::first(sheets), |at| at as usize);
    let sheet = sheets.get(at).ok_or(UserError::Gone)?;
    let mapping = request.mapping.clone().unwrap_or_else(|| suggested_meetings(sheet));
    Ok((small(at), sheet, mapping))
}
