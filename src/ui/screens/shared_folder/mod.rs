//! The folder of both, in the exchange: the offer, how far it is, why nothing goes, and the way out. Only where people can choose
//! a folder and a device of the partner is known.

mod told;

use std::rc::Rc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use tandembuch_core::text::failures::Explanation;
use tandembuch_core::text::shared_folder::explained;

use crate::platform::folder::{self, Folder};
use crate::state::{App, Automatic, Trouble, What, use_app};
use crate::ui::kit::{
    Button, ButtonRow, Card, IconName, Notice, Section, Toasts, Tone, keep_focus_near, use_toasts,
};
use crate::ui::parts::day_and_time;
use crate::ui::screens::exchange::FailureNotice;
use crate::ui::{messages, person_name};
pub use told::ToldOfSharedFolder;

/// What is being done, and what went wrong when it was begun. A handle.
#[derive(Clone, Copy)]
struct Beginning {
    app: App,
    toasts: Toasts,
    is_busy: RwSignal<bool>,
    failure: RwSignal<Option<Explanation>>,
}

/// The folder of both.
#[component]
pub fn SharedFolder() -> AnyView {
    let app = use_app();
    let (is_busy, failure) = (RwSignal::new(false), RwSignal::new(None));
    let beginning = Beginning { app, toasts: use_toasts(), is_busy, failure };
    let shared = Memo::new(move |_| app.automatic(What::Exchange));
    // A folder that is dropped here is chosen, too.
    StoredValue::new_local(folder::on_drop(true, move |dropped| {
        spawn_local(async move {
            if let Some(folder) = dropped.await {
                beginning.with(folder).await;
            }
        });
    }));
    let content = move || match shared.get() {
        Some(shared) => there(beginning, &shared),
        None => offer(beginning),
    };
    view! {
        <Section heading=messages().shared_folder.title>
            // Named by `TAKES_FOLDERS`.
            <div data-takes-folders="">
                <Card>
                    <FailureNotice failure />
                    {content}
                </Card>
            </div>
        </Section>
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
        match self.app.begin_sharing(folder).await {
            Ok(()) => {
                let has_trouble =
                    untrack(|| self.app.automatic(What::Exchange)).is_some_and(|one| one.trouble.is_some());
                if !has_trouble {
                    self.toasts.show(Tone::Success, messages().shared_folder.begun);
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
            self.app.renew_sharing().await;
            self.is_busy.set(false);
            keep_focus_near(None);
        });
    }

    fn stop(self) {
        let Some(open) = self.app.open.get_untracked() else { return };
        spawn_local(async move {
            self.app.stop_writing(open.id, What::Exchange).await;
            self.failure.set(None);
            self.toasts.show(Tone::Success, messages().shared_folder.stopped);
            keep_focus_near(None);
        });
    }
}

fn partner(app: App) -> String {
    app.record.with(|record| person_name(record, app.me().other()))
}

fn offer(beginning: Beginning) -> AnyView {
    let (app, texts) = (beginning.app, &messages().shared_folder);
    let choose = move |()| beginning.choose();
    view! {
        <p>{move || (texts.offer_text)(&partner(app))}</p>
        <ButtonRow>
            <Button label=texts.offer icon=IconName::File busy=beginning.is_busy on_click=choose />
        </ButtonRow>
    }
    .into_any()
}

fn there(beginning: Beginning, shared: &Automatic) -> AnyView {
    let (app, texts) = (beginning.app, &messages().shared_folder);
    let stop = move |()| beginning.stop();
    let when = |at: u64| day_and_time(app, at);
    let own = match shared.at {
        Some(at) => (texts.last)(&shared.folder, &when(at)),
        None => (texts.not_yet)(&shared.folder),
    };
    let of_partner = move || match app.private.with(|private| private.received_at) {
        Some(at) => (texts.last_of)(&partner(app), &day_and_time(app, at)),
        None => (texts.nothing_of)(&partner(app)),
    };
    let not_whole = move || {
        app.found_in_folder().not_whole.map(|name| view! { <p role="status">{(texts.not_whole)(&name)}</p> })
    };
    let what = (!shared.file.is_empty()).then(|| {
        view! {
            <details class="disclosure">
                <summary>{texts.what_is_written}</summary>
                {(texts.what_is_written_text)(&shared.file).map(|sentence| view! { <p>{sentence}</p> })}
            </details>
        }
    });
    view! {
        <div>
            <p>{own}</p>
            <p>{of_partner}</p>
            {not_whole}
        </div>
        {trouble(beginning, shared.trouble)}
        {what}
        <ButtonRow>
            <Button label=texts.stop on_click=stop />
        </ButtonRow>
    }
    .into_any()
}

fn trouble(beginning: Beginning, trouble: Option<Trouble>) -> AnyView {
    let texts = &messages().shared_folder;
    let is_busy = beginning.is_busy;
    // That the browser wants to ask is said above every screen.
    trouble
        .and_then(explanation)
        .map(|Explanation { happened, remedy }| {
            let renew = move |()| beginning.renew();
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
        .into_any()
}

fn explanation(trouble: Trouble) -> Option<Explanation> {
    let texts = &messages().shared_folder.troubles;
    Some(explained(match trouble {
        Trouble::Ask => return None,
        Trouble::Denied => texts.denied,
        Trouble::Gone => texts.gone,
        Trouble::Full => texts.full,
        Trouble::Taken => texts.taken,
        Trouble::NoCode | Trouble::Other => texts.other,
    }))
}
