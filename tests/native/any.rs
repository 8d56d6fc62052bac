//! Random values of the model, and random damage.

use std::collections::HashSet;

use mognadskollen::model::assessment::{MAX_NAME, MAX_NOTE, Met, TARGET_YEARS};
use mognadskollen::model::group::{Issued, MAX_ASKED};
use mognadskollen::model::invitation::{MAX_HAND_IN, Roles, SMALLEST_GROUPS, Unit};
use mognadskollen::model::{
    Area, AreaAnswer, Assessment, AssessmentId, Change, Date, Grade, Group, GroupChange, Include, Invitation, PerArea,
    Response, Role,
};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

pub(crate) fn id() -> impl Strategy<Value = AssessmentId> {
    any::<u64>().prop_map(AssessmentId::from_random)
}

pub(crate) fn area() -> impl Strategy<Value = Area> {
    select(&Area::ALL[..])
}

pub(crate) fn grade() -> impl Strategy<Value = Grade> {
    prop_oneof![
        Just(Grade::Unanswered),
        Just(Grade::Unknown),
        Just(Grade::Irrelevant),
        (1..=10_u8).prop_map(|number| Grade::of(number).unwrap()),
    ]
}

pub(crate) fn date() -> impl Strategy<Value = Date> {
    (1900..=2199_u16, 1..=12_u8, 1..=31_u8).prop_filter_map("no such day", |(y, m, d)| Date::new(y, m, d))
}

pub(crate) fn met(area: Area) -> impl Strategy<Value = Met> {
    any::<u8>().prop_map(move |bits| {
        (0..8).fold(Met::default(), |met, place| met.with(place, bits & (1 << place) != 0)).within(area)
    })
}

/// Mostly ordinary characters, some that have a meaning somewhere, and now and then any but a control character.
fn character(random: &mut Random) -> char {
    const ORDINARY: [char; 14] = ['a', 'b', 'c', ' ', 'å', 'ä', 'ö', 'Å', 'Ä', 'Ö', '0', '1', '2', '3'];
    const SPECIAL: [char; 24] = [
        '"', '\\', '/', '<', '>', '&', '{', '}', '[', ']', ',', ':', '\'', '`', '\u{feff}', '\u{200d}', '\u{202e}',
        '\u{2028}', '👩', '🏽', '\u{301}', ';', '=', '|',
    ];
    match random.below(6) {
        0..=2 => ORDINARY[random.below(ORDINARY.len())],
        3 | 4 => SPECIAL[random.below(SPECIAL.len())],
        _ => u32::try_from(random.below(0x11_0000))
            .ok()
            .and_then(char::from_u32)
            .filter(|c| !c.is_control())
            .unwrap_or('a'),
    }
}

/// Made of a seed and a length: a strategy for each character would take most of the time of most tests.
pub(crate) fn name() -> impl Strategy<Value = String> {
    (any::<u64>(), prop_oneof![8 => 0..20_usize, 1 => Just(MAX_NAME)]).prop_map(|(seed, length)| {
        let mut random = Random(seed);
        (0..length).map(|_| character(&mut random)).collect()
    })
}

pub(crate) fn note() -> impl Strategy<Value = String> {
    (any::<u64>(), prop_oneof![20 => 0..40_usize, 1 => Just(MAX_NOTE)]).prop_map(|(seed, length)| {
        let mut random = Random(seed);
        let one = |random: &mut Random| match random.below(20) {
            0 => '\n',
            1 => '\t',
            _ => character(random),
        };
        (0..length).map(|_| one(&mut random)).collect()
    })
}

pub(crate) fn focus() -> impl Strategy<Value = Vec<Area>> {
    subsequence(Area::ALL.to_vec(), 0..=3).prop_shuffle()
}

pub(crate) fn target_year() -> impl Strategy<Value = Option<u16>> {
    option::of(TARGET_YEARS)
}

fn answer(area: Area) -> impl Strategy<Value = AreaAnswer> {
    (grade(), grade(), note(), met(area)).prop_map(|(now, target, note, met)| AreaAnswer { now, target, note, met })
}

fn areas() -> impl Strategy<Value = PerArea<AreaAnswer>> {
    let all = Area::ALL.map(answer).into_iter().collect::<Vec<_>>();
    all.prop_map(|answers| PerArea::from_fn(|area| answers[area.index()].clone()))
}

pub(crate) fn assessment() -> impl Strategy<Value = Assessment> {
    let names = (name(), name(), name());
    let rest = (select(&Role::ALL[..]), date(), target_year(), areas(), focus());
    (id(), names, rest).prop_map(|(id, (title, organisation, unit), (role, date, target_year, areas, focus))| {
        Assessment { id, title, organisation, unit, role, date, target_year, areas, focus }
    })
}

pub(crate) fn grades() -> impl Strategy<Value = PerArea<Grade>> {
    Area::ALL
        .map(|_| grade())
        .into_iter()
        .collect::<Vec<_>>()
        .prop_map(|all| PerArea::from_fn(|area| all[area.index()]))
}

/// With a nonce that both forms of the code have room for.
pub(crate) fn response() -> impl Strategy<Value = Response> {
    let none = Just(PerArea::default());
    (select(&Role::ALL[..]), 0..=127_u8, 0..=0xfff_u16, grades(), prop_oneof![grades(), none], 0..1_u32 << 20)
        .prop_map(|(role, unit, group, now, target, nonce)| Response { role, unit, group, now, target, nonce })
}

