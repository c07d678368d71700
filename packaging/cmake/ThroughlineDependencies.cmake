# SPDX-FileCopyrightText: The Throughline authors
# SPDX-License-Identifier: Apache-2.0
# Every package the project builds on, found once. A missing one names the Debian package that brings it.

find_package(Qt6 6.4 REQUIRED COMPONENTS Core DBus Network WebSockets Gui Qml Quick QuickControls2 Svg LinguistTools)
if(THROUGHLINE_TESTS OR NOT DEFINED THROUGHLINE_TESTS)
    find_package(Qt6 6.4 REQUIRED COMPONENTS Test QuickTest)
endif()
find_package(PkgConfig REQUIRED)
find_package(OpenSSL REQUIRED)
find_package(ZLIB REQUIRED)
find_package(spdlog REQUIRED)
find_package(Qt6Keychain REQUIRED)
find_package(Boost 1.74 REQUIRED)
find_package(Threads REQUIRED)
pkg_check_modules(SODIUM REQUIRED IMPORTED_TARGET libsodium)
pkg_check_modules(GMIME REQUIRED IMPORTED_TARGET gmime-3.0)
pkg_check_modules(GUMBO REQUIRED IMPORTED_TARGET gumbo)
pkg_check_modules(ENCHANT REQUIRED IMPORTED_TARGET enchant-2)
find_path(EXPECTED_INCLUDE_DIR tl/expected.hpp REQUIRED)

# Mail. Not by pkg-config: libetpan's flags name directories and libraries that a plugin must not be linked with, and "libcurl"
# is whichever flavour was installed last; two TLS libraries in one process would be one too many.
find_library(ETPAN_LIBRARY etpan REQUIRED)
find_path(ETPAN_INCLUDE_DIR libetpan/libetpan.h REQUIRED)
find_library(CURL_GNUTLS_LIBRARY curl-gnutls REQUIRED)
find_path(CURL_INCLUDE_DIR curl/curl.h REQUIRED)
pkg_check_modules(GNUTLS REQUIRED IMPORTED_TARGET gnutls)

include(SqlCipher)
