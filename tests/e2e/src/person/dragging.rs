//! Putting rows in order with the mouse.

use anyhow::{Context, Result};
use serde_json::json;

use super::Person;
use crate::wait;

impl Person {
    /// Drags the row with this text in a field to the place of another one.
    pub(super) async fn drags(&self, text: &str, to: &str) -> Result<()> {
        let script = include_str!("dragging.js");
        let found = wait::until(async || {
            let found = self.driver().execute(script, vec![json!([text, to])]).await?;
            let way = found.json().get("way").and_then(serde_json::Value::as_i64);
            let way = way.with_context(|| format!("\"{text}\" cannot be dragged to \"{to}\""))?;
            let grip = found.json().get("grip").cloned().unwrap_or_default();
            let grip = self.driver().execute("return arguments[0]", vec![grip]).await?.element()?;
            Ok((grip, way))
        });
        let (grip, way) = self.explained(found.await).await?;
        let hand = self.driver().action_chain().move_to_element_center(&grip).click_and_hold();
        Ok(hand.move_by_offset(0, way).release().perform().await?)
    }
}
