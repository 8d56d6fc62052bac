//! Good examples: one's own, and those of others.

use super::edit::{change_button, leave, msg as set};
use super::entry::{entry, select};
use super::fields::{done, hinted, link, quiet_link, typed};
use super::sections::{lacking, optional};
use super::{PlanMsg, PlanPart};
use crate::app::TextExport;
use crate::app::controls::{Weight, actions, button, named, para, tick};
use crate::app::effect::Effect;
use crate::app::message::{Msg, Screen};
use crate::app::share;
use crate::app::share::copyable;
use crate::app::share::{MAX_LINK as LONGEST, ShareState, link_to};
use crate::app::state::State;
use crate::app::view::{El, el};
use crate::codec::snapshot;
use crate::model::plan::item::{MAX_LINK, MAX_TEXT, MAX_WHAT};
use crate::model::plan::{Example, Item, ItemField, ItemId, ItemText, MAX_EXAMPLES, PlanChange, Section};
use crate::model::share::example_alone;
use crate::model::{Area, AssessmentId};
use crate::text::Lang;

/// Something done in this section.
#[derive(Clone, Copy, Debug)]
pub enum ExampleMsg {
    /// Adds one, and opens it.
    Add,
    /// Opens one, or closes it.
    Open(Option<ItemId>),
    /// Removes one.
    Remove(ItemId),
    /// Whether the one that is open may be handed on by a link.
    Share(bool),
    /// Whether that tells whose it is.
    Names(bool),
    /// Saves one as a page.
    Page(ItemId),
    /// Takes over the one at a place of what someone has shared.
    Take(usize),
}

/// The state of this section.
#[derive(Default)]
pub(in crate::app) struct ExamplesState {
    open: Option<ItemId>,
    /// What has been ticked of its link: that it may be handed on, and that it tells whose it is.
    shares: bool,
    names: bool,
}

/// Changes the state; what is to be done in the browser is handed back.
pub(super) fn update(state: &mut State, msg: ExampleMsg) -> Effect {
    match msg {
        ExampleMsg::Add => {
            let (id, area) = (state.new_item(), state.current().focus.first().copied().unwrap_or_default());
            let example = Example { id, area, ..Example::default() };
            if state.change_plan(PlanChange::Insert(usize::MAX, Item::Example(example))) {
                state.plan.examples = ExamplesState { open: Some(id), ..ExamplesState::default() };
                return Effect::Focus("example-open");
            }
        }
        ExampleMsg::Open(open) => {
            let left =
                std::mem::replace(&mut state.plan.examples, ExamplesState { open, ..ExamplesState::default() }).open;
            return if open.is_some() { Effect::Focus("example-open") } else { leave(state, left) };
        }
        ExampleMsg::Remove(id) => {
            if state.change_plan(PlanChange::Remove(id)) {
                state.notify(|lang| lang.plan_more().example_removed, true);
                return Effect::Focus("undo-bar");
            }
        }
        ExampleMsg::Share(shares) => state.plan.examples.shares = shares,
        ExampleMsg::Names(names) => state.plan.examples.names = names,
        ExampleMsg::Page(id) => return Effect::Perform(share::save_text(state, TextExport::Example(id))),
        ExampleMsg::Take(place) => {
            let theirs = state.share.received().and_then(|received| {
                let example = received.assessment().plan.examples.get(place)?.clone();
                // What it belongs to there is not here.
                Some(Example { id: state.new_item(), action: None, ..example })
            });
            if let Some(example) = theirs
                && state.change_plan(PlanChange::Insert(usize::MAX, Item::Example(example)))
            {
                state.notify(|lang| lang.plan_more().example_taken, true);
                return state.go(Screen::Plan(PlanPart::Examples));
            }
        }
    }
    Effect::None
}

/// How many there are.
pub(super) fn said(state: &State) -> String {
    match state.plan_at_hand().examples.len() {
        0 => state.lang().plan_screen().nothing_yet.to_owned(),
        count => count.to_string(),
    }
}

