//! Opens a file of the partner or of one's own, on a screen of its own and as a part of the exchange.

mod code_step;
mod dropped;
mod look_step;
mod receive;
mod reception;
mod recovery_door;
mod sender;

use leptos::prelude::*;

use crate::ui::kit::PageTitle;
use crate::ui::messages;
pub use dropped::{provide_dropped_file, use_dropped};
pub use receive::Receive;
pub use reception::provide_carried_file;
pub(super) use reception::take_back;
pub use recovery_door::provide_recovery;

/// The screen, for people who have no tandem on this device, or several.
#[component]
pub fn OpenFileScreen() -> AnyView {
    let texts = &messages().incoming;
    view! {
        <PageTitle text=texts.title subtitle=texts.subtitle />
        <Receive />
    }
    .into_any()
}
