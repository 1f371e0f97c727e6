//! Opens the tandem that the address asks for, before its screens are shown.

use leptos::prelude::*;
use leptos::task::spawn_local;
use tandembuch_core::record::SpaceId;

use super::daily::Daily;
use super::parts::Parts;
use crate::state::{App, OpenFailure};
use crate::ui::route::{Route, TandemRef};

/// The tandem that the address asks for, and how far it is.
#[derive(Clone, Copy)]
pub(super) struct Door {
    app: App,
    /// The tandem that the address asks for.
    wanted: Memo<Option<SpaceId>>,
    failure: RwSignal<Option<(SpaceId, OpenFailure)>>,
    /// How far it is; `None` if the address asks for no tandem.
    pub(super) state: Memo<Option<DoorState>>,
}

/// How far the opening of a tandem is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum DoorState {
    /// It is being loaded.
    Opening,
    /// It is open.
    Open(SpaceId),
    /// It cannot be opened.
    Failed(SpaceId, OpenFailure),
}

impl Door {
    /// Follows the address.
    pub(super) fn follow(app: App, route: ReadSignal<Route>, parts: Parts) -> Self {
        let wanted = Memo::new(move |_| route.with(|route| wanted_by(app, route)));
        let failure = RwSignal::new(None::<(SpaceId, OpenFailure)>);
        let state = Memo::new(move |_| {
            let id = wanted.get()?;
            if app.open.get().is_some_and(|open| open.id == id) {
                return Some(DoorState::Open(id));
            }
            let failed = failure.get().filter(|(failed, _)| *failed == id);
            Some(failed.map_or(DoorState::Opening, |(_, error)| DoorState::Failed(id, error)))
        });
        let door = Self { app, wanted, failure, state };
        // Whoever goes elsewhere and comes back tries anew.
        Effect::new(move |_| {
            wanted.track();
            failure.set(None);
        });
        let is_busy = StoredValue::new(false);
        Effect::new(move |_| {
            let daily = parts.daily();
            let Some(daily) = daily.filter(|_| state.get() == Some(DoorState::Opening)) else { return };
            if !is_busy.get_value() {
                is_busy.set_value(true);
                spawn_local(async move {
                    door.open_wanted(daily).await;
                    is_busy.set_value(false);
                });
            }
        });
        door
    }

    /// Tries once more to open what could not be opened.
    pub(super) fn retry(self) {
        self.failure.set(None);
    }

    /// Until the right one is open: while one is loaded, the address may ask for another.
    async fn open_wanted(self, daily: &Daily) {
        while self.state.get_untracked() == Some(DoorState::Opening) {
            let Some(id) = self.wanted.get_untracked() else { return };
            if let Err(error) = (daily.open)(self.app, id).await {
                self.failure.set(Some((id, error)));
            }
        }
    }
}

/// The tandem of an address. One that names none means the one that is open, or was last.
fn wanted_by(app: App, route: &Route) -> Option<SpaceId> {
    let Route::Tandem { tandem, .. } = route else { return None };
    match tandem {
        TandemRef::Id(id) => id.parse().ok(),
        TandemRef::Current => {
            let last = || app.settings.with_untracked(|settings| settings.last_tandem.as_ref()?.parse().ok());
            app.open.get_untracked().map(|open| open.id).or_else(last)
        }
    }
}
