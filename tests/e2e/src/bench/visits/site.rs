//! The sites that are visited, and when each of them is ready to be used.

use std::env;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result, ensure};

use crate::stage;

/// One of them; the first is what the others are measured by, the second is ours.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::bench) enum Site {
    EmptyPage,
    Tandembuch,
    TiddlyWiki,
    Actual,
}

impl Site {
    pub(super) const ALL: [Self; 4] = [Self::EmptyPage, Self::Tandembuch, Self::TiddlyWiki, Self::Actual];

    pub(super) fn name(self) -> &'static str {
        match self {
            Self::EmptyPage => "empty Leptos page",
            Self::Tandembuch => "Tandembuch",
            Self::TiddlyWiki => "TiddlyWiki",
            Self::Actual => "Actual",
        }
    }

    /// The variable that names its folder; `cargo xtask bench` sets them.
    fn variable(self) -> &'static str {
        match self {
            Self::EmptyPage => "TANDEMBUCH_EMPTY_PAGE",
            Self::Tandembuch => "TANDEMBUCH_DIST",
            Self::TiddlyWiki => "TANDEMBUCH_TIDDLYWIKI",
            Self::Actual => "TANDEMBUCH_ACTUAL",
        }
    }

    /// Selects what can be used once the site is ready.
    pub(super) fn ready(self) -> &'static str {
        match self {
            Self::EmptyPage => "main h1",
            Self::Tandembuch => "[data-boot=running] main h1",
            Self::TiddlyWiki => ".tc-page-container .tc-story-river",
            // The first button of its welcome; those of its frame are there before.
            Self::Actual => "#root button[data-focused]",
        }
    }

    /// Whether a service worker keeps the site on the device.
    pub(super) fn has_worker(self) -> bool {
        matches!(self, Self::Tandembuch | Self::Actual)
    }

    /// A copy of its folder with a compressed file beside each file.
    pub(in crate::bench) fn folder(self) -> Result<PathBuf> {
        let built = env::var_os(self.variable())
            .with_context(|| format!("{} names the folder of {}", self.variable(), self.name()))?;
        let folder = stage::repository().join("target/e2e/visits").join(format!("{self:?}").to_lowercase());
        let script = stage::repository().join("tests/e2e/src/bench/visits/compress.mjs");
        let status = Command::new("node").arg(script).args([&PathBuf::from(built), &folder]).status();
        ensure!(status.context("starting node")?.success(), "{} was not compressed", self.name());
        Ok(folder)
    }
}
