//! Files go to and fro: made, taken in late, twice or never, damaged, mixed up, and taken back.

use std::rc::Rc;

use leptos::prelude::*;
use tandembuch_core::bundle::Kind;
use tandembuch_core::forms::person::Role;
use tandembuch_core::record::{SpaceId, VersionVector};

use super::counts::Happening;
use super::story::{Gone, Reports, Story};
use crate::state::log::Did;
use crate::state::outgoing::{Purpose, SealedFile};

/// A file that somebody has made. It may be taken in any number of times.
#[derive(Clone)]
pub(super) struct File {
    pub(super) maker: usize,
    from: Role,
    kind: Kind,
    pub(super) tandem: SpaceId,
    pub(super) seen: VersionVector,
    json: String,
}

/// A file is being made, as long as this is there.
struct Making(Rc<Reports>);

impl Making {
    fn begins(reports: &Rc<Reports>) -> Self {
        reports.making.set(reports.making.get() + 1);
        Self(reports.clone())
    }
}

impl Drop for Making {
    fn drop(&mut self) {
        self.0.making.set(self.0.making.get() - 1);
    }
}

impl Story {
    pub(super) fn makes_a_file(&mut self, page: usize, purpose: Purpose) {
        let open = self.pages[page].app.get().and_then(|app| Some((app, app.open.get_untracked()?)));
        let Some((app, open)) = open else { return };
        let (device, tandem) = (self.pages[page].device.clone(), open.id);
        let has_forked = device.life.borrow().has_forked();
        if has_forked && self.reports.making.get() > 0 || !self.lives.to_find_out(&device, tandem).is_empty()
        {
            return;
        }
        self.tell(page, &format!("makes a file: {purpose:?}"));
        let Some(session) = app.session() else { return };
        let (reports, making) = (self.reports.clone(), Making::begins(&self.reports));
        self.pages[page].begin(async move {
            let Ok(content) = session.stored_content(purpose, false).await else { return };
            drop(making);
            reports.counts.note(Happening::File);
            let kind = if purpose == Purpose::Backup { Kind::Backup } else { Kind::Exchange };
            if kind == Kind::Exchange && content.json.contains("note ") {
                reports.faults.borrow_mut().push("a file for the partner has notes for oneself".to_owned());
            }
            if let Some(private) = device.disk.private_of(tandem) {
                reports.notes_views(device.role, &private);
            }
            reports.checks_views_in(&content.json);
            let noted = device.disk.private_of(tandem).and_then(|private| private.sealed_seen);
            if noted.is_none_or(|noted| !noted.covers(&content.seen)) {
                // A backup is made all the same; its maker will wonder about it.
                device.life.borrow_mut().is_suspect = true;
            }
            let (from, seen) = (device.role, content.seen.clone());
            let json = content.json.clone();
            reports.files.borrow_mut().push(File { maker: device.number, from, kind, tandem, seen, json });
            let file = SealedFile {
                name: String::new(),
                text: content.json,
                purpose,
                tandem: content.tandem,
                seen: content.seen,
                own_seen: content.own_seen,
                key: String::new(),
                is_for_code: true,
                line: content.line,
            };
            drop(app.handed_over(&file, Did::Downloaded).await);
        });
    }

    pub(super) fn takes_in_some_file(&mut self, page: usize) {
        let files = self.reports.files.borrow().len();
        if files > 0 {
            let file = self.below(files);
            self.takes_in(page, file);
        }
    }

    pub(super) fn takes_in(&mut self, page: usize, file: usize) {
        let Some(app) = self.pages[page].app.get() else { return };
        let Some(taken) = self.reports.files.borrow().get(file).cloned() else { return };
        let device = self.pages[page].device.clone();
        let is_partners_backup = taken.kind == Kind::Backup && taken.from != device.role;
        let to_find_out = self.lives.to_find_out(&device, taken.tandem);
        if is_partners_backup || !taken.seen.covers(&to_find_out) {
            return;
        }
        self.tell(page, &format!("takes in file {file} of {}", self.devices[taken.maker].name));
        let (reports, me) = (self.reports.clone(), device.role);
        self.pages[page].begin(async move {
            // Files with changes only may come in any order: those that do not fit are refused.
            let named = [taken.tandem];
            let read = app.understand(taken.kind, &named, taken.json.as_bytes(), "code").await;
            let Ok(opened) = read else { return reports.counts.note(Happening::Refused) };
            if opened.is_in_doubt && !device.life.borrow().is_suspect {
                reports.faults.borrow_mut().push(format!("file {file} is said to be in doubt"));
            }
            let (is_new, is_in_doubt) = (opened.is_new_here, opened.is_in_doubt);
            let happened = match taken.kind {
                Kind::Backup => Happening::Backup,
                Kind::Exchange | Kind::SignedExchange => Happening::Import,
            };
            if app.accept(&opened, me).await.is_ok() {
                let all = [
                    Some(happened),
                    is_new.then_some(Happening::NewDevice),
                    is_in_doubt.then_some(Happening::Mended),
                ];
                all.into_iter().flatten().for_each(|happened| reports.counts.note(happened));
            }
        });
    }

    /// Takes in the newest file that shows all that another life of this profile has given away, if there is one to find
    /// out about.
    pub(super) fn finds_out(&mut self, page: usize, tandem: SpaceId) {
        let to_find_out = self.lives.to_find_out(&self.pages[page].device, tandem);
        let newest = self.reports.files.borrow().iter().rposition(|file| {
            file.tandem == tandem && file.kind == Kind::Exchange && file.seen.covers(&to_find_out)
        });
        if let Some(file) = newest.filter(|_| !to_find_out.is_empty()) {
            self.takes_in(page, file);
        }
    }

    /// A file that is cut, or that lies in the envelope of another tandem. Nobody takes it in.
    pub(super) fn gets_a_wrong_file(&mut self, page: usize) {
        let Some(app) = self.pages[page].app.get() else { return };
        let number = self.below(self.reports.files.borrow().len());
        let mut file = self.reports.files.borrow()[number].clone();
        let other = self.reports.tandems.borrow().iter().find(|other| **other != file.tandem).copied();
        let mut named = file.tandem;
        if let Some(other) = other.filter(|_| self.below(2) == 0) {
            self.note(Happening::Swapped);
            named = other;
        } else {
            self.note(Happening::Damaged);
            let end = self.below(file.json.len());
            file.json.truncate(end);
        }
        self.tell(page, &format!("is given file {number}, mixed up or damaged"));
        let reports = self.reports.clone();
        self.pages[page].begin(async move {
            if app.understand(file.kind, &[named], file.json.as_bytes(), "code").await.is_ok() {
                reports.faults.borrow_mut().push(format!("the wrong file {number} is understood"));
            }
        });
    }

    pub(super) fn undoes_the_import(&mut self, page: usize) {
        let Some(app) = self.pages[page].app.get() else { return };
        self.tell(page, "takes the last import back");
        let but_of = Some(self.pages[page].device.number);
        let taking_away = self.reports.takes_away(Gone { but_of, ..self.nothing_gone() });
        let reports = self.reports.clone();
        self.pages[page].begin(async move {
            if app.undo_import().await == Ok(true) {
                reports.counts.note(Happening::Undo);
            }
            drop(taking_away);
        });
    }
}
