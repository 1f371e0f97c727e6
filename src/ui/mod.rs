//! What people see. Screens read signals and call commands; they never see how a record is stored or merged.

mod app;

pub use app::App;
