//! What both can do now: their skills, where they began, what shows it; and their views of that.
//!
//! In a part of the program of its own: nothing outside of it may use anything here.

mod chart;
mod choose;
mod look;
mod over_time;
mod page;
mod pulse;
mod pulse_result;
mod reveal;
mod rounds;
mod skill;
mod skill_rows;
mod stays;
mod success;
mod successes;
mod summary;
mod together;
mod view;
mod view_check;
mod view_step;

pub use page::GrowthScreen;
pub use skill::SkillScreen;
pub use view::ViewScreen;
