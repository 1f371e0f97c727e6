//! The web server of a story: `xtask serve` as a process of its own, which can really be ended.

use std::env;
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use anyhow::{Context, Result, ensure};
use tokio::net::TcpStream;

use crate::wait;

/// A served folder under an address that stays the same however often the server ends.
pub(crate) struct Server {
    folder: PathBuf,
    port: u16,
    process: Option<Child>,
}

impl Server {
    /// Starts it on a free port.
    pub(crate) async fn start(folder: &Path) -> Result<Self> {
        let mut server = Self { folder: folder.to_owned(), port: free_port()?, process: None };
        server.start_again().await?;
        Ok(server)
    }

    /// Starts it anew after [`Server::end`].
    pub(crate) async fn start_again(&mut self) -> Result<()> {
        ensure!(self.process.is_none(), "the server runs already");
        let xtask = env::var_os("TANDEMBUCH_XTASK").context("TANDEMBUCH_XTASK names the xtask program")?;
        let process = Command::new(xtask)
            .arg("serve")
            .arg("--dir")
            .arg(&self.folder)
            .args(["--port", &self.port.to_string()])
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .spawn()
            .context("starting `xtask serve`")?;
        self.process = Some(process);
        listening(self.port).await.context("the server does not answer")
    }

    /// Ends the process. From now on nobody answers at its address.
    pub(crate) async fn end(&mut self) -> Result<()> {
        let mut process = self.process.take().context("the server has ended already")?;
        process.kill()?;
        process.wait()?;
        ensure!(
            TcpStream::connect(address(self.port)).await.is_err(),
            "somebody else answers at the address"
        );
        Ok(())
    }

    /// What people type into the address bar.
    pub(crate) fn address(&self) -> String {
        format!("http://localhost:{}/", self.port)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        if let Some(mut process) = self.process.take() {
            // It may have ended by itself.
            let _ = process.kill();
            let _ = process.wait();
        }
    }
}

/// A port that nobody uses at this moment.
pub(crate) fn free_port() -> Result<u16> {
    Ok(TcpListener::bind(address(0)).context("looking for a free port")?.local_addr()?.port())
}

/// Waits until somebody answers on the port.
pub(crate) async fn listening(port: u16) -> Result<()> {
    wait::until(|| async move { TcpStream::connect(address(port)).await.map(drop).map_err(Into::into) }).await
}

fn address(port: u16) -> SocketAddr {
    (Ipv4Addr::LOCALHOST, port).into()
}
