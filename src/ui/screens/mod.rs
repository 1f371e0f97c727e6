//! The screens, a folder for each area. They read signals and call commands of the state.

pub mod agreement;
pub mod devices;
pub mod exchange;
pub mod goals;
pub mod growth;
pub mod help;
pub mod keepsake;
pub mod live;
pub mod lock;
pub mod log;
pub mod meetings;
pub mod new_tandem;
pub mod notes;
pub mod open_file;
pub mod overview;
pub mod recovery;
pub mod search;
pub mod settings;
pub mod shared_folder;
pub mod start;
pub mod tandem_settings;
pub mod tasks;
pub mod topics;
pub mod working_file;
