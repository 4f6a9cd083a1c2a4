// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "photolist.h"

#include "core/person/queries.h"
#include "core/person/reasons.h"
#include "qml/app/facts.h"
#include "qml/evidence/photosource.h"
#include "qml/sync/outboxmodel.h"

#include <QDateTime>

namespace mingcha::app {

namespace {

/// In the order of McThumb.State.
enum ThumbState { Capturing, Stored, Uploading, Receipted, Missing };
constexpr int kHashDigitsShown = 4; ///< at each end

int stateOf(const Session &session, const evidence::Photo &photo)
{
    if (isAtCentre(session, photo))
        return Receipted;
    return photo.onDevice ? Stored : Missing;
}

QString shortHash(const Hash &hash)
{
    const QString hex = hash.toHex();
    return hex.left(kHashDigitsShown) + QStringLiteral("…") + hex.right(kHashDigitsShown);
}

QString captionOf(const Session &session, const evidence::Photo &photo)
{
    const auto by = person::find(session.station().reader(), photo.takenBy);
    constexpr int kDigits = 12;
    return joinFacts({photoRoleText(photo.role),
                      QDateTime::fromMSecsSinceEpoch(photo.takenMs).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")),
                      by ? by->name : QString(),
                      photo.isPrimary() ? QString() : PhotoList::tr("imported, not primary evidence"),
                      QStringLiteral("SHA-256 %1…").arg(photo.hash.toHex().left(kDigits))});
}

} // namespace

int PhotoList::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QHash<int, QByteArray> PhotoList::roleNames() const
{
    return {{SourceRole, "source"},     {TimeTextRole, "timeText"}, {PhotoStateRole, "photoState"},
            {PhotoIdRole, "photoId"},   {LargeRole, "large"},       {FactsRole, "facts"},
            {ImportedRole, "imported"}, {AfterRole, "after"},       {PlaceRole, "place"},
            {PlainRole, "plain"},       {CaptionRole, "caption"}};
}

QVariant PhotoList::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const evidence::Photo &photo = m_photos[static_cast<size_t>(index.row())];
    const QDateTime taken = QDateTime::fromMSecsSinceEpoch(photo.takenMs);
    switch (role) {
    case Qt::DisplayRole:
    case TimeTextRole: return taken.toString(QStringLiteral("HH:mm"));
    case SourceRole: return photoSource(*m_session, photo, QStringLiteral("ratio=1.3333&rounded=0.077"));
    case LargeRole: return photoSource(*m_session, photo);
    case PhotoStateRole: return stateOf(*m_session, photo);
    case PhotoIdRole: return photo.id.toHex();
    case FactsRole: {
        QStringList facts{taken.toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"))};
        if (photo.accuracyMm)
            facts.append(QStringLiteral("±%1 m").arg((*photo.accuracyMm + 999) / 1000));
        if (!photo.isPrimary())
            facts.append(tr("imported, not primary evidence"));
        facts.append(QStringLiteral("SHA-256 ") + shortHash(photo.hash));
        return joinFacts(facts);
    }
    case PlainRole: { // as it was taken, without the layers over it
        evidence::Photo bare = photo;
        bare.markLayers = 0;
        return photoSource(*m_session, bare);
    }
    case CaptionRole: return captionOf(*m_session, photo);
    case PlaceRole: return photoPlaceText(*m_session, photo);
    case ImportedRole: return !photo.isPrimary();
    case AfterRole: return photo.role == evidence::PhotoRole::After;
    default: return {};
    }
}

void PhotoList::setSession(Session *session)
{
    if (session == nullptr || session == m_session)
        return;
    m_session = session;
    connect(session, &Session::touched, this, [this](const QStringList &types) {
        if (types.contains(QStringLiteral("photo")))
            read();
    });
    connect(this, &PhotoList::asked, this, &PhotoList::read);
    Q_EMIT asked();
}

void PhotoList::setOwner(const QString &owner)
{
    if (owner == m_owner)
        return;
    m_owner = owner;
    Q_EMIT asked();
}

QVariant PhotoList::at(int row, const QString &role) const
{
    return data(index(row, 0), roleNames().key(role.toLatin1()));
}

std::vector<evidence::Photo> PhotoList::found()
{
    m_error.clear();
    const std::optional<Id> owner = Id::fromHex(m_owner);
    if (m_session == nullptr || !owner)
        return {};
    Result<std::vector<evidence::Photo>> photos = evidence::photosOf(m_session->station().reader(), *owner);
    if (!photos) {
        m_error = person::errorText(photos.error());
        return {};
    }
    if (!m_itemCode.isEmpty())
        std::erase_if(*photos, [this](const evidence::Photo &photo) { return photo.itemCode != m_itemCode; });
    if (!m_photoRole.isEmpty())
        std::erase_if(*photos, [this](const evidence::Photo &photo) { return word(photo.role) != m_photoRole; });
    return std::move(*photos);
}

void PhotoList::read()
{
    std::vector<evidence::Photo> photos = found();
    const bool grown =
        photos.size() >= m_photos.size() &&
        std::equal(m_photos.begin(), m_photos.end(), photos.begin(),
                   [](const evidence::Photo &left, const evidence::Photo &right) { return left.id == right.id; });
    if (grown) {
        const int before = count();
        if (photos.size() > m_photos.size()) {
            beginInsertRows({}, before, static_cast<int>(photos.size()) - 1);
            m_photos = std::move(photos);
            endInsertRows();
        } else {
            m_photos = std::move(photos);
        }
        if (before > 0)
            Q_EMIT dataChanged(index(0), index(before - 1));
    } else {
        beginResetModel();
        m_photos = std::move(photos);
        endResetModel();
    }
    const Status filled = m_photos.empty() ? Empty : Filled;
    m_status = m_error.isEmpty() ? filled : Failed;
    Q_EMIT countChanged();
}

} // namespace mingcha::app
