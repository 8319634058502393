//! Tables of meetings, as the window asks for them.

use evenhand_capture::hours::{DataSheet, MeetingMapping, suggested_meetings};

use super::Host;
use crate::capture::meeting_rows;
use crate::capture::tables;
use crate::contract::{ChooseMeetingRows, EntriesMade, MeetingRowsPreview, UserError, UserResult};
use crate::count::to_u32;

impl Host {
    /// What a table of meetings says, row by row.
    pub fn preview_meeting_rows(
        &self,
        request: ChooseMeetingRows,
    ) -> UserResult<MeetingRowsPreview> {
        let opening = self.opening()?;
        let (name, bytes) = self.thing(&request.thing)?;
        let sheets = tables::read(&name, &bytes)?;
        let (at, sheet, mapping) = chosen(&sheets, &request)?;
        let record = self.whole_of(opening)?;
        Ok(meeting_rows::preview(&sheets, (at, sheet), mapping, request.kind, &record))
    }

    /// Saves the chosen rows of a table of meetings as one step.
    pub fn save_meeting_rows(&self, request: ChooseMeetingRows) -> UserResult<EntriesMade> {
        let kind = request.kind.ok_or(UserError::NothingChosen)?;
        let opening = self.opening()?;
        let (name, bytes) = self.thing(&request.thing)?;
        let sheets = tables::read(&name, &bytes)?;
        let (_, sheet, mapping) = chosen(&sheets, &request)?;
        let numbers: Vec<usize> = request.rows.iter().map(|number| *number as usize).collect();
        let ids = self.with_whole_of(opening, |session| {
            let planned = meeting_rows::plan(sheet, &mapping, kind, &*session.record()?);
            meeting_rows::save(session, &planned, &numbers, self.clock().now())
        })?;
        Ok(EntriesMade { entries: to_u32(ids.len()) })
    }
}

fn chosen<'s>(
    sheets: &'s [DataSheet],
    request: &ChooseMeetingRows,
) -> UserResult<(u32, &'s DataSheet, MeetingMapping)> {
    let at = request.sheet.map_or_else(|| meeting_rows::first(sheets), |at| at as usize);
    let sheet = sheets.get(at).ok_or(UserError::Gone)?;
    let mapping = request.mapping.clone().unwrap_or_else(|| suggested_meetings(sheet));
    Ok((to_u32(at), sheet, mapping))
}
