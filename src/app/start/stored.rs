//! The first screen of one who has something here: their own finding and picture, how far each step has come, and what else
//! there is in this browser.

use super::big;
use crate::app::controls::{Weight, actions, button, canvas, heading, named, para, section};
use crate::app::grading::GradingMsg;
use crate::app::group::GroupMsg;
use crate::app::message::{Msg, Screen};
use crate::app::navigation::NavigationMsg;
use crate::app::options::View;
use crate::app::overview::OverviewMsg;
use crate::app::plan::PlanMsg;
use crate::app::result::headline;
use crate::app::state::State;
use crate::app::view::{El, Node, el, plain_button};
use crate::chart::radar_alt;
use crate::model::plan::Status;
use crate::model::{Area, Assessment, Group, Mean, Summary};

/// How many other assessments, and how many groups, are listed at the most.
const MOST: usize = 3;

/// The assessment at hand, and the way on.
pub(super) fn view(state: &State) -> El {
    let lang = state.lang();
    let (words, current) = (lang.words(), state.current());
    let leads = state.options().view == View::Group;
    let group = || GroupMsg::Begin.into();
    let name = lang.name(current);
    let date = lang.date(current.date);
    // What has no name of its own goes by its date.
    let whose = if name.ends_with(&date) { name } else { [name, date].join(" · ") };
    let is_begun = current.answered() > 0 || current.targets() > 0;
    let ways = if leads {
        [
            Some(big(words.lead_group, group())),
            Some(button(Weight::Quiet, words.resume, Msg::Navigation(NavigationMsg::Resume))),
        ]
    } else {
        let result = || button(Weight::Quiet, words.to_result, Msg::go(Screen::Result));
        [Some(big(words.resume, Msg::Navigation(NavigationMsg::Resume))), is_begun.then(result)]
    };
    let text = el("div")
        .child(para("caption", whose))
        .child(heading(headline(lang, current)))
        .child(means(state).map(|means| para("lead", means)))
        .child(actions(ways.into_iter().flatten()))
        .child(steps(state));
    let picture = el("figure").child(canvas("radar", radar_alt(lang, current)));
    section("start")
        .child(el("div").class("start-head").child(text).child(picture))
        .child(others(state))
        .child(again(state, leads))
}

/// The means of the present and of the targets, where all six areas have them.
fn means(state: &State) -> Option<String> {
    let summary = Summary::of(state.current());
    let all = |mean: Option<Mean>| mean.filter(|mean| mean.count() as usize == Area::ALL.len());
    Some(state.lang().from_to(all(summary.now)?, all(summary.target)?))
}

/// The status of each step; the next one is marked.
fn steps(state: &State) -> El {
    let lang = state.lang();
    let (words, current) = (lang.words(), state.current());
    let at = state.left_off();
    let focus: Vec<&str> = current.focus.iter().map(|area| lang.guide(*area).short).collect();
    let focus = if focus.is_empty() { words.no_focus_yet.to_owned() } else { lang.charts().list(&focus) };
    let plan = &current.plan;
    let plan = if plan.is_empty() {
        words.no_plan_yet.to_owned()
    } else {
        let done = plan.actions.iter().filter(|action| action.status == Status::Done).count();
        lang.plan_stands(plan.actions.len(), done, plan.overdue(state.today()).count())
    };
    let row = |is_next: bool, label: &'static str, says: String, msg: Msg| {
        let here = is_next.then(|| el("span").class("here").child([" ", words.go_on_here].concat()));
        let says = el("span").class("stands").child([" ", &says].concat());
        el("li").child(plain_button().on("click", msg).child(el("b").child(label)).child(says).child(here))
    };
    el("ul")
        .class("status-list")
        .child(row(
            at == Screen::Now,
            words.step_now,
            lang.now_stands(current.answered()),
            Msg::Grading(GradingMsg::Go(state.grading.area())),
        ))
        .child(row(
            at == Screen::Targets,
            words.step_target,
            lang.targets_stand(current.targets(), current.target_year),
            Msg::go(Screen::Targets),
        ))
        .child(row(at == Screen::Result, words.focus_areas, focus, Msg::go(Screen::Result)))
        .child(row(matches!(at, Screen::Plan(_)), words.step_plan, plan, PlanMsg::Begin.into()))
}

/// What else there is in this browser, the last first; nothing where there is no more.
pub(super) fn others(state: &State) -> Option<El> {
    let words = state.lang().words();
    let kept = state.own().workspace();
    let current = &state.current().id;
    let others = kept.assessments().iter().rev().filter(|one| one.id != *current).take(MOST);
    let rows: Vec<El> = others
        .map(|one| assessment(state, one))
        .chain(kept.groups().iter().rev().take(MOST).map(|one| group(state, one)))
        .collect();
    (!rows.is_empty()).then(|| {
        let count = kept.assessments().len();
        let all = (count > 1).then(|| {
            let count = el("span").class("small muted").child([" (", &count.to_string(), ")"].concat());
            el("p").child(button(Weight::Quiet, words.all_assessments, Msg::go(Screen::Overview))).child(count)
        });
        el("div")
            .class("sec")
            .child(el("div").class("sec-head").child(el("h3").child(words.others_here)).child(all))
            .child(el("table").class("recent").child(el("tbody").children(rows)))
    })
}

fn assessment(state: &State, one: &Assessment) -> El {
    let lang = state.lang();
    let msg = OverviewMsg::Open(one.id.clone());
    row(state, lang.name(one), None, lang.date(one.date), lang.now_stands(one.answered()), msg.into())
}

fn group(state: &State, one: &Group) -> El {
    let lang = state.lang();
    let words = lang.words();
    let title = &one.invitation.title;
    let name = if title.is_empty() { words.step_group.to_owned() } else { title.clone() };
    let tag = (!title.is_empty()).then(|| el("span").class("tag").child(words.a_group));
    row(
        state,
        name,
        tag,
        String::new(),
        lang.have_answered(one.answers.len(), one.invited),
        GroupMsg::Open(one.id.clone()).into(),
    )
}

fn row(state: &State, name: String, tag: Option<El>, when: String, says: String, msg: Msg) -> El {
    let resume = state.lang().words().resume;
    let go_on = named(button(Weight::Quiet, resume, msg), resume, &name);
    let cell = |text: Node| el("td").class("small muted").child(text);
    el("tr")
        .child(el("th").attr("scope", "row").child(el("span").child(name)).child(" ").child(tag))
        .child(cell(when.into()))
        .child(cell(says.into()))
        .child(el("td").class("r").child(go_on))
}

/// The ways to begin anew.
fn again(state: &State, leads: bool) -> El {
    let words = state.lang().words();
    let has_others = state.own().workspace().assessments().len() > 1;
    let all = (!has_others).then(|| button(Weight::Quiet, words.all_assessments, Msg::go(Screen::Overview)));
    let group = (!leads).then(|| button(Weight::Quiet, words.lead_group, GroupMsg::Begin.into()));
    let ways = [
        Some(button(Weight::Quiet, words.new_assessment, Msg::Navigation(NavigationMsg::New))),
        all,
        group,
        Some(button(Weight::Quiet, words.open_shared, Msg::go(Screen::Open))),
        Some(button(Weight::Quiet, words.see_example, Msg::Navigation(NavigationMsg::Example(true)))),
    ];
    actions(ways.into_iter().flatten())
}
