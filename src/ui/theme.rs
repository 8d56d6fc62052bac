//! The stylesheet's tokens as the page around has left them: colours for the charts, and whether they can be told apart.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{CanvasRenderingContext2d, CssStyleDeclaration, HtmlCanvasElement, ShadowRoot, css};

use super::ports;
use super::shell::Shell;
use crate::chart::Palette;
use crate::chart::palette::{Rgb, contrast};

/// The tokens in force in an element.
pub(super) struct Theme {
    style: CssStyleDeclaration,
    context: CanvasRenderingContext2d,
}

/// Warns the page's author where its colours are too alike, and not twice of the same.
#[component]
#[expect(unreachable_pub, reason = "the macro makes a public item of it")]
pub(super) fn ContrastCheck() -> impl IntoView {
    let shell = Shell::from_context();
    let last = StoredValue::new_local(String::new());
    let restyled = shell.restyled();
    ImmediateEffect::new_scoped(move || {
        restyled.track();
        request_animation_frame(move || {
            let theme = shell.root().and_then(|root| Theme::of(&root));
            let Some(warning) = theme.and_then(|theme| theme.contrast_warning()) else { return };
            let before = last.try_update_value(|last| std::mem::replace(last, warning.clone()));
            if before.is_some_and(|before| before != warning) {
                web_sys::console::warn_1(&warning.into());
            }
        });
    });
}

/// Pairs that must be told apart, with the least contrast: 4.5 for text, 3 for what is drawn.
const PAIRS: [(&str, &str, f64); 8] = [
    ("--mk-ink", "--mk-surface", 4.5),
    ("--mk-ink-muted", "--mk-surface", 4.5),
    ("--mk-now", "--mk-surface", 4.5),
    ("--mk-target", "--mk-surface", 4.5),
    ("--mk-ink", "--mk-now-soft", 4.5),
    ("--mk-ink", "--mk-target-soft", 4.5),
    ("--mk-line-strong", "--mk-surface", 3.0),
    ("--mk-focus", "--mk-surface", 3.0),
];

thread_local! {
    /// What reads colours. It is made once: made for each picture it took a third of the time from a press to its paint.
    static READER: Option<CanvasRenderingContext2d> = reader();
}

fn reader() -> Option<CanvasRenderingContext2d> {
    let canvas: HtmlCanvasElement = document().create_element("canvas").ok()?.dyn_into().ok()?;
    canvas.set_width(1);
    canvas.set_height(1);
    ports::context(&canvas)
}

impl Theme {
    /// The tokens where the view is drawn. A canvas is what reads colours.
    pub(super) fn of(root: &ShadowRoot) -> Option<Self> {
        let frame = root.query_selector(".mk").ok()??;
        let style = window().get_computed_style(&frame).ok()??;
        Some(Self { style, context: READER.with(Clone::clone)? })
    }

    /// The charts' colours.
    pub(super) fn palette(&self) -> Palette {
        let read = |token, otherwise| self.color(token).unwrap_or(otherwise);
        let light = Palette::LIGHT;
        Palette {
            text: read("--mk-ink", light.text),
            muted: read("--mk-ink-muted", light.muted),
            line: read("--mk-line", light.line),
            now: read("--mk-now", light.now),
            target: read("--mk-target", light.target),
            surface: read("--mk-surface", light.surface),
        }
    }

    /// The first token that is no colour, or pair of tokens that is too hard to tell apart, as a sentence for the page's
    /// author.
    fn contrast_warning(&self) -> Option<String> {
        let tokens = PAIRS.into_iter().flat_map(|(one, other, _)| [one, other]).chain(["--mk-line"]);
        let mut wrong = tokens.filter_map(|token| Some((token, self.read(token).err()?)));
        if let Some((token, value)) = wrong.next() {
            let value: String = value.chars().take(60).collect();
            return Some(["<mognads-kollen>: ", token, "=\"", &value, "\" is not a colour."].concat());
        }
        PAIRS.into_iter().find_map(|(one, other, least)| {
            let is_poor = contrast(self.color(one)?, self.color(other)?) < least;
            is_poor.then(|| {
                let least = if least > 4.0 { "4.5" } else { "3" };
                [
                    "<mognads-kollen>: the contrast of ",
                    one,
                    " on ",
                    other,
                    " is under the ",
                    least,
                    " that WCAG AA asks for.",
                ]
                .concat()
            })
        })
    }

    /// A token's colour. The canvas reads any CSS colour, system colours too, and gives those that a screen has always
    /// had back as `#rrggbb`; of others, such as `oklch()`, nothing is known here.
    fn color(&self, token: &str) -> Option<Rgb> {
        self.read(token).ok().flatten()
    }

    /// The same; what the token says, where that is no colour.
    fn read(&self, token: &str) -> Result<Option<Rgb>, String> {
        let value = self.style.get_property_value(token).unwrap_or_default();
        let value = value.trim();
        // A canvas keeps the colour it had where it does not know the new one: it is known that keeps neither of two.
        let known = ["#010203", "#030201"].into_iter().find_map(|before| {
            self.context.set_fill_style_str(before);
            self.context.set_fill_style_str(value);
            self.context.fill_style().as_string().filter(|now| now != before)
        });
        match known {
            Some(known) => Ok(rgb(&known)),
            None if value.is_empty() || css::supports_with_value("color", value).unwrap_or(true) => Ok(None),
            None => Err(value.to_owned()),
        }
    }
}

/// A colour as a canvas writes it: `#rrggbb`.
fn rgb(hex: &str) -> Option<Rgb> {
    let number = u32::from_str_radix(hex.strip_prefix('#')?, 16).ok()?;
    let [_, red, green, blue] = number.to_be_bytes();
    Some((red, green, blue))
}
