# SPDX-FileCopyrightText: The Throughline authors
# SPDX-License-Identifier: Apache-2.0
# Every package the project builds on, found once. A missing one names the Debian package that brings it.

find_package(Qt6 6.4 REQUIRED COMPONENTS Core Network WebSockets Gui Qml Quick QuickControls2 Svg LinguistTools)
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
find_path(EXPECTED_INCLUDE_DIR tl/expected.hpp REQUIRED)

include(SqlCipher)
