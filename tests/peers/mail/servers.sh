#!/usr/bin/env bash
# SPDX-FileCopyrightText: The Throughline authors
# SPDX-License-Identifier: Apache-2.0
# Runs PROGRAM with Dovecot and Postfix on 127.0.0.1 (IMAPS 10993, IMAP with STARTTLS 10143, submission 10587, 10465 and, in the clear for
# the fault proxy, 10588; LMTP 10024). They live in a clean system of their own, made once per build folder. Needs root; 77: skipped.
# usage: servers.sh SOURCE BUILD PROGRAM [ARGUMENT...]
set -euo pipefail
source=$(realpath "$1")
build=$(realpath "$2")
shift 2
if [ "$(id -u)" -ne 0 ]; then
    echo "skipped: a clean system can only be entered as root"
    exit 77
fi
here=$(dirname "$(realpath "$0")")
cd "$source"
. packaging/scripts/lib.sh
. packaging/scripts/system.sh
. packaging/scripts/root.sh
check_system

root=$build/mail-root
tar=$build/clean-root-$CODENAME.tar
servers_pid=''
set -m
end_servers() {
    # The first process of a world of its own hears nothing but KILL; with it all in there end.
    [ -z "$servers_pid" ] || { kill -KILL -- "-$servers_pid" 2>/dev/null || true; wait "$servers_pid" 2>/dev/null || true; }
}
trap end_servers EXIT

if [ ! -e "$root/.complete" ]; then
    make_root "$tar"
    rm -rf --one-file-system "$root"
    mkdir -p "$root"
    tar -xf "$tar" -C "$root"
    printf '#!/bin/sh\nexit 101\n' >"$root/usr/sbin/policy-rc.d" # nothing may start by itself in there
    chmod +x "$root/usr/sbin/policy-rc.d"
    enter "$root" apt-get -y -q -o Acquire::Retries=3 -o Dpkg::Use-Pty=0 install --no-install-recommends \
        dovecot-imapd dovecot-lmtpd postfix openssl >"$build/mail-root.log" 2>&1 || {
        tail -n 30 "$build/mail-root.log"
        die "the mail servers could not be installed"
    }
    touch "$root/.complete"
fi

rm -rf "$root/srv/mail"
mkdir -p "$root/srv/mail"
cp -r "$here/config/." "$root/srv/mail/"
enter "$root" sh /srv/mail/prepare.sh >"$build/mail-servers.log" 2>&1 || {
    tail -n 30 "$build/mail-servers.log"
    die "the mail servers could not be set up"
}
enter "$root" sh /srv/mail/run.sh >>"$build/mail-servers.log" 2>&1 &
servers_pid=$!

answers() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }
for port in 10993 10143 10587 10588 10024; do
    tries=0
    until answers "$port"; do
        tries=$((tries + 1))
        if [ $tries -gt 200 ] || ! kill -0 "$servers_pid" 2>/dev/null; then
            cat "$build/mail-servers.log" "$root"/srv/mail/*.log 2>/dev/null | tail -n 40
            die "no mail server answers on port $port"
        fi
        sleep 0.1
    done
done

MAIL_CA=$root/srv/mail/tls/ca.crt MAIL_HOMES=$root/srv/mail/home "$@"
