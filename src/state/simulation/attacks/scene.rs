//! A victim who has written this and that, sent most of it, and has got an honest file already.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use fastrand::Rng;
use serde_json::{Value, json};
use tandembuch_core::bundle::{Kind, PublicKey};
use tandembuch_core::exchange::Exchange;
use tandembuch_core::forms::person::{self, Role};
use tandembuch_core::forms::{goal, rule, set_text, tandem};
use tandembuch_core::notes;
use tandembuch_core::record::{Dot, Edit, EntityId, InsteadOf, Record, ReplicaId};

use super::super::device::Device;
use super::super::page::Page;
use super::files::File;
use crate::state::incoming::{IncomingError, Opened, Own};
use crate::state::known::Sender;
use crate::state::outgoing::Purpose;
use crate::state::{App, NewTandem, Private};

pub(super) const SENT: EntityId = EntityId::from_random([11; 10]);
pub(super) const UNSENT: EntityId = EntityId::from_random([12; 10]);
pub(super) const DELETED: EntityId = EntityId::from_random([13; 10]);
pub(super) const RULE: EntityId = EntityId::from_random([14; 10]);
pub(super) const OTHER_RULE: EntityId = EntityId::from_random([15; 10]);
pub(super) const CONFIRMED: &str = "Wir sagen rechtzeitig ab.";
pub(super) const PARTNER: ReplicaId = ReplicaId::from_random([77; 5]);

/// The victim at her device.
pub(super) struct Scene {
    page: Page,
    /// What the partner has.
    pub(super) partner: Record,
    /// A number of the victim whose value was replaced long ago, in the title of [`SENT`].
    pub(super) replaced: Dot,
    pub(super) victim: ReplicaId,
}

impl Scene {
    pub(super) fn new() -> Self {
        let now = Rc::new(Cell::new(1_799_827_200_000));
        let device =
            Rc::new(Device::new(0, "Leyla's phone", Role::Mentor, &Rc::new(Rng::with_seed(7).into())));
        let page = Page::open(&device, &now, 1);
        let nobody = ReplicaId::from_random([0; 5]);
        let replaced = Dot { replica: nobody, counter: 1 };
        let partner = Record::new(tandembuch_core::record::SpaceId::from_random([0; 10]));
        let mut scene = Self { page, partner, replaced, victim: nobody };
        scene.wait();
        scene.found();
        scene.edit(&goal::create(SENT, Role::Mentor, "alt", 1));
        scene.replaced = scene.dot_of(SENT, goal::TITLE);
        scene.victim = scene.replaced.replica;
        scene.edit(&set_text(SENT, goal::TITLE, "alt", "Kalender teilen"));
        scene.edit(&goal::create(DELETED, Role::Mentor, "doch nicht", 2));
        scene.edit(&Edit::Delete { id: DELETED });
        scene.edit(&rule::create(RULE, CONFIRMED, 3));
        let value = json!({ "text": CONFIRMED, "on": "2027-01-13" });
        let field = rule::MENTOR_CONFIRMED.to_owned();
        scene.edit(&Edit::Set { id: RULE, field, value, instead_of: InsteadOf::Everything });
        scene.edit(&rule::create(OTHER_RULE, "Wir duzen uns.", 4));
        let note = notes::create(EntityId::from_random([16; 10]), "nur für mich", 5);
        scene.page.with(|| assert!(scene.app().apply_own(&[note])));
        scene.wait();
        scene.partner = Record::new(scene.record().space());
        scene.partner_takes_everything();
        scene.partner.edit(&person::claim_replica(PARTNER, Role::Mentee), PARTNER, 5).expect("it fits");
        let goal = goal::create(EntityId::from_random([17; 10]), Role::Mentee, "von Bernd", 6);
        scene.partner.edit(&goal, PARTNER, 6).expect("it fits");
        let honest = File::of(&scene);
        let opened = scene.understand(Kind::Exchange, &honest).expect("it is honest");
        scene.accept(&opened);
        scene.edit(&goal::create(UNSENT, Role::Mentor, "noch nicht gesendet", 7));
        scene.edit(&set_text(SENT, goal::SIGN, "", "auch nicht gesendet"));
        scene
    }

    fn found(&mut self) {
        let arrangement =
            tandem::Arrangement { rhythm: 2, minutes: 60, place: String::new(), planner: None, writer: None };
        let new = NewTandem {
            me: Role::Mentor,
            mentor: ("Leyla".to_owned(), String::new()),
            mentee: ("Bernd".to_owned(), String::new()),
            from: None,
            until: None,
            arrangement,
        };
        let app = self.app();
        self.page.begin(async move { drop(app.create(new).await) });
        self.wait();
    }

    /// Lets everything that was begun come to its end.
    fn wait(&mut self) {
        while !self.page.is_idle() {
            self.page.step();
        }
    }

