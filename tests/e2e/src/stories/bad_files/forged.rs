//! Files that no honest program makes, each with the sentence it deserves.

use anyhow::{Context, Result};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::{Value, json};
use tandembuch_core::exchange::Exchange;
use tandembuch_core::forms::goal;
use tandembuch_core::forms::person::Role;
use tandembuch_core::record::{EntityId, Record, ReplicaId, SpaceId};
use tandembuch_core::text::failures::Explanation;

use crate::deeds::texts;
use crate::interop::Library;

/// Forgeries of a genuine file whose code the device knows.
pub(super) fn all(genuine: &str, code: &str, letter: &str) -> Result<Vec<(String, Explanation)>> {
    let words = &texts().failures;
    let with_header = |change: fn(&mut Value)| with_header(genuine, change);
    let with_content = |change: fn(&mut Value)| with_content(genuine, code, change);
    Ok(vec![
        (letter.to_owned(), words.not_ours.explain()),
        (genuine[..genuine.len() / 2].to_owned(), words.cut_off.explain()),
        (format!("{genuine}\n\n{}", with_other_ciphertext(genuine)?), words.several.explain()),
        (genuine.replacen("\"protected\":\"e", "\"protected\":\"?", 1), words.damaged.explain()),
        (with_other_ciphertext(genuine)?, words.content_damaged.explain()),
        (with_header(later_version)?, words.too_new.explain()),
        (
            with_header(|header| header["p2c"] = json!(4_000_000_000_u32))?,
            words.hostile.explain(words.refused.rounds),
        ),
        (
            with_header(|header| header["crit"] = json!(["exp"]))?,
            words.hostile.explain(words.refused.extension),
        ),
        (with_content(|content| content["record"]["version"] = json!(2))?, words.content_too_new.explain()),
        (with_content(|content| content["from"] = json!("boss"))?, words.content_not_ours.explain()),
        (with_content(with_gap)?, words.gap.explain()),
        (with_content(with_bad_kind)?, words.limit.explain(words.limits.name)),
        (with_content(with_other_kind)?, words.other_kind.explain()),
        (with_content(of_another_tandem)?, words.other_tandem.explain()),
    ])
}

/// A genuine file made into one that has only changes.
pub(super) fn only_changes(genuine: &str, code: &str) -> Result<String> {
    with_content(genuine, code, with_gap)
}

/// A genuine file of another tandem, locked with this code.
pub(super) fn another_tandem(code: &str) -> Result<String> {
    let tandem = SpaceId::from_random([77; 10]);
    let mut record = Record::new(tandem);
    let edit = goal::create(EntityId::from_random([7; 10]), Role::Mentee, "Ein fremdes Ziel", 1);
    record.edit(&edit, ReplicaId::from_random([7; 5]), 1)?;
    let content = Exchange::new(Role::Mentee, record.all_changes()).to_json();
    Library::Jose.seal(&content, &tandem.to_string(), code)
}

fn later_version(header: &mut Value) {
    let kind = header["cty"].as_str().unwrap_or_default().replace("v=1", "v=2");
    header["cty"] = json!(kind);
}

/// What came before is said to be two changes more than there are.
fn with_gap(content: &mut Value) {
    let record = &mut content["record"];
    let seen = record["seen"].as_object().cloned().unwrap_or_default();
    if let Some((replica, counter)) = seen.iter().next() {
        let counter = counter.as_u64().unwrap_or_default();
        record["since"] = json!({ replica: counter + 2 });
        record["seen"] = json!({ replica: counter + 2 });
        record["entities"] = json!({});
    }
}

/// Everything in it is something else.
fn with_other_kind(content: &mut Value) {
    if let Some(entities) = content["record"]["entities"].as_object_mut() {
        entities.values_mut().for_each(|entity| entity["kind"] = json!("meeting"));
    }
}

/// The name outside is that of the tandem whose code locks it; what is in it belongs to another one.
fn of_another_tandem(content: &mut Value) {
    content["record"]["tandem"] = json!(SpaceId::from_random([77; 10]).to_string());
}

/// A new entity of a kind that no program would write.
fn with_bad_kind(content: &mut Value) {
    let record = &mut content["record"];
    let replica = ReplicaId::from_random([7; 5]).to_string();
    record["seen"][&replica] = json!(1);
    record["entities"][EntityId::from_random([7; 10]).to_string()] = json!({
        "kind": "Kein Name",
        "fields": { "title": { format!("{replica}:1"): { "at": 1, "value": "Hinein damit" } } },
    });
}

pub(in crate::stories) fn with_other_ciphertext(genuine: &str) -> Result<String> {
    let mut bundle: Value = serde_json::from_str(genuine)?;
    let ciphertext = bundle["ciphertext"].as_str().context("a bundle has a ciphertext")?;
    let other = if ciphertext.starts_with('A') { 'B' } else { 'A' };
    bundle["ciphertext"] = json!(format!("{other}{}", &ciphertext[1..]));
    Ok(bundle.to_string())
}

fn with_header(genuine: &str, change: fn(&mut Value)) -> Result<String> {
    let mut bundle: Value = serde_json::from_str(genuine)?;
    let protected = bundle["protected"].as_str().context("a bundle has a protected header")?;
    let mut header: Value = serde_json::from_slice(&URL_SAFE_NO_PAD.decode(protected)?)?;
    change(&mut header);
    bundle["protected"] = json!(URL_SAFE_NO_PAD.encode(header.to_string()));
    Ok(bundle.to_string())
}

/// Sealed again, with the right code and another content.
fn with_content(genuine: &str, code: &str, change: fn(&mut Value)) -> Result<String> {
    let mut content: Value = serde_json::from_str(&Library::Jose.open(genuine, code)?)?;
    let tandem = content["record"]["tandem"].as_str().context("a record has a tandem")?.to_owned();
    change(&mut content);
    Library::Jose.seal(&content.to_string(), &tandem, code)
}
