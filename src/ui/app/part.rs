//! The part of the program that is not there at the first paint, and how far it is.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::daily::{self, Daily};
use crate::platform::parts::{self, Hindrance};
use crate::platform::{page, page_events};
use crate::state::App;
use crate::ui::kit::FlushHub;

/// A part did not come. Why, the browser says: [`parts::hindrance`].
#[derive(Debug)]
pub(super) struct NotCome;

#[cfg(feature = "split")]
impl From<wasm_split_helpers::SplitLoaderError> for NotCome {
    fn from(_: wasm_split_helpers::SplitLoaderError) -> Self {
        Self
    }
}

/// The part for daily work. A handle; copies are the same part.
#[derive(Clone, Copy)]
pub(super) struct DailyPart {
    app: App,
    hub: FlushHub,
    owner: StoredValue<Owner>,
    state: RwSignal<State>,
    is_asked_again: RwSignal<bool>,
}

/// How far a part is.
#[derive(Clone, Copy)]
pub(super) enum State {
    /// It is being fetched.
    Coming,
    /// It is there.
    Here(&'static Daily),
    /// It did not come.
    Missing(Hindrance),
}

impl DailyPart {
    /// Fetches the part for this application, which is the current owner. Tries again by itself when there is a network.
    pub(super) fn fetch(app: App, hub: FlushHub) -> Self {
        let owner = StoredValue::new(Owner::current().unwrap_or_default());
        let state = RwSignal::new(State::Coming);
        let part = Self { app, hub, owner, state, is_asked_again: RwSignal::new(false) };
        spawn_local(part.ask());
        let online = page_events::on_network_change(move |is_online| {
            if is_online {
                spawn_local(part.ask_again());
            }
        });
        StoredValue::new_local(online);
        part
    }

    /// How far it is. Whoever reads this is made anew when it comes.
    pub(super) fn state(self) -> State {
        self.state.get()
    }

    /// The part, if it is there.
    pub(super) fn here(self) -> Option<&'static Daily> {
        self.state.with(State::here)
    }

    /// What this part has to show in a place of the frame, as soon as it is there.
    pub(super) fn adds(self, view: impl Fn(&'static Daily) -> AnyView + Send + 'static) -> AnyView {
        view! { {move || self.here().map(&view)} }.into_any()
    }

    /// Why it is missing, if it did not come.
    pub(super) fn missing(self) -> Option<Hindrance> {
        match self.state.get() {
            State::Missing(hindrance) => Some(hindrance),
            State::Coming | State::Here(_) => None,
        }
    }

    /// Stores what is typed and not stored yet. Without this part nothing can have been typed.
    pub(super) async fn save(self) {
        if let Some(daily) = self.state.with_untracked(State::here) {
            self.hub.flush();
            (daily.save)(self.app).await;
        }
    }

    /// Asks once more for what did not come, because the person wants it. Until it has come, what is said about it stays;
    /// then the button that was pressed is gone, and the way goes on at the content.
    pub(super) fn retry(self) {
        spawn_local(async move {
            self.ask_again().await;
            if self.state.with_untracked(State::here).is_some() {
                page::focus("main");
            }
        });
    }

    /// Is it being asked for once more?
    pub(super) fn is_asked_again(self) -> RwSignal<bool> {
        self.is_asked_again
    }

    async fn ask_again(self) {
        let is_missing = matches!(self.state.get_untracked(), State::Missing(_));
        if is_missing && !self.is_asked_again.get_untracked() {
            self.is_asked_again.set(true);
            self.ask().await;
            self.is_asked_again.set(false);
        }
    }

    async fn ask(self) {
        match daily::load().await {
            Ok(daily) => {
                self.owner.get_value().with(|| (daily.begin)(self.app, self.hub)).await;
                self.state.set(State::Here(daily));
            }
            Err(NotCome) => self.state.set(State::Missing(parts::hindrance())),
        }
    }
}

impl State {
    fn here(&self) -> Option<&'static Daily> {
        match self {
            Self::Here(daily) => Some(daily),
            Self::Coming | Self::Missing(_) => None,
        }
    }
}
