// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "quickkinds.h"

#include "core/hazard/categories.h"

#include <QCoreApplication>
#include <QDateTime>

#include <algorithm>
#include <array>
#include <numeric>

namespace mingcha::app {

namespace {

struct QuickKind
{
    QLatin1String kind;
    QLatin1String sign;
    const char *word;
    std::array<const char *, 4> reasons;
};

constexpr std::array kKinds{
    QuickKind{QLatin1String("evacuation"),
              QLatin1String("exit"),
              QT_TRANSLATE_NOOP("QuickKinds", "Blocked exit"),
              {QT_TRANSLATE_NOOP("QuickKinds", "Passage blocked"), QT_TRANSLATE_NOOP("QuickKinds", "Exit locked"),
               QT_TRANSLATE_NOOP("QuickKinds", "Fire door held open"),
               QT_TRANSLATE_NOOP("QuickKinds", "Sign or light out")}},
    QuickKind{QLatin1String("ebike"),
              QLatin1String("ebike"),
              QT_TRANSLATE_NOOP("QuickKinds", "E-bike"),
              {QT_TRANSLATE_NOOP("QuickKinds", "Charging indoors"),
               QT_TRANSLATE_NOOP("QuickKinds", "Parked in a stairway"),
               QT_TRANSLATE_NOOP("QuickKinds", "Charging from a window"),
               QT_TRANSLATE_NOOP("QuickKinds", "Battery taken upstairs")}},
    QuickKind{QLatin1String("gas"),
              QLatin1String("gas"),
              QT_TRANSLATE_NOOP("QuickKinds", "Gas"),
              {QT_TRANSLATE_NOOP("QuickKinds", "Smell of gas"), QT_TRANSLATE_NOOP("QuickKinds", "Hose aged"),
               QT_TRANSLATE_NOOP("QuickKinds", "No alarm"), QT_TRANSLATE_NOOP("QuickKinds", "Cylinder misplaced")}},
    QuickKind{QLatin1String("electrical"),
              QLatin1String("bolt"),
              QT_TRANSLATE_NOOP("QuickKinds", "Electrical"),
              {QT_TRANSLATE_NOOP("QuickKinds", "Bare wires"), QT_TRANSLATE_NOOP("QuickKinds", "Makeshift wiring"),
               QT_TRANSLATE_NOOP("QuickKinds", "No leakage switch"),
               QT_TRANSLATE_NOOP("QuickKinds", "Socket overloaded")}},
    QuickKind{QLatin1String("fire"),
              QLatin1String("extinguisher"),
              QT_TRANSLATE_NOOP("QuickKinds", "Fire equipment"),
              {QT_TRANSLATE_NOOP("QuickKinds", "Extinguisher missing"),
               QT_TRANSLATE_NOOP("QuickKinds", "Extinguisher expired"),
               QT_TRANSLATE_NOOP("QuickKinds", "Hydrant blocked"),
               QT_TRANSLATE_NOOP("QuickKinds", "Alarm out of order")}},
    QuickKind{QLatin1String("residence"),
              QLatin1String("building"),
              QT_TRANSLATE_NOOP("QuickKinds", "Illegal lodging"),
              {QT_TRANSLATE_NOOP("QuickKinds", "Sleeping in the shop"),
               QT_TRANSLATE_NOOP("QuickKinds", "Barred windows"), QT_TRANSLATE_NOOP("QuickKinds", "Only one way out"),
               QT_TRANSLATE_NOOP("QuickKinds", "Combustible partitions")}},
    QuickKind{QLatin1String("schoolBus"),
              QLatin1String("bus"),
              QT_TRANSLATE_NOOP("QuickKinds", "School bus"),
              {QT_TRANSLATE_NOOP("QuickKinds", "Too many aboard"), QT_TRANSLATE_NOOP("QuickKinds", "Vehicle unfit"),
               QT_TRANSLATE_NOOP("QuickKinds", "No school bus sign"),
               QT_TRANSLATE_NOOP("QuickKinds", "No attendant aboard")}},
    QuickKind{QLatin1String("other"), QLatin1String("more"), QT_TRANSLATE_NOOP("QuickKinds", "Other"), {}},
};
constexpr int kLast = static_cast<int>(kKinds.size()) - 1; ///< "other" stays at the end

qint64 monthBeganMs(const QString &today)
{
    const QDate day = QDate::fromString(today, Qt::ISODate);
    return QDate(day.year(), day.month(), 1).startOfDay().toMSecsSinceEpoch();
}

} // namespace

QString quickKindWord(const QString &kind)
{
    const auto found =
        std::find_if(kKinds.begin(), kKinds.end(), [&](const QuickKind &one) { return one.kind == kind; });
    return found == kKinds.end() ? QString() : QCoreApplication::translate("QuickKinds", found->word);
}

QStringList quickKindNames()
{
    QStringList names;
    for (const QuickKind &one : kKinds)
        names.append(one.kind);
    return names;
}

int QuickKinds::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_order.size());
}

QHash<int, QByteArray> QuickKinds::roleNames() const
{
    return {{KindRole, "kind"}, {SignRole, "sign"}, {WordRole, "word"}};
}

QVariant QuickKinds::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const QuickKind &kind = kKinds[static_cast<size_t>(m_order.at(index.row()))];
    switch (role) {
    case KindRole: return QString(kind.kind);
    case SignRole: return QString(kind.sign);
    case Qt::DisplayRole:
    case WordRole: return QCoreApplication::translate("QuickKinds", kind.word);
    default: return {};
    }
}

void QuickKinds::setSession(Session *session)
{
    if (session == nullptr || session == m_session)
        return;
    m_session = session;
    const QHash<QString, int> counts =
        hazard::categoriesSince(session->station().reader(), monthBeganMs(session->today()));
    const auto countOf = [&](int row) {
        return row == kLast ? -1 : counts.value(kKinds[static_cast<size_t>(row)].kind);
    };
    beginResetModel();
    m_order.resize(static_cast<qsizetype>(kKinds.size()));
    std::iota(m_order.begin(), m_order.end(), 0);
    std::stable_sort(m_order.begin(), m_order.end(),
                     [&](int left, int right) { return countOf(left) > countOf(right); });
    endResetModel();
    Q_EMIT ordered();
}

void QuickKinds::setLanguage(const QString &language)
{
    if (language == m_language)
        return;
    m_language = language;
    if (!m_order.isEmpty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {Qt::DisplayRole, WordRole});
    Q_EMIT spoken();
}

QStringList QuickKinds::reasons(const QString &kind) const
{
    QStringList words;
    for (const QuickKind &one : kKinds) {
        if (one.kind != kind)
            continue;
        for (const char *reason : one.reasons) {
            if (reason != nullptr)
                words.append(QCoreApplication::translate("QuickKinds", reason));
        }
    }
    return words;
}

} // namespace mingcha::app
