//! Whether real web servers send a built site as docs/servers says: nginx and Apache with exactly those files, started
//! as ordinary processes in a folder of their own, asked for every file.

mod answers;
mod examples;

use std::io::{Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};
use std::{env, fs, thread};

use anyhow::{Context, Result, bail, ensure};

use crate::digests::SiteFile;
use crate::project::Project;
use crate::{debian, digests, process};
use answers::Answer;
use examples::{HOST, Place};

/// Programs, and the Debian packages that have them. `apache2-bin` is Apache without a service that starts itself.
const NEEDED: [(&str, &str); 3] = [("nginx", "nginx"), ("apache2", "apache2-bin"), ("openssl", "openssl")];
/// Where Debian's package has Apache's modules.
const APACHE_MODULES: &str = "/usr/lib/apache2/modules";
/// What is no file of any site. The second one is named like what is kept for ever.
const ABSENT: [&str; 3] = ["/no-such-page", "/app-0123456789abcdef.wasm", "/icons/none.svg"];
const PATIENCE: Duration = Duration::from_secs(10);

/// Installs the servers where that is possible.
pub(crate) fn ensure_there() -> Result<()> {
    let missing: Vec<&str> =
        NEEDED.iter().filter(|(name, _)| program(name).is_err()).map(|(_, package)| *package).collect();
    debian::install(&missing, "testing the examples for web servers")
}

/// Serves `dist` with both, and returns how many answers were as documented.
pub(crate) fn check(project: &Project) -> Result<usize> {
    let home = Home::new(&project.dist())?;
    let files = digests::of(&home.site())?;
    let mut right = 0;
    for server in [start_nginx, start_apache] {
        let ports = free_ports()?;
        let mut server = server(&home, ports)?;
        server.wait_for(ports)?;
        right += ask_for_all(&home, ports[0], &files).with_context(|| format!("asking {}", server.name))?;
        check_redirect(ports[1]).with_context(|| format!("asking {} without TLS", server.name))?;
    }
    Ok(right)
}

/// Asks for every file and for what is not there, each packed and unpacked.
fn ask_for_all(home: &Home, port: u16, files: &[SiteFile]) -> Result<usize> {
    let mut ask = Command::new("node");
    ask.arg(Path::new(env!("CARGO_MANIFEST_DIR")).join("src/servers/ask.mjs"));
    ask.args([&port.to_string(), HOST]).arg(home.certificate());
    ask.args(files.iter().map(|file| format!("/{}", file.path))).arg("/").args(ABSENT);
    let answers = Answer::read_all(&process::read(&mut ask)?)?;
    let wanted = |path: &str| match path {
        "/" => files.iter().find(|file| file.path == "index.html"),
        _ => files.iter().find(|file| Some(file.path.as_str()) == path.strip_prefix('/')),
    };
    let faults: Vec<String> = answers.iter().flat_map(|answer| answer.faults(wanted(&answer.path))).collect();
    ensure!(faults.is_empty(), "not as documented:\n{}", faults.join("\n"));
    ensure!(answers.len() > files.len(), "not everything was answered");
    Ok(answers.len())
}

/// What comes without TLS leads to it.
fn check_redirect(port: u16) -> Result<()> {
    let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port))?;
    stream.set_read_timeout(Some(PATIENCE))?;
    write!(stream, "GET /sw.js HTTP/1.1\r\nHost: {HOST}\r\nConnection: close\r\n\r\n")?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer)?;
    let wanted = format!("\r\nLocation: https://{HOST}/sw.js\r\n");
    let leads = answer.starts_with("HTTP/1.1 301 ") && answer.contains(&wanted);
    ensure!(leads && !answer.contains("Strict-Transport"), "it does not lead to HTTPS: {answer}");
    Ok(())
}

fn start_nginx(home: &Home, ports: [u16; 2]) -> Result<Server> {
    let configuration = home.0.join("nginx.conf");
    fs::write(&configuration, examples::nginx(&home.place(ports)))?;
    let mut command = Command::new(program("nginx")?);
    // One process, so that nothing stays when it is ended.
    command.arg("-p").arg(&home.0).arg("-c").arg(&configuration).args(["-g", "master_process off;"]);
    Server::start("nginx", command)
}

fn start_apache(home: &Home, ports: [u16; 2]) -> Result<Server> {
    let configuration = home.0.join("apache.conf");
    let text = examples::apache(&home.place(ports), Path::new(APACHE_MODULES), &home.0);
    fs::write(&configuration, text)?;
    let mut command = Command::new(program("apache2")?);
    command.env("APACHE_LOG_DIR", &home.0).arg("-X").arg("-f").arg(&configuration);
    Server::start("Apache", command)
}

/// Debian keeps servers where only administrators look for programs.
fn program(name: &str) -> Result<PathBuf> {
    let in_sbin = Path::new("/usr/sbin").join(name);
    process::find(name)
        .or_else(|| in_sbin.is_file().then_some(in_sbin))
        .with_context(|| format!("{name} is not there"))
}

fn free_ports() -> Result<[u16; 2]> {
    // Both at once, so that they are two.
    let [one, other] = [(); 2].map(|()| TcpListener::bind((Ipv4Addr::LOCALHOST, 0)));
    Ok([one?.local_addr()?.port(), other?.local_addr()?.port()])
}

/// A server that runs until this is dropped.
struct Server {
    name: &'static str,
    child: Child,
}

impl Server {
    fn start(name: &'static str, mut command: Command) -> Result<Self> {
        let child = command.stdin(Stdio::null()).spawn().with_context(|| format!("starting {name}"))?;
        Ok(Self { name, child })
    }

    fn wait_for(&mut self, ports: [u16; 2]) -> Result<()> {
        let begun = Instant::now();
        while !ports.iter().all(|port| TcpStream::connect((Ipv4Addr::LOCALHOST, *port)).is_ok()) {
            if let Some(status) = self.child.try_wait()? {
                bail!("{} does not take the example ({status})", self.name);
            }
            ensure!(begun.elapsed() < PATIENCE, "{} does not listen", self.name);
            thread::sleep(Duration::from_millis(50));
        }
        Ok(())
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // One that has ended already is what was wanted.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A folder for configurations, a certificate and a copy of the site, which every user may read as servers give up the
/// rights of the one who starts them. Gone when this is dropped.
struct Home(PathBuf);

impl Home {
    fn new(dist: &Path) -> Result<Self> {
        let home = Self(env::temp_dir().join(format!("tandembuch-servers-{}", std::process::id())));
        for file in digests::of(dist)? {
            let copy = home.site().join(&file.path);
            fs::create_dir_all(copy.parent().context("a file lies in a folder")?)?;
            fs::copy(dist.join(&file.path), copy)?;
        }
        let mut openssl = Command::new(program("openssl")?);
        openssl.args(["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes"]);
        openssl
            .args(["-days", "2", "-subj", "/CN=Tandembuch", "-addext"])
            .arg(format!("subjectAltName=DNS:{HOST}"));
        process::read(openssl.arg("-keyout").arg(home.key()).arg("-out").arg(home.certificate()))
            .context("making a certificate")?;
        Ok(home)
    }

    fn site(&self) -> PathBuf {
        self.0.join("site")
    }

    fn place(&self, ports: [u16; 2]) -> Place {
        Place { folder: self.site(), certificate: self.certificate(), key: self.key(), ports }
    }

    fn certificate(&self) -> PathBuf {
        self.0.join("own.pem")
    }

    fn key(&self) -> PathBuf {
        self.0.join("own.key")
    }
}

impl Drop for Home {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}
