//! Plans: what may be changed and how it is undone, what follows from days and grades, and what is proposed.

use mognadskollen::codec::{file, snapshot};
use mognadskollen::model::command::apply;
use mognadskollen::model::focus::{proposal, proposed};
use mognadskollen::model::group::Agreement;
use mognadskollen::model::plan::follow::differences;
use mognadskollen::model::plan::item::{MAX_AMOUNT, MAX_EFFECTS, MAX_WHAT};
use mognadskollen::model::plan::{
    Action, ActionFilter, ActionOrder, BenefitEffect, BenefitSettings, Department, EffectKind, Example, Goal,
    GoalStanding, GoalState, Item, ItemField, ItemId, ItemText, Kind, MAX_ACTIONS, MAX_WEIGHT, Placement,
    PlanDifference, Prerequisite, PrerequisiteStatus, ProgressSummary, Quadrant, Rating, Setting, Status, VisionPart,
};
use mognadskollen::model::{
    Area, Assessment, AssessmentId, Change, Command, CommandError, Date, Grade, History, ItemKind, Level, Limit,
    PerArea, Plan, PlanChange, ShareOptions, Workspace,
};
use proptest::prelude::*;

use super::any;

fn day(text: &str) -> Date {
    Date::parse(text).unwrap()
}

fn id(number: u64) -> ItemId {
    ItemId::new(number).unwrap()
}

fn assessment() -> Assessment {
    Assessment::new(AssessmentId::parse("a").unwrap(), day("2026-11-22"))
}

fn edit(change: PlanChange) -> Command {
    Command::Edit(AssessmentId::parse("a").unwrap(), Change::plan(change))
}

fn workspace() -> Workspace {
    Workspace::new(vec![assessment()])
}

fn plan(workspace: &Workspace) -> &Plan {
    &workspace.assessments()[0].plan
}

fn action(number: u64, what: &str) -> Action {
    Action { id: id(number), what: what.to_owned(), ..Action::default() }
}

fn add(action: Action) -> PlanChange {
    PlanChange::Insert(usize::MAX, Item::Action(Box::new(action)))
}

fn names(plan: &Plan) -> Vec<&str> {
    plan.actions.iter().map(|action| action.what.as_str()).collect()
}

#[test]
fn things_are_put_in_moved_replaced_and_taken_out_and_all_of_it_is_undone() {
    let (mut workspace, mut history) = (workspace(), History::default());
    let mut run = |workspace: &mut Workspace, change| history.run(workspace, edit(change)).unwrap();
    for (number, what) in [(1, "ett"), (2, "två"), (3, "tre")] {
        run(&mut workspace, add(action(number, what)));
    }
    run(&mut workspace, PlanChange::Move(id(3), 0));
    assert_eq!(names(plan(&workspace)), ["tre", "ett", "två"]);
    run(&mut workspace, PlanChange::Move(id(3), 99));
    assert_eq!(names(plan(&workspace)), ["ett", "två", "tre"]);
    run(&mut workspace, PlanChange::Set(id(2), ItemField::Area(Area::Work)));
    run(&mut workspace, PlanChange::Remove(id(1)));
    assert_eq!(names(plan(&workspace)), ["två", "tre"]);
    // A run of typing is one step, another text is another.
    for text in ["f", "fe", "fem"] {
        run(&mut workspace, PlanChange::Write(id(2), ItemText::What, text.to_owned()));
    }
    run(&mut workspace, PlanChange::Write(id(2), ItemText::Measure, "antal".to_owned()));
    run(&mut workspace, PlanChange::Vision(VisionPart::Easier, "a".to_owned()));
    run(&mut workspace, PlanChange::Vision(VisionPart::Easier, "allt".to_owned()));
    run(&mut workspace, PlanChange::StandingNote(Prerequisite::Owned, "nej".to_owned()));
    let mut steps = 0;
    while history.undo(&mut workspace).unwrap().is_some() {
        steps += 1;
    }
    assert_eq!((steps, plan(&workspace)), (11, &Plan::default()));
    while history.redo(&mut workspace).unwrap().is_some() {}
    assert_eq!(names(plan(&workspace)), ["fem", "tre"]);
    assert_eq!(plan(&workspace).actions[0].measure, "antal");
}

