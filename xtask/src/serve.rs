//! Serves a built folder on this machine only, as a hardened web server would.

use std::fs::{self, File};
use std::io::{Read, Write};
use std::path::{Component, Path, PathBuf};
use std::thread;

use anyhow::{Context, Result, anyhow, ensure};
use tiny_http::{HTTPVersion, Header, Method, Request, Response, Server, StatusCode};

use crate::headers;

/// A page asks for its files a few at a time.
const WORKERS: usize = 4;

/// Serves the folder until the process is ended. Port 0 takes any free one; the line printed names it.
pub(crate) fn run(folder: &Path, port: u16) -> Result<()> {
    let server = listen(folder, port)?;
    println!("Tandembuch is served at http://localhost:{} (Ctrl+C ends it)", port_of(&server)?);
    answer_all(&server, folder);
    Ok(())
}

fn listen(folder: &Path, port: u16) -> Result<Server> {
    ensure!(folder.join("index.html").is_file(), "{} has no index.html to serve", folder.display());
    Server::http(("127.0.0.1", port))
        .map_err(|error| anyhow!("{error}"))
        .with_context(|| format!("port {port} cannot be had; --port chooses another"))
}

fn port_of(server: &Server) -> Result<u16> {
    Ok(server.server_addr().to_ip().context("the server listens on an internet address")?.port())
}

fn answer_all(server: &Server, folder: &Path) {
    thread::scope(|scope| {
        for _ in 0..WORKERS {
            scope.spawn(|| server.incoming_requests().for_each(|request| answer(request, folder)));
        }
    });
}

fn answer(request: Request, folder: &Path) {
    let sent = match (request.method(), file_of(folder, request.url())) {
        (Method::Get | Method::Head, Some(path)) => send(request, &path),
        (Method::Get | Method::Head, None) => refuse(request, 404, "There is no such file.\n"),
        _ => refuse(request, 405, "Files can only be read.\n"),
    };
    if let Err(error) = sent {
        // Browsers give up requests all the time. That is worth a line, not the end of the server.
        eprintln!("serve: {error:#}");
    }
}

fn send(request: Request, path: &Path) -> Result<()> {
    let file = File::open(path).with_context(|| format!("opening {}", path.display()))?;
    let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    let mut response = Response::from_file(file).with_chunked_threshold(usize::MAX);
    for (key, value) in headers::of(name) {
        response.add_header(header(key, value));
    }
    respond(request, response)
}

fn refuse(request: Request, status: u16, sentence: &str) -> Result<()> {
    let mut response = Response::from_string(sentence).with_status_code(StatusCode(status));
    for (key, value) in headers::of("refused.txt") {
        response.add_header(header(key, value));
    }
    respond(request, response)
}

/// Answers as HTTP/1.0 does, so that the browser closes the connection afterwards.
///
/// `tiny_http` gives every open connection a thread, and one that comes while others come may have to wait until one of
/// them is closed (`TaskPool::spawn`). Browsers open six at once and keep them: they would wait for themselves.
fn respond<R: Read>(request: Request, response: Response<R>) -> Result<()> {
    let is_head = *request.method() == Method::Head;
    let headers = request.headers().to_vec();
    let mut writer = request.into_writer();
    response.raw_print(&mut writer, HTTPVersion(1, 0), &headers, is_head, None)?;
    Ok(writer.flush()?)
}

fn header(key: &str, value: &str) -> Header {
    Header::from_bytes(key, value).expect("our headers are ASCII")
}

/// The file a URL's path means, if it is in the folder: `/` is the index, and no path leads out of the folder.
fn file_of(folder: &Path, url: &str) -> Option<PathBuf> {
    let path = url.split(['?', '#']).next()?.strip_prefix('/')?;
    let name = if path.is_empty() { "index.html" } else { path };
    let relative = Path::new(name);
    if name.contains('\\') || !relative.components().all(|part| matches!(part, Component::Normal(_))) {
        return None;
    }
    let file = folder.join(relative);
    fs::metadata(&file).is_ok_and(|found| found.is_file()).then_some(file)
}

#[cfg(test)]
mod tests {
    use std::net::TcpStream;
    use std::sync::Arc;
    use std::{env, process};

    use super::*;

    fn site(name: &str) -> PathBuf {
        let outside = env::temp_dir().join(format!("xtask-serve-{name}-{}", process::id()));
        fs::create_dir_all(outside.join("dist/icons")).unwrap();
        fs::write(outside.join("secret.txt"), "secret").unwrap();
        fs::write(outside.join("dist/index.html"), "<p>index</p>").unwrap();
        fs::write(outside.join("dist/icons/a.svg"), "<svg/>").unwrap();
        outside.join("dist")
    }

    #[test]
    fn urls_mean_files_of_the_folder_and_no_others() {
        let folder = site("files");
        assert_eq!(file_of(&folder, "/"), Some(folder.join("index.html")));
        assert_eq!(file_of(&folder, "/?utm=1"), Some(folder.join("index.html")));
        assert_eq!(file_of(&folder, "/icons/a.svg"), Some(folder.join("icons/a.svg")));
        for outside in
            ["/../secret.txt", "/icons/../../secret.txt", "//etc/hostname", "/icons", "/b.svg", "", "*"]
        {
            assert_eq!(file_of(&folder, outside), None, "{outside}");
        }
        fs::remove_dir_all(folder.parent().unwrap()).unwrap();
    }

    #[test]
    fn a_request_is_answered_over_the_wire() {
        let folder = site("wire");
        let server = Arc::new(listen(&folder, 0).unwrap());
        let port = port_of(&server).unwrap();
        let ask = |request: &str| {
            let mut stream = TcpStream::connect(("127.0.0.1", port)).unwrap();
            write!(stream, "{request} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n").unwrap();
            let mut answer = String::new();
            stream.read_to_string(&mut answer).unwrap();
            answer
        };
        thread::scope(|scope| {
            scope.spawn(|| answer_all(&server, &folder));
            let page = ask("GET /");
            assert!(page.starts_with("HTTP/1.0 200 ") && page.ends_with("<p>index</p>"), "{page}");
            assert!(page.contains("Content-Type: text/html; charset=utf-8\r\n"), "{page}");
            assert!(page.contains("Content-Security-Policy: default-src 'none'; "), "{page}");
            assert!(ask("GET /nothing").starts_with("HTTP/1.0 404 "));
            assert!(ask("POST /").starts_with("HTTP/1.0 405 "));
            (0..WORKERS).for_each(|_| server.unblock());
        });
        fs::remove_dir_all(folder.parent().unwrap()).unwrap();
    }

    #[test]
    fn an_unbuilt_folder_is_not_served() {
        assert!(listen(Path::new("no/such/folder"), 0).is_err());
    }
}
