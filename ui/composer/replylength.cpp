// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "composer/replylength.h"

#include "domain/segments.h"

namespace throughline::ui {

void ReplyLength::measure(const QString &text, int most)
{
    QString words;
    QString problem;
    const Segments segments = most > 0 ? countSegments(text) : Segments{};
    if (segments.count > 0) {
        //: Below the composer: how many short messages the text takes
        words = tr("%n SMS", nullptr, segments.count);
        //: Below the composer, behind how many short messages it is; %n characters still fit the last one
        words = words + QStringLiteral(" · ") + tr("%n character(s) left", nullptr, segments.left);
        if (segments.unicode)
            //: Below the composer, behind how many short messages it is: a letter that short messages lack
            words = words + QStringLiteral(" · ") + tr("with special characters less fits");
    }
    if (segments.count > most)
        //: Below the composer; %1 is how many short messages a text takes, %n how many the channel sends
        problem = tr("Too long: %1 SMS, and this channel sends at most %n.", nullptr, most).arg(segments.count);
    if (words == m_words && problem == m_problem)
        return;
    m_words = words;
    m_problem = problem;
    Q_EMIT changed();
}

} // namespace throughline::ui
