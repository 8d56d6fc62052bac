//! Taking in a group's answers: what is typed, pasted or dropped is read, and it is told what that brought.

use std::collections::HashSet;

use super::GroupMsg;
use crate::app::effect::{Effect, Task};
use crate::app::message::Screen;
use crate::app::share;
use crate::app::state::State;
use crate::app::toast::Sentence;
use crate::codec::gather::{CodeScanner, ScanResult, typed};
use crate::codec::incoming::{self, ChosenFile, FileContent, IncomingError};
use crate::codec::invitation;
use crate::codec::response;
use crate::codec::text_file::{readable, text_of};
use crate::model::group::MAX_ASKED;
use crate::model::{AssessmentId, GroupChange, Response};
use crate::text::Lang;
use crate::text::charts::fill;
use crate::text::group_phrases::Brought;

/// How many bytes are read at a time: a few milliseconds on a slow machine.
const BUDGET: usize = 128 * 1024;

/// So much of a text in which nothing was found stays in the field, to be mended.
const KEPT: usize = 2000;

/// What is typed, what is being read, and what the last reading brought.
#[derive(Default)]
pub(super) struct ImportState {
    pub(super) typed: String,
    pub(super) job: Option<Box<CodeScanner>>,
    /// The files that could not be read, and why.
    refused: Vec<Sentence>,
    pub(super) report: Option<ImportReport>,
    /// The answers without an invitation that readings have found, each once.
    pub(super) without: Vec<Response>,
}

impl ImportState {
    /// What is kept of it while another group is at hand: what is typed.
    pub(super) fn waiting(self) -> Option<Self> {
        (!self.typed.trim().is_empty()).then(|| Self { typed: self.typed, ..Self::default() })
    }
}

/// What a reading brought.
pub(super) struct ImportReport {
    pub(super) says: Sentence,
    /// What else it brought, and what was not added.
    pub(super) beside: Brought,
    pub(super) unreadable: Vec<Sentence>,
    pub(super) more: usize,
    /// What was shown when it was made: as long as that is so, undoing takes back what it brought.
    pub(super) revision: Option<u64>,
    /// Whether nothing was found.
    pub(super) is_empty: bool,
}

pub(super) fn update(state: &mut State, msg: GroupMsg) -> Effect {
    let reading = &mut state.group.reading;
    match msg {
        GroupMsg::Typed(text) => reading.typed = text,
        // What a second press finds in an empty field says nothing of what the first one brought.
        GroupMsg::TakeTyped if reading.typed.trim().is_empty() && reading.report.is_some() => {}
        GroupMsg::TakeTyped => {
            // Pressed once more, with nothing new, it would take away what it has brought.
            if reading.typed.trim().is_empty() && (reading.report.is_some() || reading.job.is_some()) {
                return Effect::Focus("paste");
            }
            let text = std::mem::take(&mut reading.typed);
            let typed = (text.len() < KEPT).then(|| text.clone());
            let after = begin(state, readable(text));
            let reading = &mut state.group.reading;
            if reading.report.as_ref().is_some_and(|report| report.is_empty) {
                // It is told what is wrong with it, by the field where it can be mended.
                reading.typed = typed.unwrap_or_default();
                return Effect::Focus("paste");
            }
            return after;
        }
        GroupMsg::Pasted(text) => return begin(state, readable(text)),
        GroupMsg::Step => return step(state),
        GroupMsg::Stop => {
            reading.job = None;
            state.notify(|lang| lang.group().stopped, false);
            return Effect::Focus("paste");
        }
        GroupMsg::TakeWithout => {
            let without = state.group_at_hand().map(|group| group.without_known(&state.group.reading.without));
            let report = ImportReport::of(|lang| lang.group().nothing_found);
            take_in(state, without.unwrap_or_default(), Brought::default(), report);
        }
        GroupMsg::Replace(answers) => {
            let is_said = state.change_group(GroupChange::Replace(answers));
            if is_said {
                state.notify(|lang| lang.group().holds, true);
                return Effect::Focus("undo-bar");
            }
        }
        GroupMsg::Asked(text) => {
            let text = text.trim();
            let asked = text.parse().ok().filter(|asked| *asked <= MAX_ASKED);
            state.group.asked_invalid = asked.is_none() && !text.is_empty();
            if !state.group.asked_invalid {
                state.change_group(GroupChange::Invited(asked));
            }
        }
        GroupMsg::Find(text) => state.group.answers.find = text,
        GroupMsg::More => state.group.answers.listed += super::gather::LISTED * 5,
        GroupMsg::RemoveAnswer(answer) => {
            let code = response::encode(&answer);
            if state.change_group(GroupChange::Remove(vec![answer])) {
                state.notify(move |lang| lang.answer_removed(&code), true);
                return Effect::Focus("undo-bar");
            }
        }
        GroupMsg::Show => {
            let ends = state.group_at_hand().map(|group| {
                let mut ends = group.published.clone();
                ends.push(group.answers.len());
                ends
            });
            if let Some(ends) = ends
                && state.change_group(GroupChange::Publish(ends))
            {
                return state.go(Screen::Spread);
            }
        }
        _ => {}
    }
    Effect::None
}

