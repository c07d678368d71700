# SPDX-FileCopyrightText: The Throughline authors
# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash
# Configure once, then let ninja find out what has to be done: with nothing changed that takes a few tenths of a second.

# build_targets TARGET...: brings these up to date in $BUILD.
build_targets() {
    export CCACHE_BASEDIR=$PWD
    if [ ! -f "$BUILD/build.ninja" ]; then
        say "Configuring in $BUILD."
        quiet build/configure.log cmake --preset release ||
            die "Configuring failed; the whole output is in build/configure.log."
    fi
    # A build file that is older than its CMakeLists.txt makes -n useless; then ninja itself looks.
    local work
    work=$(ninja -C "$BUILD" -n "$@" 2>/dev/null | tail -n 1) || work=''
    case "$work" in *'no work to do.'*) return ;; esac
    say "Building in $BUILD."
    ninja -C "$BUILD" -j "$(jobs)" "$@" </dev/null || die "The build failed (see above)."
}
