//! Pictures: their geometry at every width, recorded scenes, SVG, and what they say in words.

use std::fmt::Write as _;

use mognadskollen::chart::compare::{comparison_names, short_names, table_of_rounds, table_of_two};
use mognadskollen::chart::draw::dashes;
use mognadskollen::chart::measure::{FontWeight, fitted, text_width};
use mognadskollen::chart::scene::{Anchor, Dash, Label, Point, Rect};
use mognadskollen::chart::{
    ColorRole, GapData, LegendWords, Palette, RadarData, Scene, Shape, Spoke, SpokeLabels, TrendData,
    describe_comparison, describe_headline, describe_rest, describe_summary, framed, gap_alt, gap_chart,
    headline_of_two, radar, radar_alt, table, to_svg, to_svg_described, trend, trend_alt, trend_headline, two_alt,
};
use mognadskollen::model::compare::GradeKind;
use mognadskollen::model::{Area, Assessment, AssessmentId, Comparison, Date, Grade, Level, PerArea};
use mognadskollen::text::Lang;
use mognadskollen::text::charts::fill;
use proptest::prelude::*;

/// A grade in the tests' short form: `.` not answered, `?` *vet ej*, `-` *ej relevant*, `0` level 10, else the level.
fn grade(sign: char) -> Grade {
    match sign {
        '.' => Grade::Unanswered,
        '?' => Grade::Unknown,
        '-' => Grade::Irrelevant,
        '0' => Grade::Level(Level::MAX),
        digit => Grade::of(u8::try_from(digit.to_digit(10).unwrap()).unwrap()).unwrap(),
    }
}

fn assessment(now: &str, target: &str, focus: &[Area]) -> Assessment {
    let mut assessment = Assessment::new(AssessmentId::from_random(1), Date::new(2026, 11, 21).unwrap());
    for (area, (now, target)) in Area::ALL.into_iter().zip(now.chars().zip(target.chars())) {
        let answer = assessment.areas.get_mut(area);
        (answer.now, answer.target) = (grade(now), grade(target));
    }
    assessment.focus = focus.to_vec();
    assessment
}

const EXAMPLE: (&str, &str) = ("544425", "767878");

fn example() -> Assessment {
    assessment(EXAMPLE.0, EXAMPLE.1, &[Area::Dataflow, Area::Work])
}

prop_compose! {
    fn any_grade()(code in 0_u8..=12) -> Grade {
        match code {
            0 => Grade::Unanswered,
            11 => Grade::Unknown,
            12 => Grade::Irrelevant,
            level => Grade::of(level).unwrap(),
        }
    }
}

prop_compose! {
    fn any_assessment()(
        grades in prop::collection::vec((any_grade(), any_grade()), 6),
        focus in prop::sample::subsequence(Area::ALL.to_vec(), 0..=3),
    ) -> Assessment {
        let mut assessment = assessment("......", "......", &focus);
        for (area, (now, target)) in Area::ALL.into_iter().zip(grades) {
            let answer = assessment.areas.get_mut(area);
            (answer.now, answer.target) = (now, target);
        }
        assessment
    }
}

pub(super) fn any_lang() -> impl Strategy<Value = Lang> {
    prop::sample::select(Lang::ALL.to_vec())
}

// Geometry.

/// What must hold of every scene: finite, inside, legible, and no label on another.
pub(super) fn check_scene(scene: &Scene) {
    let all = Rect { left: 0.0, top: 0.0, right: scene.width, bottom: scene.height };
    let inside = |point: &Point, reach: f64| {
        assert!(
            point.x.is_finite() && point.y.is_finite() && all.grown(-reach).grown(0.01).overlaps(&at(*point)),
            "{point:?} leaves {all:?}"
        );
    };
    for shape in &scene.shapes {
        match shape {
            Shape::Line { points, width, .. } => {
                assert!(points.len() >= 2 && *width >= 1.0);
                for point in points {
                    inside(point, 0.0);
                }
            }
            Shape::Polygon { points, opacity, .. } => {
                assert!(points.len() >= 3 && *opacity > 0.0 && *opacity <= 1.0);
                for point in points {
                    inside(point, 0.0);
                }
            }
            Shape::Circle { center, radius, .. } => inside(center, *radius),
            Shape::Text(label) => {
                let Rect { left, top, right, bottom } = label.bounds();
                assert!(
                    left >= 0.0 && top >= 0.0 && right <= scene.width && bottom <= scene.height,
                    "{label:?} is cut"
                );
                assert!(label.size >= 12.0, "{label:?} is too small");
            }
        }
    }
    let labels: Vec<_> = scene.labels().collect();
    for (index, one) in labels.iter().enumerate() {
        for other in &labels[index + 1..] {
            assert!(!one.bounds().overlaps(&other.bounds()), "{one:?} lies on {other:?} at width {}", scene.width);
        }
    }
}

/// A rectangle around a point, too small to see.
pub(super) fn at(point: Point) -> Rect {
    Rect { left: point.x, top: point.y, right: point.x, bottom: point.y }.grown(0.001)
}

pub(super) fn round_marks(scene: &Scene) -> Vec<Point> {
    let circles = scene.shapes.iter().filter_map(|shape| match shape {
        Shape::Circle { center, color: ColorRole::Now, .. } => Some(*center),
        _ => None,
    });
    circles.collect()
}

pub(super) fn diamonds(scene: &Scene) -> Vec<Point> {
    let outlines = scene.shapes.iter().filter_map(|shape| match shape {
        Shape::Line { points, closed: true, dash: None, color: ColorRole::Target, .. } => {
            Some(Point::new(points[0].x, points[1].y))
        }
        _ => None,
    });
    outlines.collect()
}

fn levels(assessment: &Assessment, of: fn(&Assessment, Area) -> Grade) -> Vec<(Area, u8)> {
    Area::ALL.into_iter().filter_map(|area| of(assessment, area).level().map(|level| (area, level.get()))).collect()
}

fn now_levels(assessment: &Assessment) -> Vec<(Area, u8)> {
    levels(assessment, |assessment, area| assessment.areas.get(area).now)
}

fn target_levels(assessment: &Assessment) -> Vec<(Area, u8)> {
    levels(assessment, |assessment, area| assessment.areas.get(area).target)
}

/// The middle and the radius of a radar, from its outermost ring.
pub(super) fn rings(scene: &Scene) -> (Point, f64) {
    let outermost = scene.shapes.iter().rev().find_map(|shape| match shape {
        Shape::Line { points, closed: true, color: ColorRole::Line, .. } => Some(points.clone()),
        _ => None,
    });
    let (up, down) = (outermost.as_ref().unwrap()[0], outermost.as_ref().unwrap()[3]);
    (Point::new(up.x, f64::midpoint(up.y, down.y)), (down.y - up.y) / 2.0)
}

