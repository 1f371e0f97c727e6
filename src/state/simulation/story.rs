//! What happens: people write, hide, close and lose their tabs, disks fail, and files go to and fro.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use fastrand::Rng;
use leptos::prelude::*;
use tandembuch_core::bundle::Kind;
use tandembuch_core::forms::person::Role;
use tandembuch_core::forms::{goal, set_text, tandem};
use tandembuch_core::record::{Edit, EntityId, TandemId};

use super::device::Device;
use super::disk::Trouble;
use super::page::Page;
use super::truth::{Truth, texts};
use crate::state::outgoing::{Purpose, SealedFile};
use crate::state::{App, NewTandem, SaveState};

/// What has been played.
#[derive(Debug, Clone, Default)]
pub(super) struct Counts {
    pub(super) texts: u32,
    pub(super) kills: u32,
    pub(super) full_disks: u32,
    pub(super) lost_answers: u32,
    pub(super) hangs: u32,
    pub(super) files: u32,
    pub(super) imports: u32,
    pub(super) undone: u32,
    pub(super) second_tabs: u32,
}

impl Counts {
    fn all(&mut self) -> [&mut u32; 9] {
        let Self { texts, kills, full_disks, lost_answers, hangs, files, imports, undone, second_tabs } =
            self;
        [texts, kills, full_disks, lost_answers, hangs, files, imports, undone, second_tabs]
    }

    pub(super) fn add(&mut self, other: &Self) {
        let mut other = other.clone();
        for (sum, more) in self.all().into_iter().zip(other.all()) {
            *sum += *more;
        }
    }

    pub(super) fn has_all(&self) -> bool {
        self.clone().all().iter().all(|count| **count > 0)
    }
}

/// A file that somebody has made. It may be taken in any number of times, by anybody.
#[derive(Clone)]
struct File {
    maker: String,
    json: String,
}

/// What tasks report, while the story goes on.
#[derive(Default)]
struct Reports {
    files: RefCell<Vec<File>>,
    tandem: Cell<Option<TandemId>>,
    imports: Cell<u32>,
    undone: Cell<u32>,
    faults: RefCell<Vec<String>>,
}

pub(super) struct Story {
    chance: Rc<RefCell<Rng>>,
    now: Rc<Cell<u64>>,
    devices: Vec<Rc<Device>>,
    pages: Vec<Page>,
    reports: Rc<Reports>,
    truth: Truth,
    tabs: u32,
    watched: Option<String>,
    /// The first text that is missing in the end.
    pub(super) lost: Option<String>,
    told: Vec<String>,
    pub(super) counts: Counts,
}

/// A task that takes more steps than this is said to hang.
const MOST_STEPS: u32 = 100_000;
const MOST_TABS: usize = 3;

impl Story {
    pub(super) fn new(seed: u64) -> Self {
        let chance = Rc::new(RefCell::new(Rng::with_seed(seed)));
        let people = [("Leyla's phone", Role::Mentor), ("Bernd's PC", Role::Mentee)];
        let more = [("Leyla's laptop", Role::Mentor), ("Bernd's tablet", Role::Mentee)];
        let more = &more[..chance.borrow_mut().usize(..=more.len())];
        let devices =
            people.iter().chain(more).map(|(name, role)| Device::new(name, *role, &chance)).collect();
        Self {
            chance,
            // 13 January 2027, in the morning.
            now: Rc::new(Cell::new(1_799_830_800_000)),
            devices,
            pages: Vec::new(),
            reports: Rc::default(),
            truth: Truth::default(),
            tabs: 0,
            watched: None,
            lost: None,
            told: Vec::new(),
            counts: Counts::default(),
        }
    }

    /// Plays it to its end.
    ///
    /// # Errors
    /// What went wrong.
    pub(super) fn play(&mut self) -> Result<(), String> {
        self.begin()?;
        let length = self.below(150) + 30;
        for _ in 0..length {
            self.something_happens();
            for _ in 0..self.below(60) {
                self.a_step()?;
            }
        }
        self.end()
    }

    /// What happened, line by line.
    pub(super) fn told(&self) -> String {
        self.told.join("\n")
    }

    /// From now on it is told where this text comes and goes.
    pub(super) fn watch(&mut self, text: String) {
        self.watched = Some(text);
    }

