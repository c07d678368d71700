#!/usr/bin/env bash
# SPDX-FileCopyrightText: The Throughline authors
# SPDX-License-Identifier: Apache-2.0
# Installs the packages (made by the test packaging_build) in a clean system, each alone and all together, starts both programs there as an ordinary user,
# and purges them again. Needs root (for chroot); 77 means skipped.
# usage: cleanroot.sh SOURCE BUILD
set -euo pipefail
source=$(realpath "$1")
build=$(realpath "$2")
if [ "$(id -u)" -ne 0 ]; then
    echo "skipped: a clean system can only be entered as root"
    exit 77
fi
cd "$source"
. packaging/scripts/lib.sh
. packaging/scripts/system.sh
. packaging/scripts/root.sh

check_system
packages=$build/debs
work=$build/cleanroot
tar=$build/clean-root-$CODENAME.tar
rm -rf "$work"
mkdir -p "$work/cache"
home=/srv/agent
hub_pid=''
console_pid='' screen_pid='' screen=''
trap 'end $hub_pid $console_pid $screen_pid' EXIT
# Each program is a job with a process group of its own: ending the group ends what runs in the clean system too.
set -m

end() {
    local pid
    for pid in "$@"; do
        kill -- "-$pid" 2>/dev/null || true
        wait "$pid" 2>/dev/null || true
    done
}

step() { echo "== $*"; }

# open_root NAME: a fresh copy, ready to install from.
open_root() {
    root=$work/$1
    mkdir -p "$root"
    tar -xf "$tar" -C "$root"
    mkdir -p "$root/debs" "$root/var/cache/apt/archives"
    cp "$packages"/throughline*.deb "$root/debs/"
    find "$work/cache" -name '*.deb' -exec cp -l -t "$root/var/cache/apt/archives/" {} +
    # Nothing may start by itself in there.
    printf '#!/bin/sh\nexit 101\n' >"$root/usr/sbin/policy-rc.d"
    chmod +x "$root/usr/sbin/policy-rc.d"
    enter "$root" useradd --create-home --home-dir "$home" --shell /bin/sh agent
}

# put PACKAGE...: as an administrator would, from the files, with what they depend on and nothing more.
put() {
    local names=() name
    for name in "$@"; do names+=("/debs/$(cd "$root/debs" && ls "${name}"_*.deb)"); done
    enter "$root" apt-get -y -q -o Acquire::Retries=3 -o Dpkg::Use-Pty=0 install --no-install-recommends "${names[@]}" \
        >"$work/apt.log" 2>&1 || { tail -n 30 "$work/apt.log"; die "$* could not be installed"; }
    find "$root/var/cache/apt/archives" -maxdepth 1 -name '*.deb' -exec cp -ln -t "$work/cache/" {} +
}

as_agent() {
    enter "$root" setpriv --reuid agent --regid agent --clear-groups --inh-caps=-all \
        env HOME="$home" USER=agent XDG_RUNTIME_DIR="$home/run" QT_QPA_PLATFORM=offscreen QT_QUICK_BACKEND=software "$@"
}

close_root() { rm -rf --one-file-system "$root"; }

hub_answers() {
    step "hub: starts as an ordinary user and answers /health"
    local output=$work/hub.out address='' tries=0
    : >"$output" # the program in the background makes it too late for the first look
    as_agent throughline-hub serve --data "$home/hub" --listen 127.0.0.1:0 >"$output" 2>"$work/hub.err" &
    hub_pid=$!
    while [ -z "$address" ]; do
        address=$(sed -n 's/^listening on //p' "$output" | head -n 1)
        tries=$((tries + 1))
        if [ $tries -gt 150 ] || ! kill -0 "$hub_pid" 2>/dev/null; then
            cat "$output" "$work/hub.err"
            die "the hub did not begin to listen"
        fi
        sleep 0.1
    done
    python3 -c 'import sys, urllib.request as u; r = u.urlopen(sys.argv[1] + "/health", timeout=10); sys.exit(r.status != 200)' \
        "$address" || die "the hub did not answer /health"
    end "$hub_pid"
    hub_pid=''
}

