//! A short text as a QR code (ISO/IEC 18004), drawn as one path.

use std::fmt::Write as _;

use leptos::prelude::*;
use qrcodegen::{QrCode, QrCodeEcc};

/// Blank modules around it that a reader needs.
const QUIET: i32 = 4;

/// The picture; nothing for a text that no QR code can have. `name` says what it is to who does not see it.
pub(super) fn qr_code(text: &str, name: &'static str) -> Option<AnyView> {
    let code = QrCode::encode_text(text, QrCodeEcc::Medium).ok()?;
    let size = code.size() + 2 * QUIET;
    let view_box = format!("0 0 {size} {size}");
    Some(
        view! {
            <svg class="qr-code" role="img" aria-label=name viewBox=view_box shape-rendering="crispEdges">
                <path d=dark_modules(&code) />
            </svg>
        }
        .into_any(),
    )
}

/// A square for each dark module.
fn dark_modules(code: &QrCode) -> String {
    let mut path = String::new();
    for y in 0..code.size() {
        for x in (0..code.size()).filter(|x| code.get_module(*x, y)) {
            // Writing into a string never fails.
            let _ = write!(path, "M{} {}h1v1h-1z", x + QUIET, y + QUIET);
        }
    }
    path
}
