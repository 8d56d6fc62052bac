//! The square of effect and effort: marks in their cells, at every width, and the same in words.

use mognadskollen::chart::compare::table_of_two;
use mognadskollen::chart::matrix::{MatrixItem, aimed, cell_at, cell_of, mark_at};
use mognadskollen::chart::scene::Point;
use mognadskollen::chart::{
    ColorRole, MatrixData, RadarData, Scene, Shape, TrendData, matrix, matrix_alt, matrix_headline, radar, trend,
};
use mognadskollen::model::compare::GradeKind;
use mognadskollen::model::plan::{Action, Placement, Quadrant, Rating};
use mognadskollen::model::{Area, Assessment, AssessmentId, Comparison, Date, Grade};
use mognadskollen::text::Lang;
use proptest::prelude::*;

use super::charts::{check_scene, record};

fn at(effect: u8, effort: u8) -> Placement {
    Placement { effect: Rating::new(effect), effort: Rating::new(effort) }
}

fn data(items: &[(&str, Placement)], lang: Lang) -> MatrixData {
    let thing =
        |(name, placing): &(&str, Placement)| MatrixItem { name: (*name).to_owned(), focus: false, placing: *placing };
    MatrixData { items: items.iter().map(thing).collect(), lang }
}

/// Six areas, four of them placed.
fn areas() -> Assessment {
    let mut assessment = Assessment::new(AssessmentId::from_random(1), Date::new(2026, 11, 22).unwrap());
    let placings = &mut assessment.plan.placings;
    for (area, placing) in [
        (Area::Organisation, at(4, 3)),
        (Area::Storage, at(3, 1)),
        (Area::Systems, at(3, 1)),
        (Area::Work, at(1, 4)),
        (Area::Dataflow, at(0, 4)),
    ] {
        *placings.get_mut(area) = placing;
    }
    assessment
}

/// The numbered marks in the square, not those in the key: number and middle.
fn marks(scene: &Scene, below: f64) -> Vec<(String, Point)> {
    let numbers = scene.shapes.windows(2).filter_map(|pair| match pair {
        [Shape::Circle { center, color: ColorRole::Now, .. }, Shape::Text(label)] if center.y < below => {
            Some((label.text.clone(), *center))
        }
        _ => None,
    });
    numbers.collect()
}

#[test]
fn squares_are_as_recorded() {
    record("matrix-areas-280", &matrix(&MatrixData::of_areas(&areas(), Lang::Sv), 280.0));
    record("matrix-areas-640", &matrix(&MatrixData::of_areas(&areas(), Lang::Sv), 640.0));
}

#[test]
fn the_same_is_said_in_words() {
    let data = MatrixData::of_areas(&areas(), Lang::Sv);
    assert_eq!(matrix_headline(&data), "Börja här: Lagring och System.");
    let alt = "Fyra fält med påverkan uppåt och ansträngning åt höger. Placerade: 4. Börja här: Lagring och System.";
    assert_eq!(matrix_alt(&data), alt);
    let nothing = self::data(&[("x", at(4, 4))], Lang::En);
    assert_eq!(matrix_headline(&nothing), "Nothing has a large effect for a low effort.");
}

#[test]
fn a_name_that_is_too_long_is_cut_in_the_picture() {
    let name = "Koppla ihop systemen så att ingen behöver skriva in samma uppgift två gånger";
    let data = data(&[(name, at(3, 2))], Lang::Sv);
    let scene = matrix(&data, 280.0);
    check_scene(&scene);
    assert!(scene.labels().any(|label| label.text.starts_with("Koppla ihop") && label.text.ends_with('…')));
    assert!(matrix(&data, 1200.0).labels().any(|label| label.text == name));
}

fn any_placing() -> impl Strategy<Value = Placement> {
    (0..=4_u8, 0..=4_u8).prop_map(|(effect, effort)| at(effect, effort))
}

