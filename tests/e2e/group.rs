//! Groups, as far as it takes a browser: the leader's whole way, what is pasted, the keys, and what fills the screen. What
//! they say and keep is tried natively (`tests/native/app/group_work.rs`).

mod access;
mod gather;
mod room;
mod whole;

use crate::page::Page;
use crate::person::DATA;
use mognadskollen::codec::{file, invitation, response};
use mognadskollen::model::group::IssuedInvitations;
use mognadskollen::model::invitation::{Roles, Unit};
use mognadskollen::model::{Grade, Group, GroupId, Invitation, PerArea, Response, Role};
use serde_json::json;

/// The field for them.
const PASTE: &str = "Klistra in svar";

/// An invitation that asks for a role and targets.
pub(crate) fn asking() -> Invitation {
    let roles = [Role::Executive, Role::Manager, Role::Staff].into_iter().fold(Roles::default(), Roles::toggled);
    Invitation { title: "Våren 2027".to_owned(), roles, targets: true, ..Invitation::default() }
}

pub(crate) fn units(names: &[&str]) -> Vec<Unit> {
    (1..).zip(names).map(|(number, name)| Unit { number, name: (*name).to_owned() }).collect()
}

fn tag(invitation: &Invitation) -> u16 {
    invitation::tag(&invitation::encode(invitation))
}

/// A group that has been invited so.
pub(crate) fn group(invitation: Invitation) -> Group {
    let highest_unit = invitation.units.iter().map(|unit| unit.number).max().unwrap_or(0);
    let issued = IssuedInvitations { tags: vec![tag(&invitation)], highest_unit };
    Group { issued, ..Group::new(GroupId::from_random(7), invitation) }
}

/// Numbers that look random and are the same each time, below 2^16.
fn random(seed: u32) -> impl FnMut(u32) -> u32 {
    let mut state = seed;
    move |below| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 16) % below
    }
}

/// A made-up grade: a level nine times of ten.
fn grade(draw: u32) -> Grade {
    match draw {
        level @ 1..=10 => Grade::of(u8::try_from(level).expect("a level")).expect("a level"),
        11 => Grade::Unknown,
        _ => Grade::Irrelevant,
    }
}

/// So many made-up answers to an invitation with these roles, in turn.
pub(crate) fn answers(invitation: &Invitation, roles: &[(Role, usize)], seed: u32) -> Vec<Response> {
    let mut random = random(seed);
    let roles = roles.iter().flat_map(|(role, count)| std::iter::repeat_n(*role, *count));
    let mut nonce = seed * 1000;
    let answers = roles.map(|role| {
        nonce += 1;
        let mut grades =
            || PerArea::from_fn(|_| if random(10) == 0 { grade(11 + random(2)) } else { grade(1 + random(10)) });
        let (now, target) = (grades(), if invitation.targets { grades() } else { PerArea::default() });
        let unit = u32::try_from(invitation.units.len()).expect("few units");
        let unit = if unit == 0 { 0 } else { u8::try_from(1 + nonce % unit).expect("few units") };
        Response { role, unit, group: tag(invitation), now, target, nonce }
    });
    answers.collect()
}

/// Their codes, one a line.
fn column(answers: &[Response]) -> String {
    answers.iter().map(response::encode).collect::<Vec<_>>().join("\n")
}

impl Page {
    /// Opens the first screen with these groups kept from an earlier visit, and goes to the only one.
    async fn to_group(&self, group: &Group) {
        self.put_local_storage(DATA, &file::encode_all(&[], std::slice::from_ref(group))).await;
        self.open_group().await;
    }

    /// Opens the first screen, and from there the only group.
    async fn open_group(&self) {
        self.open("/").await;
        self.button("Samla en grupps svar").click().await;
        self.css(".path").seen().await;
    }

    /// To where answers are gathered, with a group kept from an earlier visit.
    async fn to_gathering(&self, group: &Group) {
        self.to_group(group).await;
        self.to_part("Samla in").await;
        self.field(PASTE).seen().await;
    }

    /// Goes to a part of the group.
    pub(crate) async fn to_part(&self, part: &str) {
        let button = self.css(".path button").with(part);
        button.click().await;
        self.wait_until(&format!("{part} to be current"), async || button.is_selected().await).await;
    }

    /// Pastes in the field for answers, as an event from the browser with this on the clipboard.
    pub(crate) async fn paste(&self, text: &str) {
        self.step(format!("paste {} characters", text.len()));
        let script = "const clipboardData = new DataTransfer();
            clipboardData.setData('text/plain', args[0]);
            const init = { clipboardData, data: args[0], dataType: 'text/plain', bubbles: true, cancelable: true, composed: true };
            const event = new ClipboardEvent('paste', init);
            return el.dispatchEvent(event);";
        let goes_on = self.css("#paste").js(script, json!([text])).await;
        assert_eq!(goes_on, json!(text.trim().is_empty()), "whether the text gets into the field");
    }

    /// What the last reading brought.
    async fn told(&self) -> String {
        let all = self.css(".report .h3").all().await;
        all.first().and_then(|one| one["text"].as_str()).unwrap_or_default().to_owned()
    }

    /// Waits until a reading has brought this.
    async fn brings(&self, sentence: &str) {
        let last = std::cell::RefCell::new(String::new());
        let what = || format!("{sentence:?} to be told; it is {:?}", last.borrow());
        self.wait_for(what, async || {
            last.replace(self.told().await);
            (*last.borrow() == sentence).then_some(())
        })
        .await;
    }

    /// The group that is kept.
    pub(crate) async fn group_kept(&self) -> Group {
        let text = self.local_storage().await.remove(DATA).expect("something is kept");
        let mut opened = file::decode(text.as_bytes()).expect("a file of ours");
        assert!(opened.refused.is_empty(), "{:?}", opened.refused);
        opened.groups.remove(0)
    }
}
