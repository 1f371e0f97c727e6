//! A folder on a web server that does for every site the same: compressed files, the headers that the most demanding of
//! them needs, and a long life in the cache for all but pages.

use std::net::{Ipv4Addr, TcpListener};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread;

use anyhow::{Context, Result};
use axum::Router;
use axum::http::{HeaderMap, HeaderName, HeaderValue, header};
use axum::middleware::map_response;
use axum::response::Response;
use tower_http::services::ServeDir;

/// Without the first two Actual has no shared memory and does not start.
const HEADERS: [(HeaderName, &str); 4] = [
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    (HeaderName::from_static("cross-origin-embedder-policy"), "require-corp"),
    (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
];

/// A site that can be visited until the measurements end.
pub(in crate::bench) struct Served {
    pub(in crate::bench) address: String,
    sent: Arc<AtomicU64>,
}

impl Served {
    /// Serves a folder on a free port, from a thread of its own: what is measured waits for nothing else.
    pub(in crate::bench) fn start(folder: &Path) -> Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).context("looking for a free port")?;
        listener.set_nonblocking(true)?;
        let address = format!("http://localhost:{}/", listener.local_addr()?.port());
        let sent = Arc::new(AtomicU64::new(0));
        let counted = Arc::clone(&sent);
        let finish = move |mut answer: Response| {
            complete(answer.headers_mut());
            counted.fetch_add(length(answer.headers()), Ordering::Relaxed);
            async move { answer }
        };
        let site = Router::new()
            .fallback_service(ServeDir::new(folder).precompressed_br())
            .layer(map_response(finish));
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        thread::spawn(move || {
            runtime.block_on(async { axum::serve(tokio::net::TcpListener::from_std(listener)?, site).await })
        });
        Ok(Self { address, sent })
    }

    /// The bytes of all the files that have been sent so far.
    pub(super) fn sent(&self) -> u64 {
        self.sent.load(Ordering::Relaxed)
    }
}

fn complete(headers: &mut HeaderMap) {
    for (name, value) in HEADERS {
        headers.insert(name, HeaderValue::from_static(value));
    }
    let is_page = headers.get(header::CONTENT_TYPE).is_some_and(|sort| sort == "text/html");
    let kept = if is_page { "no-cache" } else { "public, max-age=31536000, immutable" };
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(kept));
}

fn length(headers: &HeaderMap) -> u64 {
    let length = headers.get(header::CONTENT_LENGTH).and_then(|length| length.to_str().ok());
    length.and_then(|length| length.parse().ok()).unwrap_or_default()
}
