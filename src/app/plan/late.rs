//! What is late or comes next, as a timeline, and as a list where there is no room for that.

use crate::app::controls::canvas;
use crate::app::state::State;
use crate::app::view::{El, el};
use crate::chart::Scene;
use crate::chart::timeline::{TimelineData, Upcoming, timeline, timeline_alt, timeline_headline, upcoming};
use crate::text::charts::fill;

/// The timeline, where anything has a day.
pub(super) fn view(state: &State) -> Option<El> {
    let (lang, today) = (state.lang(), state.today());
    let words = lang.plan_document();
    let current = state.current();
    let data = TimelineData::of(current, lang, today)?;
    let headline = timeline_headline(current, lang, today);
    let picture = canvas("timeline", timeline_alt(&data, &headline));
    let key = el("span").class("small muted tl-key").child(words.timeline_key);
    let item = |one: Upcoming| {
        let day = lang.date(one.day);
        let [action, goal] = words.late_since;
        let when = if one.is_late { fill(if one.is_goal { goal } else { action }, &[&day]) } else { day };
        let name = if one.is_goal { fill(lang.plan_words().calendar_goal, &[&one.name]) } else { one.name };
        el("li").child(el("b").child(when)).child(" ").child(name)
    };
    let list = el("ul").class("datelist").children(upcoming(current, lang, today).into_iter().map(item));
    Some(
        el("figure")
            .class("sec late-first")
            .child(el("div").class("sec-head").child(el("figcaption").class("fig-title").child(headline)).child(key))
            .child(el("div").class("tl").child(picture))
            .child(list),
    )
}

/// What the timeline shows.
pub(super) fn picture(state: &State, width: f64) -> Option<Scene> {
    TimelineData::of(state.current(), state.lang(), state.today()).map(|data| timeline(&data, width))
}
