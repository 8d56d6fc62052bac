//! What the charts on the screen show.

use super::later;
use super::state::State;
use crate::chart::{GapData, LegendWords, RadarData, Scene, gap_chart, radar};
use crate::text::example::example;

/// What the canvas with these attributes shows at a width in CSS pixels, and whether it is drawn as on paper whatever the
/// theme.
#[must_use]
pub fn picture(state: &State, attribute: &dyn Fn(&str) -> Option<String>, width: f64) -> (Scene, bool) {
    let later = later::here().and_then(|here| later::gates::picture(here, state, attribute, width));
    later.unwrap_or_else(|| (scene(state, attribute, width), false))
}

fn scene(state: &State, attribute: &dyn Fn(&str) -> Option<String>, width: f64) -> Scene {
    let (lang, current) = (state.lang, state.current());
    let legend = LegendWords::of(lang);
    match attribute("data-chart").as_deref() {
        Some("gap") => gap_chart(&GapData::of(current, lang), width),
        Some("mini") => radar(&RadarData::of(current, lang).compact(), width),
        Some("example") => radar(&RadarData::of(&example(lang, state.today()), lang).with_legend(legend), width),
        _ => {
            let data = RadarData::of(current, lang);
            let data = match state.previous() {
                Some(earlier) => data.with_earlier(earlier).with_legend(legend.with_earlier(lang, earlier.date)),
                None => data.with_legend(legend),
            };
            radar(&data, width)
        }
    }
}
