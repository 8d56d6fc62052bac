//! The bar over every view: which assessment it is, the four steps of the work, the tools, and the menu.

use super::controls::{hidden, named, para};
use super::group::GroupMsg;
use super::message::{Msg, Screen};
use super::overview::OverviewMsg;
use super::plan::PlanMsg;
use super::state::State;
use super::view::{El, el, plain_button};
use crate::app::grading::GradingMsg;
use crate::app::navigation::NavigationMsg;

/// The bar and, while it is open, the menu under it; nothing on the first screen to one who has stored nothing. Where one
/// person answers, the six questions are the way, and nothing but names stands here.
pub(super) fn header(state: &State, working: bool) -> Option<El> {
    if state.is_self_check() {
        return Some(whose(state));
    }
    let at_start = state.screen() == Screen::Start;
    if at_start && state.own().workspace().is_empty() {
        return None;
    }
    let words = state.lang().words();
    let brand = if at_start || state.has_example() {
        para("brand", words.product)
    } else {
        let start = plain_button().class("brand").on("click", Msg::go(Screen::Start)).child(words.product);
        named(start, words.product, words.to_start)
    };
    let bar = el("header")
        .class(if at_start { "top plain" } else { "top" })
        .child(brand)
        .child((working && !state.has_example()).then(|| which(state)))
        .child((!at_start).then(|| steps(state)))
        .child(tools(state, at_start));
    let is_open = state.navigation.is_menu_open();
    let around = el("div").class("around").child(bar).child(is_open.then(|| menu(state)));
    // Escape closes the menu wherever the focus is in it. It is heard always: an element that hears something else is another
    // one to the renderer, and the focus in it would be gone.
    Some(around.on_key(move |key| (is_open && key == "Escape").then_some(Msg::Navigation(NavigationMsg::Menu(false)))))
}

/// Whose answers they are, where one person answers.
fn whose(state: &State) -> El {
    let asked = state.invitation().map(|asks| asks.title.clone());
    let organisation = state.options().organisation.clone();
    let whose = asked.unwrap_or(organisation);
    el("header")
        .class("top self")
        .child(para("brand", state.lang().words().product))
        .child((!whose.is_empty()).then(|| para("muted", whose)))
        .child(language(state).class("link s"))
}

impl State {
    /// Whose answers they are, where one person answers: what the invitation says, or the page.
    pub(super) fn whose(&self) -> String {
        self.invitation().map_or_else(|| self.options().organisation.clone(), |asks| asks.title.clone())
    }
}

/// The way to the other language, in that language.
fn language(state: &State) -> El {
    let other = state.lang().words().other_language;
    plain_button()
        .attr("lang", state.lang().other().tag())
        .on("click", Msg::Navigation(NavigationMsg::Language))
        .child(other)
}

/// The assessment at hand, and the way to the others.
fn which(state: &State) -> El {
    let name = state.lang().name(state.current());
    let label = [state.lang().words().switch_assessment, " ", &name].concat();
    plain_button()
        .class("which")
        .attr("aria-label", label)
        .on("click", Msg::go(Screen::Overview))
        .child(el("span").child(name))
        .child(el("span").class("caret"))
}

