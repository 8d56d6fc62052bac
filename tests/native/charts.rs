//! Pictures: their geometry at every width, recorded scenes, SVG, and what they say in words.

use std::fmt::Write as _;

use mognadskollen::chart::draw::dashes;
use mognadskollen::chart::measure::text_width;
use mognadskollen::chart::scene::{Anchor, Dash, Label, Point, Rect, Weight};
use mognadskollen::chart::{
    GapData, Ink, LegendWords, Palette, RadarData, Scene, Shape, Spoke, describe_headline, describe_summary, framed,
    gap_alt, gap_chart, radar, radar_alt, table, to_svg, to_svg_described,
};
use mognadskollen::model::{Area, Assessment, AssessmentId, Date, Grade, Level, PerArea};
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

fn any_lang() -> impl Strategy<Value = Lang> {
    prop::sample::select(Lang::ALL.to_vec())
}

// Geometry.

/// What must hold of every scene: finite, inside, legible, and no label on another.
fn check_scene(scene: &Scene) {
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
fn at(point: Point) -> Rect {
    Rect { left: point.x, top: point.y, right: point.x, bottom: point.y }.grown(0.001)
}

fn round_marks(scene: &Scene) -> Vec<Point> {
    let circles = scene.shapes.iter().filter_map(|shape| match shape {
        Shape::Circle { center, ink: Ink::Now, .. } => Some(*center),
        _ => None,
    });
    circles.collect()
}

fn diamonds(scene: &Scene) -> Vec<Point> {
    let outlines = scene.shapes.iter().filter_map(|shape| match shape {
        Shape::Line { points, closed: true, dash: None, ink: Ink::Target, .. } => {
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
fn rings(scene: &Scene) -> (Point, f64) {
    let outermost = scene.shapes.iter().rev().find_map(|shape| match shape {
        Shape::Line { points, closed: true, ink: Ink::Line, .. } => Some(points.clone()),
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
        for label in scene.labels().filter(|label| label.ink == Ink::Text).take(6) {
            let bounds = label.bounds();
            for shape in &scene.shapes {
                if let Shape::Line { points, ink: Ink::Line, .. } = shape {
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
    fn a_radar_with_long_names_fits(words in prop::collection::vec("[A-Za-zåäö]{1,14}( [a-zåäö]{1,3})?", 6), width in 280.0..=1200.0_f64, focus: bool) {
        let mut words = words.into_iter();
        let spokes = PerArea::from_fn(|_| Spoke { label: words.next().unwrap(), now: Some(10), target: Some(10), focus, ..Spoke::default() });
        // Names wider than half a phone are beyond what the texts allow.
        prop_assume!(spokes.iter().all(|(_, spoke)| text_width(&spoke.label, 13.0, Weight::Bold) < 200.0));
        check_scene(&radar(&RadarData { spokes, legend: None, compact: false }, width));
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
        let column = |number: String| scene.labels().find(|label| label.ink == Ink::Muted && label.text == number).unwrap().at.x;
        for (marks, levels) in [
            (round_marks(&scene), now_levels(&assessment)),
            (diamonds(&scene), target_levels(&assessment)),
        ] {
            prop_assert_eq!(marks.len(), levels.len());
            let mut columns: Vec<_> = levels.iter().map(|(_, level)| column(level.to_string())).collect();
            let mut marks: Vec<_> = marks.iter().map(|mark| mark.x).collect();
            columns.sort_by(f64::total_cmp);
            marks.sort_by(f64::total_cmp);
            prop_assert_eq!(columns, marks);
        }
        let gaps = assessment.areas.iter().filter(|(_, answer)| answer.gap().is_some()).count();
        let said = scene.labels().filter(|label| label.text == "0" || label.text.starts_with(['+', '−']));
        prop_assert_eq!(said.count(), gaps);
    }

    #[test]
    fn a_framed_picture_fits(title in "[a-z]{1,9}( ([a-z]{1,9}|[0-9]{1,2})){0,20}", source in "([a-z]{1,9} ?){0,20}", width in 280.0..=1200.0_f64) {
        let scene = framed(gap_chart(&GapData::of(&example(), Lang::Sv), width), &title, "", &source);
        check_scene(&scene);
        let said: Vec<_> = scene.labels().filter(|label| label.size > 16.0).map(|label| label.text.as_str()).collect();
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
fn two_names_too_long_to_stand_side_by_side_are_stacked() {
    let long = |focus| {
        let spokes = PerArea::from_fn(|_| Spoke {
            label: "Digitala dataflöden".to_owned(),
            now: Some(10),
            focus,
            ..Spoke::default()
        });
        RadarData { spokes, legend: None, compact: false }
    };
    for width in [280.0, 300.0, 340.0, 420.0] {
        check_scene(&radar(&long(true), width));
        check_scene(&radar(&long(false).compact(), width));
    }
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
            Shape::Line { points, closed, ink: Ink::Now, .. } => Some((points.len(), *closed)),
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
        let order = scene.shapes.iter().position(|shape| matches!(shape, Shape::Circle { ink: Ink::Now, .. }));
        let cover = scene.shapes.iter().position(|shape| match shape {
            Shape::Polygon { points, ink: Ink::Surface, .. } => Point::new(points[0].x, points[1].y) == diamond[0],
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
        for (weight, real) in [(Weight::Regular, regular), (Weight::Bold, bold)] {
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
}

/// Compares a scene with the one in `tests/fixtures/scenes`; `UPDATE_FIXTURES=1` writes it instead.
fn record(name: &str, scene: &Scene) {
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
            Shape::Line { points, closed, width, dash, ink } => {
                let closed = if *closed { " closed" } else { "" };
                let dash = dash.map(|dash| format!(" dash {}/{}", dash.on, dash.off)).unwrap_or_default();
                writeln!(text, "line {ink:?} {width}{dash}{closed}{}", path(points))
            }
            Shape::Polygon { points, opacity, ink } => writeln!(text, "polygon {ink:?} {opacity}{}", path(points)),
            Shape::Circle { center, radius, ink } => writeln!(text, "circle {ink:?} {radius} {}", place(*center)),
            Shape::Text(Label { at, anchor, size, weight, ink, text: said }) => {
                let anchor = match anchor {
                    Anchor::Start => "start",
                    Anchor::Middle => "middle",
                    Anchor::End => "end",
                };
                writeln!(text, "text {ink:?} {weight:?} {size} {anchor} {} {said:?}", place(*at))
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
fn check_svg(scene: &Scene) -> Vec<String> {
    let svg = to_svg(scene, &Palette::LIGHT);
    let document = roxmltree::Document::parse(&svg).unwrap();
    let root = document.root_element();
    assert_eq!(root.tag_name().namespace(), Some("http://www.w3.org/2000/svg"));
    let (width, height) = (root.attribute("width").unwrap(), root.attribute("height").unwrap());
    assert_eq!((width, height), (&*scene.width.to_string(), &*scene.height.to_string()));
    assert_eq!(root.attribute("viewBox"), Some(&*format!("0 0 {} {}", 4.0 * scene.width, 4.0 * scene.height)));
    let texts = root.descendants().filter(|node| node.has_tag_name(("http://www.w3.org/2000/svg", "text")));
    let texts: Vec<_> = texts
        .map(|node| {
            let family = node.attribute("font-family").unwrap();
            assert_eq!(family, mognadskollen::chart::FONT_FAMILY);
            let said = node.text().unwrap().trim().to_owned();
            let label = scene.labels().find(|label| label.text == said).unwrap();
            let size: f64 = node.attribute("font-size").unwrap().parse().unwrap();
            assert!((size - 4.0 * label.size).abs() < 1e-9, "{said} is {size}");
            assert_eq!(node.attribute("font-weight"), (label.weight == Weight::Bold).then_some("bold"));
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
        "The target is set, but no area has a present level yet",
    );
    check("4.....", "......", "Ni ligger på 4,0 av 10 (1 svar)", "You are at 4.0 out of 10 (1 answer)");
    check(
        "435426",
        "......",
        "Ni ligger i snitt på 4,0 av 10 (6 svar)",
        "You are at 4.0 out of 10 on average (6 answers)",
    );
    check(
        "43....",
        "..77..",
        "Inget område har både nuläge och målbild än",
        "No area has both a present level and a target yet",
    );
    check(
        EXAMPLE.0,
        EXAMPLE.1,
        "Störst avstånd: Dataflöden, 5 steg till målet",
        "Furthest from the target: Data flows, 5 steps",
    );
    check("544444", "545444", "Störst avstånd: System, 1 steg till målet", "Furthest from the target: Systems, 1 step");
    check(
        "44....",
        "77....",
        "Störst avstånd: Organisation och Lagring, 3 steg till målet",
        "Furthest from the target: Organisation and Storage, 3 steps",
    );
    check(
        "444...",
        "777...",
        "Störst avstånd: Organisation, Lagring och System, 3 steg till målet",
        "Furthest from the target: Organisation, Storage and Systems, 3 steps",
    );
    check(
        "444455",
        "777766",
        "Störst avstånd: 4 områden, 3 steg till målet",
        "Furthest from the target: 4 areas, 3 steps",
    );
    check(
        "444444",
        "777777",
        "Lika långt till målet i alla sex områden: 3 steg",
        "Equally far from the target in all six areas: 3 steps",
    );
    check("444444", "444444", "Målet är nått i alla sex områden", "The target is reached in all six areas");
    check(
        "4....4",
        "4....4",
        "Målet är nått i Organisation och Service",
        "The target is reached in Organisation and Service",
    );
    check(
        "44444.",
        "44442.",
        "Inga steg kvar till målet, och i Dataflöden ligger målet under nuläget",
        "No steps left to the target, and in Data flows the target is below the present level",
    );
    check(
        "5.....",
        "3.....",
        "Målet ligger under nuläget i Organisation",
        "The target is below the present level in Organisation",
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
        "Ni ligger i snitt på 4,0 av 10 (6 svar). Målbilden är i snitt 7,2 (6 svar). \
         Störst avstånd: Dataflöden, 5 steg. Minst avstånd: Organisation och Lagring, 2 steg.",
    );
    check(
        EXAMPLE.0,
        EXAMPLE.1,
        Lang::En,
        "You are at 4.0 out of 10 on average (6 answers). The target is 7.2 on average (6 answers). \
         Furthest from the target: Data flows, 5 steps. Closest to it: Organisation and Storage, 2 steps.",
    );
    check(
        "5?-.84",
        "7..744",
        Lang::Sv,
        "Ni ligger i snitt på 5,7 av 10 (3 svar). Målbilden är i snitt 5,5 (4 svar). \
         Störst avstånd: Organisation, 2 steg. Målet är nått i Service. I Dataflöden ligger målet under nuläget. \
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
        "Ni ligger i snitt på 4,0 av 10 (6 svar). Målbilden är i snitt 5,0 (4 svar). \
         Lika långt till målet i 4 områden: 1 steg. Mål saknas: Dataflöden och Service.",
    );
    check(
        "4.....",
        "9.....",
        Lang::En,
        "You are at 4.0 out of 10 (1 answer). The target is 9.0 (1 answer). \
         Furthest from the target: Organisation, 5 steps. No answer: Storage, Systems, Work, Data flows and Service.",
    );
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
        for said in [describe_headline(lang, &assessment), describe_summary(lang, &assessment)] {
            prop_assert!(!said.is_empty() && !said.contains(['{', '}', '!']) && !said.contains("  "), "{}", said);
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
