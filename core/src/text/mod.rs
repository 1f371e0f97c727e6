//! Every text people read, in German and in English.
//!
//! Pure: it knows neither the interface nor the record; numbers, names and dates come in as arguments. What can be one
//! of several things, a kind, a field or a state, is an enum of the forms, and its words are a `match` without a rest.
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
//!     Goals { heading: "Ziele", count: |n| tandembuch_core::text::counted(n, "Ziel", "Ziele") };
//! ```
//!
//! A new area is a file, a `pub mod` line and a line in the list of [`Messages`]. A text that one language lacks does
//! not compile. An area of many texts has a folder with a file per language. Name fields after what the text is for,
//! not after its words.
//! What is about one of the two is a [`people::Personal`]: the reader is "Sie", the other one has a name. Words not to use
//! are in the table of `tests/words`.
//! German: plain, polite "Sie", paired or neutral forms, quotes „…“, an ellipsis character, no exclamation marks.

pub mod agenda;
pub mod agreement;
pub mod appointment;
mod area;
pub mod arrangement;
pub mod attention;
pub mod common;
pub mod dates;
pub mod device;
pub mod digest;
pub mod exchange;
pub mod export;
pub mod failures;
pub mod fields;
pub mod founding;
pub mod goals;
pub mod help;
pub mod incoming;
pub mod journal;
mod language;
pub mod live;
pub mod meetings;
pub mod milestones;
pub mod notes;
mod numbers;
pub mod opening;
pub mod overview;
pub mod people;
mod plural;
pub mod search;
pub mod series;
pub mod settings;
pub mod shell;
pub mod start;
pub mod tandem;
pub mod tasks;
pub mod things;
pub mod topics;

pub use area::{Area, Texts};
pub use language::Language;
pub use plural::counted;

use area::messages;

messages! {
    /// Single items of an agenda.
    agenda: Agenda,
    /// Meetings as appointments.
    appointment: Appointment,
    /// How both meet.
    arrangement: Arrangement,
    /// The agreement.
    agreement: Agreement,
    /// What both wrote apart, and who wrote something when.
    attention: Attention,
    /// Words of the reusable components: save, cancel, undo.
    common: Common,
    /// The browser and its storage, and the banners that tell of it.
    device: Device,
    /// What a file brings or takes along.
    digest: Digest,
    /// Passing on to the partner, and the backup.
    exchange: Exchange,
    /// What went wrong with files and storage, and what to do.
    failures: Failures,
    /// Names of the fields of the record.
    fields: Fields,
    /// Founding a tandem.
    founding: Founding,
    /// Goals of both.
    goals: Goals,
    /// The help.
    help: Help,
    /// Opening a file.
    incoming: Incoming,
    /// The journal.
    journal: Journal,
    /// What both take along on paper or as a text.
    export: Export,
    /// A meeting that is on.
    live: Live,
    /// Meetings and their agendas.
    meetings: Meetings,
    /// Steps towards a goal, and its history.
    milestones: Milestones,
    /// Notes for oneself.
    notes: Notes,
    /// The tandem that is opened.
    opening: Opening,
    /// What is next in a tandem.
    overview: Overview,
    /// The two people of a tandem.
    people: People,
    /// Searching everything that is written down.
    search: Search,
    /// Usual agendas, and a series of meetings.
    series: Series,
    /// Settings of this device.
    settings: Settings,
    /// The frame around every screen: navigation, unknown addresses.
    shell: Shell,
    /// The start page.
    start: Start,
    /// A tandem: its people, its overview, its settings.
    tandem: Tandem,
    /// Action items.
    tasks: Tasks,
    /// What kinds of entities are called.
    things: Things,
    /// The topic list.
    topics: Topics,
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

static DE: Messages = Messages::in_language(Language::De);
static EN: Messages = Messages::in_language(Language::En);
