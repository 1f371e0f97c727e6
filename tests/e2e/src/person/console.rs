//! What goes wrong without anybody seeing it.

use anyhow::{Result, ensure};

use super::Person;
use crate::engine::Engine;

impl Person {
    /// No script of the page has failed since the browser was opened. Chromium alone tells; what cannot be loaded while
    /// there is no server is no failure.
    pub(super) async fn heard_of_no_failure(&self) -> Result<()> {
        if self.engine != Engine::Chromium {
            return Ok(());
        }
        for entry in self.driver().browser_log().await? {
            let is_script = entry.source.as_deref() == Some("javascript");
            ensure!(
                !(is_script && entry.level == "SEVERE"),
                "{}: a script has failed: {}",
                self.name,
                entry.message
            );
        }
        Ok(())
    }
}
