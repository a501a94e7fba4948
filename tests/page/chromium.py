"""A headless Chromium driven through its debugging pipe: no package beyond Python is needed."""

import base64
import json
import os
import shutil
import subprocess
import tempfile


class Chromium:
    """One page of one browser. Use as a context manager."""

    def __init__(self, width=1400, height=900):
        program = shutil.which("chromium") or shutil.which("chromium-browser")
        if program is None:
            raise FileNotFoundError("chromium")
        self.profile = tempfile.mkdtemp(prefix="casus-page-")
        to_browser, self.write_end = os.pipe()
        self.read_end, from_browser = os.pipe()
        command = [program, "--headless=new", "--no-sandbox", "--disable-gpu", "--remote-debugging-pipe",
                   "--disable-dev-shm-usage", "--no-first-run", f"--user-data-dir={self.profile}",
                   f"--window-size={width},{height}", "about:blank"]
        shell = f'exec "$@" 3<&{to_browser} 4>&{from_browser}'
        self.process = subprocess.Popen(["bash", "-c", shell, "bash", *command], pass_fds=(to_browser, from_browser),
                                        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(to_browser)
        os.close(from_browser)
        self.buffer = b""
        self.next_id = 0
        self.console = []
        self.session = None
        target = next(it for it in self.call("Target.getTargets")["targetInfos"] if it["type"] == "page")
        self.session = self.call("Target.attachToTarget", targetId=target["targetId"], flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Log", "Accessibility"):
            self.call(f"{domain}.enable")
        self.call("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.kill()
        self.process.wait()
        shutil.rmtree(self.profile, ignore_errors=True)

    def message(self):
        while b"\0" not in self.buffer:
            bytes_read = os.read(self.read_end, 1 << 20)
            if not bytes_read:
                raise EOFError("Chromium ended")
            self.buffer += bytes_read
        raw, self.buffer = self.buffer.split(b"\0", 1)
        return json.loads(raw)

    def note(self, message):
        method, params = message.get("method"), message.get("params", {})
        if method == "Runtime.exceptionThrown":
            self.console.append(json.dumps(params["exceptionDetails"])[:600])
        elif method == "Runtime.consoleAPICalled" and params["type"] in ("error", "warning"):
            self.console.append(json.dumps(params["args"])[:600])
        elif method == "Log.entryAdded" and params["entry"]["level"] in ("error", "warning"):
            self.console.append(params["entry"]["text"])

    def call(self, method, **params):
        self.next_id += 1
        request = {"id": self.next_id, "method": method, "params": params}
        if self.session:
            request["sessionId"] = self.session
        os.write(self.write_end, json.dumps(request).encode() + b"\0")
        while True:
            message = self.message()
            if message.get("id") == self.next_id:
                if "error" in message:
                    raise RuntimeError(f"{method}: {message['error']['message']}")
                return message["result"]
            self.note(message)

    def open(self, address):
        self.console.clear()
        self.call("Page.navigate", url=address)
        self.wait("document.readyState === 'complete'")

    def value(self, script):
        """The value of an expression in the page; a promise is awaited."""
        result = self.call("Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True)
        if "exceptionDetails" in result:
            raise RuntimeError(f"{script}: {json.dumps(result['exceptionDetails'])[:600]}")
        return result["result"].get("value")

    def wait(self, script, seconds=20):
        done = self.value(f"""new Promise(done => {{
            const end = Date.now() + {seconds * 1000};
            const look = () => {{ const it = ({script}); if (it || Date.now() > end) done(Boolean(it)); else setTimeout(look, 20); }};
            look(); }})""")
        if not done:
            raise AssertionError(f"waited in vain for: {script}")

    def key(self, name, text=""):
        for kind in ("keyDown", "keyUp"):
            self.call("Input.dispatchKeyEvent", type=kind, key=name, text=text if kind == "keyDown" else "")

    def accessible_names(self, role):
        nodes = self.call("Accessibility.getFullAXTree")["nodes"]
        return [it.get("name", {}).get("value", "") for it in nodes
                if not it.get("ignored") and it.get("role", {}).get("value") == role]

    def picture(self, file):
        image = self.call("Page.captureScreenshot", format="png")["data"]
        with open(file, "wb") as out:
            out.write(base64.b64decode(image))