    /// Tells where the watched text has come or gone in a tab.
    fn look_for_the_watched(&mut self, page: usize) {
        let Some((text, app)) = self.watched.clone().zip(self.pages[page].app.get()) else { return };
        let disk = self.pages[page].device.disk.clone();
        let is_stored = disk.holds(&format!("\\\"{text}\\\""));
        if disk.has_watched.replace(is_stored) != is_stored {
            let went = if is_stored { "has been stored" } else { "is not stored any more" };
            self.tell(page, &format!("    \"{text}\" {went}"));
        }
        let is_there = app.record.with_untracked(texts).contains(&text);
        if is_there != self.pages[page].has_watched {
            self.pages[page].has_watched = is_there;
            let went = if is_there { "is there" } else { "is not there any more" };
            self.tell(page, &format!("    \"{text}\" {went}; {:?}", app.save.get_untracked()));
        }
    }

    fn below(&self, end: usize) -> usize {
        self.chance.borrow_mut().usize(..end)
    }

    fn tell(&mut self, page: usize, what: &str) {
        let Page { device, number, .. } = &self.pages[page];
        self.told.push(format!("{}, tab {number}: {what}", device.name));
    }

    /// The tandem is founded, and everybody gets it.
    fn begin(&mut self) -> Result<(), String> {
        for device in self.devices.clone() {
            self.open(&device);
            let page = self.pages.len() - 1;
            self.runs_until_idle(page)?;
            if page == 0 {
                self.founds(page);
                self.runs_until_idle(page)?;
                self.makes_a_file(page, Purpose::Everything);
                self.runs_until_idle(page)?;
            } else {
                self.takes_in(page, 0);
                self.runs_until_idle(page)?;
            }
        }
        Ok(())
    }

    fn founds(&mut self, page: usize) {
        let Some(app) = self.pages[page].app.get() else { return };
        let new = NewTandem {
            me: Role::Mentor,
            mentor: ("Leyla".to_owned(), String::new()),
            mentee: ("Bernd".to_owned(), String::new()),
            from: None,
            until: None,
            arrangement: tandem::Arrangement {
                rhythm: 2,
                minutes: 60,
                place: String::new(),
                planner: None,
                writer: None,
            },
        };
        let reports = self.reports.clone();
        self.pages[page].begin(async move { reports.tandem.set(app.create(new).await.ok()) });
    }

    fn something_happens(&mut self) {
        self.now.set(self.now.get() + self.chance.borrow_mut().u64(..3_600_000));
        let what = self.below(100);
        if self.pages.is_empty() || what < 6 {
            return self.opens_a_tab();
        }
        let page = self.below(self.pages.len());
        if what < 12 {
            return self.trouble_changes(page);
        }
        let Some(app) = self.pages[page].app.get() else { return };
        if app.open.get_untracked().is_none() {
            return self.opens_the_tandem(page);
        }
        match what {
            12..50 => self.writes(page, app),
            50..56 => self.deletes_or_restores(page, app),
            56..62 => self.hides(page, app),
            62..66 => self.comes_back(page, app),
            66..71 => self.is_killed(page),
            71..74 => {
                self.hides(page, app);
                self.is_killed(page);
            }
            74..84 => {
                let purpose = if self.below(2) == 0 { Purpose::News } else { Purpose::Everything };
                self.makes_a_file(page, purpose);
            }
            84..95 => {
                let files = self.reports.files.borrow().len();
                let file = self.below(files);
                self.takes_in(page, file);
            }
            _ => self.undoes_the_import(page),
        }
    }

    fn open(&mut self, device: &Rc<Device>) {
        self.tabs += 1;
        self.pages.push(Page::open(device, &self.now, self.tabs));
    }

    fn opens_a_tab(&mut self) {
        let device = self.devices[self.below(self.devices.len())].clone();
        let open = self.pages.iter().filter(|page| Rc::ptr_eq(&page.device, &device)).count();
        if open < MOST_TABS {
            self.counts.second_tabs += u32::from(open > 0);
            self.open(&device);
            self.tell(self.pages.len() - 1, "is opened");
        }
    }