#[test]
fn what_a_plan_has_no_room_for_is_refused_and_nothing_changes() {
    let mut workspace = workspace();
    apply(&mut workspace, edit(add(action(1, "ett")))).unwrap();
    let before = workspace.clone();
    let mut check = |change: PlanChange, refused| {
        assert_eq!(apply(&mut workspace, edit(change)), Err(refused));
        assert_eq!(workspace, before);
    };
    check(add(action(1, "igen")), CommandError::Taken(ItemKind::Listed));
    let other_kind = Item::Department(Department { id: id(1), name: "Skola".to_owned() });
    check(PlanChange::Insert(0, other_kind), CommandError::Taken(ItemKind::Listed));
    check(PlanChange::Set(id(2), ItemField::Status(Status::Done)), CommandError::Gone(ItemKind::Listed));
    check(PlanChange::Set(id(1), ItemField::EffectLow(0, 1)), CommandError::Gone(ItemKind::Listed));
    check(PlanChange::Set(id(1), ItemField::To(None)), CommandError::Gone(ItemKind::Listed));
    check(PlanChange::RemoveEffect(id(1), 0), CommandError::Gone(ItemKind::Listed));
    check(PlanChange::Remove(id(2)), CommandError::Gone(ItemKind::Listed));
    check(PlanChange::Move(id(2), 0), CommandError::Gone(ItemKind::Listed));
    check(PlanChange::Write(id(1), ItemText::Link, String::new()), CommandError::Gone(ItemKind::Listed));
    check(PlanChange::Write(id(1), ItemText::EffectWhat(0), String::new()), CommandError::Gone(ItemKind::Listed));
    check(PlanChange::Write(id(1), ItemText::What, "å".repeat(MAX_WHAT + 1)), CommandError::TooLong { max: MAX_WHAT });
    check(PlanChange::Vision(VisionPart::ForWhom, "x".repeat(501)), CommandError::TooLong { max: 500 });
    check(PlanChange::Set(id(1), ItemField::CostOnce(MAX_AMOUNT + 1)), CommandError::Range);
    let with = |action: Action| PlanChange::Insert(0, Item::Action(Box::new(action)));
    check(
        with(Action { effects: vec![BenefitEffect::default(); MAX_EFFECTS + 1], ..action(2, "") }),
        CommandError::Full(Limit::Plan),
    );
    check(PlanChange::Setting(Setting::HoursPerPost, 0), CommandError::Range);
    check(add(Action::default()), CommandError::Range);
}

#[test]
fn what_benefits_are_reckoned_with_has_a_lowest_and_a_highest() {
    let settings = [
        (Setting::HoursPerPost, 1000, 2200),
        (Setting::MonthlySalary, 10_000, 500_000),
        (Setting::HoursPerMonth, 100, 200),
        (Setting::Surcharge, 100, 300),
        (Setting::Discount, 0, 200),
        (Setting::Years, 1, 20),
        (Setting::Budget, 0, MAX_AMOUNT),
    ];
    for (place, (setting, least, most)) in settings.into_iter().enumerate() {
        for (number, fits) in [(least, true), (most, true), (most + 1, false), (least.wrapping_sub(1), false)] {
            let mut benefit = BenefitSettings::default();
            *setting.of(&mut benefit) = number;
            let done = apply(&mut workspace(), edit(PlanChange::Setting(setting, number)));
            assert_eq!(done.is_ok(), fits, "the setting at {place}: {number}");
            let mut told = assessment();
            told.plan.benefit = benefit;
            let opened = file::decode(file::encode(&[told]).as_bytes()).unwrap();
            assert_eq!(opened.refused.is_empty(), fits, "the setting at {place} in a file: {number}");
        }
    }
}

