//! A group: what its answers say together, and what of it may be shown.

use mognadskollen::model::compare::GradeKind;
use mognadskollen::model::group::{
    Agreement, AgreementLevel, Contrast, Figures, Group, Order, Quarters, ShownSpreads, Spread,
};
use mognadskollen::model::invitation::{Invitation, Roles, Unit};
use mognadskollen::model::{Area, AssessmentId, Grade, Mean, PerArea, Response, Role};
use proptest::prelude::*;

use super::any::Random;

// One spread.

fn spread(levels: [u32; 10]) -> Spread {
    Spread::new(levels, 0, 0)
}

/// The counts, the quartiles in quarters of a level and the agreement in each line of what R has worked out.
fn by_r() -> Vec<([u32; 10], [u32; 3], f64)> {
    let mut table = ::csv::Reader::from_reader(&include_bytes!("../fixtures/statistics/spreads.csv")[..]);
    let lines = table.records().map(|line| {
        let line: Vec<f64> = line.unwrap().iter().map(|cell| cell.parse().unwrap()).collect();
        let whole = |number: f64| {
            assert!((number - number.round()).abs() < 1e-9);
            number.round().to_string().parse::<u32>().unwrap()
        };
        (std::array::from_fn(|place| whole(line[place])), [10, 11, 12].map(|place| whole(4.0 * line[place])), line[13])
    });
    lines.collect()
}

#[test]
fn figures_are_those_of_r() {
    let table = by_r();
    assert!(table.len() >= 250);
    for (levels, [low, median, high], agreement) in table {
        let spread = spread(levels);
        let quartiles = spread.quartiles().unwrap();
        assert_eq!([quartiles.low.0, quartiles.median.0, quartiles.high.0], [low, median, high], "{levels:?}");
        let (sum, of) = spread.agreement().unwrap().fraction();
        let ours = f64::from(i32::try_from(sum / 1_000_000).unwrap()) * 1e6
            + f64::from(i32::try_from(sum % 1_000_000).unwrap());
        let of = f64::from(i32::try_from(of / 1_000).unwrap()) * 1e3 + f64::from(i32::try_from(of % 1_000).unwrap());
        assert!((ours / of - agreement).abs() < 1e-9, "{levels:?}: {ours} / {of}, not {agreement}");
    }
}

#[test]
fn nothing_follows_from_no_level() {
    let none = Spread::new([0; 10], 3, 4);
    assert_eq!((none.n(), none.mean(), none.quartiles(), none.agreement(), none.range()), (0, None, None, None, None));
}

#[test]
fn a_mean_of_counts_is_that_of_the_levels() {
    let check = |levels, expected: &[u8]| assert_eq!(spread(levels).mean(), Mean::of(expected.iter().copied()));
    check([1, 0, 0, 0, 0, 0, 0, 0, 0, 0], &[1]);
    check([0, 2, 0, 0, 0, 0, 0, 0, 0, 1], &[2, 10, 2]);
    check([0; 10], &[]);
    assert_eq!(spread([0, 0, 0, 0, 0, 0, 0, 0, 0, 150_000]).mean().unwrap().tenths(), 100);
}

#[test]
fn agreement_has_a_word_from_an_exact_bound() {
    let check = |levels, hundredths, word| {
        let agreement = Agreement::of(levels).unwrap();
        assert_eq!((agreement.hundredths(), agreement.word()), (hundredths, word), "{levels:?}");
    };
    check([0, 0, 0, 7, 0, 0, 0, 0, 0, 0], 100, AgreementLevel::Agreed);
    check([0, 1, 4, 8, 4, 1, 0, 0, 0, 0], 77, AgreementLevel::Agreed);
    // 15 of 25 on one level and the rest on all: exactly 0.6.
    check([1, 1, 16, 1, 1, 1, 1, 1, 1, 1], 60, AgreementLevel::Agreed);
    check([1000, 1000, 15_999, 1000, 1000, 1000, 1000, 1000, 1000, 1000], 60, AgreementLevel::Divided);
    // 30 of 100.
    check([7, 7, 7, 7, 7, 7, 7, 7, 7, 37], 30, AgreementLevel::Divided);
    check([7, 7, 7, 7, 7, 7, 7, 7, 7, 36], 29, AgreementLevel::Disagreed);
    check([1, 1, 1, 1, 1, 1, 1, 1, 1, 1], 0, AgreementLevel::Disagreed);
    check([1, 1, 0, 0, 0, 0, 0, 0, 1, 1], -28, AgreementLevel::Disagreed);
    check([6, 0, 0, 0, 0, 0, 0, 0, 0, 6], -100, AgreementLevel::Disagreed);
    assert!(AgreementLevel::Disagreed < AgreementLevel::Divided && AgreementLevel::Divided < AgreementLevel::Agreed);
}

