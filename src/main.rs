//! The program of the page. What the loader calls is in [`mognadskollen::embed`]; there is nothing to do before, but that a
//! debug build says on the console where it panics.

use mognadskollen as _;

fn main() {
    #[cfg(debug_assertions)]
    std::panic::set_hook(Box::new(|panic| web_sys::console::error_1(&panic.to_string().into())));
}
