//! The three browsers: how their drivers are started and what they are asked for.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

use anyhow::{Context, Result};
use serde_json::{Value, json};
use thirtyfour::Capabilities;

/// Neither a screen nor a call to anybody.
const CHROMIUM_FLAGS: [&str; 10] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--accept-lang=de-DE",
    "--window-size=1280,900",
];

/// A browser's engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Engine {
    Chromium,
    Firefox,
    WebKit,
}

impl Engine {
    pub(crate) const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];

    /// As on the command line.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        }
    }

    /// Whether a profile folder keeps what was stored when the browser is closed. WebKitGTK forgets it under
    /// automation.
    pub(crate) fn keeps_profiles(self) -> bool {
        self != Self::WebKit
    }

    /// The driver as a command. `xtask` says where the drivers are; without it they are looked for on `PATH`.
    pub(crate) fn driver(self, port: u16) -> Command {
        match self {
            Self::Chromium => {
                let mut driver = Command::new(program("CHROMEDRIVER", "chromedriver"));
                driver.arg(format!("--port={port}"));
                driver
            }
            Self::Firefox => {
                let mut driver = Command::new(program("GECKODRIVER", "geckodriver"));
                // Port 0 lets each of several drivers have one of its own.
                driver.args(["--port", &port.to_string(), "--websocket-port", "0"]);
                driver
            }
            Self::WebKit => {
                let mut driver = Command::new(program("XVFB_RUN", "xvfb-run"));
                driver.args(["--auto-servernum", "--server-args=-screen 0 1280x1000x24"]);
                driver.arg(program("WEBKIT_WEB_DRIVER", "WebKitWebDriver")).arg(format!("--port={port}"));
                driver
            }
        }
    }

    /// What to ask the driver for. `profile` is the folder that the browser keeps its storage in.
    pub(crate) fn capabilities(self, profile: &Path) -> Result<Capabilities> {
        let capabilities = match self {
            Self::Chromium => chromium(profile),
            Self::Firefox => firefox(profile),
            Self::WebKit => webkit()?,
        };
        Ok(serde_json::from_value(capabilities)?)
    }
}

fn chromium(profile: &Path) -> Value {
    let mut flags: Vec<String> = CHROMIUM_FLAGS.map(str::to_owned).into();
    flags.push(format!("--user-data-dir={}", profile.display()));
    json!({
        "browserName": "chrome",
        "goog:chromeOptions": { "args": flags },
        "goog:loggingPrefs": { "browser": "ALL", "performance": "ALL" },
    })
}

fn firefox(profile: &Path) -> Value {
    json!({
        "browserName": "firefox",
        // WebDriver BiDi, for the clock.
        "webSocketUrl": true,
        "moz:firefoxOptions": {
            "args": ["-headless", "-profile", profile, "--width", "1280", "--height", "900"],
            // The list of downloads opens by itself and takes the focus, which no story can give back.
            "prefs": { "intl.accept_languages": "de-DE, de", "browser.download.alwaysOpenPanel": false },
        },
    })
}

fn webkit() -> Result<Value> {
    let browser = mini_browser().context("WebKitGTK's MiniBrowser is not installed")?;
    Ok(json!({
        "browserName": "MiniBrowser",
        "webkitgtk:browserOptions": { "binary": browser, "args": ["--automation"] },
    }))
}

fn program(variable: &str, name: &str) -> OsString {
    env::var_os(variable).unwrap_or_else(|| name.into())
}

/// It lies beside the library and not on `PATH`: `/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser`.
fn mini_browser() -> Option<PathBuf> {
    let folders = ["/usr/lib", "/usr/libexec"].into_iter().flat_map(|root| {
        let below = fs::read_dir(root).into_iter().flatten().filter_map(|entry| Some(entry.ok()?.path()));
        below.chain([PathBuf::from(root)]).collect::<Vec<_>>()
    });
    let libraries = folders.flat_map(|folder| {
        let entries = fs::read_dir(folder).into_iter().flatten();
        entries.filter_map(|entry| Some(entry.ok()?.path())).collect::<Vec<_>>()
    });
    let is_webkit =
        |path: &PathBuf| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with("webkit"));
    libraries.filter(is_webkit).map(|library| library.join("MiniBrowser")).find(|browser| browser.is_file())
}
