//! The invitation to a group while it is being written.

use super::GroupMsg;
use crate::app::effect::Effect;
use crate::app::message::Screen;
use crate::app::state::State;
use crate::app::toast::Sentence;
use crate::codec::invitation;
use crate::model::assessment::MAX_NAME;
use crate::model::invitation::{MAX_HAND_IN, Roles, SMALLEST_GROUPS, Unit};
use crate::model::response::MAX_UNIT;
use crate::model::{Command, Group, GroupChange, Invitation, Role, free_text};
use crate::text::charts::fill;
use crate::text::group_words::GroupScreenWords;

/// The details that people state about themselves as they answer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum RespondentDetails {
    /// Nothing.
    #[default]
    Nothing,
    /// Their role.
    Role,
    /// Their unit.
    Unit,
    /// Their role and their unit.
    RoleAndUnit,
}

impl RespondentDetails {
    pub(super) const ALL: [Self; 4] = [Self::Nothing, Self::Role, Self::Unit, Self::RoleAndUnit];

    pub(super) const fn role(self) -> bool {
        matches!(self, Self::Role | Self::RoleAndUnit)
    }

    pub(super) const fn unit(self) -> bool {
        matches!(self, Self::Unit | Self::RoleAndUnit)
    }
}

/// A change to what is being written.
#[derive(Clone, Debug)]
pub enum DraftMsg {
    /// The name of the group.
    Title(String),
    /// The details that people are asked for.
    Details(RespondentDetails),
    /// Whether asking for both is meant.
    BothMeant(bool),
    /// Adds a role or takes it away.
    Role(Role),
    /// The name of a unit, by its place.
    Unit(usize, String),
    /// One more unit.
    AddUnit,
    /// One unit fewer, by its place.
    RemoveUnit(usize),
    /// Units to be added, one a line.
    Lines(String),
    /// Adds them.
    AddLines,
    /// Whether targets are asked for.
    Targets(bool),
    /// The smallest group.
    MinGroup(String),
    /// How to hand in.
    HandIn(String),
}

/// An invitation that is being written.
pub(super) struct Draft {
    pub(super) invitation: Invitation,
    pub(super) details: RespondentDetails,
    pub(super) both_meant: bool,
    /// The highest number of a unit in any invitation that has been handed out.
    issued: u8,
    pub(super) lines: String,
    pub(super) min_group: String,
    wrong: Vec<(InvitationField, Sentence)>,
}

/// A field of the form, which can hold something that is wrong.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum InvitationField {
    Name,
    BothMeant,
    Roles,
    Units,
    MinGroup,
    HandIn,
}

impl InvitationField {
    /// The id of the element that gets the focus where the field is wrong.
    pub(super) const fn id(self) -> &'static str {
        match self {
            Self::Name => "group-name",
            Self::BothMeant => "both-meant",
            Self::Roles => "role-first",
            Self::Units => "unit-add",
            Self::MinGroup => "min-group",
            Self::HandIn => "hand-in",
        }
    }

    /// The id of the sentence that says what is wrong.
    pub(super) const fn error_id(self) -> &'static str {
        match self {
            Self::Name => "group-name-error",
            Self::BothMeant => "both-error",
            Self::Roles => "roles-error",
            Self::Units => "units-error",
            Self::MinGroup => "min-group-error",
            Self::HandIn => "hand-in-error",
        }
    }
}

impl Default for Draft {
    fn default() -> Self {
        let all = Role::ALL.into_iter().filter(|role| *role != Role::NotStated);
        let invitation = Invitation { roles: all.fold(Roles::default(), Roles::toggled), ..Invitation::default() };
        Self { details: RespondentDetails::default(), both_meant: false, ..Self::of(invitation) }
    }
}

impl Draft {
    /// A draft to change an invitation with.
    fn of(invitation: Invitation) -> Self {
        let details = match (invitation.roles.is_empty(), invitation.units.is_empty()) {
            (true, true) => RespondentDetails::Nothing,
            (false, true) => RespondentDetails::Role,
            (true, false) => RespondentDetails::Unit,
            (false, false) => RespondentDetails::RoleAndUnit,
        };
        let min_group = invitation.min_group.to_string();
        let both_meant = details == RespondentDetails::RoleAndUnit;
        Self { invitation, details, both_meant, issued: 0, lines: String::new(), min_group, wrong: Vec::new() }
    }

