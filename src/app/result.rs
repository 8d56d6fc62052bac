//! The picture, the distances in a table where one chooses what to begin with, and what comes next.

mod details;
mod focus;
mod gaps;
mod rounds;

use crate::app::grading::GradingMsg;
pub(crate) use details::ResultDetails;
pub(super) use details::details;
pub(super) use focus::choose as choose_focus;
use gaps::{said, to_plan};

use super::controls::{Weight, actions, button, canvas, heading, hidden, para, section};
use super::effect::Effect;
use super::lazy::entry;
use super::message::{Msg, Screen};
use super::state::State;
use super::view::{El, el};
use crate::chart::table::TableCell;
use crate::chart::{describe_headline, describe_own, describe_rest, radar_alt, table};
use crate::model::{Area, Assessment, MAX_FOCUS, Summary};
use crate::text::Lang;
use crate::text::charts::fill;

/// Something done on the result.
#[derive(Clone, Debug)]
pub enum ResultMsg {
    /// Shows the picture as wide as there is room, or no more.
    Large(bool),
    /// Chooses other focus areas than before, in one step.
    Focus(Vec<Area>),
    /// Asks which of three focus areas this one is to replace, or no longer asks.
    Replace(Option<Area>),
}

/// The state of the result.
#[derive(Default)]
pub(super) struct ResultState {
    /// Whether the picture is as wide as there is room.
    large: bool,
    /// Whether the proposed focus areas are shown: not where they would come while the user is choosing.
    proposes: bool,
    /// The area that is to replace one of three focus areas.
    replacing: Option<Area>,
}

impl ResultState {
    /// Another screen is shown, or the same one again.
    pub(super) fn arrive(&mut self) {
        self.proposes = entry::share().is_some();
        self.replacing = None;
    }

    /// The proposal has been loaded. It is shown unless the user is just choosing.
    pub(super) const fn note_loaded(&mut self, is_busy: bool) {
        self.proposes |= !is_busy;
    }

    /// Asks no more which area is to be replaced.
    pub(super) const fn clear(&mut self) {
        self.replacing = None;
    }
}

/// Changes the state; what is to be done in the browser is handed back.
pub(super) fn update(state: &mut State, msg: ResultMsg) -> Effect {
    match msg {
        ResultMsg::Large(large) => state.result.large = large,
        ResultMsg::Focus(areas) => {
            return entry::share().map_or(Effect::None, |share| (share.choose_focus)(state, areas));
        }
        ResultMsg::Replace(area) => state.result.replacing = area,
    }
    Effect::None
}

impl State {
    /// The area that is to replace one of three focus areas, while it is asked which.
    fn replacing(&self) -> Option<Area> {
        let focus = &self.current().focus;
        self.result.replacing.filter(|area| focus.len() >= MAX_FOCUS && !focus.contains(area))
    }
}

/// The finding, the picture with its table, and what a later part of the program adds: the proposal, ways to carry the
/// picture away, next steps, rounds, and what is folded.
pub(super) fn view(state: &State) -> El {
    let lang = state.lang();
    let words = lang.words();
    let current = state.current();
    if current.answered() == 0 && current.targets() == 0 {
        return section("page result")
            .child(heading(words.result_empty_title))
            .child(para("lead", words.result_empty))
            .child(actions([button(
                Weight::Main,
                words.result_grade,
                Msg::Grading(GradingMsg::Go(Area::Organisation)),
            )]));
    }
    if state.is_self_check() {
        return match entry::share() {
            Some(share) => (share.end)(state),
            // How to hand in comes with a later part; the picture is shown meanwhile.
            None => section("page own-end")
                .child(heading(describe_own(lang, current)))
                .child(canvas("radar", radar_alt(lang, current))),
        };
    }
    let added = entry::share().map(|share| (share.result)(state));
    let (proposed, choice, carry, after) = match added {
        Some(added) => (added.proposed, Some(added.choice), Some(added.carry), added.after),
        None => (Vec::new(), None, None, Vec::new()),
    };
    // What is proposed comes not under the hand of one who is choosing.
    let (proposed, choice) = if state.result.proposes { (proposed, choice) } else { (Vec::new(), None) };
    let choose = el("div")
        .class("focus")
        .child(el("h3").class("pickhead").id("focus-title").attr("tabindex", "-1").child(words.focus_title))
        .child(gaps::table(state, &proposed))
        .child(choice.unwrap_or_else(|| gaps::choice(state)));
    let head = el("div").class("sec-head").child(el("figcaption").class("fig-title").child(if current.targets() > 0 {
        words.result_picture
    } else {
        words.result_picture_now
    }));
    section("page result")
        .child(hero(state))
        .child(
            el("figure")
                .class(if state.result.large { "picture large" } else { "picture" })
                .child(head.child(legend(state)))
                .child(el("div").class("picture-in").child(el("div").child(picture(state))).child(choose))
                .child(carry),
        )
        .children(after)
}

