//! The automatic backup: the offer, how old the last one is, why there is no new one, and the way out. Only where people can
//! choose a folder and have a recovery code.

use std::rc::Rc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use tandembuch_core::text::automatic::explained;
use tandembuch_core::text::failures::Explanation;

use crate::platform::folder::{self, Folder};
use crate::state::{App, Automatic, Trouble, What, use_app};
use crate::ui::kit::{Button, ButtonRow, IconName, Notice, Toasts, Tone, keep_focus_near, use_toasts};
use crate::ui::messages;
use crate::ui::screens::exchange::FailureNotice;

/// What is being done, and what went wrong when it was begun. A handle.
#[derive(Clone, Copy)]
struct Beginning {
    app: App,
    toasts: Toasts,
    is_busy: RwSignal<bool>,
    failure: RwSignal<Option<Explanation>>,
}

/// The automatic backup.
#[component]
pub fn AutomaticBackup() -> AnyView {
    let app = use_app();
    let (is_busy, failure) = (RwSignal::new(false), RwSignal::new(None));
    let beginning = Beginning { app, toasts: use_toasts(), is_busy, failure };
    let automatic = Memo::new(move |_| app.automatic(What::Backup));
    let can = app.can_back_up_by_itself();
    if can {
        // A folder that is dropped on the page is chosen, too.
        StoredValue::new_local(folder::on_drop(false, move |dropped| {
            spawn_local(async move {
                if let Some(folder) = dropped.await {
                    beginning.with(folder).await;
                }
            });
        }));
    }
    let content = move || match automatic.get() {
        Some(automatic) => there(beginning, &automatic),
        None if can => offer(beginning),
        None => ().into_any(),
    };
    view! {
        <FailureNotice failure />
        {content}
    }
    .into_any()
}

impl Beginning {
    /// Has the person choose a folder.
    fn choose(self) {
        spawn_local(async move {
            match folder::choose().await {
                Ok(Some(folder)) => self.with(folder).await,
                Ok(None) => {}
                Err(error) => self.failure.set(explanation(error.into())),
            }
        });
    }

    async fn with(self, folder: Rc<dyn Folder>) {
        self.failure.set(None);
        self.is_busy.set(true);
        match self.app.begin_backing_up(folder).await {
            Ok(()) => {
                let has_trouble =
                    untrack(|| self.app.automatic(What::Backup)).is_some_and(|one| one.trouble.is_some());
                if !has_trouble {
                    self.toasts.show(Tone::Success, messages().automatic.begun);
                }
            }
            Err(trouble) => self.failure.set(explanation(trouble)),
        }
        self.is_busy.set(false);
        // What was pressed may be gone.
        keep_focus_near(None);
    }

    fn renew(self) {
        spawn_local(async move {
            self.is_busy.set(true);
            self.app.renew_backing_up().await;
            self.is_busy.set(false);
            keep_focus_near(None);
        });
    }

    fn stop(self) {
        let Some(open) = self.app.open.get_untracked() else { return };
        spawn_local(async move {
            self.app.stop_writing(open.id, What::Backup).await;
            self.failure.set(None);
            self.toasts.show(Tone::Success, messages().automatic.stopped);
            keep_focus_near(None);
        });
    }
}

fn offer(beginning: Beginning) -> AnyView {
    let texts = &messages().automatic;
    let choose = move |()| beginning.choose();
    view! {
        <div class="then">
            <p>{texts.offer_text}</p>
            <ButtonRow>
                <Button label=texts.offer icon=IconName::File busy=beginning.is_busy on_click=choose />
            </ButtonRow>
        </div>
    }
    .into_any()
}

fn there(beginning: Beginning, automatic: &Automatic) -> AnyView {
    let texts = &messages().automatic;
    let stop = move |()| beginning.stop();
    view! {
        <div class="then">
            {trouble(beginning, automatic.trouble)}
            <ButtonRow>
                <Button label=texts.stop on_click=stop />
            </ButtonRow>
        </div>
    }
    .into_any()
}

fn trouble(beginning: Beginning, trouble: Option<Trouble>) -> AnyView {
    let texts = &messages().automatic;
    let is_busy = beginning.is_busy;
    let renew = move |()| beginning.renew();
    match trouble {
        None => ().into_any(),
        Some(Trouble::Ask) => view! {
            <p role="status">{texts.ask}</p>
            <ButtonRow><Button label=texts.renew busy=is_busy on_click=renew /></ButtonRow>
        }
        .into_any(),
        Some(trouble) => explanation(trouble)
            .map(|Explanation { happened, remedy }| {
                let choose = move |()| beginning.choose();
                view! {
                    <Notice tone=Tone::Warning title=happened>
                        <p>{remedy}</p>
                        <ButtonRow>
                            <Button label=texts.try_again busy=is_busy on_click=renew />
                            <Button label=texts.choose_other busy=is_busy on_click=choose />
                        </ButtonRow>
                    </Notice>
                }
            })
            .into_any(),
    }
}

fn explanation(trouble: Trouble) -> Option<Explanation> {
    let texts = &messages().automatic.troubles;
    Some(explained(match trouble {
        Trouble::Ask => return None,
        Trouble::Denied => texts.denied,
        Trouble::Gone => texts.gone,
        Trouble::Full => texts.full,
        Trouble::Taken => texts.taken,
        Trouble::NoCode => texts.no_code,
        Trouble::Other => texts.other,
    }))
}
