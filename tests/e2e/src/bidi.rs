//! Commands of `WebDriver BiDi` (<https://w3c.github.io/webdriver-bidi/>), for what WebDriver itself lacks. Each has a
//! connection of its own; what it has set lasts as long as the session that WebDriver has opened.

use anyhow::{Context, Result, bail};
use futures_util::{SinkExt, StreamExt};
use serde_json::{Value, json};
use thirtyfour::WebDriver;
use tokio_tungstenite::connect_async;
use tokio_tungstenite::tungstenite::Message;

/// Sends a command and returns its result. The session was asked for with `webSocketUrl`.
pub(crate) async fn command(driver: &WebDriver, method: &str, params: Value) -> Result<Value> {
    let address = driver.capabilities().get("webSocketUrl").and_then(Value::as_str);
    let address = address.context("the driver tells no address for BiDi")?;
    let (mut socket, _) = connect_async(address).await.context("connecting to the driver's BiDi")?;
    let command = json!({ "id": 1, "method": method, "params": params });
    socket.send(Message::text(command.to_string())).await?;
    let answer = loop {
        let message = socket.next().await.context("BiDi does not answer")??;
        if let Message::Text(text) = message {
            break serde_json::from_str::<Value>(&text)?;
        }
    };
    socket.close(None).await?;
    if answer["type"] != "success" {
        bail!("{method} has failed: {answer}");
    }
    Ok(answer["result"].clone())
}
