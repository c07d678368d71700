// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0

#include "cache/storedobject.h"

#include "domain/records.h"

namespace throughline::client {

using namespace Qt::StringLiterals;

namespace {

//! Behind the string whose opening quote is at \a at.
qsizetype afterString(QByteArrayView text, qsizetype at)
{
    for (++at; at < text.size(); ++at) {
        if (text[at] == '"')
            return at + 1;
        if (text[at] == '\\')
            ++at;
    }
    return text.size();
}

//! At the comma or bracket behind the value that begins at \a at.
qsizetype afterValue(QByteArrayView text, qsizetype at)
{
    int depth = 0;
    while (at < text.size()) {
        const char c = text[at];
        if (c == '"') {
            at = afterString(text, at);
            continue;
        }
        if (c == '{' || c == '[')
            ++depth;
        else if (depth == 0 && (c == ',' || c == '}' || c == ']'))
            break;
        else if (c == '}' || c == ']')
            --depth;
        ++at;
    }
    return at;
}

} // namespace

bool StoredObject::next()
{
    // At the brace that opens the object, or at the comma behind the last value.
    if (m_at >= m_text.size() || (m_text[m_at] != '{' && m_text[m_at] != ','))
        return false;
    const auto name = m_at + 1;
    if (name >= m_text.size() || m_text[name] != '"')
        return false;
    const auto colon = afterString(m_text, name);
    if (colon >= m_text.size() || m_text[colon] != ':')
        return false;
    m_at = afterValue(m_text, colon + 1);
    m_name = m_text.sliced(name + 1, colon - name - 2);
    m_value = m_text.sliced(colon + 1, m_at - colon - 1);
    return true;
}

QString StoredObject::text() const
{
    if (m_value.size() < 2 || m_value.front() != '"')
        return {};
    const auto inner = m_value.sliced(1, m_value.size() - 2);
    if (!inner.contains('\\'))
        return QString::fromUtf8(inner);
    // Escapes are rare, and the parser's business.
    const auto object = parseObject(QByteArray("{\"text\":").append(m_value).append('}'));
    return object ? object->value("text"_L1).toString() : QString();
}

} // namespace throughline::client
