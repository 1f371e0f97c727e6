//! Every component of the kit on one page, for looking at and for accessibility checks. Not part of the product.
//!
//! `?theme=dark` or `?theme=light` fixes the theme, `?plain` leaves the navigation out, `#/bare` shows little.

use leptos::prelude::*;
use tandembuch::ui::kit::*;
use tandembuch::ui::provide_language;
use tandembuch::ui::shell::{NavItem, Navigation, Shell};
use tandembuch_core::text::Language;

fn main() {
    console_error_panic_hook::set_once();
    let query = window().location().search().unwrap_or_default();
    for theme in ["dark", "light"] {
        if query.contains(theme)
            && let Some(root) = document().document_element()
        {
            root.set_attribute("data-kern-theme", theme).expect("the attribute's name is valid");
        }
    }
    mount_to_body(Gallery);
}

#[component]
fn Gallery() -> impl IntoView {
    provide_language(Language::De);
    provide_toasts();
    provide_flush_hub();
    let item =
        |label, icon, href: &str, is_current| NavItem { label, icon, href: href.to_owned(), is_current };
    let items = vec![
        item("Start", IconName::Home, "#/", true),
        item("Ziele", IconName::Goal, "#/goals", false),
        item("Treffen", IconName::Calendar, "#/meetings", false),
        item("Fortschritt", IconName::Progress, "#/progress", false),
        item("Austausch", IconName::Exchange, "#/exchange", false),
    ];
    view! {
        <Shell
            title="Jana und Herr Dr. Petersen"
            home_href="#/"
            settings_href="#/settings"
            help_href="#/help"
            language_href="#/settings"
            has_navigation=Signal::stored(true)
            is_focused=false
            navigation=move || view! { <Navigation items=Signal::stored(items) /> }
            toasts=|| view! { <ToastHost /> }
            banners=|| {
                view! {
                    <Notice tone=Tone::Info>
                        <p>"Dies ist ein Beispiel zum Ausprobieren. Was Sie hier ändern, betrifft kein echtes Tandem."</p>
                    </Notice>
                }
            }
        >
            <Overview />
            <Lists />
            <Texts />
            <Forms />
            <Messages />
            <Files />
        </Shell>
    }
}

#[component]
fn Overview() -> impl IntoView {
    let open = RwSignal::new(false);
    let toasts = use_toasts();
    view! {
        <PageTitle
            kicker="Treffen 4 von 12"
            text="Digitale Zusammenarbeit im Amt"
            subtitle="Mo., 23. November 2026, 14:00 Uhr"
            actions=|| view! { <SaveIndicator state=Signal::stored(SaveState::Saved) /> }
        />
        <ProgressSteps
            steps=["Namen", "Ziele", "Regeln", "Code"].map(str::to_owned).to_vec()
            current=Signal::stored(2usize)
        />
        <ButtonRow>
            <Button label="Treffen beginnen" look=Look::Primary icon=IconName::Calendar on_click=move |()| open.set(true) />
            <Button
                label="Punkt löschen"
                look=Look::Danger
                icon=IconName::Bin
                on_click=move |()| toasts.show_with_undo("Punkt „Kalender teilen“ gelöscht.", || ())
            />
            <Button label="Verschieben" on_click=move |()| toasts.show(Tone::Info, "Verschoben auf morgen.") />
            <Button label="Später" look=Look::Tertiary on_click=|()| () />
            <Button label="Wird gesichert" look=Look::Primary busy=Signal::stored(true) />
            <Button label="Nicht möglich" disabled=Signal::stored(true) />
            <LinkButton label="Als Datei" href="#/exchange" icon=IconName::Download />
            <IconButton name="Drucken" icon=IconName::Printer on_click=|()| () />
        </ButtonRow>
        <Dialog open title="Treffen beginnen?">
            <p>"Die Uhr läuft, bis Sie das Treffen beenden. Sie können jederzeit weiterschreiben."</p>
            <DialogActions>
                <Button label="Beginnen" look=Look::Primary on_click=move |()| open.set(false) />
                <Button label="Abbrechen" look=Look::Tertiary on_click=move |()| open.set(false) />
            </DialogActions>
        </Dialog>
    }
}

