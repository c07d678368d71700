// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "profile.h"

#include "figure.h"

namespace throughline::bench {

using namespace Qt::StringLiterals;

Profile::Profile() : m_key(std::make_shared<const client::Secret>(client::Secret::random(32)))
{
    auto cache = client::Cache::open(options());
    require(cache.has_value(), u"the cache does not open"_s);
    m_cache = std::move(*cache);
}

sqlite::OpenOptions Profile::options() const
{
    return {.path = m_folder.filePath(u"cache.db"_s), .key = m_key->bytes(), .durability = sqlite::Durability::Normal};
}

client::Cache &Profile::cache()
{
    return *m_cache;
}

client::Client &Profile::open()
{
    m_cache.reset();
    auto client = client::Client::open({.folder = m_folder.path(), .key = m_key});
    require(client.has_value(), u"the client does not open"_s);
    m_client = std::move(*client);
    return *m_client;
}

sqlite::Database Profile::raw() const
{
    auto at = options();
    at.readOnly = true;
    auto database = sqlite::Database::open(at);
    require(database.has_value(), u"the cache does not open a second time"_s);
    return std::move(*database);
}

} // namespace throughline::bench
