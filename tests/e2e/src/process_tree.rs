//! Ends all processes that a driver has started, however they have detached themselves.
//!
//! A browser is a dozen processes, and some leave their parents. All inherit the environment, so a mark in it finds
//! them (`/proc/PID/environ`, Linux).

use std::fs;
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

const VARIABLE: &str = "TANDEMBUCH_E2E_MARK";
const PATIENCE: Duration = Duration::from_secs(20);

/// The mark of one driver and all it starts.
#[derive(Debug)]
pub(crate) struct Mark(String);

impl Mark {
    /// Marks a command that is about to be started.
    pub(crate) fn put_on(command: &mut Command) -> Self {
        static LAST: AtomicU32 = AtomicU32::new(0);
        let number = LAST.fetch_add(1, Ordering::Relaxed);
        let value = format!("{}-{number}", std::process::id());
        command.env(VARIABLE, &value);
        Self(value)
    }

    /// Ends everything with this mark at once, without asking, and waits until nothing is left.
    pub(crate) fn kill_all(&self) -> Result<()> {
        let start = Instant::now();
        loop {
            let alive = self.alive();
            if alive.is_empty() {
                return Ok(());
            }
            if start.elapsed() > PATIENCE {
                bail!("the processes {alive:?} do not end");
            }
            // One that has ended by itself meanwhile is no failure.
            Command::new("kill")
                .arg("-KILL")
                .args(&alive)
                .stdout(Stdio::null())
                .stderr(Stdio::null())
                .status()
                .context("`kill` is on PATH")?;
            thread::sleep(Duration::from_millis(10));
        }
    }

    /// The ids of the marked processes that run; those that have ended and wait for their parent have no environment.
    fn alive(&self) -> Vec<String> {
        let entry = format!("{VARIABLE}={}", self.0).into_bytes();
        let Ok(processes) = fs::read_dir("/proc") else { return Vec::new() };
        processes
            .filter_map(|process| process.ok()?.file_name().into_string().ok())
            .filter(|name| name.bytes().all(|byte| byte.is_ascii_digit()))
            .filter(|id| {
                let environment = fs::read(format!("/proc/{id}/environ")).unwrap_or_default();
                environment.split(|byte| *byte == 0).any(|variable| variable == entry)
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn grandchildren_are_ended_too() {
        let mut command = Command::new("sh");
        command.args(["-c", "sleep 60 & sleep 60; true"]);
        let mark = Mark::put_on(&mut command);
        let mut child = command.spawn().unwrap();
        let start = Instant::now();
        while mark.alive().len() < 3 && start.elapsed() < PATIENCE {
            thread::yield_now();
        }
        assert_eq!(mark.alive().len(), 3);
        mark.kill_all().unwrap();
        assert!(mark.alive().is_empty());
        assert!(!child.wait().unwrap().success());
    }
}
