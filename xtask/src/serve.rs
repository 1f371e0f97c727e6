//! Serves a built folder on this machine only, as a hardened web server would.
//!
//! Which file a path means, what may be read and which part of it is `tower-http`'s to know; the headers are ours.

use std::net::Ipv4Addr;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use axum::Router;
use axum::extract::Request;
use axum::http::HeaderValue;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, LAST_MODIFIED};
use axum::middleware::{self, Next};
use axum::response::Response;
use tokio::net::TcpListener;
use tokio::runtime;
use tower_http::services::ServeDir;

use crate::headers;

/// Serves the folder until the process is ended. Port 0 takes any free one; the line printed names it.
pub(crate) fn run(folder: &Path, port: u16) -> Result<()> {
    runtime::Builder::new_current_thread().enable_all().build()?.block_on(async {
        let listener = listen(folder, port).await?;
        println!(
            "Tandembuch is served at http://localhost:{} (Ctrl+C ends it)",
            listener.local_addr()?.port()
        );
        Ok(axum::serve(listener, site(folder)).await?)
    })
}

async fn listen(folder: &Path, port: u16) -> Result<TcpListener> {
    ensure!(folder.join("index.html").is_file(), "{} has no index.html to serve", folder.display());
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await;
    listener.with_context(|| format!("port {port} cannot be had; --port chooses another"))
}

fn site(folder: &Path) -> Router {
    Router::new().fallback_service(ServeDir::new(folder)).layer(middleware::from_fn(harden))
}

async fn harden(request: Request, next: Next) -> Response {
    let path = request.uri().path().to_owned();
    let mut response = next.run(request).await;
    let is_error = response.status().is_client_error() || response.status().is_server_error();
    let headers = response.headers_mut();
    for (key, value) in headers::of(path.rsplit('/').next().unwrap_or_default()) {
        headers.insert(key, HeaderValue::from_static(value));
    }
    if is_error {
        headers.insert(CACHE_CONTROL, HeaderValue::from_static(headers::CACHE_CONTROL_OF_ERRORS));
    }
    let text = headers
        .get(CONTENT_TYPE)
        .and_then(|kind| kind.to_str().ok())
        .filter(|kind| kind.starts_with("text/"));
    if let Some(Ok(text)) = text.map(|kind| HeaderValue::try_from(format!("{kind}; charset=utf-8"))) {
        headers.insert(CONTENT_TYPE, text);
    }
    // It counts in seconds: a browser would take a version for the one before it.
    headers.remove(LAST_MODIFIED);
    response
}

#[cfg(test)]
mod tests {
    use std::io::{Read, Write};
    use std::net::{SocketAddr, TcpStream};
    use std::{env, fs, process, thread};

    use super::*;

    /// Serves a page and a picture for as long as the test runs; beside their folder lies a file that must not be read.
    fn served(name: &str) -> SocketAddr {
        let outside = env::temp_dir().join(format!("xtask-serve-{name}-{}", process::id()));
        fs::create_dir_all(outside.join("dist/icons")).unwrap();
        fs::write(outside.join("secret.txt"), "secret").unwrap();
        fs::write(outside.join("dist/index.html"), "<p>index</p>".repeat(100)).unwrap();
        for name in ["icons/a.svg", "app.wasm", "sw.js"] {
            fs::write(outside.join("dist").join(name), "<svg/>").unwrap();
        }
        let folder = outside.join("dist");
        let runtime = runtime::Builder::new_current_thread().enable_all().build().unwrap();
        let listener = runtime.block_on(listen(&folder, 0)).unwrap();
        let address = listener.local_addr().unwrap();
        thread::spawn(move || runtime.block_on(async { axum::serve(listener, site(&folder)).await }));
        address
    }

    fn ask(address: SocketAddr, request: &str) -> String {
        let mut stream = TcpStream::connect(address).unwrap();
        write!(stream, "{request}\r\nHost: localhost\r\nConnection: close\r\n\r\n").unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).unwrap();
        String::from_utf8_lossy(&answer).into_owned()
    }

    #[test]
    fn a_file_is_sent_with_its_headers_and_nothing_that_counts_in_seconds() {
        let address = served("wire");
        // Browsers open six connections and keep them.
        let idle: Vec<TcpStream> = (0..12).map(|_| TcpStream::connect(address).unwrap()).collect();
        let page = ask(address, "GET /?utm=1 HTTP/1.1");
        assert!(page.starts_with("HTTP/1.1 200 ") && page.ends_with("<p>index</p>"), "{page}");
        assert!(page.contains("content-type: text/html; charset=utf-8\r\n"), "{page}");
        assert!(page.contains("content-security-policy: default-src 'none'; "), "{page}");
        assert!(page.contains("cache-control: no-cache\r\n") && !page.contains("last-modified"), "{page}");
        assert!(ask(address, "GET /icons/a.svg HTTP/1.1").ends_with("<svg/>"));
        for (path, kind) in [("app.wasm", "application/wasm"), ("sw.js", "text/javascript; charset=utf-8")] {
            let answer = ask(address, &format!("GET /{path} HTTP/1.1"));
            assert!(answer.contains(&format!("content-type: {kind}\r\n")), "{answer}");
        }
        assert!(ask(address, "POST / HTTP/1.1").starts_with("HTTP/1.1 405 "));
        drop(idle);
    }

    #[test]
    fn no_path_leads_out_of_the_folder() {
        let address = served("outside");
        for path in ["/../secret.txt", "/icons/../../secret.txt", "/%2e%2e/secret.txt", "/..%5csecret.txt"] {
            let answer = ask(address, &format!("GET {path} HTTP/1.1"));
            assert!(!answer.starts_with("HTTP/1.1 200 ") && !answer.ends_with("secret"), "{path}: {answer}");
        }
        for nothing in ["//etc/hostname", "/icons/", "/b.svg", "/app-0123456789abcdef.wasm"] {
            let answer = ask(address, &format!("GET {nothing} HTTP/1.1"));
            assert!(answer.starts_with("HTTP/1.1 404 ") && answer.contains("content-security"), "{answer}");
            assert!(answer.contains("cache-control: no-store"), "{answer}");
        }
        assert!(run(Path::new("no/such/folder"), 0).is_err());
    }
}
