// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/random.h"

#include <QByteArray>

#include <map>
#include <memory>
#include <string>
#include <vector>

struct sqlite3_vfs;

namespace throughline::test {

//! One file of a SimDisk: what was written and what of it is safe. Pages are shared between copies until written.
struct SimFile {
    struct Page {
        char bytes[4096];
    };
    using Pages = std::vector<std::shared_ptr<Page>>; //!< an empty pointer is a page of zeros

    Pages now;
    Pages safe;
    std::int64_t size = 0;
    std::int64_t safeSize = 0;
    std::vector<std::uint32_t> dirty; //!< pages of now that are not those of safe
    bool linked = false;              //!< the folder entry itself is safe
    int readers = 0;                  //!< SQLite's locks
    const void *reserved = nullptr;
    const void *exclusive = nullptr;
    //! The shared memory beside a WAL file: gone with the process, as the real one after a crash is rebuilt.
    std::vector<std::unique_ptr<char[]>> shared;
    int sharedReaders[8] = {};
    const void *sharedWriter[8] = {};

    void read(char *to, std::int64_t offset, int count) const;
    void write(const char *from, std::int64_t offset, int count);
    void truncate(std::int64_t to);
    void sync();
};

//! A disk in memory with SQLite on top: a registered sqlite3_vfs whose files know which bytes were synced. A crash is a new
//! disk with what would be found after it; the old one goes on existing until the dead process's objects are gone.
//! It promises what SQLite assumes of a disk and no more: synced bytes stay, of the unsynced ones any set of 512-byte
//! sectors may be lost, bytes outside a write are never damaged (powersafe overwrite), an unsynced deletion may be undone.
//! Several connections may share a file, all on one thread.
class SimDisk
{
public:
    SimDisk();
    ~SimDisk();
    SimDisk(const SimDisk &) = delete;
    SimDisk &operator=(const SimDisk &) = delete;

    //! For sqlite::OpenOptions::vfs.
    [[nodiscard]] QByteArray vfs() const;
    //! The same bytes, all safe: as an image of the disk made while no one writes. Cheap: pages are shared.
    [[nodiscard]] std::unique_ptr<SimDisk> copy() const;
    //! What the next start finds. \a keep is the chance of each unsynced sector to have reached the disk: 1 is a killed
    //! process (the system lives on), less is a power cut.
    [[nodiscard]] std::unique_ptr<SimDisk> afterCrash(Random &random, double keep) const;

    //! From now on every write, sync and deletion fails: the process is dead and must not be heard any more.
    void halt() { m_left = 0; }
    //! As halt(), after \a operations more writes, syncs or deletions: death in the middle of a transaction.
    void haltAfter(int operations) { m_left = operations; }
    void forgetHalt() { m_left = -1; }
    [[nodiscard]] bool halted() const { return m_left == 0; }

    [[nodiscard]] bool exists(const char *name) const { return m_files.contains(name); }
    //! Bytes written but not yet safe, over all files.
    [[nodiscard]] std::int64_t unsyncedBytes() const;
    [[nodiscard]] std::int64_t totalBytes() const;
    [[nodiscard]] std::uint64_t syncs() const { return m_syncs; }

private:
    friend struct SimVfs;
    //! False when the process is dead.
    [[nodiscard]] bool mayWrite();

    std::unique_ptr<sqlite3_vfs> m_vfs;
    std::string m_name;
    std::map<std::string, std::shared_ptr<SimFile>> m_files;
    std::map<std::string, std::shared_ptr<SimFile>> m_ghosts; //!< deleted, but the deletion is not safe yet
    std::uint64_t m_syncs = 0;
    int m_left = -1;
};

} // namespace throughline::test
