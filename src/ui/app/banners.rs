//! What has to be said above every screen, until it is settled: a browser that translates, storage, what cannot be read, a
//! new version, a part of the program that did not come.

use leptos::prelude::*;
use leptos::task::spawn_local;
use tandembuch_core::record::SpaceId;
use tandembuch_core::text::Language;

use super::parts::{Name, Parts};
use super::screen::missing_notice;
use crate::platform::storage::StorageError;
use crate::platform::{page, page_events};
use crate::state::{App, use_app};
use crate::ui::kit::{Button, ButtonRow, IconName, LinkButton, Notice, Tone};
use crate::ui::route::{Place, Route};
use crate::ui::{StorageProblem, language, messages};

/// The banners, the most urgent first. Each is there only while there is a reason for it.
#[component]
pub(super) fn Banners(
    /// The tandem that the screen belongs to.
    around: Memo<Option<SpaceId>>,
    /// Where one is.
    route: ReadSignal<Route>,
    /// Have more to say, once they are there.
    parts: Parts,
) -> AnyView {
    let app = use_app();
    let is_translated = RwSignal::new(page::is_translated());
    StoredValue::new_local(page_events::on_translation(move || is_translated.set(true)));
    let not_kept = Memo::new(move |_| app.device.with(|device| device.not_kept.clone()));
    // Elsewhere it stands in place of the screen.
    let missing = Memo::new(move |_| parts.missing(Name::Daily).filter(|_| *route.read() == Route::Start));
    let is_wiped =
        Memo::new(move |_| app.device.with(|device| device.was_wiped) && app.tandems.read().is_empty());
    let unreadable = Memo::new(move |_| unreadable(app));
    let has_update = Memo::new(move |_| app.device.with(|device| device.has_update));
    view! {
        {move || is_translated.get().then(|| translated(parts))}
        {parts.adds(move |daily| (daily.alarms)(app, around))}
        {move || not_kept.get().map(|error| nothing_kept(error, around))}
        {move || missing.get().map(|why| missing_notice(parts, Name::Daily, why))}
        {move || is_wiped.get().then(|| wiped(app))}
        {move || Some(unreadable.get()).filter(|count| *count > 0).map(|count| set_aside(count, parts))}
        {move || has_update.get().then(|| update_offered(app))}
        {parts.adds(move |daily| (daily.example)(app, around))}
    }
    .into_any()
}

/// How many pieces of what is stored cannot be read.
fn unreadable(app: App) -> usize {
    let in_tandem = app.open.get().map_or(0, |open| open.bad_rows);
    app.device.with(|device| device.bad_heads + device.unreadable_entries) + in_tandem
}

/// Nothing in it changes, so it can be read whatever the browser does to the page.
fn translated(parts: Parts) -> AnyView {
    let texts = &messages().device;
    let other = Language::ALL.into_iter().find(|other| *other != language()).map(Language::tag);
    let reload = move |()| {
        spawn_local(async move {
            parts.save().await;
            page::reload();
        });
    };
    view! {
        <div translate="no">
            <Notice tone=Tone::Danger title=texts.translated.what>
                <p>{texts.translated.remedy}</p>
                <p lang=other><a href=Route::Settings.to_string()>{texts.other_language}</a></p>
                <ButtonRow>
                    <Button label=texts.reload on_click=reload />
                </ButtonRow>
            </Notice>
        </div>
    }
    .into_any()
}

fn nothing_kept(error: StorageError, around: Memo<Option<SpaceId>>) -> AnyView {
    let texts = &messages().device;
    view! {
        <StorageProblem error title=texts.not_kept meaning=texts.not_kept_meaning>
            {backup_link(around)}
        </StorageProblem>
    }
    .into_any()
}

pub(super) fn backup_link(around: Memo<Option<SpaceId>>) -> AnyView {
    let link = |id| {
        let href = Route::of_tandem(id, Place::Exchange).to_string();
        view! { <LinkButton label=messages().device.make_backup href icon=IconName::Download /> }
    };
    view! { {move || around.get().map(link)} }.into_any()
}

fn wiped(app: App) -> AnyView {
    let texts = &messages().device;
    let dismiss = move |()| app.device.update(|device| device.was_wiped = false);
    view! {
        <Notice tone=Tone::Warning title=texts.wiped.what on_dismiss=dismiss>
            <p>{texts.wiped.remedy}</p>
            <ButtonRow>
                <LinkButton label=texts.open_file href=Route::Open.to_string() icon=IconName::Upload />
            </ButtonRow>
        </Notice>
    }
    .into_any()
}

fn set_aside(count: usize, parts: Parts) -> AnyView {
    let texts = &messages().device;
    view! {
        <Notice tone=Tone::Warning title=(texts.set_aside)(count)>
            <p>{texts.set_aside_meaning}</p>
            <ButtonRow>
                <LinkButton label=texts.open_file href=Route::Open.to_string() icon=IconName::Upload />
            </ButtonRow>
            {parts.adds(|daily| (daily.raw_export)())}
        </Notice>
    }
    .into_any()
}

fn update_offered(app: App) -> AnyView {
    let texts = &messages().device;
    view! {
        <Notice tone=Tone::Info title=texts.update_offered>
            <p>{texts.update_meaning}</p>
            <ButtonRow>
                <Button label=texts.update_now on_click=move |()| app.take_update() />
            </ButtonRow>
        </Notice>
    }
    .into_any()
}