#[test]
fn a_plan_has_room_for_so_many_actions_and_so_much_text() {
    let mut workspace = workspace();
    for number in 1..=MAX_ACTIONS as u64 {
        apply(&mut workspace, edit(add(Action { id: id(number), ..Action::default() }))).unwrap();
    }
    assert_eq!(apply(&mut workspace, edit(add(action(500, "en till")))), Err(CommandError::Full(Limit::Plan)));
    // 150 × 400 is all the weight there is.
    assert_eq!(MAX_ACTIONS * 400, MAX_WEIGHT);
    let write = PlanChange::Write(id(1), ItemText::What, "x".to_owned());
    assert_eq!(apply(&mut workspace, edit(write.clone())), Err(CommandError::Full(Limit::Plan)));
    apply(&mut workspace, edit(PlanChange::Remove(id(2)))).unwrap();
    assert!(apply(&mut workspace, edit(write)).is_ok());
}

#[test]
fn pasted_text_is_cleaned() {
    let mut workspace = workspace();
    apply(&mut workspace, edit(add(action(1, "rad\r\nrad\u{0}")))).unwrap();
    apply(&mut workspace, edit(PlanChange::Write(id(1), ItemText::Note, "rad\r\nrad".to_owned()))).unwrap();
    let action = &plan(&workspace).actions[0];
    assert_eq!((action.what.as_str(), action.note.as_str()), ("rad rad", "rad\nrad"));
}

#[test]
fn an_action_is_overdue_the_day_after_while_something_is_left_to_do() {
    let check = |status, due: &str, overdue| {
        let action = Action { status, due: Date::parse(due), ..action(1, "") };
        assert_eq!(action.is_overdue(day("2026-11-22")), overdue, "{status:?} {due}");
    };
    for status in [Status::Planned, Status::UnderWay, Status::Paused] {
        check(status, "2026-11-21", true);
        check(status, "2026-11-22", false);
        check(status, "", false);
    }
    check(Status::Done, "2026-11-21", false);
    check(Status::Dropped, "2026-11-21", false);
    let late = Action { start: Some(day("2026-11-21")), ..action(1, "") };
    assert!(late.should_have_begun(day("2026-11-22")) && !late.should_have_begun(day("2026-11-21")));
}

#[test]
fn a_goal_follows_from_the_grade_and_the_day() {
    let goal = |to, by: &str| Goal { to: Level::new(to), by: Date::parse(by), ..Goal::default() };
    let check = |goal: &Goal, now: Grade, expected| assert_eq!(goal.state(now, day("2026-11-22")), expected);
    let grade = |number| Grade::of(number).unwrap();
    check(&goal(6, "2026-11-22"), grade(5), GoalState::OnTheWay);
    check(&goal(6, "2026-11-21"), grade(5), GoalState::Late);
    check(&goal(6, "2026-11-21"), grade(6), GoalState::Reached);
    check(&goal(6, ""), grade(9), GoalState::Reached);
    check(&goal(6, ""), Grade::Unknown, GoalState::OnTheWay);
    check(&goal(6, "2026-11-21"), Grade::Unanswered, GoalState::Late);
    check(&goal(0, "2026-11-22"), grade(9), GoalState::NoLevel);
    check(&goal(0, "2026-11-21"), grade(9), GoalState::Late);
    let dropped = Goal { standing: GoalStanding::Dropped, ..goal(6, "2026-11-21") };
    check(&dropped, grade(9), GoalState::Dropped);
}

#[test]
fn actions_are_filtered_and_ordered() {
    let place = |effect, effort| Placement { effect: Rating::new(effect), effort: Rating::new(effort) };
    let plan = Plan {
        departments: vec![Department { id: id(9), name: "Skola".to_owned() }],
        actions: vec![
            Action { due: Some(day("2027-01-01")), area: Area::Work, placing: place(4, 4), ..action(1, "a") },
            Action { status: Status::Done, department: Some(id(9)), responsible: "Chef".to_owned(), ..action(2, "b") },
            Action { due: Some(day("2026-01-01")), placing: place(3, 2), kind: Kind::Running, ..action(3, "c") },
            Action { area: Area::Storage, responsible: " Chef ".to_owned(), ..action(4, "d") },
        ],
        ..Plan::default()
    };
    let today = day("2026-11-22");
    let check = |filter: ActionFilter, order, expected: &[&str]| {
        let listed: Vec<&str> = plan.listed(&filter, order, today).iter().map(|action| action.what.as_str()).collect();
        assert_eq!(listed, expected, "{filter:?} {order:?}");
    };
    let all = ActionFilter::default();
    check(all.clone(), ActionOrder::Own, &["a", "b", "c", "d"]);
    check(all.clone(), ActionOrder::Due, &["c", "a", "b", "d"]);
    check(all.clone(), ActionOrder::Status, &["a", "c", "d", "b"]);
    check(all.clone(), ActionOrder::Area, &["b", "c", "d", "a"]);
    check(all.clone(), ActionOrder::Placement, &["c", "a", "b", "d"]);
    let own = ActionOrder::Own;
    check(ActionFilter { area: Some(Area::Work), ..all.clone() }, own, &["a"]);
    check(ActionFilter { department: Some(id(9)), ..all.clone() }, own, &["b"]);
    check(ActionFilter { status: Some(Status::Planned), kind: Some(Kind::Change), ..all.clone() }, own, &["a", "d"]);
    check(ActionFilter { responsible: "Chef".to_owned(), ..all.clone() }, own, &["b", "d"]);
    check(ActionFilter { overdue: true, ..all }, own, &["c"]);
    assert_eq!(plan.responsible(), ["Chef"]);
}

