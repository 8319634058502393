//! A script that got into the page finds no way out of it.

use std::io::{BufRead, BufReader};
use std::net::TcpListener;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use serde_json::json;

use crate::window::Window;

/// Each tries to reach an address on this computer in a way of its own, or to run what the page did not bring.
/// `at` is `127.0.0.1:PORT`. What throws has failed, which is what is wanted.
const WAYS: &[&str] = &[
    "fetch('http://' + at + '/fetch')",
    "fetch('http://' + at + '/fetch', { mode: 'no-cors', method: 'POST', body: 'x' })",
    "const x = new XMLHttpRequest(); x.open('GET', 'http://' + at + '/xhr'); x.send()",
    "new WebSocket('ws://' + at + '/socket')",
    "new EventSource('http://' + at + '/events')",
    "navigator.sendBeacon('http://' + at + '/beacon', 'x')",
    "new Image().src = 'http://' + at + '/image'",
    "add('img', { srcset: 'http://' + at + '/srcset 1x' })",
    "add('link', { rel: 'stylesheet', href: 'http://' + at + '/sheet' })",
    "add('link', { rel: 'prefetch', href: 'http://' + at + '/prefetch' })",
    "add('link', { rel: 'preload', as: 'script', href: 'http://' + at + '/preload' })",
    "add('link', { rel: 'modulepreload', href: 'http://' + at + '/modulepreload' })",
    "add('link', { rel: 'preconnect', href: 'http://' + at })",
    "add('link', { rel: 'dns-prefetch', href: 'http://' + at })",
    "add('link', { rel: 'icon', href: 'http://' + at + '/icon' })",
    "document.body.style.backgroundImage = 'url(http://' + at + '/background)'",
    "add('style', { textContent: '@import url(http://' + at + '/import);' })",
    "add('style', { textContent: '@font-face { font-family: far; src: url(http://' + at + '/font) } * { font-family: far }' })",
    "add('script', { src: 'http://' + at + '/script' })",
    "add('script', { textContent: 'new Image().src = \"http://' + at + '/inline\"; window.ran = true' })",
    "add('div', { innerHTML: '<img src=x onerror=\"window.ran = true; new Image().src = &quot;http://' + at + '/onerror&quot;\">' })",
    "eval('window.ran = true; new Image().src = \"http://' + at + '/eval\"')",
    "new Function('window.ran = true')()",
    "import('http://' + at + '/module')",
    "import('data:text/javascript,window.ran=true')",
    "add('iframe', { src: 'http://' + at + '/frame' })",
    "add('iframe', { srcdoc: '<img src=\"http://' + at + '/srcdoc\">' })",
    "add('object', { data: 'http://' + at + '/object' })",
    "add('embed', { src: 'http://' + at + '/embed' })",
    "add('video', { src: 'http://' + at + '/video', autoplay: true, poster: 'http://' + at + '/poster' })",
    "add('audio', { src: 'http://' + at + '/audio', autoplay: true })",
    "add('a', { href: '#', ping: 'http://' + at + '/ping' }).click()",
    "add('a', { href: 'http://' + at + '/download', download: 'x' }).click()",
    "const f = add('form', { action: 'http://' + at + '/form', method: 'post' }); f.submit()",
    "window.open('http://' + at + '/open')",
    "new Worker('http://' + at + '/worker')",
    "new Worker(URL.createObjectURL(new Blob(['fetch(\"http://' + at + '/blob\")'])))",
    "navigator.serviceWorker.register('http://' + at + '/service')",
    "const r = new RTCPeerConnection({ iceServers: [{ urls: 'stun:' + at }] }); r.createDataChannel('x'); r.createOffer().then((o) => r.setLocalDescription(o))",
    "add('meta', { httpEquiv: 'refresh', content: '0; url=http://' + at + '/refresh' })",
    "location.href = 'http://' + at + '/location'",
];

/// What comes before them.
const FIRST: &str = "const [at] = arguments;
  const add = (name, facts) =>
    document.body.appendChild(Object.assign(document.createElement(name), facts));\n";

#[test]
fn a_script_in_the_page_reaches_nothing() {
    let canary = TcpListener::bind("127.0.0.1:0").unwrap();
    let at = canary.local_addr().unwrap().to_string();
    let heard = Arc::new(Mutex::new(Vec::new()));
    let hears = Arc::clone(&heard);
    std::thread::spawn(move || {
        for caller in canary.incoming().flatten() {
            // Whoever only connects has reached it too.
            let _ = caller.set_read_timeout(Some(Duration::from_millis(500)));
            let mut said = String::new();
            let _ = BufReader::new(caller).read_line(&mut said);
            hears.lock().unwrap().push(said);
        }
    });
    let hits = || heard.lock().unwrap().clone();
    // It hears whoever comes.
    drop(std::net::TcpStream::connect(&at).unwrap());
    crate::driver::waited(Duration::from_secs(5), || (hits().len() == 1).then_some(()))
        .expect("the canary is deaf");

    let window = Window::open();
    crate::journeys::start_record(&window);
    let ways = WAYS.iter().map(|way| format!("try {{ (() => {{ {way} }})() }} catch {{}}\n"));
    window.driver.run(&format!("{FIRST}{}", ways.collect::<String>()), json!([at]));
    std::thread::sleep(Duration::from_secs(5));
    assert_eq!(hits(), [""], "something reached the canary");
    let state = window.driver.run("return [window.ran === true, location.protocol]", json!([]));
    assert_eq!(
        state,
        json!([false, "tauri:"]),
        "code that was brought in ran, or the page went elsewhere"
    );
    println!("{} ways out: 0 connections", WAYS.len());
}
