//! A person at a browser: goes by what can be read, presses what has a name, and has patience, but not for ever.
//!
//! It knows nothing of the program but how people use web pages. Elements are found by their role and accessible
//! name; the browser itself has the last word on the name ([`name`]). Some have a pointer, some a keyboard alone
//! ([`way`]).

mod console;
mod dragging;
mod focus;
mod hands;
mod journey;
mod keyboard;
mod name;
mod seen;
mod tabs;
mod target;
mod time;
mod way;

use std::cell::Cell;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use serde_json::Value;
use thirtyfour::prelude::*;

use crate::browser::Browser;
use crate::clock::{Clock, Zone};
use crate::engine::Engine;
use crate::wait;

pub(crate) use target::{Place, Role, at};
pub(crate) use way::Way;

/// Somebody who has opened a browser.
pub(crate) struct Person {
    name: String,
    engine: Engine,
    way: Way,
    address: String,
    zone: Zone,
    clock: Clock,
    actions: Cell<u32>,
    profile: PathBuf,
    pictures_of_failures: PathBuf,
    browser: Browser,
}

impl Person {
    /// Somebody opens a browser with this profile; the page is not opened yet.
    pub(crate) async fn arrives(
        name: &str,
        engine: Engine,
        way: Way,
        address: &str,
        zone: Zone,
        profile: PathBuf,
        pictures_of_failures: &Path,
    ) -> Result<Self> {
        let browser = Browser::open(engine, &profile, zone).await?;
        Ok(Self {
            name: name.to_owned(),
            engine,
            way,
            address: address.to_owned(),
            zone,
            clock: Clock::default(),
            actions: Cell::default(),
            profile,
            pictures_of_failures: pictures_of_failures.to_owned(),
            browser,
        })
    }

    /// Opens the page at this route and waits until the program has started.
    pub(crate) async fn visits(&self, route: &str) -> Result<()> {
        self.begins_to_visit(route).await?;
        self.sees_the_program().await?;
        self.takes_the_clock_along().await
    }

    /// Opens the page at this route, and the program may still be on its way.
    pub(crate) async fn begins_to_visit(&self, route: &str) -> Result<()> {
        // Only the part behind the # may differ, which alone would load nothing.
        self.driver().goto("about:blank").await?;
        let address = format!("{}{route}", self.address);
        let loaded = self.driver().goto(&*address).await.with_context(|| format!("loading {address}"));
        self.explained(loaded).await
    }

    /// Loads the page again, as the browser's own button does. (WebDriver's command passes the service worker by in
    /// Firefox.)
    pub(crate) async fn reloads(&self) -> Result<()> {
        self.run("window.isBeforeReload = true; location.reload()", Vec::new()).await?;
        self.waits_until("return !window.isBeforeReload", "the page is loaded again").await?;
        self.sees_the_program().await?;
        self.takes_the_clock_along().await
    }

    /// Goes back to where they came from, by the browser's own button.
    pub(crate) async fn goes_back(&self) -> Result<()> {
        Ok(self.driver().back().await?)
    }

    /// Goes forward again, by the browser's own button.
    pub(crate) async fn goes_forward(&self) -> Result<()> {
        Ok(self.driver().forward().await?)
    }

    /// Where the browser keeps what is stored.
    pub(crate) fn profile(&self) -> &Path {
        &self.profile
    }

    /// Closes the browser and, when something has happened meanwhile, opens it again with the same profile.
    pub(crate) async fn closes_and_opens_again_after(
        mut self,
        meanwhile: impl AsyncFnOnce() -> Result<()>,
    ) -> Result<Self> {
        self.heard_of_no_failure().await?;
        self.browser.close().await?;
        meanwhile().await?;
        self.browser = Browser::open(self.engine, &self.profile, self.zone).await?;
        self.finds_the_clock_as_it_was().await
    }

