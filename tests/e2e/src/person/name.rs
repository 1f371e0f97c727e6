//! The browser's own word on the name of an element, as it tells it to a screen reader.

use anyhow::{Result, ensure};
use http::Method;
use thirtyfour::common::command::FormatRequestData;
use thirtyfour::common::requestdata::RequestData;
use thirtyfour::{SessionId, WebDriver, WebElement};

use super::target::{Place, Role};

/// "Get Computed Label" of WebDriver 2, which thirtyfour has no method for.
#[derive(Debug)]
struct ComputedLabel(String);

impl FormatRequestData for ComputedLabel {
    fn format_request(&self, session: &SessionId) -> RequestData {
        RequestData::new(Method::GET, format!("session/{session}/element/{}/computedlabel", self.0))
    }
}

/// Fails if the browser calls the element by another name.
pub(super) async fn check(driver: &WebDriver, element: &WebElement, role: Role, place: &Place) -> Result<()> {
    let name = computed_label(driver, element).await?;
    let squeezed = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    // For a file chooser browsers add the name of their own button and of the chosen file.
    let fits = |expected: &String| match role {
        Role::File => name.contains(expected.as_str()),
        Role::Button | Role::Link | Role::Field | Role::Choice => squeezed(expected) == squeezed(&name),
    };
    ensure!(place.names().iter().any(fits), "what the page calls {place} the browser calls \"{name}\"");
    Ok(())
}

/// What a screen reader calls the element.
pub(super) async fn computed_label(driver: &WebDriver, element: &WebElement) -> Result<String> {
    let answer = driver.cmd(ComputedLabel(element.element_id().to_string())).await?;
    Ok(answer.value()?)
}
