//! What is still being typed when the page is hidden or closed.
//!
//! Fields that save after a pause register here; the application runs all of them when the browser says that the
//! page goes away, which may be the last thing it ever says.

use leptos::prelude::*;

/// Everything that still has to be handed over before the page goes away.
#[derive(Clone, Copy)]
pub struct FlushHub(StoredValue<Vec<(u32, Callback<()>)>>);

/// Provides the hub to everything below and returns it, for the listeners of `pagehide` and `visibilitychange`.
pub fn provide_flush_hub() -> FlushHub {
    let hub = FlushHub(StoredValue::new(Vec::new()));
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
        let pending: Vec<_> = self.0.with_value(|all| all.iter().map(|(_, flush)| *flush).collect());
        for flush in pending {
            flush.run(());
        }
    }

    /// Runs `flush` when the page goes away, and when the current owner is cleaned up.
    pub fn register(self, flush: Callback<()>) {
        let id = self.0.with_value(|all| all.last().map_or(0, |(id, _)| id.wrapping_add(1)));
        self.0.update_value(|all| all.push((id, flush)));
        on_cleanup(move || {
            self.0.try_update_value(|all| all.retain(|(other, _)| *other != id));
        });
    }
}