#[component]
fn Lists() -> impl IntoView {
    let shown = RwSignal::new("open".to_owned());
    let done = RwSignal::new(true);
    view! {
        <Section
            heading="Ziele"
            intro="Was Sie beide sich vorgenommen haben. Die Themen wählt die oder der Mentee."
            action=|| view! { <Button label="Ziel" icon=IconName::Plus on_click=|()| () /> }
        >
            <Segmented
                label="Ziele zeigen"
                value=shown
                on_change=set(shown)
                options=vec![Choice::new("open", "Offen"), Choice::new("done", "Erreicht"), Choice::new("all", "Alle")]
            />
            <List label="Ziele">
                <ListRow
                    title="Besprechungen mit geteiltem Kalender planen"
                    meta="3 von 5 Schritten, zuletzt vor 3 Tagen"
                    href="#/goals/g1"
                    icon=IconName::Goal
                    trailing=|| view! { <Badge text="läuft" tone=Tone::Info /> }
                />
                <ListRow
                    title="Barcamp besuchen"
                    meta="noch kein Schritt"
                    href="#/goals/g2"
                    icon=IconName::Goal
                    trailing=|| view! { <Badge text="neu" /> }
                />
                <ListRow
                    title="Umfrage unter den Fachbereichen auswerten und Ergebnisse im Intranet veröffentlichen"
                    leading=move || view! { <Checkbox label="Umfrage auswerten: erledigt" hide_label=true checked=done on_change=set(done) /> }
                    trailing=|| view! {
                        <IconButton name="Schritt löschen" icon=IconName::Bin on_click=|()| () />
                    }
                />
            </List>
            <ButtonRow>
                <Badge text="offen" />
                <Badge text="läuft" tone=Tone::Info />
                <Badge text="erreicht" tone=Tone::Success />
                <Badge text="bald fällig" tone=Tone::Warning />
                <Badge text="überfällig" tone=Tone::Danger />
            </ButtonRow>
            <EmptyState
                icon=IconName::Idea
                title="Noch keine Themen gesammelt"
                text="Sammeln Sie hier, worüber Sie sprechen möchten. Aus einem Thema wird mit einem Tipp ein Punkt der Tagesordnung."
            >
                <Button label="Thema hinzufügen" look=Look::Primary icon=IconName::Plus on_click=|()| () />
            </EmptyState>
        </Section>
    }
}

#[component]
fn Texts() -> impl IntoView {
    let title = RwSignal::new("Kalender teilen".to_owned());
    let journal = RwSignal::new(
        "Wir haben den Kalender zuerst nur für die Vorzimmer freigegeben.\n\nWas überraschte: Niemand hat nachgefragt."
            .to_owned(),
    );
    view! {
        <Section heading="Tagebuch">
            <Card>
                <EditableText label="Titel des Punkts" value=title on_commit=write(title) hide_label=true />
                <EditableText
                    label="Was ist passiert?"
                    value=journal
                    on_commit=write(journal)
                    multiline=true
                    placeholder="Stichworte genügen"
                />
                <EditableText label="Was haben wir gelernt?" value="" on_commit=|_| true multiline=true placeholder="Stichworte genügen" />
            </Card>
            <ConflictPicker
                label="Vereinbarung"
                versions=vec![
                    Version {
                        text: "Wir treffen uns dreimal im Monat für 90 Minuten.".to_owned(),
                        who: "Jana".to_owned(),
                        when: "gestern, 16:20 Uhr".to_owned(),
                    },
                    Version {
                        text: "Wir treffen uns jede Woche für eine Stunde, in den Ferien nicht.".to_owned(),
                        who: "Herr Dr. Petersen".to_owned(),
                        when: "heute, 8:05 Uhr".to_owned(),
                    },
                ]
                on_keep=|_| ()
                merging=Merging {
                    text: RwSignal::new(String::new()),
                    note: Signal::stored(None),
                    on_merge: Callback::new(|_| true),
                }
            />
        </Section>
    }
}