proptest! {
    #[test]
    fn a_radar_fits_at_every_width(
        assessment in any_assessment(), earlier in any_assessment(), width in 280.0..=1200.0_f64, lang in any_lang(),
        compact: bool, with_legend: bool,
    ) {
        let mut data = RadarData::of(&assessment, lang).with_earlier(&earlier);
        if compact {
            data = data.compact();
        }
        if with_legend {
            data = data.with_legend(LegendWords::of(lang));
        }
        let scene = radar(&data, width);
        check_scene(&scene);
        prop_assert!(scene.width <= width && scene.width > width - 1.0);

        // No name lies on the plot or on a mark at its rim.
        let (center, radius) = rings(&scene);
        prop_assert!(radius >= 84.0);
        for label in scene.labels().filter(|label| label.color == ColorRole::Text).take(6) {
            let bounds = label.bounds();
            for shape in &scene.shapes {
                if let Shape::Line { points, color: ColorRole::Line, .. } = shape {
                    for point in points {
                        prop_assert!(!bounds.grown(6.0).overlaps(&at(*point)), "{label:?} lies on the plot");
                    }
                }
            }
            for corner in [(bounds.left, bounds.top), (bounds.right, bounds.top), (bounds.left, bounds.bottom), (bounds.right, bounds.bottom)] {
                prop_assert!(hexagon(corner.0 - center.x, corner.1 - center.y) > radius, "{label:?} lies on the plot");
            }
        }
    }

    #[test]
    fn a_radar_with_long_names_fits(words in prop::collection::vec("[A-Za-zåäö]{1,8}( [a-zåäö]{1,2})?", 6), width in 280.0..=1200.0_f64, focus: bool) {
        let mut words = words.into_iter();
        let spokes = PerArea::from_fn(|_| Spoke { label: words.next().unwrap(), now: Some(10), target: Some(10), focus, ..Spoke::default() });
        // Names wider than a corner of a phone's picture are beyond what the texts allow.
        prop_assume!(spokes.iter().all(|(_, spoke)| text_width(&spoke.label, 14.0, FontWeight::Bold) < 118.0));
        check_scene(&radar(&RadarData { spokes, written: SpokeLabels::Gap, ..RadarData::default() }, width));
    }

    #[test]
    fn a_radar_marks_each_level_and_nothing_else(assessment in any_assessment(), width in 280.0..=1200.0_f64) {
        let scene = radar(&RadarData::of(&assessment, Lang::Sv), width);
        let (center, radius) = rings(&scene);
        for (marks, levels) in [
            (round_marks(&scene), now_levels(&assessment)),
            (diamonds(&scene), target_levels(&assessment)),
        ] {
            prop_assert_eq!(marks.len(), levels.len());
            for (mark, (_, level)) in marks.iter().zip(levels) {
                let distance = (mark.x - center.x).hypot(mark.y - center.y);
                prop_assert!((distance - f64::from(level) / 10.0 * radius).abs() < 0.01);
            }
        }
    }

    #[test]
    fn a_gap_chart_fits_at_every_width(assessment in any_assessment(), width in 280.0..=1200.0_f64, lang in any_lang(), with_legend: bool) {
        let mut data = GapData::of(&assessment, lang);
        if with_legend {
            data = data.with_legend(LegendWords::of(lang));
        }
        check_scene(&gap_chart(&data, width));
    }

    #[test]
    fn a_gap_chart_marks_each_level_on_its_number(assessment in any_assessment(), width in 280.0..=1200.0_f64) {
        let scene = gap_chart(&GapData::of(&assessment, Lang::Sv), width);
        let numbers = |color: ColorRole| scene.labels().filter(move |label| label.color == color && label.text.parse::<u8>().is_ok());
        let marks: Vec<_> = round_marks(&scene).into_iter().chain(diamonds(&scene)).collect();
        prop_assert_eq!(marks.len(), now_levels(&assessment).len() + target_levels(&assessment).len());
        // Each number stands in a mark, and the same number always as far from the left.
        let mut columns = [None; 11];
        for number in numbers(ColorRole::Surface).chain(numbers(ColorRole::Target)) {
            prop_assert!(marks.contains(&number.at));
            let column = &mut columns[number.text.parse::<usize>().unwrap()];
            prop_assert!(column.is_none_or(|x: f64| (x - number.at.x).abs() < 1e-9));
            *column = Some(number.at.x);
        }
        let said = scene.labels().filter(|label| label.color == ColorRole::Target && label.text.parse::<u8>().is_err());
        let gaps = assessment.areas.iter().filter(|(_, answer)| answer.gap().is_some()).count();
        prop_assert_eq!(said.count(), gaps);
    }

    #[test]
    fn a_framed_picture_fits(title in "[a-z]{1,9}( ([a-z]{1,9}|[0-9]{1,2})){0,20}", source in "([a-z]{1,9} ?){0,20}", whose in "[A-Za-zÅÄÖåäö]{0,120}( · [A-ZÅÄÖ]{1,120})?", width in 280.0..=1200.0_f64) {
        let scene = framed(gap_chart(&GapData::of(&example(), Lang::Sv), width), &title, &whose, &source);
        check_scene(&scene);
        let said: Vec<_> = scene.labels().filter(|label| label.size > 20.0).map(|label| label.text.as_str()).collect();
        prop_assert_eq!(said.join(" "), title);
    }

    #[test]
    fn dashes_lie_on_their_edge_and_reach_both_ends(
        points in prop::collection::vec((0.0..500.0_f64, 0.0..500.0_f64), 2..7), closed: bool, on in 1.0..10.0_f64, off in 1.0..10.0_f64,
    ) {
        let points: Vec<_> = points.into_iter().map(|(x, y)| Point::new(x, y)).collect();
        let pieces = dashes(&points, closed, Dash { on, off });
        let length = |from: Point, to: Point| (to.x - from.x).hypot(to.y - from.y);
        let edges = points.len() - 1 + usize::from(closed && points.len() > 2);
        let mut pieces = pieces.into_iter().peekable();
        for edge in 0..edges {
            let (from, to) = (points[edge], points[(edge + 1) % points.len()]);
            let (mut drawn, mut count, mut end) = (0.0, 0_u32, from);
            prop_assert!(length(pieces.peek().unwrap().0, from) < 1e-6);
            while let Some(piece) = pieces.next_if(|piece| count == 0 || length(piece.0, from) > 1e-6 && length(end, to) > 1e-6) {
                drawn += length(piece.0, piece.1);
                (count, end) = (count + 1, piece.1);
            }
            prop_assert!(length(end, to) < 1e-6);
            // n dashes and n − 1 spaces, all stretched alike.
            let (dashed, whole) = (on * f64::from(count), on * f64::from(count) + off * f64::from(count - 1));
            prop_assert!((drawn - length(from, to) * dashed / whole).abs() < 1e-6);
        }
        prop_assert!(pieces.next().is_none());
    }
}

