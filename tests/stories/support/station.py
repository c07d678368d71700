# SPDX-FileCopyrightText: The Throughline authors
# SPDX-License-Identifier: Apache-2.0
"""One agent's workplace for a story: a private home, screen, session bus, keyring and accessibility bus.

Everything is started with standard input closed and stopped by pid; nothing of the machine's own session is touched.
Create the Station before importing anything from gi.repository: AT-SPI finds its bus through the environment.
"""

import os
import pathlib
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time

BUILD = pathlib.Path(os.environ.get("THROUGHLINE_BUILD", "build/release")).resolve()
SOURCE = pathlib.Path(__file__).resolve().parents[3]


class StoryFailed(Exception):
    """What a story promised and did not find, in words."""


def wait_for(what, probe, timeout=20.0, every=0.02):
    """Calls probe until it answers something true; StoryFailed names what was awaited."""
    end = time.monotonic() + timeout
    while True:
        found = probe()
        if found:
            return found
        if time.monotonic() > end:
            raise StoryFailed(f"waited {timeout:g} s for {what}")
        time.sleep(every)


def wait_in_words(what, probe, timeout=20.0, every=0.02):
    """The same, where only the end tells what there was instead: what is called when it was awaited in vain."""
    try:
        return wait_for("it", probe, timeout, every)
    except StoryFailed:
        raise StoryFailed(f"waited {timeout:g} s for {what()}") from None


class Process:
    """A child in a process group of its own, its output in a file."""

    def __init__(self, name, command, env, log_folder, cwd=None, stdin=subprocess.DEVNULL):
        self.name = name
        self.log = log_folder / f"{name}.log"
        self._output = open(self.log, "ab", buffering=0)
        self.popen = subprocess.Popen(
            [str(part) for part in command], env=env, stdin=stdin, stdout=self._output, stderr=subprocess.STDOUT,
            cwd=cwd, start_new_session=True)

    @property
    def pid(self):
        return self.popen.pid

    def running(self):
        return self.popen.poll() is None

    def kill(self):
        """kill -9 of this process alone: its children are left to notice."""
        if self.running():
            os.kill(self.pid, signal.SIGKILL)
        self.popen.wait()

    def stop(self, timeout=15.0):
        if self.running():
            os.kill(self.pid, signal.SIGTERM)
            try:
                self.popen.wait(timeout)
            except subprocess.TimeoutExpired:
                try:
                    os.killpg(self.pid, signal.SIGKILL)
                except ProcessLookupError:
                    pass
                self.popen.wait()
        self._output.close()

    def text(self):
        return self.log.read_text(errors="replace")


