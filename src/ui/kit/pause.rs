//! The pause after which a field hands over what was typed. While it lasts, the record does not have it.

use std::time::Duration;

use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;

use super::{FlushHub, use_flush_hub};

/// Long enough not to save every word, short enough that a dead battery costs half a sentence.
const PAUSE: Duration = Duration::from_millis(900);

/// The pause of one field. The hub of the application knows of it, so that nothing is called saved meanwhile.
#[derive(Clone, Copy)]
pub struct Pause {
    timer: StoredValue<Option<TimeoutHandle>>,
    hub: Option<FlushHub>,
}

impl Pause {
    /// Waits for somebody to type. Ends with the current owner.
    pub fn not_begun() -> Self {
        let pause = Self { timer: StoredValue::new(None), hub: use_flush_hub() };
        on_cleanup(move || pause.end());
        pause
    }

    /// Begins anew, because somebody types; runs `hand_over` if it is not ended before.
    pub fn begin(self, hand_over: impl FnOnce() + 'static) {
        self.end();
        // Fails only where there is no window.
        if let Ok(timer) = set_timeout_with_handle(hand_over, PAUSE) {
            self.timer.set_value(Some(timer));
            if let Some(hub) = self.hub {
                hub.wait();
            }
        }
    }

    /// Ends, because what was typed is handed over or taken back.
    pub fn end(self) {
        if let Some(Some(timer)) = self.timer.try_update_value(Option::take) {
            timer.clear();
            if let Some(hub) = self.hub {
                hub.wait_no_more();
            }
        }
    }
}
