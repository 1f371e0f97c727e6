//! The start of the program. In the library and without parameters: the compiler would make a second copy of the
//! storage's asynchronous functions for a program that calls them itself.

use leptos::mount::mount_to_body;
use leptos::prelude::*;

use super::App;
use crate::platform::crash;
use crate::state;

/// Loads what is stored, then shows the application.
pub fn run() {
    crash::report_panics();
    wasm_bindgen_futures::spawn_local(async {
        let app = state::start().await;
        mount_to_body(move || view! { <App app /> });
    });
}
