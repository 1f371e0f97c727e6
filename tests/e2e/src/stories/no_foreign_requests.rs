//! From the first visit to an exchanged file the browser asks nobody but the own server, and the policy is never
//! broken.

use anyhow::{Result, ensure};
use serde_json::Value;

use crate::deeds::{self, BERND, texts};
use crate::person::Person;
use crate::stage::Stage;

pub(super) async fn play(stage: &Stage) -> Result<()> {
    let server = stage.server().await?;
    let leyla = stage.person("leyla", &server).await?;
    deeds::founds_a_tandem(&leyla).await?;
    deeds::adds_a_goal(&leyla, Some(BERND), "Nur den eigenen Server fragen").await?;
    deeds::plans_a_meeting(&leyla, "Erstgespräch", "2099-01-14", "10:30").await?;
    let file = deeds::makes_a_file(&leyla).await?;
    deeds::opens_a_file(&leyla, &file).await?;
    leyla.sees(texts().incoming.nothing_new).await?;
    leyla.visits("#/help").await?;
    leyla.visits("#/settings").await?;
    leyla.waits_for_state("offline", "ready").await?;

    asked_only(&leyla, &server.address()).await?;
    nothing_in_the_console(&leyla).await?;
    leyla.leaves().await
}

/// Every request of the pages, as the browser's own log has it.
async fn asked_only(leyla: &Person, own: &str) -> Result<()> {
    let mut own_requests = 0;
    for entry in leyla.driver().get_log("performance").await? {
        let entry: Value = serde_json::from_str(&entry.message)?;
        let message = &entry["message"];
        if message["method"] != "Network.requestWillBeSent" {
            continue;
        }
        // The browser's own start page is nobody's business here.
        if !message["params"]["documentURL"].as_str().is_some_and(|page| page.starts_with(own)) {
            continue;
        }
        let url = message["params"]["request"]["url"].as_str().unwrap_or_default();
        let is_local = ["data:", "blob:", "about:"].iter().any(|scheme| url.starts_with(scheme));
        ensure!(is_local || url.starts_with(own), "somebody else is asked: {url}");
        own_requests += usize::from(!is_local);
    }
    ensure!(own_requests > 10, "the log has only {own_requests} requests, so it is not the whole one");
    Ok(())
}

/// Violations of the policy are errors in the console, and there should be none of any kind.
async fn nothing_in_the_console(leyla: &Person) -> Result<()> {
    for entry in leyla.driver().browser_log().await? {
        ensure!(entry.level != "SEVERE", "in the console: {}", entry.message);
    }
    Ok(())
}
