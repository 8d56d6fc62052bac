//! The browser shell: it draws the application's views, sends messages back, and does in the world what they ask for.

mod carry;
mod charts;
mod crash;
mod drops;
mod entry;
mod files;
mod host_events;
mod instances;
mod listeners;
mod loader;
mod long_lists;
mod next_frame;
mod pixels;
mod ports;
mod presses;
mod print;
mod queue;
pub mod render;
mod saving;
mod shell;
mod theme;
mod typing;
mod uncover;
mod widget;

pub use crash::crashed;
pub use shell::Shell;
pub use widget::Widget;