#[component]
fn Forms() -> impl IntoView {
    let name = RwSignal::new(String::new());
    let code = RwSignal::new("K7QM-2XPA-9TRW-VB4N".to_owned());
    let about = RwSignal::new(String::new());
    let date = RwSignal::new("2026-11-23".to_owned());
    let time = RwSignal::new("14:00".to_owned());
    let role = RwSignal::new("mentee".to_owned());
    let rhythm = RwSignal::new("3".to_owned());
    let agreed = RwSignal::new(true);
    let errors = RwSignal::new(Vec::new());
    let check = move |()| {
        errors.set(vec![FieldError { field: "name", text: "Bitte geben Sie Ihren Namen an.".to_owned() }]);
    };
    let name_error = move || errors.with(|errors| errors.first().map(|error| error.text.clone()));
    view! {
        <Section heading="Neues Tandem">
            <Card>
                <Form on_submit=check>
                    <FormErrors errors />
                    <TextField
                        id="name"
                        label="Ihr Name"
                        value=name
                        hint="So sieht Sie die andere Person im Tandem."
                        error=Signal::derive(name_error)
                    />
                    <RadioGroup
                        label="Ihre Rolle"
                        value=role
                        on_change=set(role)
                        options=vec![
                            Choice::new("mentor", "Mentorin oder Mentor").with_hint("Sie geben Ihr digitales Wissen weiter."),
                            Choice::new("mentee", "Mentee").with_hint("Sie wählen die Themen."),
                        ]
                    />
                    <Select
                        label="Treffen im Monat"
                        value=rhythm
                        on_change=set(rhythm)
                        options=["2", "3", "4"].map(|n| Choice::new(n, n)).to_vec()
                    />
                    <div class="pair">
                        <DateField label="Tag" value=date on_change=set(date) />
                        <TimeField label="Beginn" value=time on_change=set(time) />
                    </div>
                    <TextField label="Tandem-Code" value=code kind=TextKind::Code hint="Diktieren Sie ihn am Telefon." />
                    <TextArea label="Worum soll es gehen?" value=about optional=true />
                    <Checkbox label="Wir haben die Regeln zusammen besprochen" checked=agreed on_change=set(agreed) />
                    <ButtonRow>
                        <Button label="Anlegen" look=Look::Primary submit=true />
                        <Button label="Abbrechen" look=Look::Tertiary on_click=|()| () />
                    </ButtonRow>
                </Form>
            </Card>
        </Section>
    }
}

#[component]
fn Messages() -> impl IntoView {
    view! {
        <Section heading="Meldungen">
            <Stack>
                <Notice tone=Tone::Success title="Datei geöffnet">
                    <p>"4 Änderungen von Jana sind übernommen."</p>
                </Notice>
                <Notice tone=Tone::Warning title="Letzte Sicherung vor 12 Tagen" on_dismiss=|()| ()>
                    <p>"Sichern Sie Ihr Tandem als Datei. Das dauert einen Moment."</p>
                    <ButtonRow>
                        <Button label="Jetzt sichern" icon=IconName::Download on_click=|()| () />
                    </ButtonRow>
                </Notice>
                <Notice tone=Tone::Danger title="Diese Datei ist beschädigt">
                    <p>"Bitten Sie Jana, sie noch einmal zu schicken. Es wurde nichts geändert."</p>
                </Notice>
                <ButtonRow>
                    <SaveIndicator state=Signal::stored(SaveState::Saving) />
                    <SaveIndicator state=Signal::stored(SaveState::NotSaved) />
                </ButtonRow>
            </Stack>
        </Section>
    }
}

#[component]
fn Files() -> impl IntoView {
    view! {
        <Section heading="Austausch">
            <FileDrop hint="Datei von Jana öffnen" on_file=|_| () on_text=|_| () accept=".txt,.json" />
            <Card title="Text zum Verschicken">
                <CopyBox label="Inhalt der Datei" text="eyJhbGciOiJQQkVTMi1IUzUxMitBMjU2S1ciLCJlbmMiOiJBMjU2R0NNIn0" />
            </Card>
        </Section>
    }
}

/// Takes every text.
fn write(text: RwSignal<String>) -> impl Fn(TextEdit) -> bool + Send + Sync {
    move |edit: TextEdit| {
        text.set(edit.text);
        true
    }
}
