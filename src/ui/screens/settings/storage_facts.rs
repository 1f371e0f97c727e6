//! What the browser says about keeping the data, told honestly.

use leptos::prelude::*;
use leptos::task::spawn_local;
use tandembuch_core::text::Language;

use crate::platform::persistence::{Persistence, Room};
use crate::state::use_app;
use crate::ui::{language, messages};

const VERSION: &str = env!("CARGO_PKG_VERSION");

/// What the browser says about keeping the data.
#[component]
pub(super) fn StorageFacts() -> AnyView {
    let app = use_app();
    let texts = &messages().settings;
    // Asked once: a `LocalResource` for this alone would make the program 6 KB larger.
    let room = RwSignal::new(None);
    spawn_local(async move {
        room.try_set(Some(app.room().await));
    });
    let kept = move || if app.is_kept() { texts.kept_yes } else { texts.kept_no };
    let promise = move || match app.device.with(|device| device.persistence) {
        Persistence::Promised => texts.promised,
        Persistence::NotPromised => texts.not_promised,
        Persistence::CannotAsk => texts.cannot_ask,
    };
    let room_text = move || room.get().map(room_text);
    let is_ready = move || app.device.with(|device| device.is_offline_ready);
    let offline = move || if is_ready() { texts.offline_yes } else { texts.offline_no };
    let fact = |name: &'static str, text: AnyView| {
        view! { <div class="fact"><dt>{name}</dt><dd>{text}</dd></div> }.into_any()
    };
    view! {
        <dl class="facts">
            {fact(texts.kept, kept.into_any())}
            {fact(texts.promise, promise.into_any())}
            {fact(texts.room, room_text.into_any())}
            {fact(texts.offline, offline.into_any())}
            {fact(texts.version, VERSION.into_any())}
        </dl>
    }
    .into_any()
}

fn room_text(room: Option<Room>) -> String {
    let texts = &messages().settings;
    match room {
        Some(Room { used, most }) => (texts.room_used)(&size(language(), used), &size(language(), most)),
        None => texts.room_unknown.to_owned(),
    }
}

/// A number of bytes as people write it, with one decimal where it says something: "1,4 MB", "58 GB".
fn size(language: Language, bytes: u64) -> String {
    const UNITS: [(u64, &str); 3] = [(1_000_000_000, "GB"), (1_000_000, "MB"), (1_000, "KB")];
    let (unit, name) = UNITS.into_iter().find(|(unit, _)| bytes >= *unit).unwrap_or((1_000, "KB"));
    let tenths = bytes / (unit / 10);
    let separator = match language {
        Language::De => ',',
        Language::En => '.',
    };
    if tenths >= 100 || tenths.is_multiple_of(10) {
        format!("{} {name}", tenths / 10)
    } else {
        format!("{}{separator}{} {name}", tenths / 10, tenths % 10)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_are_written_as_people_write_them() {
        let check = |bytes, text: &str| assert_eq!(size(Language::De, bytes), text);
        check(0, "0 KB");
        check(940, "0,9 KB");
        check(1_000, "1 KB");
        check(1_449_000, "1,4 MB");
        check(58_734_000_000, "58 GB");
        check(u64::MAX, "18446744073 GB");
        assert_eq!(size(Language::En, 1_449_000), "1.4 MB");
    }
}
