//! Tests of the core, without a browser, as one binary.
#![cfg(not(target_family = "wasm"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that meets the unexpected should stop"
)]

#[path = "native/any.rs"]
mod any;
#[path = "native/app.rs"]
mod app;
#[path = "native/benefit.rs"]
mod benefit;
#[path = "native/charts.rs"]
mod charts;
#[path = "native/circles.rs"]
mod circles;
#[path = "native/codec.rs"]
mod codec;
#[path = "native/counting.rs"]
mod counting;
#[path = "native/days.rs"]
mod days;
#[path = "native/features.rs"]
mod features;
#[path = "native/formats.rs"]
mod formats;
#[path = "native/gather.rs"]
mod gather;
#[path = "native/gather_files.rs"]
mod gather_files;
#[path = "native/group.rs"]
mod group;
#[path = "native/group_charts.rs"]
mod group_charts;
#[path = "native/group_file.rs"]
mod group_file;
#[path = "native/group_text.rs"]
mod group_text;
#[path = "native/hostile.rs"]
mod hostile;
#[path = "native/invitations.rs"]
mod invitations;
#[path = "native/links.rs"]
mod links;
#[path = "native/matrix.rs"]
mod matrix;
#[path = "native/model.rs"]
mod model;
#[path = "native/packages.rs"]
mod packages;
#[path = "native/people.rs"]
mod people;
#[path = "native/plan.rs"]
mod plan;
#[path = "native/plan_link.rs"]
mod plan_link;
#[path = "native/plan_report.rs"]
mod plan_report;
#[path = "native/plan_words.rs"]
mod plan_words;
#[path = "native/programs.rs"]
mod programs;
#[path = "native/report.rs"]
mod report;
#[path = "native/rust_source.rs"]
mod rust_source;
#[path = "native/schema.rs"]
mod schema;
#[path = "native/session.rs"]
mod session;
#[path = "native/site.rs"]
mod site;
#[path = "native/stepwise.rs"]
mod stepwise;
#[path = "native/store.rs"]
mod store;
#[path = "native/text.rs"]
mod text;
#[path = "native/theming.rs"]
mod theming;
#[path = "native/tidy.rs"]
mod tidy;
#[path = "native/workflows.rs"]
mod workflows;
