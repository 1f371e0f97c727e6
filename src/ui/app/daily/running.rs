//! A meeting that is on is seen on every other screen of its tandem.

use leptos::prelude::*;
use tandembuch_core::forms::live::Live;
use tandembuch_core::record::SpaceId;

use crate::state::App;
use crate::ui::messages;
use crate::ui::parts::Stage;
use crate::ui::route::{Place, Route};

/// Returns whether the screen is that of a meeting that is on.
pub(super) fn is_focused(app: App, route: &Route) -> bool {
    let Route::Tandem { place: Place::Live(id), .. } = route else { return false };
    let Ok(id) = id.parse() else { return false };
    app.record.with(|record| Live::find(record, id)).is_some()
}

/// The bar of a meeting that is on: where it is, how much time is left, and the way back into it.
pub(super) fn running(app: App, around: Memo<Option<SpaceId>>, route: ReadSignal<Route>) -> AnyView {
    let shown = Memo::new(move |_| {
        let id = around.get()?;
        if route.with(|route| matches!(route, Route::Tandem { place: Place::Live(_), .. })) {
            return None;
        }
        // Follows the minute on the wall: the strip in the meeting, whose minutes begin with the item, may be one ahead.
        app.now();
        let live = app.record.with(|record| Live::running(record, app.now_ms()))?;
        let stage = Stage::of(app, live.meeting)?;
        let texts = &messages().live;
        let at = match stage.time(app.now_ms()) {
            Some(time) => (texts.at)(&stage.number(), &time.in_a_line()),
            None => texts.closing.to_owned(),
        };
        Some((Route::of_tandem(id, Place::Live(live.meeting.to_string())).to_string(), at))
    });
    let bar = move || {
        let texts = &messages().live;
        shown.get().map(|(href, at)| {
            view! {
                <section class="running" aria-label=texts.is_on>
                    <div class="running__bar">
                        <span class="running__sign" aria-hidden="true"></span>
                        <p class="running__text">
                            <strong>{texts.is_on}</strong>
                            <span>{at}</span>
                        </p>
                        <a class="running__back" href=href aria-label=texts.resume>{texts.back}</a>
                    </div>
                </section>
            }
        })
    };
    view! { {bar} }.into_any()
}