# The installed program under a real X server, whose frame buffer is then looked at.
console_shows() {
    step "console: shows its first window as an ordinary user"
    enter "$root" install -d -o agent -g agent -m 700 "$home/run"
    start_screen
    as_agent env -u QT_QPA_PLATFORM DISPLAY=":$screen" throughline --keep-nothing "$@" >"$work/console.out" 2>&1 &
    console_pid=$!
    local tries=0
    until DISPLAY=:$screen xdotool search --onlyvisible --name Throughline >/dev/null 2>&1 && is_drawn; do
        tries=$((tries + 1))
        if [ $tries -gt 300 ] || ! kill -0 "$console_pid" 2>/dev/null; then
            tail -n 30 "$work/console.out"
            die "the console did not show its first window"
        fi
        sleep 0.1
    done
}

start_screen() {
    mkdir -p "$work/screen"
    mkfifo -m 600 "$work/number"
    Xvfb -displayfd 3 -screen 0 1280x800x24 -fbdir "$work/screen" -nolisten tcp -noreset -ac >/dev/null 2>&1 </dev/null 3>"$work/number" &
    screen_pid=$!
    read -r -t 20 screen <"$work/number" || die "Xvfb did not start"
    rm "$work/number"
}

# Is there more on the screen than one flat colour?
is_drawn() {
    python3 -c 'import sys
data = open(sys.argv[1], "rb").read()[-1280 * 800 * 4:]
sys.exit(len({data[at:at + 3] for at in range(0, len(data), 4 * 37)}) < 8)' "$work/screen/Xvfb_screen0"
}

stop_console() {
    end "$console_pid" "$screen_pid"
    console_pid='' screen_pid=''
}

# "Work on this computer" with what is installed: the console starts the hub of its neighbour package.
console_starts_its_hub() {
    step "console: starts the installed hub"
    local tries=0
    until find "$root/tmp" -name hub.json -size +0 2>/dev/null | grep -q .; do
        tries=$((tries + 1))
        if [ $tries -gt 300 ]; then
            tail -n 30 "$work/console.out"
            die "the console did not start its hub"
        fi
        sleep 0.1
    done
}

make_root "$tar"

step "common alone"
open_root common
put throughline-common
[ "$(stat -c '%U %a' "$root/etc/throughline/policies/managed")" = 'root 755' ] || die "the policy folder is not root's alone"
close_root

step "plugins alone"
open_root plugins
put throughline-plugins throughline-common
close_root

step "hub alone"
open_root hub
put throughline-hub throughline-common
hub_answers
close_root

step "console alone"
open_root console
put throughline throughline-common
console_shows
stop_console
close_root

step "all together"
open_root all
put throughline throughline-hub throughline-plugins throughline-common
hub_answers
console_shows --work-here
console_starts_its_hub
stop_console
step "purge"
enter "$root" apt-get -y -q -o Dpkg::Use-Pty=0 purge throughline throughline-hub throughline-plugins throughline-common \
    >"$work/apt.log" 2>&1 || { tail -n 30 "$work/apt.log"; die "purge failed"; }
# /tmp belongs to the programs that ran (a memory-only profile that was killed leaves its folder there), not to a package.
left=$(find "$root" -xdev \( -path "$root/tmp" -o -path "$root/debs" -o -path "$root$home" -o -path "$root/proc" -o -path "$root/var/lib/apt" \
    -o -path "$root/var/cache/apt" -o -path "$root/var/log" \) -prune -o -iname '*throughline*' -print)
[ -z "$left" ] || die "purge left: $left"
! grep -q throughline "$root/etc/passwd" || die "purge left the hub's user, who owned nothing"
close_root
echo "all packages install, run and go"