class Station:
    def __init__(self, name, size="1280x800", frame_buffer=False):
        """frame_buffer: the screen's pixels are in the file screen/Xvfb_screen0, for support.picture."""
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix=f"throughline-{name}-"))
        self.logs = self.folder / "logs"
        self.logs.mkdir()
        self.processes = []
        runtime = self.folder / "run"
        for folder in (runtime, self.folder / "home"):
            folder.mkdir()
            folder.chmod(0o700)
        self.env = {key: value for key, value in os.environ.items()
                    if not key.startswith(("QT_", "QML", "DBUS_", "XDG_", "AT_SPI"))}
        self.env.update({
            "HOME": str(self.folder / "home"), "XDG_RUNTIME_DIR": str(runtime), "LC_ALL": "C.UTF-8", "TZ": "UTC",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", "LIBGL_ALWAYS_SOFTWARE": "1", "NO_AT_BRIDGE": "1",
            "GTK_A11Y": "none",
        })
        try:
            self._start_screen(size, frame_buffer)
            self._start_bus()
        except Exception:
            self.close()
            raise

    def start(self, name, command, **kwargs):
        env = dict(self.env, **kwargs.pop("env", {}))
        process = Process(name, command, env, self.logs, **kwargs)
        self.processes.append(process)
        return process

    def _start_screen(self, size, frame_buffer):
        more = []
        if frame_buffer:
            (self.folder / "screen").mkdir()
            more = ["-fbdir", str(self.folder / "screen")]
        # Without -noreset the server starts over when its last client leaves, and who connects at that moment fails.
        for _ in range(20):
            number = random.randrange(200, 60000)
            process = subprocess.Popen(
                ["Xvfb", f":{number}", "-screen", "0", f"{size}x24", "-nolisten", "tcp", "-noreset", *more],
                env=self.env, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=open(self.logs / "screen.log", "wb"),
                start_new_session=True)
            listening = pathlib.Path(f"/tmp/.X11-unix/X{number}")
            wait_for("Xvfb", lambda: listening.exists() or process.poll() is not None)
            if process.poll() is None:
                self._screen = process
                self.env["DISPLAY"] = f":{number}"
                return
        raise StoryFailed(f"Xvfb did not start: {(self.logs / 'screen.log').read_text()}")

    def _start_bus(self):
        address = f"unix:path={self.folder}/run/bus"
        self.start("dbus", ["dbus-daemon", "--session", "--nofork", "--nopidfile", f"--address={address}"])
        wait_for("the session bus", lambda: (self.folder / "run/bus").exists())
        self.env["DBUS_SESSION_BUS_ADDRESS"] = address
        for launcher in ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher"):
            if os.path.exists(launcher):
                self.start("at-spi", [launcher, "--launch-immediately"])
        self._start_keyring("story")
        wait_for("org.a11y.Bus", lambda: self.has_owner("org.a11y.Bus"), every=0.1)
        os.environ.update({key: self.env[key] for key in ("DBUS_SESSION_BUS_ADDRESS", "XDG_RUNTIME_DIR", "DISPLAY")})

    def keyring_files(self):
        return sorted((self.folder / "home/.local/share/keyrings").glob("*.keyring"))

    def lock_keyring(self):
        subprocess.run(["gdbus", "call", "--session", "--dest", "org.freedesktop.secrets", "--object-path",
                        "/org/freedesktop/secrets", "--method", "org.freedesktop.Secret.Service.Lock",
                        "['/org/freedesktop/secrets/collection/login']"], env=self.env, check=True,
                       stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)

    def restart_keyring(self, password="story"):
        """Ends the key store and starts one that this password opens."""
        next(process for process in reversed(self.processes) if process.name.startswith("keyring")).stop()
        wait_for("the key store to go", lambda: not self.has_owner("org.freedesktop.secrets"), every=0.05)
        self._start_keyring(password)

    def _start_keyring(self, password):
        name = f"keyring-{sum(process.name.startswith('keyring') for process in self.processes)}"
        keyring = self.start(name, ["gnome-keyring-daemon", "--foreground", "--unlock", "--components=secrets"],
                             stdin=subprocess.PIPE)
        keyring.popen.stdin.write(password.encode() + b"\n")
        keyring.popen.stdin.close()
        wait_for("org.freedesktop.secrets", lambda: self.has_owner("org.freedesktop.secrets"), every=0.1)

    def has_owner(self, bus_name):
        answer = subprocess.run(
            ["dbus-send", "--session", "--print-reply", "--dest=org.freedesktop.DBus", "/", "org.freedesktop.DBus.NameHasOwner",
             f"string:{bus_name}"], env=self.env, capture_output=True, text=True, stdin=subprocess.DEVNULL)
        return "boolean true" in answer.stdout

    def screenshot(self, path):
        if shutil.which("import"):
            subprocess.run(["import", "-window", "root", str(path)], env=self.env, stdin=subprocess.DEVNULL, check=False)

    def close(self, failed=False):
        for process in reversed(self.processes):
            process.stop()
        if getattr(self, "_screen", None):
            self._screen.terminate()
            self._screen.wait()
        if failed:
            print(f"logs are kept in {self.folder}", file=sys.stderr)
        else:
            shutil.rmtree(self.folder, ignore_errors=True)


def tell(story, **of_station):
    """Runs one story function with a Station and turns the outcome into an exit code with one clear line."""
    station = Station(story.__name__, **of_station)
    try:
        story(station)
    except Exception as problem:  # the first and the last line of a failed story say what was missing
        print(f"FAILED {story.__name__}: {problem}", file=sys.stderr)
        picture = station.logs / "screen.png"
        station.screenshot(picture)
        for process in station.processes:
            if not process.name.startswith(("dbus", "at-spi", "keyring")):
                print(f"--- {process.name}\n{process.text()[-1500:]}", file=sys.stderr)
        station.close(failed=True)
        if not isinstance(problem, StoryFailed):
            raise
        print(f"FAILED {story.__name__}: {problem}", file=sys.stderr)
        sys.exit(1)
    station.close()
    print(f"passed {story.__name__}")
