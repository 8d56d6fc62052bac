//! What a group is asked, and how it is invited.

use super::{GroupMsg, whose};
use crate::app::bar::Says;
use crate::app::controls::{Weight, actions, button, canvas, heading, named, para, quiet_radio, section, tick};
use crate::app::later::share::{copyable, part};
use crate::app::later::sharing::{MAX_LINK, link};
use crate::app::message::{Msg, Screen};
use crate::app::state::{After, State};
use crate::app::view::{El, el};
use crate::chart::qr;
use crate::codec::invitation;
use crate::model::assessment::MAX_NAME;
use crate::model::invitation::{MAX_HAND_IN, Roles, SMALLEST_GROUPS, Unit};
use crate::model::response::MAX_UNIT;
use crate::model::{Command, Group, GroupChange, Invitation, Role, free_text};
use crate::text::charts::fill;
use crate::text::group_phrases::invitation_element;
use crate::text::group_words::GroupScreenWords;

/// What those who answer may say about themselves.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Asks {
    /// Nothing.
    #[default]
    Nothing,
    /// Their role.
    Role,
    /// Their unit.
    Unit,
    /// Both.
    Both,
}

impl Asks {
    const ALL: [Self; 4] = [Self::Nothing, Self::Role, Self::Unit, Self::Both];

    const fn role(self) -> bool {
        matches!(self, Self::Role | Self::Both)
    }

    const fn unit(self) -> bool {
        matches!(self, Self::Unit | Self::Both)
    }
}

/// A change to what is being written.
#[derive(Clone, Debug)]
pub enum DraftMsg {
    /// The name of the group.
    Title(String),
    /// What is asked.
    Asks(Asks),
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
    invitation: Invitation,
    asks: Asks,
    both_meant: bool,
    /// The highest number of a unit in any invitation that has been handed out.
    issued: u8,
    lines: String,
    min_group: String,
    wrong: Vec<Says>,
}

impl Default for Draft {
    fn default() -> Self {
        let all = Role::ALL.into_iter().filter(|role| *role != Role::NotStated);
        let invitation = Invitation { roles: all.fold(Roles::default(), Roles::toggled), ..Invitation::default() };
        Self { asks: Asks::default(), both_meant: false, ..Self::of(invitation) }
    }
}

impl Draft {
    /// To change what has been written before.
    fn of(invitation: Invitation) -> Self {
        let asks = match (invitation.roles.is_empty(), invitation.units.is_empty()) {
            (true, true) => Asks::Nothing,
            (false, true) => Asks::Role,
            (true, false) => Asks::Unit,
            (false, false) => Asks::Both,
        };
        let min_group = invitation.min_group.to_string();
        let both_meant = asks == Asks::Both;
        Self { invitation, asks, both_meant, issued: 0, lines: String::new(), min_group, wrong: Vec::new() }
    }

    /// Whether the same is written in another.
    fn says_what(&self, other: &Self) -> bool {
        let written = |draft: &Self| (draft.asks, draft.both_meant, draft.lines.clone(), draft.min_group.clone());
        self.invitation == other.invitation && written(self) == written(other)
    }

    /// What it is called.
    pub(super) fn title(&self) -> &str {
        &self.invitation.title
    }

    fn add_unit(&mut self, name: &str) -> bool {
        let last = self.last_unit();
        if last < MAX_UNIT {
            self.invitation.units.push(Unit { number: last + 1, name: name.chars().take(MAX_NAME).collect() });
        }
        last < MAX_UNIT
    }

    /// The highest number that a unit has, or has had where someone may have answered with it.
    fn last_unit(&self) -> u8 {
        self.invitation.units.iter().fold(self.issued, |last, unit| last.max(unit.number))
    }

