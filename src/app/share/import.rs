//! What is opened: taken in without changing what is kept, or asked about where it differs.

use super::{Received, ShareMsg, shown_id};
use crate::app::effect::Effect;
use crate::app::lazy::{entry, missing};
use crate::app::message::{GROUP_CHUNKS, Screen};
use crate::app::state::State;
use crate::app::toast::Sentence;
use crate::app::{answering, group};
use crate::codec::incoming::{self, ChosenFile, FileContent, Incoming, IncomingError};
use crate::model::merge::{ConflictChoice, MergeStatus, merge_status, resolve_conflict};
use crate::model::{Assessment, Command, Group};

/// Does with what differs as was chosen for each, in one step.
pub(super) fn settle_all(state: &mut State) -> Effect {
    let differing = std::mem::take(&mut state.share.differing);
    let commands: Vec<Command> =
        differing.into_iter().filter_map(|(one, choice)| resolve_conflict(choice, one, state.new_id())).collect();
    let changed = commands.len();
    if changed == 0 {
        state.notify(|lang| lang.share().nothing_changed, false);
    } else if state.run(Command::All(commands)) {
        state.notify(move |lang| lang.settled(changed), true);
    }
    state.go(Screen::Overview)
}

/// Opens the payload of a link, as it would be read where the whole link is pasted. One that is broken is not kept for
/// the next reload.
pub(super) fn follow(state: &mut State, payload: String) -> Effect {
    // Not while it is read: what broke the program would break it again at each reload.
    state.keep_link(None);
    let read = incoming::read(&["mk=", &payload].concat(), shown_id());
    if read.is_ok() {
        state.keep_link(Some(&payload));
    } else {
        state.share.pasted = payload;
    }
    state.share.is_of_file = false;
    take_in(state, vec![(String::new(), read)], true)
}

/// Opens what was pasted.
pub(super) fn open_pasted(state: &mut State) -> Effect {
    let read = vec![(String::new(), incoming::read(&state.share.pasted, shown_id()))];
    if leads_to_groups(state, &read) {
        state.wait_for(GROUP_CHUNKS, ShareMsg::OpenPasted.into());
        return Effect::None;
    }
    state.share.is_of_file = false;
    take_in(state, read, false)
}

/// Opens files.
pub(super) fn open_files(state: &mut State, files: Vec<ChosenFile>) -> Effect {
    let read = files.into_iter().map(|(name, content)| (name, content.and_then(|content| content.read(shown_id()))));
    let read: Vec<_> = read.collect();
    if leads_to_groups(state, &read) {
        let files = read.into_iter().map(|(name, read)| (name, read.map(FileContent::Read)));
        state.wait_for(GROUP_CHUNKS, ShareMsg::FilesRead(files.collect()).into());
        return Effect::None;
    }
    open(state, read)
}

/// Whether there are groups in what was opened, and what shows them is not there yet.
fn leads_to_groups(state: &State, read: &[(String, Result<Incoming, IncomingError>)]) -> bool {
    let has_groups = |read: &Incoming| matches!(read, Incoming::File(file) if !file.groups.is_empty());
    state.takes_files()
        && !missing(GROUP_CHUNKS).is_empty()
        && read.iter().any(|(_, read)| read.as_ref().is_ok_and(has_groups))
}

/// Takes in what came in files.
pub(in crate::app) fn open(state: &mut State, read: Vec<(String, Result<Incoming, IncomingError>)>) -> Effect {
    state.share.is_of_file = true;
    take_in(state, read, false)
}

