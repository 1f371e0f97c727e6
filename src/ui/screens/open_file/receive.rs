//! The sequence of opening a file: choose, code, look.

use leptos::prelude::*;
use tandembuch_core::record::SpaceId;

use super::code_step::CodeStep;
use super::dropped::take_dropped;
use super::look_step::LookStep;
use super::reception::{Reception, Stage};
use crate::ui::kit::{FileDrop, ProgressSteps};
use crate::ui::messages;
use crate::ui::screens::exchange::FailureNotice;

/// Opens a file, step by step. What is known is not asked for.
#[component]
pub fn Receive(
    /// The tandem whose exchange this is a part of.
    #[prop(optional_no_strip)]
    home: Option<SpaceId>,
) -> AnyView {
    let texts = &messages().incoming;
    let reception = Reception::new(home);
    take_dropped(move |file| {
        if !reception.is_busy.get_untracked() {
            reception.start_over();
            reception.read_file(file);
        }
    });
    let current = Memo::new(move |_| {
        reception.stage.with(|stage| match stage {
            Stage::Choose => 0,
            Stage::Code(_) => 1,
            Stage::Look(_) => 2,
        })
    });
    let step = move || {
        reception.stage.with(|stage| match stage {
            Stage::Choose => view! { <ChooseStep reception /> }.into_any(),
            Stage::Code(file) => view! { <CodeStep reception door=file.door /> }.into_any(),
            Stage::Look(opened) => view! { <LookStep reception opened=opened.clone() /> }.into_any(),
        })
    };
    view! {
        <div class="receive">
            <ProgressSteps steps=texts.steps.map(str::to_owned).to_vec() current />
            {step}
        </div>
    }
    .into_any()
}

#[component]
fn ChooseStep(reception: Reception) -> AnyView {
    let texts = &messages().incoming;
    let is_busy = reception.is_busy;
    view! {
        <FailureNotice failure=reception.failure />
        <p class="working" role="status">{move || is_busy.get().then_some(texts.working)}</p>
        // Hidden, not gone: a text that was pasted stays if it cannot be opened.
        <div class="receive__choose" hidden=is_busy>
            <FileDrop
                hint=texts.choose_hint
                on_file=move |file| reception.read_file(file)
                on_text=Callback::new(move |text| reception.read_text(text))
            />
        </div>
    }
    .into_any()
}
