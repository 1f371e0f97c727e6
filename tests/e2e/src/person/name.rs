//! The browser's own word on the name of an element, as it tells it to a screen reader.

use anyhow::{Result, ensure};
use http::Method;
use thirtyfour::common::command::FormatRequestData;
use thirtyfour::common::requestdata::RequestData;
use thirtyfour::{SessionId, WebDriver, WebElement};

use super::target::Place;

/// "Get Computed Label" of WebDriver 2, which thirtyfour has no method for.
#[derive(Debug)]
struct ComputedLabel(String);

impl FormatRequestData for ComputedLabel {
    fn format_request(&self, session: &SessionId) -> RequestData {
        RequestData::new(Method::GET, format!("session/{session}/element/{}/computedlabel", self.0))
    }
}

/// Fails if the browser calls the element by another name.
pub(super) async fn check(driver: &WebDriver, element: &WebElement, place: &Place) -> Result<()> {
    let answer = driver.cmd(ComputedLabel(element.element_id().to_string())).await?;
    let name: String = answer.value()?;
    let squeezed = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    ensure!(
        place.names().iter().any(|expected| squeezed(expected) == squeezed(&name)),
        "what the page calls {place} the browser calls \"{name}\""
    );
    Ok(())
}
