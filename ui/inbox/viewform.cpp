// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "inbox/viewform.h"

#include "shared/words.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace throughline::ui {
namespace {

constexpr std::array statuses{ConversationStatus::New, ConversationStatus::Open, ConversationStatus::Pending,
                              ConversationStatus::Snoozed, ConversationStatus::Closed};

//! Place of \a id in a list of options whose first says "any"; 0 when it is not there.
template<typename Record>
int placeOf(const std::vector<Record> &records, const Id &id)
{
    const auto found = std::find_if(records.begin(), records.end(), [&](const Record &each) { return each.id == id; });
    return found == records.end() ? 0 : int(found - records.begin()) + 1;
}

template<typename Record>
QStringList optionsOf(const QString &any, const std::vector<Record> &records)
{
    QStringList options{any};
    for (const Record &record : records)
        options << oneLine(record.name, 60);
    return options;
}

template<typename Record>
Id idAt(const std::vector<Record> &records, int option)
{
    return option > 0 && option <= int(records.size()) ? records[size_t(option) - 1].id : Id();
}

} // namespace

ViewForm::ViewForm(Source &source, const Clock &clock, Random &random, InboxViews &views, QObject *parent)
    : RowModel(parent),
      m_source(source),
      m_clock(clock),
      m_random(random),
      m_views(views)
{
}

QVariant ViewForm::data(const QModelIndex &index, int role) const
{
    const ViewField *field = rowAt(index);
    if (!field)
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case LabelRole: return field->label;
    case OptionsRole: return field->options;
    case ChosenRole: return field->chosen;
    case ShownRole: return field->options.value(field->chosen);
    default: return {};
    }
}

QHash<int, QByteArray> ViewForm::roleNames() const
{
    return {{LabelRole, "label"}, {OptionsRole, "options"}, {ChosenRole, "chosenOption"}, {ShownRole, "shown"}};
}

void ViewForm::open()
{
    const SavedView *own = m_views.savedAt(m_views.currentKey());
    m_known = own != nullptr;
    m_view = own ? *own : SavedView{};
    if (!own)
        m_view.id = m_random.newId(m_clock.now()).toString();
    const SharedView *theirs = m_views.sharedAt(m_views.currentKey());
    m_copiedFrom = theirs ? theirs->id.toString() : QString();
    m_stoppable = theirs && m_views.shared().mayStop(*theirs);
    if (theirs) {
        m_view.name = theirs->name;
        m_view.filter = readFilter(theirs->value, m_source.agentId());
    }
    m_audience = m_views.shared().audienceOf(m_view.id);
    build();
    load();
    Q_EMIT nameChanged();
    Q_EMIT opened();
}

void ViewForm::setName(const QString &name)
{
    if (m_view.name == name)
        return;
    m_view.name = name;
    Q_EMIT nameChanged();
}

void ViewForm::load()
{
    m_source.queues().then(this, [this](const Result<std::vector<throughline::Queue>> &queues) {
        m_queues = queues.value_or(std::vector<throughline::Queue>());
        build();
    });
    m_source.tags().then(this, [this](const Result<std::vector<Tag>> &tags) {
        m_tags = tags.value_or(std::vector<Tag>());
        build();
    });
    m_source.endpoints().then(this, [this](const Result<std::vector<Endpoint>> &endpoints) {
        m_channels.clear();
        for (const Endpoint &endpoint : endpoints.value_or(std::vector<Endpoint>())) {
            if (!m_channels.contains(endpoint.channel))
                m_channels << endpoint.channel;
        }
        m_channels.sort();
        build();
    });
}

void ViewForm::build()
{
    const client::InboxFilter &filter = m_view.filter;
    //: Field of the form of a view: which states of conversations
    QStringList states{tr("Not finished")};
    int state = 0;
    for (size_t at = 0; at < statuses.size(); ++at) {
        states << Words::status(statuses[at]);
        state = filter.status == statuses[at] ? int(at) + 1 : state;
    }
    //: Field of the form of a view: which channel
    QStringList channels{tr("Any channel")};
    for (const QString &channel : m_channels)
        channels << Words::channel(channel);
    QStringList audiences;
    m_audiences.clear();
    for (const SharedViews::Audience &each : m_views.shared().audiences()) {
        m_audiences << each.key;
        audiences << each.words;
    }
    const int owner = !filter.assigneeId ? 0 : filter.assigneeId->isNull() ? 2 : 1;
    std::vector<ViewField> fields{
        //: Label in the form of a view
        {Status, tr("State"), states, state},
        //: Label in the form of a view, and its first choice
        {Queue, tr("Queue"), optionsOf(tr("Any queue"), m_queues), placeOf(m_queues, filter.queueId)},
        //: Label in the form of a view, and its choices: who has the conversation
        {Owner, tr("Assigned to"), {tr("Anybody"), tr("Me"), tr("Nobody")}, owner},
        //: Label in the form of a view, and its first choice
        {TagField, tr("Tag"), optionsOf(tr("Any or none"), m_tags), placeOf(m_tags, filter.tagId)},
        //: Label in the form of a view
        {Channel, tr("Channel"), channels, int(m_channels.indexOf(filter.channel)) + 1},
        //: Label in the form of a view, and its choices: does the customer wait for an answer
        {Waiting, tr("Customer"), {tr("Waiting or not"), tr("Waits for us")}, filter.waiting ? 1 : 0},
        //: Label in the form of a view, and its choices: what stands on top
        {Order,
         tr("Order"),
         {tr("Newest first"), tr("Oldest first"), tr("Longest waiting first"), tr("Most urgent first")},
         int(filter.sort)},
    };
    if (m_views.shared().mayShare()) {
        //: Label in the form of a view: for whom it is there
        fields.push_back({Audience, tr("Visible to"), audiences, int(m_audiences.indexOf(m_audience))});
    }
    setRows(std::move(fields));
}

void ViewForm::choose(int row, int option)
{
    if (row < 0 || row >= rowCount() || option < 0 || option >= int(rows()[size_t(row)].options.size()))
        return;
    client::InboxFilter &filter = m_view.filter;
    switch (Field(rows()[size_t(row)].key)) {
    case Status: filter.status = option == 0 ? std::nullopt : std::optional(statuses[size_t(option) - 1]); break;
    case Queue: filter.queueId = idAt(m_queues, option); break;
    case Owner:
        filter.assigneeId = option == 0   ? std::nullopt
                            : option == 1 ? std::optional(m_source.agentId())
                                          : std::optional(Id());
        break;
    case TagField: filter.tagId = idAt(m_tags, option); break;
    case Channel: filter.channel = option == 0 ? QString() : m_channels.value(option - 1); break;
    case Waiting: filter.waiting = option == 1; break;
    case Order: filter.sort = client::InboxFilter::Sort(option); break;
    case Audience: m_audience = m_audiences.value(option); break;
    }
    build();
}

bool ViewForm::save()
{
    m_view.name = m_view.name.simplified().left(60);
    if (m_view.name.isEmpty())
        return false;
    m_views.keep(m_view, m_audience);
    return true;
}

void ViewForm::stopSharing()
{
    m_views.shared().stop(m_copiedFrom);
}

void ViewForm::remove()
{
    m_views.forget(m_view.id);
}

} // namespace throughline::ui
