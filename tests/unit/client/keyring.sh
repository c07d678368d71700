#!/bin/sh
# SPDX-FileCopyrightText: The Throughline authors
# SPDX-License-Identifier: Apache-2.0
# SECURITY A4, A5 and A6 with a real Secret Service on a bus of its own. Usage: keyring.sh PROBE. 77: tools are missing.
probe=$1
folder=$(dirname "$0")
for tool in dbus-run-session gnome-keyring-daemon gdbus; do
    command -v "$tool" >/dev/null || { echo "skipped: $tool is not installed"; exit 77; }
done
if [ "$2" != inside ]; then
    work=$(mktemp -d) || exit 1
    mkdir -m 700 "$work/home" "$work/run"
    # A bus that starts nothing by itself: else whoever asks for the missing key store is given a new one.
    cat >"$work/bus.conf" <<'END'
<busconfig>
  <type>session</type>
  <listen>unix:tmpdir=/tmp</listen>
  <policy context="default"><allow send_destination="*"/><allow receive_sender="*"/><allow own="*"/></policy>
</busconfig>
END
    HOME=$work/home XDG_RUNTIME_DIR=$work/run XDG_DATA_HOME="" KEYRING_WORK=$work \
        dbus-run-session --config-file="$work/bus.conf" -- sh "$0" "$probe" inside </dev/null
    code=$?
    rm -rf "$work"
    exit $code
fi

fail() { echo "FAIL: $*"; stop_ring; exit 1; }
await_owner() {
    for _ in $(seq 200); do
        gdbus call --session --dest org.freedesktop.DBus --object-path /org/freedesktop/DBus \
            --method org.freedesktop.DBus.NameHasOwner org.freedesktop.secrets 2>/dev/null | grep -q true && return 0
        sleep 0.05
    done
    fail "the key ring did not start"
}
start_bad_ring() { # dies|slow
    /usr/bin/python3 -B "$folder/badring.py" "$1" >"$KEYRING_WORK/ring.log" 2>&1 &
    ring=$!
    await_owner
}
start_ring() { # its password comes by a pipe; the folder of its files is HOME's
    printf %s "$1" | gnome-keyring-daemon --foreground --unlock --components=secrets >"$KEYRING_WORK/ring.log" 2>&1 &
    ring=$!
    await_owner
}
stop_ring() {
    [ -n "$ring" ] && kill "$ring" 2>/dev/null && wait "$ring" 2>/dev/null
    ring=
}
ask() { timeout 90 "$probe" "$profile"; }
expect() { # PHASE [PRINT]; a machine that is busy elsewhere may make one beat late, not three times
    for _ in 1 2 3; do # a call that waits for the ring would stand for seconds
        got=$(ask)
        [ "$(echo "$got" | cut -d' ' -f3)" -le 100 ] 2>/dev/null && break
    done
    case "$got" in "$1 "*) ;; *) fail "expected $1, got '$got'";; esac
    [ -z "$2" ] || [ "$(echo "$got" | cut -d' ' -f2)" = "$2" ] || fail "another key: '$got' instead of $2"
    [ "$(echo "$got" | cut -d' ' -f3)" -le 100 ] || fail "the event loop stood still: $got"
}
sums() { cat "$profile/key.json" "$HOME"/.local/share/keyrings/*.keyring | sha256sum; }

profile=$KEYRING_WORK/profile
unset DISPLAY WAYLAND_DISPLAY
start_ring secret
expect ready
print=$(echo "$got" | cut -d' ' -f2)
expect ready "$print"
before=$(sums)

# A4: locked. It looks like an empty ring; nothing may be written.
gdbus call --session --dest org.freedesktop.secrets --object-path /org/freedesktop/secrets \
    --method org.freedesktop.Secret.Service.Lock "['/org/freedesktop/secrets/collection/login']" >/dev/null || fail "lock"
expect locked
[ "$(sums)" = "$before" ] || fail "a locked ring or its header changed"
stop_ring
start_ring secret
expect ready "$print"

# A5: another desktop, another ring, empty. And back.
stop_ring
mv "$HOME/.local/share/keyrings" "$KEYRING_WORK/ring-a"
start_ring other
expect locked
strings -a "$HOME"/.local/share/keyrings/*.keyring 2>/dev/null | grep -q throughline && fail "written into the wrong ring"
stop_ring
rm -rf "$HOME/.local/share/keyrings"
mv "$KEYRING_WORK/ring-a" "$HOME/.local/share/keyrings"
start_ring secret
expect ready "$print"

# The key ring is started anew while the console runs: the way to the old one is of no use any more.
mkfifo "$KEYRING_WORK/go" || fail "fifo"
timeout 90 "$probe" "$profile" twice <"$KEYRING_WORK/go" >"$KEYRING_WORK/twice" &
probing=$!
exec 3>"$KEYRING_WORK/go"
for _ in $(seq 200); do
    [ -s "$KEYRING_WORK/twice" ] && break
    sleep 0.05
done
stop_ring
start_ring secret
echo on >&3
exec 3>&-
wait "$probing"
[ "$(cut -d' ' -f1,2 "$KEYRING_WORK/twice")" = "ready $print
ready $print" ] || fail "after the key ring was started anew: '$(cat "$KEYRING_WORK/twice")'"

# A6: a bus without the service, and no bus at all; also for a first run.
stop_ring
expect locked
[ "$(echo "$got" | cut -d' ' -f4)" = Unavailable ] || fail "a key store that is not there is called otherwise: $got"
profile=$KEYRING_WORK/fresh
expect choose
[ ! -e "$profile/key.json" ] || fail "a key on the disk without a key store"
DBUS_SESSION_BUS_ADDRESS=unix:path=/nonexistent expect choose
# A service that dies in the middle of a read, and one that answers after a minute: nobody waits with it.
profile=$KEYRING_WORK/profile
for mood in $KEYRING_MOODS; do
    start_bad_ring "$mood"
    expect locked
    grep -q called "$KEYRING_WORK/ring.log" || fail "the key store that $mood was not asked"
    stop_ring
    [ "$(sums)" = "$before" ] || fail "a key store that $mood: the header or the ring changed"
    start_bad_ring "$mood"
    profile=$KEYRING_WORK/fresh
    expect choose
    grep -q called "$KEYRING_WORK/ring.log" || fail "the key store that $mood was not asked"
    stop_ring
    [ ! -e "$profile/key.json" ] || fail "a key store that $mood: a key on the disk without a key store"
    profile=$KEYRING_WORK/profile
done
start_ring secret
expect ready "$print"
stop_ring

# The wrapping key itself is in no file in clear, and neither is a canary left behind.
grep -rq "canary/" "$HOME/.local/share/keyrings" && fail "a canary was left"
echo "PASS: locked, changed and missing key stores $KEYRING_MOODS"
