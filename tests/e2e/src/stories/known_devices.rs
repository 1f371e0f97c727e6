//! The first file goes by the Tandem-Code; from then on the devices of both know each other, and no code is asked for. Files in
//! Bernd's name that are not of his device are asked about or refused, each with its sentence; and a device is dropped.

use anyhow::{Context, Result, ensure};
use serde_json::Value;
use tandembuch_core::bundle::{PublicKey, RecoveryCode};
use tandembuch_core::exchange::{Exchange, Introduction};
use tandembuch_core::forms::goal;
use tandembuch_core::forms::person::{self, Role};
use tandembuch_core::known_device::check_number;
use tandembuch_core::record::{EntityId, Record, ReplicaId, SpaceId};
use tandembuch_core::recovery::RecoveryKey;

use super::bad_files::with_other_ciphertext;
use crate::deeds::{self, BERND, LEYLA, texts};
use crate::interop::Library;
use crate::person::{Person, at};
use crate::stage::Stage;

/// The key of whoever passes for Bernd.
pub(super) const STRANGER: &str = "01JK-MNPQ-RSTV-WXYZ-0123-4567";
/// And of somebody else.
pub(super) const OTHER_STRANGER: &str = "01JK-MNPQ-RSTV-WXYZ-0123-4569";
/// The key of who has Leyla's recovery sheet.
const SHEET: &str = "01JK-MNPQ-RSTV-WXYZ-0123-4568";
const GOAL: &str = "Eine Videokonferenz leiten";
const BERNDS: &str = "Verstehen, wie ein Haushalt entsteht";
const NEXT: &str = "Ein Formular am Bildschirm ausfüllen";
const FORGED: &str = "Das Passwort mit dem Vorzimmer teilen";

pub(super) async fn play(stage: &Stage) -> Result<()> {
    let server = stage.server().await?;
    let leyla = stage.person("leyla", &server).await?;
    let code = deeds::founds_a_tandem(&leyla).await?;
    uses_her_sheet(&leyla).await?;
    deeds::adds_a_goal(&leyla, Some(BERND), GOAL).await?;
    let first = deeds::makes_a_file(&leyla).await?;
    ensure!(is_for_code(&first)?, "the first file opens with the Tandem-Code");
    let bernd = stage.person("bernd", &server).await?;
    let file = deeds::as_file(stage.folder(), "leyla.tandem.txt", &first)?;
    deeds::joins_the_tandem(&bernd, &file, &code, Role::Mentee).await?;

    deeds::adds_a_goal(&bernd, None, BERNDS).await?;
    let from_bernd = deeds::makes_a_file(&bernd).await?;
    bernd.sees(&(texts().devices.no_code)(LEYLA)).await?;
    opens_with_keys_alone(&from_bernd, &code)?;
    takes_in_the_first_signed_file(&leyla, &from_bernd).await?;
    both_see_the_same_numbers(&leyla, &bernd).await?;

    let attacks = Attacks::on(&first, &code)?;
    attacks.are_told(&leyla, &from_bernd).await?;
    goes_on(&leyla, &bernd).await?;
    bernd.leaves().await?;
    let everything = deeds::makes_a_file_of_everything(&leyla).await?;
    let file = deeds::as_file(stage.folder(), "everything.tandem.txt", &everything)?;
    let bernd = stage.person("bernd-on-a-new-device", &server).await?;
    deeds::joins_the_tandem(&bernd, &file, &code, Role::Mentee).await?;
    comes_with_a_new_device(&leyla, &bernd).await?;
    is_dropped_and_taken_back(&leyla, &bernd, &code).await?;
    leyla.leaves().await?;
    bernd.leaves().await
}

/// Leyla has a recovery sheet from another device.
async fn uses_her_sheet(leyla: &Person) -> Result<()> {
    let recovery = &texts().recovery;
    deeds::goes_to(leyla, texts().shell.exchange).await?;
    leyla.follows(texts().exchange.recovery[0]).await?;
    leyla.fills(recovery.code, SHEET).await?;
    leyla.presses(recovery.use_it).await?;
    leyla.sees(recovery.kept).await
}

fn envelope(bundle: &str) -> Result<Value> {
    serde_json::from_str(bundle).context("a bundle is JSON")
}

fn is_for_code(bundle: &str) -> Result<bool> {
    let recipients = envelope(bundle)?["recipients"].clone();
    Ok(recipients.as_array().is_some_and(|all| all.len() == 1 && all[0].get("header").is_none()))
}

/// Of what Bernd made for Leyla, her sheet opens what her devices open, and others' programs find his signature right.
fn opens_with_keys_alone(bundle: &str, code: &str) -> Result<()> {
    for library in Library::ALL {
        ensure!(library.open(bundle, code).is_err(), "{library:?} opens it with the Tandem-Code");
        let signed = library.open(bundle, SHEET)?;
        ensure!(library.verify(&signed)?.contains(BERNDS), "{library:?} finds no goal");
        let forged = signed.replace(BERNDS, FORGED);
        ensure!(library.verify(&forged).is_err(), "{library:?} takes a signature for one of something else");
    }
    Ok(())
}

