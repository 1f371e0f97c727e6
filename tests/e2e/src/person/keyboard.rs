//! Keys, and nothing else: no click, and no focus that a script has set.

use anyhow::{Result, ensure};
use serde_json::{Value, json};
use thirtyfour::prelude::*;

use super::name::computed_label;
use super::{Person, Role};
use crate::engine::Engine;
use crate::wait;

impl Person {
    /// Presses a key.
    pub(crate) async fn presses_key(&self, key: Key) -> Result<()> {
        self.presses_keys(key, 1).await
    }

    /// Presses the same key several times.
    pub(super) async fn presses_keys(&self, key: Key, times: u64) -> Result<()> {
        let keys = (0..times).fold(self.keys().await?, |keys, _| keys.send_keys(key.clone()));
        Ok(keys.perform().await?)
    }

    /// Presses a key while another one is held down.
    pub(super) async fn presses_keys_with(&self, held: Key, key: Key) -> Result<()> {
        let keys = self.keys().await?.key_down(held.clone()).send_keys(key).key_up(held);
        Ok(keys.perform().await?)
    }

    /// The accessible name of what has the focus.
    pub(crate) async fn name_in_focus(&self) -> Result<String> {
        let focused = self.driver().execute("return document.activeElement", Vec::new()).await?.element()?;
        computed_label(self.driver(), &focused).await
    }

    /// Waits until something of this name has the focus.
    pub(crate) async fn has_in_focus(&self, name: &str) -> Result<()> {
        let reached = wait::until(async || {
            let reached = self.name_in_focus().await?;
            ensure!(reached == name, "\"{reached}\" has the focus, not \"{name}\"");
            Ok(())
        });
        self.explained(reached.await).await
    }

    /// Uses what has the focus.
    pub(super) async fn uses_by_keys(&self, role: Role, element: &WebElement) -> Result<()> {
        if role == Role::Choice && element.attr("type").await?.as_deref() == Some("radio") {
            return self.moves_to_the_option(element).await;
        }
        self.presses_key(if role == Role::Link { Key::Enter } else { Key::Space }).await
    }

    /// The focus is in a group of options. Arrows move it, and choose.
    async fn moves_to_the_option(&self, option: &WebElement) -> Result<()> {
        let script = "const [option] = arguments; \
                      const all = [...document.getElementsByName(option.name)]; \
                      return all.indexOf(option) - all.indexOf(document.activeElement);";
        let distance = self.run(script, vec![option.to_json()?]).await?.as_i64().unwrap_or_default();
        let value = option.value().await?;
        if distance != 0 {
            let arrow = if distance > 0 { Key::Down } else { Key::Up };
            self.presses_keys(arrow, distance.unsigned_abs()).await?;
        } else if !option.is_selected().await? {
            self.presses_key(Key::Space).await?;
        }
        // The page may have put another element in its place, with the focus.
        let script =
            "const {value, checked} = document.activeElement; return checked && value === arguments[0]";
        let chosen = wait::until(async || {
            ensure!(self.run(script, vec![json!(value)]).await? == true, "the option is not chosen");
            Ok(())
        });
        chosen.await
    }

    /// Picks an option of a list by the arrows, or types a day or a time into the parts of a field.
    pub(super) async fn picks_by_keys(&self, field: &WebElement, value: &str) -> Result<()> {
        if self.engine == Engine::WebKit && field.tag_name().await? == "input" {
            // Steered by WebDriver, it does not go on to the next part when one is full.
            return self.hands_over(field, value).await;
        }
        let plan = self.run(include_str!("pick_by_keys.js"), vec![field.to_json()?, json!(value)]).await?;
        if let Some(distance) = plan.as_i64() {
            let arrow = if distance > 0 { Key::Down } else { Key::Up };
            self.presses_keys(arrow, distance.unsigned_abs()).await?;
        }
        for digits in plan.as_array().into_iter().flatten().filter_map(Value::as_str) {
            // To the first part: who came by Shift and Tab is in the last.
            self.presses_keys(Key::Left, 3).await?;
            self.keys().await?.send_keys(digits).perform().await?;
            if self.picked(field).await? == value {
                return Ok(());
            }
        }
        let picked = self.picked(field).await?;
        ensure!(picked == value, "{plan} leads to {picked}, not to \"{value}\"");
        Ok(())
    }

    async fn picked(&self, field: &WebElement) -> Result<Value> {
        let script =
            "const [field] = arguments; return field.selectedOptions?.[0]?.text.trim() ?? field.value;";
        Ok(self.run(script, vec![field.to_json()?]).await?)
    }

    pub(super) async fn selects_all(&self) -> Result<()> {
        let keys = self.keys().await?.key_down(Key::Control).send_keys("a").key_up(Key::Control);
        Ok(keys.perform().await?)
    }
}