#[test]
fn equal_agreement_is_equal_whatever_the_number_of_answers() {
    let of = |levels| Agreement::of(levels).unwrap();
    assert_eq!(of([1, 0, 0, 0, 0, 0, 0, 0, 0, 1]), of([9, 0, 0, 0, 0, 0, 0, 0, 0, 9]));
    assert_eq!(of([0, 0, 3, 0, 0, 0, 0, 0, 0, 0]), of([0, 0, 0, 0, 0, 0, 0, 0, 70_000, 0]));
    assert!(of([2, 0, 0, 0, 0, 0, 0, 0, 0, 1]) > of([1, 0, 0, 0, 0, 0, 0, 0, 0, 1]));
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_spread_turned_about_is_as_agreed(levels in proptest::array::uniform10(0..200_u32)) {
        let mut turned = levels;
        turned.reverse();
        let (one, other) = (spread(levels), spread(turned));
        prop_assert_eq!(one.agreement(), other.agreement());
        let turn = |quarters: Quarters| Quarters(44 - quarters.0);
        prop_assert_eq!(
            one.quartiles().map(|it| (it.low, it.median, it.high)),
            other.quartiles().map(|it| (turn(it.high), turn(it.median), turn(it.low))),
        );
        if let Some(agreement) = one.agreement() {
            prop_assert!((-100..=100).contains(&agreement.hundredths()));
        }
    }
}

// Parts held against each other.

fn shown(levels: &[Option<[u32; 10]>; 6]) -> ShownSpreads {
    ShownSpreads::from_fn(|area| levels[area.index()].map(spread))
}

#[test]
fn a_contrast_is_between_medians_that_are_shown() {
    let one =
        shown(&[Some([1, 0, 0, 0, 0, 0, 0, 0, 0, 0]), None, Some([1, 1, 0, 0, 0, 0, 0, 0, 0, 0]), None, None, None]);
    let ten = shown(&[
        Some([0, 0, 0, 0, 0, 0, 0, 0, 0, 1]),
        Some([1; 10]),
        Some([0, 1, 0, 0, 0, 0, 0, 0, 0, 0]),
        None,
        None,
        None,
    ]);
    let (there, back) = (Contrast::of(&one, &ten), Contrast::of(&ten, &one));
    assert_eq!(Area::ALL.map(|area| there.get(area)), [Some(36), None, Some(2), None, None, None]);
    assert_eq!(back.iter().map(|(_, it)| it).collect::<Vec<_>>(), [Some(-36), None, Some(-2), None, None, None]);
}

#[test]
fn areas_come_in_the_order_asked_for() {
    use Area::{Dataflow, Organisation, Service, Storage, Systems, Work};
    let alike = Some([0, 5, 0, 0, 0, 0, 0, 0, 0, 0]);
    let apart = Some([3, 0, 0, 0, 0, 0, 0, 0, 0, 3]);
    let middle = Some([0, 0, 0, 0, 0, 0, 0, 5, 0, 0]);
    let now = shown(&[alike, None, apart, alike, Some([1; 10]), apart]);
    let target = shown(&[middle, middle, None, alike, middle, middle]);
    assert_eq!(Order::Model.of(&now, &target), Area::ALL);
    assert_eq!(Order::Agreement.of(&now, &target), [Systems, Service, Dataflow, Organisation, Work, Storage]);
    assert_eq!(Order::Gap.of(&now, &target), [Organisation, Dataflow, Service, Work, Storage, Systems]);
    assert_eq!(Order::Gap.of(&now, &ShownSpreads::default()), Area::ALL);
}

// What is shown.

const NOBODY: Role = Role::NotStated;
const POLITICIAN: Role = Role::Politician;
const EXECUTIVE: Role = Role::Executive;
const STAFF: Role = Role::Staff;

