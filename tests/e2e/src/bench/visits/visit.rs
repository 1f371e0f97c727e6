//! One visit: a browser is opened, the address is entered, and it is taken down when what could be seen.

use std::time::Duration;

use anyhow::{Context, Result};
use serde_json::json;
use thirtyfour::WebDriver;

use super::{Served, Site};
use crate::bench::slow_down;
use crate::browser::Browser;
use crate::clock::BERLIN;
use crate::engine::Engine;
use crate::stage::Stage;

/// A line as of a phone with bad reception: what Chromium's developer tools call "Slow 4G".
const LATENCY_MS: u32 = 150;
const DOWN_BITS: u32 = 1_600_000;
const UP_BITS: u32 = 750_000;

/// What was seen of a site by somebody new, and by somebody who comes back.
pub(super) struct Visit {
    pub(super) first: Seen,
    pub(super) warm: Seen,
}

/// When a page was ready, when something was painted first, and what had been sent until it was ready.
pub(super) struct Seen {
    pub(super) ready: Duration,
    pub(super) paint: Duration,
    pub(super) bytes: u64,
}

/// Visits the site with a new profile, and again when the site is kept on the device.
pub(super) async fn twice(stage: &Stage, site: Site, served: &Served, round: usize) -> Result<Visit> {
    let profile = stage.folder().join(format!("{site:?}-{round}"));
    let browser = Browser::open(Engine::Chromium, &profile, BERLIN).await?;
    let first = sees(browser.driver(), site, served).await?;
    if site.has_worker() {
        at_full_speed(browser.driver()).await?;
        let kept = "navigator.serviceWorker.ready.then(() => arguments[0](true))";
        browser.driver().execute_async(kept, Vec::new()).await.context("waiting until the site is kept")?;
    }
    browser.close().await?;
    let browser = Browser::open(Engine::Chromium, &profile, BERLIN).await?;
    let warm = sees(browser.driver(), site, served).await?;
    browser.close().await?;
    Ok(Visit { first, warm })
}

/// Makes the line of a page as slow as the measurements want it. What its workers ask for is not slowed down.
pub(in crate::bench) async fn slow_the_line(driver: &WebDriver) -> Result<()> {
    the_line(driver, LATENCY_MS, f64::from(DOWN_BITS) / 8.0, f64::from(UP_BITS) / 8.0).await
}

async fn at_full_speed(driver: &WebDriver) -> Result<()> {
    the_line(driver, 0, -1.0, -1.0).await?;
    driver.cdp().send_raw("Emulation.setCPUThrottlingRate", json!({ "rate": 1 })).await?;
    Ok(())
}

async fn the_line(driver: &WebDriver, latency: u32, down: f64, up: f64) -> Result<()> {
    driver.cdp().send_raw("Network.enable", json!({})).await?;
    let conditions = json!({
        "offline": false, "latency": latency, "downloadThroughput": down, "uploadThroughput": up,
    });
    driver.cdp().send_raw("Network.emulateNetworkConditions", conditions).await?;
    Ok(())
}

async fn sees(driver: &WebDriver, site: Site, served: &Served) -> Result<Seen> {
    let script =
        format!("(function () {{ {} }}).apply(null, {})", include_str!("visit.js"), json!([site.ready()]));
    driver.cdp().send_raw("Page.addScriptToEvaluateOnNewDocument", json!({ "source": script })).await?;
    slow_the_line(driver).await?;
    slow_down(driver).await?;
    let sent = served.sent();
    driver.goto(&*served.address).await?;
    let ready = moment(driver, "wasReady").await.with_context(|| format!("{} was not ready", site.name()))?;
    let bytes = served.sent() - sent;
    Ok(Seen { ready, paint: moment(driver, "wasPainted").await?, bytes })
}

async fn moment(driver: &WebDriver, name: &str) -> Result<Duration> {
    let took = driver.execute_async(format!("window.{name}.then(arguments[0])"), Vec::new()).await?;
    let took = took.json().as_f64().with_context(|| format!("{} is no time", took.json()))?;
    Ok(Duration::from_secs_f64(took / 1_000.0))
}
