//! The program in a frame of a page, whose size is chosen: the same in every engine, however small a window of it can be.

use anyhow::Result;
use serde_json::{Value, json};

use crate::axe;
use crate::front::{Fault, Front};
use crate::person::Person;

/// How wide the frame is, how high, and how large letters are.
#[derive(Clone, Copy, Debug)]
pub(super) struct Size {
    pub(super) width: u32,
    pub(super) height: u32,
    pub(super) letters: &'static str,
}

pub(super) const SIZES: [Size; 3] = [
    Size { width: 320, height: 640, letters: "100%" },
    Size { width: 390, height: 844, letters: "100%" },
    Size { width: 390, height: 844, letters: "200%" },
];

/// Where no page is, and so no policy that forbids frames.
const OUTSIDE: &str = "outside";

/// From now on the site may be shown in a frame.
pub(super) fn allow(front: &Front) {
    front.fails(&[OUTSIDE.to_owned()], Fault::Gone);
    front.fails(&[String::new(), "index.html".to_owned()], Fault::NoPolicy);
}

/// Opens the program in a frame.
pub(super) async fn opens(leyla: &Person) -> Result<()> {
    leyla.begins_to_visit(OUTSIDE).await?;
    let script = "document.body.innerHTML = '<iframe src=\"./#/\" style=\"border: 0\"></iframe>';
        document.body.style.margin = 0;";
    leyla.run(script, Vec::new()).await?;
    leyla.driver().enter_frame(0).await?;
    leyla.sees_the_program().await
}

impl Size {
    pub(super) async fn show(self, leyla: &Person) -> Result<()> {
        let script = "const [width, height, letters] = arguments;
            frameElement.width = width; frameElement.height = height;
            // As on phones, where bars of scrolling take no width.
            document.documentElement.style.scrollbarWidth = 'none';
            document.documentElement.style.fontSize = letters;";
        leyla.run(script, vec![json!(self.width), json!(self.height), json!(self.letters)]).await?;
        painted(leyla).await
    }
}

/// Goes to a route and waits for its screen.
pub(super) async fn goes(leyla: &Person, route: &str) -> Result<()> {
    leyla.run("location.hash = arguments[0]; scrollTo(0, 0)", vec![json!(route)]).await?;
    painted(leyla).await?;
    let there = "return Boolean(document.querySelector('main h1')) && !document.querySelector('.opening')";
    leyla.waits_until(there, "the screen is there").await?;
    painted(leyla).await
}

pub(super) async fn painted(leyla: &Person) -> Result<()> {
    let script = "requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(arguments[0], 20)))";
    leyla.run_async(script, Vec::new()).await?;
    Ok(())
}

/// What is wrong with the screen as it is.
pub(super) async fn faults(leyla: &Person) -> Result<Vec<String>> {
    leyla.waits_until("return document.getAnimations().length === 0", "nothing moves").await?;
    let mut found = axe::too_wide(leyla).await?;
    let looked: Vec<String> = serde_json::from_value(leyla.run(include_str!("look.js"), Vec::new()).await?)?;
    found.extend(looked);
    Ok(found)
}

/// Opens what the screen has behind buttons. Returns whether there was any.
pub(super) async fn opens_what_is_behind(leyla: &Person, what: &str, which: Value) -> Result<bool> {
    Ok(leyla.run_async(include_str!("open.js"), vec![json!(what), which]).await? == true)
}
