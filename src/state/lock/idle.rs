//! A device that nobody touches locks by itself. All tabs count as one: each tells in the local store when it was touched.

use super::{App, Lock};
use crate::platform::world::World;
use leptos::prelude::*;
use std::rc::Rc;

/// When a tab was touched last, in the local store: milliseconds since 1970.
const TOUCHED: &str = "tandembuch.touched";
/// How often it is looked at, and told.
const LOOK_MS: u64 = 15_000;

impl App {
    /// Locks after so many minutes without a touch, from now on.
    pub(super) fn locks_by_itself(self) {
        let tools = self.tools();
        self.touched();
        if tools.is_watched.replace(true) {
            return;
        }
        // A page that slept looks before anybody reads it.
        let returned = move || self.spawn(self.look_whether_touched());
        let listening = tools.world.on_touch(Rc::new(move || self.touched()), Rc::new(returned));
        tools.listeners.borrow_mut().extend(listening);
        self.spawn(async move {
            while self.lock.get_untracked() == Lock::Open {
                self.world().sleep(LOOK_MS).await;
                self.look_whether_touched().await;
            }
            self.tools().is_watched.set(false);
        });
    }

    fn touched(self) {
        let (tools, now) = (self.tools(), self.world().now_ms());
        let last = tools.touched_ms.replace(now);
        if now.abs_diff(last) > LOOK_MS {
            // Where it is denied, each tab counts for itself.
            let _ = self.world().local_store().set_text(TOUCHED, &now.to_string());
        }
    }

    async fn look_whether_touched(self) {
        let (tools, now) = (self.tools(), self.world().now_ms());
        let after_ms = u64::from(tools.lock_after.get()) * 60_000;
        if after_ms == 0 || self.lock.get_untracked() != Lock::Open {
            return;
        }
        let elsewhere = self.world().local_store().text(TOUCHED).ok().flatten();
        let elsewhere = elsewhere.and_then(|text| text.parse().ok()).unwrap_or(0);
        let last: u64 = tools.touched_ms.get().max(elsewhere);
        if last > now + LOOK_MS {
            // The clock was put back: it counts from now on.
            self.touched();
        } else if now.saturating_sub(last) >= after_ms {
            // What is stored nowhere keeps it open; it is tried again.
            let _ = self.lock_up().await;
        }
    }
}
