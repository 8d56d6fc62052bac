//! What is shared and what is opened: its state, and how its messages change it.

use super::answering::{self, end};
use super::carry::{self, Carried, Effect, Printed, TextKind};
use super::made::{self, Made};
use super::{compare, group, plan};
use crate::app::bar::Says;
use crate::app::message::{Msg, Screen};
use crate::app::state::{After, State};
use crate::chart::{GapData, LegendWords, RadarData, Scene, gap_chart, qr, radar};
use crate::codec::incoming::{self, Incoming, IncomingError};
use crate::codec::{response, snapshot};
use crate::model::merge::{Choice, Standing, settle, standing};
use crate::model::{Assessment, AssessmentId, Command, Group, Include, PerArea, Response};
use crate::report::document::{Block, Document, document_with};
use crate::report::{ReportOptions, statement};
use crate::text::Lang;

/// The most characters of a whole link: above it many mail programs break links.
pub(super) const MAX_LINK: usize = 2000;

/// The width of a QR code on paper, in CSS pixels: about eight centimetres, to be read from a table or a wall.
const QR_ON_PAPER: f64 = 320.0;

/// Something done in sharing or opening.
#[derive(Clone, Debug)]
pub enum ShareMsg {
    /// Ticks what goes along in a link.
    Include(Include),
    /// Whether notes go along in texts, tables and the report.
    Notes(bool),
    /// Whether the plan goes along in texts and the report.
    Plan(bool),
    /// Whether pictures have no ground.
    Transparent(bool),
    /// Copies the text of the field with this id.
    Copy(&'static str, String),
    /// How copying went.
    Copied {
        /// The field that was copied from.
        field: &'static str,
        /// Whether it was copied.
        done: bool,
    },
    /// Saves the assessment at hand, or all of them, as a file.
    SaveFile {
        /// Whether all of them.
        all: bool,
    },
    /// A file was made, or could not be.
    Made {
        /// The file, if it was made.
        made: Option<Made>,
        /// What is said of it, by its name.
        says: fn(Lang, &str) -> String,
    },
    /// Hands the file that was made to a share sheet.
    ShareMade,
    /// Copies what is in it.
    CopyMade,
    /// Saves or copies a picture.
    Picture(Carried),
    /// A picture was copied.
    PictureCopied,
    /// The picture of this name could not be made.
    PictureFailed(&'static str),
    /// Saves a text.
    SaveText(TextKind),
    /// Prints something.
    Print(Printed),
    /// The browser does not let it print.
    PrintBlocked,
    /// What is typed or pasted to be opened.
    Pasted(String),
    /// Opens what was pasted.
    OpenPasted,
    /// Opens a text that was pasted elsewhere.
    OpenText(String),
    /// Files chosen or dropped; none where what was dropped is no file.
    Files(usize),
    /// Files as they were read, with their names.
    FilesRead(Vec<(String, Result<Vec<u8>, IncomingError>)>),
    /// The payload of a link that led here.
    Link(String),
    /// Keeps a copy of what someone shared.
    KeepCopy,
    /// Closes what someone shared.
    CloseReceived,
    /// Chooses for one that differs.
    Choose(usize, Choice),
    /// Carries out the choices.
    Settle,
}

/// What someone else has shared.
pub(in crate::app) struct Received {
    pub(in crate::app) assessment: Assessment,
    /// The answer, where it came as a response code, which has no date.
    pub(in crate::app) response: Option<Response>,
    /// Whether it came in the address.
    pub(in crate::app) by_link: bool,
}

impl Received {
    /// The payload of a link to it.
    pub(super) fn payload(&self) -> String {
        self.response.as_ref().map_or_else(|| snapshot::encode(&self.assessment), response::encode_bare)
    }
}

/// The state of sharing and opening.
#[derive(Default)]
pub(in crate::app) struct Sharing {
    pub(in crate::app) include: Include,
    pub(in crate::app) with_notes: bool,
    /// Whether the plan goes along, where that has been said.
    pub(in crate::app) with_plan: Option<bool>,
    pub(in crate::app) transparent: bool,
    pub(in crate::app) preview_open: bool,
    /// The file that was made last.
    pub(super) made: Option<Made>,
    /// The picture that could not be made.
    pub(super) failed: Option<&'static str>,
    pub(in crate::app) pasted: String,
    /// Why what was to be opened was not.
    pub(in crate::app) problems: Vec<Says>,
    pub(in crate::app) received: Option<Received>,
    /// What in an opened file differs from what is kept, and what is chosen for it.
    pub(in crate::app) differing: Vec<(Assessment, Choice)>,
}

/// The identity of what is shown and not kept.
fn shown_id() -> AssessmentId {
    AssessmentId::from_random(0)
}

impl Sharing {
    /// The payload that says what is ticked.
    pub(super) fn payload(&self, current: &Assessment) -> String {
        snapshot::encode(&self.include.of(current, shown_id()))
    }

    /// What the receiver of a payload will see.
    pub(super) fn preview(payload: &str) -> Option<Assessment> {
        snapshot::decode(payload, shown_id()).ok()
    }
}

/// The answers at hand as one person's answer.
pub(super) fn answer(state: &State) -> Response {
    let current = state.current();
    let nonce = response::nonce(&current.id);
    match &state.answering.invited {
        Some(invited) => invited.invitation.answer(current, invited.tag, nonce),
        None => Response::of(current, nonce),
    }
}

/// What is taken along in texts, tables and the report.
pub(super) fn report_options(state: &State) -> ReportOptions {
    ReportOptions { notes: PerArea::from_fn(|_| state.sharing.with_notes), plan: with_plan(state), ..of_plan(state) }
}

/// Whether the plan goes along in texts and the report: until one says, only from where one asks for the plan itself.
pub(super) fn with_plan(state: &State) -> bool {
    state.sharing.with_plan.unwrap_or(matches!(state.screen, Screen::Plan(_)))
}

/// What is taken along of a plan: all of it, as it stands today.
pub(super) fn of_plan(state: &State) -> ReportOptions {
    ReportOptions { today: Some(state.today()), ..ReportOptions::default() }
}

/// The text for the executive on the assessment at hand.
pub(super) fn statement_at_hand(state: &State) -> Document {
    marked(state, statement(state.current(), state.lang, &of_plan(state)))
}

/// The report on the assessment at hand.
pub(super) fn report(state: &State) -> Document {
    let more = group::blocks_of(state);
    marked(state, document_with(state.current(), state.lang, &report_options(state), more))
}

/// The same, marked where it is of the example: paper does not stay beside the screen that says it.
fn marked(state: &State, mut document: Document) -> Document {
    if state.example.is_some() {
        document.facts.insert(0, state.lang.share().invented.to_owned());
    }
    document
}

/// A sheet with the response code alone, and what it is.
pub(super) fn code_sheet(state: &State) -> Document {
    let words = state.lang.share();
    let answer = answer(state);
    let picture = link(state, &response::encode_bare(&answer)).and_then(|link| qr(&link, QR_ON_PAPER)).map(|scene| {
        let (caption, description) = (words.qr_what.to_owned(), words.qr_alt.to_owned());
        Block::Picture(crate::report::Picture { name: "qr", caption, description, scene })
    });
    let (facts, lead, holds) = match state.invitation() {
        Some(asks) => {
            let facts = Some(asks.title.clone()).filter(|title| !title.is_empty()).into_iter().collect();
            (facts, end::hand_in(state.lang, asks), state.lang.code_to_group_holds(&answer))
        }
        None => (Vec::new(), words.code_lead.to_owned(), words.code_holds.to_owned()),
    };
    let texts = [Block::Large(response::encode(&answer)), Block::Paragraph(lead), Block::Paragraph(holds)];
    let blocks = texts.into_iter().chain(picture).collect();
    Document { lang: state.lang, title: words.code.to_owned(), facts, blocks }
}

/// The address of the page with a payload, where the page has one.
pub(super) fn link(state: &State, payload: &str) -> Option<String> {
    let page = state.page_address()?;
    Some([&page, "#mk=", payload].concat())
}

/// What a canvas shows that is not about the assessment at hand, and whether it is drawn as on paper whatever the theme.
pub(super) fn picture(state: &State, attribute: &dyn Fn(&str) -> Option<String>, width: f64) -> Option<(Scene, bool)> {
    if let Some(text) = attribute("data-qr") {
        return Some((qr(&text, width)?, true));
    }
    let lang = state.lang;
    let scene = match attribute("data-chart")?.as_str() {
        "gap" => gap_chart(&GapData::of(state.current(), lang), width),
        "rounds" => compare::rounds_before(state, width),
        "two" => compare::radar_of_two(state, width),
        "trend" => compare::trend_of_rounds(state, width),
        "seen-radar" => radar(&RadarData::of(&seen(state)?, lang).with_legend(LegendWords::of(lang)), width),
        "seen-gap" => gap_chart(&GapData::of(&seen(state)?, lang), width),
        name => match state.screen {
            Screen::Plan(_) => plan::picture(state, name, width)?,
            _ => group::picture(state, attribute, name, width)?,
        },
    };
    Some((scene, false))
}

/// The assessment on the screen that is not the one at hand: what someone has shared, or what a receiver would see.
fn seen(state: &State) -> Option<Assessment> {
    match &state.sharing.received {
        Some(received) if state.screen == Screen::Received => Some(received.assessment.clone()),
        _ => Sharing::preview(&state.sharing.payload(state.current())),
    }
}

/// Changes the state; what is to be done in the browser is handed back.
pub(super) fn update(state: &mut State, msg: ShareMsg) -> After {
    match msg {
        ShareMsg::Include(include) => state.sharing.include = include,
        ShareMsg::Notes(notes) => state.sharing.with_notes = notes,
        ShareMsg::Plan(plan) => state.sharing.with_plan = Some(plan),
        ShareMsg::Transparent(transparent) => state.sharing.transparent = transparent,
        ShareMsg::Copy(field, text) => {
            if field == "code" {
                answering::note_handed(state);
            }
            return After::Carry(Effect::Copy { field, text });
        }
        ShareMsg::Copied { field: made::FIELD, done: false } => {
            state.tell_more(|lang| lang.share().copy_marked, made::by_hand);
        }
        ShareMsg::Copied { done, .. } => {
            let says = move |lang: Lang| if done { lang.share().copied } else { lang.share().copy_by_hand };
            state.tell(says, false);
        }
        ShareMsg::SaveFile { all } => {
            let workspace = state.desk().workspace();
            let (assessments, groups) = match workspace.assessments() {
                kept if all => (kept.to_vec(), workspace.groups().to_vec()),
                _ => (vec![state.current().clone()], Vec::new()),
            };
            return After::Carry(carry::save_file(state, assessments, groups));
        }
        ShareMsg::Made { made: Some(made), says } => {
            let name = made.name.clone();
            state.sharing.made = Some(made);
            state.tell_more(move |lang| says(lang, &name), made::ways);
        }
        ShareMsg::ShareMade => {
            if state.sharing.made.as_ref().is_some_and(|made| made.can_share) {
                return After::Carry(Effect::Share);
            }
        }
        ShareMsg::CopyMade => {
            if let Some(text) = state.sharing.made.as_ref().and_then(|made| made.text.clone()) {
                return After::Carry(Effect::Copy { field: made::FIELD, text });
            }
        }
        ShareMsg::Made { made: None, .. } => state.tell(|lang| lang.share().file_failed, false),
        ShareMsg::Picture(what) => return carry::picture(state, what),
        ShareMsg::PictureCopied => state.tell(|lang| lang.share().picture_copied, false),
        ShareMsg::PictureFailed(name) => {
            state.sharing.failed = Some(name);
            state.tell_more(|lang| lang.share().picture_failed, made::as_shapes);
        }
        ShareMsg::SaveText(kind) => return After::Carry(carry::save_text(state, kind)),
        ShareMsg::Print(what) => {
            if what == Printed::Code {
                answering::note_handed(state);
            }
            return After::Carry(carry::print(state, what));
        }
        ShareMsg::PrintBlocked => state.tell(|lang| lang.share().print_blocked, false),
        ShareMsg::Pasted(text) => {
            state.sharing.pasted = text;
            state.sharing.problems.clear();
        }
        ShareMsg::OpenText(text) => {
            state.sharing.pasted = text;
            return update(state, ShareMsg::OpenPasted);
        }
        ShareMsg::OpenPasted => {
            let read = incoming::read(&state.sharing.pasted, shown_id());
            return open(state, vec![(String::new(), read)]);
        }
        ShareMsg::Files(0) => state.tell(|lang| lang.share().drop_none, false),
        ShareMsg::Files(_) => return After::Carry(Effect::ReadFiles),
        ShareMsg::FilesRead(files) => {
            if state.screen == Screen::Gather && state.group_at_hand().is_some() {
                return group::take_files(state, files, shown_id);
            }
            let read = files
                .into_iter()
                .map(|(name, bytes)| (name, bytes.and_then(|bytes| incoming::read_bytes(&bytes, shown_id()))));
            return open(state, read.collect());
        }
        ShareMsg::Link(payload) => return follow(state, payload),
        ShareMsg::KeepCopy => return keep_copy(state),
        ShareMsg::CloseReceived => {
            state.keep_link(None);
            state.sharing.received = None;
            return state.go(Screen::Start);
        }
        ShareMsg::Choose(place, choice) => {
            if let Some((_, chosen)) = state.sharing.differing.get_mut(place) {
                *chosen = choice;
            }
        }
        ShareMsg::Settle => return settle_all(state),
    }
    After::Nothing
}

/// Does with what differs as was chosen for each, in one step.
fn settle_all(state: &mut State) -> After {
    let differing = std::mem::take(&mut state.sharing.differing);
    let commands: Vec<Command> =
        differing.into_iter().filter_map(|(one, choice)| settle(choice, one, state.new_id())).collect();
    let changed = commands.len();
    if changed == 0 {
        state.tell(|lang| lang.share().nothing_changed, false);
    } else if state.run(Command::All(commands)) {
        state.tell(move |lang| lang.settled(changed), true);
    }
    state.go(Screen::Shelf)
}

/// Opens the payload of a link, as it would be read where the whole link is pasted. One that is broken is not kept for
/// the next reload.
fn follow(state: &mut State, payload: String) -> After {
    // Not while it is read: what broke the program would break it again at each reload.
    state.keep_link(None);
    let read = incoming::read(&["mk=", &payload].concat(), shown_id());
    if read.is_ok() {
        state.keep_link(Some(&payload));
    } else {
        state.sharing.pasted = payload;
    }
    take_in(state, vec![(String::new(), read)], true)
}

/// Takes in what was pasted or came in files.
pub(super) fn open(state: &mut State, read: Vec<(String, Result<Incoming, IncomingError>)>) -> After {
    take_in(state, read, false)
}

/// Takes in what was opened. Nothing that is kept changes; what is new is added, and can be taken back.
fn take_in(state: &mut State, read: Vec<(String, Result<Incoming, IncomingError>)>, by_link: bool) -> After {
    state.example = None;
    state.sharing.problems.clear();
    // What an earlier file left to be chosen waits until there is another.
    if read.iter().any(|(_, read)| matches!(read, Ok(Incoming::File(_)))) {
        state.sharing.differing.clear();
    }
    let several = read.len() > 1;
    let (mut new, mut same, mut files) = (Vec::<Assessment>::new(), 0, 0);
    // Of several, it is said in which.
    let of = |name: &str, why: Says| if several { in_file(name.to_owned(), why) } else { why };
    let (mut shown, mut asks, mut has_assessments, mut invited) = (false, false, false, None);
    let mut groups: Vec<Group> = Vec::new();
    for (name, read) in read {
        match read {
            Ok(Incoming::Response(response)) => {
                let assessment = response.to_assessment(shown_id(), state.today());
                state.sharing.received = Some(Received { assessment, response: Some(response), by_link });
                shown = true;
            }
            Ok(Incoming::Snapshot(assessment)) => {
                state.sharing.received = Some(Received { assessment: *assessment, response: None, by_link });
                shown = true;
            }
            Ok(Incoming::File(_)) if !state.takes_files() => {
                state.sharing.problems.push(of(&name, Says::new(|lang| lang.share().file_not_here)));
            }
            Ok(Incoming::File(opened)) => {
                files += 1;
                has_assessments |= !opened.assessments.is_empty();
                groups.extend(opened.groups);
                let refused = opened.refused.into_iter().map(|part| Says::new(move |lang| lang.refused_part(&part)));
                state.sharing.problems.extend(refused.map(|why| of(&name, why)));
                for one in opened.assessments {
                    let earlier = new.iter().find(|other| other.id == one.id);
                    match standing(state.own.workspace(), &one) {
                        Standing::Same => same += 1,
                        Standing::New if earlier == Some(&one) => same += 1,
                        Standing::New if earlier.is_none() => new.push(one),
                        Standing::New | Standing::Differs => {
                            state.sharing.differing.push((one, Choice::default()));
                            asks = true;
                        }
                    }
                }
            }
            Ok(Incoming::Invitation(asks, tag)) => invited = Some((asks, tag)),
            Err(error) => {
                state.sharing.problems.push(of(&name, Says::new(move |lang| lang.not_opened(&error))));
            }
        }
    }
    let has_groups = !groups.is_empty();
    let (group_says, group_commands) = group::take_groups(state, groups);
    let added = new.len();
    let first = new.first().filter(|_| state.own.workspace().assessments().is_empty()).map(|one| one.id.clone());
    let inserts = new.into_iter().map(|one| Command::Insert(usize::MAX, Box::new(one)));
    let commands: Vec<Command> = inserts.chain(group_commands).collect();
    let changes = !commands.is_empty();
    if changes && !state.run(Command::All(commands)) {
        return state.go(Screen::Open);
    }
    if let Some(id) = first {
        state.own.choose(id);
    }
    // Where there is something to choose or to read of, it is not said that there was nothing.
    let is_told = !state.sharing.problems.is_empty() || asks;
    let says_count = has_assessments && added + same > 0;
    if files > 0 && (!is_told || says_count || !group_says.is_empty()) {
        let counts = says_count || group_says.is_empty();
        let count = counts.then(|| Says::new(move |lang| lang.opened(added, same)));
        let all: Vec<Says> = count.into_iter().chain(group_says).collect();
        let says = move |lang| all.iter().map(|says| says.words(lang)).collect::<Vec<_>>().join(" ");
        state.tell(says, changes);
    }
    let after = if !state.sharing.problems.is_empty() {
        state.go(Screen::Open)
    } else if asks {
        state.go(Screen::Choose)
    } else if let Some((asks, tag)) = invited {
        answering::follow(state, asks, tag)
    } else if shown {
        state.go(Screen::Received)
    } else if !has_assessments && has_groups {
        group::begin(state)
    } else {
        state.go(Screen::Shelf)
    };
    if state.sharing.problems.is_empty() {
        state.sharing.pasted.clear();
    }
    after
}

/// Says in which file it is so.
pub(super) fn in_file(name: String, why: Says) -> Says {
    Says::new(move |lang| [&name, ": ", &why.words(lang)].concat())
}

fn keep_copy(state: &mut State) -> After {
    let Some(received) = &state.sharing.received else { return After::Nothing };
    let mut copy = received.assessment.clone();
    copy.id = state.new_id();
    copy.title = state.lang.copy_title(&copy, state.lang.share().copy_of);
    if !state.run(Command::Insert(usize::MAX, Box::new(copy))) {
        return After::Nothing;
    }
    state.tell(|lang| lang.share().copy_kept, true);
    state.keep_link(None);
    state.sharing.received = None;
    state.go(Screen::Shelf)
}

impl From<ShareMsg> for Msg {
    fn from(msg: ShareMsg) -> Self {
        Self::Share(msg)
    }
}