#[test]
fn operations_tell_whether_they_have_a_plan() {
    let department = |number, name: &str| Department { id: id(number), name: name.to_owned() };
    let plan = Plan {
        departments: vec![department(1, "Skola"), department(2, "Omsorg"), department(3, "Bygg")],
        goals: vec![
            Goal { id: id(4), department: Some(id(3)), ..Goal::default() },
            Goal { id: id(9), department: Some(id(2)), standing: GoalStanding::Dropped, ..Goal::default() },
        ],
        actions: vec![
            Action { department: Some(id(1)), status: Status::Done, ..action(5, "") },
            Action { department: Some(id(1)), due: Some(day("2026-01-01")), ..action(6, "") },
            Action { department: Some(id(2)), status: Status::Dropped, ..action(7, "") },
            // What it was for is no longer there.
            Action { department: Some(id(99)), ..action(8, "") },
        ],
        ..Plan::default()
    };
    let rows = plan.by_operation(day("2026-11-22"));
    let told: Vec<_> = rows
        .iter()
        .map(|row| {
            (row.department.map(|it| it.name.as_str()), row.goals, row.actions, row.done, row.overdue, row.has_plan())
        })
        .collect();
    assert_eq!(
        told,
        [
            (Some("Skola"), 0, 2, 1, 1, true),
            (Some("Omsorg"), 0, 0, 0, 0, false),
            (Some("Bygg"), 1, 0, 0, 0, true),
            (None, 0, 1, 0, 0, true),
        ]
    );
}

#[test]
fn the_square_has_four_fields_and_edges() {
    let at = |effect, effort| Placement { effect: Rating::new(effect), effort: Rating::new(effort) };
    for (placing, quadrant) in [
        (at(3, 2), Some(Quadrant::First)),
        (at(4, 4), Some(Quadrant::Plan)),
        (at(2, 1), Some(Quadrant::Spare)),
        (at(1, 3), Some(Quadrant::Leave)),
        (at(0, 3), None),
        (at(3, 5), None),
    ] {
        assert_eq!(placing.quadrant(), quadrant, "{placing:?}");
    }
    assert_eq!(at(4, 1).moved(1, -1), at(4, 1));
    assert_eq!(at(2, 2).moved(1, -1), at(3, 1));
    assert_eq!(Placement::default().moved(1, 0), at(3, 2));
}

fn graded(pairs: [(u8, u8); 6]) -> Assessment {
    let mut assessment = assessment();
    for (area, (now, target)) in Area::ALL.into_iter().zip(pairs) {
        let answer = assessment.areas.get_mut(area);
        answer.now = Grade::of(now).unwrap_or_default();
        answer.target = Grade::of(target).unwrap_or_default();
    }
    assessment
}

