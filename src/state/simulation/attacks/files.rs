//! The files of the attacks, each made of an honest one.

use serde_json::{Map, Value, json};
use tandembuch_core::exchange::Exchange;
use tandembuch_core::forms::person::Role;
use tandembuch_core::record::{EntityId, ReplicaId, SpaceId};

use super::scene::{self, DELETED, OTHER_RULE, PARTNER, RULE, SENT, Scene};

/// Something that only an attacker brings.
const ENTRY: EntityId = EntityId::from_random([99; 10]);

/// A file before it is sealed.
pub(super) struct File {
    pub(super) content: Value,
    /// The tandems that its envelope names.
    pub(super) named: Vec<SpaceId>,
    /// What it opens with.
    pub(super) code: String,
    victim: ReplicaId,
    replaced: String,
    /// Under which number, and where, the victim has confirmed, said whose her replica is, and written a title.
    confirmed: String,
    claimed: String,
    title: String,
    /// How many changes the partner knows of the victim.
    known: u64,
}

impl File {
    /// What the partner would send if they were honest.
    pub(super) fn of(scene: &Scene) -> Self {
        let exchange = Exchange::new(Role::Mentee, scene.partner.all_changes());
        let content: Value = serde_json::from_str(&exchange.to_json()).expect("it is JSON");
        let known = scene.partner.seen().seen_of(scene.victim);
        let dot = |id, field: &str| scene.dot_of(id, field).to_string();
        let own = EntityId::of_replica(scene.victim);
        Self {
            content,
            named: vec![exchange.tandem()],
            code: "01JK-MNPQ-RSTV-WXYZ".to_owned(),
            victim: scene.victim,
            replaced: scene.replaced.to_string(),
            confirmed: dot(RULE, "mentor_confirmed"),
            claimed: dot(own, "role"),
            title: dot(SENT, "title"),
            known: known.into(),
        }
    }

    fn record(&mut self) -> &mut Value {
        &mut self.content["record"]
    }

    fn entity(&mut self, id: EntityId) -> &mut Value {
        &mut self.record()["entities"][id.to_string()]
    }

    /// Claims to have seen so many changes.
    fn claim(&mut self, of: ReplicaId, count: u64) {
        self.record()["seen"][of.to_string()] = json!(count);
    }

    /// Writes something under a new number of the partner's own.
    fn write(&mut self, id: EntityId, kind: &str, field: &str, value: &Value) {
        let count = self.record()["seen"][PARTNER.to_string()].as_u64().unwrap_or(0) + 1;
        self.claim(PARTNER, count);
        self.put(id, kind, field, &format!("{PARTNER}:{count}"), value);
    }

    /// Puts a value in under any number.
    fn put(&mut self, id: EntityId, kind: &str, field: &str, dot: &str, value: &Value) {
        let entity = self.entity(id);
        entity["kind"] = json!(kind);
        entity["fields"][field] = json!({ dot: { "at": 1_900_000_000_000_u64, "value": value } });
    }
}

pub(super) fn take(file: &mut File) {
    let replaced = file.replaced.clone();
    file.put(SENT, "goal", "title", &replaced, &json!("alt"));
    file.write(SENT, "goal", "state", &json!("paused"));
}

pub(super) fn forge(file: &mut File) {
    let replaced = file.replaced.clone();
    file.put(ENTRY, "entry", "text", &replaced, &json!("Das habe ich nie geschrieben"));
}

pub(super) fn back_date(file: &mut File) {
    let (replaced, value) = (file.replaced.clone(), json!({ "text": "Wir duzen uns.", "on": "2026-01-05" }));
    file.put(OTHER_RULE, "rule", "mentor_confirmed", &replaced, &value);
}

pub(super) fn silence(file: &mut File) {
    file.claim(file.victim, 1_000);
    file.write(SENT, "goal", "sign", &json!("des Partners"));
}

pub(super) fn block(file: &mut File) {
    file.claim(file.victim, u32::MAX.into());
}

