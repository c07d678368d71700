#!/usr/bin/env bash
# SPDX-FileCopyrightText: The Throughline authors
# SPDX-License-Identifier: Apache-2.0
# The packages against Debian's own rules: no error and no warning. usage: lint.sh PACKAGES
set -euo pipefail
user=()
[ "$(id -u)" -ne 0 ] || user=(--allow-root)
exec lintian "${user[@]}" --fail-on error,warning --suppress-tags bad-distribution-in-changes-file "$1"/throughline*.deb
