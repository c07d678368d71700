# SPDX-FileCopyrightText: The Throughline authors
# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash disable=SC2016 # $(...) in single quotes is apt's own format
# Which systems are supported, and installing what is missing there. Nothing is asked and nothing runs apt when all is
# installed already.

SQLCIPHER_LEAST=4.5.2
APT=(apt-get -y -q -o DPkg::Lock::Timeout=300 -o Acquire::Retries=3 -o Dpkg::Use-Pty=0)

# Sets SYSTEM (debian or ubuntu) and CODENAME; refuses what was never tried.
check_system() {
    local os=${THROUGHLINE_OS_RELEASE:-/etc/os-release} ID='' VERSION_ID='' VERSION_CODENAME='' PRETTY_NAME='this system'
    # shellcheck disable=SC1090
    [ -r "$os" ] && . "$os"
    SYSTEM=$ID
    CODENAME=$VERSION_CODENAME
    case "$ID" in
    debian) [ "${VERSION_ID:-99}" -ge 12 ] 2>/dev/null && return ;;
    ubuntu) dpkg --compare-versions "${VERSION_ID:-0}" ge 24.04 && return ;;
    esac
    die "Throughline runs on Debian 12 or newer and on Ubuntu 24.04 or newer, and this is $PRETTY_NAME."
}

# Names of the packages of the given lists (packaging/scripts/packages/*.txt). A line "command=package" asks for the
# package only where nothing else has brought the command.
packages_of() {
    local list line
    for list in "$@"; do
        sed -e 's/#.*//' -e '/^[[:space:]]*$/d' "packaging/scripts/packages/$list.txt" | while read -r line; do
            case "$line" in *=*) command -v "${line%%=*}" >/dev/null && continue ;; esac
            echo "${line##*=}"
        done
    done
}

# Those of its arguments that are not installed, one a line.
missing_of() {
    dpkg-query -W -f '${db:Status-Status} ${Package}\n' "$@" 2>/dev/null |
        awk -v want="$*" '$1 == "installed" { have[$2] = 1 }
            END { n = split(want, names, " "); for (i = 1; i <= n; ++i) if (!(names[i] in have)) print names[i] }' || true
}

sqlcipher_is_new_enough() {
    local version
    version=$(dpkg-query -W -f '${Version}' libsqlcipher-dev 2>/dev/null) &&
        dpkg --compare-versions "${version:-0}" ge "$SQLCIPHER_LEAST"
}

# as_root COMMAND...: directly as root, else by sudo.
as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    else
        sudo -- "$@"
    fi
}

# Can this user install packages at all? Asks for sudo's password only where somebody can type it.
may_install() {
    [ "$(id -u)" -eq 0 ] && return
    command -v sudo >/dev/null ||
        die "Packages are missing and neither root nor sudo is at hand: as root, run: apt-get install $*"
    sudo -n true 2>/dev/null && return
    { [ -t 0 ] && sudo -v; } ||
        die "Packages are missing and sudo did not let this user install them: as root, run: apt-get install $*"
}

# The machine's own entry for the release's main archive, rewritten for its backports: mirror, key and options stay
# what the administrator chose. Prints "<list|sources>" on the first line, then the new entry.
backports_entry() {
    local entry file number
    entry=$(apt-get indextargets --format '$(CREATED_BY)|$(RELEASE)|$(CODENAME)|$(COMPONENT)|$(SOURCESENTRY)' |
        awk -F'|' -v name="$CODENAME" '$1 == "Packages" && ($2 == name || $3 == name) && $4 == "main" { print $5; exit }')
    [ -n "$entry" ] || return 1
    file=${entry%:*}
    number=${entry##*:}
    case "$file" in
    *.sources)
        echo sources
        awk -v RS='' -v n="$number" 'NR == n' "$file" | grep -v '^#' |
            sed -E -e "s/^Suites:.*/Suites: $CODENAME-backports/I" -e 's/^Components:.*/Components: main/I' \
                -e 's/^Types:.*/Types: deb/I'
        ;;
    *)
        echo list
        sed -n "${number}p" "$file" | sed -E "s#^(deb +(\[[^]]*\] +)?[^ ]+) .*#\1 $CODENAME-backports main#"
        ;;
    esac
}

# Debian 12's own SQLCipher is from 2016; the one of its backports is current.
add_backports() {
    apt-get indextargets --format '$(RELEASE)' | grep -qx "$CODENAME-backports" && return
    local entry kind
    entry=$(backports_entry) ||
        die "SQLCipher $SQLCIPHER_LEAST or newer is needed and apt has no source for $CODENAME main to take $CODENAME-backports from."
    kind=${entry%%$'\n'*}
    say "Adding $CODENAME-backports to apt's sources (for SQLCipher)."
    printf '%s\n' "${entry#*$'\n'}" | as_root tee "/etc/apt/sources.list.d/throughline-backports.$kind" >/dev/null
}

# "libsqlcipher-dev", with the suite it has to come from.
sqlcipher_choice() {
    local candidate
    candidate=$(apt-cache policy libsqlcipher-dev | awk '$1 == "Candidate:" { print $2 }')
    if dpkg --compare-versions "${candidate:-0}" ge "$SQLCIPHER_LEAST"; then
        echo libsqlcipher-dev
    else
        echo "libsqlcipher-dev/$CODENAME-backports"
    fi
}

# ensure_packages LIST...: installs what is missing of these lists; does nothing at all when nothing is.
ensure_packages() {
    local wanted missing log=build/apt.log
    mapfile -t wanted < <(packages_of "$@")
    mapfile -t missing < <(missing_of "${wanted[@]}")
    local cipher=no
    case " ${wanted[*]} " in *" libsqlcipher-dev "*) sqlcipher_is_new_enough || cipher=yes ;; esac
    [ ${#missing[@]} -eq 0 ] && [ $cipher = no ] && return

    may_install "${missing[@]}"
    say "Installing what is missing: ${missing[*]:-libsqlcipher-dev} (log: $log)"
    if [ $cipher = yes ] && [ "$SYSTEM" = debian ] && [ "$CODENAME" = bookworm ]; then
        add_backports
    fi
    export DEBIAN_FRONTEND=noninteractive
    quiet "$log" as_root env DEBIAN_FRONTEND=noninteractive "${APT[@]}" update ||
        die "The package lists could not be fetched: connect this machine to its package mirror and start again."
    if [ $cipher = yes ]; then
        mapfile -t missing < <(printf '%s\n' "${missing[@]}" | grep -vx -e libsqlcipher-dev -e '')
        missing+=("$(sqlcipher_choice)")
    fi
    quiet "$log" as_root env DEBIAN_FRONTEND=noninteractive "${APT[@]}" install --no-install-recommends "${missing[@]}" ||
        die "Not all packages could be installed (see above and $log): check the network and apt's sources and start again."
    sqlcipher_is_new_enough || [ $cipher = no ] ||
        die "This system offers no SQLCipher $SQLCIPHER_LEAST or newer, which Throughline needs."
}
