//! Other people's programs: `jose` on Node and `jwcrypto` on Python, through the scripts in tests/interop.

use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, ensure};

use tandembuch_core::bundle::PublicKey;

use crate::stage;

/// A library that reads and writes JWE.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Library {
    Jose,
    Jwcrypto,
}

impl Library {
    pub(crate) const ALL: [Self; 2] = [Self::Jose, Self::Jwcrypto];

    /// Opens a bundle and returns its content.
    pub(crate) fn open(self, bundle: &str, code: &str) -> Result<String> {
        run(self.script("open").arg(code), bundle)
    }

    /// Makes an exchange bundle of a content. `kid` names the passphrase.
    pub(crate) fn seal(self, content: &str, kid: &str, code: &str) -> Result<String> {
        run(self.script("seal").args(["exchange", &format!("{kid}={code}")]), content)
    }

    /// Makes a signed exchange bundle for the device with this key. The signature is of the key of a recovery code, and names `kid`.
    pub(crate) fn sign(self, content: &str, signer: &str, kid: &str, receiver: &PublicKey) -> Result<String> {
        let [x, y] = receiver.coordinates();
        run(self.script("sign").args([signer, kid, &x, &y]), content)
    }

    /// Holds signed content against the key of the device that introduces itself in it, and returns the content.
    pub(crate) fn verify(self, signed: &str) -> Result<String> {
        run(&mut self.script("verify"), signed)
    }

    fn script(self, name: &str) -> Command {
        let scripts = stage::repository().join("tests/interop");
        let script = |extension: &str| -> PathBuf { scripts.join(name).with_extension(extension) };
        let mut command = match self {
            Self::Jose => {
                let mut node = Command::new("node");
                node.arg(script("mjs"));
                node
            }
            Self::Jwcrypto => {
                let mut python = stage::python();
                python.arg(script("py"));
                python
            }
        };
        command.current_dir(stage::repository());
        command
    }
}

fn run(command: &mut Command, input: &str) -> Result<String> {
    let name = format!("{command:?}");
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .with_context(|| format!("starting {name}"))?;
    // They read all of it before they write anything.
    child.stdin.take().context("the input is piped")?.write_all(input.as_bytes())?;
    let output = child.wait_with_output()?;
    ensure!(output.status.success(), "{name} failed: {}", String::from_utf8_lossy(&output.stderr));
    Ok(String::from_utf8(output.stdout)?)
}
