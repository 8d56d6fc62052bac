//! A group's answers in pictures, in words and in tables.

use mognadskollen::chart::group::heat::strength;
use mognadskollen::chart::group::spread::MOST_DOTS;
use mognadskollen::chart::group::{
    ContrastData, DotsData, DotsSize, GroupRadarData, GroupView, HeatData, HeatRow, Medians, SpreadData, area_headline,
    camps_sentence, contrast_alt, contrast_chart, contrast_headline, contrast_sentences, contrast_table, dots_chart,
    group_headline, group_radar, group_radar_alt, group_summary, group_table, heat_map, least_agreed, questions,
    spread_alt, spread_chart,
};
use mognadskollen::chart::measure::{FontWeight, text_width};
use mognadskollen::chart::palette::{Rgb, contrast};
use mognadskollen::chart::scene::Point;
use mognadskollen::chart::table::TableCell;
use mognadskollen::chart::{ColorRole, Palette, Scene, Shape};
use mognadskollen::model::group::{Quarters, ShownSpreads, Spread};
use mognadskollen::model::{Area, PerArea};
use mognadskollen::text::Lang::{self, En, Sv};
use proptest::prelude::*;

use super::charts::{any_lang, check_scene, check_svg, diamonds, record, rings, round_marks, squares};

/// So many on each level, lowest first, *vet ej* and *ej relevant*.
type Said = ([u32; 10], u32, u32);

fn view(all: &[Option<Said>; 6], targets: Option<[Option<u32>; 6]>) -> GroupView {
    let mut all = all.iter();
    let shown: ShownSpreads = PerArea::from_fn(|_| {
        let (levels, unknown, irrelevant) = (*all.next().unwrap())?;
        Some(Spread::new(levels, unknown, irrelevant))
    });
    GroupView { targets: targets.map(medians), ..GroupView::of(&shown, None, 5) }
}

fn medians(quarters: [Option<u32>; 6]) -> Medians {
    let mut quarters = quarters.into_iter();
    PerArea::from_fn(|_| quarters.next().unwrap().map(Quarters))
}

const HUMP: [u32; 10] = [0, 1, 4, 9, 12, 7, 4, 2, 1, 0];
const LOW: [u32; 10] = [0, 2, 5, 11, 9, 6, 3, 1, 0, 0];
const WIDE: [u32; 10] = [1, 3, 8, 7, 8, 5, 4, 2, 0, 0];
const HIGH: [u32; 10] = [0, 0, 2, 4, 7, 12, 9, 4, 2, 0];
const CAMPS: [u32; 10] = [6, 9, 6, 3, 1, 1, 3, 5, 4, 2];

const SAME: [u32; 10] = [0, 0, 0, 0, 7, 0, 0, 0, 0, 0];

/// Forty people, one area hidden.
fn forty() -> GroupView {
    view(
        &[Some((HUMP, 0, 0)), Some((LOW, 3, 0)), Some((WIDE, 1, 1)), Some((HIGH, 0, 0)), Some((CAMPS, 0, 0)), None],
        Some([Some(32), Some(29), Some(30), Some(36), Some(31), None]),
    )
}

/// The same as many times over.
fn times(by: u32) -> GroupView {
    let of = |levels: [u32; 10]| Some((levels.map(|count| count * by), 3 * by, 0));
    view(&[of(HUMP), of(LOW), of(WIDE), of(HIGH), of(CAMPS), of(SAME)], None)
}

fn all_hidden() -> GroupView {
    view(&[None; 6], None)
}

fn all_the_same() -> GroupView {
    view(&[Some((SAME, 0, 0)); 6], None)
}

fn contrast_of(here: [Option<u32>; 6], there: [Option<u32>; 6]) -> ContrastData {
    ContrastData {
        names: ["Kommunledning", "Medarbetare"].map(str::to_owned),
        medians: [medians(here), medians(there)],
        order: Area::ALL,
        min: 5,
    }
}

fn two() -> ContrastData {
    contrast_of(
        [Some(28), Some(16), None, Some(20), None, Some(10)],
        [Some(16), Some(18), Some(21), Some(20), None, Some(40)],
    )
}

fn roles() -> Vec<HeatRow> {
    let row = |label: &str, quarters| HeatRow { label: label.to_owned(), medians: medians(quarters) };
    vec![
        row("Kommunledning", [Some(4), Some(17), Some(22), Some(27), Some(40), None]),
        row("IT och digitalisering", [Some(20), Some(16), Some(18), Some(35), Some(9), Some(12)]),
        row("Förvaltningen för utbildning, kultur, fritid och näringsliv", [None; 6]),
    ]
}

