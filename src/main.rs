//! Loads what is stored and mounts the application; everything else is in the library.

use leptos::mount::mount_to_body;
use leptos::prelude::*;
use tandembuch::platform::crash;
use tandembuch::state;
use tandembuch::ui::App;

fn main() {
    crash::report_panics();
    wasm_bindgen_futures::spawn_local(async {
        let app = state::start().await;
        mount_to_body(move || view! { <App app /> });
    });
}
