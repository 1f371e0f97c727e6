//! Looking back halfway and at the end, and what both keep and pass on.
//!
//! In a part of the program of its own: nothing outside of it may use anything here.

mod book;
mod book_page;
mod card;
mod card_leaves;
mod card_picture;
mod cards;
mod certificate;
mod closing;
mod consent;
mod dictionary;
mod end;
mod halfway;
mod new_term;
mod station;

pub use book::BookScreen;
pub use card::CardScreen;
pub use cards::CardsScreen;
pub use certificate::CertificateScreen;
pub use closing::ClosingScreen;
pub use dictionary::DictionaryScreen;
pub use halfway::HalfwayScreen;
