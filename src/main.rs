//! The program of the page. What the loader calls is in [`mognadskollen::embed`]; there is nothing to do before.

use mognadskollen as _;

fn main() {}