    /// Whether another draft has the same content.
    fn has_content_of(&self, other: &Self) -> bool {
        let written = |draft: &Self| (draft.details, draft.both_meant, draft.lines.clone(), draft.min_group.clone());
        self.invitation == other.invitation && written(self) == written(other)
    }

    /// What it is called.
    pub(super) fn title(&self) -> &str {
        &self.invitation.title
    }

    fn add_unit(&mut self, name: &str) -> bool {
        let last = self.highest_unit();
        if last < MAX_UNIT {
            self.invitation.units.push(Unit { number: last + 1, name: name.chars().take(MAX_NAME).collect() });
        }
        last < MAX_UNIT
    }

    /// The highest number that a unit has, or has had where someone may have answered with it.
    fn highest_unit(&self) -> u8 {
        self.invitation.units.iter().fold(self.issued, |last, unit| last.max(unit.number))
    }

    /// What is wrong with a field, if anything.
    pub(super) fn error_of(&self, field: InvitationField) -> Option<&Sentence> {
        self.wrong.iter().find(|(other, _)| *other == field).map(|(_, says)| says)
    }

    /// Whether no unit can get a number any more.
    pub(super) fn is_full(&self) -> bool {
        self.highest_unit() >= MAX_UNIT
    }

    /// The invitation as it is saved, or what is wrong with it, in the order of the fields.
    fn checked(&self) -> Result<Invitation, Vec<(InvitationField, Sentence)>> {
        let mut wrong: Vec<(InvitationField, Sentence)> = Vec::new();
        let mut say = |is_wrong: bool, field: InvitationField, says: fn(&GroupScreenWords) -> &'static str| {
            if is_wrong {
                wrong.push((field, Sentence::new(move |lang| says(lang.group()))));
            }
        };
        let trimmed = |text: &str| free_text::one_line(text.to_owned()).trim().to_owned();
        let is_long = |text: &str, most: usize| text.chars().count() > most;
        let mut asked = self.invitation.clone();
        asked.title = trimmed(&asked.title);
        asked.hand_in = trimmed(&asked.hand_in);
        for unit in &mut asked.units {
            unit.name = trimmed(&unit.name);
        }
        asked.units.retain(|unit| !unit.name.is_empty());
        say(asked.title.is_empty(), InvitationField::Name, |words| words.name_missing);
        say(is_long(&asked.title, MAX_NAME), InvitationField::Name, |words| words.too_long);
        say(self.details == RespondentDetails::RoleAndUnit && !self.both_meant, InvitationField::BothMeant, |words| {
            words.both_missing
        });
        if self.details.role() {
            say(asked.roles.is_empty(), InvitationField::Roles, |words| words.roles_missing);
        } else {
            asked.roles = Roles::default();
        }
        let mut twice = None;
        if self.details.unit() {
            say(asked.units.is_empty(), InvitationField::Units, |words| words.units_missing);
            say(asked.units.iter().any(|unit| is_long(&unit.name, MAX_NAME)), InvitationField::Units, |words| {
                words.too_long
            });
            twice = asked.units.iter().enumerate().find_map(|(place, unit)| {
                let is_twice = asked.units.iter().take(place).any(|other| other.name == unit.name);
                is_twice.then(|| unit.name.clone())
            });
        } else {
            asked.units.clear();
        }
        let min_group = self.min_group.trim().parse().ok().filter(|number| SMALLEST_GROUPS.contains(number));
        say(min_group.is_none(), InvitationField::MinGroup, |words| words.min_wrong);
        asked.min_group = min_group.unwrap_or(asked.min_group);
        say(is_long(&asked.hand_in, MAX_HAND_IN), InvitationField::HandIn, |words| words.too_long);
        if let Some(name) = twice {
            let place = wrong
                .iter()
                .take_while(|(field, _)| !matches!(field, InvitationField::MinGroup | InvitationField::HandIn))
                .count();
            wrong.insert(
                place,
                (InvitationField::Units, Sentence::new(move |lang| fill(lang.group().unit_twice, &[&name]))),
            );
        }
        if wrong.is_empty() { Ok(asked) } else { Err(wrong) }
    }
}

