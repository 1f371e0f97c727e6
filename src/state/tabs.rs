//! Other tabs of this browser, and what happens when this one is hidden, closed or comes back.

use leptos::prelude::*;
use tandembuch_core::record::{ReplicaId, TandemId};

use super::{App, Private};
use crate::platform::news::News;
use crate::platform::replica_lease::LeaseError;
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
        tools.hearing.set(Some(Self::hear));
        for message in tools.unheard.take() {
            self.hear(&message);
        }
        let leaving = page_events::on_leaving({
            let flush = flush.clone();
            move || {
                flush();
                self.fasten_seat_belt();
            }
        });
        let returned = page_events::on_return(move || {
            // A failure shows at the next save; coming back alone changes nothing.
            self.spawn(async move {
                drop(self.load_anew().await);
                self.reload_private().await;
                self.leave_doubt().await;
                self.reload_notes().await;
            });
        });
        let unsaved = page_events::warn_before_leaving(move || {
            flush();
            self.save.with_untracked(|save| matches!(save, super::SaveState::Failed(_)))
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

    pub(super) fn tell(self, news: &News) {
        if let Some(channel) = &*self.tools().news.borrow() {
            channel.tell(news);
        }
    }

    fn hear(self, message: &str) {
        let Some(news) = News::read(message) else { return };
        match news {
            News::Changed { tandem } => self.spawn(async move {
                let is_open = self.open.get_untracked().is_some_and(|open| open.id.to_string() == tandem);
                if is_open {
                    drop(self.load_anew().await);
                    self.reload_private().await;
                    self.leave_doubt().await;
                    self.reload_notes().await;
                }
                drop(self.list_tandems().await);
            }),
            News::TandemRemoved { tandem } => self.forget(|id| id.to_string() == tandem),
            News::EverythingRemoved => self.forget(|_| true),
        }
    }

    /// Closes and forgets tandems that are no longer on this device.
    pub(super) fn forget(self, is_gone: impl Fn(TandemId) -> bool) {
        let is_real = |open: &super::OpenTandem| !open.is_example;
        if self.open.get_untracked().filter(is_real).is_some_and(|open| is_gone(open.id)) {
            self.tools().saver.begin(tandembuch_core::record::VersionVector::default(), 0);
            self.open.set(None);
        }
        self.tandems.update(|cards| cards.retain(|card| !is_gone(card.id)));
    }

    /// Writes under another replica id from now on, where another tab has found this one to be in doubt.
    pub(super) async fn leave_doubt(self) {
        let Some(open) = self.open.get_untracked().filter(|open| !open.is_example) else { return };
        let writer = self.tools().replica.borrow().map(|id| id.to_string());
        let mut private = self.private.get_untracked();
        if writer.is_some_and(|id| private.in_doubt.contains(&id))
            && self.take_replica(open.id, &mut private).await
        {
            // A row that cannot be written now is written with the next tab; the id is this tab's already.
            drop(self.change_private(&|stored| stored.add_replicas(&private.replicas)).await);
        }
    }

    /// Makes this tab the only writer under a replica id of the tandem: one that this device has used before and no
    /// other tab holds, or a fresh one.
    pub(super) async fn take_replica(self, tandem: TandemId, private: &mut Private) -> bool {
        let tools = self.tools();
        tools.lease.borrow_mut().take();
        tools.replica.borrow_mut().take();
        let name = |id: &str| format!("{tandem}.{id}");
        let known: Vec<String> = private.writers().cloned().collect();
        let candidates: Vec<String> = known.iter().map(|id| name(id)).collect();
        let leased = match tools.world.lease(candidates).await {
            Ok(Some(lease)) => {
                known.iter().find(|id| name(id) == lease.id()).cloned().map(|id| (id, Some(lease)))
            }
            Ok(None) => None,
            // Without locks nobody can know whether another tab writes under an id; a fresh one is always free.
            Err(LeaseError::NotAvailable | LeaseError::Refused { .. }) => None,
        };
        let (id, lease) = match leased {
            Some(found) => found,
            None => {
                let Ok(bytes) = self.random() else { return false };
                let id = ReplicaId::from_random(bytes).to_string();
                let lease = tools.world.lease(vec![name(&id)]).await.ok().flatten();
                if lease.is_some() {
                    private.replicas.push(id.clone());
                }
                (id, lease)
            }
        };
        *tools.lease.borrow_mut() = lease;
        *tools.replica.borrow_mut() = id.parse().ok();
        true
    }
}
