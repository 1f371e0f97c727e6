//! How full the tandem is, once that matters, and what to do in time.

use leptos::prelude::*;
use tandembuch_core::fullness::Fullness;

use crate::state::use_app;
use crate::ui::kit::{Notice, Tone};
use crate::ui::messages;

/// From here on it is said, in percent: there is time left to do something.
const WORTH_SAYING: usize = 75;

/// How full the tandem is; nothing while there is room.
#[component]
pub(super) fn FullnessNotice() -> AnyView {
    let app = use_app();
    let percent =
        Memo::new(move |_| app.record.with(|record| app.own.with(|own| Fullness::of(record, own))).percent());
    let notice = move || {
        let texts = &messages().tandem;
        (percent.get() >= WORTH_SAYING).then(|| {
            view! {
                <Notice tone=Tone::Warning>
                    <p>{(texts.fullness)(percent.get())}</p>
                </Notice>
            }
        })
    };
    view! { {notice} }.into_any()
}
