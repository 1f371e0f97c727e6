//! The part of the program for ways that files go by themselves: the backup that writes itself, and the folder in which both exchange.
//!
//! Whoever has chosen no folder never fetches it. As with the part for daily work, others must reach nothing of this module but
//! [`load`] and the table that it returns.

use leptos::prelude::*;

use super::daily::{DAILY, Daily};
use super::parts::NotCome;
use crate::state::{BACKUP_WRITER, BackupWriter};
use crate::ui::screens::exchange::Folders;
use crate::ui::screens::recovery::AutomaticBackup;
use crate::ui::screens::shared_folder::{SharedFolder, ToldOfSharedFolder};

/// What the other parts can ask this one for.
pub(super) struct Ways {
    /// What shows what is written into folders by itself.
    pub(super) folders: Folders,
    /// What writes it.
    pub(super) writer: &'static BackupWriter,
    /// Whoever has this part has that one, as with the one for what is needed now and then.
    #[expect(dead_code, reason = "read by the splitter")]
    with: &'static Daily,
}

static WAYS: Ways = Ways {
    folders: Folders {
        backup: || view! { <AutomaticBackup /> }.into_any(),
        shared: || view! { <SharedFolder /> }.into_any(),
        told: || view! { <ToldOfSharedFolder /> }.into_any(),
    },
    writer: &BACKUP_WRITER,
    with: &DAILY,
};

/// Fetches this part, unless it is there already.
///
/// # Errors
/// If it does not come. Asked once more, it is fetched anew.
#[cfg(feature = "split")]
#[wasm_split_helpers::wasm_split(ways, fallible)]
pub(super) fn load() -> Result<&'static Ways, NotCome> {
    Ok(&WAYS)
}

/// Fetches this part. In a program that is one file it is there.
#[cfg(not(feature = "split"))]
#[expect(clippy::unused_async, reason = "a part of a program that is split has to be waited for")]
pub(super) async fn load() -> Result<&'static Ways, NotCome> {
    Ok(&WAYS)
}
