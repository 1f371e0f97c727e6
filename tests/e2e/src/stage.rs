//! What a story is given: the built site, a folder of its own, a browser engine, and the way to use it.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};
use tempfile::TempDir;

use crate::clock::{BERLIN, Moment, Zone};
use crate::engine::Engine;
use crate::person::{Person, Way};
use crate::server::Server;

/// The set-up of one story in one engine. Everything in its folder is gone afterwards.
pub(crate) struct Stage {
    engine: Engine,
    way: Way,
    folder: TempDir,
    failures: PathBuf,
    pictures: Option<PathBuf>,
}

impl Stage {
    /// `failures` is where pictures of failed stories are kept; `pictures`, where those of screens go, if wanted.
    pub(crate) fn new(
        engine: Engine,
        way: Way,
        failures: PathBuf,
        pictures: Option<PathBuf>,
    ) -> Result<Self> {
        let folder = tempfile::Builder::new().prefix("tandembuch-e2e-").tempdir()?;
        Ok(Self { engine, way, folder, failures, pictures })
    }

    /// A folder that is gone afterwards.
    pub(crate) fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// Where pictures of screens are wanted.
    pub(crate) fn pictures(&self) -> Option<&Path> {
        self.pictures.as_deref()
    }

    /// Serves the built site.
    pub(crate) async fn server(&self) -> Result<Server> {
        Server::start(&dist()?).await
    }

    /// Somebody in Berlin with a browser of their own, whose page is not opened yet.
    pub(crate) async fn person(&self, name: &str, server: &Server) -> Result<Person> {
        self.person_going_to(name, &server.address()).await
    }

    /// Like [`Stage::person`], and what they type into the address bar.
    pub(crate) async fn person_going_to(&self, name: &str, address: &str) -> Result<Person> {
        self.arrives(name, address, BERLIN).await
    }

    /// Like [`Stage::person`], and what their clock shows.
    pub(crate) async fn person_at(&self, name: &str, server: &Server, moment: Moment) -> Result<Person> {
        self.person_in(BERLIN, name, server, moment).await
    }

    /// Like [`Stage::person_at`], and where they are.
    pub(crate) async fn person_in(
        &self,
        zone: Zone,
        name: &str,
        server: &Server,
        moment: Moment,
    ) -> Result<Person> {
        let person = self.arrives(name, &server.address(), zone).await?;
        person.time_is(moment).await?;
        Ok(person)
    }

    async fn arrives(&self, name: &str, address: &str, zone: Zone) -> Result<Person> {
        let profile = self.folder().join(name);
        Person::arrives(name, self.engine, self.way, address, zone, profile, &self.failures).await
    }
}

/// The folder with the built site.
pub(crate) fn dist() -> Result<PathBuf> {
    Ok(env::var_os("TANDEMBUCH_DIST").context("TANDEMBUCH_DIST names the built site")?.into())
}

/// The repository.
pub(crate) fn repository() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2).expect("this package lies in tests/e2e")
}

/// A text of `node_modules`.
pub(crate) fn node_module(path: &str) -> Result<String> {
    let modules = env::var_os("TANDEMBUCH_NODE_MODULES")
        .map_or_else(|| repository().join("node_modules"), PathBuf::from);
    let path = modules.join(path);
    std::fs::read_to_string(&path).with_context(|| format!("reading {}", path.display()))
}

/// Python as `xtask` has set it up.
pub(crate) fn python() -> Command {
    Command::new(env::var_os("TANDEMBUCH_PYTHON").unwrap_or_else(|| "python3".into()))
}
