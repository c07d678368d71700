# SPDX-FileCopyrightText: The Throughline authors
# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash
# Configure once, then let ninja find out what has to be done: with nothing changed it says so in a few tenths of a second.
# (A dry run cannot tell: files that are listed by a pattern are looked up anew each time, and there a dry run stops.)

# build_targets TARGET...: brings these up to date in $BUILD.
build_targets() {
    if [ ! -f "$BUILD/build.ninja" ]; then
        say "Configuring in $BUILD."
        quiet build/configure.log cmake --preset release ||
            die "Configuring failed; the whole output is in build/configure.log."
    fi
    ninja -C "$BUILD" -j "$(jobs)" "$@" </dev/null || die "The build failed (see above)."
}
