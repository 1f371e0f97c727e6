//! Pictures of screens, for people to look at.

use std::fs;

use anyhow::Result;
use serde_json::json;
use thirtyfour::WebDriver;

use crate::person::Person;
use crate::stage::Stage;

/// The windows that pictures are taken of.
const WINDOWS: [(&str, Window); 2] = [("phone", PHONE), ("desktop", WIDE)];

/// A phone of today.
pub(crate) const PHONE: Window = Window { width: 390, height: 844, scale: 2.0 };

/// A window as wide as the smallest phones, and as a desktop at 400 % (WCAG 1.4.10).
pub(crate) const NARROW: Window = Window { width: 320, height: 640, scale: 4.0 };

/// A desktop.
pub(crate) const WIDE: Window = Window { width: 1280, height: 900, scale: 1.0 };

/// A window's size in CSS pixels, and how many of the screen's pixels make one of them.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Window {
    pub(crate) width: u32,
    pub(crate) height: u32,
    pub(crate) scale: f64,
}

impl Window {
    /// Gives the page a window of this size. Chromium only.
    pub(crate) async fn show(self, person: &Person) -> Result<()> {
        self.set(person.driver()).await?;
        // What depends on the width by a media query follows with the next frame.
        let painted = "requestAnimationFrame(() => requestAnimationFrame(() => arguments[0]()))";
        person.run_async(painted, Vec::new()).await?;
        Ok(())
    }

    /// Like [`Window::show`], and does not wait for the page.
    pub(crate) async fn set(self, driver: &WebDriver) -> Result<()> {
        let metrics = json!({
            "width": self.width, "height": self.height, "deviceScaleFactor": self.scale, "mobile": false,
        });
        let cdp = driver.cdp();
        cdp.send_raw("Emulation.setDeviceMetricsOverride", metrics).await?;
        // As on phones; a bar of a desktop would take a different part of each width.
        cdp.send_raw("Emulation.setScrollbarsHidden", json!({ "hidden": true })).await?;
        Ok(())
    }
}

/// The person's wish for light or dark. Chromium only.
pub(crate) async fn prefer(person: &Person, scheme: &str) -> Result<()> {
    let media = json!({ "features": [
        { "name": "prefers-color-scheme", "value": scheme },
        { "name": "prefers-reduced-motion", "value": "reduce" },
    ] });
    person.driver().cdp().send_raw("Emulation.setEmulatedMedia", media).await?;
    Ok(())
}

/// Takes a picture in every window, if pictures are wanted.
pub(crate) async fn take(stage: &Stage, person: &Person, name: &str) -> Result<()> {
    let Some(folder) = stage.pictures() else { return Ok(()) };
    fs::create_dir_all(folder)?;
    let name: String =
        name.chars().map(|letter| if letter.is_alphanumeric() { letter } else { '-' }).collect();
    for (window_name, window) in WINDOWS {
        window.show(person).await?;
        person.driver().screenshot(&folder.join(format!("{name}-{window_name}.png"))).await?;
    }
    WIDE.show(person).await
}
