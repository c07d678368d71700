# SPDX-FileCopyrightText: The Throughline authors
# SPDX-License-Identifier: Apache-2.0
# SQLCipher 4.5.2 or newer, linked statically with hidden symbols.
#
# Why static: libsqlite3 and libsqlcipher export the same names. In the wrong link order the "encrypted" file is
# plain text and nothing reports an error. The archive is not PIC, so only executables may link it.

pkg_check_modules(SQLCIPHER QUIET sqlcipher)
find_path(SQLCIPHER_INCLUDE_DIR sqlite3.h HINTS ${SQLCIPHER_INCLUDE_DIRS} /usr/include PATH_SUFFIXES sqlcipher NO_DEFAULT_PATH)
find_library(SQLCIPHER_ARCHIVE NAMES libsqlcipher.a)
if(NOT SQLCIPHER_INCLUDE_DIR OR NOT SQLCIPHER_ARCHIVE)
    message(FATAL_ERROR "SQLCipher was not found. Install libsqlcipher-dev 4.5.2 or newer (on Debian 12 from bookworm-backports; ./run does it).")
endif()

add_library(SQLCipher::SQLCipher INTERFACE IMPORTED)
target_include_directories(SQLCipher::SQLCipher SYSTEM INTERFACE ${SQLCIPHER_INCLUDE_DIR})
target_compile_definitions(SQLCipher::SQLCipher INTERFACE SQLITE_HAS_CODEC)
target_link_libraries(SQLCipher::SQLCipher INTERFACE ${SQLCIPHER_ARCHIVE} OpenSSL::Crypto ZLIB::ZLIB m ${CMAKE_DL_LIBS})
target_link_options(SQLCipher::SQLCipher INTERFACE "LINKER:--exclude-libs,libsqlcipher.a")

# The .pc file carries SQLite's version, never SQLCipher's: ask the library itself.
if(NOT DEFINED SQLCIPHER_VERSION)
    file(WRITE ${CMAKE_BINARY_DIR}/CMakeFiles/cipherversion.cpp [=[
#include <cstdio>
#include <sqlite3.h>
int main() {
    sqlite3 *db = nullptr;
    sqlite3_open(":memory:", &db);
    sqlite3_exec(db, "PRAGMA cipher_version", [](void *, int, char **v, char **) { return std::printf("%s", v[0]), 0; },
                 nullptr, nullptr);
    sqlite3_close(db);
}]=])
    try_run(SQLCIPHER_RUNS SQLCIPHER_BUILDS ${CMAKE_BINARY_DIR}/CMakeFiles ${CMAKE_BINARY_DIR}/CMakeFiles/cipherversion.cpp
        CMAKE_FLAGS "-DINCLUDE_DIRECTORIES=${SQLCIPHER_INCLUDE_DIR}"
        COMPILE_DEFINITIONS -DSQLITE_HAS_CODEC
        LINK_LIBRARIES ${SQLCIPHER_ARCHIVE} OpenSSL::Crypto ZLIB::ZLIB m ${CMAKE_DL_LIBS} Threads::Threads
        COMPILE_OUTPUT_VARIABLE SQLCIPHER_BUILD_OUTPUT RUN_OUTPUT_VARIABLE SQLCIPHER_FOUND_VERSION)
    if(NOT SQLCIPHER_BUILDS)
        message(FATAL_ERROR "SQLCipher was found but a test program does not link:\n${SQLCIPHER_BUILD_OUTPUT}")
    endif()
    string(REGEX MATCH "^[0-9.]+" SQLCIPHER_FOUND_VERSION "${SQLCIPHER_FOUND_VERSION}")
    if(SQLCIPHER_FOUND_VERSION VERSION_LESS 4.5.2)
        message(FATAL_ERROR "SQLCipher '${SQLCIPHER_FOUND_VERSION}' is too old: install libsqlcipher-dev 4.5.2 or newer (on Debian 12 from bookworm-backports; ./run does it).")
    endif()
    set(SQLCIPHER_VERSION "${SQLCIPHER_FOUND_VERSION}" CACHE INTERNAL "What PRAGMA cipher_version answered")
    message(STATUS "SQLCipher ${SQLCIPHER_VERSION}")
endif()