proptest! {
    #[test]
    fn a_square_fits_at_every_width_and_marks_stand_in_their_cells(
        placings in prop::collection::vec(any_placing(), 0..40), width in 280.0..=1200.0_f64, sv: bool,
    ) {
        let names: Vec<String> = (0..placings.len()).map(|number| format!("Åtgärd nummer {number}")).collect();
        let items: Vec<(&str, Placement)> = names.iter().map(String::as_str).zip(placings).collect();
        let data = data(&items, if sv { Lang::Sv } else { Lang::En });
        let scene = matrix(&data, width);
        check_scene(&scene);
        let below = cell_of(&data, width, at(1, 1)).unwrap().bottom;
        let marks = marks(&scene, below);
        let placed: Vec<_> = (1..).zip(&items).filter(|(_, (_, placing))| placing.quadrant().is_some()).collect();
        prop_assert_eq!(marks.len(), placed.len());
        for (number, (_, placing)) in placed {
            let (_, middle) = marks.iter().find(|(text, _)| *text == number.to_string()).unwrap();
            prop_assert_eq!(cell_at(&data, width, *middle), Some(*placing));
            for (dx, dy) in [(0.0, 0.0), (-11.0, 11.0), (11.0, -11.0)] {
                prop_assert_eq!(mark_at(&data, width, Point::new(middle.x + dx, middle.y + dy)), Some(number));
            }
            let aimed = aimed(&data, width, *placing);
            prop_assert_eq!(&aimed.shapes[1..], scene.shapes.as_slice());
            let cell = cell_of(&data, width, *placing).unwrap();
            prop_assert!(cell.left < middle.x - 12.0 && middle.x + 12.0 < cell.right);
            prop_assert!(cell.top < middle.y - 12.0 && middle.y + 12.0 < cell.bottom);
        }
        let outside = Point::new(1.0, below + 5.0);
        prop_assert_eq!((cell_at(&data, width, outside), mark_at(&data, width, outside)), (None, None));
        let first = items.iter().filter(|(_, placing)| placing.quadrant() == Some(Quadrant::First)).count();
        prop_assert_eq!(first == 0, matrix_headline(&data) == data.lang.plan_words().matrix_none);
    }
}

#[test]
fn an_area_in_focus_is_flagged_in_every_chart_of_areas() {
    let mut here = areas();
    for area in Area::ALL {
        here.areas.get_mut(area).now = Grade::of(5).unwrap();
    }
    here.plan.actions =
        [Area::Storage, Area::Service].map(|area| Action { area, placing: at(2, 2), ..Action::default() }).into();
    let flags = |scene: &Scene| {
        let is_flag = |shape: &&Shape| matches!(shape, Shape::Polygon { color: ColorRole::Text, points, .. } if points.len() == 3);
        scene.shapes.iter().filter(is_flag).count()
    };
    for (focus, count) in [(vec![], 0), (vec![Area::Storage, Area::Systems], 2)] {
        here.focus = focus;
        let there = Assessment { date: Date::new(2025, 11, 22).unwrap(), focus: vec![Area::Work], ..here.clone() };
        let two = Comparison::of(&here, &there);
        let rows = table_of_two(Lang::Sv, &two, GradeKind::Now);
        assert_eq!(rows.iter().filter(|row| row.focus).count(), count);
        let areas = MatrixData::of_areas(&here, Lang::Sv);
        for width in [280.0, 640.0, 1000.0] {
            assert_eq!(flags(&radar(&RadarData::of_two(&two, Lang::Sv), width)), count);
            assert_eq!(flags(&trend(&TrendData::of(&[&there, &here], Lang::Sv), width)), count);
            assert_eq!(flags(&matrix(&areas, width)), count);
            // Of the two actions one belongs to an area in focus.
            assert_eq!(flags(&matrix(&MatrixData::of_actions(&here, Lang::Sv), width)), count / 2);
        }
    }
}
