// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QString>

#include <vector>

namespace throughline::email {

//! How a run looks.
struct RunStyle {
    bool bold = false, italic = false, underline = false, strike = false, code = false;
    bool preserved = false; //!< spaces and lines count, as in <pre>
    QString link;           //!< already of an allowed kind

    bool operator==(const RunStyle &) const = default;
};

//! Writes BLOCKS.md from what a walk over a text meets, within its limits: what is over them is left out, and isCut().
class BlockWriter
{
public:
    enum class Box { Root, Quote, Signature, List, Item };

    explicit BlockWriter(qsizetype mostBytes);

    void text(const QString &words, const RunStyle &style);
    //! <br>: two of them part paragraphs.
    void lineBreak();
    //! The edge of a <div>: a new line where there is text already.
    void softBreak();
    void endParagraph();
    //! What is written until endParagraph() is a heading.
    void heading(int level);

    void rule();
    void image(const QJsonObject &image);
    void table(const QJsonArray &rows);
    void code(const QString &text);

    //! Opens a box; a box too deep is none, and its content goes to the one around it. close() with its answer.
    [[nodiscard]] int open(Box box, bool ordered = false, int start = 1);
    void close(int level);

    [[nodiscard]] bool isFull() const { return m_bytes <= 0; }
    [[nodiscard]] bool isCut() const { return m_cut; }
    [[nodiscard]] QJsonArray finish();

private:
    enum class Pending { None, Soft, Line };
    struct Frame {
        Box box = Box::Root;
        bool ordered = false;
        int start = 1;
        QJsonArray blocks; //!< of a List: its items
    };

    void add(const QJsonObject &block, qsizetype bytes);
    bool take(qsizetype bytes);
    void append(QString words, const RunStyle &style);
    void closeTop();

    std::vector<Frame> m_frames;
    struct Run {
        QString text;
        RunStyle style;
    };
    std::vector<Run> m_runs;
    Pending m_pending = Pending::None;
    int m_heading = 0;
    int m_blocks = 0, m_runCount = 0;
    qsizetype m_bytes, m_chars;
    bool m_cut = false;
};

} // namespace throughline::email
