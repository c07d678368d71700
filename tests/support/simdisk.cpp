// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "support/simdisk.h"

#include "support/simvfs.h"

#include <algorithm>
#include <atomic>
#include <cstring>
#include <sqlite3.h>

namespace throughline::test {

namespace {

constexpr std::int64_t pageSize = sizeof(SimFile::Page);
constexpr int sectorSize = 512;

std::shared_ptr<SimFile::Page> pageAt(const SimFile::Pages &pages, size_t at)
{
    return at < pages.size() ? pages[at] : nullptr;
}

//! Sector by sector either the new or the safe bytes.
std::shared_ptr<SimFile::Page> torn(const std::shared_ptr<SimFile::Page> &fresh,
                                    const std::shared_ptr<SimFile::Page> &safe, Random &random, double keep)
{
    auto page = safe ? std::make_shared<SimFile::Page>(*safe) : std::make_shared<SimFile::Page>();
    static const SimFile::Page zeros{};
    const auto &source = fresh ? *fresh : zeros;
    for (int at = 0; at < pageSize; at += sectorSize) {
        if (random.unit() < keep)
            std::memcpy(page->bytes + at, source.bytes + at, sectorSize);
    }
    return page;
}

std::shared_ptr<SimFile> crashed(const SimFile &file, Random &random, double keep)
{
    auto out = std::make_shared<SimFile>();
    out->linked = true;
    out->size = file.safeSize;
    if (keep >= 1 || (file.size != file.safeSize && random.unit() < keep))
        out->size = file.size;
    else if (file.size > file.safeSize && keep > 0)
        out->size = std::min(file.size, file.safeSize + std::int64_t(random.below(8)) * sectorSize);
    out->now.resize(size_t((out->size + pageSize - 1) / pageSize));
    for (size_t i = 0; i < out->now.size(); ++i) {
        const auto fresh = pageAt(file.now, i);
        const auto safe = pageAt(file.safe, i);
        out->now[i] = fresh == safe || keep >= 1 ? fresh : torn(fresh, safe, random, keep);
    }
    out->safe = out->now;
    out->safeSize = out->size;
    return out;
}

} // namespace

void SimFile::read(char *to, std::int64_t offset, int count) const
{
    while (count > 0) {
        const auto at = offset % pageSize;
        const auto part = int(std::min<std::int64_t>(count, pageSize - at));
        const auto page = pageAt(now, size_t(offset / pageSize));
        if (page)
            std::memcpy(to, page->bytes + at, size_t(part));
        else
            std::memset(to, 0, size_t(part));
        to += part;
        offset += part;
        count -= part;
    }
}

void SimFile::write(const char *from, std::int64_t offset, int count)
{
    size = std::max(size, offset + count);
    now.resize(size_t((size + pageSize - 1) / pageSize));
    while (count > 0) {
        const auto index = size_t(offset / pageSize);
        const auto at = offset % pageSize;
        const auto part = int(std::min<std::int64_t>(count, pageSize - at));
        auto &page = now[index];
        if (page == pageAt(safe, index))
            dirty.push_back(std::uint32_t(index));
        if (!page)
            page = std::make_shared<Page>();
        else if (page.use_count() > 1)
            page = std::make_shared<Page>(*page);
        std::memcpy(page->bytes + at, from, size_t(part));
        from += part;
        offset += part;
        count -= part;
    }
}

void SimFile::truncate(std::int64_t to)
{
    if (to >= size)
        return;
    size = to;
    now.resize(size_t((size + pageSize - 1) / pageSize));
    if (const auto rest = size % pageSize; rest != 0 && now.back()) {
        // Later growth must read zeros, not what stood there.
        if (now.back() == pageAt(safe, now.size() - 1))
            dirty.push_back(std::uint32_t(now.size() - 1));
        if (now.back().use_count() > 1)
            now.back() = std::make_shared<Page>(*now.back());
        std::memset(now.back()->bytes + rest, 0, size_t(pageSize - rest));
    }
}

void SimFile::sync()
{
    safe.resize(now.size());
    for (const auto index : dirty) {
        if (index < now.size())
            safe[index] = now[index];
    }
    dirty.clear();
    safeSize = size;
    linked = true;
}

SimDisk::SimDisk()
{
    static std::atomic<unsigned> count = 0;
    m_name = "sim-" + std::to_string(++count);
    m_vfs = makeSimVfs(*this, m_name.c_str());
    sqlite3_vfs_register(m_vfs.get(), 0);
}

SimDisk::~SimDisk()
{
    sqlite3_vfs_unregister(m_vfs.get());
}

QByteArray SimDisk::vfs() const
{
    return QByteArray::fromStdString(m_name);
}

bool SimDisk::mayWrite()
{
    if (m_left > 0)
        --m_left;
    return m_left != 0;
}

std::unique_ptr<SimDisk> SimDisk::copy() const
{
    auto disk = std::make_unique<SimDisk>();
    for (const auto &[name, file] : m_files) {
        auto same = std::make_shared<SimFile>();
        same->now = same->safe = file->now;
        same->size = same->safeSize = file->size;
        same->linked = true;
        disk->m_files.emplace(name, std::move(same));
    }
    return disk;
}

std::unique_ptr<SimDisk> SimDisk::afterCrash(Random &random, double keep) const
{
    auto disk = std::make_unique<SimDisk>();
    for (const auto &[name, file] : m_files) {
        if (file->linked || random.unit() < keep)
            disk->m_files.emplace(name, crashed(*file, random, keep));
    }
    for (const auto &[name, file] : m_ghosts) {
        if (!disk->m_files.contains(name) && random.unit() >= keep)
            disk->m_files.emplace(name, crashed(*file, random, keep));
    }
    return disk;
}

std::int64_t SimDisk::unsyncedBytes() const
{
    std::int64_t sum = 0;
    for (const auto &[name, file] : m_files)
        sum += std::int64_t(file->dirty.size()) * pageSize;
    return sum;
}

std::int64_t SimDisk::totalBytes() const
{
    std::int64_t sum = 0;
    for (const auto &[name, file] : m_files)
        sum += file->size;
    return sum;
}

} // namespace throughline::test
