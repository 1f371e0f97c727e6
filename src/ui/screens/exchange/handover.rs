//! A sealed file and the ways to hand it over: share, download, copy.

use leptos::prelude::*;
use leptos::task::spawn_local;
use tandembuch_core::text::Messages;
use tandembuch_core::text::failures::Explanation;

use super::explain::{explain_download, explain_share, explain_storage};
use crate::platform::{download, share};
use crate::state::log::Did;
use crate::state::outgoing::SealedFile;
use crate::state::{App, use_app};
use crate::ui::kit::{Button, ButtonRow, CopyBox, IconName, Look, Toasts, Tone, use_toasts};
use crate::ui::messages;

/// Every share sheet and every mail program takes it.
pub(super) const MIME_TYPE: &str = "text/plain";

/// Hands files over and notes that it was done. A handle, taken while a component renders.
#[derive(Clone, Copy)]
pub(super) struct Handover {
    app: App,
    toasts: Toasts,
    messages: &'static Messages,
    /// Why the last try failed.
    pub(super) failure: RwSignal<Option<Explanation>>,
    /// Said when a file was downloaded, was shared, was copied.
    told: [&'static str; 3],
}

impl Handover {
    pub(super) fn new(told: [&'static str; 3], failure: RwSignal<Option<Explanation>>) -> Self {
        Self { app: use_app(), toasts: use_toasts(), messages: messages(), failure, told }
    }

    /// Downloads the file.
    pub(super) fn download(self, file: &SealedFile) {
        match download::download(&file.name, MIME_TYPE, file.text.as_bytes()) {
            Ok(()) => self.note(file.clone(), Did::Downloaded, self.told[0]),
            Err(error) => self.failure.set(Some(explain_download(self.messages, error))),
        }
    }

    /// Opens the share sheet with the file.
    pub(super) fn share(self, file: SealedFile) {
        spawn_local(async move {
            match share::share(&file.name, &file.text).await {
                Ok(share::Shared::HandedOver) => {
                    self.note(file, Did::Shared, self.told[1]);
                    // Should it not be stored, it is asked for.
                    drop(self.app.passed_on().await);
                }
                Ok(share::Shared::Cancelled) => {}
                Err(error) => self.failure.set(Some(explain_share(self.messages, error))),
            }
        });
    }

    /// Notes that the file has been handed over, and says what is true now.
    fn note(self, file: SealedFile, how: Did, told: &'static str) {
        spawn_local(async move {
            match self.app.handed_over(&file, how).await {
                Ok(()) => self.toasts.show(Tone::Success, told),
                Err(error) => self.failure.set(Some(explain_storage(self.messages, &error))),
            }
        });
    }
}

/// The ways to hand a file to the partner.
#[component]
pub(super) fn HandoverButtons(file: SealedFile, handover: Handover) -> AnyView {
    let texts = &messages().exchange;
    let (to_share, to_download) = (StoredValue::new(file.clone()), StoredValue::new(file.clone()));
    let can_share = share::can_share();
    let share_button = can_share.then(|| {
        let share = move |()| handover.share(to_share.get_value());
        view! { <Button label=texts.share look=Look::Primary icon=IconName::Send on_click=share /> }
    });
    let look = if can_share { Look::Secondary } else { Look::Primary };
    let download = move |()| to_download.with_value(|file| handover.download(file));
    view! {
        <ButtonRow>
            {share_button}
            <Button label=texts.download look icon=IconName::Download on_click=download />
        </ButtonRow>
        <CopyableFile file handover label=texts.as_text />
    }
    .into_any()
}

/// The text of a file, to be copied: it works everywhere, also where no file can leave the browser.
#[component]
pub(super) fn CopyableFile(file: SealedFile, handover: Handover, label: &'static str) -> AnyView {
    let text = file.text.clone();
    let is_noted = StoredValue::new(false);
    // Bubbles up from the text, whether it is copied by the button, by keys or by the menu.
    let copied = move |_| {
        if !is_noted.get_value() {
            is_noted.set_value(true);
            handover.note(file.clone(), Did::Copied, handover.told[2]);
        }
    };
    view! { <div on:copy=copied><CopyBox label text /></div> }.into_any()
}