    /// Takes a browser in which nothing waits until a page is loaded.
    pub(crate) async fn loses_patience(mut self) -> Result<Self> {
        self.browser.close().await?;
        self.browser = Browser::open_without_patience(self.engine, &self.profile, self.zone).await?;
        self.finds_the_clock_as_it_was().await
    }

    /// The browser is killed in the middle of everything, and opened again with the same profile.
    pub(crate) async fn comes_back_after_being_killed(self) -> Result<Self> {
        self.comes_back_after_being_killed_and(|_| Ok(())).await
    }

    /// The browser is killed, something happens to its profile, and it is opened again.
    pub(crate) async fn comes_back_after_being_killed_and(
        mut self,
        meanwhile: impl FnOnce(&Path) -> Result<()>,
    ) -> Result<Self> {
        self.browser.kill()?;
        meanwhile(&self.profile)?;
        self.browser = Browser::open(self.engine, &self.profile, self.zone).await?;
        self.finds_the_clock_as_it_was().await
    }

    /// Closes the browser for good.
    pub(crate) async fn leaves(self) -> Result<()> {
        self.heard_of_no_failure().await?;
        self.browser.close().await
    }

    /// Goes on in another way.
    pub(crate) fn by(self, way: Way) -> Self {
        Self { way, ..self }
    }

    /// The text in a field.
    pub(crate) async fn reads(&self, place: impl Into<Place>) -> Result<String> {
        let field = self.finds(Role::Field, &place.into()).await?;
        Ok(field.prop("value").await?.unwrap_or_default())
    }

    /// Waits until a field has this text.
    pub(crate) async fn reads_in(&self, place: impl Into<Place>, text: &str) -> Result<()> {
        let place = place.into();
        let squeezed = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        let holds = wait::until(|| async {
            let found = self.looks_for(Role::Field, &place).await?;
            let value = found.prop("value").await?.unwrap_or_default();
            anyhow::ensure!(squeezed(&value) == squeezed(text), "{place} has {value:?}, not {text:?}");
            Ok(())
        });
        self.explained(holds.await).await
    }

    /// Waits until an option is chosen.
    pub(crate) async fn has_chosen(&self, place: impl Into<Place>) -> Result<()> {
        let place = place.into();
        let holds = wait::until(|| async {
            let is_chosen = self.looks_for(Role::Choice, &place).await?.is_selected().await?;
            anyhow::ensure!(is_chosen, "{place} is not chosen");
            Ok(())
        });
        self.explained(holds.await).await
    }

    /// Runs a script in the page and returns what it returns.
    pub(crate) async fn run(&self, script: &str, arguments: Vec<Value>) -> WebDriverResult<Value> {
        Ok(self.driver().execute(script, arguments).await?.json().clone())
    }

    /// Runs a script that calls its last argument when it is done.
    pub(crate) async fn run_async(&self, script: &str, arguments: Vec<Value>) -> WebDriverResult<Value> {
        Ok(self.driver().execute_async(script, arguments).await?.json().clone())
    }

    /// The way to steer the browser, for what only tests do.
    pub(crate) fn driver(&self) -> &WebDriver {
        self.browser.driver()
    }

    /// How much they have done on the page: a tap, a filled field and a chosen file are one action each.
    pub(crate) fn actions(&self) -> u32 {
        self.actions.get()
    }

    /// The engine of their browser.
    pub(crate) fn engine(&self) -> Engine {
        self.engine
    }

    async fn finds(&self, role: Role, place: &Place) -> Result<WebElement> {
        let found = wait::until(async || self.looks_for(role, place).await).await;
        self.explained(found).await
    }

    /// The one element there is at this moment.
    async fn looks_for(&self, role: Role, place: &Place) -> Result<WebElement> {
        let found = self.driver().execute(include_str!("person/find.js"), place.arguments(role)).await?;
        let mut found = found.elements()?;
        anyhow::ensure!(found.len() == 1, "{} elements are {role:?} {place}", found.len());
        let element = found.remove(0);
        name::check(self.driver(), &element, role, place).await?;
        Ok(element)
    }
}
