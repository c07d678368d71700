// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/connector.h"

#include <functional>
#include <memory>

namespace throughline::webchat {

class Room;

//! The HTTP side of an endpoint: the widget's script, uploads and downloads. The connector's thread.
class Doors
{
public:
    using Reply = std::function<void(plugin::HttpResponse)>;

    explicit Doors(Room &room);

    void open(const plugin::HttpRequest &request, Reply reply);

private:
    [[nodiscard]] plugin::HttpResponse script(const plugin::HttpRequest &request) const;
    void upload(const plugin::HttpRequest &request, const QString &origin, Reply reply);
    void download(const plugin::HttpRequest &request, const QString &origin, Reply reply);

    Room &m_room;
    QByteArray m_script;
    QString m_tag; //!< its ETag
};

//! The media type the bytes show; empty when it is none of those visitors may send.
[[nodiscard]] QString sniffedType(const QByteArray &bytes);

} // namespace throughline::webchat
