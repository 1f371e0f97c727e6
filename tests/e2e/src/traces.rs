//! Texts that nobody else writes, and what files have of them.

use std::collections::BTreeMap;
use std::collections::hash_map::RandomState;
use std::fs;
use std::hash::{BuildHasher, Hasher};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};

/// Letters in each of the two halves of a word.
const LETTERS: usize = 13;
/// So many Chinese characters in a row have their code points.
const CHINESE: u64 = 20_000;
/// By so many bytes the place is found where a comparison is worth it.
const BEGINNING: usize = 4;

/// Texts, and where each was written.
#[derive(Debug, Default)]
pub(crate) struct Words(Vec<Word>);

/// A text in parts, each of which gives it away: a file may have parted it where a page of a database ends.
#[derive(Debug)]
struct Word {
    place: String,
    parts: Vec<String>,
}

/// A part of a text in one of the encodings of browsers.
#[derive(Debug)]
struct Trace {
    bytes: Vec<u8>,
    of: usize,
}

impl Words {
    /// A new word of random letters; `place` is where it will be written.
    ///
    /// The first half is found in addresses and in texts of one byte for each letter. Of texts of two bytes, in which one is
    /// zero, what packs files leaves not even that; of the Chinese half it leaves everything as it is.
    pub(crate) fn word(&mut self, place: &str) -> String {
        let random = RandomState::new();
        let number = |index: usize| {
            let mut hasher = random.build_hasher();
            hasher.write_usize(index);
            hasher.finish()
        };
        let latin = (0..LETTERS).filter_map(|index| char::from_u32('a' as u32 + (number(index) % 26) as u32));
        let chinese = (LETTERS..2 * LETTERS)
            .filter_map(|index| char::from_u32('\u{4e00}' as u32 + (number(index) % CHINESE) as u32));
        let parts = vec![latin.collect(), chinese.collect()];
        let word = parts.concat();
        self.0.push(Word { place: place.to_owned(), parts });
        word
    }

    /// One that somebody else has chosen.
    pub(crate) fn takes(&mut self, place: &str, text: &str) {
        self.0.push(Word { place: place.to_owned(), parts: vec![text.to_owned()] });
    }

    /// How many there are.
    pub(crate) fn count(&self) -> usize {
        self.0.len()
    }

    /// Fails if a file of a folder has one of them.
    pub(crate) fn are_not_in(&self, folder: &Path) -> Result<()> {
        let found = self.found_in(folder)?;
        ensure!(found.is_empty(), "{} texts can be read:\n{}", found.len(), found.join("\n"));
        Ok(())
    }

    /// What the files of a folder have of them: which, and where.
    pub(crate) fn found_in(&self, folder: &Path) -> Result<Vec<String>> {
        let traces = self.traces();
        let mut beginnings: BTreeMap<&[u8], Vec<&Trace>> = BTreeMap::new();
        let mut begins = vec![false; 1 << 16];
        for trace in &traces {
            beginnings.entry(&trace.bytes[..BEGINNING]).or_default().push(trace);
            begins[pair(&trace.bytes)] = true;
        }
        let mut found = Vec::new();
        for file in files(folder)? {
            // Some are gone again, or are no files to read.
            let Ok(content) = fs::read(&file) else { continue };
            let at = |place: usize| {
                let of_it = content.get(place..place + BEGINNING).and_then(|start| beginnings.get(start));
                of_it.into_iter().flatten().find(|trace| content[place..].starts_with(&trace.bytes))
            };
            let places = content.windows(2).enumerate().filter(|(_, two)| begins[pair(two)]);
            let mut here: Vec<usize> = places.filter_map(|(place, _)| Some(at(place)?.of)).collect();
            here.sort_unstable();
            here.dedup();
            let file = file.strip_prefix(folder).context("it lies in the folder")?.display();
            let told = |of: usize| format!("{} ({}) in {file}", self.0[of].place, self.0[of].parts.concat());
            found.extend(here.into_iter().map(told));
        }
        Ok(found)
    }

    fn traces(&self) -> Vec<Trace> {
        let mut traces = Vec::new();
        for (of, word) in self.0.iter().enumerate() {
            for part in &word.parts {
                let wide = part.encode_utf16().flat_map(u16::to_le_bytes).collect();
                traces.extend([part.clone().into_bytes(), wide].map(|bytes| Trace { bytes, of }));
            }
        }
        traces
    }
}

fn pair(bytes: &[u8]) -> usize {
    usize::from(bytes[0]) << 8 | usize::from(bytes[1])
}

fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if entry.file_type()?.is_dir() {
            files.extend(self::files(&entry.path())?);
        } else {
            files.push(entry.path());
        }
    }
    Ok(files)
}
