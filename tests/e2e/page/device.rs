//! The size of the window, and what its user has asked of the system.

use super::Page;
use crate::engine::{Engine, Media, Session};
use serde_json::{Value, json};
use std::cell::Cell;

impl Page {
    /// Gives the page exactly this viewport. MiniBrowser (WebKit) is never narrower than about 450 px.
    pub(crate) async fn set_size(&self, width: u32, height: u32) {
        self.step(format!("size {width} × {height}"));
        assert!(
            self.engine != Engine::Webkit || width >= 450,
            "MiniBrowser cannot be {width} px wide: leave WebKit out"
        );
        self.size.set((width, height));
        if self.engine == Engine::Firefox {
            // A window of Firefox is at least 500 px wide; the page in it is not.
            let style = if width < 500 { (format!("{width}px"), format!("{height}px")) } else { Default::default() };
            let script = "const s = gBrowser.selectedBrowser.style;
                for (const p of ['width', 'minWidth', 'maxWidth']) s[p] = arguments[0];
                for (const p of ['height', 'minHeight', 'maxHeight']) s[p] = arguments[1];";
            self.firefox(script, json!([style.0, style.1])).await;
        }
        let driver = self.driver();
        let viewport = async || {
            let size = self.js("return [innerWidth, innerHeight]", json!([])).await;
            [0, 1].map(|at| i64::try_from(size[at].as_u64().unwrap_or(0)).unwrap_or(0))
        };
        let want = [i64::from(width), i64::from(height)];
        let window = |size: i64| u32::try_from(size).unwrap_or(1);
        let frame = Cell::new([0, 0]);
        self.wait_until(&format!("a viewport of {width} × {height}"), async || {
            let outer = [want[0] + frame.get()[0], want[1] + frame.get()[1]];
            driver.set_window_rect(0, 0, window(outer[0]), window(outer[1])).await.expect("a window size");
            let rect = driver.get_window_rect().await.expect("a window size");
            let inner = viewport().await;
            if width >= 500 || self.engine != Engine::Firefox {
                frame.set([rect.width - inner[0], rect.height - inner[1]]);
            }
            inner == want
        })
        .await;
    }

    /// Emulates what the user has asked of the system, until the scenario ends.
    /// WebKit is started anew for it, so call this before `open`; it knows no forced colours.
    pub(crate) async fn emulate(&self, media: Media) {
        self.step(format!("{media:?}"));
        self.media.set(media);
        if self.engine != Engine::Webkit {
            return self.tell_media(media).await;
        }
        assert!(!media.forced_colors, "WebKit knows no forced colours: write `in [chromium, firefox]`");
        let own = Session::start(self.engine, media).await;
        let before = self.session.replace(own);
        let mut shared = self.shared.borrow_mut();
        if shared.is_none() {
            *shared = Some(before);
        }
        self.size.set((0, 0));
    }

    pub(super) async fn tell_media(&self, media: Media) {
        if self.engine == Engine::Chromium {
            let ask = |yes: bool, value: &str| if yes { value.to_owned() } else { String::new() };
            let features = json!([
                { "name": "prefers-color-scheme", "value": ask(media.dark, "dark") },
                { "name": "forced-colors", "value": ask(media.forced_colors, "active") },
                { "name": "prefers-reduced-motion", "value": ask(media.reduced_motion, "reduce") },
            ]);
            self.cdp("Emulation.setEmulatedMedia", json!({ "features": features })).await;
        } else {
            // Preferences outlast navigation, which overrides on the browsing context do not.
            let script = "for (const [pref, value] of Object.entries(arguments[0]))
                value === null ? Services.prefs.clearUserPref(pref) : Services.prefs.setIntPref(pref, value);";
            let set = |yes: bool, value: u8| if yes { json!(value) } else { Value::Null };
            let prefs = json!({
                "layout.css.prefers-color-scheme.content-override": set(media.dark, 0),
                "browser.display.document_color_use": set(media.forced_colors, 2),
                "ui.prefersReducedMotion": set(media.reduced_motion, 1),
            });
            self.firefox(script, json!([prefs])).await;
        }
    }

    /// A command of the Chrome DevTools protocol (Chromium only).
    pub(crate) async fn cdp(&self, command: &str, parameters: Value) -> Value {
        self.raw("POST", "/goog/cdp/execute", json!({ "cmd": command, "params": parameters })).await
    }

    /// Runs a script in Firefox itself, not in the page.
    async fn firefox(&self, script: &str, args: Value) -> Value {
        self.raw("POST", "/moz/context", json!({ "context": "chrome" })).await;
        let answer = self.js(script, args).await;
        self.raw("POST", "/moz/context", json!({ "context": "content" })).await;
        answer
    }

    /// Zooms the page, and with it the density of the screen (Firefox only).
    pub(crate) async fn zoom(&self, factor: f64) {
        self.step(format!("zoom {factor}"));
        self.firefox("gBrowser.selectedBrowser.browsingContext.fullZoom = arguments[0]", json!([factor])).await;
    }

    /// Fails if the page scrolls sideways.
    pub(crate) async fn assert_fits(&self) {
        let script = "const { scrollWidth, clientWidth } = document.documentElement; return [scrollWidth, clientWidth]";
        let widths = self.js(script, json!([])).await;
        assert!(widths[0].as_f64() <= widths[1].as_f64(), "the page is {} px wide in {} px", widths[0], widths[1]);
    }
}
