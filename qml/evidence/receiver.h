// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// What a satellite receiver says, from a recorded log played at its own pace, a serial device, or a TCP port: one fix for
// each epoch. Owns the file, device or socket; a lost connection is tried again. GUI thread, never blocks. Does not judge.
#pragma once

#include "core/base/result.h"
#include "core/evidence/nmeareader.h"

#include <QObject>
#include <QSocketNotifier>
#include <QTcpSocket>
#include <QTimer>

#include <memory>

namespace mingcha::app {

constexpr qint64 kMaxReceiverLogBytes = 64LL << 20;
constexpr int kReceiverPauseMs = 300;     ///< so long without a byte: the epoch under way is complete
constexpr int kReceiverRetryMs = 5000;    ///< until a lost connection is tried again
constexpr int kReplayGapMs = 1000;        ///< where a log does not say when its next epoch was
constexpr int kLongestReplayGapMs = 5000; ///< a longer pause in a log is not waited for

class Receiver : public QObject
{
    Q_OBJECT
public:
    explicit Receiver(QObject *parent = nullptr);
    ~Receiver() override;

    /// A log's path, "serial:DEVICE" with or without "@BAUD", or "HOST:PORT". NotFound, Invalid or Io say what to do; a
    /// host that does not answer yet is no error.
    [[nodiscard]] Status open(const QString &source);
    /// How many times faster than recorded a log is played.
    void setPace(int times) { m_pace = qMax(1, times); }
    [[nodiscard]] evidence::FixSource kind() const { return m_kind; }

Q_SIGNALS:
    void fixRead(const mingcha::evidence::Fix &fix);

private:
    [[nodiscard]] Status openLog(const QString &path);
    [[nodiscard]] Status openSerial(const QString &device);
    [[nodiscard]] Status openSocket(const QString &address);
    void connectSocket();
    void play();
    void readDevice();
    void take(const QByteArray &bytes);
    void closeDevice();

    evidence::FixSource m_kind = evidence::FixSource::Receiver;
    evidence::NmeaReader m_reader{evidence::FixSource::Receiver};
    QTimer m_pause;
    QTimer m_retry;
    QTimer m_playing;
    int m_pace = 1;
    QList<evidence::Fix> m_log;
    qsizetype m_next = 0;
    QTcpSocket m_socket;
    QString m_host;
    quint16 m_port = 0;
    int m_device = -1;
    std::unique_ptr<QSocketNotifier> m_arrivals;
};

} // namespace mingcha::app
