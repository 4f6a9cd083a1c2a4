// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "receiver.h"

#include "core/base/files.h"

#include <QFile>
#include <QMap>

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <termios.h>
#include <unistd.h>

namespace mingcha::app {

namespace {

constexpr QLatin1String kSerialPrefix("serial:");
constexpr int kUsualBaud = 9600; ///< NMEA 0183's successor in practice; others are named after '@'

std::optional<speed_t> speedOf(int baud)
{
    static const QMap<int, speed_t> speeds{{4800, B4800},   {9600, B9600},     {19200, B19200},   {38400, B38400},
                                           {57600, B57600}, {115200, B115200}, {230400, B230400}, {460800, B460800}};
    const auto found = speeds.constFind(baud);
    return found == speeds.constEnd() ? std::nullopt : std::optional(*found);
}

bool isDevice(const QString &path)
{
    struct stat what
    {
    };
    return ::stat(QFile::encodeName(path).constData(), &what) == 0 && S_ISCHR(what.st_mode);
}

/// Until the next epoch of a log was heard.
int gapMs(const evidence::Fix &from, const evidence::Fix &to)
{
    if (!from.fixTimeMs || !to.fixTimeMs || *to.fixTimeMs <= *from.fixTimeMs)
        return kReplayGapMs;
    return static_cast<int>(qMin<qint64>(*to.fixTimeMs - *from.fixTimeMs, kLongestReplayGapMs));
}

} // namespace

Receiver::Receiver(QObject *parent) : QObject(parent)
{
    for (QTimer *timer : {&m_pause, &m_retry, &m_playing})
        timer->setSingleShot(true);
    m_pause.setInterval(kReceiverPauseMs);
    m_retry.setInterval(kReceiverRetryMs);
    connect(&m_playing, &QTimer::timeout, this, &Receiver::play);
    connect(&m_retry, &QTimer::timeout, this, &Receiver::connectSocket);
    connect(&m_pause, &QTimer::timeout, this, [this] {
        for (const evidence::Fix &fix : m_reader.finish())
            Q_EMIT fixRead(fix);
    });
    connect(&m_socket, &QTcpSocket::readyRead, this, [this] { take(m_socket.readAll()); });
    connect(&m_socket, &QTcpSocket::disconnected, &m_retry, qOverload<>(&QTimer::start));
    connect(&m_socket, &QTcpSocket::errorOccurred, &m_retry, qOverload<>(&QTimer::start));
}

Receiver::~Receiver()
{
    m_socket.disconnect(this);
    closeDevice();
}

Status Receiver::open(const QString &source)
{
    if (source.startsWith(kSerialPrefix))
        return openSerial(source.mid(kSerialPrefix.size()));
    if (isDevice(source))
        return openSerial(source); // such as /dev/ttyUSB0
    return QFile::exists(source) || !source.contains(QLatin1Char(':')) ? openLog(source) : openSocket(source);
}

Status Receiver::openLog(const QString &path)
{
    const Result<QByteArray> bytes = readFile(path, kMaxReceiverLogBytes);
    if (!bytes)
        return bytes.error();
    m_kind = evidence::FixSource::Recorded;
    evidence::NmeaReader reader(m_kind);
    m_log = reader.feed(*bytes);
    m_log.append(reader.finish());
    if (m_log.isEmpty())
        return Error{ErrorCode::Invalid, tr("There is no position in this log. Give a log of NMEA sentences."), path};
    m_next = 0;
    m_playing.start(0);
    return success();
}

void Receiver::play()
{
    const evidence::Fix &fix = m_log.at(m_next);
    m_next = (m_next + 1) % m_log.size(); // from the beginning again: a judge sees that time ran backwards there
    m_playing.start(gapMs(fix, m_log.at(m_next)) / m_pace);
    Q_EMIT fixRead(fix);
}

Status Receiver::openSocket(const QString &address)
{
    const qsizetype colon = address.lastIndexOf(QLatin1Char(':'));
    bool isNumber = false;
    m_port = address.mid(colon + 1).toUShort(&isNumber);
    m_host = address.left(colon);
    if (!isNumber || m_port == 0 || m_host.isEmpty())
        return Error{ErrorCode::Invalid,
                     tr("The receiver's address must be a host and a port, such as 192.168.1.5:2947."), address};
    connectSocket();
    return success();
}

void Receiver::connectSocket()
{
    m_socket.abort();
    m_socket.connectToHost(m_host, m_port, QIODevice::ReadOnly);
}

Status Receiver::openSerial(const QString &device)
{
    const qsizetype at = device.lastIndexOf(QLatin1Char('@'));
    const QString path = at < 0 ? device : device.left(at);
    const std::optional<speed_t> speed = speedOf(at < 0 ? kUsualBaud : device.mid(at + 1).toInt());
    if (!speed)
        return Error{ErrorCode::Invalid,
                     tr("Serial receivers run at 4800 to 460800 baud, such as serial:/dev/ttyUSB0@115200."), device};
    closeDevice();
    m_device = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_NOCTTY | O_NONBLOCK | O_CLOEXEC);
    if (m_device < 0)
        return fileError(errno, path);
    termios line{};
    if (tcgetattr(m_device, &line) == 0) {
        cfmakeraw(&line);
        cfsetspeed(&line, *speed);
        tcsetattr(m_device, TCSANOW, &line);
    }
    m_arrivals = std::make_unique<QSocketNotifier>(m_device, QSocketNotifier::Read);
    connect(m_arrivals.get(), &QSocketNotifier::activated, this, &Receiver::readDevice);
    return success();
}

void Receiver::readDevice()
{
    constexpr qsizetype kPieceBytes = 4096;
    QByteArray piece(kPieceBytes, Qt::Uninitialized);
    const ssize_t got = ::read(m_device, piece.data(), static_cast<size_t>(piece.size()));
    if (got > 0)
        take(piece.first(got));
    else if (got == 0 || errno != EAGAIN)
        m_arrivals->setEnabled(false); // unplugged: the last fix grows old, and is shown to
}

void Receiver::take(const QByteArray &bytes)
{
    for (const evidence::Fix &fix : m_reader.feed(bytes))
        Q_EMIT fixRead(fix);
    m_pause.start();
}

void Receiver::closeDevice()
{
    m_arrivals.reset();
    if (m_device >= 0)
        ::close(m_device);
    m_device = -1;
}

} // namespace mingcha::app