fn steps(state: &State) -> El {
    let words = state.lang().words();
    let current = state.current();
    // How far it has come, while it is not done.
    let counted = |screen: Screen, msg: Msg, label: &'static str, done: usize| {
        let begun = (1..6).contains(&done);
        let button = plain_button().attr_if(state.screen() == screen, "aria-current", "step").on("click", msg);
        let count = begun.then(|| el("span").class("done").attr("aria-hidden", "true").child(format!("{done}/6")));
        el("li").child(
            button
                .child(label)
                .child(count)
                .child(begun.then(|| hidden([", ", &state.lang().progress(done)].concat()))),
        )
    };
    let plan = plain_button()
        .attr_if(matches!(state.screen(), Screen::Plan(_)), "aria-current", "step")
        .on("click", PlanMsg::Begin.into())
        .child(
            // In one place of the row: beside each other the two would be read as two words.
            el("span")
                .child(
                    el("span")
                        .class("rest")
                        .child(words.step_plan.strip_suffix(words.step_plan_short).unwrap_or_default()),
                )
                .child(el("span").class("tail").child(words.step_plan_short)),
        );
    let result = state.screen() == Screen::Result;
    let result = plain_button().attr_if(result, "aria-current", "step").on("click", Msg::go(Screen::Result));
    el("nav").class("steps").part("steps").attr("aria-label", words.steps).child(
        el("ol")
            .child(counted(
                Screen::Now,
                Msg::Grading(GradingMsg::Go(state.grading.area())),
                words.step_now,
                current.answered(),
            ))
            .child(counted(Screen::Targets, Msg::go(Screen::Targets), words.step_target, current.targets()))
            .child(el("li").child(result.child(words.step_result)))
            .child(el("li").child(plan)),
    )
}

fn tools(state: &State, at_start: bool) -> El {
    let words = state.lang().words();
    let tool = |is_here: bool, label: &'static str, msg: Msg| {
        plain_button().attr_if(is_here, "aria-current", "page").on("click", msg).child(label)
    };
    let menu = plain_button()
        .class("menu-button")
        .id("menu")
        .attr("aria-expanded", if state.navigation.is_menu_open() { "true" } else { "false" })
        .attr_if(state.navigation.is_menu_open(), "aria-controls", "menu-panel")
        .on("click", Msg::Navigation(NavigationMsg::Menu(!state.navigation.is_menu_open())))
        .child(words.menu);
    let is_share = state.screen() == Screen::Share;
    el("nav")
        .class("tools")
        .attr("aria-label", words.tools)
        .child((!at_start).then(|| tool(state.screen().is_of_groups(), words.step_group, GroupMsg::Begin.into())))
        .child((!at_start).then(|| tool(is_share, words.step_share, Msg::go(Screen::Share))))
        .child(menu)
}

fn menu(state: &State) -> El {
    let words = state.lang().words();
    let item = |label: &'static str, holds: Option<String>, msg: Msg| {
        let holds = holds.map(|holds| el("span").class("state").child(holds));
        el("li").child(plain_button().on("click", msg).child(el("span").child(label)).child(" ").child(holds))
    };
    let column = |id: &'static str, title: &'static str, items: Vec<El>| {
        let list = el("ul").attr("aria-labelledby", id).children(items);
        el("div").child(para("h4", title).id(id)).child(list)
    };
    let is_own = !state.has_example();
    let kept = is_own.then(|| state.own().workspace().get(&state.own().current().id)).flatten();
    let mut this = vec![item(words.menu_share, None, Msg::go(Screen::Share))];
    if let Some(kept) = kept {
        this.push(item(words.menu_details, None, OverviewMsg::Details(Some(kept.id.clone())).into()));
        this.push(item(words.menu_round, None, OverviewMsg::NewRound(kept.id.clone()).into()));
    }
    let count = state.own().workspace().assessments().len();
    let count = (count > 0).then(|| count.to_string());
    el("nav")
        .class("menu")
        .id("menu-panel")
        .attr("aria-label", words.menu)
        .child(column("menu-this", words.menu_this, this))
        .child(column(
            "menu-more",
            words.menu_more,
            vec![
                item(words.assessments, count, Msg::go(Screen::Overview)),
                item(words.step_group, None, GroupMsg::Begin.into()),
                item(words.open_shared, None, Msg::go(Screen::Open)),
            ],
        ))
        .child(column(
            "menu-about",
            words.menu_about,
            vec![
                item(words.about_title, None, Msg::go(Screen::About)),
                item(words.menu_kept, None, OverviewMsg::ShowStored.into()),
                el("li").child(language(state)),
            ],
        ))
}