async fn takes_in_the_first_signed_file(leyla: &Person, file: &str) -> Result<()> {
    deeds::opens_a_file(leyla, file).await?;
    leyla.sees(texts().devices.first).await?;
    leyla.presses(texts().incoming.take_in).await?;
    leyla.sees_no(texts().incoming.take_in).await?;
    leyla.sees_it_saved().await
}

async fn number_of_this_device(person: &Person) -> Result<String> {
    deeds::goes_to(person, texts().shell.exchange).await?;
    person.follows(texts().devices.title).await?;
    person.sees(texts().devices.this_one).await?;
    person
        .waits_until("return !!document.querySelector('.this-device strong')", "the number is there")
        .await?;
    let number =
        person.run("return document.querySelector('.this-device strong').textContent", Vec::new()).await?;
    Ok(number.as_str().context("it is a text")?.to_owned())
}

async fn both_see_the_same_numbers(leyla: &Person, bernd: &Person) -> Result<()> {
    let (leylas, bernds) = (number_of_this_device(leyla).await?, number_of_this_device(bernd).await?);
    ensure!(leylas != bernds, "both have the same number");
    leyla.sees(&bernds).await?;
    bernd.sees(&leylas).await
}

/// Files in Bernd's name by somebody who knows the Tandem-Code and got hold of a file.
struct Attacks {
    content: Exchange,
    leylas: PublicKey,
    code: String,
}

impl Attacks {
    fn on(first: &str, code: &str) -> Result<Self> {
        let content = Exchange::from_json(Library::Jose.open(first, code)?.as_bytes())?;
        let leylas = content.device.context("Leyla's device introduces itself")?.agree;
        Ok(Self { content, leylas, code: code.to_owned() })
    }

    /// One of Bernd's, with something that he never wrote.
    fn forged(&self, tandem: SpaceId, device: Option<Introduction>) -> Result<Exchange> {
        let (mut record, by) = (Record::new(tandem), ReplicaId::from_random([66; 5]));
        if tandem == self.content.tandem() {
            record.merge(&self.content.changes)?;
        }
        record.edit(&person::claim_replica(by, Role::Mentee), by, 1)?;
        record.edit(&goal::create(EntityId::from_random([66; 10]), Role::Mentee, FORGED, 1), by, 1)?;
        Ok(Exchange { device, ..Exchange::new(Role::Mentee, record.all_changes()) })
    }

    async fn are_told(&self, leyla: &Person, genuine: &str) -> Result<()> {
        let (devices, failures) = (&texts().devices, &texts().failures);
        let stranger = key_of(STRANGER)?;
        let device = Introduction { agree: stranger, sign: stranger, recovery: None };
        let (here, elsewhere) = (self.content.tandem(), SpaceId::from_random([77; 10]));
        let kid = stranger.key_id().to_string();
        let sign = |library: Library, exchange: &Exchange, kid: &str| {
            library.sign(&exchange.to_json(), STRANGER, kid, &self.leylas)
        };

        // By nobody who introduces themselves, and under the name of a key that is another's.
        let nameless = sign(Library::Jose, &self.forged(here, None)?, &kid)?;
        let false_name =
            sign(Library::Jwcrypto, &self.forged(here, Some(device))?, &self.leylas.key_id().to_string())?;
        for refused in [nameless, false_name] {
            is_refused(leyla, &refused, &failures.forged_signature.explain().happened).await?;
        }
        let of_another = sign(Library::Jose, &self.forged(elsewhere, Some(device))?, &kid)?;
        is_refused(leyla, &of_another, &failures.other_tandem.explain().happened).await?;

        // Whoever introduces themselves is asked about, and so is a file without a signature.
        let by_stranger = sign(Library::Jwcrypto, &self.forged(here, Some(device))?, &kid)?;
        deeds::opens_a_file(leyla, &by_stranger).await?;
        leyla.sees(&(devices.new)(BERND)).await?;
        leyla.sees(&check_number(&stranger.key_id())).await?;
        is_not_taken_in_unasked(leyla).await?;
        let unsigned = self.forged(here, None)?.to_json();
        let unsigned = Library::Jose.seal(&unsigned, &here.to_string(), &self.code)?;
        deeds::opens_a_file(leyla, &unsigned).await?;
        leyla.sees(devices.unsigned).await?;
        is_not_taken_in_unasked(leyla).await?;

        let damaged = with_other_ciphertext(genuine)?;
        is_refused(leyla, &damaged, &failures.damaged_for_this_device.explain().happened).await?;

        // Once more brings nothing.
        deeds::opens_a_file(leyla, genuine).await?;
        leyla.sees(&(devices.known)(BERND)).await?;
        leyla.sees(texts().incoming.nothing_new).await?;
        leyla.presses(texts().incoming.finish).await?;
        deeds::goes_to(leyla, texts().shell.goals).await?;
        leyla.sees(BERNDS).await?;
        leyla.sees_no(FORGED).await
    }
}

