//! Scenarios in three real browsers, driven as a person would.
//!
//! `scripts/setup.sh test` installs what they need; `MK_DIST` names another folder than `dist` to test.
//! One scenario: `cargo test --no-default-features --test e2e -- smoke::loads_quietly`; add `::firefox` for one engine.
//! How long each took is in `target/e2e/seconds.txt`.
#![cfg(not(target_family = "wasm"))]
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test that meets the unexpected should fail, loudly"
)]
#![allow(clippy::print_stdout, reason = "a failing scenario tells its steps")]
#![allow(clippy::doc_markdown, reason = "WebKit and WebDriver are names, not code")]
#![allow(dead_code, reason = "the harness offers scenarios more than each of them uses")]

mod access;
mod answering;
mod axe;
mod carrying;
mod cms;
mod compare;
mod crash;
mod early;
mod engine;
mod fits;
mod grading;
mod group;
mod harness;
mod hosts;
mod menu;
mod package;
mod page;
mod pages;
mod person;
mod plan;
mod presses;
mod process;
mod release;
mod server;
mod sharing;
mod shelf;
mod site;
mod smoke;
mod storage;
mod tabs;
mod target;
