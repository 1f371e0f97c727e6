//! The time on a person's device: its zone, and a clock that a story puts and moves.
//!
//! The zone comes from the environment of the browser (`TZ`). The clock is `Date` of the pages, put before their own
//! scripts run: in Chromium by `Page.addScriptToEvaluateOnNewDocument` of its own protocol, for one tab; in Firefox by
//! `script.addPreloadScript` of [`bidi`]. WebKitGTK has neither (bugs.webkit.org 288057): there it is put as soon as a
//! page is loaded. Service workers, timers and what is stored know nothing of it.

use std::cell::{Cell, RefCell};

use anyhow::{Context, Result};
use serde_json::json;
use thirtyfour::WebDriver;

use crate::bidi;
use crate::engine::Engine;

const PUT: &str = include_str!("clock.js");

/// Where a device is: the name of its zone in the tz database.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Zone(pub(crate) &'static str);

/// Where people are if nothing else is said.
pub(crate) const BERLIN: Zone = Zone("Europe/Berlin");

/// A date and a time as ECMAScript reads them (ECMA-262, 21.4.1.32): "2026-12-03T09:00" is what the wall of the
/// device shows, "2026-12-03T08:00Z" is the same moment everywhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Moment(pub(crate) &'static str);

/// The clock of one browser. It goes by the device until it is put.
#[derive(Debug, Default)]
pub(crate) struct Clock {
    /// By how many milliseconds it is ahead of the device's own.
    ahead: Cell<Option<i64>>,
    /// What puts it in the pages to come, as the browser calls it.
    script: RefCell<Option<String>>,
}

impl Clock {
    /// The same time in a browser that has been opened anew.
    pub(crate) async fn reopened(&self, engine: Engine, driver: &WebDriver) -> Result<Self> {
        let clock = Self { ahead: self.ahead.clone(), script: RefCell::default() };
        clock.put_in_pages_to_come(engine, driver).await?;
        Ok(clock)
    }

    /// Puts the clock, in the page that is open and in those to come.
    pub(crate) async fn put(&self, engine: Engine, driver: &WebDriver, moment: Moment) -> Result<()> {
        let script = "const own = window.storyClock?.own ?? window.Date; \
                      return new own(arguments[0]).getTime() - own.now()";
        let ahead = driver.execute(script, vec![json!(moment.0)]).await?.json().as_f64();
        // A fraction of a millisecond is no difference.
        self.ahead.set(Some(ahead.with_context(|| format!("{} is no moment", moment.0))? as i64));
        self.put_in_pages_to_come(engine, driver).await?;
        self.put_in_this_page(driver).await
    }

    /// Puts the clock in a page that has come without it, or with an earlier one: it is told as if it was seen again.
    pub(crate) async fn put_in_this_page(&self, driver: &WebDriver) -> Result<()> {
        let Some(ahead) = self.ahead.get() else { return Ok(()) };
        let script = format!("if (({PUT})({ahead})) document.dispatchEvent(new Event('visibilitychange'))");
        driver.execute(script, Vec::new()).await?;
        Ok(())
    }

    async fn put_in_pages_to_come(&self, engine: Engine, driver: &WebDriver) -> Result<()> {
        let Some(ahead) = self.ahead.get() else { return Ok(()) };
        let earlier = self.script.take();
        let script = match engine {
            Engine::Chromium => Some(in_chromium(driver, earlier, ahead).await?),
            Engine::Firefox => Some(in_firefox(driver, earlier, ahead).await?),
            Engine::WebKit => None,
        };
        self.script.replace(script);
        Ok(())
    }
}

async fn in_chromium(driver: &WebDriver, earlier: Option<String>, ahead: i64) -> Result<String> {
    let cdp = driver.cdp();
    if let Some(earlier) = earlier {
        let which = json!({ "identifier": earlier });
        cdp.send_raw("Page.removeScriptToEvaluateOnNewDocument", which).await?;
    }
    let script = json!({ "source": format!("({PUT})({ahead})") });
    let added = cdp.send_raw("Page.addScriptToEvaluateOnNewDocument", script).await?;
    Ok(added["identifier"].as_str().context("a script has an identifier")?.to_owned())
}

async fn in_firefox(driver: &WebDriver, earlier: Option<String>, ahead: i64) -> Result<String> {
    if let Some(earlier) = earlier {
        bidi::command(driver, "script.removePreloadScript", json!({ "script": earlier })).await?;
    }
    let script = json!({ "functionDeclaration": format!("() => {{ ({PUT})({ahead}) }}") });
    let added = bidi::command(driver, "script.addPreloadScript", script).await?;
    Ok(added["script"].as_str().context("a script has a name")?.to_owned())
}