prop_compose! {
    fn any_said()(levels in prop::array::uniform10(0_u32..4), more in 0..4_u32, unknown in 0..300_u32, irrelevant in 0..3_u32) -> Said {
        (levels.map(|count| count * 9_u32.pow(more)), unknown, irrelevant)
    }
}

prop_compose! {
    fn any_medians()(quarters in prop::array::uniform6(prop::option::of(4_u32..=40))) -> [Option<u32>; 6] {
        quarters
    }
}

prop_compose! {
    fn any_view()(
        all in prop::array::uniform6(prop::option::of(any_said())), targets in prop::option::of(any_medians()),
    ) -> GroupView {
        view(&all, targets)
    }
}

/// The small marks of answers: those of the legend stand above them.
fn answers(scene: &Scene) -> Vec<(Point, f64)> {
    let circles = scene.shapes.iter().filter_map(|shape| match shape {
        Shape::Circle { center, radius, color: ColorRole::Now } => Some((*center, *radius)),
        _ => None,
    });
    circles.collect()
}

/// The strong lines of the medians, from left to right in a row and from the top.
fn median_lines(scene: &Scene) -> Vec<f64> {
    let lines = scene.shapes.iter().filter_map(|shape| match shape {
        Shape::Line { points, color: ColorRole::Text, width: 3.0, .. } => Some(points[0].x),
        _ => None,
    });
    lines.collect()
}

/// The left and right edges of the bands.
fn bands(scene: &Scene) -> Vec<(f64, f64)> {
    let bands = scene.shapes.iter().filter_map(|shape| match shape {
        Shape::Polygon { points, opacity, color: ColorRole::Now } if *opacity < 1.0 => Some((points[0].x, points[1].x)),
        _ => None,
    });
    bands.collect()
}

/// Where a level stands, from the numbers under a chart.
fn column(scene: &Scene, Quarters(level): Quarters) -> f64 {
    let x = |number: &str| {
        scene
            .labels()
            .filter(|label| label.color == ColorRole::Muted && label.text == number && label.size < 12.5)
            .last()
            .unwrap()
            .at
            .x
    };
    x("1") + (x("10") - x("1")) * (f64::from(level) / 4.0 - 1.0) / 9.0
}

