// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// A list read from the session's tables: says whether it is loading, empty, filled or failed, reads again when rows of its
// types were written, and changes only the rows that differ, so that a list on screen keeps its place. Derived models
// read in read() and hand over with replaceRows(). GUI thread.
#pragma once

#include "qml/app/session.h"

#include <QAbstractListModel>
#include <QQmlParserStatus>

namespace mingcha::app {

class SessionListModel : public QAbstractListModel, public QQmlParserStatus
{
    Q_OBJECT
    Q_INTERFACES(QQmlParserStatus)
    QML_ELEMENT
    QML_UNCREATABLE("The base of lists.")
    Q_PROPERTY(mingcha::app::Session *session READ session WRITE setSession NOTIFY sessionChanged REQUIRED)
    Q_PROPERTY(Status status READ status NOTIFY statusChanged)
    Q_PROPERTY(QString errorString READ errorString NOTIFY statusChanged)
    Q_PROPERTY(int count READ count NOTIFY countChanged)
public:
    enum Status { Loading, Empty, Filled, Failed };
    Q_ENUM(Status)

    [[nodiscard]] Session *session() const { return m_session; }
    void setSession(Session *session);
    [[nodiscard]] Status status() const { return m_status; }
    [[nodiscard]] QString errorString() const { return m_errorString; }
    [[nodiscard]] int count() const { return rowCount(); }

    void classBegin() override { m_complete = false; }
    void componentComplete() override;
    /// Reads all again, at once.
    Q_INVOKABLE void reload();

Q_SIGNALS:
    void sessionChanged();
    void statusChanged();
    void countChanged();
    /// The rows on screen are those of the tables now.
    void loaded();

protected:
    explicit SessionListModel(QObject *parent = nullptr);
    /// Types of the objects whose rows it shows.
    [[nodiscard]] virtual QStringList types() const = 0;
    /// Reads the tables and calls replaceRows() or fail().
    virtual void read() = 0;
    void fail(const QString &text);
    /// For setters: reads again unless the component is still being made.
    void changed();

    /// Brings `rows` to `fresh` with as few inserted, removed and changed rows as their ends allow.
    template <typename Row, typename Key>
    void replaceRows(std::vector<Row> &rows, std::vector<Row> fresh, Key key)
    {
        const size_t shorter = std::min(rows.size(), fresh.size());
        size_t head = 0;
        while (head < shorter && key(rows[head]) == key(fresh[head]))
            ++head;
        size_t tail = 0;
        while (tail < shorter - head && key(rows[rows.size() - 1 - tail]) == key(fresh[fresh.size() - 1 - tail]))
            ++tail;
        if (const size_t gone = rows.size() - head - tail; gone > 0) {
            beginRemoveRows({}, static_cast<int>(head), static_cast<int>(head + gone - 1));
            rows.erase(rows.begin() + static_cast<qsizetype>(head), rows.end() - static_cast<qsizetype>(tail));
            endRemoveRows();
        }
        if (const size_t come = fresh.size() - head - tail; come > 0) {
            beginInsertRows({}, static_cast<int>(head), static_cast<int>(head + come - 1));
            rows = std::move(fresh);
            endInsertRows();
        } else {
            rows = std::move(fresh);
        }
        filled(static_cast<int>(rows.size()));
    }

private:
    void filled(int count);
    void hear(const QStringList &touched);

    Session *m_session = nullptr;
    Status m_status = Loading;
    QString m_errorString;
    int m_readFor = 0; ///< Session::personReadings() at the last reading
    bool m_complete = true;
};

} // namespace mingcha::app