    fn trouble_changes(&mut self, page: usize) {
        let trouble = match self.below(6) {
            0 => Trouble::Full,
            1 => Trouble::Flaky,
            2 => Trouble::Hangs,
            _ => Trouble::None,
        };
        self.counts.full_disks += u32::from(trouble == Trouble::Full);
        self.counts.lost_answers += u32::from(trouble == Trouble::Flaky);
        self.counts.hangs += u32::from(trouble == Trouble::Hangs);
        let hours = self.chance.borrow_mut().i64(-10_000..10_000);
        let is_small_store_full = self.below(8) == 0;
        let device = &self.pages[page].device;
        device.disk.trouble.set(trouble);
        device.small.is_full.set(is_small_store_full);
        device.clock_is_off.set(hours * 3_600_000);
        let what =
            format!("disk {trouble:?}, small store full: {is_small_store_full}, clock off by {hours} h");
        self.tell(page, &what);
    }

    fn opens_the_tandem(&mut self, page: usize) {
        let (Some(app), Some(tandem)) = (self.pages[page].app.get(), self.reports.tandem.get()) else {
            return;
        };
        // Few people press twice.
        if self.pages[page].is_opening && self.below(10) > 0 {
            return;
        }
        self.tell(page, "opens the tandem");
        self.pages[page].is_opening = true;
        self.pages[page].begin(async move { drop(app.open_tandem(tandem).await) });
    }

    fn writes(&mut self, page: usize, app: App) {
        self.counts.texts += 1;
        let text = format!("text {}", self.counts.texts);
        let goals = app.record.with_untracked(goal::Goal::all);
        let edit = match self.below(goals.len() + 1) {
            chosen if chosen < goals.len() => {
                set_text(goals[chosen].id, "title", &goals[chosen].title, &text)
            }
            _ => {
                let id = EntityId::from_random(
                    self.chance.borrow_mut().u128(..).to_be_bytes()[..10].try_into().expect("ten"),
                );
                goal::create(id, self.pages[page].device.role, &text, self.now.get())
            }
        };
        let before = app.record.with_untracked(texts);
        let is_done = self.pages[page].with(|| app.apply(&edit));
        let after = app.record.with_untracked(texts);
        self.tell(page, &format!("writes \"{text}\": {:?}", app.refused.get_untracked()));
        if is_done {
            self.truth.written(&text, &before, &after);
            self.pages[page].typed.push(text);
        }
    }

    fn deletes_or_restores(&mut self, page: usize, app: App) {
        let ids: Vec<EntityId> = app.record.with_untracked(|record| {
            record.entities().filter(|(_, entity)| entity.kind() == goal::KIND).map(|(id, _)| id).collect()
        });
        if ids.is_empty() {
            return;
        }
        let id = ids[self.below(ids.len())];
        let edit = if self.below(2) == 0 { Edit::Delete { id } } else { Edit::Restore { id } };
        self.tell(page, &format!("{edit:?}"));
        self.pages[page].with(|| app.write(&edit));
    }

    /// The page is hidden: the last moment to write down what is not stored.
    fn hides(&mut self, page: usize, app: App) {
        self.tell(page, "is hidden");
        let shown = &mut self.pages[page];
        shown.with(|| app.fasten_seat_belt());
        if !shown.device.small.is_full.get() {
            let typed = std::mem::take(&mut shown.typed);
            self.truth.promise(typed);
        }
    }

    fn comes_back(&mut self, page: usize, app: App) {
        self.tell(page, "is seen again");
        self.pages[page].begin(app.catch_up());
    }

    fn is_killed(&mut self, page: usize) {
        self.counts.kills += 1;
        self.tell(page, "is killed");
        self.pages.remove(page);
    }

    fn makes_a_file(&mut self, page: usize, purpose: Purpose) {
        let Some(app) = self.pages[page].app.get() else { return };
        self.tell(page, &format!("makes a file: {purpose:?}"));
        self.counts.files += 1;
        let (reports, maker) = (self.reports.clone(), self.pages[page].device.name.clone());
        self.pages[page].begin(async move {
            let Some(session) = app.session() else { return };
            let Ok(content) = session.stored_content(purpose).await else { return };
            let file = SealedFile {
                name: String::new(),
                text: content.json.clone(),
                purpose,
                tandem: content.tandem,
                seen: content.seen,
                own_seen: content.own_seen,
            };
            reports.files.borrow_mut().push(File { maker, json: content.json });
            drop(app.handed_over(&file).await);
        });
    }

