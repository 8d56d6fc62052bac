//! The shell in a browser, through what a page around it can reach.
//!
//! `scripts/test.sh web` runs them in headless Chromium; one of them:
//! `cargo test --target wasm32-unknown-unknown --test web -- a_choice_keeps_the_focus`, with `scripts/env.sh` sourced
//! and `use_toolchain` called.
#![cfg(target_family = "wasm")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that meets the unexpected should stop"
)]

#[path = "web/config.rs"]
mod config;
#[path = "web/host.rs"]
mod host;
#[path = "web/memory.rs"]
mod memory;
#[path = "web/mounting.rs"]
mod mounting;
#[path = "web/renderer.rs"]
mod renderer;
#[path = "web/storage.rs"]
mod storage;
#[path = "web/theming.rs"]
mod theming;
#[path = "web/typing.rs"]
mod typing;
#[path = "web/updating.rs"]
mod updating;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
