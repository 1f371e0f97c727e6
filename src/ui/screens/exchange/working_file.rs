//! Saving into the file that somebody works from: a backup, downloaded.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::explain::{explain_download, explain_outgoing, explain_storage};
use super::handover::MIME_TYPE;
use crate::platform::download;
use crate::state::log::Did;
use crate::state::outgoing::Purpose;
use crate::state::{App, use_app};
use crate::ui::kit::{Toasts, Tone, use_toasts};
use crate::ui::messages;

/// Saves into the working file, one at a time. A handle, taken while a component renders.
#[derive(Clone, Copy)]
pub struct SavingToFile {
    app: App,
    toasts: Toasts,
    /// Is it going on?
    pub is_busy: RwSignal<bool>,
}

/// For the tandem that is open when it is used.
pub fn use_saving_to_file() -> SavingToFile {
    SavingToFile { app: use_app(), toasts: use_toasts(), is_busy: RwSignal::new(false) }
}

impl SavingToFile {
    /// Saves, and says what became of it.
    pub fn save(self) {
        spawn_local(async move { self.saved().await });
    }

    /// The same, to be waited for.
    pub async fn saved(self) {
        let Self { app, toasts, is_busy } = self;
        if is_busy.get_untracked() {
            return;
        }
        is_busy.set(true);
        let failed = match app.seal(Purpose::Backup).await {
            Ok(file) => match download::download(&file.name, MIME_TYPE, file.text.as_bytes()) {
                Ok(()) => app
                    .handed_over(&file, Did::Downloaded)
                    .await
                    .err()
                    .map(|error| explain_storage(messages(), &error)),
                Err(error) => Some(explain_download(messages(), error)),
            },
            Err(error) => Some(explain_outgoing(messages(), &error)),
        };
        match failed {
            Some(failed) => toasts.show(Tone::Danger, failed.in_one()),
            None => toasts.show(Tone::Success, messages().exchange.saved_to_file),
        }
        is_busy.try_set(false);
    }
}