#[test]
fn two_or_three_areas_are_proposed_by_the_formula() {
    use Area::{Dataflow, Organisation, Service, Storage, Systems, Work};
    let nobody = PerArea::default();
    let mut assessment = graded([(4, 6), (3, 7), (5, 5), (6, 9), (0, 5), (2, 1)]);
    let reasons = proposal(&assessment, &nobody);
    let points: Vec<_> = reasons.iter().map(|reason| (reason.area, reason.points)).collect();
    // Gaps of 4, 3 and 2: the third is one step behind the second.
    let expected = [
        (Storage, Some(40)),
        (Work, Some(30)),
        (Organisation, Some(20)),
        (Systems, None),
        (Dataflow, None),
        (Service, None),
    ];
    assert_eq!(points, expected);
    assert_eq!(proposed(&reasons), [Storage, Work, Organisation]);
    // Much effort for little effect takes 30 away, and agreement and its lack 10.
    *assessment.plan.placings.get_mut(Storage) = Placement { effect: Rating::new(1), effort: Rating::new(4) };
    let mut agreement = nobody.clone();
    (*agreement.get_mut(Work), *agreement.get_mut(Organisation)) =
        (Agreement::of([0, 0, 0, 5, 0, 0, 0, 0, 0, 0]), Agreement::of([5, 0, 0, 0, 0, 0, 0, 0, 0, 5]));
    let reasons = proposal(&assessment, &agreement);
    let points: Vec<_> = reasons.iter().take(3).map(|reason| (reason.area, reason.points)).collect();
    assert_eq!(points, [(Work, Some(40)), (Organisation, Some(10)), (Storage, Some(10))]);
    assert_eq!(proposed(&reasons), [Work, Organisation, Storage]);
    // A third that is far behind is not.
    let far = graded([(1, 9), (1, 8), (1, 2), (1, 1), (0, 0), (0, 0)]);
    assert_eq!(proposed(&proposal(&far, &nobody)), [Organisation, Storage]);
    let one = graded([(1, 2), (0, 0), (0, 0), (0, 0), (0, 0), (0, 0)]);
    assert_eq!(proposed(&proposal(&one, &nobody)), [Organisation]);
    assert!(proposed(&proposal(&self::assessment(), &nobody)).is_empty());
    // All alike: the model's order, and no more than three.
    let alike = graded([(4, 6); 6]);
    assert_eq!(proposed(&proposal(&alike, &nobody)), [Organisation, Storage, Systems]);
}

#[test]
fn each_part_of_the_formula_counts_as_it_is_said_to() {
    let points = |effect, effort, levels: Option<[u32; 10]>| {
        let mut assessment = graded([(4, 6), (1, 1), (1, 1), (1, 1), (1, 1), (1, 1)]);
        let place = Placement { effect: Rating::new(effect), effort: Rating::new(effort) };
        *assessment.plan.placings.get_mut(Area::Organisation) = place;
        let mut agreement = PerArea::default();
        *agreement.get_mut(Area::Organisation) = levels.and_then(Agreement::of);
        proposal(&assessment, &agreement)[0].points.unwrap()
    };
    // 20 for two steps.
    assert_eq!([0, 1, 2, 3, 4].map(|effect| points(effect, 0, None)), [20, 5, 15, 25, 35]);
    assert_eq!([0, 1, 2, 3, 4].map(|effort| points(0, effort, None)), [20, 35, 25, 15, 5]);
    let (all_agree, split) = ([0, 0, 0, 9, 0, 0, 0, 0, 0, 0], [9, 0, 0, 0, 0, 0, 0, 0, 0, 9]);
    assert_eq!([all_agree, split].map(|levels| points(0, 0, Some(levels))), [30, 10]);
    assert_eq!((points(4, 1, Some(all_agree)), points(1, 4, Some(split))), (60, -20));
}

