//! Work that can wait until people see what is there.

use std::time::Duration;

use leptos::prelude::*;

/// Calls back when what is there now has been painted.
pub fn after_the_frame(call: impl FnOnce() + 'static) {
    request_animation_frame(move || set_timeout(call, Duration::ZERO));
}
