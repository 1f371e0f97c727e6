//! Years later there are only the files left: the page that opens them lies beside them on a disk, without the program and
//! without a server. Whoever finds it on the server is told to save it.

use std::fs;

use anyhow::{Result, ensure};

use crate::axe;
use crate::engine::Engine;
use crate::looks::{self, NARROW, PHONE, Window};
use crate::person::Person;
use crate::stage::{self, Stage};

/// What the page calls its parts (`decrypt/sentences.mjs`).
const FILE: &str = "Datei";
const CODE: &str = "Tandem-Code, Sicherungs-Code oder Kennwort";
const OPEN: &str = "Öffnen";
const ANOTHER: &str = "Andere Datei öffnen";

const PAGE: &str = "decrypt.html";
const TANDEM_CODE: &str = "01JK-MNPQ-RSTV-WXYZ";
const RECOVERY_CODE: &str = "01JK-MNPQ-RSTV-WXYZ-0123-4567";
/// What is in all of the files.
const TOPIC: &str = "Digitales Schwarzes Brett, zweiter Teil";

pub(super) async fn play(stage: &Stage) -> Result<()> {
    let page = stage.folder().join(PAGE);
    fs::copy(stage::dist()?.join(PAGE), &page)?;
    let bernd = stage.person_going_to("bernd", &format!("file://{}", page.display())).await?;
    bernd.begins_to_visit("").await?;
    opens_a_file(&bernd).await?;
    opens_a_text(&bernd).await?;
    asked_nobody(&bernd).await?;
    bernd.leaves().await?;
    on_the_server(stage).await
}

async fn opens_a_file(bernd: &Person) -> Result<()> {
    let files = stage::repository().join("tests/data/bundle");
    looks_right(bernd).await?;
    bernd.chooses_file(FILE, &files.join("on-its-way/zipped.zip")).await?;
    bernd.sees("Diese Datei ist gepackt").await?;
    bernd.chooses_file(FILE, &files.join("jose-code-and-recovery.tandem.txt")).await?;
    bernd
        .sees("Das ist eine Sicherung. Sie öffnet sich mit dem Tandem-Code oder dem Sicherungs-Code.")
        .await?;
    bernd.fills(CODE, "0000-0000-0000-0000").await?;
    bernd.presses(OPEN).await?;
    bernd.sees("Dieser Code passt nicht zu der Datei").await?;
    looks_right(bernd).await?;
    bernd.sees_no(TOPIC).await?;
    bernd.fills(CODE, &TANDEM_CODE.to_lowercase().replace('-', " ")).await?;
    bernd.presses(OPEN).await?;
    bernd.sees(TOPIC).await?;
    looks_right(bernd).await?;
    bernd.presses(ANOTHER).await?;
    bernd.sees_no(TOPIC).await
}

/// As a mail has quoted it, with the other code, and in the other language.
async fn opens_a_text(bernd: &Person) -> Result<()> {
    let text =
        fs::read_to_string(stage::repository().join("tests/data/bundle/jwcrypto-recovery.tandem.txt"))?;
    bernd.presses("English").await?;
    bernd.pastes("Or the encrypted text of an email", &format!("> {text}")).await?;
    bernd.enters("Tandem code, recovery code or password", RECOVERY_CODE).await?;
    bernd.sees("The content is not encrypted any more.").await?;
    bernd.sees(TOPIC).await?;
    bernd.presses("Open another file").await?;
    reads_a_record(bernd).await
}

/// What both have written is there to be read, and all the rest below.
async fn reads_a_record(bernd: &Person) -> Result<()> {
    let file = stage::repository().join("tests/data/bundle/on-its-way/plain.txt");
    bernd.chooses_file("File", &file).await?;
    bernd.fills("Tandem code, recovery code or password", "SZ8G-Q7AB-4WB8-DAB1").await?;
    bernd.presses("Open").await?;
    bernd.sees("Made in the name of the mentor.").await?;
    bernd.sees("GOAL Eine Videokonferenz „sicher“ leiten").await?;
    bernd.sees("\"kind\": \"goal\"").await?;
    looks_right(bernd).await
}

/// In both themes and at the width of the smallest phones.
async fn looks_right(bernd: &Person) -> Result<()> {
    if bernd.engine() != Engine::Chromium {
        return Ok(());
    }
    let mut found = Vec::new();
    for scheme in ["dark", "light"] {
        looks::prefer(bernd, scheme).await?;
        found.extend(axe::violations(bernd).await?);
    }
    for window in [NARROW, Window { scale: 1.0, ..NARROW }, PHONE] {
        window.show(bernd).await?;
        found.extend(axe::too_wide(bernd).await?);
        found.extend(axe::too_small(bernd).await?);
    }
    ensure!(found.is_empty(), "{}", found.join("\n"));
    Ok(())
}

/// Nothing was loaded or kept, and its own policy forbade nothing that it wanted.
async fn asked_nobody(bernd: &Person) -> Result<()> {
    let others = bernd
        .run("return performance.getEntriesByType('resource').map(({ name }) => name)", Vec::new())
        .await?;
    ensure!(others.as_array().is_some_and(Vec::is_empty), "it has asked for {others}");
    if bernd.engine() == Engine::Chromium {
        for entry in bernd.driver().browser_log().await? {
            ensure!(entry.level != "SEVERE", "in the console: {}", entry.message);
        }
    }
    Ok(())
}

/// The policy of the server stays as strict as it is: it lets no script in a page run, and the page says what to do.
async fn on_the_server(stage: &Stage) -> Result<()> {
    let server = stage.server().await?;
    let leyla = stage.person("leyla", &server).await?;
    leyla.begins_to_visit(PAGE).await?;
    leyla.sees("Speichern Sie diese Seite").await?;
    leyla.sees_no(CODE).await?;
    leyla.waits_until(
        "return [...document.links].every((link) => link.href === location.href && link.download.endsWith('.html'))",
        "the links save the page itself",
    )
    .await?;
    leyla.leaves().await
}
