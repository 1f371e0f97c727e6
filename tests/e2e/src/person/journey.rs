//! The way to a thing by Tab, and by Shift and Tab where it stands before the focus.

use anyhow::Result;
use serde::Deserialize;
use serde_json::json;
use thirtyfour::prelude::*;

use super::{Person, Place, Role};

/// Nobody presses Tab more often than this to get somewhere.
const FARTHEST: u64 = 200;

/// One look on the way; `look_around.js` says where it comes from.
#[derive(Debug, Deserialize)]
struct Look {
    /// The thing has the focus, or the group of options that it belongs to.
    there: bool,
    /// Something is drawn that shows it.
    visible: bool,
    /// The focus does not move any more, or goes round in a circle.
    trapped: bool,
    /// How often Tab is to be pressed, as far as one can see; below zero with Shift.
    distance: i64,
    /// What has had the focus, from the beginning of the way.
    passed: Vec<String>,
}

impl Person {
    /// Presses Tab until the thing has the focus, and checks that it can be seen there.
    pub(super) async fn tabs_to(&self, role: Role, place: &Place) -> Result<WebElement> {
        let mut element = self.finds(role, place).await?;
        let mut look = self.looks_around(&element, true).await?;
        let mut pressed = 0;
        while !look.there {
            if look.trapped || pressed >= FARTHEST {
                let passed = look.passed.join(" > ");
                return self
                    .complains(format!("Tab does not lead to {role:?} {place} in {pressed} steps: {passed}"))
                    .await;
            }
            let times = look.distance.unsigned_abs().clamp(1, FARTHEST - pressed);
            self.presses_tab(look.distance < 0, times).await?;
            pressed += times;
            if let Ok(next) = self.looks_around(&element, false).await {
                look = next;
            } else {
                // The page has put another element in its place.
                element = self.finds(role, place).await?;
                look = self.looks_around(&element, true).await?;
            }
        }
        if look.visible {
            return Ok(element);
        }
        self.complains(format!("{role:?} {place} has the focus, and nothing shows it")).await
    }

    async fn looks_around(&self, element: &WebElement, begins: bool) -> Result<Look> {
        let script = include_str!("look_around.js");
        let look = self.run(script, vec![element.to_json()?, json!(begins)]).await?;
        Ok(serde_json::from_value(look)?)
    }

    async fn presses_tab(&self, backwards: bool, times: u64) -> Result<()> {
        if !backwards {
            return self.presses_keys(Key::Tab, times).await;
        }
        let keys = self.keys().await?.key_down(Key::Shift);
        let keys = (0..times).fold(keys, |keys, _| keys.send_keys(Key::Tab));
        Ok(keys.key_up(Key::Shift).perform().await?)
    }
}
