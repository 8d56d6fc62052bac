//! A region of the view is drawn anew where what decides how it looks has changed, and only there.

use mognadskollen::app::element::{On, Parts};
use mognadskollen::app::{GradingMsg, Msg, Node, Region, Shown, State, StorageMsg};
use mognadskollen::model::{Area, Change, Grade};

use super::driver::{Machine, Tab, options};

/// Whether two views of one region look the same and send the same messages.
pub(crate) fn is_same(one: &Node, other: &Node) -> bool {
    match (one, other) {
        (Node::Nothing, Node::Nothing) => true,
        (Node::Text(one), Node::Text(other)) => one == other,
        (Node::Element(one), Node::Element(other)) => are_same(one.parts(), other.parts()),
        _ => false,
    }
}

fn are_same(one: &Parts<Msg>, other: &Parts<Msg>) -> bool {
    let sends = |parts: &Parts<Msg>| {
        let of = |(event, on): &(&'static str, On<Msg>)| match on {
            On::Send(msg) => format!("{event} {msg:?}"),
            _ => (*event).to_owned(),
        };
        parts.listeners.iter().map(of).collect::<Vec<_>>()
    };
    (one.tag, one.key, &one.attributes, &one.properties) == (other.tag, other.key, &other.attributes, &other.properties)
        && sends(one) == sends(other)
        && one.children.len() == other.children.len()
        && one.children.iter().zip(&other.children).all(|(one, other)| is_same(one, other))
}

/// What decides how each region looks now.
pub(crate) fn shown(state: &State) -> [Shown; 6] {
    Region::ALL.map(|region| region.shown(state))
}

/// The regions that what has happened since draws anew.
#[track_caller]
fn assert_drawn(tab: &Tab, before: &[Shown; 6], expected: &[Region]) {
    let after = shown(&tab.state);
    let drawn = Region::ALL.into_iter().zip(before.iter().zip(&after)).filter(|(_, (before, after))| before != after);
    assert_eq!(drawn.map(|(region, _)| region).collect::<Vec<_>>(), expected);
}

#[test]
fn another_answer_draws_the_screen_alone() {
    let mut tab = Tab::open(&Machine::new(), options());
    tab.press("button", "Starta");
    tab.press("radio", "3. På gång");
    let before = shown(&tab.state);
    tab.press("radio", "4. På gång, på väg mot Halvvägs");
    assert_drawn(&tab, &before, &[Region::Screen]);
}

#[test]
fn a_save_draws_the_footer_alone() {
    let mut tab = Tab::open(&Machine::new(), options());
    tab.press("button", "Starta");
    tab.press("radio", "3. På gång");
    tab.state.update(Msg::Grading(GradingMsg::Edit(Change::Now(Area::Organisation, Grade::Unknown))));
    let before = shown(&tab.state);
    tab.state.update(Msg::Storage(StorageMsg::Save));
    assert_drawn(&tab, &before, &[Region::Footer]);
}