/// Takes in what was opened. Nothing that is kept changes; what is new is added, and can be taken back.
pub(super) fn take_in(
    state: &mut State,
    read: Vec<(String, Result<Incoming, IncomingError>)>,
    by_link: bool,
) -> Effect {
    state.set_example(None);
    state.share.problems.clear();
    // What an earlier file left to be chosen waits until there is another.
    if read.iter().any(|(_, read)| matches!(read, Ok(Incoming::File(_)))) {
        state.share.differing.clear();
    }
    let several = read.len() > 1;
    let (mut new, mut same, mut files) = (Vec::<Assessment>::new(), 0, 0);
    // Of several, it is said in which.
    let of = |name: &str, why: Sentence| if several { in_file(name.to_owned(), why) } else { why };
    let (mut shown, mut asks, mut has_assessments, mut invited) = (false, false, false, None);
    let mut groups: Vec<Group> = Vec::new();
    for (name, read) in read {
        match read {
            Ok(Incoming::Response(response)) => {
                let assessment = response.to_assessment(shown_id(), state.today());
                state.share.received = Some(Received { assessment, response: Some(response), by_link });
                shown = true;
            }
            Ok(Incoming::Snapshot(assessment)) => {
                state.share.received = Some(Received { assessment: *assessment, response: None, by_link });
                shown = true;
            }
            Ok(Incoming::File(_)) if !state.takes_files() => {
                state.share.problems.push(of(&name, Sentence::new(|lang| lang.share().file_not_here)));
            }
            Ok(Incoming::File(opened)) => {
                files += 1;
                has_assessments |= !opened.assessments.is_empty();
                groups.extend(opened.groups);
                let refused =
                    opened.refused.into_iter().map(|part| Sentence::new(move |lang| lang.refused_part(&part)));
                state.share.problems.extend(refused.map(|why| of(&name, why)));
                for one in opened.assessments {
                    let earlier = new.iter().find(|other| other.id == one.id);
                    match merge_status(state.own().workspace(), &one) {
                        MergeStatus::Same => same += 1,
                        MergeStatus::New if earlier == Some(&one) => same += 1,
                        MergeStatus::New if earlier.is_none() => new.push(one),
                        MergeStatus::New | MergeStatus::Differs => {
                            state.share.differing.push((one, ConflictChoice::default()));
                            asks = true;
                        }
                    }
                }
            }
            Ok(Incoming::Invitation(asks, tag)) => invited = Some((asks, tag)),
            Err(error) => {
                state.share.problems.push(of(&name, Sentence::new(move |lang| lang.not_opened(&error))));
            }
        }
    }
    let has_groups = !groups.is_empty();
    let (group_says, group_commands) = group::take_groups(state, groups);
    let added = new.len();
    let first = new.first().filter(|_| state.own().workspace().assessments().is_empty()).map(|one| one.id.clone());
    let inserts = new.into_iter().map(|one| Command::Insert(usize::MAX, Box::new(one)));
    let commands: Vec<Command> = inserts.chain(group_commands).collect();
    let changes = !commands.is_empty();
    if changes && !state.run(Command::All(commands)) {
        return state.go(Screen::Open);
    }
    if let Some(id) = first {
        state.own_mut().choose(id);
    }
    // Where there is something to choose or to read of, it is not said that there was nothing.
    let is_told = !state.share.problems.is_empty() || asks;
    let says_count = has_assessments && added + same > 0;
    if files > 0 && (!is_told || says_count || !group_says.is_empty()) {
        let counts = says_count || group_says.is_empty();
        let count = counts.then(|| Sentence::new(move |lang| lang.opened(added, same)));
        let all: Vec<Sentence> = count.into_iter().chain(group_says).collect();
        let says = move |lang| all.iter().map(|says| says.words(lang)).collect::<Vec<_>>().join(" ");
        state.notify(says, changes);
    }
    let after = if !state.share.problems.is_empty() {
        state.go(Screen::Open);
        // To the field that it came from.
        Effect::Focus(if state.share.is_of_file && state.takes_files() { "open-file" } else { "open-text" })
    } else if asks {
        state.go(Screen::Choose)
    } else if let Some((asks, tag)) = invited {
        answering::follow(state, asks, tag)
    } else if shown {
        state.go(Screen::Received)
    } else if !has_assessments
        && has_groups
        && let Some(group) = entry::group()
    {
        (group.begin)(state)
    } else {
        state.go(Screen::Overview)
    };
    if state.share.problems.is_empty() {
        state.share.pasted.clear();
    }
    after
}

/// Says in which file it is so.
pub(in crate::app) fn in_file(name: String, why: Sentence) -> Sentence {
    Sentence::new(move |lang| [&name, ": ", &why.words(lang)].concat())
}

pub(super) fn keep_copy(state: &mut State) -> Effect {
    let Some(received) = &state.share.received else { return Effect::None };
    let mut copy = received.assessment.clone();
    copy.id = state.new_id();
    copy.title = state.lang().copy_title(&copy, state.lang().share().copy_of);
    if !state.run(Command::Insert(usize::MAX, Box::new(copy))) {
        return Effect::None;
    }
    state.notify(|lang| lang.share().copy_kept, true);
    state.keep_link(None);
    state.share.received = None;
    state.go(Screen::Overview)
}
