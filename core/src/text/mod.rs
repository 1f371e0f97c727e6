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

pub mod afterwards;
pub mod agenda;
pub mod agreement;
pub mod appointment;
mod area;
pub mod arrangement;
pub mod attention;
pub mod automatic;
pub mod automatic_state;
pub mod common;
pub mod dates;
pub mod device;
pub mod devices;
pub mod digest;
pub mod exchange;
pub mod export;
pub mod failures;
pub mod fields;
pub mod files_log;
pub mod founding;
pub mod goals;
pub mod growth;
pub mod help;
pub mod holding;
pub mod incoming;
pub mod journal;
pub mod keepsake;
mod language;
pub mod live;
pub mod lock;
pub mod meetings;
pub mod milestones;
pub mod notes;
mod numbers;
pub mod opening;
pub mod overview;
pub mod password;
pub mod people;
mod plural;
pub mod recovery;
pub mod search;
pub mod series;
pub mod settings;
pub mod shared_folder;
pub mod shell;
pub mod skill_levels;
pub mod skill_names;
pub mod start;
pub mod tandem;
pub mod tasks;
pub mod things;
pub mod topics;
pub mod ways;
pub mod working_file;

pub use area::{Area, Texts};
pub use language::Language;
pub use plural::{capital, counted};

use area::messages;

messages! {
    /// The archive, and what is about to be deleted.
    afterwards: Afterwards,
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
    /// The automatic backup.
    automatic: Automatic,
    /// How old it is.
    automatic_state: AutomaticState,
    /// Words of the reusable components: save, cancel, undo.
    common: Common,
    /// The browser and its storage, and the banners that tell of it.
    device: Device,
    /// Devices that know each other by their keys.
    devices: Devices,
    /// What a file brings or takes along.
    digest: Digest,
    /// Passing on to the partner, and the backup.
    exchange: Exchange,
    /// What went wrong with files and storage, and what to do.
    failures: Failures,
    /// Names of the fields of the record.
    fields: Fields,
    /// The log of files.
    files_log: FilesLog,
    /// Founding a tandem.
    founding: Founding,
    /// Goals of both.
    goals: Goals,
    /// What somebody can do now: skills, views, what shows it.
    growth: Growth,
    /// The help.
    help: Help,
    /// Who may see something, and holding one thing back.
    holding: Holding,
    /// Opening a file.
    incoming: Incoming,
    /// The journal.
    journal: Journal,
    /// Looking back, and what both keep and pass on.
    keepsake: Keepsake,
    /// What both take along on paper or as a text.
    export: Export,
    /// A meeting that is on.
    live: Live,
    /// The lock of this device.
    lock: Lock,
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
    /// A password that a person chooses.
    password: Password,
    /// The recovery code.
    recovery: Recovery,
    /// Searching everything that is written down.
    search: Search,
    /// Usual agendas, and a series of meetings.
    series: Series,
    /// Settings of this device.
    settings: Settings,
    /// The frame around every screen: navigation, unknown addresses.
    shell: Shell,
    /// What each level of a skill looks like.
    skill_levels: SkillLevels,
    /// Names of the skills of the catalogue.
    skill_names: SkillNames,
    /// The folder of both.
    shared_folder: SharedFolder,
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
    /// The ways from daily work to other parts of the program.
    ways: Ways,
    /// The working file.
    working_file: WorkingFile,
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
