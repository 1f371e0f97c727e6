//! One copy of the record, as a device has it.

use serde_json::{Value, json};
use tandembuch_core::exchange::{ContentError, Exchange};
use tandembuch_core::forms::person::Role;
use tandembuch_core::forms::place;
use tandembuch_core::record::{
    Doubt, Edit, EntityId, Lost, MergeError, OwnWriters, Record, ReplicaId, SpaceId, Taking, VersionVector,
    wire,
};

pub(crate) struct Copy {
    pub(crate) record: Record,
    /// Its tabs.
    pub(crate) own: Vec<ReplicaId>,
    role: Role,
    /// What it had seen when it made its last file.
    sent: VersionVector,
    /// What others had seen when they made their files for it.
    confirmed: VersionVector,
    lost: Lost,
    /// What the last file can be taken back to.
    before: Option<Record>,
}

impl Copy {
    pub(crate) fn new(tandem: SpaceId, own: Vec<ReplicaId>, role: Role) -> Self {
        let nothing = VersionVector::default();
        let (sent, confirmed) = (nothing.clone(), nothing);
        Self { record: Record::new(tandem), own, role, sent, confirmed, lost: Lost::Nothing, before: None }
    }

    /// Writes; what was written and when goes into the history.
    pub(crate) fn write(&mut self, edit: &Edit, by: ReplicaId, now: u64) -> Vec<Value> {
        let before = self.record.seen().clone();
        let Ok(id) = self.record.edit(edit, by, now) else { return Vec::new() };
        let Some(entity) = self.record.get(id) else { return Vec::new() };
        let values = entity
            .fields()
            .flat_map(|(name, register)| register.values().iter().map(move |written| (name, written)));
        let new = values.filter(|(_, written)| !before.contains(written.dot));
        let mut new: Vec<_> = new.collect();
        new.sort_by_key(|(_, written)| written.dot);
        let step = |(name, written): (&str, &tandembuch_core::record::Written)| {
            let (id, kind) = (id.to_string(), entity.kind());
            json!({ "step": "write", "by": by.to_string(), "id": id, "kind": kind, "field": name,
                    "now": now, "value": written.value })
        };
        new.into_iter().map(step).collect()
    }

    pub(crate) fn make(&mut self, since: &VersionVector) -> String {
        self.sent.join(self.record.seen());
        Exchange::new(self.role, self.record.changes_since(since)).to_json()
    }

    /// What the product says to a file.
    pub(crate) fn take(&mut self, file: &str, fresh: [ReplicaId; 2]) -> String {
        let exchange = match Exchange::from_json(file.as_bytes()) {
            Ok(exchange) => exchange,
            Err(ContentError::Malformed) => return "malformed".to_owned(),
            Err(ContentError::TooNew) => return "newer".to_owned(),
            Err(ContentError::TooBig) => return "too big".to_owned(),
        };
        match self.merge(&exchange, fresh) {
            Ok(()) => "taken".to_owned(),
            Err(MergeError::OtherTandem) => "other tandem".to_owned(),
            Err(MergeError::Gap { missing }) => format!("gap {missing}"),
            Err(MergeError::Forged) => "forged".to_owned(),
            Err(MergeError::OtherKind) => "other kind".to_owned(),
            Err(MergeError::Limit(_)) => "bound".to_owned(),
        }
    }

    fn merge(
        &mut self,
        Exchange { changes, .. }: &Exchange,
        [by, for_file]: [ReplicaId; 2],
    ) -> Result<(), MergeError> {
        place::check(changes)?;
        let own = OwnWriters { replicas: &self.own, sent: &self.sent, confirmed: &self.confirmed };
        let doubt = Doubt::of(changes, own);
        let is_protected = place::is_in_ones_own_name;
        let taking = Taking { lost: self.lost, doubt: &doubt, by, for_file, is_protected };
        let (_, before) = self.record.merge_file(changes, taking)?;
        self.before = Some(before);
        self.confirmed.join(&changes.seen);
        if !doubt.is_none() {
            let doubtful: Vec<ReplicaId> = doubt.replicas().collect();
            self.own.retain(|own| !doubtful.contains(own));
            self.own.push(by);
        }
        Ok(())
    }

    /// Takes the last file back.
    pub(crate) fn undo(&mut self, by: ReplicaId, now: u64) -> bool {
        let Some(before) = self.before.take() else { return false };
        self.record = self.record.without_import(&before, &self.own, by, now);
        true
    }

    /// Loses a row.
    pub(crate) fn lose(&mut self, id: EntityId) {
        let left = self.record.entities().filter(|(known, _)| *known != id);
        let left = left.map(|(id, entity)| (id, entity.clone())).collect();
        self.record = Record::from_stored(self.record.space(), self.record.seen().clone(), left);
        self.lost = Lost::Rows;
    }

    pub(crate) fn as_json(&self) -> String {
        wire::write_changes(&self.record.all_changes())
    }
}
