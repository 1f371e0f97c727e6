//! All that was said for a round, before it is handed in.

use leptos::prelude::*;
use leptos::task::spawn_local;
use tandembuch_core::forms::rating::Round;
use tandembuch_core::forms::skill::Skill;
use tandembuch_core::text::capital;

use crate::state::{App, HandInError};
use crate::ui::kit::{Button, List, ListRow, Look, PageTitle, Tone, use_toasts};
use crate::ui::messages;
use crate::ui::parts::skills::{level_in_words, other_name, skill_name};

/// All that was said, and the button that hands it in.
pub(super) fn check(app: App, round: Round, skills: &[Skill], place: RwSignal<usize>) -> AnyView {
    let toasts = use_toasts();
    let texts = &messages().growth.view;
    let is_busy = RwSignal::new(false);
    let said = app.begun_view(round);
    let row = |skill: &Skill| -> AnyView {
        let meta = said.get(skill.id).map_or_else(|| texts.left_out.to_owned(), level_in_words);
        view! { <ListRow title=skill_name(skill) meta=capital(&meta) /> }.into_any()
    };
    let rows: Vec<AnyView> = skills.iter().map(row).collect();
    let is_empty = skills.iter().all(|skill| said.get(skill.id).is_none());
    let hand_in = move |()| {
        if is_empty {
            toasts.show(Tone::Warning, texts.nothing_said);
            return;
        }
        is_busy.set(true);
        spawn_local(async move {
            let (tone, said) = match app.hand_in_view(round).await {
                Ok(()) => (Tone::Success, texts.handed_in),
                Err(HandInError::NoRandomness(_)) => (Tone::Danger, messages().opening.no_randomness.what),
                // A refusal is shown.
                Err(HandInError::Refused) => return is_busy.set(false),
                Err(HandInError::Storage(_)) => (Tone::Danger, texts.not_stored),
            };
            is_busy.try_set(false);
            toasts.show(tone, said);
        });
    };
    let back = move |()| place.update(|place| *place = place.saturating_sub(1));
    view! {
        <PageTitle text=texts.check subtitle=(texts.check_text)(&other_name(app)) />
        <List label=texts.check>{rows}</List>
        <div class="foot-bar">
            <Button label=texts.back look=Look::Tertiary on_click=back />
            <Button label=texts.hand_in look=Look::Primary busy=is_busy on_click=hand_in />
        </div>
    }
    .into_any()
}
