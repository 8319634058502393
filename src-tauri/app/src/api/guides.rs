//! Guides, and help for the officer who invites.

use super::{FileKind, Host};
use crate::contract::{
    FindInGuides, GuideFound, GuideView, Nothing, OfficerHelp, OfficerQuery, PaperWish, PrintGuide,
    PrintOfficerPage, SavedFile, UserResult,
};
use crate::guides;

impl Host {
    /// Every guide with its cards.
    pub fn guides(&self, _: Nothing) -> UserResult<Vec<GuideView>> {
        Ok(guides::views())
    }

    /// Finds words in the guides.
    pub fn find_in_guides(&self, query: FindInGuides) -> UserResult<Vec<GuideFound>> {
        Ok(guides::found(&query.text))
    }

    /// Prints a guide, or a card of it.
    pub fn print_guide(&self, request: PrintGuide) -> UserResult<SavedFile> {
        let opening = self.opening()?;
        let (title, pdf) =
            guides::pdf(request.guide, &request.card, request.paper, self.clock().now())?;
        self.hand_over(opening, (&title, &pdf), request.paper)
    }

    /// The last good days for a meeting, an invitation and an agenda.
    pub fn officer_help(&self, query: OfficerQuery) -> UserResult<OfficerHelp> {
        guides::help(&*self.whole()?, &query, self.clock().today())
    }

    /// Prints the page for the officer who invites.
    pub fn print_officer_page(&self, request: PrintOfficerPage) -> UserResult<SavedFile> {
        let opening = self.opening()?;
        let record = self.whole_of(opening)?;
        let (title, pdf) = guides::officer_paper(
            &record,
            &request.meeting,
            request.paper,
            self.clock().now(),
            self.clock().today(),
        )?;
        self.hand_over(opening, (&title, &pdf), request.paper)
    }

    /// Saves a PDF where the person chooses, or opens a copy of it to print.
    pub(super) fn hand_over(
        &self,
        opening: u64,
        (title, pdf): (&str, &[u8]),
        wish: PaperWish,
    ) -> UserResult<SavedFile> {
        let name = format!("{}.pdf", crate::view::file_stem(title, "evenhand"));
        if !wish.to_print {
            return self.save_as(opening, FileKind::Pdf, &name, pdf);
        }
        self.open_copy(opening, "pdf", pdf)?;
        Ok(SavedFile { name, bytes: pdf.len().try_into().unwrap_or(u64::MAX) })
    }
}