/// With at most twelve units, so that it fits in a link.
pub(crate) fn invitation() -> impl Strategy<Value = Invitation> {
    let numbers = subsequence((1..=127).collect::<Vec<u8>>(), 0..=12).prop_shuffle();
    let hand_in = (name(), name(), name()).prop_map(|(a, b, c)| [a, b, c].concat());
    let rest = (any::<u8>().prop_map(Roles::from_bits), any::<bool>(), SMALLEST_GROUPS, hand_in);
    (name(), numbers, vec(name().prop_map(|name| if name.is_empty() { "Skola".to_owned() } else { name }), 12), rest)
        .prop_map(|(title, numbers, names, (roles, targets, min_group, hand_in))| {
            let units = numbers.into_iter().zip(names).map(|(number, name)| Unit { number, name }).collect();
            let hand_in = hand_in.chars().take(MAX_HAND_IN).collect();
            Invitation { title, units, roles, targets, min_group, hand_in }
        })
}

/// Few different answers, so that the same one comes twice.
pub(crate) fn answers() -> impl Strategy<Value = Vec<Response>> {
    vec((0..30_u32).prop_map(|nonce| Response { nonce, ..Response::default() }), 0..12)
}

fn issued() -> impl Strategy<Value = Issued> {
    (vec(0..=0xfff_u16, 0..4), 0..=127_u8).prop_map(|(tags, last_unit)| Issued { tags, last_unit })
}

pub(crate) fn group() -> impl Strategy<Value = Group> {
    let answers = vec(response(), 0..8).prop_map(|all| {
        let mut seen = HashSet::new();
        all.into_iter().filter(|one| seen.insert(one.clone())).collect::<Vec<_>>()
    });
    let rest = (issued(), option::of(0..=MAX_ASKED), any::<bool>(), option::of(id()), 0..9_usize);
    (id(), invitation(), answers, vec(1..9_usize, 0..3), rest).prop_map(
        |(id, invitation, answers, mut shown, (issued, asked, round, decided, had))| {
            shown.sort_unstable();
            let (shown, kept) = (Group::ends_within(&shown, answers.len()), answers.len());
            Group { id, invitation, issued, asked, answers, shown, round, decided, kept, had }
        },
    )
}

pub(crate) fn group_change() -> impl Strategy<Value = GroupChange> {
    prop_oneof![
        2 => (invitation(), issued()).prop_map(|(invitation, issued)| GroupChange::Invite(Box::new(invitation), issued)),
        2 => option::of(any::<u32>()).prop_map(GroupChange::Asked),
        3 => answers().prop_map(GroupChange::Add),
        2 => answers().prop_map(GroupChange::Remove),
        2 => vec(0..20_usize, 0..3).prop_map(GroupChange::Shown),
        1 => any::<bool>().prop_map(GroupChange::Round),
        1 => option::of(id()).prop_map(GroupChange::Decided),
    ]
}

pub(crate) fn include() -> impl Strategy<Value = Include> {
    any::<[bool; 5]>().prop_map(|[names, targets, focus, criteria, notes]| Include {
        names,
        targets,
        focus,
        criteria,
        notes,
    })
}

pub(crate) fn change() -> impl Strategy<Value = Change> {
    prop_oneof![
        (area(), grade()).prop_map(|(area, grade)| Change::Now(area, grade)),
        (area(), grade()).prop_map(|(area, grade)| Change::Target(area, grade)),
        (area(), note()).prop_map(|(area, note)| Change::Note(area, note)),
        area().prop_flat_map(|area| met(area).prop_map(move |met| Change::Met(area, met))),
        name().prop_map(Change::Title),
        name().prop_map(Change::Organisation),
        name().prop_map(Change::Unit),
        select(&Role::ALL[..]).prop_map(Change::Role),
        date().prop_map(Change::Date),
        target_year().prop_map(Change::TargetYear),
        focus().prop_map(Change::Focus),
    ]
}

/// Random numbers that are the same in every run (`SplitMix64`).
pub(crate) struct Random(pub(crate) u64);

impl Random {
    pub(crate) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let z = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    pub(crate) fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.next() % u64::try_from(end.max(1)).unwrap()).unwrap()
    }

    pub(crate) fn chance(&mut self, one_in: usize) -> bool {
        self.below(one_in) == 0
    }

    pub(crate) fn text(&mut self, len: usize) -> String {
        (0..len).map(|_| char::from_u32(u32::try_from(self.below(0x11_0000)).unwrap()).unwrap_or('"')).collect()
    }

    pub(crate) fn pick<'a, T: ?Sized>(&mut self, from: &[&'a T]) -> &'a T {
        from[self.below(from.len())]
    }
}

/// An assessment with something said in every field.
pub(crate) fn told(random: &mut Random) -> Assessment {
    let mut assessment = Assessment::new(AssessmentId::from_random(random.next()), Date::new(2026, 3, 14).unwrap());
    assessment.title.push_str("Våren 2026 \"på väg\"");
    assessment.organisation.push_str("Exempelby kommun");
    assessment.unit.push_str("Bygg & miljö");
    assessment.role = Role::ALL[random.below(8)];
    assessment.target_year = Some(2030);
    assessment.focus = vec![Area::Dataflow, Area::Storage];
    for area in Area::ALL {
        let grade = |n: usize| match n {
            0 => Grade::Unanswered,
            11 => Grade::Unknown,
            12 => Grade::Irrelevant,
            n => Grade::of(u8::try_from(n).unwrap()).unwrap(),
        };
        *assessment.areas.get_mut(area) = AreaAnswer {
            now: grade(random.below(13)),
            target: grade(random.below(13)),
            note: "Rad ett\nRad två\t<b>inte fet</b> 👩🏽‍💻".to_owned(),
            met: Met::default().with(random.below(area.criteria().len()), true),
        };
    }
    assessment
}