    fn app(&self) -> App {
        self.page.app.get().expect("it has started")
    }

    fn edit(&mut self, edit: &Edit) {
        self.page.with(|| assert!(self.app().apply(edit), "{edit:?}"));
        self.wait();
    }

    /// The victim writes on, as if nothing had been.
    pub(super) fn writes(&mut self, text: &str) {
        self.edit(&Edit::Create { id: entry(text), kind: "entry", fields: vec![("text", json!(text))] });
    }

    pub(super) fn title(&self, id: EntityId) -> String {
        let record = self.record();
        let title = record.get(id).and_then(|entity| entity.shown(goal::TITLE)).cloned();
        title.as_ref().and_then(Value::as_str).unwrap_or_default().to_owned()
    }

    pub(super) fn record(&self) -> Record {
        self.app().record.get_untracked()
    }

    /// What she keeps for herself.
    pub(super) fn notes(&self) -> Record {
        self.app().own.get_untracked()
    }

    pub(super) fn private(&self) -> Private {
        self.app().private.get_untracked()
    }

    pub(super) fn dot_of(&self, id: EntityId, field: &str) -> Dot {
        let record = self.record();
        record.get(id).and_then(|entity| entity.field(field)).expect("it is there").values()[0].dot
    }

    /// What comes of something that takes time.
    fn answer<T: 'static>(&mut self, task: impl Future<Output = T> + 'static) -> T {
        let answer: Rc<RefCell<Option<T>>> = Rc::default();
        let put = answer.clone();
        self.page.begin(async move { *put.borrow_mut() = Some(task.await) });
        self.wait();
        answer.take().expect("it has come to its end")
    }

    pub(super) fn understand(&mut self, kind: Kind, file: &File) -> Result<Opened, IncomingError> {
        let (app, named, content) = (self.app(), file.named.clone(), file.content.to_string());
        let code = file.code.clone();
        self.answer(async move { app.understand(kind, &named, content.as_bytes(), &code).await })
    }

    /// A file of the partner, whose signature has been held against the keys already.
    pub(super) fn looks_at(&mut self, exchange: Exchange, sender: Sender) -> Result<Opened, IncomingError> {
        let app = self.app();
        self.answer(async move {
            app.look_at(exchange, Own::default(), Kind::SignedExchange, &[], "", sender).await
        })
    }

    pub(super) fn tries_to_accept(&mut self, opened: &Opened) -> Result<(), IncomingError> {
        let (app, opened) = (self.app(), opened.clone());
        self.answer(async move { app.accept(&opened, Role::Mentor).await }).map(drop)
    }

    pub(super) fn drops(&mut self, device: &PublicKey) {
        let (app, name) = (self.app(), device.key_id());
        self.answer(async move { app.drop_device(&name, true).await }).expect("the disk is well");
    }

    pub(super) fn accept(&mut self, opened: &Opened) {
        let (app, opened) = (self.app(), opened.clone());
        self.answer(async move { app.accept(&opened, Role::Mentor).await }).expect("it was understood");
    }

    pub(super) fn undo(&mut self) -> bool {
        let app = self.app();
        self.answer(async move { app.undo_import().await }) == Ok(true)
    }

    /// The partner gets a file with everything. False if they cannot take it in.
    pub(super) fn partner_takes_everything(&mut self) -> bool {
        let session = self.app().session().expect("it is open");
        let content = self.answer(async move { session.stored_content(Purpose::Everything, false).await });
        let json = content.map(|content| content.json).unwrap_or_default();
        let exchange = Exchange::from_json(json.as_bytes()).expect("it is ours");
        self.partner.merge(&exchange.changes).is_ok()
    }
}

/// Everything that stands in a record, without who wrote it under which number: of what, where, and whether it is hidden.
pub(super) fn words(record: &Record) -> Vec<String> {
    let mut words = Vec::new();
    for (id, entity) in record.entities().filter(|(_, entity)| entity.kind() != person::REPLICA_KIND) {
        if entity.is_deleted() {
            words.push(format!("{id} is hidden"));
        }
        for (name, register) in entity.fields().filter(|(name, _)| *name != "deleted") {
            let values = register.values().iter().map(|written| &written.value);
            words.extend(values.map(|value| word(&id.to_string(), entity.kind(), name, value)));
        }
    }
    words.sort();
    words
}

fn word(id: &str, kind: &str, name: &str, value: &Value) -> String {
    format!("{id} {kind} {name} {value}")
}

/// What [`Scene::writes`] adds to [`words`].
pub(super) fn word_of(text: &str) -> String {
    word(&entry(text).to_string(), "entry", "text", &json!(text))
}

fn entry(text: &str) -> EntityId {
    EntityId::from_random(std::array::from_fn(|place| text.as_bytes()[place]))
}