/// The radar, with the round before where there is one.
fn picture(state: &State) -> El {
    let lang = state.lang();
    let mut says = radar_alt(lang, state.current());
    if let Some(earlier) = state.previous() {
        says.extend([" ", &fill(lang.charts().alt.earlier, &[&lang.date(earlier.date)])]);
    }
    let chart = canvas("radar", says);
    if state.result.large { chart.attr("data-large", "") } else { chart }
}

/// Whose it is, the finding and what comes after it, beside the means; and what is lacking before there is a whole picture.
fn hero(state: &State) -> El {
    let (lang, current) = (state.lang(), state.current());
    let words = lang.words();
    let name = lang.name(current);
    let date = lang.date(current.date);
    let caption = if name.contains(&date) { name } else { [&name, " · ", &date].concat() };
    let rest = describe_rest(lang, current);
    let summary = Summary::of(current);
    let stat = |class: &'static str, mean: String, says: String| {
        el("p").class("stat").child(el("b").class(class).child(mean)).child(el("span").child(says))
    };
    let now = summary.now.map(|now| stat("now", lang.mean(now), lang.mean_of(words.mean_now, None, now.count())));
    let target = summary.target.map(|target| {
        stat("tgt", lang.mean(target), lang.mean_of(words.mean_target, current.target_year, target.count()))
    });
    let ways = (!leads_to_plan(current)).then(|| {
        let unanswered = current.areas.iter().find(|(_, answer)| !answer.now.is_answered()).map(|(area, _)| area);
        let targets = |weight| button(weight, words.result_set_targets, Msg::go(Screen::Targets));
        actions(match unanswered {
            Some(area) => vec![
                button(Weight::Main, words.result_next, Msg::Grading(GradingMsg::Go(area))),
                targets(Weight::Plain),
            ],
            None => vec![targets(Weight::Main)],
        })
    });
    el("div")
        .class("hero")
        .child(
            el("div")
                .child(para("caption", caption))
                .child(heading(headline(lang, current)))
                .child((!rest.is_empty()).then(|| para("lead", rest)))
                .child(ways),
        )
        .child(el("div").class("pair").child(now).child(target))
}

/// The finding; where there is no distance yet, how many areas are answered.
pub(super) fn headline(lang: Lang, current: &Assessment) -> String {
    let answered = current.answered();
    let has_level = Summary::of(current).now.is_some();
    if has_level && answered < 6 && !leads_to_plan(current) {
        lang.rated(answered)
    } else {
        describe_headline(lang, current)
    }
}

/// Whether there is a distance to begin with, so that a plan comes next.
pub(super) fn leads_to_plan(current: &Assessment) -> bool {
    current.areas.iter().any(|(_, answer)| answer.gap().is_some())
}

/// What the marks mean.
fn legend(state: &State) -> El {
    let (lang, current) = (state.lang(), state.current());
    let words = lang.charts();
    let key = |class: &'static str, says: String| el("span").child(el("i").class(class)).child(says);
    let has = |levels: fn(&Assessment) -> usize| levels(current) > 0;
    let earlier = state.previous().map(|earlier| key("key p", lang.earlier_day(earlier.date, current.date)));
    let flag = (!current.focus.is_empty()).then(|| key("flag", lang.words().focus_area.to_owned()));
    el("div")
        .class("legend-row")
        .child(has(Assessment::answered).then(|| key("key", words.now.to_owned())))
        .child(has(Assessment::targets).then(|| key("key t", words.target.to_owned())))
        .child(earlier)
        .child(flag)
}

pub(super) fn figures(lang: Lang, current: &Assessment, with_targets: bool) -> El {
    let words = lang.words();
    let head = |class: &'static str, text: &'static str| el("th").attr("scope", "col").class(class).child(text);
    let rows = table(current, lang).into_iter().map(|row| {
        let flag = row.focus.then(|| flagged(lang));
        el("tr")
            .child(el("th").attr("scope", "row").child(row.name).child(flag))
            .child(cell(row.now))
            .child(with_targets.then(|| cell(row.target)))
            .child(with_targets.then(|| cell(row.gap)))
    });
    el("div").class("table").child(
        el("table")
            .child(el("caption").class("visually-hidden").child(words.table_title))
            .child(
                el("thead").child(
                    el("tr")
                        .child(head("", words.col_area))
                        .child(head("n", words.step_now))
                        .child(with_targets.then(|| head("n", words.step_target)))
                        .child(with_targets.then(|| head("n", words.col_gap))),
                ),
            )
            .child(el("tbody").children(rows)),
    )
}

/// What follows the name of an area in focus.
pub(super) fn flagged(lang: Lang) -> El {
    el("span").class("flagged").child([" ", lang.words().focus].concat())
}

/// A cell; a mere dash is read aloud in words.
pub(super) fn cell(cell: TableCell) -> El {
    el("td")
        .class("n")
        .child(el("span").attr_if(cell.spoken.is_some(), "aria-hidden", "true").child(cell.shown))
        .child(cell.spoken.map(hidden))
}