proptest! {
    #[test]
    fn a_spread_chart_fits_at_every_width(view in any_view(), width in 280.0..=1200.0_f64, lang in any_lang(), with_legend: bool) {
        let mut data = SpreadData::of(&view, &Area::ALL, lang);
        if !with_legend {
            data.legend = None;
        }
        let scene = spread_chart(&data, width);
        check_scene(&scene);
        prop_assert!(scene.width <= width && scene.width > width - 1.0);
    }

    #[test]
    fn each_answer_is_a_dot_and_none_lies_on_another(view in any_view(), width in 280.0..=1200.0_f64) {
        let data = SpreadData { legend: None, ..SpreadData::of(&view, &Area::ALL, Sv) };
        let scene = spread_chart(&data, width);
        let marks = answers(&scene);
        let counts = || data.rows.iter().map(|row| row.levels);
        if counts().all(|levels| levels.iter().sum::<u32>() <= MOST_DOTS) {
            prop_assert_eq!(marks.len(), usize::try_from(counts().flatten().sum::<u32>()).unwrap());
        } else {
            prop_assert_eq!(marks.len(), counts().flatten().filter(|count| *count > 0).count());
            let all: Vec<_> = counts().flatten().filter(|count| *count > 0).zip(&marks).collect();
            let (most, (_, largest)) = all.iter().max_by_key(|(count, _)| *count).unwrap();
            for (count, (_, radius)) in &all {
                let area = (radius / largest).powi(2);
                prop_assert!((area - f64::from(*count) / f64::from(*most)).abs() < 0.01 || *radius <= 1.0);
            }
        }
        for (index, (one, radius)) in marks.iter().enumerate() {
            for (other, reach) in &marks[index + 1..] {
                prop_assert!((one.x - other.x).hypot(one.y - other.y) >= radius + reach - 0.01, "{one:?} lies on {other:?}");
            }
        }
    }

    #[test]
    fn medians_and_quartiles_stand_on_their_numbers(view in any_view(), width in 280.0..=1200.0_f64) {
        let data = SpreadData { legend: None, ..SpreadData::of(&view, &Area::ALL, Sv) };
        prop_assume!(data.rows.iter().any(|row| row.quartiles.is_some()));
        let scene = spread_chart(&data, width);
        let quartiles: Vec<_> = data.rows.iter().filter_map(|row| row.quartiles).collect();
        let near = |found: f64, level: Quarters| (found - column(&scene, level)).abs() < 0.01;
        let medians = median_lines(&scene);
        prop_assert_eq!(medians.len(), quartiles.len());
        prop_assert!(medians.iter().zip(&quartiles).all(|(x, of)| near(*x, of.median)));
        let ranges: Vec<_> = quartiles.iter().filter(|of| of.low < of.high).collect();
        let bands = bands(&scene);
        prop_assert_eq!(bands.len(), ranges.len());
        prop_assert!(bands.iter().zip(ranges).all(|((left, right), of)| near(*left, of.low) && near(*right, of.high)));
        // A target stands where its area is shown.
        let targets: Vec<_> = data.rows.iter().filter(|row| row.quartiles.is_some()).filter_map(|row| row.target).collect();
        let marks = diamonds(&scene);
        prop_assert_eq!(marks.len(), targets.len());
        prop_assert!(marks.iter().zip(targets).all(|(mark, level)| near(mark.x, level)));
    }

    #[test]
    fn a_groups_radar_fits_and_marks_each_median(view in any_view(), width in 280.0..=1200.0_f64, lang in any_lang()) {
        let mut data = GroupRadarData::of(&view, lang);
        check_scene(&group_radar(&data, width));
        data.legend = None;
        let scene = group_radar(&data, width);
        let (center, radius) = rings(&scene);
        let levels: Vec<_> = data.now.iter().filter_map(|(_, of)| Some(of.as_ref()?.median)).collect();
        let targets: Vec<_> = data.target.iter().filter_map(|(_, level)| *level).collect();
        for (marks, levels) in [(round_marks(&scene), levels), (diamonds(&scene), targets)] {
            prop_assert_eq!(marks.len(), levels.len());
            for (mark, Quarters(level)) in marks.iter().zip(levels) {
                let distance = (mark.x - center.x).hypot(mark.y - center.y);
                prop_assert!((distance - f64::from(level) / 40.0 * radius).abs() < 0.01);
            }
        }
    }

    #[test]
    fn a_heat_map_fits_at_every_width(
        rows in prop::collection::vec(("[A-Za-zåäö ]{0,120}", any_medians()), 0..30), width in 280.0..=1200.0_f64, lang in any_lang(),
    ) {
        let rows: Vec<_> = rows.into_iter().map(|(label, quarters)| HeatRow { label, medians: medians(quarters) }).collect();
        let scene = heat_map(&HeatData::of(rows.clone(), 5, lang), width);
        check_scene(&scene);
        let said = scene.labels().filter(|label| label.weight == FontWeight::Bold).map(|label| label.text.clone());
        let medians = rows.iter().flat_map(|row| row.medians.iter()).filter_map(|(_, median)| Some(lang.quarters((*median)?)));
        prop_assert_eq!(said.collect::<Vec<_>>(), medians.collect::<Vec<_>>());
    }

    #[test]
    fn dots_of_one_area_fit_in_their_columns(view in any_view(), width in 280.0..=1200.0_f64, lang in any_lang()) {
        for size in [DotsSize::Row, DotsSize::First, DotsSize::Room] {
            for (area, seen) in view.areas.iter() {
                let scene = dots_chart(&DotsData::of(&view, area, size, lang), width);
                check_scene(&scene);
                let marks = answers(&scene);
                let Some(seen) = seen else {
                    prop_assert!(marks.is_empty() && bands(&scene).is_empty() && diamonds(&scene).is_empty());
                    continue;
                };
                let answered = u32::try_from(marks.len()).unwrap();
                let levels = seen.spread.levels().filter(|(_, count)| *count > 0);
                prop_assert!(answered == seen.spread.n() || answered == u32::try_from(levels.count()).unwrap());
                for (mark, radius) in &marks {
                    // A scene is as wide as its place in whole pixels.
                    let column = scene.width / 10.0;
                    let place = mark.x / column;
                    let beside = (place - place.floor() - 0.5).abs() * column;
                    prop_assert!(beside + radius <= column / 2.0, "{mark:?} stands beside its column");
                }
            }
        }
    }

    #[test]
    fn a_strategic_gap_fits_and_marks_both(here in any_medians(), there in any_medians(), width in 280.0..=1200.0_f64, lang in any_lang(), name in "[A-Za-zåäö ]{1,120}") {
        let mut data = contrast_of(here, there);
        data.names[1] = name;
        let scene = contrast_chart(&data, lang, width);
        check_scene(&scene);
        for (marks, levels) in [(round_marks(&scene), here), (squares(&scene), there)] {
            // The first is the legend's.
            let levels: Vec<_> = levels.into_iter().flatten().collect();
            prop_assert_eq!(marks.len(), levels.len() + 1);
            prop_assert!(marks[1..].iter().zip(levels).all(|(mark, level)| (mark.x - column(&scene, Quarters(level))).abs() < 0.01));
        }
    }

    #[test]
    fn what_is_said_of_a_group_has_no_gap_in_it(view in any_view(), here in any_medians(), there in any_medians(), lang in any_lang()) {
        let data = contrast_of(here, there);
        let mut all = vec![group_headline(lang, &view), group_summary(lang, &view), contrast_headline(lang, &data)];
        all.extend([spread_alt(lang, &view), group_radar_alt(lang, &view), contrast_alt(lang, &data)]);
        all.extend(contrast_sentences(lang, &data));
        for said in all {
            prop_assert!(!said.is_empty() && said.trim() == said, "{said:?}");
            prop_assert!(!said.contains("  ") && !said.contains(" .") && !said.contains("..") && !said.contains(['{', '}']), "{said}");
        }
    }
}

