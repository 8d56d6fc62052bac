//! The ways into what the later part of the program does in a browser, as [`crate::app::later`] has them into the rest.

use js_sys::{Array, Reflect};
use wasm_bindgen::JsValue;
use web_sys::ShadowRoot;

use super::carry;
use super::ports::adopt;
use super::shell::Shell;
use crate::app::Effect;
use crate::app::later::declare_gates;

/// The stylesheet of what lives there.
const STYLE: &str = include_str!(concat!(env!("OUT_DIR"), "/later.css"));

declare_gates! {
    /// Has a shadow root follow the later stylesheet too.
    fn style(root: &ShadowRoot) -> Result<(), JsValue> = adopt_style;
    /// Carries something out of the program or into it.
    fn carry(shell: Shell, root: &ShadowRoot, effect: Effect) -> () = carry::carry;
}

fn adopt_style(root: &ShadowRoot) -> Result<(), JsValue> {
    let sheets = Reflect::get(root, &"adoptedStyleSheets".into())?;
    adopt(root, &Array::from(&sheets), STYLE)
}
