//! Setting targets, all six on one screen: the track of an area is its row of the gap chart.

use super::GradingMsg;
use crate::app::controls::{Weight, button, heading, named, para, section};
use crate::app::message::{Msg, Screen};
use crate::app::state::State;
use crate::app::view::{El, el, plain_button};
use crate::chart::describe_means;
use crate::model::{Area, AreaAnswer, Assessment, Band, Change, Grade, Level, Mean, Summary};
use crate::text::Lang;
use crate::text::charts::fill;
use crate::text::guide::lead_and_rest;

/// Six tracks, a year, and what follows from them.
pub(in crate::app) fn view(state: &State) -> El {
    let lang = state.lang();
    let words = lang.words();
    let current = state.current();
    let bands = Band::ALL.map(|band| el("span").child(lang.band(band)));
    let head = el("div")
        .class("target-row-head")
        .attr("aria-hidden", "true")
        .child(el("span").child(words.col_area))
        .child(el("span").class("bandscale").children(bands))
        .child(el("span").class("then").child(words.target_means));
    let rows = current.areas.iter().map(|(area, answer)| row(lang, area, answer, current));
    section("page targets")
        .child(
            el("div")
                .class("head-row")
                .child(el("div").child(heading(words.target_title)).child(para("lead", words.target_lead)))
                .child((!state.is_self_check()).then(|| year(state))),
        )
        .child(el("div").class("aims").child(head).children(rows))
        .child(live(lang, current))
        .child(
            el("p")
                .class("pager")
                .child(button(Weight::Plain, words.back_to_now, Msg::Grading(GradingMsg::Go(state.grading.area))))
                .child(button(Weight::Main, words.to_result, Msg::go(Screen::Result))),
        )
}

/// The year by which the targets are to be reached.
fn year(state: &State) -> El {
    let words = state.lang().words();
    let year = state.current().target_year.map(|year| year.to_string()).unwrap_or_default();
    let invalid = state.grading.year_invalid;
    el("div")
        .class("field year")
        .child(el("label").attr("for", "year").child(words.target_year))
        .child(el("span").class("hint").id("year-hint").child(words.target_year_hint))
        .child(invalid.then(|| para("error", words.refused_year).id("year-error")))
        .child(
            el("input")
                .class("in")
                .id("year")
                .attr("inputmode", "numeric")
                .attr("maxlength", "4")
                .attr("autocomplete", "off")
                .attr("aria-describedby", if invalid { "year-hint year-error" } else { "year-hint" })
                .attr_if(invalid, "aria-invalid", "true")
                .prop_unless(invalid, "value", year)
                // A whole year is taken as it is typed, and anything shorter once it is left.
                .on_text("input", |text| (text.len() == 4).then_some(Msg::Grading(GradingMsg::Year(text))))
                .on_text("change", |text| Some(Msg::Grading(GradingMsg::Year(text)))),
        )
}

/// The name of an area and where it is now, its track, how far it is, what it is like there, and ways to step and to clear.
fn row(lang: Lang, area: Area, answer: &AreaAnswer, assessment: &Assessment) -> El {
    let words = lang.words();
    let guide = lang.guide(area);
    let suggested = assessment.suggested_target(area);
    let levels = Level::all().map(|level| cell(lang, area, answer, level, suggested));
    let distance = answer.gap().map(|gap| lang.distance(gap)).unwrap_or_default();
    let set = |grade| Msg::Grading(GradingMsg::Edit(Change::Target(area, grade)));
    let clear = answer.target.is_answered().then(|| {
        let clear = plain_button().class("x").on("click", set(Grade::Unanswered));
        named(clear, words.target_clear, guide.short)
    });
    // From nothing, both lead to what is suggested.
    let first = suggested.or(answer.now.level()).unwrap_or(Level::MIN);
    let step = |label: &'static str, sign: &'static str, to: Option<Level>| {
        let button = named(plain_button(), label, guide.short).child(sign);
        match to {
            Some(level) => button.on("click", set(Grade::Level(level))),
            None => button.attr("aria-disabled", "true"),
        }
    };
    let (lower, higher) = match answer.target.level() {
        Some(level) => (Level::new(level.get() - 1), Level::new(level.get() + 1)),
        None => (Some(first), Some(first)),
    };
    el("fieldset")
        .class("target-row")
        .child(el("legend").class("visually-hidden").child(guide.name))
        .child(
            el("div")
                .class("aim-who")
                .child(el("b").attr("aria-hidden", "true").child(guide.short))
                .child(el("span").child(lang.now_and_band(answer.now))),
        )
        .child(
            el("span")
                .class(distance_class(answer, "gap-top", "gap-top none"))
                .attr("aria-hidden", "true")
                .child(distance.clone()),
        )
        .child(el("div").class("pick").children(levels))
        .child(el("div").class("means").attr("role", "status").children(means(lang, area, answer, suggested, distance)))
        .child(el("div").class("nudge").child(step(words.target_lower, "\u{2212}", lower)).child(step(
            words.target_raise,
            "+",
            higher,
        )))
        .child(clear)
}