#[test]
fn scenes_of_groups_are_as_recorded() {
    for width in [280.0, 640.0, 1200.0] {
        let spread = |view: &GroupView| spread_chart(&SpreadData::of(view, &Area::ALL, Sv), width);
        record(&format!("spread-forty-{width}"), &spread(&forty()));
        record(&format!("spread-crowd-{width}"), &spread(&times(400)));
        record(&format!("group-radar-{width}"), &group_radar(&GroupRadarData::of(&forty(), Sv), width));
        for (name, size) in [("row", DotsSize::Row), ("first", DotsSize::First), ("room", DotsSize::Room)] {
            let data = DotsData::of(&forty(), Area::Systems, size, Sv);
            record(&format!("dots-{name}-{width}"), &dots_chart(&data, width));
        }
        record(&format!("heat-{width}"), &heat_map(&HeatData::of(roles(), 5, Sv), width));
        record(&format!("contrast-{width}"), &contrast_chart(&two(), Sv, width));
    }
}

#[test]
fn groups_of_every_kind_can_be_drawn() {
    for view in [forty(), times(1), times(5), times(6), times(1500), all_hidden(), all_the_same()] {
        for width in [280.0, 320.0, 420.0, 560.0, 640.0, 760.0, 1200.0] {
            for lang in Lang::ALL {
                for scene in [
                    spread_chart(&SpreadData::of(&view, &Area::ALL, lang), width),
                    group_radar(&GroupRadarData::of(&view, lang), width),
                ] {
                    check_scene(&scene);
                    check_svg(&scene);
                }
            }
        }
    }
    let nobody = HeatData::of(Vec::new(), 5, Sv);
    let many = HeatData::of(roles().into_iter().cycle().take(127).collect(), 5, Sv);
    for width in [280.0, 1200.0] {
        check_scene(&heat_map(&nobody, width));
        let scene = heat_map(&many, width);
        check_scene(&scene);
        assert_eq!(scene.labels().filter(|label| label.text == "Lagring").count(), 7);
    }
}

#[test]
fn two_hundred_on_one_level_are_dots_and_one_more_is_not() {
    let all = |count| view(&[Some(([0, 0, count, 0, 0, 0, 0, 0, 0, 0], 0, 0)), None, None, None, None, None], None);
    for width in [280.0, 640.0, 1200.0] {
        for (count, marks) in [(200, 200), (201, 1)] {
            let data = SpreadData { legend: None, ..SpreadData::of(&all(count), &Area::ALL, Sv) };
            let scene = spread_chart(&data, width);
            check_scene(&scene);
            assert_eq!(answers(&scene).len(), marks, "{count} at {width}");
            assert!(scene.height < 600.0, "{}", scene.height);
            assert_eq!(scene.labels().filter(|label| label.text == "201").count(), usize::from(count == 201));
        }
    }
}

#[test]
fn what_is_hidden_is_neither_drawn_nor_counted() {
    let data = SpreadData { legend: None, ..SpreadData::of(&all_hidden(), &Area::ALL, En) };
    let scene = spread_chart(&data, 640.0);
    assert!(answers(&scene).is_empty() && bands(&scene).is_empty() && median_lines(&scene).is_empty());
    assert_eq!(scene.labels().filter(|label| label.text == "fewer than 5 answers").count(), 6);
    let radar = group_radar(&GroupRadarData::of(&all_hidden(), En), 640.0);
    assert!(round_marks(&radar).is_empty() && bands(&radar).is_empty());
}

