#!/usr/bin/env bash
# SPDX-FileCopyrightText: The Throughline authors
# SPDX-License-Identifier: Apache-2.0
# What ./run and ./test do before they build: which systems they accept, what they install, from where. apt and sudo are
# played by stand-ins that write down what they were asked. usage: scripts.sh SOURCE
# shellcheck disable=SC2016 # the stand-ins expand it
set -euo pipefail
cd "$1"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/bin"
asked=$work/asked

fail() { echo "FAILED: $*"; exit 1; }

# play NAME <<< BODY: a stand-in for a program.
play() {
    { echo '#!/bin/bash'; cat; } >"$work/bin/$1"
    chmod +x "$work/bin/$1"
}

# in_script CODE: runs CODE with the functions of the scripts and the stand-ins first in PATH; prints what it says.
in_script() {
    PATH=$work/bin:$PATH ASKED=$asked bash -c "set -euo pipefail
        . packaging/scripts/lib.sh; . packaging/scripts/system.sh; $1" 2>&1 </dev/null
}

os() { printf 'ID=%s\nVERSION_ID="%s"\nVERSION_CODENAME=%s\nPRETTY_NAME="%s"\n' "$1" "$2" "$3" "$4" >"$work/os"; }
export THROUGHLINE_OS_RELEASE=$work/os

refusesASystemItDoesNotKnowInOneSentence() {
    os fedora 41 '' 'Fedora Linux 41'
    ! said=$(in_script check_system) || fail "Fedora was accepted"
    [ "$said" = "Throughline runs on Debian 12 or newer and on Ubuntu 24.04 or newer, and this is Fedora Linux 41." ] ||
        fail "said: $said"
    os debian 11 bullseye 'Debian GNU/Linux 11 (bullseye)'
    ! in_script check_system >/dev/null || fail "Debian 11 was accepted"
    os ubuntu 22.04 jammy 'Ubuntu 22.04'
    ! in_script check_system >/dev/null || fail "Ubuntu 22.04 was accepted"
}

acceptsDebianAndUbuntu() {
    os ubuntu 24.04 noble 'Ubuntu 24.04'
    in_script check_system || fail "Ubuntu 24.04 was refused"
    os debian 13 trixie 'Debian 13'
    in_script check_system || fail "Debian 13 was refused"
    os debian 12 bookworm 'Debian 12'
    in_script check_system || fail "Debian 12 was refused"
}

takesMirrorAndKeyFromTheMachinesOwnSources() {
    printf 'Types: deb\nURIs: http://other.mirror.test/x\nSuites: bookworm-security\nComponents: main\n\n# ours\nTypes: deb\nURIs: http://mirror.test/debian\nSuites: bookworm bookworm-updates\nComponents: main contrib\nSigned-By: /keys/ours.gpg\n' \
        >"$work/own.sources"
    play apt-get <<< 'echo "Packages|bookworm|bookworm|main|'"$work"'/own.sources:2"'
    said=$(in_script 'check_system; backports_entry')
    [ "$said" = "$(printf 'sources\nTypes: deb\nURIs: http://mirror.test/debian\nSuites: bookworm-backports\nComponents: main\nSigned-By: /keys/ours.gpg')" ] ||
        fail "deb822: $said"
    printf '# a comment\ndeb [arch=amd64 signed-by=/keys/ours.gpg] http://mirror.test/debian bookworm main contrib\n' >"$work/own.list"
    play apt-get <<< 'echo "Packages|bookworm|bookworm|main|'"$work"'/own.list:2"'
    said=$(in_script 'check_system; backports_entry')
    [ "$said" = "$(printf 'list\ndeb [arch=amd64 signed-by=/keys/ours.gpg] http://mirror.test/debian bookworm-backports main')" ] ||
        fail "one line: $said"
}

asksAptForNothingWhenAllIsThere() {
    play dpkg-query <<< 'case "$*" in *Version*) echo 4.6.1-2 ;; *) for name; do echo "installed $name"; done ;; esac'
    play apt-get <<< 'echo "$@" >>"$ASKED"'
    : >"$asked"
    said=$(in_script 'check_system; ensure_packages build run display')
    [ -z "$said" ] || fail "said: $said"
    [ ! -s "$asked" ] || fail "asked apt: $(cat "$asked")"
}

installsWhatIsMissingAndOnlyThat() {
    play dpkg-query <<< 'case "$*" in *Version*) echo 4.6.1-2 ;; *) for name; do [ "$name" = cmake ] || echo "installed $name"; done ;; esac'
    play id <<< 'echo 0'
    : >"$asked"
    in_script 'check_system; ensure_packages build' >/dev/null || fail "installing failed"
    [ "$(grep -c . "$asked")" -eq 2 ] || fail "asked apt: $(cat "$asked")"
    grep -q ' install --no-install-recommends cmake$' "$asked" || fail "asked apt: $(cat "$asked")"
}

saysWhatToDoWithoutRootAndSudo() {
    play id <<< 'echo 1000'
    play sudo <<< 'exit 1'
    ! said=$(in_script 'check_system; ensure_packages build') || fail "went on without being allowed"
    [ "$said" = "Packages are missing and sudo did not let this user install them: as root, run: apt-get install cmake" ] ||
        fail "said: $said"
}

saysWhatToDoWithoutANetwork() {
    play id <<< 'echo 0'
    play apt-get <<< 'exit 100'
    ! said=$(in_script 'check_system; ensure_packages build') || fail "went on without a mirror"
    case "$said" in *'connect this machine to its package mirror and start again.') ;; *) fail "said: $said" ;; esac
}

for test in refusesASystemItDoesNotKnowInOneSentence acceptsDebianAndUbuntu takesMirrorAndKeyFromTheMachinesOwnSources \
    asksAptForNothingWhenAllIsThere installsWhatIsMissingAndOnlyThat saysWhatToDoWithoutRootAndSudo saysWhatToDoWithoutANetwork; do
    $test
    echo "passed $test"
done