/// How large a hexagon with a corner straight up must be to reach this place.
fn hexagon(x: f64, y: f64) -> f64 {
    let (x, y) = (x.abs(), y.abs());
    (x / 0.75_f64.sqrt()).max(y + x / 3.0_f64.sqrt())
}

#[test]
fn a_width_outside_the_limits_is_brought_inside() {
    let data = RadarData::of(&example(), Lang::Sv);
    for (asked, given) in [(0.0, 280.0), (-1.0, 280.0), (f64::NAN, 280.0), (f64::INFINITY, 1200.0), (300.9, 300.0)] {
        assert!((radar(&data, asked).width - given).abs() < f64::EPSILON);
        assert!((gap_chart(&GapData::of(&example(), Lang::Sv), asked).width - given).abs() < f64::EPSILON);
    }
}

#[test]
fn a_line_breaks_where_there_is_no_level() {
    let lines = |now: &str| -> Vec<(usize, bool)> {
        let scene = radar(&RadarData::of(&assessment(now, "......", &[]), Lang::Sv), 600.0);
        let lines = scene.shapes.iter().filter_map(|shape| match shape {
            Shape::Line { points, closed, color: ColorRole::Now, .. } => Some((points.len(), *closed)),
            _ => None,
        });
        lines.collect()
    };
    for (now, expect) in [
        ("......", vec![]),
        ("5.....", vec![]),
        ("5.5.5.", vec![]),
        ("55....", vec![(2, false)]),
        ("5....5", vec![(2, false)]),
        ("55..55", vec![(4, false)]),
        ("55.55.", vec![(2, false), (2, false)]),
        ("5555?5", vec![(5, false)]),
        ("555555", vec![(6, true)]),
    ] {
        assert_eq!(lines(now), expect, "{now}");
    }
}

#[test]
fn both_marks_are_seen_where_now_is_the_target() {
    let same = assessment("5.....", "5.....", &[]);
    for scene in [radar(&RadarData::of(&same, Lang::Sv), 500.0), gap_chart(&GapData::of(&same, Lang::Sv), 500.0)] {
        let (round, diamond) = (round_marks(&scene), diamonds(&scene));
        assert_eq!(round, diamond);
        let order = scene.shapes.iter().position(|shape| matches!(shape, Shape::Circle { color: ColorRole::Now, .. }));
        let cover = scene.shapes.iter().position(|shape| match shape {
            Shape::Polygon { points, color: ColorRole::Surface, .. } => {
                Point::new(points[0].x, points[1].y) == diamond[0]
            }
            _ => false,
        });
        assert!(cover.is_some());
        assert!(order > cover, "the diamond's surface covers the point");
    }
}

// Widths of text.

#[test]
fn no_text_is_wider_than_estimated() {
    // Advance widths of DejaVu Sans and DejaVu Sans Bold 2.37, in thousandths of the size.
    for (text, regular, bold) in [
        ("Organisation", 6407, 7278),
        ("Lagring", 3762, 4292),
        ("System", 3729, 4166),
        ("Arbetssätt", 5176, 5960),
        ("Dataflöden", 5513, 6229),
        ("Service", 3696, 4157),
        ("Storage", 3913, 4447),
        ("Systems", 4250, 4761),
        ("Ways of working", 8280, 9383),
        ("Data flows", 5286, 5990),
        ("Nuläge", 3522, 3960),
        ("Målbild", 3579, 4130),
        ("ej relevant", 5361, 6078),
        ("10", 1272, 1392),
        ("WWMM", 3703, 4196),
    ] {
        for (weight, real) in [(FontWeight::Regular, regular), (FontWeight::Bold, bold)] {
            let (estimate, real) = (text_width(text, 1000.0, weight), f64::from(real));
            assert!(estimate >= real, "{text} is {real} wide, not {estimate}");
            assert!(estimate <= real * 1.2, "{text} is {real} wide, which is far from {estimate}");
        }
    }
}

// Recorded scenes.

#[test]
fn scenes_are_as_recorded() {
    let earlier = assessment("32431.", "......", &[]);
    let full = example();
    let growing = assessment("544...", "......", &[]);
    let mixed = assessment("00?1-0", "0750?0", &[Area::Organisation, Area::Storage]);
    let legend = LegendWords::of(Lang::Sv);
    let of = |assessment| RadarData::of(assessment, Lang::Sv);
    record("radar-full-520", &radar(&of(&full).with_earlier(&earlier).with_legend(legend.clone()), 520.0));
    record("radar-growing-compact-300", &radar(&of(&growing).compact(), 300.0));
    record("radar-mixed-280", &radar(&of(&mixed).with_legend(legend.clone()), 280.0));
    record("gap-full-520", &gap_chart(&GapData::of(&full, Lang::Sv).with_legend(legend), 520.0));
    record("gap-mixed-280", &gap_chart(&GapData::of(&mixed, Lang::Sv), 280.0));

    let school = dated("54?425", "......", "2026-11-21", "Skolan");
    let library = dated("644.28", "......", "2026-11-21", "Biblioteken och kulturhuset, hela året");
    let two = RadarData::of_two(&Comparison::of(&school, &library), Lang::Sv);
    record("radar-two-520", &radar(&two, 520.0));
    record("radar-two-280", &radar(&two, 280.0));
    let rounds = [
        dated("5?332.", "766...", "2024-03-14", ""),
        dated("63432.", "767...", "2025-01-20", ""),
        dated("54?42.", "768...", "2026-11-21", ""),
    ];
    let trends = TrendData::of(&rounds.iter().collect::<Vec<_>>(), Lang::Sv);
    record("trend-760", &trend(&trends, 760.0));
    record("trend-280", &trend(&trends, 280.0));
}

