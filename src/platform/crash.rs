//! The last word of the program: a panic is told to `public/boot.js`, which shows what to do and rescues the data.

use super::page;

const EVENT: &str = "tandembuch:crash";

/// Writes every panic to the console of the browser and tells the page.
pub fn report_panics() {
    std::panic::set_hook(Box::new(|panic| {
        console_error_panic_hook::hook(panic);
        page::tell(EVENT, &panic.to_string().into());
    }));
}