async fn is_refused(leyla: &Person, file: &str, why: &str) -> Result<()> {
    deeds::opens_a_file(leyla, file).await?;
    leyla.sees(why).await
}

async fn is_not_taken_in_unasked(leyla: &Person) -> Result<()> {
    leyla.presses(texts().incoming.take_in).await?;
    leyla.sees(texts().devices.say_so).await?;
    leyla.presses(texts().incoming.discard).await
}

/// A file for whoever made `first`, in the name of their partner, by whoever has the key of a recovery code.
pub(super) fn in_the_name_of_the_partner(first: &str, code: &str, signer: &str) -> Result<String> {
    let attacks = Attacks::on(first, code)?;
    let key = key_of(signer)?;
    let device = Introduction { agree: key, sign: key, recovery: None };
    let exchange = attacks.forged(attacks.content.tandem(), Some(device))?;
    Library::Jose.sign(&exchange.to_json(), signer, key.key_id().as_str(), &attacks.leylas)
}

fn key_of(code: &str) -> Result<PublicKey> {
    let code = RecoveryCode::parse(code)?;
    Ok(RecoveryKey::derive(&code).context("it has a key")?.public())
}

/// No code is asked for any more, in neither direction.
async fn goes_on(leyla: &Person, bernd: &Person) -> Result<()> {
    deeds::adds_a_goal(leyla, Some(BERND), NEXT).await?;
    let from_leyla = deeds::makes_a_file(leyla).await?;
    deeds::opens_a_file(bernd, &from_leyla).await?;
    bernd.sees(&(texts().devices.known)(LEYLA)).await?;
    bernd.presses(texts().incoming.take_in).await?;
    bernd.sees_no(texts().incoming.take_in).await?;
    deeds::goes_to(bernd, texts().shell.goals).await?;
    bernd.sees(NEXT).await
}

/// Bernd has lost his device. Of the new one Leyla is asked, and compares the numbers.
async fn comes_with_a_new_device(leyla: &Person, bernd: &Person) -> Result<()> {
    let devices = &texts().devices;
    let number = number_of_this_device(bernd).await?;
    deeds::adds_a_goal(bernd, None, "Vom neuen Gerät").await?;
    let from_bernd = deeds::makes_a_file(bernd).await?;
    deeds::opens_a_file(leyla, &from_bernd).await?;
    leyla.sees(&(devices.new)(BERND)).await?;
    leyla.sees(&(devices.new_text)(&number)).await?;
    leyla.chooses(devices.new_yes).await?;
    leyla.presses(texts().incoming.take_in).await?;
    leyla.sees_no(texts().incoming.take_in).await?;
    leyla.sees_it_saved().await
}

/// Leyla drops the new device: its next file is refused, and hers are not sealed for it.
async fn is_dropped_and_taken_back(leyla: &Person, bernd: &Person, code: &str) -> Result<()> {
    let devices = &texts().devices;
    let number = number_of_this_device(bernd).await?;
    deeds::adds_a_goal(bernd, None, "Zum Schluss").await?;
    let from_bernd = deeds::makes_a_file(bernd).await?;
    deeds::goes_to(leyla, texts().shell.exchange).await?;
    leyla.follows(devices.title).await?;
    leyla.presses(at(devices.drop).beside(&*number)).await?;
    leyla.sees(devices.is_dropped).await?;
    leyla.presses(texts().common.undo).await?;
    leyla.sees_no(devices.is_dropped).await?;
    // What was pressed is gone: the heading gets the focus, and the page goes there.
    let is_there = "return document.activeElement.tagName === 'H1' && scrollY === 0";
    leyla.waits_until(is_there, "the heading has the focus").await?;
    leyla.presses(at(devices.drop).beside(&*number)).await?;
    leyla.sees(devices.is_dropped).await?;
    is_refused(leyla, &from_bernd, &texts().failures.dropped_device.explain().happened).await?;
    deeds::adds_a_goal(leyla, None, "Nicht für dieses Gerät").await?;
    let for_others = deeds::makes_a_file(leyla).await?;
    deeds::opens_a_file(bernd, &for_others).await?;
    bernd.sees(devices.for_others[0]).await?;
    bernd.enters(texts().incoming.recovery[2], code).await?;
    bernd.sees(&texts().failures.tandem_code_for_devices.explain().happened).await?;
    deeds::goes_to(leyla, texts().shell.exchange).await?;
    leyla.follows(devices.title).await?;
    leyla.presses(devices.take_back).await?;
    leyla.sees_no(devices.is_dropped).await?;
    deeds::takes_in(leyla, &from_bernd, BERND).await
}