#[test]
fn a_band_breaks_where_an_area_has_no_figures() {
    let corners = |all: [bool; 6]| -> Vec<usize> {
        let view = view(&all.map(|is| is.then_some((WIDE, 0, 0))), None);
        let scene = group_radar(&GroupRadarData { legend: None, ..GroupRadarData::of(&view, Sv) }, 500.0);
        let bands = scene.shapes.iter().filter_map(|shape| match shape {
            Shape::Polygon { points, opacity, color: ColorRole::Now } if *opacity < 1.0 => Some(points.len()),
            _ => None,
        });
        bands.collect()
    };
    let (yes, no) = (true, false);
    // A whole ring meets itself at the first spoke, and an area alone has a bar.
    assert_eq!(corners([yes; 6]), [14]);
    assert_eq!(corners([yes, yes, yes, no, yes, yes]), [10]);
    assert_eq!(corners([yes, no, yes, yes, no, no]), [4, 4]);
    assert_eq!(corners([no; 6]), Vec::<usize>::new());
}

#[test]
fn what_is_seen_from_across_a_room_is_as_high_whatever_it_shows() {
    for width in [280.0, 700.0, 1000.0] {
        let heights = Area::ALL.map(|area| {
            let all = [forty(), times(1), times(1500), all_hidden()];
            all.map(|view| dots_chart(&DotsData::of(&view, area, DotsSize::Room, Sv), width).height.to_bits())
        });
        assert!(heights.iter().flatten().all(|height| *height == heights[0][0]));
    }
    // Twenty-five pixels from side to side, where there is room for it.
    let scene = dots_chart(&DotsData::of(&forty(), Area::Systems, DotsSize::Room, Sv), 872.0);
    assert!(answers(&scene).iter().all(|(_, radius)| (radius - 12.5).abs() < 0.01));
}

#[test]
fn numbers_in_a_heat_map_can_be_read_on_their_ground() {
    let mixed = |palette: &Palette, share: f64| -> Rgb {
        let (over, under) = (palette.rgb(ColorRole::Now), palette.rgb(ColorRole::Surface));
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it lies between two of 0–255")]
        let mix = |over: u8, under: u8| (f64::from(over) * share + f64::from(under) * (1.0 - share)).round() as u8;
        (mix(over.0, under.0), mix(over.1, under.1), mix(over.2, under.2))
    };
    for palette in [Palette::LIGHT, Palette::DARK] {
        let mut before = 0.0;
        for level in 4..=40 {
            let share = strength(Quarters(level));
            let ground = mixed(&palette, share);
            assert!(share > before, "level {level} is no stronger than the one before");
            let found = contrast(palette.rgb(ColorRole::Text), ground);
            assert!(found >= 4.5, "level {level}/4 on {ground:?}: {found}");
            before = share;
        }
    }
}

#[test]
fn a_long_name_is_cut_in_the_picture() {
    for width in [280.0, 640.0, 1200.0] {
        let scene = heat_map(&HeatData::of(roles(), 5, Sv), width);
        let fits = width > 1000.0;
        let shown = scene.labels().find(|label| label.text.starts_with("Förvaltningen")).unwrap();
        assert_eq!(shown.text.ends_with('…'), !fits, "{} at {width}", shown.text);
        assert!(text_width(&shown.text, shown.size, shown.weight) <= width);
    }
}

// Words.

#[test]
fn quarters_are_written_as_each_language_does() {
    for (quarters, sv, en) in
        [(4, "1", "1"), (17, "4,25", "4.25"), (18, "4,5", "4.5"), (19, "4,75", "4.75"), (40, "10", "10")]
    {
        assert_eq!((Sv.quarters(Quarters(quarters)), En.quarters(Quarters(quarters))), (sv.to_owned(), en.to_owned()));
    }
    for (quarters, sv, en) in [(10, "+2,5", "+2.5"), (0, "0", "0"), (-1, "−0,25", "−0.25"), (-12, "−3", "−3")] {
        assert_eq!((Sv.quarters_gap(quarters), En.quarters_gap(quarters)), (sv.to_owned(), en.to_owned()));
    }
    for (number, sv, en) in [(65, "0,65", "0.65"), (100, "1,00", "1.00"), (5, "0,05", "0.05"), (-12, "−0,12", "−0.12")]
    {
        assert_eq!((Sv.hundredths(number), En.hundredths(number)), (sv.to_owned(), en.to_owned()));
    }
    for (count, sv, en) in
        [(0, "0", "0"), (999, "999", "999"), (1200, "1\u{a0}200", "1,200"), (150_000, "150\u{a0}000", "150,000")]
    {
        assert_eq!((Sv.count(count), En.count(count)), (sv.to_owned(), en.to_owned()));
    }
    for (quarters, sv, en) in [(4, "1 steg", "1 step"), (2, "0,5 steg", "0.5 steps"), (12, "3 steg", "3 steps")] {
        let steps = Quarters(quarters);
        assert_eq!((Sv.quarter_steps(steps), En.quarter_steps(steps)), (sv.to_owned(), en.to_owned()));
    }
    assert_eq!((Sv.fewer_than(3), En.fewer_than(5)), ("färre än 3 svar".to_owned(), "fewer than 5 answers".to_owned()));
    assert_eq!((Sv.group_answers(1), En.group_answers(1)), ("1 svar".to_owned(), "1 answer".to_owned()));
}

