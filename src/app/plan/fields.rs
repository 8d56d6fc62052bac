//! Fields and small controls for what is said in a plan.

use crate::app::controls::para;
use crate::app::message::Msg;
use crate::app::state::State;
use crate::app::view::{El, Node, el, plain_button};
use crate::model::plan::{Action, GoalState, Status};
use crate::model::{Date, Plan};

/// A field under its label.
#[inline(never)]
pub(super) fn field(id: &'static str, label: impl Into<Node>, input: El) -> El {
    told(id, label, None, input)
}

/// A field with what is wrong with it between the two.
#[inline(never)]
pub(super) fn told(id: &'static str, label: impl Into<Node>, wrong: Option<El>, input: El) -> El {
    el("div").class("field").child(el("label").attr("for", id).child(label)).child(wrong).child(input.id(id))
}

/// A field with a hint between the two.
#[inline(never)]
pub(super) fn hinted(id: &'static str, label: &'static str, hint: (&'static str, &'static str), input: El) -> El {
    let (hint_id, hint) = hint;
    el("div")
        .class("field")
        .child(el("label").attr("for", id).child(label))
        .child(para("hint", hint).id(hint_id))
        .child(input.id(id).attr("aria-describedby", hint_id))
}

/// What one types in: of one line, or of several.
#[inline(never)]
pub(super) fn typed(tag: &'static str, now: &str, max: usize, msg: impl Fn(String) -> Msg + 'static) -> El {
    el(tag)
        .class("in")
        .attr("maxlength", max.to_string())
        .attr("autocomplete", "off")
        .prop("value", now)
        .on_text("input", move |text| Some(msg(text)))
}

/// One of several, by place.
#[inline(never)]
pub(super) fn select(options: &[String], at: usize, msg: impl Fn(usize) -> Option<Msg> + 'static) -> El {
    let options = options.iter().enumerate().map(|(place, label)| {
        el("option").attr("value", place.to_string()).prop("selected", place == at).child(label.clone())
    });
    el("select").class("in").children(options).on_text("change", move |text| text.parse().ok().and_then(&msg))
}

/// A field whose text is sent when it is left. A wrong text stays in it; `error` is the id of the sentence that says so.
#[inline(never)]
pub(super) fn checked(
    kind: &'static str,
    now: String,
    wrong: Option<&'static str>,
    msg: impl Fn(String) -> Msg + 'static,
) -> El {
    let input = el("input").class("in").attr("type", kind).attr("autocomplete", "off").attr_if(
        kind == "text",
        "inputmode",
        "numeric",
    );
    let input = match wrong {
        Some(error) => input.attr("aria-invalid", "true").attr("aria-describedby", error),
        None => input,
    };
    input.prop_unless(wrong.is_some(), "value", now).on_text("change", move |text| Some(msg(text)))
}

/// A day as typed: none where nothing is; an error where it is no day.
pub(super) fn day(text: &str) -> Result<Option<Date>, ()> {
    let text = text.trim();
    if text.is_empty() { Ok(None) } else { Date::parse(text).map(Some).ok_or(()) }
}

/// A small button that looks like a link.
pub(super) fn link(label: impl Into<Node>, msg: Msg) -> El {
    plain_button().class("link s").on("click", msg).child(label)
}

/// The same, of something that few do.
pub(super) fn quiet_link(label: impl Into<Node>, msg: Msg) -> El {
    plain_button().class("link s quiet").on("click", msg).child(label)
}

/// The button that ends the editing of something.
pub(super) fn done(state: &State, msg: Msg) -> El {
    let label = state.lang().later_words().done;
    plain_button().class("btn main small").part("button-main").on("click", msg).child(label)
}

/// Something that matters here, beside a bar of ink.
pub(super) fn note(content: El) -> El {
    el("div").class("note small").child(content)
}

/// The status of an action: a mark, and the word.
pub(super) fn status_mark(status: Status, says: &'static str) -> El {
    mark(
        match status {
            Status::Planned => "todo",
            Status::UnderWay => "going",
            Status::Done => "done",
            Status::Paused => "paused",
            Status::Dropped => "dropped",
        },
        says,
    )
}

/// How a goal stands: a mark, and the word.
pub(super) fn goal_mark(state: GoalState, says: &'static str) -> El {
    match state {
        GoalState::OnTheWay => mark("going", says),
        GoalState::Reached => mark("done", says),
        GoalState::Dropped => mark("dropped", says),
        GoalState::Late => el("b").class("late").child(says),
        GoalState::NoLevel => mark("todo", says),
    }
}

fn mark(looks: &'static str, says: &'static str) -> El {
    el("span").class("mark-state").attr("data-is", looks).child(says)
}

/// Whether any action says what it costs or gives.
pub(super) fn is_benefit_stated(plan: &Plan) -> bool {
    super::kept(plan).any(Action::states_benefit)
}