pub(super) fn update(state: &mut State, msg: GroupMsg) -> Effect {
    match msg {
        GroupMsg::Change => {
            state.group.draft = Some(first_draft(state));
            return Effect::Focus("heading");
        }
        GroupMsg::Cancel => {
            state.group.dropped = state.group.draft.take();
            if state.group.dropped.as_ref().is_some_and(|draft| !draft.has_content_of(&first_draft(state))) {
                state.notify_undoable(|lang| lang.group().draft_dropped, GroupMsg::TakeBack.into());
            }
            return state.go(if state.group.at.is_some() { Screen::Invite } else { Screen::Groups });
        }
        GroupMsg::TakeBack => {
            state.group.draft = state.group.dropped.take();
            return state.go(Screen::Invite);
        }
        GroupMsg::Save => return save(state),
        GroupMsg::Draft(msg) => {
            return state.group.draft.as_mut().map_or(Effect::None, |draft| write(draft, msg));
        }
        _ => {}
    }
    Effect::None
}

/// The draft at first: the invitation of the group at hand, or a new one.
fn first_draft(state: &State) -> Draft {
    let of_group = |group: &Group| Draft { issued: group.issued.highest_unit, ..Draft::of(group.invitation.clone()) };
    state.group_at_hand().map(of_group).unwrap_or_default()
}

fn write(draft: &mut Draft, msg: DraftMsg) -> Effect {
    let asked = &mut draft.invitation;
    match msg {
        DraftMsg::Title(text) => asked.title = text,
        DraftMsg::Details(details) => {
            draft.details = details;
            if details.unit() && asked.units.is_empty() {
                draft.add_unit("");
            }
        }
        DraftMsg::BothMeant(meant) => draft.both_meant = meant,
        DraftMsg::Role(role) => asked.roles = asked.roles.toggled(role),
        DraftMsg::Unit(place, name) => {
            if let Some(unit) = asked.units.get_mut(place) {
                unit.name = name;
            }
        }
        DraftMsg::AddUnit => {
            draft.add_unit("");
            return Effect::Focus("unit-last");
        }
        DraftMsg::RemoveUnit(place) => {
            if place < asked.units.len() {
                asked.units.remove(place);
            }
            return Effect::Focus("unit-add");
        }
        DraftMsg::Lines(text) => draft.lines = text,
        DraftMsg::AddLines => {
            // An empty field that is there to begin with would only be in the way.
            asked.units.retain(|unit| !unit.name.trim().is_empty());
            let lines = std::mem::take(&mut draft.lines);
            for name in lines.lines().map(str::trim).filter(|name| !name.is_empty()) {
                if !draft.add_unit(name) {
                    break;
                }
            }
        }
        DraftMsg::Targets(targets) => asked.targets = targets,
        DraftMsg::MinGroup(text) => draft.min_group = text,
        DraftMsg::HandIn(text) => asked.hand_in = text,
    }
    Effect::None
}

fn save(state: &mut State) -> Effect {
    let Some(draft) = &state.group.draft else { return Effect::None };
    let invitation = match draft.checked() {
        Ok(invitation) => invitation,
        Err(wrong) => {
            let first = wrong.first().map_or("heading", |(field, _)| field.id());
            if let Some(draft) = &mut state.group.draft {
                draft.wrong = wrong;
            }
            return Effect::Focus(first);
        }
    };
    let before = state.group_at_hand();
    let mut issued = before.map(|group| group.issued.clone()).unwrap_or_default();
    let tag = invitation::tag(&invitation::encode(&invitation));
    issued.tags.retain(|other| *other != tag);
    issued.tags.push(tag);
    issued.highest_unit = invitation.units.iter().fold(issued.highest_unit, |last, unit| last.max(unit.number));
    let is_new = before.is_none();
    let saved = if is_new {
        let group = Group { issued, ..Group::new(state.new_id(), invitation) };
        let id = group.id.clone();
        let is_run = state.run(Command::InsertGroup(usize::MAX, Box::new(group)));
        if is_run {
            state.group.at = Some(id);
        }
        is_run
    } else {
        state.change_group(GroupChange::Invite(Box::new(invitation), issued))
    };
    if saved {
        state.group.draft = None;
        state.notify(move |lang| if is_new { lang.group().created } else { lang.group().changed }, false);
        return state.go(Screen::Invite);
    }
    Effect::None
}
