//! A file that is dropped on a page is opened, wherever it falls. `public/boot.js` sees to it that the browser does not
//! show it in place of the page.

use leptos::ev;
use leptos::prelude::*;
use web_sys::File;

use crate::ui::kit::{after_the_frame, lead_to};
use crate::ui::route::Route;

/// A file that nobody has taken in yet.
#[derive(Clone, Copy)]
struct Dropped(RwSignal<Option<File>, LocalStorage>);

/// Opens files that are dropped on a page, on a screen of its own where the page does not take them in.
pub fn provide_dropped_file() {
    let dropped = RwSignal::new_local(None);
    provide_context(Dropped(dropped));
    window_event_listener(ev::drop, move |event| {
        let files = event.data_transfer().and_then(|data| data.files());
        // A text that is dropped into a field is none.
        if let Some(file) = files.and_then(|files| files.get(0)) {
            dropped.set(Some(file));
            after_the_frame(move || {
                if dropped.with_untracked(Option::is_some) {
                    lead_to(&Route::Open.to_string());
                }
            });
        }
    });
}

/// What opens a file as if it had been dropped. To be asked for while a component renders.
pub fn use_dropped() -> impl Fn(File) + Copy {
    let dropped = use_context();
    move |file| {
        if let Some(Dropped(dropped)) = dropped {
            dropped.set(Some(file));
            lead_to(&Route::Open.to_string());
        }
    }
}

/// Takes in what is dropped on the page while the current owner lives, and what has been carried here.
pub(super) fn take_dropped(take: impl Fn(File) + 'static) {
    let Some(Dropped(dropped)) = use_context() else { return };
    Effect::new(move |_| {
        if let Some(file) = dropped.get() {
            dropped.set(None);
            take(file);
        }
    });
}
