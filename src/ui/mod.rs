//! What people see. Screens read signals and call commands; they never see how a record is stored or merged.

mod app;
pub mod kit;
mod language;
pub mod route;
pub mod shell;

pub use app::App;
pub use language::{language, messages, provide_language};
