//! Other tabs of this browser, and what happens when this one is hidden, closed or comes back.

use std::rc::Rc;

use leptos::prelude::*;
use tandembuch_core::record::{ReplicaId, SpaceId};

use super::{App, Lock, Private, SaveState};
use crate::platform::news::News;
use crate::platform::replica_lease::{Lease, LeaseError};
use crate::platform::world::World;
use crate::platform::{page_events, settings};

impl App {
    /// Opens the channel between the tabs. News are kept until this tab listens.
    pub(super) fn open_news(self) {
        let tools = self.tools();
        let heard = move |message: String| {
            let tools = self.tools();
            match tools.hearing.get() {
                Some(hear) => hear(self, &message),
                None => tools.unheard.borrow_mut().push(message),
            }
        };
        // Without a channel the tabs still lose nothing; they only see each other's work later.
        *tools.news.borrow_mut() = tools.world.open_news(Box::new(heard));
    }

    /// Listens to the other tabs and to the page. `flush` hands over what is still being typed.
    pub fn listen(self, flush: impl Fn() + Clone + 'static) {
        let tools = self.tools();
        *tools.flush.borrow_mut() = Some(Rc::new(flush.clone()));
        tools.hearing.set(Some(Self::hear));
        for message in tools.unheard.take() {
            self.hear(&message);
        }
        let leaving = page_events::on_leaving({
            let flush = flush.clone();
            move || {
                flush();
                // Where it cannot be kept at once, nothing more can be done.
                let _ = self.write_emergency_journal();
                self.backs_up_when_hidden();
            }
        });
        let returned = page_events::on_return(move || {
            self.is_seen_again();
            self.spawn(self.catch_up());
            self.shares_now();
        });
        self.spawn(self.follow_the_clock());
        let unsaved = page_events::warn_before_leaving(move || {
            flush();
            !self.write_emergency_journal()
                || self.has_something_in_no_file()
                || self.save.with_untracked(|save| matches!(save, SaveState::Failed(_)))
        });
        tools.listeners.borrow_mut().extend([leaving, returned, unsaved]);
    }

    /// Follows what is chosen for this device in other tabs. From the start on: whoever writes the settings, writes them
    /// all.
    pub fn follow_settings(self) {
        let follow = move || {
            let settings = settings::load(self.world().local_store());
            if self.settings.with_untracked(|known| *known != settings) {
                self.settings.set(settings);
            }
        };
        let chosen_elsewhere = settings::on_change_elsewhere(follow);
        // What was chosen while this tab started.
        follow();
        self.tools().listeners.borrow_mut().push(chosen_elsewhere);
    }

    /// Takes in what other tabs have stored of the open tandem. A failure shows at the next save.
    pub(super) async fn catch_up(self) {
        if let Some(session) = self.session() {
            session.catch_up().await;
        }
    }

    pub(super) fn tell(self, news: &News) {
        if let Some(channel) = &*self.tools().news.borrow() {
            channel.tell(news);
        }
    }

    pub(super) fn hear(self, message: &str) {
        let Some(news) = News::read(message) else { return };
        if self.lock.get_untracked() == Lock::Locked && news != News::LoadAnew {
            // Nothing can be read.
            return;
        }
        match news {
            News::Changed { tandem } => self.spawn(async move {
                if let Some(session) = self.session().filter(|session| session.id().to_string() == tandem) {
                    session.catch_up().await;
                }
                drop(self.list_tandems().await);
            }),
            News::OutOfTheWay => self.spawn(async move {
                self.look_what_is_out_of_the_way().await;
                self.settle();
            }),
            News::TandemRemoved { tandem } => self.forget(|id| id.to_string() == tandem),
            News::EverythingRemoved => {
                self.tools().own_password.take();
                self.forget(|_| true);
                if self.lock.get_untracked() != Lock::None {
                    // With the lock the key is gone: nothing may be sealed with it any more.
                    self.world().reload();
                }
            }
            News::LockChanging => self.spawn(async move { drop(self.save_now().await) }),
            // What cannot be kept elsewhere stays here, and the save that fails is told.
            News::LoadAnew => self.spawn(async move {
                let _ = self.load_anew().await;
            }),
        }
    }

    /// The sole right to write under a replica id of the tandem: one that this device has used before and no other tab
    /// holds, or a fresh one. `None` without random numbers.
    pub(super) async fn lease_writer(self, tandem: SpaceId, private: &mut Private) -> Option<Writer> {
        let world = self.world();
        let name = |id: &str| format!("{tandem}.{id}");
        let known: Vec<String> = private.writers().cloned().collect();
        // Without locks nobody can know whether another tab writes under an id; a fresh one is always free.
        if let Ok(Some(lease)) = world.lease(known.iter().map(|id| name(id)).collect()).await {
            let id = known.iter().find(|id| name(id) == lease.id())?;
            return Some(Writer { id: id.parse().ok()?, _lease: Some(lease) });
        }
        self.fresh_writer(tandem, private).await
    }

    /// The right to write under an id that nobody has ever written under. `None` without random numbers.
    pub(super) async fn fresh_writer(self, tandem: SpaceId, private: &mut Private) -> Option<Writer> {
        let id = ReplicaId::from_random(self.random().ok()?);
        let lease = self.world().lease(vec![format!("{tandem}.{id}")]).await;
        // Without locks no other tab can lease it either. Where this tab alone was refused, others could, while it writes.
        if !matches!(lease, Err(LeaseError::Refused { .. })) {
            private.replicas.push(id.to_string());
        }
        Some(Writer { id, _lease: lease.ok().flatten() })
    }
}

/// As what a tab writes.
pub(super) struct Writer {
    pub(super) id: ReplicaId,
    /// Another tab may write under this id when this is dropped.
    _lease: Option<Lease>,
}

impl Writer {
    /// Of what is in this tab alone.
    pub(super) fn without_lease(id: ReplicaId) -> Self {
        Self { id, _lease: None }
    }
}
