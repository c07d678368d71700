// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "support/simvfs.h"

#include "support/simdisk.h"

#include <algorithm>
#include <cstring>
#include <new>
#include <sqlite3.h>

namespace throughline::test {

//! The C functions behind sqlite3_vfs and sqlite3_io_methods; a struct, so that SimDisk can befriend them together.
struct SimVfs {
    struct Handle {
        sqlite3_file base;
        SimDisk *disk;
        std::shared_ptr<SimFile> file;
        std::string name; //!< to be deleted on closing, if not empty
        int lock;
        unsigned sharedRead = 0; //!< slots of the shared memory held for reading
        unsigned sharedWrite = 0;
    };

    static Handle *handle(sqlite3_file *file) { return reinterpret_cast<Handle *>(file); }
    static SimDisk *disk(sqlite3_vfs *vfs) { return static_cast<SimDisk *>(vfs->pAppData); }

    static int open(sqlite3_vfs *vfs, const char *name, sqlite3_file *out, int flags, int *outFlags)
    {
        out->pMethods = nullptr;
        auto *owner = disk(vfs);
        auto file = std::make_shared<SimFile>();
        if (name) {
            const auto found = owner->m_files.find(name);
            if (found != owner->m_files.end())
                file = found->second;
            else if (!(flags & SQLITE_OPEN_CREATE) || owner->halted())
                return SQLITE_CANTOPEN;
            else
                owner->m_files.emplace(name, file);
        }
        auto *made = new (out) Handle{{nullptr}, owner, std::move(file), {}, SQLITE_LOCK_NONE, 0, 0};
        if (name && (flags & SQLITE_OPEN_DELETEONCLOSE))
            made->name = name;
        made->base.pMethods = &methods;
        if (outFlags)
            *outFlags = flags;
        return SQLITE_OK;
    }

    static int remove(sqlite3_vfs *vfs, const char *name, int syncFolder)
    {
        auto *owner = disk(vfs);
        if (!owner->mayWrite())
            return SQLITE_IOERR_DELETE;
        const auto found = owner->m_files.find(name);
        if (found == owner->m_files.end())
            return SQLITE_IOERR_DELETE_NOENT;
        if (found->second->linked)
            owner->m_ghosts.insert_or_assign(name, found->second);
        owner->m_files.erase(found);
        if (syncFolder)
            owner->m_ghosts.clear();
        return SQLITE_OK;
    }

    static int access(sqlite3_vfs *vfs, const char *name, int, int *result)
    {
        const auto found = disk(vfs)->m_files.find(name);
        // As the system's own: an empty file counts as absent (a journal that was truncated is no journal).
        *result = found != disk(vfs)->m_files.end() && found->second->size > 0;
        return SQLITE_OK;
    }

    static int fullPath(sqlite3_vfs *, const char *name, int room, char *out)
    {
        sqlite3_snprintf(room, out, "%s", name);
        return SQLITE_OK;
    }

    // The same for every run: what SQLite does with it (the salts of a log) must not differ between two runs of a seed.
    static int randomness(sqlite3_vfs *, int count, char *out)
    {
        std::memset(out, 0x5a, size_t(count));
        return count;
    }
    static int sleep(sqlite3_vfs *, int us) { return us; }
    static int currentTime(sqlite3_vfs *, double *days)
    {
        *days = 2461000.5;
        return SQLITE_OK;
    }
    static int lastError(sqlite3_vfs *, int, char *) { return 0; }

    static int close(sqlite3_file *file)
    {
        auto *own = handle(file);
        unlock(file, SQLITE_LOCK_NONE);
        unmapShared(file, 0);
        if (!own->name.empty())
            own->disk->m_files.erase(own->name);
        own->~Handle();
        return SQLITE_OK;
    }

    static int read(sqlite3_file *file, void *to, int count, sqlite3_int64 offset)
    {
        const auto &from = *handle(file)->file;
        const auto there = int(std::clamp<sqlite3_int64>(from.size - offset, 0, count));
        from.read(static_cast<char *>(to), offset, there);
        if (there == count)
            return SQLITE_OK;
        std::memset(static_cast<char *>(to) + there, 0, size_t(count - there));
        return SQLITE_IOERR_SHORT_READ;
    }

    static int write(sqlite3_file *file, const void *from, int count, sqlite3_int64 offset)
    {
        if (!handle(file)->disk->mayWrite())
            return SQLITE_IOERR_WRITE;
        handle(file)->file->write(static_cast<const char *>(from), offset, count);
        return SQLITE_OK;
    }

    static int truncate(sqlite3_file *file, sqlite3_int64 size)
    {
        if (!handle(file)->disk->mayWrite())
            return SQLITE_IOERR_TRUNCATE;
        handle(file)->file->truncate(size);
        return SQLITE_OK;
    }

    static int sync(sqlite3_file *file, int)
    {
        auto *own = handle(file);
        if (!own->disk->mayWrite())
            return SQLITE_IOERR_FSYNC;
        ++own->disk->m_syncs;
        // The system's own VFS syncs the folder with the first sync of a new file: deletions become safe with it.
        if (!own->file->linked)
            own->disk->m_ghosts.clear();
        own->file->sync();
        return SQLITE_OK;
    }

