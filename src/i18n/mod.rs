//! Every text people read, in German and in English.
//!
//! Pure: it knows neither the interface nor the record; numbers, names and dates come in as arguments.
//!
//! # Adding texts
//! One file per area of the interface holds a struct, one field per text, and the two statics `DE` and `EN`
//! side by side. A field is `&'static str`, or `fn(args) -> String` where something is filled in:
//!
//! ```
//! pub struct Goals {
//!     pub heading: &'static str,
//!     pub count: fn(usize) -> String,
//! }
//! pub static DE: Goals =
//!     Goals { heading: "Ziele", count: |n| tandembuch::i18n::counted(n, "Ziel", "Ziele") };
//! ```
//!
//! A new area is a file, a `pub mod` line, a field of [`Messages`] and its line in [`DE`] and in [`EN`]. A text
//! that one language lacks does not compile. An area of many texts has a folder with a file per language. Name
//! fields after what the text is for, not after its words.
//! German: plain, polite "Sie", paired or neutral forms, quotes „…“, an ellipsis character, no exclamation marks.

pub mod agenda;
pub mod agreement;
pub mod appointment;
pub mod arrangement;
pub mod attention;
pub mod common;
pub mod dates;
pub mod device;
pub mod digest;
pub mod exchange;
pub mod failures;
pub mod fields;
pub mod goals;
pub mod help;
pub mod incoming;
pub mod journal;
pub mod keep;
mod language;
pub mod live;
pub mod meetings;
pub mod milestones;
pub mod notes;
mod plural;
pub mod search;
pub mod series;
pub mod settings;
pub mod shell;
pub mod start;
pub mod tandem;
pub mod tasks;
pub mod topics;

pub use language::Language;
pub use plural::counted;

/// All texts of one language, by area.
#[derive(Debug)]
pub struct Messages {
    /// Single items of an agenda.
    pub agenda: agenda::Agenda,
    /// Meetings as appointments.
    pub appointment: appointment::Appointment,
    /// How both meet.
    pub arrangement: arrangement::Arrangement,
    /// The agreement.
    pub agreement: agreement::Agreement,
    /// What both wrote apart, and who wrote something when.
    pub attention: attention::Attention,
    /// Words of the reusable components: save, cancel, undo.
    pub common: common::Common,
    /// The browser and its storage, and the banners that tell of it.
    pub device: device::Device,
    /// What a file brings or takes along.
    pub digest: digest::Digest,
    /// Sending to the partner, and the backup.
    pub exchange: exchange::Exchange,
    /// What went wrong with files and storage, and what to do.
    pub failures: failures::Failures,
    /// Names of the fields of the record.
    pub fields: fields::Fields,
    /// Goals of both.
    pub goals: goals::Goals,
    /// The help.
    pub help: help::Help,
    /// Opening a file.
    pub incoming: incoming::Incoming,
    /// The journal.
    pub journal: journal::Journal,
    /// What both take along on paper or as a text.
    pub keep: keep::Keep,
    /// A meeting that is on.
    pub live: live::Live,
    /// Meetings and their agendas.
    pub meetings: meetings::Meetings,
    /// Steps towards a goal, and its history.
    pub milestones: milestones::Milestones,
    /// Notes for oneself.
    pub notes: notes::Notes,
    /// Searching everything that is written down.
    pub search: search::Search,
    /// Usual agendas, and a series of meetings.
    pub series: series::Series,
    /// Settings of this device.
    pub settings: settings::Settings,
    /// The frame around every screen: navigation, unknown addresses.
    pub shell: shell::Shell,
    /// The start page, and founding a tandem.
    pub start: start::Start,
    /// A tandem: its people, its overview, its settings.
    pub tandem: tandem::Tandem,
    /// Action items.
    pub tasks: tasks::Tasks,
    /// The topic backlog.
    pub topics: topics::Topics,
}

impl Messages {
    /// The texts of `language`.
    pub fn of(language: Language) -> &'static Self {
        match language {
            Language::De => &DE,
            Language::En => &EN,
        }
    }
}

static DE: Messages = Messages {
    agenda: agenda::DE,
    appointment: appointment::DE,
    arrangement: arrangement::DE,
    agreement: agreement::DE,
    attention: attention::DE,
    common: common::DE,
    device: device::DE,
    digest: digest::DE,
    exchange: exchange::DE,
    failures: failures::DE,
    fields: fields::DE,
    goals: goals::DE,
    help: help::DE,
    incoming: incoming::DE,
    journal: journal::DE,
    keep: keep::DE,
    live: live::DE,
    meetings: meetings::DE,
    milestones: milestones::DE,
    notes: notes::DE,
    search: search::DE,
    series: series::DE,
    settings: settings::DE,
    shell: shell::DE,
    start: start::DE,
    tandem: tandem::DE,
    tasks: tasks::DE,
    topics: topics::DE,
};

static EN: Messages = Messages {
    agenda: agenda::EN,
    appointment: appointment::EN,
    arrangement: arrangement::EN,
    agreement: agreement::EN,
    attention: attention::EN,
    common: common::EN,
    device: device::EN,
    digest: digest::EN,
    exchange: exchange::EN,
    failures: failures::EN,
    fields: fields::EN,
    goals: goals::EN,
    help: help::EN,
    incoming: incoming::EN,
    journal: journal::EN,
    keep: keep::EN,
    live: live::EN,
    meetings: meetings::EN,
    milestones: milestones::EN,
    notes: notes::EN,
    search: search::EN,
    series: series::EN,
    settings: settings::EN,
    shell: shell::EN,
    start: start::EN,
    tandem: tandem::EN,
    tasks: tasks::EN,
    topics: topics::EN,
};