#[test]
fn a_group_is_told_in_a_sentence_and_a_paragraph() {
    let check = |view: &GroupView, sv: [&str; 2], en: [&str; 2]| {
        assert_eq!([group_headline(Sv, view), group_summary(Sv, view)], sv);
        assert_eq!([group_headline(En, view), group_summary(En, view)], en);
    };
    check(
        &all_hidden(),
        [
            "Inget område har 5 svar än",
            "Färre än 5 svar, visas inte: Organisation, Lagring, System, Arbetssätt, Dataflöden och Service.",
        ],
        [
            "No area has 5 answers yet",
            "Fewer than 5 answers, not shown: Organisation, Storage, Systems, Work, Data flows and Service.",
        ],
    );
    check(
        &all_the_same(),
        [
            "Eniga om alla sex områden",
            "Varje område bygger på 7 svar. Medianen är 5 i alla sex områden. Eniga: Organisation (1,00), Lagring (1,00), \
             System (1,00), Arbetssätt (1,00), Dataflöden (1,00) och Service (1,00).",
        ],
        [
            "Agreement on all six areas",
            "Each area is based on 7 answers. The median is 5 in all six areas. Agreement: Organisation (1.00), Storage (1.00), \
             Systems (1.00), Work (1.00), Data flows (1.00) and Service (1.00).",
        ],
    );
    check(
        &forty(),
        [
            "Störst oenighet om Dataflöden",
            "Varje område bygger på 37 till 40 svar. Lägst median: Dataflöden, 3. Högst: Arbetssätt, 6. Eniga: Lagring \
             (0,62). Delvis eniga: Organisation (0,59), System (0,48) och Arbetssätt (0,59). Oeniga: Dataflöden (0,15). Vet ej: \
             Lagring (3) och System (1). Ej relevant: System (1). Färre än 5 svar, visas inte: Service.",
        ],
        [
            "Most disagreement on Data flows",
            "Each area is based on 37 to 40 answers. Lowest median: Data flows, 3. Highest: Work, 6. Agreement: Storage (0.62). \
             Partial agreement: Organisation (0.59), Systems (0.48) and Work (0.59). Disagreement: Data flows (0.15). Don’t know: \
             Storage (3) and Systems (1). Not relevant: Systems (1). Fewer than 5 answers, not shown: Service.",
        ],
    );
}

#[test]
fn the_headline_is_what_they_disagree_about_the_most() {
    const DIVIDED: [u32; 10] = [1, 1, 3, 3, 3, 3, 1, 0, 0, 0];
    let said = |all: [Option<[u32; 10]>; 6], lang| {
        group_headline(lang, &view(&all.map(|levels| levels.map(|levels| (levels, 0, 0))), None))
    };
    let (same, wide, camps) = (Some(SAME), Some(DIVIDED), Some(CAMPS));
    for (all, sv, en) in [
        (
            [same, same, same, None, None, None],
            "Eniga om Organisation, Lagring och System",
            "Agreement on Organisation, Storage and Systems",
        ),
        ([same, same, same, same, None, None], "Eniga om 4 områden", "Agreement on 4 areas"),
        ([same, wide, same, None, None, None], "Minst eniga om Lagring", "Least agreement on Storage"),
        ([same, wide, camps, None, None, None], "Störst oenighet om System", "Most disagreement on Systems"),
        (
            [camps, wide, camps, None, None, same],
            "Störst oenighet om Organisation och System",
            "Most disagreement on Organisation and Systems",
        ),
    ] {
        assert_eq!((said(all, Sv), said(all, En)), (sv.to_owned(), en.to_owned()));
    }
}

