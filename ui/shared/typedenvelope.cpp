// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/typedenvelope.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace throughline::ui {

QJsonObject typedEnvelope(const TimelineItem &item, const QString &address)
{
    enum Mode { Reply, ReplyAll, Forward };
    const bool forward = item.kind == "forward"_L1;
    const auto &data = item.data;
    // The hub names who is answered first of all; the field is for those beside.
    const QString answered = data.contains("answerTo"_L1) ? data.value("answerTo"_L1).toString() : address;
    const auto line = [&](QLatin1StringView key) {
        QStringList all;
        for (const QJsonValue &each : data.value(key).toArray()) {
            if (forward || each.toString().compare(answered, Qt::CaseInsensitive) != 0)
                all += each.toString();
        }
        return all.join(u", "_s);
    };
    const auto written = {"subject"_L1, "to"_L1, "cc"_L1, "bcc"_L1, "quote"_L1, "answerTo"_L1};
    if (!forward && std::none_of(written.begin(), written.end(), [&](const auto &key) { return data.contains(key); }))
        return {};
    const QString to = line("to"_L1);
    const Mode mode = forward ? Forward : to.isEmpty() ? Reply : ReplyAll;
    return {{u"mode"_s, int(mode)},
            {u"subject"_s, data.value("subject"_L1).toString()},
            {u"to"_s, to},
            {u"cc"_s, line("cc"_L1)},
            {u"bcc"_s, line("bcc"_L1)},
            {u"quote"_s, data.contains("quote"_L1)},
            // A forwarded item's files are among its own once the hub has it.
            {u"files"_s, !forward || data.value("forwarded"_L1)["files"_L1].toBool()},
            {u"foreign"_s, data.contains("answerTo"_L1)}};
}

} // namespace throughline::ui
