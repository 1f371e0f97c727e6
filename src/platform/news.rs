//! News between the tabs of this browser: that something was committed, so that the others load it.
//!
//! News may get lost (a tab that sleeps, a browser without BroadcastChannel): nothing may depend on them but
//! freshness. What this version does not understand is left unheard.

use gloo_events::EventListener;
use serde::{Deserialize, Serialize};
use thiserror::Error;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{BroadcastChannel, MessageEvent};

const CHANNEL_NAME: &str = "tandembuch";

/// What a tab tells the others.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum News {
    /// Something of a tandem was committed.
    Changed {
        /// The tandem.
        tandem: String,
    },
    /// Which tandems are out of the way is other than before.
    OutOfTheWay,
    /// A tandem was removed from this device.
    TandemRemoved {
        /// The tandem.
        tandem: String,
    },
    /// A lock is about to be set or taken away: whoever has something to store does so now.
    LockChanging,
    /// It was, or everything is to be locked: whoever hears it is loaded anew.
    LoadAnew,
    /// Everything was removed from this device.
    EverythingRemoved,
}

impl News {
    /// Reads a message; `None` if it is none that this version understands.
    pub fn read(message: &str) -> Option<Self> {
        serde_json::from_str(message).ok()
    }
}

/// Why news cannot be sent or heard.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum NewsError {
    /// This browser has no BroadcastChannel, or the page is closing.
    #[error("no channel between tabs")]
    NotAvailable,
}

/// Tells all other tabs of this browser.
pub trait Tell {
    /// Tells something. It may get lost.
    fn tell(&self, news: &News);
}

/// An ear and a mouth. A tab does not hear itself.
#[derive(Debug)]
#[must_use = "the channel is closed when it is dropped"]
pub struct NewsChannel {
    channel: BroadcastChannel,
    _listener: EventListener,
}

impl NewsChannel {
    /// Listens from now on. What comes is to be read by [`News::read`].
    ///
    /// # Errors
    /// If this browser has no such channels.
    pub fn open(mut on_message: impl FnMut(String) + 'static) -> Result<Self, NewsError> {
        let channel = BroadcastChannel::new(CHANNEL_NAME).map_err(|_| NewsError::NotAvailable)?;
        let listener = EventListener::new(&channel, "message", move |event| {
            let message = event.dyn_ref::<MessageEvent>().and_then(|message| message.data().as_string());
            if let Some(message) = message {
                on_message(message);
            }
        });
        Ok(Self { channel, _listener: listener })
    }
}

impl Tell for NewsChannel {
    fn tell(&self, news: &News) {
        if let Ok(json) = serde_json::to_string(news) {
            // Fails when the channel is closed, with the page. Nothing depends on news.
            let _ = self.channel.post_message(&JsValue::from_str(&json));
        }
    }
}

impl Drop for NewsChannel {
    fn drop(&mut self) {
        self.channel.close();
    }
}
