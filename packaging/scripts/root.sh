# SPDX-FileCopyrightText: The Throughline authors
# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash disable=SC2016 # $(...) in single quotes is apt's own format
# A clean system in a folder, made from the same mirror and keys this machine uses.

# The files of this machine's apt sources that name the release's own archives (not third parties'), one a line.
distribution_sources() {
    apt-get indextargets --format '$(CREATED_BY)|$(ORIGIN)|$(RELEASE)|$(SOURCESENTRY)' |
        awk -F'|' -v id="$SYSTEM" -v name="$CODENAME" '
            $1 == "Packages" && tolower($2) == id && index($3, name) == 1 && $3 !~ /backports/ {
                sub(/:[0-9]+$/, "", $4); if (!seen[$4]++) print $4 }'
}

# make_root TAR: the minimal system as a tar file, made once.
make_root() {
    local sources proxy=() setting
    [ -s "$1" ] && return
    mapfile -t sources < <(distribution_sources)
    [ ${#sources[@]} -gt 0 ] || die "apt names no source for $CODENAME, so no clean system can be made."
    for setting in Acquire::http::Proxy Acquire::https::Proxy; do
        proxy+=(--aptopt="$setting \"$(apt-config dump --format '%v' "$setting" 2>/dev/null)\"")
    done
    mkdir -p "$(dirname "$1")"
    # The lists stay in it, so that installing needs no second update.
    quiet "$1.log" mmdebstrap --variant=apt --skip=cleanup/apt/lists "${proxy[@]}" "$CODENAME" "$1.part.tar" "${sources[@]}" ||
        die "The clean system could not be made (see above and $1.log): is the package mirror reachable?"
    mv "$1.part.tar" "$1"
}

# enter ROOT COMMAND...: runs it in there, with /proc, and with nothing of this machine's environment.
enter() {
    local root=$1
    shift
    env -i PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 HOME=/root \
        DEBIAN_FRONTEND=noninteractive ${http_proxy:+http_proxy="$http_proxy"} ${https_proxy:+https_proxy="$https_proxy"} \
        unshare --mount --fork --pid --kill-child --mount-proc="$root/proc" chroot "$root" "$@" </dev/null
}
