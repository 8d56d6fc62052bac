//! The application, tried without a browser.

#[path = "app/answering.rs"]
mod answering;
#[path = "app/answers.rs"]
mod answers;
#[path = "app/driver.rs"]
pub(crate) mod driver;
#[path = "app/early.rs"]
mod early;
#[path = "app/group_work.rs"]
mod group_work;
#[path = "app/keeping.rs"]
mod keeping;
#[path = "app/ladder.rs"]
mod ladder;
#[path = "app/loading.rs"]
mod loading;
#[path = "app/look.rs"]
mod look;
#[path = "app/opened.rs"]
mod opened;
#[path = "app/plan.rs"]
mod plan;
#[path = "app/regions.rs"]
mod regions;
#[path = "app/result.rs"]
mod result;
#[path = "app/shared.rs"]
mod shared;
#[path = "app/views.rs"]
mod views;
#[path = "app/walks.rs"]
mod walks;
#[path = "app/whole.rs"]
mod whole;