#[test]
fn how_answers_lie_is_said_in_a_sentence_and_asked_of_the_room() {
    let of = |levels: [u32; 10]| view(&[Some((levels, 0, 0)), None, None, None, None, None], None);
    let check = |levels, [sv, en]: [&str; 2], asks: &[&str]| {
        let view = of(levels);
        let seen = view.areas.get(Area::Organisation).as_ref().unwrap();
        assert_eq!([camps_sentence(Sv, seen), camps_sentence(En, seen)], [sv, en]);
        assert_eq!(questions(Sv, seen), asks);
        for said in questions(Sv, seen).iter().chain(&questions(En, seen)) {
            assert!(said.ends_with('?') && !said.contains("du ") && !said.contains("you"), "{said}");
        }
    };
    check(
        [4, 6, 11, 4, 6, 11, 2, 0, 0, 0],
        [
            "Nästan hälften säger 3 eller lägre, tre av tio 6 eller högre.",
            "Almost half say 3 or lower, three in ten 6 or higher.",
        ],
        &["Vad talar för 1 eller 2?", "Vad talar för 6 eller 7?"],
    );
    check(SAME, ["Alla säger 5.", "All say 5."], &[]);
    check(
        [0, 0, 0, 12, 18, 0, 0, 0, 0, 0],
        ["Alla säger 4 eller 5.", "All say 4 or 5."],
        &["Vad talar för 4?", "Vad talar för 5?"],
    );
    check(
        [5, 0, 0, 0, 0, 0, 0, 0, 0, 5],
        ["5 av 10 säger 1, 5 av 10 säger 10.", "5 of 10 say 1, 5 of 10 say 10."],
        &["Vad talar för 1 eller 2?", "Vad talar för 9 eller 10?"],
    );
    let forty = forty();
    assert_eq!(least_agreed(&forty), Some(Area::Dataflow));
    assert_eq!(least_agreed(&all_hidden()), None);
    let seen = forty.areas.get(Area::Dataflow).as_ref().unwrap();
    assert!(area_headline(Sv, seen, true).starts_with("Minst eniga: "));
    assert!(area_headline(Sv, seen, false).starts_with("Oeniga: "));
}

#[test]
fn a_part_is_named_as_one_says_it() {
    let mut before = String::new();
    for part in 0..=1000 {
        let (sv, en) = (Sv.part_of(part, 1000), En.part_of(part, 1000));
        assert!(!sv.is_empty() && !en.is_empty() && (sv != before || !before.is_empty()));
        before = sv;
    }
    assert_eq!((Sv.part_of(2, 5), En.part_of(2, 5)), ("2 av 5".to_owned(), "2 of 5".to_owned()));
    assert_eq!((Sv.part_of(20, 40), Sv.part_of(13, 44)), ("hälften".to_owned(), "tre av tio".to_owned()));
    assert_eq!((Sv.part_of(44, 44), Sv.part_of(43, 44)), ("alla".to_owned(), "nästan alla".to_owned()));
}

#[test]
fn the_strategic_gap_can_be_read_out() {
    let all = two();
    assert_eq!(
        contrast_sentences(Sv, &all),
        [
            "Organisation: Kommunledning 7, Medarbetare 4. Kommunledning ligger 3 steg högre.",
            "Lagring: Kommunledning 4, Medarbetare 4,5. Medarbetare ligger 0,5 steg högre.",
            "System: Kommunledning färre än 5 svar, Medarbetare 5,25.",
            "Arbetssätt: Kommunledning 5, Medarbetare 5. Ingen skillnad.",
            "Dataflöden: färre än 5 svar från båda.",
            "Service: Kommunledning 2,5, Medarbetare 10. Medarbetare ligger 7,5 steg högre.",
        ]
    );
    assert_eq!(
        contrast_sentences(En, &all)[..2],
        [
            "Organisation: Kommunledning 7, Medarbetare 4. Kommunledning: 3 steps higher.",
            "Storage: Kommunledning 4, Medarbetare 4.5. Medarbetare: 0.5 steps higher.",
        ]
    );
    assert_eq!(contrast_headline(Sv, &all), "Störst skillnad: Service, 7,5 steg");
    assert_eq!(contrast_headline(En, &all), "Largest difference: Service, 7.5 steps");
    let nothing = contrast_of([None; 6], [Some(20); 6]);
    assert_eq!(contrast_headline(Sv, &nothing), "Inget område har tillräckligt många svar från båda");
    let same = contrast_of([Some(20); 6], [Some(20); 6]);
    assert_eq!(contrast_headline(Sv, &same), "Samma median i alla sex områden");
    assert_eq!(
        contrast_alt(Sv, &same),
        "Diagram med en rad per område på skalan 1 till 10, där Kommunledning är en rund punkt och Medarbetare en \
         fyrkant. Samma median i alla sex områden."
    );
}

