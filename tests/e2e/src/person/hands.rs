//! What people do with the things on a page. Here alone it is decided what the [`Way`] makes different.

use std::path::Path;

use anyhow::{Context, Result, ensure};
use serde_json::json;
use thirtyfour::prelude::*;

use super::{Person, Place, Role, Way};
use crate::wait;

impl Person {
    /// Presses a button.
    pub(crate) async fn presses(&self, place: impl Into<Place>) -> Result<()> {
        self.uses(Role::Button, &place.into()).await
    }

    /// Follows a link.
    pub(crate) async fn follows(&self, place: impl Into<Place>) -> Result<()> {
        self.uses(Role::Link, &place.into()).await
    }

    /// Chooses an option or ticks a box, by its label.
    pub(crate) async fn chooses(&self, place: impl Into<Place>) -> Result<()> {
        self.uses(Role::Choice, &place.into()).await?;
        match self.way {
            Way::Pointer => self.sees_an_empty_box().await,
            Way::Keyboard => Ok(()),
        }
    }

    /// Puts a text into a field in place of what was there, and goes on to the next field.
    pub(crate) async fn fills(&self, place: impl Into<Place>, text: &str) -> Result<()> {
        self.types(place, text).await?;
        self.leaves_the_field().await
    }

    /// Puts a text into a field in place of what was there, and stays in it.
    pub(crate) async fn types(&self, place: impl Into<Place>, text: &str) -> Result<()> {
        self.acts(Role::Field, &place.into(), async |field| {
            self.selects_the_text_of(&field).await?;
            Ok(field.send_keys(if text.is_empty() { Key::Delete + "" } else { text.into() }).await?)
        })
        .await
    }

    /// Puts a text into a field in place of what was there, and ends it with Enter, which submits its form.
    pub(crate) async fn enters(&self, place: impl Into<Place>, text: &str) -> Result<()> {
        self.types(place, text).await?;
        self.presses_key(Key::Enter).await
    }

    /// The same in a field of several lines, in which Enter begins a line: ends it with Ctrl and Enter.
    pub(crate) async fn enters_all(&self, place: impl Into<Place>, text: &str) -> Result<()> {
        self.types(place, text).await?;
        self.presses_keys_with(Key::Control, Key::Enter).await
    }

    /// Goes on to the next field.
    pub(crate) async fn leaves_the_field(&self) -> Result<()> {
        self.presses_key(Key::Tab).await?;
        // WebKit scrolls to what has got the focus only after it has laid out the page once more, also away from what was
        // scrolled to since.
        let laid_out = "const frame = (then) => requestAnimationFrame(() => setTimeout(then)); \
                        frame(() => frame(() => frame(arguments[0])))";
        self.run_async(laid_out, Vec::new()).await?;
        Ok(())
    }

    /// Picks a day, a time or an option from a list. `value` is the option's text, or `2026-11-23`, or `14:00`.
    pub(crate) async fn picks(&self, place: impl Into<Place>, value: &str) -> Result<()> {
        self.acts(Role::Field, &place.into(), async |field| match self.way {
            Way::Pointer => self.hands_over(&field, value).await,
            Way::Keyboard => self.picks_by_keys(&field, value).await,
        })
        .await
    }

    /// Puts the row with this text in a field in place of the one before it: drags it there, or presses the button that
    /// moves it up.
    pub(crate) async fn moves_up(&self, text: &str, to: &str, button: impl Into<Place>) -> Result<()> {
        match self.way {
            Way::Pointer => self.counted(self.drags(text, to).await),
            Way::Keyboard => self.presses(button).await,
        }
    }

    /// Chooses a file in the file chooser, which is the system's and not the page's.
    pub(crate) async fn chooses_file(&self, place: impl Into<Place>, file: &Path) -> Result<()> {
        let path = file.to_str().context("a path that can be typed")?;
        self.acts(Role::File, &place.into(), async |input| Ok(input.send_keys(path).await?)).await
    }

    /// Puts a long text into a field by pasting it; nobody types a sealed file.
    pub(crate) async fn pastes(&self, place: impl Into<Place>, text: &str) -> Result<()> {
        let place = place.into();
        self.acts(Role::Field, &place, async |field| {
            self.selects_the_text_of(&field).await?;
            self.run("document.execCommand('insertText', false, arguments[0])", vec![json!(text)]).await?;
            Ok(())
        })
        .await?;
        self.reads_in(place, text).await
    }

    /// What the browser's own picker does.
    pub(super) async fn hands_over(&self, field: &WebElement, value: &str) -> Result<()> {
        self.run(include_str!("pick.js"), vec![field.to_json()?, json!(value)]).await?;
        Ok(())
    }

    async fn uses(&self, role: Role, place: &Place) -> Result<()> {
        self.acts(role, place, async |element| match self.way {
            Way::Pointer => self.clicks(&element).await,
            Way::Keyboard => self.uses_by_keys(role, &element).await,
        })
        .await
    }

    /// What was pressed has the focus: if that has emptied a box, its frame is still there under the pointer.
    async fn sees_an_empty_box(&self) -> Result<()> {
        let script = "const box = document.activeElement; \
                      return box.matches('[type=checkbox]:not(:checked)') ? box : null";
        let Ok(emptied) = self.driver().execute(script, Vec::new()).await?.element() else { return Ok(()) };
        self.driver().action_chain().move_to_element_center(&emptied).perform().await?;
        let frame = "return parseFloat(getComputedStyle(arguments[0]).borderTopWidth) > 0";
        let is_there = self.run(frame, vec![emptied.to_json()?]).await? == true;
        ensure!(is_there, "the box that was emptied cannot be seen");
        Ok(())
    }

    async fn selects_the_text_of(&self, field: &WebElement) -> Result<()> {
        match self.way {
            Way::Pointer => {
                self.run("arguments[0].focus(); arguments[0].select();", vec![field.to_json()?]).await?;
                self.has_selected_all_of(field).await
            }
            Way::Keyboard => {
                self.selects_all().await?;
                wait::until(async || self.has_selected_all_of(field).await).await
            }
        }
    }

    /// Waits until the element is there, goes to it, then acts.
    async fn acts(
        &self,
        role: Role,
        place: &Place,
        act: impl AsyncFn(WebElement) -> Result<()>,
    ) -> Result<()> {
        let done = match self.way {
            // A page that moves at that very moment is waited for; what was refused by the browser has not happened,
            // so nothing happens twice.
            Way::Pointer => {
                wait::until(async || {
                    let element = self.looks_for(role, place).await?;
                    act(element).await.with_context(|| format!("{role:?} {place} cannot be used"))
                })
                .await
            }
            // Keys are never refused, so nothing is done again.
            Way::Keyboard => {
                let element = self.tabs_to(role, place).await?;
                act(element).await.with_context(|| format!("{role:?} {place} cannot be used by keys"))
            }
        };
        self.explained(self.counted(done)).await
    }

    /// What was done is one action.
    fn counted(&self, done: Result<()>) -> Result<()> {
        if done.is_ok() {
            self.actions.set(self.actions.get() + 1);
        }
        done
    }

    /// People press the words beside a box, which is often smaller than a fingertip or not drawn at all; where the
    /// words are only read out, the box. Nor do they press what moves.
    async fn clicks(&self, element: &WebElement) -> Result<()> {
        let to_press = include_str!("to_press.js");
        let target = self.driver().execute_async(to_press, vec![element.to_json()?]).await?.element()?;
        Ok(target.click().await?)
    }
}
