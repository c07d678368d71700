#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Throughline authors
# SPDX-License-Identifier: Apache-2.0
"""story.run: what ./run promises. Once everything is built it asks apt for nothing, compiles nothing and shows its first
frame within five seconds; without a display it takes a virtual one and says so; --demo --screenshot ends with 0 and the
picture, or with 1 and the reason and no picture; every failure is one clear sentence and not zero.

The script runs from folders that hold copies of it and a link to the build, so that what it keeps is the story's own.
"""

import os
import pathlib
import shutil
import signal
import socket
import subprocess
import time
import urllib.request

from support.picture import read_png, screen_colours
from support.station import BUILD, SOURCE, StoryFailed, tell, wait_for

FIRST_FRAME_SECONDS = 5.0
NO_DISPLAY = "There is no display here: using a virtual one (Xvfb)."
OLD = b"a picture of an earlier run"


class Project:
    """A folder that ./run takes for the whole project."""

    def __init__(self, station, name, build=True, visitor=False):
        self.station = station
        self.folder = station.folder / name
        (self.folder / "build").mkdir(parents=True)
        shutil.copy(SOURCE / "run", self.folder / "run")
        shutil.copytree(SOURCE / "packaging/scripts", self.folder / "packaging/scripts")
        if build:
            (self.folder / "build/release").symlink_to(BUILD)
        if visitor:  # else the visitor does without a browser
            (self.folder / "tests").symlink_to(SOURCE / "tests")
        self.bin = self.folder / "bin"
        self.bin.mkdir()
        self.asked = self.folder / "asked"
        self.asked.touch()
        self.temporary = self.folder / "tmp"
        self.temporary.mkdir()
        self.path = f"{self.bin}:{os.environ['PATH']}"

    def play(self, name, body="exit 100"):
        """A stand-in for a program, which writes down that it was called."""
        file = self.bin / name
        file.write_text(f'#!/bin/bash\necho "${{0##*/}} $*" >>"{self.asked}"\n{body}\n')
        file.chmod(0o755)

    def env(self, display=None):
        env = {key: value for key, value in self.station.env.items() if key not in ("DISPLAY", "WAYLAND_DISPLAY")}
        env.update(TMPDIR=str(self.temporary), PATH=self.path)
        return env if display is None else dict(env, DISPLAY=display)

    def run(self, *options, display=None, timeout=60):
        """(exit code, lines on standard error)"""
        with subprocess.Popen([self.folder / "run", *map(str, options)], env=self.env(display), cwd=self.folder, text=True,
                              stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
                              start_new_session=True) as process:
            try:
                _, said = process.communicate(timeout=timeout)
            except subprocess.TimeoutExpired:
                os.killpg(process.pid, signal.SIGKILL)
                raise StoryFailed(f"./run {' '.join(map(str, options))} had not ended after {timeout} s") from None
        self.left_nothing(process.pid)
        return process.returncode, said.splitlines()

    def left_nothing(self, session):
        """What a run started has ended with it, and its folder for passing things is gone."""
        wait_for(f"the programs of a run to end: {self._left(session)}", lambda: not self._left(session), 10)
        if left := [file.name for file in self.temporary.iterdir()]:
            raise StoryFailed(f"a run left {left}")

    def _left(self, session):
        left = []
        for entry in pathlib.Path("/proc").glob("[0-9]*"):
            try:
                command = (entry / "cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace")
                state, _, _, of = (entry / "stat").read_text().rpartition(")")[2].split()[:4]
            except OSError:  # it ended meanwhile
                continue
            if state != "Z" and (int(of) == session or str(self.folder) in command):
                left.append(f"{entry.name} {command}")
        return left


def expect(outcome, code, *parts, lines=None):
    """Exit code, and what the last line on standard error says; the number of lines where silence is part of it."""
    got, said = outcome
    if got != code or not said or not all(part in said[-1] for part in parts):
        raise StoryFailed(f"awaited {code} and {parts}, got {got} and {said}")
    if lines is not None and len(said) != lines:
        raise StoryFailed(f"said {len(said)} lines where {lines} would do: {said}")


