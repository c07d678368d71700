#!/usr/bin/env bash
# SPDX-FileCopyrightText: The Throughline authors
# SPDX-License-Identifier: Apache-2.0
# Desktop entry, AppStream description, man pages, the service's sandbox, and whose work is in the packages. usage: metadata.sh SOURCE
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

# What NOTICE lists stands in the packages' copyright, and what the agent can be asked about on the settings page.
cd ../..
named=$(sed -nE 's/^  ([A-Za-z][A-Za-z0-9:.]*) .*\(.*https:.*/\1/p' NOTICE)
[ "$(wc -w <<<"$named")" -ge 14 ] || { echo "NOTICE cannot be read: $named"; exit 1; }
for library in $named; do
    grep -qF "$library" packaging/deb/copyright || { echo "packaging/deb/copyright lacks $library"; exit 1; }
done
for library in GMime GnuTLS Gumbo libetpan libcurl; do
    grep -qF "$library" qml/shell/AboutSection.qml || { echo "the settings lack $library"; exit 1; }
done
# Without certificates the mail plugin trusts no server.
sed -n '/^Package: throughline-plugins$/,/^$/p' packaging/deb/control | grep -qE '^(Recommends|Depends):.*ca-certificates' ||
    { echo "throughline-plugins does not ask for ca-certificates"; exit 1; }
