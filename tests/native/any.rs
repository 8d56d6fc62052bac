//! Random values of the model, and random damage.

use std::collections::HashSet;

use mognadskollen::model::assessment::{CriteriaSet, MAX_NAME, MAX_NOTE, TARGET_YEARS};
use mognadskollen::model::free_text::composed;
use mognadskollen::model::group::{IssuedInvitations, MAX_ASKED};
use mognadskollen::model::invitation::{MAX_HAND_IN, Roles, SMALLEST_GROUPS, Unit};
use mognadskollen::model::plan::item::{MAX_AMOUNT, MAX_LINK, MAX_TEXT, MAX_WHAT, MAX_WHO};
use mognadskollen::model::plan::{
    Action, Axis, BenefitEffect, BenefitSettings, Department, EffectKind, Example, Goal, GoalStanding, Item, ItemField,
    ItemId, ItemText, Kind, MAX_STANDING_NOTE, MAX_VISION, Placement, Prerequisite, PrerequisiteAnswer,
    PrerequisiteStatus, Rating, Setting, Status, UsedFor, VisionPart,
};
use mognadskollen::model::{
    Area, AreaAnswer, Assessment, AssessmentId, Change, Date, Grade, Group, GroupChange, Invitation, Level, PerArea,
    Plan, PlanChange, Response, Role, ShareOptions,
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

pub(crate) fn met(area: Area) -> impl Strategy<Value = CriteriaSet> {
    any::<u8>().prop_map(move |bits| {
        (0..8).fold(CriteriaSet::default(), |met, place| met.with(place, bits & (1 << place) != 0)).within(area)
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
        composed((0..length).map(|_| character(&mut random)).collect())
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
        composed((0..length).map(|_| one(&mut random)).collect())
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
    let rest =
        (select(&Role::ALL[..]), date(), target_year(), areas(), focus(), prop_oneof![Just(Plan::default()), plan()]);
    (id(), names, rest).prop_map(|(id, (title, organisation, unit), (role, date, target_year, areas, focus, plan))| {
        Assessment { id, title, organisation, unit, role, date, target_year, areas, focus, plan }
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

fn roles(bits: u8) -> Roles {
    let set = Role::ALL.into_iter().zip(0..8).filter(|(_, place)| bits & 1 << place != 0);
    set.fold(Roles::default(), |roles, (role, _)| roles.toggled(role))
}

/// With at most twelve units, so that it fits in a link.
pub(crate) fn invitation() -> impl Strategy<Value = Invitation> {
    let numbers = subsequence((1..=127).collect::<Vec<u8>>(), 0..=12).prop_shuffle();
    let hand_in = (name(), name(), name()).prop_map(|(a, b, c)| [a, b, c].concat());
    let rest = (any::<u8>().prop_map(roles), any::<bool>(), SMALLEST_GROUPS, hand_in);
    (name(), numbers, vec(name().prop_map(|name| if name.is_empty() { "Skola".to_owned() } else { name }), 12), rest)
        .prop_map(|(title, numbers, names, (roles, targets, min_group, hand_in))| {
            let units = numbers.into_iter().zip(names).map(|(number, name)| Unit { number, name }).collect();
            let hand_in = composed(hand_in).chars().take(MAX_HAND_IN).collect();
            Invitation { title, units, roles, targets, min_group, hand_in }
        })
}

/// Few different answers from few people, so that the same one comes twice, and that some are corrected.
pub(crate) fn answers() -> impl Strategy<Value = Vec<Response>> {
    let now =
        prop_oneof![4 => Just(Grade::Unanswered), 1 => Just(Grade::Unknown)].prop_map(|now| PerArea::from_fn(|_| now));
    let target = prop_oneof![4 => Just(Grade::Unanswered), 1 => Just(Grade::Unknown)];
    let target = target.prop_map(|target| PerArea::from_fn(|_| target));
    let nonce = (0..15_u32, prop_oneof![4 => Just(0), 1 => Just(1_u32 << 21)]).prop_map(|(low, high)| low | high);
    vec(
        (nonce, now, target).prop_map(|(nonce, now, target)| Response { nonce, now, target, ..Response::default() }),
        0..12,
    )
}

fn issued() -> impl Strategy<Value = IssuedInvitations> {
    (vec(0..=0xfff_u16, 0..4), 0..=127_u8).prop_map(|(tags, highest_unit)| IssuedInvitations { tags, highest_unit })
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
            let replaced = Vec::new();
            Group {
                id,
                invitation,
                issued,
                invited: asked,
                answers,
                replaced,
                published: shown,
                in_session: round,
                decided,
                persisted: kept,
                previous_total: had,
            }
        },
    )
}

pub(crate) fn group_change() -> impl Strategy<Value = GroupChange> {
    prop_oneof![
        2 => (invitation(), issued()).prop_map(|(invitation, issued)| GroupChange::Invite(Box::new(invitation), issued)),
        2 => option::of(any::<u32>()).prop_map(GroupChange::Invited),
        3 => answers().prop_map(GroupChange::Add),
        2 => answers().prop_map(GroupChange::Remove),
        2 => answers().prop_map(GroupChange::Replace),
        1 => answers().prop_map(GroupChange::Restore),
        2 => vec(0..20_usize, 0..3).prop_map(GroupChange::Publish),
        1 => any::<bool>().prop_map(GroupChange::InSession),
        1 => option::of(id()).prop_map(GroupChange::Decided),
    ]
}

pub(crate) fn include() -> impl Strategy<Value = ShareOptions> {
    any::<[bool; 6]>().prop_map(|[names, targets, focus, criteria, notes, plan]| ShareOptions {
        names,
        targets,
        focus,
        criteria,
        notes,
        plan,
    })
}

pub(crate) fn change() -> impl Strategy<Value = Change> {
    prop_oneof![
        (area(), grade()).prop_map(|(area, grade)| Change::Now(area, grade)),
        (area(), grade()).prop_map(|(area, grade)| Change::Target(area, grade)),
        (area(), note()).prop_map(|(area, note)| Change::Note(area, note)),
        (area(), 0..9_usize, any::<bool>()).prop_map(|(area, place, is_met)| Change::Criterion(area, place, is_met)),
        name().prop_map(Change::Title),
        name().prop_map(Change::Organisation),
        name().prop_map(Change::Unit),
        select(&Role::ALL[..]).prop_map(Change::Role),
        date().prop_map(Change::Date),
        target_year().prop_map(Change::TargetYear),
        (area(), option::of(0..5_usize)).prop_map(|(area, place)| Change::Focus(area, place)),
        plan_change().prop_map(Change::plan),
    ]
}

/// A text of one line or several that a plan has room for, many times.
fn short(max: usize) -> impl Strategy<Value = String> {
    name().prop_map(move |text| text.chars().take(max.min(40)).collect())
}

fn of_several(max: usize) -> impl Strategy<Value = String> {
    note().prop_map(move |text| text.chars().take(max.min(40)).collect())
}

fn any_level() -> impl Strategy<Value = Option<Level>> {
    option::of((1..=10_u8).prop_map(|number| Level::new(number).unwrap()))
}

fn amount() -> impl Strategy<Value = u64> {
    prop_oneof![Just(0), 1..200_u64, 1..=MAX_AMOUNT, Just(MAX_AMOUNT)]
}

fn step() -> impl Strategy<Value = Option<Rating>> {
    option::of(select(&Rating::ALL[..]))
}

fn axis() -> impl Strategy<Value = Axis> {
    select(&Axis::ALL[..])
}

/// A field of something in a plan, and what it is set to.
fn field() -> BoxedStrategy<ItemField> {
    let id = || option::of(item_id());
    let day = || option::of(date());
    prop_oneof![
        area().prop_map(ItemField::Area),
        id().prop_map(ItemField::Department),
        any_level().prop_map(ItemField::From),
        any_level().prop_map(ItemField::To),
        day().prop_map(ItemField::By),
        select(GoalStanding::ALL).prop_map(ItemField::Standing),
        day().prop_map(ItemField::Start),
        day().prop_map(ItemField::Due),
        select(Status::ALL).prop_map(ItemField::Status),
        select(Kind::ALL).prop_map(ItemField::Kind),
        amount().prop_map(ItemField::CostOnce),
        amount().prop_map(ItemField::CostYearly),
        (axis(), step()).prop_map(|(axis, step)| ItemField::Placement(axis, step)),
        (0..3_usize, select(EffectKind::ALL)).prop_map(|(place, kind)| ItemField::EffectKind(place, kind)),
        (0..3_usize, select(UsedFor::ALL)).prop_map(|(place, used)| ItemField::EffectUsedFor(place, used)),
        (0..3_usize, amount()).prop_map(|(place, low)| ItemField::EffectLow(place, low)),
        (0..3_usize, amount()).prop_map(|(place, high)| ItemField::EffectHigh(place, high)),
        id().prop_map(ItemField::Action),
    ]
    .boxed()
}

fn placing() -> impl Strategy<Value = Placement> {
    (step(), step()).prop_map(|(effect, effort)| Placement { effect, effort })
}

/// Few, so that one thing names another.
pub(crate) fn item_id() -> impl Strategy<Value = ItemId> {
    prop_oneof![9 => 1..12_u64, 1 => 1..=u64::from(u32::MAX)].prop_map(|number| ItemId::new(number).unwrap())
}

fn department() -> impl Strategy<Value = Department> {
    (item_id(), short(MAX_WHO)).prop_map(|(id, name)| Department { id, name })
}

fn goal() -> BoxedStrategy<Goal> {
    let rest = (any_level(), any_level(), option::of(date()), select(GoalStanding::ALL));
    (item_id(), area(), option::of(item_id()), short(MAX_WHAT), rest)
        .prop_map(|(id, area, department, what, (from, to, by, standing))| Goal {
            id,
            area,
            department,
            what,
            from,
            to,
            by,
            standing,
        })
        .boxed()
}

fn effect() -> BoxedStrategy<BenefitEffect> {
    let texts = (short(MAX_WHAT), short(MAX_WHO), short(MAX_WHO));
    (select(EffectKind::ALL), texts, amount(), amount(), select(UsedFor::ALL))
        .prop_map(|(kind, (what, party, unit), low, high, used_for)| BenefitEffect {
            kind,
            what,
            party,
            low,
            high,
            unit,
            used_for,
        })
        .boxed()
}

fn action() -> BoxedStrategy<Action> {
    let names =
        (short(MAX_WHAT), short(MAX_WHO), short(MAX_WHO), short(MAX_WHAT), short(MAX_WHO), of_several(MAX_TEXT));
    let states = (option::of(date()), option::of(date()), select(Status::ALL), select(Kind::ALL));
    let worth = (amount(), amount(), placing(), vec(effect(), 0..3));
    (item_id(), area(), option::of(item_id()), names, states, worth)
        .prop_map(
            |(
                id,
                area,
                department,
                (what, responsible, benefit_owner, measure, with, note),
                (start, due, status, kind),
                (cost_once, cost_yearly, placing, effects),
            )| Action {
                id,
                area,
                department,
                what,
                responsible,
                benefit_owner,
                measure,
                with,
                start,
                due,
                status,
                kind,
                cost_once,
                cost_yearly,
                placing,
                note,
                effects,
            },
        )
        .boxed()
}

fn good_example() -> BoxedStrategy<Example> {
    (item_id(), area(), option::of(item_id()), short(MAX_WHAT), short(MAX_LINK), of_several(MAX_TEXT))
        .prop_map(|(id, area, action, title, link, says)| Example { id, area, action, title, link, says })
        .boxed()
}

pub(crate) fn item() -> BoxedStrategy<Item> {
    prop_oneof![
        department().prop_map(Item::Department),
        goal().prop_map(Item::Goal),
        action().prop_map(|action| Item::Action(Box::new(action))),
        good_example().prop_map(Item::Example),
    ]
    .boxed()
}

fn benefit_settings() -> BoxedStrategy<BenefitSettings> {
    let hours = (1000..=2200_u64, 100..=200_u64);
    (hours, 10_000..=500_000_u64, 100..=300_u64, 0..=200_u64, 1..=20_u64, amount())
        .prop_map(
            |(
                (hours_per_post, hours_per_month),
                monthly_salary,
                surcharge_percent,
                discount_permille,
                years,
                budget,
            )| {
                BenefitSettings {
                    hours_per_post,
                    monthly_salary,
                    hours_per_month,
                    surcharge_percent,
                    discount_permille,
                    years,
                    budget,
                }
            },
        )
        .boxed()
}

pub(crate) fn plan() -> BoxedStrategy<Plan> {
    let lists = (vec(department(), 0..3), vec(goal(), 0..3), vec(action(), 0..3), vec(good_example(), 0..3));
    let vision = vec(of_several(MAX_VISION), 4);
    let stated = vec((select(PrerequisiteStatus::ALL), of_several(MAX_STANDING_NOTE)), 4);
    (vision, stated, vec(placing(), 6), lists, prop_oneof![Just(BenefitSettings::default()), benefit_settings()])
        .prop_map(|(vision, stated, placings, (departments, goals, actions, examples), benefit)| {
            let mut plan = Plan { departments, goals, actions, examples, benefit, ..Plan::default() };
            for (part, text) in VisionPart::ALL.iter().zip(vision) {
                *plan.vision.get_mut(*part) = text;
            }
            for (which, (standing, note)) in Prerequisite::ALL.iter().zip(stated) {
                *plan.prerequisites.get_mut(*which) = PrerequisiteAnswer { standing, note };
            }
            plan.placings = PerArea::from_fn(|area| placings[area.index()]);
            // No two of one identity: each kind has its own, and a number too many within a kind is moved up.
            let mut taken = HashSet::new();
            let mut free = |id: &mut ItemId| {
                while !taken.insert(*id) {
                    *id = ItemId::new((u64::from(id.get()) + 1) % u64::from(u32::MAX) + 1).unwrap();
                }
            };
            plan.departments.iter_mut().for_each(|item| free(&mut item.id));
            plan.goals.iter_mut().for_each(|item| free(&mut item.id));
            plan.actions.iter_mut().for_each(|item| free(&mut item.id));
            plan.examples.iter_mut().for_each(|item| free(&mut item.id));
            plan
        })
        .boxed()
}

pub(crate) fn plan_change() -> BoxedStrategy<PlanChange> {
    let texts = [
        ItemText::What,
        ItemText::Responsible,
        ItemText::BenefitOwner,
        ItemText::Measure,
        ItemText::With,
        ItemText::Note,
        ItemText::Link,
        ItemText::EffectWhat(0),
        ItemText::EffectParty(1),
        ItemText::EffectUnit(2),
    ];
    prop_oneof![
        1 => (select(VisionPart::ALL), note()).prop_map(|(part, text)| PlanChange::Vision(part, text)),
        1 => (select(Prerequisite::ALL), select(PrerequisiteStatus::ALL)).prop_map(|(which, it)| PlanChange::Standing(which, it)),
        1 => (select(Prerequisite::ALL), note()).prop_map(|(which, text)| PlanChange::StandingNote(which, text)),
        1 => (area(), axis(), step()).prop_map(|(area, axis, step)| PlanChange::Placement(area, axis, step)),
        1 => (select(&Setting::ALL[..]), 0..3000_u64).prop_map(|(setting, to)| PlanChange::Setting(setting, to)),
        4 => (0..4_usize, item()).prop_map(|(place, item)| PlanChange::Insert(place, item)),
        2 => item_id().prop_map(PlanChange::Remove),
        6 => (item_id(), field()).prop_map(|(id, field)| PlanChange::Set(id, field)),
        1 => (item_id(), 0..4_usize, effect()).prop_map(|(id, place, it)| PlanChange::InsertEffect(id, place, it)),
        1 => (item_id(), 0..4_usize).prop_map(|(id, place)| PlanChange::RemoveEffect(id, place)),
        3 => (item_id(), select(texts.to_vec()), name()).prop_map(|(id, which, text)| PlanChange::Write(id, which, text)),
        2 => (item_id(), 0..4_usize).prop_map(|(id, place)| PlanChange::Move(id, place)),
    ]
    .boxed()
}

/// A plan with something said in every field.
pub(crate) fn told_plan(random: &mut Random) -> Plan {
    let id = |number: u64| ItemId::new(number).unwrap();
    let text = |random: &mut Random| format!("{} <b>”å”</b>", random.pick(&["Ett", "Två", "Tre"]));
    let day = |random: &mut Random| Date::new(2026, 1 + u8::try_from(random.below(12)).unwrap(), 9);
    let mut plan = Plan::default();
    for part in VisionPart::ALL {
        *plan.vision.get_mut(*part) = text(random) + "\nrad två";
    }
    for which in Prerequisite::ALL {
        *plan.prerequisites.get_mut(*which) =
            PrerequisiteAnswer { standing: PrerequisiteStatus::ALL[1 + random.below(3)], note: text(random) };
    }
    let placing = |random: &mut Random| Placement {
        effect: Some(Rating::ALL[random.below(4)]),
        effort: Some(Rating::ALL[random.below(4)]),
    };
    for area in Area::ALL {
        *plan.placings.get_mut(area) = placing(random);
    }
    plan.departments.push(Department { id: id(51), name: text(random) });
    plan.goals.push(Goal {
        id: id(52),
        area: Area::Storage,
        department: Some(id(51)),
        what: text(random),
        from: Level::new(3),
        to: Level::new(6),
        by: day(random),
        standing: GoalStanding::Dropped,
    });
    let effect = |random: &mut Random, kind: &EffectKind| BenefitEffect {
        kind: *kind,
        what: text(random),
        party: text(random),
        low: 20 + random.below(10) as u64,
        high: 40 + random.below(10) as u64,
        unit: text(random),
        used_for: UsedFor::Volume,
    };
    plan.actions.push(Action {
        id: id(53),
        area: Area::Dataflow,
        department: Some(id(51)),
        what: text(random),
        responsible: text(random),
        benefit_owner: text(random),
        measure: text(random),
        with: text(random),
        start: day(random),
        due: day(random),
        status: Status::ALL[1 + random.below(4)],
        kind: Kind::Running,
        cost_once: 100_000,
        cost_yearly: 30_000,
        placing: placing(random),
        note: text(random),
        effects: EffectKind::ALL.iter().map(|kind| effect(random, kind)).collect(),
    });
    plan.examples.push(Example {
        id: id(54),
        area: Area::Work,
        action: Some(id(53)),
        title: text(random),
        link: "https://exempelby.se/a".to_owned(),
        says: text(random) + "\n" + &text(random),
    });
    plan.benefit = BenefitSettings {
        hours_per_post: 1650,
        monthly_salary: 45_000,
        hours_per_month: 140,
        surcharge_percent: 150,
        discount_permille: 25,
        years: 7,
        budget: 2_000_000_000,
    };
    plan
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
    assessment.plan = told_plan(random);
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
            met: CriteriaSet::default().with(random.below(area.criteria().len()), true),
        };
    }
    assessment
}
