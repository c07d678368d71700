# SPDX-FileCopyrightText: The Throughline authors
# SPDX-License-Identifier: Apache-2.0
"""A customer at a real browser: tests/peers/visitor.mjs on a page of the demo shop."""

import json
import subprocess

from .station import SOURCE, StoryFailed, wait_for


class Visitor:
    def __init__(self, station, url, name="visitor", wrap=lambda name, command: command):
        self._log = open(station.logs / f"{name}.log", "wb")
        self._process = subprocess.Popen(
            wrap(name, ["node", str(SOURCE / "tests/peers/visitor.mjs"), url]), env=station.env, stdin=subprocess.PIPE,
            stdout=subprocess.PIPE, stderr=self._log, text=True, start_new_session=True)
        station.processes.append(self)
        self.name = name
        self._station = station
        first = self._answer()
        if "ready" not in first:
            raise StoryFailed(f"the browser did not open {url}: {first}")

    def do(self, what, **more):
        self._process.stdin.write(json.dumps({"do": what, **more}) + "\n")
        self._process.stdin.flush()
        answer = self._answer()
        if "error" in answer:
            raise StoryFailed(f"browser, {what}: {answer['error']}")
        return answer

    def _answer(self):
        line = self._process.stdout.readline()
        if not line:
            raise StoryFailed("the browser ended")
        return json.loads(line)

    def say(self, text, wait_for_ack=True):
        self.do("say", text=text)
        if wait_for_ack:
            wait_for(f"{text!r} to be taken", lambda: any(
                row["text"] == text and row["state"] in ("sent", "seen") for row in self.transcript()), 20)

    def transcript(self):
        return self.do("transcript")["rows"]

    def received(self):
        return [row["text"] for row in self.transcript() if row["from"] == "agent"]

    def hide(self):
        self.do("hide")

    def show(self):
        self.do("show")

    # What Station needs of its processes.
    def text(self):
        return (self._station.logs / f"{self.name}.log").read_text(errors="replace")

    def running(self):
        return self._process.poll() is None

    def stop(self):
        if self.running():
            try:
                self._process.stdin.close()
                self._process.wait(10)
            except (OSError, subprocess.TimeoutExpired):
                self._process.kill()
                self._process.wait()
        self._log.close()