/// Compares a scene with the one in `tests/fixtures/scenes`; `UPDATE_FIXTURES=1` writes it instead.
pub(super) fn record(name: &str, scene: &Scene) {
    let path = format!("{}/tests/fixtures/scenes/{name}.txt", env!("CARGO_MANIFEST_DIR"));
    let dump = dump(scene);
    if std::env::var_os("UPDATE_FIXTURES").is_some() {
        std::fs::write(&path, dump).unwrap();
    } else {
        let recorded = std::fs::read_to_string(&path).unwrap_or_default();
        assert_eq!(recorded.lines().collect::<Vec<_>>(), dump.lines().collect::<Vec<_>>(), "{name} has changed");
    }
}

/// A scene as text, one shape a line.
fn dump(scene: &Scene) -> String {
    let mut text = format!("scene {} × {}\n", scene.width, scene.height);
    let path = |points: &[Point]| points.iter().fold(String::new(), |path, point| path + " " + &place(*point));
    for shape in &scene.shapes {
        match shape {
            Shape::Line { points, closed, width, dash, color } => {
                let closed = if *closed { " closed" } else { "" };
                let dash = dash.map(|dash| format!(" dash {}/{}", dash.on, dash.off)).unwrap_or_default();
                writeln!(text, "line {color:?} {width}{dash}{closed}{}", path(points))
            }
            Shape::Polygon { points, opacity, color } => writeln!(text, "polygon {color:?} {opacity}{}", path(points)),
            Shape::Circle { center, radius, color } => writeln!(text, "circle {color:?} {radius} {}", place(*center)),
            Shape::Text(Label { at, anchor, size, weight, color, text: said }) => {
                let anchor = match anchor {
                    Anchor::Start => "start",
                    Anchor::Middle => "middle",
                    Anchor::End => "end",
                };
                writeln!(text, "text {color:?} {weight:?} {size} {anchor} {} {said:?}", place(*at))
            }
        }
        .unwrap();
    }
    text
}

fn place(Point { x, y }: Point) -> String {
    format!("{x:.1},{y:.1}")
}

// SVG.

/// Draws, reads the XML back, and gives every text in it with its attributes checked.
pub(super) fn check_svg(scene: &Scene) -> Vec<String> {
    let svg = to_svg(scene, &Palette::LIGHT);
    let document = roxmltree::Document::parse(&svg).unwrap();
    let root = document.root_element();
    assert_eq!(root.tag_name().namespace(), Some("http://www.w3.org/2000/svg"));
    let (width, height) = (root.attribute("width").unwrap(), root.attribute("height").unwrap());
    assert_eq!((width, height), (&*scene.width.to_string(), &*scene.height.to_string()));
    assert_eq!(root.attribute("viewBox"), Some(&*format!("0 0 {} {}", 4.0 * scene.width, 4.0 * scene.height)));
    let texts = root.descendants().filter(|node| node.has_tag_name(("http://www.w3.org/2000/svg", "text")));
    let texts: Vec<_> = texts
        .zip(scene.labels())
        .map(|(node, label)| {
            let family = node.attribute("font-family").unwrap();
            assert_eq!(family, mognadskollen::chart::FONT_FAMILY);
            let said = node.text().unwrap().trim().to_owned();
            let size: f64 = node.attribute("font-size").unwrap().parse().unwrap();
            assert!((size - 4.0 * label.size).abs() < 1e-9, "{said} is {size}");
            assert_eq!(node.attribute("font-weight"), (label.weight == FontWeight::Bold).then_some("bold"));
            said
        })
        .collect();
    assert_eq!(texts, scene.labels().map(|label| label.text.clone()).collect::<Vec<_>>());
    texts
}

#[test]
fn svg_is_well_formed_and_says_the_same() {
    for lang in Lang::ALL {
        let legend = LegendWords::of(lang);
        let said = check_svg(&radar(&RadarData::of(&example(), lang).with_legend(legend.clone()), 500.0));
        assert!(said.contains(&lang.charts().target.to_owned()));
        check_svg(&gap_chart(&GapData::of(&example(), lang).with_legend(legend), 300.0));
    }
}