/// So many answers of a role in a unit, level 4 in every area, or *vet ej* where it is 0.
type FilePart = (Role, u8, usize, u8);

fn invitation(roles: &[Role], units: &[u8]) -> Invitation {
    let roles = roles.iter().fold(Roles::default(), |roles, role| roles.toggled(*role));
    let units = units.iter().map(|number| Unit { number: *number, name: String::new() }).collect();
    Invitation { roles, units, min_group: 3, ..Invitation::default() }
}

/// A group with each batch shown.
fn group(invitation: Invitation, batches: &[&[FilePart]]) -> Group {
    let mut group = Group::new(AssessmentId::parse("g").unwrap(), invitation);
    for batch in batches {
        for (role, unit, count, level) in *batch {
            let grade = Grade::of(*level).unwrap_or(Grade::Unknown);
            for _ in 0..*count {
                let nonce = u32::try_from(group.answers.len()).unwrap();
                let now = PerArea::from_fn(|_| grade);
                group.answers.push(Response { role: *role, unit: *unit, now, nonce, ..Response::default() });
            }
        }
        group.published.push(group.answers.len());
    }
    group
}

/// How many levels are shown of one area; 0 where nothing is.
fn n(shown: &ShownSpreads) -> u32 {
    shown.get(Area::Storage).as_ref().map_or(0, Spread::n)
}

/// What is shown of all, of each role and of each unit.
fn check(
    invitation: Invitation,
    batches: &[&[FilePart]],
    total: u32,
    roles: &[(Role, u32)],
    units: &[(u8, u32)],
) -> Figures {
    let figures = Figures::of(&group(invitation, batches), 5, GradeKind::Now);
    assert_eq!(n(&figures.total), total);
    assert_eq!(figures.roles.iter().map(|(role, shown)| (*role, n(shown))).collect::<Vec<_>>(), roles);
    assert_eq!(figures.units.iter().map(|(unit, shown)| (*unit, n(shown))).collect::<Vec<_>>(), units);
    figures
}

#[test]
fn too_few_are_not_shown() {
    let none = || invitation(&[], &[]);
    check(none(), &[], 0, &[], &[]);
    check(none(), &[&[(NOBODY, 0, 4, 4)]], 0, &[], &[]);
    check(none(), &[&[(NOBODY, 0, 5, 4)]], 5, &[], &[]);
    check(none(), &[&[(NOBODY, 0, 9, 0)]], 0, &[], &[]);
    // Four later do not show, and are not added to the next five: each time is by itself.
    check(none(), &[&[(NOBODY, 0, 5, 4)], &[(NOBODY, 0, 4, 4)], &[(NOBODY, 0, 6, 4)]], 11, &[], &[]);
}

#[test]
fn a_small_part_is_not_what_is_left() {
    let roles = || invitation(&[POLITICIAN, STAFF], &[]);
    let shown = |politicians, staff, nobody| [(POLITICIAN, politicians), (STAFF, staff), (NOBODY, nobody)];
    let check = |batch: &[FilePart], total, roles_shown: &[(Role, u32)]| {
        check(roles(), &[batch], total, roles_shown, &[]);
    };
    check(&[(POLITICIAN, 0, 5, 4), (STAFF, 0, 10, 4)], 15, &shown(5, 10, 0));
    check(&[(POLITICIAN, 0, 4, 4), (STAFF, 0, 10, 4)], 14, &shown(0, 0, 0));
    check(&[(POLITICIAN, 0, 4, 4), (STAFF, 0, 10, 4), (NOBODY, 0, 1, 4)], 15, &shown(0, 10, 0));
    // Those that state no role go before a role, even a smaller one.
    check(&[(POLITICIAN, 0, 5, 4), (STAFF, 0, 4, 4), (NOBODY, 0, 30, 4)], 39, &shown(5, 0, 0));
    // A single politician's vet ej is an answer too, and those of five are not.
    check(&[(POLITICIAN, 0, 1, 0), (STAFF, 0, 10, 4)], 10, &shown(0, 0, 0));
    check(&[(POLITICIAN, 0, 5, 0), (STAFF, 0, 10, 4)], 10, &shown(0, 10, 0));
    // Roles that are not asked for are not told apart from those that state none.
    check(&[(POLITICIAN, 0, 5, 4), (STAFF, 0, 10, 4), (EXECUTIVE, 0, 5, 4)], 20, &shown(5, 10, 5));
}

