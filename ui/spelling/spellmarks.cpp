// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "spelling/spellmarks.h"

#include <QPainter>
#include <QPainterPath>
#include <QQuickTextDocument>
#include <QTextCursor>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace throughline::ui {
namespace {

constexpr qreal waveHeight = 2;
constexpr qreal waveLength = 4;

//! Connects where the field has such a signal: TextEdit and TextInput do not have all of them in common.
void follow(QObject *field, const char *signal, QObject *marks, const char *slot)
{
    const int from = field->metaObject()->indexOfSignal(signal);
    const int to = marks->metaObject()->indexOfMethod(slot);
    if (from >= 0 && to >= 0)
        QMetaObject::connect(field, from, marks, to);
}

[[nodiscard]] bool holds(const SpellWord &word, qsizetype position)
{
    return position >= word.start && position <= word.end;
}

} // namespace

SpellMarks::SpellMarks(QQuickItem *parent) : QQuickPaintedItem(parent)
{
    setAcceptedMouseButtons(Qt::NoButton);
    setAntialiasing(true);
}

void SpellMarks::setField(QQuickItem *field)
{
    if (m_field == field)
        return;
    if (m_field)
        m_field->disconnect(this);
    m_field = field;
    if (field) {
        follow(field, "textChanged()", this, "onTextChanged()");
        follow(field, "cursorPositionChanged()", this, "onCursorMoved()");
        follow(field, "activeFocusChanged(bool)", this, "onFocusChanged()");
        // Where the words stand.
        for (const char *signal : {"cursorRectangleChanged()", "contentSizeChanged()", "widthChanged()",
                                   "heightChanged()", "preeditTextChanged()"})
            follow(field, signal, this, "update()");
    }
    Q_EMIT fieldChanged();
    onTextChanged();
}

void SpellMarks::setSpelling(Spelling *spelling)
{
    if (m_spelling == spelling)
        return;
    if (m_spelling)
        m_spelling->disconnect(this);
    m_spelling = spelling;
    if (spelling)
        connect(spelling, &Spelling::judged, this, &SpellMarks::judge);
    Q_EMIT spellingChanged();
    judge();
}

void SpellMarks::setColor(const QColor &color)
{
    if (m_color == color)
        return;
    m_color = color;
    Q_EMIT colorChanged();
    update();
}

void SpellMarks::setScrolled(qreal scrolled)
{
    if (m_scrolled == scrolled)
        return;
    m_scrolled = scrolled;
    Q_EMIT scrolledChanged();
    update();
}

QList<int> SpellMarks::starts() const
{
    QList<int> all;
    for (const SpellWord &mark : m_marks)
        all << int(mark.start);
    return all;
}

QList<int> SpellMarks::ends() const
{
    QList<int> all;
    for (const SpellWord &mark : m_marks)
        all << int(mark.end);
    return all;
}

// --- which words ------------------------------------------------------------------------------------------------

int SpellMarks::cursor() const
{
    return m_field ? m_field->property("cursorPosition").toInt() : 0;
}

void SpellMarks::onTextChanged()
{
    m_text.set(m_field ? m_field->property("text").toString() : QString());
    m_typing = -1;
    if (m_field && m_field->hasActiveFocus()) {
        const auto &words = m_text.words();
        const auto typed =
            std::find_if(words.begin(), words.end(), [at = cursor()](const auto &word) { return holds(word, at); });
        m_typing = typed == words.end() ? -1 : typed->start;
    }
    judge();
}

void SpellMarks::onCursorMoved()
{
    const auto &words = m_text.words();
    const auto typed =
        std::find_if(words.begin(), words.end(), [this](const auto &word) { return word.start == m_typing; });
    if (m_typing >= 0 && (typed == words.end() || !holds(*typed, cursor()))) {
        m_typing = -1;
        judge();
    }
}

void SpellMarks::onFocusChanged()
{
    if (m_typing < 0 || (m_field && m_field->hasActiveFocus()))
        return;
    m_typing = -1;
    judge();
}

void SpellMarks::judge()
{
    std::vector<SpellWord> marks;
    if (m_spelling)
        marks = m_spelling->wrongIn(m_text);
    std::erase_if(marks, [this](const SpellWord &word) { return word.start == m_typing; });
    update();
    if (marks == m_marks)
        return;
    m_marks = std::move(marks);
    Q_EMIT marksChanged();
}

// --- where they stand -------------------------------------------------------------------------------------------

QRectF SpellMarks::spot(qsizetype position) const
{
    QRectF rect;
    QMetaObject::invokeMethod(m_field, "positionToRectangle", Q_RETURN_ARG(QRectF, rect), Q_ARG(int, int(position)));
    return rect;
}

