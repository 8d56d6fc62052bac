//! The program of the page. What the loader calls is in [`mognadskollen::embed`]; before that, the program makes room for what
//! most need, and a debug build says on the console where it panics.

use mognadskollen as _;

/// The memory that most need, in bytes: with 200 assessments, and after hours of use.
const ROOM: usize = 6 << 20;

fn main() {
    #[cfg(debug_assertions)]
    std::panic::set_hook(Box::new(|panic| web_sys::console::error_1(&panic.to_string().into())));
    // What has been freed stays the allocator's. In WebKit the program has twice broken off in it as a later part began, which
    // shares the memory: it does not grow then. What is not used takes no room.
    drop(std::hint::black_box(Vec::<u8>::with_capacity(ROOM)));
}