#[test]
fn units_are_as_roles_are() {
    let check = |batch: &[FilePart], units: &[(u8, u32)]| {
        let total = units.iter().map(|it| it.1).sum();
        check(invitation(&[], &[127, 3]), &[batch], total, &[], units);
    };
    check(&[(STAFF, 127, 5, 4), (STAFF, 3, 6, 4)], &[(127, 5), (3, 6), (0, 0)]);
    check(&[(STAFF, 127, 5, 4), (STAFF, 3, 6, 4), (STAFF, 8, 3, 4), (STAFF, 0, 2, 4)], &[(127, 5), (3, 6), (0, 5)]);
}

#[test]
fn a_part_is_not_what_is_left_of_another() {
    let asked = || invitation(&[EXECUTIVE, STAFF], &[1, 2]);
    // All of the management sit in unit 1, with one of the staff: unit 1 less the management is one person.
    let batch = [(EXECUTIVE, 1, 6, 4), (STAFF, 1, 1, 9), (STAFF, 2, 20, 4)];
    check(asked(), &[&batch], 27, &[(EXECUTIVE, 6), (STAFF, 21), (NOBODY, 0)], &[(1, 0), (2, 0), (0, 0)]);
    let batch = [(EXECUTIVE, 1, 6, 4), (STAFF, 1, 5, 9), (STAFF, 2, 20, 4)];
    check(asked(), &[&batch], 31, &[(EXECUTIVE, 6), (STAFF, 25), (NOBODY, 0)], &[(1, 11), (2, 20), (0, 0)]);
    // Where some roles are hidden, one more is enough, and the others are shown.
    let asked_more = invitation(&[POLITICIAN, EXECUTIVE, Role::Manager, STAFF], &[1, 2, 3]);
    let batch = [
        (EXECUTIVE, 1, 6, 4),
        (STAFF, 1, 1, 4),
        (STAFF, 2, 20, 4),
        (Role::Manager, 2, 8, 4),
        (STAFF, 3, 20, 4),
        (POLITICIAN, 3, 3, 4),
        (NOBODY, 3, 3, 4),
    ];
    let roles = [(POLITICIAN, 0), (EXECUTIVE, 0), (Role::Manager, 8), (STAFF, 41), (NOBODY, 0)];
    check(asked_more, &[&batch], 61, &roles, &[(1, 7), (2, 28), (3, 26), (0, 0)]);
    // Where some state no unit, that is what goes, with the smallest of the others to hide behind.
    let batch = [(EXECUTIVE, 0, 6, 4), (STAFF, 0, 2, 4), (STAFF, 1, 8, 4), (STAFF, 2, 30, 4)];
    check(asked(), &[&batch], 46, &[(EXECUTIVE, 6), (STAFF, 40), (NOBODY, 0)], &[(1, 0), (2, 30), (0, 0)]);
}

/// What is shown of each role within each unit, where anything is.
fn check_cross(batch: &[FilePart], cross: &[(Role, u8, u32)]) {
    let asked = invitation(&[POLITICIAN, EXECUTIVE, STAFF], &[1, 2, 3]);
    let figures = Figures::of(&group(asked, &[batch]), 5, GradeKind::Now);
    assert_eq!(figures.cross.iter().map(|(role, unit, shown)| (*role, *unit, n(shown))).collect::<Vec<_>>(), cross);
    for (role, unit, shown) in &figures.cross {
        assert_eq!(figures.within(*role, *unit), Some(shown));
        assert!(n(figures.role(*role).unwrap()) >= n(shown) && n(figures.unit(*unit).unwrap()) >= n(shown));
    }
}

