// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "spelling/spellchoices.h"

using namespace Qt::StringLiterals;

namespace throughline::ui {

void SpellChoices::show(const QStringList &suggestions)
{
    using Does = SpellChoiceRow::Does;
    std::vector<SpellChoiceRow> next;
    for (const QString &word : suggestions)
        next.push_back({.key = u"="_s + word, .does = Does::Replace, .words = word});
    //: In the list about a word that no dictionary knows: it is right from now on, for this agent
    next.push_back({.key = u"learn"_s, .does = Does::Learn, .words = tr("Add to my words")});
    //: In the list about a word that no dictionary knows: it is left alone until the console is closed
    next.push_back({.key = u"ignore"_s, .does = Does::Ignore, .words = tr("Ignore")});
    setRows(std::move(next));
}

QVariant SpellChoices::data(const QModelIndex &index, int role) const
{
    using Does = SpellChoiceRow::Does;
    const SpellChoiceRow *row = rowAt(index);
    if (!row)
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case WordsRole: return row->words;
    case GlyphRole: return row->does == Does::Replace ? u"pencil"_s : row->does == Does::Learn ? u"plus"_s : u"eye"_s;
    case LineRole: return row->does == Does::Learn && index.row() > 0;
    default: return {};
    }
}

QHash<int, QByteArray> SpellChoices::roleNames() const
{
    return {{WordsRole, "words"}, {GlyphRole, "glyph"}, {LineRole, "parted"}};
}

} // namespace throughline::ui
