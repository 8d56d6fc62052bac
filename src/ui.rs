//! The browser shell: it draws the application's views, sends messages back, and does in the world what they ask for.

mod carry;
mod crash;
mod events;
mod gates;
mod neighbours;
mod painter;
mod pixels;
mod ports;
mod print;
pub mod render;
mod saving;
mod shell;
mod theme;
mod typing;
mod uncover;

pub use crash::crashed;
pub use ports::adopt;

pub use shell::Shell;
