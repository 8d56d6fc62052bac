//! When a press is the second of two. What is done about it in a browser is in `embed/presses.rs`.

/// How long after a press another one in its place is meant for the same, in milliseconds, where the browser does not say it.
const SOON: f64 = 500.0;

/// Whether a press in the place of one that was let through is the second of a double press.
///
/// Of a mouse the browser counts the presses in one place, however slow a person has asked it to be: the second is the
/// second of a pair. It counts on as long as they come quickly, and one who presses on and on goes on: a third and a fourth
/// are held back only while they come as soon after the one that was let through as a finger's second tap does.
#[must_use]
pub fn is_second(count: i32, is_tap: bool, since: f64) -> bool {
    let is_soon = since < SOON;
    match count {
        2 => true,
        3.. => is_soon,
        _ => is_tap && is_soon,
    }
}
