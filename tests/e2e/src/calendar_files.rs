//! Calendar files that a person saves, read as a calendar would.

use anyhow::{Context, Result};

use crate::person::{Person, Place};

/// A calendar file.
pub(crate) struct CalendarFile(String);

impl CalendarFile {
    /// The value of a line; that of the first, where there are several.
    pub(crate) fn line(&self, name: &str) -> Result<&str> {
        let value = |line: &'_ str| line.strip_prefix(name).is_some_and(|rest| rest.starts_with(':'));
        let line = self.0.lines().find(|line| value(line));
        let line = line.with_context(|| format!("there is no {name} in\n{}", self.0))?;
        Ok(line[name.len() + 1..].trim_end())
    }

    /// The version of what it tells.
    pub(crate) fn sequence(&self) -> Result<u32> {
        Ok(self.line("SEQUENCE")?.parse()?)
    }
}

impl Person {
    /// Presses the button that saves a calendar file.
    pub(crate) async fn saves_a_calendar_file(&self, button: impl Into<Place>) -> Result<CalendarFile> {
        self.run(include_str!("calendar_files.js"), Vec::new()).await?;
        let before = self.run("return window.storyFiles.length", Vec::new()).await?;
        self.presses(button).await?;
        let is_more = format!("return window.storyFiles.length > {before}");
        self.waits_until(&is_more, "a file is saved").await?;
        let file = self.run("return window.storyFiles.at(-1)", Vec::new()).await?;
        Ok(CalendarFile(file.as_str().context("a file is a text")?.to_owned()))
    }
}
