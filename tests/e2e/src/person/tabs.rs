//! Several tabs of one browser.

use anyhow::Result;
use serde_json::json;
use thirtyfour::WindowHandle;

use super::Person;
use crate::engine::Engine;
use crate::wait;

impl Person {
    /// The tab that is looked at.
    pub(crate) async fn tab(&self) -> Result<WindowHandle> {
        Ok(self.driver().window().await?)
    }

    /// Opens the page in another tab and looks at it. The script of the first one knows it as `window.otherTab`.
    pub(crate) async fn opens_another_tab(&self, route: &str) -> Result<WindowHandle> {
        let before = self.driver().windows().await?;
        let address = format!("{}{route}", self.address);
        self.run("window.otherTab = window.open(arguments[0])", vec![json!(address)]).await?;
        let opened = wait::until(async || {
            let now = self.driver().windows().await?;
            now.into_iter()
                .find(|tab| !before.contains(tab))
                .ok_or_else(|| anyhow::anyhow!("no tab has opened"))
        });
        let tab = self.explained(opened.await).await?;
        self.turns_to(&tab).await?;
        self.sees_the_program().await?;
        self.takes_the_clock_along().await?;
        Ok(tab)
    }

    /// Looks at another tab, which is in front then.
    pub(crate) async fn turns_to(&self, tab: &WindowHandle) -> Result<()> {
        self.driver().switch_to_window(tab.clone()).await?;
        if self.engine == Engine::Chromium {
            // Not every version of its driver does more than to send there what comes next.
            self.driver().cdp().send_raw("Page.bringToFront", json!({})).await?;
        }
        let in_front = wait::until(async || self.is_in_front().await);
        self.explained(in_front.await).await
    }

    /// Closes a tab and looks at the one that is left.
    pub(crate) async fn closes_the_tab(&self, tab: &WindowHandle, left: &WindowHandle) -> Result<()> {
        self.turns_to(tab).await?;
        self.driver().close_window().await?;
        self.turns_to(left).await
    }
}