pub(super) fn view(state: &State) -> El {
    let words = state.lang().plan_more();
    let examples = &state.plan_at_hand().examples;
    let add = (examples.len() < MAX_EXAMPLES).then(|| link(words.example_add, ExampleMsg::Add.into()));
    let others = link(words.example_open, Msg::go(Screen::Open));
    let inside = el("div")
        .class("fold-body")
        .child(lacking(state, Section::Examples))
        .child(para("", words.examples_lead))
        .child(el("div").class("plan-examples").children(examples.iter().map(|example| card(state, example))))
        .child(actions(add.into_iter().chain([others])));
    optional(state, PlanPart::Examples, state.lang().plan_words().examples, said(state)).child(inside)
}

fn name(lang: Lang, example: &Example) -> String {
    match example.title.trim() {
        "" => lang.plan_more().example_unnamed.to_owned(),
        title => title.to_owned(),
    }
}

/// What an example says, for those who only read it.
fn content(lang: Lang, example: &Example, action: Option<String>) -> [Option<El>; 3] {
    let says = example.says.trim();
    let belongs = [Some(lang.guide(example.area).short.to_owned()), action];
    let belongs = belongs.into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let more = match (example.address(), example.link.trim()) {
        (_, "") => None,
        (Some(address), _) => {
            // The page that is led to learns nothing of this one.
            let link = el("a").attr("href", address.to_owned()).attr("target", "_blank").attr("rel", "noreferrer");
            Some(el("p").class("address").child(link.child(address.to_owned())))
        }
        (None, text) => Some(para("address", text.to_owned())),
    };
    [Some(para("muted", belongs)), (!says.is_empty()).then(|| para("typed", says.to_owned())), more]
}

fn card(state: &State, example: &Example) -> El {
    let (lang, words) = (state.lang(), state.lang().plan_more());
    let name = name(lang, example);
    let card = el("div").key(example.id.get()).class("plan-example");
    if state.plan.examples.open == Some(example.id) {
        return card.child(form(state, example, &name));
    }
    let action = example.action.and_then(|id| state.plan_at_hand().action(id)).map(|action| lang.action_name(action));
    let quiet = |label: &'static str, msg: ExampleMsg| named(quiet_link(label, msg.into()), label, &name);
    card.child(el("h4").child(name.clone())).children(content(lang, example, action).into_iter().flatten()).child(
        actions([
            change_button(state, example.id, &name, ExampleMsg::Open(Some(example.id)).into()),
            quiet(words.example_page, ExampleMsg::Page(example.id)),
            quiet(words.example_remove, ExampleMsg::Remove(example.id)),
        ]),
    )
}

fn form(state: &State, example: &Example, name: &str) -> El {
    let (lang, words, id) = (state.lang(), state.lang().plan_more(), example.id);
    let write = move |which: ItemText| move |text| PlanMsg::Edit(PlanChange::Write(id, which, text)).into();
    let areas =
        Area::ALL.map(|area| (lang.guide(area).short.to_owned(), example.area == area, set(id, ItemField::Area(area))));
    let none = (words.example_no_action.to_owned(), example.action.is_none(), set(id, ItemField::Action(None)));
    let all = state.plan_at_hand().actions.iter().map(|action| {
        let msg = set(id, ItemField::Action(Some(action.id)));
        (lang.action_name(action), example.action == Some(action.id), msg)
    });
    let is_wrong = !example.link.trim().is_empty() && example.address().is_none();
    let link_field = typed("input", &example.link, MAX_LINK, write(ItemText::Link)).attr("inputmode", "url");
    let says = typed("textarea", &example.says, MAX_TEXT, write(ItemText::Note)).attr("rows", "4");
    let says_hint = ("example-says-hint", words.example_says_hint);
    let link_hint = ("example-link-hint", words.example_link_hint);
    el("div")
        .class("editor plan-form")
        .child(el("h4").id("example-open").attr("tabindex", "-1").child(name.to_owned()))
        .child(
            el("div")
                .class("plan-fields")
                .child(entry(words.example_title, typed("input", &example.title, MAX_WHAT, write(ItemText::What))))
                .child(select(lang.words().col_area, areas))
                .child(select(words.example_action, [none].into_iter().chain(all)))
                .child(el("div").class("whole").child(hinted("example-says", words.example_says, says_hint, says)))
                .child(el("div").class("whole").child(hinted(
                    "example-link",
                    words.example_link,
                    link_hint,
                    link_field,
                )))
                .child(
                    el("div")
                        .class("whole")
                        .attr("role", "status")
                        .child(is_wrong.then(|| para("error", words.example_link_wrong))),
                ),
        )
        .child(shared(state, example))
        .child(actions([
            done(state, ExampleMsg::Open(None).into()),
            link(words.example_page, ExampleMsg::Page(id).into()),
            quiet_link(words.example_remove, ExampleMsg::Remove(id).into()),
        ]))
}

