//! The laws of the record and its merge, over random histories of replicas with wrong clocks.

mod deletion;
mod golden;
mod laws;
mod limits;
mod set_back;
mod simulation;
mod undo;