    /// What is to be asked, or what is wrong with it.
    fn checked(&self) -> Result<Invitation, Vec<Says>> {
        let mut wrong: Vec<Says> = Vec::new();
        let mut say = |is_wrong: bool, says: Says| {
            if is_wrong {
                wrong.push(says);
            }
        };
        let words = |says: fn(&GroupScreenWords) -> &'static str| Says::new(move |lang| says(lang.group()));
        let trimmed = |text: &str| free_text::one_line(text.to_owned()).trim().to_owned();
        let mut asked = self.invitation.clone();
        asked.title = trimmed(&asked.title);
        asked.hand_in = trimmed(&asked.hand_in);
        for unit in &mut asked.units {
            unit.name = trimmed(&unit.name);
        }
        asked.units.retain(|unit| !unit.name.is_empty());
        say(asked.title.is_empty(), words(|words| words.name_missing));
        if self.asks.role() {
            say(asked.roles.is_empty(), words(|words| words.roles_missing));
        } else {
            asked.roles = Roles::default();
        }
        if self.asks.unit() {
            say(asked.units.is_empty(), words(|words| words.units_missing));
            for (place, unit) in asked.units.iter().enumerate() {
                if asked.units.iter().take(place).any(|other| other.name == unit.name) {
                    let name = unit.name.clone();
                    say(true, Says::new(move |lang| fill(lang.group().unit_twice, &[&name])));
                }
            }
        } else {
            asked.units.clear();
        }
        say(self.asks == Asks::Both && !self.both_meant, words(|words| words.both_missing));
        let min_group = self.min_group.trim().parse().ok().filter(|number| SMALLEST_GROUPS.contains(number));
        say(min_group.is_none(), words(|words| words.min_wrong));
        asked.min_group = min_group.unwrap_or(asked.min_group);
        let is_long = asked.title.chars().count() > MAX_NAME || asked.hand_in.chars().count() > MAX_HAND_IN;
        say(
            is_long || asked.units.iter().any(|unit| unit.name.chars().count() > MAX_NAME),
            words(|words| words.too_long),
        );
        if wrong.is_empty() { Ok(asked) } else { Err(wrong) }
    }
}

pub(super) fn update(state: &mut State, msg: GroupMsg) -> After {
    match msg {
        GroupMsg::Change => {
            state.gathering.draft = Some(begun(state));
            return After::Focus("heading");
        }
        GroupMsg::Cancel => {
            state.gathering.dropped = state.gathering.draft.take();
            if state.gathering.dropped.as_ref().is_some_and(|draft| !draft.says_what(&begun(state))) {
                state.tell_with(|lang| lang.group().draft_dropped, GroupMsg::TakeBack.into());
            }
            return state.go(if state.gathering.at.is_some() { Screen::Invite } else { Screen::Groups });
        }
        GroupMsg::TakeBack => {
            state.gathering.draft = state.gathering.dropped.take();
            return state.go(Screen::Invite);
        }
        GroupMsg::Save => return save(state),
        GroupMsg::Draft(msg) => {
            return state.gathering.draft.as_mut().map_or(After::Nothing, |draft| write(draft, msg));
        }
        _ => {}
    }
    After::Nothing
}

/// What one begins to write with: what the group at hand is asked, or a new one.
fn begun(state: &State) -> Draft {
    let of_group = |group: &Group| Draft { issued: group.issued.last_unit, ..Draft::of(group.invitation.clone()) };
    state.group_at_hand().map(of_group).unwrap_or_default()
}

