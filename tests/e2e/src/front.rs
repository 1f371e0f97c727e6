//! A web server in front of a story's own one. It passes everything on, headers included, and makes the mistakes that it
//! is told to make.

use std::future::ready;
use std::net::{Ipv4Addr, TcpListener};
use std::thread::{self, JoinHandle};

use anyhow::{Context, Result, ensure};
use axum::Router;
use axum::body::{self, Body};
use axum::extract::{Request, State};
use axum::http::{HeaderValue, StatusCode, Version, header};
use axum::response::{Html, IntoResponse, Response};
use futures_util::stream::{self, StreamExt};
use tokio::sync::{oneshot, watch};

use crate::server::Server;

/// What a network puts in place of every file until people have signed in.
const PORTAL: &str = "<!doctype html><title>WLAN</title><p>Bitte melden Sie sich an.</p>";

/// A page that comes in two pieces is in memory first.
const MAX_PAGE_BYTES: usize = 1 << 20;

/// What goes wrong with a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fault {
    /// It is not there.
    Gone,
    /// It comes under another MIME type.
    Type(&'static str),
    /// It comes without the policy that says what it may do, and who may show it.
    NoPolicy,
    /// A page comes in its place.
    Portal,
    /// It comes when the fault is over.
    Held,
    /// What comes before this text is there at once, the rest when the fault is over.
    HeldFrom(&'static str),
}

type Faults = Vec<(String, Fault)>;

/// The server in front.
pub(crate) struct Front {
    behind: String,
    port: u16,
    faults: watch::Sender<Faults>,
    running: Option<Running>,
}

struct Running {
    stop: oneshot::Sender<()>,
    thread: JoinHandle<()>,
}

/// What an answer needs to know.
#[derive(Clone)]
struct Way {
    behind: String,
    client: reqwest::Client,
    faults: watch::Receiver<Faults>,
}

impl Front {
    /// Puts one in front of a server.
    pub(crate) fn of(server: &Server) -> Result<Self> {
        let mut front =
            Self { behind: server.address(), port: 0, faults: watch::Sender::default(), running: None };
        front.start_again()?;
        Ok(front)
    }

    /// What people type into the address bar.
    pub(crate) fn address(&self) -> String {
        format!("http://localhost:{}/", self.port)
    }

    /// From now on this is wrong with these files.
    pub(crate) fn fails(&self, files: &[String], fault: Fault) {
        self.faults.send_modify(|faults| faults.extend(files.iter().map(|file| (file.clone(), fault))));
    }

    /// From now on nothing is wrong.
    pub(crate) fn recovers(&self) {
        self.faults.send_modify(Faults::clear);
    }

    /// Ends it, with all connections. From now on nobody answers at its address.
    pub(crate) fn end(&mut self) -> Result<()> {
        let running = self.running.take().context("it has ended already")?;
        // If it has stopped by itself, nobody is left to hear that.
        let _ = running.stop.send(());
        running.thread.join().ok().context("the server in front has failed")
    }

    /// Starts it anew after [`Front::end`].
    pub(crate) fn start_again(&mut self) -> Result<()> {
        ensure!(self.running.is_none(), "it runs already");
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, self.port)).context("taking a port")?;
        listener.set_nonblocking(true)?;
        self.port = listener.local_addr()?.port();
        let client = reqwest::Client::builder().no_proxy().build()?;
        let way = Way { behind: self.behind.clone(), client, faults: self.faults.subscribe() };
        let site = Router::new().fallback(answer).with_state(way);
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        let (stop, stopped) = oneshot::channel();
        let thread = thread::spawn(move || {
            runtime.block_on(async {
                let Ok(listener) = tokio::net::TcpListener::from_std(listener) else { return };
                tokio::select! {
                    _ = axum::serve(listener, site) => {}
                    _ = stopped => {}
                }
            });
        });
        self.running = Some(Running { stop, thread });
        Ok(())
    }
}

async fn answer(State(mut way): State<Way>, request: Request) -> Response {
    let file = request.uri().path().rsplit('/').next().unwrap_or_default().to_owned();
    let of_it = |faults: &Faults| faults.iter().find(|(name, _)| *name == file).map(|(_, fault)| *fault);
    let over = way.faults.wait_for(|faults| of_it(faults) != Some(Fault::Held)).await;
    let fault = over.ok().and_then(|faults| of_it(&faults));
    let mut answer = match fault {
        Some(Fault::Gone) => (StatusCode::NOT_FOUND, "There is no such file.\n").into_response(),
        Some(Fault::Portal) => Html(PORTAL).into_response(),
        Some(Fault::HeldFrom(text)) => in_two_pieces(&way, request, text)
            .await
            .unwrap_or_else(|_| StatusCode::BAD_GATEWAY.into_response()),
        _ => passed_on(&way, request).await.unwrap_or_else(|_| StatusCode::BAD_GATEWAY.into_response()),
    };
    if let Some(Fault::Type(name)) = fault {
        answer.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(name));
    }
    if fault == Some(Fault::NoPolicy) {
        answer.headers_mut().remove(header::CONTENT_SECURITY_POLICY);
    }
    if fault.is_some() {
        answer.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    }
    answer
}

/// A page as it comes over a slow line: up to this text at once, the rest when nothing is wrong any more.
async fn in_two_pieces(way: &Way, mut request: Request, text: &str) -> Result<Response> {
    request.headers_mut().remove(header::ACCEPT_ENCODING);
    let (mut head, body) = passed_on(way, request).await?.into_parts();
    head.headers.remove(header::CONTENT_LENGTH);
    let mut first = body::to_bytes(body, MAX_PAGE_BYTES).await?;
    let rest = first.split_off(str::from_utf8(&first)?.find(text).context("the text is not in the page")?);
    let mut faults = way.faults.clone();
    let when_over = async move { faults.wait_for(Vec::is_empty).await.map(|_| rest) };
    let pieces = stream::once(ready(Ok(first))).chain(stream::once(when_over));
    Ok(Response::from_parts(head, Body::from_stream(pieces)))
}

async fn passed_on(way: &Way, request: Request) -> Result<Response> {
    let (head, _) = request.into_parts();
    let address = format!("{}{}", way.behind.trim_end_matches('/'), head.uri);
    let answer = way.client.request(head.method, address).headers(head.headers).send().await?;
    let mut answer = Response::from(answer).map(Body::new);
    *answer.version_mut() = Version::HTTP_11;
    answer.headers_mut().remove(header::CONNECTION);
    Ok(answer)
}
