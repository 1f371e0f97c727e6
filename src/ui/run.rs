//! The start of the program. In the library and without parameters: the compiler would make a second copy of the
//! storage's asynchronous functions for a program that calls them itself.

use leptos::mount::mount_to;
use leptos::prelude::*;

use super::App;
use crate::platform::world::Browser;
use crate::platform::{crash, page};
use crate::state;

/// Loads what is stored, makes the application beside the page, and lets it take the place of what is shown until then:
/// in one task, so that nothing flickers, and nobody's focus is lost.
pub fn run() {
    crash::report_panics();
    wasm_bindgen_futures::spawn_local(async {
        let app = state::start(Browser::surroundings()).await;
        app.follow_settings();
        let Some(built) = page::beside() else { return };
        mount_to(built.clone(), move || view! { <App app /> }).forget();
        page::take_over(&built);
    });
}
