//! What JavaScript calls. Numbers alone go over; it writes the points where `picture` says, and reads the answer where
//! `answer` says.

#![expect(
    unsafe_code,
    reason = "a function needs its own name to be called from outside; nothing else here is unsafe"
)]

use std::cell::RefCell;

use crate::Reader;

thread_local! {
    static READER: RefCell<Reader> = RefCell::default();
    static ANSWER: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) };
}

/// Where the points of a picture of this size go; null if it is too large or has none. It holds until the next call.
#[unsafe(no_mangle)]
extern "C" fn picture(width: usize, height: usize) -> *mut u8 {
    READER.with_borrow_mut(|reader| {
        reader.picture(width, height).map_or(std::ptr::null_mut(), <[u8]>::as_mut_ptr)
    })
}

/// Reads the picture; returns the length of the answer: for each code its length (two bytes, the lower one first) and its bytes.
#[unsafe(no_mangle)]
extern "C" fn read() -> usize {
    let codes = READER.with_borrow_mut(Reader::read);
    let framed = codes.iter().filter_map(|code| Some((u16::try_from(code.len()).ok()?.to_le_bytes(), code)));
    let answer: Vec<u8> = framed.flat_map(|(length, code)| [&length, code.as_slice()].concat()).collect();
    ANSWER.set(answer);
    ANSWER.with_borrow(Vec::len)
}

/// Where the answer is. It holds until the next call of `read`.
#[unsafe(no_mangle)]
extern "C" fn answer() -> *const u8 {
    ANSWER.with_borrow(|answer| answer.as_ptr())
}
