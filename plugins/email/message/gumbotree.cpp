// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "message/gumbotree.h"

#include <algorithm>
#include <csetjmp>
#include <vector>

namespace throughline::email {

namespace {

constexpr size_t mostBytes = 96 * 1024 * 1024;
constexpr size_t chunkBytes = 256 * 1024;

void keep(void *, void *) {}

} // namespace

struct GumboTree::Arena {
    std::vector<std::unique_ptr<char[]>> chunks;
    char *at = nullptr;
    size_t left = 0, used = 0;
    std::jmp_buf full;
};

void *GumboTree::give(void *userdata, size_t size)
{
    auto *arena = static_cast<Arena *>(userdata);
    const size_t aligned = (std::max<size_t>(size, 1) + 15) & ~size_t(15);
    if (size > mostBytes || arena->used + aligned > mostBytes) {
        // gumbo does not look whether it got memory. Between here and the setjmp are its C functions only, which own
        // nothing but memory of the arena.
        std::longjmp(arena->full, 1);
    }
    if (aligned > arena->left) {
        const size_t chunk = std::max(aligned, chunkBytes);
        arena->chunks.push_back(std::make_unique<char[]>(chunk));
        arena->at = arena->chunks.back().get();
        arena->left = chunk;
    }
    void *const given = arena->at;
    arena->at += aligned;
    arena->left -= aligned;
    arena->used += aligned;
    return given;
}

GumboOutput *GumboTree::parse(Arena &arena, const QByteArray &utf8)
{
    GumboOptions options = kGumboDefaultOptions;
    options.allocator = &GumboTree::give;
    options.deallocator = &keep;
    options.userdata = &arena;
    options.max_errors = 0;
    if (setjmp(arena.full) != 0)
        return nullptr;
    return gumbo_parse_with_options(&options, utf8.constData(), size_t(utf8.size()));
}

GumboTree::GumboTree(const QByteArray &utf8) : m_arena(std::make_unique<Arena>())
{
    if (const GumboOutput *output = parse(*m_arena, utf8))
        m_root = output->root;
}

GumboTree::~GumboTree() = default;

} // namespace throughline::email
