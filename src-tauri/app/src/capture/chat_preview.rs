//! A chat as the window shows it before its days are saved.

use chrono::NaiveDate;
use evenhand_capture::chat::{Chat, ChatMessage};
use evenhand_core::record::{Record, When};

use super::chats::{self, ChatChoice, ReadChats};
use crate::contract::{ChatPreview, ChooseChat, OrderChoice, UserError, UserResult};
use crate::count::to_u32;
use crate::view;

/// So many messages are shown.
const MOST_MESSAGES: usize = 12;

/// What would be saved of a chat. Where its days may be read in more than one order, it is read again in each.
///
/// # Errors
/// [`UserError::Gone`] where the file has no such chat; those of [`chats::read`].
pub fn preview(
    (name, bytes): (&str, &[u8]),
    found: &ReadChats,
    request: &ChooseChat,
    record: &Record,
    today: NaiveDate,
) -> UserResult<ChatPreview> {
    let chat = chosen_chat(&found.chats, request)?;
    let days = chats::chosen_days(chat, &chat_choice(request), record);
    let all = chat.order.others.iter().copied();
    let orders = all.clone().next().map(|_| std::iter::once(chat.order.order).chain(all));
    let in_order = |order| {
        let again = chats::read(name, bytes, Some(order), today, &[])?;
        Ok(OrderChoice { order, days: first_and_last(chosen_chat(&again.chats, request)?) })
    };
    let orders = orders.into_iter().flatten().map(in_order).collect::<UserResult<_>>()?;
    let chosen: Vec<&ChatMessage> = days
        .iter()
        .flat_map(|(_, messages)| messages)
        .filter_map(|at| chat.messages.get(*at))
        .collect();
    Ok(ChatPreview {
        source: Some(chat.source),
        chats: found.chats.iter().map(|chat| chat.title.clone()).collect(),
        people: chat.people.clone(),
        messages: to_u32(chat.messages.len()),
        order: chat.order.order,
        orders,
        days: first_and_last(chat),
        entries: to_u32(days.len()),
        chosen: to_u32(chosen.len()),
        missing_files: chat.missing_files,
        cut: chat.cut,
        unsure: to_u32(chosen.iter().filter(|message| message.unsure).count()),
        lines: chosen.iter().take(MOST_MESSAGES).map(|message| line(message)).collect(),
    })
}

/// A message in one line.
fn line(message: &ChatMessage) -> String {
    let who = match message.sender.as_str() {
        "" => String::new(),
        sender => format!("{sender}: "),
    };
    format!("{} {who}{}", message.time.format("%H:%M"), message.whole())
}

/// The chat that a person means.
///
/// # Errors
/// [`UserError::Gone`] where there is none.
pub fn chosen_chat<'c>(chats: &'c [Chat], request: &ChooseChat) -> UserResult<&'c Chat> {
    chats.get(request.chat as usize).ok_or(UserError::Gone)
}

/// Which of its days, and who is who.
pub fn chat_choice(request: &ChooseChat) -> ChatChoice {
    ChatChoice {
        mine: request.mine.clone(),
        council: request.council.clone(),
        from: request.from,
        to: request.to,
        words: request.words.clone(),
        together: request.together,
    }
}

/// The first and the last day of a chat, in words.
fn first_and_last(chat: &Chat) -> Vec<String> {
    let days = || chat.messages.iter().filter_map(|message| message.date);
    days()
        .min()
        .into_iter()
        .chain(days().max())
        .map(|day| view::when_words(&When::day(day)))
        .collect()
}
