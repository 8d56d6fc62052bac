//! A picture as pixels. Some browsers do not hand out what is drawn, to protect against tracking: they give noise or stripes,
//! or never answer. So it is held against what was drawn before anyone gets it.

use std::time::Duration;

use js_sys::{Array, Promise};
use leptos::prelude::{document, set_timeout, window};
use plotters_canvas::CanvasBackend;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, future_to_promise};
use web_sys::{Blob, CanvasRenderingContext2d, HtmlCanvasElement, ImageBitmap};

use super::ports::{self, context};
use crate::chart::{Palette, Scene, draw};

/// Device pixels per CSS pixel in a picture of pixels: it is read on a wall, at half its size.
const DENSITY: f64 = 2.0;

/// How long a browser may take to make it, also on a slow phone.
const LONGEST: Duration = Duration::from_secs(10);

/// The side of the small pictures that are held against each other, in pixels.
const SIDE: u32 = 64;

/// How much a value of a pixel may differ: some browsers change a few by one or two.
const SLACK: u8 = 12;

/// The picture as a PNG, when it is ready and has been seen to be what was drawn.
pub(super) fn png(scene: &Scene) -> Option<Promise> {
    let canvas = canvas()?;
    ports::size_canvas(&canvas, scene, DENSITY);
    let mut backend = CanvasBackend::with_canvas_object(canvas.clone())?;
    draw(scene, &mut backend, &Palette::LIGHT, DENSITY).ok()?;
    let checked = future_to_promise(async move {
        let png: Blob = JsFuture::from(encoded(&canvas)).await?.dyn_into()?;
        let decoded = window().create_image_bitmap_with_blob(&png)?;
        let decoded: ImageBitmap = JsFuture::from(decoded).await?.dyn_into()?;
        let is_drawn = hands_out_pixels() && looks_like(&canvas, &decoded).unwrap_or(false);
        if is_drawn { Ok(png.into()) } else { Err(JsValue::NULL) }
    });
    let late = Promise::new(&mut |_, reject| {
        set_timeout(move || drop(reject.call0(&JsValue::NULL)), LONGEST);
    });
    Some(Promise::race(&Array::of2(&checked, &late)))
}

fn canvas() -> Option<HtmlCanvasElement> {
    document().create_element("canvas").ok()?.dyn_into().ok()
}

fn encoded(canvas: &HtmlCanvasElement) -> Promise {
    Promise::new(&mut |resolve, reject| {
        let refuse = reject.clone();
        let ready = Closure::once_into_js(move |blob: JsValue| {
            let settle = if blob.is_object() { resolve } else { reject };
            drop(settle.call1(&JsValue::NULL, &blob));
        });
        if canvas.to_blob(ready.unchecked_ref()).is_err() {
            drop(refuse.call0(&JsValue::NULL));
        }
    })
}

/// Whether a pixel that is read is the one that was drawn.
fn hands_out_pixels() -> bool {
    let read = || {
        let context = context(&canvas()?)?;
        context.set_fill_style_str("#c81e78");
        context.fill_rect(0.0, 0.0, 8.0, 8.0);
        Some(context.get_image_data(0.0, 0.0, 8.0, 8.0).ok()?.data().0)
    };
    let known = [0xc8, 0x1e, 0x78, 0xff];
    read().is_some_and(|read| differs(&read, &known.repeat(64)) == 0)
}

/// Whether a picture that was made of a canvas looks like it, seen from afar.
fn looks_like(drawn: &HtmlCanvasElement, made: &ImageBitmap) -> Option<bool> {
    let side = f64::from(SIDE);
    let afar = |draw: &dyn Fn(&CanvasRenderingContext2d) -> Result<(), JsValue>| {
        let canvas = canvas()?;
        canvas.set_width(SIDE);
        canvas.set_height(SIDE);
        let context = context(&canvas)?;
        draw(&context).ok()?;
        Some(context.get_image_data(0.0, 0.0, side, side).ok()?.data().0)
    };
    let before =
        afar(&|context| context.draw_image_with_html_canvas_element_and_dw_and_dh(drawn, 0.0, 0.0, side, side))?;
    let after = afar(&|context| context.draw_image_with_image_bitmap_and_dw_and_dh(made, 0.0, 0.0, side, side))?;
    let is_same_size = (made.width(), made.height()) == (drawn.width(), drawn.height());
    // A few may be rounded otherwise.
    Some(is_same_size && differs(&before, &after) < before.len() / 50)
}

/// How many values of two pictures differ.
fn differs(one: &[u8], other: &[u8]) -> usize {
    one.len().abs_diff(other.len()) + one.iter().zip(other).filter(|(one, other)| one.abs_diff(**other) > SLACK).count()
}
