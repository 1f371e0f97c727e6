//! A passkey opens the lock, and so does the password: also when the passkey is another one, or is taken away. The passkey is
//! the browser's own virtual one, which answers to a salt as those of real devices do.

use anyhow::{Context, Result, ensure};
use serde_json::json;

use super::lock::{PASSWORD, goes_to_the_lock, is_locked, locks, opens_the_tandem, sets_the_lock, unlocks};
use super::recovery::{GOAL, NOTE, finds_everything};
use crate::deeds::{self, BERND, texts};
use crate::person::Person;
use crate::stage::Stage;

pub(super) async fn play(stage: &Stage) -> Result<()> {
    let server = stage.server().await?;
    let leyla = stage.person("leyla", &server).await?;
    deeds::founds_a_tandem(&leyla).await?;
    deeds::adds_a_goal(&leyla, Some(BERND), GOAL).await?;
    deeds::goes_to(&leyla, texts().shell.overview).await?;
    leyla.follows(texts().notes.title).await?;
    deeds::adds_a_note(&leyla, NOTE).await?;
    leyla.sees_it_saved().await?;
    goes_to_the_lock(&leyla).await?;
    sets_the_lock(&leyla, PASSWORD, 10).await?;

    let lock = &texts().lock;
    // One that knows no salts: it says so, and opens nothing.
    let plain = Authenticator::of(&leyla, false).await?;
    leyla.presses(lock.add_passkey).await?;
    leyla.sees(lock.passkey_cannot).await?;
    plain.leaves(&leyla).await?;

    let passkey = Authenticator::of(&leyla, true).await?;
    leyla.presses(lock.add_passkey).await?;
    leyla.sees(lock.passkey_added).await?;
    leyla.sees(&(lock.passkeys)(1)).await?;
    locks(&leyla).await?;
    leyla.presses(lock.locked.with_passkey).await?;
    leyla.sees_no(lock.locked.title).await?;
    leyla.sees(&(lock.passkeys)(1)).await?;
    opens_the_tandem(&leyla).await?;
    finds_everything(&leyla).await?;

    // The finger is somebody else's. The password goes on to count, and takes the passkey away.
    locks(&leyla).await?;
    passkey.is_somebody_elses(&leyla).await?;
    leyla.presses(lock.locked.with_passkey).await?;
    leyla.sees(lock.passkey_stopped).await?;
    unlocks(&leyla, PASSWORD).await?;
    finds_everything(&leyla).await?;
    goes_to_the_lock(&leyla).await?;
    leyla.presses(lock.drop_passkeys).await?;
    leyla.sees(lock.passkeys_dropped).await?;
    leyla.sees_no(&(lock.passkeys)(1)).await?;
    locks(&leyla).await?;
    leyla.sees_no(lock.locked.with_passkey).await?;
    unlocks(&leyla, PASSWORD).await?;
    opens_the_tandem(&leyla).await?;
    finds_everything(&leyla).await?;
    leyla.reloads().await?;
    is_locked(&leyla).await?;
    leyla.leaves().await
}

/// What keeps passkeys on a device, as the browser plays it.
pub(super) struct Authenticator(String);

impl Authenticator {
    /// `answers` is whether its passkeys answer to a salt (the extension `prf`).
    pub(super) async fn of(person: &Person, answers: bool) -> Result<Self> {
        let cdp = person.driver().cdp();
        cdp.send_raw("WebAuthn.enable", json!({})).await?;
        let options = json!({
            "protocol": "ctap2",
            "ctap2Version": "ctap2_1",
            "transport": "internal",
            "hasResidentKey": true,
            "hasUserVerification": true,
            "isUserVerified": true,
            "automaticPresenceSimulation": true,
            "hasPrf": answers,
        });
        let added = cdp.send_raw("WebAuthn.addVirtualAuthenticator", json!({ "options": options })).await?;
        let name = added["authenticatorId"].as_str().context("an authenticator has a name")?;
        ensure!(!name.is_empty(), "an authenticator without a name");
        Ok(Self(name.to_owned()))
    }

    /// The finger on it is not the right one.
    async fn is_somebody_elses(&self, person: &Person) -> Result<()> {
        let what = json!({ "authenticatorId": self.0, "isUserVerified": false });
        person.driver().cdp().send_raw("WebAuthn.setUserVerified", what).await?;
        Ok(())
    }

    async fn leaves(self, person: &Person) -> Result<()> {
        let what = json!({ "authenticatorId": self.0 });
        person.driver().cdp().send_raw("WebAuthn.removeVirtualAuthenticator", what).await?;
        Ok(())
    }
}
