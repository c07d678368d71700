// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "base/clock.h"
#include "control/admin.h"
#include "control/adminwork.h"
#include "exports/exports.h"

#include <utility>

namespace throughline::hub {

using namespace Qt::StringLiterals;

void Admin::exportCustomers(const QJsonObject &params, const Answer &answer)
{
    ExportRequest request;
    request.to = params.value(u"to"_s).toString();
    request.madeAt = m_clock.now();
    // Never all by mistake: what is asked for is said.
    if (params.value(u"all"_s).toBool() == params.contains("customer"_L1)) {
        answer(fail(ErrorCode::InvalidArgument, u"The export needs a customer, or all of them."_s));
        return;
    }
    if (params.contains("customer"_L1)) {
        const QString text = params.value(u"customer"_s).toString();
        const auto id = Id::fromString(text);
        if (!id || id->isNull()) {
            answer(fail(ErrorCode::InvalidArgument, u"%1 is no id of a customer."_s.arg(text)));
            return;
        }
        request.customerId = *id;
    }
    // Each keeps a reader busy for as long as it takes, and the consoles need the others.
    if (std::exchange(m_exporting, true)) {
        answer(fail(ErrorCode::Conflict, u"Another export is under way: wait for its end."_s));
        return;
    }
    m_work.read<Result<ExportCounts>>(
        [request](StoreConnection &reader) { return hub::exportCustomers(reader, request); },
        [this, answer](const Result<ExportCounts> &done) {
            m_exporting = false;
            if (done)
                answer(done->toJson());
            else
                answer(fail(done.error()));
        });
}

} // namespace throughline::hub
