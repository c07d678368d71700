#!/bin/sh
# SPDX-FileCopyrightText: The Throughline authors
# SPDX-License-Identifier: Apache-2.0
# fuzz.sh build SOURCE | fuzz.sh TARGET SOURCE SECONDS. 77: clang or its run-time library is missing.
what=$1
source=$2
build=$source/build/fuzz
if ! command -v clang++ >/dev/null || [ ! -e "$(clang++ -print-file-name=libclang_rt.fuzzer-x86_64.a)" ]; then
    echo "skipped: clang or its fuzzer library is not installed"
    exit 77
fi
if [ "$what" = build ]; then
    cd "$source" && mkdir -p build || exit 1
    cmake --preset fuzz >"$source/build/fuzz-configure.log" 2>&1 || { tail -n 20 "$source/build/fuzz-configure.log"; exit 1; }
    exec ninja -C "$build" fuzzers
fi
program=$build/fuzz/fuzz_$what
[ -x "$program" ] || { echo "$program was not built"; exit 1; }
scratch=$(mktemp -d) || exit 1
trap 'rm -rf "$scratch"' EXIT
# What it finds stays in build/fuzz; the corpus of the sources is read only. No leak check: it needs ptrace.
ASAN_OPTIONS=detect_leaks=0 QT_QPA_PLATFORM=offscreen LC_ALL=C.UTF-8 "$program" -max_total_time="$3" -timeout=5 \
    -rss_limit_mb=1024 -max_len=70000 -print_final_stats=1 -artifact_prefix="$build/fuzz/$what-" "$scratch" \
    "$source/tests/fuzz/corpus/$what" >"$scratch.log" 2>&1
code=$?
tail -n 40 "$scratch.log"
runs=$(sed -nE 's/^stat::number_of_executed_units: *([0-9]+)$/\1/p' "$scratch.log")
rm -f "$scratch.log"
# A finding ends with 77, which would be taken for "skipped".
[ "$code" -eq 0 ] || exit 1
# A target that does not run finds nothing either.
[ "${runs:-0}" -ge 1000 ] || { echo "only ${runs:-0} runs"; exit 1; }
