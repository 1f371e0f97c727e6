//! Hard words: a tandem in whose every text field stands what breaks layouts (a word of 51 letters, a link, letters that run
//! to the left, emoji), of people with names of 60 letters. Nothing of it makes a screen scroll sideways, is cut without "…"
//! or puts a control out of reach: at 320 px, at 390 px, and there with letters twice as large.

mod filled;
mod framed;

use std::collections::BTreeSet;

use anyhow::{Result, ensure};
use serde_json::{Value, json};

use crate::deeds::texts;
use crate::front::Front;
use crate::person::Person;
use crate::stage::Stage;
use framed::{SIZES, Size};

/// How many rows of a screen are opened in each size: those of one list are alike.
const ROWS: usize = 3;

pub(super) async fn play(stage: &Stage) -> Result<()> {
    let server = stage.server().await?;
    let front = Front::of(&server)?;
    framed::allow(&front);
    let leyla = stage.person_going_to("leyla", &front.address()).await?;
    let mut routes = filled::everything(&leyla).await?;
    routes.extend(["#/", "#/new", "#/open", "#/settings", "#/help", "#/nowhere"].map(str::to_owned));

    framed::opens(&leyla).await?;
    let mut findings = BTreeSet::new();
    for size in SIZES {
        size.show(&leyla).await?;
        for route in &routes {
            framed::goes(&leyla, route).await?;
            looks_at(stage, &leyla, size, route, &mut findings).await?;
        }
    }
    goes_by_the_one_button(&leyla, &routes[0]).await?;
    leyla.driver().enter_default_frame().await?;
    leyla.leaves().await?;
    let list = findings.iter().cloned().collect::<Vec<_>>().join("\n");
    ensure!(findings.is_empty(), "{} findings:\n{list}", findings.len());
    Ok(())
}

/// Of all places in one button each can be gone to, the one where one is as well, and it closes.
async fn goes_by_the_one_button(leyla: &Person, home: &str) -> Result<()> {
    framed::goes(leyla, &format!("{home}/notes")).await?;
    let places = ["", "/goals", "/meetings", "/growth", "/exchange", "/exchange"];
    for (number, place) in places.into_iter().enumerate() {
        leyla.run("document.querySelector('.nav__here').click()", Vec::new()).await?;
        let chosen = "const link = document.querySelectorAll('#places:popover-open a')[arguments[0]];
            const place = link.getBoundingClientRect();
            const isHit = link.contains(document.elementFromPoint(place.left + 20, place.top + place.height / 2));
            if (isHit && place.height >= 44) link.click();";
        leyla.run(chosen, vec![json!(number.min(4))]).await?;
        let there = format!(
            "return location.hash === '{home}{place}' && !document.querySelector('#places:popover-open')"
        );
        leyla.waits_until(&there, &format!("the button has led to \"{place}\"")).await?;
    }
    Ok(())
}

/// As it comes, with its folds open, and with rows open.
async fn looks_at(
    stage: &Stage,
    leyla: &Person,
    size: Size,
    route: &str,
    findings: &mut BTreeSet<String>,
) -> Result<()> {
    let what = filled::without_ids(route);
    let note = async |state: &str, findings: &mut BTreeSet<String>| {
        let faults = framed::faults(leyla).await?;
        let title = format!("{what}{state}, {} px, {}", size.width, size.letters);
        findings.extend(faults.into_iter().map(|fault| format!("{title}: {fault}")));
        if let Some(folder) = stage.pictures() {
            std::fs::create_dir_all(folder)?;
            let name: String =
                title.chars().map(|letter| if letter.is_alphanumeric() { letter } else { '-' }).collect();
            leyla.driver().screenshot(&folder.join(format!("{name}.png"))).await?;
        }
        anyhow::Ok(())
    };
    note("", findings).await?;
    if framed::opens_what_is_behind(leyla, "folds", Value::Null).await? {
        note(" with folds", findings).await?;
    }
    for row in 0..ROWS {
        if !framed::opens_what_is_behind(leyla, "row", json!(row * 4)).await? {
            break;
        }
        note(&format!(" with row {row}"), findings).await?;
    }
    for button in filled::dialogs_of(&what) {
        if framed::opens_what_is_behind(leyla, "button", json!(button)).await? {
            note(&format!(" with {button}"), findings).await?;
            framed::opens_what_is_behind(leyla, "button", json!(texts().common.close)).await?;
        }
    }
    Ok(())
}
