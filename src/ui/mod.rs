//! What people see. Screens read signals and call commands; they never see how a record is stored or merged.

#![allow(unreachable_pub, reason = "the lint does not see through the functions the component macro writes")]

mod app;
pub mod kit;
mod language;
pub mod route;
pub mod shell;
mod theme;

pub use app::App;
pub use language::{LanguageSwitch, browser_language, language, messages, provide_language};
pub use theme::Theme;
