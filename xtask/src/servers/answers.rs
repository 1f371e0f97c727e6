//! What is wrong with an answer of a web server, held against what `headers` says of the file.
//!
//! Pure: knows no server and no connection.

use std::collections::BTreeMap;

use anyhow::{Context, Result};
use serde_json::Value;

use crate::digests::SiteFile;
use crate::headers::{self, CACHE_CONTROL_OF_ERRORS, STRICT_TRANSPORT_SECURITY};

/// An answer as `ask.mjs` prints it.
#[derive(Clone, Debug)]
pub(super) struct Answer {
    pub(super) path: String,
    /// What the browser could have unpacked.
    encoding: String,
    pub(super) status: u16,
    /// Names and values, one after the other.
    headers: Vec<String>,
    /// Of the file, unpacked.
    sha256: String,
    /// As they came.
    bytes: u64,
}

/// What any server may say besides.
const PLAIN: [&str; 9] = [
    "accept-ranges",
    "connection",
    "content-encoding",
    "content-length",
    "content-type",
    "date",
    "keep-alive",
    "transfer-encoding",
    "vary",
];
/// Not worth packing for fewer bytes than this.
const SMALL: u64 = 512;

impl Answer {
    /// Reads what `ask.mjs` has printed.
    pub(super) fn read_all(printed: &str) -> Result<Vec<Self>> {
        let answers: Value = serde_json::from_str(printed)?;
        let answers = answers.as_array().context("a list of answers")?;
        answers
            .iter()
            .map(|answer| Self::read(answer).context("an answer with all that belongs to it"))
            .collect()
    }

    fn read(answer: &Value) -> Option<Self> {
        let text = |name: &str| answer[name].as_str().map(str::to_owned);
        let headers = answer["headers"].as_array()?.iter().map(|header| header.as_str().map(str::to_owned));
        Some(Self {
            path: text("path")?,
            encoding: text("encoding")?,
            status: answer["status"].as_u64()?.try_into().ok()?,
            headers: headers.collect::<Option<_>>()?,
            sha256: text("sha256")?,
            bytes: answer["bytes"].as_u64()?,
        })
    }

    /// Everything that is wrong with it, `None` being what is not there.
    pub(super) fn faults(&self, expected: Option<&SiteFile>) -> Vec<String> {
        let mut faults = match expected {
            Some(file) => self.faults_of_file(file),
            None if self.status == 404 => Vec::new(),
            None => vec![format!("the status is {}, not 404", self.status)],
        };
        faults.extend(self.faults_of_headers(expected));
        let about = |fault: String| format!("{} ({}): {fault}", self.path, self.encoding);
        faults.into_iter().map(about).collect()
    }

    fn faults_of_file(&self, file: &SiteFile) -> Vec<String> {
        let mut faults = Vec::new();
        if self.status != 200 {
            faults.push(format!("the status is {}, not 200", self.status));
        }
        if self.sha256 != file.sha256 {
            faults.push("it is another file".to_owned());
        }
        match headers::kind(file.name()) {
            None => faults.push("xtask/src/headers.rs does not know its kind".to_owned()),
            Some(kind) if self.header("content-type") != [kind.as_str()] => {
                faults.push(format!("its kind is {:?}, not {kind}", self.header("content-type")));
            }
            Some(_) => {}
        }
        let packs = self.encoding != "identity" && !file.name().ends_with(".png") && file.bytes >= SMALL;
        if packs && (self.bytes >= file.bytes || self.header("vary") != ["Accept-Encoding"]) {
            faults.push(format!(
                "{} bytes of {} came, Vary {:?}",
                self.bytes,
                file.bytes,
                self.header("vary")
            ));
        }
        if !packs && self.bytes != file.bytes && self.encoding == "identity" {
            faults.push("it is packed, and nobody asked for that".to_owned());
        }
        faults
    }

