//! A small W3C WebDriver client: the dozen calls that the journeys need, over plain HTTP.

use std::time::{Duration, Instant};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};

/// What the driver answers, or why not in its own words, which the failed test prints.
pub type Answer<T> = Result<T, String>;

/// How long a thing may take to appear.
pub const PATIENCE: Duration = Duration::from_secs(20);

/// The member that holds an element's id (WebDriver, section 12.2).
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// Moves one faint pixel for two seconds.
const NUDGE: &str = "const dot = document.createElement('div');
  Object.assign(dot.style, { position: 'fixed', right: 0, bottom: 0, width: '1px', height: '1px', opacity: '0.01', background: 'currentColor' });
  dot.setAttribute('aria-hidden', 'true');
  document.documentElement.append(dot);
  const end = performance.now() + 2000; let aside = false;
  const step = () => {
    aside = !aside; dot.style.right = aside ? '1px' : '0';
    if (performance.now() < end) requestAnimationFrame(step); else dot.remove();
  };
  step();";

/// A session with a window.
pub struct Driver {
    agent: ureq::Agent,
    base: String,
}

/// An element of the page, by the driver's id.
#[derive(Clone, Debug)]
pub struct Element(String);

impl Driver {
    /// Starts a session of an application at a driver that listens on a port.
    pub fn new(port: u16, application: &str, arguments: &[String]) -> Self {
        let config = ureq::Agent::config_builder()
            .http_status_as_error(false)
            .timeout_global(Some(Duration::from_secs(60)))
            .build();
        let mut driver = Self { agent: config.into(), base: format!("http://127.0.0.1:{port}") };
        let start = Instant::now();
        while driver.call("GET", "/status", &Value::Null).is_err() {
            assert!(start.elapsed() < PATIENCE, "tauri-driver does not answer");
            std::thread::sleep(Duration::from_millis(50));
        }
        // No `browserName`: WebKit's driver refuses names that are not its own.
        let options = json!({ "application": application, "args": arguments });
        let body = json!({ "capabilities": { "alwaysMatch": { "tauri:options": options } } });
        let session = driver.call("POST", "/session", &body).expect("no session");
        let id = session["sessionId"].as_str().expect("no session id").to_owned();
        driver.base = format!("{}/session/{id}", driver.base);
        driver
    }

    /// Ends the session, which closes the window.
    pub fn end(&self) {
        let _ = self.call("DELETE", "", &Value::Null);
    }

    /// Runs a function body in the page and gives what it returns.
    pub fn run(&self, body: &str, arguments: Value) -> Value {
        let request = json!({ "script": body, "args": arguments });
        self.call("POST", "/execute/sync", &request)
            .unwrap_or_else(|error| panic!("{error}: {body:.200}"))
    }

    /// Runs a function body that answers by calling its last argument.
    pub fn run_async(&self, body: &str) -> Value {
        let request = json!({ "script": body, "args": [] });
        self.call("POST", "/execute/async", &request).unwrap()
    }

    /// The elements that an XPath finds now.
    pub fn find(&self, path: &str) -> Vec<Element> {
        let request = json!({ "using": "xpath", "value": path });
        let found = self.call("POST", "/elements", &request).unwrap_or_default();
        let id = |value: &Value| value[ELEMENT].as_str().map(|id| Element(id.to_owned()));
        found.as_array().into_iter().flatten().filter_map(id).collect()
    }

    /// Clicks as a person would: it must be there, in view and not covered.
    pub fn click(&self, element: &Element) -> Answer<()> {
        self.call("POST", &format!("/element/{}/click", element.0), &json!({})).map(drop)
    }

    /// Types into an element.
    pub fn send_keys(&self, element: &Element, text: &str) -> Answer<()> {
        // The driver leaves a line feed out; what a person presses is Enter (WebDriver, section 15.4.2).
        let body = json!({ "text": text.replace('\n', "\u{E007}") });
        self.call("POST", &format!("/element/{}/value", element.0), &body).map(drop)
    }

    /// Presses keys one after the other. They go to what has the focus, as a keyboard's do.
    pub fn press_keys(&self, keys: &[char]) {
        let steps = keys.iter().flat_map(|key| [down(*key), up(*key)]).collect();
        self.keyboard(steps);
    }

    /// Presses a key while another one is held down.
    pub fn press_with(&self, held: char, key: char) {
        self.keyboard(vec![down(held), down(key), up(key), up(held)]);
    }

    /// Actions of the keyboard (WebDriver, section 17.4).
    fn keyboard(&self, steps: Vec<Value>) {
        let body = json!({ "actions": [{ "type": "key", "id": "keyboard", "actions": steps }] });
        self.call("POST", "/actions", &body).expect("keys were not pressed");
    }

    /// Empties a field.
    pub fn clear(&self, element: &Element) -> Answer<()> {
        self.call("POST", &format!("/element/{}/clear", element.0), &json!({})).map(drop)
    }

    /// The window's picture as PNG.
    ///
    /// # Errors
    /// What the driver says.
    pub fn picture(&self) -> Answer<Vec<u8>> {
        // WebKit takes the picture with the next frame, and a page at rest draws none: it would wait
        // for ever. One faint pixel that moves for a moment keeps the frames coming.
        self.run(NUDGE, json!([]));
        let answer = self.call("GET", "/screenshot", &Value::Null)?;
        let letters = answer.as_str().unwrap_or_default();
        STANDARD.decode(letters).map_err(|error| error.to_string())
    }

    /// The page's title, which names the window in lists of windows.
    pub fn title(&self) -> String {
        let title = self.call("GET", "/title", &Value::Null).unwrap();
        title.as_str().unwrap_or_default().to_owned()
    }

    /// Sets the window's size.
    pub fn resize(&self, width: u32, height: u32) {
        let body = json!({ "x": 0, "y": 0, "width": width, "height": height });
        self.call("POST", "/window/rect", &body).unwrap();
    }

    fn call(&self, method: &str, path: &str, body: &Value) -> Answer<Value> {
        let url = format!("{}{path}", self.base);
        let response = match method {
            "GET" => self.agent.get(&url).call(),
            "DELETE" => self.agent.delete(&url).call(),
            _ => {
                let request = self.agent.post(&url).header("content-type", "application/json");
                request.send(body.to_string().as_bytes())
            }
        };
        let mut response = response.map_err(|error| error.to_string())?;
        let limited = response.body_mut().with_config().limit(64 << 20);
        let text = limited.read_to_string().map_err(|error| error.to_string())?;
        let answer: Value = serde_json::from_str(&text).map_err(|error| error.to_string())?;
        match answer["value"]["error"].as_str() {
            Some(error) => Err(format!("{error}: {}", answer["value"]["message"])),
            None => Ok(answer["value"].clone()),
        }
    }
}

fn down(key: char) -> Value {
    json!({ "type": "keyDown", "value": key })
}

fn up(key: char) -> Value {
    json!({ "type": "keyUp", "value": key })
}

/// What a check finds within a time.
pub fn waited<T>(time: Duration, check: impl Fn() -> Option<T>) -> Option<T> {
    let start = Instant::now();
    loop {
        match check() {
            None if start.elapsed() < time => std::thread::sleep(Duration::from_millis(100)),
            found => return found,
        }
    }
}
