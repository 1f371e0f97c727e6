//! A running browser with its driver: opened, closed as a person closes it, or killed.

use std::fs::{self, File};
use std::path::Path;
use std::process::{Child, Stdio};
use std::time::Duration;

use anyhow::{Context, Result};
use thirtyfour::{Capabilities, WebDriver};

use crate::clock::Zone;
use crate::engine::Engine;
use crate::process_tree::Mark;
use crate::server::{free_port, listening};

/// A script may run the key derivation of a sealed file, or all of axe.
const SCRIPT_TIMEOUT: Duration = Duration::from_secs(90);

/// A browser that is open.
pub(crate) struct Browser {
    driver: Option<WebDriver>,
    process: Child,
    mark: Mark,
}

impl Browser {
    /// Opens a browser with what `profile` holds; a folder that is not there yet is a new profile.
    pub(crate) async fn open(engine: Engine, profile: &Path, zone: Zone) -> Result<Self> {
        Self::open_with(engine, profile, zone, engine.capabilities(profile)?).await
    }

    /// Like [`Browser::open`], and no command waits until a page is loaded.
    pub(crate) async fn open_without_patience(engine: Engine, profile: &Path, zone: Zone) -> Result<Self> {
        let mut capabilities = engine.capabilities(profile)?;
        capabilities.set("pageLoadStrategy", "none")?;
        Self::open_with(engine, profile, zone, capabilities).await
    }

    async fn open_with(
        engine: Engine,
        profile: &Path,
        zone: Zone,
        capabilities: Capabilities,
    ) -> Result<Self> {
        fs::create_dir_all(profile)?;
        let port = free_port()?;
        let log_path = profile.with_extension("driver.log");
        let log = File::create(&log_path).context("creating the driver's log")?;
        let mut command = engine.driver(port);
        command
            .stdin(Stdio::null())
            .stdout(log.try_clone()?)
            .stderr(log)
            // Browsers without a setting for it take the language from here.
            .env("LANGUAGE", "de_DE:de")
            .env("TZ", zone.0);
        let mark = Mark::put_on(&mut command);
        let process = command.spawn().with_context(|| format!("starting the driver of {}", engine.name()))?;
        let mut browser = Self { driver: None, process, mark };
        browser.driver = Some(browser.connect(capabilities, port).await.with_context(|| {
            let log = fs::read_to_string(&log_path).unwrap_or_default();
            format!("opening {}; its driver says:\n{log}", engine.name())
        })?);
        Ok(browser)
    }

    async fn connect(&self, capabilities: Capabilities, port: u16) -> Result<WebDriver> {
        listening(port).await?;
        let driver = WebDriver::new(format!("http://127.0.0.1:{port}"), capabilities).await?;
        driver.set_script_timeout(SCRIPT_TIMEOUT).await?;
        Ok(driver)
    }

    /// The way to steer it.
    pub(crate) fn driver(&self) -> &WebDriver {
        self.driver.as_ref().expect("only closing takes the driver away")
    }

    /// Closes it as a person does, and waits until all its processes have ended.
    pub(crate) async fn close(mut self) -> Result<()> {
        if let Some(driver) = self.driver.take() {
            driver.quit().await.context("closing the browser")?;
        }
        self.end()
    }

    /// Kills all its processes at once, as a power cut would.
    pub(crate) fn kill(mut self) -> Result<()> {
        self.end()
    }

    fn end(&mut self) -> Result<()> {
        self.mark.kill_all()?;
        self.process.wait()?;
        if let Some(driver) = self.driver.take() {
            // Nobody is left who could be told that the session is over.
            let _ = driver.leak();
        }
        Ok(())
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        // A story has failed and says why; what is left of its browsers is tidied up as well as can be.
        let _ = self.end();
    }
}
