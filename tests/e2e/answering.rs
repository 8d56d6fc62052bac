//! Answering as one of a group: by invitation, and in a round with one device.

mod invited;
mod link;
mod round;

use crate::hosts::Ground;
use crate::page::Page;
use mognadskollen::codec::{invitation, response};
use mognadskollen::model::invitation::{Roles, Unit};
use mognadskollen::model::{Area, Grade, Invitation, Level, Response, Role};

/// A page with an invitation in its attributes.
pub(crate) const INVITED: &str = "/invited.html";
/// What stands where the code is.
const CODE: &str = "Svarskod";
const RECOGNISED: &str = "På en liten enhet kan roll och enhet tillsammans räcka för att någon ska gissa vem du är.";

/// An invitation that asks for everything.
fn asking() -> Invitation {
    let roles = [Role::Manager, Role::Staff].into_iter().fold(Roles::default(), Roles::toggled);
    let units = [(2, "Skola"), (5, "Vård och omsorg")];
    Invitation {
        title: "Våren 2027".to_owned(),
        units: units.map(|(number, name)| Unit { number, name: name.to_owned() }).into(),
        roles,
        hand_in: "Klistra in koden i formuläret på intranätet senast fredag.".to_owned(),
        ..Invitation::default()
    }
}

/// An invitation that asks for grades alone.
fn plain() -> Invitation {
    Invitation { title: "Hela förvaltningen".to_owned(), ..Invitation::default() }
}

/// A page that invites, with other attributes along.
pub(crate) fn invite(ground: &Ground, payload: &str, others: &str) {
    let page = format!(
        "<!doctype html><html lang=\"sv\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">
         <title>Exempelby kommun</title><link rel=\"icon\" href=\"data:,\"><script type=\"module\" src=\"./mk/embed.js\"></script>
         </head><body><main><h1>Digitalisering i Exempelby</h1>
         <mognads-kollen view=\"self\" invite=\"{payload}\" {others}></mognads-kollen></main></body></html>"
    );
    ground.write("invited.html", &page);
}

/// The levels of an answer, 0 where there is none.
fn levels_of(answer: &Response) -> [u8; 6] {
    Area::ALL.map(|area| answer.now.get(area).level().map_or(0, Level::get))
}

impl Page {
    /// Answers all six areas, from the first question to the picture.
    async fn answer_all(&self, levels: [u8; 6]) {
        for (at, level) in levels.into_iter().enumerate() {
            self.at_area(at + 1).await;
            self.choose(level).await;
            self.button(if at < 5 { "Nästa" } else { "Se resultatet" }).click().await;
        }
        self.sees("Så ser du det: ").await;
    }

    /// What the code that is shown holds.
    async fn answer_shown(&self) -> Response {
        response::decode(&self.field(CODE).value().await).expect("a code")
    }
}

/// The tag of an invitation.
fn tag(asks: &Invitation) -> u16 {
    invitation::tag(&invitation::encode(asks))
}

/// Six answers as grades.
fn grades(levels: [u8; 6]) -> Vec<Grade> {
    levels.map(|level| Grade::of(level).expect("a level")).into()
}