#[test]
fn a_role_within_a_unit_is_shown_where_no_other_follows() {
    check_cross(
        &[(STAFF, 1, 5, 4), (STAFF, 2, 6, 4), (EXECUTIVE, 1, 7, 4), (EXECUTIVE, 2, 8, 4)],
        &[(EXECUTIVE, 1, 7), (EXECUTIVE, 2, 8), (STAFF, 1, 5), (STAFF, 2, 6)],
    );
    // One small of four: any of the others would give it.
    check_cross(&[(STAFF, 1, 2, 4), (STAFF, 2, 6, 4), (EXECUTIVE, 1, 7, 4), (EXECUTIVE, 2, 8, 4)], &[]);
    // One small of nine: three others are hidden with it, and together they are enough.
    check_cross(
        &[
            (POLITICIAN, 1, 2, 4),
            (POLITICIAN, 2, 9, 4),
            (POLITICIAN, 3, 20, 4),
            (EXECUTIVE, 1, 20, 4),
            (EXECUTIVE, 2, 20, 4),
            (EXECUTIVE, 3, 20, 4),
            (STAFF, 1, 8, 4),
            (STAFF, 2, 7, 4),
            (STAFF, 3, 20, 4),
        ],
        &[(POLITICIAN, 3, 20), (EXECUTIVE, 1, 20), (EXECUTIVE, 2, 20), (EXECUTIVE, 3, 20), (STAFF, 3, 20)],
    );
    // A part without answers is no hiding place.
    check_cross(&[(STAFF, 1, 5, 4), (EXECUTIVE, 2, 6, 4)], &[(EXECUTIVE, 2, 6), (STAFF, 1, 5)]);
}

#[test]
fn the_smallest_group_is_never_smaller_than_stated() {
    let group = |count, min_group| {
        let invitation = Invitation { min_group, ..Invitation::default() };
        group(invitation, &[&[(NOBODY, 0, count, 4)]])
    };
    for (count, stated, asked, total) in
        [(5, 5, 0, 5), (4, 5, 3, 0), (9, 5, 10, 0), (2, 0, 0, 0), (3, 0, 0, 3), (50, 50, 3, 50)]
    {
        assert_eq!(
            n(&Figures::of(&group(count, stated), asked, GradeKind::Now).total),
            total,
            "{count} {stated} {asked}"
        );
    }
}

#[test]
fn the_present_and_the_targets_are_apart() {
    let mut group = group(invitation(&[], &[]), &[&[(NOBODY, 0, 6, 4)]]);
    for answer in group.answers.iter_mut().skip(1) {
        *answer.target.get_mut(Area::Storage) = Grade::of(9).unwrap();
    }
    let figures = Figures::of(&group, 5, GradeKind::Target);
    assert_eq!(figures.total.get(Area::Storage), &Some(spread([0, 0, 0, 0, 0, 0, 0, 0, 5, 0])));
    assert_eq!(figures.total.iter().filter(|(_, shown)| shown.is_some()).count(), 1);
}

#[test]
fn a_batch_that_is_not_all_there_is_not_shown() {
    let mut group = group(invitation(&[], &[]), &[&[(NOBODY, 0, 6, 4)], &[(NOBODY, 0, 9, 4)]]);
    group.answers.truncate(12);
    assert_eq!(n(&Figures::of(&group, 5, GradeKind::Now).total), 6);
    group.published = vec![9, 3, 12];
    assert_eq!(n(&Figures::of(&group, 5, GradeKind::Now).total), 9);
}

// Random groups, and what someone could add and subtract who knows all but the answers.

