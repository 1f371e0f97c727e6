//! The stories, and the engines each is played in.

mod start;

use anyhow::Result;

use crate::engine::Engine;
use crate::stage::Stage;

/// One story.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Story {
    Start,
}

impl Story {
    pub(crate) const ALL: [Self; 1] = [Self::Start];

    /// As on the command line.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Start => "start",
        }
    }

    /// Where it is played.
    pub(crate) fn engines(self) -> &'static [Engine] {
        match self {
            Self::Start => &Engine::ALL,
        }
    }

    pub(crate) async fn play(self, stage: &Stage) -> Result<()> {
        match self {
            Self::Start => start::play(stage).await,
        }
    }
}