def built():
    """What ninja has ever made here; it looks for new files in each run, which makes nothing."""
    return {line for line in (BUILD / ".ninja_log").read_text().splitlines() if "verify_globs" not in line}


def is_built(station):
    """./run would build what was changed meanwhile, in the middle of the tests. A dry run stops at the build file, which is
    always looked at anew; under another name it is not."""
    shutil.copy(BUILD / "build.ninja", station.folder / "again.ninja")
    found = subprocess.run(["ninja", "-C", BUILD, "-n", "-f", station.folder / "again.ninja", "throughline_programs"],
                           capture_output=True, text=True, stdin=subprocess.DEVNULL)
    if "no work to do." not in found.stdout:
        raise StoryFailed(f"the sources are newer than the build; build first: {found.stdout[-300:]}{found.stderr}")


def picture_of_the_customer(station):
    """Without a display, with the browser's visitor."""
    project = Project(station, "demo", visitor=True)
    picture = project.folder / "window.png"
    picture.write_bytes(OLD)
    code, said = project.run("--demo", "--screenshot", "window.png", "--", "--size", "1100x700", timeout=120)
    if code != 0:
        raise StoryFailed(f"./run --demo --screenshot ended with {code}: {said}")
    if said.count(NO_DISPLAY) != 1 or sum("virtual" in line for line in said) != 1:
        raise StoryFailed(f"the virtual display is not told in one line: {said}")
    width, height, colours = read_png(picture)
    if (width, height) != (1100, 700):
        raise StoryFailed(f"the picture has {width}x{height}, the window 1100x700")
    if len(colours) < 50:
        raise StoryFailed(f"the picture has {len(colours)} colours")


def second_run(station):
    """On a real display (the station's stands for it), with what would be asked for packages or a compiler listening."""
    project = Project(station, "second")
    for program in ("apt-get", "apt", "sudo", "cmake", "ccache", "c++", "g++", "gcc", "cc", "clang++", "npm"):
        project.play(program)
    made = built()
    frame_buffer = station.folder / "screen/Xvfb_screen0"
    if screen_colours(frame_buffer):
        raise StoryFailed("something was on the screen before ./run")
    with socket.socket() as other:  # somebody has the shop's port: it takes the next
        other.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            other.bind(("127.0.0.1", 8481))
            other.listen()
        except OSError:
            pass  # as it is
        start = time.monotonic()
        run = station.start("run", [project.folder / "run"], env=project.env(station.env["DISPLAY"]), cwd=project.folder)
        wait_for("the first frame", lambda: not run.running() or screen_colours(frame_buffer), 30, 0.02)
        seconds = time.monotonic() - start
        if not run.running():
            raise StoryFailed(f"./run ended: {run.text()[-500:]}")
        shop = wait_for("the shop's address", lambda: [line.split()[-1] for line in run.text().splitlines()
                                                       if line.startswith("The shop: ")], 20)[0]
        page = urllib.request.build_opener(urllib.request.ProxyHandler({})).open(shop, timeout=10).read()
    if ":8481" in shop or b"Lark" not in page:
        raise StoryFailed(f"there is no shop at {shop}")
    if len(screen_colours(frame_buffer)) < 50:
        raise StoryFailed("the window is empty")
    print(f"first frame after {seconds:.2f} s")
    if seconds > FIRST_FRAME_SECONDS:
        raise StoryFailed(f"the first frame came after {seconds:.1f} s, promised are {FIRST_FRAME_SECONDS:g}")
    if "no work to do." not in run.text():
        raise StoryFailed(f"ninja found work: {run.text()}")
    if asked := project.asked.read_text():
        raise StoryFailed(f"a second run called {asked}")
    if more := built() - made:
        raise StoryFailed(f"a second run built {more}")
    os.kill(run.pid, signal.SIGTERM)
    run.popen.wait(20)
    if run.popen.returncode != 128 + signal.SIGTERM:
        raise StoryFailed(f"./run ended with {run.popen.returncode} at SIGTERM")
    project.left_nothing(run.pid)