/// What is shown at a time, and which of a group's batch that came then is in it, are worked out from outside: a
/// part's batch is in it if its figure has changed.
struct Seen {
    /// Each part of the batch in which there is any answer of this area, with how its answers are spread.
    cells: Vec<((Role, u8), Spread)>,
    /// All, each role, each unit and each role within a unit whose figure has changed: which cells are in it.
    known: Vec<(ItemKind, Vec<bool>)>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum ItemKind {
    All,
    Role(Role),
    Unit(u8),
    Both(Role, u8),
}

impl ItemKind {
    fn holds(self, (role, unit): (Role, u8)) -> bool {
        match self {
            Self::All => true,
            Self::Role(it) => it == role,
            Self::Unit(it) => it == unit,
            Self::Both(one, other) => (one, other) == (role, unit),
        }
    }
}

fn others(spread: &Spread) -> u32 {
    spread.unknown() + spread.irrelevant()
}

/// Whether a sum of so many levels and so many answers without one may be known.
fn is_safe(levels: u32, others: u32, min: u32) -> bool {
    levels >= min || (levels == 0 && (others == 0 || others >= min))
}

fn every_figure(figures: &Figures) -> Vec<(ItemKind, &ShownSpreads)> {
    let roles = figures.roles.iter().map(|(role, shown)| (ItemKind::Role(*role), shown));
    let units = figures.units.iter().map(|(unit, shown)| (ItemKind::Unit(*unit), shown));
    let cross = figures.cross.iter().map(|(role, unit, shown)| (ItemKind::Both(*role, *unit), shown));
    std::iter::once((ItemKind::All, &figures.total)).chain(roles).chain(units).chain(cross).collect()
}

/// What each time adds to the one before, of one area. That it is the answers it says is checked on the way.
fn seen(group: &Group, min: u8, area: Area) -> Vec<Seen> {
    let asked_unit = |unit: u8| group.invitation.units.iter().any(|it| it.number == unit);
    let mut before = Figures::default();
    let mut from = 0;
    let times = group.published.iter().enumerate().map(|(time, to)| {
        let mut cells: Vec<((Role, u8), Spread)> = Vec::new();
        for answer in &group.answers[from..*to] {
            let role = if group.invitation.roles.contains(answer.role) { answer.role } else { NOBODY };
            let unit = if asked_unit(answer.unit) { answer.unit } else { 0 };
            let grade = *answer.now.get(area);
            if grade.is_answered() {
                if !cells.iter().any(|(place, _)| *place == (role, unit)) {
                    cells.push(((role, unit), Spread::default()));
                }
                cells.iter_mut().find(|(place, _)| *place == (role, unit)).unwrap().1.add(grade);
            }
        }
        from = *to;
        let mut until = group.clone();
        until.published.truncate(time + 1);
        let now = Figures::of(&until, min, GradeKind::Now);
        let mut known = Vec::new();
        for (what, shown) in every_figure(&now) {
            let earlier = every_figure(&before);
            let earlier = earlier.iter().find(|it| it.0 == what).and_then(|(_, shown)| shown.get(area).as_ref());
            let holds: Vec<bool> = cells.iter().map(|(place, _)| what.holds(*place)).collect();
            let mut expected = earlier.cloned().unwrap_or_default();
            if shown.get(area).as_ref() != earlier {
                for ((_, spread), _) in cells.iter().zip(&holds).filter(|(_, holds)| **holds) {
                    expected.merge(spread);
                }
                known.push((what, holds));
                assert_eq!(shown.get(area), &Some(expected), "{what:?}");
            }
        }
        for (what, _) in every_figure(&before) {
            assert!(every_figure(&now).iter().any(|it| it.0 == what), "{what:?} is no longer shown");
        }
        before = now;
        Seen { cells, known }
    });
    times.collect()
}

impl Seen {
    /// What several times in a row add to the one before the first of them.
    fn together(times: &[Self]) -> Self {
        let cells: Vec<_> = times.iter().flat_map(|time| time.cells.iter().cloned()).collect();
        let mut whats = Vec::new();
        for (what, _) in times.iter().flat_map(|time| &time.known) {
            if !whats.contains(what) {
                whats.push(*what);
            }
        }
        let holds = |time: &Self, what: ItemKind| {
            let found = time.known.iter().find(|it| it.0 == what);
            found.map_or_else(|| vec![false; time.cells.len()], |(_, holds)| holds.clone())
        };
        let known = whats.into_iter().map(|what| (what, times.iter().flat_map(|time| holds(time, what)).collect()));
        Self { known: known.collect(), cells }
    }

    /// How many levels and how many other answers some cells have.
    fn size(&self, holds: impl Fn(usize) -> bool) -> (u32, u32) {
        let those = self.cells.iter().enumerate().filter(|(place, _)| holds(*place)).map(|(_, (_, spread))| spread);
        those.fold((0, 0), |(levels, other), spread| (levels + spread.n(), other + others(spread)))
    }