/// A link that holds one example, once that is ticked, with what its receiver sees.
fn shared(state: &State, example: &Example) -> Option<El> {
    let words = state.lang().plan_more();
    let ExamplesState { shares, names, .. } = state.plan.examples;
    let nobody = AssessmentId::from_random(0);
    // Without a page there is no link to offer; nothing is packed before it may be handed on.
    state.page_address()?;
    let alone = example_alone(state.current(), example.id, names, nobody)?;
    let payload = shares.then(|| snapshot::encode(&alone));
    let link = payload.as_deref().and_then(|payload| link_to(state, payload));
    let length = link.as_ref().map_or(0, String::len);
    let too_long = (length > LONGEST).then(|| para("error", state.lang().link_too_long(length)));
    let shown = link.filter(|_| length <= LONGEST);
    let shown = shown.map(|link| copyable(state, "example-payload", words.example_share, el("input"), link));
    let seen = payload.as_deref().and_then(ShareState::preview);
    let seen = seen.map(|seen| {
        let content = share::received_content(state, &seen, false, false);
        el("div").class("preview").child(el("p").child(el("strong").child(state.lang().share().preview))).child(content)
    });
    let one = |on: bool, label: &'static str, msg: ExampleMsg| tick(on, true, msg.into(), el("span").child(label));
    Some(
        el("div")
            .class("share-part")
            .child(el("h4").child(words.example_share))
            .child(para("muted", words.example_share_lead))
            .child(
                el("fieldset")
                    .class("ticks")
                    .child(el("legend").child(words.example_ticks))
                    .child(one(shares, words.example_tick, ExampleMsg::Share(!shares)))
                    .child(one(names, words.example_tick_names, ExampleMsg::Names(!names))),
            )
            .child(seen)
            .child(el("div").attr("role", "status").child(too_long))
            .child(shown),
    )
}

/// The examples in what someone has shared, each to be taken over.
pub(in crate::app) fn seen(lang: Lang, examples: &[Example], takes: bool) -> Option<El> {
    let words = lang.plan_more();
    let cards = examples.iter().enumerate().map(|(place, example)| {
        let name = name(lang, example);
        let take = button(Weight::Plain, words.example_take, ExampleMsg::Take(place).into());
        el("div")
            .class("card")
            .child(el("h4").child(name.clone()))
            .children(content(lang, example, None).into_iter().flatten())
            .child(takes.then(|| actions([named(take, words.example_take, &name)])))
    });
    let cards: Vec<El> = cards.collect();
    (!cards.is_empty())
        .then(|| el("div").child(el("h3").child(words.examples_seen)).child(el("div").class("cards").children(cards)))
}

impl From<ExampleMsg> for Msg {
    fn from(msg: ExampleMsg) -> Self {
        PlanMsg::Example(msg).into()
    }
}
