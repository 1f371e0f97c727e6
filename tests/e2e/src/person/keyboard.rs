//! Using a page without a mouse.

use anyhow::{Result, ensure};
use thirtyfour::prelude::*;

use super::Person;
use super::name::computed_label;

/// Nobody presses Tab more often than this to get somewhere.
const FARTHEST: usize = 60;

impl Person {
    /// Presses a key.
    pub(crate) async fn presses_key(&self, key: Key) -> Result<()> {
        Ok(self.driver().action_chain().send_keys(key).perform().await?)
    }

    /// Types where the focus is.
    pub(crate) async fn types_here(&self, text: &str) -> Result<()> {
        Ok(self.driver().action_chain().send_keys(text).perform().await?)
    }

    /// Presses Tab until something of this name has the focus, and checks that it can be seen there.
    pub(crate) async fn tabs_to(&self, name: &str) -> Result<()> {
        let mut passed = Vec::new();
        for _ in 0..FARTHEST {
            self.presses_key(Key::Tab).await?;
            let reached = self.name_in_focus().await?;
            if reached == name || reached.starts_with(&format!("{name} (")) {
                return self.focus_is_visible(name).await;
            }
            passed.push(reached);
        }
        self.complains(format!("Tab does not lead to \"{name}\", but to {passed:?}")).await
    }

    /// The accessible name of what has the focus.
    pub(crate) async fn name_in_focus(&self) -> Result<String> {
        let focused = self.driver().execute("return document.activeElement", Vec::new()).await?.element()?;
        computed_label(self.driver(), &focused).await
    }

    /// Something must be drawn around it or beside it: an outline, a shadow or a border of another colour.
    async fn focus_is_visible(&self, name: &str) -> Result<()> {
        let drawn = self.run(include_str!("focus.js"), Vec::new()).await?;
        if drawn == true {
            return Ok(());
        }
        self.complains(format!("\"{name}\" has the focus, and nothing shows it")).await
    }

    /// Waits until something of this name has the focus.
    pub(crate) async fn has_in_focus(&self, name: &str) -> Result<()> {
        let reached = crate::wait::until(async || {
            let reached = self.name_in_focus().await?;
            ensure!(reached == name, "\"{reached}\" has the focus, not \"{name}\"");
            Ok(())
        });
        self.explained(reached.await).await
    }
}
