//! The browser is killed in the middle of the work, twenty times. Everything that had been shown as saved is there.

use std::fs;

use anyhow::{Context, Result, ensure};
use tandembuch_core::forms::entry::Sort;

use crate::deeds::{self, BERND, texts};
use crate::person::Person;
use crate::stage::Stage;
use crate::stored::StoredRecord;

const TIMES: usize = 20;
const GOAL: &str = "Nichts verlieren";

pub(super) async fn play(stage: &Stage) -> Result<()> {
    let server = stage.server().await?;
    let mut leyla = stage.person("leyla", &server).await?;
    deeds::founds_a_tandem(&leyla).await?;
    deeds::adds_a_goal(&leyla, Some(BERND), GOAL).await?;
    let mut written = Written { title: GOAL.to_owned(), entries: Vec::new(), begun: None };
    for time in 1..=TIMES {
        written.writes_more(&leyla, time).await?;
        leyla.sees_it_saved().await?;
        written.begins_something(&leyla, time).await?;

        leyla = leyla.comes_back_after_being_killed().await?;
        let opened = deeds::opens_the_tandem(&leyla).await;
        opened.with_context(|| {
            format!("after {time} times; its database says:\n{}", told_by_the_database(&leyla))
        })?;
        written.finds_what_was_begun(&leyla).await?;
        deeds::opens_the_goal(&leyla, &written.title).await?;
        let stored = StoredRecord::of(&leyla).await?;
        for text in written.entries.iter().chain([&written.title]) {
            leyla.sees_in_the_record(&stored, text).await?;
        }
    }
    ensure!(written.entries.len() > TIMES, "a time was left out");
    leyla.leaves().await
}

/// What Chromium's database has noted of its last two lives.
fn told_by_the_database(leyla: &Person) -> String {
    let databases = fs::read_dir(leyla.profile().join("Default/IndexedDB")).into_iter().flatten().flatten();
    let logs = databases.flat_map(|database| ["LOG.old", "LOG"].map(|log| database.path().join(log)));
    let told = logs.map(|log| format!("{}\n{}", log.display(), fs::read_to_string(&log).unwrap_or_default()));
    told.collect::<Vec<_>>().join("\n")
}

/// What has been shown as saved.
struct Written {
    title: String,
    entries: Vec<String>,
    /// An entry that was typed, and may have been added in the last moment.
    begun: Option<String>,
}

impl Written {
    /// An entry that is added, and something that is typed: a text that is left, one that is not, or a new entry.
    /// Without leaving, it is the pause after which it is stored.
    async fn writes_more(&mut self, leyla: &Person, time: usize) -> Result<()> {
        deeds::goes_to(leyla, texts().shell.meetings).await?;
        let entry = format!("Eintrag vor dem {time}. Absturz");
        deeds::writes_an_entry(leyla, (texts().journal.sorts)(Sort::Note), &entry).await?;
        self.entries.push(entry);
        if time.is_multiple_of(3) {
            let entry = format!("Angefangen vor dem {time}. Absturz");
            leyla.types(texts().journal.new_entry, &entry).await?;
            self.begun = Some(entry);
            return Ok(());
        }
        deeds::opens_the_goal(leyla, &self.title).await?;
        self.title = format!("{GOAL}, zum {time}. Mal");
        leyla.types(texts().goals.title, &self.title).await?;
        if time.is_multiple_of(2) {
            leyla.leaves_the_field().await?;
        }
        Ok(())
    }

    /// A draft is in its field again, unless it was added.
    async fn finds_what_was_begun(&mut self, leyla: &Person) -> Result<()> {
        let Some(entry) = self.begun.take() else { return Ok(()) };
        deeds::goes_to(leyla, texts().shell.meetings).await?;
        if leyla.reads(texts().journal.new_entry).await? == entry {
            leyla.presses(texts().journal.add).await?;
            leyla.reads_in(texts().journal.new_entry, "").await?;
            leyla.sees_it_saved().await?;
        }
        self.entries.push(entry);
        Ok(())
    }

    /// Something more, which is about to be stored when the end comes. It may be lost, and takes nothing with it.
    async fn begins_something(&self, leyla: &Person, time: usize) -> Result<()> {
        if time.is_multiple_of(3) {
            return leyla.presses(texts().journal.add).await;
        }
        leyla.fills(texts().goals.sign, &format!("Mitten im {time}. Satz")).await
    }
}

impl Person {
    async fn sees_in_the_record(&self, stored: &StoredRecord, text: &str) -> Result<()> {
        if stored.has(text) {
            return Ok(());
        }
        self.complains(format!("\"{text}\" had been shown as saved and is lost")).await
    }
}
