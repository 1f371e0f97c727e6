//! Work that can wait until people see what is there.

use std::time::Duration;

use leptos::prelude::*;

/// Calls back when what is there now has been painted.
pub fn after_the_frame(call: impl FnOnce() + 'static) {
    request_animation_frame(move || set_timeout(call, Duration::ZERO));
}

/// What lies below the window: it is made when what stands before it has been painted.
#[component]
pub fn AfterTheFrame(children: ChildrenFn) -> AnyView {
    let is_due = RwSignal::new(false);
    after_the_frame(move || {
        // The screen may be gone by then.
        let _ = is_due.try_set(true);
    });
    view! { {move || is_due.get().then(|| children())} }.into_any()
}
