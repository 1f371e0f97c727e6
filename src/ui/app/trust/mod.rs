//! The part of the program for what a person can do for the safety of what they have: the recovery code, the working file, which
//! devices are known, and the log of files.
//!
//! As with the part for daily work, others must reach nothing of this module but [`load`] and the table that it returns.

mod screen;

use leptos::prelude::*;
use tandembuch_core::bundle::RecoveryCode;
use tandembuch_core::recovery::RecoveryKey;

use super::daily::{DAILY, Daily};
use super::parts::NotCome;
use crate::ui::route::Route;

/// What the other parts can ask this one for.
pub(super) struct Trust {
    /// The screen for an address of this part.
    pub(super) screen: fn(&Route) -> AnyView,
    /// The key of a recovery code. To compute on the curve is in this part alone.
    pub(super) recovery_key: fn(&RecoveryCode) -> Option<RecoveryKey>,
    /// Whoever has this part has that one, as with the one for what is needed now and then.
    #[expect(dead_code, reason = "read by the splitter")]
    with: &'static Daily,
}

static TRUST: Trust = Trust { screen: screen::screen, recovery_key: RecoveryKey::derive, with: &DAILY };

/// Fetches this part, unless it is there already.
///
/// # Errors
/// If it does not come. Asked once more, it is fetched anew.
#[cfg(feature = "split")]
#[wasm_split_helpers::wasm_split(trust, fallible)]
pub(super) fn load() -> Result<&'static Trust, NotCome> {
    Ok(&TRUST)
}

/// Fetches this part. In a program that is one file it is there.
#[cfg(not(feature = "split"))]
#[expect(clippy::unused_async, reason = "a part of a program that is split has to be waited for")]
pub(super) async fn load() -> Result<&'static Trust, NotCome> {
    Ok(&TRUST)
}
