//! Two ways to take the whole journey along: as a text and on paper. Neither is encrypted, and the person is told so.

use leptos::prelude::*;
use tandembuch_core::forms::entry::Entry;
use tandembuch_core::forms::meeting::Meeting;
use tandembuch_core::markdown;

use super::export_words;
use crate::platform::download::download;
use crate::state::use_app;
use crate::ui::kit::{Button, ButtonRow, IconName, Section, Tone, use_flush_hub, use_toasts};
use crate::ui::messages;
use crate::ui::parts::{OnPaper, Printing};

/// Saves or prints the whole journey. Shown where there is a journey.
#[component]
pub(super) fn Export() -> AnyView {
    let app = use_app();
    let printing = Printing::new(app);
    let is_begun = Memo::new(move |_| {
        app.record.with(|record| !Meeting::all(record).is_empty() || !Entry::all(record).is_empty())
    });
    let (toasts, hub) = (use_toasts(), use_flush_hub());
    let save = move |()| {
        // What was just typed goes along.
        if let Some(hub) = hub {
            hub.flush();
        }
        let texts = &messages().export;
        let name = markdown::file_name(app.now_untracked().date());
        let text = markdown::write(&export_words::journey(app));
        match download(&name, markdown::MIME, text.as_bytes()) {
            Ok(()) => toasts.show(Tone::Success, (texts.saved)(&name)),
            Err(_) => toasts.show(Tone::Danger, texts.not_saved),
        }
    };
    let section = move || {
        let texts = &messages().export;
        is_begun.get().then(|| {
            view! {
                <Section heading=texts.heading intro=texts.intro>
                    <ButtonRow>
                        <Button label=texts.save icon=IconName::Download on_click=save />
                        <Button label=texts.print icon=IconName::Printer on_click=move |()| printing.start() />
                    </ButtonRow>
                </Section>
            }
        })
    };
    view! {
        {section}
        <OnPaper printing paper=move |()| export_words::journey(app) />
    }
    .into_any()
}
