//! What people see. Screens read signals and call commands; they never see how a record is stored or merged.

#![allow(unreachable_pub, reason = "the lint does not see through the functions the component macro writes")]

mod app;
pub mod kit;
mod language;
pub mod parts;
mod people;
mod raw_export;
pub mod route;
mod run;
pub mod screens;
pub mod shell;
mod storage_problem;

pub use app::App;
pub use language::{browser_language, language, messages, provide_language};
pub use people::{person_name, personal, role_name, tandem_name, with_role};
pub use raw_export::RawExportButton;
pub use run::run;
pub use storage_problem::StorageProblem;
use storage_problem::storage_problem;
