// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/describe.h"
#include "api/history.h"
#include "api/http.h"

// The fields and limits of every value of values.h and http.h: the one place that states them.

namespace throughline::plugin {

namespace limits {
inline constexpr qint64 frame = 8 * 1024 * 1024; //!< bytes of one message
inline constexpr qint64 text = 100'000;          //!< characters of an item's text
inline constexpr qint64 data = 256 * 1024;       //!< bytes of an item's data as CBOR
inline constexpr qint64 key = 512;               //!< characters of an external key
inline constexpr qint64 name = 1'000;            //!< characters of a display name, a file name, a subject
inline constexpr qint64 word = 64;               //!< characters of a kind, a source, a state
inline constexpr qint64 address = 2'000;         //!< characters of an address or a URL
inline constexpr qint64 cursor = 64 * 1024;      //!< bytes
inline constexpr qint64 requestBody = 4 * 1024 * 1024;
inline constexpr qint64 responseBody = 7 * 1024 * 1024;
inline constexpr qint64 socketFrame = 1024 * 1024; //!< to the browser; from it the front takes 64 KiB
inline constexpr qint64 blob = 50 * 1024 * 1024;
inline constexpr qint64 blobPart = 1024 * 1024;
inline constexpr qint64 storageValue = 64 * 1024;
inline constexpr qint64 itemsPerIngest = 500;
inline constexpr qint64 path = 4'096; //!< characters of a path in the source of an import
inline constexpr qint64 sourceFiles = 1'000;
inline constexpr qint64 year9999 = 253'402'300'799'999;
} // namespace limits

template<>
struct Names<Threading> {
    static std::span<const std::pair<Threading, const char *>> values();
};
template<>
struct Names<DeliveryState> {
    static std::span<const std::pair<DeliveryState, const char *>> values();
};
template<>
struct Names<Health::State> {
    static std::span<const std::pair<Health::State, const char *>> values();
};
template<>
struct Names<SocketEvent::Type> {
    static std::span<const std::pair<SocketEvent::Type, const char *>> values();
};

template<>
struct Shape<ContactPoint> {
    static constexpr auto fields()
    {
        using T = ContactPoint;
        return std::tuple{field("kind", &T::kind, {.min = 1, .max = 32, .required = true}),
                          field("value", &T::value, {.min = 1, .max = limits::key, .required = true}),
                          field("raw", &T::raw, {.max = limits::address}),
                          field("realm", &T::realm, {.max = limits::name}),
                          field("trust", &T::trust, {.min = 0, .max = 3})};
    }
};

template<>
struct Shape<CustomerField> {
    static constexpr auto fields()
    {
        using T = CustomerField;
        return std::tuple{field("name", &T::name, {.min = 1, .max = limits::word, .required = true}),
                          field("value", &T::value, {.max = limits::address})};
    }
};

template<>
struct Shape<Attachment> {
    static constexpr auto fields()
    {
        using T = Attachment;
        return std::tuple{field("blobId", &T::blobId, {.required = true}),
                          field("name", &T::name, {.max = limits::name}), field("type", &T::type, {.max = 255}),
                          field("size", &T::size, {.min = 0, .max = limits::blob})};
    }
};

template<>
struct Shape<Author> {
    static constexpr auto fields()
    {
        using T = Author;
        return std::tuple{field("type", &T::type, {.min = 1, .max = limits::word, .required = true}),
                          field("id", &T::id, {.max = limits::key}), field("name", &T::name, {.max = limits::name})};
    }
};

template<>
struct Shape<InboundItem> {
    static constexpr auto fields()
    {
        using T = InboundItem;
        return std::tuple{field("externalKey", &T::externalKey, {.min = 1, .max = limits::key, .required = true}),
                          field("kind", &T::kind, {.min = 1, .max = limits::word, .required = true}),
                          field("direction", &T::direction, {.min = 1, .max = limits::word, .required = true}),
                          field("contactPoint", &T::contactPoint, {.required = true}),
                          field("sameAs", &T::sameAs, {.count = 16}),
                          field("fields", &T::fields, {.count = 64}),
                          field("author", &T::author, {.required = true}),
                          field("occurredAt", &T::occurredAt, {.required = true}),
                          field("text", &T::text, {.max = limits::text}),
                          field("blocks", &T::blocks, {.max = limits::data}),
                          field("data", &T::data, {.max = limits::data}),
                          field("attachments", &T::attachments, {.count = 64}),
                          field("subject", &T::subject, {.max = limits::name}),
                          field("queue", &T::queue, {.max = limits::name}),
                          field("threadKeys", &T::threadKeys, {.max = limits::key, .count = 64}),
                          field("threading", &T::threading),
                          field("imported", &T::imported),
                          field("copyOf", &T::copyOf)};
    }
};

template<>
struct Shape<IngestedItem> {
    static constexpr auto fields()
    {
        using T = IngestedItem;
        return std::tuple{field("itemId", &T::itemId), field("contactPointId", &T::contactPointId),
                          field("conversationId", &T::conversationId), field("duplicate", &T::duplicate),
                          field("refused", &T::refused, {.max = limits::name})};
    }
};

template<>
struct Shape<OutboundItem> {
    static constexpr auto fields()
    {
        using T = OutboundItem;
        return std::tuple{field("itemId", &T::itemId, {.required = true}),
                          field("conversationId", &T::conversationId),
                          field("contactPoint", &T::contactPoint, {.required = true}),
                          field("kind", &T::kind, {.min = 1, .max = limits::word, .required = true}),
                          field("author", &T::author, {.required = true}),
                          field("createdAt", &T::createdAt, {.required = true}),
                          field("text", &T::text, {.max = limits::text}),
                          field("data", &T::data, {.max = limits::data}),
                          field("attachments", &T::attachments, {.count = 64}),
                          field("subject", &T::subject, {.max = limits::name}),
                          field("replyToKey", &T::replyToKey, {.max = limits::key}),
                          field("attempt", &T::attempt, {.min = 1, .max = 1'000'000})};
    }
};

template<>
struct Shape<DeliveryReport> {
    static constexpr auto fields()
    {
        using T = DeliveryReport;
        return std::tuple{field("itemId", &T::itemId, {.required = true}),
                          field("state", &T::state, {.required = true}), field("at", &T::at, {.required = true}),
                          field("error", &T::error, {.max = limits::name}),
                          field("externalKey", &T::externalKey, {.max = limits::key})};
    }
};

template<>
struct Shape<HttpRequest> {
    static constexpr auto fields()
    {
        using T = HttpRequest;
        return std::tuple{field("method", &T::method, {.min = 1, .max = 16, .required = true}),
                          field("path", &T::path, {.min = 1, .max = 8'192, .required = true}),
                          field("query", &T::query, {.max = 8'192}),
                          field("headers", &T::headers, {.max = 16'384, .count = 128}),
                          field("body", &T::body, {.max = limits::requestBody}),
                          field("remoteAddress", &T::remoteAddress, {.max = 64}),
                          field("baseUrl", &T::baseUrl, {.max = limits::address})};
    }
};

template<>
struct Shape<HttpResponse> {
    static constexpr auto fields()
    {
        using T = HttpResponse;
        return std::tuple{field("status", &T::status, {.min = 200, .max = 599, .required = true}),
                          field("headers", &T::headers, {.max = 16'384, .count = 64}),
                          field("body", &T::body, {.max = limits::responseBody})};
    }
};

} // namespace throughline::plugin
