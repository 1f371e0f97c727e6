//! The parts of the program that are not there at the first paint, and how far each one is.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::daily::{self, Daily};
use super::growth::{self, Growth};
use super::keepsake::{self, Keepsake};
use super::lock::{self, Lock};
use super::occasional::{self, Occasional};
use super::trust::{self, Trust};
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

/// Which part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Name {
    /// For everything in a tandem, and the way to one.
    Daily,
    /// For what is needed now and then. Its screens are shown by the one for daily work.
    Occasional,
    /// For what both can do now. Its screens are shown by the one for daily work, too.
    Growth,
    /// For looking back, and for what both keep and pass on. Its screens are shown in the same way.
    Keepsake,
    /// For what a person can do for the safety of what they have. Its screens are shown in the same way.
    Trust,
    /// For the lock of this device, and the screen of one that is locked.
    Lock,
}

impl Name {
    const ALL: [Self; 6] =
        [Self::Daily, Self::Occasional, Self::Growth, Self::Keepsake, Self::Trust, Self::Lock];
}

/// All later parts. A handle; copies are the same parts.
#[derive(Clone, Copy)]
pub(super) struct Parts {
    app: App,
    hub: FlushHub,
    owner: StoredValue<Owner>,
    daily: Part,
    occasional: Part,
    growth: Part,
    keepsake: Part,
    trust: Part,
    lock: Part,
}

#[derive(Clone, Copy)]
struct Part {
    state: RwSignal<State>,
    is_wanted: RwSignal<bool>,
    is_asked_again: RwSignal<bool>,
}

/// How far a part is.
#[derive(Clone, Copy)]
pub(super) enum State {
    /// It is being fetched, or will be as soon as it is wanted.
    Coming,
    /// It is there.
    Here(Table),
    /// It did not come.
    Missing(Hindrance),
}

/// What a part that is there can be asked for.
#[derive(Clone, Copy)]
pub(super) enum Table {
    Daily(&'static Daily),
    Occasional(&'static Occasional),
    Growth(&'static Growth),
    Keepsake(&'static Keepsake),
    Trust(&'static Trust),
    Lock(&'static Lock),
}

impl Parts {
    /// Those of this application, which is the current owner. None is fetched before it is wanted; then it is tried again
    /// by itself when there is a network.
    pub(super) fn of(app: App, hub: FlushHub) -> Self {
        let owner = StoredValue::new(Owner::current().unwrap_or_default());
        let [daily, occasional, growth, keepsake, trust, lock] = std::array::from_fn(|_| Part::new());
        let parts = Self { app, hub, owner, daily, occasional, growth, keepsake, trust, lock };
        let online = page_events::on_network_change(move |is_online| {
            for name in Name::ALL.into_iter().filter(|_| is_online) {
                spawn_local(parts.ask_again(name));
            }
        });
        StoredValue::new_local(online);
        parts
    }

    /// Fetches a part, unless that was done before.
    pub(super) fn want(self, name: Name) {
        let is_wanted = self.part(name).is_wanted;
        if !is_wanted.get_untracked() {
            is_wanted.set(true);
            spawn_local(self.ask(name));
        }
    }

    /// How far a part is. Whoever reads this is made anew when it comes.
    pub(super) fn state(self, name: Name) -> State {
        self.part(name).state.get()
    }

    /// The part for daily work, if it is there.
    pub(super) fn daily(self) -> Option<&'static Daily> {
        self.daily.state.with(State::daily)
    }

    /// What that part has to show in a place of the frame, as soon as it is there.
    pub(super) fn adds(self, view: impl Fn(&'static Daily) -> AnyView + Send + 'static) -> AnyView {
        view! { {move || self.daily().map(&view)} }.into_any()
    }

    /// Why a part is missing, if it did not come.
    pub(super) fn missing(self, name: Name) -> Option<Hindrance> {
        match self.state(name) {
            State::Missing(hindrance) => Some(hindrance),
            State::Coming | State::Here(_) => None,
        }
    }

    /// Stores what is typed and not stored yet. Without the part for daily work nothing can have been typed.
    pub(super) async fn save(self) {
        if let Some(daily) = self.daily.state.with_untracked(State::daily) {
            self.hub.flush();
            (daily.save)(self.app).await;
        }
    }

    /// Asks once more for what did not come, because the person wants it. Until it has come, what is said about it stays;
    /// then the button that was pressed is gone, and the way goes on at the content. Where the server has something else,
    /// only the whole page helps, once everything is stored.
    pub(super) fn retry(self, name: Name, why: Hindrance) {
        spawn_local(async move {
            if why == Hindrance::NotThePart {
                self.save().await;
                return page::reload();
            }
            self.ask_again(name).await;
            if self.part(name).state.with_untracked(State::is_here) {
                page::focus("main");
            }
        });
    }

    /// Returns whether a part is being asked for once more.
    pub(super) fn is_asked_again(self, name: Name) -> RwSignal<bool> {
        self.part(name).is_asked_again
    }

    fn part(&self, name: Name) -> Part {
        match name {
            Name::Daily => self.daily,
            Name::Occasional => self.occasional,
            Name::Growth => self.growth,
            Name::Keepsake => self.keepsake,
            Name::Trust => self.trust,
            Name::Lock => self.lock,
        }
    }

    async fn ask_again(self, name: Name) {
        let Part { state, is_asked_again, .. } = self.part(name);
        let is_missing = matches!(state.get_untracked(), State::Missing(_));
        if is_missing && !is_asked_again.get_untracked() {
            is_asked_again.set(true);
            self.ask(name).await;
            is_asked_again.set(false);
        }
    }

    async fn ask(self, name: Name) {
        let came = match name {
            Name::Daily => self.ask_for_daily().await.map(Table::Daily),
            Name::Occasional => occasional::load().await.map(Table::Occasional),
            Name::Growth => growth::load().await.map(Table::Growth),
            Name::Keepsake => keepsake::load().await.map(Table::Keepsake),
            Name::Trust => trust::load().await.map(Table::Trust),
            Name::Lock => lock::load().await.map(Table::Lock),
        };
        self.part(name)
            .state
            .set(came.map_or_else(|NotCome| State::Missing(parts::hindrance()), State::Here));
    }

    async fn ask_for_daily(self) -> Result<&'static Daily, NotCome> {
        let daily = daily::load().await?;
        self.owner.get_value().with(|| (daily.begin)(self.app, self.hub)).await;
        Ok(daily)
    }
}

impl Part {
    fn new() -> Self {
        Self {
            state: RwSignal::new(State::Coming),
            is_wanted: RwSignal::new(false),
            is_asked_again: RwSignal::new(false),
        }
    }
}

impl State {
    fn daily(&self) -> Option<&'static Daily> {
        match self {
            Self::Here(Table::Daily(daily)) => Some(daily),
            _ => None,
        }
    }

    fn is_here(&self) -> bool {
        matches!(self, Self::Here(_))
    }
}
