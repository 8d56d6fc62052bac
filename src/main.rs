//! Starts the program in the page; the page's element then mounts the interface.

fn main() {
    mognadskollen::embed::start();
}
