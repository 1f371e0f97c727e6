//! The browser is killed in the middle of the work, twenty times. Everything that had been shown as saved is there.

use anyhow::{Result, ensure};

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
    deeds::adds_a_goal(&leyla, BERND, GOAL).await?;
    let mut title = GOAL.to_owned();
    let mut entries = Vec::new();
    for time in 1..=TIMES {
        let entry = format!("Eintrag vor dem {time}. Absturz");
        deeds::goes_to(&leyla, texts().shell.meetings).await?;
        deeds::writes_an_entry(&leyla, texts().journal.sorts[0], &entry).await?;
        entries.push(entry);
        deeds::opens_the_goal(&leyla, &title).await?;
        title = format!("{GOAL}, zum {time}. Mal");
        leyla.types(texts().goals.title, &title).await?;
        // Every other time the field is left; else it is the pause after which the text is stored.
        if time.is_multiple_of(2) {
            leyla.leaves_the_field().await?;
        }
        leyla.sees_it_saved().await?;

        leyla = leyla.comes_back_without_the_server().await?;
        deeds::opens_the_tandem(&leyla).await?;
        deeds::opens_the_goal(&leyla, &title).await?;
        let stored = StoredRecord::of(&leyla).await?;
        for text in entries.iter().chain([&title]) {
            leyla.sees_in_the_record(&stored, text).await?;
        }
    }
    ensure!(entries.len() == TIMES, "a time was left out");
    leyla.leaves().await
}

impl Person {
    async fn sees_in_the_record(&self, stored: &StoredRecord, text: &str) -> Result<()> {
        if stored.has(text) {
            return Ok(());
        }
        self.complains(format!("\"{text}\" had been shown as saved and is lost")).await
    }
}