QList<QRectF> SpellMarks::linesOf(const SpellWord &word) const
{
    const QRectF from = spot(word.start);
    const QRectF to = spot(word.end);
    if (qFuzzyCompare(from.y() + 1, to.y() + 1))
        return {
            QRectF(QPointF(std::min(from.x(), to.x()), from.y()), QPointF(std::max(from.x(), to.x()), to.bottom()))};
    // A word longer than a line: marked on its first and its last one.
    const qreal right = m_field->width() - m_field->property("rightPadding").toReal();
    const qreal left = m_field->property("leftPadding").toReal();
    return {QRectF(from.topLeft(), QPointF(right, from.bottom())), QRectF(QPointF(left, to.y()), to.bottomRight())};
}

void SpellMarks::paint(QPainter *painter)
{
    if (!m_field || m_marks.empty())
        return;
    // While an input method composes, what stands behind the cursor is drawn elsewhere than its position says.
    const bool composing = !m_field->property("preeditText").toString().isEmpty();
    QPen pen(m_color, 1.2);
    pen.setCapStyle(Qt::RoundCap);
    painter->setPen(pen);
    for (const SpellWord &mark : m_marks) {
        if (composing && mark.end >= cursor())
            break;
        for (const QRectF &line : linesOf(mark)) {
            const QRectF here = mapRectFromItem(m_field, line);
            if (here.top() > height())
                return; // below what is in sight, as all that follow
            if (here.bottom() < 0 || here.right() < 0 || here.left() > width())
                continue;
            const qreal base = here.bottom() - waveHeight / 2 - 0.5;
            QPainterPath wave(QPointF(here.left(), base));
            bool up = true;
            for (qreal x = here.left(); x < here.right(); x += waveLength / 2, up = !up) {
                const qreal next = std::min(x + waveLength / 2, here.right());
                wave.quadTo((x + next) / 2, base + (up ? -waveHeight : waveHeight), next, base);
            }
            painter->drawPath(wave);
        }
    }
}

// --- choices ----------------------------------------------------------------------------------------------------

bool SpellMarks::askAt(const QPointF &point)
{
    if (!m_field)
        return false;
    const QPointF inField = mapToItem(m_field, point);
    const auto found = std::find_if(m_marks.begin(), m_marks.end(), [&](const SpellWord &mark) {
        const QList<QRectF> lines = linesOf(mark);
        return std::any_of(lines.begin(), lines.end(), [&](const QRectF &line) { return line.contains(inField); });
    });
    if (found == m_marks.end())
        return false;
    ask(*found);
    return true;
}

bool SpellMarks::askHere()
{
    // The word that is being typed, too: who asks has left it.
    m_typing = -1;
    judge();
    if (!m_field || m_marks.empty())
        return false;
    const auto found =
        std::find_if(m_marks.begin(), m_marks.end(), [at = cursor()](const SpellWord &mark) { return mark.end >= at; });
    ask(found == m_marks.end() ? m_marks.front() : *found);
    return true;
}

void SpellMarks::ask(const SpellWord &word)
{
    m_asked = word;
    m_askedWord = m_text.word(word);
    QMetaObject::invokeMethod(m_field, "select", Q_ARG(int, int(word.start)), Q_ARG(int, int(word.end)));
    m_spelling->suggest(m_askedWord, this, [this, word, text = m_askedWord](const QStringList &suggestions) {
        if (!m_field || !(m_asked == word) || m_text.word(word) != text)
            return; // the agent wrote on
        m_choices.show(suggestions);
        m_place = mapRectFromItem(m_field, linesOf(word).constFirst());
        Q_EMIT choicesReady();
    });
}

void SpellMarks::choose(int row)
{
    if (row < 0 || row >= m_choices.rowCount() || !m_spelling || m_askedWord.isEmpty())
        return;
    const SpellChoiceRow choice = m_choices.rows()[size_t(row)];
    const QString word = std::exchange(m_askedWord, {});
    switch (choice.does) {
    case SpellChoiceRow::Does::Replace:
        if (m_text.word(m_asked) == word)
            replace(choice.words);
        break;
    case SpellChoiceRow::Does::Learn: m_spelling->learn(word); break;
    case SpellChoiceRow::Does::Ignore: m_spelling->ignore(word); break;
    }
}

void SpellMarks::replace(const QString &with)
{
    const int start = int(m_asked.start);
    const int end = int(m_asked.end);
    if (const auto *document = m_field->property("textDocument").value<QQuickTextDocument *>()) {
        // One step of undo.
        QTextCursor cursor(document->textDocument());
        cursor.setPosition(start);
        cursor.setPosition(end, QTextCursor::KeepAnchor);
        cursor.insertText(with);
    } else {
        QMetaObject::invokeMethod(m_field, "remove", Q_ARG(int, start), Q_ARG(int, end));
        QMetaObject::invokeMethod(m_field, "insert", Q_ARG(int, start), Q_ARG(QString, with));
    }
    m_field->setProperty("cursorPosition", start + int(with.size()));
    m_typing = -1;
    judge();
    Q_EMIT replaced();
}

} // namespace throughline::ui