#[test]
fn svg_escapes_what_it_is_given() {
    let mut data = RadarData::of(&example(), Lang::Sv);
    data.spokes.get_mut(Area::Work).label = r#"<&"'>"#.to_owned();
    assert!(check_svg(&radar(&data, 600.0)).contains(&r#"<&"'>"#.to_owned()));

    let svg = to_svg_described(&radar(&data, 600.0), &Palette::DARK, "A < B & C", "</desc><script>");
    let document = roxmltree::Document::parse(&svg).unwrap();
    let said: Vec<_> = document.root_element().children().filter_map(|node| node.text()).take(2).collect();
    assert_eq!(said, ["A < B & C", "</desc><script>"]);
}

#[test]
fn svg_uses_the_palette() {
    let scene = radar(&RadarData::of(&example(), Lang::Sv), 500.0);
    for (palette, now, other) in [(Palette::LIGHT, "#0B5F6B", "#6CC9D4"), (Palette::DARK, "#6CC9D4", "#0B5F6B")] {
        let svg = to_svg(&scene, &palette);
        assert!(svg.contains(now) && !svg.contains(other));
    }
}

// Words.

#[test]
fn the_headline_says_the_finding() {
    let check = |now: &str, target: &str, sv: &str, en: &str| {
        let assessment = assessment(now, target, &[]);
        assert_eq!(describe_headline(Lang::Sv, &assessment), sv, "{now} {target}");
        assert_eq!(describe_headline(Lang::En, &assessment), en, "{now} {target}");
    };
    check("......", "......", "Inget område har fått en nivå än", "No area has a level yet");
    check("??-.?.", "......", "Inget område har fått en nivå än", "No area has a level yet");
    check(
        "......",
        "7.....",
        "Målbilden är satt, men inget område har ett nuläge än",
        "The target is set, but no area has a current level yet",
    );
    check("4.....", "......", "Ni ligger på 4,0 av 10 (ett område)", "You are at 4.0 out of 10 (one area)");
    check(
        "435426",
        "......",
        "Ni ligger i snitt på 4,0 av 10 (medelvärde av alla sex områden)",
        "You are at 4.0 out of 10 on average (over all six areas)",
    );
    check(
        "43....",
        "..77..",
        "Inget område har både nuläge och målbild än",
        "No area has both a current level and a target yet",
    );
    check(
        EXAMPLE.0,
        EXAMPLE.1,
        "Störst avstånd: Dataflöden, 5 steg till målnivån",
        "Furthest from the target: Data flows, 5 steps",
    );
    check(
        "544444",
        "545444",
        "Störst avstånd: System, 1 steg till målnivån",
        "Furthest from the target: Systems, 1 step",
    );
    check(
        "44....",
        "77....",
        "Störst avstånd: Organisation och Lagring, 3 steg till målnivån",
        "Furthest from the target: Organisation and Storage, 3 steps",
    );
    check(
        "444...",
        "777...",
        "Störst avstånd: Organisation, Lagring och System, 3 steg till målnivån",
        "Furthest from the target: Organisation, Storage and Systems, 3 steps",
    );
    check(
        "444455",
        "777766",
        "Störst avstånd: 4 områden, 3 steg till målnivån",
        "Furthest from the target: 4 areas, 3 steps",
    );
    check(
        "444444",
        "777777",
        "Lika långt till målnivån i alla sex områden: 3 steg",
        "Equally far from the target in all six areas: 3 steps",
    );
    check("444444", "444444", "Målnivån är nådd i alla sex områden", "The target is reached in all six areas");
    check(
        "4....4",
        "4....4",
        "Målnivån är nådd i Organisation och Service",
        "The target is reached in Organisation and Service",
    );
    check(
        "44444.",
        "44442.",
        "Inga steg kvar till målnivån, och i Dataflöden ligger målnivån under nuläget",
        "No steps left to the target, and in Data flows the target is below the current level",
    );
    check(
        "5.....",
        "3.....",
        "Målnivån ligger under nuläget i Organisation",
        "The target is below the current level in Organisation",
    );
}

#[test]
fn the_summary_says_what_it_rests_on() {
    let check = |now: &str, target: &str, lang: Lang, expect: &str| {
        assert_eq!(describe_summary(lang, &assessment(now, target, &[])), expect, "{now} {target}");
    };
    check(
        EXAMPLE.0,
        EXAMPLE.1,
        Lang::Sv,
        "Ni ligger i snitt på 4,0 av 10 (medelvärde av alla sex områden). Målbilden ligger i snitt på 7,2 (medelvärde av alla sex områden). \
         Störst avstånd: Dataflöden, 5 steg. Minst avstånd: Organisation och Lagring, 2 steg.",
    );
    check(
        EXAMPLE.0,
        EXAMPLE.1,
        Lang::En,
        "You are at 4.0 out of 10 on average (over all six areas). The target is 7.2 on average (over all six areas). \
         Furthest from the target: Data flows, 5 steps. Closest to it: Organisation and Storage, 2 steps.",
    );
    check(
        "5?-.84",
        "7..744",
        Lang::Sv,
        "Ni ligger i snitt på 5,7 av 10 (medelvärde av 3 områden). Målbilden ligger i snitt på 5,5 (medelvärde av 4 områden). \
         Störst avstånd: Organisation, 2 steg. Målnivån är nådd i Service. I Dataflöden ligger målnivån under nuläget. \
         Vet ej: Lagring. Ej relevant: System. Inget svar: Arbetssätt.",
    );
    check(
        "......",
        "......",
        Lang::Sv,
        "Inget område har fått en nivå för nuläget än. \
         Inget svar: Organisation, Lagring, System, Arbetssätt, Dataflöden och Service.",
    );
    check(
        "444444",
        "5555..",
        Lang::Sv,
        "Ni ligger i snitt på 4,0 av 10 (medelvärde av alla sex områden). Målbilden ligger i snitt på 5,0 (medelvärde av 4 områden). \
         Lika långt till målnivån i 4 områden: 1 steg. Målnivå saknas: Dataflöden och Service.",
    );
    check(
        "4.....",
        "9.....",
        Lang::En,
        "You are at 4.0 out of 10 (one area). The target is 9.0 (one area). \
         Furthest from the target: Organisation, 5 steps. No answer: Storage, Systems, Work, Data flows and Service.",
    );
}

#[test]
fn the_lead_says_what_the_headline_does_not() {
    let check = |now: &str, target: &str, lang: Lang, expect: &str| {
        assert_eq!(describe_rest(lang, &assessment(now, target, &[])), expect, "{now} {target}");
    };
    check(
        EXAMPLE.0,
        EXAMPLE.1,
        Lang::Sv,
        "Arbetssätt är näst längst från sin målnivå, 4 steg. Organisation och Lagring är närmast, 2 steg.",
    );
    check("444444", "775555", Lang::En, "Systems, Work, Data flows and Service are closest, 1 step.");
    check("444444", "777777", Lang::Sv, "");
    check("444444", "444444", Lang::Sv, "");
    check("444444", "544444", Lang::Sv, "Målnivån är nådd i Lagring, System, Arbetssätt, Dataflöden och Service.");
    check("644444", "544444", Lang::Sv, "Målnivån är nådd i Lagring, System, Arbetssätt, Dataflöden och Service.");
    check("655555", "544444", Lang::Sv, "");
    check("222225", "......", Lang::Sv, "Högst nivå: Service, 5. Lägst: 5 områden, 2.");
    check(
        "33....",
        "......",
        Lang::En,
        "All have the same level, 3. Still to be rated: Systems, Work, Data flows and Service.",
    );
    check(
        "5?-.84",
        "7..744",
        Lang::Sv,
        "Målnivån är nådd i Service. I Dataflöden ligger målnivån under nuläget. Vet ej: Lagring. Ej relevant: System. Kvar att bedöma: Arbetssätt.",
    );
}

#[test]
fn a_scene_is_drawn_larger_with_all_that_is_in_it() {
    let scene = radar(&RadarData::of(&example(), Lang::Sv), 500.0);
    let large = scene.clone().scaled(2.0);
    check_scene(&large);
    assert_eq!((large.width, large.height), (2.0 * scene.width, 2.0 * scene.height));
    for (one, other) in scene.labels().zip(large.labels()) {
        assert_eq!((other.size, other.at.x, other.at.y), (2.0 * one.size, 2.0 * one.at.x, 2.0 * one.at.y));
    }
}

#[test]
fn a_picture_that_stands_alone_has_the_shape_of_a_slide() {
    for width in [280.0, 640.0, 1200.0] {
        for title in ["", "Störst avstånd: Dataflöden, 5 steg till målnivån"] {
            let scene = framed(radar(&RadarData::of(&example(), Lang::Sv), width), title, "Våren", "Källa");
            assert!((scene.width / scene.height - 1.6).abs() < 0.01, "{} × {}", scene.width, scene.height);
        }
    }
}

#[test]
fn alternative_texts_are_short_and_say_the_finding() {
    for lang in Lang::ALL {
        let headline = describe_headline(lang, &example());
        for alt in [radar_alt(lang, &example()), gap_alt(lang, &example())] {
            assert!(alt.contains(&headline) && alt.chars().count() < 160, "{alt}");
        }
    }
}

#[test]
fn no_sentence_is_left_with_a_gap_in_it() {
    proptest!(|(assessment in any_assessment(), lang in any_lang())| {
        for said in [describe_headline(lang, &assessment), describe_summary(lang, &assessment), describe_rest(lang, &assessment)] {
            prop_assert!(!said.contains(['{', '}', '!']) && !said.contains("  "), "{}", said);
        }
    });
}

#[test]
fn templates_are_filled_by_number() {
    for (sentence, expect) in
        [("{0} and {1}", "A and B"), ("{1}, {0}", "B, A"), ("none", "none"), ("{0}{0}", "AA"), ("{7}.", ".")]
    {
        assert_eq!(fill(sentence, &["A", "B"]), expect, "{sentence}");
    }
}

#[test]
fn the_table_keeps_the_four_kinds_of_grade_apart() {
    let rows = table(&assessment("5?-.84", "7..9?4", &[Area::Service]), Lang::Sv);
    let shown: Vec<_> = rows
        .iter()
        .map(|row| (row.area, row.now.shown.as_str(), row.target.shown.as_str(), row.gap.shown.as_str(), row.focus))
        .collect();
    assert_eq!(
        shown,
        [
            (Area::Organisation, "5", "7", "+2", false),
            (Area::Service, "4", "4", "0", true),
            (Area::Storage, "vet ej", "–", "–", false),
            (Area::Systems, "ej relevant", "–", "–", false),
            (Area::Work, "–", "9", "–", false),
            (Area::Dataflow, "8", "vet ej", "–", false),
        ]
    );
    assert_eq!(rows[4].now.spoken, Some("inget svar"));
    assert_eq!(rows[4].gap.spoken, Some("inget avstånd"));
    assert_eq!(rows[0].now.spoken, None);
}

#[test]
fn contrast_is_that_of_wcag() {
    use mognadskollen::chart::palette::contrast;
    let check = |one: (u8, u8, u8), other: (u8, u8, u8), expected: f64| {
        let found = contrast(one, other);
        assert!((found - expected).abs() < 0.006, "{one:?} on {other:?}: {found}, not {expected}");
        assert_eq!(found.to_bits(), contrast(other, one).to_bits());
    };
    let white = (255, 255, 255);
    check((0, 0, 0), white, 21.0);
    check(white, white, 1.0);
    check((0x76, 0x76, 0x76), white, 4.54);
    check((0x0b, 0x5f, 0x6b), white, 7.33);
    check((0xf0, 0xa4, 0x6c), (0x17, 0x22, 0x28), 7.90);
    check((0x71, 0x84, 0x8c), (0x17, 0x22, 0x28), 4.15);
}

// Two assessments, and rounds over time.

fn dated(now: &str, target: &str, date: &str, title: &str) -> Assessment {
    let mut one = assessment(now, target, &[]);
    one.id = AssessmentId::parse(&format!("{date}-{}", title.len())).unwrap();
    one.date = Date::parse(date).unwrap();
    title.clone_into(&mut one.title);
    one
}

pub(super) fn squares(scene: &Scene) -> Vec<Point> {
    let outlines = scene.shapes.iter().filter_map(|shape| match shape {
        Shape::Line { points, closed: true, dash: None, color: ColorRole::Text, .. } => {
            Some(Point::new(f64::midpoint(points[0].x, points[1].x), f64::midpoint(points[1].y, points[2].y)))
        }
        _ => None,
    });
    outlines.collect()
}

/// Rounds of one series; the days may coincide.
fn any_rounds() -> impl Strategy<Value = Vec<Assessment>> {
    let round = (any_assessment(), 0..=4_u16, 1..=12_u8);
    prop::collection::vec(round, 0..7).prop_map(|rounds| {
        let mut rounds: Vec<_> = rounds
            .into_iter()
            .map(|(mut round, year, month)| {
                round.date = Date::new(2024 + year, month, 1).unwrap();
                round
            })
            .collect();
        rounds.sort_by_key(|round| round.date);
        rounds
    })
}

proptest! {
    #[test]
    fn a_radar_of_two_fits_and_marks_both(
        one in any_assessment(), other in any_assessment(), titles in ("[A-Za-zåäö ]{0,120}", "[a-z]{0,120}"),
        width in 280.0..=1200.0_f64, lang in any_lang(),
    ) {
        let (mut one, mut other) = (one, other);
        (one.title, other.title) = titles;
        let comparison = Comparison::of(&one, &other);
        let scene = radar(&RadarData::of_two(&comparison, lang), width);
        check_scene(&scene);
        let marks = |marks: Vec<Point>, of: &Assessment| {
            // The legend has one of each kind.
            let levels = now_levels(of).len();
            marks.len() == levels + usize::from(levels > 0)
        };
        prop_assert!(marks(round_marks(&scene), &one) && marks(squares(&scene), &other));
        prop_assert!(diamonds(&scene).is_empty());
    }

    #[test]
    fn a_trend_fits_at_every_width(rounds in any_rounds(), width in 280.0..=1200.0_f64, lang in any_lang()) {
        let rounds: Vec<_> = rounds.iter().collect();
        let scene = trend(&TrendData::of(&rounds, lang), width);
        check_scene(&scene);
        let legend = usize::from(rounds.iter().any(|round| !now_levels(round).is_empty()));
        let levels: usize = rounds.iter().map(|round| now_levels(round).len()).sum();
        prop_assert_eq!(round_marks(&scene).len(), levels + legend);
        check_svg(&scene);
    }

    #[test]
    fn what_is_said_of_two_has_no_gap_in_it(one in super::any::assessment(), other in super::any::assessment(), same: bool, lang in any_lang()) {
        let (mut one, mut other) = (one, other);
        (one.title, other.title) = ("Skolan".to_owned(), "Biblioteket".to_owned());
        one.organisation.clear();
        one.unit.clear();
        if same {
            (other.organisation, other.unit, other.title) = (String::new(), String::new(), one.title.clone());
        }
        let comparison = Comparison::of(&one, &other);
        prop_assert!(!same || comparison.over_time || one.date == other.date);
        let names = comparison_names(lang, &comparison);
        prop_assert_ne!(&names.0, &names.1);
        let said = [headline_of_two(lang, &comparison), two_alt(lang, &comparison), trend_alt(lang, &[&one, &other])];
        for said in said {
            prop_assert!(!said.is_empty() && !said.contains('{') && !said.contains('!'), "{}", said);
        }
        prop_assert!(!describe_comparison(lang, &comparison).contains("()"));
        for of in [GradeKind::Now, GradeKind::Target] {
            for (area, row) in Area::ALL.into_iter().zip(table_of_two(lang, &comparison, of)) {
                prop_assert_eq!(comparison.steps(of, area).is_none(), row.difference.spoken.is_some());
            }
        }
    }
}

#[test]
fn both_marks_are_seen_where_two_are_the_same() {
    let one = dated("5.....", "......", "2026-01-01", "A");
    let other = dated("5.....", "......", "2026-01-01", "B");
    let scene = radar(&RadarData { legend: None, ..RadarData::of_two(&Comparison::of(&one, &other), Lang::Sv) }, 500.0);
    assert_eq!(squares(&scene), round_marks(&scene));
    let place = |found: fn(&Shape) -> bool| scene.shapes.iter().position(found);
    let square = place(|shape| matches!(shape, Shape::Line { closed: true, color: ColorRole::Text, .. }));
    assert!(square.is_some() && square < place(|shape| matches!(shape, Shape::Circle { color: ColorRole::Now, .. })));
}

#[test]
fn the_headline_of_two_says_what_has_moved() {
    let check = |before: &str, now: &str, sv: &str, en: &str| {
        let (old, new) = (dated(before, "......", "2025-03-14", ""), dated(now, "......", "2026-11-21", ""));
        for comparison in [Comparison::of(&new, &old), Comparison::of(&old, &new)] {
            assert_eq!(headline_of_two(Lang::Sv, &comparison), sv, "{before} {now}");
            assert_eq!(headline_of_two(Lang::En, &comparison), en, "{before} {now}");
        }
    };
    check(
        "54..2.",
        "56..2.",
        "Lagring har gått upp 2 steg sedan mars 2025; Organisation och Dataflöden är kvar på samma nivå",
        "Storage has gone up 2 steps since March 2025; Organisation and Data flows are at the same level",
    );
    check(
        "444444",
        "653444",
        "Organisation har gått upp 2 steg sedan mars 2025, System ner 1 steg",
        "Organisation has gone up 2 steps since March 2025, Systems down 1 step",
    );
    check(
        "44....",
        "53....",
        "Organisation har gått upp 1 steg sedan mars 2025, Lagring ner 1 steg",
        "Organisation has gone up 1 step since March 2025, Storage down 1 step",
    );
    check(
        "94....",
        "35....",
        "Organisation har gått ner 6 steg sedan mars 2025, Lagring upp 1 steg",
        "Organisation has gone down 6 steps since March 2025, Storage up 1 step",
    );
    check(
        "44????",
        "33....",
        "Organisation och Lagring har gått ner 1 steg sedan mars 2025",
        "Organisation and Storage have gone down 1 step since March 2025",
    );
    check(
        "444444",
        "444444",
        "Alla sex områden är kvar på samma nivå sedan mars 2025",
        "All six areas are at the same level since March 2025",
    );
    check(
        "333333",
        "444444",
        "Alla sex områden har gått upp 1 steg sedan mars 2025",
        "All six areas have gone up 1 step since March 2025",
    );
    check(
        "?-.444",
        "444?-.",
        "Inget område har en nivå i båda bedömningarna",
        "No area has a level in both assessments",
    );
}

#[test]
fn two_units_are_no_league_table() {
    let check = |one: &str, other: &str, sv: &str| {
        let (one, other) =
            (dated(one, "7.....", "2026-01-01", "Skolan"), dated(other, "5.....", "2026-01-01", "Vården"));
        let comparison = Comparison::of(&one, &other);
        assert_eq!(
            [headline_of_two(Lang::Sv, &comparison), describe_comparison(Lang::Sv, &comparison)].join(" | "),
            sv
        );
    };
    check(
        "544444",
        "344452",
        "Störst skillnad: Organisation och Service, 2 steg | I snitt: Skolan 4,2, Vården 3,7 (medelvärde av alla sex områden). \
         Skolan ligger högre i Organisation (2 steg) och Service (2 steg). Skolan ligger lägre i Dataflöden (1 steg). \
         Samma nivå: Lagring, System och Arbetssätt. Skolan har en högre målnivå för Organisation (2 steg).",
    );
    check(
        "5?4-..",
        "544.3.",
        "Samma nivå i Organisation och System | I snitt: Skolan 4,5, Vården 4,5 (medelvärde av Organisation och System). \
         Samma nivå: Organisation och System. Skolan har en högre målnivå för Organisation (2 steg). \
         Utan nivå (Vården): Arbetssätt (inget svar) och Service (inget svar). \
         Utan nivå (Skolan): Lagring (vet ej), Arbetssätt (ej relevant), Dataflöden (inget svar) och Service (inget svar).",
    );
}

#[test]
fn a_change_is_described() {
    let old = dated("543?24", "766...", "2025-03-14", "");
    let new = dated("634525", "7761..", "2026-11-21", "");
    let comparison = Comparison::of(&new, &old);
    assert_eq!(
        describe_comparison(Lang::Sv, &comparison),
        "Snittet har gått från 3,6 till 4,0 (medelvärde av 5 områden). Upp: Organisation (1 steg), System (1 steg) och Service (1 steg). \
         Ner: Lagring (1 steg). Oförändrat: Dataflöden. Målnivån är höjd: Lagring (1 steg). \
         Utan nivå (14 mars 2025): Arbetssätt (vet ej)."
    );
    let rows = table_of_two(Lang::Sv, &comparison, GradeKind::Now);
    let rows: Vec<_> =
        rows.iter().map(|row| [&row.there.shown, "|", &row.here.shown, "|", &row.difference.shown].concat()).collect();
    assert_eq!(
        rows,
        ["5|6|upp 1 steg", "4|3|ner 1 steg", "3|4|upp 1 steg", "vet ej|5|–", "2|2|oförändrat", "4|5|upp 1 steg"]
    );
    let still = dated("634525", "......", "2027-01-01", "");
    let said = describe_comparison(Lang::Sv, &Comparison::of(&still, &new));
    assert!(said.starts_with("Snittet är detsamma, 4,2 (medelvärde av alla sex områden)."), "{said}");
}

#[test]
fn two_of_one_name_are_told_apart() {
    let names = |one: &Assessment, other: &Assessment| comparison_names(Lang::Sv, &Comparison::of(one, other));
    let of = |date: &str, organisation: &str| {
        let mut one = dated("4.....", "......", date, "Skolan");
        organisation.clone_into(&mut one.organisation);
        one
    };
    let name = |one: &str, other: &str| (one.to_owned(), other.to_owned());
    assert_eq!(
        names(&of("2026-01-01", "A"), &of("2025-01-01", "B")),
        name("Skolan, 1 januari 2026", "Skolan, 1 januari 2025")
    );
    assert_eq!(
        names(&of("2026-01-01", "A"), &of("2026-01-01", "A")),
        name("Skolan, 1 januari 2026", "Skolan, 1 januari 2026 (2)")
    );
    assert_eq!(names(&of("2026-01-01", "A"), &of("2025-01-01", "A")), name("1 januari 2026", "1 januari 2025"));
    let short = |one: &Assessment, other: &Assessment| short_names(Lang::Sv, &Comparison::of(one, other));
    assert_eq!(short(&of("2026-01-01", "A"), &of("2025-01-01", "A")), name("2026", "2025"));
    assert_eq!(short(&of("2026-01-01", "A"), &of("2026-05-01", "A")), name("2026-05-01", "2026-01-01"));
    assert_eq!(short(&of("2026-01-01", "A"), &of("2025-01-01", "B")).0, "Skolan, 1 januari 2026");
    let unit = |unit: &str, organisation: &str| {
        let mut one = of("2026-01-01", organisation);
        one.title.clear();
        unit.clone_into(&mut one.unit);
        one
    };
    assert_eq!(names(&unit("Vården", "A"), &unit("Skolan", "A ")), name("Vården", "Skolan"));
    assert_eq!(names(&unit("Vården", "A"), &unit("", "A")), name("Vården", "A"));
    assert_eq!(names(&unit("Vården", "A"), &unit("Vården", "B")), name("A, Vården", "B, Vården"));
}

#[test]
fn the_trend_says_what_has_happened_since_the_first_round() {
    let of = |now, date| dated(now, "......", date, "");
    let rounds = [of("444...", "2024-03-14"), of("3?3...", "2025-03-14"), of("464...", "2026-03-14")];
    let rounds: Vec<_> = rounds.iter().collect();
    let headline = "Lagring har gått upp 2 steg sedan mars 2024; Organisation och System är kvar på samma nivå";
    assert_eq!(trend_headline(Lang::Sv, &rounds).as_deref(), Some(headline));
    assert_eq!(
        trend_alt(Lang::Sv, &rounds),
        format!(
            "Sex små diagram, ett för varje område, med nivån i 3 omgångar från 14 mars 2024 till 14 mars 2026. {headline}."
        )
    );
    assert_eq!((trend_headline(Lang::Sv, &rounds[..1]), trend_headline(Lang::Sv, &[])), (None, None));
    let shown: Vec<_> =
        table_of_rounds(Lang::Sv, &rounds, Area::Storage).into_iter().map(|row| row.now.shown).collect();
    assert_eq!(shown, ["4", "vet ej", "6"]);
}

/// The lines of one ink in the first panel, as places in the panel's own measures: days from the left, and levels.
#[test]
fn a_trend_is_drawn_to_scale() {
    let of = |now, target, date| dated(now, target, date, "");
    let lines = |rounds: &[Assessment], color: ColorRole| -> Vec<Vec<(f64, f64)>> {
        let scene =
            trend(&TrendData { legend: None, ..TrendData::of(&rounds.iter().collect::<Vec<_>>(), Lang::Sv) }, 300.0);
        let all = scene.shapes.iter().filter_map(|shape| match shape {
            Shape::Line { points, closed: false, color: found, .. } if *found == color => {
                Some(points.iter().map(|point| (point.x, point.y)).collect())
            }
            _ => None,
        });
        all.collect()
    };
    // 100 and 300 days apart: a quarter and three quarters of the way from 30.5 to 106; a level is 7.5 px.
    let rounds = [
        of("2.....", "7.....", "2025-01-01"),
        of("4.....", "7.....", "2025-04-11"),
        of("3.....", "7.....", "2026-02-05"),
    ];
    assert_eq!(lines(&rounds, ColorRole::Now), [[(30.5, 94.0), (49.375, 79.0), (106.0, 86.5)]]);
    assert_eq!(lines(&rounds, ColorRole::Target), [[(30.5, 56.5), (112.5, 56.5)]]);
    // No level: the line is broken, and a level alone has no line.
    let broken = [
        of("2.....", "......", "2025-01-01"),
        of("?.....", "......", "2025-04-11"),
        of("3.....", "......", "2026-02-05"),
    ];
    assert_eq!(lines(&broken, ColorRole::Now), Vec::<Vec<(f64, f64)>>::new());
    // Targets that differ go in steps; one set in the last round alone is what is aimed at.
    let steps = [
        of("2.....", "5.....", "2025-01-01"),
        of("2.....", "7.....", "2025-04-11"),
        of("2.....", "......", "2026-02-05"),
    ];
    assert_eq!(lines(&steps, ColorRole::Target), [[(30.5, 71.5), (49.375, 71.5), (49.375, 56.5), (106.0, 56.5)]]);
    let late = [
        of("2.....", "......", "2025-01-01"),
        of("2.....", "......", "2025-04-11"),
        of("2.....", "7.....", "2026-02-05"),
    ];
    assert_eq!(lines(&late, ColorRole::Target), [[(30.5, 56.5), (112.5, 56.5)]]);
}

#[test]
fn rounds_are_told_apart_by_year_where_that_is_enough() {
    let when = |dates: &[&str]| -> Vec<String> {
        let rounds: Vec<_> = dates.iter().map(|date| dated("4.....", "......", date, "")).collect();
        TrendData::of(&rounds.iter().collect::<Vec<_>>(), Lang::Sv).rounds.into_iter().map(|round| round.when).collect()
    };
    assert_eq!(when(&["2024-03-14", "2025-01-01", "2026-12-31"]), ["2024", "2025", "2026"]);
    assert_eq!(when(&["2024-03-14", "2026-01-01", "2026-12-31"]), ["2024-03-14", "2026-01-01", "2026-12-31"]);
    assert_eq!(when(&[]), Vec::<String>::new());
}

#[test]
fn a_long_text_is_cut_to_fit() {
    for width in [0.0, 20.0, 50.0, 120.0, 400.0] {
        let cut = fitted("Förvaltningen för kultur och fritid", 13.0, FontWeight::Regular, width);
        assert!(text_width(&cut, 13.0, FontWeight::Regular) <= width.max(16.0), "{cut} at {width}");
        assert_eq!(cut.ends_with('…'), width < 400.0);
        assert!(!cut.contains(" …"));
    }
}