    fn faults_of_headers(&self, expected: Option<&SiteFile>) -> Vec<String> {
        let mut wanted: BTreeMap<&str, &str> =
            headers::of(expected.map_or("", SiteFile::name)).chain([STRICT_TRANSPORT_SECURITY]).collect();
        if expected.is_none() {
            wanted.insert("Cache-Control", CACHE_CONTROL_OF_ERRORS);
        }
        let mut faults = Vec::new();
        for (name, value) in &wanted {
            if self.header(name) != [*value] {
                faults.push(format!("{name} is {:?}, not {value:?}", self.header(name)));
            }
        }
        for (name, value) in self.pairs() {
            let names_product = name.eq_ignore_ascii_case("server") && ["nginx", "Apache"].contains(&value);
            let is_known = wanted.keys().chain(&PLAIN).any(|known| name.eq_ignore_ascii_case(known));
            if !names_product && !is_known {
                faults.push(format!("it says {name}: {value}, which nobody needs"));
            }
        }
        faults
    }

    fn header(&self, wanted: &str) -> Vec<&str> {
        let found = self.pairs().filter(|(name, _)| name.eq_ignore_ascii_case(wanted));
        found.map(|(_, value)| value).collect()
    }

    fn pairs(&self) -> impl Iterator<Item = (&str, &str)> {
        self.headers.chunks_exact(2).map(|pair| (pair[0].as_str(), pair[1].as_str()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NAME: &str = "boot-0123456789abcdef.js";

    fn file() -> SiteFile {
        SiteFile { path: NAME.to_owned(), sha256: "aa".to_owned(), bytes: 1000 }
    }

    fn answer(encoding: &str) -> Answer {
        let sent = headers::of(NAME).chain([
            STRICT_TRANSPORT_SECURITY,
            ("Server", "nginx"),
            ("Content-Type", "text/javascript; charset=utf-8"),
            ("Vary", "Accept-Encoding"),
        ]);
        Answer {
            path: format!("/{NAME}"),
            encoding: encoding.to_owned(),
            status: 200,
            headers: sent.flat_map(|(name, value)| [name.to_owned(), value.to_owned()]).collect(),
            sha256: "aa".to_owned(),
            bytes: if encoding == "identity" { 1000 } else { 400 },
        }
    }

    fn replaced(name: &str, value: &str) -> Answer {
        let mut answer = answer("gzip");
        let place = answer.headers.iter().position(|header| header == name).unwrap();
        answer.headers[place + 1] = value.to_owned();
        answer
    }

    #[test]
    fn what_is_as_documented_has_no_fault() {
        assert_eq!(answer("identity").faults(Some(&file())), [""; 0]);
        assert_eq!(answer("gzip").faults(Some(&file())), [""; 0]);
        let mut absent = replaced("Cache-Control", "no-store");
        absent.status = 404;
        assert_eq!(absent.faults(None), [""; 0]);
    }

    #[test]
    fn each_fault_is_said() {
        let mut twice = answer("gzip");
        twice.headers.extend(["Referrer-Policy", "no-referrer"].map(str::to_owned));
        let mut banner = answer("gzip");
        banner.headers.extend(["X-Powered-By", "Something/1.2"].map(str::to_owned));
        let unpacked = Answer { bytes: 1000, ..answer("gzip") };
        for (fault, of) in [
            ("the status is 304", Answer { status: 304, ..answer("gzip") }),
            ("it is another file", Answer { sha256: "ab".to_owned(), ..answer("gzip") }),
            ("its kind is", replaced("Content-Type", "application/octet-stream")),
            ("Cache-Control is [\"no-cache\"]", replaced("Cache-Control", "no-cache")),
            ("it says Server: nginx/1.22.1", replaced("Server", "nginx/1.22.1")),
            ("Referrer-Policy is", twice),
            ("it says X-Powered-By", banner),
            ("1000 bytes of 1000 came", unpacked),
            ("it is packed", Answer { bytes: 400, ..answer("identity") }),
        ] {
            let faults = of.faults(Some(&file()));
            assert!(faults.len() == 1 && faults[0].contains(fault), "{fault}: {faults:?}");
        }
        assert!(answer("gzip").faults(None)[0].contains("not 404"));
    }
}
