//! Texts by area, so that a program in parts takes along with each part the texts that it shows.
//!
//! A static that held all texts would be one symbol of the linker: whatever shows one text would need them all. So
//! [`Messages`](super::Messages) holds none. An [`Area`] knows its language and finds its own static when it is read.

use std::fmt;
use std::marker::PhantomData;
use std::ops::Deref;

use super::Language;

/// The texts of an area, in both languages.
pub trait Texts: 'static {
    /// Those of `language`.
    fn of(language: Language) -> &'static Self;
}

/// An area in one language. It dereferences to the texts: `messages().goals.heading`.
pub struct Area<T> {
    language: Language,
    texts: PhantomData<fn() -> T>,
}

impl<T> Area<T> {
    pub(super) const fn new(language: Language) -> Self {
        Self { language, texts: PhantomData }
    }
}

impl<T: Texts> Deref for Area<T> {
    type Target = T;

    fn deref(&self) -> &T {
        T::of(self.language)
    }
}

impl<T> fmt::Debug for Area<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_tuple("Area").field(&self.language).finish()
    }
}

/// Declares [`Messages`](super::Messages) from the list of areas: the name of the module, and of the struct in it.
macro_rules! messages {
    ($($(#[$doc:meta])* $area:ident: $Texts:ident,)*) => {
        /// All texts of one language, by area.
        #[derive(Debug)]
        pub struct Messages {
            $($(#[$doc])* pub $area: Area<$area::$Texts>,)*
        }

        impl Messages {
            const fn in_language(language: Language) -> Self {
                Self { $($area: Area::new(language),)* }
            }
        }

        $(impl Texts for $area::$Texts {
            fn of(language: Language) -> &'static Self {
                match language {
                    Language::De => &$area::DE,
                    Language::En => &$area::EN,
                }
            }
        })*
    };
}

pub(super) use messages;