#[test]
fn what_has_changed_since_last_time_is_found() {
    let goal = |number, to| Goal { id: id(number), to: Level::new(to), ..Goal::default() };
    let mut before = graded([(4, 6); 6]);
    before.plan.goals = vec![goal(1, 6), goal(2, 9)];
    before.plan.actions = vec![action(3, "a"), action(4, "b")];
    let mut now = before.clone();
    now.areas.get_mut(Area::Organisation).now = Grade::of(6).unwrap();
    now.plan.goals = vec![goal(1, 6), goal(5, 8)];
    let due = Some(day("2027-01-01"));
    now.plan.actions = vec![Action { status: Status::Done, due, ..action(3, "a") }, action(6, "c")];
    now.plan.prerequisites.get_mut(Prerequisite::Examples).standing = PrerequisiteStatus::Yes;
    let expected = [
        PlanDifference::GoalState(&now.plan.goals[0], GoalState::OnTheWay, GoalState::Reached),
        PlanDifference::GoalAdded(&now.plan.goals[1]),
        PlanDifference::GoalGone(&before.plan.goals[1]),
        PlanDifference::Status(&now.plan.actions[0], Status::Planned, Status::Done),
        PlanDifference::Due(&now.plan.actions[0], None, due),
        PlanDifference::ActionAdded(&now.plan.actions[1]),
        PlanDifference::ActionGone(&before.plan.actions[1]),
        PlanDifference::Standing(Prerequisite::Examples, PrerequisiteStatus::NotStated, PrerequisiteStatus::Yes),
    ];
    assert_eq!(differences(&before, &now, day("2026-11-23")), expected);
    assert!(differences(&now, &now, now.date).is_empty());
    let followed = ProgressSummary::of(&now, day("2027-06-01"));
    assert_eq!((followed.goals[GoalState::Reached as usize], followed.goals[GoalState::OnTheWay as usize]), (1, 1));
    assert_eq!((followed.actions[Status::Done as usize], followed.overdue), (1, 0));
}

#[test]
fn a_goal_stands_in_each_round_by_its_own_day_and_area() {
    let goal = |area, by| Goal { id: id(1), area, to: Level::new(6), by: Date::parse(by), ..Goal::default() };
    let mut before = graded([(4, 6), (6, 7), (1, 1), (1, 1), (1, 1), (1, 1)]);
    let mut now = before.clone();
    now.date = day("2027-11-22");
    // Late since the round before: only what was true on its day is held against today.
    (before.plan.goals, now.plan.goals) =
        (vec![goal(Area::Organisation, "2027-03-01")], vec![goal(Area::Organisation, "2027-03-01")]);
    let told = |now: &Assessment, today| differences(&before, now, day(today)).len();
    assert_eq!(told(&now, "2027-03-01"), 0);
    let late = PlanDifference::GoalState(&now.plan.goals[0], GoalState::OnTheWay, GoalState::Late);
    assert_eq!(differences(&before, &now, day("2027-03-02")), [late]);
    // Moved to an area that has reached the level: then it was not there before.
    let moved =
        Assessment { plan: Plan { goals: vec![goal(Area::Storage, "2027-03-01")], ..Plan::default() }, ..now.clone() };
    let reached = PlanDifference::GoalState(&moved.plan.goals[0], GoalState::OnTheWay, GoalState::Reached);
    assert_eq!(differences(&before, &moved, day("2027-03-02")), [reached]);
    // A day that is moved, put in or taken away, each way.
    let due = |due: &str| Plan { actions: vec![Action { due: Date::parse(due), ..action(3, "a") }], ..Plan::default() };
    for (from, to) in
        [("2027-01-01", "2027-01-02"), ("2027-01-02", "2027-01-01"), ("", "2027-01-01"), ("2027-01-01", "")]
    {
        (before.plan, now.plan) = (due(from), due(to));
        let moved = PlanDifference::Due(&now.plan.actions[0], Date::parse(from), Date::parse(to));
        assert_eq!(differences(&before, &now, day("2026-12-01")), [moved]);
    }
    // What is overdue is so on the day that one looks.
    now.plan = due("2028-01-01");
    assert_eq!(ProgressSummary::of(&now, day("2028-01-01")).overdue, 0);
    assert_eq!(ProgressSummary::of(&now, day("2028-01-02")).overdue, 1);
}

#[test]
fn an_example_opens_pages_and_nothing_else() {
    let check = |link: &str, opens: bool| {
        assert_eq!(Example { link: link.to_owned(), ..Example::default() }.address().is_some(), opens, "{link}");
    };
    for link in ["https://exempelby.se", " HTTP://exempelby.se/a?b#c "] {
        check(link, true);
    }
    for link in ["", "exempelby.se", "javascript:alert(1)", "https://", "https:///x", "http://a b", "httpså", "data:,x"]
    {
        check(link, false);
    }
}

