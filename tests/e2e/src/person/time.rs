//! The time on their device.

use anyhow::Result;

use super::Person;
use crate::browser::Browser;
use crate::clock::{Moment, Zone};

impl Person {
    /// From now on the device shows this time, and the page is seen again.
    pub(crate) async fn time_is(&self, moment: Moment) -> Result<()> {
        self.clock.put(self.engine, self.driver(), moment).await
    }

    /// Closes the browser, and opens it again with the same profile and at the same time in another zone.
    pub(crate) async fn travels_to(mut self, zone: Zone) -> Result<Self> {
        self.heard_of_no_failure().await?;
        self.browser.close().await?;
        self.zone = zone;
        self.browser = Browser::open(self.engine, &self.profile, zone).await?;
        self.finds_the_clock_as_it_was().await
    }

    /// For pages that the clock could not be put in before they began.
    pub(super) async fn takes_the_clock_along(&self) -> Result<()> {
        self.clock.put_in_this_page(self.driver()).await
    }

    /// After the browser has been opened anew.
    pub(super) async fn finds_the_clock_as_it_was(mut self) -> Result<Self> {
        self.clock = self.clock.reopened(self.engine, self.driver()).await?;
        Ok(self)
    }
}