    fn takes_in(&mut self, page: usize, file: usize) {
        let Some(app) = self.pages[page].app.get() else { return };
        let Some(taken) = self.reports.files.borrow().get(file).cloned() else { return };
        self.tell(page, &format!("takes in file {file} of {}", taken.maker));
        let (reports, me) = (self.reports.clone(), self.pages[page].device.role);
        self.pages[page].begin(async move {
            // Files with changes only may come in any order: those that do not fit are refused.
            let read = app.understand(Kind::Exchange, &[], taken.json.as_bytes(), "code").await;
            let Ok(opened) = read else { return };
            if opened.is_in_doubt {
                reports.faults.borrow_mut().push(format!("file {file} is said to be in doubt"));
            }
            let done = app.accept(&opened, me).await;
            reports.imports.set(reports.imports.get() + u32::from(done.is_ok()));
        });
    }

    fn undoes_the_import(&mut self, page: usize) {
        let Some(app) = self.pages[page].app.get() else { return };
        self.tell(page, "takes the last import back");
        let reports = self.reports.clone();
        self.pages[page].begin(async move {
            let is_undone = app.undo_import().await == Ok(true);
            reports.undone.set(reports.undone.get() + u32::from(is_undone));
        });
    }

    /// One task of one page goes on.
    fn a_step(&mut self) -> Result<(), String> {
        if self.pages.is_empty() {
            return Ok(());
        }
        let page = self.below(self.pages.len());
        self.a_step_of(page)
    }

    fn a_step_of(&mut self, page: usize) -> Result<(), String> {
        let stepping = &mut self.pages[page];
        stepping.step();
        self.look_for_the_watched(page);
        let stepping = &mut self.pages[page];
        let app = stepping.app.get();
        if app.is_some_and(|app| {
            app.open.get_untracked().is_some() && app.save.get_untracked() == SaveState::Saved
        }) {
            let typed = std::mem::take(&mut stepping.typed);
            if !typed.is_empty() {
                let said = format!("says that {typed:?} is saved");
                self.truth.promise(typed);
                self.tell(page, &said);
            }
        }
        match self.reports.faults.borrow_mut().pop() {
            Some(fault) => Err(fault),
            None => Ok(()),
        }
    }

    fn runs_until_idle(&mut self, page: usize) -> Result<(), String> {
        for _ in 0..MOST_STEPS {
            if self.pages[page].is_idle() {
                return Ok(());
            }
            self.a_step_of(page)?;
        }
        Err(format!("tab {page} does not come to rest"))
    }

    /// All is well again: everybody opens the tandem, and exchanges everything with everybody.
    fn end(&mut self) -> Result<(), String> {
        self.counts.imports = self.reports.imports.get();
        self.counts.undone = self.reports.undone.get();
        self.pages.clear();
        self.told.push("All tabs are closed, all disks are well.".to_owned());
        for device in self.devices.clone() {
            device.disk.trouble.set(Trouble::None);
            device.small.is_full.set(false);
            self.open(&device);
            let page = self.pages.len() - 1;
            self.runs_until_idle(page)?;
            self.opens_the_tandem(page);
            self.runs_until_idle(page)?;
        }
        for _round in 0..2 {
            for from in 0..self.pages.len() {
                self.makes_a_file(from, Purpose::Everything);
                self.runs_until_idle(from)?;
                let file = self.reports.files.borrow().len() - 1;
                for to in (0..self.pages.len()).filter(|to| *to != from) {
                    self.takes_in(to, file);
                    self.runs_until_idle(to)?;
                }
            }
        }
        let records: Vec<_> = self
            .pages
            .iter()
            .filter_map(|page| page.app.get())
            .map(|app| app.record.get_untracked())
            .collect();
        for (record, device) in records.iter().zip(&self.devices) {
            let missing = self.truth.missing_in(record);
            if !missing.is_empty() {
                self.lost = missing.first().map(|text| (*text).to_owned());
                return Err(format!("{} does not have {missing:?}", device.name));
            }
            if *record != records[0] {
                let differing = record.entities().filter(|(id, entity)| records[0].get(*id) != Some(entity));
                let pairs: Vec<_> = differing.map(|(id, entity)| (id, entity, records[0].get(id))).collect();
                let (one, other) = (&device.name, &self.devices[0].name);
                let seen = (record.seen(), records[0].seen());
                return Err(format!("{one} and {other} differ: {pairs:#?} {seen:?}"));
            }
        }
        Ok(())
    }
}
