//! What is still being typed when the page is hidden or closed.
//!
//! Fields that save after a pause register here; the application runs all of them when the browser says that the
//! page goes away, which may be the last thing it ever says.

use leptos::prelude::*;

/// Everything that still has to be handed over before the page goes away.
#[derive(Clone, Copy)]
pub struct FlushHub {
    all: StoredValue<Vec<(u32, Callback<()>)>>,
    /// How many of them have something to hand over.
    waiting: RwSignal<usize>,
}

/// Provides the hub to everything below and returns it, for the listeners of `pagehide` and `visibilitychange`.
pub fn provide_flush_hub() -> FlushHub {
    let hub = FlushHub { all: StoredValue::new(Vec::new()), waiting: RwSignal::new(0) };
    provide_context(hub);
    hub
}

/// The hub of the application, where there is one.
pub fn use_flush_hub() -> Option<FlushHub> {
    use_context()
}

impl FlushHub {
    /// Hands everything over, now and synchronously.
    pub fn flush(self) {
        let pending: Vec<_> = self.all.with_value(|all| all.iter().map(|(_, flush)| *flush).collect());
        for flush in pending {
            flush.run(());
        }
    }

    /// Returns whether something is typed that the record does not have yet.
    pub fn is_waiting(self) -> bool {
        self.waiting.get() > 0
    }

    pub(super) fn wait(self) {
        self.waiting.update(|waiting| *waiting += 1);
    }

    pub(super) fn wait_no_more(self) {
        self.waiting.try_update(|waiting| *waiting = waiting.saturating_sub(1));
    }

    /// Runs `flush` when the page goes away, and when the current owner is cleaned up.
    pub fn register(self, flush: Callback<()>) {
        let id = self.all.with_value(|all| all.last().map_or(0, |(id, _)| id.wrapping_add(1)));
        self.all.update_value(|all| all.push((id, flush)));
        on_cleanup(move || {
            self.all.try_update_value(|all| all.retain(|(other, _)| *other != id));
        });
    }
}
