//! Makes a PNG of a drawing that is on the page.

use js_sys::{Promise, Uint8Array, encode_uri_component};
use thiserror::Error;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, CanvasRenderingContext2d, Element, HtmlCanvasElement, HtmlImageElement, XmlSerializer};

/// Why there is no picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum PictureError {
    /// The browser could not draw it.
    #[error("the browser could not draw it")]
    NotDrawn,
    /// It was drawn, but the browser does not hand it out.
    #[error("the browser does not hand the picture out")]
    NotHandedOut,
}

/// The PNG of an `<svg>`, as large as it says of itself. As a picture it has none of the page's style sheets: what it
/// looks like is in its attributes.
///
/// # Errors
/// If the browser cannot draw it, or does not hand it out.
pub async fn png(drawing: &Element, width: u32, height: u32) -> Result<Vec<u8>, PictureError> {
    let canvas = draw(drawing, width, height).await.map_err(|_| PictureError::NotDrawn)?;
    read(&canvas).await.map_err(|_| PictureError::NotHandedOut)
}

async fn draw(drawing: &Element, width: u32, height: u32) -> Result<HtmlCanvasElement, JsValue> {
    let document = drawing.owner_document().ok_or(JsValue::NULL)?;
    let words = XmlSerializer::new()?.serialize_to_string(drawing)?;
    let image = HtmlImageElement::new()?;
    // Not by the address of a blob: older WebKit takes a canvas with such a drawing for a foreign one.
    image.set_src(&format!("data:image/svg+xml,{}", String::from(encode_uri_component(&words))));
    JsFuture::from(image.decode()).await?;
    let canvas: HtmlCanvasElement = document.create_element("canvas")?.dyn_into()?;
    canvas.set_width(width);
    canvas.set_height(height);
    let context = canvas.get_context("2d")?.ok_or(JsValue::NULL)?;
    let context: CanvasRenderingContext2d = context.dyn_into()?;
    context.draw_image_with_html_image_element_and_dw_and_dh(
        &image,
        0.0,
        0.0,
        f64::from(width),
        f64::from(height),
    )?;
    Ok(canvas)
}

async fn read(canvas: &HtmlCanvasElement) -> Result<Vec<u8>, JsValue> {
    let made = Promise::new(&mut |resolve, reject| {
        // It calls with a blob, or with nothing.
        if let Err(error) = canvas.to_blob(&resolve) {
            // Fails only for a promise that nobody waits for.
            let _ = reject.call1(&JsValue::NULL, &error);
        }
    });
    let blob: Blob = JsFuture::from(made).await?.dyn_into()?;
    let buffer = JsFuture::from(blob.array_buffer()).await?;
    Ok(Uint8Array::new(&buffer).to_vec())
}