pub(super) fn bloat(file: &mut File) {
    let dot = format!("{PARTNER}:1");
    for number in 0..53_000_u32 {
        let [a, b, c, d] = number.to_be_bytes();
        let id = EntityId::from_random([1, 2, 3, 4, 5, 6, a, b, c, d]);
        file.put(id, "goal", "title", &dot, &json!("x"));
    }
}

pub(super) fn flip_authors(file: &mut File) {
    file.write(EntityId::of_replica(file.victim), "replica", "role", &json!("mentee"));
}

pub(super) fn flip_authors_again(file: &mut File) {
    let claimed = file.claimed.clone();
    file.put(EntityId::of_replica(file.victim), "replica", "role", &claimed, &json!("mentee"));
}

pub(super) fn resurrect(file: &mut File) {
    file.write(DELETED, "goal", "deleted", &Value::Null);
}

fn invented(number: u32) -> ReplicaId {
    let [_, b, c, d] = number.to_be_bytes();
    ReplicaId::from_random([200, 1, b, c, d])
}

pub(super) fn exhaust(file: &mut File) {
    (0..1_000).for_each(|number| file.claim(invented(number), 1));
}

pub(super) fn hide_in_undo(file: &mut File) {
    let number = file.known + 20;
    file.claim(file.victim, number);
    let dot = format!("{}:{number}", file.victim);
    file.put(ENTRY, "entry", "text", &dot, &json!("bleibt, wenn alles geht"));
}

pub(super) fn take_the_kind_over(file: &mut File) {
    file.entity(SENT)["kind"] = json!("zzz");
}

pub(super) fn wrong_tandem(file: &mut File) {
    file.named = vec![SpaceId::from_random([5; 10])];
}

pub(super) fn end_all_backups(file: &mut File) {
    let text = "x".repeat(99_000);
    for number in 0..1_010_u32 {
        let [a, b, c, d] = number.to_be_bytes();
        file.put(
            EntityId::from_random([1, 2, 3, 4, 5, 6, a, b, c, d]),
            "entry",
            "text",
            &format!("{PARTNER}:1"),
            &json!(text),
        );
    }
}

pub(super) fn empty_entities(file: &mut File) {
    *file.entity(ENTRY) = json!({ "kind": "goal", "fields": {} });
}

pub(super) fn bury_the_future(file: &mut File) {
    let all: Map<String, Value> = [(file.victim.to_string(), json!(u32::MAX))].into_iter().collect();
    file.write(SENT, "goal", "deleted", &Value::Object(all));
}

pub(super) fn double_a_dot(file: &mut File) {
    let title = file.title.clone();
    file.put(SENT, "goal", "title", &title, &json!("Ihm alles beibringen"));
}

pub(super) fn invent_replicas(file: &mut File) {
    (0..1_060).for_each(|number| file.claim(invented(number), 1));
}

pub(super) fn fill_the_memory(file: &mut File) {
    file.write(ENTRY, "entry", "text", &json!(vec![json!({ "": 0 }); 300_000]));
}

pub(super) fn replace_the_code(file: &mut File) {
    file.code = "meine eigene Losung".to_owned();
    file.write(ENTRY, "entry", "text", &json!("Neuer Code!"));
}

pub(super) fn confirm_for_another(file: &mut File) {
    let value = json!({ "text": "Wir duzen uns.", "on": "2027-01-13" });
    file.write(OTHER_RULE, "rule", "mentor_confirmed", &value);
}

pub(super) fn change_what_is_confirmed(file: &mut File) {
    let (confirmed, text) = (file.confirmed.clone(), "Wir sagen nie ab.");
    assert_ne!(text, scene::CONFIRMED);
    file.put(RULE, "rule", "mentor_confirmed", &confirmed, &json!({ "text": text, "on": "2027-01-13" }));
    file.write(RULE, "rule", "text", &json!(text));
}

pub(super) fn smuggle_notes(file: &mut File) {
    let note = json!({ "id": ENTRY.to_string(), "text": "für Sie notiert", "created": 1, "changed": 2 });
    file.content["notes"] = json!([note]);
    file.content["only_for_me"] = file.content["record"].clone();
}
