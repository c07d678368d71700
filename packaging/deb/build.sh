#!/usr/bin/env bash
# SPDX-FileCopyrightText: The Throughline authors
# SPDX-License-Identifier: Apache-2.0
# Makes the Debian packages from a finished build. The same sources give the same bytes: times come from the changelog.
#   packaging/deb/build.sh [BUILD FOLDER] [FOLDER FOR THE PACKAGES]
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")/../.."
. packaging/scripts/lib.sh

build=$(realpath "${1:-$BUILD}")
out=$(realpath -m "${2:-build/packages}")
work=$build/packages
source=$PWD
here=$source/packaging/deb

SOURCE_DATE_EPOCH=$(dpkg-parsechangelog -l "$here/changelog" -S Timestamp)
version=$(dpkg-parsechangelog -l "$here/changelog" -S Version)
export SOURCE_DATE_EPOCH LC_ALL=C.UTF-8
built=$(sed -n 's/^CMAKE_PROJECT_VERSION:STATIC=//p' "$build/CMakeCache.txt")
[ "${version%%[-~+]*}" = "$built" ] || die "packaging/deb/changelog is for $version and the project is $built."

rm -rf "$work"
mkdir -p "$work/debian" "$out"
cp "$here/control" "$work/debian/control"
umask 022

# shared_libraries PACKAGE: what its programs link, as a substitution for the control file.
shared_libraries() {
    local elf=()
    mapfile -t elf < <(cd "$work" && find "$1/usr" -type f -exec sh -c 'head -c4 "$1" | grep -q ELF' _ {} \; -print | sort)
    if [ ${#elf[@]} -gt 0 ]; then
        (cd "$work" && dpkg-shlibdeps -O "${elf[@]}" 2>/dev/null)
    else
        echo 'shlibs:Depends='
    fi
}

# Not the plugins: they were stripped before they were signed, and nothing may change them now.
strip_programs() {
    find "$1/usr" -path '*/plugins/*' -prune -o -type f -print | sort | while read -r file; do
        head -c4 "$file" | grep -q ELF || continue
        strip --strip-unneeded --remove-section=.comment --remove-section=.note "$file"
    done
}

qml_modules() {
    python3 -B "$here/qmldepends.py" "$(qtpaths6 --query QT_HOST_LIBEXECS)/qmlimportscanner" \
        "$(qtpaths6 --query QT_INSTALL_QML)" qml ui/console plugins
}
# Here and not where it is used: a failure inside $(...) of an argument would pass unseen, and the console would be
# installed without what it imports.
qml_depends=$(qml_modules) || die "The QML modules that the console needs could not be found (see above)."

# package NAME COMPONENT
package() {
    local name=$1 root=$work/$1 doc=$work/$1/usr/share/doc/$1 script
    DESTDIR=$root cmake --install "$build" --prefix /usr --component "$2" >/dev/null
    [ -d "$root/usr" ] || die "Nothing is built that belongs into the package $name: run ./test or ninja first."
    strip_programs "$root"
    mkdir -p "$doc" "$root/DEBIAN"
    cp "$here/copyright" "$doc/copyright"
    gzip -9nc "$here/changelog" >"$doc/changelog.gz"
    [ -f "$here/$name.lintian-overrides" ] &&
        install -Dm644 "$here/$name.lintian-overrides" "$root/usr/share/lintian/overrides/$name"
    for script in preinst postinst prerm postrm; do
        [ -f "$here/$name.$script" ] && install -m755 "$here/$name.$script" "$root/DEBIAN/$script"
    done
    if [ -n "$(find "$root/etc" -type f 2>/dev/null)" ]; then
        (cd "$root" && find etc -type f | sort | sed 's#^#/#' >DEBIAN/conffiles)
    fi
    (cd "$root" && find usr -type f -print0 | sort -z | xargs -0 md5sum >DEBIAN/md5sums)

    { shared_libraries "$name"; echo 'misc:Depends='; [ "$name" != throughline ] || echo "qml:Depends=$qml_depends"; } \
        >"$work/debian/$name.substvars"
    (cd "$work" && dpkg-gencontrol -p"$name" -l"$here/changelog" -c"$work/debian/control" -T"debian/$name.substvars" \
        -f"debian/files" -P"$root" -O"$root/DEBIAN/control" 2>/dev/null) || die "The control file of $name could not be made."
    chmod -R u+rwX,go+rX,go-w "$root"
    dpkg-deb --root-owner-group -Zxz --build "$root" "$out" >/dev/null
}

rm -f "$out"/throughline*.deb
package throughline-common common
package throughline-plugins plugins
package throughline-hub hub
package throughline console
ls -1 "$out"/throughline*.deb
