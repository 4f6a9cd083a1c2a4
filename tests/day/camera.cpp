// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "camera.h"

#include <QDir>
#include <QFile>

namespace mingcha::day {

namespace {
constexpr qint64 kMinuteMs = 60'000;
}

Status loadCamera(const QString &folder, const std::vector<Shot> &shots, qint64 nowMs, region::Place place)
{
    if (!QDir().mkpath(folder))
        return {ErrorCode::Io, QStringLiteral("cannot make the folder for the camera's pictures"), folder};
    for (size_t i = 0; i < shots.size(); ++i) {
        const auto minutesAgo = static_cast<qint64>(shots.size() - i);
        const Result<QByteArray> jpeg =
            demo::sceneJpeg(shots[i].kind, shots[i].variant, static_cast<quint64>(shots[i].kind) + 1,
                            nowMs - minutesAgo * kMinuteMs, place);
        if (!jpeg)
            return jpeg.error();
        QFile file(folder + QStringLiteral("/%1.jpg").arg(i + 1, 2, 10, QLatin1Char('0')));
        if (!file.open(QIODevice::WriteOnly) || file.write(*jpeg) != jpeg->size())
            return {ErrorCode::Io, file.errorString(), file.fileName()};
    }
    return success();
}

} // namespace mingcha::day
