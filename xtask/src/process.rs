//! Child processes: run one and insist that it succeeds, or read what it prints, at its end or while it runs.

use std::ffi::OsString;
use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::{env, io, iter};

use anyhow::{Context, Result, bail, ensure};

/// The path of a program, if it is there.
pub(crate) fn find(program: &str) -> Option<PathBuf> {
    which::which(program).ok()
}

/// The value of `PATH` with these folders before all others.
pub(crate) fn path_with(first: impl IntoIterator<Item = PathBuf>) -> Result<OsString> {
    let rest = env::var_os("PATH").unwrap_or_default();
    let all: Vec<PathBuf> = first.into_iter().chain(env::split_paths(&rest)).collect();
    env::join_paths(all).context("a folder's name cannot be part of PATH")
}

/// Runs a program to its successful end; its output goes to the terminal.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    let status = command.status().with_context(|| format!("starting {}", name(command)))?;
    ensure!(status.success(), "{} failed ({status})", line(command));
    Ok(())
}

/// Runs a program to its successful end and returns what it wrote to its standard output.
pub(crate) fn read(command: &mut Command) -> Result<String> {
    let output = command
        .stdin(Stdio::null())
        .stderr(Stdio::piped())
        .output()
        .with_context(|| format!("starting {}", name(command)))?;
    if !output.status.success() {
        let reason = String::from_utf8_lossy(&output.stderr);
        bail!("{} failed ({}): {}", line(command), output.status, reason.trim());
    }
    String::from_utf8(output.stdout).with_context(|| format!("reading the output of {}", name(command)))
}

/// Runs a program and returns everything it printed and whether it succeeded; `hear` gets each line when it comes.
pub(crate) fn listen_to(mut command: Command, mut hear: impl FnMut(&str)) -> Result<(String, bool)> {
    let (reader, writer) = io::pipe()?;
    command.stdin(Stdio::null()).stdout(writer.try_clone()?).stderr(writer);
    let mut child = command.spawn().with_context(|| format!("starting {}", name(&command)))?;
    // It keeps the other end open.
    drop(command);
    let mut reader = BufReader::new(reader);
    let (mut text, mut bytes) = (String::new(), Vec::new());
    while reader.read_until(b'\n', &mut bytes)? > 0 {
        let line = String::from_utf8_lossy(&bytes);
        hear(&line);
        text.push_str(&line);
        bytes.clear();
    }
    Ok((text, child.wait()?.success()))
}

/// A command as one would type it, for messages.
pub(crate) fn line(command: &Command) -> String {
    let words = iter::once(command.get_program()).chain(command.get_args());
    words.map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ")
}

fn name(command: &Command) -> String {
    command.get_program().to_string_lossy().into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shell(script: &str) -> Command {
        let mut command = Command::new("sh");
        command.args(["-c", script]);
        command
    }

    #[test]
    fn a_failure_names_the_command_and_its_reason() {
        let error = read(&mut shell("echo no network >&2; exit 3")).unwrap_err().to_string();
        assert!(error.contains("sh -c") && error.contains("no network"), "{error}");
        assert!(run(&mut shell("exit 1")).is_err());
        assert!(run(&mut Command::new("there-is-no-such-program")).is_err());
    }

    #[test]
    fn both_outputs_are_heard_in_their_order() {
        let mut heard = Vec::new();
        let said = listen_to(shell("echo one; echo two >&2; exit 4"), |line| heard.push(line.to_owned()));
        assert_eq!(said.unwrap(), ("one\ntwo\n".to_owned(), false));
        assert_eq!(heard, ["one\n", "two\n"]);
    }
}
