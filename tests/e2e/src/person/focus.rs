//! Keys go to what has the focus in the tab that is in front. Both are made sure of before any key is sent, so that none
//! goes astray: a browser says of no key whether anybody has received it.

use anyhow::{Context, Result, ensure};
use thirtyfour::action_chain::ActionChain;
use thirtyfour::prelude::*;

use super::Person;
use crate::wait;

impl Person {
    /// Fails unless this tab is in front and has the keyboard.
    pub(super) async fn is_in_front(&self) -> Result<()> {
        let script = "return document.visibilityState === 'visible' && document.hasFocus()";
        ensure!(self.run(script, Vec::new()).await? == true, "the tab is not in front");
        Ok(())
    }

    /// Keys to be pressed, once this tab is in front.
    pub(super) async fn keys(&self) -> Result<ActionChain> {
        wait::until(async || self.is_in_front().await).await.context("no key can be pressed")?;
        Ok(self.driver().action_chain())
    }

    /// Fails unless the next key goes into this field, in place of all that is in it.
    pub(super) async fn has_selected_all_of(&self, field: &WebElement) -> Result<()> {
        let obstacle = self.run(include_str!("selected.js"), vec![field.to_json()?]).await?;
        ensure!(obstacle.is_null(), "nothing can be typed: {obstacle}");
        Ok(())
    }
}
