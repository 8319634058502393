//! What does not fit in a record, in plain words.

use evenhand_core::charter::{Misfit, MisfitRule};

use crate::tr::contradictions;

/// What a rule looks for, in a few words.
pub fn contradiction_title(rule: MisfitRule) -> String {
    match rule {
        MisfitRule::CountDoesNotFit => contradictions::title_count(),
        MisfitRule::ReplyOnRecord => contradictions::title_reply(),
        MisfitRule::BeforeGroupBegan => contradictions::title_before_group(),
        MisfitRule::SameDates => contradictions::title_same_dates(),
        MisfitRule::DatedTwice => contradictions::title_dated_twice(),
        MisfitRule::WeekdayDoesNotFit => contradictions::title_weekday(),
        MisfitRule::ImpossibleOrder => contradictions::title_order(),
        MisfitRule::PromiseWithoutSource => contradictions::title_no_source(),
        MisfitRule::GoodLeftOut => contradictions::title_good_left_out(),
        MisfitRule::TitleTwice => contradictions::title_title_twice(),
        MisfitRule::PageFurniture => contradictions::title_page_furniture(),
        MisfitRule::MoodFromHeading => contradictions::title_mood(),
    }
}

/// What does not fit, in one to three sentences.
pub fn contradiction_detail(misfit: &Misfit) -> String {
    match misfit {
        Misfit::Count { claimed, most, since, day } => {
            contradictions::count(*claimed, *since, *day, *most)
        }
        Misfit::ReplyOnRecord { day } => contradictions::reply(*day),
        Misfit::BeforeGroupBegan { day, began } => contradictions::before_group(*day, *began),
        Misfit::SameDates { issue, others } => {
            let others: Vec<String> =
                others.iter().map(|number| contradictions::issue(*number)).collect();
            contradictions::same_dates(*issue, &others)
        }
        Misfit::DatedTwice { one, other } => contradictions::dated_twice(*one, *other),
        Misfit::Weekday { said, day } => contradictions::weekday(said.number_from_monday(), *day),
        Misfit::ReplyBeforeMessage { replied, sent } => {
            contradictions::reply_before_message(*replied, *sent)
        }
        Misfit::KeptBeforeAsked { kept, asked } => contradictions::kept_before_asked(*kept, *asked),
        Misfit::PromiseWithoutSource { dated: true } => contradictions::no_source(),
        Misfit::PromiseWithoutSource { dated: false } => contradictions::no_source_no_day(),
        Misfit::GoodLeftOut { entries } => contradictions::good_left_out(*entries),
        Misfit::GoodNotSaid { entries } => contradictions::good_not_said(*entries),
        Misfit::TitleTwice { title } => contradictions::title_stands_twice(title),
        Misfit::PageFurniture { line, lines } => contradictions::page_furniture(line, *lines),
        Misfit::MoodFromHeading { line, lines } => contradictions::mood(line, *lines),
    }
}
