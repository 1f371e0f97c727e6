//! The part of the program for daily work: a tandem, and the ways that lead to one.
//!
//! The released program comes in files. The first one paints, lists the tandems and tells of troubles; it must reach
//! nothing of this module but [`load`] and the table that it returns, or the splitter leaves what is reached in front.
//! Everything behind the table is plain synchronous code, as if it had been there from the beginning.

mod afterwards;
mod banners;
mod frame;
mod head;
mod running;
mod screen;
mod who;

use futures::FutureExt;
use futures::future::LocalBoxFuture;
use leptos::prelude::*;
use tandembuch_core::example;
use tandembuch_core::record::SpaceId;

use super::door::{Door, DoorState};
use super::parts::{NotCome, Parts};
use super::{trust, ways};
use crate::state::{App, OpenFailure, Summary};
use crate::ui::kit::{FlushHub, provide_open_row, provide_sheets};
use crate::ui::route::Route;
use crate::ui::screens::exchange::provide_folders;
use crate::ui::screens::open_file::{provide_carried_file, provide_recovery};
use crate::ui::screens::search::provide_last_search;
use crate::ui::{language, tandem_name};

/// What the first part of the program can ask this one for.
pub(super) struct Daily {
    /// Listens to other tabs and to the page from now on, and takes in what an earlier page could not commit. To be
    /// called by the application's owner, once, before anything else.
    pub(super) begin: fn(App, FlushHub) -> LocalBoxFuture<'static, ()>,
    /// Opens a tandem, or the example.
    pub(super) open: fn(App, SpaceId) -> LocalBoxFuture<'static, Result<(), OpenFailure>>,
    /// Stores what is not stored yet.
    pub(super) save: fn(App) -> LocalBoxFuture<'static, ()>,
    /// What the open tandem is called. Reads the record.
    pub(super) title: fn(App) -> String,
    /// The screen for an address that is not one of the first part's. One of another part is shown as soon as that is there.
    pub(super) screen: fn(&Route, Option<&DoorState>, Door, Parts) -> AnyView,
    /// The places of a tandem.
    pub(super) navigation: fn(Memo<Option<SpaceId>>, ReadSignal<Route>) -> AnyView,
    /// Does one thing take the whole screen: a meeting that is on? Reads the record.
    pub(super) is_focused: fn(App, &Route) -> bool,
    /// The bar of a meeting that is on, on every other screen.
    pub(super) running: fn(App, Memo<Option<SpaceId>>, ReadSignal<Route>) -> AnyView,
    /// The way back from something that lies below a place of the navigation.
    pub(super) back: fn(Memo<Option<SpaceId>>, ReadSignal<Route>) -> AnyView,
    /// What the header has of an open tandem: is everything stored, and search.
    pub(super) tools: fn(Memo<Option<SpaceId>>) -> AnyView,
    /// Short messages.
    pub(super) toasts: fn() -> AnyView,
    /// What has to be said first of all, above the first part's banners.
    pub(super) alarms: fn(App, Memo<Option<SpaceId>>) -> AnyView,
    /// What is said last, below them: that this is the example, or lies in the archive.
    pub(super) example: fn(App, Memo<Option<SpaceId>>) -> AnyView,
    /// What the start page has below the list: what is out of the way.
    pub(super) out_of_the_way: fn(App) -> AnyView,
    /// Saves everything that lies on this device, and warns of it.
    pub(super) raw_export: fn() -> AnyView,
}

pub(super) static DAILY: Daily = Daily {
    begin,
    open,
    save,
    title: |app| app.record.with(|record| tandem_name(&Summary::names_of(record))),
    screen: screen::screen,
    navigation: frame::navigation,
    is_focused: running::is_focused,
    running: running::running,
    back: head::back,
    tools: head::tools,
    toasts: frame::toasts,
    alarms: banners::alarms,
    example: banners::example,
    out_of_the_way: afterwards::out_of_the_way,
    raw_export: banners::raw_export,
};

/// Fetches this part, unless it is there already.
///
/// # Errors
/// If it does not come. Asked once more, it is fetched anew.
#[cfg(feature = "split")]
#[wasm_split_helpers::wasm_split(daily, fallible)]
pub(super) fn load() -> Result<&'static Daily, NotCome> {
    Ok(&DAILY)
}

/// Fetches this part. In a program that is one file it is there.
#[cfg(not(feature = "split"))]
#[expect(clippy::unused_async, reason = "a part of a program that is split has to be waited for")]
pub(super) async fn load() -> Result<&'static Daily, NotCome> {
    Ok(&DAILY)
}

fn begin(app: App, hub: FlushHub) -> LocalBoxFuture<'static, ()> {
    provide_carried_file();
    provide_last_search();
    provide_open_row();
    provide_sheets();
    provide_recovery(|code| {
        async move { trust::load().await.ok().and_then(|trust| (trust.recovery_key)(&code)) }.boxed_local()
    });
    provide_folders(|| async { ways::load().await.ok().map(|ways| &ways.folders) }.boxed_local());
    app.backs_up_with(|| async { ways::load().await.ok().map(|ways| ways.writer) }.boxed_local());
    app.listen(move || hub.flush());
    app.take_in_what_was_left().boxed_local()
}

fn open(app: App, id: SpaceId) -> LocalBoxFuture<'static, Result<(), OpenFailure>> {
    async move {
        if id == example::TANDEM {
            app.open_example(language()).await.map(drop)
        } else {
            app.open_tandem(id).await
        }
    }
    .boxed_local()
}

fn save(app: App) -> LocalBoxFuture<'static, ()> {
    // If the storage fails now, the failed save has written the emergency journal.
    async move { drop(app.save_now().await) }.boxed_local()
}
