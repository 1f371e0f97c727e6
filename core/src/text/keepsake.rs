//! Looking back, and what both keep and pass on.

mod back;
mod book;
mod certificate;
pub mod passing_on;

pub use back::Back;
pub use book::Book;
pub use certificate::Certificate;
use passing_on::PassingOn;

/// Texts of the part for looking back, and for what both keep and pass on.
#[derive(Debug)]
pub struct Keepsake {
    /// Looking back, halfway and at the end.
    pub back: Back,
    /// The keepsake book.
    pub book: Book,
    /// The certificate.
    pub certificate: Certificate,
    /// The dictionary, and the cards to pass on.
    pub passing_on: PassingOn,
}

/// German.
pub static DE: Keepsake =
    Keepsake { back: back::DE, book: book::DE, certificate: certificate::DE, passing_on: passing_on::DE };
/// English.
pub static EN: Keepsake =
    Keepsake { back: back::EN, book: book::EN, certificate: certificate::EN, passing_on: passing_on::EN };
