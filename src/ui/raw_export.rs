//! Saves everything that lies on this device as one file, for a rescue by hand.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::kit::{Button, IconName, Tone, use_toasts};
use super::messages;
use crate::platform::download;
use crate::state::use_app;

const FILE_NAME: &str = "tandembuch-rettung.json";

/// Saves everything that lies on this device. The file is not encrypted; say so beside the button.
#[component]
pub fn RawExportButton() -> AnyView {
    let (app, toasts) = (use_app(), use_toasts());
    let is_busy = RwSignal::new(false);
    let export = move |()| {
        is_busy.set(true);
        spawn_local(async move {
            let saved = match app.raw_export().await {
                Ok(json) => download::download(FILE_NAME, "application/json", json.as_bytes()).is_ok(),
                Err(_) => false,
            };
            if !saved {
                toasts.show(Tone::Danger, messages().device.rescue_failed);
            }
            is_busy.try_set(false);
        });
    };
    view! {
        <Button label=messages().device.rescue icon=IconName::Download busy=is_busy on_click=export />
    }
    .into_any()
}
