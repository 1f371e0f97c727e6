//! Child processes: run one and insist that it succeeds, read what it prints, or both at once.

use std::ffi::OsString;
use std::io::{BufRead, BufReader, Read, Write};
use std::path::PathBuf;
use std::process::{Command, ExitStatus, Stdio};
use std::time::{Duration, Instant};
use std::{env, io, iter, thread};

use anyhow::{Context, Result, bail, ensure};

/// What a program printed while it ran, and how it ended.
pub(crate) struct Transcript {
    /// Both its outputs, line by line.
    pub(crate) text: String,
    /// How it ended.
    pub(crate) status: ExitStatus,
}

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

/// Runs a program for at most `limit`. Returns whether it ended in time and well; stops it if not.
pub(crate) fn succeeds_within(command: &mut Command, limit: Duration) -> Result<bool> {
    let mut child =
        command.stdin(Stdio::null()).spawn().with_context(|| format!("starting {}", name(command)))?;
    let start = Instant::now();
    loop {
        if let Some(status) = child.try_wait()? {
            return Ok(status.success());
        }
        if start.elapsed() >= limit {
            child.kill()?;
            child.wait()?;
            return Ok(false);
        }
        thread::sleep(Duration::from_millis(50));
    }
}

/// Runs a program, shows what it prints while it runs, and keeps it. Its failure is the caller's to judge.
pub(crate) fn run_and_keep(command: &mut Command) -> Result<Transcript> {
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .with_context(|| format!("starting {}", name(command)))?;
    let stdout = child.stdout.take().context("the output is piped")?;
    let stderr = child.stderr.take().context("the output is piped")?;
    let text = thread::scope(|scope| {
        let errors = scope.spawn(move || tee(stderr, &mut io::stderr()));
        let mut text = tee(stdout, &mut io::stdout())?;
        text.push_str(&errors.join().expect("reading lines does not panic")?);
        io::Result::Ok(text)
    })?;
    Ok(Transcript { text, status: child.wait()? })
}

/// A command as one would type it, for messages.
pub(crate) fn line(command: &Command) -> String {
    let words = iter::once(command.get_program()).chain(command.get_args());
    words.map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ")
}

fn name(command: &Command) -> String {
    command.get_program().to_string_lossy().into_owned()
}

fn tee(source: impl Read, copy: &mut impl Write) -> io::Result<String> {
    let mut source = BufReader::new(source);
    let mut text = String::new();
    let mut bytes = Vec::new();
    while source.read_until(b'\n', &mut bytes)? > 0 {
        copy.write_all(&bytes)?;
        copy.flush()?;
        text.push_str(&String::from_utf8_lossy(&bytes));
        bytes.clear();
    }
    Ok(text)
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
    fn a_program_that_hangs_is_stopped() {
        let start = Instant::now();
        assert!(!succeeds_within(&mut shell("exec sleep 30"), Duration::from_millis(200)).unwrap());
        assert!(start.elapsed() < Duration::from_secs(10));
        assert!(succeeds_within(&mut shell("exit 0"), Duration::from_secs(10)).unwrap());
        assert!(!succeeds_within(&mut shell("exit 1"), Duration::from_secs(10)).unwrap());
    }

    #[test]
    fn both_outputs_are_kept() {
        let transcript = run_and_keep(&mut shell("echo one; echo two >&2; exit 4")).unwrap();
        assert!(transcript.text.contains("one\n") && transcript.text.contains("two\n"));
        assert_eq!(transcript.status.code(), Some(4));
    }
}
