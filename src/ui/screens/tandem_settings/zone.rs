//! The place whose times count: the one that is chosen, that of this device, or Berlin.

use leptos::prelude::*;
use tandembuch_core::forms::{choose, tandem};
use tandembuch_core::zone::{BERLIN, city};

use crate::state::{App, use_app};
use crate::ui::kit::{Choice, Select};
use crate::ui::messages;
use crate::ui::parts::brief;

/// The choice of that place.
#[component]
pub(super) fn Zone() -> AnyView {
    let app = use_app();
    let texts = &messages().tandem;
    let zone = Memo::new(move |_| app.record.with(tandem::zone));
    let mut names = vec![zone.get_untracked(), BERLIN.to_owned(), app.zone_at_founding()];
    names.sort_unstable();
    names.dedup();
    view! {
        <Select
            label=texts.zone
            hint=texts.zone_text
            value=zone
            on_change=move |name: String| app.write(&choose(tandem::ID, tandem::ZONE, name))
            options=names.into_iter().map(|name| option(app, name)).collect()
        />
    }
    .into_any()
}

fn option(app: App, name: String) -> Choice {
    let is_known = app.counted_zone(&name) == name;
    let label = if is_known { city(&name) } else { (messages().tandem.zone_unknown)(&brief(&name)) };
    Choice::new(name, label)
}
