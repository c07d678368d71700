# SPDX-FileCopyrightText: The Throughline authors
# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash
# Where there is no display, a virtual one.

has_display() { [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; }

# Starts Xvfb on a free number, sets DISPLAY and DISPLAY_PID. The caller ends it by that pid.
start_virtual_display() {
    local fifo number=''
    fifo=$(mktemp -u)
    mkfifo -m 600 "$fifo"
    Xvfb -displayfd 3 -screen 0 1280x800x24 -nolisten tcp -noreset >/dev/null 2>&1 </dev/null 3>"$fifo" &
    DISPLAY_PID=$!
    read -r -t 20 number <"$fifo" || true
    rm -f "$fifo"
    [ -n "$number" ] || die "There is no display here and the virtual one (Xvfb) did not start."
    export DISPLAY=":$number" DISPLAY_PID
}

# Qt wants a private folder for sockets and warns without one.
ensure_runtime_folder() {
    [ -n "${XDG_RUNTIME_DIR:-}" ] && [ -w "$XDG_RUNTIME_DIR" ] && return
    XDG_RUNTIME_DIR=${TMPDIR:-/tmp}/throughline-runtime-$(id -u)
    mkdir -m 700 "$XDG_RUNTIME_DIR" 2>/dev/null || true
    if [ ! -d "$XDG_RUNTIME_DIR" ] || [ ! -O "$XDG_RUNTIME_DIR" ]; then
        die "$XDG_RUNTIME_DIR belongs to somebody else."
    fi
    chmod 700 "$XDG_RUNTIME_DIR"
    export XDG_RUNTIME_DIR
}
