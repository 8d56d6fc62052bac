//! What the charts on the screen show.

use super::lazy::entry;
use super::state::State;
use crate::chart::{LegendWords, RadarData, Scene, radar};
use crate::text::example::example;

/// What the canvas with these attributes shows at a width in CSS pixels, and whether it is drawn as on paper whatever the
/// theme.
#[must_use]
pub fn picture(state: &State, attribute: &dyn Fn(&str) -> Option<String>, width: f64) -> (Scene, bool) {
    let later = entry::share().and_then(|share| (share.picture)(state, attribute, width));
    later.unwrap_or_else(|| (scene(state, attribute, width), false))
}

/// How much larger the picture is when it has the whole width.
const LARGE: f64 = 1.6;

fn scene(state: &State, attribute: &dyn Fn(&str) -> Option<String>, width: f64) -> Scene {
    let (lang, current) = (state.lang(), state.current());
    let legend = LegendWords::of(lang);
    match attribute("data-chart").as_deref() {
        Some("mini") => radar(&RadarData::of(current, lang).compact(), width),
        Some("example") => radar(&RadarData::of(&example(lang, state.today()), lang).with_legend(legend), width),
        _ if state.is_self_check() => radar(&RadarData::of(current, lang).with_legend(legend), width),
        // What its marks mean stands above it.
        _ => {
            let data = RadarData::of(current, lang);
            let data = match state.previous() {
                Some(earlier) => data.with_earlier(earlier),
                None => data,
            };
            match attribute("data-large") {
                Some(_) => radar(&data, width / LARGE).scaled(LARGE),
                None => radar(&data, width),
            }
        }
    }
}
