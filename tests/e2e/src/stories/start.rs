//! The program starts.
use crate::stage::Stage;
use anyhow::Result;
pub(super) async fn play(stage: &Stage) -> Result<()> {
    let mut server = stage.server().await?;
    let person = stage.person("anna", &server).await?;
    person.visits("#/").await?;
    person.waits_for_state("offline", "ready").await?;
    println!("{}", person.page().await?);
    println!("{:?}", person.run("return [navigator.language, navigator.languages, location.href, document.documentElement.lang, innerWidth, innerHeight]", vec![]).await?);
    server.end().await?;
    let person = if stage.engine().keeps_profiles() {
        let p = person.closes_and_opens_again().await?;
        p.visits("#/").await?;
        p
    } else {
        person.reloads().await?;
        person
    };
    person.sees("Tandembuch").await?;
    person.leaves().await
}
