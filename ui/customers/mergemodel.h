// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "customers/mergefacts.h"
#include "shared/rowmodel.h"
#include "shared/source.h"

#include <QtQmlIntegration>

namespace throughline::ui {

//! Two customers side by side, and what merging them would do. Keeps both whole in the cache while it is open. The
//! merge itself is asked for by mergeWanted(). GUI thread.
class MergeModel : public RowModel<MergeRow>
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by Desk")
    Q_PROPERTY(bool active READ isActive NOTIFY changed)
    //! Both are known.
    Q_PROPERTY(bool ready READ isReady NOTIFY changed)
    //! Everything the hub has of both is here.
    Q_PROPERTY(bool complete READ isComplete NOTIFY changed)
    //! Names, one line; outside text.
    Q_PROPERTY(QString goesName READ goesName NOTIFY changed)
    Q_PROPERTY(QString staysName READ staysName NOTIFY changed)
    Q_PROPERTY(QStringList warnings READ warnings NOTIFY changed)
    Q_PROPERTY(QString refusal READ refusal NOTIFY changed)
    Q_PROPERTY(QStringList outcome READ outcome NOTIFY changed)
    Q_PROPERTY(bool canMerge READ canMerge NOTIFY changed)
    //! The agent's own words on why; kept with the decision.
    Q_PROPERTY(QString reason READ reason WRITE setReason NOTIFY changed)

public:
    enum Role {
        HeadingRole = Qt::UserRole + 1, //!< in words, above the first row of a section; else empty
        LabelRole,                      //!< in words where known; else outside text
        GoesRole,                       //!< outside text
        StaysRole,                      //!< outside text
        DiffersRole                     //!< bool: the two say different things
    };
    Q_ENUM(Role)

    MergeModel(Source &source, const Clock &clock, QObject *parent = nullptr);
    ~MergeModel() override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    //! Compares the two; \a stays is the one that stays unless swap() is called.
    void open(const Id &stays, const Id &goes);
    [[nodiscard]] bool isActive() const { return !m_stays.isNull(); }
    [[nodiscard]] bool isReady() const { return m_staysView && m_goesView; }
    [[nodiscard]] bool isComplete() const { return isReady() && m_staysView->complete && m_goesView->complete; }
    [[nodiscard]] QString goesName() const;
    [[nodiscard]] QString staysName() const;
    [[nodiscard]] QStringList warnings() const;
    [[nodiscard]] QString refusal() const;
    [[nodiscard]] QStringList outcome() const;
    [[nodiscard]] bool canMerge() const { return m_preview && m_preview->allowed; }
    [[nodiscard]] QString reason() const { return m_reason; }
    void setReason(const QString &reason);

    //! The other one stays.
    Q_INVOKABLE void swap();
    Q_INVOKABLE void confirm();
    Q_INVOKABLE void cancel();

Q_SIGNALS:
    void changed();
    //! \a preview is what was seen: its guard goes with the command.
    void mergeWanted(const throughline::MergePreview &preview, const QString &reason);

private:
    void close();
    void load();
    void load(const Id &id, std::optional<client::CustomerView> MergeModel::*view);
    void show();

    Source &m_source;
    const Clock &m_clock;
    Id m_stays, m_goes;
    std::optional<client::CustomerView> m_staysView, m_goesView;
    std::optional<MergePreview> m_preview; //!< of both, as they were last read
    QString m_reason;
    quint64 m_generation = 0;
};

} // namespace throughline::ui
