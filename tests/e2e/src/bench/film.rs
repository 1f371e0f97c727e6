//! A film of a first visit on a slow device: pictures, so that somebody can look whether anything jumps.

use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use anyhow::{Result, ensure};

use super::slow_down;
use super::visits::{Served, Site, slow_the_line};
use crate::browser::Browser;
use crate::clock::BERLIN;
use crate::engine::Engine;
use crate::looks;
use crate::stage::Stage;
use crate::wait;

/// From one picture to the next.
const PAUSE: Duration = Duration::from_millis(250);
/// Longer than a first visit takes.
const LENGTH: Duration = Duration::from_secs(8);

/// Puts the pictures into a folder. Their names are the milliseconds since the visit began.
pub(super) async fn take(stage: &Stage, folder: &Path) -> Result<()> {
    fs::create_dir_all(folder)?;
    let served = Served::start(&Site::Tandembuch.folder()?)?;
    let browser =
        Browser::open_without_patience(Engine::Chromium, &stage.folder().join("film"), BERLIN).await?;
    let driver = browser.driver();
    looks::PHONE.set(driver).await?;
    slow_the_line(driver).await?;
    slow_down(driver).await?;
    let start = Instant::now();
    driver.goto(&*served.address).await?;
    // A picture that is taken while the browser leaves its own empty page may never come.
    wait::until(async || {
        let here = driver.execute("return document.URL", Vec::new()).await?;
        ensure!(*here.json() == *served.address, "the visit has not begun");
        Ok(())
    })
    .await?;
    let mut next = Duration::ZERO;
    while next < LENGTH {
        tokio::time::sleep(next.saturating_sub(start.elapsed())).await;
        let taken = start.elapsed();
        driver.screenshot(&folder.join(format!("{:05}.png", taken.as_millis()))).await?;
        next = taken.max(next) + PAUSE;
    }
    println!("the pictures are in {}", folder.display());
    browser.close().await
}
