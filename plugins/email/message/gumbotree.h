// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

#include <gumbo.h>

#include <memory>

namespace throughline::email {

//! A parsed HTML text. Its nodes live in memory of bounded size that is dropped as a whole: gumbo frees trees by
//! recursion, which a text of a hundred thousand <div> turns into a crash, and unclosed formatting multiplies nodes
//! without end.
class GumboTree
{
public:
    //! \a utf8 must outlive the tree.
    explicit GumboTree(const QByteArray &utf8);
    ~GumboTree();
    Q_DISABLE_COPY_MOVE(GumboTree)

    //! The <html> element; null when the text needs more memory than mail is worth.
    [[nodiscard]] const GumboNode *root() const { return m_root; }

private:
    struct Arena;
    static void *give(void *arena, size_t size);
    static GumboOutput *parse(Arena &arena, const QByteArray &utf8);

    std::unique_ptr<Arena> m_arena;
    const GumboNode *m_root = nullptr;
};

} // namespace throughline::email
