//! A page with a heading and nothing else: what the framework alone costs a visit.

use leptos::prelude::*;

fn main() {
    mount_to_body(|| view! { <main><h1>"Leer"</h1></main> });
}