fn write(draft: &mut Draft, msg: DraftMsg) -> After {
    let asked = &mut draft.invitation;
    match msg {
        DraftMsg::Title(text) => asked.title = text,
        DraftMsg::Asks(asks) => {
            draft.asks = asks;
            if asks.unit() && asked.units.is_empty() {
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
            return After::Focus("unit-last");
        }
        DraftMsg::RemoveUnit(place) => {
            if place < asked.units.len() {
                asked.units.remove(place);
            }
            return After::Focus("unit-add");
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
    After::Nothing
}

fn save(state: &mut State) -> After {
    let Some(draft) = &state.gathering.draft else { return After::Nothing };
    let invitation = match draft.checked() {
        Ok(invitation) => invitation,
        Err(wrong) => {
            if let Some(draft) = &mut state.gathering.draft {
                draft.wrong = wrong;
            }
            return After::Focus("wrong");
        }
    };
    let before = state.group_at_hand();
    let mut issued = before.map(|group| group.issued.clone()).unwrap_or_default();
    let tag = invitation::tag(&invitation::encode(&invitation));
    issued.tags.retain(|other| *other != tag);
    issued.tags.push(tag);
    issued.last_unit = invitation.units.iter().fold(issued.last_unit, |last, unit| last.max(unit.number));
    let is_new = before.is_none();
    let saved = if is_new {
        let group = Group { issued, ..Group::new(state.new_id(), invitation) };
        let id = group.id.clone();
        let is_run = state.run(Command::InsertGroup(usize::MAX, Box::new(group)));
        if is_run {
            state.gathering.at = Some(id);
        }
        is_run
    } else {
        state.change_group(GroupChange::Invite(Box::new(invitation), issued))
    };
    if saved {
        state.gathering.draft = None;
        state.tell(move |lang| if is_new { lang.group().created } else { lang.group().changed }, false);
        return state.go(Screen::Invite);
    }
    After::Nothing
}

/// A field with a label and a hint.
fn field(
    id: &'static str,
    label: impl Into<crate::app::view::Node>,
    hint: Option<(&'static str, &'static str)>,
    input: El,
) -> El {
    let input = match hint {
        Some((id, _)) => input.attr("aria-describedby", id),
        None => input,
    };
    el("div")
        .class("field")
        .child(el("label").attr("for", id).child(label))
        .child(hint.map(|(id, text)| para("muted", text).id(id)))
        .child(input.id(id))
}

fn text(value_now: &str, max: usize, msg: fn(String) -> DraftMsg) -> El {
    el("input")
        .attr("maxlength", max.to_string())
        .attr("autocomplete", "off")
        .prop("value", value_now)
        .on_text("input", move |text| Some(GroupMsg::Draft(msg(text)).into()))
}

/// Where an invitation is written.
pub(super) fn form(state: &State) -> El {
    let words = state.lang.group();
    let Some(draft) = &state.gathering.draft else {
        return section("group").child(heading(words.form_new)).child(para("lead", words.groups_lead)).child(actions(
            [
                button(Weight::Main, words.new_group, GroupMsg::New.into()),
                button(Weight::Quiet, words.all_groups, Msg::Go(Screen::Groups)),
            ],
        ));
    };
    let is_new = state.gathering.at.is_none();
    // Those of one that is there have their way to the others above them.
    let others = is_new && !state.desk().workspace().groups().is_empty();
    let asked = &draft.invitation;
    let send = |msg: DraftMsg| Msg::from(GroupMsg::Draft(msg));
    let radios = Asks::ALL.map(|asks| {
        let label = match asks {
            Asks::Nothing => words.asks_nothing,
            Asks::Role => words.asks_role,
            Asks::Unit => words.asks_unit,
            Asks::Both => words.asks_both,
        };
        quiet_radio("asks", label, draft.asks == asks, send(DraftMsg::Asks(asks)))
    });
    let both = (draft.asks == Asks::Both).then(|| {
        let meant = draft.both_meant;
        let label = el("span").child(words.asks_both_ok);
        el("div").child(para("", words.asks_both_why)).child(tick(
            meant,
            true,
            send(DraftMsg::BothMeant(!meant)),
            label,
        ))
    });
    let roles = draft.asks.role().then(|| {
        let roles = Role::ALL.into_iter().filter(|role| *role != Role::NotStated).map(|role| {
            let label = el("span").child(state.lang.role(role));
            tick(asked.roles.contains(role), true, send(DraftMsg::Role(role)), label)
        });
        el("fieldset").class("ticks").child(el("legend").child(words.roles)).children(roles)
    });
    let wrong = (!draft.wrong.is_empty()).then(|| {
        let each = draft.wrong.iter().map(|says| el("li").child(says.words(state.lang)));
        el("div")
            .class("banner problem")
            .child(el("p").id("wrong").attr("tabindex", "-1").child(words.form_wrong))
            .child(el("ul").children(each))
    });
    let min = el("input")
        .class("short")
        .attr("inputmode", "numeric")
        .attr("maxlength", "2")
        .attr("autocomplete", "off")
        .prop("value", draft.min_group.as_str())
        .on_text("input", move |text| Some(GroupMsg::Draft(DraftMsg::MinGroup(text)).into()));
    let targets = el("span").child(words.targets).child(el("span").class("muted hint").child(words.targets_hint));
    section("group")
        .child(heading(if is_new { words.form_new } else { words.form_change }))
        .child(para("lead", words.form_lead))
        .child(el("div").attr("role", "alert").child(wrong))
        .child(field(
            "group-name",
            words.name,
            Some(("name-hint", words.name_hint)),
            text(&asked.title, MAX_NAME, DraftMsg::Title),
        ))
        .child(el("fieldset").class("choices").child(el("legend").child(words.asks)).children(radios).child(both))
        .child(roles)
        .child(draft.asks.unit().then(|| units(state, draft)))
        .child(tick(asked.targets, true, send(DraftMsg::Targets(!asked.targets)), targets))
        .child(field("min-group", words.min_group, Some(("min-hint", words.min_hint)), min))
        .child(field(
            "hand-in",
            words.hand_in,
            Some(("hand-in-hint", words.hand_in_hint)),
            text(&asked.hand_in, MAX_HAND_IN, DraftMsg::HandIn),
        ))
        .child(para("muted", words.anonymous))
        .child(actions(
            [
                Some(button(
                    Weight::Main,
                    if is_new { words.create } else { words.save_changes },
                    GroupMsg::Save.into(),
                )),
                Some(button(Weight::Plain, words.cancel, GroupMsg::Cancel.into())),
                others.then(|| button(Weight::Quiet, words.all_groups, Msg::Go(Screen::Groups))),
            ]
            .into_iter()
            .flatten(),
        ))
}

fn units(state: &State, draft: &Draft) -> El {
    let words = state.lang.group();
    let last = draft.invitation.units.len().saturating_sub(1);
    let rows = draft.invitation.units.iter().enumerate().map(|(place, unit)| {
        let label = fill(words.unit, &[&(place + 1).to_string()]);
        let input = el("input")
            .attr("maxlength", MAX_NAME.to_string())
            .attr("autocomplete", "off")
            .attr("aria-label", label.clone())
            .prop("value", unit.name.as_str())
            .on_text("input", move |text| Some(GroupMsg::Draft(DraftMsg::Unit(place, text)).into()));
        let input = if place == last { input.id("unit-last") } else { input };
        let remove = button(Weight::Quiet, words.remove, GroupMsg::Draft(DraftMsg::RemoveUnit(place)).into());
        el("li").class("unit").child(input).child(named(remove, words.remove, &label))
    });
    let lines = el("textarea")
        .attr("rows", "3")
        .prop("value", draft.lines.as_str())
        .on_text("input", |text| Some(GroupMsg::Draft(DraftMsg::Lines(text)).into()));
    let is_full = draft.last_unit() >= MAX_UNIT;
    el("fieldset")
        .class("units")
        .child(el("legend").child(words.units))
        .child(para("muted", words.units_hint))
        .child(el("ol").children(rows))
        .child(is_full.then(|| para("error", words.units_full)))
        .child(actions([
            button(Weight::Plain, words.unit_add, GroupMsg::Draft(DraftMsg::AddUnit).into()).id("unit-add")
        ]))
        .child(el("details").class("fold").child(el("summary").child(words.units_paste)).child(
            el("div").class("fold-in").child(lines.attr("aria-label", words.units_paste)).child(actions([button(
                Weight::Plain,
                words.units_paste_do,
                GroupMsg::Draft(DraftMsg::AddLines).into(),
            )])),
        ))
}

/// The ways to invite.
pub(super) fn view(state: &State, group: &Group) -> El {
    let words = state.lang.group();
    let asked = &group.invitation;
    let payload = invitation::encode(asked);
    let link = link(state, &payload);
    let element = invitation_element(&payload);
    let shown = match &link {
        None => para("", words.link_none),
        Some(link) if link.len() > MAX_LINK => {
            el("p").class("error").child(fill(words.link_long, &[&link.len().to_string()]))
        }
        Some(link) => {
            let code = qr(link, 200.0).map(|_| {
                el("figure")
                    .class("qr")
                    .child(canvas("qr", words.qr.to_owned()).attr("data-qr", link.clone()))
                    .child(el("figcaption").class("muted").child(words.qr_what))
            });
            let mail = state.lang.invitation_mail(asked.title.trim(), link, &asked.hand_in, asked.targets);
            el("div")
                .class("share-part")
                .child(el("h3").child(words.link))
                .child(copyable(state, "invite-link", words.link, el("input"), link.clone()))
                .child(code)
                .child(para("muted", words.link_login))
                .child(el("h3").child(words.mail))
                .child(copyable(state, "invite-mail", words.mail, el("textarea").attr("rows", "9"), mail))
        }
    };
    section("group share")
        .child(whose(state, group))
        .child(heading(words.form_new))
        .child(para("lead", fill(words.link_lead, &[if asked.targets { words.five } else { words.three }])))
        .child(shown)
        .child(part(words.page, words.page_lead))
        .child(copyable(state, "invite-element", words.page_field, el("textarea").attr("rows", "3"), element))
        .child(para("muted", words.anonymous))
        .child(actions([
            button(Weight::Main, words.to_gather, Msg::Go(Screen::Gather)),
            button(Weight::Plain, words.change, GroupMsg::Change.into()),
        ]))
}
