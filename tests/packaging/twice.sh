#!/usr/bin/env bash
# SPDX-FileCopyrightText: The Throughline authors
# SPDX-License-Identifier: Apache-2.0
# The same build packed a second time gives the same bytes. usage: twice.sh SOURCE BUILD PACKAGES
set -euo pipefail
again=$2/debs-again
TZ=Asia/Tokyo "$1/packaging/deb/build.sh" "$2" "$again" >/dev/null
for package in "$3"/throughline*.deb; do
    cmp "$package" "$again/$(basename "$package")"
done
