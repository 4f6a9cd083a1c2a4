// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// A person's first minute on this device, in two steps: meet() asks the server who it is and gives the four digits that the
// enrolment slip must show too; join() makes a key, has it enrolled and keeps it sealed under the PIN. Cut
// anywhere nothing is kept; the same token met again uses the same key, so a lost answer does no harm. On the GUI thread.
#pragma once

#include "sync/tablet/tablet.h"

#include <qcorotask.h>

#include <functional>

namespace mingcha::tablet {

struct Met
{
    CentreIdentity centre;
    QString digits; ///< to be compared with the slip by the person
};

class Enrolment : public QObject
{
    Q_OBJECT
public:
    explicit Enrolment(Tablet &tablet, QObject *parent = nullptr);
    ~Enrolment() override;

    void meet(const QString &url, const QByteArray &token, std::function<void(Result<Met>)> done);
    /// Goes on with the server just met.
    void join(const QByteArray &pin, const QString &deviceName, Tablet::Done done);
    /// Both steps where the digits were compared before: for command line tools and scripts.
    void enrol(const QString &url, const QByteArray &token, const QByteArray &pin, const QString &deviceName,
               Tablet::Done done);

private:
    struct Begun;
    QCoro::Task<> ask(std::shared_ptr<Begun> begun, std::function<void(Result<Met>)> done);
    QCoro::Task<> finish(std::shared_ptr<Begun> begun, QByteArray pin, QString deviceName, Tablet::Done done);
    Tablet &m_tablet;
    std::shared_ptr<Begun> m_begun;
};

} // namespace mingcha::tablet
