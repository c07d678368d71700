# SPDX-FileCopyrightText: The Throughline authors
# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash
# Shared by run, test, bench and the package scripts. The caller has set -euo pipefail and stands in the project's root.

# shellcheck disable=SC2034 # used by those who read this file
BUILD=build/release

say() { printf '%s\n' "$*" >&2; }

# One clear sentence, then out.
die() {
    say "$*"
    exit 1
}

jobs() { nproc 2>/dev/null || echo 2; }

# Runs a command and shows what it printed only when it fails: quiet LOGFILE COMMAND...
quiet() {
    local log=$1
    shift
    mkdir -p "$(dirname "$log")"
    "$@" >"$log" 2>&1 </dev/null || {
        local code=$?
        tail -n 40 "$log" >&2
        return "$code"
    }
}
