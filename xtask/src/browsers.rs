//! The browsers of the tests and the programs that steer them.

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result};

use crate::{debian, process};

/// What is looked for on `PATH`, and the Debian package that has it.
const NEEDED: [(&[&str], &str); 6] = [
    (&["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"], "chromium"),
    (&["chromedriver"], "chromium-driver"),
    (&["firefox-esr", "firefox"], "firefox-esr"),
    (&["WebKitWebDriver"], "webkit2gtk-driver"),
    (&["xvfb-run"], "xvfb"),
    (&["xauth"], "xauth"),
];

/// Programs that steer a browser, and the invisible screen that the third one needs.
#[derive(Clone, Debug)]
pub(crate) struct Browsers {
    chromedriver: PathBuf,
    webkit_driver: PathBuf,
    xvfb_run: PathBuf,
}

impl Browsers {
    /// Finds the browsers; installs the missing ones where that is possible.
    pub(crate) fn ensure() -> Result<Self> {
        debian::install(&missing(|program| process::find(program).is_some()), "the browsers of the tests")?;
        let path =
            |program: &str| process::find(program).with_context(|| format!("{program} is not on PATH"));
        Ok(Self {
            chromedriver: path("chromedriver")?,
            webkit_driver: path("WebKitWebDriver")?,
            xvfb_run: path("xvfb-run")?,
        })
    }

    /// Tells a child process where Chromium's driver is, and to reach this machine without a proxy.
    pub(crate) fn chromium_for(&self, command: &mut Command) {
        for variable in ["http_proxy", "https_proxy", "all_proxy"] {
            command.env_remove(variable).env_remove(variable.to_uppercase());
        }
        command.env("NO_PROXY", "localhost,127.0.0.1,::1").env("CHROMEDRIVER", &self.chromedriver);
    }

    /// Tells a child process where all the drivers are.
    pub(crate) fn all_for(&self, command: &mut Command, geckodriver: PathBuf) {
        self.chromium_for(command);
        command
            .env("GECKODRIVER", geckodriver)
            .env("WEBKIT_WEB_DRIVER", &self.webkit_driver)
            .env("XVFB_RUN", &self.xvfb_run);
    }
}

/// The packages of which no program is there.
fn missing(is_there: impl Fn(&str) -> bool) -> Vec<&'static str> {
    let absent = NEEDED.iter().filter(|(programs, _)| !programs.iter().any(|program| is_there(program)));
    absent.map(|(_, package)| *package).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_of_a_browsers_names_will_do() {
        assert_eq!(missing(|_| true), [""; 0]);
        assert_eq!(missing(|program| program != "xauth"), ["xauth"]);
        let desktop = ["google-chrome", "chromedriver", "firefox"];
        assert_eq!(missing(|program| desktop.contains(&program)), ["webkit2gtk-driver", "xvfb", "xauth"]);
    }
}
