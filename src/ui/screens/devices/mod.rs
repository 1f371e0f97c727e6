//! Devices that are known by their keys: whose files are believed here, and who can open those that are made here.

mod this_one;

use leptos::prelude::*;
use leptos::task::spawn_local;
use tandembuch_core::bundle::KeyId;
use tandembuch_core::known_device::{KnownDevice, check_number};
use tandembuch_core::text::{Messages, dates};

use crate::state::{App, use_app};
use crate::ui::kit::{
    Badge, Button, ButtonRow, Card, EmptyState, IconName, PageTitle, Section, Toasts, Tone, keep_focus_near,
    use_toasts,
};
use crate::ui::screens::exchange::explain_storage;
use crate::ui::{language, messages, person_name};
use this_one::ThisOne;

/// The screen.
#[component]
pub fn DevicesScreen() -> AnyView {
    let texts = &messages().devices;
    view! {
        <PageTitle text=texts.title subtitle=texts.subtitle />
        <ThisOne />
        <Others />
    }
    .into_any()
}

/// Devices of the partner, and one's own others: the newest first.
#[component]
fn Others() -> AnyView {
    let (app, toasts, texts) = (use_app(), use_toasts(), &messages().devices);
    let devices = Memo::new(move |_| {
        let mut devices = app.private.with(|private| private.devices.clone());
        devices.sort_by_key(|device| std::cmp::Reverse(device.since));
        devices
    });
    let content = move || {
        let devices = devices.get();
        if devices.is_empty() {
            let partner = app.record.with_untracked(|record| person_name(record, app.me().other()));
            let [title, text] = (texts.none)(&partner);
            return view! { <EmptyState icon=IconName::Lock title text /> }.into_any();
        }
        let rows = devices.iter().map(|device| row(app, toasts, device)).collect_view();
        view! {
            <ul class="devices" role="list" aria-label=texts.others>{rows}</ul>
            <p>{texts.dropping}</p>
            <p class="muted">{texts.at_most}</p>
        }
        .into_any()
    };
    view! { <Section heading=texts.others>{content}</Section> }.into_any()
}

fn row(app: App, toasts: Toasts, device: &KnownDevice) -> AnyView {
    let texts = &messages().devices;
    let (Some(role), Some(key)) = (device.role(), device.sign().map(|key| key.key_id())) else {
        return ().into_any();
    };
    let title = match role == app.me() {
        true => texts.of_oneself.to_owned(),
        false => (texts.of)(&app.record.with_untracked(|record| person_name(record, role))),
    };
    let day = app.local_time(device.since).unwrap_or_default().date();
    let day = dates::relative_day(language(), day, app.now_untracked().date());
    let (name, is_dropped) = (key.clone(), device.is_dropped);
    let label = if is_dropped { texts.take_back } else { texts.drop };
    let press = move |()| decide(app, toasts, messages(), name.clone(), !is_dropped);
    view! {
        <li>
            <Card>
                <h3>{title}</h3>
                <p class="check-number">{texts.number} " " <strong>{check_number(&key)}</strong></p>
                <p class="muted">{(texts.since)(&day)}</p>
                {is_dropped.then(|| view! { <p><Badge text=texts.is_dropped tone=Tone::Warning /></p> })}
                <ButtonRow>
                    <Button label on_click=press />
                </ButtonRow>
            </Card>
        </li>
    }
    .into_any()
}

/// Drops a device or takes it back in, says so and offers to undo it.
fn decide(app: App, toasts: Toasts, messages: &'static Messages, key: KeyId, is_dropped: bool) {
    let (texts, open) = (&messages.devices, app.open.get_untracked());
    spawn_local(async move {
        match app.drop_device(&key, is_dropped).await {
            Ok(()) => {
                let said = if is_dropped { texts.dropped } else { texts.taken_back };
                toasts.show_with_undo(said, move || {
                    if app.open.get_untracked() == open {
                        decide(app, toasts, messages, key.clone(), !is_dropped);
                    }
                });
            }
            Err(error) => toasts.show(Tone::Danger, explain_storage(messages, &error).in_one()),
        }
        // The list was made anew, with the button that was pressed.
        keep_focus_near(None);
    });
}
