//! Serves a built folder on this machine only, as a hardened web server would.
//!
//! Which file a path means, what may be read and which part of it is `tower-http`'s to know; the headers are ours.

use std::fs;
use std::net::Ipv4Addr;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};
use axum::Router;
use axum::extract::Request;
use axum::http::HeaderValue;
use axum::http::header::LAST_MODIFIED;
use axum::middleware::{self, Next};
use axum::response::Response;
use tokio::net::TcpListener;
use tokio::runtime;
use tower_http::services::ServeDir;
use walkdir::WalkDir;

use crate::{headers, process};

/// Puts beside each file it is given what brotli at its best makes of it.
const COMPRESS: &str = "const { readFileSync, writeFileSync } = require('fs'); \
     for (const file of process.argv.slice(1)) \
     writeFileSync(file + '.br', require('zlib').brotliCompressSync(readFileSync(file)))";

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

/// Copies the folder to another one and puts beside each file what a good web server sends instead of it.
pub(crate) fn compressed(folder: &Path, copy: PathBuf) -> Result<PathBuf> {
    if copy.exists() {
        fs::remove_dir_all(&copy).context("clearing what was served before")?;
    }
    let mut files = Vec::new();
    for entry in WalkDir::new(folder) {
        let entry = entry?;
        let place = copy.join(entry.path().strip_prefix(folder)?);
        if entry.file_type().is_dir() {
            fs::create_dir_all(place)?;
        } else {
            fs::copy(entry.path(), &place)?;
            files.push(place);
        }
    }
    process::run(Command::new("node").args(["-e", COMPRESS]).args(files))?;
    Ok(copy)
}

async fn listen(folder: &Path, port: u16) -> Result<TcpListener> {
    ensure!(folder.join("index.html").is_file(), "{} has no index.html to serve", folder.display());
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await;
    listener.with_context(|| format!("port {port} cannot be had; --port chooses another"))
}

/// A file `name.br` is sent instead of `name` to whoever can read it.
fn site(folder: &Path) -> Router {
    Router::new()
        .fallback_service(ServeDir::new(folder).precompressed_br())
        .layer(middleware::from_fn(harden))
}

async fn harden(request: Request, next: Next) -> Response {
    let path = request.uri().path().to_owned();
    let mut response = next.run(request).await;
    let name = match path.rsplit_once('/') {
        _ if !response.status().is_success() => "refused.txt",
        Some((_, "")) | None => "index.html",
        Some((_, name)) => name,
    };
    // It counts in seconds: a browser would take a version for the one before it.
    response.headers_mut().remove(LAST_MODIFIED);
    for (key, value) in headers::of(name) {
        response.headers_mut().insert(key, HeaderValue::from_static(value));
    }
    response
}

#[cfg(test)]
mod tests {
    use std::io::{Read, Write};
    use std::net::{SocketAddr, TcpStream};
    use std::{env, process, thread};

    use super::*;

    /// A served folder, beside which lies a file that must not be read. Gone at the end of the test.
    struct Site {
        address: SocketAddr,
        outside: PathBuf,
    }

    impl Drop for Site {
        fn drop(&mut self) {
            let _ = fs::remove_dir_all(&self.outside);
        }
    }

    fn served(name: &str, prepare: impl FnOnce(PathBuf) -> PathBuf) -> Site {
        let outside = env::temp_dir().join(format!("xtask-serve-{name}-{}", process::id()));
        fs::create_dir_all(outside.join("dist/icons")).unwrap();
        fs::write(outside.join("secret.txt"), "secret").unwrap();
        fs::write(outside.join("dist/index.html"), "<p>index</p>".repeat(100)).unwrap();
        fs::write(outside.join("dist/icons/a.svg"), "<svg/>").unwrap();
        let folder = prepare(outside.join("dist"));
        let runtime = runtime::Builder::new_current_thread().enable_all().build().unwrap();
        let listener = runtime.block_on(listen(&folder, 0)).unwrap();
        let address = listener.local_addr().unwrap();
        thread::spawn(move || runtime.block_on(async { axum::serve(listener, super::site(&folder)).await }));
        Site { address, outside }
    }

    fn ask(site: &Site, request: &str) -> String {
        let mut stream = TcpStream::connect(site.address).unwrap();
        write!(stream, "{request}\r\nHost: localhost\r\nConnection: close\r\n\r\n").unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).unwrap();
        String::from_utf8_lossy(&answer).into_owned()
    }

    #[test]
    fn a_file_is_sent_with_its_headers_and_nothing_that_counts_in_seconds() {
        let site = served("wire", |folder| folder);
        let page = ask(&site, "GET /?utm=1 HTTP/1.1");
        assert!(page.starts_with("HTTP/1.1 200 ") && page.ends_with("<p>index</p>"), "{page}");
        assert!(page.contains("content-type: text/html; charset=utf-8\r\n"), "{page}");
        assert!(page.contains("content-security-policy: default-src 'none'; "), "{page}");
        assert!(page.contains("cache-control: no-cache\r\n") && !page.contains("last-modified"), "{page}");
        assert!(ask(&site, "GET /icons/a.svg HTTP/1.1").ends_with("<svg/>"));
        assert!(ask(&site, "POST / HTTP/1.1").starts_with("HTTP/1.1 405 "));
        assert!(ask(&site, "GET /nothing.html HTTP/1.1").contains("content-type: text/plain"));
    }

    #[test]
    fn no_path_leads_out_of_the_folder() {
        let site = served("outside", |folder| folder);
        for path in ["/../secret.txt", "/icons/../../secret.txt", "/%2e%2e/secret.txt", "/..%5csecret.txt"] {
            let answer = ask(&site, &format!("GET {path} HTTP/1.1"));
            assert!(!answer.starts_with("HTTP/1.1 200 ") && !answer.ends_with("secret"), "{path}: {answer}");
        }
        for nothing in ["//etc/hostname", "/icons/", "/b.svg"] {
            assert!(ask(&site, &format!("GET {nothing} HTTP/1.1")).starts_with("HTTP/1.1 404 "), "{nothing}");
        }
    }

    #[test]
    fn connections_that_stay_open_keep_nobody_waiting() {
        let site = served("open", |folder| folder);
        let idle: Vec<TcpStream> = (0..12).map(|_| TcpStream::connect(site.address).unwrap()).collect();
        assert!(ask(&site, "HEAD / HTTP/1.1").starts_with("HTTP/1.1 200 "));
        drop(idle);
    }

    #[test]
    fn who_can_read_it_gets_it_compressed() {
        let site = served("compressed", |folder| {
            let copy = folder.with_extension("compressed");
            compressed(&folder, copy).unwrap()
        });
        let small = ask(&site, "GET / HTTP/1.1\r\nAccept-Encoding: gzip, br");
        assert!(small.contains("content-encoding: br\r\n") && !small.contains("<p>"), "{small}");
        assert!(small.contains("content-type: text/html; charset=utf-8\r\n"), "{small}");
        assert!(ask(&site, "GET / HTTP/1.1").ends_with("<p>index</p>"));
    }

    #[test]
    fn an_unbuilt_folder_is_not_served() {
        assert!(run(Path::new("no/such/folder"), 0).is_err());
    }
}
