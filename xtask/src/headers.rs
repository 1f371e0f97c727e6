//! The answer headers of a hardened web server: what a municipal server should send with these files.
//!
//! Pure: from a file's name to its headers. The examples in docs/servers are held against it.

/// The policy that forbids every third party, every inline script and every frame.
const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
     img-src 'self' data: blob:; connect-src 'self'; font-src 'self'; manifest-src 'self'; worker-src 'self'; \
     base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/// Everything a page could ask for and this one never does. What it may use is left out: clipboard, sharing, camera.
const PERMISSIONS_POLICY: &str = "accelerometer=(), browsing-topics=(), display-capture=(), geolocation=(), \
     gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), serial=(), usb=(), xr-spatial-tracking=()";

/// Sent over HTTPS besides: a browser that was here once comes by no other way for a year. Only this host: those below it
/// are others' to decide.
pub(crate) const STRICT_TRANSPORT_SECURITY: (&str, &str) = ("Strict-Transport-Security", "max-age=31536000");
/// How long an answer is kept that is no file: what is not there yet is not to be missed for ever.
pub(crate) const CACHE_CONTROL_OF_ERRORS: &str = "no-store";

/// All kinds of files that a built site has, by the ending of their names.
pub(crate) const KINDS: [(&str, &str); 7] = [
    ("css", "text/css"),
    ("html", "text/html"),
    ("js", "text/javascript"),
    ("png", "image/png"),
    ("svg", "image/svg+xml"),
    ("wasm", "application/wasm"),
    ("webmanifest", "application/manifest+json"),
];

/// Sent with every file, whatever it is.
const ALWAYS: [(&str, &str); 6] = [
    ("Content-Security-Policy", CONTENT_SECURITY_POLICY),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("Permissions-Policy", PERMISSIONS_POLICY),
    ("Referrer-Policy", "no-referrer"),
    ("X-Content-Type-Options", "nosniff"),
];

/// The headers of a file, by its name without folders, besides those that say what it is.
pub(crate) fn of(file_name: &str) -> impl Iterator<Item = (&'static str, &'static str)> {
    [("Cache-Control", cache_control(file_name))].into_iter().chain(ALWAYS)
}

/// What a file of this name is, if a built site has such files.
pub(crate) fn kind(file_name: &str) -> Option<String> {
    let ending = file_name.rsplit_once('.')?.1;
    let (_, kind) = KINDS.iter().find(|(known, _)| *known == ending)?;
    Some(if kind.starts_with("text/") { format!("{kind}; charset=utf-8") } else { (*kind).to_owned() })
}

fn cache_control(file_name: &str) -> &'static str {
    if names_its_content(file_name) { "public, max-age=31536000, immutable" } else { "no-cache" }
}

/// Whether the build put a hash of the content into the name: `app-0123456789abcdef.wasm` (`pack.mjs`).
fn names_its_content(file_name: &str) -> bool {
    let is_hash = |part: &str| part.len() == 16 && part.bytes().all(|byte| byte.is_ascii_hexdigit());
    file_name.split(['-', '.']).skip(1).any(is_hash)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn header(file_name: &str, name: &str) -> Option<&'static str> {
        of(file_name).find(|(key, _)| *key == name).map(|(_, value)| value)
    }

    #[test]
    fn only_names_that_change_with_the_content_are_kept_for_ever() {
        for kept in ["app-0123456789abcdef.js", "daily-0ebc00526b10a5c8.wasm", "style-8579e6de50d0ac5f.css"] {
            assert_eq!(header(kept, "Cache-Control"), Some("public, max-age=31536000, immutable"), "{kept}");
        }
        for asked_again in
            ["index.html", "sw.js", "boot.js", "manifest.webmanifest", "icon-192.png", "a-0123.js"]
        {
            assert_eq!(header(asked_again, "Cache-Control"), Some("no-cache"), "{asked_again}");
        }
    }

    #[test]
    fn no_file_goes_without_the_policy() {
        for file_name in ["index.html", "sw.js", "unknown"] {
            let policy = header(file_name, "Content-Security-Policy").unwrap();
            assert!(policy.starts_with("default-src 'none'; ") && !policy.contains("  "), "{policy}");
            assert!(!policy.contains("unsafe-inline") && !policy.contains("http"), "{policy}");
            assert_eq!(header(file_name, "X-Content-Type-Options"), Some("nosniff"));
        }
    }
}