/// Ten actions as people write them, with what goes with them.
pub(crate) fn ten_actions() -> Assessment {
    let mut assessment = graded([(5, 7), (4, 6), (4, 7), (4, 8), (2, 7), (5, 8)]);
    "Exempelby 2026".clone_into(&mut assessment.title);
    assessment.focus = vec![Area::Dataflow, Area::Work];
    let plan = &mut assessment.plan;
    for (part, text) in VisionPart::ALL.iter().zip([
        "För den som bygger, flyttar eller behöver hjälp hemma.",
        "Uppgifter lämnas en gång, och beskedet kommer samma vecka.",
        "Till valet 2030.",
        "Grannkommunerna delar redan adresser med Lantmäteriet.",
    ]) {
        text.clone_into(plan.vision.get_mut(*part));
    }
    plan.prerequisites.get_mut(Prerequisite::Owned).standing = PrerequisiteStatus::No;
    plan.departments = vec![Department { id: id(901), name: "Bygg och miljö".to_owned() }];
    plan.goals = vec![Goal {
        id: id(902),
        area: Area::Dataflow,
        what: "Adresser skrivs in på ett ställe".to_owned(),
        from: Level::new(2),
        to: Level::new(6),
        by: Some(day("2028-12-31")),
        ..Goal::default()
    }];
    plan.actions = (0..10)
        .map(|number| Action {
            id: id(1000 + number),
            area: if number < 5 { Area::Dataflow } else { Area::Work },
            department: (number < 3).then(|| id(901)),
            what: format!("Koppla system {number} till adressregistret"),
            responsible: "Systemförvaltare".to_owned(),
            benefit_owner: "Stadsbyggnadschef".to_owned(),
            measure: "Andel adresser som hämtas".to_owned(),
            due: Date::new(2027, 1 + u8::try_from(number).unwrap(), 28),
            cost_once: 120_000,
            cost_yearly: 15_000,
            placing: Placement { effect: Rating::new(3), effort: Rating::new(2) },
            effects: vec![BenefitEffect {
                kind: EffectKind::Redistribution,
                what: "Ingen skriver av adresser".to_owned(),
                low: 100,
                high: 250,
                ..BenefitEffect::default()
            }],
            ..Action::default()
        })
        .collect();
    assessment
}

#[test]
fn ten_actions_are_the_same_through_file_and_link() {
    let told = ten_actions();
    let written = file::encode(std::slice::from_ref(&told));
    assert_eq!(file::decode(written.as_bytes()).unwrap().assessments, std::slice::from_ref(&told));
    let shared = ShareOptions::ALL.of(&told, told.id.clone());
    let payload = snapshot::encode(&shared);
    assert_eq!(snapshot::decode(&payload, told.id.clone()).as_ref(), Ok(&shared));
    // What differs is the numbers that things go by.
    assert_eq!(shared.plan, told.plan.renumbered());
    // How much it takes, packed, of the 2,000 characters that a link may have.
    assert!(payload.len() < 500, "{}", payload.len());
    assert_eq!(written.len(), 4602);
    // Without the tick nothing of it is there.
    let shared = ShareOptions::default().of(&told, told.id.clone());
    assert!(shared.plan.is_empty() && snapshot::encode(&shared).len() < 60);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_plan_reads_back_from_a_link(plan in any::plan()) {
        let mut told = assessment();
        told.plan = plan;
        let shared = ShareOptions { plan: true, ..ShareOptions::default() }.of(&told, told.id.clone());
        let read = snapshot::decode(&snapshot::encode(&shared), told.id.clone());
        prop_assert_eq!(read.as_ref(), Ok(&shared));
        prop_assert_eq!(&shared.plan.renumbered(), &shared.plan);
    }

    #[test]
    fn a_change_and_its_inverse_leave_no_trace(plan in any::plan(), change in any::plan_change()) {
        let mut told = assessment();
        told.plan = plan;
        let mut workspace = Workspace::new(vec![told]);
        let before = workspace.clone();
        if let Ok(inverse) = apply(&mut workspace, edit(change)) {
            let after = workspace.clone();
            let again = apply(&mut workspace, inverse).unwrap();
            prop_assert_eq!(&workspace, &before);
            apply(&mut workspace, again).unwrap();
            prop_assert_eq!(&workspace, &after);
        } else {
            prop_assert_eq!(&workspace, &before);
        }
    }
}
