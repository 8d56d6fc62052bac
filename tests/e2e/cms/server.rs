//! Processes that a content system is made of, in a folder of their own that goes with them.

use crate::process::{Leashed, free_port, reports, root};
use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

/// What `scripts/setup.sh cms` has put where the tools are.
pub(super) fn tools() -> PathBuf {
    PathBuf::from(std::env::var_os("MK_TOOLS").expect("MK_TOOLS names the folder of the tools. Run: make test-cms"))
        .join("cms")
}

/// The plugin's zip of this name.
pub(super) fn plugin(version: &str) -> PathBuf {
    let folder =
        std::env::var_os("MK_PLUGINS").expect("MK_PLUGINS names the folder of the plugins. Run: make test-cms");
    PathBuf::from(folder).join(format!("mognadskollen-wordpress-{version}.zip"))
}

#[derive(Debug)]
pub(super) struct Server {
    pub(super) home: PathBuf,
    pub(super) port: u16,
    pub(super) name: String,
    processes: Vec<Leashed>,
}

impl Server {
    /// An empty folder, and a port.
    pub(super) fn new(name: &str) -> Self {
        let home = std::env::temp_dir().join(format!("mk-e2e-{name}-{}", std::process::id()));
        std::fs::create_dir_all(&home).expect("a temporary folder");
        Self { home, port: free_port(), name: name.to_owned(), processes: Vec::new() }
    }

    pub(super) fn origin(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// A path in the folder, in UTF-8.
    pub(super) fn at(&self, path: &str) -> String {
        self.home.join(path).to_str().expect("a path in UTF-8").to_owned()
    }

    /// Starts a process that ends with this value.
    pub(super) fn start(&mut self, what: &str, program: &Path, args: &[&str], env: &[(&str, &str)]) {
        let log = format!("{}-{what}.log", self.name);
        self.processes.push(Leashed::start(program, args, env, &self.home, &log));
    }

    /// Ends the processes; the folder stays, under another name while they end, as they take it along.
    pub(super) fn stop(&mut self) {
        let away = self.home.with_extension("away");
        std::fs::rename(&self.home, &away).expect("a folder to keep");
        self.processes.clear();
        // What is killed may listen for a moment more, and would be taken for the server that is started next.
        let start = Instant::now();
        while TcpStream::connect(("127.0.0.1", self.port)).is_ok() && start.elapsed() < Duration::from_secs(10) {
            std::thread::sleep(Duration::from_millis(20));
        }
        std::fs::rename(&away, &self.home).expect("a folder to bring back");
    }

    /// Waits until something is so: a process listens.
    pub(super) async fn until(&mut self, what: &str, is_so: impl Fn(&Self) -> bool) {
        let start = Instant::now();
        while !is_so(self) {
            let has_ended = self.processes.iter_mut().any(Leashed::has_ended);
            assert!(
                !has_ended && start.elapsed() < Duration::from_mins(1),
                "{what} did not start: {}/{}-*.log",
                reports().display(),
                self.name
            );
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    /// Waits until the web server listens.
    pub(super) async fn listens(&mut self) {
        self.until("the web server", |server| TcpStream::connect(("127.0.0.1", server.port)).is_ok()).await;
    }

    /// What the web server answers to a request for a path, without the body.
    pub(super) fn head(&self, path: &str) -> String {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).expect("the server answers");
        let request = format!("GET {path} HTTP/1.0\r\nHost: 127.0.0.1:{}\r\n\r\n", self.port);
        stream.write_all(request.as_bytes()).expect("the server reads");
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).expect("the server writes");
        let answer = String::from_utf8_lossy(&answer);
        answer.split("\r\n\r\n").next().unwrap_or_default().to_owned()
    }
}

/// Runs a command to its end, and gives what it prints.
pub(super) fn run(command: &mut Command) -> String {
    let done = command.output().unwrap_or_else(|error| panic!("{command:?}: {error}"));
    let told = String::from_utf8_lossy(&done.stderr);
    assert!(done.status.success(), "{command:?}: {told}");
    String::from_utf8_lossy(&done.stdout).into_owned()
}

/// A file of these tests, with words in it replaced.
pub(super) fn text(path: &str, replaced: &[(&str, &str)]) -> String {
    let file = root().join("tests/e2e/cms").join(path);
    let text = std::fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    replaced.iter().fold(text, |text, (from, to)| text.replace(from, to))
}