/// Begins to read a text. What fits in one step is read at once.
fn begin(state: &mut State, text: String) -> Effect {
    let Some(group) = state.group_at_hand() else { return Effect::None };
    // Without a figure in it, nobody meant it as a code.
    let is_short = text.len() <= response::MAX_TYPED && text.bytes().any(|byte| byte.is_ascii_digit());
    let one = is_short.then(|| typed(&text));
    // The invitation as it is handed out now is among them, save where an earlier version made its payload.
    let now = invitation::tag(&invitation::encode(&group.invitation));
    let tags: Vec<u16> = group.issued.tags.iter().copied().chain([now]).collect();
    let Ok(gatherer) = CodeScanner::new(text, &tags, &group.answers) else {
        let unreadable = std::mem::take(&mut state.group.reading.refused);
        let report = ImportReport::of(|lang| lang.group().text_too_long);
        state.group.reading.report = Some(ImportReport { unreadable, is_empty: true, ..report });
        return Effect::None;
    };
    state.group.reading.job = Some(Box::new(gatherer));
    let after = step(state);
    // Of a single code it can be told what is wrong with it.
    if let (Some(Err(error)), Some(report)) = (one, &mut state.group.reading.report)
        && report.is_empty
    {
        report.says = Sentence::new(move |lang| lang.not_opened(&IncomingError::Code(error)));
    }
    after
}

fn step(state: &mut State) -> Effect {
    let Some(job) = &mut state.group.reading.job else { return Effect::None };
    if job.step(BUDGET) {
        return Effect::Perform(Task::Again(Box::new(GroupMsg::Step.into())));
    }
    let gathered = state.group.reading.job.take().map(|job| job.finish()).unwrap_or_default();
    finish(state, gathered);
    Effect::None
}

fn finish(state: &mut State, gathered: ScanResult) {
    let brought = Brought {
        known: gathered.known,
        unreadable: gathered.unreadable_total,
        other_group: gathered.other_group,
        ..Brought::default()
    };
    let refused = std::mem::take(&mut state.group.reading.refused);
    let found = gathered.new.len() + gathered.without_group.len() + refused.len();
    let more = brought.unreadable - gathered.unreadable.len();
    let told = gathered.unreadable.into_iter().map(|one| {
        Sentence::new(move |lang| {
            let what = [&one.excerpt, " – ", &lang.code_problem(one.error)].concat();
            fill(lang.group().line, &[&lang.count(one.line), &what])
        })
    });
    let report = ImportReport {
        unreadable: refused.into_iter().chain(told).collect(),
        more,
        is_empty: found == 0 && brought == Brought::default(),
        ..ImportReport::of(|lang| lang.group().nothing_found)
    };
    let without = &mut state.group.reading.without;
    let there: HashSet<Response> = without.iter().cloned().collect();
    without.extend(gathered.without_group.into_iter().filter(|answer| !there.contains(answer)));
    take_in(state, gathered.new, brought, report);
}

/// Takes in answers that are new, and says what they and all else of a reading have brought.
fn take_in(state: &mut State, new: Vec<Response>, brought: Brought, mut report: ImportReport) {
    let people = |state: &State| state.group_at_hand().map_or(0, |group| state.counts(group).people);
    let (taken, before) = (new.len(), people(state));
    if taken > 0 {
        if !state.change_group(GroupChange::Add(new)) {
            return;
        }
        report.revision = Some(state.session().revision());
    }
    // An answer that corrects another brings nobody new.
    let new = people(state).saturating_sub(before).min(taken);
    let brought = Brought { new, corrected: taken - new, ..brought };
    if !report.is_empty {
        report.says = Sentence::new(move |lang| lang.brought(brought.new));
        report.beside = brought;
    }
    state.group.reading.report = Some(report);
}

impl ImportReport {
    fn of<T: Into<String>>(says: impl Fn(Lang) -> T + 'static) -> Self {
        Self {
            says: Sentence::new(says),
            beside: Brought::default(),
            unreadable: Vec::new(),
            more: 0,
            revision: None,
            is_empty: false,
        }
    }
}

/// Takes files in where answers are gathered: those with text are read for answers, and the others opened.
pub(in crate::app) fn take_files(state: &mut State, files: Vec<ChosenFile>, id: fn() -> AssessmentId) -> Effect {
    let (mut ours, mut text, mut refused) = (Vec::new(), String::new(), Vec::new());
    for (name, content) in files {
        let read = content.and_then(|content| match content {
            FileContent::Bytes(bytes) if !incoming::is_file(&bytes) => {
                text.push_str(&text_of(bytes)?);
                text.push('\n');
                Ok(None)
            }
            ours => ours.read(id()).map(Some),
        });
        match read {
            Ok(Some(opened)) => ours.push((name, Ok(opened))),
            Ok(None) => {}
            Err(error) => refused.push(share::in_file(name, Sentence::new(move |lang| lang.not_opened(&error)))),
        }
    }
    let opened = (!ours.is_empty()).then(|| share::open(state, ours));
    if text.is_empty() && refused.is_empty() {
        return opened.unwrap_or(Effect::None);
    }
    state.group.reading.refused = refused;
    begin(state, text)
}
