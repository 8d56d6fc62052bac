//! Runs a scenario in an engine: a session from the last one, a site of its own, and a report if it fails.

use crate::engine::{Engine, Media, Session};
use crate::page::Page;
use crate::process::reports;
use std::any::Any;
use std::fs::File;
use std::future::poll_fn;
use std::io::Write;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::pin::pin;
use std::sync::{LazyLock, Mutex, PoisonError};
use std::time::{Duration, Instant};
use tokio::runtime::{Builder, Runtime};
use tokio::time::timeout;

/// The longest a scenario may take.
const LONGEST: Duration = Duration::from_mins(5);

/// One for all tests: connections to the drivers live as long as it does.
static RUNTIME: LazyLock<Runtime> =
    LazyLock::new(|| Builder::new_multi_thread().worker_threads(2).enable_all().build().expect("a runtime"));

/// Defines a scenario as one test for each engine: `name::chromium`, `name::firefox`, `name::webkit`.
///
/// ```text
/// engines! {
///     /// What it shows.
///     async fn begins_with_one_button(page) {
///         page.open("/").await;
///         page.button("Starta").click().await;
///     }
/// }
/// engines! { in [chromium, firefox] async fn reflows_at_320(page) { … } }
/// engines! { only for "make test-release" async fn installs(page) { … } }
/// ```
#[macro_export]
macro_rules! engines {
    ($(#[$doc:meta])* async fn $name:ident($page:ident) $body:block) => {
        engines! { in [chromium, firefox, webkit] $(#[$doc])* async fn $name($page) $body }
    };
    (only for $command:literal $(#[$doc:meta])* async fn $name:ident($page:ident) $body:block) => {
        engines! { in [chromium, firefox, webkit] with [ignore = $command] $(#[$doc])* async fn $name($page) $body }
    };
    (in [$($engine:ident),+ $(,)?] $(#[$doc:meta])* async fn $name:ident($page:ident) $body:block) => {
        engines! { in [$($engine),+] with [] $(#[$doc])* async fn $name($page) $body }
    };
    (in [$($engine:ident),+] with $attributes:tt $(#[$doc:meta])* async fn $name:ident($page:ident) $body:block) => {
        $(#[$doc])*
        mod $name {
            #[allow(unused_imports, reason = "not every scenario needs what its neighbours do")]
            use super::*;
            async fn scenario($page: &$crate::page::Page) $body
            $( engines! { test $engine $attributes } )+
        }
    };
    (test $engine:ident [$($attribute:meta)?]) => {
        #[test]
        $(#[$attribute])?
        fn $engine() {
            $crate::harness::run(module_path!(), $crate::engine::Engine::named(stringify!($engine)), scenario);
        }
    };
}

/// Runs one scenario in one engine.
pub(crate) fn run(name: &str, engine: Engine, scenario: impl AsyncFnOnce(&Page)) {
    RUNTIME.block_on(async {
        let mut slot = engine.slot().lock().await;
        let session = match slot.take() {
            Some(session) => session,
            None => Session::start(engine, Media::default()).await,
        };
        let start = Instant::now();
        let page = Page::new(engine, session);
        let whole = async {
            scenario(&page).await;
            page.assert_no_errors().await;
        };
        let outcome = caught(timeout(LONGEST, whole)).await;
        note_time(name, engine, start.elapsed());
        match outcome {
            Ok(Ok(())) => *slot = page.release().await,
            Ok(Err(_)) => {
                page.report(name).await;
                page.end().await;
                panic!("{name} took more than {} seconds in {engine}", LONGEST.as_secs());
            }
            Err(panic) => {
                page.report(name).await;
                page.end().await;
                resume_unwind(panic);
            }
        }
    });
}

/// Writes how long a scenario took into `target/e2e/seconds.txt`, which holds those of this run.
fn note_time(name: &str, engine: Engine, took: Duration) {
    static TIMES: LazyLock<Mutex<File>> = LazyLock::new(|| {
        Mutex::new(File::create(reports().join("seconds.txt")).expect("a file of times can be written"))
    });
    let mut times = TIMES.lock().unwrap_or_else(PoisonError::into_inner);
    writeln!(times, "{:.1} {name}::{engine}", took.as_secs_f64()).expect("a time can be written");
}

/// What a future comes to, or the panic that ended it.
pub(crate) async fn caught<T>(future: impl Future<Output = T>) -> Result<T, Box<dyn Any + Send>> {
    let mut future = pin!(future);
    poll_fn(|context| match catch_unwind(AssertUnwindSafe(|| future.as_mut().poll(context))) {
        Ok(std::task::Poll::Ready(value)) => std::task::Poll::Ready(Ok(value)),
        Ok(std::task::Poll::Pending) => std::task::Poll::Pending,
        Err(panic) => std::task::Poll::Ready(Err(panic)),
    })
    .await
}