def no_picture_without_items(station):
    """The window comes up and does not show what it should, or not at all: 1, the reason, and the old picture gone."""
    project = Project(station, "failing")
    picture = project.folder / "window.png"

    def expect_none(*console, display=None, reason):
        picture.write_bytes(OLD)
        outcome = project.run("--demo", "--screenshot", picture, "--", *console, display=display)
        expect(outcome, 1, *reason)
        if picture.exists():
            raise StoryFailed(f"a picture was left by a run that failed with {outcome[1][-1]!r}")

    expect_none("--select", "Nobody of this name", "--timeout", "5", reason=["Nobody of this name"])
    expect_none("--wait-text", "What nobody wrote", "--timeout", "5", reason=['does not show "What nobody wrote"'])
    expect_none("--hub-program", "/bin/false", "--timeout", "4", reason=["the desk did not open", "hub"])
    expect_none("--no-such-option", reason=["no-such-option"])
    expect_none(display=":65000", reason=["The console did not end by itself"])
    expect(project.run("--demo", "--screenshot", "/dev/full", "--", "--timeout", "20"), 1, "/dev/full")


def clear_sentences(station):
    project = Project(station, "errors", build=False)
    for program in ("apt-get", "ninja", "cmake"):
        project.play(program)

    def expect_sentence(options, *parts, asked=(), lines=1):
        project.asked.write_text("")
        expect(project.run(*options, timeout=20), 1, *parts, lines=lines)
        called = [line.split()[0] for line in project.asked.read_text().splitlines()]
        if called != list(asked):
            raise StoryFailed(f"./run {options} called {called}")

    expect_sentence(["--nonsense"], '"--nonsense"', "./run --help")
    expect_sentence(["--screenshot"], "needs a file name")
    expect_sentence(["--screenshot", "no/such/folder/window.png"], "There is no folder", "no/such/folder")
    expect_sentence(["--screenshot", "bin"], "is a folder")

    # One package is missing: without a network, without that package at the mirror, and without the right to install it.
    real = shutil.which("dpkg-query")
    project.play("dpkg-query", f'"{real}" "$@" | grep -v " cmake$"')
    project.play("id", "echo 0")
    dpkg = ["dpkg-query", "dpkg-query"]
    expect_sentence([], "could not be fetched", "start again.", lines=2,
                    asked=[*dpkg, "id", "id", "apt-get"])
    project.play("apt-get", 'case "$*" in *" update") ;; *) exit 100 ;; esac')
    expect_sentence([], "could be installed", "start again.", lines=2,
                    asked=[*dpkg, "id", "id", "apt-get", "id", "apt-get"])
    project.play("id", "echo 1000")
    project.play("sudo", "exit 1")
    expect_sentence([], "sudo did not let this user install them", "apt-get install cmake", asked=[*dpkg, "id", "sudo"])
    (project.bin / "sudo").unlink()
    everything_but_sudo(project)
    expect_sentence([], "neither root nor sudo is at hand", "apt-get install cmake", asked=[*dpkg, "id"])

    # All is there, and it does not configure.
    (project.bin / "dpkg-query").unlink()
    expect_sentence([], "Configuring failed", "build/configure.log", asked=["cmake"], lines=2)


def everything_but_sudo(project):
    links = project.folder / "links"
    links.mkdir()
    for folder in os.environ["PATH"].split(":"):
        for file in pathlib.Path(folder).glob("*"):
            if file.name != "sudo" and not os.path.lexists(links / file.name):
                (links / file.name).symlink_to(file)
    project.path = f"{project.bin}:{links}"


def run(station):
    clear_sentences(station)
    is_built(station)
    picture_of_the_customer(station)
    second_run(station)
    no_picture_without_items(station)


if __name__ == "__main__":
    tell(run, frame_buffer=True)
