//! The examples of docs/servers, and how they are made to run on this machine: other ports, paths and nothing else.
//!
//! Pure: from text to text. What the examples must say is in `headers`.

use std::path::{Path, PathBuf};

/// The host that the examples are for.
pub(super) const HOST: &str = "tandembuch.example.org";
/// What an example names, for whoever copies it to change.
const FOLDER: &str = "/srv/tandembuch";
const CERTIFICATE: &str = "/etc/ssl/certs/tandembuch.pem";
const KEY: &str = "/etc/ssl/private/tandembuch.key";

/// Where things are on this machine.
#[derive(Clone, Debug)]
pub(super) struct Place {
    pub(super) folder: PathBuf,
    pub(super) certificate: PathBuf,
    pub(super) key: PathBuf,
    /// For HTTPS and for HTTP.
    pub(super) ports: [u16; 2],
}

/// An example, how it names its two ports, and how another one is named there.
struct Example {
    text: &'static str,
    ports: [(&'static str, &'static str); 2],
}

const NGINX: Example = Example {
    text: include_str!("../../../docs/servers/nginx.conf"),
    ports: [("listen 443 ssl;", "listen 127.0.0.1:{} ssl;"), ("listen 80;", "listen 127.0.0.1:{};")],
};
const APACHE: Example = Example {
    text: include_str!("../../../docs/servers/apache.conf"),
    ports: [
        ("<VirtualHost *:443>", "<VirtualHost 127.0.0.1:{}>"),
        ("<VirtualHost *:80>", "<VirtualHost 127.0.0.1:{}>"),
    ],
};

/// A whole configuration for nginx: the example in the frame that Debian's package has around it. What the server writes
/// goes into the folder it is started in.
pub(super) fn nginx(place: &Place) -> String {
    let example = NGINX.at(place);
    format!(
        "daemon off;\npid nginx.pid;\nerror_log stderr;\nevents {{}}\nhttp {{\n\
         client_body_temp_path a;\nproxy_temp_path b;\nfastcgi_temp_path c;\nuwsgi_temp_path d;\nscgi_temp_path e;\n\
         {example}}}\n"
    )
}

/// What the example's first lines ask for, and what Debian's package has on anyway.
const APACHE_MODULES: [&str; 15] = [
    "mpm_event",
    "alias",
    "authn_core",
    "authz_core",
    "authz_host",
    "autoindex",
    "brotli",
    "deflate",
    "dir",
    "env",
    "filter",
    "headers",
    "mime",
    "setenvif",
    "ssl",
];

/// The same for Apache.
pub(super) fn apache(place: &Place, modules: &Path, home: &Path) -> String {
    let load = APACHE_MODULES.map(|module| {
        format!("LoadModule {module}_module {}\n", modules.join(format!("mod_{module}.so")).display())
    });
    let [https, http] = place.ports;
    let (example, home) = (APACHE.at(place), home.display());
    format!(
        "ServerRoot {home}\nServerName localhost\nDefaultRuntimeDir {home}\nPidFile {home}/apache.pid\n\
         ErrorLog {home}/apache.log\n{}User www-data\nGroup www-data\nTypesConfig /etc/mime.types\n\
         LogFormat \"%h\" common\nListen 127.0.0.1:{https}\nListen 127.0.0.1:{http}\n{example}",
        load.concat()
    )
}

impl Example {
    fn at(&self, place: &Place) -> String {
        let mut text = self.text.to_owned();
        for (name, path) in [(FOLDER, &place.folder), (CERTIFICATE, &place.certificate), (KEY, &place.key)] {
            text = text.replace(name, &path.display().to_string());
        }
        for ((line, with), port) in self.ports.iter().zip(place.ports) {
            text = text.replace(line, &with.replace("{}", &port.to_string()));
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::headers::{self, CACHE_CONTROL_OF_ERRORS, KINDS, STRICT_TRANSPORT_SECURITY};

    /// All headers whose value is one for all files.
    fn constant() -> Vec<(&'static str, &'static str)> {
        let sent = headers::of("index.html").filter(|(name, _)| *name != "Cache-Control");
        sent.chain([STRICT_TRANSPORT_SECURITY]).collect()
    }

    fn trimmed(text: &str) -> Vec<&str> {
        text.lines().map(str::trim).filter(|line| !line.starts_with('#')).collect()
    }

    #[test]
    fn both_examples_send_the_headers_and_no_others() {
        for (example, verb, end, others) in [
            (
                NGINX,
                "add_header",
                " always;",
                ["add_header Cache-Control ", "add_header Last-Modified \"\";"],
            ),
            (
                APACHE,
                "Header always set",
                "",
                ["Header always set Cache-Control ", "Header unset Last-Modified"],
            ),
        ] {
            let lines = trimmed(example.text);
            let wanted: Vec<String> =
                constant().iter().map(|(name, value)| format!("{verb} {name} \"{value}\"{end}")).collect();
            for line in &wanted {
                assert_eq!(lines.iter().filter(|other| *other == line).count(), 1, "{line}");
            }
            let is_known = |line: &&str| {
                wanted.iter().any(|wanted| wanted == line)
                    || others.iter().any(|other| line.starts_with(other))
            };
            let unknown: Vec<_> = lines
                .iter()
                .filter(|line| line.starts_with("add_header") || line.starts_with("Header "))
                .filter(|line| !is_known(line))
                .collect();
            assert!(unknown.is_empty(), "{unknown:?}");
        }
    }

    #[test]
    fn both_examples_know_all_kinds_of_files_and_how_long_each_is_kept() {
        for (ending, kind) in KINDS {
            assert!(trimmed(NGINX.text).contains(&format!("{kind} {ending};").as_str()), "{ending}");
            assert!(trimmed(APACHE.text).contains(&format!("AddType {kind} .{ending}").as_str()), "{ending}");
        }
        let value = |name: &str| headers::of(name).find(|(key, _)| *key == "Cache-Control").unwrap().1;
        for text in [NGINX.text, APACHE.text] {
            for value in [value("a-0123456789abcdef.js"), value("sw.js"), CACHE_CONTROL_OF_ERRORS] {
                assert!(text.contains(&format!("\"{value}\"")), "{value}");
            }
            assert_eq!(text.matches(HOST).count(), 3, "as its first lines say");
        }
    }

    #[test]
    fn nothing_of_the_examples_place_is_left_on_this_machine() {
        let place = Place {
            folder: "site".into(),
            certificate: "own.pem".into(),
            key: "own.key".into(),
            ports: [4430, 8000],
        };
        let apache = apache(&place, Path::new("modules"), Path::new("home"));
        for text in [nginx(&place), apache] {
            for gone in [FOLDER, CERTIFICATE, KEY, "443 ssl", "*:443", "listen 80;", "*:80"] {
                let left = trimmed(&text).into_iter().find(|line| line.contains(gone));
                assert_eq!(left, None, "{gone}");
            }
            assert!(text.contains("127.0.0.1:4430") && text.contains("127.0.0.1:8000"));
        }
    }
}