    /// Whether all and any of the roles, or of the units, give nothing of too few by subtraction.
    fn parts_are_safe(&self, min: u32) {
        let Some((_, all)) = self.known.iter().find(|it| it.0 == ItemKind::All) else {
            assert!(self.known.is_empty());
            return;
        };
        let is_role = |what: &ItemKind| matches!(what, ItemKind::Role(_));
        let is_unit = |what: &ItemKind| matches!(what, ItemKind::Unit(_));
        for parts in [is_role as fn(&ItemKind) -> bool, is_unit] {
            let parts: Vec<_> = self.known.iter().filter(|it| parts(&it.0)).collect();
            for subset in 0..1_usize << parts.len() {
                let taken = |place: usize| (0..).zip(&parts).any(|(bit, part)| subset >> bit & 1 == 1 && part.1[place]);
                let (levels, others) = self.size(|place| all[place] && !taken(place));
                assert!(is_safe(levels, others, min), "{levels} and {others} are left");
            }
        }
        for (what, holds) in &self.known {
            assert!(self.size(|place| holds[place]).0 >= min, "{what:?}");
            if let ItemKind::Both(role, unit) = what {
                assert!(
                    [ItemKind::Role(*role), ItemKind::Unit(*unit)]
                        .iter()
                        .all(|it| self.known.iter().any(|known| known.0 == *it))
                );
            }
        }
    }

    /// Some cells of too few whose sum is a sum of multiples of what is known, if there are any.
    fn follows(&self, min: u32) -> Option<Vec<usize>> {
        let free = unseen(self.known.iter().map(|it| &it.1), self.cells.len());
        self.follows_from(min, &free, &mut Vec::new(), (0, 0))
    }

    /// Tries every choice of cells that goes on from one, as long as it has too few levels to be shown.
    fn follows_from(
        &self,
        min: u32,
        free: &[Vec<i64>],
        chosen: &mut Vec<usize>,
        (levels, other): (u32, u32),
    ) -> Option<Vec<usize>> {
        let is_known = || free.iter().all(|change| chosen.iter().map(|place| change[*place]).sum::<i64>() % PRIME == 0);
        if !is_safe(levels, other, min) && is_known() {
            return Some(chosen.clone());
        }
        for place in chosen.last().map_or(0, |last| last + 1)..self.cells.len() {
            let (more, more_others) = (self.cells[place].1.n(), others(&self.cells[place].1));
            if levels + more < min {
                chosen.push(place);
                let found = self.follows_from(min, free, chosen, (levels + more, other + more_others));
                chosen.pop();
                if found.is_some() {
                    return found;
                }
            }
        }
        None
    }

    /// Whether each role within a unit that is hidden, though it and both its margins are large enough, would give away
    /// too few if it were not.
    fn nothing_is_hidden_for_nothing(&mut self, min: u32) {
        for place in 0..self.cells.len() {
            let ((role, unit), ref spread) = self.cells[place];
            let knows = |what| self.known.iter().any(|it| it.0 == what);
            let may_be = spread.n() >= min && knows(ItemKind::Role(role)) && knows(ItemKind::Unit(unit));
            if may_be && !knows(ItemKind::Both(role, unit)) {
                self.known.push((ItemKind::Both(role, unit), (0..self.cells.len()).map(|it| it == place).collect()));
                assert!(self.follows(min).is_some(), "{role:?} in {unit} of {:?}", self.cells);
                self.known.pop();
            }
        }
    }
}

/// Larger than any minor of the tables of 0 and 1 here, so that what is 0 by it is 0.
const PRIME: i64 = 2_147_483_647;

/// What could be changed in the cells without a change in what is known: a basis of it, modulo [`PRIME`].
fn unseen<'a>(known: impl Iterator<Item = &'a Vec<bool>>, cells: usize) -> Vec<Vec<i64>> {
    let mut rows: Vec<Vec<i64>> = known.map(|holds| holds.iter().map(|it| i64::from(*it)).collect()).collect();
    let mut pivots = Vec::new();
    for column in 0..cells {
        let done = pivots.len();
        let Some(row) = (done..rows.len()).find(|row| rows[*row][column] != 0) else { continue };
        rows.swap(done, row);
        let inverse = power(rows[done][column], PRIME - 2);
        let pivot: Vec<i64> = rows[done].iter().map(|it| it * inverse % PRIME).collect();
        for (at, row) in rows.iter_mut().enumerate() {
            let factor = row[column];
            for (it, pivot) in row.iter_mut().zip(&pivot).filter(|_| at != done) {
                *it = (*it - factor * pivot % PRIME + PRIME) % PRIME;
            }
        }
        rows[done] = pivot;
        pivots.push(column);
    }
    let free = (0..cells).filter(|column| !pivots.contains(column));
    free.map(|column| {
        let mut change = vec![0; cells];
        change[column] = 1;
        for (row, pivot) in rows.iter().zip(&pivots) {
            change[*pivot] = (PRIME - row[column]) % PRIME;
        }
        change
    })
    .collect()
}

