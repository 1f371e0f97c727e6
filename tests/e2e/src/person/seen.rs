//! What a person reads on the page, and what is handed over when they do not find it.

use std::fs;

use anyhow::{Result, anyhow, bail, ensure};
use tandembuch_core::text::{Language, Messages};

use super::Person;
use crate::wait;

impl Person {
    /// Waits until the text can be read somewhere.
    pub(crate) async fn sees(&self, text: &str) -> Result<()> {
        let seen = wait::until(async || {
            ensure!(contains(&self.page().await?, text), "\"{text}\" is not to be seen");
            Ok(())
        });
        self.explained(seen.await).await
    }

    /// Waits until the text can be read nowhere.
    pub(crate) async fn sees_no(&self, text: &str) -> Result<()> {
        let gone = wait::until(async || {
            ensure!(!contains(&self.page().await?, text), "\"{text}\" is still to be seen");
            Ok(())
        });
        self.explained(gone.await).await
    }

    /// Waits until the program says that everything is stored.
    pub(crate) async fn sees_it_saved(&self) -> Result<()> {
        let common = &Messages::of(Language::De).common;
        let saved = wait::until(async || {
            let page = self.page().await?;
            let lines: Vec<&str> = page.lines().map(str::trim).collect();
            ensure!(!lines.contains(&common.saving), "it is still being saved");
            ensure!(lines.contains(&common.saved), "it is not said that it is saved");
            Ok(())
        });
        self.explained(saved.await).await
    }

    /// Waits until the program has started.
    pub(crate) async fn sees_the_program(&self) -> Result<()> {
        self.waits_for_state("boot", "running").await
    }

    /// Waits until a `data-` attribute of the page's root has this value; boot.js describes them.
    pub(crate) async fn waits_for_state(&self, name: &str, value: &str) -> Result<()> {
        let script = format!("return document.documentElement.dataset.{name} || ''");
        let reached = wait::until(async || {
            let state = self.run(&script, Vec::new()).await?;
            ensure!(state == value, "data-{name} is {state}, not \"{value}\"");
            Ok(())
        });
        self.explained(reached.await).await
    }

    /// Waits until a script returns true.
    pub(crate) async fn waits_until(&self, script: &str, what: &str) -> Result<()> {
        let done = wait::until(async || {
            ensure!(self.run(script, Vec::new()).await? == true, "not yet: {what}");
            Ok(())
        });
        self.explained(done.await).await
    }

    /// All that can be read at this moment.
    pub(crate) async fn page(&self) -> Result<String> {
        let page = self.run(include_str!("see.js"), Vec::new()).await?;
        Ok(page.as_str().unwrap_or_default().to_owned())
    }

    /// Adds to a failure what the page looked like, and a picture.
    pub(crate) async fn explained<T>(&self, outcome: Result<T>) -> Result<T> {
        let Err(reason) = outcome else { return outcome };
        let address = self.driver().current_url().await.map_or_else(|_| String::new(), |url| url.to_string());
        let page = self.page().await.unwrap_or_else(|error| format!("(the page does not answer: {error})"));
        let missing = self.run(include_str!("not_come.js"), Vec::new()).await;
        let missing = missing.map_or_else(|_| String::new(), |missing| missing.to_string());
        let picture = self.pictures_of_failures.join(format!("{}-{}.png", self.engine.name(), self.name));
        fs::create_dir_all(&self.pictures_of_failures)?;
        let shown = match self.driver().screenshot(&picture).await {
            Ok(()) => picture.display().to_string(),
            Err(_) => "none".to_owned(),
        };
        bail!(
            "{}: {reason:#}\n  at {address}, loading: {missing}, picture: {shown}\n{}",
            self.name,
            indented(&page)
        )
    }

    /// Fails with what the page looks like.
    pub(crate) async fn complains<T>(&self, reason: String) -> Result<T> {
        self.explained(Err(anyhow!(reason))).await
    }
}

/// Without regard to case, because style sheets may change it, and to how lines are broken.
fn contains(page: &str, text: &str) -> bool {
    let squeezed = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
    squeezed(page).contains(&squeezed(text))
}

fn indented(page: &str) -> String {
    let lines = page.lines().filter(|line| !line.trim().is_empty());
    lines.map(|line| format!("  | {line}\n")).collect()
}
