//! The part of the program for looking back, and for what both keep and pass on.
//!
//! As with the part for daily work, others must reach nothing of this module but [`load`] and the table that it returns.

mod screen;

use leptos::prelude::*;

use super::daily::{DAILY, Daily};
use super::parts::NotCome;
use crate::ui::route::Route;

/// What the other parts can ask this one for.
pub(super) struct Keepsake {
    /// The screen for an address of this part.
    pub(super) screen: fn(&Route) -> AnyView,
    /// Whoever has this part has that one, as with the one for what is needed now and then.
    #[expect(dead_code, reason = "read by the splitter")]
    with: &'static Daily,
}

static KEEPSAKE: Keepsake = Keepsake { screen: screen::screen, with: &DAILY };

/// Fetches this part, unless it is there already.
///
/// # Errors
/// If it does not come. Asked once more, it is fetched anew.
#[cfg(feature = "split")]
#[wasm_split_helpers::wasm_split(keepsake, fallible)]
pub(super) fn load() -> Result<&'static Keepsake, NotCome> {
    Ok(&KEEPSAKE)
}

/// Fetches this part. In a program that is one file it is there.
#[cfg(not(feature = "split"))]
#[expect(clippy::unused_async, reason = "a part of a program that is split has to be waited for")]
pub(super) async fn load() -> Result<&'static Keepsake, NotCome> {
    Ok(&KEEPSAKE)
}
