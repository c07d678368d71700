#!/usr/bin/env bash
# SPDX-FileCopyrightText: The Throughline authors
# SPDX-License-Identifier: Apache-2.0
# Desktop entry, AppStream description, man pages and the service's sandbox. usage: metadata.sh SOURCE
set -euo pipefail
cd "$1/packaging/linux"
desktop-file-validate throughline.desktop
appstreamcli validate --no-net --pedantic org.throughline.console.metainfo.xml
# 1.1 of 10 is what the unit reaches; a line lost from its sandbox shows here.
systemd-analyze security --offline=true --threshold=11 --no-pager throughline-hub.service >/dev/null ||
    { echo "the hub's sandbox became weaker"; systemd-analyze security --offline=true --no-pager throughline-hub.service | tail -n 1; exit 1; }
for page in man/*.1; do
    [ "$(grep -cE '^\.(TH|SH NAME)' "$page")" -eq 2 ] || { echo "$page has no name"; exit 1; }
done