#[test]
fn a_view_has_what_is_shown_and_no_more() {
    let all = |levels: [u32; 10]| Some(Spread::new(levels, 0, 0));
    let mut now = ShownSpreads::default();
    *now.get_mut(Area::Storage) = all(WIDE);
    // Nobody has given a level: there is no figure.
    *now.get_mut(Area::Work) = Some(Spread::new([0; 10], 9, 0));
    let mut target = ShownSpreads::default();
    *target.get_mut(Area::Storage) = all(HIGH);
    *target.get_mut(Area::Service) = all(SAME);
    let view = GroupView::of(&now, Some(&target), 7);
    assert_eq!(view.min, 7);
    assert_eq!(view.medians(), medians([None, Some(18), None, None, None, None]));
    assert_eq!(view.targets, Some(medians([None, Some(24), None, None, None, Some(20)])));
    assert_eq!(view.medians(), mognadskollen::chart::group::medians(&now));
    assert_eq!(GroupView::of(&now, None, 7).targets, None);
    let row = &SpreadData::of(&view, &[Area::Storage], Sv).rows[0];
    assert_eq!(row.said, ["38 svar, delvis eniga", "målbild 6"]);
    let row = &SpreadData::of(&view, &[Area::Service], Sv).rows[0];
    assert_eq!((row.target, &*row.said), (None, &["färre än 7 svar".to_owned()][..]));
}

#[test]
fn answers_without_a_level_are_counted_apart() {
    let view = view(&[Some((WIDE, 1200, 1)), None, None, None, None, None], None);
    for (lang, said) in [
        (Sv, ["38 svar, delvis eniga", "1\u{a0}200 vet ej", "1 ej relevant"]),
        (En, ["38 answers, in partial agreement", "1,200 don’t know", "1 not relevant"]),
    ] {
        let row = &SpreadData::of(&view, &[Area::Organisation], lang).rows[0];
        assert_eq!(row.said, said);
        // Dots are of levels alone.
        assert_eq!(row.levels, WIDE);
    }
}

// Tables.

fn shown(cells: &[TableCell]) -> Vec<&str> {
    cells.iter().map(|cell| cell.shown.as_str()).collect()
}

#[test]
fn the_table_of_a_group_says_the_same() {
    let cells = |view: &GroupView, lang, area: usize| {
        let row = group_table(lang, view, &Area::ALL).into_iter().nth(area).unwrap();
        let mut cells =
            vec![row.answers, row.median, row.quartiles, row.range, row.agreement, row.unknown, row.irrelevant];
        cells.extend(row.target.into_iter().flatten());
        cells
    };
    assert_eq!(shown(&cells(&forty(), Sv, 2)), ["38", "4,5", "3–6", "1–8", "0,48 delvis eniga", "1", "1", "7,5", "+3"]);
    assert_eq!(shown(&cells(&forty(), En, 2))[1..5], ["4.5", "3–6", "1–8", "0.48 in partial agreement"]);
    let hidden = cells(&forty(), Sv, 5);
    assert_eq!(shown(&hidden), ["färre än 5 svar", "–", "–", "–", "–", "–", "–", "–", "–"]);
    assert!(hidden[1..8].iter().all(|cell| cell.spoken == Some("visas inte")));
    assert_eq!(hidden[8].spoken, Some("inget avstånd"));
    assert_eq!(shown(&cells(&all_the_same(), Sv, 0)), ["7", "5", "5", "5", "1,00 eniga", "0", "0"]);
    assert_eq!(shown(&cells(&times(400), Sv, 1))[..1], ["14\u{a0}800"]);
    let order = [Area::Service, Area::Storage];
    let areas: Vec<_> = group_table(Sv, &forty(), &order).iter().map(|row| row.area).collect();
    assert_eq!(areas, order);
}

#[test]
fn the_table_of_two_says_the_same() {
    let rows = contrast_table(Sv, &two());
    let said: Vec<_> =
        rows.iter().map(|row| [row.name, &row.here.shown, &row.there.shown, &row.difference.shown]).collect();
    assert_eq!(
        said,
        [
            ["Organisation", "7", "4", "Kommunledning 3 steg högre"],
            ["Lagring", "4", "4,5", "Medarbetare 0,5 steg högre"],
            ["System", "färre än 5 svar", "5,25", "–"],
            ["Arbetssätt", "5", "5", "lika"],
            ["Dataflöden", "färre än 5 svar", "färre än 5 svar", "–"],
            ["Service", "2,5", "10", "Medarbetare 7,5 steg högre"],
        ]
    );
    assert_eq!(rows[2].difference.spoken, Some("går inte att jämföra"));
}
