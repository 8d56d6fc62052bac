//! The charts as pictures to take along.

use crate::chart::{
    GapData, LegendWords, Palette, RadarData, Scene, TimelineData, captioned, describe_headline, describe_own, framed,
    gap_alt, gap_chart, radar, radar_alt, timeline, timeline_alt, timeline_headline, to_svg_described,
};
use crate::model::{Assessment, Date, Grade, free_text};
use crate::text::Lang;
use crate::text::charts::fill;

/// How wide pictures are drawn, in CSS pixels: the width of the text on a sheet of A4.
pub const WIDTH: f64 = 640.0;

/// A chart with its words.
#[derive(Clone, Debug, PartialEq)]
pub struct Picture {
    /// What a file of it is called, without date and ending: `radar`, `gap`.
    pub name: &'static str,
    /// What stands above it.
    pub caption: String,
    /// What it shows, for those who do not see it.
    pub description: String,
    /// What is drawn.
    pub scene: Scene,
}

/// The charts that have something to show: the radar where there is a level, the distances where there is a target.
#[must_use]
pub fn pictures(assessment: &Assessment, lang: Lang) -> Vec<Picture> {
    let words = lang.words();
    let has =
        |level: fn(Grade) -> bool| assessment.areas.iter().any(|(_, answer)| level(answer.now) || level(answer.target));
    let radar = has(|grade| grade.level().is_some()).then(|| Picture {
        name: "radar",
        caption: if assessment.targets() > 0 { words.chart_radar } else { words.step_now }.to_owned(),
        description: radar_alt(lang, assessment),
        scene: radar(&RadarData::of(assessment, lang).with_legend(LegendWords::of(lang)), WIDTH),
    });
    let gap = (assessment.targets() > 0).then(|| Picture {
        name: "gap",
        caption: words.chart_gap.to_owned(),
        description: gap_alt(lang, assessment),
        scene: gap_chart(&GapData::of(assessment, lang).with_legend(LegendWords::of(lang)), WIDTH),
    });
    radar.into_iter().chain(gap).collect()
}

/// The pictures that are taken along one by one: what the result shows, its two charts, and the days of the plan.
#[must_use]
pub fn slides(assessment: &Assessment, lang: Lang, today: Date) -> Vec<Picture> {
    let charts = pictures(assessment, lang);
    let whole = whole(assessment, lang);
    whole.into_iter().chain(charts).chain(days(assessment, lang, today)).collect()
}

/// The radar beside the distances, as the result shows them; where there is a distance.
fn whole(assessment: &Assessment, lang: Lang) -> Option<Picture> {
    let has_distance = assessment.areas.iter().any(|(_, answer)| answer.gap().is_some());
    has_distance.then(|| {
        let distances = GapData::of(assessment, lang).with_legend(LegendWords::of(lang));
        let scene = radar(&RadarData::of(assessment, lang), 400.0).beside(gap_chart(&distances, 500.0), 32.0);
        Picture {
            name: "whole",
            caption: lang.share().whole.to_owned(),
            description: radar_alt(lang, assessment),
            scene,
        }
    })
}

/// When what is planned is to be done.
fn days(assessment: &Assessment, lang: Lang, today: Date) -> Option<Picture> {
    let data = TimelineData::of(assessment, lang, today)?;
    let description = timeline_alt(&data, &days_headline(assessment, lang, today));
    Some(Picture { name: TIMELINE, caption: lang.share().days.to_owned(), description, scene: timeline(&data, WIDTH) })
}

/// What the days of the plan say.
pub(super) fn days_headline(assessment: &Assessment, lang: Lang, today: Date) -> String {
    free_text::one_line(timeline_headline(assessment, lang, today))
}

/// The name of the picture of the plan's days.
pub(super) const TIMELINE: &str = "timeline";

impl Picture {
    /// One of the [`slides`] as it stands alone: under what it says itself.
    #[must_use]
    pub fn slide(self, assessment: &Assessment, lang: Lang, today: Date, with_ground: bool) -> Self {
        if self.name == TIMELINE {
            let headline = days_headline(assessment, lang, today);
            self.under(headline, assessment, lang, with_ground)
        } else {
            self.alone(assessment, lang, with_ground)
        }
    }

    /// The same as it stands alone, on a slide: the finding above it, then whose it is and when, the source below.
    /// Without a ground, what is behind shows through.
    #[must_use]
    pub fn alone(self, assessment: &Assessment, lang: Lang, with_ground: bool) -> Self {
        self.under(describe_headline(lang, assessment), assessment, lang, with_ground)
    }

    fn under(self, headline: String, assessment: &Assessment, lang: Lang, with_ground: bool) -> Self {
        let whose = whose(assessment, lang);
        let frame = if with_ground { framed } else { captioned };
        let scene = frame(self.scene, &headline, &whose, lang.words().about_source);
        Self { caption: headline, scene, ..self }
    }

    /// The same as one person's own: under how they see it, and not as the finding of an organisation.
    #[must_use]
    pub fn own(self, assessment: &Assessment, lang: Lang) -> Self {
        let headline = describe_own(lang, assessment);
        let scene = framed(self.scene, &headline, &lang.date(assessment.date), lang.words().about_source);
        Self { caption: headline, scene, ..self }
    }
}

/// A picture as an SVG file, in the colours for paper.
#[must_use]
pub fn svg(picture: &Picture) -> String {
    to_svg_described(&picture.scene, &Palette::LIGHT, &picture.caption, &picture.description)
}

/// The name of an assessment and its facts, on one line.
#[must_use]
pub fn whose(assessment: &Assessment, lang: Lang) -> String {
    [vec![lang.name(assessment)], facts(assessment, lang)].concat().join(" · ")
}

/// Whose assessment it is, from when, and for which year the targets are, each where its name does not say it.
pub(super) fn facts(assessment: &Assessment, lang: Lang) -> Vec<String> {
    let name = lang.name(assessment);
    let year = assessment.target_year.filter(|_| assessment.targets() > 0);
    let year = year.map(|year| fill(lang.report().by_year, &[&year.to_string()]));
    let is_new = |fact: &String| !fact.is_empty() && !name.contains(fact.as_str());
    [assessment.whose(), lang.date(assessment.date)].into_iter().filter(is_new).chain(year).collect()
}
