//! The three browser engines, and a session in one of them.

use crate::process::{Display, Leashed, free_port, tool};
use serde_json::{Value, json};
use std::fmt;
use std::path::PathBuf;
use std::sync::OnceLock;
use std::time::{Duration, Instant};
use thirtyfour::common::requestdata::RequestData;
use thirtyfour::{Capabilities, SessionId, WebDriver, WindowHandle};
use tokio::sync::Mutex;

/// A browser engine.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Engine {
    Chromium,
    Firefox,
    Webkit,
}

/// What the user has asked of the system.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Media {
    pub(crate) dark: bool,
    pub(crate) forced_colors: bool,
    pub(crate) reduced_motion: bool,
}

impl Media {
    pub(crate) const DARK: Self = Self { dark: true, forced_colors: false, reduced_motion: false };
    pub(crate) const FORCED_COLORS: Self = Self { dark: false, forced_colors: true, reduced_motion: false };
    pub(crate) const REDUCED_MOTION: Self = Self { dark: false, forced_colors: false, reduced_motion: true };
}

/// A session that waits for the next scenario.
pub(crate) type Slot = Mutex<Option<Session>>;

impl Engine {
    /// The engine of a test's name.
    pub(crate) fn named(name: &str) -> Self {
        match name {
            "chromium" => Self::Chromium,
            "firefox" => Self::Firefox,
            "webkit" => Self::Webkit,
            _ => panic!("no engine is called {name}: chromium, firefox, webkit"),
        }
    }

    /// Where this engine's session waits between scenarios: starting a browser takes one to three seconds.
    pub(crate) fn slot(self) -> &'static Slot {
        static SLOTS: [Slot; 3] = [Mutex::const_new(None), Mutex::const_new(None), Mutex::const_new(None)];
        &SLOTS[self as usize]
    }
}

impl fmt::Display for Engine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::Webkit => "webkit",
        })
    }
}

/// A WebDriver command that only some drivers know, or that must be sent just so.
#[derive(Debug)]
pub(crate) struct Raw {
    pub(crate) method: &'static str,
    pub(crate) path: &'static str,
    pub(crate) body: Value,
}

impl thirtyfour::common::command::FormatRequestData for Raw {
    fn format_request(&self, session: &SessionId) -> RequestData {
        let method = self.method.parse().expect("an HTTP method");
        let request = RequestData::new(method, format!("session/{session}{}", self.path));
        if self.method == "POST" { request.add_body(self.body.clone()) } else { request }
    }
}

/// A running browser.
#[derive(Debug)]
pub(crate) struct Session {
    pub(crate) driver: WebDriver,
    pub(crate) window: WindowHandle,
    /// Where files are saved.
    pub(crate) downloads: PathBuf,
    process: Leashed,
}

const CHROMIUM: [&str; 12] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
    "--hide-scrollbars",
    "--lang=sv",
    "--force-color-profile=srgb",
];

impl Session {
    /// Starts a browser. Only WebKit needs to know `media` from the start; the others can be told later.
    pub(crate) async fn start(engine: Engine, media: Media) -> Self {
        let port = free_port();
        let port_arg = format!("--port={port}");
        let log = format!("{engine}.log");
        let home = std::env::temp_dir().join(format!("mk-e2e-{}-{port}", std::process::id()));
        let downloads = home.join("downloads");
        std::fs::create_dir_all(&downloads).expect("a temporary folder");
        let mut capabilities = Capabilities::new();
        let mut want = |key: &str, value: Value| capabilities.set(key, value).expect("a capability");
        let process = match engine {
            Engine::Chromium => {
                want("goog:loggingPrefs", json!({ "browser": "ALL" }));
                want(
                    "goog:chromeOptions",
                    json!({
                        "args": CHROMIUM,
                        "binary": tool(&["chromium"]),
                        "prefs": { "download.default_directory": downloads, "download.prompt_for_download": false },
                    }),
                );
                Leashed::start(&tool(&["chromedriver"]), &[&port_arg], &[], &home, &log)
            }
            Engine::Firefox => {
                let prefs = json!({
                    "app.normandy.enabled": false,
                    "browser.download.alwaysOpenPanel": false,
                    "browser.download.dir": downloads,
                    "browser.download.folderList": 2,
                    "browser.shell.checkDefaultBrowser": false,
                    "intl.accept_languages": "sv",
                    "messaging-system.rsexperimentloader.enabled": false,
                    "ui.useOverlayScrollbars": 1,
                });
                let binary = tool(&["firefox-esr", "firefox"]);
                want("moz:firefoxOptions", json!({ "args": ["-headless"], "binary": binary, "prefs": prefs }));
                // Without system access the driver cannot emulate what a user asks of the system.
                let args = [port_arg.as_str(), "--allow-system-access", "--log=error"];
                Leashed::start(&tool(&["geckodriver"]), &args, &[], &home, &log)
            }
            Engine::Webkit => {
                static DISPLAY: OnceLock<Display> = OnceLock::new();
                let display = DISPLAY.get_or_init(Display::start);
                let theme = if media.dark { "Adwaita:dark" } else { "Adwaita" };
                let settings = home.join("settings");
                std::fs::create_dir_all(settings.join("gtk-3.0")).expect("settings can be written");
                let animations = u8::from(!media.reduced_motion);
                let write = |file: &str, text: String| {
                    std::fs::write(settings.join(file), text).expect("settings can be written");
                };
                write("gtk-3.0/settings.ini", format!("[Settings]\ngtk-enable-animations={animations}\n"));
                write("user-dirs.dirs", format!("XDG_DOWNLOAD_DIR=\"{}\"\n", downloads.display()));
                let settings = settings.to_str().expect("a path in UTF-8");
                let env = [("DISPLAY", display.name.as_str()), ("GTK_THEME", theme), ("XDG_CONFIG_HOME", settings)];
                Leashed::start(&tool(&["WebKitWebDriver"]), &[&port_arg], &env, &home, &log)
            }
        };
        Self::connect(engine, port, capabilities, process, downloads).await
    }

    async fn connect(
        engine: Engine,
        port: u16,
        capabilities: Capabilities,
        mut process: Leashed,
        downloads: PathBuf,
    ) -> Self {
        let start = Instant::now();
        while tokio::net::TcpStream::connect(("127.0.0.1", port)).await.is_err() {
            assert!(
                !process.has_ended() && start.elapsed() < Duration::from_secs(20),
                "the driver of {engine} did not start; target/e2e/{engine}.log says why. Run: scripts/setup.sh test"
            );
            tokio::time::sleep(Duration::from_millis(25)).await;
        }
        let builder = WebDriver::builder(format!("http://127.0.0.1:{port}"), capabilities);
        let driver = builder.request_timeout(Duration::from_mins(1)).connect().await.unwrap_or_else(|error| {
            panic!("{engine} did not start ({error}); target/e2e/{engine}.log says more. Run: scripts/setup.sh test")
        });
        let window = driver.window().await.expect("a window");
        Self { driver, window, downloads, process }
    }

    /// Empties the folder that files are saved in.
    pub(crate) fn forget_downloads(&self) {
        drop(std::fs::remove_dir_all(&self.downloads));
        std::fs::create_dir_all(&self.downloads).expect("a folder for downloads");
    }

    /// Ends the browser now.
    pub(crate) async fn end(self) {
        let quitting = tokio::time::timeout(Duration::from_secs(5), self.driver.clone().quit());
        if !matches!(quitting.await, Ok(Ok(()))) {
            // The driver does not answer: the leash ends it, and nothing must wait for it on dropping.
            drop(self.driver.leak());
        }
    }
}
