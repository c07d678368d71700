// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "api/schema.h"

#include "api/codec.h"

#include <algorithm>
#include <array>

namespace throughline::plugin {

namespace {

constexpr std::array<std::pair<Threading, const char *>, 3> threadingNames{{
    {Threading::OpenOrAppend, "openOrAppend"},
    {Threading::AppendIfOpen, "appendIfOpen"},
    {Threading::Alone, "alone"},
}};
constexpr std::array<std::pair<DeliveryState, const char *>, 6> deliveryNames{{
    {DeliveryState::HandedOver, "handedOver"},
    {DeliveryState::Sent, "sent"},
    {DeliveryState::Delivered, "delivered"},
    {DeliveryState::Read, "read"},
    {DeliveryState::Failed, "failed"},
    {DeliveryState::Unconfirmed, "unconfirmed"},
}};
constexpr std::array<std::pair<Health::State, const char *>, 5> healthNames{{
    {Health::State::Starting, "starting"},
    {Health::State::Connected, "connected"},
    {Health::State::Degraded, "degraded"},
    {Health::State::Offline, "offline"},
    {Health::State::Misconfigured, "misconfigured"},
}};
constexpr std::array<std::pair<SocketEvent::Type, const char *>, 3> socketNames{{
    {SocketEvent::Type::Text, "text"},
    {SocketEvent::Type::Binary, "binary"},
    {SocketEvent::Type::Close, "close"},
}};

template<Shaped T>
std::vector<FieldSchema> fieldsOf();

template<typename M>
FieldSchema schemaOf(QString key, const Limit &limit)
{
    FieldSchema schema{.key = std::move(key), .limit = limit};
    if constexpr (codec::isOptional<M>) {
        schema = schemaOf<typename M::value_type>(schema.key, limit);
        schema.optional = true;
    } else if constexpr (codec::isList<M>) {
        schema.type = FieldType::List;
        schema.fields.push_back(schemaOf<typename M::value_type>({}, limit));
    } else if constexpr (std::is_enum_v<M>) {
        schema.type = FieldType::Enum;
        for (const auto &[value, name] : Names<M>::values())
            schema.names.push_back(QString(QLatin1StringView(name)));
    } else if constexpr (Shaped<M>) {
        schema.type = FieldType::Object;
        schema.fields = fieldsOf<M>();
    } else if constexpr (std::is_same_v<M, bool>) {
        schema.type = FieldType::Bool;
    } else if constexpr (std::is_integral_v<M>) {
        schema.type = FieldType::Integer;
    } else if constexpr (std::is_same_v<M, QString>) {
        schema.type = FieldType::Text;
    } else if constexpr (std::is_same_v<M, QByteArray>) {
        schema.type = FieldType::Bytes;
    } else if constexpr (std::is_same_v<M, Id>) {
        schema.type = FieldType::Id;
    } else if constexpr (std::is_same_v<M, Instant>) {
        schema.type = FieldType::Instant;
    } else if constexpr (std::is_same_v<M, QJsonObject>) {
        schema.type = FieldType::Json;
    } else if constexpr (std::is_same_v<M, QJsonArray>) {
        schema.type = FieldType::JsonArray;
    } else if constexpr (std::is_same_v<M, std::vector<std::pair<QString, QString>>>) {
        schema.type = FieldType::TextPairs;
    } else {
        static_assert(std::is_same_v<M, QMap<QString, QByteArray>>);
        schema.type = FieldType::SecretMap;
    }
    return schema;
}

template<typename T, typename M>
FieldSchema schemaOfField(const Field<T, M> &f)
{
    return schemaOf<M>(QString(QLatin1StringView(f.key)), f.limit);
}

template<Shaped T>
std::vector<FieldSchema> fieldsOf()
{
    return std::apply([](const auto &...f) { return std::vector<FieldSchema>{schemaOfField(f)...}; },
                      Shape<T>::fields());
}

template<typename M>
MessageSchema messageOf()
{
    MessageSchema schema{.name = QString(QLatin1StringView(Message<M>::name)),
                         .direction = Message<M>::direction,
                         .permission = QString(QLatin1StringView(Message<M>::permission)),
                         .fields = fieldsOf<M>()};
    if constexpr (!std::is_void_v<typename Message<M>::Answered>) {
        schema.answered = true;
        schema.answer = fieldsOf<typename Message<M>::Answered>();
    }
    return schema;
}

template<typename... M>
std::vector<MessageSchema> allOf(std::tuple<M...> *)
{
    return {messageOf<M>()...};
}

} // namespace

std::span<const std::pair<Threading, const char *>> Names<Threading>::values()
{
    return threadingNames;
}

std::span<const std::pair<DeliveryState, const char *>> Names<DeliveryState>::values()
{
    return deliveryNames;
}

std::span<const std::pair<Health::State, const char *>> Names<Health::State>::values()
{
    return healthNames;
}

std::span<const std::pair<SocketEvent::Type, const char *>> Names<SocketEvent::Type>::values()
{
    return socketNames;
}

const std::vector<MessageSchema> &messageSchemas()
{
    static const std::vector<MessageSchema> schemas = allOf(static_cast<AllMessages *>(nullptr));
    return schemas;
}

const MessageSchema *messageSchema(QStringView name)
{
    const auto &all = messageSchemas();
    const auto found = std::find_if(all.begin(), all.end(), [&](const auto &each) { return each.name == name; });
    return found == all.end() ? nullptr : &*found;
}

} // namespace throughline::plugin