    static int fileSize(sqlite3_file *file, sqlite3_int64 *size)
    {
        *size = handle(file)->file->size;
        return SQLITE_OK;
    }

    static int lock(sqlite3_file *file, int level)
    {
        auto *own = handle(file);
        auto &f = *own->file;
        if (level <= own->lock)
            return SQLITE_OK;
        if ((f.exclusive && f.exclusive != own) || (level >= SQLITE_LOCK_RESERVED && f.reserved && f.reserved != own))
            return SQLITE_BUSY;
        if (own->lock == SQLITE_LOCK_NONE)
            ++f.readers;
        own->lock = SQLITE_LOCK_SHARED;
        if (level >= SQLITE_LOCK_RESERVED)
            f.reserved = own;
        if (level >= SQLITE_LOCK_PENDING && f.readers > 1)
            return SQLITE_BUSY;
        if (level == SQLITE_LOCK_EXCLUSIVE)
            f.exclusive = own;
        own->lock = level;
        return SQLITE_OK;
    }

    static int unlock(sqlite3_file *file, int level)
    {
        auto *own = handle(file);
        auto &f = *own->file;
        if (level < SQLITE_LOCK_RESERVED) {
            f.reserved = f.reserved == own ? nullptr : f.reserved;
            f.exclusive = f.exclusive == own ? nullptr : f.exclusive;
        }
        if (level == SQLITE_LOCK_NONE && own->lock != SQLITE_LOCK_NONE)
            --f.readers;
        own->lock = std::min(own->lock, level);
        return SQLITE_OK;
    }

    static int checkReserved(sqlite3_file *file, int *result)
    {
        *result = handle(file)->file->reserved != nullptr;
        return SQLITE_OK;
    }

    static int mapShared(sqlite3_file *file, int region, int size, int extend, void volatile **out)
    {
        auto &memory = handle(file)->file->shared;
        *out = nullptr;
        if (size_t(region) >= memory.size()) {
            if (!extend)
                return SQLITE_OK;
            while (memory.size() <= size_t(region))
                memory.push_back(std::make_unique<char[]>(size_t(size)));
        }
        *out = memory[size_t(region)].get();
        return SQLITE_OK;
    }

    static int lockShared(sqlite3_file *file, int first, int count, int flags)
    {
        auto *own = handle(file);
        auto &f = *own->file;
        const bool taking = flags & SQLITE_SHM_LOCK;
        const bool writing = flags & SQLITE_SHM_EXCLUSIVE;
        for (int slot = first; taking && slot < first + count; ++slot) {
            const bool mine = own->sharedRead & (1u << slot);
            const bool others = f.sharedReaders[slot] > (mine ? 1 : 0);
            if ((f.sharedWriter[slot] && f.sharedWriter[slot] != own) || (writing && others))
                return SQLITE_BUSY;
        }
        for (int slot = first; slot < first + count; ++slot) {
            const unsigned bit = 1u << slot;
            auto &mask = writing ? own->sharedWrite : own->sharedRead;
            if (taking == bool(mask & bit))
                continue;
            mask ^= bit;
            if (writing)
                f.sharedWriter[slot] = taking ? own : nullptr;
            else
                f.sharedReaders[slot] += taking ? 1 : -1;
        }
        return SQLITE_OK;
    }

    static void barrier(sqlite3_file *) {}

    static int unmapShared(sqlite3_file *file, int)
    {
        lockShared(file, 0, 8, SQLITE_SHM_UNLOCK | SQLITE_SHM_SHARED);
        lockShared(file, 0, 8, SQLITE_SHM_UNLOCK | SQLITE_SHM_EXCLUSIVE);
        return SQLITE_OK;
    }

    static int control(sqlite3_file *, int, void *) { return SQLITE_NOTFOUND; }
    static int sectorSize(sqlite3_file *) { return 512; }
    static int characteristics(sqlite3_file *) { return SQLITE_IOCAP_POWERSAFE_OVERWRITE; }

    static const sqlite3_io_methods methods;
};

const sqlite3_io_methods SimVfs::methods{
    2,           close,         read,    write,      truncate,        sync,      fileSize,   lock,
    unlock,      checkReserved, control, sectorSize, characteristics, mapShared, lockShared, barrier,
    unmapShared, nullptr,       nullptr,
};

std::unique_ptr<sqlite3_vfs> makeSimVfs(SimDisk &disk, const char *name)
{
    auto vfs = std::make_unique<sqlite3_vfs>();
    vfs->iVersion = 1;
    vfs->szOsFile = sizeof(SimVfs::Handle);
    vfs->mxPathname = 256;
    vfs->zName = name;
    vfs->pAppData = &disk;
    vfs->xOpen = SimVfs::open;
    vfs->xDelete = SimVfs::remove;
    vfs->xAccess = SimVfs::access;
    vfs->xFullPathname = SimVfs::fullPath;
    vfs->xRandomness = SimVfs::randomness;
    vfs->xSleep = SimVfs::sleep;
    vfs->xCurrentTime = SimVfs::currentTime;
    vfs->xGetLastError = SimVfs::lastError;
    return vfs;
}

} // namespace throughline::test
