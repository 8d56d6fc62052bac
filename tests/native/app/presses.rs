//! Which presses are the second of two.

use mognadskollen::app::presses::is_second;

#[test]
fn of_a_mouse_the_second_of_each_pair_is_held_back() {
    // The count that a browser gives, the time since the press that was let through, and whether it is held back.
    for (count, since, held) in [
        (1, 0.0, false),
        (1, 5_000.0, false),
        // However slow a double press is by the person's own settings.
        (2, 90.0, true),
        (2, 850.0, true),
        // A third at once is of the same; a third later begins anew, and the fourth is the second of that.
        (3, 180.0, true),
        (3, 700.0, false),
        (4, 90.0, true),
        (4, 700.0, false),
    ] {
        assert_eq!(is_second(count, false, since), held, "press {count}, after {since} ms");
    }
}

#[test]
fn of_a_finger_a_second_tap_soon_after_is_held_back() {
    for (since, held) in [(90.0, true), (499.0, true), (500.0, false), (3_000.0, false)] {
        assert_eq!(is_second(1, true, since), held, "after {since} ms");
    }
}
