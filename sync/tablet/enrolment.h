// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// A person's first minute on this device, in two steps: meet() asks the server who it is and gives the four digits that the
// enrolment slip must show too; join() makes a key, has it enrolled and keeps it sealed under the PIN. Cut anywhere, either
// nothing is kept or the same token can be used again with the same key. One at a time, on the GUI thread.
#pragma once

#include "sync/tablet/tablet.h"

#include <functional>

namespace mingcha::tablet {

class CentreClient;

struct Met
{
    CentreIdentity centre;
    QString digits;  ///< to be compared with the slip by the person
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
    void enrol(const QString &url, const QByteArray &token, const QByteArray &pin, const QString &deviceName, Tablet::Done done);

private:
    struct Begun;
    Tablet &m_tablet;
    std::unique_ptr<CentreClient> m_client;
    std::unique_ptr<Begun> m_begun;
};

} // namespace mingcha::tablet
