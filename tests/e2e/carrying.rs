//! What is carried away, as the browser hands it over: paper, pictures, and copies where copying is withheld.

pub(crate) mod paper;
mod pictures;
mod plain_http;

use crate::page::Page;
use crate::person::{DATA, IDS, assessment, file, levels};
use serde_json::{Value, json};

/// An assessment with a name, an owner, a unit and notes.
pub(crate) fn named() -> Value {
    let mut named = assessment("a", "Våren", &levels([4, 3, 5, 4, 2, 6]), &levels([7, 6, 7, 8, 6, 8]));
    named["organisation"] = json!("Exempelby kommun");
    named["unit"] = json!("Bygg & miljö <b>");
    named["areas"][IDS[3]]["note"] = json!("Parkeringstillstånd skrivs ut.\n<i>Än</i>");
    named["focus"] = json!([IDS[4]]);
    named
}

/// Opens the element at this address with an assessment kept from before, and goes on to what can be shared.
pub(crate) async fn to_share(page: &Page, address: &str, kept: &Value) {
    page.open(address).await;
    page.js("localStorage.setItem(arguments[0], arguments[1])", json!([DATA, file(std::slice::from_ref(kept))])).await;
    page.reload().await;
    page.button("Fortsätt").click().await;
    page.go("Dela").await;
    page.role("heading", "Dela och spara").seen().await;
}