/// One level of a track: a native radio button that fills its cell, under the mark of that level.
fn cell(lang: Lang, area: Area, answer: &AreaAnswer, level: Level, suggested: Option<Level>) -> El {
    let (now, target) = (answer.now.level(), answer.target.level());
    let mut class = "cell".to_owned();
    let mut add = |is: bool, name: &str| {
        if is {
            class.push_str(name);
        }
    };
    add(now == Some(level), " isnow");
    add(target == Some(level), " to");
    if let (Some(now), Some(target)) = (now, target) {
        let (low, high) = (now.min(target), now.max(target));
        add(low < level && level < high, " btw");
        add(low < high && level == low, " low");
        add(low < high && level == high, " high");
    } else {
        add(target.is_none() && suggested == Some(level), " next");
    }
    let figure = level.get().to_string();
    let input = el("input")
        .attr("type", "radio")
        .attr("name", area.id())
        .attr("value", figure.clone())
        .attr("aria-label", lang.level_name(level))
        .prop("checked", target == Some(level))
        .on("change", Msg::Grading(GradingMsg::Edit(Change::Target(area, Grade::Level(level)))));
    // The field has the figure in its name: it is read once.
    let shown = el("span").attr("aria-hidden", "true").child(el("i").child(figure));
    el("label").attr("class", class).child(input).child(shown)
}

/// How far it is, and what it is like there; only what a choice leads to is a message.
fn means(lang: Lang, area: Area, answer: &AreaAnswer, suggested: Option<Level>, distance: String) -> Vec<El> {
    let words = lang.words();
    let says = |text: String| vec![para("none", text)];
    match (answer.target, suggested) {
        (Grade::Level(level), _) => {
            let band = level.band();
            let title = [&level.get().to_string(), " · ", lang.band(band)].concat();
            let (first, _) = lead_and_rest(lang.guide(area).band(band));
            let below = answer.gap().filter(|gap| *gap < 0).map(|gap| [" ", &lang.steps(gap), "."].concat());
            let more =
                el("p").child(el("b").child(title)).child([" ", first].concat()).child(below.unwrap_or_default());
            vec![el("span").class(distance_class(answer, "gap", "gap none")).child(distance), more]
        }
        (Grade::Unanswered, Some(level)) => says(lang.target_suggestion(level)),
        (Grade::Unanswered, None) => says(words.target_none.to_owned()),
        (target, _) => says(lang.grade(target)),
    }
}

/// The class of a distance; one of none is quiet.
fn distance_class(answer: &AreaAnswer, some: &'static str, none: &'static str) -> &'static str {
    if answer.gap() == Some(0) { none } else { some }
}

/// Where the six are on the whole, and where it is furthest.
fn live(lang: Lang, current: &Assessment) -> El {
    let summary = Summary::of(current);
    let says = el("p").class("live");
    let (largest, gap) = summary.largest();
    let Some(gap) = gap else { return says };
    let pairs = summary.gaps().count();
    let of_pairs = |mean: Option<Mean>| mean.filter(|mean| mean.count() as usize == pairs);
    let words = lang.words();
    let says = match (of_pairs(summary.now), of_pairs(summary.target)) {
        (Some(now), Some(target)) => {
            let mean = |class: &'static str, mean| el("span").class(class).child(lang.mean(mean));
            says.child([words.live_from, " "].concat())
                .child(mean("now", now))
                .child([" ", words.live_to, " "].concat())
                .child(mean("tgt", target))
                .child(". ")
        }
        // The two means are of different areas: each says of how many.
        _ => says.child([&describe_means(lang, current), " "].concat()),
    };
    if gap < 1 {
        return says;
    }
    let names: Vec<&str> = largest.iter().map(|area| lang.guide(*area).short).collect();
    let steps = lang.charts().steps(gap.unsigned_abs());
    says.child(fill(lang.charts().summary.largest, &[&lang.charts().few(&names), &steps]))
}
