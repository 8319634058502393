//! What a bundle takes out, for a person to look through before the pages are made.

use std::collections::BTreeMap;

use evenhand_bundle::{Model, Redaction, Replaced, taken_out};
use evenhand_core::record::{BundlePlan, Id};
use evenhand_words as words;

use crate::contract::{BundleReview, LeftOutView, UserResult};

/// Every word that is taken out, and where; and the appendices that are to be looked at by eye. `words_of` gives the
/// words that could be read in a file.
///
/// # Errors
/// Those of `words_of`.
pub fn review(
    plan: &BundlePlan,
    (model, replaced): (Model, Vec<Replaced>),
    words_of: impl Fn(Id) -> UserResult<String>,
) -> UserResult<BundleReview> {
    let mut texts = Vec::new();
    for appendix in &model.appendices {
        let Some(file) = appendix.file else { continue };
        // Words in a picture are taken out of it where their places are known, and only then is it said.
        let mut text = crate::pictures::parted(&words_of(file)?).0.to_owned();
        if let Some(scan) = &appendix.scan {
            text.push_str(&scan.text());
        }
        texts.push((appendix.label.clone(), text));
    }
    let mut review = of_texts(plan, &model, replaced, &texts);
    // A machine may have missed a name in a picture, so each is to be looked at all the same.
    let pictures = model.appendices.iter().filter(|appendix| appendix.scan.is_some());
    review.unsearched.extend(pictures.map(|appendix| appendix.label.clone()));
    review.unsearched.sort();
    review.unsearched.dedup();
    Ok(review)
}

/// Puts together what was replaced in the bundle's own words and what will be in its appendices. `texts` holds each
/// appendix' label and the words that could be read in it.
fn of_texts(
    plan: &BundlePlan,
    model: &Model,
    replaced: Vec<Replaced>,
    texts: &[(String, String)],
) -> BundleReview {
    let mut all = ReviewLines { plan, lines: BTreeMap::new() };
    for redaction in &model.redacted {
        if all.own(&redaction.find) {
            all.line(redaction.clone());
        }
    }
    for Replaced { find, put, times, around } in replaced {
        let line = all.line(Redaction { find, put });
        line.times = times;
        line.around = around.into_iter().filter(|around| !around.is_empty()).collect();
    }
    for (label, text) in texts {
        for (redaction, times) in taken_out(text, &model.redacted, plan.profile) {
            let times = words::tr::units::times(times);
            all.line(redaction).appendices.push(format!("{label} ({times})"));
        }
    }
    let mut left_out: Vec<LeftOutView> = all.lines.into_values().collect();
    left_out.sort_by_key(|line| !line.own);
    let searched = |text: &str| text.chars().any(char::is_alphanumeric);
    let unsearched = texts.iter().filter(|(_, text)| !searched(text));
    BundleReview { left_out, unsearched: unsearched.map(|(label, _)| label.clone()).collect() }
}

struct ReviewLines<'a> {
    plan: &'a BundlePlan,
    lines: BTreeMap<Redaction, LeftOutView>,
}

impl ReviewLines<'_> {
    /// The person chose it.
    fn own(&self, find: &str) -> bool {
        self.plan.leave_out.iter().any(|own| own.find.trim() == find)
    }

    fn line(&mut self, redaction: Redaction) -> &mut LeftOutView {
        let own = self.own(&redaction.find);
        let Redaction { find, put } = redaction.clone();
        self.lines.entry(redaction).or_insert_with(|| LeftOutView {
            find,
            put,
            own,
            times: 0,
            around: Vec::new(),
            appendices: Vec::new(),
        })
    }
}

#[cfg(test)]
mod tests {
    use evenhand_core::record::{LeaveOut, Profile, Provenance, Template};

    use super::*;
    use crate::bundles::{BundleFacts, first_plan};

    #[test]
    fn a_review_names_every_word_and_where_it_stood() {
        let at = "2026-11-01T09:00:00Z".parse().unwrap();
        let record = crate::sample::package(at).unwrap().record;
        let mut plan = first_plan(&record, Template::Complaint, Profile::Councillor, "", at);
        let own = |find: &str| LeaveOut { find: find.into(), put: String::new() };
        plan.leave_out = vec![own("complaint"), own("zeppelin")];
        let facts = BundleFacts::new(&record, &plan, at.date_naive(), Provenance::default());
        let (model, replaced) = facts.model_for_review(&record, &plan);
        let texts = [
            ("A01".to_owned(), "A Complaint, and a second complaint to a@b.org.".to_owned()),
            ("A02".to_owned(), " \n".to_owned()),
        ];
        let review = of_texts(&plan, &model, replaced, &texts);
        let line = |find: &str| review.left_out.iter().find(|line| line.find == find).unwrap();
        let complaint = line("complaint");
        assert!(complaint.own && complaint.times > 0, "{complaint:?}");
        assert!(complaint.around.iter().all(|a| a.to_lowercase().contains("complaint")));
        assert_eq!(
            (complaint.put.as_str(), &complaint.appendices[..]),
            ("[left out]", &["A01 (2 times)".to_owned()][..])
        );
        assert_eq!((line("zeppelin").times, line("zeppelin").appendices.len()), (0, 0));
        assert_eq!(line("a@b.org").put, "[address out]");
        assert_eq!(review.unsearched, ["A02"]);
    }
}
