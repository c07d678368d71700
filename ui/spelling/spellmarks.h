// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "spelling/spellchoices.h"
#include "spelling/spelling.h"

#include <QColor>
#include <QPointer>
#include <QQuickPaintedItem>
#include <QtQmlIntegration>

namespace throughline::ui {

//! Underlines the words of a TextEdit or TextInput that no dictionary knows, and puts others in their place. Lies over the part
//! of the field that is in sight and paints that only; the field's document, its formats and what an input method composes are
//! left alone. Qt 6.4 draws no wavy underline by itself. GUI thread.
class SpellMarks : public QQuickPaintedItem
{
    Q_OBJECT
    QML_ELEMENT
    //! A TextEdit, a TextInput or what is made of them.
    Q_PROPERTY(QQuickItem *field READ field WRITE setField NOTIFY fieldChanged)
    //! Null: nothing is judged.
    Q_PROPERTY(throughline::ui::Spelling *spelling READ spelling WRITE setSpelling NOTIFY spellingChanged)
    Q_PROPERTY(QColor color READ color WRITE setColor NOTIFY colorChanged)
    //! How far the field is scrolled; anything that changes with it.
    Q_PROPERTY(qreal scrolled READ scrolled WRITE setScrolled NOTIFY scrolledChanged)
    //! Where the marked words begin and end in the field's text. Not the one that is being typed.
    Q_PROPERTY(QList<int> starts READ starts NOTIFY marksChanged)
    Q_PROPERTY(QList<int> ends READ ends NOTIFY marksChanged)
    Q_PROPERTY(int count READ count NOTIFY marksChanged)
    Q_PROPERTY(throughline::ui::SpellChoices *choices READ choices CONSTANT)
    //! Where the word that choices are about stands, in this item.
    Q_PROPERTY(QRectF place READ place NOTIFY choicesReady)

public:
    explicit SpellMarks(QQuickItem *parent = nullptr);

    [[nodiscard]] QQuickItem *field() const { return m_field; }
    void setField(QQuickItem *field);
    [[nodiscard]] Spelling *spelling() const { return m_spelling; }
    void setSpelling(Spelling *spelling);
    [[nodiscard]] QColor color() const { return m_color; }
    void setColor(const QColor &color);
    [[nodiscard]] qreal scrolled() const { return m_scrolled; }
    void setScrolled(qreal scrolled);
    [[nodiscard]] QList<int> starts() const;
    [[nodiscard]] QList<int> ends() const;
    [[nodiscard]] int count() const { return int(m_marks.size()); }
    [[nodiscard]] SpellChoices *choices() { return &m_choices; }
    [[nodiscard]] QRectF place() const { return m_place; }

    //! Looks for choices about the marked word at a point of this item; false: there is none. choicesReady() follows.
    Q_INVOKABLE bool askAt(const QPointF &point);
    //! The same about the word at the cursor, else the next one behind it, from the beginning again.
    Q_INVOKABLE bool askHere();
    //! Does what a row of choices says.
    Q_INVOKABLE void choose(int row);

    void paint(QPainter *painter) override;

Q_SIGNALS:
    void fieldChanged();
    void spellingChanged();
    void colorChanged();
    void scrolledChanged();
    void marksChanged();
    //! choices and place are those of the word that was asked about, which is now selected.
    void choicesReady();
    //! A word was replaced: the field's text is another one, though nobody typed it.
    void replaced();

private Q_SLOTS:
    void onTextChanged();
    void onCursorMoved();
    void onFocusChanged();
    void judge();

private:
    [[nodiscard]] int cursor() const;
    //! In the field; a position stands between letters.
    [[nodiscard]] QRectF spot(qsizetype position) const;
    [[nodiscard]] QList<QRectF> linesOf(const SpellWord &word) const;
    void ask(const SpellWord &word);
    void replace(const QString &with);

    QPointer<QQuickItem> m_field;
    QPointer<Spelling> m_spelling;
    QColor m_color;
    qreal m_scrolled = 0;
    SpellText m_text;
    std::vector<SpellWord> m_marks;
    qsizetype m_typing = -1; //!< where the word begins that is being typed
    SpellChoices m_choices;
    SpellWord m_asked;
    QString m_askedWord;
    QRectF m_place;
};

} // namespace throughline::ui
