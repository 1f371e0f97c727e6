//! The part of the program for the lock of this device: its screen, the one of a device that is locked, and the cipher.
//!
//! A part of its own, so that whoever unlocks waits for nothing else. As with the part for daily work, others must reach nothing
//! of this module but [`load`] and the table that it returns.

use leptos::prelude::*;

use super::daily::{DAILY, Daily};
use super::parts::NotCome;
use crate::ui::screens::lock::{LockScreen, LockedScreen};

/// What the other parts can ask this one for.
pub(super) struct Lock {
    /// Its screen in the settings.
    pub(super) screen: fn() -> AnyView,
    /// The screen of a device that is locked.
    pub(super) locked: fn() -> AnyView,
    /// Whoever has this part has that one, as with the one for what is needed now and then.
    #[expect(dead_code, reason = "read by the splitter")]
    with: &'static Daily,
}

static LOCK: Lock = Lock {
    screen: || view! { <LockScreen /> }.into_any(),
    locked: || view! { <LockedScreen /> }.into_any(),
    with: &DAILY,
};

/// Fetches this part, unless it is there already.
///
/// # Errors
/// If it does not come. Asked once more, it is fetched anew.
#[cfg(feature = "split")]
#[wasm_split_helpers::wasm_split(lock, fallible)]
pub(super) fn load() -> Result<&'static Lock, NotCome> {
    Ok(&LOCK)
}

/// Fetches this part. In a program that is one file it is there.
#[cfg(not(feature = "split"))]
#[expect(clippy::unused_async, reason = "a part of a program that is split has to be waited for")]
pub(super) async fn load() -> Result<&'static Lock, NotCome> {
    Ok(&LOCK)
}
