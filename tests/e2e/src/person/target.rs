//! What a person looks for: the name of a thing, and what it stands beside.

use std::fmt;

use serde_json::{Value, json};
use tandembuch_core::text::{Language, Messages};

/// What kind of thing it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    Button,
    Link,
    Field,
    Choice,
    File,
}

/// A name, and the texts of its surroundings from outer to inner.
#[derive(Clone, Debug)]
pub(crate) struct Place {
    pub(crate) name: String,
    beside: Vec<String>,
}

/// The thing with this name.
pub(crate) fn at(name: impl Into<String>) -> Place {
    Place { name: name.into(), beside: Vec::new() }
}

impl Place {
    /// Only within the row or section that has this text in it.
    pub(crate) fn beside(mut self, text: impl Into<String>) -> Self {
        self.beside.push(text.into());
        self
    }

    /// Every form the name may have.
    pub(crate) fn names(&self) -> [String; 2] {
        // A field that may stay empty says so in its label.
        let optional = Messages::of(Language::De).common.optional;
        [self.name.clone(), format!("{} ({optional})", self.name)]
    }

    pub(super) fn arguments(&self, role: Role) -> Vec<Value> {
        let role = match role {
            Role::Button => "button",
            Role::Link => "link",
            Role::Field => "field",
            Role::Choice => "choice",
            Role::File => "file",
        };
        vec![json!(role), json!(self.names()), json!(self.beside)]
    }
}

impl From<&str> for Place {
    fn from(name: &str) -> Self {
        at(name)
    }
}

impl From<String> for Place {
    fn from(name: String) -> Self {
        at(name)
    }
}

impl fmt::Display for Place {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "\"{}\"", self.name)?;
        for text in self.beside.iter().rev() {
            write!(formatter, " beside \"{text}\"")?;
        }
        Ok(())
    }
}