fn power(base: i64, exponent: i64) -> i64 {
    let mut product = 1;
    for bit in (0..31).rev() {
        product = product * product % PRIME;
        if exponent >> bit & 1 == 1 {
            product = product * base % PRIME;
        }
    }
    product
}

/// A group of so many roles and units, most often with many parts empty, and most often with several batches.
fn random_group(random: &mut Random, roles: usize, units: u8) -> Group {
    let asked = |random: &mut Random| !random.chance(8);
    let roles = if asked(random) { &Role::ALL[1..=roles] } else { &[] };
    let units: Vec<u8> = if asked(random) { (1..=units).collect() } else { Vec::new() };
    let mut group = Group::new(AssessmentId::parse("g").unwrap(), invitation(roles, &units));
    // How likely each part is; those that are next to empty are what small sums are made of.
    let mut parts = Vec::new();
    for role in [NOBODY].iter().chain(roles) {
        for unit in 0..=u8::try_from(units.len()).unwrap() {
            let weight = [0, 0, 1, 3, 8, 20][random.below(6)];
            parts.extend(vec![(*role, unit); weight]);
        }
    }
    parts.push((STAFF, 1));
    for _ in 0..=random.below(3) {
        for _ in 0..random.below(3 * parts.len().min(60)) {
            let (role, unit) = parts[random.below(parts.len())];
            let now = PerArea::from_fn(|area| match random.below(if area == Area::Storage { 1000 } else { 12 }) {
                0 => Grade::Unanswered,
                1 => Grade::Unknown,
                2 => Grade::Irrelevant,
                _ => Grade::of(u8::try_from(1 + random.below(10)).unwrap()).unwrap(),
            });
            let nonce = u32::try_from(group.answers.len()).unwrap();
            group.answers.push(Response { role, unit, now, nonce, ..Response::default() });
        }
        group.published.push(group.answers.len());
    }
    group
}

#[test]
fn nothing_of_too_few_can_be_worked_out() {
    let mut random = Random(1);
    let mut crossed = 0;
    for _ in 0..250 {
        let (roles, units) = (1 + random.below(3), u8::try_from(1 + random.below(3)).unwrap());
        let group = random_group(&mut random, roles, units);
        let min = u8::try_from(3 + random.below(4)).unwrap();
        for area in [Area::Storage, Area::Service] {
            for mut seen in seen(&group, min, area) {
                seen.parts_are_safe(min.into());
                assert_eq!(seen.follows(min.into()), None, "{:?}", seen.cells);
                if !group.invitation.roles.is_empty() && !group.invitation.units.is_empty() {
                    seen.nothing_is_hidden_for_nothing(min.into());
                }
                crossed += seen.known.iter().filter(|it| matches!(it.0, ItemKind::Both(..))).count();
            }
        }
    }
    // Or all would be safe by not being shown.
    eprintln!("CROSSED {crossed}");
    assert!(crossed > 500, "{crossed}");
}

#[test]
fn parts_are_safe_at_every_time_and_between_any_two() {
    let mut random = Random(2);
    for _ in 0..60 {
        let group = random_group(&mut random, 7, 9);
        let min = u8::try_from(3 + random.below(4)).unwrap();
        for area in [Area::Storage, Area::Service] {
            let times = seen(&group, min, area);
            for from in 0..times.len() {
                for to in from + 1..=times.len() {
                    Seen::together(&times[from..to]).parts_are_safe(min.into());
                }
            }
        }
    }
}

#[test]
fn neither_order_nor_later_answers_change_what_is_shown() {
    let mut random = Random(3);
    for _ in 0..60 {
        let group = random_group(&mut random, 7, 9);
        let figures = Figures::of(&group, 5, GradeKind::Now);
        let mut other = group.clone();
        let mut from = 0;
        for to in &group.published {
            for place in from..*to {
                other.answers.swap(place, place + random.below(to - place));
            }
            from = *to;
        }
        let later = group.answers.iter().take(random.below(20)).cloned();
        other.answers.extend(later.map(|answer| Response { nonce: answer.nonce + 1_000_000, ..answer }));
        assert_eq!(Figures::of(&other, 5, GradeKind::Now), figures);
    }
}
