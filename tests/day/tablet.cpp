// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "tablet.h"

#include "qml/sync/syncstatus.h"

#include <QTest>

namespace mingcha::day {

Result<std::unique_ptr<Tablet>> Tablet::open(const TabletKind &kind, const Clock &clock)
{
    std::unique_ptr<Tablet> tablet(new Tablet);
    Result<std::unique_ptr<app::Station>> station = app::Station::open(kind.folder, clock);
    if (!station)
        return station.error();
    tablet->m_station = std::move(*station);
    tablet->m_window = std::make_unique<app::Window>(*tablet->m_station, QStringLiteral("zh_CN"));
    tablet->m_window->use(kind.surroundings);
    tablet->m_shown = tablet->m_window->show();
    if (tablet->m_shown == nullptr)
        return {ErrorCode::Invalid, QStringLiteral("the window's scene could not be loaded; the log says why"),
                kind.name};
    tablet->m_shown->resize(kind.size);
    if (!QTest::qWaitForWindowExposed(tablet->m_shown))
        return {ErrorCode::Io, QStringLiteral("the window does not come on the screen"), kind.name};
    tablet->m_person.emplace(kind.name, *tablet->m_shown, kind.failureFolder);
    return tablet;
}

Tablet::~Tablet()
{
    m_person.reset();
}

qint64 Tablet::bytesUp()
{
    return m_window->session().sync()->bytesUp();
}

qint64 Tablet::bytesDown()
{
    return m_window->session().sync()->bytesDown();
}

} // namespace mingcha::day
