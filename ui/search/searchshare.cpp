// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "search/searchmodel.h"

namespace throughline::ui {

QStringList SearchModel::audiences() const
{
    QStringList words;
    for (const SharedViews::Audience &each : m_saved.shared().audiences())
        words << each.words;
    return words;
}

int SearchModel::audience() const
{
    const QString key = m_saved.audienceOf(m_text);
    int at = 0;
    for (const SharedViews::Audience &each : m_saved.shared().audiences()) {
        if (each.key == key)
            return at;
        ++at;
    }
    return -1;
}

void SearchModel::setAudience(int audience)
{
    const auto &choices = m_saved.shared().audiences();
    if (audience >= 0 && audience < int(choices.size()))
        m_saved.share(m_text, choices[size_t(audience)].key);
}

} // namespace throughline::ui
